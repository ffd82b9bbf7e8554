"""Swedish numerals in words: "tolv", "tjugofem", "hundra"."""

import re
from typing import Final

_UNITS: Final = {
    "en": 1,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "sju": 7,
    "åtta": 8,
    "nio": 9,
    "tio": 10,
    "elva": 11,
    "tolv": 12,
    "tretton": 13,
    "fjorton": 14,
    "femton": 15,
    "sexton": 16,
    "sjutton": 17,
    "arton": 18,
    "nitton": 19,
}
_TENS: Final = {
    "tjugo": 20,
    "trettio": 30,
    "fyrtio": 40,
    "femtio": 50,
    "sextio": 60,
    "sjuttio": 70,
    "åttio": 80,
    "nittio": 90,
}
_ONES = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN_WORDS = "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN_WORDS})(?:{_ONES})?|{_ONES})"
NUMERAL: Final = rf"(?:\b(?:(?:två|tre|fyra|fem)?hundra{_BELOW_HUNDRED}?|{_BELOW_HUNDRED}|halvannat)\b)"
"""A numeral in words, as a pattern without case."""


def number_of(text: str) -> float | None:
    """Give the value of digits ("25", "1,5") or of a numeral in words; None when it is neither."""
    word = text.strip().lower().replace(",", ".")
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return float(word)
    if word == "halvannat":
        return 1.5
    return _in_words(word)


def _in_words(word: str) -> float | None:
    total = 0
    hundred = re.match(r"(två|tre|fyra|fem)?hundra", word)
    if hundred:
        total = 100 * _UNITS.get(hundred[1] or "ett", 1)
        word = word[hundred.end() :]
    ten = next((t for t in _TENS if word.startswith(t)), None)
    if ten:
        total += _TENS[ten]
        word = word.removeprefix(ten)
    if word in _UNITS:
        return float(total + _UNITS[word])
    return float(total) if total and not word else None
