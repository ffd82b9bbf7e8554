"""Whom the initiative is for: a number, a demarcation, working age, or everybody."""

import re
from collections.abc import Iterator

from sfintake.extract.language import Sentence
from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import TARGET_GROUP
from sfintake.model import Passage, Stance
from sfintake.swedish.numerals import NUMERAL

_PEOPLE = (
    r"(?:deltagar\w*|person\w*|individ\w*|ungdom\w*|unga|kvinnor|män|föräldrar|klienter|patienter|platser|boende|medborgare|"
    r"långtidssjukskrivna|sjukskrivna|arbetssökande|nyanlända|bidragstagare|hushåll|familjer|\w+bor\b)"
)
_NUMBER = re.compile(
    rf"(?:\b\d{{1,4}}(?!\s?(?:år|%|procent|–|-|kr|dag))|{NUMERAL})\s+(?:[a-zåäö]+\s+){{0,2}}{_PEOPLE}",
    re.IGNORECASE,
)
_COUNT_LABEL = re.compile(
    r"\bantal(?:et)?\s+(?:deltagare|personer|platser)\s*:?\s*(?:är|blir|ca|cirka)?\s*\d", re.IGNORECASE
)
_DEMARCATION = any_of(
    r"""
\bsom (?:inte |ännu inte |varken |samtidigt |har |också )?(?:har|är|saknar|varit|står|behöver|uppbär|lever|lider)
\bsom (?:inte |ännu inte |varken |samtidigt |har |också )?(?:haft|får|fått|bor)
\bsom (?:inte |ännu inte |varken |samtidigt |har |också )?(?:nyss|riskerar|befinner|uppfyller|arbetar|studerar|tappat|hamnat)
\b(?:med|utan) (?:\w+ ){0,2}(?:ohälsa|försörjningsstöd|sjukpenning|aktivitetsersättning|sjukersättning|diagnos\w*|missbruk\w*)
\b(?:med|utan) (?:\w+ ){0,2}(?:funktions\w*|läkarintyg|ekonomiskt bistånd|anställning|arbete|sysselsättning|smärta|utmattning\w*)
\bmålgruppen (?:är|utgörs av|består av|omfattar)
\b(?:kriterier|avgränsa\w*|ingår inte|omfattar inte|undantas|exklu\w*|krävs att|förutsättning\w*)
\bsjukskrivna
\barbetslösa
\bnyanlända
\blångtids\w+
\bsaknar (?:sysselsätt\w*|arbete|anställning|gymnasie\w*|sgi)
\b(?:uvas|nollklassade|nollplacerade)\b
""",
    before="",
)
_OPEN = any_of(
    r"""
\b(?:alla|var och en|vem som helst) som (?:vill|önskar|har lust|känner för)
\böppen för (?:alla|vem som helst|var och en)
\b(?:alla (?:invånare|kommuninvånare|medborgare|i kommunen|i länet))\b
\b(?:ingen|inte någon) (?:särskild |bestämd |avgränsad )?målgrupp
\bmålgruppen är (?:alla|öppen|inte (?:bestämd|avgränsad))
\bsom vill (?:får|kan) (?:vara med|delta|komma)
""",
    before="",
)
_WORKING_AGE = re.compile(
    r"\b(?:förvärvsaktiv\w*|arbetsföra?|yrkesverksam(?:ma)?|förvärvsarbetande|arbetsaktiv)\s+ålder",
    re.IGNORECASE,
)


def find_target(reading: Reading) -> tuple[Passage, ...]:
    """Give the passages on the target group: those under its own heading, or where there is none, those that name it."""
    found = [p for piece in _pieces(reading) for p in _in_piece(piece)]
    kept: dict[str, Passage] = {}
    for passage in found:
        kept.setdefault(passage.key, passage)
    return tuple(kept.values())


def _pieces(reading: Reading) -> list[Piece]:
    own = [p for p in reading.under("malgrupp") if p.document == reading.main]
    if own:
        return own
    names = re.compile(
        r"\b(?:målgrupp\w*|vänder sig till|riktar sig till|deltagarna är|insatsen är för)\b", re.IGNORECASE
    )
    return [p for p in reading.own_pieces() if p.document == reading.main and names.search(p.text)]


def _in_piece(piece: Piece) -> Iterator[Passage]:
    for sentence in sentences(piece.text):
        text = sentence.text
        if (is_earlier(text) and "malgrupp" not in piece.keys) or is_other(text):
            continue
        for key, pattern in (
            ("open_to_all", _OPEN),
            ("working_age", _WORKING_AGE),
            ("demarcation", _DEMARCATION),
        ):
            if pattern.search(text):
                yield _passage(piece, sentence, key)
        if _NUMBER.search(text) or _COUNT_LABEL.search(text):
            yield _passage(piece, sentence, "number")


def _passage(piece: Piece, sentence: Sentence, key: str) -> Passage:
    evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
    return Passage(TARGET_GROUP, key, Stance.PLANNED, evidence)
