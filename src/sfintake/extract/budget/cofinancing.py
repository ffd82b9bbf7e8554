"""What others than the förbund put in: amounts, hours and shares, an explicit none, or a mere mention."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.choosing import choose_sum
from sfintake.extract.budget.columns import header_rows, headers
from sfintake.extract.budget.costs import CostTable, Sum
from sfintake.extract.budget.words import has_word, names_party
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import COFINANCING
from sfintake.model import Evidence, MoneyField, Passage, Period, Stance
from sfintake.swedish.amounts import Amount, find_amounts

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
_NONE = re.compile(
    r"\b(?:ingen|inga|inget|inte någon|ej någon|någon|saknar|utan)\b[^.;]{0,60}?(?:medfinans\w*"
    r"|samfinans\w*|egen ?insats\w*|egenfinans\w*|egen finans\w*|egna medel|annan finansi\w*"
    r"|övrig finansi\w*)"
    r"|(?:medfinans\w*|egen ?insats\w*|egenfinans\w*|annan finansi\w*)\b[^.;]{0,50}\b(?:finns inte"
    r"|finns ej|saknas|förekommer inte|förekommer ej|lämnas inte|är inte aktuell\w*|ej aktuell\w*"
    r"|är noll|planeras inte|kommer inte|är inte möjlig|inte möjlig\w*)"
    r"|\bsaknar (?:medfinans|egen)|(?:medfinans\w*|egeninsats)\b\W{0,3}\s*(?:0 ?kr|0 ?tkr|0\b(?![,.]?\d)|ingen|nej|inga)\b",
    re.IGNORECASE,
)
_ANY_NOT = re.compile(r"\b(?:inte|ej|saknas|ingen|inga|inget|noll)\b", re.IGNORECASE)
_BARE_NONE = re.compile(
    r"^\W*(?:ingen|inga|nej|inget|ingen medfinansiering|finns ej|finns inte|saknas|0|0 ?kr|0 ?tkr|0:-"
    r"|-|–|ej aktuellt|inte aktuellt)\W*$",
    re.IGNORECASE,
)
_CASH = re.compile(r"\bkontant\w*|\bpengar\b|\bmedel\b", re.IGNORECASE)
_ASKS = re.compile(
    r"(?<!inte )(?<!ej )\b(?:vi söker(?! inte)|söks från|ansöker|söker vi|från förbundet söks)\b",
    re.IGNORECASE,
)
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
_PUTS_IN = re.compile(
    r"\b(?:bidrar|bidra|ställer|skjuter till|går in med|står|svarar|lånar ut|upplåter|tillhandahåller|satsar|betalar|bekostar"
    r"|avsätter|lägger)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bvärdera\w*|\bvärde\b|\bvärt\b|\bmotsvarar\b|\bmotsvarande\b|arbetstid"
    r"|\begen (?:del|kassa|budget|ficka|personal|kostnad)\b"
    r"|\bsjälv(?:a|t)?\b|(?:inte|ej) (?:ska |skall )?(?:söks|betalas|belasta)|söks inte|utan (?:kostnad|ersättning)|ur egen",
    re.IGNORECASE,
)
"""Beside a party that puts something in: that the amount is its own."""
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
    said = _amounts(own, period, alone="medfinansiering")
    spoken = [
        p
        for p in reading.own_pieces()
        if p not in own and p.document == reading.main and (p.document, p.locus.block) not in costs
    ]
    elsewhere = list(_cofinancing_sentences(spoken, reading))
    field = _from_tables(tables) or (_field(said) if said else None)
    nothing = list(_none_passages(own, reading)) + [p for p in _none_elsewhere(elsewhere) if not own]
    if field is None and others is not None and others.sek:
        field = MoneyField(others.sek, others.evidence)
    if field is None:
        field = next((MoneyField(s.value, s.evidence) for s in _stated_elsewhere(elsewhere, period)), None)
    if field is None and not nothing:
        put_in = list(_put_in(spoken, reading))
        field = next((MoneyField(s.value, s.evidence) for s in _stated_elsewhere(put_in, period)), None)
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


def _field(said: tuple[Decimal, tuple[Evidence, ...]]) -> MoneyField:
    return MoneyField(*said)


def _amounts(
    pieces: Sequence[Piece], period: Period | None, *, alone: str = ""
) -> tuple[Decimal, tuple[Evidence, ...]] | None:
    """Choose the sum that a section states over its paragraphs."""
    text, places = "", []
    for piece in pieces:
        if alone and alone not in piece.keys:
            continue
        for sentence in sentences(piece.text):
            if _ASKS.search(sentence.text) or (
                "budget" in piece.keys
                and not re.search(r"medfinans|insats|bidrar|värde|står för", sentence.text, re.IGNORECASE)
            ):
                continue
            places.append((len(text), piece, sentence.start))
            text += sentence.text + "\n"
    unit = next((a.unit for a in find_amounts(text)), None)
    amounts = [a for a in find_amounts(text, unit, bare=unit is not None) if a.value]
    amounts = _kept(text, amounts)
    chosen = choose_sum(text, amounts, period, add=True)
    if chosen is None:
        return None
    used = chosen.parts if chosen.made else tuple(a for a in amounts if a.start == chosen.start)
    return chosen.sek, tuple(_place(places, a) for a in used)


def _kept(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Leave out prices an hour, and yearly sums when whole sums stand beside them."""
    flat = [a for a in amounts if not a.rate]
    del text
    return flat or [a for a in amounts if a.rate in {"år", "månad", "årligen", "halvår"}]


def _place(places: Sequence[tuple[int, Piece, int]], amount: Amount) -> Evidence:
    offset, piece, start = max((p for p in places if p[0] <= amount.start), key=lambda p: p[0])
    begin = start + amount.start - offset
    return evidence_of(
        piece.paragraph, piece.heading_path, start=begin, end=begin + amount.end - amount.start
    )


def _none_passages(pieces: Sequence[Piece], reading: Reading) -> Iterator[Passage]:
    for piece in pieces:
        own_heading = "budget" not in piece.keys
        if own_heading and _BARE_NONE.match(piece.text) and len(pieces) <= 2:
            yield _passage("none", evidence_of(piece.paragraph, piece.heading_path))
            continue
        for sentence in sentences(piece.text):
            found = _NONE.search(sentence.text)
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


def _put_in(pieces: Sequence[Piece], reading: Reading) -> Iterator[tuple[Piece, int, int]]:
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
                and not _ASKS.search(text)
            ):
                yield piece, sentence.start, sentence.end


def _none_elsewhere(found: Sequence[tuple[Piece, int, int]]) -> Iterator[Passage]:
    for piece, start, end in found:
        text = piece.text[start:end]
        match = _NONE.search(text)
        if (match and (_ANY_NOT.search(text) or "utan" in match[0].casefold())) or (
            piece.label and _BARE_NONE.match(text)
        ):
            yield _passage("none", evidence_of(piece.paragraph, piece.heading_path, start=start, end=end))


@dataclass(frozen=True, slots=True)
class _Stated:
    value: Decimal
    evidence: tuple[Evidence, ...]


def _stated_elsewhere(found: Sequence[tuple[Piece, int, int]], period: Period | None) -> Iterator[_Stated]:
    for piece, start, end in found:
        text = piece.text[start:end]
        if _NONE.search(text):
            continue
        amounts = [a for a in find_amounts(text) if a.value]
        mention = re.search(
            r"medfinans|samfinans|insats|egenfinans|egen finans|egna medel|bidrag", text, re.IGNORECASE
        )
        asks = _ASKS.search(text)
        if asks and mention:
            amounts = [a for a in amounts if abs(a.start - mention.start()) < abs(a.start - asks.start())]
        chosen = choose_sum(text, amounts, period)
        if chosen is not None and chosen.sek:
            yield _Stated(
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
