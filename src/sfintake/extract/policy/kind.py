"""Which kind of initiative it is, of those the förbund may fund (rules.md, POL014)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import kinds as words
from sfintake.extract.policy.frames import Frames, frames
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.statements import Statement
from sfintake.extract.reading import Reading
from sfintake.model import Level, Passage

_INITIATIVE = frames(words.INITIATIVE)
_AGED = frames(words.AGED)
_LEFT_OUT = frames(words.LEFT_OUT)
_NAMED = frames(words.NAMED)
_PEOPLE = frames(words.PEOPLE)
_ACTIVITY = frames(words.ACTIVITY)
_SOMEBODY = frames(words.INDIVIDUAL, words.PARTICIPANTS)

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
_TELLING = ("syfte", "sammanfattning", "malgrupp", "losning", "arbetstitel", "genomforande")
"""Sections that say what the initiative is."""
_SAYS_WHAT = ("syfte", "sammanfattning", "losning", "arbetstitel")
"""Of these, those that say it in a sentence or two."""
_ASIDE = ("bakgrund", "grunduppgifter")
"""Sections that may say it beside their own matter."""
_NEVER = (
    "bakgrund",
    "budget",
    "medfinansiering",
    "utvardering",
    "uppfoljning",
    "implementering",
    "spridning",
    "risk",
    "jamstalldhet",
    "underskrift",
    "bilagor",
)
"""Sections whose people are those of today, or of something else."""
_SHOWN = 2
"""Statements given for a kind: whom it is for, and what is done."""


def find_kind(
    reading: Reading, level: Level | None, statements: tuple[Statement, ...], own: OwnWords
) -> Iterator[Passage]:
    """Give the kinds that the application's own words answer to; ``other`` alone for a thing without an activity."""
    told = [s for s in statements if not s.keys or s.under(*_TELLING, *_ASIDE) or _names_by_age(s)]
    thing = _thing(told)
    if thing is not None and level is None and not any(map(_names_somebody, told)):
        yield thing
        return
    acquired = _acquired(told)
    if acquired is not None:
        yield acquired
        return
    known = reading.profile.fundable_kinds
    for kind, source in _KINDS if level is Level.STRUCTURAL else (_KINDS[-1], *_KINDS[:-1]):
        if kind == "individual" and level is Level.STRUCTURAL:
            continue
        for statement, span in _most_telling(told, kind, own.join(f"kind_{kind}", source)):
            key = kind if kind in known else _WIDER.get(kind, kind)
            yield statement.passage(topics.FUNDABLE_KIND, key, span=span)


def _most_telling(
    told: list[Statement], kind: str, pattern: Frames
) -> list[tuple[Statement, tuple[int, int] | None]]:
    """Give the statements of the kind, those that say most of what the initiative is first."""
    found = [(s, pattern.affirmed(s.lower)) for s in told]
    if kind == "individual":
        # "Deltagarna" alone names nobody: an activity for a named target group is an individual initiative.
        said = [(s, span) for s, span in found if _names_target(s, span)]
    else:
        said = [(s, span) for s, span in found if span is not None and _is_of_the_initiative(s)]
    return sorted(said, key=lambda f: (_rank(f[0]), f[0].number))[:_SHOWN]


def _rank(statement: Statement) -> int:
    return next((n for n, key in enumerate(_TELLING) if statement.under(key)), len(_TELLING))


def _is_of_the_initiative(statement: Statement) -> bool:
    """Tell whether a statement says what is to be, and not what has been or is so today."""
    if not statement.keys or statement.under(*_TELLING):
        return True
    return _INITIATIVE.stands_in(statement.lower) or statement.under("grunduppgifter")


def _names_target(statement: Statement, span: tuple[int, int] | None) -> bool:
    if _LEFT_OUT.stands_in(statement.lower):
        return False
    if statement.under("malgrupp"):
        return _PEOPLE.stands_in(statement.lower)
    if _names_by_age(statement):
        return True
    if statement.under(*_SAYS_WHAT) and _NAMED.stands_in(statement.lower):
        return True
    return (
        span is not None and _is_of_the_initiative(statement) and not statement.only_under("grunduppgifter")
    )


def _names_by_age(statement: Statement) -> bool:
    return _AGED.stands_in(statement.lower) and not statement.only_under(*_NEVER)


def _names_somebody(statement: Statement) -> bool:
    return _SOMEBODY.stands_in(statement.lower)


def _acquired(statements: list[Statement]) -> Passage | None:
    """Give the purpose that is to buy or build a thing, where nothing is done with those it is meant for."""
    acquired = frames(words.ACQUIRED)
    for statement in statements:
        span = acquired.affirmed(statement.lower) if statement.under(*_SAYS_WHAT) else None
        if span is not None and not any(_is_activity(s, span, statement) for s in statements):
            return statement.passage(topics.FUNDABLE_KIND, "other", span=span)
    return None


def _is_activity(statement: Statement, thing: tuple[int, int], of: Statement) -> bool:
    # "En buss så att ungdomar kan ta sig till praktiken": what the thing is good for is no activity of the initiative.
    if statement is of:
        return _ACTIVITY.affirmed(statement.lower[thing[1] :].split(" så att ")[0]) is not None
    return not statement.only_under("bakgrund") and _ACTIVITY.affirmed(statement.lower) is not None


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
