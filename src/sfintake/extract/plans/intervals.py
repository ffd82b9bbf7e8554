"""How often something is said to be done, as times a year."""

import re
from collections.abc import Iterator
from decimal import Decimal

_COUNT = {
    word: number
    for number, words in {
        1: "en ett",
        2: "två",
        3: "tre",
        4: "fyra",
        5: "fem",
        6: "sex",
        8: "åtta",
        12: "tolv",
    }.items()
    for word in words.split()
}
_NTH = {"annan": 2, "annat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "åttonde": 8, "tolfte": 12}
_UNIT = {
    "vecka": 52,
    "månad": 12,
    "kvartal": 4,
    "tertial": 3,
    "halvår": 2,
    "termin": 2,
    "år": 1,
    "projektår": 1,
    "verksamhetsår": 1,
    "kalenderår": 1,
}
_UNITS = "|".join(sorted(_UNIT, key=len, reverse=True))
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_TIMES = re.compile(
    rf"(?P<n>{'|'.join(_COUNT)}|\d+)\s*(?:gång(?:er)?|ggr|g|tillfällen)\.?\s*(?:per|om|i|varje|/|under)\s*"
    rf"(?P<u>{_UNITS})(?:en|et|n|t)?\b"
)
_EVERY = re.compile(rf"\b(?:varje|per|efter varje|var) (?P<u>{_UNITS})(?:en|et|n|t|s)?\b")
_EVERY_NTH = re.compile(rf"\bvart? ?(?P<n>{'|'.join(_NTH)}|\d+(?::e|:a|e|:de)?) (?P<u>{_UNITS})\b")
_EVERY_OTHER = re.compile(rf"\bvaran(?:nan|nat) (?P<u>{_UNITS})\b")
_ADVERBS = {
    52: re.compile(r"\bveckovis\w*"),
    12: re.compile(r"\b(?:månadsvis|månatlig|månadsrapport|månadsbrev)\w*"),
    4: re.compile(r"\bkvartals(?:vis|rapport|uppföljning|möte)\w*"),
    3: re.compile(r"\btertial\w+"),
    2: re.compile(r"\b(?:halvårs|terminsvis|delårs)\w*"),
    1: re.compile(r"\b(?:årlig|årsvis|årsrapport|årsredovisning|helårs)\w*"),
}
_DAY = r"(?:(?:den )?\d{1,2} )?"
# "I januari och juni" is twice a year, as "senast den 15 februari och den 15 augusti"; "i januari 2027 och januari 2028" once.
_SOME_MONTHS = re.compile(
    rf"(?<!mellan )\b(?:i|den|senast|kring|per|till|före) (?:i )?{_DAY}(?:{_MONTHS})(?: (?P<first>20\d\d))?"
    rf"(?:, {_DAY}(?:{_MONTHS}))*,? (?:och|samt|resp\.?|respektive) (?:senast )?(?:i )?{_DAY}(?:{_MONTHS})(?: (?P<last>20\d\d))?"
)

_SEASON = r"(?:våren|hösten|sommaren|vintern|jul|julen|midsommar|påsk|årsskiftet|vårterminen|höstterminen)"
_AT = r"(?:på|före|efter|inför|till|vid|under|varje)"
_TWO_SEASONS = re.compile(rf"\b{_AT} {_SEASON} och (?:{_AT} )?{_SEASON}\b")

_AROUND = frozenset(
    """
    hur ofta intervall frekvens tidpunkt när uppföljning uppföljningen uppföljningarna avstämning avstämningen rapportering
    rapporteringen redovisning det detta den vi så sker görs gör ske göras minst ungefär cirka ca i till för hos av med och
    samt under på hela projektet projekttiden insatsen insatsperioden perioden tiden
    styrgruppen styrgrupp styrgruppens förbundet förbundets samordningsförbundet parterna styrelsen styrelse beredningsgruppen
    """.split()  # noqa: SIM905
)
"""Words that may stand about an interval which is all that a sentence says."""


def per_year_alone(text: str) -> Decimal | None:
    """Give the interval of a text that says nothing else ("Kvartalsvis.", "Hur ofta: var tredje månad"), else None."""
    rate = per_year(text)
    rest = text
    for pattern in (_TIMES, _EVERY_NTH, _EVERY, _EVERY_OTHER, *_ADVERBS.values(), _SOME_MONTHS, _TWO_SEASONS):
        rest = pattern.sub(" ", rest)
    words = re.findall(r"[^\W\d_]+", re.sub(_MONTHS, " ", rest))
    return rate if all(w in _AROUND for w in words) else None


def per_year(text: str) -> Decimal | None:
    """Give the shortest interval that a lower-case text states, as times a year; None when it states none."""
    return max((*_counted(text), *_named(text), *_months(text)), default=None)


def _counted(text: str) -> Iterator[Decimal]:
    for match in _TIMES.finditer(text):
        yield Decimal((_COUNT.get(match["n"]) or int(match["n"])) * _UNIT[match["u"]])
    for match in _EVERY_NTH.finditer(text):
        n = _NTH.get(match["n"]) or int(re.sub(r"\D", "", match["n"]))
        if n:
            yield Decimal(_UNIT[match["u"]]) / n


def _named(text: str) -> Iterator[Decimal]:
    yield from (Decimal(_UNIT[m["u"]]) for m in _EVERY.finditer(text))
    yield from (Decimal(_UNIT[m["u"]]) / 2 for m in _EVERY_OTHER.finditer(text))
    yield from (Decimal(rate) for rate, adverb in _ADVERBS.items() if adverb.search(text))


def _months(text: str) -> Iterator[Decimal]:
    for match in _SOME_MONTHS.finditer(text):
        across_years = match["first"] and match["last"] and match["first"] != match["last"]
        yield Decimal(1 if across_years else len(re.findall(_MONTHS, match[0])))
    if _TWO_SEASONS.search(text):
        yield Decimal(2)
