"""White rivers: where the text of several lines leaves a common gap from top to bottom."""

import re
from collections.abc import Iterable, Sequence

from sfintake.readers.pdf.lines import Row, Segment

FIGURE = re.compile(
    r"^[(\[]?[-–−+±~<>≤≥]?\s*[$€£]?\s*\d[\d\s.,:/%–−-]*(?:kr|tkr|mkr|:-|%|[*)\]a-e])*$|^[-–−.…]+$|^n/?a$",
    re.I,
)
WORDY = 26
"""Characters: longer segments are running text rather than entries."""
EDGE = 1.2
"""Points by which the entries of a column may begin or end apart."""
BULLET = re.compile(r"^(?:[•●▪■◦‣⁃·*–—-]|\uf0b7|o|\(?\d{1,2}[.)]|\(?[a-z][.)])$", re.I)
LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{3,}")


def is_figure(text: str) -> bool:
    """Say whether a text is a number, an amount, a share or a dash."""
    return bool(FIGURE.match(text.strip()))


def rivers(rows: Sequence[Row], left: float, right: float, least: float) -> list[float]:
    """Give where columns part: the middle of each gap of at least ``least`` points that (nearly) all rows leave."""
    events: list[tuple[float, int]] = []
    count = 0
    for row in rows:
        if not row:
            continue
        count += 1
        for segment in row:
            if len(rows) > 3 and len(row) < 2 and segment.x1 - segment.x0 > 0.6 * (right - left):
                continue
            events += [(segment.x0, 1), (segment.x1, -1)]
    events.sort()
    tolerated = int(0.07 * count)
    found: list[float] = []
    depth = 0
    start: float | None = None
    for x, step in events:
        depth += step
        if depth <= tolerated and start is None:
            start = x
        elif depth > tolerated and start is not None:
            if x - start >= least and start > left:
                found.append((start + x) / 2)
            start = None
    return [x for x in found if left < x < right]


def separators(rows: Sequence[Row], left: float, right: float, least: float) -> list[float]:
    """Give where the columns of a table part, its first line being a header that may be set to another side of them."""
    whole = without_header_parts(rows, rivers(rows, left, right, least))
    if len(rows) < 3 or len(rows[0]) <= len(whole) + 1:
        return whole
    body = rivers(rows[1:], left, right, least)
    if len(body) <= len(whole) or len(body) + 1 != len(rows[0]):
        return whole
    return _between_headers(rows, body) or whole


def _between_headers(rows: Sequence[Row], body: Sequence[float]) -> list[float] | None:
    """Move separators of a table's body to where its headers part too; None where they stand in each other's columns."""
    ends, starts = [s.x1 for s in rows[0]], [s.x0 for s in rows[0]]
    for row in rows[1:]:
        for c, inner in enumerate(split_at(row, body)):
            for segment in inner:
                ends[c], starts[c] = max(ends[c], segment.x1), min(starts[c], segment.x0)
    moved = [(a + b) / 2 for a, b in zip(ends, starts[1:], strict=False)]
    return moved if all(a < b for a, b in zip(ends, starts[1:], strict=False)) else None


def without_header_parts(rows: Sequence[Row], separators: Sequence[float]) -> list[float]:
    """Leave out separators that only part a column's header from its entries, set to the other side of the column."""
    if len(rows) < 2 or not separators:
        return list(separators)
    split = [split_at(row, separators) for row in rows]
    filled = [{k for k, line in enumerate(split) if line[c]} for c in range(len(separators) + 1)]
    kept: list[float] = []
    c = 0
    while c < len(separators):
        left, right = filled[c], filled[c + 1]
        # The first column holds labels; one without a header may well stand beside another's header.
        if (
            c > 0
            and ((left == {0} and 0 not in right) or (right == {0} and 0 not in left))
            and left
            and right
        ):
            if c + 1 < len(separators):
                kept.append(separators[c + 1])
            c += 2
            continue
        kept.append(separators[c])
        c += 1
    return kept


def split_at(row: Row, separators: Sequence[float]) -> list[list[Segment]]:
    """Give the row's segments by column; a segment that crosses a separator stands in the column where it begins."""
    made: list[list[Segment]] = [[] for _ in range(len(separators) + 1)]
    for segment in row:
        middle = (segment.x0 + segment.x1) / 2
        at = sum(1 for x in separators if x < (segment.x0 + 0.5 if _crosses(segment, separators) else middle))
        made[at].append(segment)
    return made


def _crosses(segment: Segment, separators: Sequence[float]) -> bool:
    return any(segment.x0 + 1 < x < segment.x1 - 1 for x in separators)


def keep_edges(lines: Sequence[Sequence[Sequence[Segment]]]) -> bool:
    """Say whether the entries of each column but the first begin, end or are centred at one place in all lines.

    Args:
        lines: Segments by line and column; the first line may be a header, set in another way.
    """
    rest = lines[1:] if len(lines) > 2 else lines
    columns = [[line[c] for line in rest if line[c]] for c in range(1, len(rest[0]))] if rest else []
    return bool(columns) and all(_share_an_edge(column) for column in columns)


def _share_an_edge(entries: Sequence[Sequence[Segment]]) -> bool:
    places = [(e[0].x0, e[-1].x1, (e[0].x0 + e[-1].x1) / 2) for e in entries]
    return len(places) > 1 and any(max(p) - min(p) <= EDGE for p in zip(*places, strict=True))


def is_tabular(rows: Iterable[Row]) -> bool:
    """Say whether at least half of the rows have entries side by side."""
    filled = [row for row in rows if row]
    many = [row for row in filled if len(row) > 1]
    return not filled or len(many) >= 0.5 * len(filled)


def is_prose(columns: Sequence[Sequence[str]]) -> bool:
    """Say whether columns hold running text side by side, not entries: two or more are wordy in most rows."""
    wordy = 0
    for column in columns:
        texts = [text for text in column if text]
        if len(texts) > 2 and sum(len(t) > WORDY for t in texts) > 0.6 * len(texts):
            wordy += 1
    return wordy >= 2 and wordy >= len(columns) - 1


def is_list(columns: Sequence[Sequence[str]]) -> bool:
    """Say whether the first of two columns holds only bullets or numbers of a list."""
    if len(columns) != 2:
        return False
    marks = [text for text in columns[0] if text]
    return bool(marks) and all(BULLET.match(mark) for mark in marks)
