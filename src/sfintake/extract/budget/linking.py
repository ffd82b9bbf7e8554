"""Several tables of one budget linked: sheets and tables that say the same, summaries, specifications, parts that add up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.costs import CostTable, Sum
from sfintake.extract.budget.periods import read_span
from sfintake.extract.budget.tables import is_outdated
from sfintake.extract.budget.words import FORBUND
from sfintake.extract.reading import Reading
from sfintake.model import BudgetLine, OpenCost, SumCheck, Term

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Linked:
    """The budget as one: its lines once, its sums, and each table that states a sum of its own."""

    lines: tuple[BudgetLine, ...]
    checks: tuple[SumCheck, ...]
    total: Sum | None
    """The förbund's part as stated."""
    total_all: Sum | None
    by_year: dict[str, Decimal]
    years: tuple[int, ...]
    unit: str | None
    others: Sum | None
    places: tuple[tuple[str, Sum, bool], ...]
    """Place ("table", "sheet"), the sum applied for there, and whether it was summed by us."""
    open_costs: tuple[OpenCost, ...] = ()
    older: tuple[str, ...] = ()
    """Files left out as earlier versions."""


def newest(tables: Sequence[CostTable], reading: Reading) -> tuple[list[CostTable], tuple[str, ...]]:
    """Of several budget files that are versions of each other keep the newest; give the others' names."""
    current = [t for t in tables if not is_outdated(t.grid)] or list(tables)
    files = sorted({t.grid.document for t in current if t.grid.document != reading.main})
    names = {i: reading.dossier.documents[i].name for i in files}
    groups: dict[str, list[int]] = {}
    for i in files:
        groups.setdefault(_stem(names[i]), []).append(i)
    old: list[int] = []
    for same in groups.values():
        if len(same) > 1:
            best = max(same, key=lambda i: _age(names[i], i))
            old += [i for i in same if i != best]
    return [t for t in current if t.grid.document not in old], tuple(names[i] for i in old)


def _stem(name: str) -> str:
    base = re.sub(r"\.\w+$", "", name.casefold())
    base = re.sub(
        r"(?:slutlig|final|senaste|ny|reviderad|rev|version|ver|utkast|gammal|kopia|copy|v)[\s._-]*\d*",
        "",
        base,
    )
    return re.sub(r"[\W\d_]+", "", base)


def _age(name: str, place: int) -> tuple[int, int, str, int]:
    folded = name.casefold()
    rank = (
        1
        if re.search(r"slutlig|final|senaste|reviderad|ny\b", folded)
        else -1
        if re.search(r"utkast|gammal|old|kopia", folded)
        else 0
    )
    version = re.search(r"(?:v|ver|version|rev)[\s._-]*(\d+)", folded)
    day = re.search(r"20\d\d-?\d\d-?\d\d|\d{6}", folded)
    return rank, int(version[1]) if version else 0, day[0].replace("-", "") if day else "", place


def link(tables: Sequence[CostTable], financing: CostTable | None, reading: Reading) -> Linked | None:
    """Join the cost tables of a dossier; None when there is none."""
    if not tables:
        return None
    kept, older = newest(tables, reading)
    main = _parts(kept, reading.main)
    total, total_all = _added(main, "total"), _added(main, "total_all")
    summary = _summary(kept, main)
    if summary is not None:
        total, total_all = summary.total or total, summary.total_all or total_all
    others = next((t.others for t in main if t.others), None)
    checks = [c for t in kept for c in t.checks]
    by_year = _years_added(main) or (summary.by_year if summary else {})
    by_payer = any(t.by_payer for t in main)
    if financing is not None and not by_payer:
        paid = _financing(financing)
        if paid is not None and paid[0] is not None:
            total_all = total_all or total
            total, others = paid[0], paid[1] or others
            checks += _financing_checks(financing, total_all)
            by_year = _forbund_years(financing)
    if not by_payer and total_all is None:
        total_all = total
    years = tuple(sorted({y for t in kept for y in t.years}))
    return Linked(
        tuple(line for t in main for line in t.lines),
        tuple(checks),
        total,
        total_all,
        by_year,
        years,
        next((t.grid.unit or _said_unit(t) for t in main), None),
        others,
        tuple(_places(kept, main, total, financing if not by_payer else None)),
        tuple(cost for t in main for cost in t.open_costs),
        older,
    )


def _said_unit(table: CostTable) -> str | None:
    """Give the unit that most cells state."""
    units = [c.amount.unit for row in table.grid.rows for c in row if c.amount and c.amount.unit]
    return max(sorted(set(units)), key=units.count, default=None)


def _parts(tables: Sequence[CostTable], main: int) -> list[CostTable]:
    """Give the tables whose lines together are the budget, each cost once."""
    order = _without_overview(sorted(tables, key=lambda t: t.grid.document != main))
    kept: list[CostTable] = []
    for table in order:
        if not table.lines:
            continue
        twin = next((k for k in kept if _same(k, table)), None)
        if twin is not None:
            if len(table.lines) > len(twin.lines):
                kept[kept.index(twin)] = table
        elif not any(_specifies(table, k) for k in kept):
            kept = [k for k in kept if not _specifies(k, table)] + [table]
    kept = _without_overview(kept)
    if len(kept) > 2:
        for table in kept:
            rest = [k for k in kept if k is not table]
            if _near(table.all_sek, sum((k.all_sek for k in rest), ZERO), table):
                return rest
    return kept


def _without_overview(tables: list[CostTable]) -> list[CostTable]:
    """Leave out a table each of whose costs is the sum of another table."""
    for table in tables:
        rest = [t.all_sek for t in tables if t is not table and t.lines]
        costs = [line.total_sek for line in table.lines if line.total_sek]
        if len(costs) > 1 and all(any(abs(c - s) <= 1000 for s in rest) for c in costs):
            return [t for t in tables if t is not table]
    return tables


def _near(a: Decimal, b: Decimal, table: CostTable) -> bool:
    unit = table.total_all.unit_sek if table.total_all else Decimal(1)
    return abs(a - b) <= unit * max(len(table.lines), 1)


def _same(a: CostTable, b: CostTable) -> bool:
    """Tell whether two tables state the same budget: the same sum, or mostly the same labels."""
    if _near(a.all_sek, b.all_sek, a) or _near(a.forbund_sek, b.forbund_sek, a):
        return True
    if a.grid.place == b.grid.place == "table" and a.grid.document == b.grid.document:
        return False
    shared = {_fold(x.label) for x in a.lines} & {_fold(x.label) for x in b.lines}
    return len(shared) * 2 > max(len(a.lines), len(b.lines)) and a.grid.document != b.grid.document


def _fold(label: str) -> str:
    return re.sub(r"\W+", "", label.casefold())


def _specifies(detail: CostTable, whole: CostTable) -> bool:
    """Tell whether a table's sum is one cost or subtotal of another table."""
    if len(detail.lines) >= 1 and len(whole.lines) > 1:
        value = detail.all_sek
        sums = [line.total_sek for line in whole.lines] + [
            c.stated_sek for c in whole.checks if c.kind == "subtotal"
        ]
        unit = whole.total_all.unit_sek if whole.total_all else Decimal(1)
        return any(value and abs(value - s) <= max(unit, Decimal(1)) for s in sums)
    return False


def _summary(tables: Sequence[CostTable], parts: Sequence[CostTable]) -> CostTable | None:
    left = [t for t in tables if t not in parts]
    whole = sum((p.all_sek for p in parts), ZERO)
    return next((t for t in left if len(parts) > 1 and _near(t.all_sek, whole, t)), None)


def _added(tables: Sequence[CostTable], which: str) -> Sum | None:
    sums: list[Sum | None] = [getattr(t, which) for t in tables]
    stated = [s for s in sums if s is not None]
    if not stated or len(stated) < len(sums):
        return None if len(sums) > 1 or not stated else stated[0]
    if len(stated) == 1:
        return stated[0]
    return Sum(
        sum((s.sek for s in stated), ZERO),
        max(s.unit_sek for s in stated),
        tuple(e for s in stated for e in s.evidence),
    )


def _years_added(tables: Sequence[CostTable]) -> dict[str, Decimal]:
    made: dict[str, Decimal] = {}
    for table in tables:
        for year, value in table.by_year.items():
            made[year] = made.get(year, ZERO) + value
    return made if all(t.by_year for t in tables) else {}


def _financing(table: CostTable) -> tuple[Sum | None, Sum | None] | None:
    """Give the förbund's part and the others' part of a financing plan."""
    own = [line for line in table.lines if FORBUND.search(line.label)]
    rest = [line for line in table.lines if not FORBUND.search(line.label)]

    def add(lines: Sequence[BudgetLine]) -> Sum | None:
        if not lines:
            return None
        unit = table.total_all.unit_sek if table.total_all else Decimal(1)
        return Sum(sum((x.total_sek for x in lines), ZERO), unit, tuple(e for x in lines for e in x.evidence))

    if not own:
        return None
    return add(own), add(rest)


def _forbund_years(financing: CostTable) -> dict[str, Decimal]:
    """Give what the förbund pays each calendar year of a financing plan."""
    made: dict[str, Decimal] = {}
    for line in financing.lines:
        for label, value in line.by_period.items():
            span = read_span(label)
            if FORBUND.search(line.label) and span is not None and span.year is not None:
                made[str(span.year)] = made.get(str(span.year), ZERO) + value
    return made


def _financing_checks(financing: CostTable, costs: Sum | None) -> list[SumCheck]:
    if costs is None:
        return []
    terms = tuple(Term(x.label, x.total_sek, x.evidence[-1:]) for x in financing.lines)
    unit = max([costs.unit_sek, *([financing.total_all.unit_sek] if financing.total_all else [])])
    return [
        *financing.checks,
        SumCheck(
            "Kostnader och finansiering", "sought_plus_cofinancing", costs.sek, terms, unit, costs.evidence
        ),
    ]


def _places(
    kept: Sequence[CostTable], main: Sequence[CostTable], total: Sum | None, financing: CostTable | None
) -> list[tuple[str, Sum, bool]]:
    made: list[tuple[str, Sum, bool]] = []
    if len(main) == 1:
        made.append(_place(main[0], total))
    elif main:
        whole = total or Sum(sum((t.forbund_sek for t in main), ZERO), Decimal(1), ())
        made.append((main[0].grid.place, whole, True))
    for table in kept:
        if table in main or (
            table.grid.document == main[0].grid.document and table.grid.place == main[0].grid.place == "sheet"
        ):
            continue
        if any(_same(table, m) for m in main) and table.grid.document != main[0].grid.document:
            made.append(_place(table, None))
    del financing
    return made


def _place(table: CostTable, total: Sum | None) -> tuple[str, Sum, bool]:
    stated = total or table.total
    if stated is not None:
        return table.grid.place, stated, False
    unit = max((c.unit_sek for c in table.checks), default=Decimal(1))
    proof = tuple(e for line in table.lines for e in line.evidence[-1:])
    return table.grid.place, Sum(table.forbund_sek, unit, proof), True
