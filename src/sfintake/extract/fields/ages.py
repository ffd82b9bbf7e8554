"""Ages of those the initiative is for; not those of another project, of statistics or of staff."""

import re
from collections.abc import Iterator

from sfintake.extract.fields.facts import Fact, with_label
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import SENTENCE_MAX, sentences
from sfintake.extract.reading import Reading
from sfintake.model import Ages, AgesField
from sfintake.swedish.numerals import NUMERAL, number_of

_N = rf"(?:\d{{2}}|{NUMERAL})"
_DASH = r"(?:–|-|−|—|till(?:\s+och\s+med)?|och|t\.?o\.?m\.?|/)"
_RANGE = re.compile(
    rf"(?<![\d,.])(?P<low>{_N})\s*(?:år)?\s*{_DASH}\s*(?P<high>{_N})\s*(?:-?\s*åringar\w*|års?\b)|"
    rf"\b(?:åldern?|åldrarna|åldersgrupp\w*|åldersspann\w*)\s*(?::|är|ska vara)?\s*(?:mellan\s+|"
    rf"från\s+)?(?P<low2>{_N})\s*{_DASH}\s*(?P<high2>{_N})(?!\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\b(?:mellan|från)\s+(?P<low>{_N})\s+(?:och|till)\s+(?P<high>{_N})(?=\s*(?:[.,;)]|$|och\b|som\b|med\b|i\b))|"
    rf"\(\s*(?P<low2>{_N})\s*[–-]\s*(?P<high2>{_N})\s*\)",
    re.IGNORECASE,
)
_MIN = re.compile(
    rf"\b(?:över|fyllda?|från(?: och med)?|minst|äldre än|lägst|som fyllt|fr\.?o\.?m\.?)\s+(?P<n>{_N})\s*(?:års?\b|-årsåldern)|"
    rf"(?P<n2>{_N})\s*(?:år\s+(?:och|eller)\s+(?:uppåt|äldre)|\+)",
    re.IGNORECASE,
)
_MAX = re.compile(
    rf"\b(?P<how>under|yngre än|upp till|högst|max|till och med|t\.?o\.?m\.?|ännu inte fyllt)\s+(?P<n>{_N})\s*års?\b",
    re.IGNORECASE,
)
# "som fyllt 18 men inte 30 år", "16-åringar och uppåt till 24 år"
_FILLED = re.compile(
    rf"\bfyllt\s+(?P<low>{_N})\s*(?:år\s*)?(?:,\s*)?men\s+(?:\w+\s+)?(?:inte|ej)\s+(?:fyllt\s+)?(?P<high>{_N})\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    rf"(?P<low>{_N})-åringar\s+(?:och\s+uppåt\s+)?(?:till|upp till)\s+(?P<high>{_N})\b", re.IGNORECASE
)
# "Yngst är den som är 19 år, äldst den som är 29", "den yngste 19 och den äldste 29"
_YOUNGEST = re.compile(
    rf"\byngst\w*\b[^.\d]{{0,40}}?(?P<low>{_N})\b[^.]{{0,30}}?\bäldst\w*\b[^.\d]{{0,40}}?(?P<high>{_N})\b",
    re.IGNORECASE,
)
# "över 25 och under 60" and "fyllt 25", where the heading says that it is about people
_OVER_UNDER = re.compile(
    rf"\b(?:över|äldre än)\s+(?P<low>{_N})\s+(?:år\s+)?(?:och|men)\s+(?:under|yngre än)\s+(?P<high>{_N})\b",
    re.IGNORECASE,
)
_OUT = re.compile(r"\b(?:inte|ej|undantas|utesluts|exkluderas)\b", re.IGNORECASE)
_OVER = re.compile(rf"\b(?:över|äldre än)\s+(?P<n>{_N})\s*(?:år\b)?", re.IGNORECASE)
_PRIORITY = re.compile(
    r"\b(?:priorit\w*|särskilt|främst|framför allt|i första hand|huvudsakligen|tyngdpunkt\w*|fokus)\b",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\b(?:barn|barnen|söner|döttrar)\b[^.]{0,20}$", re.IGNORECASE)
_FIGURES = re.compile(
    r"\b(?:statistik\w*|enligt|procent|fanns|ökat|minskat|bidragstagare|andelen)\b|%|\bfinns\s+(?:i dag|det|(?:\w+\s+){0,2}\d)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b(?:målgrupp\w*|(?:vänder|riktar) (?:sig|oss)|vi (?:vänder|riktar)|räknar med|möter?|träffar?|vill nå|"
    r"riktas till|deltagar\w*|insatsen är för|gäller|avser|erbjuds|omfattar|"
    r"tar? emot|når?|hinn(?:a|er) med|hjälpa|stötta|stödja|får (?:vara med|plats|delta)|få plats|den som är|välkom\w*|"
    r"för (?:unga|personer|ungdomar))\b",
    re.IGNORECASE,
)
_LABELS = (
    "ålder",
    "åldrar",
    "åldersgrupp",
    "deltagarnas ålder",
    "målgrupp",
    "målgrupp och ålder",
    "målgruppens ålder",
    "åldersspann",
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


def find_ages(reading: Reading, facts: tuple[Fact, ...]) -> AgesField:
    """Give the ages; "under 30 år" is 29 at most, "över 18 år" is from 18."""
    for fact in with_label(facts, _LABELS):
        # Under the label "Ålder" the word "år" may be left out.
        stem = "" if fact.by_heading or "ålder" not in fact.folded else "ålder: "
        ages = None if fact.by_heading else read_ages(stem + fact.value[:SENTENCE_MAX])
        if ages:
            return AgesField(ages, (fact.evidence,))
    return next(_under_heading(reading), None) or next(_elsewhere(reading), AgesField())


def read_ages(text: str) -> Ages | None:
    """Give the ages a sentence states, or None. Several groups are taken together, a priority among them is not."""
    filled, up_to = _FILLED.search(text), _UP_TO.search(text)
    if filled and (low := _age(filled["low"])) and (high := _age(filled["high"])):
        return Ages(low, high - 1)
    youngest = _YOUNGEST.search(text)
    if youngest and (low := _age(youngest["low"])) and (high := _age(youngest["high"])):
        return Ages(low, high)
    if up_to and (low := _age(up_to["low"])) and (high := _age(up_to["high"])):
        return Ages(low, high)
    denied = _denied(text)
    if denied:
        return denied
    ranges = [
        pair for m in _RANGE.finditer(text) if (pair := _pair(m)) and not _CHILD.search(text[: m.start()])
    ]
    priority = _PRIORITY.search(text)
    if priority and len(ranges) > 1:
        ranges = ranges[:1]
    if ranges:
        return Ages(min(low for low, _ in ranges), max(high for _, high in ranges))
    low = next(
        (
            n
            for m in _MIN.finditer(text)
            if (n := _age(m["n"] or m["n2"])) and not _CHILD.search(text[: m.start()])
        ),
        None,
    )
    high = next(
        (_below(m) for m in _MAX.finditer(text) if _below(m) and not _CHILD.search(text[: m.start()])), None
    )
    return Ages(low, high) if low or high else None


def _between(text: str) -> Ages | None:
    """Read "den som är mellan 25 och 55", where the heading says that it is about people."""
    apart = _OVER_UNDER.search(text)
    if apart and (low := _age(apart["low"])) and (high := _age(apart["high"])):
        return Ages(low + 1, high - 1)
    match = _BETWEEN.search(text)
    pair = _pair(match) if match else None
    return Ages(*pair) if pair else None


def _denied(text: str) -> Ages | None:
    """Read "omfattar inte personer under 20 år eller över 58 år"."""
    match = _OUT.search(text)
    if match is None:
        return None
    rest = text[match.end() :]
    low = next(
        (n for m in _MAX.finditer(rest) if m["how"].lower() in {"under", "yngre än"} and (n := _age(m["n"]))),
        None,
    )
    high = next((n for m in _OVER.finditer(rest) if (n := _age(m["n"]))), None)
    return Ages(low, high) if low or high else None


def _pair(match: re.Match[str]) -> tuple[int, int] | None:
    low, high = _age(match["low"] or match["low2"]), _age(match["high"] or match["high2"])
    return (low, high) if low and high and low < high else None


def _age(text: str | None) -> int | None:
    value = number_of(text) if text else None
    return int(value) if value is not None and 13 <= value <= 80 else None


def _below(match: re.Match[str]) -> int | None:
    age = _age(match["n"])
    if age is None or age < 16:
        return None
    return age - 1 if match["how"].lower() in {"under", "yngre än", "ännu inte fyllt"} else age


def _under_heading(reading: Reading) -> Iterator[AgesField]:
    """Give ages under the heading; those of sentences with figures on how things are come last."""
    placed = [
        (p, s) for p in reading.under("malgrupp") if p.document == reading.main for s in sentences(p.text)
    ]
    for figures in (False, True):
        for piece, sentence in placed:
            told = bool(_FIGURES.search(sentence.text) and not _TARGET.search(sentence.text))
            ages = (read_ages(sentence.text) or _between(sentence.text)) if told is figures else None
            if ages and not is_other(sentence.text):
                yield AgesField(
                    ages,
                    (
                        evidence_of(
                            piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                        ),
                    ),
                )


def _elsewhere(reading: Reading) -> Iterator[AgesField]:
    for piece in reading.own_pieces():
        if piece.document != reading.main or set(piece.keys) & _SILENT:
            continue
        for sentence in sentences(piece.text):
            text = sentence.text
            if is_other(text) or is_earlier(text) or _FIGURES.search(text) or not _TARGET.search(text):
                continue
            ages = read_ages(text) or (None if piece.keys else _between(text))
            if ages:
                yield AgesField(
                    ages,
                    (
                        evidence_of(
                            piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                        ),
                    ),
                )
