"""Budgets told in sentences: "lön 780 tkr, resor 20 tkr och utvärdering 120 tkr, totalt 920 tkr"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.categories import STAFF, is_restricted, tell_category
from sfintake.extract.budget.choosing import effective_unit
from sfintake.extract.budget.clauses import Clause, find_clauses, find_ranges
from sfintake.extract.budget.collecting import collect_costs
from sfintake.extract.budget.letters import budget_paragraphs
from sfintake.extract.budget.periods import read_length
from sfintake.extract.budget.reckoning import Reckoning
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import BudgetLine, Evidence, OpenCost, Payer, Period, SumCheck, Term
from sfintake.profiles import Profile
from sfintake.swedish.amounts import plain


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
    open_costs: tuple[OpenCost, ...] = ()


def read_prose(reading: Reading, period: Period | None) -> ProseBudget | None:
    """Read the costs that sentences under the budget's heading state; None when they state none."""
    pieces = [p for p in reading.under("budget") if p.document == reading.main and p.table is None]
    costs, totals = collect_costs(pieces, reading.profile)
    if not costs:
        pieces = budget_paragraphs(reading)
        costs, totals = collect_costs(pieces, reading.profile)
        if len(costs) < 2:
            return None
    costs = [_times(c, pieces, period) for c in costs]
    lines = tuple(_line(c, reading.profile, period) for c in costs)
    total = totals[-1] if totals else None
    stated = [*costs, *([total] if total else [])]
    blocks = tuple(dict.fromkeys((c.piece.document, c.piece.locus.block) for c in stated))
    checks = (
        *([_check(total, costs)] if total and len(costs) > 1 else []),
        *(check for c in (*costs, *totals) if (check := _reckoned(c)) is not None),
    )
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
        tuple(_open(c, reading.profile) for p in pieces for c in find_ranges(p)),
    )


def _times(cost: Clause, pieces: Sequence[Piece], period: Period | None) -> Clause:
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


def _open(cost: Clause, profile: Profile) -> OpenCost:
    low, high = cost.amount.range or (None, None)
    proof = evidence_of(cost.piece.paragraph, cost.piece.heading_path, start=cost.start, end=cost.end)
    return OpenCost(cost.label, cost.amount.text, tell_category(cost.label, profile).key, low, high, (proof,))


def _line(cost: Clause, profile: Profile, period: Period | None) -> BudgetLine:
    told = tell_category(cost.label, profile)
    value = cost.amount.value or Decimal(0)
    shown = cost.reckoning
    months = (
        (shown.months() if shown else None)
        or read_length(cost.piece.text[cost.start : cost.end])
        or (Decimal(period.months) if period and period.months else None)
    )
    share = read_share(cost.label) or (shown.share() if shown else None)
    return BudgetLine(
        label=cost.label,
        category=told.key,
        total_sek=value,
        forbundet_sek=value,
        payer=Payer.FORBUNDET,
        category_doubtful=told.doubtful,
        restricted=is_restricted(cost.label, profile) and told.key != STAFF,
        staff_share=share if told.key == STAFF else None,
        months=months,
        without_social_charges=told.key == STAFF and shown is not None and _is_bare_pay(cost, shown),
        evidence=(
            evidence_of(cost.piece.paragraph, cost.piece.heading_path, start=cost.start, end=cost.end),
        ),
    )


def _check(total: Clause, costs: Sequence[Clause]) -> SumCheck:
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


def reckonings_in_text(reading: Reading) -> tuple[SumCheck, ...]:
    """Give the checks of calculations that sentences of the budget show beside its table."""
    pieces = (
        p for p in reading.under("budget") if p.document == reading.main and p.table is None and not p.cell
    )
    clauses = (c for p in pieces for c in find_clauses(p, reading.profile))
    return tuple(check for c in clauses if (check := _reckoned(c)) is not None)


def _is_bare_pay(cost: Clause, shown: Reckoning) -> bool:
    """Tell whether a calculation is pay times months, and no word says that charges are counted in."""
    said = cost.piece.text[cost.start : cost.end + 40]
    return (
        shown.without_charges()
        and re.search(r"lön", said, re.IGNORECASE) is not None
        and re.search(r"inkl|\bPO\b|avgift|lkp|lönebikostnad", said, re.IGNORECASE) is None
    )


def _reckoned(cost: Clause) -> SumCheck | None:
    """Give the check of a calculation that is shown with its result."""
    shown = cost.reckoning
    if shown is None or shown.stated is None:
        return None
    proof = (evidence_of(cost.piece.paragraph, cost.piece.heading_path, start=shown.start, end=shown.end),)
    factors = shown.text[: shown.stated.start - shown.start].rstrip(" =→:,")
    term = Term(factors, plain(round(shown.made_sek, 2)), proof)
    return SumCheck(
        cost.label, "salary", plain(shown.amount.value or Decimal(0)), (term,), shown.slack_sek, proof
    )
