"""Which lines are headings, and why: style, outline level, numbering or looks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sfintake.model import Role
from sfintake.readers.flow.clues import (
    Dress,
    Line,
    dress_of,
    is_running_text,
    is_too_long_for_heading,
    may_be_heading,
    typed_number,
)
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.raw import Place

Lines = Sequence[Line | None]
"""Paragraphs in reading order; None where a table or picture stands."""
_FEW = 3
_SHORT_LINE_WORDS = 6
_LONG_WORDS = 20
_EMPTY_ON_END = 4
"""So many headings on end may stand without text in a form that is half filled in."""


@dataclass(frozen=True, slots=True)
class Found:
    """A heading: what made it one, and what is known of its level."""

    made_by: str
    level: int = 0
    """As the style or outline says, 1 the topmost; 0 when only the dress tells."""
    dress: Dress | None = None


def find_headings(lines: Lines, body: Looks, skipped: Mapping[int, Role]) -> dict[int, Found]:
    """Give the headings by place.

    Args:
        lines: All lines in reading order.
        body: Looks of the running text.
        skipped: Lines that already are something else (title, contents list, caption).
    """
    found = {
        i: f for i, line in enumerate(lines) if line and i not in skipped and (f := _by_style(line, body))
    }
    dressed = {
        i: dress
        for i, line in enumerate(lines)
        if line
        and i not in skipped
        and i not in found
        and may_be_heading(line)
        and (dress := dress_of(line, body))
    }
    found |= _by_dress(lines, _of_lines_only(dressed, _dresses_of_text(lines, body)), found)
    if len(found) < _FEW:
        found |= _by_short_lines(lines, skipped, found)
    return dict(sorted(found.items()))


def _by_style(line: Line, body: Looks) -> Found | None:
    raw = line.draft.raw
    if raw.place not in (Place.BODY, Place.BOX) or line.role in {Role.TOC, Role.HIDDEN, Role.CAPTION}:
        return None
    if (
        is_too_long_for_heading(line.text)
        or not any(c.isalnum() for c in line.text)
        or line.draft.placeholder
    ):
        return None
    if raw.set_off:
        return Found(raw.set_off, 0, dress_of(line, body))
    if raw.outline is not None:
        return Found("outline", raw.outline + 1) if raw.outline < 9 else None
    level = raw.style.heading_level
    if level is not None:
        return Found("style", level)
    if raw.style.says_heading and line.role is not Role.TITLE:
        looks = line.draft.main_looks
        return Found("style", 0, Dress(looks.size, looks.bold, looks.underline, looks.caps, looks.color))
    return None


def _dresses_of_text(lines: Lines, body: Looks) -> Counter[Dress]:
    """Count the dresses that whole paragraphs wear: answers in blue, a letter all in bold."""
    texts = (line for line in lines if line and line.in_flow and len(line.text.split()) >= _LONG_WORDS)
    return Counter(dress for line in texts if (dress := dress_of(line, body)) is not None)


def _of_lines_only(dressed: Mapping[int, Dress], of_text: Counter[Dress]) -> dict[int, Dress]:
    """Leave out the dresses that whole paragraphs wear about as often as lines do."""
    of_lines = Counter(dressed.values())
    return {i: d for i, d in dressed.items() if of_text[d] < 2 or of_text[d] * 2 < of_lines[d]}


def _by_dress(lines: Lines, dressed: Mapping[int, Dress], styled: Mapping[int, Found]) -> dict[int, Found]:
    """Give the lines that a dress of their own makes headings; a dress counts more the more lines wear it."""
    heads = {*dressed, *styled}
    kinds: dict[Dress, list[int]] = {}
    for i, dress in dressed.items():
        kinds.setdefault(dress, []).append(i)
    found: dict[int, Found] = {}
    for dress, places in kinds.items():
        leading = [i for i in places if _leads_text(lines, i, heads)]
        steady = len(leading) >= _FEW and len(leading) * 2 >= len(places)
        if dress.numbered:
            found |= {i: Found("numbering", 0, dress) for i in _numbered(lines, places, leading)}
            continue
        for i in places:
            speaks = steady or (i in leading and _speaks_as_heading(lines, i))
            # Many lines on end are an address or a list in bold, not headings without text.
            if (
                speaks
                and not (_text(lines, i).endswith(":") and i not in leading)
                and _run_length(lines, i, dress, dressed) <= (_EMPTY_ON_END if steady else 2)
            ):
                found[i] = Found("numbering" if _number(lines, i) else "looks", 0, dress)
    return found


def _numbered(lines: Lines, places: Sequence[int], leading: Sequence[int]) -> Sequence[int]:
    """Give the plain lines that their numbers alone make headings: several, most with text of their own.

    Items of a list follow on each other; headings have text between.
    """
    short = [i for i in leading if len(_text(lines, i).split()) <= 10]
    if len(short) < _FEW or len(leading) * 3 < len(places) * 2:
        return ()
    return [i for i in places if len(_text(lines, i).split()) <= 10]


def _leads_text(lines: Lines, place: int, heads: set[int]) -> bool:
    """Tell whether something to read stands right after: text, a list, a table, a picture."""
    after = _next(lines, place)
    if after is None:
        return False
    follower = lines[after]
    if follower is None:
        return True
    if after in heads:
        return False
    return _is_read_on(follower) or follower.role is Role.TEXTBOX


def _is_read_on(line: Line) -> bool:
    return is_running_text(line.text) or line.role is Role.LIST_ITEM


def _run_length(lines: Lines, place: int, dress: Dress, dressed: Mapping[int, Dress]) -> int:
    """Give how many lines in the same dress follow on each other here, without text between."""
    first = last = place
    while dressed.get(first - 1) == dress:
        first -= 1
    while last + 1 < len(lines) and dressed.get(last + 1) == dress:
        last += 1
    return last - first + 1


def _speaks_as_heading(lines: Lines, place: int) -> bool:
    """Tell whether a dress that few lines wear is enough: then the line must be short and come before text."""
    return len(_text(lines, place).split()) <= 9


def _by_short_lines(
    lines: Lines, skipped: Mapping[int, Role], found: Mapping[int, Found]
) -> dict[int, Found]:
    """Give short plain lines between paragraphs, where a text has hardly any other headings and several of these."""
    short: list[int] = []
    for i, line in enumerate(lines):
        if (
            line is None
            or i in skipped
            or i in found
            or line.role is not Role.BODY
            or not may_be_heading(line)
        ):
            continue
        before = lines[i - 1] if i else None
        follower = lines[i + 1] if i + 1 < len(lines) else None
        apart = (
            before is None
            or is_running_text(before.text)
            or i - 1 in skipped
            or before.role is Role.LIST_ITEM
        )
        leads = i + 1 < len(lines) and (follower is None or _is_read_on(follower))
        if len(line.text.split()) <= _SHORT_LINE_WORDS and apart and leads:
            short.append(i)
    if len(short) <= _FEW:
        return {}
    return {i: Found("looks", 0, Dress(0, False, False, False, "")) for i in short}


def _number(lines: Lines, place: int) -> bool:
    line = lines[place]
    label = line.draft.raw.label if line is not None else None
    return line is not None and bool(typed_number(line.text) or (label and label.text))


def _text(lines: Lines, place: int) -> str:
    line = lines[place]
    return line.text if line is not None else ""


def _next(lines: Lines, place: int) -> int | None:
    """Give the next place that is part of the flow."""
    for i in range(place + 1, len(lines)):
        line = lines[i]
        if line is None or line.role not in {Role.HEADER, Role.FOOTER, Role.HIDDEN, Role.FOOTNOTE}:
            return i
    return None
