"""Rows that the turn of a page or column parts from their table: what stands in its columns, and a table made of it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from sfintake.readers.pdf.geometry import Word
from sfintake.readers.pdf.lines import Row
from sfintake.readers.pdf.rivers import WORDY
from sfintake.readers.pdf.tables import PageCell, PageTable

REACH = 24.0
"""Points by which a header may reach out of its table's last column."""

Entries = list[tuple[Word, ...]]
"""The words of a row by column."""


def entries_in(row: Row, table: PageTable, shift: float) -> Entries | None:
    """Give a line's entries by column of a table that stands elsewhere; None when it does not stand in its columns.

    Args:
        row: Entries side by side.
        table: With the columns.
        shift: Points from the table's place to the line's.
    """
    if len(row) < 2:
        return None
    if len(row) == table.cols and _keeps_clear(row, table, shift):
        return [s.words for s in row]
    xs = [x + shift for x in table.xs]
    columns = [bisect_right(xs, s.x0 + 1) - 1 for s in row]
    ends = [*xs[1:-1], xs[-1] + REACH]
    if len(set(columns)) < len(row) or not all(
        0 <= c < table.cols and s.x1 <= ends[c] for c, s in zip(columns, row, strict=True)
    ):
        return None
    by_column = dict(zip(columns, (s.words for s in row), strict=True))
    return [by_column.get(c, ()) for c in range(table.cols)]


def name_in(row: Row, table: PageTable, shift: float) -> Entries | None:
    """Give a line as the name of the rows below it: short, and set where a table's labels are; None when it is none."""
    labels = [w for c in table.cells if c.col == c.last_col == 0 for w in c.words]
    if len(row) > 1 or not labels or len(row[0].text) > WORDY or row[0].text[-1] in ".:;,":
        return None
    label = min(labels, key=lambda w: w.base)
    at = min(w.x0 for w in labels) + shift
    if abs(row[0].x0 - at) > 1 or abs(row[0].size - label.look.size) > 0.5:
        return None
    return [row[0].words, *(() for _ in range(table.cols - 1))]


def _keeps_clear(row: Row, table: PageTable, shift: float) -> bool:
    """Say whether each entry, set to whichever side of its column, keeps out of what its neighbours' columns hold."""
    held = [
        [w for c in table.cells if c.col == c.last_col == col for w in c.words] for col in range(table.cols)
    ]
    if not all(held):
        return False
    starts = [min(w.x0 for w in words) + shift for words in held]
    ends = [max(w.x1 for w in words) + shift for words in held]
    clear = all(row[c].x1 < starts[c + 1] and ends[c] < row[c + 1].x0 for c, _ in enumerate(pairwise(starts)))
    return clear and row[0].x0 > starts[0] - REACH and row[-1].x1 < ends[-1] + REACH


def table_like(table: PageTable, page: int, rows: Sequence[Entries], shift: float) -> PageTable:
    """Give rows of entries as a table on its page, in the columns of another."""
    xs = [x + shift for x in table.xs]
    lines = [[w for entry in row for w in entry] for row in rows]
    ys = [*(min(w.top for w in line) for line in lines), max(w.bottom for w in lines[-1])]
    cells = [
        PageCell(r, c, r, c, (xs[c], ys[r], xs[c + 1], ys[r + 1]), words)
        for r, row in enumerate(rows)
        for c, words in enumerate(row)
    ]
    box = (xs[0], ys[0], xs[-1], ys[-1])
    return PageTable(page, box, len(rows), table.cols, tuple(cells), table.ruled, tuple(xs))
