"""Text that runs along the height of the page, or at a slant, is read and kept apart from the running text."""

import pytest
from pdf_pages import HEIGHT, Page, document, paragraphs, tables

from sfintake.model import NoteCode, Role


def turned(text: str, x: float, y: float, angle: float):
    def write(page: Page) -> None:
        page.heading("Mål").prose()
        page.canvas.saveState()
        page.canvas.translate(x, HEIGHT - y)
        page.canvas.rotate(angle)
        page.canvas.setFont("Helvetica", 9)
        page.canvas.drawString(0, 0, text)
        page.canvas.restoreState()

    return write


@pytest.mark.parametrize("angle", [90, 270, 45, 180, 12])
def test_text_set_on_end_is_read_beside_the_running_text(angle: float):
    found = document(turned("Antal deltagare i arbete", 300, 500, angle))
    assert paragraphs(found, Role.TEXTBOX) == ["Antal deltagare i arbete"]
    assert len(paragraphs(found)) == 1


def test_a_forms_number_in_the_margin_is_the_sheets_own():
    found = document(turned("Blankett 12 (2026-01)", 25, 600, 90))
    assert paragraphs(found, Role.FOOTER) == ["Blankett 12 (2026-01)"]


def test_letters_drawn_one_by_one_are_words():
    def write(page: Page) -> None:
        page.heading("Mål").prose()
        page.canvas.rotate(90)
        page.canvas.setFont("Helvetica", 10)
        x = 200.0
        for letter in "Andel i arbete":
            if letter != " ":
                page.canvas.drawString(x, -300, letter)
            x += page.canvas.stringWidth(letter, "Helvetica", 10)

    assert paragraphs(document(write), Role.TEXTBOX) == ["Andel i arbete"]


def test_headers_set_on_end_stay_in_their_table_and_nowhere_else():
    def write(page: Page) -> None:
        top = page.y
        page.ruled([["", "", ""], ["Lön", "100", "200"]], [72, 200, 300, 400], height=60)
        for x, text in ((260, "År 2027"), (360, "År 2028")):
            page.canvas.saveState()
            page.canvas.translate(x, HEIGHT - top - 55)
            page.canvas.rotate(90)
            page.canvas.drawString(0, 0, text)
            page.canvas.restoreState()

    found = document(write)
    assert tables(found) == [[["", "År 2027", "År 2028"], ["Lön", "100", "200"]]]
    assert paragraphs(found, Role.TEXTBOX) == []
    assert NoteCode.TEXT_LOST not in {n.code for n in found.notes}
