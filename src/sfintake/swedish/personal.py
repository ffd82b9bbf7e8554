"""Personnummer and samordningsnummer: found in running text, always masked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MASK = "******-****"
_DASH = "+\\-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_GAP = r"[^\S\n]"
_SHAPE = re.compile(
    rf"(?<!\d)(?<!\d[{_DASH}/.,])(?:(?P<century>18|19|20){_GAP}?)?(?P<yy>\d\d)(?P<a>{_GAP}|[-.])?(?P<mm>\d\d)(?P<b>{_GAP}|[-.])?"
    rf"(?P<dd>\d\d)(?P<sep>{_GAP}{{0,2}}[{_DASH}/]{{0,2}}{_GAP}{{0,2}})(?P<last>\d{{4}})(?!\d|/(?:19|20)\d\d)(?![{_DASH}.,:]\d)"
)
_PHONE = re.compile(
    r"(?<!person)(?<!samordnings)(?:tel\w*|tfn|mobil\w*|fax\w*|växel\w*|ring\w*|sms\w*|nummer)\W{0,3}(?:\w+\W{1,2})?$",
    re.IGNORECASE,
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
        if _is_phone(match, coordination) or _is_moment(match) or _is_grouped_otherwise(match):
            continue
        digits = match["yy"] + match["mm"] + match["dd"] + match["last"]
        if _luhn(digits):
            yield PersonalNumber(match.start(), match.end(), coordination)


def _is_phone(match: re.Match[str], coordination: bool) -> bool:
    """Tell whether it stands as a telephone number: after such a word, or ten digits in a row that begin with 070."""
    if match["century"]:
        return False
    named = bool(_PHONE.search(match.string[: match.start()]))
    if match["sep"] or match["a"]:
        return named and match["yy"].startswith("0")
    return named or (coordination and match[0].startswith("070"))


def _is_grouped_otherwise(match: re.Match[str]) -> bool:
    """Tell "0701-740612", where nobody would part a date of birth, and "1985 0714", where one may."""
    return bool(match["b"]) != bool(match["a"]) and not (match["a"] and match["century"])


def _is_moment(match: re.Match[str]) -> bool:
    """Tell whether it is a date with a time of day ("20261002 1430") or with another date."""
    if match["sep"].strip() and re.search(r"[-.]", match[0][: match.start("dd") - match.start()]):
        # Two dates in a row ("2026-11-01 – 2028"): the second begins with a year.
        return match["last"][:2] in {"19", "20"} and match["sep"] != match["sep"].strip()
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
