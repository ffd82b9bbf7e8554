"""The period applied for: label before prose, prose before time plan."""

from sfintake.extract.facts import Fact
from sfintake.extract.reading import Reading
from sfintake.model import PeriodField


def find_period(reading: Reading, facts: tuple[Fact, ...]) -> PeriodField:
    """Give the period."""
    del reading, facts
    return PeriodField()
