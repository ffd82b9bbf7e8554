"""The Word memo's tables: header rows that repeat, fixed widths, rows that stay whole."""

from typing import Any

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from sfintake.model import Grid
from sfintake.render.docx_looks import TABLE_TEXT, TEXT_WIDTH

LINE, SHADE = "C3C9CF", "F3F5F7"


def start_table(word: WordFile, grid: Grid) -> Table:
    """Give a table with its header row written and the other rows empty."""
    table: Table = word.add_table(rows=1 + len(grid.rows), cols=len(grid.header))
    table.autofit = False
    _looks(table, grid.caption)
    total = sum(grid.widths)
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = int(TEXT_WIDTH * width / total)
        for cell in column.cells:
            cell.width = column.width
    for row in table.rows:
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
    _header(table, grid)
    return table


def _header(table: Table, grid: Grid) -> None:
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for column, (cell, text) in enumerate(zip(table.rows[0].cells, grid.header, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.style = TABLE_TEXT
        paragraph.add_run(text).bold = True
        paragraph.paragraph_format.keep_with_next = True
        if column in grid.numeric:
            paragraph.alignment = 2
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
