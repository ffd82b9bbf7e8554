"""Which kind of initiative it is, of those the förbund may fund (rules.md, POL014)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import kinds as words
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.statements import Statement
from sfintake.extract.reading import Reading
from sfintake.model import Level, Passage

# Most telling first. What a profile does not name apart falls under the wider kind after it.
_KINDS = (
    ("evaluation", words.EVALUATION),
    ("prestudy", words.PRESTUDY),
    ("education", words.EDUCATION),
    ("method", words.METHOD),
    ("structural", words.STRUCTURAL),
    ("prevention", words.PREVENTION),
    ("reinforcement", words.REINFORCEMENT),
    ("individual", words.INDIVIDUAL),
)
_WIDER = {
    "education": "structural",
    "method": "structural",
    "prevention": "individual",
    "reinforcement": "individual",
    "structural": "method",
}
_TELLING = (
    "syfte",
    "sammanfattning",
    "mal",
    "malgrupp",
    "genomforande",
    "bakgrund",
    "losning",
    "grunduppgifter",
    "arbetstitel",
)
_NEVER = (
    "budget",
    "medfinansiering",
    "utvardering",
    "uppfoljning",
    "implementering",
    "spridning",
    "risk",
    "underskrift",
    "bilagor",
)


def find_kind(reading: Reading, level: Level | None, statements: tuple[Statement, ...]) -> Iterator[Passage]:
    """Give the kinds that the application's own words answer to; ``other`` alone for a thing without an activity."""
    told = [s for s in statements if not s.only_under(*_NEVER)]
    thing = _thing(told)
    if thing is not None and level is None and not _has_participants(told):
        yield thing
        return
    known, seen = reading.profile.fundable_kinds, False
    for kind, source in _KINDS:
        if kind == "individual" and level is Level.STRUCTURAL:
            continue
        found = _first(told, source) or (_target_group(told) if kind == "individual" else None)
        if found is not None:
            seen = True
            key = kind if kind in known else _WIDER.get(kind, kind)
            yield found[0].passage(topics.FUNDABLE_KIND, key, span=found[1])
    if not seen and level is not None and told:
        key = "structural" if level is Level.STRUCTURAL else "individual"
        yield _most_telling(told).passage(topics.FUNDABLE_KIND, key)


def _most_telling(statements: list[Statement]) -> Statement:
    return min(statements, key=lambda s: (not s.under(*_TELLING), s.number))


def _thing(statements: list[Statement]) -> Passage | None:
    """Give the statement that asks for a building, a system or a benefit."""
    thing, asks = frames(words.THING), frames(words.ASKS)
    for statement in statements:
        span = thing.affirmed(statement.lower)
        if span is not None and (
            asks.stands_in(statement.lower) or statement.under("syfte", "losning", "arbetstitel")
        ):
            return statement.passage(topics.FUNDABLE_KIND, "other", span=span)
    return None


def _has_participants(statements: list[Statement]) -> bool:
    return any(frames(words.INDIVIDUAL).stands_in(s.lower) for s in statements)


def _first(statements: list[Statement], source: str) -> tuple[Statement, tuple[int, int]] | None:
    """Give the first statement of the kind, one under a telling heading before the others."""
    kind = frames(source)
    found = [(s, span) for s in statements if (span := kind.affirmed(s.lower)) is not None]
    return min(found, key=lambda f: (not f[0].under(*_TELLING), f[0].number), default=None)


def _target_group(statements: list[Statement]) -> tuple[Statement, tuple[int, int]] | None:
    """Give what stands of the target group: an activity for a named one is an individual initiative."""
    return next(
        ((s, (0, len(s.lower))) for s in statements if s.under("malgrupp") and len(s.lower.split()) > 2), None
    )
