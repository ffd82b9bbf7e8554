"""A paragraph's text with its dress: white space folded, hidden text taken aside, set-off starts measured."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sfintake.readers.flow.looks import Looks, brightness, is_grey
from sfintake.readers.flow.raw import RawParagraph, Span
from sfintake.swedish import normalise

_SPACE = re.compile(r"(\s+)")
_ORDINARY = re.compile(r"[\x00-\xac\xae-\u02af\u2010-\u2022\u2026\u20ac]*\Z")
"""Text that normalising would not change; most of it is, and the look is cheaper than the work."""
_WHITE = 0.93
_TINY = 4
"""Half points: text of two points or less is not meant to be seen."""
_INSTRUCTIVE = (
    "instruktion",
    "anvisning",
    "hjälptext",
    "platshållar",
    "placeholder",
    "instruction",
    "vägledning",
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a text in one dress: characters start to end."""

    start: int
    end: int
    looks: Looks
    placeholder: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """The visible text of a paragraph and its dress, stretch by stretch."""

    text: str
    stretches: tuple[Stretch, ...]
    raw: RawParagraph

    @property
    def placeholder(self) -> bool:
        """The whole text stands in controls that nobody has filled."""
        return bool(self.stretches) and all(s.placeholder for s in self.stretches)

    @property
    def main_looks(self) -> Looks:
        """Looks of most of its characters."""
        return max(self.stretches, key=lambda s: s.end - s.start).looks if self.stretches else Looks()


def make_draft(raw: RawParagraph, spans: Iterable[Span] | None = None) -> Draft:
    r"""Fold the white space of a paragraph; a line break stays as one ``\n``, a tab as one ``\t``."""
    text: list[str] = []
    stretches: list[Stretch] = []
    length = 0
    gap = ""
    for span in raw.spans if spans is None else spans:
        start: int | None = None
        for piece in _SPACE.split(span.text if _ORDINARY.match(span.text) else normalise(span.text)):
            if not piece:
                continue
            if piece.isspace():
                gap += piece
                continue
            if gap and length:
                text.append(_folded(gap))
                length += 1
            gap = ""
            start = length if start is None else start
            text.append(piece)
            length += len(piece)
        if start is not None:
            stretches.append(Stretch(start, length, span.looks, span.placeholder))
    return Draft("".join(text), tuple(stretches), raw)


def split_hidden(raw: RawParagraph) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Part a paragraph's spans into those that a reader of the page sees, and those that are hidden."""
    if not any(_is_hidden(s, raw.fill) for s in raw.spans):
        return raw.spans, ()
    seen = tuple(s for s in raw.spans if s.white_space or not _is_hidden(s, raw.fill))
    return seen, tuple(s for s in raw.spans if not s.white_space and _is_hidden(s, raw.fill))


def split_prompt(draft: Draft) -> tuple[Draft, Draft | None]:
    """Part off an untouched control at the end ("Datum: Klicka här …"), so that the label stands by itself."""
    own = [s for s in draft.stretches if not s.placeholder]
    if not own or len(own) == len(draft.stretches) or own[-1] is draft.stretches[-1]:
        return draft, None
    cut = own[-1].end
    return _cut(draft, 0, cut), _cut(draft, cut, len(draft.text))


def split_lines(draft: Draft, body: Looks) -> Iterator[Draft]:
    """Part a paragraph at line breaks where a whole line is set off from the next: a heading and its text."""
    if "\n" not in draft.text:
        yield draft
        return
    start = 0
    previous: bool | None = None
    place = 0
    for line in draft.text.split("\n"):
        piece = _cut(draft, place, place + len(line))
        off = bool(piece.text) and is_set_off(piece, body)
        if previous is not None and off != previous and piece.text:
            yield _cut(draft, start, place)
            start = place
        previous = off if piece.text else previous
        place += len(line) + 1
    yield _cut(draft, start, len(draft.text)) if start else draft


def lead_of(draft: Draft, body: Looks) -> int:
    """Give how many characters at the start are set off by looks; all of them when the whole is."""
    if not draft.stretches:
        return 0
    first = _marks(draft.stretches[0].looks, body)
    if not first:
        return 0
    end = 0
    for stretch in draft.stretches:
        same = bool(first & _marks(stretch.looks, body))
        if not same and any(c.isalnum() for c in draft.text[stretch.start : stretch.end]):
            break
        if same or end:
            end = stretch.end
    if end == len(draft.text):
        return end
    if (
        first == {"italic"}
        and not draft.text[:end].rstrip().endswith(":")
        and draft.text[end : end + 1] != ":"
    ):
        return 0
    return end + 1 if draft.text[end : end + 1] == ":" else end


def is_set_off(draft: Draft, body: Looks) -> bool:
    """Tell whether all words of a line are set off in the same way, by looks or size; italics alone set nothing off.

    The number before a heading is often left as it is.
    """
    common: set[str] | None = None
    for stretch in draft.stretches:
        if any(c.isalpha() for c in draft.text[stretch.start : stretch.end]):
            marks = _marks(stretch.looks, body) - {"italic"}
            if _is_larger(stretch.looks, body):
                marks.add("size")
            common = marks if common is None else common & marks
    return bool(common)


def is_instruction_like(draft: Draft, body: Looks) -> bool:
    """Tell whether the whole is dressed as templates dress their help texts: italic, grey, or in such a style."""
    if any(word in name for name in draft.raw.style.names for word in _INSTRUCTIVE):
        return True
    if not draft.stretches:
        return False
    italic = not body.italic and all(s.looks.italic for s in draft.stretches)
    grey = not is_grey(body.color) and all(is_grey(s.looks.color) for s in draft.stretches)
    return italic or grey


def _marks(looks: Looks, body: Looks) -> set[str]:
    marks = set()
    if looks.bold and not body.bold:
        marks.add("bold")
    if looks.underline and not body.underline:
        marks.add("underline")
    if (looks.small_caps or looks.caps) and not (body.small_caps or body.caps):
        marks.add("caps")
    if looks.italic and not body.italic:
        marks.add("italic")
    if looks.color != body.color and looks.color not in {"", "000000"} and not is_grey(looks.color):
        marks.add("color")
    return marks


def _is_larger(looks: Looks, body: Looks) -> bool:
    return looks.size > body.size + 1


def _is_hidden(span: Span, fill: str) -> bool:
    if span.looks.hidden:
        return True
    if not any(c.isalnum() for c in span.text):
        return False
    if span.looks.size <= _TINY:
        return True
    color = span.looks.color
    if not color or brightness(color) < _WHITE:
        return False
    behind = span.looks.fill or fill or "FFFFFF"
    return brightness(behind) >= _WHITE


def _cut(draft: Draft, start: int, end: int) -> Draft:
    while start < end and draft.text[start].isspace():
        start += 1
    while end > start and draft.text[end - 1].isspace():
        end -= 1
    stretches = tuple(
        Stretch(max(s.start, start) - start, min(s.end, end) - start, s.looks, s.placeholder)
        for s in draft.stretches
        if s.start < end and s.end > start
    )
    # The number is printed before the first part only.
    raw = draft.raw if start == 0 or draft.raw.label is None else replace(draft.raw, label=None)
    return Draft(draft.text[start:end], stretches, raw)


def _folded(gap: str) -> str:
    return "\n" if "\n" in gap else "\t" if "\t" in gap else " "
