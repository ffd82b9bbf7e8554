"""Tables of words, tables in columns of text, and tables cut by the turn of a page or a column."""

from collections.abc import Sequence

import pytest
from pdf_pages import HEIGHT, LEFT, PROSE, RIGHT, Page, document, headings, paragraphs, tables

PLAN = [
    ["Moment", "När", "Ansvarig"],
    ["Rekrytering", "januari 2027", "projektledaren"],
    ["Första gruppen startar", "mars 2027", "teamet"],
    ["Slutrapport", "november 2028", "styrgruppen"],
]
XS = [LEFT, 230, 340]
NARROW = [LEFT, 152, 222]
MIDDLE = 306.0
"""Where the second column of a page of two begins; the first ends twelve points before."""


def bold_first(page: Page, rows: Sequence[Sequence[str]], xs: Sequence[float], height: float = 18) -> Page:
    page.canvas.setFont("Times-Bold", 11)
    for text, x in zip(rows[0], xs, strict=True):
        page.canvas.drawString(x, HEIGHT - page.y, text)
    return page.skip(height).cells(rows[1:], xs, height=height)


def test_a_time_plan_of_words_without_rules_is_a_table_and_its_bold_header_no_heading():
    def write(page: Page) -> None:
        page.heading("Tidplan").prose()
        bold_first(page.skip(4), PLAN, XS).skip(4).prose()

    found = document(write)
    assert tables(found) == [PLAN]
    assert headings(found) == ["Tidplan"]
    assert paragraphs(found) == [PROSE, PROSE]


@pytest.mark.parametrize("side", ["right", "centre"])
def test_words_set_to_the_right_or_the_middle_of_their_columns_are_a_table(side):
    def write(page: Page) -> None:
        page.prose().skip(4)
        for row in PLAN:
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, row[0])
            for text, x in zip(row[1:], (300, 420), strict=True):
                draw = page.canvas.drawRightString if side == "right" else page.canvas.drawCentredString
                draw(x, HEIGHT - page.y, text)
            page.skip(18)
        page.prose()

    assert tables(document(write)) == [PLAN]


def test_lines_set_to_both_margins_are_no_table():
    lines = [
        "Teamet träffar varje deltagare en gång i veckan och skriver en plan",
        "som alla parter godkänner. Varannan fredag följs planen upp tillsammans",
        "av kommunens samordnare och regionens handledare, som också kallar",
        "den enskilde till mötet enligt rutinen som parterna har skrivit.",
    ]

    def write(page: Page) -> None:
        for line in lines:
            words = line.split()
            page.canvas.setFont("Times-Roman", 11)
            widths = [page.canvas.stringWidth(word, "Times-Roman", 11) for word in words]
            gap = (RIGHT - LEFT - sum(widths)) / (len(words) - 1)
            x = float(LEFT)
            for word, width in zip(words, widths, strict=True):
                page.canvas.drawString(x, HEIGHT - page.y, word)
                x += width + gap
            page.skip(14)
        page.skip(10).prose()

    found = document(write)
    assert tables(found) == []
    assert paragraphs(found)[0] == " ".join(lines)


def two_columns(page: Page, left: Sequence[object], right: Sequence[object]) -> None:
    """Write texts and tables down two columns twelve points apart."""
    for x, parts in ((LEFT, left), (MIDDLE, right)):
        page.y = 72.0
        for part in parts:
            if isinstance(part, str):
                page.prose(part, x=x, right=x + MIDDLE - LEFT - 12)
            else:
                page.skip(4).cells(part, [x, x + 110, x + 160]).skip(4)


COSTS = [
    ["Kostnad", "2027", "2028"],
    ["Resor", "12 000", "14 000"],
    ["Tolk", "8 000", "9 000"],
    ["Summa", "20 000", "23 000"],
]
OTHER = "Parterna möts varje månad och går igenom hur det har gått för deltagarna sedan sist. " * 3


def test_a_table_in_a_column_of_text_does_not_mix_with_the_other_column():
    found = document(lambda page: two_columns(page, [PROSE, COSTS, PROSE], [OTHER.strip(), PROSE, PROSE]))
    assert tables(found) == [COSTS]
    assert paragraphs(found)[:3] == [PROSE, PROSE, OTHER.strip()]


def test_a_table_at_the_foot_of_the_first_column_comes_before_the_second():
    found = document(lambda page: two_columns(page, [PROSE, PROSE, COSTS], [OTHER.strip(), PROSE, PROSE]))
    kinds = [type(block).__name__ for block in found.blocks]
    assert kinds == ["Paragraph", "Paragraph", "Table", "Paragraph", "Paragraph", "Paragraph"]


def test_a_table_cut_by_the_turn_of_a_column_is_one():
    found = document(
        lambda page: two_columns(page, [PROSE, PROSE, COSTS[:2]], [COSTS[2:], OTHER.strip(), PROSE])
    )
    assert tables(found) == [COSTS]


def test_a_centred_table_over_a_short_heading_keeps_its_place():
    def write(page: Page) -> None:
        page.cells(COSTS, [200, 330, 400]).skip(10).heading("Syfte").prose()

    found = document(write)
    assert [type(block).__name__ for block in found.blocks] == ["Table", "Heading", "Paragraph"]


@pytest.mark.parametrize("first", [1, 2])
def test_rows_alone_at_the_foot_of_a_page_belong_to_the_table_on_the_next(first):
    def upper(page: Page) -> None:
        page.prose()
        page.y = 730
        bold_first(page, PLAN[:first], XS)

    found = document(upper, lambda page: page.cells(PLAN[first:], XS).skip(10).prose())
    assert tables(found) == [PLAN]
    assert headings(found) == []


def test_a_header_set_to_the_other_side_of_its_columns_is_found_over_the_turn():
    def upper(page: Page) -> None:
        page.prose()
        page.y = 750
        page.cells(COSTS[:1], [LEFT, 250, 330])

    def lower(page: Page) -> None:
        for row in COSTS[1:]:
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, row[0])
            for text, x in zip(row[1:], (325, 405), strict=True):
                page.canvas.drawRightString(x, HEIGHT - page.y, text)
            page.skip(18)
        page.skip(10).prose()

    assert tables(document(upper, lower)) == [COSTS]


def test_the_last_line_of_running_text_is_no_row_of_the_table_on_the_next_page():
    found = document(lambda page: page.prose(), lambda page: page.cells(COSTS, XS).skip(10).prose())
    assert tables(found) == [COSTS]
    assert paragraphs(found) == [PROSE, PROSE]


def test_amounts_in_a_typewriters_face_are_not_parted_at_their_spaces():
    def write(page: Page) -> None:
        page.prose().skip(4)
        for row in COSTS:
            page.canvas.setFont("Courier", 11)
            for text, x in zip(row, (LEFT, 260, 380), strict=True):
                page.canvas.drawString(x, HEIGHT - page.y, text)
            page.skip(18)
        page.skip(4).prose()

    assert tables(document(write)) == [COSTS]


def test_wrapped_entries_are_rows_where_rows_stand_hardly_further_apart_than_lines():
    def write(page: Page) -> None:
        page.prose().skip(4)
        page.cells([COSTS[0]], NARROW, height=17)
        page.cells([["Projektledare", "924 000", "979 000"]], NARROW, height=15)
        page.cells([["100 %"], ["Tolk", "8 000", "9 000"]], NARROW, height=17)
        page.cells([["Handledning", "5 000", "6 000"]], NARROW, height=15)
        page.cells([["till teamet"], ["Summa", "937 000", "994 000"]], NARROW, height=17).skip(4).prose()

    assert tables(document(write)) == [
        [
            COSTS[0],
            ["Projektledare 100 %", "924 000", "979 000"],
            COSTS[2],
            ["Handledning till teamet", "5 000", "6 000"],
            ["Summa", "937 000", "994 000"],
        ]
    ]


def test_an_underlined_heading_after_a_table_with_lines_is_no_row():
    def write(page: Page) -> None:
        page.prose().skip(6)
        for row in COSTS:
            page.cells([row], XS, height=20)
            page.canvas.line(LEFT, HEIGHT - page.y + 13, 500, HEIGHT - page.y + 13)
        page.skip(10).bold("Tidplan")
        width = page.canvas.stringWidth("Tidplan", "Times-Bold", 11)
        page.canvas.line(LEFT, HEIGHT - page.y + 12.4, LEFT + width, HEIGHT - page.y + 12.4)
        page.skip(6).prose()

    found = document(write)
    assert headings(found) == ["Tidplan"]
    assert tables(found) == [COSTS]


def test_the_last_row_under_the_last_stripe_is_a_row_though_its_entries_take_two_lines():
    def write(page: Page) -> None:
        page.prose().skip(10)
        top = page.y
        for k in (0, 2):
            page.canvas.setFillColorRGB(0.9, 0.93, 0.96)
            page.canvas.rect(LEFT, HEIGHT - top - 26 * k - 26, 440, 26, stroke=0, fill=1)
        page.canvas.setFillColorRGB(0, 0, 0)
        page.y = top + 16
        page.cells(PLAN[:3], XS, height=26)
        page.y = top + 78
        for x, lines in ((LEFT, ["Slutrapport"]), (230, ["november", "2028"]), (340, ["styrgruppen"])):
            for k, text in enumerate(lines):
                page.canvas.drawString(x, HEIGHT - page.y - 16 + 6 * (len(lines) - 1) - 12 * k, text)
        page.skip(50).prose()

    assert tables(document(write)) == [PLAN]


def test_a_page_with_the_rest_of_a_column_only_keeps_the_columns_of_the_page_before():
    rows = [["Tolk", "8 000", "9 000"], ["Summa", "20 000", "23 000"]]

    def rest(page: Page) -> None:
        two_columns(page, ["Parterna möts i maj."], [rows])

    found = document(lambda page: two_columns(page, [PROSE, PROSE], [PROSE, PROSE]), rest)
    assert tables(found) == [rows]
    assert "Parterna möts i maj." in paragraphs(found)


def test_amounts_at_the_same_height_on_two_pages_are_no_header():
    first = [["Resor", "12 000", "14 000"], ["Tolk", "8 000", "9 000"], ["Summa", "20 000", "23 000"]]
    second = [["Lokal", "13 000", "15 000"], ["Material", "7 000", "9 000"], ["Totalt", "21 000", "24 000"]]

    def write(rows: Sequence[Sequence[str]]):
        return lambda page: page.skip(-12).cells(rows, XS).skip(20).heading("Syfte").prose()

    assert tables(document(write(first), write(second), lambda page: page.prose())) == [first, second]


def test_one_row_alone_on_the_next_page_belongs_to_the_table_before():
    def upper(page: Page) -> None:
        page.prose()
        page.y = 690
        for row in COSTS[:3]:
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, row[0])
            for text, x in zip(row[1:], (300, 360), strict=True):
                page.canvas.drawRightString(x, HEIGHT - page.y, text)
            page.skip(18)

    def lower(page: Page) -> None:
        # Wider amounts, set to the left: they reach over where the others' columns were parted.
        page.cells([["Summa", "120 000", "123 000"]], [LEFT, 262, 322]).skip(20).heading("Syfte").prose()

    found = document(upper, lower)
    assert tables(found) == [[*COSTS[:3], ["Summa", "120 000", "123 000"]]]


def test_the_last_entry_of_a_table_may_take_two_lines():
    def write(page: Page) -> None:
        page.prose().skip(4).cells(PLAN[:3], XS, height=20)
        page.cells([["Slutrapport", "november", "styrgruppen"]], XS, height=13)
        page.cells([["", "2028"]], XS, height=30).prose()

    (table,) = tables(document(write))
    assert [[" ".join(cell.split()) for cell in row] for row in table] == PLAN


def test_entries_set_to_the_foot_of_their_row_stay_in_it():
    def write(page: Page) -> None:
        page.prose().skip(4).cells(PLAN[:3], XS, height=20)
        page.skip(4).cells([["", "november"]], XS, height=13)
        page.cells([["Slutrapport", "2028", "styrgruppen"]], XS, height=30).prose()

    (table,) = tables(document(write))
    assert [[" ".join(cell.split()) for cell in row] for row in table] == PLAN


def test_narrow_columns_set_to_both_margins_are_told_apart():
    def write(page: Page) -> None:
        for x in (LEFT, MIDDLE):
            page.y = 72.0
            words = PROSE.split()
            while words:
                line = [words.pop(0)]
                while words and page.canvas.stringWidth(" ".join([*line, words[0]]), "Courier", 11) < 200:
                    line.append(words.pop(0))
                page.canvas.setFont("Courier", 11)
                free = 200 - sum(page.canvas.stringWidth(word, "Courier", 11) for word in line)
                gap = free / max(1, len(line) - 1) if words else 6.6
                at = float(x)
                for word in line:
                    page.canvas.drawString(at, HEIGHT - page.y, word)
                    at += page.canvas.stringWidth(word, "Courier", 11) + gap
                page.skip(14)

    assert [" ".join(p.split()) for p in paragraphs(document(write))] == [PROSE, PROSE]


def test_headers_that_nearly_touch_are_parted_over_their_columns():
    rows = [["Kostnadsslag", "Söks av förbundet", "Egen insats"], *COSTS[1:]]

    def write(page: Page) -> None:
        page.prose().skip(4)
        page.canvas.setFont("Times-Bold", 11)
        page.canvas.drawString(LEFT, HEIGHT - page.y, rows[0][0])
        for text, x in zip(rows[0][1:], (247, 309), strict=True):
            page.canvas.drawRightString(x, HEIGHT - page.y, text)
        page.skip(18)
        for row in rows[1:]:
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT, HEIGHT - page.y, row[0])
            for text, x in zip(row[1:], (247, 309), strict=True):
                page.canvas.drawRightString(x, HEIGHT - page.y, text)
            page.skip(18)
        page.skip(4).prose()

    found = document(write)
    assert tables(found) == [rows]
    assert headings(found) == []


def test_a_table_header_repeated_on_each_page_is_no_page_header():
    head = [["Kostnad", "Belopp"]]

    def write(*rows: list[str]):
        return lambda page: page.skip(-10).cells([*head, *rows], [LEFT, 300], height=26).skip(60).prose()

    found = document(
        write(["Resor", "12 000"], ["Tolk", "8 000"]), write(["Lokal", "5 000"], ["Tryck", "700"])
    )
    assert tables(found) == [
        [*head, ["Resor", "12 000"], ["Tolk", "8 000"]],
        [*head, ["Lokal", "5 000"], ["Tryck", "700"]],
    ]


def test_the_name_of_a_group_of_rows_under_the_header_follows_its_table_over_the_turn():
    def upper(page: Page) -> None:
        page.prose()
        page.y = 730
        bold_first(page, [COSTS[0], ["Personal"]], [LEFT, 300, 380])

    found = document(upper, lambda page: page.cells(COSTS[1:], [LEFT, 300, 380]).skip(10).prose())
    assert tables(found) == [[COSTS[0], ["Personal", "", ""], *COSTS[1:]]]
