"""Budgets told in sentences: "lön 780 tkr, resor 20 tkr och utvärdering 120 tkr, totalt 920 tkr"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.categories import STAFF, is_restricted, tell_category
from sfintake.extract.budget.choosing import effective_unit
from sfintake.extract.budget.periods import read_length
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.budget.words import has_word
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import BudgetLine, Evidence, Payer, Period, SumCheck, Term
from sfintake.profiles import Profile
from sfintake.swedish.amounts import Amount, find_amounts, plain

_LEFT = re.compile(
    r"[\s,;:.()–-]*(?:(?:och|samt|dels|varav|därtill|dessutom|vidare|därutöver|plus|sedan|kommer|för"
    r"|till|på|av|budgeten|(?:den|det|summan|medlen) (?:består av|avser|omfattar|ska täcka)"
    r"|kostnaderna?|pengarna|medlen|går|används|avsätts|vi|söker|medel|räknar med"
    r"|beräknar)\b[\s,;:]*)*",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"[\s,;:(–-]*(?:\b(?:kostar|kostnaden|uppgår|beräknas|uppskattas|budgeteras|är|blir|till|för|på"
    r"|med|om|cirka|ca|ungefär|totalt|sammanlagt|kostnad|beräknad|motsvarar|avsätts|söks|behövs"
    r"|en kostnad av|ett belopp)\b[\s,;:.]*)*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:kr\b)?\s*(?:till|för|i|avser|går till|är)\s+(?P<label>[^,;.()]*?(?:\s*\([^)]*\))?)"
    r"(?=\s*(?:,|;|\.|\(|$|\boch\s+(?:ca\s+)?\d|\bsamt\s+(?:ca\s+)?\d))",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(r"(?:[^.;=\n]|\d\.\d){0,60}=\s*(?=\d)")
_TOTAL = re.compile(r"\b(?:total\w*|summa\w*|sammanlag\w*|tillsammans|sammantag\w*|hela)\b", re.IGNORECASE)
_YEAR_ONLY = re.compile(
    r"^\W*(?:och\s+)?(?:för|under|år)?\s*(?:20\d\d|år \d|(?:första|andra|tredje) året)\W*$", re.IGNORECASE
)
_YEAR_END = re.compile(r"[\s:,(–-]*(?:\b(?:för|under|år)\s+)?(?:\b20\d\d|\bår \d)\W*$", re.IGNORECASE)
_SOUGHT = re.compile(r"\b(?:söker|söks|ansöker|ansöks|äskar|äskas|sökt|sökta)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProseBudget:
    """A budget read from running text."""

    lines: tuple[BudgetLine, ...]
    checks: tuple[SumCheck, ...]
    total_sek: Decimal | None
    total_unit: Decimal
    total_evidence: tuple[Evidence, ...]
    unit: str | None
    blocks: tuple[tuple[int, int], ...]
    """Document and block of each paragraph that holds parts."""
    total_with_parts: bool
    """The total stands in the same paragraph as its parts."""


@dataclass(frozen=True, slots=True)
class _Cost:
    label: str
    amount: Amount
    piece: Piece
    start: int
    end: int


def read_prose(reading: Reading, period: Period | None) -> ProseBudget | None:
    """Read the costs that sentences under the budget's heading state; None when they state none."""
    pieces = [p for p in reading.under("budget") if p.document == reading.main and p.table is None]
    costs, totals = _collect(pieces, reading.profile)
    if not costs:
        pieces = [
            p
            for p in reading.own_pieces()
            if p.document == reading.main and p.table is None and not p.label and _SOUGHT.search(p.text)
        ]
        costs, totals = _collect(pieces, reading.profile)
        if len(costs) < 2:
            return None
    costs = [_times(c, pieces, period) for c in costs]
    lines = tuple(_line(c, reading.profile, period) for c in costs)
    total = totals[-1] if totals else None
    stated = [*costs, *([total] if total else [])]
    blocks = tuple(dict.fromkeys((c.piece.document, c.piece.locus.block) for c in stated))
    checks = (_check(total, costs),) if total and len(costs) > 1 else ()
    return ProseBudget(
        lines,
        checks,
        total.amount.value if total else None,
        effective_unit(total.amount) if total else Decimal(1),
        (evidence_of(total.piece.paragraph, total.piece.heading_path, start=total.start, end=total.end),)
        if total
        else (),
        next((c.amount.unit for c in costs), None),
        blocks,
        total is not None and (total.piece.document, total.piece.locus.block) in blocks,
    )


def _collect(pieces: Sequence[Piece], profile: Profile) -> tuple[list[_Cost], list[_Cost]]:
    costs: list[_Cost] = []
    totals: list[_Cost] = []
    unknown: list[_Cost] = []
    for piece in pieces:
        own: list[_Cost] = []
        for cost in _clauses(piece, profile):
            if has_word(cost.label, profile.budget.cofinancing):
                continue
            if own and _YEAR_ONLY.match(cost.label):
                own[-1] = _joined(own[-1], cost)
                continue
            told = tell_category(cost.label, profile)
            if _TOTAL.search(cost.label) and not told.named:
                totals.append(cost)
            elif told.known or read_share(cost.label):
                own.append(cost)
            elif _SOUGHT.search(cost.label):
                totals.append(cost)
            else:
                unknown.append(cost)
        if len(own) > 1:
            whole = sum((c.amount.value or Decimal(0) for c in own), Decimal(0))
            totals += [c for c in unknown if c.piece is piece and c.amount.value == whole]
        costs += own
    with_parts = [t for t in totals if any(t.piece is c.piece for c in costs)]
    return costs, with_parts or [t for t in totals if _TOTAL.search(t.label)]


def _joined(first: _Cost, more: _Cost) -> _Cost:
    """Join a second year's amount to the cost it belongs to."""
    value = (first.amount.value or Decimal(0)) + (more.amount.value or Decimal(0))
    return replace(
        first, label=_YEAR_END.sub("", first.label), amount=replace(first.amount, value=value), end=more.end
    )


def _times(cost: _Cost, pieces: Sequence[Piece], period: Period | None) -> _Cost:
    """Multiply a yearly or monthly cost by the length that the budget's text or the period gives."""
    rate = cost.amount.rate
    if rate is None or cost.amount.value is None:
        return cost
    said = (m for p in pieces if (m := read_length(p.text)) is not None)
    months = next(said, Decimal(period.months) if period is not None and period.months else None)
    if months is None:
        return cost
    factor = months / 12 if rate == "år" else months
    return replace(cost, amount=replace(cost.amount, value=plain(cost.amount.value * factor)))


def _clauses(piece: Piece, profile: Profile) -> Iterator[_Cost]:
    """Part a paragraph at its amounts, each with the words that say what it is for."""
    text, last = piece.text, 0
    shown: int | None = None
    for amount in find_amounts(text):
        # "39 000 kr/mån x 24 x 1,42 = 1 329 120 kr": the cost is what the calculation comes to.
        if _LEADS_TO.match(text, amount.end):
            shown = amount.start if shown is None else shown
            continue
        words_end, shown = (amount.start if shown is None else shown), None
        if amount.value is None or amount.rate not in {None, "år", "månad"}:
            last = max(last, amount.end)
            continue
        begin = max(last, _sentence_start(text, amount.start))
        left = _LEFT.match(text, begin, words_end)
        start = left.end() if left else begin
        right = _RIGHT.search(text, start, words_end)
        stop = right.start() if right else words_end
        label, last = text[start:stop].strip(" ,;:()–-"), amount.end
        label += ")" if "(" in label and ")" not in label else ""
        after = _AFTER.match(text, amount.end)
        named = bool(label) and (tell_category(label, profile).known or read_share(label) is not None)
        if after and not named and not _TOTAL.search(text[begin : amount.start]):
            label, last = after["label"].strip(), after.end("label")
            yield _Cost(label, amount, piece, amount.start, after.end("label"))
            continue
        yield _Cost(
            label or text[begin : amount.start].strip(), amount, piece, start if label else begin, amount.end
        )


def _sentence_start(text: str, place: int) -> int:
    ends = [m.end() for m in re.finditer(r"[.!?:]\s+(?=[A-ZÅÄÖ])|\n", text[:place])]
    return ends[-1] if ends else 0


def _line(cost: _Cost, profile: Profile, period: Period | None) -> BudgetLine:
    told = tell_category(cost.label, profile)
    value = cost.amount.value or Decimal(0)
    months = read_length(cost.piece.text[cost.start : cost.end]) or (
        Decimal(period.months) if period and period.months else None
    )
    return BudgetLine(
        label=cost.label,
        category=told.key,
        total_sek=value,
        forbundet_sek=value,
        payer=Payer.FORBUNDET,
        category_doubtful=told.doubtful,
        restricted=is_restricted(cost.label, profile) and told.key != STAFF,
        staff_share=read_share(cost.label) if told.key == STAFF else None,
        months=months,
        evidence=(
            evidence_of(cost.piece.paragraph, cost.piece.heading_path, start=cost.start, end=cost.end),
        ),
    )


def _check(total: _Cost, costs: Sequence[_Cost]) -> SumCheck:
    terms = tuple(
        Term(
            c.label,
            c.amount.value or Decimal(0),
            (evidence_of(c.piece.paragraph, c.piece.heading_path, start=c.start, end=c.end),),
        )
        for c in costs
    )
    unit = max(effective_unit(c.amount) for c in [total, *costs])
    evidence = (
        evidence_of(total.piece.paragraph, total.piece.heading_path, start=total.start, end=total.end),
    )
    return SumCheck(
        total.label.strip(" :") or "Totalt", "prose", total.amount.value or Decimal(0), terms, unit, evidence
    )
