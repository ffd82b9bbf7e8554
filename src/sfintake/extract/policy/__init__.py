"""The policy's criteria: need, novelty, goals, own strength, equality, consent, kind."""

from collections.abc import Callable, Iterator

from sfintake.extract.language import lemmas
from sfintake.extract.policy.consent import find_consent
from sfintake.extract.policy.equality import find_equality
from sfintake.extract.policy.goals import find_goals
from sfintake.extract.policy.kind import find_kind
from sfintake.extract.policy.need import find_need
from sfintake.extract.policy.novelty import find_novelty, find_title
from sfintake.extract.policy.own_strength import find_own_strength
from sfintake.extract.policy.own_words import OwnWords, own_words
from sfintake.extract.policy.statements import Statement, read_statements
from sfintake.extract.reading import Reading
from sfintake.model import Level, Passage
from sfintake.profiles import Profile

_Finder = Callable[[tuple[Statement, ...], OwnWords], Iterator[Passage]]
_FINDERS: tuple[_Finder, ...] = (
    find_need,
    find_novelty,
    find_goals,
    find_own_strength,
    find_equality,
    find_consent,
)


def check_words(profile: Profile) -> None:
    """Make sure that each of a profile's own words has a meaning that is known, and so has effect.

    Raises:
        ProfileInvalidError: One has not, or the trained pipeline that the profile names is not installed.
    """
    own = own_words(profile)
    if own.model is not None:
        lemmas("prov", own.model)


def find_policy_passages(reading: Reading, level: Level | None) -> tuple[Passage, ...]:
    """Give passages on the policy's criteria; a cover letter is asked only where the application is silent."""
    own = own_words(reading.profile)
    statements = read_statements(reading)
    letters = read_statements(reading, letters=True)
    found: list[Passage] = []
    for finder in _FINDERS:
        found += list(finder(statements, own)) or list(finder(letters, own))
    found += find_title(reading)
    found += find_kind(reading, level, statements, own)
    return tuple(found)
