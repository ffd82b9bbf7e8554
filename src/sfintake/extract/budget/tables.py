"""Which tables are budgets: costs, financing and co-financing told apart from time plans, goals and facts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.columns import Holds, header_rows, headers, read_columns
from sfintake.extract.budget.entries import Entry, Is
from sfintake.extract.budget.grid import Grid, Row, grid_cell, said_units, unit_in_header, unit_in_prose
from sfintake.extract.budget.rows import is_total, read_entries
from sfintake.extract.budget.words import FORBUND, names_party
from sfintake.extract.reading import PlacedTable, Reading
from sfintake.model import FileRole, MediaType, Note, NoteCode
from sfintake.profiles import Profile

MAX_ROWS, MAX_COLUMNS = 600, 40
"""Larger tables are no budgets; what lies beyond is not read."""

_LEAST_WORTH = 20
"""A bare number below this, in no unit, is a grade or a head count."""
_SHEETS = {MediaType.XLSX, MediaType.ODS, MediaType.XLS}
_COSTS = re.compile(r"kostnad|budget|kalkyl|utgift|ekonomi|vad vi söker|pengar", re.IGNORECASE)
_FINANCING = re.compile(
    r"^\W*(?:finansiering\w*|finansiär\w*|intäkter|finansieras|så finansieras)", re.IGNORECASE
)
_COFINANCING = re.compile(
    r"medfinans|egen ?insats|egna insatser|parternas insats|parternas bidrag|naturainsats|insats i tid|samfinans",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\b(?:värde|värderas|motsvarar|värdering)\b", re.IGNORECASE)
_SCORED = re.compile(
    r"\brisk(?:er|en|värde|tal|poäng|nivå)?\b|sannolikhet|\bkonsekvens|\bpåverkan\b|\bpoäng|\bskattning|\bskala\b"
    r"|\bindikator|\bmålvärde|\butgångsvärde|\bstartvärde|\bbaslinje|\bnuläge\b|\bmätetal|\bnyckeltal|\bKPI|\bmått\b"
    r"|\b[SV]\s?[×x*]\s?K\b|\bvärde (?:före|efter|vid)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"kostnad|belopp|budget|utgift|\bpris\b|\bkr\b|\btkr\b|kronor", re.IGNORECASE)
_OLD = re.compile(r"gammal|gamla|tidigare|utkast|old|inaktuell|kopia|ej aktuell", re.IGNORECASE)


class Kind(StrEnum):
    """What a table with amounts is."""

    COSTS = "costs"
    SALARY = "salary"
    FINANCING = "financing"
    COFINANCING = "cofinancing"
    OTHER = "other"


def find_grids(reading: Reading) -> tuple[Grid, ...]:
    """Give every table of the application and its budget files as grids, in reading order."""
    roles = [f.role for f in reading.files]
    made: list[Grid] = []
    for placed in reading.outline.tables:
        role = roles[placed.document] if placed.document < len(roles) else FileRole.ATTACHMENT
        if (placed.document != reading.main and role is not FileRole.BUDGET) or placed.table.hidden:
            continue
        made += _split(_grid(placed, reading))
    return tuple(_joined(made, reading.profile))


def cut_short(reading: Reading) -> tuple[Note, ...]:
    """Give a note for each budget of which rows or columns were left out for its size."""
    roles = [f.role for f in reading.files]
    return tuple(
        Note("extract", NoteCode.LIMIT, placed.table.locus)
        for placed in reading.outline.tables
        if _is_larger(placed)
        and all(n.code is not NoteCode.LIMIT for n in reading.dossier.documents[placed.document].notes)
        and (placed.document == reading.main or roles[placed.document] is FileRole.BUDGET)
        and tell_kind(_grid(placed, reading), reading.profile) is not Kind.OTHER
    )


def _is_larger(placed: PlacedTable) -> bool:
    beyond = placed.table.rows[MAX_ROWS:]
    wide = (row[MAX_COLUMNS:] for row in placed.table.rows[:MAX_ROWS])
    return any(c.text for row in (*beyond, *wide) for c in row)


def _joined(grids: list[Grid], profile: Profile) -> Iterator[Grid]:
    """Join a table that runs on in the next one: same width, and no header of its own or the same one again."""
    last: Grid | None = None
    for grid in grids:
        if last is not None and _runs_on(last, grid, profile):
            last = replace(
                last, rows=last.rows + grid.rows, own_block=(*(last.own_block or (last.block,)), grid.block)
            )
            continue
        if last is not None:
            yield last
        last = grid
    if last is not None:
        yield last


def _runs_on(first: Grid, second: Grid, profile: Profile) -> bool:
    if first.place == "sheet" or (first.document, first.heading) != (second.document, second.heading):
        return False
    if second.block in (first.own_block or (first.block,)):  # parts of one table that were told apart
        return False
    if first.width() != second.width() or second.block - (first.own_block or (first.block,))[-1] > 3:
        return False
    start, end = header_rows(second)
    again = end == 1 and [c.text for c in second.rows[0]] == [c.text for c in first.rows[0]]
    closed = any(is_total(row[0].text, profile) for row in first.rows[-1:])
    del start
    return (
        (end == 0 or again)
        and header_rows(first)[1] > 0
        and not closed
        and any(_has_money(r) for r in second.rows)
    )


def _grid(placed: PlacedTable, reading: Reading) -> Grid:
    document = reading.dossier.documents[placed.document]
    sheet = document.media_type in _SHEETS
    rows = tuple(
        tuple(grid_cell(cell, placed.heading_path, stored=sheet) for cell in row[:MAX_COLUMNS])
        for row in placed.table.rows[:MAX_ROWS]
    )
    title = reading.outline.headings[placed.heading].text if placed.heading is not None else ""
    return Grid(
        rows,
        "sheet" if sheet else "table",
        placed.document,
        placed.table.locus.block,
        placed.table.name,
        "" if sheet else _beside(placed, reading),
        placed.keys,
        "" if sheet else title,
        "" if sheet else " ".join(placed.heading_path),
        cut=_is_larger(placed),
    )


def _beside(placed: PlacedTable, reading: Reading) -> str:
    """Give the running text under the same heading, which may say what the amounts are in."""
    near = [
        p.text
        for p in reading.outline.pieces
        if p.document == placed.document
        and p.table is None
        and p.heading == placed.heading
        and abs(p.locus.block - placed.table.locus.block) <= 6
    ]
    return "\n".join(near)


def _split(grid: Grid) -> Iterator[Grid]:
    """Part a table where a new one begins: a row that says "Finansiering", or a new header after an empty row."""
    cuts = [0]
    for i in range(1, len(grid.rows)):
        row = grid.rows[i]
        filled = [c for c in row if c.text]
        texts = [c for c in filled if c.amount is None]
        alone = len(filled) == 1 and row[0].text and _FINANCING.match(row[0].text)
        heads = (
            filled
            and _FINANCING.match(filled[0].text)
            and len(filled) > 1
            and not any(c.amount for c in filled[1:])
        )
        after_gap = (
            not any(c.text for c in grid.rows[i - 1])
            and len(filled) >= 2
            and len(texts) >= 2
            and not _has_money(row)
        )
        if i > 1 and (alone or heads or (after_gap and any(_has_money(r) for r in grid.rows[cuts[-1] : i]))):
            cuts.append(i)
    if len(cuts) == 1:
        yield grid
        return
    start, end = header_rows(grid)
    for a, b in zip(cuts, [*cuts[1:], len(grid.rows)], strict=True):
        body = grid.rows[a:b]
        own_head = len([c for c in body[0] if c.text]) >= 2
        rows = body if a == 0 or own_head else grid.rows[start:end] + body[1:]
        name = grid.name if a == 0 or own_head else f"{grid.name} {body[0][0].text}".strip()
        yield replace(
            grid,
            rows=rows,
            name=name,
            context=grid.context if a == 0 else body[0][0].text + "\n" + grid.context,
        )


def _has_money(row: Row) -> bool:
    return any(c.amount is not None and not re.fullmatch(r"20[1-4]\d", c.text) for c in row)


def tell_kind(grid: Grid, profile: Profile) -> Kind:
    """Tell what a table is, from its columns, labels, name and place."""
    columns, start = read_columns(grid, profile)
    if not any(c.holds is Holds.AMOUNT for c in columns) or len(grid.rows) <= start:
        return _without_amounts(grid, start)
    entries = read_entries(grid, columns, start, profile)
    lines = [e for e in entries if e.role is Is.LINE]
    if not lines:
        return Kind.OTHER
    title = " ".join(
        [
            grid.name,
            grid.heading if not grid.name else "",
            *(c.text for row in grid.rows[:start] for c in row[:1]),
        ]
    )
    titles = " ".join(c.header for c in columns)
    if _is_scored(grid, titles):
        return Kind.OTHER
    pays = any(c.payer == "forbund" for c in columns)
    valued = (
        _VALUE.search(titles) and not any(c.span for c in columns) and _is_worth(grid, titles, lines, profile)
    )
    if not pays and (_cofinancing_place(grid, title) or valued):
        return Kind.COFINANCING
    if _is_financing(grid, title, columns[0].header if columns else "", lines, profile):
        return Kind.FINANCING
    if any(c.holds is Holds.MONTHLY for c in columns):
        return Kind.SALARY
    return Kind.COSTS if _is_costs(grid, title, titles, entries, profile) else Kind.OTHER


def _is_scored(grid: Grid, titles: str) -> bool:
    """Tell of a matrix of risks or a table of indicators: its figures are scores and counts, whatever their column is called."""
    return bool(_SCORED.search(titles)) and not (_MONEY.search(titles) or said_units(grid.rows))


def _is_worth(grid: Grid, titles: str, lines: list[Entry], profile: Profile) -> bool:
    """Tell whether a column called "Värde" is in kronor: a unit is said, or the rows are parties or costs."""
    if _MONEY.search(titles) or said_units(grid.rows) or unit_in_header(titles):
        return True
    # Grades and heads: no one values what he puts in at five kronor.
    if not any(a.value and a.value >= _LEAST_WORTH for e in lines for a in e.amounts.values()):
        return False
    fits = [e for e in lines if names_party(e.label, profile) or tell_category(e.label, profile).known]
    return len(fits) * 2 >= len(lines)


def _without_amounts(grid: Grid, start: int) -> Kind:
    del start
    return Kind.COFINANCING if _cofinancing_place(grid, grid.name) else Kind.OTHER


def _cofinancing_place(grid: Grid, title: str) -> bool:
    under = "medfinansiering" in grid.keys and "budget" not in grid.keys
    named = _COFINANCING.search(title) is not None and not re.search(
        r"budget|kostnad|kalkyl", title, re.IGNORECASE
    )
    return named or (under and not re.search(r"budget|kostnadsslag|sökt|söks", title, re.IGNORECASE))


def _is_financing(grid: Grid, title: str, first: str, lines: list[Entry], profile: Profile) -> bool:
    if _FINANCING.match(first) or (grid.rows and _FINANCING.match(grid.rows[0][0].text)):
        return not any(tell_category(e.label, profile).named for e in lines)
    payers = [
        e
        for e in lines
        if FORBUND.search(e.label)
        or (names_party(e.label, profile) and not tell_category(e.label, profile).known)
    ]
    asked = any(FORBUND.search(e.label) for e in lines)
    return (asked and len(payers) * 3 >= len(lines) * 2 and len(lines) > 1) or (
        bool(_FINANCING.search(title)) and len(payers) * 2 > len(lines)
    )


def _is_costs(grid: Grid, title: str, titles: str, entries: tuple[Entry, ...], profile: Profile) -> bool:
    lines = [e for e in entries if e.role is Is.LINE]
    known = [e for e in lines if tell_category(e.label, profile).known]
    money = bool(
        said_units(grid.rows)
        or unit_in_header(titles)
        or unit_in_header(title)
        or unit_in_prose(grid.context)
    )
    budget = (
        "budget" in grid.keys
        or grid.place == "sheet"
        or bool(_COSTS.search(title))
        or bool(_COSTS.search(grid.above))
        or bool(_COSTS.search(titles))
    )
    filled = [e for e in entries if e.role is not Is.GROUP]
    if len(filled) * 2 < len(entries) and not budget:
        return False
    share = len(known) / len(lines)
    if budget:
        return share >= 0.34 or money or any(e.role is Is.TOTAL for e in entries)
    return money and share >= 0.6 and len(lines) >= 2


def with_unit(grid: Grid, profile: Profile) -> Grid:
    """Give the grid with the unit of its bare numbers, where header, caption, name or the text beside it says so."""
    start, end = header_rows(grid)
    first = [c.text for row in grid.rows[: max(end, 1)] for c in row if c.text and c.amount is None]
    notes = [
        row[0].text for row in grid.rows[end:] if row and row[0].text and not any(c.text for c in row[1:])
    ]
    del profile
    said = said_units(grid.rows)
    found = (
        next((u for t in first if (u := unit_in_header(t))), None)
        or unit_in_header(grid.name)
        or next(
            (
                u
                for t in notes
                if (
                    u := unit_in_prose(t)
                    or (unit_in_header(t) if t.casefold().startswith("belopp") else None)
                )
            ),
            None,
        )
        or unit_in_header(grid.heading)
        or next((u for line in grid.context.splitlines() if (u := unit_in_prose(line))), None)
        or (said.pop() if len(said) == 1 else None)
    )
    del start
    return replace(grid, unit=found)


def headline(grid: Grid) -> str:
    """Give the words that name a table: sheet name or caption, heading, and the lines above its header."""
    start, end = header_rows(grid)
    above = [c.text for row in grid.rows[:start] for c in row if c.text]
    return " ".join([grid.name, grid.heading, *above, *headers(grid, start, end)[:1]])


def is_outdated(grid: Grid) -> bool:
    """Tell whether a sheet's name says that it is an earlier version."""
    return grid.place == "sheet" and _OLD.search(grid.name) is not None
