"""Page numbers of a Word file: only where Word has left marks of its own print."""

from sfintake.model import Document, Heading, NoteCode, Paragraph, Table
from word_builder import TEXT, cell, p, r, read_word, row, table

TURN = "<w:r><w:lastRenderedPageBreak/></w:r>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def pages(document: Document) -> list[int | None]:
    return [b.locus.page for b in document.blocks if isinstance(b, Heading | Paragraph)]


def test_without_marks_there_are_no_pages():
    document = read_word(p(TEXT) + p(BREAK) + p(TEXT))
    assert pages(document) == [None, None]
    assert document.pages is None
    assert not [n for n in document.notes if n.code is NoteCode.PAGES_APPROXIMATE]


def test_marks_of_the_last_print_turn_the_page():
    document = read_word(p("Ett.") + p(TURN, "Två.") + p("Också två.") + p(TURN, "Tre."))
    assert pages(document) == [1, 2, 2, 3]
    assert document.pages == 3
    assert [n.code for n in document.notes] == [NoteCode.PAGES_APPROXIMATE]


def test_an_asked_for_break_and_its_mark_count_once():
    assert pages(read_word(p("Ett.") + p(BREAK) + p(TURN, "Två.") + p(TURN, "Tre."))) == [1, 2, 3]


def test_a_paragraph_that_runs_over_the_page_stands_where_it_begins():
    assert pages(read_word(p("Början", TURN, " och slutet.") + p("Nästa."))) == [1, 2]


def test_a_section_and_a_paragraph_that_ask_for_a_new_page_get_one():
    section = "<w:sectPr/>"
    body = p("Ett.", props=section) + p(TURN, "Två.") + p("Tre.", props="<w:pageBreakBefore/>") + section
    assert pages(read_word(body)) == [1, 2, 3]


def test_a_section_that_runs_on_turns_no_page():
    body = (
        p("Ett.", TURN, " Två.", props="<w:sectPr/>")
        + p("Också två.")
        + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    )
    assert pages(read_word(body)) == [1, 2]


def test_a_row_that_breaks_over_the_page_turns_it_once():
    long = cell(p("Del ett", TURN, " del två"))
    document = read_word(p("Ett.") + table(row(long, long), row("a", "b")) + p("Efter."))
    assert pages(document) == [1, 2]
    found = next(b for b in document.blocks if isinstance(b, Table))
    assert [c.locus.page for line in found.rows for c in line] == [1, 1, 2, 2]


def test_headers_have_the_first_page_and_footers_no_page_of_their_own():
    section = '<w:sectPr><w:headerReference r:id="rId_header1"/></w:sectPr>'
    document = read_word(p("Ett.") + p(TURN, r("Två.")) + section, parts={"header1": p("Huvud")})
    assert pages(document) == [1, 1, 2]
