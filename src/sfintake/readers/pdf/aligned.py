"""Tables without rules: lines whose entries leave the same rivers."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sfintake.readers.pdf.grid import Grid, GridCell
from sfintake.readers.pdf.heads import head_above, with_parted_head
from sfintake.readers.pdf.lines import OVERLAP, Row, Segment, by_height
from sfintake.readers.pdf.rivers import (
    LEADERS,
    WORDY,
    is_figure,
    is_list,
    is_prose,
    keep_edges,
    rivers,
    separators,
    split_at,
)

SINGLES_MAX = 2
"""Lines with one entry only that may stand between two rows of a table."""
CONTINUED_GAP = 3.2
"""In font sizes: as far apart as rows with cell padding stand."""
NARROW = 0.35
"""In font sizes: the least white space between two columns."""
WRAP_LEADING = 1.6
"""In font sizes: as close as the lines of one label stand."""
ONE_STEP, TWO_STEPS = 1.06, 1.1
"""Times the least distance of two lines: nearer ones stand in one entry, and where further ones begin rows."""
LEADING_MAX = 2.6
"""In font sizes: baselines further apart part two tables."""


def aligned_grids(rows: Sequence[Row], foot: float = math.inf, *, goes_on: bool = False) -> list[Grid]:
    """Give the grids found by white space alone, from the top.

    Args:
        rows: Of the page, or of one of its columns.
        foot: Points from the top below which a table may have been cut by the page's end.
        goes_on: A table stands at the foot of the page before.
    """
    found = []
    for run in _runs(rows):
        for part in _parts(run):
            head = head_above(part, rows)
            whole = _with_last_name(part, rows, foot)
            whole = [head, *whole] if head else whole
            grid = _grid(_with_first_name(whole, rows) if goes_on else whole)
            if grid is not None:
                found.append(grid)
    return found


def led_grid(lead: Sequence[Row], rows: Sequence[Row]) -> Grid | None:
    """Give the rows at the top of an area that are a table only with those that end the area before.

    Args:
        lead: The latter, set above the others.
        rows: Of the area.
    """
    found = aligned_grids([*lead, *rows])
    if not found or found[0].ys[0] > lead[-1][0].base:
        return None
    grid = found[0]
    first = sum(y < rows[0][0].top for y in grid.ys) - 1
    cells = (replace(c, row=c.row - first, last_row=c.last_row - first) for c in grid.cells if c.row >= first)
    kept = Grid(grid.xs, grid.ys[first:], tuple(cells), grid.ruled)
    return kept if len(kept.ys) > 1 else None


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Give stretches of lines that mostly have entries side by side, trimmed to such lines."""
    run: list[Row] = []
    singles = 0
    for row in rows:
        far = bool(run) and row[0].base - run[-1][0].base > LEADING_MAX * max(row[0].size, run[-1][0].size)
        if far or singles > SINGLES_MAX or _is_leader(row):
            yield _trimmed(run)
            run, singles = [], 0
            if _is_leader(row):
                continue
        if len(row) > 1:
            singles = 0
            run.append(row)
        elif run:
            singles += not _carries_on(run, row)
            run.append(row)
    yield _trimmed(run)


def _is_leader(row: Row) -> bool:
    return any(LEADERS.search(s.text) for s in row)


def _trimmed(run: list[Row]) -> list[Row]:
    """Leave out the lines with one entry at the end, but for those that carry on the last label."""
    end = max((k + 1 for k, row in enumerate(run) if len(row) > 1), default=0)
    while 0 < end < len(run) and (_carries_on(run[:end], run[end]) or _hangs_under(run[:end], run[end])):
        end += 1
    return run[:end]


def _with_last_name(part: list[Row], rows: Sequence[Row], foot: float) -> list[Row]:
    """Take in the last line of a page when it is the name of rows that follow on the next."""
    if len(part) < 3 or rows[-2] is not part[-1] or len(rows[-1]) > 1 or part[-1][0].base < foot:
        return part
    (name,) = rows[-1]
    label = part[-1][0]
    step = max(b[0].base - a[0].base for a, b in pairwise(part))
    near = name.base - label.base < 1.05 * step and abs(name.x0 - label.x0) < 1
    fits = name.x1 <= min(r[1].x0 for r in part if len(r) > 1) and abs(name.size - label.size) < 0.5
    return [*part, rows[-1]] if near and fits and name.text[-1] not in ".:;," else part


def _with_first_name(part: list[Row], rows: Sequence[Row]) -> list[Row]:
    """Take in the first line of a page when it is the name of the rows that follow."""
    if len(part) < 2 or len(rows[0]) > 1 or rows[1] is not part[0]:
        return part
    (name,) = rows[0]
    label = part[0][0]
    near = label.base - name.base < 1.05 * max(b[0].base - a[0].base for a, b in pairwise(part))
    fits = len(name.text) <= WORDY and abs(name.x0 - label.x0) < 1 and abs(name.size - label.size) < 0.5
    return [rows[0], *part] if near and fits else part


def _carries_on(run: Sequence[Row], row: Row) -> bool:
    """Say whether a line with one entry goes on with the label of the row above, set as wide as labels are."""
    (entry,) = row
    labels = [r[0] for r in run if len(r) > 1]
    last = run[-1][0]
    return (
        bool(labels)
        and entry.text[:1].islower()
        and abs(entry.x0 - last.x0) < 0.3 * entry.size
        and abs(entry.size - last.size) < 0.5
        and entry.base - last.base < WRAP_LEADING * entry.size
        and entry.x1 <= min(r[1].x0 for r in run if len(r) > 1)
    )


def _hangs_under(run: Sequence[Row], row: Row) -> bool:
    """Say whether a line holds only the rest of an entry beside the last label."""
    (entry,) = row
    beside = next((s for s in run[-1][1:] if abs(s.x0 - entry.x0) < 1), None)
    steps = [b[0].base - a[0].base for a, b in pairwise(run)]
    step = entry.base - run[-1][0].base
    return (
        beside is not None
        and bool(steps)
        and step < ONE_STEP * min(steps)
        and step < WRAP_LEADING * entry.size
    )


def _parts(run: list[Row]) -> Iterator[list[Row]]:
    """Part a run where its lines no longer share their columns."""
    if len(run) < 2:
        return
    part = [run[0]]
    for row in run[1:]:
        if _common(part, row):
            part.append(row)
            continue
        yield _trimmed(part)
        part = [row] if len(row) > 1 else []
        if not part:
            part = []
    yield _trimmed(part)


def _common(part: Sequence[Row], row: Row) -> bool:
    """Say whether a further line leaves at least one river of the lines so far."""
    if not part:
        return len(row) > 1
    many = [r for r in part[-8:] if len(r) > 1]
    if len(row) < 2 or not many:
        return True
    lines = [*many, row]
    left, right = min(r[0].x0 for r in lines), max(r[-1].x1 for r in lines)
    return bool(rivers(lines, left, right, NARROW * row[0].size))


def _grid(part: Sequence[Row]) -> Grid | None:
    part = with_parted_head(part) if len(part) > 2 else part
    many = [row for row in part if len(row) > 1]
    if len(many) < 2:
        return None
    left, right = min(r[0].x0 for r in many), max(r[-1].x1 for r in many)
    tall = [row for row in by_height(part) if len(row) > 1]
    borders = separators(tall, left, right, NARROW * many[0][0].size)
    if not borders:
        return None
    split = [split_at(row, borders) for row in part]
    columns = [[" ".join(s.text for s in line[c]) for line in split] for c in range(len(borders) + 1)]
    if is_prose(columns) or is_list(columns):
        return None
    lined = keep_edges([line for line in split if sum(map(bool, line)) > 1])
    if not _looks_tabular(columns, len(many), lined=lined) and not _are_facts(many, columns):
        return None
    return _grid_of_rows(part, columns, [left - 1, *borders, right + 1], ruled=False)


def continued_grid(rows: Sequence[Row], xs: Sequence[float]) -> Grid | None:
    """Give the rows at the top of a page that go on in the columns of the table at the foot of the page before."""
    part: list[Row] = []
    for row in rows:
        far = bool(part) and row[0].base - part[-1][0].base > CONTINUED_GAP * row[0].size
        if far:
            break
        if not all(_fits(s, xs) for s in row):
            if len(row) > 1 and part:
                # Its rows go on, only not within these borders.
                return None
            break
        part.append(row)
    part = _trimmed(part)
    if not part:
        return None
    split = [split_at(row, xs[1:-1]) for row in part]
    columns = [[" ".join(s.text for s in line[c]) for line in split] for c in range(len(xs) - 1)]
    return _grid_of_rows(part, columns, list(xs), ruled=True)


def _fits(segment: Segment, xs: Sequence[float]) -> bool:
    return (
        xs[0] - 4 <= segment.x0
        and segment.x1 <= xs[-1] + 4
        and not any(_crosses(segment, x) for x in xs[1:-1])
    )


def _grid_of_rows(
    part: Sequence[Row], columns: Sequence[Sequence[str]], xs: list[float], *, ruled: bool
) -> Grid:
    lines = _rows(part, columns)
    ys = _borders(lines)
    cells: list[GridCell] = []
    for i, line in enumerate(lines):
        cells += _cells(line, i, xs)
    return Grid(tuple(xs), tuple(ys), tuple(cells), ruled)


def _looks_tabular(columns: Sequence[Sequence[str]], many: int, *, lined: bool) -> bool:
    """Say whether the columns hold entries: figures, or short texts in three rows or more.

    Args:
        columns: The texts by column.
        many: Rows with entries side by side.
        lined: The entries of each column begin or end at one place.
    """
    rest = [text for column in columns[1:] for text in column if text]
    if not rest:
        return False
    figures = sum(is_figure(text) for text in rest)
    short = sum(len(text) <= 30 for text in rest)
    if figures >= 0.4 * len(rest):
        return many >= 2
    if not lined and sum(text[:1].islower() for text in rest) > 0.5 * len(rest):
        # Pieces of sentences: a line set to both margins with wide gaps.
        return False
    if len(columns) == 2:
        labels = [text for text in columns[0] if text]
        return many >= 3 and short >= 0.7 * len(rest) and all(len(t) <= 45 for t in labels)
    return many >= 3 and short >= 0.6 * len(rest)


def _are_facts(many: Sequence[Row], columns: Sequence[Sequence[str]]) -> bool:
    """Say whether two columns hold short labels and what they say, however long: both begin at one place throughout."""
    if len(columns) != 2 or len(many) < 3 or any(len(text) > WORDY for text in columns[0]):
        return False
    label, value = many[0][0].x0, many[0][1].x0
    if any(len(r) != 2 or abs(r[0].x0 - label) > 1 or abs(r[1].x0 - value) > 1 for r in many):
        return False
    wide = min(r[1].x0 - r[0].x1 for r in many) > 1.5 * many[0][0].size
    return wide and sum(text[:1].isupper() for text in columns[0]) >= 0.5 * len(many)


def _rows(part: Sequence[Row], columns: Sequence[Sequence[str]]) -> list[list[Row]]:
    """Give the lines by table row: a wrapped line goes with the row it continues."""
    made: list[list[Row]] = []
    tight = _tight_lines(part, columns)
    hanging = {k for k in range(1, len(part) - 1) if _hangs_over(part, columns, k)}
    for k, row in enumerate(part):
        if made and k not in hanging and (k in tight or k - 1 in hanging or _is_wrapped(part, columns, k)):
            made[-1].append(row)
        else:
            made.append([row])
    return made


def _tight_lines(part: Sequence[Row], columns: Sequence[Sequence[str]]) -> set[int]:
    """Give the lines that stand closer to the one above than rows do, where that shows entries of several lines."""
    gaps = {k: part[k][0].base - part[k - 1][0].base for k in range(1, len(part))}
    if not gaps:
        return set()
    least = min(gaps.values())
    if least > WRAP_LEADING * part[0][0].size or max(gaps.values()) < TWO_STEPS * least:
        return set()
    tight = {k for k, gap in gaps.items() if gap < ONE_STEP * least}
    pairs = [(column[k - 1], column[k]) for k in tight for column in columns]
    if any(is_figure(upper) and is_figure(lower) for upper, lower in pairs if upper and lower):
        return set()
    going_on = {k for k in tight if any(_goes_on(c[k - 1], c[k]) for c in columns)}
    parted = all(gap < ONE_STEP * least or gap > TWO_STEPS * least for gap in gaps.values())
    open_below = {k for k in tight if parted and any(c[k - 1] and not c[k] for c in columns)}
    return tight if len(going_on | open_below) > 0.5 * len(tight) else set()


def _goes_on(upper: str, lower: str) -> bool:
    return bool(upper and lower) and (lower[:1].islower() or upper[-1:] == ",")


def _hangs_over(part: Sequence[Row], columns: Sequence[Sequence[str]], k: int) -> bool:
    """Say whether a line holds only the beginning of an entry that ends beside the next label, set to the row's foot."""
    if columns[0][k] or not columns[0][k + 1]:
        return False
    above, here, below = (part[i][0].base for i in (k - 1, k, k + 1))
    same = any(c[k] and c[k + 1] for c in columns)
    return same and below - here < 0.9 * (here - above) and below - here > OVERLAP * part[k][0].size


def _is_wrapped(part: Sequence[Row], columns: Sequence[Sequence[str]], k: int) -> bool:
    if part[k][0].base - part[k - 1][0].base < OVERLAP * part[k][0].size:
        return True
    filled = [c for c, column in enumerate(columns) if column[k]]
    if any(is_figure(columns[c][k]) for c in filled):
        return columns[0][k][:1].islower() and not any(is_figure(column[k - 1]) for column in columns[1:])
    if len(filled) == 1:
        text = columns[filled[0]][k]
        if filled[0] > 0:
            return bool(columns[filled[0]][k - 1])
        return text[:1].islower() or text[:1] in "(&"
    return False


def _borders(lines: Sequence[Sequence[Row]]) -> list[float]:
    tops = [min(s.top for row in line for s in row) for line in lines]
    bottoms = [max(s.bottom for row in line for s in row) for line in lines]
    inner = [(b + t) / 2 for b, t in zip(bottoms, tops[1:], strict=False)]
    return [tops[0] - 1, *inner, bottoms[-1] + 1]


def _cells(line: Sequence[Row], i: int, xs: Sequence[float]) -> list[GridCell]:
    """Give one row's cells; an entry that crosses a separator spans."""
    inner = [s for row in line for s in row]
    joined = [any(_crosses(s, x) for s in inner) for x in xs[1:-1]]
    made = []
    start = 0
    for c in range(len(xs) - 1):
        if c == len(xs) - 2 or not joined[c]:
            made.append(GridCell(i, start, i, c))
            start = c + 1
    return made


def _crosses(segment: Segment, x: float) -> bool:
    return segment.x0 + 1 < x < segment.x1 - 1
