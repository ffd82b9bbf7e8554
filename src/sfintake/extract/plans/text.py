"""The applicant's text as sections of sentences and table rows, each with what its headings announce."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sfintake.extract.figure_tables import tables_of_figures
from sfintake.extract.language import sentences
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence, Role
from sfintake.model import Passage as Said

PROSE_WORDS = 25
"""A table cell with more words holds prose, not a value."""

_PLAN_HEADINGS = ("evaluation_heading", "after_heading")
_BLANK = re.compile(r"[\s–—.0-]*")
_LABELLED_LINE = re.compile(r"(?P<label>[^\W\d][^:.;]{1,38}):\s+(?P<value>\S.*)", re.DOTALL)
_LINES_OF_A_FORM = 2
_LINE_LABELS = (
    "who_column",
    "when_column",
    "how_column",
    "what_column",
    "for_column",
    "cost_column",
    "receiver_column",
    "funding_column",
    "decision_column",
    "timetable_column",
    "responsible_column",
)
_MAX_EVIDENCE = 4
"""Quotes a dimension; more only tire the reader."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, or the text of a table cell, in its place."""

    piece: Piece
    start: int
    end: int
    text: str
    marked: str
    """As ``Lexicon.mark`` gives it: lower case, names as marks, same length."""
    block: int
    """Number of the paragraph, list or table row it belongs to."""

    @property
    def evidence(self) -> Evidence:
        """Quote it."""
        return evidence_of(self.piece.paragraph, self.piece.heading_path, start=self.start, end=self.end)


@dataclass(frozen=True, slots=True)
class Column:
    """A table cell with its column's heading, lower case."""

    heading: str
    said: Utterance


@dataclass(frozen=True, slots=True)
class Row:
    """A table row whose cells are values."""

    columns: tuple[Column, ...]
    text: str
    """All cells, marked."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under one heading."""

    keys: frozenset[str]
    """Section keys announced: by the profile's headings, or by words of the plans."""
    evaluation: bool
    follow_up: bool
    after: bool
    said: tuple[Utterance, ...]
    rows: tuple[Row, ...]


def few_each(found: Iterable[Said]) -> Iterator[Said]:
    """Give at most a few of each key, in order."""
    seen: dict[str, int] = {}
    for said in found:
        seen[said.key] = seen.get(said.key, 0) + 1
        if seen[said.key] <= _MAX_EVIDENCE:
            yield said


def is_blank(text: str) -> bool:
    """Tell whether a cell says nothing: empty, a dash or a zero."""
    return _BLANK.fullmatch(text) is not None


def lay_out(reading: Reading, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Give the dossier's own words, heading by heading, in reading order."""
    pieces = _worth_reading(reading, lexicon)
    grouped = groupby(pieces, key=lambda p: _group(p, reading, lexicon))
    passages, block = [], 0
    for _, group in grouped:
        under = list(group)
        passages.append(_passage(under, reading, lexicon, block))
        block += len(under) + 1
    return tuple(passages)


def _group(piece: Piece, reading: Reading, lexicon: Lexicon) -> tuple[object, ...]:
    """Give what the pieces of one passage have in common: the heading; of a form in a plan's section, the section's."""
    if _is_in_plans_form(piece, reading, lexicon):
        own = _is_label(piece, reading)
        return (piece.document, piece.heading_path[:-1] if own else piece.heading_path)
    return (piece.document, piece.heading, piece.label if piece.heading is None else "")


def _is_in_plans_form(piece: Piece, reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether a piece is a value beside its label, under a heading that announces a plan ("När" | "Maj 2028")."""
    if piece.cell is None or piece.table is not None or _is_prose(piece.text):
        return False
    if len(sentences(piece.text)) > 1:
        return False
    own = _is_label(piece, reading)
    path = piece.heading_path[:-1] if own else piece.heading_path
    return bool((own or piece.label) and path) and lexicon.has_any(_PLAN_HEADINGS, path[-1].lower())


def _worth_reading(reading: Reading, lexicon: Lexicon) -> list[Piece]:
    """Give the applicant's own words; of large tables of figures only the lines named for evaluation."""
    pieces, figures = list(reading.own_pieces()), tables_of_figures(reading)
    among = (p for p in pieces if p.table in figures)
    lines = {_row_number(p) for p in among if lexicon.has("evaluation_line", p.text.lower())}
    return [p for p in pieces if p.table not in figures or _row_number(p) in lines]


def _passage(pieces: list[Piece], reading: Reading, lexicon: Lexicon, block: int) -> Passage:
    first = pieces[0]
    keys = frozenset(first.keys)
    nearest = _nearest(first, reading, lexicon)
    cells = [p for p in pieces if p.table is not None and p.cell is not None]
    rows = (*_rows(cells, reading, lexicon, block + len(pieces)), *_labelled(pieces, reading, lexicon, block))
    in_rows = {id(c.said.piece) for row in rows for c in row.columns} | _header_cells(cells, reading, lexicon)
    prose = [p for p in pieces if id(p) not in in_rows]
    return Passage(
        keys,
        "utvardering" in keys or lexicon.has("evaluation_heading", nearest),
        "uppfoljning" in keys or lexicon.has("follow_up_heading", nearest),
        "implementering" in keys or lexicon.has("after_heading", nearest),
        tuple(_sentences(prose, lexicon, block)),
        rows,
    )


def _nearest(piece: Piece, reading: Reading, lexicon: Lexicon) -> str:
    """Give the words of the heading that a piece stands under, lower case; of the plan's own where a label answers it."""
    own = "\n".join(h for h in (*piece.heading_path[-1:], piece.label) if h).lower()
    parent = piece.heading_path[-2].lower() if len(piece.heading_path) > 1 else ""
    if _is_label(piece, reading) and lexicon.has_any(_PLAN_HEADINGS, parent):
        return parent
    return own


def _is_label(piece: Piece, reading: Reading) -> bool:
    return piece.heading is not None and reading.outline.headings[piece.heading].from_label


def _labelled(pieces: list[Piece], reading: Reading, lexicon: Lexicon, block: int) -> Iterator[Row]:
    """Give a form in a plan's section as the one row that it is: each value under its label."""
    form = [p for p in pieces if _is_in_plans_form(p, reading, lexicon)]
    if form:
        labels = (p.label or p.heading_path[-1] for p in form)
        yield _row(
            Column(label.lower().strip(" :?"), _whole(p, lexicon, block))
            for label, p in zip(labels, form, strict=True)
        )
    lines = [line for p in pieces if (line := _line(p, lexicon, block)) is not None]
    if len(lines) >= _LINES_OF_A_FORM and lexicon.has_any(
        _PLAN_HEADINGS, _nearest(pieces[0], reading, lexicon)
    ):
        yield _row(lines)


def _line(piece: Piece, lexicon: Lexicon, block: int) -> Column | None:
    """Give a line "När: maj 2028" as a value under its label, where the label is one of a plan's."""
    match = _LABELLED_LINE.fullmatch(piece.text.strip())
    if piece.cell is not None or match is None or _is_prose(piece.text) or len(sentences(piece.text)) > 1:
        return None
    label, value = match["label"].lower().strip(" ?"), match["value"]
    if not lexicon.has_any(_LINE_LABELS, label):
        return None
    return Column(label, Utterance(piece, 0, len(piece.text), value, lexicon.mark(value), block))


def _row(columns: Iterable[Column]) -> Row:
    made = tuple(columns)
    return Row(made, " | ".join(c.said.marked for c in made))


def _sentences(pieces: Iterable[Piece], lexicon: Lexicon, block: int) -> Iterator[Utterance]:
    announces_list = False
    for piece in pieces:
        item = piece.paragraph.role is Role.LIST_ITEM
        if not (item and announces_list):
            block += 1
        if not item:
            announces_list = piece.text.rstrip().endswith(":")
        for s in sentences(piece.text):
            yield Utterance(piece, s.start, s.end, s.text, lexicon.mark(s.text), block)


def _rows(cells: list[Piece], reading: Reading, lexicon: Lexicon, block: int) -> Iterator[Row]:
    for (table, number), group in groupby(cells, key=_row_number):
        row = list(group)
        if number < _header_rows(row[0], reading, lexicon) or any(_is_prose(p.text) for p in row):
            continue
        headings = _column_headings(reading, table)
        columns = tuple(
            Column(headings.get(_column(p), ""), _whole(p, lexicon, block + number)) for p in row if p.text
        )
        if columns:
            yield _row(columns)


def _whole(piece: Piece, lexicon: Lexicon, block: int) -> Utterance:
    return Utterance(piece, 0, len(piece.text), piece.text, lexicon.mark(piece.text), block)


def _is_prose(text: str) -> bool:
    return text.count(" ") >= PROSE_WORDS


def _place(piece: Piece) -> tuple[str, int]:
    match = re.fullmatch(r"([A-Z]+)(\d+)", (piece.cell.locus.cell or "") if piece.cell else "")
    return (match[1], int(match[2]) - 1) if match else ("A", 0)


def _row_number(piece: Piece) -> tuple[int, int]:
    return (piece.table if piece.table is not None else -1, _place(piece)[1])


def _column(piece: Piece) -> str:
    return _place(piece)[0]


def _header_rows(piece: Piece, reading: Reading, lexicon: Lexicon) -> int:
    if piece.table is None:
        return 0
    table = reading.outline.tables[piece.table].table
    if table.header_rows:
        return table.header_rows
    # A file that does not mark its headings: short words without figures in the first of several rows.
    first = [cell.text for cell in table.rows[0] if not cell.covered]
    looks = len(table.rows) > 1 and len(first) > 1 and all(t and len(t.split()) <= 4 for t in first)
    return (
        1
        if looks
        and not any(c.isdigit() for t in first[:1] for c in t)
        and any(lexicon.has("column_heading", t.strip().lower()) for t in first)
        else 0
    )


def _header_cells(cells: list[Piece], reading: Reading, lexicon: Lexicon) -> set[int]:
    return {id(p) for p in cells if _row_number(p)[1] < _header_rows(p, reading, lexicon)}


def _column_headings(reading: Reading, table: int) -> dict[str, str]:
    placed = reading.outline.tables[table].table
    count = placed.header_rows or 1
    named: dict[str, str] = {}
    for row in placed.rows[:count]:
        for cell in row:
            column = re.sub(r"\d+", "", cell.locus.cell or "")
            named[column] = f"{named.get(column, '')} {cell.text}".strip().lower()
    return named
