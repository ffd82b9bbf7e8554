"""What is new or developed, and whether an existing operation goes on or is taken over (rules.md, POL006)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import novelty as words
from sfintake.extract.policy.frames import frames, is_negated
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.stance import stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Reading
from sfintake.model import Heading, Paragraph, Passage, Stance

_NOT_TODAY = frames(words.NOT_TODAY)
_NOT_NEW = frames(words.NOT_NEW)
_NOT_OF_THE_WORK = frames(words.NOT_OF_THE_WORK)
_TITLE = frames(words.TITLE)
_DENIED = frames(words.DENIED)
_AFTERWARDS = frames(words.AFTERWARDS)
_BESIDE = frames(words.BESIDE)
_ASKS = frames(words.ASKS)
_SAYS_NOT = frames("inte|ingen|inget|inga|aldrig|ingenting|varken|ej")
_OPENING = 4
"""Blocks at the start among which the title stands."""
_TITLE_WORDS = 10
_AFTER = ("implementering", "spridning", "utvardering", "uppfoljning", "risk", "underskrift")
_MONEY = ("budget", "medfinansiering", "mal", "malgrupp")


def find_novelty(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give what is new, and what continues; what happens after the initiative is neither."""
    for statement in statements:
        if statement.only_under(*_AFTER):
            continue
        taken = _takes_over(statement.lower, own)
        if taken is not None:
            yield statement.passage(topics.NOVELTY, "takes_over", span=taken)
        span = None if statement.only_under(*_MONEY) else _new(statement.lower, own) or _not_today(statement)
        if span is not None:
            stance = stance_of(statement.lower)
            stance = Stance.PLANNED if stance is Stance.EARLIER else stance
            yield statement.passage(topics.NOVELTY, "new", stance, span=span)


def find_title(reading: Reading) -> Iterator[Passage]:
    """Give the document's title when it tells of a continuation."""
    for block in reading.main_document.blocks[:_OPENING]:
        if not isinstance(block, Heading | Paragraph) or not _looks_like_a_title(block.text):
            continue
        if _TITLE.affirmed(block.text.lower()) is not None:
            yield Passage(topics.NOVELTY, "takes_over", Stance.PLANNED, evidence_of(block))
            return


def _looks_like_a_title(text: str) -> bool:
    return len(text.split()) <= _TITLE_WORDS and not text.rstrip().endswith((".", "!", "?"))


def _takes_over(text: str, own: OwnWords) -> tuple[int, int] | None:
    if _DENIED.stands_in(text) or _AFTERWARDS.stands_in(text) or _goes_on_beside(text):
        return None
    for span in own.join("continues", words.TAKES_OVER).spans(text):
        if _SAYS_NOT.stands_in(text[slice(*span)]) or not is_negated(text, span, words=3):
            return span
    return None


def _goes_on_beside(text: str) -> bool:
    """Tell whether a sentence says that the parties' own operations go on, and asks for nothing."""
    return _BESIDE.stands_in(text) and _ASKS.affirmed(text) is None


def _new(text: str, own: OwnWords) -> tuple[int, int] | None:
    """Give what is new, when it is not merely more people, a wider area or another copy of the same."""
    if _NOT_OF_THE_WORK.stands_in(text):
        return None
    without = _blanked(text)
    for span in own.join("new", words.NEW).spans(without):
        if _SAYS_NOT.stands_in(without[slice(*span)]) or not is_negated(without, span, words=4):
            return span
    return None


def _not_today(statement: Statement) -> tuple[int, int] | None:
    return (
        None
        if statement.only_under("bakgrund", "malgrupp", "jamstalldhet")
        else _NOT_TODAY.find(statement.lower)
    )


def _blanked(text: str) -> str:
    for start, end in _NOT_NEW.spans(text):
        text = text[:start] + "x" * (end - start) + text[end:]
    return text
