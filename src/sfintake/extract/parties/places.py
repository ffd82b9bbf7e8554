"""Where the initiative is to be: places within the förbund and outside it."""

import re
from collections.abc import Iterable, Iterator

from sfintake.extract.fields.facts import Fact, find_facts, with_label
from sfintake.extract.fields.title import find_title
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import AREA
from sfintake.model import Evidence, Part, Party, PartyType, Passage, Stance
from sfintake.swedish.municipalities import MUNICIPALITIES, municipality_of

_LABELS = (
    "område",
    "geografiskt område",
    "geografisk omfattning",
    "upptagningsområde",
    "ort",
    "kommun",
    "kommuner",
    "plats",
    "var",
)
_WHOLE = re.compile(
    r"\b(?:länsövergripande|länsgemensam\w*|hela länet|i länet|länets (?:\w+ )?kommuner|samtliga kommuner|alla kommuner|"
    r"hela (?:förbundets )?(?:området|regionen)|förbundets (?:geografiska )?område|medlemskommunerna)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:i|inom|från)\s+(?:vår|våra|hela|båda|de)?\s*(?:\w+\s+)?kommun(?:en|erna|er)?\b", re.IGNORECASE
)
_LIVES = re.compile(
    r"\b(?:bor|bosatt\w*|boende|folkbokförd\w*|hemmahörande|skriven|skrivna|invånare|invånarna|kommer från|finns|tillhör)\b",
    re.IGNORECASE,
)
_TELLING = (
    "malgrupp",
    "genomforande",
    "syfte",
    "sammanfattning",
    "grunduppgifter",
    "tidplan",
    "mal",
    "losning",
    "samverkan",
    "organisation",
)
_NAMED = re.compile(
    r"\b(?:i|från|inom|och|eller|samt|kommun(?:erna)?)\s+([A-ZÅÄÖ][\wåäöé]+(?:-[A-ZÅÄÖ]\w+)?)(\s+kommun\b)?"
)
_FIRST = re.compile(r"([A-ZÅÄÖ][\wåäöé]+)(\s+kommun)?\s*(?:$|,|och)")
_CAPITALISED = re.compile(r"[A-ZÅÄÖ][\wåäöé]+(?:-[A-ZÅÄÖ]\w+)?")


def find_areas(reading: Reading, cast: Cast, parties: Iterable[Party]) -> tuple[Passage, ...]:
    """Give the places named as the initiative's, labels first, and the kommuner that take part where none is named.

    Outside are only kommuner that a label, or a sentence on where participants live, names as the area.
    """
    found = [
        p
        for fact in with_label(find_facts(reading), _LABELS)
        if len(fact.value) < 150
        for p in _in_fact(fact, reading, cast)
    ]
    for key in _TELLING:
        for piece in reading.under(key):
            if piece.document == reading.main and not found_enough(found):
                found += _in_piece(piece, reading, cast, outside=key == "malgrupp")
    for piece in () if found else reading.own_pieces():
        # A letter has no headings.
        if piece.document == reading.main and not piece.keys and piece.table is None:
            found += _in_piece(piece, reading, cast, outside=False)
    return tuple(found) or tuple(_in_title(reading)) or tuple(_of_kommuner(parties))


def _of_kommuner(parties: Iterable[Party]) -> Iterator[Passage]:
    """Give the kommuner that take part: what they start is for their own area."""
    for party in parties:
        if (
            party.type is PartyType.KOMMUN
            and party.member
            and party.part is Part.TAKES_PART
            and party.evidence
        ):
            yield _passage("inside", party.name, party.evidence[0])


def found_enough(found: Iterable[Passage]) -> bool:
    """Tell whether more passages would add nothing."""
    return sum(1 for _ in found) >= 6


def _in_fact(fact: Fact, reading: Reading, cast: Cast) -> Iterator[Passage]:
    if fact.by_heading and len(fact.value) > 80:
        return
    yield from _places(fact.value, fact.evidence, reading, cast, label=True, outside=True)


def _in_piece(piece: Piece, reading: Reading, cast: Cast, *, outside: bool) -> Iterator[Passage]:
    for sentence in sentences(piece.text):
        if is_earlier(sentence.text) or is_other(sentence.text):
            continue
        evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
        lives = outside and bool(_LIVES.search(sentence.text) or re.search(r"\bkommun\b", sentence.text))
        yield from _places(sentence.text, evidence, reading, cast, label=False, outside=lives)


def _in_title(reading: Reading) -> Iterator[Passage]:
    title = find_title(reading, find_facts(reading))
    for place in reading.profile.area:
        if title.value and re.search(rf"\b{re.escape(place)}s?\b", title.value, re.IGNORECASE):
            yield _passage("inside", place, title.evidence[0])
            return


def _places(
    text: str, evidence: Evidence, reading: Reading, cast: Cast, *, label: bool, outside: bool
) -> Iterator[Passage]:
    if outside:
        for name in _outside(text, reading, label=label):
            yield Passage(AREA, "outside", Stance.PLANNED, evidence, {"place": name})
    inside = _inside(text, reading, cast, label=label)
    if inside:
        yield _passage("inside", inside, evidence)


def _inside(text: str, reading: Reading, cast: Cast, *, label: bool) -> str | None:
    whole = _WHOLE.search(text)
    if whole:
        return whole.group()
    for mention in cast.names.find(text):
        if (
            mention.sort in {Sort.PLACE, Sort.NAME}
            and mention.type is PartyType.KOMMUN
            and (label or _located(mention, text))
        ):
            return mention.text
    for match in _CAPITALISED.finditer(text):
        if match.group() in reading.profile.area and (label or _after_in(text, match.start())):
            return match.group()
    own = _OWN.search(text)
    return own.group() if own else None


def _located(mention: Mention, text: str) -> bool:
    # "Socialchefen i Sala" tells whose chief, not where the initiative is.
    return not mention.of_unit and (
        mention.preposition
        and not re.search(r"\b(?:av|med|för|om|till|enligt|per)\s+$", text[: mention.start])
    )


def _after_in(text: str, place: int) -> bool:
    return re.search(r"\b(?:i|på|från|kring|runt|inom|mellan|och|eller|,)\s+$", text[:place]) is not None


def _outside(text: str, reading: Reading, *, label: bool) -> list[str]:
    """Give the kommuner outside that a label names, or that participants are said to live in."""
    own = {municipality_of(p) for p in reading.profile.area} | set(reading.profile.area)
    found = []
    for match in _NAMED.finditer(text):
        name = municipality_of(f"{match[1]} kommun") if match[2] else match[1]
        if name is None or name not in MUNICIPALITIES or name in own:
            continue
        if label or match[2] or _LIVES.search(text[: match.start()]):
            found.append(match[1])
    first = _FIRST.match(text) if label else None
    name = municipality_of(first[1]) if first else None
    return [*found, name] if name and name not in own else found


def _passage(key: str, place: str, evidence: Evidence) -> Passage:
    return Passage(AREA, key, Stance.PLANNED, evidence, {"place": place})
