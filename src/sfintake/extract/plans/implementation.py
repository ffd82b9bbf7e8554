"""The implementation plan: passages on life after the project, by dimension."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.implementation_says import implementation_dimensions, is_about_a_person
from sfintake.extract.plans.implementation_tables import implementation_in_rows
from sfintake.extract.plans.stance import Judged, is_earlier, judge_aftermath
from sfintake.extract.plans.text import Passage, Utterance, few_each
from sfintake.extract.plans.timeline import Timeline
from sfintake.model import Passage as Said
from sfintake.model import Stance

_ELSEWHERE = frozenset(("bakgrund", "mal", "syfte", "malgrupp", "risk"))
"""Sections where a take-over said in passing is no plan."""
_WANTED = frozenset(("mal", "syfte"))
"""Sections that tell what is wanted: a take-over at a certain time is a goal there."""
_TO_COME = r"\b(?:ska|skall|kommer att)\b"
_BINDING = frozenset(("decision", "timetable"))


def find_implementation(passages: tuple[Passage, ...], times: Timeline, lexicon: Lexicon) -> Iterator[Said]:
    """Give the dimensions found, each with a quote, and mentions that do not count with their stance."""
    found: list[Said] = []
    for passage in passages:
        found += _under_heading(passage, times, lexicon)
        found += implementation_in_rows(passage, times, lexicon)
    yield from few_each(found)


def _under_heading(passage: Passage, times: Timeline, lexicon: Lexicon) -> Iterator[Said]:
    judged = _with_wishes(passage, lexicon)
    startup = passage.after and _is_startup(judged, times, lexicon)
    scope = _Scope(passage, times, lexicon)
    for said, judgement in judged:
        if not scope.includes(said, judgement):
            continue
        if lexicon.has("forbund_money", lexicon.blank("harmless_negation", said.marked)):
            yield Said(topics.IMPLEMENTATION, "forbund_money", judgement.stance, said.evidence)
            continue
        if startup or _starts_up(said.marked, lexicon):
            yield Said(topics.IMPLEMENTATION, "mention", Stance.STARTUP, said.evidence)
            continue
        keys = tuple(implementation_dimensions(judgement.planned, lexicon))
        if keys == ("responsible",) and not _says_more(said, judged, lexicon):
            keys = ()
        for key in keys:
            yield Said(topics.IMPLEMENTATION, key, Stance.PLANNED, said.evidence)
        if not keys:
            stance = Stance.GENERAL if judgement.is_planned else judgement.stance
            yield Said(topics.IMPLEMENTATION, "mention", stance, said.evidence)


def _with_wishes(passage: Passage, lexicon: Lexicon) -> list[tuple[Utterance, Judged]]:
    """Judge the sentences; "i så fall …" after a hope is as open as the hope."""
    judged: list[tuple[Utterance, Judged]] = []
    for said in passage.said:
        judgement = judge_aftermath(said.marked, lexicon)
        last = judged[-1][1] if judged else None
        if last is not None and last.stance is Stance.WISHED and said.marked.startswith("i så fall"):
            judgement = Judged(" " * len(said.marked), Stance.WISHED)
        judged.append((said, judgement))
    return judged


class _Scope:
    """Which sentences of a passage are about life after the project."""

    def __init__(self, passage: Passage, times: Timeline, lexicon: Lexicon) -> None:
        self._passage = passage
        self._times = times
        self._lexicon = lexicon
        self._open_block: int | None = None

    def includes(self, said: Utterance, judged: Judged) -> bool:
        """Tell whether a sentence belongs."""
        if self._passage.after:
            return True
        text, lex = said.marked, self._lexicon
        acts = lex.has_any(("takes_over", "pays", "decides"), text)
        takes_and_pays = lex.has("takes_over", text) and lex.has("own_budget", text)
        later = lex.has("after_strong", text) or self._times.is_after(said.text)
        strong = (later and acts) or takes_and_pays
        if strong and not is_about_a_person(text, lex):
            if self._passage.keys & _ELSEWHERE and not self._is_plain(said, judged):
                return False
            self._open_block = said.block
            return judged.is_planned or lex.has("after_project", text)
        if self._open_block is None or said.block - self._open_block > 1:
            return False
        if said.block != self._open_block:
            # The next paragraph goes on when it decides the matter or says what else may happen.
            if not lex.has_any(("decides", "condition"), text):
                return False
            self._open_block = said.block
        return acts or lex.has_any(("answers_for", "condition"), text)

    def _is_plain(self, said: Utterance, judged: Judged) -> bool:
        """Tell whether it says so much that it is a plan also where goals, risks or the past are told."""
        says = set(implementation_dimensions(judged.planned, self._lexicon))
        if is_earlier(said.marked, self._lexicon) or "receiver" not in says:
            return False
        if "bakgrund" in self._passage.keys and not self._is_to_come(said):
            return False
        return "funding" in says or (says & _BINDING != set() and not self._passage.keys & _WANTED)

    def _is_to_come(self, said: Utterance) -> bool:
        return self._times.is_after(said.text) or re.search(_TO_COME, said.marked) is not None


def _starts_up(text: str, lexicon: Lexicon) -> bool:
    if (
        not lexicon.has_any(("startup", "startup_strong"), text)
        or lexicon.has("own_budget", text)
        or _tells_of_later(text, lexicon)
    ):
        return False
    return "implementer" in text or lexicon.has("startup_strong", text) or not lexicon.has("takes_over", text)


def _tells_of_later(text: str, lexicon: Lexicon) -> bool:
    # "Därefter" beside words for a start is but the next step of it.
    starts = lexicon.has("startup", text) and not lexicon.has_any(("own_budget", "pays"), text)
    return lexicon.has("after_project", lexicon.blank("afterwards", text) if starts else text)


def _is_startup(judged: list[tuple[Utterance, Judged]], times: Timeline, lexicon: Lexicon) -> bool:
    """Tell whether a passage under a heading of implementation is about starting the initiative up."""
    if any(_tells_of_later(said.marked, lexicon) or times.is_after(said.text) for said, _ in judged):
        return False
    return any(_starts_up(said.marked, lexicon) or times.is_early(said.text) for said, _ in judged)


def _says_more(said: Utterance, judged: list[tuple[Utterance, Judged]], lexicon: Lexicon) -> bool:
    """Tell whether anything but a name is said: who answers for an "implementering" alone may mean the start."""
    if lexicon.has_any(("after_project", "takes_over"), said.marked):
        return True
    others = (j.planned for s, j in judged if s is not said and j.is_planned)
    return any({*implementation_dimensions(p, lexicon)} - {"responsible", "condition"} for p in others)
