"""Small tables of data with text in their cells: time plans, roles, risks. Their row labels are no headings."""

from sfintake.extract.answers import is_dated
from sfintake.extract.outline.heading_words import bare, same_word, word_set
from sfintake.model import Cell, Table

_COLUMNS = word_set(
    "vad när vem hur var aktivitet moment fas steg etapp tid tidpunkt tidsperiod månad vecka datum start slut startdatum "
    "slutdatum startar slutar klart ansvarig ansvar part parter aktör roll namn funktion uppgift uppgifter insats bidrag "
    "bidrar åtagande medfinansiering mål delmål mått indikator uppföljning metod mätning risk sannolikhet konsekvens "
    "åtgärd åtgärder hantering kostnad belopp post resurs omfattning händelse innehåll "
    "leverans milstolpe antal anmärkning kommentar"
)
"""Words that stand at the head of a column."""
_HEAD_ROWS, _LONG_ANSWER = 3, 25


def is_data(table: Table) -> bool:
    """Tell whether a table is data: heads over its columns, or a date beside every row; no cell holds a section's text."""
    rows = [row for row in ([c for c in r if not c.covered and c.text] for r in table.rows) if row]
    if len(rows) < _HEAD_ROWS or any(len(c.text.split()) >= _LONG_ANSWER for row in rows for c in row):
        return False
    return _has_heads(rows) or _is_timetable(rows)


def _has_heads(rows: list[list[Cell]]) -> bool:
    head = rows[0]
    return (
        len(head) > 1
        and all(_is_column(cell.text) for cell in head)
        and all(len(row) > 1 or row is rows[-1] for row in rows)
    )


def _is_column(text: str) -> bool:
    words = bare(text).split()
    return len(words) <= 4 and bool(words) and any(same_word(words[0], known) for known in _COLUMNS)


def _is_timetable(rows: list[list[Cell]]) -> bool:
    """Tell of "Start | februari 2027", "Utvärdering | maj 2028": what happens when, and nothing else."""
    return all(len(row) == 2 and is_dated(row[1].text) and len(row[1].text.split()) <= 6 for row in rows)
