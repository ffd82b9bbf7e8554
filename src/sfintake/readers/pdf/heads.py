"""Headers whose entries stand closer than the columns below them: parted where the columns are."""

from collections.abc import Sequence
from itertools import pairwise

from sfintake.readers.pdf.geometry import Word
from sfintake.readers.pdf.lines import Row, by_height, segment_of
from sfintake.readers.pdf.rivers import rivers, split_at

RIVER = 0.6
"""In font sizes: the least white space between two columns of a body."""
APART = 0.36
"""In font sizes: as far apart as two headers stand; the spaces of most faces are narrower."""
REACH = 1.9
"""In font sizes: a header stands no further above the next line, or twice the distance of its rows."""


def with_parted_head(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of a table with the first of them parted over the columns of the others, if it is not already."""
    head, *body = rows
    parted = parted_over(head, body)
    return list(rows) if parted is None else [parted, *body]


def parted_over(head: Row, body: Sequence[Row]) -> Row | None:
    """Give a bold line as entries over the columns of the rows below it; None when it is parted so, or cannot be."""
    tall = [row for row in by_height(body) if len(row) > 1]
    if len(tall) < 2 or not _is_bold(head) or _is_bold(tall[0]):
        return None
    left, right = min(r[0].x0 for r in tall), max(r[-1].x1 for r in tall)
    borders = rivers(tall, left, right, RIVER * tall[0][0].size)
    if not borders or len(head) > len(borders):
        return None
    columns = [[s for row in tall for s in split_at(row, borders)[c]] for c in range(len(borders) + 1)]
    starts = [min(s.x0 for s in column) for column in columns]
    ends = [max(s.x1 for s in column) for column in columns]
    pieces = _pieces([w for s in head for w in s.words], starts, ends)
    return None if pieces is None else tuple(segment_of(words) for words in pieces if words)


def _pieces(
    words: Sequence[Word], starts: Sequence[float], ends: Sequence[float]
) -> list[Sequence[Word]] | None:
    """Part words at the widest gaps that keep each piece out of the columns beside its own; the first may be empty."""
    cuts = [0]
    for end, start in zip(ends, starts[1:], strict=False):
        fit = [
            k
            for k in range(cuts[-1] + (len(cuts) > 1), len(words))
            if words[k].x0 > end
            and (
                k == 0
                or (words[k - 1].x1 < start and words[k].x0 - words[k - 1].x1 > APART * words[k].look.size)
            )
        ]
        if not fit:
            return None
        cuts.append(max(fit, key=lambda k: words[k].x0 - words[k - 1].x1 if k else 0.0))
    return [words[i:j] for i, j in pairwise([*cuts, len(words)])]


def head_above(part: Sequence[Row], rows: Sequence[Row]) -> Row | None:
    """Give the bold line right above the rows of a table as its header, when its words stand over the columns."""
    at = next((k for k, row in enumerate(rows) if row is part[0]), 0)
    if not at or len(part) < 2:
        return None
    head = rows[at - 1]
    step = part[0][0].base - head[0].base
    near = step < max(REACH * head[0].size, 2 * min(b[0].base - a[0].base for a, b in pairwise(part)))
    alike = abs(head[0].size - part[0][0].size) < 0.5
    return parted_over(head, part) if near and alike else None


def _is_bold(row: Row) -> bool:
    return all(w.look.bold for s in row for w in s.words)
