"""The blocks of a part in reading order: paragraphs, tables and what floats beside them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sfintake.readers.docx.dress import read_fill
from sfintake.readers.docx.fields import Fields, fields_match
from sfintake.readers.docx.inline import Inline, Seen
from sfintake.readers.docx.names import Element, M, R, W, children, flag, value, whole
from sfintake.readers.docx.numbering import Numbering
from sfintake.readers.docx.package import Package, Part
from sfintake.readers.docx.pages import Pages
from sfintake.readers.docx.pictures import (
    box_is_filled,
    diagram_id,
    diagram_texts,
    object_id,
    read_picture,
    text_boxes,
)
from sfintake.readers.docx.styles import Styles
from sfintake.readers.flow.raw import (
    Float,
    Place,
    RawBox,
    RawCell,
    RawItem,
    RawNote,
    RawParagraph,
    RawRow,
    RawTable,
    Span,
    flat_paragraphs,
)
from sfintake.readers.flow.style import Style

_DARK = "000000"
_SKIPPED = {
    W + n
    for n in ("sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "pPr")
}
_MAX_SPAN = 1_000_000
_NOTE_PARTS = {"footnote": "footnotes", "endnote": "endnotes"}
_MAX_CHUNK_DEPTH = 1


@dataclass(slots=True)
class Setting:
    """What all the stories of a file share."""

    package: Package
    styles: Styles
    numbering: Numbering
    pages: Pages
    seen: Seen = field(default_factory=Seen)
    notes: Mapping[tuple[str, str], tuple[Element, Part]] = field(default_factory=dict)
    notes_read: set[tuple[str, str]] = field(default_factory=set)
    chunks: list[str] = field(default_factory=list)
    """Names of the parts that are to be put in where they stand (w:altChunk)."""


class Story:
    """Reads one part (or one note, or one text box) into raw items."""

    def __init__(self, setting: Setting, part: Part, place: Place, fill: str = "") -> None:
        """Take what the file shares, the part, where its text stands on the page, and the shading behind it."""
        self._setting = setting
        self._part = part
        self._place = place
        self._fill = fill
        self._fields = Fields(fields_match(part.root))
        self._placeholder = False
        self._toc = False
        self._carried: tuple[Span, ...] = ()

    def items(self, container: Element) -> Iterator[RawItem]:
        """Give the blocks of a container, in order."""
        for child in children(container):
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child)
            elif tag == W + "tbl":
                yield from self._table(child)
            elif tag in _SKIPPED:
                continue
            elif tag == W + "sdt":
                yield from self._control(child)
            elif tag == W + "altChunk":
                yield from self._chunk(child)
            elif tag in (M + "oMath", M + "oMathPara", W + "r"):
                yield from self._paragraph(child)
            else:
                yield from self.items(child)

    def _control(self, element: Element) -> Iterator[RawItem]:
        content = element.find(W + "sdtContent")
        if content is None:
            return
        properties = element.find(W + "sdtPr")
        gallery = properties.find(f"{W}docPartObj/{W}docPartGallery") if properties is not None else None
        before = (self._placeholder, self._toc)
        self._placeholder = before[0] or bool(flag(properties, "showingPlcHdr"))
        self._toc = before[1] or (gallery is not None and gallery.get(W + "val") == "Table of Contents")
        yield from self.items(content)
        self._placeholder, self._toc = before

    def _chunk(self, element: Element) -> Iterator[RawItem]:
        from sfintake.readers.docx.chunks import chunk_paragraphs

        relation = self._part.relations.get(element.get(R + "id", ""))
        if relation is None or relation.external or relation.target not in self._setting.package.archive:
            return
        texts = chunk_paragraphs(self._setting.package, relation.target)
        if texts is None:
            self._setting.chunks.append(relation.target)
            return
        for text in texts:
            yield self._plain(text)

    def _plain(self, text: str) -> RawParagraph:
        styles = self._setting.styles
        looks = styles.looks(styles.default_paragraph, "", None)
        style = styles.style(styles.default_paragraph)
        return RawParagraph((Span(text, looks),), style, self._place, page=self._setting.pages.now)

    def _paragraph(self, element: Element) -> Iterator[RawItem]:
        setting = self._setting
        properties = element.find(W + "pPr")
        style = setting.styles.style(value(properties, "pStyle") or setting.styles.default_paragraph)
        broken = flag(properties, "pageBreakBefore")
        if (style.page_break_before if broken is None else broken) and self._place is Place.BODY:
            setting.pages.break_page()
        inline = Inline(
            setting.styles, style.id, self._fields, setting.pages, setting.seen, self._floats, self._note
        )
        if element.tag == W + "p":
            inline.read(element)
        else:
            # A formula, or a stray run, may stand where a paragraph should.
            inline.read_one(element)
        spans = (*self._carried, *inline.spans)
        self._carried = ()
        if _mark_deleted(properties):
            # Accepting the deletion of a paragraph mark joins it with the next paragraph.
            self._carried = spans
            yield RawParagraph((), style, self._place, page=setting.pages.now, floats=tuple(inline.floats))
        else:
            yield self._made(inline, spans, properties, style)
        if properties is not None and properties.find(W + "sectPr") is not None:
            setting.pages.end_section()

    def _made(
        self, inline: Inline, spans: tuple[Span, ...], properties: Element | None, style: Style
    ) -> RawParagraph:
        label = self._setting.numbering.label(properties, style)
        outline = value(properties, "outlineLvl")
        if self._placeholder:
            spans = tuple(replace(s, placeholder=True) for s in spans)
        return RawParagraph(
            spans,
            style,
            self._place,
            label,
            whole(outline, 9) if outline is not None else None,
            self._toc or inline.toc,
            read_fill(properties.find(W + "shd") if properties is not None else None)
            or style.fill
            or self._fill,
            inline.page or self._setting.pages.now,
            tuple(inline.floats),
            "".join(inline.inserted),
            inline.deleted,
            tuple(inline.comments),
        )

    def _floats(self, shape: Element) -> tuple[Float, ...]:
        found: list[Float] = []
        fill = _DARK if box_is_filled(shape) else self._fill
        for box in text_boxes(shape):
            place = self._place if self._place in (Place.HEADER, Place.FOOTER) else Place.BOX
            story = Story(self._setting, self._part, place, fill)
            found.append(RawBox(tuple(story.items(box))))
        relation = self._part.relations.get(diagram_id(shape))
        data = self._setting.package.load(relation.target) if relation and not relation.external else None
        if data is not None:
            texts = [replace(self._plain(t), place=Place.BOX) for t in diagram_texts(data.root)]
            found.append(RawBox(tuple(texts)))
        elif self._place not in (Place.HEADER, Place.FOOTER):
            picture = read_picture(shape, self._setting.pages.area)
            if picture is not None:
                held = self._part.relations.get(object_id(shape))
                found.append(replace(picture, object_part=held.target if held and not held.external else ""))
        return tuple(found)

    def _note(self, kind: str, key: str) -> tuple[Float, ...]:
        found = self._setting.notes.get((kind, key))
        if found is None or (kind, key) in self._setting.notes_read:
            return ()
        self._setting.notes_read.add((kind, key))
        element, part = found
        items = Story(self._setting, part, Place.NOTE).items(element)
        return (RawNote(tuple(flat_paragraphs(items))),)

    def _table(self, element: Element) -> Iterator[RawItem]:
        properties = element.find(W + "tblPr")
        styles = self._setting.styles
        style = styles.style(value(properties, "tblStyle") or styles.default_table)
        own = read_fill(properties.find(W + "shd") if properties is not None else None)
        fill = own or (_DARK if style.dark_fills else self._fill)
        rows = [(row, tuple(_cells(row, unfilled=unfilled))) for row, unfilled in _rows(element)]
        if len(rows) == 1 and len(rows[0][1]) == 1:
            # A table of one cell is a frame round text, not a table.
            yield from self._framed(rows[0][1][0][0], fill)
            return
        page = self._setting.pages.now
        made = tuple(self._row(row, cells, fill) for row, cells in rows)
        yield RawTable(made, page, (value(properties, "tblCaption") or "").strip())

    def _framed(self, cell: Element, fill: str) -> Iterator[RawItem]:
        before = self._fill
        self._fill = _cell_fill(cell) or fill
        yield from self.items(cell)
        self._fill = before

    def _row(self, row: Element, cells: Iterable[tuple[Element, bool]], fill: str) -> RawRow:
        properties = row.find(W + "trPr")
        start = self._setting.pages.now
        last = start
        made = []
        for cell, unfilled in cells:
            self._setting.pages.at(start)
            made.append(self._cell(cell, fill, unfilled=unfilled))
            last = max(last or 0, self._setting.pages.now or 0) or None
        self._setting.pages.at(last)
        before = whole(value(properties, "gridBefore"), 0)
        return RawRow(tuple(made), min(before, _MAX_SPAN), bool(flag(properties, "tblHeader")))

    def _cell(self, cell: Element, fill: str, *, unfilled: bool) -> RawCell:
        properties = cell.find(W + "tcPr")
        merge = properties.find(W + "vMerge") if properties is not None else None
        across = value(properties, "hMerge")
        before = (self._place, self._fill, self._placeholder, self._carried)
        self._place = Place.CELL if self._place in (Place.BODY, Place.BOX) else self._place
        self._fill = _cell_fill(cell) or fill
        self._placeholder = self._placeholder or unfilled
        self._carried = ()
        items = tuple(self.items(cell))
        self._place, self._fill, self._placeholder, self._carried = before
        span = max(1, min(whole(value(properties, "gridSpan"), 1), _MAX_SPAN))
        continues = merge is not None and merge.get(W + "val", "continue") != "restart"
        return RawCell(items, span if across != "continue" else 0, merge is not None, continues)


def _cell_fill(cell: Element) -> str:
    return read_fill(cell.find(f"{W}tcPr/{W}shd"))


def _mark_deleted(properties: Element | None) -> bool:
    mark = properties.find(W + "rPr") if properties is not None else None
    return mark is not None and mark.find(W + "del") is not None


def _rows(table: Element, *, unfilled: bool = False) -> Iterator[tuple[Element, bool]]:
    """Give a table's rows, and whether they stand in a control that nobody has filled."""
    for child in children(table):
        if child.tag == W + "tr":
            # Word marks a deleted row as such and keeps its cells.
            if child.find(f"{W}trPr/{W}del") is None:
                yield child, unfilled
        elif child.tag not in _SKIPPED:
            inner, prompt = _inside(child, unfilled=unfilled)
            yield from _rows(inner, unfilled=prompt)


def _cells(row: Element, *, unfilled: bool) -> Iterator[tuple[Element, bool]]:
    for child in children(row):
        if child.tag == W + "tc":
            if child.find(f"{W}tcPr/{W}cellDel") is None:
                yield child, unfilled
        elif child.tag not in _SKIPPED:
            inner, prompt = _inside(child, unfilled=unfilled)
            yield from _cells(inner, unfilled=prompt)


def _inside(element: Element, *, unfilled: bool) -> tuple[Element, bool]:
    content = element.find(W + "sdtContent")
    if content is None:
        return element, unfilled
    return content, unfilled or bool(flag(element.find(W + "sdtPr"), "showingPlcHdr"))
