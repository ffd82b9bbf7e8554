"""The policy's criteria: need, novelty, goals, own strength, equality, consent, kind."""

from collections.abc import Callable, Iterator

from sfintake.extract.policy.consent import find_consent
from sfintake.extract.policy.equality import find_equality
from sfintake.extract.policy.goals import find_goals
from sfintake.extract.policy.kind import find_kind
from sfintake.extract.policy.need import find_need
from sfintake.extract.policy.novelty import find_novelty, find_title
from sfintake.extract.policy.own_strength import find_own_strength
from sfintake.extract.policy.statements import Statement, read_statements
from sfintake.extract.reading import Reading
from sfintake.model import Level, Passage

_Finder = Callable[[tuple[Statement, ...]], Iterator[Passage]]
_FINDERS: tuple[_Finder, ...] = (
    find_need,
    find_novelty,
    find_goals,
    find_own_strength,
    find_equality,
    find_consent,
)


def find_policy_passages(reading: Reading, level: Level | None) -> tuple[Passage, ...]:
    """Give passages on the policy's criteria; a cover letter is asked only where the application is silent."""
    statements = read_statements(reading)
    letters = read_statements(reading, letters=True)
    found: list[Passage] = []
    for finder in _FINDERS:
        found += list(finder(statements)) or list(finder(letters))
    found += find_title(reading)
    found += find_kind(reading, level, statements)
    return tuple(found)
