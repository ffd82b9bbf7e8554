"""A table as a rectangle: what each cell covers, and which lie under another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sfintake.readers.flow.raw import RawCell, RawRow, RawTable


@dataclass(slots=True)
class Square:
    """One place of the rectangle."""

    cell: RawCell | None = None
    """None where the row has no cell, or one under another."""
    row_span: int = 1
    col_span: int = 1
    covered: bool = False


Grid = list[list[Square]]


def make_grid(table: RawTable, max_cells: int) -> tuple[Grid, int]:
    """Give the rectangle, and how many rows had to be left out because of the limit.

    Columns are the edges that cells really have in common; grid columns that no edge uses vanish, and so do
    absurd spans.
    """
    placed = [list(_intervals(row)) for row in table.rows]
    edges = sorted({edge for row in placed for start, end, _ in row for edge in (start, end)})
    if (len(edges) - 1) * len(placed) > max_cells:
        placed = [[(i, i + 1, cell) for i, (_, _, cell) in enumerate(row)] for row in placed]
        edges = list(range(max((len(row) for row in placed), default=0) + 1))
    width = max(len(edges) - 1, 0)
    fits = max_cells // width if width else 0
    column = {edge: i for i, edge in enumerate(edges)}
    grid = [[Square() for _ in range(width)] for _ in placed[:fits]]
    above: dict[int, Square] = {}
    for y, row in enumerate(placed[:fits]):
        above = {
            left: _put(grid, y, left, right, cell, above.get(left))
            for left, right, cell in ((column[start], column[end], cell) for start, end, cell in row)
        }
    return grid, len(placed) - len(grid) if width else 0


def split_after(grid: Grid, rows: Sequence[int]) -> Iterator[Grid]:
    """Cut the rectangle after the given rows; spans end where it is cut."""
    start = 0
    for end in [*(r + 1 for r in rows), len(grid)]:
        piece = grid[start:end]
        for y, row in enumerate(piece):
            for x, square in enumerate(row):
                square.row_span = min(square.row_span, len(piece) - y)
                if square.covered and y == 0 and not _covered_from_left(row, x):
                    square.covered = False
        if piece:
            yield piece
        start = end


def _covered_from_left(row: list[Square], x: int) -> bool:
    return any(not row[i].covered and i + row[i].col_span > x for i in range(x))


def _intervals(row: RawRow) -> Iterator[tuple[int, int, RawCell]]:
    at = row.before
    waiting: tuple[int, int, RawCell] | None = None
    for cell in row.cells:
        # A span of none continues the cell to the left (the old way to merge across).
        if cell.span == 0 and waiting is not None:
            waiting = (waiting[0], waiting[1] + 1, waiting[2])
        else:
            if waiting is not None:
                yield waiting
            waiting = (at, at + max(cell.span, 1), cell)
        at = waiting[1]
    if waiting is not None:
        yield waiting


def _put(grid: Grid, y: int, left: int, right: int, cell: RawCell, above: Square | None) -> Square:
    """Put a cell in its place and give the square that holds it: its own, or the one above that it continues."""
    under = cell.continues and above is not None and above.cell is not None and above.cell.merged
    if under and above is not None and above.col_span == right - left:
        above.row_span += 1
        for x in range(left, right):
            grid[y][x] = Square(covered=True)
        return above
    own = Square(cell, 1, right - left)
    grid[y][left] = own
    for x in range(left + 1, right):
        grid[y][x] = Square(covered=True)
    return own


def address(row: int, column: int) -> str:
    """Give a cell's address as in a sheet, from 0-based row and column."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
