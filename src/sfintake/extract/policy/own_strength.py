"""The participants' own resources, involvement and influence (rules.md, POL009)."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import own_strength as words
from sfintake.extract.policy.frames import frames, is_negated
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.stance import stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage, Stance

_ASKED = frames(words.ASKED)
_NEGATION = frames("inte|aldrig|ingen|inget|inga|knappast|varken|ej")
_SETS_RIGHT = frames("utan|det_gör|gör_det|det_är")
_ACTOR = frames("<actor>")
_UNIT = frames("<actor>|<part>|pilot*|arbetsplats*|grupp_chefer|varje_chef|cheferna")
_SELF = frames("själv|själva|tillsammans_med|ihop_med|utan|inte")
_NOT = frames(words.NOT_INFLUENCE)
_BARE = frames(words.BARE)
# What is wanted of them, who they are and what it costs say nothing of their say in the work.
_NOWHERE = ("budget", "medfinansiering", "uppfoljning", "risk", "implementering", "tidplan", "spridning")
"""Sections that may name such a body in passing, and do not tell what it does in the initiative."""
_ELSEWHERE = ("budget", "medfinansiering", "malgrupp", "mal", "utvardering", "uppfoljning", "underskrift")


def find_own_strength(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give the statements that describe it; mere words are GENERAL."""
    for statement in statements:
        span = _found(statement, own)
        if span is None:
            continue
        stance = Stance.GENERAL if _is_bare(statement.lower, own) else stance_of(statement.lower)
        yield statement.passage(topics.OWN_STRENGTH, "described", stance, span=span)


def _found(statement: Statement, own: OwnWords) -> tuple[int, int] | None:
    text = statement.lower
    if statement.only_under(*_NOWHERE):
        return None
    body = own.join("user_body", words.BODY).affirmed(text)
    if body is not None and not _ASKED.stands_in(text):
        return body
    if _NOT.stands_in(text) or statement.only_under(*_ELSEWHERE):
        return None
    if statement.only_under("bakgrund") and _NEGATION.stands_in(text):
        return None
    spans = (
        *(s for s in own.join("own_resource", words.RESOURCE).spans(text) if not _is_of_others(text, s)),
        *(s for s in own.join("influence", words.INFLUENCE).spans(text) if not _others_do(text, s)),
    )
    return next((s for s in spans if not is_negated(text, s, words=3) and not _denies(text[slice(*s)])), None)


def _is_of_others(text: str, span: tuple[int, int]) -> bool:
    """Tell whether "sina egna" are those of a unit or of staff: "varje enhet granskar sina egna beslut"."""
    before = re.split(r"[,;:]| som ", text[: span[0]])[-1]
    own = text[slice(*span)].startswith(("sin ", "sina ", "sitt ", "deras "))
    return own and _UNIT.stands_in(before)


def _others_do(text: str, span: tuple[int, int]) -> bool:
    """Tell whether somebody else is the one who acts: "coachen träffar deltagaren och bestämmer"."""
    before = re.split(r"[,;:]| och att | där | som ", text[: span[0]])[-1]
    return _ACTOR.stands_in(before) and not _SELF.stands_in(text[slice(*span)])


def _denies(said: str) -> bool:
    """Tell whether the negation stands inside the frame, and not before an "utan deltagaren"."""
    return _NEGATION.stands_in(said) and not _SETS_RIGHT.stands_in(said)


def _is_bare(text: str, own: OwnWords) -> bool:
    """Tell whether only a value is professed."""
    return (
        _BARE.stands_in(text)
        and own.join("influence", words.INFLUENCE).find(text) is None
        and own.join("user_body", words.BODY).find(text) is None
    )
