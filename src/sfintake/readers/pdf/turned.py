"""Text that does not run from left to right and stands in no table: labels of charts, forms' numbers in the margin."""

from collections.abc import Iterable, Iterator, Sequence

from sfintake.model import BBox, Role
from sfintake.readers.pdf.cells import TablePart
from sfintake.readers.pdf.geometry import PageGeometry, Turned, Word, union
from sfintake.readers.pdf.tables import PageTable

GLUED = 0.15
"""In sizes: pieces this near are letters of one word."""
NEAR = 1.2
"""In sizes: pieces this near are of one line, or of lines that follow each other."""
MARGIN = 50.0
"""Points from the page's left or right edge: what stands there belongs to the sheet, not to the text."""


def turned_lines(page: PageGeometry, parts: Iterable[object]) -> list[tuple[tuple[Word, ...], Role]]:
    """Give the turned text of a page that no cell holds, each run of it with its role.

    Args:
        page: With its turned text in the order of drawing.
        parts: What was found on the page; tables among it.
    """
    if not page.turned:
        return []
    held = {t for part in parts if isinstance(part, TablePart) for t in _held(part.page)}
    made = []
    for run in _runs([t for t in page.turned if t not in held]):
        box = union([t.bbox for t in run])
        aside = box[2] < MARGIN or box[0] > page.width - MARGIN
        made.append((_words(run, box), Role.FOOTER if aside else Role.TEXTBOX))
    return [(words, role) for words, role in made if words]


def _held(table: PageTable) -> Iterator[Turned]:
    for cell in table.cells:
        yield from cell.turned
        for inner in cell.inner:
            yield from _held(inner)


def _runs(pieces: Sequence[Turned]) -> Iterator[list[Turned]]:
    run: list[Turned] = []
    for piece in pieces:
        if run and _apart(run[-1].bbox, piece.bbox) > NEAR * piece.look.size:
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _words(run: Sequence[Turned], box: BBox) -> tuple[Word, ...]:
    """Give a run's words as words of one line in its box, so that they are read as one."""
    text = ""
    for before, piece in zip((None, *run), run, strict=False):
        near = before is not None and _apart(before.bbox, piece.bbox) < GLUED * piece.look.size
        text += piece.text if near else f" {piece.text}"
    look = run[0].look
    return tuple(Word(w, box[0] + k, box[2], box[3], look, 0) for k, w in enumerate(text.split()))


def _apart(a: BBox, b: BBox) -> float:
    """Give how far two boxes are from each other; 0 when they touch."""
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0.0)
