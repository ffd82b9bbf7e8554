"""A page's table → model table: cell paragraphs with seams, header rows, parts on several pages stitched."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfintake.model import Cell, Locus, Paragraph, Role, Table, Via
from sfintake.readers.pdf.chunks import BULLET, ENDS_SENTENCE, NUMBER, Chunk, chunks_of, usual_leading
from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import Word
from sfintake.readers.pdf.lines import baselines
from sfintake.readers.pdf.rivers import is_figure
from sfintake.readers.pdf.tables import EDGE, PageCell, PageTable
from sfintake.readers.pdf.text import clean, line_of, run_of

LONG_WORD = 9
"""Letters from which a word may have been too long for its cell."""
SMALL_WORDS = frozenset(
    (
        "i", "av", "på", "och", "om", "är", "en", "ett", "för", "med", "till", "som", "att", "den", "det", "de",
        "hos", "ur", "vid", "per", "från", "under", "eller", "samt", "inom", "efter", "mot",
    )
)  # fmt: skip
"""Words that follow a long one more often than they end it."""


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table's rows on one page, ready to be numbered."""

    page: PageTable
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int


def part_of(
    file: str, table: PageTable, fills: Sequence[tuple[float, float, float, float]] = ()
) -> TablePart:
    """Give a page's table as rows of cells; blocks and addresses are set by ``table_of``."""
    others = [(w, cell) for cell in table.cells for w in cell.words]
    grid: list[list[Cell]] = [
        [Cell((), Locus(file, 0, table.page), covered=True) for _ in range(table.cols)]
        for _ in range(table.rows)
    ]
    for cell in table.cells:
        grid[cell.row][cell.col] = Cell(
            _paragraphs(file, table.page, cell, others),
            Locus(file, 0, table.page, None, cell.bbox),
            row_span=cell.last_row - cell.row + 1,
            col_span=cell.last_col - cell.col + 1,
        )
    return TablePart(table, tuple(tuple(row) for row in grid), _header_rows(table, fills))


def _paragraphs(
    file: str, page: int, cell: PageCell, others: Sequence[tuple[Word, PageCell]]
) -> tuple[Paragraph, ...]:
    locus = Locus(file, 0, page, None, cell.bbox)
    made = []
    left, right = cell.bbox[0] + 2, cell.bbox[2] - 3
    if cell.words:
        left = min(left, *(w.x0 for w in cell.words))
        right = max(right, *(w.x1 for w in cell.words))
    fields = [w for w in cell.words if w.look.via is Via.FIELD]
    plain = [w for w in cell.words if w.look.via is not Via.FIELD]
    lines = [line_of(words, page, 0, left, right) for words in baselines(plain)]
    # Most cells hold one line: there is nothing to part.
    chunks = [Chunk((lines[0],))] if len(lines) == 1 else chunks_of(lines, usual_leading([lines]))
    for chunk in chunks:
        cuts = [
            k
            for k in range(1, len(chunk.lines))
            if _is_parted(chunk.lines[k - 1], chunk.lines[k], cell, others)
        ]
        broken = [
            k for k in range(1, len(chunk.lines)) if _is_broken(chunk.lines[k - 1], chunk.lines[k], cell)
        ]
        made.append(_paragraph(chunk.lines, cuts, broken, locus))
    for field in sorted(fields, key=lambda w: (w.base, w.x0)):
        made += field_paragraphs(field, locus)
    for turned in cell.turned:
        made.append(Paragraph(clean(turned.text).strip(), locus))
    return tuple(made)


def _paragraph(lines: Sequence[Line], cuts: Sequence[int], broken: Sequence[int], locus: Locus) -> Paragraph:
    run = run_of(lines, cuts, broken)
    bullet = BULLET.match(run.text)
    if bullet and len(bullet.group()) < len(run.text):
        cut = bullet.end()
        seams = tuple(s - cut for s in run.seams if s > cut)
        return Paragraph(run.text[cut:], locus, Role.LIST_ITEM, "•", via=run.via, seams=seams)
    look = run.look
    helping = look.italic or look.is_grey
    return Paragraph(run.text, locus, lead=run.lead, via=run.via, seams=run.seams, instruction_like=helping)


def field_paragraphs(field: Word, locus: Locus) -> list[Paragraph]:
    """Give a form field's value, a paragraph a line."""
    lines = [clean(line).strip() for line in re.split(r"\r\n?|\n", field.text)]
    longest = max((len(line) for line in lines), default=0)
    made: list[str] = []
    last = ""
    for line in lines:
        if made and last and line and _wraps(last, line, longest):
            made[-1] = f"{made[-1]} {line}"
        elif line:
            made.append(line)
        last = line
    return [Paragraph(value, locus, via=Via.FIELD) for value in made]


def _wraps(last: str, line: str, longest: int) -> bool:
    """Say whether a line of a field only carries on the one before, broken by whoever filled it in."""
    if BULLET.match(line) or NUMBER.match(line) or ENDS_SENTENCE.search(last) or longest < 40:
        return False
    return line[:1].islower() or len(last) >= 0.75 * longest


def _is_broken(upper: Line, lower: Line, cell: PageCell) -> bool:
    """Say whether a word wider than its cell goes on, in the middle, on the next line."""
    word = upper.words[0]
    if len(upper.words) > 1 or len(word.text) < LONG_WORD or not word.text.isalpha():
        return False
    rest = lower.words[0].text
    if abs(lower.x0 - upper.x0) > 1 or lower.words[0].x1 > upper.x1:
        return False
    room = cell.bbox[2] - (upper.x0 - cell.bbox[0]) - upper.x1
    return room < 0.5 * upper.size and rest[:1].islower() and rest.lower() not in SMALL_WORDS


def _is_parted(upper: Line, lower: Line, cell: PageCell, others: Sequence[tuple[Word, PageCell]]) -> bool:
    """Say whether a reader that goes line by line over the page meets another cell's text between two lines."""
    reach = 0.5 * upper.size
    for word, owner in others:
        if owner is cell:
            continue
        if upper.base + reach < word.base < lower.base - reach:
            return True
        if abs(word.base - upper.base) <= reach and word.x0 >= upper.x1 - 1:
            return True
        if abs(word.base - lower.base) <= reach and word.x1 <= lower.x0 + 1:
            return True
    return False


def _header_rows(table: PageTable, fills: Sequence[tuple[float, float, float, float]]) -> int:
    """Give 1 when the first row alone is bold or shaded, or has words only above columns of figures."""
    first = [c for c in table.cells if c.row == 0 and not c.is_empty]
    rest = [c for c in table.cells if c.row > 0 and not c.is_empty]
    if not first or not rest or len(first) < 2:
        return 0
    bold = all(w.look.bold for c in first for w in c.words)
    body = [c for c in rest if c.col > 0]
    if bold and any(not w.look.bold for c in body for w in c.words):
        return 1
    shaded = [c for c in first if any(_covers(f, c) for f in fills)]
    if len(shaded) == len(first) and sum(any(_covers(f, c) for f in fills) for c in rest) < 0.7 * len(rest):
        return 1
    return 0


def _covers(fill: tuple[float, float, float, float], cell: PageCell) -> bool:
    x, y = (cell.bbox[0] + cell.bbox[2]) / 2, (cell.bbox[1] + cell.bbox[3]) / 2
    return fill[0] <= x <= fill[2] and fill[1] <= y <= fill[3]


def continues(upper: TablePart, lower: TablePart) -> bool:
    """Say whether a table at the top of a page or column goes on from the one at the foot of that before."""
    if not _is_next(upper.page, lower.page) or upper.page.cols != lower.page.cols:
        return False
    xs = upper.page.xs
    others = [x - lower.page.origin + upper.page.origin for x in lower.page.xs]
    if (
        upper.page.ruled
        and lower.page.ruled
        and all(abs(a - b) <= EDGE for a, b in zip(xs, others, strict=True))
    ):
        return True
    again = _fold_row(upper.rows[0]) == _fold_row(lower.rows[0])
    if lower.header_rows and not again and not any(is_figure(c.text) for c in lower.rows[0][1:]):
        return False
    return abs(xs[0] - others[0]) <= 4 * EDGE and (again or _share_columns(upper.page, lower.page))


def _is_next(upper: PageTable, lower: PageTable) -> bool:
    """Say whether a table stands on the page, or in the column, after that of another."""
    if upper.page == lower.page and upper.column is not None and lower.column is not None:
        return lower.column > upper.column
    return lower.page == upper.page + 1


def _share_columns(upper: PageTable, lower: PageTable) -> bool:
    """Say whether the words of two tables, laid one on the other, keep to the same columns."""
    reach: list[tuple[float, float]] = []
    # A header may be set to the other side of its column.
    cells = [*((c, -upper.origin) for c in upper.cells if c.row), *((c, -lower.origin) for c in lower.cells)]
    for col in range(upper.cols):
        ends = [(w.x0 + d, w.x1 + d) for c, d in cells if c.col == c.last_col == col for w in c.words]
        if ends:
            reach.append((min(x0 for x0, _ in ends), max(x1 for _, x1 in ends)))
    return len(reach) > 1 and all(a[1] <= b[0] for a, b in itertools.pairwise(reach))


def _fold_row(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(re.sub(r"\W", "", cell.text).casefold() for cell in row)


def table_of(parts: Sequence[TablePart], block: int) -> Table:
    """Give one table of its parts; headers repeated on later pages are left out, rows cut by the page turn joined."""
    rows: list[tuple[Cell, ...]] = list(parts[0].rows)
    header_rows = parts[0].header_rows
    for part in parts[1:]:
        more = list(part.rows)
        if more and _fold_row(more[0]) == _fold_row(rows[0]):
            # What a page repeats on top of its rows is the header, whatever it looks like.
            more, header_rows = more[1:], max(header_rows, 1)
        if more and _is_rest(rows[-1], more[0]):
            rows[-1] = tuple(_joined(a, b) for a, b in zip(rows[-1], more[0], strict=True))
            more = more[1:]
        rows += more
    first = parts[0].page
    locus = replace(parts[0].rows[0][0].locus, block=block, cell=None, bbox=first.bbox)
    numbered = tuple(
        tuple(_placed(cell, block, address(r, c)) for c, cell in enumerate(row)) for r, row in enumerate(rows)
    )
    return Table(numbered, locus, header_rows, ruled=first.ruled)


def _is_rest(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Say whether a row only carries on the one before, cut by the page turn."""
    if any(cell.row_span > 1 or cell.covered for cell in (*upper, *lower)):
        return False
    texts = [cell.text for cell in lower]
    filled = [t for t in texts if t]
    if not filled or any(is_figure(t) for t in filled):
        return False
    if not all(upper[k].text for k, t in enumerate(texts) if t):
        return False
    return all(t[:1].islower() for t in filled)


def _joined(a: Cell, b: Cell) -> Cell:
    if not a.paragraphs or not b.paragraphs:
        return replace(a, paragraphs=a.paragraphs + b.paragraphs)
    last, first = a.paragraphs[-1], b.paragraphs[0]
    if ENDS_SENTENCE.search(last.text) or not first.text[:1].islower() or first.role is not Role.BODY:
        return replace(a, paragraphs=a.paragraphs + b.paragraphs)
    at = len(last.text)
    seams = (*last.seams, at, *(at + 1 + s for s in first.seams))
    whole = replace(last, text=f"{last.text} {first.text}", seams=seams)
    return replace(a, paragraphs=(*a.paragraphs[:-1], whole, *b.paragraphs[1:]))


def _placed(cell: Cell, block: int, at: str) -> Cell:
    where = cell.locus
    locus = Locus(where.file, block, where.page, at, where.bbox)
    if cell.covered and not cell.paragraphs:
        return Cell((), locus, covered=True)
    # A cell cut by the page turn holds paragraphs of two pages.
    paragraphs = tuple(
        replace(p, locus=locus if p.locus.page == where.page else replace(p.locus, block=block, cell=at))
        for p in cell.paragraphs
    )
    return replace(cell, paragraphs=paragraphs, locus=locus)


def address(row: int, col: int) -> str:
    """Give a cell's address as in a sheet; both 0-based."""
    letters = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
