"""Form fields of a PDF: their values in their place, boxes, grids, signatures."""

from pdf_pages import HEIGHT, LEFT, Page, codes, document, headings, paragraphs, tables

from sfintake.model import NoteCode, Table, Via


def field(
    page: Page, name: str, value: str, *, x: float, y: float, width: float = 200, height: float = 18
) -> None:
    """Put a text field with its top at ``y``."""
    page.canvas.acroForm.textfield(
        name=name,
        value=value,
        x=x,
        y=HEIGHT - y - height,
        width=width,
        height=height,
        fieldFlags="multiline" if height > 30 else "",
    )


def rows_of_labels(page: Page, pairs: list[tuple[str, str]]) -> None:
    for number, (label, value) in enumerate(pairs):
        field(page, f"f{number}", value, x=220, y=page.y - 13)
        page.line(label, leading=2.2)


PAIRS = [("Insatsens namn", "Framåt"), ("Sökande", "Granby kommun"), ("Kontaktperson", "")]


def test_labels_to_the_left_of_fields_make_rows():
    found = document(lambda page: rows_of_labels(page, PAIRS))
    assert tables(found) == [
        [["Insatsens namn", "Framåt"], ["Sökande", "Granby kommun"], ["Kontaktperson", ""]]
    ]


def test_a_field_value_says_that_it_comes_from_a_field():
    found = document(lambda page: rows_of_labels(page, PAIRS))
    (table,) = [b for b in found.blocks if isinstance(b, Table)]
    label, value = table.rows[0]
    assert label.paragraphs[0].via is Via.TEXT
    assert value.paragraphs[0].via is Via.FIELD
    assert table.rows[2][1].paragraphs == ()


def test_a_choice_is_read_as_it_is_shown_and_not_as_its_code():
    def write(page: Page) -> None:
        page.canvas.acroForm.choice(
            name="niva", value="k2", options=[("Individinriktad", "k1"), ("Strukturinriktad", "k2")],
            x=220, y=HEIGHT - page.y - 5, width=200, height=18,
        )  # fmt: skip
        page.line("Insatsens nivå", leading=2.2)
        rows_of_labels(page, PAIRS[:2])

    assert tables(document(write))[0][0] == ["Insatsens nivå", "Strukturinriktad"]


def test_labels_above_fields_make_rows():
    def write(page: Page) -> None:
        for number, (label, value) in enumerate(
            (("Bakgrund", "Många väntar länge."), ("Syfte", "Kortare väntan."))
        ):
            page.line(label)
            field(page, f"f{number}", value, x=LEFT, y=page.y - 8, width=400, height=60)
            page.skip(72)

    assert tables(document(write)) == [[["Bakgrund", "Många väntar länge."], ["Syfte", "Kortare väntan."]]]


def test_a_ruled_form_keeps_its_rows():
    def write(page: Page) -> None:
        page.prose()
        top = page.y
        for number, (label, value) in enumerate(PAIRS):
            page.canvas.setFont("Times-Roman", 11)
            page.canvas.drawString(LEFT + 4, HEIGHT - top - 26 * number - 16, label)
            field(page, f"f{number}", value, x=202, y=top + 26 * number + 4)
        for number in range(4):
            page.canvas.line(LEFT, HEIGHT - top - 26 * number, 420, HEIGHT - top - 26 * number)
        for x in (LEFT, 200, 420):
            page.canvas.line(x, HEIGHT - top, x, HEIGHT - top - 78)

    assert tables(document(write)) == [
        [["Insatsens namn", "Framåt"], ["Sökande", "Granby kommun"], ["Kontaktperson", ""]]
    ]


def test_a_grid_of_fields_is_a_table_with_its_headers():
    def write(page: Page) -> None:
        page.cells([["Kostnad", "2027", "2028"]], [LEFT, 224, 304], height=24)
        for number, (label, *values) in enumerate((("Lön", "300 000", "310 000"), ("Resor", "5 000", ""))):
            for column, value in enumerate(values):
                field(page, f"k{number}_{column}", value, x=220 + 80 * column, y=page.y - 13, width=70)
            page.line(label, leading=2.2)

    (rows,) = tables(document(write))
    assert rows[1:] == [["Lön", "300 000", "310 000"], ["Resor", "5 000", ""]]
    assert rows[0][1:] == ["2027", "2028"]


def test_a_form_row_with_a_layout_of_its_own_is_a_heading_with_a_table():
    def write(page: Page) -> None:
        top = page.y
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(LEFT + 4, HEIGHT - top - 14, "Sökande och parter")
        for number, (label, value) in enumerate(PAIRS):
            page.canvas.drawString(204, HEIGHT - top - 14 - 24 * number, label)
            field(page, f"f{number}", value, x=300, y=top + 1 + 24 * number)
        page.canvas.drawString(LEFT + 4, HEIGHT - top - 94, "Syfte")
        field(page, "syfte", "Kortare väntan.", x=204, y=top + 82, width=300, height=60)
        for y in (top, top + 80, top + 150):
            page.canvas.line(LEFT, HEIGHT - y, 520, HEIGHT - y)
        for x in (LEFT, 200, 520):
            page.canvas.line(x, HEIGHT - top, x, HEIGHT - top - 150)

    found = document(write)
    assert headings(found) == ["Sökande och parter"]
    assert tables(found) == [
        [["Insatsens namn", "Framåt"], ["Sökande", "Granby kommun"], ["Kontaktperson", ""]],
        [["Syfte", "Kortare väntan."]],
    ]


def test_ticked_and_empty_boxes_stand_by_their_labels():
    def write(page: Page) -> None:
        for number, (label, ticked) in enumerate((("Individinsats", False), ("Strukturinsats", True))):
            x = LEFT + 150 * number
            page.canvas.acroForm.checkbox(
                name=f"b{number}", checked=ticked, x=x, y=HEIGHT - page.y - 3, size=12
            )
            page.canvas.drawString(x + 18, HEIGHT - page.y, label)
        page.skip(30).prose()

    assert paragraphs(document(write))[0] == "☐ Individinsats ☒ Strukturinsats"


def test_lines_broken_by_hand_in_a_field_run_on():
    value = (
        "Vid mötet i mars kom parterna överens om att pröva en gemensam\n"
        "mottagning under två år.\nResultatet redovisas till styrelsen."
    )

    def write(page: Page) -> None:
        page.line("Bakgrund")
        field(page, "bakgrund", value, x=LEFT, y=page.y - 8, width=400, height=80)

    (rows,) = tables(document(write))
    assert rows == [
        [
            "Bakgrund",
            "Vid mötet i mars kom parterna överens om att pröva en gemensam mottagning under två år.\n"
            "Resultatet redovisas till styrelsen.",
        ]
    ]


def test_a_value_also_printed_on_the_page_is_read_once():
    def write(page: Page) -> None:
        page.canvas.setFont("Times-Roman", 11)
        page.canvas.drawString(224, HEIGHT - page.y, "Granby kommun")
        field(page, "sokande", "Granby kommun", x=220, y=page.y - 13)
        page.line("Sökande").skip(20).prose()

    assert tables(document(write)) == [[["Sökande", "Granby kommun"]]]


def test_a_form_without_fields_filled_in_gives_empty_cells():
    found = document(lambda page: rows_of_labels(page, [(label, "") for label, _ in PAIRS]))
    assert tables(found) == [[["Insatsens namn", ""], ["Sökande", ""], ["Kontaktperson", ""]]]
    assert NoteCode.TEXT_LOST not in codes(found)


def test_boxes_with_a_small_label_above_each_field_make_rows():
    boxes = [
        [("Insatsens namn", "Framåt"), ("Datum", "2027-01-10")],
        [("Sökande", "Granby kommun"), ("Tid", "två år")],
    ]

    def write(page: Page) -> None:
        page.prose()
        top = page.y
        for r, row in enumerate(boxes):
            for c, (label, value) in enumerate(row):
                page.canvas.setFont("Helvetica", 8)
                page.canvas.drawString(LEFT + 4 + 220 * c, HEIGHT - top - 44 * r - 10, label)
                field(page, f"f{r}{c}", value, x=LEFT + 4 + 220 * c, y=top + 44 * r + 16, width=200)
        for y in (top, top + 44, top + 88):
            page.canvas.line(LEFT, HEIGHT - y, LEFT + 440, HEIGHT - y)
        for x in (LEFT, LEFT + 220, LEFT + 440):
            page.canvas.line(x, HEIGHT - top, x, HEIGHT - top - 88)

    assert tables(document(write)) == [
        [
            ["Insatsens namn", "Framåt"],
            ["Datum", "2027-01-10"],
            ["Sökande", "Granby kommun"],
            ["Tid", "två år"],
        ]
    ]
