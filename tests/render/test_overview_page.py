"""The overview: what needs a look first, links that stay inside, nothing that runs."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from lxml import html as lxml_html

from sfintake.model import Health, Link, Overview, OverviewRow, Proposal, Tone, UnreadFile
from sfintake.render import render_overview
from sfintake.render.overview import href

MADE = datetime(2026, 3, 9, 8, 14)


def row(case: str, proposal: Proposal | None, **more: object) -> OverviewRow:
    return OverviewRow(case, f"Insats {case}", "Bergs kommun", proposal, **more)  # type: ignore[arg-type]


def tree(*rows: OverviewRow, **more: object) -> lxml_html.HtmlElement:
    page = render_overview(Overview("Förbundet", MADE, rows, **more))  # type: ignore[arg-type]
    return lxml_html.fromstring(page.decode())


def cases(page: lxml_html.HtmlElement) -> list[str]:
    return [e.text_content() for e in page.xpath("//tbody/tr/th/p[1]")]


def test_what_needs_a_look_first_stands_first() -> None:
    page = tree(
        row("1", Proposal.READY),
        row("2", Proposal.COMPLETE),
        row("3", Proposal.CONTACT),
        row("4", Proposal.READY, unread=("Sidan 2 är en bild.",)),
        row("5", None),
        row("6", Proposal.READY, crashed=True),
    )

    assert cases(page) == [f"Insats {n}" for n in (5, 3, 2, 6, 4, 1)]


def test_status_stands_in_words() -> None:
    page = tree(row("1", Proposal.CONTACT), row("2", None))

    told = [e.text_content() for e in page.xpath("//tbody/tr/td[1]/p[1]")]
    assert told == ["Inte granskad", "Ta kontakt före beredning"]


def test_a_row_tells_money_dates_and_what_could_not_be_read() -> None:
    page = tree(
        row(
            "2026-0007",
            Proposal.COMPLETE,
            requested_sek=Decimal("2915000"),
            received=date(2026, 3, 6),
            reviewed=date(2026, 3, 9),
            version=2,
            why="Två krav behöver kompletteras.",
            unread=("Sidan 6 är en bild.",),
        )
    )

    told = page.xpath("//tbody/tr")[0].text_content().replace("\u00a0", " ")
    assert "2026-0007, version 2, inkom 2026-03-06" in told
    assert "2 915 000 kr" in told
    assert "Två krav behöver kompletteras." in told
    assert "Kunde inte läsas: Sidan 6 är en bild." in told
    assert "Granskad 2026-03-09" in told


def test_health_and_files_that_could_not_be_read_stand_above_the_cases() -> None:
    page = tree(
        health=(Health("Inkorgen", "svarar inte sedan kl. 08.14", Tone.LACK),),
        unread=(UnreadFile("hemlig.docx", "Filen är skyddad med lösenord.", "Spara den utan lösenord."),),
    )

    told = page.text_content()
    assert "svarar inte sedan kl. 08.14" in told
    assert "Filen är skyddad med lösenord. Spara den utan lösenord." in told
    assert "Inga ansökningar har granskats ännu." in told


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("2026-0007/2026-0007.docx", "2026-0007/2026-0007.docx"),
        ("../inkorg/Ansökan nr 1 #2?.docx", "../inkorg/Ans%C3%B6kan%20nr%201%20%232%3F.docx"),
        ("100 % klar.pdf", "100%20%25%20klar.pdf"),
        ("javascript:alert(1)", ""),
        ("  JavaScript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//server/delad/x.docx", ""),
        ("/etc/passwd", ""),
        ("\\\\server\\delad\\x.docx", ""),
        ("C:\\x.docx", ""),
        ("a\u202etxt.exe", ""),
        ("a\nb.docx", ""),
        ("trasig\udce5.docx", ""),
        ("", ""),
    ],
)
def test_only_relative_paths_become_links(path: str, address: str) -> None:
    assert href(Link("PM", path)) == address


def test_a_link_that_is_refused_is_shown_as_text() -> None:
    page = tree(
        row("1", Proposal.READY, memos=(Link("PM (Word)", "1/1.docx"), Link("PM (PDF)", "file:///x")))
    )

    assert page.xpath("//a/@href") == ["1/1.docx"]
    assert "PM (PDF)" in page.text_content()


def test_hostile_texts_do_nothing() -> None:
    bad = "<script>1</script>\"'><img src=x onerror=1>\u202e"
    page = tree(
        OverviewRow(bad, bad, bad, Proposal.READY, bad, unread=(bad,), memos=(Link(bad, bad),)),
        unread=(UnreadFile(bad, bad, bad),),
        health=(Health(bad, bad),),
    )

    assert not page.xpath("//script|//img|//*[@onerror]")
    assert len(page.xpath("//meta[@http-equiv='Content-Security-Policy']")) == 1
    assert "\u202e" not in page.text_content()
