"""What the status of every section is judged on."""

from dataclasses import dataclass

from sfintake.extract import topics
from sfintake.extract.reading import Reading
from sfintake.model import AttachmentRef, Budget, Passage, Stance

COVERED_ENOUGH = 0.8
"""Share of the main file that must have given text for "missing" to stand (rules.md, SEC)."""
_TOPICS: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "utvardering": ((topics.EVALUATION, frozenset(("what", "how", "when", "who", "for_whom"))),),
    "implementering": (
        (
            topics.IMPLEMENTATION,
            frozenset(("receiver", "funding", "decision", "timetable", "what", "responsible", "condition")),
        ),
    ),
    "uppfoljning": ((topics.FOLLOW_UP, frozenset(("interval", "named"))),),
    "deltagarperspektiv": ((topics.OWN_STRENGTH, frozenset(("described",))),),
    "jamstalldhet": ((topics.EQUALITY, frozenset(("action",))),),
    "medfinansiering": ((topics.COFINANCING, frozenset(("amount", "hours", "percent", "none"))),),
}
"""Passages of other extractors that answer a key, by topic and passage key."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What every key's status is judged on."""

    reading: Reading
    passages: tuple[Passage, ...]
    budget: Budget | None
    refs: tuple[AttachmentRef, ...]
    signatures: tuple[Passage, ...]


def topic_passages(ground: Ground, key: str) -> tuple[Passage, ...]:
    """Give what other extractors found that answers a key."""
    return tuple(
        p
        for topic, keys in _TOPICS.get(key, ())
        for p in ground.passages
        if p.topic == topic and p.key in keys and (p.stance is Stance.PLANNED or topic == topics.COFINANCING)
    )
