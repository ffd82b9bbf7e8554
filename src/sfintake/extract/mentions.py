"""Names in running text: members, their units, bare places, outsiders and the samordningsförbund itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from sfintake.model import PartyType
from sfintake.profiles import Member, NonMember, Profile
from sfintake.swedish.municipalities import municipality_of

_GENITIVE = r"(?:[:´’']?s)?"
_NOUN_ENDINGS = r"(?:e?n|e?t|t|s|e?ns|e?ts|er|erna|ernas|ar|arna|arnas|or|orna|ornas|na|nas)?"
_CHIEF = r"(?:s?-?(?:chef|handläggare|sekreterare|ledning|personal|direktör|ordförande)\w*)?"
_NOT_A_NAME = frozenset(
    (
        *(
            "Vår",
            "Vårt",
            "Våra",
            "Varje",
            "Denna",
            "Respektive",
            "Samtliga",
            "Alla",
            "Båda",
            "Egen",
            "En",
            "Ingen",
            "Någon",
        ),
        *(
            "Berörd",
            "Samma",
            "Stor",
            "Liten",
            "Hela",
            "Er",
            "Annan",
            "Deltagande",
            "Samverkande",
            "Sökande",
            "Aktuell",
        ),
        *(
            "Berörda",
            "Huvudman",
            "Hemmahörande",
            "Samordningsförbundet",
            "Om",
            "Att",
            "När",
            "I",
            "Som",
            "Inte",
        ),
    )
)
_PREPOSITION = re.compile(
    r"\b(?:i|in|inom|från|till|på|vid|kring|genom|över|utanför|nära|mot|för|runt|mellan|hos|med|om|av|per|enligt|via|bland|utifrån)"
    r"\s+(?:(?:t\.?ex\.?|både|norra|södra|hela|den|det|de|vår|våra|ordinarie|kringliggande)\s+)*$",
    re.IGNORECASE,
)
_CHAIN = re.compile(r"^(?:s?\s*(?:,|och|samt|eller|&|/|–|-|respektive|både)\s*)+$", re.IGNORECASE)
_UNIT_BEFORE = re.compile(
    r"\b\w*(?:chef|ordförande|nämnd|styrelse|förvaltning|enhet|tjänst|omsorg|kontor|utskott|central|ledning|mottagning|psykiatri|skola)\w*"
    r"(?:\s+för\s+[\wåäöé\s]{3,30}?)?\s+(?:i|på|vid)\s+$",
    re.IGNORECASE,
)
_OTHER_KOMMUN = (
    r"\b(?:(?:Upplands|Lilla|Östra|Södra|Norra|Malung)[ -])?"
    r"[A-ZÅÄÖ][\wåäöé]+(?:-[A-ZÅÄÖ]\w+)?\s+(?:kommun|stad)(?:ens|en|s)?\b"
)
_OTHER_REGION = r"\b(?:Region|Landstinget(?: i)?)\s+[A-ZÅÄÖ]\w+(?:\s[A-ZÅÄÖ]\w+)?\b"
# Places that are common surnames too: "Anna Berg" is nobody's kommun.
_SURNAMES = frozenset(("Berg", "Norberg", "Lund", "Ed", "Hallen", "Mark", "Mora", "Nora"))
_FIRST_NAME = re.compile(
    r"(?:^|[\s(,])(?!Både|Kommunerna|Kommuner|Från|Mellan|Och|Samt)[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s+$"
)


class Sort(StrEnum):
    """What kind of words name the organisation."""

    NAME = "name"
    """A member's name, alias or abbreviation."""
    UNIT = "unit"
    """A unit or general word ("kommunen", "AME"), resolved to a member where it can be."""
    PLACE = "place"
    """A bare place name, which may mean the kommun."""
    OUTSIDER = "outsider"
    """Another kommun or region, or an organisation that is no party by law."""
    FORBUND = "forbund"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention and its place in the text."""

    start: int
    end: int
    text: str
    sort: Sort
    type: PartyType
    member: str | None = None
    preposition: bool = False
    """A preposition governs it ("i Krokom", "med Försäkringskassan")."""
    of_unit: bool = False
    """A place right after a unit or a chief ("socialchefen i Krokom")."""
    locating: bool = False
    """A place that only tells which unit of another is meant ("Fagersta vårdcentral")."""
    plural: bool = False
    """"kommunerna", "vårdcentralerna"."""


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of a profile, compiled."""

    pattern: re.Pattern[str]
    members: tuple[Member, ...]
    kinds: tuple[tuple[Sort, PartyType, str | None], ...]
    """Per group of the pattern."""
    region_of_place: tuple[tuple[str, str], ...]
    """Place to region, where the members' units tell."""

    def find(self, text: str) -> tuple[Mention, ...]:
        """Give the mentions of a text, in order, none overlapping."""
        return _found(self, text)

    def only(self, kind: PartyType) -> str | None:
        """Give the member of a type, when there is exactly one."""
        keys = [m.key for m in self.members if m.type is kind]
        return keys[0] if len(keys) == 1 else None

    def name_of(self, key: str) -> str:
        """Give a member's name."""
        return next((m.name for m in self.members if m.key == key), key)

    def type_of(self, key: str) -> PartyType:
        """Give a member's type."""
        return next((m.type for m in self.members if m.key == key), PartyType.OTHER)

    def raw(self, text: str) -> Iterator[Mention]:
        """Give the mentions as the pattern finds them, without their surroundings."""
        for match in self.pattern.finditer(text):
            group = match.lastgroup
            if group is None:
                continue
            sort, kind, member = self.kinds[int(group[1:])]
            found = match.group()
            if sort is Sort.OUTSIDER and found.split()[0] in _NOT_A_NAME:
                continue
            if sort is Sort.PLACE and found in _SURNAMES and _FIRST_NAME.search(text[: match.start()]):
                continue
            plural = (
                sort is Sort.UNIT
                and bool(re.search(r"(?:erna|arna|orna|er|ar)s?$", found))
                and found[1:].islower()
            )
            yield Mention(match.start(), match.end(), found, sort, kind, member, plural=plural)


@lru_cache(maxsize=8192)
def _found(names: Names, text: str) -> tuple[Mention, ...]:
    return _marked(text, tuple(names.raw(text)))


@lru_cache(maxsize=16)
def _compiled(
    members: tuple[Member, ...],
    units: tuple[tuple[PartyType, tuple[str, ...]], ...],
    non_members: tuple[NonMember, ...],
    forbund: tuple[str, ...],
    area: tuple[str, ...],
) -> Names:
    rules: list[tuple[int, str, Sort, PartyType, str | None]] = []

    def add(words: str, pattern: str, sort: Sort, kind: PartyType, member: str | None) -> None:
        rules.append((len(words), pattern, sort, kind, member))

    for member in members:
        for name in (member.name, *member.aliases):
            add(name, _name_pattern(name), Sort.NAME, member.type, member.key)
        for short in member.abbreviations:
            add(short, _short_pattern(short), Sort.NAME, member.type, member.key)
        for unit in member.units:
            add(unit, _unit_pattern(unit), Sort.UNIT, member.type, member.key)
        place = place_of(member, area)
        if place is not None:
            add(
                place,
                rf"\b(?:{re.escape(place)}|{re.escape(place.upper())})s?\b",
                Sort.PLACE,
                member.type,
                member.key,
            )
    singles = {m.type: m.key for m in members if sum(o.type is m.type for o in members) == 1}
    for kind, words in units:
        for word in words:
            add(word, _unit_pattern(word), Sort.UNIT, kind, singles.get(kind))
    for name in forbund:
        add(
            "x" * 90,
            rf"(?i:\b{_spaced(name)}\w*(?:\s+(?:i\s+)?[A-ZÅÄÖ]\w+)?)",
            Sort.FORBUND,
            PartyType.OTHER,
            None,
        )
    for other in non_members:
        for word in (other.name, *other.aliases):
            add(word, _other_pattern(word), Sort.OUTSIDER, PartyType.OTHER, None)
        for short in other.abbreviations:
            pattern = r"(?:\b[A-ZÅÄÖ][\wåäö&-]*\s+){1,3}" + _short_pattern(short)
            add(
                short,
                pattern if len(short) == 2 else _short_pattern(short),
                Sort.OUTSIDER,
                PartyType.OTHER,
                None,
            )
    add("", _OTHER_KOMMUN, Sort.OUTSIDER, PartyType.KOMMUN, None)
    add("", _OTHER_REGION, Sort.OUTSIDER, PartyType.REGION, None)
    rules.sort(key=lambda rule: -rule[0])
    # Names begin where a word begins; said once, before the alternatives, it makes the search several times faster.
    pattern = r"(?<!\w)(?:" + "|".join(f"(?P<g{i}>{rule[1]})" for i, rule in enumerate(rules)) + ")"
    kinds = tuple((rule[2], rule[3], rule[4]) for rule in rules)
    return Names(re.compile(pattern), members, kinds, _regions_of_places(members, area))


def names_of(profile: Profile) -> Names:
    """Give the compiled names of a profile."""
    organisations = profile.organisations
    return _compiled(
        profile.members,
        tuple(organisations.units.items()),
        organisations.non_members,
        organisations.forbund_names,
        profile.area,
    )


def place_of(member: Member, area: tuple[str, ...]) -> str | None:
    """Give the place a kommun is named after, when the profile's area has it."""
    if member.type is not PartyType.KOMMUN:
        return None
    base = re.sub(r"\s+(?:kommun|stad)$", "", member.name)
    return next((p for p in (base, base.removesuffix("s")) if p in area), municipality_of(member.name))


def _regions_of_places(members: tuple[Member, ...], area: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = (
        (place, m.key)
        for m in members
        if m.type is PartyType.REGION
        for u in m.units
        for place in area
        if u.endswith(f" {place}")
    )
    return tuple(dict.fromkeys(pairs))


def _spaced(name: str) -> str:
    return r"[\s\-–/]+".join(re.escape(part) for part in re.split(r"[\s\-–/]+", name))


def _name_pattern(name: str) -> str:
    # "Försäkringskassan", "Försäkringskassans", "försäkringskassan".
    return rf"(?i:\b{_spaced(name)}(?:ens)?{_GENITIVE}\b)"


def _short_pattern(short: str) -> str:
    # Case tells "LIV" from "liv"; a number behind makes it a form ("FK 7263").
    return rf"(?<![\w-]){re.escape(short)}{_GENITIVE}(?![\w])(?!\s?\d{{3,}})"


def _unit_pattern(unit: str) -> str:
    if not any(c.islower() for c in unit[1:]) or unit in {"Ame", "Ifo"}:
        return rf"(?<![\w-]){re.escape(unit)}{_GENITIVE}{_CHIEF}(?![\w])(?!\s?\d{{3,}})"
    if " i " in unit or unit[0].isupper():
        return rf"(?i:\b{_spaced(unit)}{_GENITIVE}\b)"
    stem = _spaced(unit)
    return rf"(?i:\b{stem}{_NOUN_ENDINGS}{_CHIEF}\b)"


def _other_pattern(word: str) -> str:
    # "Örebro universitet", "föreningen Hjärnkoll", "Säffle församling".
    before = r"(?:\b(?!En|Ett|Den|Det|Någon|Något|Kommunens|Regionens|Och|Samt|Via|Genom|Från)[A-ZÅÄÖ][\wåäöé]+\s+)?"
    after = r"(?:\s+(?-i:[A-ZÅÄÖ][\wåäöé]+)){0,3}"
    if word[0].isupper():
        return rf"\b{_spaced(word)}{_GENITIVE}\b(?:\s+[A-ZÅÄÖ][\wåäöé]+){{0,2}}"
    if word in {"universitet", "högskola"}:
        return rf"{before}(?i:\b(?!folk)[\wåäö]*{word}{_NOUN_ENDINGS}{after})"
    if word in {"kooperativ", "förening"}:
        return rf"{before}(?i:\b[\wåäö]*{word}{_NOUN_ENDINGS}{after})"
    return rf"{before}(?i:\b{_spaced(word)}{_NOUN_ENDINGS}{after})"


def _marked(text: str, raw: tuple[Mention, ...]) -> tuple[Mention, ...]:
    marked: list[Mention] = []
    for place, mention in enumerate(raw):
        before = text[: mention.start]
        last = marked[-1] if marked else None
        chained = last if last is not None and _CHAIN.match(text[last.end : mention.start]) else None
        governed = bool(_PREPOSITION.search(before)) or (
            chained is not None and chained.preposition and mention.sort is chained.sort
        )
        of_unit = mention.sort is Sort.PLACE and (
            bool(_UNIT_BEFORE.search(before)) or (chained is not None and chained.of_unit)
        )
        located = _names_a_unit(mention, raw[place + 1] if place + 1 < len(raw) else None, text) or (
            _is_office(mention, last, text)
        )
        by = (governed and not of_unit) or located
        marked.append(replace(mention, preposition=by, of_unit=of_unit, locating=located))
    return tuple(marked)


def _names_a_unit(mention: Mention, following: Mention | None, text: str) -> bool:
    """Tell "Fagersta vårdcentral", where the place says which one, from a kommun."""
    if mention.sort is not Sort.PLACE or following is None or following.sort is not Sort.UNIT:
        return False
    return following.type is not PartyType.KOMMUN and text[mention.end : following.start].strip() == ""


def _is_office(mention: Mention, last: Mention | None, text: str) -> bool:
    """Tell "Försäkringskassan Östersund", where the place says which office, from a kommun."""
    if mention.sort is not Sort.PLACE or last is None or last.sort not in {Sort.NAME, Sort.UNIT}:
        return False
    return last.type is not PartyType.KOMMUN and text[last.end : mention.start] == " "
