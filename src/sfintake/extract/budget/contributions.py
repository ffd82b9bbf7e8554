"""The sums that sentences say others put in: party by party, an hour's price or a year's sum, or the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.choosing import Chosen, choose_sum
from sfintake.extract.budget.clauses import flat_amounts
from sfintake.extract.budget.words import names_party
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence, Period
from sfintake.swedish.amounts import Amount, find_amounts, plain

NONE = re.compile(
    r"\b(?:ingen|inga|inget|inte någon|ej någon|någon|saknar|utan)\b[^.;]{0,60}?(?:medfinans\w*"
    r"|samfinans\w*|egen ?insats\w*|egenfinans\w*|egen finans\w*|egna medel|annan finansi\w*"
    r"|övrig finansi\w*)"
    r"|(?:medfinans\w*|egen ?insats\w*|egenfinans\w*|annan finansi\w*)\b[^.;]{0,50}\b(?:finns inte"
    r"|finns ej|saknas|förekommer inte|förekommer ej|lämnas inte|är inte aktuell\w*|ej aktuell\w*"
    r"|är noll|planeras inte|kommer inte|är inte möjlig|inte möjlig\w*)"
    r"|\bsaknar (?:medfinans|egen)|(?:medfinans\w*|egeninsats)\b\W{0,3}\s*(?:0 ?kr|0 ?tkr|0\b(?![,.]?\d)|ingen|nej|inga)\b",
    re.IGNORECASE,
)
"""Says that nobody else puts anything in."""
ASKS = re.compile(
    r"(?<!inte )(?<!ej )\b(?:vi söker(?! inte)|söks från|ansöker|söker vi|från förbundet söks)\b",
    re.IGNORECASE,
)
"""Asks the förbund for money."""
_PUTS_IN = re.compile(
    r"\b(?:bidrar|bidra|ställer|skjuter till|går in med|står|svarar|lånar ut|upplåter|tillhandahåller|satsar|betalar|bekostar"
    r"|avsätter|lägger|delar på|finansierar|täcker|skjuter till)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bvärdera\w*|\bvärde\b|\bvärt\b|\bmotsvarar\b|\bmotsvarande\b|arbetstid"
    r"|\b(?:resterande|återstående|återstoden|mellanskillnaden|resten)\b|\begen (?:del|kassa|budget|ficka|personal|kostnad)\b"
    r"|\bsjälv(?:a|t)?\b|(?:inte|ej) (?:ska |skall )?(?:söks|betalas|belasta)|söks inte|utan (?:kostnad|ersättning)|ur egen",
    re.IGNORECASE,
)
"""Beside a party that puts something in: that the amount is its own."""
_WHOLE = re.compile(
    r"\b(?:totalt?|sammanlagt|tillsammans|summa|sammantaget|inalles"
    r"|hela medfinansieringen|medfinansieringen (?:är|uppgår till|blir))\b",
    re.IGNORECASE,
)
"""Says that a sum holds those of other sentences too."""
_REST = re.compile(r"\b(?:resterande|återstående|återstoden|mellanskillnaden|resten)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contribution:
    """A sum that others put in, in kronor."""

    sek: Decimal
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    chosen: Chosen
    text: str
    piece: Piece
    start: int
    parts: tuple[Amount, ...]

    def is_whole(self) -> bool:
        return self.chosen.total and _WHOLE.search(self.text[: self.chosen.start]) is not None

    def proof(self) -> tuple[Evidence, ...]:
        return tuple(_quote(self.piece, self.start + a.start, self.start + a.end) for a in self.parts)


def contribution_of(pieces: Sequence[Piece], period: Period | None, key: str) -> Contribution | None:
    """Give the sum that a section states over its sentences: the one said to be the whole, else all of them added."""
    said = list(_said(pieces, period, key))
    if not said:
        return None
    whole = _whole_of(said)
    used = [whole] if whole is not None else said
    return Contribution(
        plain(sum((s.chosen.sek for s in used), Decimal(0))), tuple(e for s in used for e in s.proof())
    )


def _whole_of(said: Sequence[_Said]) -> _Said | None:
    """Give the sentence whose sum holds the others': said to be the whole and at least as large, or equal to them."""
    for one in reversed(said):
        rest = sum((s.chosen.sek for s in said if s is not one), Decimal(0))
        if len(said) > 1 and (one.chosen.sek == rest or (one.is_whole() and one.chosen.sek >= rest)):
            return one
    return None


def _said(pieces: Sequence[Piece], period: Period | None, key: str) -> Iterator[_Said]:
    told = [(p, s) for p in pieces if key in p.keys for s in sentences(p.text) if _counts(p, s.text)]
    unit = next((a.unit for _, s in told for a in find_amounts(s.text)), None)
    for piece, sentence in told:
        amounts = _kept([a for a in flat_amounts(sentence.text, unit) if a.value])
        chosen = choose_sum(sentence.text, amounts, period, add=True)
        if chosen is not None:
            parts = chosen.parts if chosen.made else tuple(a for a in amounts if a.start == chosen.start)
            yield _Said(chosen, sentence.text, piece, sentence.start, parts)


def _counts(piece: Piece, sentence: str) -> bool:
    """Tell whether a sentence is about what others put in; under a shared heading it must say so."""
    if ASKS.search(sentence):
        return False
    return "budget" not in piece.keys or bool(
        re.search(r"medfinans|insats|bidrar|värde|står för", sentence, re.IGNORECASE)
    )


def _kept(amounts: Sequence[Amount]) -> list[Amount]:
    """Leave out prices an hour, and yearly sums when whole sums stand beside them."""
    flat = [a for a in amounts if not a.rate]
    return flat or [a for a in amounts if a.rate in {"år", "månad", "årligen", "halvår"}]


def _quote(piece: Piece, start: int, end: int) -> Evidence:
    return evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)


def put_in(pieces: Sequence[Piece], reading: Reading) -> Iterator[tuple[Piece, int, int]]:
    """Give sentences of a letter in which a party puts in an amount of its own, whatever that is called."""
    for piece in pieces:
        if piece.table is not None or not find_amounts(piece.text):
            continue
        for sentence in sentences(piece.text):
            text = sentence.text
            if (
                _PUTS_IN.search(text)
                and _OWN.search(text)
                and names_party(text, reading.profile)
                and not re.search(r"förbundet (?:står|svarar|bidrar|betalar|bekostar|ställer)", text)
                and not ASKS.search(text)
            ):
                yield piece, sentence.start, sentence.end


def stated_in(found: Sequence[tuple[Piece, int, int]], period: Period | None) -> Iterator[Contribution]:
    """Give the sum of each stretch of text that says what others put in."""
    for piece, start, end in found:
        text = piece.text[start:end]
        if NONE.search(text):
            continue
        amounts = [a for a in flat_amounts(text) if a.value]
        rest = _REST.search(text)
        if rest and any(a.start > rest.start() for a in amounts):
            amounts = [a for a in amounts if a.start > rest.start()]
        mention = re.search(
            r"medfinans|samfinans|insats|egenfinans|egen finans|egna medel|bidrag", text, re.IGNORECASE
        )
        asks = ASKS.search(text)
        if asks and mention:
            amounts = [a for a in amounts if abs(a.start - mention.start()) < abs(a.start - asks.start())]
        chosen = choose_sum(text, amounts, period)
        if chosen is not None and chosen.sek:
            yield Contribution(
                chosen.sek,
                (
                    evidence_of(
                        piece.paragraph,
                        piece.heading_path,
                        start=start + chosen.start,
                        end=start + chosen.end,
                    ),
                ),
            )
