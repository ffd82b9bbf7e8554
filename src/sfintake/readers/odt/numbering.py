"""Numbers and bullets of an OpenDocument text, worked out to what is printed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sfintake.readers.flow.raw import Label
from sfintake.readers.odt.names import STYLE, TEXT, Element, whole

_LETTERS = 26
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(slots=True)
class Numbering:
    """The list styles and where each count stands; ``label`` counts, so it is called once a paragraph, in order."""

    levels: dict[str, dict[int, Element]] = field(default_factory=dict)
    outline: dict[int, Element] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, roots: Iterable[Element]) -> "Numbering":
        """Take the roots of content.xml and styles.xml."""
        made = cls()
        for root in roots:
            for style in root.iter(TEXT + "list-style"):
                made.levels.setdefault(style.get(STYLE + "name", ""), _by_level(style))
            for style in root.iter(TEXT + "outline-style"):
                made.outline = made.outline or _by_level(style)
        return made

    def heading(self, level: int) -> Label | None:
        """Give what the outline prints before a heading, or None when headings are not numbered."""
        return self._next(self.outline, "\0outline", level, start=None)

    def item(self, style: str, key: str, level: int, start: int | None = None) -> Label | None:
        """Give what a list prints before an item; ``key`` tells one list from another of the same style."""
        levels = self.levels.get(style, {})
        if not levels:
            return Label("•", level - 1, bullet=True)
        return self._next(levels, key, level, start)

    def _next(self, levels: dict[int, Element], key: str, level: int, start: int | None) -> Label | None:
        element = levels.get(level)
        if element is None:
            return None
        if element.tag == TEXT + "list-level-style-bullet":
            return Label("•", level - 1, bullet=True)
        counts = self.counts.setdefault(key, [])
        del counts[level:]
        while len(counts) < level:
            above = levels.get(len(counts) + 1)
            counts.append(whole(above.get(TEXT + "start-value"), 1) - 1 if above is not None else 0)
        counts[level - 1] = start if start is not None else counts[level - 1] + 1
        if not element.get(STYLE + "num-format"):
            return None
        shown = whole(element.get(TEXT + "display-levels"), 1)
        numbers = [
            self._printed(levels, n, max(1, counts[n - 1]))
            for n in range(max(1, level - shown + 1), level + 1)
        ]
        text = (
            element.get(STYLE + "num-prefix", "")
            + ".".join(n for n in numbers if n)
            + element.get(STYLE + "num-suffix", "")
        )
        return Label(text, level - 1, bullet=False)

    def _printed(self, levels: dict[int, Element], level: int, number: int) -> str:
        element = levels.get(level)
        form = element.get(STYLE + "num-format", "") if element is not None else ""
        if form in {"a", "A"}:
            letter = chr(ord(form) + (number - 1) % _LETTERS)
            return letter * ((number - 1) // _LETTERS + 1)
        if form in {"i", "I"}:
            return roman(number) if form == "I" else roman(number).lower()
        return str(number) if form else ""


def roman(number: int) -> str:
    """Give a number up to 39 in Roman figures; a larger one in ours."""
    if number >= 40:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def _by_level(style: Element) -> dict[int, Element]:
    return {
        whole(e.get(TEXT + "level"), 0): e for e in style if isinstance(e.tag, str) and e.get(TEXT + "level")
    }
