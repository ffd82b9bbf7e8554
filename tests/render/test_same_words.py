"""One memo says the same words, in the same order, in Word, on the page and in the PDF."""

import io
from collections import Counter
from collections.abc import Callable

import pdfplumber
import pytest

import sample_reviews
from printed_text import docx_text, html_text, pdf_text
from sfintake.memo import build_memo
from sfintake.model import Grid, GridCell, Memo, MemoPart, Review
from sfintake.profiles import load_profile
from sfintake.render import render
from sfintake.render.harmless import harmless

REVIEWS = [
    sample_reviews.full_review,
    sample_reviews.good_review,
    sample_reviews.idea_review,
    sample_reviews.unread_review,
]


@pytest.mark.parametrize("make", REVIEWS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("profile_id", ["jamtland", None])
def test_the_three_formats_say_the_same_words(make: Callable[[], Review], profile_id: str | None) -> None:
    profile = load_profile(profile_id)[0] if profile_id else None
    memo = build_memo(make(), reviewed=sample_reviews.REVIEWED, case=sample_reviews.CASE, profile=profile)

    page = html_text(render(memo, "html"))

    assert "Förslagtillnästasteg" in page
    assert docx_text(render(memo, "docx")) == page
    assert pdf_text(render(memo, "pdf"), harmless(memo)) == page


def test_a_row_longer_than_a_page_loses_no_words_in_the_pdf() -> None:
    long = tuple(
        f"Rad {i}: " + "parterna delar på kostnaden för coacher och handledare. " * 8 for i in range(60)
    )
    cell = GridCell("Mycket", long)
    grid = Grid("En lång rad", ("Krav", "Stöd"), ((GridCell("Kort"), cell),), (20, 80))
    memo = Memo("Förbundet", "PM", "PM", (), "", (MemoPart("1 Del", (grid,)),), "Foten", "2026-03-09")

    data = render(memo, "pdf")

    assert Counter(pdf_text(data, memo)) == Counter(html_text(render(memo, "html")))
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert all(word["bottom"] < page.height for page in pdf.pages for word in page.extract_words())
