"""The cost rows of a table as budget lines, with share, months and category."""

from collections.abc import Iterator
from decimal import Decimal

from sfintake.extract.budget.categories import STAFF, is_restricted
from sfintake.extract.budget.columns import Column, Holds
from sfintake.extract.budget.entries import Entry, Is, main_column
from sfintake.extract.budget.grid import GridCell
from sfintake.extract.budget.ledger import ZERO, Ledger, proof_of
from sfintake.extract.budget.periods import months_in, months_said, read_length, years_named
from sfintake.extract.budget.rows import category_of
from sfintake.extract.budget.salary import charges_left_out
from sfintake.extract.budget.staffing import read_share, share_of_cell
from sfintake.model import BudgetLine, OpenCost, Payer
from sfintake.swedish.amounts import plain


def budget_lines(book: Ledger) -> Iterator[BudgetLine]:
    """Give a budget line for each cost row, in printed order."""
    for entry in book.entries:
        whole = book.whole(entry)
        if entry.role is not Is.LINE or whole is None or not entry.label:
            continue
        yield _line(book, entry, whole)


def open_costs(book: Ledger) -> Iterator[OpenCost]:
    """Give the rows whose amount is not settled, in printed order."""
    main = main_column(book.columns)
    for entry in book.entries:
        if entry.role is not Is.OPEN or main is None:
            continue
        cell, amount = entry.cells[main], entry.amounts.get(main)
        low, high = amount.range if amount is not None and amount.range is not None else (None, None)
        told = category_of(entry, book.profile)
        yield OpenCost(entry.label, cell.text, told.key, low, high, (*entry.evidence, *proof_of([cell])))


def _line(book: Ledger, entry: Entry, whole: Decimal) -> BudgetLine:
    told = category_of(entry, book.profile)
    paid = book.forbund(entry)
    spans = [c for c in book.amounts() if c.span and c.payer != "other" and not c.total]
    by_period = {c.span.label: plain(v) for c in spans if c.span and (v := entry.value(c.index)) is not None}
    share = _share(book, entry) if told.key == STAFF else None
    return BudgetLine(
        label=entry.label,
        category=told.key,
        total_sek=plain(whole),
        forbundet_sek=None if paid is None else plain(paid),
        by_period=by_period,
        payer=_payer(whole, paid, named=book.by_payer()),
        category_doubtful=told.doubtful,
        restricted=is_restricted(entry.label, book.profile) and told.key != STAFF,
        staff_share=share,
        months=_months(book, entry),
        without_social_charges=charges_left_out(entry, book.columns),
        evidence=(*entry.evidence, *proof_of(sum_cells(book, entry))),
    )


def _share(book: Ledger, entry: Entry) -> Decimal | None:
    for column in book.columns:
        if column.holds is Holds.SHARE and _shares_of_cost(book, column):
            continue
        if (
            column.holds is Holds.SHARE
            and (share := share_of_cell(entry.cells[column.index].text)) is not None
        ):
            return share
    if (own := read_share(entry.label)) is not None:
        return own
    notes = (entry.cells[c.index].text for c in book.columns if c.holds is Holds.NOTE)
    return next((s for text in notes if (s := read_share(text)) is not None), None)


def _shares_of_cost(book: Ledger, column: Column) -> bool:
    """Tell whether a column of per cent gives parts of the whole cost: then travel has its share too."""
    return any(
        e.role is Is.LINE
        and share_of_cell(e.cells[column.index].text) is not None
        and category_of(e, book.profile).key != STAFF
        for e in book.entries
    )


def _months(book: Ledger, entry: Entry) -> Decimal | None:
    for column in book.columns:
        if column.holds is Holds.MONTHS and (amount := entry.cells[column.index].amount) and amount.value:
            return amount.value
    notes = [entry.cells[c.index].text for c in book.columns if c.holds is Holds.NOTE]
    if (
        own := next((m for t in [entry.label, *notes] if (m := read_length(t)) is not None), None)
    ) is not None:
        return own
    paying = [c for c in book.amounts() if c.span and not c.total and entry.value(c.index)]
    if paying:
        return _months_of(book, [c for c in paying if c.payer == paying[0].payer], entry)
    titled = years_named(f"{book.grid.heading} {book.grid.name}")
    if len(titled) == 1:
        return months_in(titled[0], book.period)
    months = book.period.months if book.period else None
    return Decimal(months) if months else None


def _months_of(book: Ledger, columns: list[Column], entry: Entry) -> Decimal | None:
    """Add the months of the columns that pay; None when the period is not known and the sums tell of broken years."""
    said = months_said("\n".join([book.grid.context, *(e.label for e in book.entries if e.role is Is.GROUP)]))
    spans = dict.fromkeys(c.span for c in columns if c.span)
    whole = [s for s in spans if s.months is None and s.year not in said]
    values = [abs(entry.value(c.index) or ZERO) for c in columns]
    if whole and book.period is None and min(values) * 10 < max(values) * 7:
        return None
    return sum(
        (
            s.months or said.get(s.year or 0) or (months_in(s.year, book.period) if s.year else Decimal(12))
            for s in spans
        ),
        ZERO,
    )


def sum_cells(book: Ledger, entry: Entry) -> list[GridCell]:
    """Give the cells that carry the row's sum."""
    order = [
        *book.of("", total=True),
        *book.of("forbund", total=True),
        *book.of("forbund"),
        *book.of(""),
        *book.of("other"),
    ]
    stated = [entry.cells[c.index] for c in order if c.index in entry.amounts]
    return stated[:1] if stated and any(c.total for c in order[:1]) else stated[:3]


def _payer(whole: Decimal, paid: Decimal | None, *, named: bool) -> Payer | None:
    if paid is None:
        return None
    if not named or paid == whole:
        return Payer.FORBUNDET
    return Payer.MEDFINANSIERING if paid == 0 else None
