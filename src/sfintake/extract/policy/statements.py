"""What every topic reads: the applicant's sentences, list items and table rows, each in its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sfintake.extract.figure_tables import tables_of_figures
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import QUOTE_MAX, Evidence, FileRole, Passage, Role, Stance

_PROSE_WORDS = 14
"""A table cell with more words than this is read as running text, not as part of its row."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a stretch of a statement's text comes from."""

    at: int
    """Offset in the statement's text."""
    piece: Piece
    start: int
    """Offset in the piece's text."""
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, a list item or a row of a table."""

    text: str
    """As printed; the cells of a row are joined with " | "."""
    lower: str
    """The same in lower case, of the same length: what patterns are matched against."""
    sources: tuple[Source, ...]
    number: int
    """Its place in the reading order."""
    block: tuple[int, int]
    """Document and heading it stands under: statements with the same run together."""

    @property
    def piece(self) -> Piece:
        """The piece it begins in."""
        return self.sources[0].piece

    @property
    def keys(self) -> tuple[str, ...]:
        """Section keys it stands under."""
        return self.piece.keys

    @property
    def lead(self) -> str:
        """The label it answers or the nearest heading, in lower case."""
        path = self.piece.heading_path
        return (self.piece.label or (path[-1] if path else "")).lower()

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.piece.table is not None and len(self.sources) > 1

    def under(self, *keys: str) -> bool:
        """Tell whether it stands under a heading that announces one of the keys."""
        return bool(set(keys) & set(self.keys))

    def only_under(self, *keys: str) -> bool:
        """Tell whether all that its heading announces is among the keys."""
        return bool(self.keys) and set(self.keys) <= set(keys)

    def evidence(self, span: tuple[int, int] | None = None) -> Evidence:
        """Give the whole statement as a quote; of a row or a long sentence, the part where ``span`` stands."""
        at = 0 if span is None else span[0]
        source = max((s for s in self.sources if s.at <= at), key=lambda s: s.at)
        start, end = source.start, source.end
        if end - start > QUOTE_MAX:
            start = _word_start(source.piece.text, start, source.start + at - source.at, end)
        return evidence_of(source.piece.paragraph, source.piece.heading_path, start=start, end=end)

    def passage(
        self,
        topic: str,
        key: str,
        stance: Stance = Stance.PLANNED,
        *,
        span: tuple[int, int] | None = None,
        values: Mapping[str, str] | None = None,
    ) -> Passage:
        """Give a passage that quotes the statement."""
        return Passage(topic, key, stance, self.evidence(span), dict(values or {}))


def read_statements(reading: Reading, *, letters: bool = False) -> tuple[Statement, ...]:
    """Give the applicant's statements in reading order, those of the main document and of attachments alike.

    ``letters`` gives those of mails instead: a cover letter supplements only where the application is silent.
    Budgets and noise among the files are left out.
    """
    wanted = {FileRole.MAIL} if letters else {FileRole.APPLICATION, FileRole.ATTACHMENT}
    documents = {n for n in range(len(reading.files)) if _role(reading, n) in wanted}
    return _numbered(_all(reading, documents))


def _role(reading: Reading, document: int) -> FileRole:
    return FileRole.APPLICATION if document == reading.main else reading.files[document].role


def _all(reading: Reading, documents: set[int]) -> Iterator[Statement]:
    rows_done = set(tables_of_figures(reading))
    for piece in reading.own_pieces():
        if piece.document not in documents or piece.paragraph.role in (Role.CAPTION, Role.TITLE):
            continue
        if piece.table is None or piece.table >= len(reading.outline.tables):
            yield from _sentences(piece)
        elif piece.table not in rows_done:
            rows_done.add(piece.table)
            yield from _rows(reading, piece.table)


def _sentences(piece: Piece) -> Iterator[Statement]:
    for sentence in sentences(piece.text):
        yield _statement(sentence.text, (Source(0, piece, sentence.start, sentence.end),))


def _rows(reading: Reading, index: int) -> Iterator[Statement]:
    """Give a table's rows; a cell of running text stands for itself."""
    rows = reading.outline.tables[index].table.rows
    row_of = {cell.locus: number for number, row in enumerate(rows) for cell in row}
    of_row: dict[int, list[Piece]] = {}
    for piece in reading.own_pieces():
        if piece.table == index and piece.cell is not None and piece.cell.locus in row_of:
            of_row.setdefault(row_of[piece.cell.locus], []).append(piece)
    for _, pieces in sorted(of_row.items()):
        short = [p for p in pieces if len(p.text.split()) <= _PROSE_WORDS]
        for piece in pieces:
            if piece not in short:
                yield from _sentences(piece)
        if short:
            yield _joined(short)


def _joined(pieces: list[Piece]) -> Statement:
    text, sources = "", []
    for piece in pieces:
        text += " | " if text else ""
        sources.append(Source(len(text), piece, 0, len(piece.text)))
        text += piece.text
    return _statement(text, tuple(sources))


def _statement(text: str, sources: tuple[Source, ...]) -> Statement:
    piece = sources[0].piece
    flat = "".join(" " if c.isspace() else c for c in text)
    lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in flat)
    return Statement(
        text, lower, sources, 0, (piece.document, -1 if piece.heading is None else piece.heading)
    )


def _numbered(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(
        Statement(s.text, s.lower, s.sources, number, s.block) for number, s in enumerate(statements)
    )


def _word_start(text: str, start: int, match: int, end: int) -> int:
    """Give where a quote of QUOTE_MAX characters begins so that it holds the match and some words before it."""
    wanted = max(start, min(match - QUOTE_MAX // 3, end - QUOTE_MAX + 10))
    while wanted > start and not text[wanted - 1].isspace():
        wanted -= 1
    return wanted
