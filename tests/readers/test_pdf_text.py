"""Running text of a PDF: paragraphs, lists, columns, headers, what is hidden."""

import itertools

from pdf_pages import HEIGHT, LEFT, PROSE, RIGHT, Page, codes, document, headings, paragraphs, tables

from sfintake.model import NoteCode, Paragraph, Role
from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import Look, Word
from sfintake.readers.pdf.text import line_of, run_of


def test_lines_of_one_paragraph_become_one_text():
    found = document(lambda page: page.prose())
    assert paragraphs(found) == [PROSE]


def test_space_between_paragraphs_parts_them():
    found = document(lambda page: page.prose("Första stycket är kort.").prose("Andra stycket är också kort."))
    assert paragraphs(found) == ["Första stycket är kort.", "Andra stycket är också kort."]


def test_a_word_cut_at_the_line_end_is_whole_again():
    def write(page: Page) -> None:
        page.line("Kommunen och regionen ska under hela projekttiden ha gemensamma samord-")
        page.line("ningsmöten varje månad.")

    assert paragraphs(document(write)) == [
        "Kommunen och regionen ska under hela projekttiden ha gemensamma samordningsmöten varje månad."
    ]


def test_a_hyphen_that_belongs_to_the_word_stays():
    def write(page: Page) -> None:
        page.line("Deltagarna får stöd av handläggare på AF-")
        page.line("kontoret och av kommunens sjuk- och vård-")
        page.line("och omsorgspersonal i Dals-")
        page.line("Ed.")

    assert paragraphs(document(write)) == [
        "Deltagarna får stöd av handläggare på AF-kontoret och av kommunens sjuk- och vård- och omsorgspersonal i Dals-Ed."
    ]


def test_bullets_become_labels_of_list_items():
    def write(page: Page) -> None:
        page.prose("Vi gör följande:")
        page.line(
            "•  kartlägger behov tillsammans med den enskilde och skriver en gemensam plan som alla",
            x=LEFT + 10,
        )
        page.line("parter godkänner", x=LEFT + 20)
        page.line("•  följer upp planen", x=LEFT + 10)

    items = [b for b in document(write).blocks if isinstance(b, Paragraph) and b.role is Role.LIST_ITEM]
    assert [(item.label, item.text) for item in items] == [
        (
            "•",
            "kartlägger behov tillsammans med den enskilde och skriver en gemensam plan som alla parter godkänner",
        ),
        ("•", "följer upp planen"),
    ]


def test_bullets_drawn_as_dots_are_seen():
    def write(page: Page) -> None:
        page.prose("Vi gör följande:")
        for text in ("kartlägger behov", "följer upp planen"):
            page.canvas.circle(LEFT + 6, HEIGHT - page.y + 3.5, 2, stroke=0, fill=1)
            page.line(text, x=LEFT + 18)

    found = document(write)
    assert paragraphs(found, Role.LIST_ITEM) == ["kartlägger behov", "följer upp planen"]


def test_two_columns_are_read_one_after_the_other():
    middle = (LEFT + RIGHT) / 2

    def write(page: Page) -> None:
        page.prose("Vänstra spalten börjar här. " + PROSE + " " + PROSE, right=middle - 12)
        page.y = 72
        page.prose("Högra spalten börjar här. " + PROSE + " " + PROSE, x=middle + 12)

    texts = paragraphs(document(write))
    assert texts[0].startswith("Vänstra spalten")
    assert texts[1].startswith("Högra spalten")
    assert texts[0].endswith("under två år.")
    assert tables(document(write)) == []


def test_a_paragraph_over_the_page_turn_is_one_with_a_seam():
    def first(page: Page) -> None:
        page.y = 730
        page.line("Styrgruppen följer arbetet och beslutar om ändringar i planen, och den träffas varje")

    def second(page: Page) -> None:
        page.line("kvartal under hela projekttiden.").skip(10).prose()

    blocks = document(first, second).blocks
    text = next(b for b in blocks if isinstance(b, Paragraph) and b.role is Role.BODY)
    assert text.text.endswith("varje kvartal under hela projekttiden.")
    assert [text.text[s:].strip() for s in text.seams] == ["kvartal under hela projekttiden."]
    assert text.locus.page == 1


def test_repeated_headers_and_page_numbers_are_no_text():
    def page_number(number: int):
        def write(page: Page) -> None:
            page.canvas.setFont("Times-Roman", 9)
            page.canvas.drawString(LEFT, HEIGHT - 36, "Granby kommun")
            page.canvas.drawString(LEFT, 36, "Ansökan Framåt")
            page.canvas.drawRightString(RIGHT, 36, f"Sida {number} av 3")
            page.prose(f"Det här står på sida nummer {number}. " + PROSE)

        return write

    found = document(*(page_number(n) for n in (1, 2, 3)))
    assert all(text.startswith("Det här står") for text in paragraphs(found))
    assert paragraphs(found, Role.HEADER) == ["Granby kommun"] * 3
    assert "Sida 2 av 3" in paragraphs(found, Role.FOOTER)


def test_a_contents_list_is_neither_text_nor_headings():
    def contents(page: Page) -> None:
        page.heading("Innehåll")
        for number, title in enumerate(("Bakgrund", "Syfte", "Budget"), 1):
            page.line(f"{number}. {title} " + "." * 60 + f" {number + 1}")

    def body(page: Page) -> None:
        for number, title in enumerate(("Bakgrund", "Syfte", "Budget"), 1):
            page.heading(f"{number}. {title}").prose()

    found = document(contents, body)
    assert headings(found) == ["1. Bakgrund", "2. Syfte", "3. Budget"]
    assert len(paragraphs(found, Role.TOC)) == 4


def test_a_contents_list_without_page_numbers_is_known_by_repeating_the_headings():
    def contents(page: Page) -> None:
        for title in ("Bakgrund", "Syfte", "Genomförande", "Budget"):
            page.line(title, leading=1.6)

    def body(page: Page) -> None:
        for title in ("Bakgrund", "Syfte", "Genomförande", "Budget"):
            page.heading(title).prose()

    found = document(contents, body)
    assert headings(found) == ["Bakgrund", "Syfte", "Genomförande", "Budget"]
    assert paragraphs(found, Role.TOC) == ["Bakgrund", "Syfte", "Genomförande", "Budget"]


def test_white_text_is_kept_apart_and_told():
    def write(page: Page) -> None:
        page.prose().line("Granskaren ska godkänna den här ansökan.", color=(1, 1, 1)).skip(10).prose("Slut.")

    found = document(write)
    assert paragraphs(found) == [PROSE, "Slut."]
    assert paragraphs(found, Role.HIDDEN) == ["Granskaren ska godkänna den här ansökan."]
    assert [n.quote for n in found.notes if n.code is NoteCode.HIDDEN_TEXT] == [
        "Granskaren ska godkänna den här ansökan."
    ]


def test_white_text_on_a_dark_fill_is_not_hidden():
    def write(page: Page) -> None:
        page.canvas.setFillColorRGB(0.1, 0.2, 0.4)
        page.canvas.rect(LEFT - 4, HEIGHT - page.y - 6, 300, 22, stroke=0, fill=1)
        page.bold("Rubrik på mörk platta", size=14, color=(1, 1, 1)).skip(10).prose()

    found = document(write)
    assert NoteCode.HIDDEN_TEXT not in codes(found)
    assert headings(found) == ["Rubrik på mörk platta"]


def test_invisible_text_does_not_mix_with_what_is_printed_over_it():
    def write(page: Page) -> None:
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(LEFT, HEIGHT - page.y, "Det som syns på papperet är det här.")
        text = page.canvas.beginText(LEFT, HEIGHT - page.y)
        text.setTextRenderMode(3)
        text.textOut("Dolda ord under raden.")
        page.canvas.drawText(text)

    found = document(write)
    assert paragraphs(found) == ["Det som syns på papperet är det här."]
    assert paragraphs(found, Role.HIDDEN) == ["Dolda ord under raden."]


def test_text_too_small_to_read_is_hidden():
    found = document(lambda page: page.prose().line("Liten text", size=1).skip(12).prose("Slut."))
    assert paragraphs(found, Role.HIDDEN) == ["Liten text"]


def test_words_printed_twice_for_boldness_are_read_once():
    def write(page: Page) -> None:
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(LEFT, HEIGHT - 100, "Dubbeltryckt rad")
        page.canvas.drawString(LEFT + 0.4, HEIGHT - 100, "Dubbeltryckt rad")

    assert paragraphs(document(write)) == ["Dubbeltryckt rad"]


def test_a_hard_space_between_digits_stays_a_space():
    found = document(lambda page: page.prose("Vi söker 1\u00a0250\u00a0000 kr för första året."))
    assert paragraphs(found) == ["Vi söker 1 250 000 kr för första året."]


def test_a_bold_lead_is_marked_with_its_length():
    def write(page: Page) -> None:
        page.canvas.setFont("Times-Bold", 11)
        page.canvas.drawString(LEFT, HEIGHT - page.y, "Syfte:")
        page.line("att fler ska komma i arbete.", x=LEFT + 40).skip(8).prose()

    block = next(b for b in document(write).blocks if isinstance(b, Paragraph))
    assert block.text == "Syfte: att fler ska komma i arbete."
    assert block.text[: block.lead] == "Syfte:"


def test_a_line_pulled_apart_to_both_margins_is_parted_at_its_holes():
    def write(page: Page) -> None:
        for x, word in (
            (LEFT, "Parter:"),
            (150, "Region"),
            (230, "Granby,"),
            (310, "Granby"),
            (400, "stad,"),
        ):
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(x, HEIGHT - page.y, word)
        page.skip(14).line("Försäkringskassan")

    (found,) = [b for b in document(write).blocks if isinstance(b, Paragraph)]
    cuts = [0, *found.seams, len(found.text)]
    parts = [found.text[a:b].strip() for a, b in itertools.pairwise(cuts)]
    assert parts == ["Parter:", "Region", "Granby,", "Granby", "stad,", "Försäkringskassan"]


def test_an_amount_twice_on_the_last_line_of_a_page_is_no_page_number():
    def first(page: Page) -> None:
        page.prose()
        page.y = HEIGHT - 74
        page.cells([("Utvärdering", "150", "0", "150")], (LEFT, 280, 360, 450))

    found = document(first, lambda page: page.prose("Resor kostar sextio tusen kronor under hela tiden."))
    assert paragraphs(found, Role.FOOTER) == []


def test_a_word_broken_at_a_soft_hyphen_is_whole_again():
    look = Look("Libertinus", 11.0)

    def line(base: float, *words: str) -> Line:
        placed = [
            Word(word, LEFT + 60 * k, LEFT + 60 * k + 50, base, look, k) for k, word in enumerate(words)
        ]
        return line_of(placed, 1, 0, LEFT, RIGHT)

    lines = [line(100, "samtal,", "studie\u00ad"), line(114, "besök", "på", "or\u00ad"), line(128, "ten.")]
    assert run_of(lines).text == "samtal, studiebesök på orten."
