"""Headings of a PDF: what makes a line one, and what only looks like one."""

import pytest
from pdf_pages import HEIGHT, LEFT, PROSE, RIGHT, Page, document, headings, paragraphs, pdf, source, tables

from sfintake.model import Heading, Role
from sfintake.readers.limits import Limits
from sfintake.readers.pdf import read

TITLES = ("Bakgrund", "Syfte och mål", "Genomförande")


def sections(write_heading):
    def write(page: Page) -> None:
        for title in TITLES:
            write_heading(page, title)
            page.prose()

    return write


@pytest.mark.parametrize(
    "style",
    [
        lambda page, title: page.skip(8).line(title, size=14),
        lambda page, title: page.skip(8).bold(title),
        lambda page, title: page.skip(8).bold(title, size=10.5),
        lambda page, title: page.skip(8).line(title, size=12, color=(0.1, 0.3, 0.6)),
        lambda page, title: page.skip(8).line(title, font="Helvetica-Bold", size=11),
        lambda page, title: page.bold(title + ":"),
    ],
    ids=["bigger", "bold", "bold-and-smaller", "coloured", "another-face", "bold-with-colon"],
)
def test_a_look_of_their_own_makes_headings(style):
    found = [text.rstrip(":") for text in headings(document(sections(style)))]
    assert found == list(TITLES)


def test_capitals_in_body_size_are_headings():
    assert headings(document(sections(lambda page, title: page.skip(6).line(title.upper())))) == [
        "BAKGRUND",
        "SYFTE OCH MÅL",
        "GENOMFÖRANDE",
    ]


def test_underlined_lines_are_headings():
    def underlined(page: Page, title: str) -> None:
        page.skip(6)
        width = page.canvas.stringWidth(title, "Times-Roman", 11)
        page.canvas.line(LEFT, HEIGHT - page.y - 1.5, LEFT + width, HEIGHT - page.y - 1.5)
        page.line(title)

    assert headings(document(sections(underlined))) == list(TITLES)


def test_numbered_lines_in_body_look_are_headings_when_text_stands_between():
    numbered = iter(range(1, 10))
    found = document(sections(lambda page, title: page.skip(6).line(f"{next(numbered)} {title}").skip(3)))
    assert headings(found) == ["1 Bakgrund", "2 Syfte och mål", "3 Genomförande"]


def test_a_numbered_list_is_no_row_of_headings():
    def write(page: Page) -> None:
        page.heading("Mål").prose("Målen är dessa:")
        for number, text in enumerate(("Fler i arbete", "Kortare väntan", "Bättre samverkan"), 1):
            page.line(f"{number}. {text}")
        page.skip(8).heading("Budget").prose()

    found = document(write)
    assert headings(found) == ["Mål", "Budget"]
    assert paragraphs(found, Role.LIST_ITEM) == [
        "1. Fler i arbete",
        "2. Kortare väntan",
        "3. Bättre samverkan",
    ]


def test_depth_of_numbers_gives_levels():
    def write(page: Page) -> None:
        for text in ("1 Bakgrund", "1.1 Nuläge", "1.2 Behov", "2 Syfte"):
            page.heading(text).prose()

    found = document(write)
    assert [(b.level, b.text) for b in found.blocks if isinstance(b, Heading)] == [
        (1, "1 Bakgrund"),
        (2, "1.1 Nuläge"),
        (2, "1.2 Behov"),
        (1, "2 Syfte"),
    ]


@pytest.mark.parametrize("sign", ["{}) {}", "{}. {}", "{}: {}"])
def test_numbers_are_written_in_many_ways(sign):
    numbers = iter(range(1, 10))
    found = document(sections(lambda page, title: page.heading(sign.format(next(numbers), title))))
    assert headings(found) == [sign.format(n, title) for n, title in enumerate(TITLES, 1)]


def test_bigger_sizes_are_higher_levels():
    def write(page: Page) -> None:
        for text, size in (("Bakgrund", 15), ("Nuläge", 12.5), ("Behov", 12.5), ("Syfte", 15), ("Mål", 15)):
            page.heading(text, size=size).prose()

    found = document(write)
    assert [b.level for b in found.blocks if isinstance(b, Heading)] == [1, 2, 2, 1, 1]


def test_a_heading_over_two_lines_is_one():
    def write(page: Page) -> None:
        page.heading("Bakgrund").prose()
        page.skip(8)
        page.bold("Hur parterna ska följa upp och utvärdera insatsen och hur", size=15)
        page.bold("resultaten sprids vidare", size=15)
        page.prose().heading("Budget").prose()

    assert "Hur parterna ska följa upp och utvärdera insatsen och hur resultaten sprids vidare" in headings(
        document(write)
    )


def test_the_biggest_line_on_top_is_the_title():
    def write(page: Page) -> None:
        page.line("Ansökan om medel", size=11).skip(10)
        page.bold("Framåt tillsammans", size=22).skip(10)
        for title in TITLES:
            page.heading(title).prose()

    found = document(write)
    assert headings(found) == list(TITLES)
    assert paragraphs(found, Role.TITLE) == ["Framåt tillsammans"]


def test_letterhead_and_subtitle_on_a_cover_are_no_headings():
    def cover(page: Page) -> None:
        page.bold("GRANBY KOMMUN").skip(200)
        page.bold("Framåt tillsammans", size=26, leading=1.6)
        page.line("Stöd till unga på väg mot arbete eller studier", size=15)

    def body(page: Page) -> None:
        for title in TITLES:
            page.heading(title).prose()

    assert headings(document(cover, body)) == list(TITLES)


def test_a_bold_label_with_its_answer_is_no_heading():
    def write(page: Page) -> None:
        page.heading("Uppgifter om insatsen")
        for label, value in (("Projekttid:", "2027-01-01 till 2028-12-31"), ("Sökande:", "Granby kommun")):
            page.canvas.setFont("Times-Bold", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, label)
            page.line(value, x=LEFT + 70)
        page.skip(8).heading("Bakgrund").prose().heading("Syfte").prose()

    assert headings(document(write)) == ["Uppgifter om insatsen", "Bakgrund", "Syfte"]


def test_a_bold_sentence_in_the_text_is_no_heading():
    def write(page: Page) -> None:
        for title in TITLES:
            page.heading(title).prose()
            page.bold("Det är viktigt att parterna träffas varje månad.").skip(6).prose()

    assert headings(document(write)) == list(TITLES)


def test_table_headers_are_no_headings():
    def write(page: Page) -> None:
        page.heading("Budget").prose("Kostnaderna är dessa.")
        page.ruled([["KOSTNAD", "SUMMA"], ["Lön", "400 000"], ["Resor", "20 000"]], [LEFT, 250, 350])
        page.heading("Syfte").prose().heading("Mål").prose()

    found = document(write)
    assert headings(found) == ["Budget", "Syfte", "Mål"]
    assert tables(found) == [[["KOSTNAD", "SUMMA"], ["Lön", "400 000"], ["Resor", "20 000"]]]


def test_bookmarks_name_headings_that_look_like_text():
    def write(page: Page) -> None:
        for title in TITLES:
            page.canvas.bookmarkPage(title)
            page.canvas.addOutlineEntry(title, title, 0)
            page.skip(10).line(title).skip(4).prose()

    found = read(source(pdf(write)), Limits(ocr=False))
    assert [(b.made_by, b.text) for b in found.blocks if isinstance(b, Heading)] == [
        ("outline", title) for title in TITLES
    ]


def test_headings_of_empty_sections_stand_one_after_the_other():
    def write(page: Page) -> None:
        page.heading("Bakgrund").prose()
        page.heading("Syfte").skip(20)
        page.heading("Mål").skip(20)
        page.heading("Budget").prose()

    assert headings(document(write)) == ["Bakgrund", "Syfte", "Mål", "Budget"]


def test_contact_lines_and_dates_are_no_headings():
    def write(page: Page) -> None:
        page.bold("Kontakt: Eva Ek, eva.ek@granby.example, 0123-45 67 89")
        page.bold("Granby den 3 maj 2027.").skip(8)
        for title in TITLES:
            page.heading(title).prose()

    assert headings(document(write)) == list(TITLES)


def test_headings_in_two_columns_keep_their_order():
    middle = (LEFT + RIGHT) / 2

    def write(page: Page) -> None:
        for x, right, titles in ((LEFT, middle - 12, TITLES[:2]), (middle + 12, RIGHT, TITLES[2:])):
            page.y = 80
            for title in titles:
                page.bold(title, size=13, x=x).prose(PROSE, x=x, right=right).skip(6)

    assert headings(document(write)) == list(TITLES)


def test_an_abbreviation_at_the_end_does_not_end_a_sentence():
    titles = ("1 Sökande m.m.", "2 Parter m.fl.", "3 Syfte")

    def write(page: Page) -> None:
        for title in titles:
            page.heading(title).prose()

    assert headings(document(write)) == list(titles)


def test_lines_on_a_coloured_bar_are_headings():
    def bar(page: Page, title: str) -> None:
        page.skip(8)
        page.canvas.setFillColorRGB(0.8, 0.87, 0.93)
        page.canvas.rect(LEFT - 4, HEIGHT - page.y - 6, RIGHT - LEFT + 8, 20, stroke=0, fill=1)
        page.line(title).skip(8)

    found = document(sections(bar))
    assert headings(found) == list(TITLES)
    assert tables(found) == []


def test_a_name_with_its_question_is_a_heading_and_a_label_with_its_answer_none():
    def write(page: Page) -> None:
        page.heading("Bakgrund: vilka hinder finns och vad har prövats?").prose()
        page.bold("Projekttid: 2027").prose()
        page.heading("Syfte").prose()

    assert headings(document(write)) == ["Bakgrund: vilka hinder finns och vad har prövats?", "Syfte"]
