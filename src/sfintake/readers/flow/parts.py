"""Lines that look like headings and are none: the title, a contents list, captions."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sfintake.model import Role
from sfintake.readers.flow.clues import Dress, Line, dress_of, is_running_text, may_be_heading, typed_number
from sfintake.readers.flow.looks import Looks

Lines = Sequence[Line | None]
_CONTENTS = re.compile(r"^(?:innehåll|innehållsförteckning|contents|table of contents)\s*:?$", re.I)
_CONTENTS_LINE = re.compile(r"\S(?:\t+|\s*(?:\.\s?){3,}|\s*…+\s*|\s{3,})\s*\d{1,3}$")
_CAPTION = re.compile(r"^(?:tabell|figur|bild|diagram|table|figure)\s+\d+\b", re.I)
_TITLE_WORDS = re.compile(
    r"^(?:(?:projekt)?ansökan|ansökningsblankett\w*|idéskiss|blankett|projektplan|projektbeskrivning)\b|^mall för\b",
    re.I,
)
_NO_TITLE_AFTER = 8
"""A title stands among the first lines of a file."""
_TITLE_STYLE_MANY = 3


def find_other_parts(lines: Lines, body: Looks) -> dict[int, Role]:
    """Give the lines that are a title, a contents list or a caption, by place."""
    parts = dict(_contents(lines))
    parts |= {i: Role.CAPTION for i, line in enumerate(lines) if line and _is_caption(lines, i, line)}
    parts |= {i: Role.TITLE for i in _titles(lines, body) if i not in parts}
    return parts


def title_style_means_heading(lines: Lines) -> bool:
    """Tell whether the writer used the title style for the headings, as some do ("Rubrik" in Swedish Word)."""
    return sum(1 for line in lines if line and line.role is Role.TITLE) >= _TITLE_STYLE_MANY


def _contents(lines: Lines) -> Iterator[tuple[int, Role]]:
    texts = [line.text if line and line.in_flow else "" for line in lines]
    last = {_bare(text): i for i, text in enumerate(texts)}
    done = -1
    for i, text in enumerate(texts):
        if i <= done or not text:
            continue
        if _CONTENTS.match(text):
            run = _contents_run(texts, last, i + 1)
            after = lines[i + 1] if i + 1 < len(lines) else None
            if run or (after is not None and after.role is Role.TOC):
                yield from ((j, Role.TOC) for j in (i, *run))
                done = i + len(run)
        elif _CONTENTS_LINE.search(text) and _in_run(texts, i):
            yield i, Role.TOC


def _contents_run(texts: Sequence[str], last: Mapping[str, int], start: int) -> Sequence[int]:
    """Give the lines after "Innehåll" that name what stands further down."""
    end = start
    seen: set[str] = set()
    while end < len(texts):
        bare = _bare(texts[end])
        if bare in seen or not (_CONTENTS_LINE.search(texts[end]) or (bare and last[bare] > end)):
            break
        seen.add(bare)
        end += 1
    return range(start, end) if end - start >= 2 else ()


def _in_run(texts: Sequence[str], place: int) -> bool:
    near = texts[max(0, place - 2) : place + 3]
    return sum(1 for t in near if _CONTENTS_LINE.search(t)) >= 3


def _bare(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).casefold() if len(text) <= 120 else ""


def _is_caption(lines: Lines, place: int, line: Line) -> bool:
    if line.role is Role.CAPTION:
        return True
    near = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    return bool(_CAPTION.match(line.text)) and len(line.text) <= 160 and None in near


def _titles(lines: Lines, body: Looks) -> Iterator[int]:
    if not title_style_means_heading(lines):
        yield from (i for i, line in enumerate(lines) if line and line.role is Role.TITLE)
    opening = list(_opening(lines))
    dresses = {
        i: _any_dress(line, body) for i, line in enumerate(lines) if line and line.in_flow and line.text
    }
    for order, i in enumerate(opening):
        line = lines[i]
        if line is None or (line.role is Role.TITLE) or not _is_title_like(line):
            continue
        others = [d for j, d in dresses.items() if j != i and d is not None]
        dress = dresses.get(i)
        styled = line.draft.raw.style.heading_level is not None
        towers = dress is not None and _towers(dress, others) and (not styled or _is_only_topmost(lines, i))
        named = order == 0 and bool(_TITLE_WORDS.match(line.text)) and (dress is not None or styled)
        if towers or named or (styled and _is_only_topmost(lines, i)):
            yield i


def _opening(lines: Lines) -> Iterator[int]:
    """Give the lines before the first running text, table or picture."""
    seen = 0
    for i, line in enumerate(lines):
        if line is not None and not line.in_flow:
            continue
        if line is None or seen >= _NO_TITLE_AFTER or (is_running_text(line.text) and len(line.text) > 120):
            return
        seen += 1
        yield i


def _is_title_like(line: Line) -> bool:
    return not typed_number(line.text) and (line.draft.raw.label is None) and len(line.text) <= 200


def _any_dress(line: Line, body: Looks) -> Dress | None:
    level = line.draft.raw.style.heading_level
    looks = line.draft.main_looks
    if level:
        return Dress(looks.size, looks.bold, looks.underline, looks.caps, looks.color)
    dress = dress_of(line, body)
    return (
        dress if dress and not dress.numbered and (may_be_heading(line) or dress.size > body.size) else None
    )


def _towers(dress: Dress, others: Sequence[Dress]) -> bool:
    """Tell whether a dress is worn once and no other line is set larger."""
    return dress not in others and all(
        dress.size > o.size or (dress.size == o.size and dress.rank > o.rank) for o in others
    )


def _is_only_topmost(lines: Lines, place: int) -> bool:
    """Tell whether a styled line is the only one of its level, all other headings deeper."""
    levels = [
        (i, level)
        for i, line in enumerate(lines)
        if line and line.in_flow and (level := line.draft.raw.style.heading_level) is not None
    ]
    own = next((level for i, level in levels if i == place), None)
    others = [level for i, level in levels if i != place]
    return own is not None and bool(others) and all(level > own for level in others)
