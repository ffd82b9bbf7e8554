"""The tables of a page: ruled ones first, aligned ones only where nothing ruled was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from sfintake.model import BBox
from sfintake.readers.pdf.aligned import aligned_grids
from sfintake.readers.pdf.geometry import PageGeometry, Turned, Word, inside
from sfintake.readers.pdf.grid import Grid, grid_of
from sfintake.readers.pdf.lines import CELL_GAP, Row, rows_of
from sfintake.readers.pdf.regions import regions


@dataclass(frozen=True, slots=True)
class PageCell:
    """A cell with its words."""

    row: int
    col: int
    last_row: int
    last_col: int
    bbox: BBox
    words: tuple[Word, ...]
    turned: tuple[Turned, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is printed in it."""
        return not self.words and not self.turned


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table on one page, squeezed: no row or column is empty throughout."""

    page: int
    bbox: BBox
    rows: int
    cols: int
    cells: tuple[PageCell, ...]
    ruled: bool
    xs: tuple[float, ...] = ()
    """Where its columns begin and end."""


def find_tables(page: PageGeometry, words: Sequence[Word]) -> list[PageTable]:
    """Give the tables of a page, from the top, built of the given words."""
    rows = rows_of(words, CELL_GAP)
    found: list[PageTable] = []
    for frame in regions(page, rows):
        grid = grid_of(frame, rows)
        table = None if grid is None else _filled(page, grid, words)
        if table is not None:
            found.append(table)
    if not found:
        found = [t for grid in aligned_grids(_readable(rows)) if (t := _filled(page, grid, words)) is not None]
    return found


def _readable(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row]


def _filled(page: PageGeometry, grid: Grid, words: Sequence[Word]) -> PageTable | None:
    """Put the words into the grid's cells; None when fewer than two rows or columns hold any."""
    within = [w for w in words if inside((w.x0 + w.x1) / 2, w.base - 0.3 * w.look.size, grid.bbox, 1.5)]
    boxes = [grid.box(cell) for cell in grid.cells]
    held: list[list[Word]] = [[] for _ in boxes]
    for word in within:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
        at = next((k for k, box in enumerate(boxes) if inside(x, y, box)), None)
        if at is None:
            at = min(range(len(boxes)), key=lambda k: _distance(x, y, boxes[k]))
        held[at].append(word)
    turned = [[t for t in page.turned if inside(*_middle(t.bbox), box)] for box in boxes]
    cells = [
        PageCell(c.row, c.col, c.last_row, c.last_col, box, tuple(w), tuple(t))
        for c, box, w, t in zip(grid.cells, boxes, held, turned, strict=True)
    ]
    return _squeezed(page.number, grid, cells)


def _middle(box: BBox) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def _distance(x: float, y: float, box: BBox) -> float:
    dx = max(box[0] - x, 0.0, x - box[2])
    dy = max(box[1] - y, 0.0, y - box[3])
    return dx * dx + dy * dy


def _squeezed(page: int, grid: Grid, cells: Sequence[PageCell]) -> PageTable | None:
    """Drop rows and columns in which no filled cell begins or ends."""
    full = [c for c in cells if not c.is_empty]
    rows = sorted({c.row for c in full})
    cols = sorted({c.col for c in full})
    if len(rows) < 2 or len(cols) < 2:
        return None
    made = []
    for cell in cells:
        kept_rows = [k for k, r in enumerate(rows) if cell.row <= r <= cell.last_row]
        kept_cols = [k for k, c in enumerate(cols) if cell.col <= c <= cell.last_col]
        if kept_rows and kept_cols:
            made.append(
                PageCell(
                    kept_rows[0], kept_cols[0], kept_rows[-1], kept_cols[-1], cell.bbox, cell.words, cell.turned
                )
            )
    xs = tuple(grid.xs[c] for c in cols) + (grid.xs[-1],)
    return PageTable(page, grid.bbox, len(rows), len(cols), tuple(made), grid.ruled, xs)
