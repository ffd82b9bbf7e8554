"""Word frames: patterns over Swedish running text, written as data in ``extract/lexicon/policy``.

One frame a line; an indented line continues the one before it, and one that begins with ``;`` is a comment.
``|`` parts alternatives of one place, ``*`` stands for letters (endings, parts of compounds), ``_`` joins the words
of one alternative, ``#`` stands for a whole number, ``<name>`` for a class of words, ``(x)`` for a place that may be
empty. ``..`` is a gap of up to six words and ``...`` one of up to twelve. ``A ~ B`` is A and B in either order with
at most eight words between them; ``&`` parts frames that must all stand in the same sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sfintake.extract.language import lemmas
from sfintake.extract.lexicon.policy.people import CLASSES

# Between two words of a frame: anything but a letter, and not the end of a sentence or its half.
_BETWEEN = r"[^\w;!?]+"
_GAPS = {"..": 6, "...": 12}
_ANY_ORDER = 8
# What a negation reaches: it does not cross a comma, a dash or one of these words.
_CLAUSE_ENDS = re.compile(r"[,;:()–—]|\b(?:men|utan(?! att)|medan|fast|däremot|dock)\b")
_NEGATIONS = re.compile(
    r"\b(?:inte|icke|ej|aldrig|inget|ingen|inga|ingendera|varken|knappast|utan att|slutat)\b"
)


@dataclass(frozen=True, slots=True)
class Frames:
    """Compiled frames. Text given to it must be in lower case."""

    single: re.Pattern[str] | None
    combined: tuple[tuple[re.Pattern[str], ...], ...] = ()
    base_forms: "BaseForms | None" = None
    """Sought last, where a profile has words of its own and a trained pipeline."""

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give where frames stand in the text."""
        if self.single is not None:
            yield from (match.span() for match in self.single.finditer(text))
        for patterns in self.combined:
            found = [pattern.search(text) for pattern in patterns]
            if found[0] is not None and all(found):
                yield found[0].span()
        if self.base_forms is not None and self.base_forms.stand_in(text):
            yield 0, len(text)

    def find(self, text: str) -> tuple[int, int] | None:
        """Give the place of the first frame that stands there, or None."""
        return next(self.spans(text), None)

    def affirmed(self, text: str, *, words: int = 4) -> tuple[int, int] | None:
        """Give the place of the first frame that no negation within ``words`` words before it reaches, or None."""
        return next((s for s in self.spans(text) if not is_negated(text, s, words=words)), None)

    def stands_in(self, text: str) -> bool:
        """Tell whether any frame stands in the text."""
        return self.find(text) is not None


@dataclass(frozen=True, slots=True)
class BaseForms:
    """Frames that are sought among the base forms of a text's words."""

    frames: Frames
    model: str

    def stand_in(self, text: str) -> bool:
        """Tell whether a frame stands there that nothing negates."""
        return self.frames.affirmed(" ".join(lemmas(text, self.model))) is not None


def is_negated(text: str, span: tuple[int, int], *, words: int = 4) -> bool:
    """Tell whether a negation in the same clause stands within ``words`` words before the span."""
    before = text[: span[0]]
    clause = before[max((m.end() for m in _CLAUSE_ENDS.finditer(before)), default=0) :]
    near = " ".join(clause.split()[-words:])
    return _NEGATIONS.search(near) is not None


@cache
def frames(*sources: str) -> Frames:
    """Compile frames, with the classes of ``lexicon/policy/people.py``."""
    single: list[str] = []
    combined: list[tuple[re.Pattern[str], ...]] = []
    for frame in _lines("\n".join(sources)):
        parts = [_either_order(part) for part in frame.split("&")]
        if len(parts) == 1:
            single.append(parts[0])
        else:
            combined.append(tuple(re.compile(part) for part in parts))
    return Frames(re.compile("|".join(single)) if single else None, tuple(combined))


@cache
def extended(source: str, own: str, model: str | None = None) -> Frames:
    """Compile frames with words of a profile's own; with a trained pipeline these are sought by base form, too."""
    joint = frames(source, own)
    return joint if model is None else replace(joint, base_forms=BaseForms(frames(own), model))


def _lines(source: str) -> tuple[str, ...]:
    """Give the frames of a source, with continued lines joined: after a bar without a space."""
    joined: list[str] = []
    for line in source.splitlines():
        frame = line.strip()
        if not frame or frame.startswith(";"):
            continue
        if line[0] == " " and joined:
            joined[-1] += frame if joined[-1].endswith("|") else f" {frame}"
        else:
            joined.append(frame)
    return tuple(joined)


def _either_order(frame: str) -> str:
    first, mark, second = frame.partition("~")
    if not mark:
        return _sequence(frame)
    one, other = _sequence(first), _sequence(second)
    joint = rf"(?:{_BETWEEN}\w+){{0,{_ANY_ORDER}}}?{_BETWEEN}"
    return f"(?:{one}{joint}{other}|{other}{joint}{one})"


@cache
def _class(name: str) -> str:
    return "|".join(_word(w) for w in CLASSES[name].split())


def _sequence(frame: str) -> str:
    pattern, before, gap = "", False, 0
    for place in frame.split():
        if place in _GAPS:
            gap = _GAPS[place]
            continue
        optional = place.startswith("(") and place.endswith(")")
        word = rf"\b(?:{_place(place.strip('()') if optional else place)})(?!\w)"
        joint = (rf"(?:{_BETWEEN}\w+){{0,{gap}}}?{_BETWEEN}" if gap else _BETWEEN) if before else ""
        pattern += f"(?:{joint}{word})?" if optional else joint + word
        before, gap = True, 0
    return f"(?:{pattern})"


def _place(place: str) -> str:
    return "|".join(
        _class(alternative[1:-1]) if alternative.startswith("<") else _word(alternative)
        for alternative in place.split("|")
    )


def _word(word: str) -> str:
    escaped = _BETWEEN.join(re.escape(part) for part in word.split("_"))
    return escaped.replace(r"\*", r"\w*").replace(r"\#", r"\d+")
