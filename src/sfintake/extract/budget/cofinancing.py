"""What others than the förbund put in: amounts, hours and shares, an explicit none, or a mere mention."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.columns import header_rows, headers
from sfintake.extract.budget.contributions import NONE, contribution_of, put_in, stated_in
from sfintake.extract.budget.costs import CostTable, Sum
from sfintake.extract.budget.words import has_word, names_party
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import COFINANCING
from sfintake.model import Evidence, MoneyField, Passage, Period, Stance

_NUMBER_WORD = (
    r"(?:\d[\d ]*(?:[,.]\d+)?|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|halv|½)"
)
_HOURS = re.compile(
    rf"\b{_NUMBER_WORD}\s*(?:arbets)?(?:timm\w*|tim\b|h/v\w*|tim/v\w*|halvdag\w*|förmiddag\w*"
    rf"|eftermiddag\w*|arbetsdag\w*|dag(?:ar)?\b(?=[^.]{{0,25}}(?:veck|månad|år|per|i ))"
    rf"|månader per år|personalresurs\w*|dgr/v)",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\d{1,3}(?:[,.]\d+)?\s*(?:%|procent)|\b(?:halvtid|kvartstid|heltid|en fjärdedel|en tredjedel"
    r"|hälften av kostnad|halva kostnaden|halv(?:tids)?tjänst|heltidstjänst)",
    re.IGNORECASE,
)
_ANY_NOT = re.compile(r"\b(?:inte|ej|saknas|ingen|inga|inget|noll)\b", re.IGNORECASE)
_BARE_NONE = re.compile(
    r"^\W*(?:ingen|inga|nej|inget|ingen medfinansiering|finns ej|finns inte|saknas|0|0 ?kr|0 ?tkr|0:-"
    r"|-|–|ej aktuellt|inte aktuellt)\W*$",
    re.IGNORECASE,
)
_CASH = re.compile(r"\bkontant\w*|\bpengar\b|\bmedel\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:bidrar|bidra|ställer|lånar ut|ställs|avsätter|skjuter till|lägger (?:\w+ ){0,2}(?:in|ner|ned)|bjuder på|går in med"
    r"|upplåter|tillhandahåller|står för|svarar för|svarar själva|utan (?:kostnad|ersättning)"
    r"|kostnadsfritt|i form av (?:arbets)?tid|egen arbetstid)\b",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"personal|medarbetare|handläggare|sekreterare|läkare|sköterska|terapeut|koordinator|coach|kurator|psykolog|chefstid|arbetstid|\btid\b|lokal|rum\b|utrustning|handledare|administration|förmedlare|konsulent|tjänst",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"utan (?:kostnad|ersättning)|till förfogande|kostnadsfritt|bidrar|lånar ut|skjuter till"
    r"|lägger in|bjuder på|upplåter|ställer upp|egen arbetstid|söks inte",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cofinancing:
    """The sum others put in, as far as it is stated, and what was said of it."""

    field: MoneyField
    passages: tuple[Passage, ...]


def read_cofinancing(
    reading: Reading,
    others: Sum | None,
    tables: Sequence[CostTable],
    costs: frozenset[tuple[int, int]],
    period: Period | None,
) -> Cofinancing:
    """Read what others put in. ``costs`` are document and block of the cost tables, whose cells say nothing here."""
    own = [p for p in reading.under("medfinansiering") if (p.document, p.locus.block) not in costs]
    said = contribution_of(own, period, "medfinansiering")
    spoken = [
        p
        for p in reading.own_pieces()
        if p not in own and p.document == reading.main and (p.document, p.locus.block) not in costs
    ]
    elsewhere = list(_cofinancing_sentences(spoken, reading))
    field = _from_tables(tables) or (MoneyField(said.sek, said.evidence) if said else None)
    nothing = list(_none_passages(own, reading)) + [p for p in _none_elsewhere(elsewhere) if not own]
    if field is None and others is not None and others.sek:
        field = MoneyField(others.sek, others.evidence)
    if field is None:
        field = next((MoneyField(s.sek, s.evidence) for s in stated_in(elsewhere, period)), None)
    if field is None and not nothing:
        given = list(put_in(spoken, reading))
        field = next((MoneyField(s.sek, s.evidence) for s in stated_in(given, period)), None)
    passages = (
        [_passage("amount", e, sek=str(field.value)) for e in field.evidence[:2]]
        if field and field.value
        else []
    )
    counted = (
        [p for t in tables for p in _counted_in_table(t)]
        + list(_counted(own))
        + [p for piece, a, b in elsewhere for p in _counted_in(piece, a, b)]
    )
    passages += counted
    cash_only = all(_CASH.search(p.evidence.quote) for p in nothing)
    if nothing and not (field and field.value) and not (cash_only and counted):
        passages = [*nothing, *passages]
        if field is None and not counted and not cash_only:
            field = MoneyField(Decimal(0), tuple(p.evidence for p in nothing[:1]))
    passages += _mentions(reading, own, elsewhere, spoken)
    return Cofinancing(field or MoneyField(), tuple(passages))


def _passage(key: str, evidence: Evidence, **values: str) -> Passage:
    stance = Stance.DECLINED if key == "none" else Stance.GENERAL if key == "mention" else Stance.PLANNED
    return Passage(COFINANCING, key, stance, evidence, values)


def _from_tables(tables: Sequence[CostTable]) -> MoneyField | None:
    made = [t for t in tables if t.lines or t.total_all]
    if not made:
        return None
    value = sum((t.all_sek for t in made), Decimal(0))
    proof = tuple(
        e
        for t in made
        for e in (
            t.total_all.evidence if t.total_all else tuple(e for line in t.lines for e in line.evidence)
        )
    )
    return MoneyField(value, proof)


def _none_passages(pieces: Sequence[Piece], reading: Reading) -> Iterator[Passage]:
    for piece in pieces:
        own_heading = "budget" not in piece.keys
        if own_heading and _BARE_NONE.match(piece.text) and len(pieces) <= 2:
            yield _passage("none", evidence_of(piece.paragraph, piece.heading_path))
            continue
        for sentence in sentences(piece.text):
            found = NONE.search(sentence.text)
            if found and (
                _ANY_NOT.search(sentence.text)
                or "utan" in found[0].casefold()
                or "saknar" in found[0].casefold()
            ):
                yield _passage(
                    "none",
                    evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end),
                )
    del reading


def _cofinancing_sentences(pieces: Sequence[Piece], reading: Reading) -> Iterator[tuple[Piece, int, int]]:
    for piece in pieces:
        if has_word(f"{piece.label} ", reading.profile.budget.cofinancing):
            yield piece, 0, len(piece.text)
            continue
        if not has_word(piece.text, reading.profile.budget.cofinancing):
            continue
        for sentence in sentences(piece.text):
            if has_word(sentence.text, reading.profile.budget.cofinancing):
                yield piece, sentence.start, sentence.end


def _none_elsewhere(found: Sequence[tuple[Piece, int, int]]) -> Iterator[Passage]:
    for piece, start, end in found:
        text = piece.text[start:end]
        match = NONE.search(text)
        if (match and (_ANY_NOT.search(text) or "utan" in match[0].casefold())) or (
            piece.label and _BARE_NONE.match(text)
        ):
            yield _passage("none", evidence_of(piece.paragraph, piece.heading_path, start=start, end=end))


def _counted(pieces: Sequence[Piece]) -> Iterator[Passage]:
    timed = any(
        re.match(r"^(?:antal\s+)?(?:arbets)?tim(?:mar|me|\b)", p.text, re.IGNORECASE) and len(p.text) < 30
        for p in pieces
    )
    for piece in pieces:
        if timed and re.fullmatch(r"\d[\d ]*", piece.text.strip()):
            yield _passage("hours", evidence_of(piece.paragraph, piece.heading_path))
        for sentence in sentences(piece.text):
            if "budget" in piece.keys and not _GIVES.search(sentence.text):
                continue
            yield from _counted_in(piece, sentence.start, sentence.end)


def _counted_in(piece: Piece, start: int, end: int) -> Iterator[Passage]:
    text = piece.text[start:end]
    proof = evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)
    if _HOURS.search(text):
        yield _passage("hours", proof)
    elif _PERCENT.search(text) and not re.search(r"\bPO\b|sociala avgifter|arbetsgivaravgift", text):
        yield _passage("percent", proof)


def _counted_in_table(table: CostTable) -> Iterator[Passage]:
    """Give hours and shares of a table of what the parties put in."""
    start, end = header_rows(table.grid)
    titles = headers(table.grid, start, end)
    for row in table.grid.rows[end:]:
        for title, cell in zip(titles, row, strict=True):
            if cell.evidence is None or not any(c.isdigit() for c in cell.text):
                continue
            if _HOURS.search(cell.text) or re.search(r"\btim|\bdagar", title, re.IGNORECASE):
                yield _passage("hours", cell.evidence)
            elif _PERCENT.search(cell.text) or re.search(r"%|procent|omfattning|andel", title, re.IGNORECASE):
                yield _passage("percent", cell.evidence)


def _mentions(
    reading: Reading,
    own: Sequence[Piece],
    elsewhere: Sequence[tuple[Piece, int, int]],
    spoken: Sequence[Piece],
) -> Iterator[Passage]:
    for heading in reading.outline.headings:
        if "medfinansiering" in heading.keys and heading.document == reading.main:
            from sfintake.extract.quoting import evidence_at, quote_of

            yield _passage("mention", evidence_at(heading.locus, quote_of(heading.text)))
            break
    for piece in own[:3]:
        yield _passage("mention", evidence_of(piece.paragraph, piece.heading_path))
    for piece, start, end in elsewhere[:3]:
        yield _passage("mention", evidence_of(piece.paragraph, piece.heading_path, start=start, end=end))
    count = 0
    for piece in spoken:
        for sentence in sentences(piece.text) if len(piece.text) > 20 else ():
            if count >= 3:
                return
            if (
                _FREE.search(sentence.text)
                and _THINGS.search(sentence.text)
                and names_party(sentence.text, reading.profile)
            ):
                count += 1
                yield _passage(
                    "mention",
                    evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end),
                )
