"""Places in people's words."""

from dataclasses import replace

from sample_reviews import APPLICATION, MAIN, in_sheet, said
from sfintake.memo.places import places_of
from sfintake.model import Evidence, Locus, Note, NoteCode, Via

PLACES = places_of(APPLICATION)


def test_a_page_and_a_heading() -> None:
    assert PLACES.say(said("x", 4, "7 Utvärdering")) == "sidan 4, under rubriken ”7 Utvärdering”"


def test_beside_its_heading_only_the_page_is_said() -> None:
    assert PLACES.say(said("x", 4, "7 Utvärdering"), beside_heading=True) == "sidan 4"


def test_a_cell_of_a_sheet_in_another_file() -> None:
    assert PLACES.say(in_sheet("2915", "E9")) == "Budget Vägen in.xlsx, cell E9 i bladet ”Budget”"


def test_a_cell_of_a_table_in_the_application() -> None:
    evidence = Evidence(MAIN, "x", 7, 3, "B4", ("12 Budget",))

    assert PLACES.say(evidence) == "sidan 7, tabellens ruta B4, under rubriken ”12 Budget”"


def test_a_paragraph_of_a_file_without_pages_and_headings() -> None:
    assert PLACES.say(Evidence(MAIN, "x", None, 11)) == "stycke 12"


def test_how_the_text_was_had() -> None:
    assert PLACES.say(said("x", 6, via=Via.OCR)) == "sidan 6 (läst med textigenkänning)"
    assert PLACES.say(said("x", 1, via=Via.FIELD)) == "sidan 1 (formulärfält)"


def test_page_numbers_that_are_a_guess_are_said_to_be_approximate() -> None:
    note = Note("read", NoteCode.PAGES_APPROXIMATE, Locus(MAIN, 0))

    places = places_of(replace(APPLICATION, notes=(note,)))

    assert places.say(said("x", 4)) == "ungefär sidan 4"


def test_the_same_quote_in_the_same_place_is_said_once() -> None:
    assert len(PLACES.quotes([said("x", 1), said("x", 1), said("", 1), said("y", 1)])) == 2
