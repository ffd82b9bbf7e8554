"""The lines of a typed text → paragraphs, headings, list items and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from statistics import median

from sfintake.readers.text.tables import Row, TableFinder, is_ruling, split_rows

_BULLET = re.compile(r"^\s*(?:[-–—•*·▪]|o(?= {1,3}[A-ZÅÄÖa-zåäö]))\s+(?=\S)")
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zA-Z][.)]|[IVX]{1,5}[.)])\s+(?=\S)")
_MARKDOWN = re.compile(r"^(#{1,6})\s+(\S.*?)\s*#*$")
_UNDERLINE = re.compile(r"^\s*(?P<sign>[=\-_~*–])(?P=sign){2,}\s*$")
_EMPHASIS = re.compile(r"^(\*{1,2}|_{1,2})(?=\S)(.+?)(?<=\S)\1(:?)$")
_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=[A-ZÅÄÖ])")
_CAPITALS = re.compile(r"[A-ZÅÄÖÉ]{3}")
_LETTER = re.compile(
    r"^(?:hej|hejsan|tjena|hallå|god (?:dag|morgon)|bästa|kära|med (?:vänlig|bästa)|vänlig|bästa hälsning|mvh|hälsning)\w*\b",
    re.I,
)
"""How letters begin and end."""
_SIGNATURE_MARK = "--"
_READ_ON_WORDS = 5
_LABEL_WORDS = 4
"""A longer line with a colon says what comes, and is no heading."""
_NO_HEADING_END = (".", ",", ";", "!", "–", "-", "…")
_HEADING_WORDS = 9
_TWO = 2
_WRAP_LEAST, _WRAP_MOST = 40, 100
"""Widths at which programs and people break lines, in characters."""


_LONG_LEAST = 3
_BLANK_MOST = 0.2
"""Blank lines for each line with words, in a text whose paragraphs are not parted by them."""


class Kind(StrEnum):
    """What a part of a text is."""

    TEXT = "text"
    HEADING = "heading"
    SET_OFF = "set_off"
    """A short line by itself, or right over its text."""
    CAPITALS = "capitals"
    """The same, all in capitals."""
    NUMBERED = "numbered"
    """The same, with a number typed before it, where most such lines have text of their own."""
    LIST_ITEM = "list_item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text, in reading order."""

    kind: Kind
    text: str = ""
    level: int = 0
    """Of a heading that is marked as one: 1 the topmost."""
    rows: tuple[Row, ...] = ()


def parse_text(text: str) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    """Give a text's parts, and the signs left out of them (rules, underlines, marks of emphasis)."""
    lines = [
        _without_controls(line).rstrip(" \xa0") for line in re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text)
    ]
    reader = _Reader(lines, wrap_width(lines))
    return tuple(reader.parts()), tuple(reader.dropped)


def wrap_width(lines: Sequence[str]) -> int:
    """Give the width that lines were broken at, in characters; 0 when each paragraph is one line."""
    continued = [
        len(line)
        for line, after in pairwise(lines)
        if len(line) >= _WRAP_LEAST and after[:1].islower() and not line.endswith(":")
    ]
    if sum(len(line) > _WRAP_MOST for line in lines) > max(_LONG_LEAST - 1, len(continued)):
        # Longer lines than anybody breaks at: those that go on below are cells, or lists without marks.
        return 0
    usual = [n for n in continued if n <= 1.3 * median(continued)] if continued else []
    return max(usual, default=0) if usual and max(usual) <= _WRAP_MOST else 0


def is_solid(lines: Sequence[str], width: int) -> bool:
    """Tell whether each paragraph is one line with hardly any blank lines between, as word processors save a text."""
    said = [line for line in lines if line.strip()]
    long = sum(len(line) > _WRAP_MOST for line in said)
    return not width and long >= _LONG_LEAST and len(lines) - len(said) <= _BLANK_MOST * len(said)


class _Reader:
    def __init__(self, lines: Sequence[str], width: int) -> None:
        self.lines, self.width = lines, width
        self.solid = is_solid(lines, width)
        self.dropped: list[str] = []
        self.tables = TableFinder(lines)
        self.first = next((i for i, line in enumerate(lines) if line.strip()), 0)
        self.following: list[int | None] = [None] * len(lines)
        following: int | None = None
        for place in range(len(lines) - 1, -1, -1):
            self.following[place] = following
            following = place if lines[place].strip() else following

    def parts(self) -> Iterator[Part]:
        place = 0
        while place < len(self.lines):
            line = self.lines[place]
            if line == _SIGNATURE_MARK:
                yield Part(Kind.TEXT, line)
                place += 1
                continue
            if not line.strip() or _UNDERLINE.match(line) or is_ruling(line):
                place += 1
                continue
            if marked := self._marked_heading(place):
                part, place = marked
                yield part
                continue
            end = self.tables.end(place)
            if end > place:
                yield Part(Kind.TABLE, rows=split_rows(self.lines[place:end]))
                place = end
                continue
            end = self._paragraph_end(place)
            yield self._paragraph(place, end)
            place = end

    def _marked_heading(self, place: int) -> tuple[Part, int] | None:
        """Give a heading that its writer marked: by signs before it, or a line drawn under it."""
        line = self.lines[place]
        if found := _MARKDOWN.match(line):
            self.dropped.append(found[1])
            return Part(Kind.HEADING, found[2], len(found[1])), place + 1
        under = self.lines[place + 1] if place + 1 < len(self.lines) else ""
        drawn = _UNDERLINE.match(under)
        before = self.lines[place - 1] if place else ""
        alone = not before.strip() or bool(_UNDERLINE.match(before))
        if (
            drawn
            and alone
            and len(line.split()) <= 16
            and not _BULLET.match(line)
            and "  " not in line.strip()
        ):
            return Part(Kind.HEADING, line.strip(), 1 if drawn["sign"] in "=*" else 2), place + 2
        return None

    def _paragraph_end(self, place: int) -> int:
        """Give where the paragraph that begins at a line ends: lines are joined where they were only broken."""
        end = place + 1
        indent = _indent(self.lines[place])
        item = bool(_BULLET.match(self.lines[place]) or _NUMBERED.match(self.lines[place]))
        while end < len(self.lines) and self._goes_on(
            end, hanging=item and _indent(self.lines[end]) > indent
        ):
            end += 1
        return end

    def _goes_on(self, place: int, *, hanging: bool) -> bool:
        """Tell whether a line goes on from the one before it."""
        line, before = self.lines[place], self.lines[place - 1]
        if not line.strip() or _UNDERLINE.match(line) or is_ruling(line) or _MARKDOWN.match(line):
            return False
        if _BULLET.match(line) or _NUMBERED.match(line) or self.tables.end(place) > place:
            return False
        if line.lstrip().startswith(">") != before.lstrip().startswith(">"):
            return False
        first = line.split()[0]
        full = bool(self.width) and len(before) + 1 + len(first) > self.width
        return full or hanging or (line.lstrip()[:1].islower() and not before.endswith((".", ":", "?", "!")))

    def _paragraph(self, start: int, end: int) -> Part:
        text = " ".join(line.strip() for line in self.lines[start:end])
        if _BULLET.match(text):
            return Part(Kind.LIST_ITEM, text)
        if end == start + 1:
            emphasised = _EMPHASIS.match(text)
            if emphasised and len(text.split()) <= 16:
                self.dropped.append(emphasised[1] * 2)
                return Part(Kind.SET_OFF, emphasised[2] + emphasised[3])
            kind = self._kind_of_heading(start, text) if self._is_set_off(start) else Kind.TEXT
            return Part(kind, text)
        return Part(Kind.TEXT, text)

    def _is_set_off(self, place: int) -> bool:
        """Tell whether a line is short, has a blank line before it and something to read after it."""
        line = self.lines[place].strip()
        before = self.lines[place - 1] if place else ""
        if before.strip() and not _UNDERLINE.match(before) and not self._parts_solid(place):
            return False
        words = _NUMBER.sub("", _NUMBERED.sub("", line))
        if (
            _LETTER.match(words)
            or not words[:1].isupper()
            or len(line.split()) > _HEADING_WORDS
            or line.endswith(_NO_HEADING_END)
        ):
            return False
        first = place == self.first
        return self._after(place) is not None and "\t" not in line and (first or ": " not in line)

    def _parts_solid(self, place: int) -> bool:
        """Tell whether a line with none blank before it may still begin something: in a text saved without blank lines."""
        if not self.solid:
            return False
        before = self.lines[place - 1].strip()
        ended = before.endswith((".", "!", "?")) and len(before.split()) > _HEADING_WORDS
        return ended or bool(_NUMBER.match(self.lines[place]))

    def _kind_of_heading(self, place: int, text: str) -> Kind:
        if _NUMBER.match(text):
            return self._numbered
        if text.isupper() and _CAPITALS.search(text):
            return Kind.CAPITALS
        return Kind.SET_OFF if self._leads(place) else Kind.TEXT

    def _leads(self, place: int) -> bool:
        """Tell whether something to read comes next: text, a list, a table, a heading under it."""
        after = self._after(place)
        if after is None:
            return False
        line = self.lines[after].strip()
        if self.lines[place].rstrip().endswith(":") and len(self.lines[place].split()) > _LABEL_WORDS:
            return False
        marked = _BULLET.match(line) or _NUMBERED.match(line) or (line.isupper() and _CAPITALS.search(line))
        return bool(marked) or len(line.split()) >= _READ_ON_WORDS or self.tables.end(after) > after

    @cached_property
    def _numbered(self) -> Kind:
        """What lines with a number before them are: headings where most have text of their own, else a list."""
        apart = [i for i, line in enumerate(self.lines) if _NUMBER.match(line) and self._is_set_off(i)]
        leading = [i for i in apart if not _NUMBER.match(self.lines[self._after(i) or 0])]
        if len(apart) < _TWO:
            return Kind.SET_OFF
        return Kind.NUMBERED if len(leading) * 2 >= len(apart) else Kind.TEXT

    def _after(self, place: int) -> int | None:
        """Give the next line that is not blank."""
        return self.following[place]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _without_controls(line: str) -> str:
    return re.sub("[\x00-\x08\x0e-\x1f\x7f]", "", line)
