"""Narrow gaps: a figure that stands close to its label, told by the figures above and below it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sfintake.readers.pdf.geometry import Word
from sfintake.readers.pdf.lines import Row, Segment, join_words, segment_of
from sfintake.readers.pdf.rivers import is_figure

GAP = 0.38
"""In font sizes: a gap wider than the space of most faces."""
WIDER = 1.3
"""Times the usual gap of the same words."""
STEP = 2.0
"""Points by which the edges of one column's figures may differ."""
ALIGNED = 2
"""Other lines whose figures must end, or begin, at the same place."""


def part_figures(rows: Sequence[Row]) -> list[Row]:
    """Part figures from what stands close before them, where two other lines have figures in the same place."""
    spaces = _spaces(rows)
    edges = _edges(rows, spaces)
    if not edges:
        return list(rows)
    return [tuple(piece for s in row for piece in _parted(s, edges, spaces)) for row in rows]


def _spaces(rows: Sequence[Row]) -> dict[str, float]:
    """Give the space of each face in font sizes: what most narrow gaps of its words are, wide in a typewriter's."""
    gaps: dict[str, list[float]] = {}
    for row in rows:
        for segment in row:
            if len(segment.words) > 1:
                of_face = gaps.setdefault(segment.words[0].look.font, [])
                of_face += [(b.x0 - a.x1) / segment.size for a, b in pairwise(segment.words)]
    return {face: sorted(found)[len(found) // 10] for face, found in gaps.items()}


def _edges(rows: Sequence[Row], spaces: Mapping[str, float]) -> Counter[tuple[str, int]]:
    """Count, by side and place, the lines with a figure that begins or ends there, at a gap or an end of the line."""
    found: Counter[tuple[str, int]] = Counter()
    for row in rows:
        for n, segment in enumerate(row):
            for words in _pieces(segment, spaces):
                if (n or words[0] is not segment.words[0]) and is_figure(join_words(words)):
                    found["end", round(words[-1].x1 / STEP)] += 1
                    found["start", round(words[0].x0 / STEP)] += 1
    return Counter({key: n for key, n in found.items() if n >= ALIGNED})


def _pieces(segment: Segment, spaces: Mapping[str, float]) -> list[tuple[Word, ...]]:
    """Give a segment's words, parted at each gap wider than a space."""
    words = segment.words
    if len(words) < 2 or not any(letter.isdigit() for letter in words[-1].text):
        return [words]
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2] if len(gaps) > 1 else 0.0
    least = max(GAP * segment.size, WIDER * usual, WIDER * spaces[words[0].look.font] * segment.size)
    cuts = [0, *(k + 1 for k, gap in enumerate(gaps) if gap > least), len(words)]
    return [words[i:j] for i, j in pairwise(cuts)]


def _parted(segment: Segment, edges: Counter[tuple[str, int]], spaces: Mapping[str, float]) -> list[Segment]:
    pieces = _pieces(segment, spaces)
    made: list[tuple[Word, ...]] = [pieces[-1]]
    for piece in reversed(pieces[:-1]):
        if is_figure(join_words(made[0])) and _is_aligned(made[0], edges):
            made.insert(0, piece)
        else:
            made[0] = piece + made[0]
    return [segment] if len(made) == 1 else [segment_of(words) for words in made]


def _is_aligned(words: Sequence[Word], edges: Counter[tuple[str, int]]) -> bool:
    places = (("start", round(words[0].x0 / STEP)), ("end", round(words[-1].x1 / STEP)))
    return any((side, at + step) in edges for side, at in places for step in (-1, 0, 1))
