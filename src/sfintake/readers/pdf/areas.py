"""An area of a page → its tables and its lines of running text; tables that the end of an area cut are known by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfintake.model import BBox
from sfintake.readers.pdf.blocks import Label
from sfintake.readers.pdf.cells import TablePart, continues, part_of
from sfintake.readers.pdf.columns import Area, Line, areas_of, lines_of
from sfintake.readers.pdf.forms import form_tables, is_field, unfold
from sfintake.readers.pdf.geometry import PageGeometry, Rule, Word, inside
from sfintake.readers.pdf.kin import entries_in, name_in, table_like
from sfintake.readers.pdf.lines import Row, baselines, cells_of
from sfintake.readers.pdf.looks import set_off_by_shade
from sfintake.readers.pdf.rules import frames
from sfintake.readers.pdf.tables import CUT_BELOW, PageTable, find_tables

LEAD_MAX = 4
"""Lines that may begin a table without being one by themselves."""
NAMES_MAX = 2
"""Names of groups of rows that may follow each other."""
WITHIN = 0.5
"""Share of a rule's length that lies in an area it belongs to."""


@dataclass(frozen=True, slots=True)
class AreaLayout:
    """An area, told apart."""

    area: Area
    foot: float
    """Points from the top of the page below which a table may have been cut by the area's end."""
    lines: tuple[Line, ...]
    tables: tuple[TablePart | Label, ...]

    @property
    def column(self) -> int | None:
        """Its number on a page of several."""
        return None if self.area.box is None else self.area.column


def areas_on(page: PageGeometry, words: Sequence[Word], usual: float | None) -> list[Area]:
    """Give a page's areas in reading order; ruled tables that reach over the middle belong to no column."""
    areas = areas_of(words, page.width, page.height, (), usual)
    if len(areas) == 1 or not page.across:
        return areas
    middle = page.width / 2
    wide = [f.bbox for f in frames(page) if f.across and f.bbox[0] < middle - 40 and f.bbox[2] > middle + 40]
    return areas_of(words, page.width, page.height, wide, usual)


def lay_out_area(file: str, page: PageGeometry, area: Area, before: AreaLayout | None) -> AreaLayout:
    """Tell an area's tables and running text apart.

    Args:
        file: Name for the loci.
        page: Its rules and fills.
        area: One of its areas.
        before: The area read before, on this page or the page before.
    """
    cut = page if area.box is None else _cut(page, area.box)
    words = area.words
    lines = area.lines or baselines(words)
    tables = find_tables(cut, words, lines, _columns_above(before, area), _rows_above(before, area, lines))
    going_on = _going_on(page.number, before, area, lines, tables)
    tables = [*going_on, *tables]
    text = [w for w in words if not _in_table(w, tables)] if tables else list(words)
    unfolded: list[PageTable | Label] = [part for table in tables for part in unfold(cut, table)]
    if any(is_field(w) for w in text):
        made, text = form_tables(cut, text)
        unfolded += made
    text = set_off_by_shade(page, text)
    if area.box is None:
        # What stands outside the tables may show columns that the whole page does not.
        beside = areas_of(text, page.width, page.height) if tables else [area]
        running = [
            line for part in beside for line in lines_of(part, part.words if tables else text, page.number)
        ]
    else:
        running = lines_of(area, text, page.number)
    fills = [f.bbox for f in page.fills if min(f.color) < 0.97]
    parts = [_part(file, item, area, fills) for item in unfolded]
    return AreaLayout(area, CUT_BELOW * cut.height, tuple(running), tuple(parts))


def taken_back(file: str, before: AreaLayout, here: AreaLayout) -> AreaLayout:
    """Give an area with its last lines as rows, where they head or begin the table that the next area begins with."""
    first = min(here.tables, key=_top, default=None)
    if not isinstance(first, TablePart) or any(line.base < first.page.bbox[1] for line in here.lines):
        return before
    shift = before.area.left - here.area.left if before.area.left and here.area.left else 0.0
    lines = list(before.lines)
    kept = len(lines)
    rows: list[list[tuple[Word, ...]]] = []
    names: list[list[tuple[Word, ...]]] = []
    while lines and _is_last(lines[-1], before):
        row = cells_of(lines[-1].words)
        if (entries := entries_in(row, first.page, shift)) is not None:
            rows = [entries, *names, *rows]
            names = []
            kept = len(lines) - 1
        elif len(names) < NAMES_MAX and (name := name_in(row, first.page, shift)) is not None:
            names.insert(0, name)
        else:
            break
        lines.pop()
    if not rows:
        return before
    lines = list(before.lines[:kept])
    upper = table_like(first.page, before.lines[-1].page, rows, shift)
    part = part_of(file, replace(upper, column=before.column, origin=before.area.left), ())
    if not continues(part, first):
        return before
    return replace(before, lines=tuple(lines), tables=(*before.tables, part))


def _is_last(line: Line, area: AreaLayout) -> bool:
    """Say whether no table stands below a line."""
    return not area.tables or line.base > max(_bottom(table) for table in area.tables)


def _top(item: TablePart | Label) -> float:
    return item.page.bbox[1] if isinstance(item, TablePart) else item.bbox[1]


def _part(file: str, item: PageTable | Label, area: Area, fills: Sequence[BBox]) -> TablePart | Label:
    column = None if area.box is None else area.column
    if isinstance(item, Label):
        return replace(item, column=column)
    return part_of(file, replace(item, column=column, origin=area.left), fills)


def _in_table(word: Word, tables: Sequence[PageTable]) -> bool:
    x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
    return any(inside(x, y, table.bbox, 1.5) for table in tables)


def _columns_above(before: AreaLayout | None, area: Area) -> tuple[float, ...]:
    """Give the columns of the table that ends the area before, where they lie in this one."""
    last = _table_above(before)
    if before is None or last is None:
        return ()
    shift = area.left - before.area.left if area.left and before.area.left else 0.0
    return tuple(x + shift for x in last.page.xs)


def _table_above(before: AreaLayout | None) -> TablePart | None:
    """Give the table that ends the area before."""
    if before is None or not before.tables:
        return None
    last = max(before.tables, key=_bottom)
    if not isinstance(last, TablePart) or any(line.base > last.page.bbox[3] for line in before.lines):
        return None
    # Only a table that reaches down the page can have been cut by its end.
    return last if last.page.bbox[3] > before.foot else None


def _going_on(
    page: int,
    before: AreaLayout | None,
    area: Area,
    lines: Sequence[Sequence[Word]],
    tables: Sequence[PageTable],
) -> list[PageTable]:
    """Give the first rows of an area as the rest of the table that ends the area before, if they stand in its columns."""
    last = _table_above(before)
    if before is None or last is None:
        return []
    shift = area.left - before.area.left if area.left and before.area.left else 0.0
    rows = []
    for line in lines:
        row = entries_in(cells_of(line), last.page, shift)
        if row is None or any(t.bbox[1] <= line[0].base for t in tables):
            break
        rows.append(row)
    return [table_like(last.page, page, rows, shift)] if rows else []


def _rows_above(before: AreaLayout | None, area: Area, lines: Sequence[Sequence[Word]]) -> list[Row]:
    """Give the lines with entries side by side that end the area before, as if they stood right above this one."""
    if before is None:
        return []
    rows: list[Line] = []
    for line in reversed(before.lines):
        if len(rows) == LEAD_MAX or len(cells_of(line.words)) < 2 or not _is_last(line, before):
            break
        rows.insert(0, line)
    if not rows or len(lines) < 2:
        return []
    right = area.left - before.area.left if area.left and before.area.left else 0.0
    step = rows[-1].base - rows[-2].base if len(rows) > 1 else lines[1][0].base - lines[0][0].base
    down = lines[0][0].base - step - rows[-1].base
    return [
        cells_of([w._replace(x0=w.x0 + right, x1=w.x1 + right, base=w.base + down) for w in row.words])
        for row in rows
    ]


def _bottom(item: TablePart | Label) -> float:
    return item.page.bbox[3] if isinstance(item, TablePart) else item.bbox[3]


def _cut(page: PageGeometry, box: BBox) -> PageGeometry:
    """Give what is drawn on a page within an area; the page ends where the area does."""
    x0, top, x1, bottom = box
    across = tuple(r for r in page.across if top - 2 <= r.at <= bottom + 2 and _lies_within(r, x0, x1))
    down = tuple(r for r in page.down if x0 - 2 <= r.at <= x1 + 2 and _lies_within(r, top, bottom))
    turned = tuple(t for t in page.turned if inside((t.bbox[0] + t.bbox[2]) / 2, t.bbox[1], box))
    return replace(page, height=bottom, across=across, down=down, turned=turned)


def _lies_within(rule: Rule, start: float, end: float) -> bool:
    return min(rule.end, end) - max(rule.start, start) > WITHIN * (rule.end - rule.start)
