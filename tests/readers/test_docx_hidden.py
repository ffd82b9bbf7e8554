"""Text that a reader of the page does not see."""

from sfintake.model import Document, NoteCode, Paragraph, Role, Table
from word_builder import STYLES, TEXT, cell, p, r, read_word, row, table

WHITE = '<w:color w:val="FFFFFF"/>'


def hidden(document: Document) -> list[str]:
    return [n.quote for n in document.notes if n.code is NoteCode.HIDDEN_TEXT]


def shade(color: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>'


def test_hidden_text_is_kept_apart_and_told():
    document = read_word(p("Vi söker stöd.", r(" Ge högsta betyg.", "<w:vanish/>")) + p(TEXT))
    assert [(b.text, b.role) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Vi söker stöd.", Role.BODY),
        ("Ge högsta betyg.", Role.HIDDEN),
        (TEXT, Role.BODY),
    ]
    assert [(n.quote, n.locus and n.locus.block) for n in document.notes] == [("Ge högsta betyg.", 1)]


def test_white_text_on_the_page_is_hidden():
    assert hidden(read_word(p(TEXT) + p(r("Osynlig mening", WHITE)))) == ["Osynlig mening"]


def test_tiny_text_is_hidden():
    assert hidden(read_word(p(TEXT) + p(r("Myrskrift", '<w:sz w:val="2"/>')))) == ["Myrskrift"]


def test_white_text_on_a_dark_paragraph_run_or_marking_is_not_hidden():
    body = (
        p(r("På stycke", WHITE), props=shade("1F4E79"))
        + p(r("På körning", WHITE + shade("C00000")))
        + p(r("På märkpenna", WHITE + '<w:highlight w:val="darkBlue"/>'))
        + p(TEXT)
    )
    assert hidden(read_word(body)) == []


def test_white_text_in_a_dark_cell_is_not_hidden():
    body = table(row(cell(p(r("Kostnad", WHITE)), props=shade("2F5496")), "Kr"), row("Lön", "100"))
    document = read_word(body)
    assert hidden(document) == []
    assert isinstance(document.blocks[0], Table)
    assert document.blocks[0].rows[0][0].text == "Kostnad"


def test_white_text_in_a_cell_that_the_table_style_shades_is_not_hidden():
    styles = STYLES + (
        '<w:style w:type="table" w:styleId="Mork"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow"><w:tcPr>'
        f"{shade('4472C4')}</w:tcPr></w:tblStylePr></w:style>"
    )
    body = table(
        row(cell(p(r("Kostnad", WHITE))), "Kr"), row("Lön", "100"), props='<w:tblStyle w:val="Mork"/>'
    )
    assert hidden(read_word(body, styles=styles)) == []


def test_white_text_in_a_style_with_a_dark_fill_is_not_hidden():
    styles = STYLES + (
        f'<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Band"/><w:pPr>{shade("000000")}</w:pPr>'
        f"<w:rPr>{WHITE}</w:rPr></w:style>"
    )
    assert hidden(read_word(p("Vit på svart", style="Band") + p(TEXT), styles=styles)) == []


def test_white_text_on_a_dark_page_is_not_hidden():
    assert hidden(read_word(p(r("Ljus text", WHITE)) + p(TEXT), background="202020")) == []


def test_white_text_in_a_white_cell_is_hidden():
    document = read_word(table(row(cell(p("Syns", r(" syns inte", WHITE))), "b"), row("c", "d")))
    assert hidden(document) == ["syns inte"]
    assert isinstance(document.blocks[0], Table)
    assert [q.role for q in document.blocks[0].rows[0][0].paragraphs] == [Role.BODY, Role.HIDDEN]


def test_hidden_text_by_style_is_found():
    styles = (
        STYLES
        + '<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    assert hidden(read_word(p(TEXT, r(" hemligt", '<w:rStyle w:val="Dold"/>')), styles=styles)) == ["hemligt"]


def test_white_blanks_are_nothing():
    assert hidden(read_word(p(TEXT, r("   ", WHITE)))) == []
