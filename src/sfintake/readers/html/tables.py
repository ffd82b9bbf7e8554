"""An html table's cells in their places: spans across and down as the browser lays them out."""

from collections.abc import Callable, Iterator

from lxml import etree

from sfintake.readers.flow.raw import RawCell, RawItem, RawRow, RawTable

Element = etree._Element
_SPAN_MAX = 1000
"""What browsers allow."""
_FLOW = {"h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol"}

ReadCell = Callable[[Element], Iterator[RawItem]]


def is_for_layout(table: Element) -> bool:
    """Tell whether a table only places things on the page, as mails do: one column that holds headings, lists or tables."""
    if table.get("role") == "presentation":
        return all(len(list(_cells(row))) <= 1 for row, _ in table_rows(table))
    rows = [list(_cells(row)) for row, _ in table_rows(table)]
    if any(len(row) > 1 for row in rows):
        return False
    cells = [cell for row in rows for cell in row]
    return len(cells) == 1 or any(str(e.tag) in _FLOW for cell in cells for e in cell.iter("*"))


def table_rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Give a table's own rows, and whether each stands in its head."""
    for child in table:
        if child.tag == "tr":
            yield child, False
        elif child.tag in {"thead", "tbody", "tfoot"}:
            for row in child.iterchildren("tr"):
                yield row, child.tag == "thead"


def read_table(table: Element, read_cell: ReadCell) -> RawTable:
    """Give a table; a cell that reaches down is followed by its continuations in the rows below."""
    rows: list[RawRow] = []
    reaching: dict[int, tuple[int, int]] = {}
    for row, in_head in table_rows(table):
        cells, reaching = _row(row, reaching, read_cell)
        header = in_head or (bool(len(row)) and all(cell.tag == "th" for cell in _cells(row)))
        rows.append(RawRow(tuple(cells), header=header))
    caption = next(
        (" ".join("".join(map(str, c.itertext())).split()) for c in table.iterchildren("caption")), ""
    )
    return RawTable(tuple(rows), None, caption)


def _row(
    row: Element, reaching: dict[int, tuple[int, int]], read_cell: ReadCell
) -> tuple[list[RawCell], dict[int, tuple[int, int]]]:
    """Give a row's cells, and what reaches into the next: column → (columns covered, rows left)."""
    cells: list[RawCell] = []
    left: dict[int, tuple[int, int]] = {}
    column = 0

    def continued() -> None:
        nonlocal column
        while column in reaching:
            width, rows = reaching[column]
            cells.append(RawCell((), width, merged=True, continues=True))
            if rows > 1:
                left[column] = (width, rows - 1)
            column += width

    for element in _cells(row):
        continued()
        width, rows = _span(element, "colspan"), _span(element, "rowspan")
        cells.append(RawCell(tuple(read_cell(element)), width, merged=rows > 1))
        if rows > 1:
            left[column] = (width, rows - 1)
        column += width
    continued()
    return cells, left


def _cells(row: Element) -> Iterator[Element]:
    return row.iterchildren("td", "th")


def _span(cell: Element, name: str) -> int:
    text = (cell.get(name) or "").strip()
    return max(1, min(int(text), _SPAN_MAX)) if text.isascii() and text.isdigit() else 1
