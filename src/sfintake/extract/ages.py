"""Ages of those the initiative is for."""

from sfintake.extract.facts import Fact
from sfintake.extract.reading import Reading
from sfintake.model import AgesField


def find_ages(reading: Reading, facts: tuple[Fact, ...]) -> AgesField:
    """Give the ages."""
    del reading, facts
    return AgesField()
