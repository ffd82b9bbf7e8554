"""Consent and secrecy between the parties (rules.md, POL013)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy.consent import CONSENT, OTHER_CONSENT
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage

_CONSENT = frames(CONSENT)
_HEADING = frames("samtycke*|sekretess*|tystnadsplikt*")
_OTHER = frames(OTHER_CONSENT)
_ABOUT_PARTICIPANTS = frames("<who>\nuppgifter|sekretess*")


def find_consent(statements: tuple[Statement, ...]) -> Iterator[Passage]:
    """Give the statements that mention consent or secrecy; how it is handled is not asked."""
    for statement in statements:
        span = _CONSENT.find(statement.lower) or _under_its_heading(statement)
        if span is not None and not _is_other(statement.lower):
            yield statement.passage(topics.CONSENT, "mentioned", span=span)


def _under_its_heading(statement: Statement) -> tuple[int, int] | None:
    named = _HEADING.stands_in(statement.lead) and len(statement.lower.split()) > 1
    return (0, len(statement.lower)) if named else None


def _is_other(text: str) -> bool:
    return _OTHER.stands_in(text) and not _ABOUT_PARTICIPANTS.stands_in(text)
