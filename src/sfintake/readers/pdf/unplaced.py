"""The account of a page: what stands on it and came into no line, table or margin is read all the same."""

from collections.abc import Iterable, Iterator, Sequence

from sfintake.readers.pdf.blocks import Label
from sfintake.readers.pdf.cells import TablePart
from sfintake.readers.pdf.geometry import Word
from sfintake.readers.pdf.layout import PageLayout
from sfintake.readers.pdf.remarks import line_runs
from sfintake.readers.pdf.tables import PageTable

Place = tuple[str, int, int]
"""What a word says and where; words are made anew on the way, their looks changed."""


def unplaced(words: Sequence[Word], layout: PageLayout) -> list[tuple[Word, ...]]:
    """Give the words of a page that its layout does not hold, in runs of lines that follow each other."""
    held = {_place(w) for w in _held(layout)}
    return line_runs([w for w in words if w.text and _place(w) not in held])


def _place(word: Word) -> Place:
    return (word.text, int(word.x0), int(word.base))


def _held(layout: PageLayout) -> Iterator[Word]:
    for line in layout.lines:
        yield from line.words
    for area in layout.areas:
        for part in area.tables:
            yield from _of_part(part)
    for aside in (*layout.headers, *layout.footers):
        yield from aside.words


def _of_part(part: TablePart | Label) -> Iterable[Word]:
    return part.words if isinstance(part, Label) else _of_table(part.page)


def _of_table(table: PageTable) -> Iterator[Word]:
    for cell in table.cells:
        yield from cell.words
        for inner in cell.inner:
            yield from _of_table(inner)
