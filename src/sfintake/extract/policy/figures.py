"""Figures in running text: percentages, shares, counts of people and cases, lengths of time, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from sfintake.extract.lexicon.policy.figures import (
    CASES,
    FRACTIONS,
    LABELS,
    MONEY,
    MONTHS,
    NUMBER_WORDS,
    TIME_UNITS,
)


class FigureKind(StrEnum):
    """What a figure counts."""

    PERCENT = "percent"
    """``value`` in percent, also from a fraction in words."""
    SHARE = "share"
    """N of M: ``value`` is N in percent of M."""
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its place in the text; ``value`` is None for lengths of time and dates."""

    kind: FigureKind
    value: Decimal | None
    start: int
    end: int


_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:[ .\u00a0\u202f]\d{{3}})+(?!\d)|\d+(?:[,.]\d+)?|(?:{_WORDS})\b)"
_MONTH = "|".join(MONTHS)
_UNIT = "|".join(TIME_UNITS)
_CASE = "|".join(word.replace("*", r"\w*") for word in CASES)
_OF = r"(?:av|utav)(?: (?:de|dem|våra|totalt|sammanlagt|alla|samtliga|det|cirka|ca))*"

# In order of precedence: what is taken by one is not seen by the next.
_IGNORED = re.compile(
    rf"\b\d{{1,2}} ?(?:[-–—]|till|och) ?\d{{1,2}} ?(?:år\b|åring|-åring)|\b\d{{1,2}}[ -]?åring\w*"
    rf"|\b(?:över|under|fyllda|minst|från) \d{{1,2}} år\b|\b\d{{1,2}}\)|\b(?:{LABELS}) \d{{1,2}}(?!\d)|\bkl\.? ?\d[\d.:]*"
    rf"|{_NUMBER} ?(?:{'|'.join(map(re.escape, MONEY))})(?!\w)|\b\d{{2,4}}[-/ ]\d[\d /-]{{4,}}\d\b(?<!\d{{4}}-\d\d-\d\d)"
)
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d\d(?:-\d\d)?|(?:den )?\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?|(?:{_MONTH}) (?:\d{{4}}|-?\d\d)"
    rf"|(?:våren|sommaren|hösten|vintern|årsskiftet|utgången av|slutet av|kvartal \d) (?:år )?\d{{2,4}}"
    rf"|(?:senast|före|innan|till och med|t\.?o\.?m\.?|från|per) (?:år )?(?:19|20)\d\d)\b"
)
_PERCENT = re.compile(rf"({_NUMBER})(?: ?[-–—] ?\d+)? ?(?:%|procent\w*|proc\b)")
_SHARE = re.compile(rf"\b({_NUMBER}|en|ett) (?:\w+ )?{_OF} ({_NUMBER})\b")
_FRACTION = re.compile(rf"\b(?:{'|'.join(FRACTIONS)})\b")
_DURATION = re.compile(rf"\b({_NUMBER})(?: ?[-–—] ?\d+)? (?:hela |arbets|kalender)?(?:{_UNIT})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNT = re.compile(rf"(?<![\w.,–-])({_NUMBER})(?![\w.,]?\d)")
_CASE_AFTER = re.compile(rf"(?: \w[\w-]*){{0,3}}? (?:{_CASE})(?!\w)")


def find_figures(text: str) -> tuple[Figure, ...]:
    """Give the figures of a text in lower case, in order; ages, money, years alone and clock times are none."""
    taken = [False] * (len(text) + 1)
    _take(taken, (m.span() for m in _IGNORED.finditer(text)))
    found: list[Figure] = []
    for figure in _candidates(text):
        if not any(taken[figure.start : figure.end]):
            _take(taken, [(figure.start, figure.end)])
            found.append(figure)
    return tuple(sorted(found, key=lambda f: f.start))


def counts_cases(text: str, figure: Figure) -> bool:
    """Tell whether a count is of people, households or cases, by the words that follow it."""
    return _CASE_AFTER.match(text, figure.end) is not None


def _candidates(text: str) -> Iterator[Figure]:
    for match in _DATE.finditer(text):
        yield Figure(FigureKind.DATE, None, *match.span())
    for match in _PERCENT.finditer(text):
        yield Figure(FigureKind.PERCENT, number_of(match[1]), *match.span())
    for match in _SHARE.finditer(text):
        part, whole = number_of(match[1]), number_of(match[2])
        if part is not None and whole and part <= whole:
            yield Figure(FigureKind.SHARE, (part * 100 / whole).quantize(Decimal("0.1")), *match.span())
    for match in _FRACTION.finditer(text):
        yield Figure(FigureKind.PERCENT, _fraction(match[0]), *match.span())
    for match in _DURATION.finditer(text):
        yield Figure(FigureKind.DURATION, None, *match.span())
    for match in _COUNT.finditer(text):
        if not _YEAR.fullmatch(match[1]):
            yield Figure(FigureKind.COUNT, number_of(match[1]), *match.span(1))


def number_of(text: str) -> Decimal | None:
    """Give the number that digits or a Swedish number word say, or None."""
    if text in ("en", "ett"):
        return Decimal(1)
    if text in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[text])
    digits = re.sub(r"[ \u00a0\u202f]|\.(?=\d{3}(?!\d))", "", text).replace(",", ".")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _fraction(text: str) -> Decimal:
    return next(Decimal(value) for pattern, value in FRACTIONS.items() if re.fullmatch(pattern, text))


def _take(taken: list[bool], spans: object) -> None:
    for start, end in spans:  # type: ignore[attr-defined]
        taken[start:end] = [True] * (end - start)
