"""Who applies, leads and takes part: names resolved to the profile's members."""

from sfintake.extract.reading import Reading
from sfintake.model import LeadField, Party, Passage


def find_lead(reading: Reading) -> LeadField:
    """Give the huvudman and all who are said to apply."""
    del reading
    return LeadField()


def find_parties(reading: Reading, lead: LeadField) -> tuple[Party, ...]:
    """Give every organisation named and its part in the initiative."""
    del reading, lead
    return ()


def find_party_passages(reading: Reading, parties: tuple[Party, ...]) -> tuple[Passage, ...]:
    """Give passages on co-operation, steering, area, target group and external services."""
    del reading, parties
    return ()
