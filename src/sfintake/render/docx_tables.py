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
HEADER_ROW_NO_BANDS = "0620"
"""The bits of w:tblLook."""


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
    properties: Any = table._tbl.tblPr
    indent = _element("w:tblInd", w="0", type="dxa")  # the first column stands under the caption
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=LINE))
    layout, look = properties.find(qn("w:tblLayout")), properties.find(qn("w:tblLook"))
    # The schema wants this order; Word refuses files with another.
    layout.addprevious(indent)
    layout.addprevious(borders)
    look.addnext(_element("w:tblCaption", val=caption))  # what a screen reader says of the table
    for key in list(look.attrib):
        del look.attrib[key]
    look.set(qn("w:val"), HEADER_ROW_NO_BANDS)


def _element(tag: str, **attributes: str) -> Any:
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _mark(properties: Any, tag: str) -> None:
    properties.append(OxmlElement(tag))


def _shade(properties: Any) -> None:
    properties.append(_element("w:shd", val="clear", color="auto", fill=SHADE))
