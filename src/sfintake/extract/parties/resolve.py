"""Whose unit it is: general words and units ("kommunen", "AME", "vårdcentralen") resolved to a member."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache

from sfintake.extract.parties.mentions import Mention, Names, Sort, names_of
from sfintake.extract.reading import Reading
from sfintake.model import PartyType
from sfintake.profiles import Profile

_AFTER_REACH = 60
_NEAR = 40
"""Mentions before and after that can tell whose a unit is."""
_BREAK = re.compile(r"[.;:!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of a profile, and whom a general word means in this application."""

    names: Names
    default: dict[PartyType, str] = field(default_factory=dict)
    """Per type of party, the member meant when no name stands near."""

    def read(self, text: str) -> tuple[Mention, ...]:
        """Give the mentions of a text, units resolved where it can be done."""
        return _resolved(self.names, tuple(self.default.items()), text)

    def members(self, text: str, *, bare_places: bool = True) -> tuple[str, ...]:
        """Give the keys of the members named in a label's answer, in order."""
        kinds = (Sort.NAME, Sort.UNIT, Sort.PLACE) if bare_places else (Sort.NAME, Sort.UNIT)
        found = (
            m.member
            for m in self.read(text)
            if m.member and m.sort in kinds and not (m.sort is Sort.PLACE and m.preposition)
        )
        return tuple(dict.fromkeys(found))


def cast_of(profile: Profile, default: dict[PartyType, str] | None = None) -> Cast:
    """Give the cast of a profile; ``default`` says whom a general word means."""
    return Cast(names_of(profile), default or {})


@lru_cache(maxsize=8192)
def _resolved(names: Names, default: tuple[tuple[PartyType, str], ...], text: str) -> tuple[Mention, ...]:
    found = names.find(text)
    fallback = dict(default)
    return tuple(_settle(m, i, found, text, names, fallback) for i, m in enumerate(found))


def _settle(
    mention: Mention,
    place: int,
    found: tuple[Mention, ...],
    text: str,
    names: Names,
    default: dict[PartyType, str],
) -> Mention:
    if mention.member is not None or mention.sort is not Sort.UNIT:
        return mention
    if mention.plural and mention.text.casefold().startswith("kommun"):
        return mention
    member = (
        _named_after(mention, found[place + 1 : place + _NEAR], text)
        or _named_before(mention, found[max(0, place - _NEAR) : place])
        or _by_place(mention, found[max(0, place - _NEAR) : place + _NEAR], names, default)
        or default.get(mention.type)
        or names.only(mention.type)
    )
    return replace(mention, member=member)


def _named_after(mention: Mention, later: tuple[Mention, ...], text: str) -> str | None:
    for other in later:
        gap = text[mention.end : other.start]
        if len(gap) > _AFTER_REACH or _BREAK.search(gap):
            return None
        if (
            other.type is mention.type
            and other.member
            and other.sort is Sort.PLACE
            and (other.of_unit or gap.strip(" ") == "")
        ):
            return other.member
        if (
            other.type is mention.type
            and other.member
            and (other.sort is Sort.NAME or other.sort is Sort.PLACE)
        ):
            inside = "(" in gap and ")" not in gap
            if inside or re.fullmatch(r"\s*(?:,|i|på|hos|vid|inom|för)?\s*", gap):
                return other.member
        if other.type is not mention.type and other.sort is Sort.NAME:
            return None
    return None


def _named_before(mention: Mention, earlier: tuple[Mention, ...]) -> str | None:
    for other in reversed(earlier):
        if other.type is mention.type and other.member and (other.sort is Sort.NAME or other.of_unit):
            return other.member
    return None


def _by_place(
    mention: Mention, found: tuple[Mention, ...], names: Names, default: dict[PartyType, str]
) -> str | None:
    """Give the region that serves the place named nearest, where the profile has several regions."""
    if mention.type is not PartyType.REGION or not names.region_of_place:
        return None
    served = dict(names.region_of_place)
    kommuner = [
        m.member
        for m in sorted(found, key=lambda m: abs(m.start - mention.start))
        if m.type is PartyType.KOMMUN and m.member
    ]
    kommuner += [default[PartyType.KOMMUN]] if PartyType.KOMMUN in default else []
    for key in kommuner:
        name = names.name_of(key)
        region = next((r for place, r in served.items() if name.startswith(place)), None)
        if region:
            return region
    return None


def prominent(reading: Reading) -> dict[PartyType, str]:
    """Give, per type of party, the only member of it that the main document names (by place when by no name)."""
    cast = cast_of(reading.profile)
    counts: dict[tuple[PartyType, Sort], Counter[str]] = {}
    for piece in reading.own_pieces():
        if piece.document == reading.main:
            for m in cast.names.find(piece.text):
                if m.member and m.sort in {Sort.NAME, Sort.PLACE}:
                    counts.setdefault((m.type, m.sort), Counter())[m.member] += 1
    found: dict[PartyType, str] = {}
    for sort in (Sort.NAME, Sort.PLACE):
        for (kind, counted), counter in counts.items():
            if counted is sort and kind not in found and len(counter) == 1:
                found[kind] = next(iter(counter))
    return found
