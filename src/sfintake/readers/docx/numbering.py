"""Automatic numbers and bullets, worked out to what is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sfintake.readers.docx.glyphs import is_symbol_font, printed
from sfintake.readers.docx.names import Element, W, flag, value, whole
from sfintake.readers.docx.styles import Styles
from sfintake.readers.flow.raw import Label
from sfintake.readers.flow.style import Style
from sfintake.swedish import normalise

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart_after: int | None = None
    """1-based level that restarts it; 0 never; None any higher one."""
    legal: bool = False
    """All numbers in figures."""
    style: str = ""
    """Id of the paragraph style tied to it."""
    font: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: Mapping[int, Level]
    overrides: Mapping[int, int]


@dataclass(slots=True)
class _Count:
    """Where a list stands while the document is read."""

    numbers: dict[int, int] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)


class Numbering:
    """The lists of a document. ``label`` counts, so it must be called once a paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Take the root of the numbering part, or None when the file has none."""
        self._styles = styles
        self._abstract = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        self._nums = {} if root is None else _by_id(root, "num", "numId")
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, _Count] = {}

    def label(self, properties: Element | None, style: Style) -> Label | None:
        """Give what is printed before a paragraph; None when nothing is.

        Args:
            properties: The paragraph's w:pPr.
            style: Its style, with inheritance.
        """
        direct = properties.find(W + "numPr") if properties is not None else None
        num_id = value(direct, "numId") or style.num_id
        if not num_id or num_id == "0":
            return None
        found = self._list(num_id)
        if found is None:
            return None
        level = self._level(direct, style, found)
        return self._count(num_id, found, level) if level in found.levels else None

    def _level(self, direct: Element | None, style: Style, found: _List) -> int:
        stated = value(direct, "ilvl")
        if stated is not None:
            return whole(stated, 0)
        tied = next((n for n, lvl in found.levels.items() if style.id and lvl.style == style.id), None)
        return tied if tied is not None else style.level or 0

    def _count(self, num_id: str, found: _List, level: int) -> Label:
        count = self._counts.setdefault(found.abstract, _Count())
        at = found.levels[level]
        override = found.overrides.get(level)
        # A list may share its numbers with others of the same kind, unless it says where to start.
        if override is not None and (num_id, level) not in count.used:
            count.numbers[level] = override
        else:
            count.numbers[level] = count.numbers.get(level, at.start - 1) + 1
        count.used.add((num_id, level))
        # A level that was passed over counts as used: after 2.1.1 comes 2.2.
        for higher in range(level):
            if higher in found.levels:
                count.numbers.setdefault(higher, found.levels[higher].start)
        for deeper in range(level + 1, _LEVELS):
            after = found.levels[deeper].restart_after if deeper in found.levels else None
            if after is None or (after and level < after):
                count.numbers.pop(deeper, None)
        return Label(_printed(found, level, count.numbers), level, at.form == "bullet")

    def _list(self, num_id: str) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read(num_id, frozenset())
        return self._lists[num_id]

    def _read(self, num_id: str, seen: frozenset[str]) -> _List | None:
        num = self._nums.get(num_id)
        abstract_id = value(num, "abstractNumId") or ""
        abstract = self._abstract.get(abstract_id)
        if num is None or abstract is None or num_id in seen:
            return None
        link = value(abstract, "numStyleLink")
        if link:
            linked = self._styles.style(link).num_id
            return self._read(linked, seen | {num_id}) if linked else None
        levels = {_index(e): _read_level(e) for e in abstract.iterchildren(W + "lvl")}
        overrides: dict[int, int] = {}
        for change in num.iterchildren(W + "lvlOverride"):
            own = change.find(W + "lvl")
            if own is not None:
                levels[_index(change)] = _read_level(own)
            start = value(change, "startOverride")
            if start is not None:
                overrides[_index(change)] = whole(start, 1)
        return _List(abstract_id, levels, overrides)


def _by_id(root: Element, name: str, key: str) -> dict[str, Element]:
    return {e.get(W + key, ""): e for e in root.iterchildren(W + name)}


def _index(element: Element) -> int:
    return whole(element.get(W + "ilvl"), 0)


def _read_level(element: Element) -> Level:
    restart = value(element, "lvlRestart")
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return Level(
        whole(value(element, "start"), 1) if value(element, "start") is not None else 0,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        whole(restart, 0) if restart is not None else None,
        bool(flag(element, "isLgl")),
        value(element, "pStyle") or "",
        (fonts.get(W + "ascii") or "") if fonts is not None else "",
    )


def _printed(found: _List, level: int, numbers: Mapping[int, int]) -> str:
    at = found.levels[level]
    if at.form == "bullet":
        text = printed(at.font, at.text) if is_symbol_font(at.font) else at.text
        return normalise(text).strip()

    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        of = found.levels.get(index, at)
        form = "decimal" if at.legal else of.form
        return _formatted(numbers.get(index, of.start), form)

    return " ".join(_PLACE.sub(number, at.text).split())


def _formatted(number: int, form: str) -> str:
    if form == "none" or number < 0:
        return ""
    if form in {"upperLetter", "lowerLetter"} and number:
        # After Z comes AA, BB, CC.
        letters = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 % 20 + 1)
        return letters if form == "upperLetter" else letters.lower()
    if form in {"upperRoman", "lowerRoman"}:
        return _roman(number) if form == "upperRoman" else _roman(number).lower()
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size) if number < 10_000 else (0, 0)
        out += letters * times
    return out
