"""The Word memo's tables: header rows that repeat, fixed widths, rows that stay whole."""

from typing import Any

from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell

from sfintake.model import Grid
from sfintake.render.docx_looks import TABLE_TEXT, TEXT_WIDTH, restyle

LINE, SHADE = "C3C9CF", "F3F5F7"


def start_table(word: WordFile, grid: Grid) -> list[list[_Cell]]:
    """Write a table's header row and give the empty cells of the other rows."""
    columns = len(grid.header)
    table = word.add_table(rows=1 + len(grid.rows), cols=columns)
    table.autofit = False
    _looks(table, grid.caption)
    flat = table._cells  # once: python-docx walks the whole table for each cell asked for
    rows = [flat[start : start + columns] for start in range(0, len(flat), columns)]
    _widths(table, rows, grid.widths)
    for row in table.rows:
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    _header(rows[0], grid)
    return rows[1:]


def _widths(table: Table, rows: list[list[_Cell]], widths: tuple[int, ...]) -> None:
    total = sum(widths)
    for index, width in enumerate(widths):
        size = Length(int(TEXT_WIDTH * width / total))
        table.columns[index].width = size
        for row in rows:
            row[index].width = size


def _header(cells: list[_Cell], grid: Grid) -> None:
    for column, (cell, text) in enumerate(zip(cells, grid.header, strict=True)):
        paragraph = restyle(cell.paragraphs[0], TABLE_TEXT)
        paragraph.add_run(text).bold = True
        paragraph.paragraph_format.keep_with_next = True
        if column in grid.numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _shade(cell._tc.get_or_add_tcPr())


def _looks(table: Table, caption: str) -> None:
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.addprevious(borders)
        for key in ("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"):
            look.set(qn(f"w:{key}"), "1" if key in {"firstRow", "noHBand", "noVBand"} else "0")
    else:
        properties.append(borders)
    indent = OxmlElement("w:tblInd")  # the text of the first column stands under the caption's
    indent.set(qn("w:w"), "0")
    indent.set(qn("w:type"), "dxa")
    borders.addprevious(indent)
    # What a screen reader says of the table.
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), caption)
    properties.append(title)


def _mark(properties: Any, tag: str) -> None:
    properties.append(OxmlElement(tag))


def _shade(properties: Any) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{key}"), value)
    properties.append(shade)
