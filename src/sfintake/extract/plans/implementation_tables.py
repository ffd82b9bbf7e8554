"""Life after the project in tables: what, who takes over, who pays, when."""

from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.implementation_says import implementation_dimensions
from sfintake.extract.plans.stance import judge_aftermath
from sfintake.extract.plans.text import Passage, Row, is_blank
from sfintake.extract.plans.timeline import Timeline
from sfintake.model import Passage as Said
from sfintake.model import Stance

_OTHER_TABLES = frozenset(
    ("bakgrund", "syfte", "malgrupp", "risk", "grunduppgifter", "budget", "medfinansiering", "utvardering")
)
_COLUMNS = {
    "what": "takes_what_column",
    "receiver": "receiver_column",
    "funding": "funding_column",
    "decision": "decision_column",
    "timetable": "timetable_column",
    "responsible": "responsible_column",
    "condition": "condition_column",
}

_TELLING = ("receiver_column", "funding_column", "decision_column")
"""Columns that only a table on life after the project has."""


def implementation_in_rows(passage: Passage, times: Timeline, lexicon: Lexicon) -> Iterator[Said]:
    """Give what the rows of a passage's tables say of life after the project."""
    for row in passage.rows:
        if not _counts(row, passage, times, lexicon):
            continue
        decided = lexicon.has("decides", row.text) and not lexicon.has("takes_over", row.text)
        for column in row.columns:
            text = judge_aftermath(column.said.marked, lexicon).planned
            if is_blank(text):
                continue
            named = _named(column.heading, text, lexicon)
            # The date in a row about a decision is the decision's.
            named -= {"timetable"} if decided else set()
            for key in sorted(named | set(implementation_dimensions(text, lexicon))):
                yield Said(topics.IMPLEMENTATION, key, Stance.PLANNED, column.said.evidence)


def _counts(row: Row, passage: Passage, times: Timeline, lexicon: Lexicon) -> bool:
    text, said = row.text, " | ".join(c.said.text for c in row.columns)
    acts = lexicon.has_any(("takes_over", "decides", "pays"), text)
    if passage.after:
        tells = any(lexicon.has_any(_TELLING, c.heading) for c in row.columns)
        counts = acts or tells or lexicon.has("after_project", text)
    else:
        later = lexicon.has("after_strong", text) or times.is_after(said)
        counts = not passage.keys & _OTHER_TABLES and acts and later
    if not counts or times.is_early(said):
        return False
    starts = lexicon.has("startup", text) and not lexicon.has_any(("after_project", "takes_over"), text)
    return not starts and judge_aftermath(text, lexicon).is_planned


def _named(heading: str, text: str, lexicon: Lexicon) -> set[str]:
    named = {key for key, column in _COLUMNS.items() if lexicon.has(column, heading)}
    if not lexicon.has("role", text):
        named.discard("responsible")
    if not lexicon.has("body", text):
        named.discard("decision")
    return named
