"""The running text of a page → lines in reading order, column by column."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import Look, Word
from sfintake.readers.pdf.lines import Segment, baselines, join_words, main_look, segment_of, segments

COLUMN_GAP = 1.2
"""In font sizes: a gap that may part columns of text."""
GUTTER = 9.0
"""Points: the least white space between two columns of text."""
WORDY = 18
"""Characters: lines of running text are longer."""
MOSTLY = 0.5
"""Share of the lines in a column of text that are wordy."""
LINES_LEAST = 2
"""Full lines of running text that a column with a table has at least."""
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


def gutter_of(lines: Sequence[Sequence[Word]]) -> float | None:
    """Give the middle of the white space between two columns of text, tables within them too; None if there is none."""
    return _gutter([s for line in lines for s in segments(line, COLUMN_GAP)], by_line=True)


def reading_order(words: Sequence[Word], page: int, whole: float | None = None) -> list[Line]:
    """Give the lines of a page's running text in the order a reader takes them.

    Args:
        words: Outside tables.
        page: Its number.
        whole: The gutter of the page with its tables, for when what stands outside them is too little to tell.
    """
    lines = baselines(words)
    parts = [s for line in lines for s in segments(line, COLUMN_GAP)]
    gutter = _gutter(parts) or whole
    if gutter is None:
        return _lines_of([segment_of(line) for line in lines], page, 0)
    made: list[Line] = []
    column = 0
    for band in _bands(parts, gutter):
        whole = any(_spans(s, gutter) for s in band)
        sides = (
            [band]
            if whole
            else [[s for s in band if s.x1 <= gutter + 2], [s for s in band if s.x1 > gutter + 2]]
        )
        for side in sides:
            if side:
                side_lines = baselines(w for s in side for w in s.words)
                made += _lines_of([segment_of(line) for line in side_lines], page, column)
                column += 1
    return made


def _lines_of(parts: Sequence[Segment], page: int, column: int) -> list[Line]:
    if not parts:
        return []
    left = min(s.x0 for s in parts)
    ends = sorted(s.x1 for s in parts)
    right = ends[-1] if len(ends) < 20 else ends[int(0.97 * (len(ends) - 1))]
    return [
        Line(
            s.words,
            page,
            column,
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


def _spans(segment: Segment, gutter: float) -> bool:
    return segment.x0 < gutter - 2 and segment.x1 > gutter + 2


def _gutter(parts: Sequence[Segment], *, by_line: bool = False) -> float | None:
    """Give the middle of the white space between two columns of text; None on a page of one column."""
    if len(parts) < 2 * SIDE_LINES:
        return None
    left, right = min(s.x0 for s in parts), max(s.x1 for s in parts)
    width = right - left
    events = sorted([e for s in parts for e in ((s.x0, 1), (s.x1, -1))])
    best: tuple[int, float, float] | None = None
    depth = 0
    for (x, step), (after, _) in itertools.pairwise(events):
        depth += step
        if after - x < GUTTER or not left + 0.2 * width < (x + after) / 2 < right - 0.2 * width:
            continue
        if best is None or depth < best[0]:
            best = (depth, x, after)
    if best is None:
        return None
    gutter = (best[1] + best[2]) / 2
    return gutter if _is_gutter(parts, gutter, by_line=by_line) else None


def _is_gutter(parts: Sequence[Segment], gutter: float, *, by_line: bool) -> bool:
    """Say whether running text stands on both sides at the same height, and little crosses."""
    crossing = [s for s in parts if _spans(s, gutter)]
    sides = ([s for s in parts if s.x1 <= gutter], [s for s in parts if s.x0 >= gutter])
    if min(len(side) for side in sides) < SIDE_LINES or len(crossing) > 0.3 * len(parts):
        return False
    wordy = [sum(len(s.text) > WORDY for s in side) >= MOSTLY * len(side) for side in sides]
    if not all(wordy):
        # Beside a column of running text may stand one that also holds a table.
        full = [_full_lines(side) for side in sides]
        texts = [n >= MOSTLY * len(side) for n, side in zip(full, sides, strict=True)]
        if not (by_line and any(texts) and min(full) >= LINES_LEAST):
            return False
    top = max(min(s.base for s in side) for side in sides)
    bottom = min(max(s.base for s in side) for side in sides)
    shared = [sum(top - 1 <= s.base <= bottom + 1 for s in side) for side in sides]
    return min(shared) >= SIDE_LINES - 1


def _full_lines(side: Sequence[Segment]) -> int:
    """Count the lines of a column that are long and reach its right edge: no labels do that."""
    left, right = min(s.x0 for s in side), max(s.x1 for s in side)
    return sum(s.x1 > right - 0.25 * (right - left) and len(s.text) > 1.6 * WORDY for s in side)


def _bands(parts: Sequence[Segment], gutter: float) -> list[list[Segment]]:
    """Give stretches of the page from the top: whole lines that cross the gutter, and what stands beside it."""
    made: list[list[Segment]] = []
    crossing_before: bool | None = None
    for segment in sorted(parts, key=lambda s: s.base):
        crossing = _spans(segment, gutter)
        if crossing_before is None or crossing != crossing_before:
            made.append([])
        made[-1].append(segment)
        crossing_before = crossing
    return made
