"""Words → rows of segments: what stands on one baseline, parted at wide gaps."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from sfintake.model import BBox, Via
from sfintake.readers.pdf.geometry import Look, Word

TEXT_GAP = 1.6
"""In font sizes: wider gaps part running text (a justified line stays below)."""
RAISED_MAX = 12
"""Letters of a raised mark."""
JUSTIFIED_WORDS = 4
"""Words of a line from which equal gaps show that it is set to both margins."""
CELL_GAP = 0.75
"""In font sizes: wider gaps may part the cells of a table."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line without a wide gap between them, left to right."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    base: float
    size: float
    """Size of most of its letters."""

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return join_words(self.words)

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.base + 0.22 * self.size

    @property
    def bbox(self) -> BBox:
        """The box around it."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def look(self) -> Look:
        """How most of its letters are set."""
        return main_look(self.words)


Row = tuple[Segment, ...]
"""Segments on one baseline, left to right."""


def join_words(words: Iterable[Word]) -> str:
    """Give the words as text; words glued on the page stay so."""
    parts: list[str] = []
    for word in words:
        if parts and not word.glued:
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


def main_look(words: Sequence[Word]) -> Look:
    """Give the look that most letters have."""
    first = words[0].look
    for word in words:
        if word.look is not first:
            break
    else:
        return first
    # By identity: looks are made once a page, and hashing their values for each word is slow.
    weight: dict[int, int] = {}
    looks: dict[int, Look] = {}
    for word in words:
        looks[id(word.look)] = word.look
        weight[id(word.look)] = weight.get(id(word.look), 0) + len(word.text)
    return looks[max(weight, key=lambda key: weight[key])]


def baselines(words: Iterable[Word]) -> list[list[Word]]:
    """Give the words by line from the top, each line from the left; raised and lowered ones with their line."""
    lines: list[list[Word]] = []
    anchors: list[tuple[float, float]] = []
    for word in sorted(words, key=itemgetter(3, 1)):
        if lines:
            base, size = anchors[-1]
            here = word.look.size
            if word.base - base <= 0.3 * (size if size > here else here):
                lines[-1].append(word)
                if here > size * 1.05:
                    anchors[-1] = (word.base, here)
                continue
        lines.append([word])
        anchors.append((word.base, word.look.size))
    lines = _lift_small(lines)
    for line in lines:
        line.sort(key=itemgetter(1))
    return lines


def _lift_small(lines: list[list[Word]]) -> list[list[Word]]:
    """Join a line of raised digits or marks to the line they belong to."""
    made: list[list[Word]] = []
    for line in lines:
        if made and _is_raised(made[-1], line):
            made[-1] = made[-1] + line
            continue
        made.append(line)
    return made


def _is_raised(upper: list[Word], lower: list[Word]) -> bool:
    if len(upper) > len(lower) or len(upper) > RAISED_MAX or sum(len(w.text) for w in upper) > RAISED_MAX:
        return False
    big, small = max(w.look.size for w in lower), max(w.look.size for w in upper)
    if small > 0.8 * big:
        return False
    if lower[0].base - upper[0].base > 0.55 * big:
        return False
    return all(any(abs(w.x0 - o.x1) < 0.4 * big for o in lower) for w in upper)


def segments(line: Sequence[Word], gap: float) -> Row:
    """Part a line's words where the gap is wider than ``gap`` font sizes."""
    made: list[list[Word]] = []
    end = size = 0.0
    field = False
    for word in line:
        look = word.look
        here = look.via is Via.FIELD
        if (
            made
            and not here
            and not field
            and word.x0 - end <= gap * (size if size > look.size else look.size)
        ):
            made[-1].append(word)
        else:
            made.append([word])
        end, size, field = word.x1, look.size, here
    return tuple(segment_of(words) for words in made)


def cells_of(line: Sequence[Word]) -> Row:
    """Part a line's words where a cell of a table may end; a line set to both margins is one piece."""
    row = segments(line, CELL_GAP)
    return (segment_of(line),) if len(row) > 1 and is_justified(line) else row


def is_justified(line: Sequence[Word]) -> bool:
    """Say whether all words of a line of text stand equally far apart, as setting it to both margins leaves them."""
    if len(line) < JUSTIFIED_WORDS or sum(w.text[:1].isalpha() for w in line) < 0.7 * len(line):
        return False
    gaps = [b.x0 - a.x1 for a, b in pairwise(line) if not b.glued]
    if len(gaps) < JUSTIFIED_WORDS - 1:
        return False
    # In a narrow column the gaps may be as wide as those of a table, but not by chance all the same.
    slack = 0.35 if max(gaps) < TEXT_GAP * line[0].look.size else 0.05
    return max(gaps) - min(gaps) < slack * max(gaps)


def segment_of(words: Sequence[Word]) -> Segment:
    """Give the segment of some words of one line."""
    first = words[0]
    if len(words) == 1:
        return Segment((first,), first.x0, first.x1, first.base, first.look.size)
    look = main_look(words)
    base = first.base if first.look is look else next(w.base for w in words if w.look is look)
    return Segment(tuple(words), first.x0, max([w.x1 for w in words]), base, look.size)


def rows_of(words: Iterable[Word], gap: float) -> list[Row]:
    """Give the rows of some words, from the top."""
    return [segments(line, gap) for line in baselines(words)]


OVERLAP = 0.85
"""In font sizes: lines closer than this stand in one row, one of them centred beside the others."""


def by_height(rows: Sequence[Row]) -> list[Row]:
    """Give the rows with those taken together that stand closer than lines of text do: entries centred beside a label."""
    made: list[Row] = []
    last = -math.inf
    for row in rows:
        if row[0].base - last < OVERLAP * row[0].size:
            made[-1] = tuple(sorted((*made[-1], *row), key=lambda s: s.x0))
        else:
            made.append(row)
        last = row[0].base
    return made
