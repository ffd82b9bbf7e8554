"""Costs that are said not to arise or not to be sought: "inga resekostnader", "lokaler bekostas av parterna"."""

import re

from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence

_NOUNS = {
    "lonekostnader": re.compile(
        r"\b(?:lönekostnad\w*|personalkostnad\w*|lönemedel|löner\b|lönerna)", re.IGNORECASE
    ),
    "externa_tjanster": re.compile(
        r"\bextern\w*[^.;]{0,20}(?:tjänst\w*|köp\w*|konsult\w*|kostnad\w*)|\bköpta tjänster"
        r"|\btjänster\b[^.;]{0,20}\bköps|\bköps?\b[^.;]{0,20}\btjänster|\bkonsult\w*|\bextern\w* köpt\w*"
        r"|\btjänster externt",
        re.IGNORECASE,
    ),
    "resekostnader": re.compile(
        r"\b(?:rese?kostnad\w*|resor|resorna|reseersättning\w*|resa\b|tjänsteresor\w*|milersättning\w*)",
        re.IGNORECASE,
    ),
    "ovriga_kostnader": re.compile(
        r"\b(?:övriga kostnader|andra kostnader|omkostnader|övrigt|lokal\b|lokaler\w*|lokalhyra\w*"
        r"|lokalkostnad\w*|hyra|material\w*|utrustning\w*|dator\w*|telefon\w*)",
        re.IGNORECASE,
    ),
}
_NOT = re.compile(
    r"\b(?:inga|ingen|inget|inte|ej|varken|några\b[^.;]{0,60}\binte|utan (?:kostnad|särskild))\b",
    re.IGNORECASE,
)
_BORNE = re.compile(
    r"ingår i|ryms (?:inom|i)\b|täcks av|bekostas av|betalas av|bekostar"
    r"|betalar\b(?!.*förbundet betalar)|belastar inte|belastar ej|tas inom"
    r"|står \w*\s*(?:själv\w* )?för|kostnadsfri\w*|utan kostnad|\b0 ?kr\b|noll kronor"
    r"|svarar (?:själv\w* )?för|redan finns|finns redan",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"kostnad|kostar|bekosta|betala|söks|söker|budget|ersätt|belasta|finansier|uppstår|tillkommer|köps|köper|ingår|0 kr",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:sökte|förra|tidigare projekt)\b", re.IGNORECASE)


def find_silences(reading: Reading) -> dict[str, tuple[Evidence, ...]]:
    """Give, by category, the sentences that say there is no such cost for the förbund."""
    made: dict[str, list[Evidence]] = {}
    for piece in reading.own_pieces():
        if piece.document != reading.main:
            continue
        near = bool({"budget", "medfinansiering"} & set(piece.keys))
        for sentence in sentences(piece.text) if len(piece.text) > 12 else ():
            for key in _silent(sentence.text, near=near):
                made.setdefault(key, []).append(_proof(piece, sentence.start, sentence.end))
    return {key: tuple(found) for key, found in made.items()}


def _silent(text: str, *, near: bool) -> tuple[str, ...]:
    if _PAST.search(text) or not (_NOT.search(text) or _BORNE.search(text)):
        return ()
    if not near and not (
        _MONEY.search(text)
        and re.search(r"kostnad|bekosta|betala|söks|söker|belasta|budget", text, re.IGNORECASE)
    ):
        return ()
    return tuple(key for key, nouns in _NOUNS.items() if _clause_says_so(text, nouns))


def _clause_says_so(text: str, nouns: re.Pattern[str]) -> bool:
    found = nouns.search(text)
    if found is None:
        return False
    begin = max(
        (m.end() for m in re.finditer(r"[;:]|\bmen\b|,\s*(?:medan|däremot)\b", text[: found.start()])),
        default=0,
    )
    stop = re.search(r"[;]|\bmen\b|,\s*(?:medan|däremot|eftersom|då|utan)\b", text[found.end() :])
    clause = text[begin : found.end() + stop.start() if stop else len(text)]
    return bool(_NOT.search(clause) or _BORNE.search(clause))


def _proof(piece: Piece, start: int, end: int) -> Evidence:
    return evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)
