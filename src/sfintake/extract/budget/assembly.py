"""The order of reading a budget: tables and lists → costs → one budget, its sums, and what others put in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.cofinancing import Cofinancing, read_cofinancing
from sfintake.extract.budget.costs import CostTable, Sum, read_costs, read_financing
from sfintake.extract.budget.grid import Grid
from sfintake.extract.budget.linking import Linked, link
from sfintake.extract.budget.listing import find_listings
from sfintake.extract.budget.prose import ProseBudget, read_prose, reckonings_in_text
from sfintake.extract.budget.silence import find_silences
from sfintake.extract.budget.sought import Statement, find_statements
from sfintake.extract.budget.tables import Kind, find_grids, headline, tell_kind, with_unit
from sfintake.extract.budget.trailing import with_last_rows
from sfintake.extract.budget.units import Settled, settle_unit
from sfintake.extract.budget.words import FORBUND
from sfintake.extract.budget.years import yearly_sums, years_in_text, years_in_titles
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Reading
from sfintake.model import (
    Budget,
    BudgetLine,
    Category,
    CategoryStatus,
    Evidence,
    FileRole,
    MoneyField,
    OpenCost,
    Period,
    StatedSum,
)
from sfintake.model import Kind as DocumentKind
from sfintake.swedish.amounts import find_amounts, plain

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Assembled:
    """All that was read of money."""

    budget: Budget | None
    requested: MoneyField
    cofinancing: Cofinancing


@dataclass(frozen=True, slots=True)
class _Found:
    """Tables told by kind and read."""

    costs: tuple[CostTable, ...]
    financing: CostTable | None
    cofinancing: tuple[CostTable, ...]
    blocks: frozenset[tuple[int, int]]
    """Document and block of each table and list of costs or money."""
    unit_doubtful: bool = False


def assemble(reading: Reading, period: Period | None) -> Assembled:
    """Read the budget of a dossier."""
    statements = find_statements(reading, period)
    found = _tables(reading, period, statements)
    linked = link(found.costs, found.financing, reading)
    prose = read_prose(reading, period) if linked is None else None
    statements = tuple(s for s in statements if not _inside(s, found, prose))
    others = linked.others if linked else None
    if others is None and found.financing is not None and linked is None:
        others = found.financing.others
    cofinancing = read_cofinancing(reading, others, found.cofinancing, found.blocks, period)
    if linked is not None:
        linked = _less_cofinancing(linked, cofinancing, statements)
    budget = _budget(reading, linked, prose, statements, found)
    return Assembled(budget, _requested(reading, statements, budget), cofinancing)


def _less_cofinancing(linked: Linked, others: Cofinancing, statements: Sequence[Statement]) -> Linked:
    """Where a table shows everybody's costs, and what is sought and what others put in make its total, take what is sought."""
    paid, total = others.field.value, linked.total
    if total is None or not paid or linked.others is not None:
        return linked
    asked = next(
        (s.stated for s in statements if abs(s.stated.amount_sek + paid - total.sek) <= total.unit_sek), None
    )
    if asked is None:
        return linked
    sought = Sum(asked.amount_sek, asked.unit_sek, asked.evidence)
    return replace(linked, total=sought, total_all=total, by_year={}, places=())


# -- tables ---------------------------------------------------------------------------------------------------------


def _tables(reading: Reading, period: Period | None, statements: Sequence[Statement]) -> _Found:
    told = [(grid, tell_kind(grid, reading.profile)) for grid in find_grids(reading)]
    told = [(with_last_rows(grid, reading) if kind is Kind.COSTS else grid, kind) for grid, kind in told]
    taken = {(grid.document, block) for grid, _ in told for block in grid.own_block}
    listings = [
        (grid, Kind.COSTS)
        for grid in find_listings(reading)
        if not taken & {(grid.document, block) for block in grid.own_block}
    ]
    doubtful = False
    read: dict[Kind, list[CostTable]] = {kind: [] for kind in Kind}
    for settled, kind in _with_units([*told, *listings], reading, statements):
        doubtful = doubtful or (kind is Kind.COSTS and settled.doubtful)
        table = (read_financing if kind is Kind.FINANCING else read_costs)(
            settled.grid, reading.profile, period
        )
        read[kind].append(table)
    costs = [t for t in read[Kind.COSTS] if t.lines] or [t for t in read[Kind.SALARY] if t.lines]
    spare = [t for t in read[Kind.SALARY] if t not in costs]
    costs = (
        [
            replace(
                costs[0],
                checks=costs[0].checks + tuple(c for t in spare for c in t.checks if c.kind == "salary"),
            ),
            *costs[1:],
        ]
        if costs
        else []
    )
    blocks = {
        (t.grid.document, b)
        for kind in Kind
        for t in read[kind]
        for b in (t.grid.own_block or (t.grid.block,))
        if kind is not Kind.COFINANCING
    }
    financing = read[Kind.FINANCING][0] if read[Kind.FINANCING] else None
    return _Found(tuple(costs), financing, tuple(read[Kind.COFINANCING]), frozenset(blocks), doubtful)


def _with_units(
    told: Sequence[tuple[Grid, Kind]], reading: Reading, statements: Sequence[Statement]
) -> Iterator[tuple[Settled, Kind]]:
    """Give each table of money with its unit; one in doubt takes that of the other tables of its file."""
    sums = [s.stated.amount_sek for s in statements]
    ready = [
        (with_unit(g, reading.profile) if g.unit is None else g, k) for g, k in told if k is not Kind.OTHER
    ]
    settled = [(settle_unit(grid, sums), kind) for grid, kind in ready]
    for one, kind in settled:
        others = [
            x.grid
            for x, _ in settled
            if not x.doubtful and x.grid.unit and x.grid.document == one.grid.document
        ]
        beside = next(
            (g.unit for g in others if g.heading == one.grid.heading), others[0].unit if others else None
        )
        yield (Settled(replace(one.grid, unit=beside)) if one.doubtful and beside else one), kind


def _inside(statement: Statement, found: _Found, prose: ProseBudget | None) -> bool:
    """Tell whether a statement stands among the costs themselves, which is one place with them."""
    place = (statement.document, statement.block)
    if place in found.blocks:
        return True
    return prose is not None and place in prose.blocks


# -- the budget -----------------------------------------------------------------------------------------------------


def _budget(
    reading: Reading,
    linked: Linked | None,
    prose: ProseBudget | None,
    statements: Sequence[Statement],
    found: _Found,
) -> Budget | None:
    if linked is not None:
        return _of_tables(reading, linked, statements, found)
    if prose is not None:
        return _of_prose(reading, prose, statements)
    return _of_statements(reading, statements, found.financing)


def _of_tables(reading: Reading, linked: Linked, statements: Sequence[Statement], found: _Found) -> Budget:
    made = sum(
        (line.forbundet_sek if line.forbundet_sek is not None else line.total_sek for line in linked.lines),
        ZERO,
    )
    total = linked.total.sek if linked.total else plain(made)
    whole = (
        linked.total_all.sek if linked.total_all else plain(sum((x.total_sek for x in linked.lines), ZERO))
    )
    titles = [headline(t.grid) for t in found.costs]
    years = linked.years or years_in_titles(titles) or years_in_text(reading)
    by_year = dict(linked.by_year)
    if not by_year:
        by_year = {str(years[0]): total} if len(years) == 1 else yearly_sums(reading, total, years)
    # A sum of ours says nothing where a cost is not settled, or was left out for the size of the table.
    whole_read = not linked.open_costs and not any(t.grid.cut for t in found.costs)
    stated = tuple(
        StatedSum(place, s.sek, s.unit_sek, derived=derived, evidence=s.evidence)
        for place, s, derived in linked.places
        if whole_read or not derived
    )
    return Budget(
        unit=None if found.unit_doubtful else linked.unit,
        total_sek=total,
        total_all_sek=whole,
        total_stated=linked.total is not None,
        categories=_categories(reading, linked.lines, linked.open_costs),
        lines=linked.lines,
        checks=(*linked.checks, *reckonings_in_text(reading)),
        stated_sums=(*(s.stated for s in statements), *stated),
        by_year=by_year,
        evidence=_proof(linked.total, linked.lines),
        years=years,
        older_versions=linked.older,
        open_costs=linked.open_costs,
    )


def _proof(total: Sum | None, lines: Sequence[BudgetLine]) -> tuple[Evidence, ...]:
    if total is not None and total.evidence:
        return total.evidence
    return tuple(e for line in lines[:3] for e in line.evidence[:1])


def _of_prose(reading: Reading, prose: ProseBudget, statements: Sequence[Statement]) -> Budget:
    made = sum((line.total_sek for line in prose.lines), ZERO)
    total = prose.total_sek if prose.total_sek is not None else made
    years = years_in_text(reading)
    unit = max([prose.total_unit, *(c.unit_sek for c in prose.checks)])
    own = StatedSum(
        "prose",
        plain(total),
        unit,
        derived=prose.total_sek is None,
        evidence=prose.total_evidence or _proof(None, prose.lines),
    )
    enough = prose.total_sek is not None or len(prose.lines) > 1
    by_year = {str(years[0]): plain(total)} if len(years) == 1 else yearly_sums(reading, total, years)
    return Budget(
        unit=prose.unit,
        total_sek=plain(total),
        total_all_sek=plain(total),
        total_stated=prose.total_sek is not None,
        categories=_categories(reading, prose.lines, prose.open_costs),
        open_costs=prose.open_costs,
        lines=prose.lines,
        checks=prose.checks,
        stated_sums=(*(s.stated for s in statements), *((own,) if enough else ())),
        by_year=by_year,
        evidence=prose.total_evidence or _proof(None, prose.lines),
        years=years,
    )


def _of_statements(
    reading: Reading, statements: Sequence[Statement], financing: CostTable | None
) -> Budget | None:
    rough = _granted(financing) or _rough_cost(reading) if not statements else None
    unreadable = _unreadable(reading)
    if not statements and rough is None and not unreadable:
        return None
    best = statements[0].stated if statements else rough
    years = years_in_text(reading)
    total = best.amount_sek if best else None
    return Budget(
        unit=_unit_of(reading, best),
        total_sek=total,
        total_stated=bool(statements),
        categories=_categories(reading, ()),
        stated_sums=tuple(s.stated for s in statements),
        by_year=yearly_sums(reading, total, years) if total is not None and len(years) > 1 else {},
        unreadable=unreadable,
        evidence=best.evidence if best else (),
        years=years,
    )


def _granted(financing: CostTable | None) -> StatedSum | None:
    """Give the förbund's part of a financing plan that stands without any costs."""
    line = next((x for x in financing.lines if FORBUND.search(x.label)), None) if financing else None
    return StatedSum("table", line.total_sek, evidence=line.evidence) if line else None


def _unit_of(reading: Reading, best: StatedSum | None) -> str | None:
    del reading
    quotes = [e.quote for e in best.evidence] if best else []
    return next((a.unit for q in quotes for a in find_amounts(q) if a.unit), None)


def _rough_cost(reading: Reading) -> StatedSum | None:
    """Give the rough cost of an idéskiss, or the only sum under the budget's heading."""
    keys = ("styrning_budget",) if reading.kind is DocumentKind.IDEA else ("budget",)
    for piece in reading.under(*keys):
        amounts = [a for a in find_amounts(piece.text) if a.value and not a.rate]
        if amounts and piece.document == reading.main:
            a = amounts[0]
            proof = evidence_of(piece.paragraph, piece.heading_path, start=a.start, end=a.end)
            return StatedSum("prose", a.value or ZERO, a.precision, evidence=(proof,))
    return None


def _unreadable(reading: Reading) -> bool:
    if any("budget" in p.keys and p.document == reading.main for p in reading.outline.pictures):
        return True
    unread = reading.files[len(reading.dossier.documents) :]
    return any(
        f.role is FileRole.BUDGET or "budget" in f.name.casefold() or "kalkyl" in f.name.casefold()
        for f in unread
    )


def _categories(
    reading: Reading, lines: Sequence[BudgetLine], open_costs: Sequence[OpenCost] = ()
) -> tuple[Category, ...]:
    silent = find_silences(reading)
    ranges = [c for c in open_costs if c.low_sek is not None]
    return tuple(
        _category(
            d.key,
            [x for x in lines if x.category == d.key],
            silent.get(d.key, ()),
            [c for c in ranges if c.category == d.key],
        )
        for d in reading.profile.budget.categories
    )


def _category(
    key: str, lines: Sequence[BudgetLine], silent: tuple[Evidence, ...], ranges: Sequence[OpenCost]
) -> Category:
    proof = (*(e for line in lines for e in line.evidence), *(e for cost in ranges for e in cost.evidence))
    if not lines and ranges:
        return Category(key, CategoryStatus.STATED, evidence=proof)
    if not lines:
        return (
            Category(key, CategoryStatus.ZERO, ZERO, silent[:2])
            if silent
            else Category(key, CategoryStatus.MISSING)
        )
    total = plain(sum((x.forbundet_sek if x.forbundet_sek is not None else x.total_sek for x in lines), ZERO))
    status = CategoryStatus.STATED if total else CategoryStatus.ZERO
    return Category(key, status, total, proof)


# -- the sum applied for --------------------------------------------------------------------------------------------


_ROUGH = Decimal(10_000)
"""A sum in a sentence stated no finer than this may be a rounding of the budget's own."""


def _finer(asked: StatedSum, budget: Budget | None) -> MoneyField | None:
    """Give the budget's exact sum where a sentence rounds it ("knappt 1,5 miljoner")."""
    if budget is None or budget.total_sek is None or not budget.total_stated or not budget.lines:
        return None
    apart = abs(budget.total_sek - asked.amount_sek)
    if asked.unit_sek < _ROUGH or not apart or apart * 2 > asked.unit_sek:
        return None
    return MoneyField(budget.total_sek, budget.evidence)


def _requested(reading: Reading, statements: Sequence[Statement], budget: Budget | None) -> MoneyField:
    if reading.kind is DocumentKind.IDEA:
        return MoneyField()
    order = sorted(statements, key=lambda s: (s.stated.place != "field", s.stated.derived))
    if order:
        asked = order[0].stated
        finer = _finer(asked, budget) if order[0].stated.place == "prose" else None
        return finer or MoneyField(asked.amount_sek, asked.evidence)
    if budget is None or budget.total_sek is None or not budget.lines:
        return MoneyField()
    return MoneyField(budget.total_sek, budget.evidence)
