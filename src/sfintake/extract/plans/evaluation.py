"""The evaluation plan: passages on how the results of this initiative will be evaluated, by dimension."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.evaluation_says import evaluation_dimensions, is_measured
from sfintake.extract.plans.evaluation_tables import evaluation_in_budget, evaluation_in_rows
from sfintake.extract.plans.stance import Judged, is_earlier, judge_evaluation
from sfintake.extract.plans.text import Passage, Utterance, few_each
from sfintake.model import Passage as Said
from sfintake.model import Stance

_GOALS = frozenset(("mal", "syfte"))
_PAST_MATTERS = frozenset(("bakgrund", "forankring"))
"""Sections that tell of what has been: an evaluation there counts only where it is said to come."""
_TO_COME = re.compile(r"\b(?:ska|skall|kommer att|planeras)\b")
_TERMS = re.compile(
    r"(?:om|ifall|förutsatt att|när|nås|uppnås)\b[^,.;]{0,60}?\bmål\w*\b[^,.;]{0,20}?\b(?:nå|uppnå|uppfyll)\w*"
)
_POINTS_BACK = (
    "det ",
    "detta ",
    "den ",
    "de ",
    "dessa ",
    "båda ",
    "samma ",
    "svar",
    "siffr",
    "utfall",
    "lärdom",
    "vad de ",
    "vad vi ",
    "vad som ",
    "resultat",
    "klart ",
    "rapport",
    "slutrapport",
    "sammanställning",
    "slutsats",
    "mätning",
    "enkät",
    "intervju",
)
"""How a sentence begins that goes on about the evaluation, in the next paragraph too."""
_BESIDE_REGISTRATION = frozenset(("when", "for_whom"))
_SIGNALS = ("how", "what", "reports", "answers_for", "evaluation_cost")


def find_evaluation(passages: tuple[Passage, ...], lexicon: Lexicon) -> Iterator[Said]:
    """Give the dimensions found, each with a quote, and mentions that do not count with their stance."""
    found = [said for passage in passages for said in _under_heading(passage, lexicon)]
    found += [said for passage in passages for said in evaluation_in_rows(passage, lexicon)]
    if any(said.key != "mention" for said in found):
        # How a goal is measured counts only where an evaluation is announced somewhere (rules.md, EVA).
        found += [said for passage in passages for said in _among_goals(passage, lexicon)]
        found += [said for passage in passages for said in evaluation_in_budget(passage, lexicon)]
    yield from few_each(found)


def _under_heading(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    scope = _Scope(passage, lexicon)
    for said in passage.said:
        judged = judge_evaluation(said.marked, lexicon)
        verdict = scope.place(said, judged)
        if verdict is Stance.PLANNED:
            keys = tuple(evaluation_dimensions(judged.planned, said.marked, lexicon))
            if _only_registers(said.marked, keys, lexicon):
                keys = ()
            for key in keys:
                yield Said(topics.EVALUATION, key, Stance.PLANNED, said.evidence)
            if not keys and passage.evaluation:
                yield Said(topics.EVALUATION, "mention", Stance.GENERAL, said.evidence)
        elif verdict is not None:
            yield Said(topics.EVALUATION, "mention", verdict, said.evidence)


def _only_registers(text: str, keys: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell of registration in the national system, which alone is no evaluation, whenever it is done (rules.md, EVA001)."""
    return lexicon.has("registers", text) and set(keys) <= _BESIDE_REGISTRATION


class _Scope:
    """Which sentences of a passage say something of evaluating this initiative."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self._passage = passage
        self._lexicon = lexicon
        self._open_block: int | None = None
        # What stands beside a form on evaluation goes on with it.
        self._open = bool(passage.rows)
        self._earlier = False

    def place(self, said: Utterance, judged: Judged) -> Stance | None:
        """Give the stance of a sentence on evaluation; None when it says nothing of it."""
        text, lex = said.marked, self._lexicon
        announced = lex.has("evaluates", self._without_terms(text))
        if self._is_earlier(text, announced):
            return Stance.EARLIER if announced or self._passage.evaluation else None
        if not self._in_scope(said, announced):
            return None
        if lex.has("single_step", text) or (lex.has("one_persons", text) and not self._passage.evaluation):
            return None
        if judged.is_planned:
            self._open, self._open_block = True, said.block
        return judged.stance

    def _is_earlier(self, text: str, announced: bool) -> bool:
        lex = self._lexicon
        if is_earlier(text, lex) or (announced and lex.has("others", text)):
            self._earlier = True
        elif lex.has("future", text) or (announced and not lex.has("past", text)):
            self._earlier = False
        if announced and not self._passage.evaluation and self._passage.keys & _PAST_MATTERS:
            return not _TO_COME.search(text)
        return self._earlier

    def _in_scope(self, said: Utterance, announced: bool) -> bool:
        text, lex, passage = said.marked, self._lexicon, self._passage
        measured = is_measured(text, lex)
        status = lex.has("status", text) and not announced and not lex.has_any(("how", "what"), text)
        if not announced and not measured and self._is_of_later(text):
            return False
        if passage.keys & _GOALS and not (passage.evaluation or passage.follow_up):
            return False
        if passage.evaluation and not passage.follow_up:
            return not status
        if passage.evaluation:
            return announced or measured or (self._open and not status)
        if passage.follow_up or not passage.keys:
            return announced or measured or (self._continues(said, text) and not status)
        return announced or (self._continues(said, text) and not status)

    def _without_terms(self, text: str) -> str:
        # "Om målen nås tar kommunen över" is a condition, and no question to be evaluated.
        terms = _TERMS.match(text)
        acts = terms is not None and self._lexicon.has_any(("takes_over", "pays"), text[terms.end() :])
        return text[terms.end() :] if terms is not None and acts else text

    def _is_of_later(self, text: str) -> bool:
        """Tell whether a sentence is about taking over, as stands under a heading that joins the two plans."""
        lex = self._lexicon
        joined = self._passage.after or lex.has("after_strong", text)
        return joined and lex.has_any(("takes_over", "pays", "decides"), text)

    def _continues(self, said: Utterance, text: str) -> bool:
        if self._open_block is None:
            return False
        signals = self._lexicon.has_any(_SIGNALS, text)
        if said.block == self._open_block:
            return signals or text.startswith(_POINTS_BACK)
        # Where a paragraph is parted the meaning is not: what points back goes on.
        says = signals or self._lexicon.has("moment", text)
        return said.block == self._open_block + 1 and says and text.startswith(_POINTS_BACK)


def _among_goals(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    if passage.evaluation or "mal" not in passage.keys:
        return
    for said in passage.said:
        # "Jämfört med i dag" tells the goal's starting point, not how it is measured.
        planned = lexicon.blank("compared", judge_evaluation(said.marked, lexicon).planned)
        if lexicon.has("goal_measure", planned) and lexicon.has("how", planned):
            yield Said(topics.EVALUATION, "how", Stance.PLANNED, said.evidence)
