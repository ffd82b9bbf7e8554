"""The period applied for: the form's label before prose, prose before the time plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sfintake.extract.fields.facts import Fact, with_label
from sfintake.extract.language import Sentence
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence, Period, PeriodField, Table
from sfintake.swedish.dates import Length, Point, add_months, find_dates, find_lengths

_LABELS = (
    *(
        "projekttid",
        "projektperiod",
        "insatsperiod",
        "insatstid",
        "tidsperiod",
        "period",
        "tid",
        "löptid",
        "genomförandetid",
    ),
    *(
        "start- och slutdatum",
        "start och slut",
        "start/slut",
        "startdatum/slutdatum",
        "start-/slutdatum",
        "startdatum och slutdatum",
        "projektstart/projektslut",
        "projektstart och projektslut",
        "planerad projekttid",
        "planerad period",
        "tidsram",
        "projektets längd",
    ),
    *(
        "när",
        "ansökan avser perioden",
        "ansökan avser tiden",
        "finansieringsperiod",
        "sökt period",
        "varaktighet",
        "projekttid och period",
    ),
)
_STARTS = (
    "startdatum",
    "planerad start",
    "planerat startdatum",
    "projektstart",
    "insatsstart",
    "start",
    "startar",
    "från",
)
_ENDS = (
    "slutdatum",
    "planerat slut",
    "planerat slutdatum",
    "planerat avslut",
    "projektslut",
    "slut",
    "avslut",
    "avslutas",
    "till och med",
)
_NEVER = r"tidplan|tidigare|budget|kostnad|belopp|utvärder|uppfölj|möte|styrgrupp|upphör"
_WHOLE = re.compile(
    r"\b(?:projekt\w*|insats\w*|förstudi\w*|ansökan|arbetet|vi|period\w*|satsning\w*|verksamheten|tiden|medel|kronor|ansöker|söker|"
    r"kartläggningen|start\w*)\b",
    re.IGNORECASE,
)
_SPANS = re.compile(
    r"\b(?:projekttid\w*|projektperiod\w*|insatsperiod\w*|tidsperiod\w*|period\w*|gäller|avser|pågår|pågå|löper|löpa|"
    r"genomförs|hålla på|drivs|bedrivs|"
    r"start\w*|börja[rs]?|inleda?s?|påbörjas?|köra?|(?:sätta|sätter|komma|kommer)\s+i\s?gång|"
    r"rullar|sträcker|under tiden|söks?|(?:an)?söker|omfattar|varar|från)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"^\s*(?:\)?\s*(?:–|--?|—|−|/)\s*|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|tom|fram\s+till|"
    r",?\s*(?:och|samt)\s+(?:\w+\s+){0,2}?(?:hålla\s+på|håller\s+på|pågå|löpa|löper|fortsätt\w*|kör|köra|drivs?|driva|vara)\s+"
    r"(?:\w+\s+)?(?:till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|fram\s+till)|"
    r"(?:,?\s*(?:och|samt|med|,)\s*)?(?:\w+\s+){0,3}?(?:avslut\w*|slut\w*|stopp\w*|pågår|avrundas|"
    r"upphör)(?:\s+\w+){0,3}?(?:\s+(?:till(?:\s+och\s+med)?|t\.?o\.?m\.?))?)?"
    r"\s*(?:slutet av\s+|den\s+|i\s+)?$",
    re.IGNORECASE,
)
_END_BEFORE = re.compile(
    r"(?:till(?: och med)?|t\.?o\.?m\.?|slut\w*|avslut\w*|stopp|senast|fram till|upphör\w*|–|-)\s*:?\s*(?:den\s+|i\s+)?$",
    re.IGNORECASE,
)
_START_NEAR = re.compile(
    r"\b(?:start\w*|börja\w*|inleds|påbörja\w*|från(?: och med)?|fr\.?o\.?m\.?|med början|"
    r"(?:drar?|dras|sätter?|sätts|kör|komma|kommer|är|vara) (?:vi )?i ?gång)\b",
    re.IGNORECASE,
)
_SILENT = {
    "bakgrund",
    "budget",
    "implementering",
    "utvardering",
    "uppfoljning",
    "spridning",
    "risk",
    "underskrift",
    "bilagor",
}
_LENGTH_CUE = re.compile(
    r"\b(?:projekt\w*|insats\w*|ansökan|förstudi\w*|pågår|under|i|på|vi söker|period\w*|årig\w*|löper|sammanlagt|totalt)\b",
    re.IGNORECASE,
)
_FOR_YEAR = re.compile(
    r"\b(?:söker|ansöker|gäller|avser)\b[^.;]{0,40}\b(?:för|under|året|kalenderåret|verksamhetsåret)\s+$",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:tids?plan\w*|tidtabell|aktivitetsplan|milstolpar)\b", re.IGNORECASE)
_NUMBERED_YEAR = re.compile(r"^\s*år\s*([1-5])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """What one place says of the period."""

    start: date | None
    end: date | None
    length: Length | None
    evidence: Evidence


def find_period(reading: Reading, facts: tuple[Fact, ...]) -> PeriodField:
    """Give the period. A month means its first or last day; "ungefär två år" gives no end."""
    found = _from_labels(facts) or _from_prose(reading) or _from_plan(reading)
    length = found.length if found else None
    stated = length or _stated_length(reading)
    if found is None:
        return PeriodField(None, (), stated.months if stated else None)
    end, months = found.end, stated.months if stated else None
    if found.start and end is None:
        end = _computed_end(found.start, stated, reading)
    return PeriodField(Period(found.start, end), (found.evidence,), months)


def _computed_end(start: date, stated: Length | None, reading: Reading) -> date | None:
    if stated is not None:
        return None if stated.approximate else add_months(start, stated.months)
    years = _numbered_years(reading)
    return add_months(start, years * 12) if years else None


def _numbered_years(reading: Reading) -> int:
    """Give how many numbered years a table's head counts ("År 1 | År 2"), 0 when none does."""
    tables = (b for d in reading.dossier.documents for b in d.blocks if isinstance(b, Table))
    heads = (cell.text for table in tables for row in table.rows[:2] for cell in row)
    numbers = {int(m[1]) for text in heads if (m := _NUMBERED_YEAR.match(text))}
    return max(numbers) if len(numbers) > 1 and numbers == set(range(1, max(numbers) + 1)) else 0


_NAMES_SOMEBODY = re.compile(r"^\D{12,}", re.DOTALL)


def _from_labels(facts: tuple[Fact, ...]) -> _Found | None:
    # "Från: Köpings kommun …" names the sender.
    facts = tuple(f for f in facts if not (f.folded in {"från", "till"} and _NAMES_SOMEBODY.match(f.value)))
    for fact in with_label(facts, _LABELS, never=_NEVER):
        if fact.by_heading and len(sentences(fact.value)) > 2:
            continue
        found = _read(fact.value, fact.evidence, label=True)
        if found and (found.start or found.end):
            return found
    starts, ends = (with_label(facts, words, never=rf"{_NEVER}|/") for words in (_STARTS, _ENDS))
    start = next(((f, p[0]) for f in starts if not f.by_heading and (p := find_dates(f.value))), None)
    end = next(((f, p[0]) for f in ends if not f.by_heading and (p := find_dates(f.value))), None)
    if start is None and end is None:
        return None
    evidence = (start or end)[0].evidence  # type: ignore[index]  # one of them is there
    return _Found(start[1].first if start else None, end[1].last if end else None, None, evidence)


def _read(text: str, evidence: Evidence, *, label: bool) -> _Found | None:
    dates = find_dates(text)
    lengths = find_lengths(text)
    length = lengths[0] if lengths else None
    if (
        len(dates) >= 2
        and dates[1].last > dates[0].first
        and (label or _BETWEEN.match(text[dates[0].end : dates[1].start]))
    ):
        return _Found(dates[0].first, dates[1].last, None, evidence)
    if not dates:
        return None
    only = dates[0]
    if _END_BEFORE.search(text[: only.start]) and length is None:
        return _Found(None, only.last, None, evidence)
    if label and length is None and only.unit in {"year", "half", "quarter", "season"}:
        return _Found(only.first, only.last, None, evidence)
    return _Found(only.first, None, length, evidence)


def _from_prose(reading: Reading) -> _Found | None:
    spans: list[tuple[int, int, _Found]] = []
    starts: list[_Found] = []
    for piece, sentence in _sentences(reading):
        evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
        tier = (
            0
            if set(piece.keys) & {"grunduppgifter", "sammanfattning"} or not piece.keys
            else 1
            if "tidplan" in piece.keys
            else 2
        )
        for found in _spans_in(sentence.text, evidence):
            days = (found.end - found.start).days if found.start and found.end else 0
            spans.append((tier, -days, found))
        started = _start_in(sentence.text, evidence, in_plan="tidplan" in piece.keys)
        starts += [started] if started else []
    if spans:
        return min(spans, key=lambda item: item[:2])[2]
    if not starts:
        return None
    return next((s for s in starts if s.length), None) or _with_end(starts[0], reading)


def _sentences(reading: Reading) -> Iterator[tuple[Piece, Sentence]]:
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.table is not None or set(piece.keys) & _SILENT:
            continue
        for sentence in sentences(piece.text):
            if (
                re.search(r"\d", sentence.text)
                and not is_other(sentence.text)
                and not is_earlier(sentence.text)
            ):
                yield piece, sentence


def _spans_in(text: str, evidence: Evidence) -> Iterator[_Found]:
    dates = find_dates(text)
    for first, second in pairwise(dates):
        before, gap = text[: first.start], text[first.end : second.start]
        if second.last <= first.first or not (_BETWEEN.match(gap) or _and_joins(first, second, before, gap)):
            continue
        alone = not any(c.isalnum() for c in before + text[second.end :])
        if (_SPANS.search(before) and _WHOLE.search(before)) or (
            alone and first.first.year != second.last.year
        ):
            yield _Found(first.first, second.last, None, evidence)
    if len(dates) == 1 and dates[0].unit == "year" and _FOR_YEAR.search(text[: dates[0].start]):
        yield _Found(dates[0].first, dates[0].last, None, evidence)


def _and_joins(first: Point, second: Point, before: str, gap: str) -> bool:
    """Tell "mellan den 1 mars och den 1 juni" and "åren 2027 och 2028" from two dates of different things."""
    if not re.match(r"^\s*och\s+(?:den\s+)?$", gap, re.IGNORECASE):
        return False
    years = first.unit == second.unit == "year" and second.first.year == first.first.year + 1
    return years or re.search(r"\bmellan\s+(?:den\s+)?$", before, re.IGNORECASE) is not None


def _start_in(text: str, evidence: Evidence, *, in_plan: bool) -> _Found | None:
    """Give a start ("projektet startar den 1 oktober 2026"), with a length when the sentence states one."""
    dates = find_dates(text)
    lengths = find_lengths(text)
    if not dates or not _START_NEAR.search(text) or not (_WHOLE.search(text) or in_plan):
        return None
    near = [d for d in dates if _START_NEAR.search(text[max(0, d.start - 45) : d.start])]
    if not near or (
        _END_BEFORE.search(text[: near[0].start]) and not re.search(r"\bfrån\b", text[: near[0].start])
    ):
        return None
    after = re.search(
        r"\b(?:deltagar\w*|grupp\w*|rekryter\w*|utvärdering\w*|intag\w*)\s+(?:\w+\s+){0,2}$",
        text[: near[0].start],
        re.IGNORECASE,
    )
    if after:
        return None
    return _Found(near[0].first, None, lengths[0] if lengths else None, evidence)


def _with_end(found: _Found, reading: Reading) -> _Found:
    for piece, sentence in _sentences(reading):
        for point in find_dates(piece.text):
            if sentence.start <= point.start < sentence.end and _ends(sentence, point, piece.text):
                return _Found(found.start, point.last, found.length, found.evidence)
    return found


def _ends(sentence: Sentence, point: Point, whole: str) -> bool:
    before = whole[sentence.start : point.start]
    return bool(
        re.search(
            r"\b(?:projekt\w*|insats\w*|arbetet|vi|^slut\w*|^avslut\w*|^stopp)?\b[^.]{0,30}(?:avslutas|slutar|slut|"
            r"stopp|upphör|pågår till)\b[^.]{0,20}$",
            before,
            re.IGNORECASE,
        )
    )


def _from_plan(reading: Reading) -> _Found | None:
    """Give the first and the last date of the time plan."""
    points: list[tuple[Point, Piece]] = []
    for piece in reading.own_pieces():
        planned = "tidplan" in piece.keys or any(_PLAN.search(heading) for heading in piece.heading_path)
        if planned and piece.document == reading.main and not re.search(r"\binte\b", piece.text):
            points += [(p, piece) for p in find_dates(piece.text) if p.year_given or p.unit != "day"]
    if len(points) < 2:
        return None
    first = min(points, key=lambda item: item[0].first)
    last = max(points, key=lambda item: item[0].last)
    if first[0].first.year < 2000 or first[0].first >= last[0].last:
        return None
    return _Found(first[0].first, last[0].last, None, evidence_of(first[1].paragraph, first[1].heading_path))


def _stated_length(reading: Reading) -> Length | None:
    for key in ("grunduppgifter", "sammanfattning", "tidplan", "genomforande", "syfte", "styrning_budget"):
        for piece in reading.under(key):
            for sentence in sentences(piece.text):
                if is_other(sentence.text) or is_earlier(sentence.text):
                    continue
                for length in find_lengths(sentence.text):
                    if (
                        length.months >= 6
                        and _LENGTH_CUE.search(sentence.text)
                        and _is_of_whole(sentence.text, length)
                    ):
                        return length
    return None


def _is_of_whole(text: str, length: Length) -> bool:
    """Tell a project's length from other stretches of time ("sjukskrivna i minst två år", "sex månader efter avslut")."""
    before, after = text[: length.start], text[length.end :]
    if re.search(
        r"\b(?:minst|mer än|längre än|över|högst|senaste|varje|varannan|sjukskriv\w*|efter)\s+(?:i\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return False
    if re.match(r"\s*(?:efter|innan|sedan|tidigare|gammal|per|i taget|åt gången|och äldre|\d)", after):
        return False
    whole = re.search(
        r"\b(?:projekt\w*|insats\w*|förstudi\w*|ansökan|vi söker|satsning\w*|kartläggning\w*|perioden)\b",
        text,
        re.IGNORECASE,
    )
    return bool(whole) and not re.search(
        r"\b(?:deltagar\w*|person\w*|ungdom\w*|möte\w*)\b[^.]*$", before, re.IGNORECASE
    )
