"""Consent and secrecy between the parties (rules.md, POL013)."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import consent as words
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage

_HEADING = frames("samtycke*|sekretess*|tystnadsplikt*")
_OTHER = frames(words.OTHER_CONSENT)
_GIVES = re.compile(
    r"\b(?P<who>[\w-]+)(?: har)?(?: redan)? (?:gett|givit|ger|lämnat|lämnar|lämna) (?:sitt |sina |ett |skriftligt )*"
    r"(?:samtycke|medgivande|tillstånd|tillåtelse|godkännande|klartecken)"
)
_PUBLICITY = frames(words.PUBLICITY)
_GIVERS = frames(words.GIVERS)
_SHARED = frames(words.SHARED)
_ABOUT_PARTICIPANTS = frames("<who>\nuppgifter|sekretess*")


def find_consent(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give the statements that mention consent or secrecy; how it is handled is not asked."""
    consent = own.join("consent", words.CONSENT)
    for statement in statements:
        span = consent.find(statement.lower) or _under_its_heading(statement)
        if span is not None and not _is_other(statement.lower):
            yield statement.passage(topics.CONSENT, "mentioned", span=span)


def _under_its_heading(statement: Statement) -> tuple[int, int] | None:
    named = _HEADING.stands_in(statement.lead) and len(statement.lower.split()) > 1
    return (0, len(statement.lower)) if named else None


def _is_other(text: str) -> bool:
    if _PUBLICITY.stands_in(text) and not _SHARED.stands_in(text):
        return True
    if _OTHER.stands_in(text) and not _ABOUT_PARTICIPANTS.stands_in(text):
        return True
    given = _GIVES.search(text)
    if given is None:
        return False
    # A landlord's or an employer's leave to something else opens no doors between the parties.
    giver = " ".join(text[: given.end("who")].split()[-2:])
    return not _GIVERS.stands_in(giver) and not _SHARED.stands_in(text)
