"""A cost table summed: its lines, what the förbund pays of each, and every stated sum beside its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.categories import STAFF, is_restricted
from sfintake.extract.budget.columns import Column, Holds, read_columns
from sfintake.extract.budget.grid import Grid, GridCell
from sfintake.extract.budget.periods import months_in, months_said, read_length, years_named
from sfintake.extract.budget.rows import Entry, Is, category_of, main_column, read_entries
from sfintake.extract.budget.salary import charges_left_out, salary_check
from sfintake.extract.budget.staffing import read_share, share_of_cell
from sfintake.model import BudgetLine, Evidence, Payer, Period, SumCheck, Term
from sfintake.profiles import Profile
from sfintake.swedish.amounts import plain

ZERO = Decimal(0)


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

    @property
    def forbund_sek(self) -> Decimal:
        """The förbund's part: as stated, else the sum of the lines."""
        return self.total.sek if self.total else sum((l.forbundet_sek or ZERO for l in self.lines), ZERO)

    @property
    def all_sek(self) -> Decimal:
        """Everybody's part: as stated, else the sum of the lines."""
        return self.total_all.sek if self.total_all else sum((l.total_sek for l in self.lines), ZERO)


def read_costs(grid: Grid, profile: Profile, period: Period | None) -> CostTable:
    """Read a grid that is known to hold costs."""
    columns, start = read_columns(grid, profile)
    if _is_transposed(grid, columns, start, profile):
        grid = grid.transposed()
        columns, start = read_columns(grid, profile)
    entries = read_entries(grid, columns, start, profile)
    sheet = _Sheet(grid, columns, entries, profile, period)
    return sheet.table()


def _is_transposed(grid: Grid, columns: tuple[Column, ...], start: int, profile: Profile) -> bool:
    """Tell whether rows are years and columns are costs."""
    from sfintake.extract.budget.categories import tell_category
    from sfintake.extract.budget.periods import read_span

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


@dataclass(frozen=True, slots=True)
class _Sheet:
    grid: Grid
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    profile: Profile
    period: Period | None

    def table(self) -> CostTable:
        total = next((e for e in self.entries if e.role is Is.TOTAL), None)
        sought = next((e for e in self.entries if e.role is Is.SOUGHT), None)
        stated_total = self._sum(total, self.whole(total)) if total else None
        asked = sought or total
        forbund = self._sum(asked, self.forbund(asked), prefer="forbund") if asked else None
        lines = tuple(self._lines())
        if total is None and sought is not None and any(l.payer is Payer.MEDFINANSIERING for l in lines):
            stated_total = None
        return CostTable(
            self.grid,
            lines,
            tuple(self._checks()),
            forbund,
            stated_total or (forbund if not self._by_payer() else None),
            self._by_year(sought or total),
            tuple(sorted({c.span.year for c in self.columns if c.span and c.span.year})),
            self._by_payer(),
            self._others(total, sought),
            tuple(
                (e.label, category_of(replace(e, group=""), self.profile).key)
                for e in self.entries
                if e.role is Is.GROUP
            ),
        )

    # -- what each column is for -------------------------------------------------------------------------------

    def _amounts(self) -> list[Column]:
        return [c for c in self.columns if c.holds is Holds.AMOUNT]

    def _of(self, payer: str, *, total: bool | None = None) -> list[Column]:
        return [
            c
            for c in self._amounts()
            if c.payer == payer and (payer or not c.part) and (total is None or c.total is total)
        ]

    def _by_payer(self) -> bool:
        return bool(self._of("forbund") or self._of("other")) or any(
            e.role in {Is.SOUGHT, Is.OTHERS}
            or e.payer == "other"
            or any(c.holds is Holds.PAYER for c in self.columns)
            for e in self.entries
        )

    def _added(self, entry: Entry, columns: list[Column]) -> Decimal | None:
        """Add the amounts of some columns: their own total where there is one, else the parts; None when none is stated."""
        whole = [v for c in columns if c.total and (v := entry.value(c.index)) is not None]
        if whole:
            return whole[-1]
        values = [v for c in columns if not c.total and (v := entry.value(c.index)) is not None]
        return sum(values, ZERO) if values else None

    def whole(self, entry: Entry) -> Decimal | None:
        """Give a row's own sum over all payers."""
        plain_columns = self._of("")
        spans = [c for c in plain_columns if c.span]
        loose = [c for c in plain_columns if not c.span and not c.total]
        if (
            any(c.total for c in plain_columns)
            and (value := self._added(entry, [c for c in plain_columns if c.total])) is not None
        ):
            return value
        if spans and (value := self._added(entry, spans)) is not None:
            return value
        if loose:
            values = [v for c in loose if (v := entry.value(c.index)) is not None]
            if values:
                return values[-1]
        parts = [v for p in ("forbund", "other") if (v := self._added(entry, self._of(p))) is not None]
        return sum(parts, ZERO) if parts else None

    def forbund(self, entry: Entry) -> Decimal | None:
        """Give what the förbund pays of a row."""
        whole = self.whole(entry)
        if own := self._of("forbund"):
            value = self._added(entry, own)
            return (
                ZERO if value is None and whole is not None and (self._of("other") or self._of("")) else value
            )
        if entry.payer == "other" and entry.role is Is.LINE:
            return ZERO
        if others := self._of("other"):
            paid = self._added(entry, others)
            return whole if paid is None or whole is None else whole - paid
        if (
            entry.role is Is.TOTAL
            and whole is not None
            and not any(e.role is Is.SOUGHT for e in self.entries)
        ):
            return self._less_others(entry, whole)
        return whole

    def _less_others(self, total: Entry, whole: Decimal) -> Decimal:
        """Take from the total the lines that others pay, when the total holds them."""
        paid = sum(
            (self.whole(e) or ZERO for e in self.entries if e.role is Is.LINE and e.payer == "other"), ZERO
        )
        own = sum(
            (self.whole(e) or ZERO for e in self.entries if e.role is Is.LINE and e.payer != "other"), ZERO
        )
        main = main_column(self.columns)
        unit = total.amounts[main].precision if main in total.amounts else Decimal(1)
        return whole if not paid or abs(whole - own) <= unit * len(self.entries) else whole - paid

    # -- lines --------------------------------------------------------------------------------------------------

    def _lines(self) -> Iterator[BudgetLine]:
        for entry in self.entries:
            whole = self.whole(entry)
            if entry.role is not Is.LINE or whole is None or not entry.label:
                continue
            yield self._line(entry, whole)

    def _line(self, entry: Entry, whole: Decimal) -> BudgetLine:
        told = category_of(entry, self.profile)
        paid = self.forbund(entry)
        spans = [c for c in self._amounts() if c.span and c.payer != "other" and not c.total]
        by_period = {
            c.span.label: plain(v) for c in spans if c.span and (v := entry.value(c.index)) is not None
        }
        share = self._share(entry) if told.key == STAFF else None
        return BudgetLine(
            label=entry.label,
            category=told.key,
            total_sek=plain(whole),
            forbundet_sek=None if paid is None else plain(paid),
            by_period=by_period,
            payer=_payer(whole, paid, named=self._by_payer()),
            category_doubtful=told.doubtful,
            restricted=is_restricted(entry.label, self.profile) and not (told.key == STAFF),
            staff_share=share,
            months=self._months(entry),
            without_social_charges=charges_left_out(entry, self.columns),
            evidence=(*entry.evidence, *_proof(self._cells(entry))),
        )

    def _share(self, entry: Entry) -> Decimal | None:
        for column in self.columns:
            if (
                column.holds is Holds.SHARE
                and (share := share_of_cell(entry.cells[column.index].text)) is not None
            ):
                return share
        if (own := read_share(entry.label)) is not None:
            return own
        notes = (entry.cells[c.index].text for c in self.columns if c.holds is Holds.NOTE)
        return next((s for text in notes if (s := read_share(text)) is not None), None)

    def _months(self, entry: Entry) -> Decimal | None:
        for column in self.columns:
            if column.holds is Holds.MONTHS and (amount := entry.cells[column.index].amount) and amount.value:
                return amount.value
        notes = [entry.cells[c.index].text for c in self.columns if c.holds is Holds.NOTE]
        if (
            own := next((m for t in [entry.label, *notes] if (m := read_length(t)) is not None), None)
        ) is not None:
            return own
        paying = [c for c in self._amounts() if c.span and not c.total and entry.value(c.index)]
        if paying:
            return self._months_of([c for c in paying if c.payer == paying[0].payer], entry)
        titled = years_named(f"{self.grid.heading} {self.grid.name}")
        if len(titled) == 1:
            return months_in(titled[0], self.period)
        months = self.period.months if self.period else None
        return Decimal(months) if months else None

    def _months_of(self, columns: list[Column], entry: Entry) -> Decimal | None:
        """Add the months of the columns that pay; None when the period is not known and the sums tell of broken years."""
        said = months_said(
            "\n".join([self.grid.context, *(e.label for e in self.entries if e.role is Is.GROUP)])
        )
        spans = dict.fromkeys(c.span for c in columns if c.span)
        whole = [s for s in spans if s.months is None and s.year not in said]
        values = [abs(entry.value(c.index) or ZERO) for c in columns]
        if whole and self.period is None and min(values) * 10 < max(values) * 7:
            return None
        return sum(
            (
                s.months
                or said.get(s.year or 0)
                or (months_in(s.year, self.period) if s.year else Decimal(12))
                for s in spans
            ),
            ZERO,
        )

    def _cells(self, entry: Entry) -> list[GridCell]:
        """Give the cells that carry the row's sum."""
        order = [
            *self._of("", total=True),
            *self._of("forbund", total=True),
            *self._of("forbund"),
            *self._of(""),
            *self._of("other"),
        ]
        stated = [entry.cells[c.index] for c in order if c.index in entry.amounts]
        return stated[:1] if stated and any(c.total for c in order[:1]) else stated[:3]

    # -- sums ---------------------------------------------------------------------------------------------------

    def _sum(self, entry: Entry, value: Decimal | None, prefer: str = "") -> Sum | None:
        if value is None:
            return None
        columns = [
            c
            for c in [
                *self._of(prefer, total=True),
                *self._of(prefer),
                *self._of("", total=True),
                *self._of(""),
            ]
            if c.index in entry.amounts
        ]
        unit = max((entry.amounts[c.index].precision for c in columns[:1]), default=Decimal(1))
        return Sum(
            plain(value), unit, (*entry.evidence, *_proof([entry.cells[c.index] for c in columns[:1]]))
        )

    def _others(self, total: Entry | None, sought: Entry | None) -> Sum | None:
        columns = self._of("other")
        if total is not None and columns:
            value = self._added(total, columns)
            if value is not None:
                cells = [total.cells[c.index] for c in columns if c.index in total.amounts]
                return Sum(plain(value), Decimal(1), _proof(cells))
        rows = [e for e in self.entries if e.role is Is.OTHERS or (e.role is Is.LINE and e.payer == "other")]
        if columns:
            rows = [e for e in self.entries if e.role is Is.LINE]
            values = [v for e in rows if (v := self._added(e, columns)) is not None]
        else:
            values = [
                abs(v) for e in rows if (v := self.whole(e)) is not None and e.role in {Is.OTHERS, Is.LINE}
            ]
        if values and (columns or rows):
            return Sum(
                plain(sum(values, ZERO)),
                Decimal(1),
                tuple(ev for e in rows for ev in (*e.evidence, *_proof(self._cells(e))))
                if not columns
                else (),
            )
        whole = self.whole(total) if total else None
        asked = (
            self.whole(sought)
            if sought
            else self._added(total, self._of("forbund"))
            if total and self._of("forbund")
            else None
        )
        if whole is not None and asked is not None and whole > asked:
            return Sum(plain(whole - asked), Decimal(1), _proof(self._cells(total)) if total else ())
        return None

    def _by_year(self, total: Entry | None) -> dict[str, Decimal]:
        columns = [c for c in self._of("forbund") if c.span and c.span.year] or (
            []
            if self._of("forbund") or self._of("other")
            else [c for c in self._of("") if c.span and c.span.year]
        )
        made: dict[str, Decimal] = {}
        for column in columns:
            stated = total.value(column.index) if total else None
            lines = [
                v
                for e in self.entries
                if e.role is Is.LINE and e.payer != "other" and (v := e.value(column.index)) is not None
            ]
            value = stated if stated is not None else sum(lines, ZERO)
            year = str(column.span.year) if column.span else ""
            made[year] = plain(made.get(year, ZERO) + value)
        return made

    # -- checks -------------------------------------------------------------------------------------------------

    def _checks(self) -> Iterator[SumCheck]:
        for entry in self.entries:
            if entry.role in {Is.SUBTOTAL, Is.TOTAL}:
                yield from self._column_checks(entry)
            if entry.role is not Is.GROUP:
                yield from self._row_checks(entry)
                if (check := salary_check(entry, self.columns)) is not None:
                    yield check
        yield from self._settlement()

    def _column_checks(self, entry: Entry) -> Iterator[SumCheck]:
        sets = [s for s in self._part_sets(entry) if s]
        if not sets:
            return
        main = main_column(self.columns)
        best = next((s for s in sets if main is not None and self._agrees(entry, s, main)), sets[0])
        kind = "total" if entry.role is Is.TOTAL else "subtotal"
        for column in self._amounts():
            parts = (
                best
                if self._agrees(entry, best, column.index)
                else next((s for s in sets if self._agrees(entry, s, column.index)), best)
            )
            check = self._check(
                entry,
                parts,
                column,
                kind if column.index == main else "column" if entry.role is Is.TOTAL else kind,
            )
            if check is not None:
                yield check

    def _part_sets(self, entry: Entry) -> Iterator[list[Entry]]:
        """Give the sets of rows that a sum may stand for, likeliest first."""
        place = self.entries.index(entry)
        if entry.leads:
            yield [e for e in self.entries[place + 1 : place + 1 + entry.leads] if e.role is Is.LINE]
            return
        lines = [e for e in self.entries if e.role is Is.LINE]
        if entry.role is Is.TOTAL:
            yield lines
            yield [e for e in lines if e.payer != "other"]
            yield self._subtotals_and_loose()
            yield [_negated(e) if self._is_income(e) else e for e in lines]
            return
        before = list(self.entries[:place])
        since = [i for i, e in enumerate(before) if e.role is Is.SUBTOTAL and not e.leads]
        group = [i for i, e in enumerate(before) if e.role is Is.GROUP]
        own = category_of(replace(entry, group=""), self.profile)
        named = [e for e in before if e.role is Is.LINE and category_of(e, self.profile).key == own.key]
        yield [e for e in before[max(since, default=-1) + 1 :] if e.role is Is.LINE]
        yield [e for e in before[max(group, default=-1) + 1 :] if e.role is Is.LINE]
        if own.known:
            yield named
        yield [e for e in before if e.role is Is.LINE]
        yield [e for e in before if e.role is Is.SUBTOTAL]

    def _subtotals_and_loose(self) -> list[Entry]:
        made: list[Entry] = []
        for i, entry in enumerate(self.entries):
            if entry.role is Is.LINE:
                made.append(entry)
            elif entry.role is Is.SUBTOTAL and entry.leads:
                covered = self.entries[i + 1 : i + 1 + entry.leads]
                made = [e for e in made if e not in covered] + [entry]
            elif entry.role is Is.SUBTOTAL:
                parts = next((s for s in self._part_sets(entry) if s), [])
                made = [e for e in made if e not in parts] + [entry]
        leads = [
            self.entries[i + 1 : i + 1 + e.leads]
            for i, e in enumerate(self.entries)
            if e.role is Is.SUBTOTAL and e.leads
        ]
        covered_lines = [e for group in leads for e in group]
        return [e for e in made if e not in covered_lines]

    def _is_income(self, entry: Entry) -> bool:
        from sfintake.extract.budget.words import has_word

        return has_word(entry.label, self.profile.budget.income)

    def _agrees(self, entry: Entry, parts: list[Entry], column: int) -> bool:
        stated = entry.value(column)
        values = [v for e in parts if (v := e.value(column)) is not None]
        if stated is None or not values:
            return False
        unit = max(
            [
                entry.amounts[column].precision,
                *(e.amounts[column].precision for e in parts if column in e.amounts),
            ]
        )
        return abs(sum(values, ZERO) - stated) <= unit * len(values)

    def _check(self, entry: Entry, parts: list[Entry], column: Column, kind: str) -> SumCheck | None:
        stated = entry.value(column.index)
        terms = tuple(
            Term(e.label, plain(v), _proof([e.cells[column.index]]))
            for e in parts
            if (v := e.value(column.index)) is not None
        )
        if stated is None or not terms:
            return None
        if (
            stated == 0
            and entry.amounts[column.index].text.strip() in {"-", "–", "—"}
            and all(t.amount_sek == 0 for t in terms)
        ):
            return None
        units = [
            entry.amounts[column.index].precision,
            *(e.amounts[column.index].precision for e in parts if column.index in e.amounts),
        ]
        proof = (*entry.evidence, *_proof([entry.cells[column.index]]))
        label = (
            f"{entry.label}, {column.header}" if column.header and len(self._amounts()) > 1 else entry.label
        )
        return SumCheck(label, kind, plain(stated), terms, plain(max(units)), proof)

    def _row_checks(self, entry: Entry) -> Iterator[SumCheck]:
        for payer in ("", "forbund", "other"):
            whole = next((c for c in self._of(payer, total=True) if c.index in entry.amounts), None)
            spans = [
                c
                for c in self._of(payer, total=False)
                if c.index in entry.amounts and (c.span or payer == "")
            ]
            if whole and len([c for c in spans if c.span]) >= 2:
                yield from self._row_check(entry, whole, [c for c in spans if c.span])
            elif (
                whole
                and payer == ""
                and len(spans) >= 2
                and not self._of("forbund")
                and not self._of("other")
            ):
                if self._sums_elsewhere(whole, spans):
                    yield from self._row_check(entry, whole, spans)
        yield from self._payer_check(entry)

    def _sums_elsewhere(self, whole: Column, parts: list[Column]) -> bool:
        """Columns whose headers tell nothing are parts only when most rows agree that they are."""
        rows = [
            e
            for e in self.entries
            if e.value(whole.index) is not None and all(c.index in e.amounts for c in parts)
        ]
        good = [
            e
            for e in rows
            if abs(sum((e.value(c.index) or ZERO for c in parts), ZERO) - (e.value(whole.index) or ZERO))
            <= 1000
        ]
        return len(rows) >= 2 and len(good) * 2 > len(rows)

    def _payer_check(self, entry: Entry) -> Iterator[SumCheck]:
        wholes = self._of("", total=True) or [c for c in self._of("") if not c.span and not c.part]
        whole = next((c for c in wholes if c.index in entry.amounts), None)
        parts = []
        for payer in ("forbund", "other"):
            columns = [c for c in self._of(payer) if c.index in entry.amounts]
            totals = [c for c in columns if c.total]
            parts += totals or columns
        loose = [
            c for c in self._of("", total=False) if not c.span and c is not whole and c.index in entry.amounts
        ]
        if whole and self._of("forbund") and (self._of("other") or loose) and len(parts) + len(loose) >= 2:
            yield from self._row_check(entry, whole, [*parts, *loose])

    def _row_check(self, entry: Entry, whole: Column, parts: list[Column]) -> Iterator[SumCheck]:
        stated = entry.value(whole.index)
        terms = tuple(
            Term(c.header, plain(v), _proof([entry.cells[c.index]]))
            for c in parts
            if (v := entry.value(c.index)) is not None
        )
        if stated is None or len(terms) < 2:
            return
        unit = max(entry.amounts[c.index].precision for c in [whole, *parts] if c.index in entry.amounts)
        yield SumCheck(
            entry.label,
            "row",
            plain(stated),
            terms,
            plain(unit),
            (*entry.evidence, *_proof([entry.cells[whole.index]])),
        )

    def _settlement(self) -> Iterator[SumCheck]:
        """Check that the total less what others pay is what is sought, or that both parts make the total."""
        total = next((e for e in self.entries if e.role is Is.TOTAL), None)
        sought = next((e for e in self.entries if e.role is Is.SOUGHT), None)
        others = [e for e in self.entries if e.role is Is.OTHERS]
        main = main_column(self.columns)
        if total is None or sought is None or main is None or not others:
            return
        rows = [sought, *others]
        terms = tuple(
            Term(e.label, abs(v), _proof([e.cells[main]])) for e in rows if (v := e.value(main)) is not None
        )
        stated = total.value(main)
        if stated is not None and len(terms) == len(rows):
            unit = max(e.amounts[main].precision for e in [total, *rows])
            yield SumCheck(
                total.label,
                "sought_plus_cofinancing",
                plain(stated),
                terms,
                plain(unit),
                (*total.evidence, *_proof([total.cells[main]])),
            )


def _negated(entry: Entry) -> Entry:
    values = [a.value for a in entry.amounts.values() if a.value]
    return replace(entry, negative=True) if all(v > 0 for v in values) else entry


def _payer(whole: Decimal, paid: Decimal | None, *, named: bool) -> Payer | None:
    if paid is None:
        return None
    if not named or paid == whole:
        return Payer.FORBUNDET
    return Payer.MEDFINANSIERING if paid == 0 else None


def _proof(cells: list[GridCell]) -> tuple[Evidence, ...]:
    return tuple(c.evidence for c in cells if c.evidence)
