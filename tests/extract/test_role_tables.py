"""Tables of who does what: their quotes stand in the file, also where a page turns inside a row."""

from dataclasses import replace

from builders import document, profile
from readings import lay_out
from sfintake.extract.parties.takes_part import find_lead, find_parties
from sfintake.model import Cell, Dossier, Table


def test_a_row_over_a_page_turn_is_quoted_in_two_parts() -> None:
    text = (
        "# Sökande\nHuvudman är Åre kommun.\n# Samverkan\n"
        "| Part | Gör |\n| Åre kommun | Anställer samordnaren och står för lokalen |\n"
        "| Försäkringskassan | Kallar till första mötet och följer upp varje beslut |"
    )
    read = document(text)
    turned = replace(read, blocks=tuple(_turned(b) if isinstance(b, Table) else b for b in read.blocks))
    laid_out = lay_out(Dossier((turned,), ()), profile("jamtland"))
    quotes = [
        evidence.quote
        for party in find_parties(laid_out, find_lead(laid_out))
        if party.member == "forsakringskassan"
        for evidence in party.evidence
    ]
    assert "Kallar till första mötet och … följer upp varje beslut" in quotes


def _turned(table: Table) -> Table:
    return replace(table, rows=tuple(tuple(_cell(cell) for cell in row) for row in table.rows))


def _cell(cell: Cell) -> Cell:
    at = cell.text.find(" följer upp")
    if at < 0:
        return cell
    return replace(cell, paragraphs=(replace(cell.paragraphs[0], seams=(at,)),))
