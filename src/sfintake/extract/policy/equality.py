"""Diversity, equality, and equality between women and men: what is to be done, or words only (rules.md, POL010)."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import equality as words
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.stance import speaks_of_the_future, stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage, Stance

_MANY_KINDS = frames(words.MANY_KINDS)
_CONTRAST = frames(words.CONTRAST)
_AIM = frames(words.AIM)
_DOING = frames(words.DOING)
_WEAKLY = frames(words.DOING_WEAKLY)
_HOLLOW = frames(words.HOLLOW)
# "Några särskilda åtgärder planeras inte" says that nothing is to be done.
_NOTHING = frames(
    "planeras|vidtas|görs|behövs|krävs|genomförs|tas|finns .. inte|ej",
    "inga|inte_några|ingen .. *åtgärd*|*insatser|*aktiviteter|*satsning*",
    "bedöms|anses|är|ser_vi|bedömer|anser .. inte|ej|knappast|onödig* .. "
    "nödvändig*|behövlig*|motiverad*|aktuell*|relevant*|påkallad*|behov|skäl",
)
_EVENS_OUT = frames(words.EVENS_OUT)
_MONEY = ("budget", "medfinansiering")
_WHOM = ("malgrupp",)
_REACH = 2
"""How many statements on, under the same heading, an action may follow what it is about."""


def find_equality(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give actions, and statements on the matter with nothing to be done."""
    last_matter: Statement | None = None
    for statement in statements:
        if statement.only_under(*_MONEY):
            continue
        near = (
            last_matter is not None
            and _follows(last_matter, statement)
            and (statement.under("jamstalldhet") or _EVENS_OUT.stands_in(statement.lower))
        )
        passage = _judge(statement, own, near=near)
        if passage is not None:
            yield passage
        if _is_matter(statement, own):
            last_matter = statement


def _judge(statement: Statement, own: OwnWords, *, near: bool) -> Passage | None:
    text = statement.lower
    matter = _is_matter(statement, own)
    substance = (
        None if statement.only_under(*_WHOM) else own.join("equality_action", words.SUBSTANCE).affirmed(text)
    )
    doing = substance or _AIM.affirmed(text) or (_doing(text) if matter or near else None)
    if statement.only_under("bakgrund") and not speaks_of_the_future(text):
        doing = None
    if doing is not None:
        declined = matter and substance is None and _NOTHING.stands_in(text)
        if stance_of(text) is Stance.PLANNED and not declined:
            return statement.passage(topics.EQUALITY, "action", span=doing)
    span = _matter(text, own)
    if (
        span is not None
        or substance is not None
        or (statement.under("jamstalldhet") and matter and stance_of(text) is not Stance.PROMISED)
    ):
        return statement.passage(topics.EQUALITY, "words", Stance.GENERAL, span=span)
    return None


def _is_matter(statement: Statement, own: OwnWords) -> bool:
    if _matter(statement.lower, own) is not None:
        return True
    if statement.under("jamstalldhet") and _says_something(statement):
        return True
    return not statement.only_under(*_WHOM) and _CONTRAST.stands_in(statement.lower)


def _matter(text: str, own: OwnWords) -> tuple[int, int] | None:
    """Give where the matter itself is named; "en mångfald av arbetsgivare" names another."""
    for start, end in _MANY_KINDS.spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return own.join("equality", words.MATTER).find(text)


def _says_something(statement: Statement) -> bool:
    return len(statement.lower.split()) > 3


def _doing(text: str) -> tuple[int, int] | None:
    return _DOING.affirmed(text) or (None if _HOLLOW.stands_in(text) else _WEAKLY.affirmed(text, words=2))


def _follows(matter: Statement, statement: Statement) -> bool:
    return matter.block == statement.block and statement.number - matter.number <= _REACH
