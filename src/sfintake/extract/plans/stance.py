"""How each clause of a sentence means what it says, and the sentence with all but the planned blanked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sfintake.extract.lexicon.plans import Lexicon
from sfintake.model import Stance

# Where a clause with a stance of its own begins.
_CLAUSE = re.compile(
    r"\s*(?:;|\s[–—-]\s|,? (?:men|dock|emellertid|fast)\b|, (?:medan|däremot|även om)\b|, (?=annars\b)|(?<=\w{4})[.!?] )\s*"
)

_FILLER = "_"
"""Stands for what is filled out, as one word."""
# "Inte X utan Y" says Y, and "Y, inte X," too; "inte X utan att Z" and "inte bara X utan Y" say both.
_CONTRAST = re.compile(
    r"\b\w+ (?:inte|ej),? utan\b(?! att)|\b(?:inte|ej|icke|ingen|inget|inga) (?!bara|enbart|endast|minst|heller|längre än)"
    r"[^.;:!?]{2,90}?,? ?\butan\b"
    r"(?! (?:att|extra|nya|ytterligare|kostnad\w*|särskil\w+|någo\w+))"
    r"|,\s(?:och |alltså |dvs\.? |det vill säga )?(?:inte|ej) (?!heller|bara|enbart|endast|minst|förrän|ens)"
    r"[^,.;:!?]{2,60}(?=[,.]|$)"
)


_ASKED = re.compile(
    r"(?<!det )\b(?:hur|vad|vilka|vilken|vilket|om|huruvida|varför)\b(?! (?:visade|gick|blev))[^.;,:]*"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its stance; ``planned`` is as long as the sentence, with all other clauses blank."""

    planned: str
    stance: Stance
    """PLANNED when any clause is."""

    @property
    def is_planned(self) -> bool:
        """Whether anything of it is planned."""
        return self.stance is Stance.PLANNED


def judge_evaluation(text: str, lexicon: Lexicon) -> Judged:
    """Judge a sentence on evaluation: an intention counts as a plan, a hope does not."""
    if lexicon.has("counterfactual", text):
        return Judged(" " * len(text), Stance.DECLINED)
    return _judge(text, lexicon, "evaluation_wished")


def judge_aftermath(text: str, lexicon: Lexicon) -> Judged:
    """Judge a sentence on life after the project: hopes, intentions and possibilities bind nobody."""
    if lexicon.has("counterfactual", text):
        return Judged(" " * len(text), Stance.WISHED)
    return _judge(text, lexicon, "wished")


def is_earlier(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence is about something that has been, or somebody else's."""
    if lexicon.has("future", text):
        return False
    return lexicon.has("past", _main_clause(text, lexicon)) or lexicon.has("as_asset", text)


def _main_clause(text: str, lexicon: Lexicon) -> str:
    """Give the text without clauses that tell what is asked: "räknar på hur många dagar de hade" is yet to be done."""
    return _ASKED.sub(lambda m: m[0] if lexicon.has("evaluates", m[0]) else " " * len(m[0]), text)


def without_contrast(text: str) -> str:
    """Give the text with what is named only to be set against something else filled out, as long as before."""
    return _CONTRAST.sub(_filled, text)


def _filled(match: re.Match[str]) -> str:
    said = match[0].lstrip(", ")
    return match[0][: len(match[0]) - len(said)] + _FILLER * len(said)


def _judge(sentence: str, lexicon: Lexicon, wished: str) -> Judged:
    text = without_contrast(sentence)
    planned, stances = [" "] * len(text), []
    for start, end in clauses(text):
        stance = _of_clause(text[start:end], lexicon, wished)
        stances.append(stance)
        if stance is Stance.PLANNED:
            planned[start:end] = text[start:end]
    if Stance.PLANNED in stances and "".join(planned).strip():
        return Judged("".join(planned), Stance.PLANNED)
    return Judged("".join(planned), next((s for s in stances if s is not Stance.PLANNED), Stance.GENERAL))


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Give the clauses, each with the separator after it."""
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text)), len(text)]
    yield from ((start, end) for start, end in pairwise(cuts) if text[start:end].strip())


def _of_clause(clause: str, lexicon: Lexicon, wished: str) -> Stance:
    if lexicon.has("promised", clause):
        return Stance.PROMISED
    if lexicon.has("declined", clause) or lexicon.has("negation", lexicon.blank("harmless_negation", clause)):
        return Stance.DECLINED
    if lexicon.has(wished, lexicon.blank("purpose", clause)):
        return Stance.WISHED
    return Stance.PLANNED
