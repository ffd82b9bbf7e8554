"""The facts: title, lead, parties, period, ages, participants; each with its evidence."""

from sfintake.extract.fields.ages import find_ages
from sfintake.extract.fields.facts import find_facts
from sfintake.extract.fields.level import find_level
from sfintake.extract.fields.participants import find_participants
from sfintake.extract.fields.period import find_period
from sfintake.extract.fields.title import find_title
from sfintake.extract.reading import Reading
from sfintake.model import CountField, Fields, LeadField, Level, Part, PartiesField, Party

__all__ = ["find_fields", "find_level"]


def find_fields(reading: Reading, lead: LeadField, parties: tuple[Party, ...]) -> Fields:
    """Give the facts; sums are completed by the budget."""
    facts = find_facts(reading)
    period = find_period(reading, facts)
    structural = find_level(reading) is Level.STRUCTURAL
    return Fields(
        title=find_title(reading, facts),
        lead=lead,
        parties=_taking_part(parties),
        period=period,
        ages=find_ages(reading, facts),
        participants=CountField() if structural else find_participants(reading, facts, period),
    )


def _taking_part(parties: tuple[Party, ...]) -> PartiesField:
    here = [p for p in parties if p.member and p.part is Part.TAKES_PART]
    keys = tuple(dict.fromkeys(p.member for p in here if p.member))
    evidence = tuple(dict.fromkeys(e for p in here for e in p.evidence[:1]))
    return PartiesField(keys, evidence)
