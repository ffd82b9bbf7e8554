"""The tables of a page: ruled ones first, aligned ones where nothing ruled stands."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfintake.model import BBox, Via
from sfintake.readers.pdf.aligned import aligned_grids, continued_grid, led_grid
from sfintake.readers.pdf.geometry import PageGeometry, Turned, Word, inside
from sfintake.readers.pdf.grid import Grid, GridCell, grid_of
from sfintake.readers.pdf.lines import Row, cells_of
from sfintake.readers.pdf.narrow import part_figures
from sfintake.readers.pdf.regions import regions
from sfintake.readers.pdf.rules import Frame

EDGE = 8.0
"""Points by which the columns of two parts of a table may miss each other."""
CUT_BELOW = 0.6
"""Share of the page's height below which a table may have been cut by the page's end."""


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
    inner: "tuple[PageTable, ...]" = ()
    """Tables that stand inside the cell."""

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
    column: int | None = None
    """The area it stands in, on a page of several."""
    origin: float = 0.0
    """Where the text of its column begins, likewise."""


def find_tables(
    page: PageGeometry,
    words: Sequence[Word],
    lines: Sequence[Sequence[Word]],
    columns: Sequence[float] = (),
    lead: Sequence[Row] = (),
) -> list[PageTable]:
    """Give the tables of a page or of one of its areas, from the top; tables inside a cell come with it.

    Args:
        page: Its rules and fills.
        words: Words that may stand in tables.
        lines: The same words by baseline.
        columns: Where the columns begin and end of the table that ends the area read before, if one does.
        lead: Lines that end the area read before and may begin a table, set above the first line of this one.
    """
    rows = part_figures([cells_of(line) for line in lines])
    found = _ruled_tables(page, words, rows, columns)
    foot = CUT_BELOW * page.height
    if columns and rows:
        going_on = _continued(page, words, rows, columns, found)
        if going_on is not None:
            rest = [row for row in rows if row[0].base > going_on.bbox[3]]
            return [going_on, *(found or _built(page, aligned_grids(rest, foot), words))]
    if found:
        beside = [g for stretch in _between(found, rows) for g in aligned_grids(stretch, foot)]
        found = sorted([*found, *_built(page, beside, words)], key=lambda t: (t.bbox[1], t.bbox[0]))
    else:
        found = _built(page, aligned_grids(rows, foot, goes_on=bool(columns)), words)
    if lead and rows and len(rows[0]) > 1 and not any(t.bbox[1] < rows[0][0].base for t in found):
        led = led_grid(lead, [row for row in rows if not found or row[0].base < found[0].bbox[1]])
        first = led and _filled(page, led, words, rows_min=1)
        return [first, *found] if first else found
    return found


def _continued(
    page: PageGeometry,
    words: Sequence[Word],
    rows: Sequence[Row],
    columns: Sequence[float],
    found: Sequence[PageTable],
) -> PageTable | None:
    grid = continued_grid(rows, columns)
    if grid is None or any(_overlap(grid.bbox, t.bbox) for t in found):
        return None
    return _filled(page, grid, words, rows_min=1)


def _between(found: Sequence[PageTable], rows: Sequence[Row]) -> list[list[Row]]:
    """Give the rows above, between and below some tables, each stretch by itself."""
    stretches: list[list[Row]] = [[] for _ in range(len(found) + 1)]
    for row in rows:
        base = row[0].base
        if not any(t.bbox[1] - 2 < base < t.bbox[3] + 2 for t in found):
            stretches[sum(t.bbox[3] < base for t in found)].append(row)
    return stretches


def _built(page: PageGeometry, grids: Sequence[Grid], words: Sequence[Word]) -> list[PageTable]:
    return [t for grid in grids if (t := _filled(page, grid, words)) is not None]


def _ruled_tables(
    page: PageGeometry, words: Sequence[Word], rows: Sequence[Row], columns: Sequence[float]
) -> list[PageTable]:
    places = regions(page, rows)
    grids = [g for frame in places if (g := grid_of(frame, _outside_inner(frame, places, rows))) is not None]
    found: list[PageTable] = []
    for grid in sorted(grids, key=lambda g: -_area(g.bbox)):
        table = _turned(page, grid, words, columns) or _filled(page, grid, words)
        if table is None:
            continue
        around = next((t for t in found if _overlap(table.bbox, t.bbox)), None)
        if around is None:
            found.append(table)
        else:
            found[found.index(around)] = _with_inner(around, table)
    return sorted(found, key=lambda t: (t.bbox[1], t.bbox[0]))


def _outside_inner(frame: Frame, places: Sequence[Frame], rows: Sequence[Row]) -> Sequence[Row]:
    """Leave out what stands in a table inside a table: its columns are its own."""
    box = frame.bbox
    inner = [
        p.bbox
        for p in places
        if p is not frame and len(p.down) > 2 and len(p.across) > 2 and _holds(box, p.bbox) and p.bbox != box
    ]
    if not inner:
        return rows
    kept = (tuple(s for s in row if not any(inside(s.x0, s.base, b) for b in inner)) for row in rows)
    return [row for row in kept if row]


def _holds(outer: BBox, inner: BBox) -> bool:
    return (
        outer[0] - 2 <= inner[0]
        and inner[2] <= outer[2] + 2
        and outer[1] - 2 <= inner[1]
        and inner[3] <= outer[3] + 2
    )


def _turned(
    page: PageGeometry, grid: Grid, words: Sequence[Word], columns: Sequence[float]
) -> PageTable | None:
    """Give a table cut by the turn of the page, of which one row, or rows of merged cells, may be all that stands here."""
    _, top, _, bottom = grid.bbox
    if columns and not any(w.base < top for w in words):
        wider = _in_columns(grid, columns)
        if wider is not None:
            return _filled(page, wider, words, rows_min=1, keep_columns=True)
    if bottom > CUT_BELOW * page.height and not any(w.base > bottom + 1 for w in words):
        return _filled(page, grid, words, rows_min=1)
    return None


def _in_columns(grid: Grid, columns: Sequence[float]) -> Grid | None:
    """Give a grid in the columns of the table it goes on from; None when its own lie elsewhere."""
    nearest = [min(range(len(columns)), key=lambda k: abs(columns[k] - x)) for x in grid.xs]
    if any(abs(columns[k] - x) > EDGE for k, x in zip(nearest, grid.xs, strict=True)):
        return None
    if nearest[0] != 0 or nearest[-1] != len(columns) - 1 or len(set(nearest)) != len(nearest):
        return None
    cells = tuple(
        GridCell(c.row, nearest[c.col], c.last_row, nearest[c.last_col + 1] - 1) for c in grid.cells
    )
    return Grid(tuple(columns), grid.ys, cells, grid.ruled)


def _area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _overlap(a: BBox, b: BBox) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 2 and min(a[3], b[3]) - max(a[1], b[1]) > 2


def _with_inner(outer: PageTable, inner: PageTable) -> PageTable:
    """Put a table into the one cell of another that holds it; what crosses cells is no table of its own."""
    for k, cell in enumerate(outer.cells):
        box = cell.bbox
        if _holds(box, inner.bbox):
            holder = replace(cell, inner=(*cell.inner, inner))
            return replace(outer, cells=(*outer.cells[:k], holder, *outer.cells[k + 1 :]))
    return outer


def _filled(
    page: PageGeometry, grid: Grid, words: Sequence[Word], *, rows_min: int = 2, keep_columns: bool = False
) -> PageTable | None:
    """Put the words into the grid's cells; None when fewer than two rows or columns hold any."""
    x0, top, x1, bottom = grid.bbox
    at = {
        (r, c): k
        for k, cell in enumerate(grid.cells)
        for r in _span(cell)
        for c in range(cell.col, cell.last_col + 1)
    }
    boxes = [grid.box(cell) for cell in grid.cells]
    held: list[list[Word]] = [[] for _ in boxes]
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
        if not (x0 - 1.5 <= x <= x1 + 1.5 and top - 1.5 <= y <= bottom + 1.5):
            continue
        row = min(max(bisect_right(grid.ys, y) - 1, 0), len(grid.ys) - 2)
        col = min(max(bisect_right(grid.xs, x) - 1, 0), len(grid.xs) - 2)
        held[at[row, col]].append(word)
    turned: list[list[Turned]] = (
        [[t for t in page.turned if inside(*_middle(t.bbox), box)] for box in boxes]
        if page.turned
        else [[] for _ in boxes]
    )
    cells = [
        PageCell(c.row, c.col, c.last_row, c.last_col, box, tuple(w), tuple(t))
        for c, box, w, t in zip(grid.cells, boxes, held, turned, strict=True)
    ]
    whole = PageTable(
        page.number, grid.bbox, len(grid.ys) - 1, len(grid.xs) - 1, tuple(cells), grid.ruled, tuple(grid.xs)
    )
    return squeezed(whole, rows_min=rows_min, keep_columns=keep_columns)


def _span(cell: GridCell) -> range:
    return range(cell.row, cell.last_row + 1)


def _middle(box: BBox) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def squeezed(table: PageTable, *, rows_min: int = 2, keep_columns: bool = False) -> PageTable | None:
    """Drop rows and columns in which no filled cell begins; None when too few are left."""
    full = [c for c in table.cells if not c.is_empty]
    rows = sorted({c.row for c in full})
    cols = list(range(table.cols)) if keep_columns else sorted({c.col for c in full})
    form = any(w.look.via is Via.FIELD for c in full for w in c.words)
    if len(rows) < (1 if form else rows_min) or len(cols) < 2:
        return None
    if len(rows) == table.rows and len(cols) == table.cols:
        return table
    made = []
    for cell in table.cells:
        kept_rows = [k for k, r in enumerate(rows) if cell.row <= r <= cell.last_row]
        kept_cols = [k for k, c in enumerate(cols) if cell.col <= c <= cell.last_col]
        if kept_rows and kept_cols:
            made.append(
                replace(
                    cell, row=kept_rows[0], col=kept_cols[0], last_row=kept_rows[-1], last_col=kept_cols[-1]
                )
            )
    xs = (*(table.xs[c] for c in cols), table.xs[-1])
    return replace(table, rows=len(rows), cols=len(cols), cells=tuple(made), xs=xs)
