"""Swedish dates and periods: every form an applicant writes, from "2026-09-01 – 2028-08-31" to "HT26–VT28"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sfintake.swedish.numerals import NUMERAL, number_of

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|mar(?:s)?|apr(?:il)?|maj|jun(?:i)?|jul(?:i)?|aug(?:usti)?|"
    r"sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:20\d\d(?!\d)|[-–’'´]\d\d(?!\d|\s*[a-zåäö]{3}))"
_ANY_YEAR = r"(?:20\d\d(?!\d)|[-–’'´]?\s?\d\d(?![\d:.,]|\s?%))"
_PART = r"(?:första|andra|sista|tredje|fjärde|1:a|2:a|3:e|4:e|1|2|3|4)"
_POINT = re.compile(
    rf"""
    (?P<iso>\b20\d\d-[01]?\d-[0-3]?\d\b)
  | (?P<compact>\b20\d\d[01]\d[0-3]\d\b)
  | (?P<short>(?<!\d)2[3-9][01]\d[0-3]\d(?!\d|-\d{4}(?!\d)|\s?kr))
  | (?P<yearmonth>\b20\d\d-[01]\d\b(?!-\d))
  | (?P<dotted>\b[0-3]?\d[./][01]?\d[./-](?:20)?\d\d\b)
  | (?P<slash>\b[0-3]?\d/[01]?\d(?:\s+20\d\d|\s*-\d\d)?(?![\d/]))
  | (?P<daymonth>\b(?:den\s+)?[0-3]?\d(?::[ea])?\s+(?:i\s+)?{_MONTH}(?:\s*{_YEAR})?)
  | (?P<half>\b(?:(?:första|andra)\s+(?:halvåret|halvan\s+av)|halvår\s+[12])(?:\s+(?:av\s+)?20\d\d)?)
  | (?P<quarter>\b(?:Q[1-4]|kv\.?\s?[1-4]|kvartal\s+[1-4]|{_PART}\s+kvartalet)(?:\s+(?:av\s+)?{_YEAR})?)
  | (?P<part>\b(?:i\s+)?(?:början|mitten|slutet)\s+av\s+(?:{_MONTH}\s+)?(?:20\d\d)?)
  | (?P<month>\b{_MONTH}(?:\s*{_YEAR})?)
  | (?P<term>\b(?:VT|HT|vt|ht|Ht|Vt)[ -]?{_ANY_YEAR})
  | (?P<season>\b(?:vår|höst|sommar|vinter)(?:en|terminen)?(?:\s+20\d\d))
  | (?P<bare_season>\b(?:vår|höst|sommar)(?:en|terminen)\b)
  | (?P<turn>\b(?:års|halvårs)skiftet(?:\s+20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?)?)
  | (?P<year>\b20[2-4]\d\b(?![-/]\d{1, 2}(?!\d)|\s?(?:kr|tkr|kronor|timmar|personer|deltagare)))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SEASONS = {"vår": (1, 6), "höst": (7, 12), "somm": (6, 8), "vint": (12, 12), "vt": (1, 6), "ht": (7, 12)}
_LENGTH = re.compile(
    rf"""
    (?: (?P<number>{NUMERAL}|\d+(?:[.,]5)?) (?:\s+och\s+ett\s+halvt)? [\s-]*
        (?P<unit>(?:kalender|verksamhets|budget)?år(?:s|en|et|iga?|igt)?|månad(?:er|ers|erna)?|mån\b|kvartal|halvår)(?![a-zåäö])
      | \b(?P<joined>ett|två|tre|fyra|fem)årig(?:a|t)?\b )
    (?P<more>\s+och\s+(?P<months>{NUMERAL}|\d+)\s+månader)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
APPROXIMATE = re.compile(
    r"\b(?:ungefär|omkring|cirka|ca|c:a|runt|uppskattningsvis|preliminärt|minst|upp till|högst|max|"
    r"drygt|knappt|åtminstone|eventuellt|två till tre|ett till två|1-2|1–2|2-3|2–3)\.?\s+(?:i\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Point:
    """A date expression: its place and the days it covers. ``year_given`` is False for "1 januari" alone."""

    start: int
    end: int
    first: date
    last: date
    year_given: bool = True
    unit: str = "day"
    """"day", "month", "quarter", "half", "season" or "year"."""


@dataclass(frozen=True, slots=True)
class Length:
    """A stated length of time in months, and its place."""

    start: int
    end: int
    months: int
    approximate: bool = False


def find_dates(text: str) -> tuple[Point, ...]:
    """Give the date expressions of a text in order. A date without a year takes the next one's, else the last one's."""
    points = [p for m in _POINT.finditer(text) if (p := _point(m)) is not None]
    return tuple(_with_years(points))


def find_lengths(text: str) -> tuple[Length, ...]:
    """Give the stated lengths ("två år", "18 månader", "ett och ett halvt år")."""
    return tuple(found for m in _LENGTH.finditer(text) if (found := _length(m, text)) is not None)


def add_months(start: date, months: int) -> date:
    """Give the last day of a period of so many months that starts on a day."""
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    day = min(start.day, monthrange(year, month)[1])
    return date(year, month, day) - timedelta(days=1)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _length(match: re.Match[str], text: str) -> Length | None:
    number = number_of(match["number"] or match["joined"])
    if number is None:
        return None
    unit = (match["unit"] or "år").lower()
    size = (
        12
        if re.match(r"(?:kalender|verksamhets|budget)?år", unit)
        else 3
        if unit.startswith("kvartal")
        else 6
        if unit.startswith("halvår")
        else 1
    )
    months = round(number * size)
    if re.search(r"och\s+ett\s+halvt", match.group(), re.IGNORECASE):
        months += size // 2
    if match["months"]:
        months += round(number_of(match["months"]) or 0)
    vague = bool(APPROXIMATE.search(text[: match.start()]))
    return Length(match.start(), match.end(), months, vague) if 0 < months <= 120 else None


def _point(match: re.Match[str]) -> Point | None:
    kind = match.lastgroup or ""
    try:
        made = _READERS[kind](match.group())
    except (ValueError, KeyError):
        return None
    if made is None:
        return None
    first, last, given, unit = made
    return Point(match.start(), match.end(), first, last, given, unit)


_Made = tuple[date, date, bool, str] | None
_NO_YEAR = 2000


def _day(year: int, month: int, day: int, given: bool = True) -> _Made:
    made = date(year, month, day)
    return made, made, given, "day"


def _iso(text: str) -> _Made:
    year, month, day = map(int, text.split("-"))
    return _day(year, month, day)


def _compact(text: str) -> _Made:
    return _day(int(text[:4]), int(text[4:6]), int(text[6:]))


def _short(text: str) -> _Made:
    return _day(2000 + int(text[:2]), int(text[2:4]), int(text[4:]))


def _dotted(text: str) -> _Made:
    day, month, year = (int(n) for n in re.split(r"[./-]", text))
    return _day(year + 2000 if year < 100 else year, month, day)


def _slash(text: str) -> _Made:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 2:
        return _day(_NO_YEAR, numbers[1], numbers[0], given=False) if numbers[1] <= 12 else None
    year = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
    return _day(year, numbers[1], numbers[0])


def _yearmonth(text: str) -> _Made:
    year, month = map(int, text.split("-"))
    return date(year, month, 1), month_end(year, month), True, "month"


def _year_in(text: str) -> int | None:
    match = re.search(r"20\d\d|[-–’'´ ]\s?(\d\d)$", text)
    if match is None:
        return None
    return int(match[1]) + 2000 if match[1] else int(match.group())


def _month_in(text: str) -> int:
    match = re.search(_MONTH, text, re.IGNORECASE)
    if match is None:
        raise ValueError
    return _MONTHS.index(match.group()[:3].lower()) + 1


def _daymonth(text: str) -> _Made:
    day = int(re.search(r"\d+", text).group())  # type: ignore[union-attr]  # the pattern begins with the day
    rest = text[re.search(r"\d+", text).end() :]  # type: ignore[union-attr]
    year = _year_in(rest)
    return _day(year or _NO_YEAR, _month_in(rest), day, year is not None)


def _month(text: str) -> _Made:
    year, month = _year_in(text), _month_in(text)
    return date(year or _NO_YEAR, month, 1), month_end(year or _NO_YEAR, month), year is not None, "month"


def _span(text: str, first: int, last: int, unit: str) -> _Made:
    year = _year_in(text)
    return date(year or _NO_YEAR, first, 1), month_end(year or _NO_YEAR, last), year is not None, unit


def _half(text: str) -> _Made:
    second = bool(re.search(r"andra|halvår\s+2", text, re.IGNORECASE))
    return _span(text, 7 if second else 1, 12 if second else 6, "half")


def _quarter(text: str) -> _Made:
    words = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "sista": 4}
    lower = text.lower()
    digit = re.search(r"(?:q|kv\.?\s?|kvartal\s+)([1-4])|^([1-4])", lower)
    number = (
        int(digit[1] or digit[2]) if digit else next((n for w, n in words.items() if lower.startswith(w)), 0)
    )
    return _span(text, number * 3 - 2, number * 3, "quarter") if number else None


def _part(text: str) -> _Made:
    year = _year_in(text)
    if re.search(_MONTH, text, re.IGNORECASE):
        return _month(text)
    if year is None:
        return None
    first, last = {"bör": (1, 2), "mit": (6, 7), "slu": (11, 12)}[text.lower().removeprefix("i ").strip()[:3]]
    return date(year, first, 1), month_end(year, last), True, "season"


def _season(text: str) -> _Made:
    first, last = _SEASONS[text.lower()[:4] if text.lower()[:4] in _SEASONS else text.lower()[:3]]
    return _span(text, first, last, "season")


def _term(text: str) -> _Made:
    year = int(re.search(r"\d+", text).group())  # type: ignore[union-attr]  # the pattern ends with the year
    year = year + 2000 if year < 100 else year
    first, last = _SEASONS[text[:2].lower()]
    return date(year, first, 1), month_end(year, last), True, "half"


def _turn(text: str) -> _Made:
    if text.lower().startswith("halv"):
        return _span(text, 6, 6, "season")
    years = [int(n) for n in re.findall(r"\d+", text)]
    if len(years) == 2:
        # As a start it is the first of January, as an end the last of December.
        return date(years[0] + 1, 1, 1), date(years[0], 12, 31), True, "day"
    return _span(text, 12, 12, "season") if years else None


def _year(text: str) -> _Made:
    return date(int(text), 1, 1), date(int(text), 12, 31), True, "year"


_READERS = {
    "iso": _iso,
    "compact": _compact,
    "short": _short,
    "yearmonth": _yearmonth,
    "dotted": _dotted,
    "slash": _slash,
    "daymonth": _daymonth,
    "half": _half,
    "quarter": _quarter,
    "part": _part,
    "month": _month,
    "term": _term,
    "season": _season,
    "bare_season": _season,
    "turn": _turn,
    "year": _year,
}


def _with_years(points: list[Point]) -> Iterator[Point]:
    for place, point in enumerate(points):
        if point.year_given:
            yield point
            continue
        later = next((p for p in points[place + 1 :] if p.year_given), None)
        earlier = next((p for p in reversed(points[:place]) if p.year_given), None)
        if later is not None and (earlier is None or later.start - point.end < 25):
            wrap = point.first.month > later.first.month and later.unit != "year"
            yield _in_year(point, later.first.year - (1 if wrap else 0))
        elif earlier is not None:
            yield _in_year(point, earlier.last.year)


def _in_year(point: Point, year: int) -> Point:
    last_day = monthrange(year, point.last.month)[1]
    return replace(
        point,
        first=point.first.replace(
            year=year, day=min(point.first.day, monthrange(year, point.first.month)[1])
        ),
        last=date(year, point.last.month, last_day if point.unit != "day" else min(point.last.day, last_day)),
    )
