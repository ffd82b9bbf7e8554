"""A file and what is known of it; how much of that was read."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from layouts.content import Content, Rows
from sfintake.model import Block, Document, Heading, Paragraph, Role, Table

_FORMS = {"ﬁ": "fi", "ﬂ": "fl"}


@dataclass(frozen=True)
class Layout:
    """A file with its exact text, headings and cells."""

    name: str
    producer: str
    data: bytes = field(repr=False)
    texts: tuple[str, ...]
    headings: tuple[str, ...]
    tables: tuple[Rows, ...]
    absent: tuple[str, ...] = ()
    """What must not be read as the file's own words (deleted, hidden)."""


@dataclass(frozen=True)
class Score:
    """What was read of one file."""

    text: float
    """Share of the letters whose words were found."""
    found: int
    """Headings found."""
    wrong: int
    """Lines taken for headings."""
    wanted: int
    cells: int
    """Cells found in their places."""
    cells_wanted: int
    shortfalls: tuple[str, ...]


def layout(name: str, producer: str, data: bytes, content: Content) -> Layout:
    """A file that holds just the content."""
    return Layout(name, producer, data, content.texts, content.headings, content.tables)


def score(made: Layout, document: Document) -> Score:
    """Give how much of a file was read."""
    wanted = Counter(word for text in made.texts for word in _words(text))
    got = Counter(word for text in _texts(document.blocks) for word in _words(text))
    lost = wanted - got
    letters = sum(len(w) * n for w, n in wanted.items())
    share = 1 - sum(len(w) * n for w, n in lost.items()) / letters if letters else 1.0
    headings = [_folded(b.printed) for b in document.blocks if isinstance(b, Heading)]
    named = Counter(map(_folded, made.headings))
    hits = sum((named & Counter(headings)).values())
    right, total = _cells(made.tables, [b for b in document.blocks if isinstance(b, Table)])
    said = " ".join(_folded(t) for t in _texts(document.blocks))
    shown = [f"read though absent: {a[:40]}" for a in made.absent if _folded(a) in said]
    shown += [f"text {share:.3f}: {' '.join(list(lost)[:5])}"] if share < 0.995 else []
    shown += [f"heading missed: {h}" for h in named - Counter(headings)]
    shown += [f"no heading: {h[:60]}" for h in Counter(headings) - named]
    shown += [f"cells {right}/{total}"] if right < total else []
    return Score(share, hits, len(headings) - hits, len(made.headings), right, total, tuple(shown))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _folded(text))


def _folded(text: str) -> str:
    for sign, letters in _FORMS.items():
        text = text.replace(sign, letters)
    return " ".join(text.replace("\u00ad", "").split())


def _texts(blocks: Sequence[Block]) -> list[str]:
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            said.append(block.printed)
        elif isinstance(block, Paragraph) and block.role is not Role.HIDDEN:
            said.append(f"{block.label} {block.text}" if block.label[:1].isalnum() else block.text)
        elif isinstance(block, Table):
            said += [cell.text for cell in block.cells()]
    return said


def _cells(wanted: Sequence[Rows], found: Sequence[Table]) -> tuple[int, int]:
    """Give the cells in their places, over the cells wanted; each table is held against the one most like it."""
    right = total = 0
    for rows in wanted:
        total += sum(len(row) for row in rows)
        right += max((_alike(rows, table) for table in found), default=0)
    return right, total


def _alike(rows: Rows, table: Table) -> int:
    return sum(
        _folded(cell) == _folded(table.rows[y][x].text)
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        if y < len(table.rows) and x < len(table.rows[y])
    )
