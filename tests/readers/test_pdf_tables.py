"""Tables of a PDF: with rules, with some, with none; and what is no table."""

import io
import itertools

import pdfplumber
import pytest
from pdf_pages import HEIGHT, LEFT, PROSE, RIGHT, WIDTH, Page, document, headings, paragraphs, pdf, tables

from sfintake.model import Role, Table

COSTS = [
    ["Kostnad", "2027", "2028", "Summa"],
    ["Samordnare 50 %", "310 000", "320 000", "630 000"],
    ["Resor", "12 000", "14 000", "26 000"],
    ["Summa", "322 000", "334 000", "656 000"],
]
XS = [LEFT, 260, 340, 420, 500]


def the_table(found) -> Table:
    (table,) = [b for b in found.blocks if isinstance(b, Table)]
    return table


def test_a_table_with_all_rules():
    found = document(lambda page: page.prose().ruled(COSTS, XS).prose())
    assert tables(found) == [COSTS]
    assert paragraphs(found) == [PROSE, PROSE]


def test_cells_know_their_address_page_and_box():
    cell = the_table(document(lambda page: page.prose().ruled(COSTS, XS))).rows[2][1]
    assert (cell.text, cell.locus.cell, cell.locus.page) == ("12 000", "B3", 1)
    assert cell.locus.bbox is not None
    assert 255 < cell.locus.bbox[0] < 265


def test_horizontal_rules_only():
    def write(page: Page) -> None:
        page.prose().skip(10)
        top = page.y - 14
        page.cells(COSTS, XS)
        for y in (top, top + 19, page.y - 30, page.y - 12):
            page.canvas.line(LEFT, HEIGHT - y, 500, HEIGHT - y)
        page.skip(20).prose()

    found = document(write)
    assert tables(found) == [COSTS]
    assert paragraphs(found) == [PROSE, PROSE]


def rows_ruled_across(rows, lines_in_header: int):
    """Give the tables of a page whose rows have a rule below each, and none above the header."""

    def write(page: Page) -> None:
        page.prose().skip(10)
        page.cells(rows[:lines_in_header], XS, height=13).skip(5)
        for row in rows[lines_in_header:]:
            page.canvas.line(LEFT, HEIGHT - page.y + 13, 500, HEIGHT - page.y + 13)
            page.cells([row], XS)
        page.canvas.line(LEFT, HEIGHT - page.y + 13, 500, HEIGHT - page.y + 13)
        page.skip(20).prose()

    return tables(document(write))


def test_a_header_of_two_lines_above_the_first_rule_is_one_row():
    upper, lower = ["Kostnad", "Sökt från", "Egen", "Summa"], ["", "förbundet", "insats", "kronor"]
    (table,) = rows_ruled_across([upper, lower, *COSTS[1:]], 2)
    assert table[0] == ["Kostnad", "Sökt från förbundet", "Egen insats", "Summa kronor"]
    assert table[1:] == COSTS[1:]


def test_years_below_what_stands_over_them_are_a_header_row_of_their_own():
    upper, lower = ["Kostnad", "Förbundet", "Parterna", "Alla"], ["", "2027", "2027", "2027"]
    (table,) = rows_ruled_across([upper, lower, *COSTS[1:]], 2)
    assert table == [upper, lower, *COSTS[1:]]


def test_shaded_rows_without_rules():
    def write(page: Page) -> None:
        page.prose().skip(14)
        for k in range(len(COSTS)):
            if k % 2 == 0:
                page.canvas.setFillColorRGB(0.85, 0.9, 0.95)
                page.canvas.rect(LEFT, HEIGHT - page.y - 5 - 18 * k, 440, 18, stroke=0, fill=1)
        page.canvas.setFillColorRGB(0, 0, 0)
        page.cells(COSTS, [x + 4 for x in XS]).skip(14).prose()

    found = document(write)
    assert tables(found) == [COSTS]
    assert paragraphs(found) == [PROSE, PROSE]


def test_columns_that_only_align():
    found = document(lambda page: page.prose().skip(6).cells(COSTS, XS).skip(10).prose())
    assert tables(found) == [COSTS]
    assert not the_table(found).ruled
    assert paragraphs(found) == [PROSE, PROSE]


def test_amounts_to_the_right_of_their_labels_are_a_table():
    rows = [["Samordnare, två år", "630 000 kr"], ["Resor", "26 000 kr"], ["SUMMA", "656 000 kr"]]

    def write(page: Page) -> None:
        page.prose()
        for label, amount in rows:
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawRightString(RIGHT, HEIGHT - page.y, amount)
            page.line(label)
        page.skip(8).prose()

    assert tables(document(write)) == [rows]


def test_a_cell_with_two_lines_is_parted_where_other_cells_stand_between():
    rows = [["Kostnad", "Summa"], ["Handledning och\nföreläsare", "60 000"], ["Resor", "2 000"]]
    table = the_table(document(lambda page: page.prose().ruled(rows, [LEFT, 200, 300])))
    (paragraph,) = table.rows[1][0].paragraphs
    assert paragraph.text == "Handledning och föreläsare"
    assert [paragraph.text[s:].strip() for s in paragraph.seams] == ["föreläsare"]


def test_a_long_answer_beside_its_label_runs_on_without_seams():
    rows = [
        ["Syfte", "Fler ska få stöd i tid\noch slippa berätta samma\nsak flera gånger."],
        ["Mål", "Trettio i arbete."],
    ]
    table = the_table(document(lambda page: page.prose().ruled(rows, [LEFT, 160, 285])))
    (paragraph,) = table.rows[0][1].paragraphs
    assert paragraph.text == "Fler ska få stöd i tid och slippa berätta samma sak flera gånger."
    assert paragraph.seams == ()


def test_a_merged_cell_holds_its_text_once():
    def write(page: Page) -> None:
        page.prose()
        y = HEIGHT - page.y
        for k in range(4):
            page.canvas.line(LEFT, y - 18 * k, 400, y - 18 * k)
        for x in (LEFT, 400):
            page.canvas.line(x, y, x, y - 54)
        for x in (180, 290):
            page.canvas.line(x, y - 18, x, y - 54)
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(LEFT + 4, y - 13, "Kostnader i kronor")
        for k, row in enumerate((("Lön", "1 000", "2 000"), ("Resor", "100", "200"))):
            for text, x in zip(row, (LEFT, 180, 290), strict=True):
                page.canvas.drawString(x + 4, y - 31 - 18 * k, text)

    table = the_table(document(write))
    assert [cell.text for cell in table.rows[0]] == ["Kostnader i kronor", "", ""]
    assert table.rows[0][0].col_span == 3
    assert [cell.covered for cell in table.rows[0]] == [False, True, True]


def test_empty_rows_and_columns_are_left_out():
    rows = [["Kostnad", "", "Summa"], ["", "", ""], ["Lön", "", "1 000"]]
    found = document(lambda page: page.prose().ruled(rows, [LEFT, 180, 260, 340]))
    assert tables(found) == [[["Kostnad", "Summa"], ["Lön", "1 000"]]]


def test_a_table_over_the_page_turn_is_one_and_its_repeated_header_stands_once():
    def first(page: Page) -> None:
        page.prose()
        page.y = 650
        page.ruled(COSTS[:3], XS)

    def second(page: Page) -> None:
        page.ruled([COSTS[0], COSTS[3]], XS).prose()

    found = document(first, second)
    assert tables(found) == [COSTS]
    assert [row[0].locus.page for row in the_table(found).rows] == [1, 1, 1, 2]
    assert the_table(found).header_rows == 1


def test_a_table_that_goes_on_without_header_or_rules_keeps_its_columns():
    def first(page: Page) -> None:
        page.prose()
        page.y = 650
        page.ruled(COSTS[:3], XS)

    def second(page: Page) -> None:
        page.cells([COSTS[3]], [x + 4 for x in XS]).skip(12)
        page.heading("Medfinansiering").prose()

    found = document(first, second)
    assert tables(found) == [COSTS]
    assert headings(found) == ["Medfinansiering"]


def test_a_row_cut_by_the_page_turn_is_one_row():
    def first(page: Page) -> None:
        page.prose()
        page.y = 650
        page.ruled([["När", "Vad"], ["Mars 2027", "Projektledaren börjar och kallar"]], [LEFT, 160, 400])

    def second(page: Page) -> None:
        page.ruled([["", "till ett första möte."], ["Maj 2027", "Första gruppen startar"]], [LEFT, 160, 400])

    (rows,) = tables(document(first, second))
    assert rows[1:] == [
        ["Mars 2027", "Projektledaren börjar och kallar till ett första möte."],
        ["Maj 2027", "Första gruppen startar"],
    ]


def test_two_tables_with_text_between_stay_two():
    found = document(lambda page: page.ruled(COSTS, XS).prose().ruled(COSTS[:2], XS))
    assert tables(found) == [COSTS, COSTS[:2]]


def test_a_bold_first_row_is_the_header():
    def write(page: Page) -> None:
        page.prose()
        page.ruled([["", "", "", ""], *COSTS[1:]], XS)
        page.canvas.setFont("Times-Bold", 11)
        y = page.y - 24 - 18 * 4
        for text, x in zip(COSTS[0], XS, strict=False):
            page.canvas.drawString(x + 4, HEIGHT - y - 13, text)

    assert the_table(document(write)).header_rows == 1


@pytest.mark.parametrize("mark", ["•", "–", "1.", "a)"])
def test_a_list_is_no_table(mark):
    def write(page: Page) -> None:
        page.prose("Vi gör detta:")
        for text in ("kartlägger behov", "skriver en plan", "följer upp", "lämnar över"):
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, mark)
            page.line(text, x=LEFT + 24)

    found = document(write)
    assert tables(found) == []
    assert len(paragraphs(found, Role.LIST_ITEM)) == 4


def test_justified_text_with_wide_gaps_is_no_table():
    def write(page: Page) -> None:
        words = PROSE.split()
        for k in range(0, 42, 6):
            page.canvas.setFont("Times-Roman", 11)
            x = float(LEFT)
            for word in words[k : k + 6]:
                page.canvas.drawString(x, HEIGHT - page.y, word)
                x += page.canvas.stringWidth(word, "Times-Roman", 11) + 9.5
            page.y += 14

    assert tables(document(write)) == []


def test_signature_lines_are_no_table():
    def write(page: Page) -> None:
        page.prose()
        for _ in range(3):
            page.line("Ort och datum ____________________      Namn ____________________", leading=2)

    assert tables(document(write)) == []


def test_a_frame_around_text_is_no_table():
    def write(page: Page) -> None:
        page.canvas.rect(LEFT - 6, HEIGHT - page.y - 60, RIGHT - LEFT + 12, 76)
        page.prose().skip(20).prose()

    found = document(write)
    assert tables(found) == []
    assert paragraphs(found) == [PROSE, PROSE]


def test_an_underlined_heading_and_a_footer_rule_are_no_table():
    def write(page: Page) -> None:
        page.heading("Bakgrund")
        page.canvas.line(LEFT, HEIGHT - page.y + 8, RIGHT, HEIGHT - page.y + 8)
        page.skip(6).prose().prose()
        page.canvas.line(LEFT, 60, RIGHT, 60)

    assert tables(document(write)) == []


def test_rules_agree_with_the_reference_reader():
    data = pdf(lambda page: page.prose().ruled(COSTS, XS).prose().ruled(COSTS[:2], XS))
    with pdfplumber.open(io.BytesIO(data)) as reference:
        expected = reference.pages[0].extract_tables({"snap_tolerance": 5})
    assert (
        tables(document(lambda page: page.prose().ruled(COSTS, XS).prose().ruled(COSTS[:2], XS))) == expected
    )


def test_letters_and_places_agree_with_the_reference_reader():
    import playa

    from sfintake.readers.pdf.feed import page_geometry
    from sfintake.readers.pdf.reference import reference_geometry

    data = pdf(lambda page: page.heading("Bakgrund").prose().ruled(COSTS, XS))
    with playa.parse(data) as opened:
        ours = page_geometry(opened.pages[0], characters_max=100_000)
    reference = reference_geometry(data, 1)
    assert reference is not None
    assert [w.text for w in ours.words] == [w.text for w in reference.words]
    pairs = itertools.zip_longest(ours.words, reference.words)
    assert all(abs(a.x0 - b.x0) < 0.1 and abs(a.x1 - b.x1) < 0.1 for a, b in pairs)


def test_a_header_row_alone_at_the_foot_of_a_page_belongs_to_the_table_on_the_next():
    def first(page: Page) -> None:
        page.heading("Budget").prose()
        page.y = 740
        page.ruled(COSTS[:1], XS)

    def second(page: Page) -> None:
        page.ruled(COSTS[1:], XS).heading("Syfte").prose().heading("Mål").prose()

    found = document(first, second)
    assert tables(found) == [COSTS]
    assert headings(found) == ["Budget", "Syfte", "Mål"]


def test_merged_rows_of_a_form_go_on_over_the_page_turn():
    xs = [LEFT, 280, 500]

    def first(page: Page) -> None:
        page.prose()
        page.y = 700
        page.ruled([["Projektnamn: Framåt", "Datum: 2027-01-10"], ["Sökande: Granby", "Tid: två år"]], xs)

    def second(page: Page) -> None:
        page.ruled([["Syfte: att fler får stöd"], ["Mål: trettio i arbete"]], [LEFT, 500]).prose()

    (table,) = [b for b in document(first, second).blocks if isinstance(b, Table)]
    assert [row[0].text for row in table.rows] == [
        "Projektnamn: Framåt",
        "Sökande: Granby",
        "Syfte: att fler får stöd",
        "Mål: trettio i arbete",
    ]
    assert table.rows[2][0].col_span == 2


def test_a_budget_inside_a_form_cell_is_a_table_under_the_cells_label():
    def write(page: Page) -> None:
        page.prose()
        top = page.y
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(LEFT + 4, HEIGHT - top - 14, "Syfte")
        page.canvas.drawString(184, HEIGHT - top - 14, "Fler ska få stöd i tid.")
        page.canvas.drawString(LEFT + 4, HEIGHT - top - 40, "Budget")
        for y in (top, top + 24, top + 124):
            page.canvas.line(LEFT, HEIGHT - y, 520, HEIGHT - y)
        for x in (LEFT, 180, 520):
            page.canvas.line(x, HEIGHT - top, x, HEIGHT - top - 124)
        page.y = top + 34
        page.ruled(COSTS, [190, 330, 390, 450, 510])

    found = document(write)
    assert headings(found) == ["Budget"]
    assert COSTS in tables(found)


@pytest.mark.parametrize("angle", [90, -90])
def test_a_table_printed_across_the_sheet_is_read(angle):
    def write(page: Page) -> None:
        page.canvas.translate(WIDTH / 2, HEIGHT / 2)
        page.canvas.rotate(angle)
        page.canvas.translate(-WIDTH / 2, -HEIGHT / 2)
        page.y = 250
        page.ruled(COSTS, XS)

    assert tables(document(write)) == [COSTS]


def test_a_word_wider_than_its_cell_is_whole_and_its_break_a_seam():
    rows = [["Organisationsnumm\ner", "212000-0000"], ["Projekttid", "två år"]]
    table = the_table(document(lambda page: page.prose().ruled(rows, [LEFT, 164, 300])))
    (paragraph,) = table.rows[0][0].paragraphs
    assert (paragraph.text, paragraph.seams) == ("Organisationsnummer", (17,))


def test_a_small_word_after_a_word_that_fills_its_cell_is_a_word():
    rows = [["Organisationsnumm\noch tid", "212000-0000"], ["Projekttid", "två år"]]
    table = the_table(document(lambda page: page.prose().ruled(rows, [LEFT, 164, 300])))
    assert table.rows[0][0].text == "Organisationsnumm och tid"


def test_a_row_of_two_lines_between_its_rules_is_one_row():
    rows = [
        ["april 2027", "De första tolv deltagarna startar"],
        ["oktober–december\n2028", "Slututvärdering och överlämning till\nverksamheten, slutrapport"],
    ]
    table = the_table(document(lambda page: page.prose().ruled(rows, [LEFT, 180, 370])))
    assert [[cell.text for cell in row] for row in table.rows] == [
        [" ".join(cell.split()) for cell in row] for row in rows
    ]


def test_shaded_cells_whose_labels_take_more_lines_than_the_amounts():
    labels = [
        ["Kostnad"],
        ["Lön för", "samordnare", "på halvtid"],
        ["Lön för", "arbetsterapeut,", "regionen,", "en dag"],
        ["Köpta", "tjänster:", "utvärdering", "och stöd"],
        ["Summa"],
    ]
    amounts = [
        ["2027", "2028"],
        ["310 000", "320 000"],
        ["0", "90 000"],
        ["40 000", "0"],
        ["350 000", "410 000"],
    ]

    def write(page: Page) -> None:
        page.prose().skip(14)
        for k, (label, figures) in enumerate(zip(labels, amounts, strict=True)):
            height = 16 * len(label) + 4
            for x, right in itertools.pairwise(XS[:4]):
                if k % 2 == 0:
                    page.canvas.setFillColorRGB(0.85, 0.9, 0.95)
                    page.canvas.rect(x, HEIGHT - page.y - height, right - x, height, stroke=0, fill=1)
            page.canvas.setFillColorRGB(0, 0, 0)
            for line, text in enumerate(label):
                page.canvas.drawString(LEFT + 4, HEIGHT - page.y - 12 - 16 * line, text)
            for x, figure in zip(XS[2:4], figures, strict=True):
                page.canvas.drawRightString(x - 4, HEIGHT - page.y - 12, figure)
            page.skip(height)
        page.skip(24).prose()

    (found,) = tables(document(write))
    assert [row[0].split() for row in found] == [" ".join(label).split() for label in labels]
    assert [row[1:] for row in found] == amounts


def test_a_table_without_rules_on_a_page_that_has_one_with():
    plan = [["När", "Vad"], ["Januari 2027", "Start och rekrytering"], ["Juni 2027", "Delrapport"]]

    def write(page: Page) -> None:
        page.prose().ruled(plan, [LEFT, 260, 500]).prose().skip(12)
        page.cells(COSTS, XS)
        page.skip(24).prose()

    assert tables(document(write)) == [plan, COSTS]
