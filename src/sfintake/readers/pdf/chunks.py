"""Lines → chunks: what stands together as one paragraph, heading or list item."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sfintake.model import BBox
from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import Look, union
from sfintake.readers.pdf.lines import main_look

BULLETS = "•●▪■◦‣⁃∙·○□◆➢►▶✓✔"
BULLET = re.compile(rf"^(?:[{BULLETS}\uf000-\uf0ff]|[-–—*](?=\s)|o(?=\s))\s*")
BOX = "☐☑☒"
NUMBER = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zA-ZåäöÅÄÖ][.)]|[ivxIVX]{1,4}[.)])(?=\s)")
LABEL = re.compile(r"^[A-ZÅÄÖ][^:.!?]{1,40}:(?:\s|$)")
ENDS_SENTENCE = re.compile(r"[.!?:;][”\"')\]]*$")
WIDE_LINE = 1.28
"""Times the usual leading: a wider gap begins a new chunk."""
LEADING_USUAL = 1.2
"""Times the size: what is taken for leading where a size has too few lines to tell."""
LEADING_LEAST = 0.1
"""Points: for text of no size at all."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that stand together."""

    lines: tuple[Line, ...]
    before: float = 99.0
    """Space above, in leadings of its own; large at the top of a page or column."""

    @property
    def page(self) -> int:
        """Page it begins on."""
        return self.lines[0].page

    @property
    def look(self) -> Look:
        """How most of its letters are set."""
        return main_look([w for line in self.lines for w in line.words])

    @property
    def text(self) -> str:
        """Its lines joined by spaces, as they stand."""
        return " ".join(line.text for line in self.lines)

    @property
    def bbox(self) -> BBox:
        """The box around the lines on its first page."""
        return union([line.bbox for line in self.lines if line.page == self.page])


def usual_leading(lines: Iterable[Sequence[Line]]) -> dict[float, float]:
    """Give the usual distance of baselines by size (rounded to half points)."""
    seen: dict[float, Counter[float]] = {}
    for page in lines:
        for upper, lower in itertools.pairwise(page):
            step = lower.base - upper.base
            if (
                upper.column == lower.column
                and abs(upper.size - lower.size) < 0.3
                and 0 < step < 2.6 * upper.size
            ):
                seen.setdefault(half(upper.size), Counter())[round(step * 2) / 2] += 1
    usual = {}
    for size, steps in seen.items():
        common = max(steps.values())
        if common < 3 and min(steps) > 1.5 * size:
            # Too few lines to tell double spacing from space between paragraphs.
            continue
        usual[size] = min(step for step, n in steps.items() if n >= 0.4 * common)
    return usual


def half(size: float) -> float:
    """Round a size to half points."""
    return round(size * 2) / 2


def chunks_of(lines: Sequence[Line], leading: dict[float, float]) -> list[Chunk]:
    """Give the chunks of one page's lines."""
    made: list[list[Line]] = []
    gaps: list[float] = []
    for k, line in enumerate(lines):
        last = lines[k - 1] if k else None
        usual = leading.get(half(line.size), LEADING_USUAL * line.size) or LEADING_LEAST
        gap = (line.base - last.base) / usual if last is not None and last.column == line.column else 99.0
        if last is not None and not _begins(made[-1], line, gap):
            made[-1].append(line)
        else:
            made.append([line])
            gaps.append(gap)
    return [Chunk(tuple(group), gap) for group, gap in zip(made, gaps, strict=True)]


def _begins(chunk: Sequence[Line], line: Line, gap: float) -> bool:
    """Say whether a line begins a new chunk rather than running on."""
    last = chunk[-1]
    if last.column != line.column or gap > WIDE_LINE or gap <= 0:
        return True
    if abs(last.size - line.size) > 0.09 * max(last.size, line.size):
        return True
    if _all_set_off(last) != _all_set_off(line) or last.look.color != line.look.color:
        return True
    if last.look.is_set_off != line.look.is_set_off and _all_set_off(last):
        return True
    if LABEL.match(line.text) and LABEL.match(chunk[0].text):
        return True
    if (
        BULLET.match(line.text)
        or line.text[:1] in BOX
        or (NUMBER.match(line.text) and _new_number(chunk, line))
    ):
        return True
    if BULLET.match(chunk[0].text) or NUMBER.match(chunk[0].text):
        # Under a list item the text hangs; a line back at the margin is no part of it.
        if (
            len(chunk[0].words) > 1
            and line.x0 < chunk[0].words[1].x0 - 0.3 * line.size
            and _is_short(last, line)
        ):
            return True
        return _is_short(last, line) and bool(ENDS_SENTENCE.search(last.text)) and len(chunk) > 1
    if line.x0 > chunk[0].x0 + 0.9 * line.size and ENDS_SENTENCE.search(last.text) and len(chunk) > 1:
        return True
    return _is_short(last, line)


def _new_number(chunk: Sequence[Line], line: Line) -> bool:
    """Say whether a line that starts with a number is a new item, and no sentence that wrapped before a figure."""
    last = chunk[-1]
    return _is_short(last, line) or bool(NUMBER.match(chunk[0].text)) or bool(ENDS_SENTENCE.search(last.text))


def _all_set_off(line: Line) -> bool:
    return all(w.look.is_set_off for w in line.words)


def _is_short(last: Line, line: Line) -> bool:
    """Say whether the line above ended although the next word would have fitted."""
    if last.text[-1] in "-\u2010\u00ad" and not last.text.endswith((" -", " \u2010")):
        return False
    room = last.right - last.x1
    width = last.right - last.left
    word = line.words[0]
    slack = 0.06 * width if ENDS_SENTENCE.search(last.text) else 0.16 * width
    return room > (word.x1 - word.x0) + 0.3 * line.size + slack
