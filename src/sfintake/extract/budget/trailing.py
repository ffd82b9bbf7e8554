"""Lines right under a table that belong to it: "Summa 704 478" below the frame, or the last rows of a table without rules."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sfintake.extract.budget.columns import Holds, read_columns
from sfintake.extract.budget.entries import main_column
from sfintake.extract.budget.grid import EMPTY, Grid, GridCell, Row
from sfintake.extract.budget.rows import is_total
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence
from sfintake.swedish.amounts import read_cell

_MOST = 12
"""No table has more rows left over."""
_LINE = re.compile(
    r"(?P<label>[^\d:]{2,60}?)[\s:.…–-]*(?P<amounts>[-–(]?\d[^A-Za-zÅÄÖåäö]*(?:kr|tkr|mkr|:-)?\.?)?"
)
_AMOUNT = re.compile(r"[-–]?\d{1,3}(?:[  ]\d{3})+(?:,\d+)?|[-–]?\d+(?:[.,]\d+)?|[-–](?=\s|$)")


def with_last_rows(grid: Grid, reading: Reading) -> Grid:
    """Give a cost table with the lines under it that close it; as it is when none does, or when it has its total."""
    if grid.place != "table" or any(is_total(row[0].text, reading.profile) for row in grid.rows if row):
        return grid
    columns, _ = read_columns(grid, reading.profile)
    amounts = [c.index for c in columns if c.holds is Holds.AMOUNT]
    label = next((c.index for c in columns if c.holds is Holds.LABEL), 0)
    main = main_column(columns)
    if main is None or label in amounts:
        return grid
    rows: list[Row] = []
    blocks: list[int] = []
    for piece in _under(grid, reading):
        row = _row(piece, grid, label, amounts, main)
        if row is None:
            break
        rows.append(row)
        blocks.append(piece.locus.block)
        if is_total(row[label].text, reading.profile) and any(c.amount for c in row):
            own = (*(grid.own_block or (grid.block,)), *blocks)
            return replace(grid, rows=(*grid.rows, *rows), own_block=own)
    return grid


def _under(grid: Grid, reading: Reading) -> Iterator[Piece]:
    """Give the paragraphs that follow the table block by block, under the same heading."""
    last = max(grid.own_block or (grid.block,))
    after = [
        p
        for p in reading.outline.pieces
        if p.document == grid.document and last < p.locus.block <= last + _MOST
    ]
    for number, piece in enumerate(after, 1):
        if piece.table is not None or piece.cell is not None or piece.locus.block != last + number:
            return
        yield piece


def _row(piece: Piece, grid: Grid, label: int, columns: list[int], main: int) -> Row | None:
    """Read a line as a row: a label, with one amount, or one for each column."""
    found = _LINE.fullmatch(piece.text.strip())
    if found is None or not piece.own:
        return None
    cells = [EMPTY] * grid.width()
    words = found["label"].strip(" :.…–-")
    cells[label] = GridCell(words, None, _proof(piece, words, 0))
    stated = found["amounts"] or ""
    numbers = [m[0] for m in _AMOUNT.finditer(stated)]
    places = columns if len(numbers) == len(columns) > 1 else [main]
    shown = numbers if len(numbers) == len(columns) > 1 else [stated] if stated else []
    for place, text in zip(places, shown, strict=False):
        amount = read_cell(text, in_column=True)
        if amount is None:
            return None
        cells[place] = GridCell(text, amount, _proof(piece, text, piece.text.find(words) + len(words)))
    return tuple(cells)


def _proof(piece: Piece, text: str, begin: int) -> Evidence | None:
    place = piece.text.find(text, begin)
    if place < 0:
        return None
    return evidence_of(piece.paragraph, piece.heading_path, start=place, end=place + len(text))
