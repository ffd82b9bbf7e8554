"""A page → its areas in reading order: the whole width, or one column of it; and their lines of running text."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import Look, Word
from sfintake.readers.pdf.lines import (
    CELL_GAP,
    baselines,
    is_justified,
    join_words,
    main_look,
    segment_of,
    segments,
)

GUTTER = 8.0
"""Points: the least white space between two columns of text."""
COLUMN_GAP = 1.2
"""In font sizes: a wider gap parts entries that stand side by side in one column."""
GUTTER_GAP = 0.7
"""In font sizes: what a line leaves free at the gutter; its own words stand closer, but for wide justified lines."""
WORDY = 18
"""Characters: lines of running text are longer."""
MOSTLY = 0.5
"""Share of the lines in a column of text that are wordy."""
LINES_LEAST = 2
"""Full lines of running text that a column with a table has at least."""
CROSSING = 0.3
"""Share of the lines that may cross a gutter."""
MARGIN = 0.2
"""Share of the text's width, on both sides, within which no gutter lies."""
SIDE_LINES = 5
"""Lines that each side of a gutter must have."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of running text."""

    words: tuple[Word, ...]
    page: int
    column: int
    """Counts up through the page's reading order: another number means the text turns column or band."""
    left: float
    """Where its column begins."""
    right: float
    """Where its column ends."""
    x0: float
    x1: float
    base: float
    size: float
    look: Look
    text: str

    @property
    def bbox(self) -> BBox:
        """The box around it."""
        return (self.x0, self.base - 0.8 * self.size, self.x1, self.base + 0.22 * self.size)


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a page that is read from top to bottom."""

    words: tuple[Word, ...]
    column: int
    """Counts up through the page's areas in reading order."""
    box: BBox | None = None
    """None: the page."""
    left: float = 0.0
    """Where the lines of its column begin on this page; 0 in an area as wide as the page."""
    right: float = 0.0
    """Where they end, likewise."""
    gutter: float | None = None
    """Between the page's columns, if it has any."""
    lines: tuple[Sequence[Word], ...] = ()
    """The words by baseline, where that is known."""


def areas_of(
    words: Sequence[Word],
    width: float,
    height: float,
    whole: Sequence[BBox] = (),
    usual: float | None = None,
) -> list[Area]:
    """Give a page's areas in reading order.

    Args:
        words: Outside headers and footers.
        width: Of the page.
        height: Of the page.
        whole: Boxes that belong to no column even where their words do not cross the gutter (ruled tables).
        usual: The gutter of the page before; one that holds too little to tell keeps to it where nothing crosses it.
    """
    lines = baselines(words)
    gutter = _gutter(lines, whole) or (usual if usual and _is_kept(lines, usual, whole) else None)
    if gutter is None:
        return [Area(tuple(words), 0, lines=tuple(lines))]
    bands = _bands(lines, gutter, whole)
    lefts = [w.x0 for band in bands if len(band) == 2 for w in band[0]]
    rights = [w.x0 for band in bands if len(band) == 2 for w in band[1]]
    starts = (min(lefts, default=0.0), min(rights, default=gutter))
    ends = tuple(_right_edge([w for b in bands if len(b) == 2 for w in b[side]]) for side in (0, 1))
    made: list[Area] = []
    top = 0.0
    for k, band in enumerate(bands):
        bottom = height if k == len(bands) - 1 else _between(band, bands[k + 1])
        if len(band) == 1:
            made.append(Area(tuple(band[0]), len(made), (0.0, top, width, bottom), gutter=gutter))
        else:
            for side, (x0, x1) in enumerate(((0.0, gutter), (gutter, width))):
                if band[side]:
                    box = (x0, top, x1, bottom)
                    made.append(Area(tuple(band[side]), len(made), box, starts[side], ends[side], gutter))
        top = bottom
    return made


def lines_of(area: Area, words: Sequence[Word], page: int) -> list[Line]:
    """Give the lines of an area's running text from the top.

    Args:
        area: The area.
        words: Those of its words that stand outside tables.
        page: Its number.
    """
    parts = [segment_of(line) for line in baselines(words)]
    if not parts:
        return []
    left = min(area.left or parts[0].x0, *(s.x0 for s in parts)) if area.left else min(s.x0 for s in parts)
    right = _right_end([s.x1 for s in parts])
    right = max(right, area.right) if area.left else right
    return [
        Line(
            s.words,
            page,
            area.column,
            left,
            right,
            s.x0,
            s.x1,
            s.base,
            s.size,
            main_look(s.words),
            join_words(s.words),
        )
        for s in parts
    ]


def _is_kept(lines: Sequence[Sequence[Word]], gutter: float, whole: Sequence[BBox]) -> bool:
    return not any(_is_within(line, whole) or _sides(line, gutter) is None for line in lines)


def _right_edge(words: Sequence[Word]) -> float:
    return _right_end([max(w.x1 for w in line) for line in baselines(words)])


def _right_end(ends: Sequence[float]) -> float:
    ordered = sorted(ends)
    if not ordered:
        return 0.0
    return ordered[-1] if len(ordered) < 20 else ordered[int(0.97 * (len(ordered) - 1))]


def _between(upper: Sequence[Sequence[Word]], lower: Sequence[Sequence[Word]]) -> float:
    above = max(w.bottom for side in upper for w in side)
    below = min(w.top for side in lower for w in side)
    return (above + below) / 2


def _sides(line: Sequence[Word], gutter: float) -> tuple[list[Word], list[Word]] | None:
    """Give a line's words on both sides of the gutter; None when it crosses."""
    left = [w for w in line if w.x1 <= gutter + 1]
    right = [w for w in line if w.x0 >= gutter - 1 and w.x1 > gutter + 1]
    if len(left) + len(right) < len(line):
        return None
    if left and right:
        gap = min(w.x0 for w in right) - max(w.x1 for w in left)
        if gap < GUTTER_GAP * min(left[-1].look.size, right[0].look.size):
            return None
    return left, right


def _gutter(lines: Sequence[Sequence[Word]], whole: Sequence[BBox]) -> float | None:
    """Give the middle of the white space between two columns of text; None on a page of one column."""
    free = [line for line in lines if not _is_within(line, whole)]
    if len(free) < SIDE_LINES or _runs_across(free):
        return None
    parts = [s for line in free for s in segments(line, CELL_GAP)]
    if len(parts) < 2 * SIDE_LINES:
        return None
    left, right = min(s.x0 for s in parts), max(s.x1 for s in parts)
    width = right - left
    events = sorted([e for s in parts for e in ((s.x0, 1), (s.x1, -1))])
    best: tuple[int, float, float, float] | None = None
    depth = 0
    for (x, step), (after, _) in itertools.pairwise(events):
        depth += step
        if after - x < GUTTER or not left + MARGIN * width < (x + after) / 2 < right - MARGIN * width:
            continue
        if best is None or (depth, x - after) < best[:2]:
            best = (depth, x - after, x, after)
    if best is None:
        return None
    gutter = (best[2] + best[3]) / 2
    return gutter if _is_gutter(free, gutter) else None


def _runs_across(lines: Sequence[Sequence[Word]]) -> bool:
    """Say early whether too many lines run through wherever a gutter could be: so it is on most pages."""
    left, right = min([line[0].x0 for line in lines]), max([max([w.x1 for w in line]) for line in lines])
    first, last = left + MARGIN * (right - left) - 1, right - MARGIN * (right - left) + 1
    most = CROSSING * len(lines)
    crossing = 0
    for line in lines:
        crossing += line[0].x0 <= first and line[-1].x1 >= last and _is_close(line)
        if crossing > most:
            return True
    return False


def _is_close(line: Sequence[Word]) -> bool:
    return all(b.x0 - a.x1 < GUTTER_GAP * min(a.look.size, b.look.size) for a, b in itertools.pairwise(line))


def _is_within(line: Sequence[Word], boxes: Sequence[BBox]) -> bool:
    return any(
        box[1] - 1 <= line[0].base - 0.3 * line[0].look.size <= box[3] + 1
        and line[0].x0 < box[2]
        and line[-1].x1 > box[0]
        for box in boxes
    )


def _is_gutter(lines: Sequence[Sequence[Word]], gutter: float) -> bool:
    """Say whether running text stands on both sides at the same height, and little crosses."""
    parted = [_sides(line, gutter) for line in lines]
    sides = [[part[side] for part in parted if part and part[side]] for side in (0, 1)]
    if min(len(side) for side in sides) < SIDE_LINES or parted.count(None) > CROSSING * len(lines):
        return False
    wordy = [sum(_runs_for(line) > WORDY for line in side) >= MOSTLY * len(side) for side in sides]
    if not all(wordy):
        # Beside a column of running text may stand one that also holds a table.
        full = [_full_lines(side) for side in sides]
        running = [n >= MOSTLY * len(side) for n, side in zip(full, sides, strict=True)]
        if not (any(running) and min(full) >= LINES_LEAST):
            return False
    top = max(min(line[0].base for line in side) for side in sides)
    bottom = min(max(line[0].base for line in side) for side in sides)
    shared = [sum(top - 1 <= line[0].base <= bottom + 1 for line in side) for side in sides]
    return min(shared) >= SIDE_LINES - 1


def _full_lines(side: Sequence[Sequence[Word]]) -> int:
    """Count the lines of a column that are long and reach its right edge: no labels do that."""
    left, right = min(line[0].x0 for line in side), max(line[-1].x1 for line in side)
    return sum(line[-1].x1 > right - 0.25 * (right - left) and _runs_for(line) > 1.6 * WORDY for line in side)


def _runs_for(line: Sequence[Word]) -> int:
    """Give the characters of a line's longest piece without a wide gap; a line set to both margins is one piece."""
    return (
        len(join_words(line)) if is_justified(line) else max(len(s.text) for s in segments(line, COLUMN_GAP))
    )


def _bands(
    lines: Iterable[Sequence[Word]], gutter: float, whole: Sequence[BBox]
) -> list[tuple[list[Word], ...]]:
    """Give stretches of the page from the top: lines that cross the gutter, or what stands on each side of it."""
    made: list[tuple[list[Word], ...]] = []
    for line in lines:
        sides = None if _is_within(line, whole) else _sides(line, gutter)
        parts = sides or (list(line),)
        if made and len(made[-1]) == len(parts):
            for held, more in zip(made[-1], parts, strict=True):
                held.extend(more)
        else:
            made.append(tuple(parts))
    return made
