"""A cost table summed: its lines, what the förbund pays of each, and every stated sum beside its parts."""

from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.columns import Column, Holds, read_columns
from sfintake.extract.budget.entries import Entry, Is, main_column
from sfintake.extract.budget.grid import Grid
from sfintake.extract.budget.ledger import ZERO, Ledger, proof_of
from sfintake.extract.budget.lines import budget_lines, open_costs, sum_cells
from sfintake.extract.budget.periods import read_span
from sfintake.extract.budget.rows import category_of, read_entries
from sfintake.extract.budget.sums import sum_checks
from sfintake.model import BudgetLine, Evidence, OpenCost, Payer, Period, SumCheck
from sfintake.profiles import Profile
from sfintake.swedish.amounts import plain


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated sum with its precision and its place."""

    sek: Decimal
    unit_sek: Decimal
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class CostTable:
    """A table of costs, read."""

    grid: Grid
    lines: tuple[BudgetLine, ...]
    checks: tuple[SumCheck, ...]
    total: Sum | None
    """The förbund's part as stated."""
    total_all: Sum | None
    """Everybody's part as stated."""
    by_year: dict[str, Decimal]
    years: tuple[int, ...]
    by_payer: bool
    """It tells who pays, by columns, rows or a payer's name."""
    others: Sum | None = None
    """What others pay, as stated or summed."""
    groups: tuple[tuple[str, str | None], ...] = ()
    """Group labels and their categories."""
    open_costs: tuple[OpenCost, ...] = ()
    """Rows without one settled amount."""

    @property
    def forbund_sek(self) -> Decimal:
        """The förbund's part: as stated, else the sum of the lines."""
        return (
            self.total.sek if self.total else sum((line.forbundet_sek or ZERO for line in self.lines), ZERO)
        )

    @property
    def all_sek(self) -> Decimal:
        """Everybody's part: as stated, else the sum of the lines."""
        return self.total_all.sek if self.total_all else sum((line.total_sek for line in self.lines), ZERO)


def read_costs(grid: Grid, profile: Profile, period: Period | None) -> CostTable:
    """Read a grid that is known to hold costs."""
    columns, start = read_columns(grid, profile)
    if _is_transposed(grid, columns, start, profile):
        grid = grid.transposed()
        columns, start = read_columns(grid, profile)
    entries = _over_years(read_entries(grid, columns, start, profile), columns, period)
    return _table(Ledger(grid, columns, entries, profile, period))


def read_financing(grid: Grid, profile: Profile, period: Period | None) -> CostTable:
    """Read a financing plan: what the förbund is to pay ("Medel från förbundet") is a row like those of the others."""
    columns, start = read_columns(grid, profile)
    entries = tuple(
        replace(e, role=Is.LINE if e.role in {Is.SOUGHT, Is.OTHERS} else e.role, payer="")
        for e in read_entries(grid, columns, start, profile)
    )
    return _table(Ledger(grid, columns, entries, profile, period))


def _over_years(
    entries: tuple[Entry, ...], columns: tuple[Column, ...], period: Period | None
) -> tuple[Entry, ...]:
    """Multiply costs stated by the year or month ("350 000 kr/år") by the period, unless the stated total says otherwise."""
    main = main_column(columns)
    if period is None or not period.months or main is None or any(c.span for c in columns):
        return entries
    months = Decimal(period.months)
    factors = {"år": months / 12, "årligen": months / 12, "månad": months}
    rates = {a.rate for e in entries if e.role is Is.LINE and (a := e.amounts.get(main)) and a.rate}
    if not rates or not rates <= set(factors):
        return entries
    made = tuple(_multiplied(e, main, factors) for e in entries)
    total = next((e for e in made if e.role is Is.TOTAL), None)
    stated = total.value(main) if total is not None else None
    whole = sum((e.value(main) or ZERO for e in made if e.role is Is.LINE), ZERO)
    return made if stated is None or abs(stated - whole) * 50 <= whole else entries


def _multiplied(entry: Entry, main: int, factors: dict[str, Decimal]) -> Entry:
    amount = entry.amounts.get(main)
    if amount is None or amount.value is None or amount.rate not in factors:
        return entry
    over = replace(amount, value=plain(amount.value * factors[amount.rate]), rate=None)
    return replace(entry, amounts={**entry.amounts, main: over})


def _is_transposed(grid: Grid, columns: tuple[Column, ...], start: int, profile: Profile) -> bool:
    """Tell whether rows are years and columns are costs."""
    if not start or len(grid.rows) - start < 2:
        return False
    costs = [
        c
        for c in columns
        if c.holds is not Holds.EMPTY
        and c.index
        and c.header
        and c.span is None
        and not c.total
        and tell_category(c.header, profile).known
    ]
    labels = [row[0].text for row in grid.rows[start:] if row[0].text]
    spans = [t for t in labels if read_span(t)]
    return len(costs) >= 2 and len(spans) >= 1 and len(spans) >= len(labels) - 1


def _table(book: Ledger) -> CostTable:
    total = next((e for e in book.entries if e.role is Is.TOTAL), None)
    sought = next((e for e in book.entries if e.role is Is.SOUGHT), None)
    stated_total = _sum(book, total, book.whole(total)) if total else None
    asked = sought or total
    forbund = _sum(book, asked, book.forbund(asked), prefer="forbund") if asked else None
    lines = tuple(budget_lines(book))
    if total is None and sought is not None and any(line.payer is Payer.MEDFINANSIERING for line in lines):
        stated_total = None
    return CostTable(
        book.grid,
        lines,
        tuple(sum_checks(book)),
        forbund,
        stated_total or (forbund if not book.by_payer() else None),
        _by_year(book, sought or total),
        tuple(sorted({c.span.year for c in book.columns if c.span and c.span.year})),
        book.by_payer(),
        _others(book, total, sought),
        tuple(
            (e.label, category_of(replace(e, group=""), book.profile).key)
            for e in book.entries
            if e.role is Is.GROUP
        ),
        tuple(open_costs(book)),
    )


def _sum(book: Ledger, entry: Entry, value: Decimal | None, prefer: str = "") -> Sum | None:
    if value is None:
        return None
    columns = [
        c
        for c in [
            *book.of(prefer, total=True),
            *book.of(prefer),
            *book.of("", total=True),
            *book.of(""),
        ]
        if c.index in entry.amounts
    ]
    unit = max((entry.amounts[c.index].precision for c in columns[:1]), default=Decimal(1))
    return Sum(plain(value), unit, (*entry.evidence, *proof_of([entry.cells[c.index] for c in columns[:1]])))


def _others(book: Ledger, total: Entry | None, sought: Entry | None) -> Sum | None:
    columns = book.of("other")
    if total is not None and columns:
        value = book.added(total, columns)
        if value is not None:
            cells = [total.cells[c.index] for c in columns if c.index in total.amounts]
            return Sum(plain(value), Decimal(1), proof_of(cells))
    rows = [e for e in book.entries if e.role is Is.OTHERS or (e.role is Is.LINE and e.payer == "other")]
    if columns:
        rows = [e for e in book.entries if e.role is Is.LINE]
        values = [v for e in rows if (v := book.added(e, columns)) is not None]
    else:
        values = [abs(v) for e in rows if (v := book.whole(e)) is not None and e.role in {Is.OTHERS, Is.LINE}]
    if values and (columns or rows):
        return Sum(
            plain(sum(values, ZERO)),
            Decimal(1),
            tuple(ev for e in rows for ev in (*e.evidence, *proof_of(sum_cells(book, e))))
            if not columns
            else (),
        )
    whole = book.whole(total) if total else None
    asked = (
        book.whole(sought)
        if sought
        else book.added(total, book.of("forbund"))
        if total and book.of("forbund")
        else None
    )
    if whole is not None and asked is not None and whole > asked:
        return Sum(plain(whole - asked), Decimal(1), proof_of(sum_cells(book, total)) if total else ())
    return None


def _by_year(book: Ledger, total: Entry | None) -> dict[str, Decimal]:
    columns = [c for c in book.of("forbund") if c.span and c.span.year] or (
        [] if book.of("forbund") or book.of("other") else [c for c in book.of("") if c.span and c.span.year]
    )
    made: dict[str, Decimal] = {}
    for column in columns:
        stated = total.value(column.index) if total else None
        lines = [
            v
            for e in book.entries
            if e.role is Is.LINE and e.payer != "other" and (v := e.value(column.index)) is not None
        ]
        value = stated if stated is not None else sum(lines, ZERO)
        year = str(column.span.year) if column.span else ""
        made[year] = plain(made.get(year, ZERO) + value)
    return made
