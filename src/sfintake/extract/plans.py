"""The two plans and follow-up: what each passage says, by dimension."""

from sfintake.extract.reading import Reading
from sfintake.model import Passage


def find_plan_passages(reading: Reading) -> tuple[Passage, ...]:
    """Give passages on evaluation, implementation, follow-up and the follow-up system."""
    del reading
    return ()
