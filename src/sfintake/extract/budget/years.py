"""Calendar years of a budget that no column tells: in its heading, its name, or the text beside it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sfintake.extract.budget.periods import years_named
from sfintake.extract.language import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.swedish.amounts import find_amounts, plain
from sfintake.swedish.dates import find_lengths

_FOR_YEARS = re.compile(
    r"(?:\b(?:för|under|avser|gäller|omfattar|år|åren|kalenderår\w*|fördelat på|och|,|till|per år|[-–])\s*)(?=20[1-9]\d)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\bmedel\b|\bsök|\bansök|kostnad|budget|belopp|\bkr\b|\btkr\b|\bmkr\b|kronor|fördela", re.IGNORECASE
)
_NOT_BUDGET_YEARS = re.compile(
    r"\b(?:avtal|löneläge|prisnivå|PO|nivå|taxa|prislista|index|uppräkn|lönerevision|beslut|dnr|daterad)\w*[^.;]{0,25}20\d\d|20\d\d\s*(?:års|:s)",
    re.IGNORECASE,
)
_EVENLY = re.compile(
    r"lika (?:fördel|delat|stor|mycket)|jämnt (?:fördel|över)|hälften (?:per|varje|vardera)|fördelas lika|fördelat lika",
    re.IGNORECASE,
)
_YEAR_AMOUNT = re.compile(r"(?P<a>20[1-9]\d)\W{0,3}(?:söks|är|:|–|-|med|blir)?\W*$")
_AMOUNT_YEAR = re.compile(
    r"^\W*(?:kr\w*\W*)?\(?(?:för|under|avser|år|i)?\s*(?:år(?:et)?\s*)?(?P<a>20[1-9]\d)\b"
)


def years_in_titles(titles: Sequence[str]) -> tuple[int, ...]:
    """Give the years that headings, captions and sheet names name."""
    return tuple(sorted({y for title in titles for y in years_named(title)}))


def years_in_text(reading: Reading) -> tuple[int, ...]:
    """Give the years that the budget's own sentences say the money is for."""
    made: set[int] = set()
    for piece in _budget_pieces(reading):
        for sentence in sentences(piece.text):
            if (
                _MONEY.search(sentence.text)
                and _FOR_YEARS.search(sentence.text)
                and not _NOT_BUDGET_YEARS.search(sentence.text)
            ):
                made |= set(years_named(sentence.text))
    return tuple(sorted(made))


def yearly_sums(reading: Reading, total: Decimal, years: Sequence[int]) -> dict[str, Decimal]:
    """Give the sum of each year as sentences state them, when they make the total; or an even split where one is said."""
    for piece in [*_budget_pieces(reading), *_sought_pieces(reading)]:
        found = dict(_pairs(piece.text))
        if len(found) > 1 and abs(sum(found.values(), Decimal(0)) - total) <= max(
            total * Decimal("0.001"), Decimal(1000)
        ):
            return {str(year): value for year, value in sorted(found.items())}
        if len(years) > 1 and _EVENLY.search(piece.text) and "budget" in piece.keys:
            return {str(year): plain(round(total / len(years), 2)) for year in years}
    return {}


_GOES_ON = re.compile(
    r"\b(?:håller\b.{0,20}\bpå|hålla på|pågår|pågå|löper|varar|sträcker sig|drivs|bedrivs|genomförs"
    r"|kör vi|är ettårig\w*|är tvåårig\w*)\b",
    re.IGNORECASE,
)


def length_in_text(reading: Reading) -> int | None:
    """Give the months that a sentence says the initiative goes on ("håller sedan på i tolv månader"); None when none does."""
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.table is not None:
            continue
        for sentence in sentences(piece.text):
            lengths = [x for x in find_lengths(sentence.text) if not x.approximate]
            if len(lengths) == 1 and _GOES_ON.search(sentence.text):
                return lengths[0].months
    return None


def _pairs(text: str) -> Iterator[tuple[int, Decimal]]:
    unit = next((a.unit for a in find_amounts(text)), None)
    for amount in find_amounts(text, unit, bare=unit is not None):
        if amount.value is None:
            continue
        near = _AMOUNT_YEAR.match(text[amount.end :]) or _YEAR_AMOUNT.search(text[: amount.start])
        if near:
            yield int(near["a"]), amount.value


def _budget_pieces(reading: Reading) -> list[Piece]:
    return [
        p for p in reading.under("budget") if p.document == reading.main and p.table is None and not p.label
    ]


def _sought_pieces(reading: Reading) -> list[Piece]:
    return [
        p
        for p in reading.own_pieces()
        if p.document == reading.main and p.table is None and re.search(r"\bsök(?:er|t|s)\b", p.text)
    ]
