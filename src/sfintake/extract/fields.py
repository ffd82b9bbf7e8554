"""The facts: title, period, ages, participants; each with its evidence."""

from sfintake.extract.reading import Reading
from sfintake.model import Fields, LeadField, Level, Party


def find_fields(reading: Reading, lead: LeadField, parties: tuple[Party, ...]) -> Fields:
    """Give the facts; sums are completed by the budget."""
    del reading, parties
    return Fields(lead=lead)


def find_level(reading: Reading) -> Level | None:
    """Tell whether the initiative is for individuals, structures or both."""
    del reading
    return None
