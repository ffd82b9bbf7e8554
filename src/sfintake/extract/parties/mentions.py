"""Names in running text: members, their units, bare places, outsiders and the samordningsförbund itself."""

import re
from collections.abc import Callable, Iterable, Iterator
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
# Possessive, so that a long run of "och" is read once.
_CHAIN = re.compile(r"^s?(?:\s++|,|och|samt|eller|&|/|–|-|respektive|både)++$", re.IGNORECASE)
_NEAR = 120
"""Characters before a mention that can govern it."""
_UNIT_BEFORE = re.compile(
    r"\b\w*(?:chef|ordförande|nämnd|styrelse|förvaltning|enhet|tjänst|omsorg|kontor|utskott|central|ledning|mottagning|psykiatri|skola)\w*"
    r"(?:\s+för\s+[\wåäöé\s]{3,30}?)?(?:\s+(?:vardera|var))?\s+(?:i|på|vid|från|hos)\s+$",
    re.IGNORECASE,
)
_OTHER_KOMMUN = (
    r"\b(?:(?:Upplands|Lilla|Östra|Södra|Norra|Malung)[ -])?"
    r"[A-ZÅÄÖ][\wåäöé]+(?:-[A-ZÅÄÖ]\w+)?\s+(?:kommun|stad)(?:ens|en|s)?\b"
)
_OTHER_REGION = r"\b(?:Region|Landstinget(?: i)?)\s+[A-ZÅÄÖ]\w+(?:\s[A-ZÅÄÖ]\w+)?\b"
_JOINED = frozenset(("universitet", "högskola", "kooperativ", "förening"))
"""Words that stand last in compounds ("Mittuniversitetet", "brukarföreningen")."""
_FIRM_LENGTH = 2
"""Short forms of two letters stand after a firm's name ("AB")."""
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
            if (
                sort is Sort.PLACE
                and found in _SURNAMES
                and _FIRST_NAME.search(text[max(0, match.start() - _NEAR) : match.start()])
            ):
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


_Group = tuple[str, Sort, PartyType, str | None]


@lru_cache(maxsize=16)
def _compiled(
    members: tuple[Member, ...],
    units: tuple[tuple[PartyType, tuple[str, ...]], ...],
    non_members: tuple[NonMember, ...],
    forbund: tuple[str, ...],
    area: tuple[str, ...],
) -> Names:
    # The first group that fits wins: whole names before units, units before short forms, and bare places last.
    groups: list[_Group] = [
        (
            _forbund_pattern(forbund, tuple(p for m in members if (p := place_of(m, area)))),
            Sort.FORBUND,
            PartyType.OTHER,
            None,
        )
    ]
    groups += [(_name_pattern((m.name, *m.aliases)), Sort.NAME, m.type, m.key) for m in members]
    groups += [(_unit_pattern(m.units), Sort.UNIT, m.type, m.key) for m in members if m.units]
    groups += [(_others_pattern(non_members), Sort.OUTSIDER, PartyType.OTHER, None)]
    groups += [
        (_OTHER_KOMMUN, Sort.OUTSIDER, PartyType.KOMMUN, None),
        (_OTHER_REGION, Sort.OUTSIDER, PartyType.REGION, None),
    ]
    singles = {m.type: m.key for m in members if sum(o.type is m.type for o in members) == 1}
    groups += [(_unit_pattern(words), Sort.UNIT, kind, singles.get(kind)) for kind, words in units]
    groups += [
        (_short_pattern(m.abbreviations), Sort.NAME, m.type, m.key) for m in members if m.abbreviations
    ]
    places = ((place_of(m, area), m) for m in members)
    groups += [(_place_pattern(place), Sort.PLACE, m.type, m.key) for place, m in places if place]
    # Names begin where a word begins; said once, before the alternatives, it makes the search several times faster.
    pattern = r"(?<!\w)(?:" + "|".join(f"(?P<g{n}>{g[0]})" for n, g in enumerate(groups)) + ")"
    return Names(
        re.compile(pattern), members, tuple(g[1:] for g in groups), _regions_of_places(members, area)
    )


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


def _longest_first(names: Iterable[str], write: Callable[[str], str] = _spaced) -> str:
    return "|".join(write(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"


def _forbund_pattern(names: tuple[str, ...], places: tuple[str, ...] = ()) -> str:
    """Give the förbund with the places that make up its name ("Samordningsförbundet Ådal, Berga och Sund")."""
    name = rf"(?i:(?:{_longest_first(names)})\w*)"
    word = r"(?i:\s+(?:i\s+)?[A-ZÅÄÖ]\w+)"
    if not places:
        return f"{name}{word}?"
    place = rf"(?:{_longest_first((*places, *(p.upper() for p in places)), re.escape)})\b(?!-)"
    joint = r"(?:\s*[,/–-]\s*(?:och\s+)?|\s+(?:och|samt|&)\s+)"
    return rf"{name}(?:\s+(?:i\s+)?{place}(?:{joint}{place}(?!\s+(?:kommun|stad)\b))*+|{word})?"


def _name_pattern(names: tuple[str, ...]) -> str:
    # "Försäkringskassan", "Försäkringskassans", "försäkringskassan".
    return rf"(?i:(?:{_longest_first(names)})(?:ens)?{_GENITIVE}\b)"


def _short_pattern(shorts: Iterable[str], more: str = "") -> str:
    # Case tells "LIV" from "liv"; a number behind makes it a form ("FK 7263").
    return rf"(?<!-)(?:{_longest_first(shorts, re.escape)}){_GENITIVE}{more}(?!\w)(?!\s?\d{{3,}})"


def _place_pattern(place: str) -> str:
    return rf"(?:{re.escape(place)}|{re.escape(place.upper())})s?\b"


def _unit_pattern(units: tuple[str, ...]) -> str:
    shorts = [u for u in units if not any(c.islower() for c in u[1:]) or u in {"Ame", "Ifo"}]
    fixed = [u for u in units if u not in shorts and (" i " in u or u[0].isupper())]
    stems = [u for u in units if u not in shorts and u not in fixed]
    parts = [rf"(?i:(?:{_longest_first(fixed)}){_GENITIVE}\b)"] if fixed else []
    parts += [rf"(?i:(?:{_longest_first(stems)}){_NOUN_ENDINGS}{_CHIEF}\b)"] if stems else []
    parts += [_short_pattern(shorts, _CHIEF)] if shorts else []
    return "|".join(parts)


def _others_pattern(others: tuple[NonMember, ...]) -> str:
    # "Örebro universitet", "föreningen Hjärnkoll", "Säffle församling", "Arbetskraft Norr AB".
    before = (
        r"(?:(?!En|Ett|Den|Det|Någon|Något|Kommunens|Regionens|Och|Samt|Via|Genom|Från)[A-ZÅÄÖ][\wåäöé]+\s+)?"
    )
    after = r"(?:\s+(?-i:[A-ZÅÄÖ][\wåäöé]+)){0,3}"
    words = [w for o in others for w in (o.name, *o.aliases)]
    named = _longest_first(w for w in words if w[0].isupper())
    joined = _longest_first(w for w in words if w in _JOINED)
    plain = _longest_first(w for w in words if not w[0].isupper() and w not in _JOINED)
    firms = _longest_first(s for o in others for s in o.abbreviations if len(s) == _FIRM_LENGTH)
    shorts = [s for o in others for s in o.abbreviations if len(s) != _FIRM_LENGTH]
    return "|".join(
        (
            rf"(?:{named}){_GENITIVE}\b(?:\s+[A-ZÅÄÖ][\wåäöé]+){{0,2}}",
            rf"{before}(?i:\b(?!folk)[\wåäö]*(?:{joined}){_NOUN_ENDINGS}\b{after})",
            rf"{before}(?i:\b(?:{plain}){_NOUN_ENDINGS}\b{after})",
            rf"(?:[A-ZÅÄÖ][\wåäö&-]*\s+){{1,3}}(?:{firms})s?(?!\w)",
            *([_short_pattern(shorts)] if shorts else []),
        )
    )


def _marked(text: str, raw: tuple[Mention, ...]) -> tuple[Mention, ...]:
    marked: list[Mention] = []
    for place, mention in enumerate(raw):
        before = text[max(0, mention.start - _NEAR) : mention.start]
        last = marked[-1] if marked else None
        gap = text[last.end : mention.start][:_NEAR] if last is not None else ""
        chained = last if _CHAIN.match(gap) else None
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
