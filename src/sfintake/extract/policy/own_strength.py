"""The participants' own resources, involvement and influence (rules.md, POL009)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import own_strength as words
from sfintake.extract.lexicon.policy.people import PARTICIPANT
from sfintake.extract.policy.frames import compile_frames, frames
from sfintake.extract.policy.stance import stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage, Stance

_CLASSES = {"who": PARTICIPANT, "own": f"{PARTICIPANT} sina sin sitt deras egna"}
_INFLUENCE = compile_frames(words.INFLUENCE, _CLASSES)
_BODY = compile_frames(words.BODY, _CLASSES)
_RESOURCE = compile_frames(words.RESOURCE, _CLASSES)
_NOT = frames(words.NOT_INFLUENCE)
_BARE = frames(words.BARE)
# What is wanted of them, who they are and what it costs say nothing of their say in the work.
_ELSEWHERE = ("budget", "medfinansiering", "malgrupp", "mal", "utvardering", "uppfoljning", "underskrift")


def find_own_strength(statements: tuple[Statement, ...]) -> Iterator[Passage]:
    """Give the statements that describe it; mere words are GENERAL."""
    for statement in statements:
        span = _found(statement)
        if span is None:
            continue
        stance = Stance.GENERAL if _is_bare(statement.lower) else stance_of(statement.lower)
        yield statement.passage(topics.OWN_STRENGTH, "described", stance, span=span)


def _found(statement: Statement) -> tuple[int, int] | None:
    text = statement.lower
    body = _BODY.affirmed(text)
    if body is not None:
        return body
    if _NOT.stands_in(text) or statement.only_under(*_ELSEWHERE):
        return None
    return _RESOURCE.affirmed(text) or _INFLUENCE.affirmed(text, words=3)


def _is_bare(text: str) -> bool:
    """Tell whether only a value is professed."""
    return _BARE.stands_in(text) and _INFLUENCE.find(text) is None and _BODY.find(text) is None
