"""Tables of a Word file as rectangles."""

from dataclasses import replace

from sfintake.model import Document, Heading, NoteCode, Paragraph, Role, Table
from sfintake.readers.limits import DEFAULT_LIMITS
from word_builder import PICTURE, TEXT, bold, cell, control, drawing, p, r, read_word, row, table

DOWN = '<w:vMerge w:val="restart"/>'
UNDER = "<w:vMerge/>"


def tables(document: Document) -> list[Table]:
    return [b for b in document.blocks if isinstance(b, Table)]


def grid(document: Document) -> list[list[str]]:
    return [[c.text for c in line] for line in tables(document)[0].rows]


def across(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_rows_and_cells_are_read_with_their_addresses():
    document = read_word(p("Före.") + table(row("Lön", "100"), row("Resor", "20")))
    assert grid(document) == [["Lön", "100"], ["Resor", "20"]]
    last = tables(document)[0].rows[1][1]
    assert (last.locus.cell, last.locus.block, last.paragraphs[0].locus.cell) == ("B2", 1, "B2")


def test_a_cell_merged_across_holds_its_text_once():
    document = read_word(table(row(cell("Budget", props=across(2))), row("Lön", "100")))
    assert grid(document) == [["Budget", ""], ["Lön", "100"]]
    first, second = tables(document)[0].rows[0]
    assert (first.col_span, first.covered, second.covered) == (2, False, True)


def test_a_cell_merged_down_holds_its_text_once():
    body = table(row(cell("Part", props=DOWN), "A"), row(cell(props=UNDER), "B"), row("Annan", "C"))
    document = read_word(body)
    assert grid(document) == [["Part", "A"], ["", "B"], ["Annan", "C"]]
    rows = tables(document)[0].rows
    assert (rows[0][0].row_span, rows[1][0].covered, rows[2][0].covered) == (2, True, False)


def test_a_cell_that_continues_nothing_keeps_its_text():
    body = table(row("Part", "A"), row(cell("Regionen", props=UNDER), "B"), row(cell(props=UNDER), "C"))
    assert grid(read_word(body)) == [["Part", "A"], ["Regionen", "B"], ["", "C"]]


def test_the_old_way_to_merge_across_is_understood():
    merged = table(
        row(cell("Rubrik", props='<w:hMerge w:val="restart"/>'), cell(props='<w:hMerge w:val="continue"/>')),
        row("a", "b"),
    )
    assert grid(read_word(merged)) == [["Rubrik", ""], ["a", "b"]]


def test_short_rows_are_filled_up():
    document = read_word(table(row("a", "b", "c"), row("d")))
    assert grid(document) == [["a", "b", "c"], ["d", "", ""]]


def test_grid_columns_that_no_edge_uses_vanish():
    body = table(
        row(cell("a", props=across(3)), cell("b", props=across(4))), row(cell("c", props=across(3)), "d")
    )
    assert grid(read_word(body)) == [["a", "b", ""], ["c", "d", ""]]


def test_a_control_round_a_cell_does_not_shift_the_columns():
    body = table(row("Sökande", control(cell("Krokoms kommun"))), row("Belopp", cell(control(p("450 tkr")))))
    assert grid(read_word(body)) == [["Sökande", "Krokoms kommun"], ["Belopp", "450 tkr"]]


def test_a_control_round_a_row_is_read():
    assert grid(read_word(table(row("a", "b"), control(row("c", "d"))))) == [["a", "b"], ["c", "d"]]


def test_an_untouched_control_in_a_cell_is_a_placeholder():
    document = read_word(
        table(row("Syfte", control(cell("Klicka här."), untouched=True)), row("Mål", "Tio i arbete"))
    )
    assert tables(document)[0].rows[0][1].paragraphs[0].placeholder


def test_a_deleted_row_is_not_counted():
    body = table(row("Lön", "100"), row("Hyra", "50", props='<w:del w:id="1"/>'), row("Summa", "100"))
    document = read_word(body)
    assert grid(document) == [["Lön", "100"], ["Summa", "100"]]
    assert [n.detail for n in document.notes if n.code is NoteCode.TRACKED_CHANGE] == ["deleted=1"]


def test_a_frame_of_one_cell_is_text_and_no_table():
    frame = table(row(cell(p(bold("Bakgrund")), p(TEXT))))
    document = read_word(p(r("Ny väg", '<w:sz w:val="40"/>')) + frame + p(bold("Syfte")) + p(TEXT))
    assert [(type(b).__name__, b.text) for b in document.blocks if isinstance(b, Heading | Paragraph)] == [
        ("Paragraph", "Ny väg"),
        ("Heading", "Bakgrund"),
        ("Paragraph", TEXT),
        ("Heading", "Syfte"),
        ("Paragraph", TEXT),
    ]


def test_a_table_in_a_cell_follows_the_row_it_stands_in():
    inner = table(row("Lön", "100"), row("Resor", "20"))
    document = read_word(table(row("Budget", cell(inner, p())), row("Tidplan", "2027")))
    assert [[[c.text for c in line] for line in t.rows] for t in tables(document)] == [
        [["Budget", ""]],
        [["Lön", "100"], ["Resor", "20"]],
        [["Tidplan", "2027"]],
    ]
    assert [t.locus.block for t in tables(document)] == [0, 1, 2]


def test_a_text_box_in_a_cell_is_read_in_the_cell():
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('I rutan')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    document = read_word(table(row(cell(p("Text", box)), "b")))
    assert [(q.text, q.role) for q in tables(document)[0].rows[0][0].paragraphs] == [
        ("Text", Role.BODY),
        ("I rutan", Role.TEXTBOX),
    ]


def test_a_picture_in_a_cell_follows_the_table():
    document = read_word(table(row("Karta", cell(p(drawing(PICTURE)))), row("a", "b")))
    assert [type(b).__name__ for b in document.blocks] == ["Table", "Picture"]


def test_header_rows_are_told_when_the_file_says_so():
    body = table(row("Post", "Kr", props="<w:tblHeader/>"), row("Lön", "100"))
    assert tables(read_word(body))[0].header_rows == 1
    assert tables(read_word(table(row("Post", "Kr"), row("Lön", "100"))))[0].header_rows == 0


def test_labels_in_bold_are_leads_and_a_heading_style_is_told():
    document = read_word(table(row(cell(p(bold("Syfte"))), TEXT), row(cell(p("Mål", style="Rubrik2")), "y")))
    first, second = (line[0].paragraphs[0] for line in tables(document)[0].rows)
    assert (first.lead, first.heading_level) == (5, 0)
    assert (second.lead, second.heading_level) == (3, 2)


def test_a_heading_over_an_answer_in_one_paragraph_is_parted_at_the_break():
    document = read_word(table(row(cell(p(bold("Projektnamn"), "<w:r><w:br/></w:r>", "Hela vägen")), "b")))
    assert [q.text for q in tables(document)[0].rows[0][0].paragraphs] == ["Projektnamn", "Hela vägen"]


def test_a_caption_names_its_table():
    document = read_word(p("Tabell 1. Kostnader per år") + table(row("Lön", "100"), row("Resor", "20")))
    assert tables(document)[0].name == "Tabell 1. Kostnader per år"
    assert not [b for b in document.blocks if isinstance(b, Heading)]
    assert [b.role for b in document.blocks if isinstance(b, Paragraph)] == [Role.CAPTION]


def test_an_absurd_span_costs_nothing():
    document = read_word(table(row(cell("a", props=across(1_000_000_000)), "b"), row("c", "d")))
    assert [c.text for c in tables(document)[0].rows[0] if not c.covered] == ["a", "b"]
    assert len(tables(document)[0].rows[0]) <= 4


def test_three_thousand_merged_rows_are_no_trouble():
    rows = [row(cell("Topp", props=DOWN), "x"), *(row(cell(props=UNDER), "y") for _ in range(2_999))]
    assert tables(read_word(table(*rows)))[0].rows[0][0].row_span == 3_000


def test_a_table_over_the_limit_is_cut_and_told():
    limits = replace(DEFAULT_LIMITS, table_cells=10)
    document = read_word(table(*(row("a", "b") for _ in range(8))), limits)
    assert len(tables(document)[0].rows) == 5
    assert [n.detail for n in document.notes if n.code is NoteCode.LIMIT] == ["table rows left out: 3"]


def test_a_list_in_a_cell_keeps_its_paragraphs():
    document = read_word(table(row(cell(p("Ett"), p("Två")), "b")))
    assert tables(document)[0].rows[0][0].text == "Ett\nTvå"


def test_an_instruction_in_italics_in_a_cell_is_marked():
    document = read_word(
        table(row("Mål", cell(p(r("Beskriv målen.", "<w:i/>")), p(TEXT))), row("Syfte", TEXT))
    )
    assert [q.instruction_like for q in tables(document)[0].rows[0][1].paragraphs] == [True, False]


def test_labels_stay_set_off_in_a_form_that_is_hardly_filled_in():
    rows = [
        row(cell(p(bold(label))), cell(p(r("Beskriv kort.", "<w:i/>")), p(answer)))
        for label, answer in (("Projektets namn", "Ny väg"), ("Huvudman och kontaktperson", "Krokoms kommun"))
    ]
    document = read_word(table(*rows))
    assert [line[0].paragraphs[0].lead for line in tables(document)[0].rows] == [15, 26]
