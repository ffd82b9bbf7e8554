"""A table as a grid of labels and amounts, with the unit of its bare numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sfintake.extract.quoting import PARTED, evidence_at, quote_of
from sfintake.model import Cell, Evidence, Via
from sfintake.swedish.amounts import MAX_DIGITS, Amount, find_amounts, read_cell

_UNIT_WORDS = (
    ("tkr", r"tkr|kkr|ksek|tsek|tusen(?:tal|tals)?\s+(?:kronor|kr)|tusental"),
    ("mkr", r"mkr|mnkr|msek|miljoner?\s+kronor|milj\.?\s*kr"),
    ("kr", r"kr|kronor|sek|svenska kronor"),
)
_SAYS = r"(?:belopp|summor|siffror|kostnad|tabell|budget|angiv|anges|redovis|uttryck|värde|allt|priser)"


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: its text, the amount it states, and its quote."""

    text: str
    amount: Amount | None = None
    evidence: Evidence | None = None
    address: str = ""
    bold: bool = False
    span: int = 1
    error: bool = False
    """It holds an error, or a number too long to be a sum."""


EMPTY = GridCell("")
Row = tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A rectangle of cells in its place."""

    rows: tuple[Row, ...]
    place: str
    """"table", "sheet" or "prose"."""
    document: int
    block: int
    name: str = ""
    context: str = ""
    """Headings above, the caption, and what stands beside it."""
    keys: tuple[str, ...] = ()
    heading: str = ""
    above: str = ""
    """All headings above it."""
    unit: str | None = None
    own_block: tuple[int, ...] = ()
    """Blocks that it was made of."""
    cut: bool = False
    """Rows or columns were left out for its size."""

    def transposed(self) -> "Grid":
        """Give the grid with rows and columns exchanged."""
        return replace(self, rows=tuple(zip(*self.rows, strict=True)))

    def width(self) -> int:
        """Give the number of columns."""
        return len(self.rows[0]) if self.rows else 0


def cell_quote(cell: Cell) -> str:
    """Give a cell's words as they stand, parted between paragraphs and where the file's text does not run on."""
    return PARTED.join(
        q for p in cell.paragraphs if (q := quote_of(p.stored or p.text, seams=() if p.stored else p.seams))
    )


def grid_cell(cell: Cell, path: tuple[str, ...], *, stored: bool) -> GridCell:
    """Read one cell."""
    text = " ".join(cell.text.split())
    if cell.error:
        return GridCell(text or cell.error, address=cell.locus.cell or "", error=True)
    via = cell.paragraphs[0].via if cell.paragraphs else Via.TEXT
    evidence = evidence_at(cell.locus, cell_quote(cell), path, via=via) if text else None
    too_long = re.fullmatch(r"-?[\d\s.,]+", text) is not None and sum(map(str.isdigit, text)) > MAX_DIGITS + 4
    bold = bool(cell.paragraphs) and all(p.lead >= len(p.text) > 0 for p in cell.paragraphs)
    return GridCell(
        text, amount_of(text, stored=stored), evidence, cell.locus.cell or "", bold, cell.col_span, too_long
    )


def amount_of(text: str, *, stored: bool = False) -> Amount | None:
    """Give the amount of a cell, also one followed by a remark in brackets."""
    if len(text) > 80:
        return None
    whole = read_cell(text, in_column=True, stored=stored)
    if whole is not None:
        return whole
    found = find_amounts(text, bare=True)
    if (
        len(found) == 1
        and found[0].start == 0
        and re.match(r"\s*(?:\(|inkl|exkl|per\b|,|för\b|\d\)|[*¹²³])", text[found[0].end :])
    ):
        return found[0]
    return None


def unit_in_header(text: str) -> str | None:
    """Give the unit that a header, caption or sheet name states, else None."""
    folded = text.casefold()
    for unit, words in _UNIT_WORDS:
        if re.search(rf"(?<![\w/]){'(?:' + words + ')'}(?![\w/])(?!\s*(?:per|/)\s*(?:mån|tim|år))", folded):
            return unit
    return None


def unit_in_prose(text: str) -> str | None:
    """Give the unit that running text says the amounts are in ("Alla belopp är i kronor"), else None."""
    folded = " ".join(text.casefold().split())
    for unit, words in _UNIT_WORDS:
        if re.search(rf"{_SAYS}[^.!?]{{0,80}}?(?:\bi|\bär|\()\s*(?:{words})(?!\w)", folded) or re.search(
            rf"\((?:{words})\)", folded
        ):
            return unit
    return None


def said_units(rows: Iterable[Row]) -> set[str]:
    """Give the units that cells state with their amounts."""
    return {cell.amount.unit for row in rows for cell in row if cell.amount and cell.amount.unit}
