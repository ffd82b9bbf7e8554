"""Every stated sum of a cost table beside its parts: columns, subtotals, rows, payers and calculations."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from sfintake.extract.budget.columns import Column
from sfintake.extract.budget.entries import Entry, Is, main_column
from sfintake.extract.budget.ledger import ZERO, Ledger, proof_of
from sfintake.extract.budget.rows import category_of
from sfintake.extract.budget.salary import salary_check
from sfintake.extract.budget.words import has_word
from sfintake.model import SumCheck, Term
from sfintake.swedish.amounts import Amount, plain


def sum_checks(book: Ledger) -> Iterator[SumCheck]:
    """Give a check for every sum that is stated, all payers."""
    for entry in book.entries:
        if entry.role in {Is.SUBTOTAL, Is.TOTAL}:
            yield from _column_checks(book, entry)
        if entry.role is not Is.GROUP:
            yield from _row_checks(book, entry)
            if (check := salary_check(entry, book.columns)) is not None:
                yield check
    yield from _settlement(book)
    yield from _parts_of_lines(book)


def _parts_of_lines(book: Ledger) -> Iterator[SumCheck]:
    """Check rows "varav …" against the row above: parts may leave something over, but never make more than the whole."""
    main = main_column(book.columns)
    for place, entry in enumerate(book.entries):
        parts = list(takewhile(lambda e: e.role is Is.PART, book.entries[place + 1 :]))
        if entry.role is Is.PART or main is None or len(parts) < 2:
            continue
        stated, whole = entry.value(main), sum((e.value(main) or ZERO for e in parts), ZERO)
        if stated and whole >= stated and (check := _check_of(book, entry, parts, main)) is not None:
            yield check


def _check_of(book: Ledger, entry: Entry, parts: list[Entry], main: int) -> SumCheck | None:
    column = next(c for c in book.columns if c.index == main)
    return _check(book, entry, parts, column, "subtotal")


def _column_checks(book: Ledger, entry: Entry) -> Iterator[SumCheck]:
    across = _sum_across(book, entry)
    if across is not None:
        yield across
        return
    near = [s for s in _part_sets(book, entry) if s]
    far = [s for s in _other_sets(book, entry) if s]
    if not near and not far:
        return
    main = main_column(book.columns)
    best = _best(entry, near, far, main)
    kind = "total" if entry.role is Is.TOTAL else "subtotal"
    for column in book.amounts():
        parts = best if _agrees(entry, best, column.index) else _best(entry, [best, *near], far, column.index)
        check = _check(
            book,
            entry,
            parts,
            column,
            kind if column.index == main else "column" if entry.role is Is.TOTAL else kind,
        )
        if check is not None:
            yield check


def _sum_across(book: Ledger, entry: Entry) -> SumCheck | None:
    """Give the check of a total that stands under one year and sums them all; None when it is not so."""
    years = [c for c in book.of("") if c.span]
    stated = [c for c in book.amounts() if c.index in entry.amounts]
    if len(years) < 2 or len(stated) != 1 or stated[0] not in years or book.of("", total=True):
        return None
    lines = [(e, v) for e in book.entries if e.role is Is.LINE and (v := book.whole(e)) is not None]
    cell, value = entry.amounts[stated[0].index], entry.value(stated[0].index)
    terms = tuple(Term(e.label, plain(v), proof_of(e.cells[c.index] for c in years)) for e, v in lines)
    if value is None or abs(sum((v for _, v in lines), ZERO) - value) > cell.precision * max(len(lines), 1):
        return None
    proof = (*entry.evidence, *proof_of([entry.cells[stated[0].index]]))
    return SumCheck(entry.label, "total", plain(value), terms, plain(cell.precision), proof)


def _best(entry: Entry, near: list[list[Entry]], far: list[list[Entry]], column: int | None) -> list[Entry]:
    """Give the set of rows that makes a sum: one that it stands for by its place, else one that makes it exactly.

    Rows far away may come near a sum by chance where figures are coarse.
    """
    if column is not None:
        for rows in near:
            if _agrees(entry, rows, column):
                return rows
        for rows in far:
            if _agrees(entry, rows, column, slack=1):
                return rows
    return (near or far)[0]


def _part_sets(book: Ledger, entry: Entry) -> Iterator[list[Entry]]:
    """Give the sets of rows that a sum may stand for by its place, likeliest first."""
    place = book.entries.index(entry)
    if entry.leads:
        yield [e for e in book.entries[place + 1 : place + 1 + entry.leads] if e.role is Is.LINE]
        return
    lines = [e for e in book.entries if e.role is Is.LINE]
    if entry.role is Is.TOTAL:
        yield lines
        yield [e for e in lines if e.payer != "other"]
        yield _subtotals_and_loose(book)
        yield [_negated(e) if _is_income(book, e) else e for e in lines]
        return
    before = list(book.entries[:place])
    since = [i for i, e in enumerate(before) if e.role is Is.SUBTOTAL and not e.leads]
    group = [i for i, e in enumerate(before) if e.role is Is.GROUP]
    yield [e for e in before[max(since, default=-1) + 1 :] if e.role is Is.LINE]
    yield [e for e in before[max(group, default=-1) + 1 :] if e.role is Is.LINE]


def _other_sets(book: Ledger, entry: Entry) -> Iterator[list[Entry]]:
    """Give the sets of rows further away that a subtotal may stand for: a category's, all above, or other subtotals."""
    if entry.role is not Is.SUBTOTAL or entry.leads:
        return
    before = list(book.entries[: book.entries.index(entry)])
    own = category_of(replace(entry, group=""), book.profile)
    if own.known:
        yield [e for e in before if e.role is Is.LINE and category_of(e, book.profile).key == own.key]
    yield [e for e in before if e.role is Is.LINE]
    if len(sums := [e for e in before if e.role is Is.SUBTOTAL]) > 1:
        yield sums


def _subtotals_and_loose(book: Ledger) -> list[Entry]:
    made: list[Entry] = []
    for i, entry in enumerate(book.entries):
        if entry.role is Is.LINE:
            made.append(entry)
        elif entry.role is Is.SUBTOTAL and entry.leads:
            covered = book.entries[i + 1 : i + 1 + entry.leads]
            made = [e for e in made if e not in covered] + [entry]
        elif entry.role is Is.SUBTOTAL:
            parts = next((s for s in _part_sets(book, entry) if s), [])
            made = [e for e in made if e not in parts] + [entry]
    leads = [
        book.entries[i + 1 : i + 1 + e.leads]
        for i, e in enumerate(book.entries)
        if e.role is Is.SUBTOTAL and e.leads
    ]
    covered_lines = [e for group in leads for e in group]
    return [e for e in made if e not in covered_lines]


def _is_income(book: Ledger, entry: Entry) -> bool:
    return has_word(entry.label, book.profile.budget.income)


def _unit(amounts: list[Amount], *, sheet: bool = False) -> Decimal:
    """Give one unit of the stated precision. A zero or a dash is exact, and says nothing of how the others are rounded.

    A sheet stores 1,40 as 1.4: there the finest figure tells how finely all are stated.
    """
    units = [a.precision for a in amounts if a.value] or [a.precision for a in amounts]
    return min(units) if sheet else max(units)


def _agrees(entry: Entry, parts: list[Entry], column: int, slack: int | None = None) -> bool:
    """Tell whether rows make a sum within one unit a part, or within ``slack`` units."""
    stated = entry.value(column)
    values = [v for e in parts if (v := e.value(column)) is not None]
    if stated is None or not values:
        return False
    unit = _unit([e.amounts[column] for e in (entry, *parts) if column in e.amounts])
    return abs(sum(values, ZERO) - stated) <= unit * (slack or len(values))


def _check(book: Ledger, entry: Entry, parts: list[Entry], column: Column, kind: str) -> SumCheck | None:
    stated = entry.value(column.index)
    terms = tuple(
        Term(e.label, plain(v), proof_of([e.cells[column.index]]))
        for e in parts
        if (v := e.value(column.index)) is not None
    )
    if stated is None or not terms:
        return None
    ranged = [
        e for e in book.entries if (a := e.amounts.get(column.index)) is not None and a.range is not None
    ]
    if ranged:
        if kind != "total":
            return None
        terms = (*terms, _between(ranged, column.index, stated - sum((t.amount_sek for t in terms), ZERO)))
    if (
        stated == 0
        and entry.amounts[column.index].text.strip() in {"-", "–", "—"}
        and all(t.amount_sek == 0 for t in terms)
    ):
        return None
    unit = _unit(
        [e.amounts[column.index] for e in (entry, *parts) if column.index in e.amounts],
        sheet=book.grid.place == "sheet",
    )
    proof = (*entry.evidence, *proof_of([entry.cells[column.index]]))
    label = f"{entry.label}, {column.header}" if column.header and len(book.amounts()) > 1 else entry.label
    return SumCheck(label, kind, plain(stated), terms, plain(unit), proof)


def _between(ranged: list[Entry], column: int, left: Decimal) -> Term:
    """Give the part that costs stated from and to make of a sum: what is left for them, or the end that lies nearest."""
    spans = [span for e in ranged if (span := e.amounts[column].range) is not None]
    low, high = sum((a for a, _ in spans), ZERO), sum((b for _, b in spans), ZERO)
    label = ", ".join(f"{e.label} ({e.amounts[column].text})" for e in ranged)
    proof = proof_of([e.cells[column] for e in ranged])
    return Term(label, plain(min(max(left, low), high)), proof)


def _row_checks(book: Ledger, entry: Entry) -> Iterator[SumCheck]:
    for payer in ("", "forbund", "other"):
        whole = next((c for c in book.of(payer, total=True) if c.index in entry.amounts), None)
        spans = [
            c for c in book.of(payer, total=False) if c.index in entry.amounts and (c.span or payer == "")
        ]
        if whole and len([c for c in spans if c.span]) >= 2:
            yield from _row_check(book, entry, whole, [c for c in spans if c.span])
            continue
        unnamed = payer == "" and not book.of("forbund") and not book.of("other")
        if whole and unnamed and len(spans) >= 2 and _sums_elsewhere(book, whole, spans):
            yield from _row_check(book, entry, whole, spans)
    yield from _payer_check(book, entry)


def _sums_elsewhere(book: Ledger, whole: Column, parts: list[Column]) -> bool:
    """Columns whose headers tell nothing are parts only when most rows agree that they are."""
    rows = [
        e
        for e in book.entries
        if e.value(whole.index) is not None and all(c.index in e.amounts for c in parts)
    ]
    good = [
        e
        for e in rows
        if abs(sum((e.value(c.index) or ZERO for c in parts), ZERO) - (e.value(whole.index) or ZERO)) <= 1000
    ]
    return len(rows) >= 2 and len(good) * 2 > len(rows)


def _payer_check(book: Ledger, entry: Entry) -> Iterator[SumCheck]:
    wholes = book.of("", total=True) or [c for c in book.of("") if not c.span and not c.part]
    whole = next((c for c in wholes if c.index in entry.amounts), None)
    parts = []
    for payer in ("forbund", "other"):
        columns = [c for c in book.of(payer) if c.index in entry.amounts]
        totals = [c for c in columns if c.total]
        parts += totals or columns
    loose = [
        c for c in book.of("", total=False) if not c.span and c is not whole and c.index in entry.amounts
    ]
    if whole and book.of("forbund") and (book.of("other") or loose) and len(parts) + len(loose) >= 2:
        yield from _row_check(book, entry, whole, [*parts, *loose])


def _row_check(book: Ledger, entry: Entry, whole: Column, parts: list[Column]) -> Iterator[SumCheck]:
    stated = entry.value(whole.index)
    terms = tuple(
        Term(c.header, plain(v), proof_of([entry.cells[c.index]]))
        for c in parts
        if (v := entry.value(c.index)) is not None
    )
    if stated is None or len(terms) < 2:
        return
    unit = _unit(
        [entry.amounts[c.index] for c in (whole, *parts) if c.index in entry.amounts],
        sheet=book.grid.place == "sheet",
    )
    yield SumCheck(
        entry.label,
        "row",
        plain(stated),
        terms,
        plain(unit),
        (*entry.evidence, *proof_of([entry.cells[whole.index]])),
    )


def _settlement(book: Ledger) -> Iterator[SumCheck]:
    """Check that the total less what others pay is what is sought, or that both parts make the total."""
    total = next((e for e in book.entries if e.role is Is.TOTAL), None)
    sought = next((e for e in book.entries if e.role is Is.SOUGHT), None)
    others = [e for e in book.entries if e.role is Is.OTHERS]
    main = main_column(book.columns)
    if total is None or sought is None or main is None or not others:
        return
    rows = [sought, *others]
    terms = tuple(
        Term(e.label, abs(v), proof_of([e.cells[main]])) for e in rows if (v := e.value(main)) is not None
    )
    stated = total.value(main)
    if stated is not None and len(terms) == len(rows):
        unit = _unit([e.amounts[main] for e in [total, *rows]])
        yield SumCheck(
            total.label,
            "sought_plus_cofinancing",
            plain(stated),
            terms,
            plain(unit),
            (*total.evidence, *proof_of([total.cells[main]])),
        )


def _negated(entry: Entry) -> Entry:
    values = [a.value for a in entry.amounts.values() if a.value]
    return replace(entry, negative=True) if all(v > 0 for v in values) else entry
