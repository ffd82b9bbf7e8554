"""xlsx → Document, by openpyxl: what each cell shows, and the formula behind it."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils import get_column_letter

from sfintake.errors import FileTooLargeError, LimitError
from sfintake.model import Block, Cell, Document, Locus, Note, NoteCode, Paragraph, SourceFile, Table
from sfintake.readers.archive import open_archive, parse_xml
from sfintake.readers.limits import Limits
from sfintake.readers.sheet.formulas import Sheets, Unknown, compute
from sfintake.readers.sheet.opening import open_twice
from sfintake.readers.sheet.trimming import trimmed
from sfintake.swedish import fold_space, normalise

_STAGE = "read"
_ERRORS = {
    *ERROR_CODES,
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#BUSY!",
    "#GETTING_DATA",
}


def read(source: SourceFile, limits: Limits) -> Document:
    """Read a workbook. Empty rows and columns around and between the content are left out; addresses are the sheet's own.

    Raises:
        SourceError: Not a workbook, damaged, or over a limit.
    """
    data, is_cut = trimmed(source.data, open_archive(source.data, limits), limits)
    archive = open_archive(data, limits)
    for part in archive.names:
        if part.endswith((".xml", ".rels")):
            parse_xml(archive.read(part))  # refuses document types before another parser sees them
    shown, written, restyled = open_twice(data, archive)
    sheets = [
        (name, shown[name], written[name]) for name in shown.sheetnames if hasattr(shown[name], "iter_rows")
    ]
    stored = {name: _values(values, formulas, limits) for name, values, formulas in sheets}
    book = Sheets(
        {
            name: {a: v for a, (v, f) in cells.items() if v is not None or not f}
            for name, cells in stored.items()
        },
        {name: {a: f for a, (_, f) in cells.items() if f} for name, cells in stored.items()},
    )
    blocks: list[Block] = []
    notes = [Note(_STAGE, NoteCode.REPAIRED, detail="styles")] if restyled else []
    notes += [Note(_STAGE, NoteCode.LIMIT, Locus(source.name, 0))] if is_cut else []
    for name, values, _ in sheets:
        if not stored[name]:
            continue
        locus = Locus(source.name, len(blocks))
        cells = {address: _cell(locus, address, held, book, name) for address, held in stored[name].items()}
        blocks.append(_table(locus, name, cells, hidden=values.sheet_state != "visible"))
        notes += [note for cell in cells.values() for note in _formula_note(cell)]
        notes += _hidden_parts(values, locus)
    return Document(source.name, source.media_type, source.sha256, tuple(blocks), tuple(notes))


def _values(values: Any, formulas: Any, limits: Limits) -> dict[str, tuple[Any, str]]:
    """Give each cell's stored value and its formula, by address; merged cells have theirs in the first."""
    found: dict[str, tuple[Any, str]] = {}
    letters = 0
    # iter_rows makes every cell down to the last one formatted: a million for a column with a colour.
    stored = formulas._cells
    for place in sorted(stored):
        cell = stored[place]
        if cell.value is None:
            continue
        formula = _formula(cell.value)
        value = values[cell.coordinate].value if formula else cell.value
        found[cell.coordinate] = (value, formula)
        letters += len(value) if isinstance(value, str) else 0
        if len(found) > limits.table_cells:
            raise LimitError(detail=f"fler än {limits.table_cells} celler i ett blad")
        if letters > limits.characters:
            # A text is stored once, however many cells show it.
            raise FileTooLargeError(detail="characters")
    return found


def _formula(value: Any) -> str:
    text = getattr(value, "text", value)
    return text if isinstance(text, str) and text.startswith("=") else ""


def _table(locus: Locus, name: str, cells: dict[str, Cell], *, hidden: bool) -> Table:
    """Give the sheet's rows and columns that hold something, rectangular."""
    rows = sorted({_row(address) for address in cells})
    columns = sorted({_column(address) for address in cells})
    grid = tuple(tuple(_at(locus, cells, f"{get_column_letter(c)}{r}") for c in columns) for r in rows)
    return Table(grid, locus, name=name, hidden=hidden)


def _at(locus: Locus, cells: dict[str, Cell], address: str) -> Cell:
    return cells.get(address) or Cell((), Locus(locus.file, locus.block, cell=address))


def _cell(sheet: Locus, address: str, held: tuple[Any, str], book: Sheets, name: str) -> Cell:
    locus = Locus(sheet.file, sheet.block, cell=address)
    value, formula = held
    stored = formula if value is None else ""
    if stored:
        value = compute(book, name, address)
    if isinstance(value, Unknown):
        return Cell((), locus, formula=formula, error=value.why)
    if isinstance(value, str) and value in _ERRORS:
        return Cell((), locus, formula=formula, error=value)
    text = as_shown(value)
    return Cell((Paragraph(text, locus, stored=stored),) if text else (), locus, formula=formula)


def _formula_note(cell: Cell) -> Iterator[Note]:
    if any(p.stored for p in cell.paragraphs):
        yield Note(_STAGE, NoteCode.FORMULA_COMPUTED, cell.locus, detail=cell.locus.cell or "")
    elif cell.error:
        yield Note(_STAGE, NoteCode.FORMULA_UNKNOWN, cell.locus, detail=cell.locus.cell or "")


def as_shown(value: Any) -> str:
    """Give a stored value as text: whole numbers without a point, decimals with a Swedish comma, dates ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, (int, float, Decimal)):
        return number_text(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return fold_space(normalise(str(value)))


def number_text(value: float | Decimal) -> str:
    """Give a number as digits with a decimal comma, as few as say it exactly to the öre's hundredth."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    rounded = round(exact, 4).normalize() if exact.is_finite() and abs(exact) < Decimal(10) ** 24 else exact
    return f"{rounded:f}".replace(".", ",")


def _row(address: str) -> int:
    return int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _column(address: str) -> int:
    number = 0
    for letter in address.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number


def _hidden_parts(sheet: Any, locus: Locus) -> Iterator[Note]:
    """Tell of a hidden sheet, hidden rows and columns; their cells are read like all others."""
    if sheet.sheet_state != "visible":
        yield Note(_STAGE, NoteCode.HIDDEN_SHEET, locus, detail="hidden sheet")
    rows = sum(1 for d in sheet.row_dimensions.values() if d.hidden)
    columns = sum(1 for d in sheet.column_dimensions.values() if d.hidden)
    if rows or columns:
        yield Note(
            _STAGE, NoteCode.HIDDEN_SHEET, locus, detail=f"{rows} hidden rows, {columns} hidden columns"
        )
