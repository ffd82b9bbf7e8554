"""What repeats around the text: headers, footers, page numbers, lists of contents."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import PageGeometry, Word
from sfintake.readers.pdf.lines import CELL_GAP, join_words, rows_of
from sfintake.readers.pdf.rivers import is_figure

MARGIN = 0.115
"""Share of the page's height at top and bottom where headers and footers stand."""
PAGE_NUMBER = re.compile(
    r"^[–—-]?\s*(?:(?:sida|sid|s|page|p)\.?:?\s*)?\d{1,3}(?:\s*(?:\(\s*\d{1,3}\s*\)|(?:av|of|/)\s*\d{1,3}))?\s*[–—-]?$",
    re.I,
)
LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{0,3}\s*$|…\s*\d{1,3}\s*$|_{4,}\s*\d{1,3}\s*$")
PAGE_AT_END = re.compile(r"\s\d{1,3}$")
CONTENTS = re.compile(
    r"^(?:\d+\.?\s*)?(?:innehåll|innehållsförteckning|contents|table of contents)\s*:?$", re.I
)
_DIGITS = re.compile(r"\d+")
_Key = tuple[str, int]
STEP = 4.0
"""Points by which a repeated line may stand higher or lower."""
APART = 1.75
"""In font sizes: lines closer to the text than this belong to it."""
HEAD_REACH = 3.2
"""In font sizes: as far above its first row as a table's header stands."""
GAP = 2.5
"""In font sizes: parts of a header line that stand further apart are told apart."""


class _Part(NamedTuple):
    """A part of a line in the margin."""

    key: _Key
    """Its text, digits apart, and its height."""
    words: tuple[Word, ...]
    is_number: bool
    alone: bool
    """Nothing else stands on its line."""


def furniture(
    pages: Sequence[PageGeometry], words: Mapping[int, Sequence[Word]]
) -> dict[int, list[tuple[Word, ...]]]:
    """Give, by page number, the lines of headers and footers (parts of them, where they stand apart).

    They repeat, digits apart, at the same height on several pages, or are page numbers in the margin.
    """
    seen: dict[_Key, set[int]] = {}
    edges = {page.number: _edge(page, words[page.number]) for page in pages}
    for number, parts in edges.items():
        for part in parts:
            text, step = part.key
            for near in (step - 1, step, step + 1):
                seen.setdefault((text, near), set()).add(number)
    least = max(2, min(3, 0.5 * len(pages)))
    found: dict[int, list[tuple[Word, ...]]] = {}
    counted = _counted(edges)
    for page in pages:
        repeated = [p for p in edges[page.number] if p.words in counted or len(seen[p.key]) >= least]
        repeated = _without_heads(repeated, page, words[page.number])
        found[page.number] = [p.words for p in _set_apart(repeated, page, words[page.number])]
    return found


def _without_heads(parts: Sequence[_Part], page: PageGeometry, words: Sequence[Word]) -> list[_Part]:
    """Leave out what heads the columns of a table at the top of the page, as a repeated header does."""
    tops = sorted({p.words[0].base for p in parts if p.words[0].base < page.height / 2})
    if not tops:
        return list(parts)
    heads: set[float] = set()
    size = max(p.words[0].look.size for p in parts)
    rows = rows_of((w for w in words if w.base < tops[-1] + HEAD_REACH * size), CELL_GAP)
    for row, below in itertools.pairwise(rows):
        over = [s for s in row if any(abs(s.x0 - t.x0) < 1 or abs(s.x1 - t.x1) < 1 for t in below)]
        near = below[0].base - row[0].base < HEAD_REACH * row[0].size
        if near and len(over) > 1 and len(below) > 1:
            heads.add(row[0].base)
    return [p for p in parts if not any(abs(p.words[0].base - base) < 1 for base in heads)]


def _counted(edges: Mapping[int, Sequence[_Part]]) -> set[tuple[Word, ...]]:
    """Give the parts that are page numbers: a bare figure only if it counts with the pages, or stands alone."""
    numbers = [(n, part) for n, parts in edges.items() for part in parts if part.is_number]
    # A figure that stands twice on one page, as an amount and its sum do, counts with no pages.
    ahead = Counter(offset for offset, _ in {(_value(part) - n, n) for n, part in numbers})
    return {
        part.words
        for n, part in numbers
        if not part.words[-1].text.isdigit()
        or len(part.words) > 1
        or ahead[_value(part) - n] > 1
        or (part.alone and (_value(part) == n or len(edges) == 1))
    }


def _value(part: _Part) -> int:
    """Give the first number of a part."""
    number = _DIGITS.search(join_words(part.words))
    return int(number.group()) if number else -1


def _edge(page: PageGeometry, words: Sequence[Word]) -> list[_Part]:
    """Give the parts of the lines in a page's margins."""
    upper, lower = MARGIN * page.height, (1 - MARGIN) * page.height
    bases = [w.base for w in words]
    ends = {min(bases, default=0.0), max(bases, default=0.0)}
    made = []
    for row in rows_of((w for w in words if not upper < w.base < lower), GAP):
        outer = row[0].base in ends or not 0.06 * page.height < row[0].base < 0.94 * page.height
        for segment in row:
            text = join_words(segment.words)
            # Figures at one height on several pages are rows of tables unless they are the same figures.
            said = text if is_figure(text) else _DIGITS.sub("#", text).casefold()
            key = (said, round(row[0].base / STEP))
            made.append(_Part(key, segment.words, outer and bool(PAGE_NUMBER.match(text)), len(row) == 1))
    return made


def _set_apart(parts: Sequence[_Part], page: PageGeometry, words: Sequence[Word]) -> list[_Part]:
    """Keep what stands apart from the running text: the first lines of a page may repeat by chance."""
    taken = {w for part in parts for w in part.words}
    inner = sorted(w.base for w in words if w not in taken) if taken else []
    kept = list(parts)
    while kept:
        close = [p for p in kept if not p.is_number and _touches(p.words[0], inner, page.height / 2)]
        if not close:
            return kept
        kept = [p for p in kept if p not in close]
        inner = sorted([*inner, *(p.words[0].base for p in close)])
    return kept


def _touches(word: Word, inner: Sequence[float], middle: float) -> bool:
    """Say whether the next line towards the middle of the page follows as closely as a line of text."""
    beyond = [b for b in inner if (word.base < b if word.base < middle else b < word.base)]
    if not beyond:
        return False
    nearest = min(abs(b - word.base) for b in beyond)
    return nearest < APART * word.look.size


def contents_lines(lines: Sequence[Line]) -> set[int]:
    """Give the indexes of lines that are a list of contents, its heading too."""
    found: set[int] = set()
    run: list[int] = []
    for k, line in enumerate(lines):
        if LEADER.search(line.text):
            found.add(k)
        if PAGE_AT_END.search(line.text) and len(line.text) < 110:
            run.append(k)
            continue
        found |= _entries(lines, run)
        run = []
    found |= _entries(lines, run)
    for k in list(found):
        if k > 0 and CONTENTS.match(lines[k - 1].text):
            found.add(k - 1)
    return found


def _entries(lines: Sequence[Line], run: Sequence[int]) -> set[int]:
    """Give a run of lines that end in rising page numbers, when it is long enough or stands under its heading."""
    if not run:
        return set()
    numbers = [int(lines[k].text.rsplit(" ", 1)[-1]) for k in run]
    if any(a > b for a, b in itertools.pairwise(numbers)):
        return set()
    headed = run[0] > 0 and bool(CONTENTS.match(lines[run[0] - 1].text))
    return set(run) if headed or (len(run) >= 5 and len(set(numbers)) > 1) else set()
