"""What a single line tells about being a heading: its words, its numbering, its dress."""

import re
from dataclasses import dataclass

from sfintake.model import Role
from sfintake.readers.flow.draft import Draft, is_set_off
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.raw import Place

MAX_LENGTH = 120
MAX_WORDS = 16
_NUMBER = re.compile(
    r"^(?:(?P<figures>\d{1,2}(?:\.\d{1,2})*)(?:[.):]|(?=\s))|(?P<letter>[A-ZÅÄÖ])[.)]|(?P<roman>[IVX]{1,5})[.):]?(?=\s)"
    r"|§\s?(?P<section>\d{1,2}))\s+(?=\S)"
)
_STRUCTURE = re.compile(
    r"^(?:steg|del|mål|delmål|fas|etapp|bilaga|aktivitet|modul|kapitel|avsnitt|fråga|punkt|insats)\s+[\dA-Z]{1,3}\b",
    re.I,
)
_SENTENCE_TURN = re.compile(r"[a-zåäö0-9)”\"][.!?]\s+[A-ZÅÄÖ]")
_VALUE = re.compile(r"^[^:]{2,60}:\s*(?P<value>\S.*)$")
_ADDRESS = re.compile(r"@|www\.|https?:|\b\d{2,4}[-–/ ]\d{2,3} ?\d{2}", re.I)
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DATE = re.compile(
    rf"^(?:[A-ZÅÄÖ][\wåäö-]+,?\s+)?(?:den\s+)?(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}})\.?$"
)
_ASIDE = re.compile(r"\([^)]*\)")
_UNITS = re.compile(r"\d\s?(?:kr|kronor|tkr|mkr|%|procent)\b", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in reading order with the part it plays so far."""

    draft: Draft
    role: Role

    @property
    def text(self) -> str:
        """Its visible text."""
        return self.draft.text

    @property
    def in_flow(self) -> bool:
        """Stands in the running text of the body."""
        return self.draft.raw.place is Place.BODY and self.role in {Role.BODY, Role.LIST_ITEM, Role.TITLE}


@dataclass(frozen=True, slots=True)
class Dress:
    """How a line that may be a heading is set off; lines in the same dress are of the same kind."""

    size: int
    bold: bool
    underline: bool
    caps: bool
    color: str
    numbered: str = ""
    """"typed" or "auto" when the number alone sets it off."""

    @property
    def rank(self) -> tuple[int, bool, bool, bool, bool]:
        """Higher is more prominent."""
        return (self.size, self.caps, self.bold, self.underline, bool(self.color))


def typed_number(text: str) -> str:
    """Give a number typed at the start of a line ("3.1", "A", "IV"); empty when there is none."""
    found = _NUMBER.match(text)
    return next((g for g in found.groups() if g), "") if found else ""


def number_depth(number: str) -> int:
    """Give how deep a number is: "3" 1, "3.1" 2."""
    return len([p for p in re.split(r"[.)]", number.strip(" .)")) if p]) or 1


def dress_of(line: Line, body: Looks) -> Dress | None:
    """Give how the whole line is set off from the body text; None when it is not."""
    looks = line.draft.main_looks
    caps = looks.caps or looks.small_caps or _in_capitals(line.text)
    color = looks.color if looks.color not in {body.color, "", "000000"} else ""
    if caps or is_set_off(line.draft, body):
        return Dress(looks.size, looks.bold, looks.underline, caps, color)
    label = line.draft.raw.label
    if label is not None and not label.bullet and any(c.isalnum() for c in label.text):
        return Dress(looks.size, looks.bold, looks.underline, caps, color, "auto")
    if typed_number(line.text):
        return Dress(looks.size, looks.bold, looks.underline, caps, color, "typed")
    return None


def may_be_heading(line: Line) -> bool:
    """Tell whether the words could be a heading: short, no sentence, no field with its value, no address."""
    text = line.text
    number = typed_number(text)
    words = text[_NUMBER.match(text).end() :] if number and _NUMBER.match(text) else text  # type: ignore[union-attr]  # just matched
    if not line.in_flow or line.draft.placeholder or "\n" in text:
        return False
    label = line.draft.raw.label
    if label is not None and label.bullet:
        return False
    if len(text) > MAX_LENGTH or len(text.split()) > MAX_WORDS or sum(c.isalpha() for c in words) < 2:
        return False
    if words.rstrip().endswith((".", ",", ";", "–", "!", "…")) or _SENTENCE_TURN.search(words):
        return False
    if (
        _ADDRESS.search(text)
        or _DATE.match(text)
        or not (words[:1].isupper() or words[:1].isdigit() or number)
    ):
        return False
    return not _is_field(words, numbered=bool(number))


def is_running_text(text: str) -> bool:
    """Tell whether a paragraph is text to read on, rather than a line by itself."""
    return len(text.split()) >= 7 or (len(text.split()) >= 4 and text.rstrip().endswith((".", "!", "?")))


def is_too_long_for_heading(text: str) -> bool:
    """Tell whether a paragraph in a heading style is body text after all."""
    return (
        len(text) > 200
        or (len(text) > 110 and text.rstrip().endswith("."))
        or (len(text) > 90 and bool(_SENTENCE_TURN.search(text)))
    )


def _is_field(words: str, *, numbered: bool) -> bool:
    """Tell whether a line is a label with its value ("Projekttid: två år", "Sökt belopp 1 090 tkr")."""
    if _STRUCTURE.match(words):
        return False
    if "\t" in words:
        return True
    if numbered:
        return False
    stated = _VALUE.match(words)
    # "Bakgrund: vilka hinder finns?" goes on with what is asked; a value is a name, a figure or a word or two.
    asks = stated is not None and (
        words.endswith("?") or (stated["value"][0].islower() and len(stated["value"].split()) >= 4)
    )
    return (stated is not None and not asks) or bool(_UNITS.search(words))


def _in_capitals(text: str) -> bool:
    text = _ASIDE.sub("", text)
    longest = max((len(w) for w in re.findall(r"[^\W\d_]+", text)), default=0)
    return longest >= 3 and text.isupper()
