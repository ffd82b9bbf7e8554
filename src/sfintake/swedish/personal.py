"""Personnummer and samordningsnummer: found in running text, always masked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MASK = "******-****"
_DASH = "+\\-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_GAP = r"[^\S\n]"
_SHAPE = re.compile(
    rf"(?<![\d{_DASH}/.,])(?:(?P<century>18|19|20){_GAP}?)?(?P<yy>\d\d)(?:{_GAP}|[-.])?(?P<mm>\d\d)(?:{_GAP}|[-.])?(?P<dd>\d\d)"
    rf"(?P<sep>{_GAP}{{0,2}}[{_DASH}]?{_GAP}{{0,2}})(?P<last>\d{{4}})(?![\d/])(?![{_DASH}.,:]\d)"
)
_PHONE = re.compile(r"(?:tel\w*|tfn|mobil\w*|ring\w*|sms|nummer)\W{0,3}(?:\w+\W{1,2})?$", re.IGNORECASE)
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
        if _is_phone(match, coordination) or _is_moment(match):
            continue
        digits = match["yy"] + match["mm"] + match["dd"] + match["last"]
        if _luhn(digits):
            yield PersonalNumber(match.start(), match.end(), coordination)


def _is_phone(match: re.Match[str], coordination: bool) -> bool:
    """Tell whether ten digits in a row that begin with 070 are a mobile number."""
    if match["century"] or match["sep"] or not match[0].startswith("070"):
        return False
    return coordination or bool(_PHONE.search(match.string[: match.start()]))


def _is_moment(match: re.Match[str]) -> bool:
    """Tell whether it is a date with a time of day ("20261002 1430") or with another date."""
    if match["sep"].strip() and re.search(r"[-.]", match[0][: match.start("dd") - match.start()]):
        # Two dates in a row ("2026-11-01 – 2028"): the second begins with a year.
        return match["last"][:2] in {"19", "20"}
    late = match["century"] == "20" and int(match["yy"]) >= 20
    return late and not match["sep"].strip() and int(match["last"][:2]) < 24 and int(match["last"][2:]) < 60


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
