"""A region of rules and the words in it → a grid of cells, spans too."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sfintake.model import BBox, Via
from sfintake.readers.pdf.geometry import Rule
from sfintake.readers.pdf.heads import parted_over, with_parted_head
from sfintake.readers.pdf.lines import OVERLAP, Row, Segment, by_height
from sfintake.readers.pdf.rivers import WORDY, is_figure, separators
from sfintake.readers.pdf.rules import MEET, SNAP, Frame

WALL = 0.6
"""Share of a cell's side that a rule must cover to part two cells."""
OPEN_SIDE = 8.0
"""Points that rules reach beyond the outermost crossing rule before a further row or column is opened there."""

HEADER_LEADING = 1.5
"""In font sizes: as close as the two lines of one header stand."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; ``last_row`` and ``last_col`` are those it reaches when it spans."""

    row: int
    col: int
    last_row: int
    last_col: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's skeleton on one page."""

    xs: tuple[float, ...]
    """Where columns begin and end, one more than the columns."""
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    ruled: bool

    @property
    def bbox(self) -> BBox:
        """The box around it."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box(self, cell: GridCell) -> BBox:
        """Give a cell's box."""
        return (self.xs[cell.col], self.ys[cell.row], self.xs[cell.last_col + 1], self.ys[cell.last_row + 1])


@dataclass(slots=True)
class _Walls:
    """Where cells are parted: right[i][j] between columns j and j+1 in row i, below[i][j] between rows i and i+1."""

    right: list[list[bool]]
    below: list[list[bool]]


def grid_of(frame: Frame, rows: Sequence[Row]) -> Grid | None:
    """Give the grid of a region: by its rules, and by white space where rules part too little; None if it is none."""
    xs, ys = _axis(frame.down, frame.across), _axis(frame.across, frame.down)
    if len(xs) < 2 or len(ys) < 2:
        return None
    inside = _rows_inside(rows, (xs[0], ys[0], xs[-1], ys[-1]))
    drawn = set(xs)
    lined = set(ys)
    if not any(not r.soft for r in frame.down):
        ys = _with_open_ends(xs, ys, rows, inside)
        inside = _rows_inside(rows, (xs[0], ys[0], xs[-1], ys[-1]))
        inside = with_parted_head(inside) if len(inside) > 2 else inside
    xs = _add_columns(xs, inside)
    walled = sum(not r.soft for r in frame.down) > 2
    ys = _add_rows(xs, ys, inside, open_rows=len(frame.across) <= 3, walled=walled)
    walls = _walls(frame, xs, ys, drawn, lined, inside)
    return Grid(tuple(xs), tuple(ys), tuple(_cells(walls, len(ys) - 1, len(xs) - 1)), ruled=True)


def _axis(rules: Sequence[Rule], others: Sequence[Rule]) -> list[float]:
    """Give the distinct places of parallel rules, and the ends of the crossing ones when they reach further."""
    places: list[float] = []
    for at in sorted(r.at for r in rules):
        if not places or at - places[-1] > SNAP:
            places.append(at)
    if others:
        first, last = min(r.start for r in others), max(r.end for r in others)
        if not places or places[0] - first > OPEN_SIDE:
            places.insert(0, first)
        if last - places[-1] > OPEN_SIDE:
            places.append(last)
    return places


def _rows_inside(rows: Sequence[Row], box: BBox) -> list[Row]:
    made = []
    for row in rows:
        kept = tuple(
            s
            for s in row
            if box[0] - 2 <= (s.x0 + s.x1) / 2 <= box[2] + 2
            and box[1] - 1 <= s.base - 0.3 * s.size <= box[3] + 1
        )
        if kept:
            made.append(kept)
    return made


def _with_open_ends(
    xs: list[float], ys: list[float], rows: Sequence[Row], inside: Sequence[Row]
) -> list[float]:
    """Take in the rows that begin and end a table outside its outermost rules or stripes."""
    steps = sorted(b[0].base - a[0].base for a, b in pairwise(inside))
    height = min([*(b - a for a, b in pairwise(ys)), *steps[len(steps) // 2 :][:1]])
    made, held = list(ys), list(inside)
    for above in (False, True):
        outer, more = list(made), list(held)
        while (row := _next_row(xs, outer, rows, height, above=above)) is not None:
            if above and len(made) > len(ys) and _heads_on(row, held[0]):
                # The upper line of a header of two; its rows go on above it.
                outer[0] = made[0] = min(s.top for s in row) - 1
                held.insert(0, row)
                more.insert(0, row)
                continue
            if above:
                outer.insert(0, min(outer[0] - height, min(s.top for s in row) - 1))
            else:
                outer.append(max(outer[-1] + height, max(s.bottom for s in row) + 1))
            before, more = more, [row, *more] if above else [*more, row]
            if above and _is_name(row, held):
                # The name of a group of rows counts only when the header stands above it.
                continue
            row = (parted_over(row, held) or row) if above else row
            more = [row, *before] if above else more
            if not _is_entry(row, held, above=above) or not _keeps_columns(xs, before, more, row):
                break
            made, held = list(outer), list(more)
    return made


def _heads_on(upper: Row, lower: Row) -> bool:
    """Say whether two lines above a table are one header: each word of the lower ends what stands right above it."""
    size = upper[0].size
    if lower[0].base - upper[0].base > HEADER_LEADING * size or any(is_figure(s.text) for s in lower):
        return False
    over = [next((k for k, u in enumerate(upper) if u.x0 < s.x1 and s.x0 < u.x1), None) for s in lower]
    return (
        all(k is not None for k in over)
        and len(set(over)) == len(over)
        and len(upper) > 1
        and (0 not in over or lower[0].text[:1].islower())
        and all(abs(u.size - size) < 0.5 for u in (*upper, *lower))
    )


def _is_name(row: Row, held: Sequence[Row]) -> bool:
    """Say whether a line is the name of the rows below it: alone, short, set where their labels are."""
    label = held[0][0]
    alone = len(row) == 1 and len(row[0].text) <= WORDY
    return alone and abs(row[0].x0 - label.x0) < label.size and abs(row[0].size - label.size) < 0.5


def _next_row(
    xs: Sequence[float], ys: Sequence[float], rows: Sequence[Row], height: float, *, above: bool
) -> Row | None:
    """Give the one row that stands within a row's height, or that of the highest, outside the grid."""
    for reach in (height, max(b - a for a, b in pairwise(ys))):
        top, bottom = (
            (ys[0] - 1.15 * reach + 1, ys[0] - 1) if above else (ys[-1] + 1, ys[-1] + 1.15 * reach - 1)
        )
        near = by_height(_rows_inside(rows, (xs[0], top, xs[-1], bottom)))
        if len(near) == 1:
            return near[0]
    return None


def _is_entry(row: Row, inside: Sequence[Row], *, above: bool) -> bool:
    """Say whether a line outside the outermost rule may be a row, and no line of running text with a wide gap."""
    if len(row) < 2:
        return False
    rest = [is_figure(s.text) for line in inside for s in line[1:]]
    if above:
        return len(row[0].text) <= WORDY
    return all(is_figure(s.text) for s in row[1:]) or sum(rest) < 0.5 * len(rest)


def _keeps_columns(xs: list[float], held: Sequence[Row], more: Sequence[Row], row: Row) -> bool:
    """Say whether a further row stands in the columns of the others."""
    if row[0].x0 < xs[0] - 3 or row[-1].x1 > xs[-1] + 3:
        return False
    if any(s.x0 + 1 < x < s.x1 - 1 for s in row for x in xs[1:-1]):
        return False
    return len(_add_columns(xs, held)) == len(_add_columns(xs, more)) > 2


def _add_columns(xs: list[float], rows: Sequence[Row]) -> list[float]:
    """Part ruled columns further where most of their lines leave a common gap."""
    made = list(xs)
    for left, right in itertools.pairwise(xs):
        parts = [tuple(s for s in row if left - 1 <= (s.x0 + s.x1) / 2 <= right + 1) for row in rows]
        filled = [row for row in parts if row and not _has_field(row)]
        many = [row for row in filled if len(row) > 1]
        if len(many) < 2 or len(many) < 0.5 * len(filled):
            continue
        size = many[0][0].size
        made += separators(many, left, right, 0.6 * size)
    return sorted(made)


def _has_field(row: Row) -> bool:
    """Say whether a form field stands in a row: how it lies among its labels is the form's own matter."""
    return any(w.look.via is Via.FIELD for s in row for w in s.words)


def _add_rows(
    xs: Sequence[float], ys: list[float], rows: Sequence[Row], *, open_rows: bool, walled: bool
) -> list[float]:
    """Part ruled rows further where figures stand one below the other, or where nothing but white space parts rows."""
    made = list(ys)
    for top, bottom in itertools.pairwise(ys):
        band = [row for row in rows if top - 1 <= row[0].base - 0.3 * row[0].size <= bottom + 1]
        if len(band) < 2 or any(_has_field(row) for row in band):
            continue
        starts = _row_starts(xs, band, open_rows=open_rows, walled=walled)
        for above, below in starts:
            made.append((max(s.bottom for s in above) + min(s.top for s in below)) / 2)
    return sorted(made)


def _row_starts(
    xs: Sequence[float], band: Sequence[Row], *, open_rows: bool, walled: bool
) -> list[tuple[Row, Row]]:
    """Give the pairs of lines between which a new row begins; ``walled``: rules part the columns."""
    columns = [[_in_column(row, left, right) for row in band] for left, right in itertools.pairwise(xs)]
    figures = [[bool(text) and is_figure(text) for text in column] for column in columns[1:]]
    stacked = [k for k in range(len(band)) if any(column[k] for column in figures)]
    solid = max((sum(column) for column in figures), default=0)
    filled = sum(sum(map(bool, texts)) > 1 for texts in zip(*columns, strict=True))
    if solid >= 2 and len(stacked) >= 0.5 * filled:
        anchors = stacked
    elif open_rows and len(columns) > 1:
        anchors = [k for k in range(len(band)) if sum(bool(column[k]) for column in columns) > 1]
    else:
        return []
    made = []
    for k in range(1, len(band)):
        if band[k][0].base - band[k - 1][0].base < OVERLAP * band[k][0].size:
            continue
        wrapped = k not in anchors and not _stands_alone(columns, k)
        if (
            k in anchors
            and k - 1 not in anchors
            and (_wraps_down(columns, k) or _hangs_over(columns, band, k))
        ):
            wrapped = True
        if wrapped or (walled and anchors is not stacked and _fills_and_goes_on(xs, band, k)):
            continue
        made.append((band[k - 1], band[k]))
    return made


def _fills_and_goes_on(xs: Sequence[float], band: Sequence[Row], k: int) -> bool:
    """Say whether an entry beside the labels fills its column and goes on, in small letters, on a line."""
    for left, right in itertools.islice(itertools.pairwise(xs), 1, None):
        upper, lower = ([s for s in band[i] if left <= s.x0 < right] for i in (k - 1, k))
        full = bool(upper) and upper[-1].x1 - upper[0].x0 > 0.7 * (right - left)
        if full and lower and lower[0].text[:1].islower() and upper[-1].text[-1] not in ".;:":
            return True
    return False


def _in_column(row: Row, left: float, right: float) -> str:
    return " ".join(s.text for s in row if left <= (s.x0 + s.x1) / 2 <= right)


def _stands_alone(columns: Sequence[Sequence[str]], k: int) -> bool:
    """Say whether a line without figures is a row of its own (a subheading) and no continuation."""
    texts = [column[k] for column in columns if column[k]]
    return len(texts) == 1 and bool(columns[0][k]) and columns[0][k][:1].isupper()


def _wraps_down(columns: Sequence[Sequence[str]], k: int) -> bool:
    """Say whether a line with figures continues the label begun on the line above."""
    label = columns[0][k]
    return bool(label) and label[:1].islower()


def _hangs_over(columns: Sequence[Sequence[str]], band: Sequence[Row], k: int) -> bool:
    """Say whether the line above holds only the first words of entries that end on this one, set to the row's foot."""
    if columns[0][k - 1] or not columns[0][k] or k < 2:
        return False
    here, above, over = (band[i][0].base for i in (k, k - 1, k - 2))
    return here - above < 0.9 * (above - over)


def _walls(
    frame: Frame,
    xs: Sequence[float],
    ys: Sequence[float],
    drawn: set[float],
    lined: set[float],
    rows: Sequence[Row],
) -> _Walls:
    right = []
    for i in range(len(ys) - 1):
        band = [s for row in rows for s in row if ys[i] - 1 <= s.base - 0.3 * s.size <= ys[i + 1] + 1]
        ruled = [x in drawn and _covered(frame.down, x, ys[i], ys[i + 1]) for x in xs[1:-1]]
        # Shaded tables draw sides only on every other row: a row without any is parted where its text is.
        sides = any(_covered(frame.down, x, ys[i], ys[i + 1]) for x in (xs[0], xs[-1]))
        # Between outer rules a row with one entry is a merged cell.
        bare = not any(ruled) and (len(band) > 1 or not sides)
        right.append(
            [
                ruled[j] or ((bare or xs[j + 1] not in drawn) and _parted(band, xs, j))
                for j in range(len(xs) - 2)
            ]
        )
    below = [
        [
            ys[i + 1] not in lined or _covered(frame.across, ys[i + 1], xs[j], xs[j + 1])
            for j in range(len(xs) - 1)
        ]
        for i in range(len(ys) - 2)
    ]
    return _Walls(right, below)


def _covered(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    reach = SNAP if SNAP > MEET else MEET
    cover = 0.0
    for rule in rules:
        if -reach <= rule.at - at <= reach and rule.end > start and rule.start < end:
            cover += (rule.end if rule.end < end else end) - (rule.start if rule.start > start else start)
    return cover >= WALL * (end - start)


def _parted(segments: Sequence[Segment], xs: Sequence[float], j: int) -> bool:
    """Say whether white space parts columns j and j+1: no text crosses, and there are entries side by side."""
    x = xs[j + 1]
    if any(s.x0 + 1 < x < s.x1 - 1 for s in segments):
        return False
    if len(segments) < 2:
        return not segments or xs[j + 1] >= segments[0].x1 or xs[j + 1] <= segments[0].x0
    return True


def _cells(walls: _Walls, rows: int, cols: int) -> list[GridCell]:
    """Give the cells: boxes that no wall parts, taken as rectangles."""
    taken = [[False] * cols for _ in range(rows)]
    made: list[GridCell] = []
    for i in range(rows):
        for j in range(cols):
            if taken[i][j]:
                continue
            last_col = j
            while last_col + 1 < cols and not walls.right[i][last_col] and not taken[i][last_col + 1]:
                last_col += 1
            last_row = i
            while last_row + 1 < rows and _open_below(walls, last_row, j, last_col, taken):
                last_row += 1
            for r in range(i, last_row + 1):
                for c in range(j, last_col + 1):
                    taken[r][c] = True
            made.append(GridCell(i, j, last_row, last_col))
    return made


def _open_below(walls: _Walls, row: int, first: int, last: int, taken: Sequence[Sequence[bool]]) -> bool:
    """Say whether the boxes below belong to the same cell: no wall to them, none between them, closed at the sides."""
    below = row + 1
    if any(walls.below[row][c] or taken[below][c] for c in range(first, last + 1)):
        return False
    if any(walls.right[below][c] for c in range(first, last)):
        return False
    cols = len(walls.below[0])
    if last + 1 < cols and not walls.right[below][last]:
        return False
    return first == 0 or walls.right[below][first - 1]
