"""Evaluation in tables: rows of moments, methods and times, and budget lines named for it."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.evaluation_says import evaluation_dimensions, is_actor, is_measured
from sfintake.extract.plans.stance import is_earlier, judge_evaluation
from sfintake.extract.plans.text import Passage, Row, is_blank
from sfintake.model import Passage as Said
from sfintake.model import Stance

_OTHER_TABLES = frozenset(("budget", "medfinansiering", "risk", "grunduppgifter"))
_COLUMNS = {
    "what": "what_column",
    "how": "how_column",
    "when": "when_column",
    "who": "who_column",
    "for_whom": "for_column",
    "cost": "cost_column",
}
_FIGURES = re.compile(r"[\d\s\u00a0.,:–-]*(?:kr|tkr|mkr|sek)?")
_AMOUNT = re.compile(r"(?<![\d.])[1-9]\d*(?:[ \u00a0.]\d{3})*(?:,\d+)?")
_SHORT_WORDS = 8


def evaluation_in_rows(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    """Give what the rows of a passage's tables say of evaluation."""
    if passage.keys & _OTHER_TABLES:
        return
    for row in passage.rows:
        if not _counts(row, passage, lexicon):
            continue
        for column in row.columns:
            text = judge_evaluation(column.said.marked, lexicon).planned
            if not is_blank(text):
                for key in _cell(column.heading, text, lexicon):
                    yield Said(topics.EVALUATION, key, Stance.PLANNED, column.said.evidence)


def evaluation_in_budget(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    """Give the budget lines named for evaluation that carry an amount, in tables and in prose."""
    for row in passage.rows:
        label = row.columns[0].said
        figures = [c.said.text for c in row.columns[1:] if _FIGURES.fullmatch(c.said.marked.strip())]
        if lexicon.has("evaluation_line", label.marked) and any(map(_AMOUNT.search, figures)):
            yield Said(topics.EVALUATION, "cost", Stance.PLANNED, label.evidence)
    if "budget" not in passage.keys:
        return
    for said in passage.said:
        planned = judge_evaluation(said.marked, lexicon).planned
        named = lexicon.find("evaluation_line", planned)
        if named is not None and _AMOUNT.search(planned[named.end() :]):
            yield Said(topics.EVALUATION, "cost", Stance.PLANNED, said.evidence)


def _counts(row: Row, passage: Passage, lexicon: Lexicon) -> bool:
    text = row.text
    if not judge_evaluation(text, lexicon).is_planned or is_earlier(text, lexicon):
        return False
    announced = lexicon.has("evaluates", text)
    measured = is_measured(text, lexicon)
    if passage.evaluation:
        return announced or measured or not lexicon.has("status", text)
    return announced or (passage.follow_up and measured)


def _cell(heading: str, text: str, lexicon: Lexicon) -> Iterator[str]:
    named = {key for key, column in _COLUMNS.items() if lexicon.has(column, heading)}
    if not any(c.isdigit() for c in text):
        named.discard("cost")
    says = set(evaluation_dimensions(text, text, lexicon)) - {"cost"}
    if not heading and len(text.split()) <= _SHORT_WORDS and is_actor(text, lexicon):
        says.add("who")
    yield from sorted(named | says)
