"""Columns and labels of time: calendar years, half-years, terms, numbered years, months."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sfintake.model import Period

_MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?"
_SPAN = re.compile(
    rf"(?P<a>{_MONTH})\s*(?:20\d\d\s*)?(?:[-–—]|t\.?o\.?m\.?|till(?: och med)?)\s*(?P<b>{_MONTH})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,/])(20[1-9]\d)(?!\d|[.,/]\d|\s?(?:kr|tkr|\d{3}))")
_SHORT = re.compile(
    r"\b(?P<half>HT|VT|H1|H2|hösten|våren|höst|vår)[\s-]*[-'’]?(?:20)?(?P<yy>[2-9]\d)\b", re.IGNORECASE
)
_HALF = re.compile(
    r"\b(?:HT|VT|H1|H2|höst(?:en)?|vår(?:en)?|(?:höst|vår)termin\w*|halvår\w*|termin\w*|första halvåret|andra halvåret)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\b(?:Q[1-4]|kvartal\s*[1-4]|kv\.?\s*[1-4])\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?:projekt)?år\s*(?P<n>\d)\b|^(?:första|andra|tredje|fjärde) (?:projekt)?året\b|^year\s*\d",
    re.IGNORECASE,
)
_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
_WORDS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12, "arton": 18, "aderton": 18, "femton": 15, "tjugofyra": 24, "trettiosex": 36,
}  # fmt: skip
_LENGTH = re.compile(
    rf"\b(?P<n>\d{{1,2}}(?:[,.]\d)?|{'|'.join(_WORDS)}|halv(?:t)?|ett halvt"
    rf"|ett och ett halvt)[\s-]+(?P<unit>mån(?:ad(?:er)?)?\b\.?|år\b(?!\s*\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time that a column stands for."""

    label: str
    """As printed."""
    year: int | None = None
    """The calendar year, where it names one."""
    number: int | None = None
    """The ordinal of a numbered project year."""
    months: Decimal | None = None
    """Months covered, where the label itself says so; None for a whole year or unknown."""


def read_span(header: str) -> Span | None:
    """Give the stretch of time that a header or label names, or None."""
    text = " ".join(header.split())
    if not text or len(text) > 60:
        return None
    numbered = _NUMBERED.search(text)
    years = [int(y) for y in dict.fromkeys(_YEAR.findall(text))]
    short = _SHORT.search(text)
    if not years and short:
        years = [2000 + int(short["yy"])]
    if len(years) > 1:
        return None
    year = years[0] if years else None
    if numbered and year is None:
        word = text.casefold().split()[0]
        return Span(text, number=int(numbered["n"]) if numbered["n"] else _ORDINALS.get(word))
    months = _months(text)
    if year is None and months is None:
        return None
    return Span(text, year, months=months)


def _months(text: str) -> Decimal | None:
    span = _SPAN.search(text)
    if span:
        first, last = (_MONTHS.index(span[k][:3].casefold()) for k in "ab")
        return Decimal((last - first) % 12 + 1)
    length = read_length(text)
    if length is not None:
        return length
    if _HALF.search(text) or _SHORT.search(text):
        return Decimal(6)
    if _QUARTER.search(text):
        return Decimal(3)
    if re.fullmatch(rf"{_MONTH}(?: ?20\d\d)?", text, re.IGNORECASE):
        return Decimal(1)
    return None


def read_length(text: str) -> Decimal | None:
    """Give a stated length in months ("20 mån", "nio månader", "två år"), or None."""
    found = _LENGTH.search(text)
    if found is None:
        return None
    word = found["n"].casefold().replace(",", ".")
    count = Decimal(_WORDS[word]) if word in _WORDS else None
    if count is None:
        half = {"halv": "0.5", "halvt": "0.5", "ett halvt": "0.5", "ett och ett halvt": "1.5"}.get(word)
        count = Decimal(half or word)
    months = count * 12 if found["unit"].casefold().startswith("år") else count
    return months if 0 < months <= 120 else None


def years_named(text: str) -> tuple[int, ...]:
    """Give the calendar years that a heading or caption names; "2027–2028" and "2027-29" give each year between."""
    years: list[int] = []
    for a, b in re.findall(r"(?<![\d.,/-])(20[1-9]\d)\s*[-–—]\s*(20[1-9]\d|\d\d)(?![\d-])", text):
        last = int(b) if len(b) == 4 else 2000 + int(b)
        if int(a) <= last <= int(a) + 10:
            years += range(int(a), last + 1)
    return tuple(sorted({*years, *map(int, _YEAR.findall(text))}))


def months_in(year: int, period: Period | None) -> Decimal:
    """Give how many months of a calendar year lie within the period; 12 when the period is not known."""
    if period is None or period.start is None or period.end is None:
        return Decimal(12)
    start, end = max(period.start, date(year, 1, 1)), min(period.end, date(year, 12, 31))
    if end < start:
        return Decimal(12)
    months = end.month - start.month + (1 if end.day >= 15 or end.day >= start.day - 1 else 0)
    return Decimal(max(months - (1 if start.day > 15 else 0), 1))


def months_said(text: str) -> dict[int, Decimal]:
    """Give the months of calendar years that a note tells ("2026 avser okt–dec, 2028 avser jan–mars")."""
    made: dict[int, Decimal] = {}
    for match in re.finditer(
        rf"(?P<year>20[1-9]\d)\s*(?:avser|omfattar|gäller|är|=|:|\()\s*(?P<span>{_MONTH}\s*[-–—]\s*{_MONTH})",
        text,
        re.IGNORECASE,
    ):
        months = _months(match["span"])
        if months is not None:
            made[int(match["year"])] = months
    return made
