"""What came into no line, table or margin of a page is read all the same."""

from pdf_pages import Page, document

from sfintake.model import Role
from sfintake.readers.pdf.geometry import Look, Word
from sfintake.readers.pdf.layout import PageLayout
from sfintake.readers.pdf.unplaced import unplaced

BODY = Look("Times-Roman", 11.0)


def word(text: str, x: float, base: float) -> Word:
    return Word(text, x, x + 6 * len(text), base, BODY, 0)


def test_words_that_no_part_of_the_layout_holds_are_given_line_by_line():
    layout = PageLayout(1, 595, 842, (), (), (), (), ())
    words = [word("Vi", 72, 100), word("vill", 90, 100), word("mer", 72, 113), word("Bilaga", 72, 500)]
    assert [[w.text for w in run] for run in unplaced(words, layout)] == [["Vi", "vill", "mer"], ["Bilaga"]]


def test_an_ordinary_page_holds_every_word():
    def write(page: Page) -> None:
        page.heading("Mål").prose()
        page.ruled([["Lön", "100"], ["Resor", "20"]], [72, 300, 400])

    assert [b for b in document(write).blocks if getattr(b, "role", None) is Role.TEXTBOX] == []
