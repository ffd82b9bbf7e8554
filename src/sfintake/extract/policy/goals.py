"""Goals with figures: effects and activities (rules.md, POL008)."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.policy import goals as words
from sfintake.extract.policy.figures import Figure, FigureKind, counts_cases, find_figures
from sfintake.extract.policy.frames import frames
from sfintake.extract.policy.own_words import OwnWords
from sfintake.extract.policy.stance import stance_of
from sfintake.extract.policy.statements import Statement
from sfintake.model import Passage, Stance

_GOAL = frames(words.GOAL)
_HEADING = frames(words.HEADING)
_PAST = frames(words.PAST)
_FUTURE = frames("ska|skall|kommer_att|målet|mål|förväntas|vill|räknar_med")
_COUNTED = frames(words.COUNTED_ACTIVITY)
_CHANGE = frames(words.CHANGE)
_OFFERED = frames(words.OFFERED)
_TIME = frames(words.TIME)
_BOUND = frames(words.BOUND)
_DEADLINE = frames(words.DEADLINE)
_POST = frames(words.POST)
_RECRUITED = frames(words.RECRUITED)
_MEASURED = frames(words.MEASURED)
_NO_RESULT = frames(words.NO_RESULT)
_AFTER_COUNT = frames(words.AFTER_COUNT)
_SELF_SUPPORT = frames(words.SELF_SUPPORT)
_HEALTH = frames(words.HEALTH)
_LABEL = re.compile(r"(?:kpi|mål|delmål|effektmål|nyckeltal|indikator|hypotes)\w*(?: \d+)?\s*[:.–-]")
_TO = re.compile(r" ?(?:\w+ ){0,3}till (?:\w+ ){0,2}")
_MARKS = (", ", "; ", " och ", " samt ", " | ", ": ", " medan ")
_COUNTING = (FigureKind.PERCENT, FigureKind.SHARE, FigureKind.COUNT)
_NEVER = (
    "budget",
    "medfinansiering",
    "implementering",
    "tidplan",
    "underskrift",
    "grunduppgifter",
    "bilagor",
    "risk",
)
_SELDOM = ("bakgrund", "malgrupp", "utvardering", "uppfoljning", "organisation", "samverkan", "jamstalldhet")


def find_goals(statements: tuple[Statement, ...], own: OwnWords) -> Iterator[Passage]:
    """Give one passage for each figure of a goal: an effect or an activity, and what it is about."""
    for statement in statements:
        if not _sets_a_goal(statement, own):
            continue
        figures = find_figures(statement.lower)
        for figure, part in _parts(statement.lower, figures):
            passage = _judge(statement, figure, part, own)
            if passage is not None:
                yield passage


def _sets_a_goal(statement: Statement, own: OwnWords) -> bool:
    text = statement.lower
    if statement.only_under(*_NEVER) or _is_past(text):
        return False
    if statement.under("mal") or _LABEL.match(text) or _HEADING.stands_in(statement.lead):
        return True
    if statement.only_under(*_SELDOM) and not frames("mål|målet|effektmål*|ska|skall").stands_in(text):
        return False
    return _GOAL.stands_in(text) and own.join("effect", words.EFFECT).stands_in(text)


def _is_past(text: str) -> bool:
    if stance_of(text) is Stance.EARLIER:
        return True
    return _PAST.stands_in(text) and not _FUTURE.stands_in(text)


def _parts(text: str, figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, str]]:
    """Give each figure with the part of the sentence that it counts: from its own clause to the next figure's.

    "From 38 to 20 percent" is one measure: its first figure is where the part begins.
    """
    counting = [f for f in figures if f.kind in _COUNTING]
    starts = [
        _own_start(text, f, counting[place - 1].end if place else 0) for place, f in enumerate(counting)
    ]
    for place, figure in enumerate(counting):
        last = place + 1 == len(counting)
        if not last and _TO.fullmatch(text[figure.end : counting[place + 1].start]):
            starts[place + 1] = starts[place]
        else:
            yield figure, text[starts[place] : len(text) if last else max(starts[place + 1], figure.end)]
    yield from ((f, text) for f in figures if f.kind not in _COUNTING)


def _own_start(text: str, figure: Figure, earliest: int) -> int:
    clause = _clause_start(text, figure.start)
    return clause if clause >= earliest else figure.start


def _clause_start(text: str, at: int) -> int:
    return max((text.rfind(mark, 0, at) for mark in _MARKS), default=-1) + 1


def _judge(statement: Statement, figure: Figure, part: str, own: OwnWords) -> Passage | None:
    text = statement.lower
    if figure.kind is FigureKind.PERCENT and _POST.stands_in(part):
        return None
    whole = part if _is_effect(part, own) or own.join("activity", words.ACTIVITY).stands_in(part) else text
    if not _is_measure(text, whole, figure, own):
        return None
    span = (figure.start, figure.end)
    values = {"figure": text[slice(*span)], "unit": _unit(figure)}
    if figure.value is not None:
        values["value"] = str(figure.value)
    if _is_effect(whole, own) and not _RECRUITED.stands_in(whole):
        values["about"] = _about(part) or _about(text)
        return statement.passage(topics.GOAL, "effect", span=span, values=values)
    return statement.passage(topics.GOAL, "activity", span=span, values=values)


def _is_effect(text: str, own: OwnWords) -> bool:
    """Tell whether a changed state is spoken of; a mere rise in counted activities is none."""
    if own.join("effect", words.EFFECT).stands_in(text) or (
        _SELF_SUPPORT.stands_in(text) and not _OFFERED.stands_in(text)
    ):
        return True
    return _CHANGE.stands_in(text) and not _COUNTED.stands_in(text)


def _is_measure(text: str, whole: str, figure: Figure, own: OwnWords) -> bool:
    """Tell whether the figure measures the goal, and does not merely tell when, where or for how long."""
    if figure.kind is FigureKind.DURATION:
        return _TIME.stands_in(whole) or (
            own.join("activity", words.ACTIVITY).stands_in(whole) and not _is_effect(whole, own)
        )
    if figure.kind is FigureKind.COUNT:
        before = " ".join(text[: figure.start].split()[-2:])
        after = " ".join(text[figure.end :].split()[:3])
        if _NO_RESULT.stands_in(after.split(" ")[0]):
            return False
        return (
            counts_cases(text, figure)
            or _BOUND.stands_in(before)
            or _AFTER_COUNT.stands_in(after.split(" ")[0])
            or own.join("activity", words.ACTIVITY).stands_in(after)
            or " | " in text
        )
    if figure.kind is FigureKind.DATE:
        before = " ".join([*text[: figure.start].split()[-2:], text[figure.start : figure.end]])
        return _DEADLINE.stands_in(before) and not _MEASURED.stands_in(before)
    return True


def _about(text: str) -> str:
    if _HEALTH.stands_in(text):
        return "health"
    return "self_support" if _SELF_SUPPORT.stands_in(text) else ""


def _unit(figure: Figure) -> str:
    if figure.kind in (FigureKind.PERCENT, FigureKind.SHARE):
        return "percent"
    return (
        "count"
        if figure.kind is FigureKind.COUNT
        else "date"
        if figure.kind is FigureKind.DATE
        else "duration"
    )
