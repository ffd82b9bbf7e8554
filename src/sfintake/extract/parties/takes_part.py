"""Who applies, leads and takes part, weighed by where and how each is named."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sfintake.extract.fields.target import find_target
from sfintake.extract.parties.contributions import Contribution, find_contributions
from sfintake.extract.parties.cooperation import find_cooperation
from sfintake.extract.parties.external import find_external
from sfintake.extract.parties.lead import find_applicants, find_lead
from sfintake.extract.parties.listed import Listed, find_listed
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.places import find_areas
from sfintake.extract.parties.resolve import Cast, cast_of, prominent
from sfintake.extract.parties.steering import find_steering
from sfintake.extract.reading import Reading
from sfintake.model import Applicant, Evidence, LeadField, Part, Party, PartyType, Passage

__all__ = ["find_lead", "find_parties", "find_party_passages"]


@dataclass(frozen=True, slots=True)
class _Told:
    """All that the application tells of who takes part."""

    lead: LeadField
    applicants: tuple[Applicant, ...]
    listed: tuple[Listed, ...]
    said: tuple[Contribution, ...]
    steering: dict[str, Evidence]
    """Members in the steering group, where no parties are listed, each with its quote."""

    def all_keys(self) -> tuple[str, ...]:
        """Give member keys, and names of others, in order of weight."""
        leads = [*_lead_keys(self.lead), *(a.member or "" for a in self.applicants)]
        named = [
            *(_key(i.mention) for i in self.listed),
            *(_key(c.mention) for c in self.said),
            *sorted(self.steering),
        ]
        return tuple(dict.fromkeys(key for key in (*leads, *named) if key))


@dataclass(frozen=True, slots=True)
class _Sayings:
    """All that is told of one organisation."""

    key: str
    mention: Mention | None
    leads: bool
    applies: tuple[Applicant, ...]
    listed: tuple[Listed, ...]
    said: tuple[Contribution, ...]


def find_parties(reading: Reading, lead: LeadField) -> tuple[Party, ...]:
    """Give every organisation named and its part in the initiative, in order of first mention."""
    cast = cast_of(reading.profile, _defaults(reading, lead))
    # General words that no member could be found for ("kommunerna") list nobody.
    listed = tuple(item for item in find_listed(reading, cast) if _key(item.mention))
    said = _spread(find_contributions(reading, cast), listed, lead, cast)
    steering = {} if listed else _in_steering(reading, cast)
    told = _Told(lead, find_applicants(reading, cast), listed, said, steering)
    parties = tuple(_party(_sayings(key, told), told, cast) for key in told.all_keys())
    return (*parties, *_second_units(listed, lead, cast))


def find_party_passages(reading: Reading, parties: tuple[Party, ...]) -> tuple[Passage, ...]:
    """Give passages on co-operation, steering, area, target group and external services."""
    cast = cast_of(reading.profile, _defaults_of(reading, parties))
    everybody = tuple(p.member for p in parties if p.member and p.part is Part.TAKES_PART)
    return (
        *find_cooperation(
            reading, _spread_parties(find_contributions(reading, cast), parties, cast), parties
        ),
        *find_steering(reading, cast, everybody),
        *find_target(reading),
        *find_external(reading, cast),
        *find_areas(reading, cast, parties),
    )


def _defaults(reading: Reading, lead: LeadField) -> dict[PartyType, str]:
    """Say whom "kommunen" and "regionen" mean: the lead's, else the only one listed, else the only one named."""
    named = prominent(reading)
    cast = cast_of(reading.profile, named)
    found = dict(named)
    listed = find_listed(reading, cast)
    for kind in (PartyType.KOMMUN, PartyType.REGION):
        keys = tuple(
            dict.fromkeys(i.mention.member for i in listed if i.mention.member and i.mention.type is kind)
        )
        if len(keys) == 1:
            found[kind] = keys[0]
    for key in _lead_keys(lead)[:1]:
        if len(_lead_keys(lead)) == 1 and cast.names.type_of(key) is not PartyType.OTHER:
            found[cast.names.type_of(key)] = key
    return found


def _defaults_of(reading: Reading, parties: Iterable[Party]) -> dict[PartyType, str]:
    found = prominent(reading)
    for party in reversed(tuple(p for p in parties if p.member and p.part is Part.TAKES_PART)):
        found[party.type] = party.member or ""
    return found


def _lead_keys(lead: LeadField) -> list[str]:
    return [c.member for c in lead.candidates if c.member]


def _key(mention: Mention) -> str:
    if mention.member:
        return mention.member
    return mention.text if mention.sort is Sort.OUTSIDER else ""


def _spread(
    said: tuple[Contribution, ...], listed: tuple[Listed, ...], lead: LeadField, cast: Cast
) -> tuple[Contribution, ...]:
    keys = [*_lead_keys(lead), *(i.mention.member for i in listed if i.mention.member)]
    return _spread_over(
        said, tuple(dict.fromkeys(k for k in keys if cast.names.type_of(k) is PartyType.KOMMUN))
    )


def _spread_parties(
    said: tuple[Contribution, ...], parties: Iterable[Party], cast: Cast
) -> tuple[Contribution, ...]:
    del cast
    return _spread_over(
        said,
        tuple(
            p.member for p in parties if p.member and p.type is PartyType.KOMMUN and p.part is Part.TAKES_PART
        ),
    )


def _spread_over(said: tuple[Contribution, ...], kommuner: tuple[str, ...]) -> tuple[Contribution, ...]:
    """Say of each kommun that takes part what is said of "kommunerna"."""
    found: list[Contribution] = []
    for one in said:
        if one.mention.member is None and one.mention.plural and one.mention.type is PartyType.KOMMUN:
            found += [replace(one, mention=replace(one.mention, member=key)) for key in kommuner]
        else:
            found.append(one)
    return tuple(found)


def _in_steering(reading: Reading, cast: Cast) -> dict[str, Evidence]:
    """Give the members that sit in a steering group, with the quote."""
    groups = [p for p in find_steering(reading, cast, ()) if p.key == "group"]
    return {
        key: p.evidence for p in reversed(groups) for key in p.values.get("parties", "").split(",") if key
    }


def _sayings(key: str, told: _Told) -> _Sayings:
    mine = tuple(i for i in told.listed if _key(i.mention) == key)
    about = tuple(c for c in told.said if _key(c.mention) == key)
    mentions = [*(i.mention for i in mine), *(c.mention for c in about)]
    applies = tuple(a for a in told.applicants if a.member == key)
    return _Sayings(
        key, mentions[0] if mentions else None, key in _lead_keys(told.lead), applies, mine, about
    )


def _party(who: _Sayings, told: _Told, cast: Cast) -> Party:
    member = who.mention.member if who.mention else who.key
    kind = cast.names.type_of(who.key) if member else who.mention.type if who.mention else PartyType.OTHER
    leader = told.lead.value if who.leads else None
    name = leader or (who.listed[0].name if who.listed else cast.names.name_of(who.key))
    part = _part(who, told)
    return Party(name, member, kind, part, any(c.contributes for c in who.said), _evidence(who, told, part))


def _part(who: _Sayings, told: _Told) -> Part:
    parts = [c.part for c in who.said] + [i.part for i in who.listed if i.part is not None]
    gives = any(c.contributes and c.part is Part.TAKES_PART for c in who.said)
    listed = any(i.part is None for i in who.listed)
    if who.leads:
        return Part.TAKES_PART
    if Part.DECLINES in parts and not (listed and gives):
        return Part.DECLINES
    if Part.TO_BE_ASKED in parts and not gives:
        return Part.TO_BE_ASKED
    if who.applies:
        return Part.TAKES_PART
    only = [p for p in (Part.REFERS, Part.SUPPORTS) if p in parts]
    if listed:
        only_refers = Part.REFERS in parts and not gives and who.key not in told.steering
        return Part.REFERS if only_refers else Part.TAKES_PART
    # Where parties are listed, another one takes part only when its role is told where roles are told.
    if gives and (not told.listed or any(c.contributes and c.sure for c in who.said)):
        return Part.TAKES_PART
    if only:
        return only[0]
    return Part.TAKES_PART if who.key in told.steering else Part.MENTIONED


def _evidence(who: _Sayings, told: _Told, part: Part) -> tuple[Evidence, ...]:
    found: list[Evidence] = list(told.lead.evidence[:1]) if who.leads else []
    found += [e for a in who.applies for e in a.evidence[:1]][:1]
    found += [i.evidence for i in who.listed[:1]]
    found += [c.evidence for c in who.said if c.contributes or c.part is part][:2]
    if not found and who.key in told.steering:
        found = [told.steering[who.key]]
    return tuple(dict.fromkeys(found)) or tuple(c.evidence for c in who.said[:1])


def _second_units(listed: tuple[Listed, ...], lead: LeadField, cast: Cast) -> Iterator[Party]:
    """Give other units of the lead's own organisation that are listed as parties of their own."""
    leader = _folded(lead.value or "")
    own = [i for i in listed if i.mention.member and i.mention.member == lead.member and i.part is None]
    units = {_folded(i.name): i for i in own if _folded(i.name) not in leader}
    # Where the lead is named without its unit, the first unit listed is the lead itself.
    start = 1 if any(leader in name for name in units) else 0
    for item in list(units.values())[start:]:
        member = item.mention.member or ""
        yield Party(item.name, member, cast.names.type_of(member), Part.TAKES_PART, False, (item.evidence,))


def _folded(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold())
