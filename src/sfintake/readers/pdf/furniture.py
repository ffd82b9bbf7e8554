"""What repeats around the text: headers, footers, page numbers, lists of contents."""

import itertools
import re
from collections.abc import Mapping, Sequence

from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import PageGeometry, Word
from sfintake.readers.pdf.lines import join_words, rows_of

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
GAP = 2.5
"""In font sizes: parts of a header line that stand further apart are told apart."""


def furniture(
    pages: Sequence[PageGeometry], words: Mapping[int, Sequence[Word]]
) -> dict[int, list[tuple[Word, ...]]]:
    """Give, by page number, the lines of headers and footers (parts of them, where they stand apart).

    They repeat, digits apart, at the same height on several pages, or are page numbers in the margin.
    """
    seen: dict[tuple[str, int], set[int]] = {}
    edge: dict[int, list[tuple[tuple[str, int], tuple[Word, ...], bool]]] = {}
    for page in pages:
        edge[page.number] = []
        upper, lower = MARGIN * page.height, (1 - MARGIN) * page.height
        bases = [w.base for w in words[page.number]]
        ends = {min(bases, default=0.0), max(bases, default=0.0)}
        for row in rows_of((w for w in words[page.number] if not upper < w.base < lower), GAP):
            outer = row[0].base in ends or not 0.06 * page.height < row[0].base < 0.94 * page.height
            for segment in row:
                text = join_words(segment.words)
                key = (_DIGITS.sub("#", text).casefold(), round(row[0].base / 8))
                edge[page.number].append((key, segment.words, outer and bool(PAGE_NUMBER.match(text))))
                for near in (key[1] - 1, key[1], key[1] + 1):
                    seen.setdefault((key[0], near), set()).add(page.number)
    found: dict[int, list[tuple[Word, ...]]] = {}
    for number, parts in edge.items():
        found[number] = [
            kept
            for key, kept, is_number in parts
            if is_number or len(seen[key]) >= max(2, min(3, 0.5 * len(pages)))
        ]
    return found


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
