"""The memo as a page: self-contained, without script, and right for those who do not see it."""

import re
from itertools import pairwise

import pytest
from lxml import html as lxml_html

import sample_reviews
from sfintake.memo import build_memo
from sfintake.model import Line, Memo, MemoPart
from sfintake.render import render


@pytest.fixture(scope="module")
def page() -> str:
    review = sample_reviews.full_review()
    memo = build_memo(review, reviewed=sample_reviews.REVIEWED, case=sample_reviews.CASE)
    return render(memo, "html").decode()


def test_nothing_is_fetched_and_nothing_runs(page: str) -> None:
    policy = lxml_html.fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert "<script" not in page
    assert not re.search(r"https?:|url\(|@import|file:", page)


def test_the_policy_comes_before_all_that_it_governs(page: str) -> None:
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_it_is_swedish_and_has_a_title(page: str) -> None:
    tree = lxml_html.fromstring(page)

    assert tree.get("lang") == "sv"
    assert tree.findtext(".//title").startswith("Kvalitetsgranskning: Vägen in")


def test_no_heading_level_is_skipped(page: str) -> None:
    levels = [int(e.tag[1]) for e in lxml_html.fromstring(page).xpath("//h1|//h2|//h3|//h4")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_column_headers(page: str) -> None:
    tables = lxml_html.fromstring(page).xpath("//table")

    assert len(tables) > 5
    for table in tables:
        assert table.findtext("caption")
        assert {th.get("scope") for th in table.xpath("thead//th")} == {"col"}


def test_names_inside_the_page_are_used_once_and_found(page: str) -> None:
    tree = lxml_html.fromstring(page)
    names = tree.xpath("//@id")

    assert len(names) == len(set(names))
    assert set(tree.xpath("//@aria-labelledby")) <= set(names)


def test_a_bar_is_hidden_from_readers_and_its_amount_is_text(page: str) -> None:
    bars = lxml_html.fromstring(page).xpath("//ul[@class='bars']/li")

    assert len(bars) == 9
    assert all(bar.xpath("span[@class='bar']/@aria-hidden") == ["true"] for bar in bars)
    assert "2\u00a0640\u00a0000\u00a0kr" in bars[0].text_content()


def test_a_memo_that_lacks_a_word_of_the_template_would_fail_loudly() -> None:
    plain = Memo("F", "T", "D", (), "P", (MemoPart("1 Del", (Line("rad"),)),), "fot", "2026-03-09")

    assert "<p>rad</p>" in render(plain, "html").decode()
