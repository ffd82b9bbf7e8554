"""Following the initiative up: with an interval, without one, or not at all."""

from collections.abc import Iterator
from decimal import Decimal

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.intervals import per_year, per_year_alone
from sfintake.extract.plans.stance import judge_evaluation
from sfintake.extract.plans.text import Passage, Utterance
from sfintake.model import Passage as Said
from sfintake.model import Stance

_GROUP_GOES_ON = ("den ", "gruppen ", "möten")
"""How a sentence begins that goes on about the steering group."""


def find_follow_up(passages: tuple[Passage, ...], lexicon: Lexicon) -> Iterator[Said]:
    """Give follow-up with its interval (values: per_year), named without one, or said not to be."""
    meetings = _meetings(passages, lexicon)
    for passage in passages:
        for said in passage.said:
            yield from _sentence(said, passage, meetings, lexicon)
        for row in passage.rows:
            rate = per_year(row.text)
            follows = passage.follow_up or _is_follow_up(row.text, lexicon)
            if rate is not None and follows and "budget" not in passage.keys:
                yield _interval(rate, row.columns[0].said)


def _sentence(
    said: Utterance, passage: Passage, meetings: Decimal | None, lexicon: Lexicon
) -> Iterator[Said]:
    text = said.marked
    headed = passage.follow_up or passage.evaluation
    about_it = lexicon.has("initiative", text)
    follows = lexicon.has("follows_up", text) or (headed and about_it)
    if not (follows or passage.follow_up):
        return
    judged = judge_evaluation(text, lexicon)
    if not judged.is_planned:
        if passage.follow_up:
            yield Said(topics.FOLLOW_UP, "none", judged.stance, said.evidence)
        return
    if lexicon.has("one_participant", text) and not lexicon.has("registers", text):
        return
    rate = _rate(judged.planned, meetings, lexicon) if follows and (headed or about_it) else None
    if rate is None and passage.follow_up:
        rate = per_year_alone(judged.planned)
    if rate is not None:
        yield _interval(rate, said)
    elif passage.follow_up or (follows and _is_follow_up(text, lexicon)):
        yield Said(topics.FOLLOW_UP, "named", Stance.PLANNED, said.evidence)


def _rate(planned: str, meetings: Decimal | None, lexicon: Lexicon) -> Decimal | None:
    # A steering group that merely meets follows nothing up (rules.md, EVA002).
    if lexicon.has("meets", planned) and not lexicon.has("follows_up", planned):
        return None
    rate = per_year(planned)
    return meetings if rate is None and lexicon.has("at_meetings", planned) else rate


def _interval(rate: Decimal, said: Utterance) -> Said:
    return Said(topics.FOLLOW_UP, "interval", Stance.PLANNED, said.evidence, {"per_year": str(rate)})


def _is_follow_up(text: str, lexicon: Lexicon) -> bool:
    return lexicon.has("named_follow_up", text) and not lexicon.has("one_participant", text)


def _meetings(passages: tuple[Passage, ...], lexicon: Lexicon) -> Decimal | None:
    """Give how often a steering group is said to meet."""
    of_group = False
    for passage in passages:
        for said in passage.said:
            goes_on = of_group and said.marked.startswith(_GROUP_GOES_ON)
            of_group = "styrgrupp" in said.marked or goes_on
            if of_group and lexicon.has("meets", said.marked):
                rate = per_year(said.marked)
                if rate is not None:
                    return rate
    return None
