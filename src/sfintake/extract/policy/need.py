"""The needs analysis: an unmet need with a figure or a source, and what is lacking in co-operation (rules.md, POL005)."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import need as words
from sfintake.extract.policy.figures import Figure, FigureKind, counts_cases, find_figures
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.stance import speaks_of_the_future, stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage, Stance

_NOT_NEED = frames(words.NOT_NEED)
_EXISTS = frames(words.EXISTS)
_GATHERS = frames(words.GATHERS)
_NUMBER_OF = frames(words.NUMBER_OF)
_CASES = frames(words.ABOUT_CASES)
_QUEUE = frames(words.QUEUE)
_ATTENDED = frames(words.ATTENDED)
_NEGATED = frames(words.NEGATED)
_BAD = frames(
    "<neg>|<lacks>|väntar|väntan|dröjer|var_för_sig|olika|sällan|svårt|först|för_sent|efteråt|fastnar|försvinner"
)
_WORKS_WELL = frames(words.WORKS_WELL)
_NOT_OF_AUTHORITIES = frames(words.NOT_OF_AUTHORITIES)
_PARTY = frames("<part>")
# What is planned, paid or measured tells nothing of today.
_ELSEWHERE = [
    "mal",
    "budget",
    "medfinansiering",
    "uppfoljning",
    "utvardering",
    "implementering",
    "spridning",
    "tidplan",
    "risk",
    "underskrift",
    "bilagor",
]
# Here a lack must be said to be of today.
_LABEL_WORDS = 5
_SOME = 5
"""Fewer are a case or two."""
_COUNTED = re.compile(
    r"\b(?:är|var|blev|fanns|finns|handlar det om) (?:de|dem|det|antalet|gruppen|siffran)(?: \w+){0,2} \d"
)
_PLANS = (
    "genomforande",
    "samverkan",
    "organisation",
    "forankring",
    "jamstalldhet",
    "syfte",
    "deltagarperspektiv",
)


def find_need(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give unmet needs with a figure or a source, and lacks in co-operation."""
    last_problem: Statement | None = None
    for statement in statements:
        if statement.keys and set(statement.keys) <= set(_ELSEWHERE):
            continue
        if last_problem is not None and _counts_them(last_problem, statement):
            yield _passage(statement, (0, len(statement.lower)))
        if own.join("need", words.PROBLEM).stands_in(statement.lower):
            last_problem = statement
        lack = _lack(statement, own)
        if lack is not None:
            yield statement.passage(topics.NEED, "lack_in_cooperation", stance_of(statement.lower), span=lack)
        unmet = _unmet(statement, own, lacking=lack is not None)
        if unmet is not None:
            yield unmet


def _counts_them(problem: Statement, statement: Statement) -> bool:
    """Tell whether a sentence gives the number of those that the one before tells of ("I dag är de 340")."""
    follows = problem.block == statement.block and statement.number - problem.number == 1
    counts = [
        f for f in find_figures(statement.lower) if f.kind is FigureKind.COUNT and (f.value or 0) >= _SOME
    ]
    return (
        follows and bool(counts) and _COUNTED.search(statement.lower) is not None and not _is_plan(statement)
    )


def _lack(statement: Statement, own: OwnWords) -> tuple[int, int] | None:
    text = _with_its_label(statement)
    if statement.only_under("malgrupp", "jamstalldhet") or (
        statement.only_under(*_PLANS, *_ELSEWHERE) and not _tells_of_today(text)
    ):
        return None
    asked = len(text) - len(statement.lower)
    spans = (
        s
        for s in own.join("need_lack", words.LACK).spans(text)
        if not speaks_of_the_future(text[: s[1]])
        # Under "Vad som brister" only what goes on with it, or tells of something bad, is a lack.
        and (
            s[1] > asked
            or _BAD.stands_in(statement.lower)
            or own.join("need", words.PROBLEM).stands_in(statement.lower)
        )
    )
    span = next(spans, None)
    if _NOT_OF_AUTHORITIES.stands_in(text) and not _PARTY.stands_in(text):
        return None
    if span is None or (_WORKS_WELL.affirmed(text) is not None and "men" not in text.split()):
        return None
    return span if text == statement.lower else (0, len(statement.lower))


def _with_its_label(statement: Statement) -> str:
    """Give the text after a short label that asks for what is lacking ("Vad saknas? Den som håller i planen")."""
    label = statement.lead.rstrip("?: ")
    short = len(label.split()) <= _LABEL_WORDS
    return f"{label} {statement.lower}" if short and frames("<lacks>").stands_in(label) else statement.lower


def _tells_of_today(text: str) -> bool:
    return frames("i_dag|idag|i_dagsläget|för_närvarande|nu|alltså|ofta|sällan|aldrig").stands_in(text)


def _unmet(statement: Statement, own: OwnWords, *, lacking: bool) -> Passage | None:
    text = statement.lower
    troubled = lacking or own.join("need", words.PROBLEM).stands_in(text)
    told = _is_about_cases(statement) or _NEGATED.stands_in(text)
    if not troubled and (not told or _ATTENDED.stands_in(text)):
        return None
    queue = _QUEUE.stands_in(text)
    figure = _figure(text) if _counts_here(statement) else None
    if figure is not None and (queue or _NOT_NEED.affirmed(text) is None) and not _is_plan(statement):
        return _passage(statement, (figure.start, figure.end), figure=text[figure.start : figure.end])
    source = own.join("need_source", words.SOURCE).affirmed(text) if _counts_here(statement) else None
    if source is not None and not _is_plan(statement):
        return _passage(statement, source, source=text[slice(*source)])
    return None


def _is_about_cases(statement: Statement) -> bool:
    """Tell whether a background speaks of people or cases, whatever is said of them."""
    return statement.under("bakgrund") and _CASES.stands_in(statement.lower)


def _counts_here(statement: Statement) -> bool:
    """Tell whether a number in this section may count a need, and not those that are planned for."""
    if statement.only_under("malgrupp", "sammanfattning"):
        return _EXISTS.stands_in(statement.lower)
    if statement.only_under("malgrupp", "sammanfattning", *_PLANS):
        return _EXISTS.stands_in(statement.lower) and not _GATHERS.stands_in(statement.lower)
    return True


def _passage(statement: Statement, span: tuple[int, int], **values: str) -> Passage:
    stance = stance_of(statement.lower)
    stance = Stance.PLANNED if stance in (Stance.WISHED, Stance.PROMISED) else stance
    return statement.passage(topics.NEED, "unmet", stance, span=span, values=values)


def _is_plan(statement: Statement) -> bool:
    return speaks_of_the_future(statement.lower) and not _tells_of_today(statement.lower)


def _figure(text: str) -> Figure | None:
    """Give the first figure that counts people, cases, a share or a wait."""
    return next((f for f in find_figures(text) if _measures_need(text, f)), None)


def _measures_need(text: str, figure: Figure) -> bool:
    if figure.kind in (FigureKind.PERCENT, FigureKind.SHARE):
        return True
    if figure.kind is FigureKind.COUNT:
        large = figure.value is not None and figure.value >= _SOME
        return large and (
            counts_cases(text, figure)
            or " | " in text
            or _is_part_of_many(text, figure)
            or _NUMBER_OF.stands_in(text)
        )
    return figure.kind is FigureKind.DURATION and frames(
        "väntetid*|mediantid*|väntan|dröj*|genomsnitt|medeltal|snitt|handläggningstid*|tar|tog|gick|väntar|väntade|ohälsotal*|sjuktal*"
    ).stands_in(text)


def _is_part_of_many(text: str, figure: Figure) -> bool:
    """Tell whether the number stands as "av de 90" or "90 av dem"."""
    return text[: figure.start].endswith(("av de ", "av dessa ")) or text[figure.end :].startswith(
        (" av de", " som ")
    )
