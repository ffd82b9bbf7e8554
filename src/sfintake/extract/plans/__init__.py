"""The two plans and follow-up: what each passage says, by dimension, under whatever heading it stands."""

from sfintake.extract.lexicon.plans import lexicon
from sfintake.extract.plans.evaluation import find_evaluation
from sfintake.extract.plans.follow_up import find_follow_up
from sfintake.extract.plans.follow_up_system import find_follow_up_system
from sfintake.extract.plans.implementation import find_implementation
from sfintake.extract.plans.text import lay_out
from sfintake.extract.plans.timeline import timeline
from sfintake.extract.reading import Reading
from sfintake.model import Kind, Passage, Period

__all__ = ["find_plan_passages"]


def find_plan_passages(reading: Reading, period: Period | None = None) -> tuple[Passage, ...]:
    """Give passages on evaluation, implementation, follow-up and the follow-up system; none for an idéskiss.

    ``period`` is the one applied for: it tells what comes after the project, and what is its start.
    """
    if reading.kind is Kind.IDEA:
        return ()
    words = lexicon(reading.profile)
    passages = lay_out(reading, words)
    return (
        *find_evaluation(passages, words),
        *find_implementation(passages, timeline(period), words),
        *find_follow_up(passages, words),
        *find_follow_up_system(passages, reading.profile, words),
    )
