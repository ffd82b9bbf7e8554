"""Raw items → blocks with their places: each paragraph, table and picture once, in reading order."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sfintake.model import Block, Cell, Heading, Locus, Note, NoteCode, Paragraph, Picture, Role, Table
from sfintake.readers.flow.clues import Line
from sfintake.readers.flow.draft import (
    Draft,
    is_instruction_like,
    lead_of,
    make_draft,
    split_hidden,
    split_lines,
    split_prompt,
)
from sfintake.readers.flow.grid import Grid, Square, address, make_grid, split_after
from sfintake.readers.flow.headings import find_headings
from sfintake.readers.flow.levels import levels_of
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.parts import find_other_parts, title_style_means_heading
from sfintake.readers.flow.raw import (
    Place,
    RawBox,
    RawItem,
    RawNote,
    RawParagraph,
    RawPicture,
    RawTable,
    flat_paragraphs,
)

_LARGE = 1 / 3
"""Share of the page from which a picture may hold what should have been text (rule DOC001)."""
_PLACE_ROLES = {
    Place.HEADER: Role.HEADER,
    Place.FOOTER: Role.FOOTER,
    Place.NOTE: Role.FOOTNOTE,
    Place.BOX: Role.TEXTBOX,
}
_CONTENTS_STYLE = re.compile(
    r"(?:toc|contents|innehåll)\s*\d|toc heading|table of |innehållsförteckning|contents heading"
)
_TYPED_BULLETS = ("- ", "– ", "• ", "* ", "· ", "▪ ", "o\t", "-\t", "–\t", "•\t")


@dataclass(slots=True)
class Assembly:
    """Gathers entries; an entry's place in the list is its block's place in the document."""

    file: str
    body: Looks
    comments: Mapping[str, str]
    max_cells: int
    entries: list[Line | Table | Picture] = field(default_factory=list)
    pages: list[int | None] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    """Text under merged cells, which nobody sees."""

    def add(self, items: Iterable[RawItem]) -> None:
        """Add items in order, each followed by what floats beside it."""
        for item in items:
            if isinstance(item, RawParagraph):
                self._paragraph(item)
            elif isinstance(item, RawTable):
                self._table(item)
            elif isinstance(item, RawBox):
                self.add(item.items)
            else:
                self._picture(item, None)

    def _here(self, page: int | None, cell: str | None = None) -> Locus:
        return Locus(self.file, len(self.entries), page, cell)

    def _put(self, entry: Line | Table | Picture, page: int | None) -> None:
        self.entries.append(entry)
        self.pages.append(page)

    def _paragraph(self, raw: RawParagraph) -> None:
        for line in self._lines(raw, self._here(raw.page)):
            self._put(line, raw.page)
        self._floating(raw)

    def _floating(self, raw: RawParagraph) -> None:
        for thing in raw.floats:
            if isinstance(thing, RawPicture):
                self._picture(thing, raw.page)
            elif isinstance(thing, RawNote):
                self.add(thing.paragraphs)
            else:
                self.add(thing.items)

    def _lines(self, raw: RawParagraph, locus: Locus) -> list[Line]:
        """Give the lines of a paragraph, hidden text apart, and note what is to be told of it."""
        seen, hidden = split_hidden(raw)
        draft = make_draft(raw, seen)
        own, prompt = split_prompt(draft)
        drafts = [d for d in (*split_lines(own, self.body), prompt) if d and d.text]
        lines = [Line(d, role_of(d)) for d in drafts]
        if hidden:
            secret = make_draft(raw, hidden)
            at = replace(locus, block=locus.block + (0 if locus.cell else len(lines)))
            self._note(NoteCode.HIDDEN_TEXT, at, secret.text)
            lines.append(Line(secret, Role.HIDDEN))
        self._tell(raw, draft, locus)
        return lines

    def _tell(self, raw: RawParagraph, draft: Draft, locus: Locus) -> None:
        for key in raw.comments:
            if key in self.comments:
                self._note(NoteCode.COMMENT, locus, self.comments[key])
        if raw.inserted or raw.deleted:
            self._note(NoteCode.TRACKED_CHANGE, locus, " ".join((raw.inserted or draft.text).split()))
        for stretch in draft.stretches:
            if stretch.placeholder:
                self._note(NoteCode.PLACEHOLDER, locus, draft.text[stretch.start : stretch.end])

    def _note(self, code: NoteCode, locus: Locus, quote: str = "", detail: str = "") -> None:
        self.notes.append(Note("read", code, locus, quote, detail))

    def _picture(self, raw: RawPicture, page: int | None) -> None:
        locus = self._here(page)
        is_object = bool(raw.object_kind) and raw.object_kind != "chart"
        if is_object:
            self._note(NoteCode.EMBEDDED_OBJECT, locus, detail=f"{raw.object_kind} {raw.object_part}".strip())
        elif raw.share is not None and raw.share > _LARGE:
            self._note(NoteCode.PICTURE_LARGE, locus, detail=f"{raw.share:.2f}")
        self._put(Picture(locus, raw.share, raw.alt), page)

    def _table(self, raw: RawTable) -> None:
        grid, left_out = make_grid(raw, self.max_cells)
        if left_out:
            self._note(NoteCode.LIMIT, self._here(raw.page), detail=f"table rows left out: {left_out}")
            cells = (c for row in raw.rows[len(raw.rows) - left_out :] for c in row.cells)
            self.dropped.extend(s.text for c in cells for q in flat_paragraphs(c.items) for s in q.spans)
        headers = sum(1 for _ in _while_header(raw))
        inner_rows = [y for y, row in enumerate(grid) if any(list(_tables_in(s)) for s in row)]
        for piece in split_after(grid, inner_rows):
            self._piece(piece, raw, headers)
            headers = 0
        self.dropped.extend(_covered_text(raw))

    def _piece(self, piece: Grid, raw: RawTable, headers: int) -> None:
        page = next((p.page for row in piece for s in row for p in _paragraphs_in(s) if p.page), raw.page)
        rows = tuple(
            tuple(self._cell(s, y, x, page) for x, s in enumerate(row)) for y, row in enumerate(piece)
        )
        if any(cell.text for row in rows for cell in row):
            self._put(Table(rows, self._here(page), min(headers, len(rows)), raw.name), page)
        for row in piece:
            for square in row:
                for paragraph in _paragraphs_in(square):
                    self._floating(_without_boxes(paragraph))
                self.add(_tables_in(square))

    def _cell(self, square: Square, y: int, x: int, page: int | None) -> Cell:
        first = next((p.page for p in _paragraphs_in(square) if p.page), page)
        locus = self._here(first, address(y, x))
        paragraphs = tuple(
            to_paragraph(line, locus, self.body)
            for raw in _with_boxes(_paragraphs_in(square))
            for line in self._lines(raw, locus)
        )
        return Cell(paragraphs, locus, square.row_span, square.col_span, square.covered)

    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks, headings told from other lines."""
        lines = [e if isinstance(e, Line) else None for e in self.entries]
        parts = find_other_parts(lines, self.body)
        if title_style_means_heading(lines):
            lines = [replace(n, role=Role.BODY) if n and n.role is Role.TITLE else n for n in lines]
        found = find_headings(lines, self.body, parts)
        levels = levels_of(lines, found)
        made: list[Block] = []
        for i, entry in enumerate(self.entries):
            locus = Locus(self.file, i, self.pages[i])
            line = lines[i]
            if line is None:
                made.append(self._named(entry, i, parts) if isinstance(entry, Table) else entry)  # type: ignore[arg-type]  # a Line is no None
            elif i in found:
                label = line.draft.raw.label
                number = label.text if label is not None and not label.bullet else ""
                made.append(Heading(" ".join(line.text.split()), levels[i], locus, found[i].made_by, number))
            else:
                made.append(to_paragraph(replace(line, role=parts.get(i, line.role)), locus, self.body))
        return tuple(made)

    def _named(self, table: Table, place: int, parts: Mapping[int, Role]) -> Table:
        for near in (place - 1, place + 1):
            if not table.name and parts.get(near) is Role.CAPTION:
                entry = self.entries[near]
                if isinstance(entry, Line):
                    return replace(table, name=entry.text)
        return table


def to_paragraph(line: Line, locus: Locus, body: Looks) -> Paragraph:
    """Give a line as a paragraph."""
    draft = line.draft
    raw = draft.raw
    level = raw.style.heading_level if raw.place is Place.CELL and line.role is not Role.HIDDEN else None
    lead = len(draft.text) if level else lead_of(draft, body)
    return Paragraph(
        draft.text,
        locus,
        line.role,
        raw.label.text if raw.label else "",
        lead,
        draft.placeholder,
        is_instruction_like(draft, body),
        heading_level=level or 0,
    )


def role_of(draft: Draft) -> Role:
    """Give the part that a paragraph plays by its place and style alone."""
    raw = draft.raw
    if raw.place in _PLACE_ROLES and not (raw.place is Place.BOX and raw.style.called("title", "subtitle")):
        return _PLACE_ROLES[raw.place]
    style = raw.style
    if raw.toc or any(_CONTENTS_STYLE.match(name) for name in style.names):
        return Role.TOC
    if style.called("caption", "bildtext"):
        return Role.CAPTION
    if (
        style.called("title", "subtitle", "underrubrik") and not style.heading_level
    ) or style.name == "rubrik":
        return Role.TITLE
    is_list = raw.label is not None or style.called(
        "list bullet", "list number", "punktlista", "numrerad lista"
    )
    return Role.LIST_ITEM if is_list or draft.text.startswith(_TYPED_BULLETS) else Role.BODY


def _while_header(table: RawTable) -> Iterator[None]:
    for row in table.rows:
        if not row.header:
            return
        yield None


def _paragraphs_in(square: Square) -> Iterator[RawParagraph]:
    if square.cell is not None:
        yield from (i for i in square.cell.items if isinstance(i, RawParagraph))


def _tables_in(square: Square) -> Iterator[RawTable]:
    if square.cell is not None:
        yield from (i for i in square.cell.items if isinstance(i, RawTable))


def _with_boxes(paragraphs: Iterable[RawParagraph]) -> Iterator[RawParagraph]:
    """Give paragraphs and those of the text boxes beside them."""
    for paragraph in paragraphs:
        yield paragraph
        for thing in paragraph.floats:
            if isinstance(thing, RawBox):
                yield from _with_boxes(flat_paragraphs(thing.items))


def _without_boxes(paragraph: RawParagraph) -> RawParagraph:
    return replace(paragraph, floats=tuple(f for f in paragraph.floats if not isinstance(f, RawBox)))


def _covered_text(table: RawTable) -> Iterator[str]:
    """Give text in cells that lie under the one above: Word keeps it but shows it nowhere."""
    for row in table.rows:
        for cell in row.cells:
            if cell.continues:
                yield from (s.text for i in cell.items if isinstance(i, RawParagraph) for s in i.spans)
