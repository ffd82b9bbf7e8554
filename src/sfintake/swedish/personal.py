"""Personnummer and samordningsnummer: found in running text, always masked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MASK = "******-****"
_DASH = "\\-\u2010\u2011\u2012\u2013\u2014\u2212+"
_SHAPE = re.compile(
    rf"(?<![\d{_DASH}/.,])(?:(?P<century>18|19|20)[ \u00a0]?)?(?P<yy>\d\d)[ \u00a0.]?(?P<mm>\d\d)[ \u00a0.]?(?P<dd>\d\d)"
    rf"(?P<sep>[ \u00a0]?[{_DASH}]?[ \u00a0]?)(?P<last>\d{{4}})(?![\d/])"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A number found: its place in the text and whether it is a samordningsnummer (day plus 60)."""

    start: int
    end: int
    coordination: bool


def find_personal_numbers(text: str) -> Iterator[PersonalNumber]:
    """Find valid numbers (date and checksum) of 10 or 12 digits in any spelling."""
    for match in _SHAPE.finditer(text):
        month, day = int(match["mm"]), int(match["dd"])
        coordination = day > 60
        day -= 60 if coordination else 0
        if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
            continue
        digits = match["yy"] + match["mm"] + match["dd"] + match["last"]
        if _luhn(digits):
            yield PersonalNumber(match.start(), match.end(), coordination)


def _luhn(digits: str) -> bool:
    total = 0
    for place, char in enumerate(digits):
        product = int(char) * (2 - place % 2)
        total += product // 10 + product % 10
    return total % 10 == 0


def mask_personal_numbers(text: str) -> str:
    """Replace every valid number by ``******-****``."""
    masked, last = [], 0
    for number in find_personal_numbers(text):
        masked += [text[last : number.start], MASK]
        last = number.end
    return "".join([*masked, text[last:]])
