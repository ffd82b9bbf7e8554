"""Forms: fields with their labels as rows, grids of fields as tables, tables inside a form's cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfintake.model import BBox, Via
from sfintake.readers.pdf.blocks import Label
from sfintake.readers.pdf.geometry import PageGeometry, Word, union
from sfintake.readers.pdf.lines import CELL_GAP, Row, Segment, rows_of
from sfintake.readers.pdf.tables import PageCell, PageTable, squeezed

ABOVE = 2.4
"""In font sizes: how far above a field its label may stand."""
ALIGN = 6.0
"""Points by which fields of one column may miss each other."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of a form: what stands before the fields, and the fields."""

    label: tuple[Word, ...]
    fields: tuple[Word, ...]
    header: tuple[tuple[Word, ...], ...] = ()
    """Words above each field, when they head its column."""


def is_field(word: Word) -> bool:
    """Say whether a word is the value of a form field."""
    return word.look.via is Via.FIELD


def unfold(page: PageGeometry, table: PageTable) -> list[PageTable | Label]:
    """Give a form's table in parts, so that what is laid out inside a cell stands as a table of its own."""
    made: list[PageTable | Label] = []
    start = 0
    # Whether the last part came out of boxes that each hold their own label.
    boxed = False
    for row in range(table.rows):
        label = _label_over(table, row)
        if label is not None:
            if start < row:
                made.append(_slice(table, start, row))
            made += [Label(page.number, label.words, label.bbox), _right_of(table, label)]
            start, boxed = label.last_row + 1, False
            continue
        if row < start:
            continue
        inner = [c for c in table.cells if c.row == row and _is_nested(c)]
        if not inner:
            continue
        if start < row:
            made.append(_slice(table, start, row))
            boxed = False
        opened = _opened(page, table, row, inner)
        labelled = any(isinstance(part, Label) for part in opened)
        if boxed and not labelled:
            made[-1:] = _stacked([*made[-1:], *opened])
        else:
            made += _stacked(opened)
        boxed = bool(opened) and not labelled
        start = max(c.last_row for c in inner) + 1
    if not start:
        return [table]
    if start < table.rows:
        made.append(_slice(table, start, table.rows))
    return made


def _label_over(table: PageTable, row: int) -> PageCell | None:
    """Give the label cell of several rows that have columns of their own, unlike the form's other rows."""
    label = next((c for c in table.cells if c.row == row and c.col == 0), None)
    if label is None or label.last_row == row or label.is_empty or label.last_col > 0 or _is_nested(label):
        return None
    beside = [c for c in table.cells if label.row <= c.row <= label.last_row and c.col > 0]
    others = [c for c in table.cells if not label.row <= c.row <= label.last_row and c.col > 0]
    if any(c.last_row > label.last_row for c in beside) or len({c.col for c in beside}) < 2:
        return None
    last = table.cols - 1
    wide = [c for c in others if c.col == 1 and c.last_col == last]
    return label if wide and len(wide) == len({c.row for c in others}) else None


def _right_of(table: PageTable, label: PageCell) -> PageTable:
    """Give the rows beside a label as a table of their own."""
    cells = tuple(
        replace(
            c, row=c.row - label.row, last_row=c.last_row - label.row, col=c.col - 1, last_col=c.last_col - 1
        )
        for c in table.cells
        if label.row <= c.row <= label.last_row and c.col > 0
    )
    box = union([c.bbox for c in cells])
    rows, cols = label.last_row - label.row + 1, table.cols - 1
    part = replace(table, rows=rows, cols=cols, cells=cells, bbox=box, xs=table.xs[1:])
    return squeezed(part, rows_min=1) or part


def _narrowed(table: PageTable) -> PageTable:
    """Drop columns in which no cell begins any more."""
    begun = sorted({c.col for c in table.cells})
    if len(begun) == table.cols:
        return table
    cells = tuple(
        replace(
            c,
            col=begun.index(c.col),
            last_col=max(k for k, b in enumerate(begun) if b <= c.last_col),
        )
        for c in table.cells
    )
    xs = (*tuple(table.xs[b] for b in begun), table.xs[-1])
    return replace(table, cols=len(begun), cells=cells, xs=xs)


def _is_nested(cell: PageCell) -> bool:
    """Say whether a cell holds a table, or fields together with labels of theirs."""
    if cell.inner:
        return True
    fields = [w for w in cell.words if is_field(w)]
    return bool(fields) and len(fields) < len(cell.words)


def _opened(
    page: PageGeometry, table: PageTable, row: int, holders: Sequence[PageCell]
) -> list[PageTable | Label]:
    """Give one row with cells that hold a layout of their own: its label, what else they say, and the tables within."""
    beside = [c for c in table.cells if c.row == row and c not in holders and not c.is_empty]
    made: list[PageTable | Label] = []
    inner: list[PageTable] = []
    rest: dict[int, list[Word]] = {}
    for holder in sorted(holders, key=lambda c: c.col):
        held = {w for within in holder.inner for c in within.cells for w in c.words}
        found, left = form_tables(page, [w for w in holder.words if w not in held])
        inner += sorted([*holder.inner, *found], key=lambda t: t.bbox[1])
        rest[id(holder)] = left
    if any(rest.values()):
        slim = [replace(c, words=tuple(rest[id(c)]), inner=()) if id(c) in rest else c for c in table.cells]
        made.append(_slice(replace(table, cells=tuple(slim)), row, row + 1))
    elif beside:
        words = tuple(w for c in sorted(beside, key=lambda c: c.col) for w in c.words)
        made.append(Label(page.number, words, holders[0].bbox))
    return [*made, *inner]


def _stacked(parts: Sequence[PageTable | Label]) -> list[PageTable | Label]:
    """Take rows of label and value that follow each other as one table, also when each stood in a box of its own."""
    made: list[PageTable | Label] = []
    for part in parts:
        last = made[-1] if made else None
        if (
            isinstance(last, PageTable)
            and isinstance(part, PageTable)
            and _is_pairs(last)
            and _is_pairs(part)
        ):
            cells = (
                *last.cells,
                *(replace(c, row=c.row + last.rows, last_row=c.last_row + last.rows) for c in part.cells),
            )
            box = union([last.bbox, part.bbox])
            made[-1] = replace(last, rows=last.rows + part.rows, cells=cells, bbox=box)
        else:
            made.append(part)
    return made


def _is_pairs(table: PageTable) -> bool:
    """Say whether a table holds nothing but labels with their fields."""
    values = [c for c in table.cells if c.col == 1]
    return (
        table.cols == 2 and bool(values) and all(len(c.words) == 1 and is_field(c.words[0]) for c in values)
    )


def _slice(table: PageTable, first: int, last: int) -> PageTable:
    cells = [
        replace(c, row=max(c.row, first) - first, last_row=min(c.last_row, last - 1) - first)
        for c in table.cells
        if c.row < last and c.last_row >= first and c.row >= first
    ]
    box = union([c.bbox for c in cells])
    return _narrowed(replace(table, rows=last - first, cells=tuple(cells), bbox=box))


def form_tables(page: PageGeometry, words: Sequence[Word]) -> tuple[list[PageTable], list[Word]]:
    """Give the tables that fields and their labels make, and the words that belong to none."""
    rows = rows_of(words, CELL_GAP)
    entries: list[_Entry] = []
    used: set[Word] = set()
    for k, row in enumerate(rows):
        for entry in _entries(row, rows[:k], used):
            entries.append(entry)
            used |= {*entry.label, *entry.fields, *(w for head in entry.header for w in head)}
    tables = [_table(page.number, group) for group in _grouped(entries, [w for w in words if w not in used])]
    return tables, [w for w in words if w not in used]


def _entries(row: Row, above: Sequence[Row], used: set[Word]) -> list[_Entry]:
    fields = [s for s in row if is_field(s.words[0])]
    if not fields:
        return []
    labels = [_label_left(row, s) for s in fields]
    if len(fields) > 1 and not any(labels[1:]):
        heads = tuple(_head(s, above, used) for s in fields)
        return [_Entry(labels[0], tuple(w for s in fields for w in s.words), heads)]
    made = []
    for segment, label in zip(fields, labels, strict=True):
        made.append(_Entry(label or _head(segment, above, used), segment.words))
    return made


def _label_left(row: Row, field: Segment) -> tuple[Word, ...]:
    """Give the words between the field before and this one."""
    made: list[Word] = []
    for segment in row:
        if segment is field:
            break
        made = [] if is_field(segment.words[0]) else [*made, *segment.words]
    return tuple(made)


def _head(field: Segment, above: Sequence[Row], used: set[Word]) -> tuple[Word, ...]:
    """Give the words right above a field, if they belong to nothing else."""
    made: list[Word] = []
    limit = field.base
    for row in reversed(above):
        over = [s for s in row if s.x0 < field.x1 and s.x1 > field.x0 - ALIGN and not is_field(s.words[0])]
        reach = ABOVE if not made else 1.4
        if (
            not over
            or limit - over[0].base > reach * over[0].size
            or any(w in used for s in over for w in s.words)
        ):
            break
        made = [w for s in over for w in s.words] + made
        limit = over[0].base
        if len(made) > 12:
            return ()
    return tuple(made)


def _grouped(entries: Sequence[_Entry], rest: Sequence[Word]) -> list[list[_Entry]]:
    """Give entries by table: alike in their fields, and without other text between."""
    made: list[list[_Entry]] = []
    for entry in entries:
        if made and _alike(made[-1][-1], entry) and not _between(made[-1][-1], entry, rest):
            made[-1].append(entry)
        else:
            made.append([entry])
    return made


def _alike(a: _Entry, b: _Entry) -> bool:
    if len(a.fields) != len(b.fields):
        return False
    if len(a.fields) == 1:
        return True
    return all(abs(p.x0 - q.x0) <= ALIGN for p, q in zip(a.fields, b.fields, strict=True))


def _between(a: _Entry, b: _Entry, rest: Sequence[Word]) -> bool:
    top = max(w.base for w in (*a.label, *a.fields))
    bottom = min(w.base for w in (*b.label, *b.fields))
    return any(top + 1 < w.base < bottom - 1 for w in rest)


def _table(page: int, entries: Sequence[_Entry]) -> PageTable:
    rows: list[list[tuple[Word, ...]]] = []
    heads = entries[0].header
    if any(heads):
        rows.append([(), *heads])
    for entry in entries:
        rows.append([entry.label, *((field,) for field in entry.fields)])
    cells = []
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            box = _box(words) if words else (0.0, 0.0, 0.0, 0.0)
            cells.append(PageCell(r, c, r, c, box, words))
    whole = union([_box(words) for row in rows for words in row if words])
    xs = (whole[0], *(f.x0 for f in entries[0].fields), whole[2])
    return PageTable(page, whole, len(rows), len(rows[0]), tuple(cells), True, xs)


def _box(words: Sequence[Word]) -> BBox:
    return union([(w.x0, w.top, w.x1, w.bottom) for w in words])
