"""Who applies, leads and takes part: names resolved to the profile's members."""

from sfintake.extract.lead import find_lead
from sfintake.extract.reading import Reading
from sfintake.model import LeadField, Party, Passage

__all__ = ["find_lead", "find_parties", "find_party_passages"]


def find_parties(reading: Reading, lead: LeadField) -> tuple[Party, ...]:
    """Give every organisation named and its part in the initiative."""
    del reading, lead
    return ()


def find_party_passages(reading: Reading, parties: tuple[Party, ...]) -> tuple[Passage, ...]:
    """Give passages on co-operation, steering, area, target group and external services."""
    del reading, parties
    return ()
