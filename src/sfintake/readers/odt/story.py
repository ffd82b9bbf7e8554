"""An OpenDocument text's body → raw items, in the same terms as a Word file's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.raw import (
    Float,
    Label,
    Place,
    RawBox,
    RawCell,
    RawItem,
    RawNote,
    RawParagraph,
    RawPicture,
    RawRow,
    RawTable,
    Span,
)
from sfintake.readers.odt.names import (
    DRAW,
    OFFICE,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    Element,
    centimetres,
    plain,
    whole,
)
from sfintake.readers.odt.numbering import Numbering
from sfintake.readers.odt.styles import Styles
from sfintake.swedish import normalise

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_REPEATS = 200
"""Empty cells and rows are stored once with a count; more than this is padding of a sheet."""
_SILENT = {
    TEXT + "tracked-changes",
    TEXT + "sequence-decls",
    TEXT + "variable-decls",
    TEXT + "user-field-decls",
    OFFICE + "forms",
}
_PAGE_AREA = 21.0 * 29.7


@dataclass(slots=True)
class Story:
    """Walks one part. Counts and pages run on from part to part through the shared values."""

    styles: Styles
    numbering: Numbering
    comments: dict[str, str] = field(default_factory=dict)
    dropped: list[str] = field(default_factory=list)
    """Text that is not printed: hidden by its author, deleted, or the file's own."""
    changes: dict[str, str] = field(default_factory=dict)
    """Id of a tracked change to its kind."""
    page: int | None = None
    charts: frozenset[str] = frozenset()
    """Objects that are charts, which show what they say."""
    outside: list[str] = field(default_factory=list)
    """Addresses outside the file."""
    _lists: dict[str, str] = field(default_factory=dict)
    """Id of a list to the list that it counts on with."""
    _last_list: dict[str, str] = field(default_factory=dict)
    """Style to the list that last wore it."""

    def items(
        self, parent: Element, place: Place = Place.BODY, *, toc: bool = False, fill: str = ""
    ) -> Iterator[RawItem]:
        """Give the items under an element, in order."""
        for element in parent:
            tag = element.tag
            if tag in {TEXT + "p", TEXT + "h"}:
                yield self._paragraph(element, place, None, toc=toc, fill=fill)
            elif tag == TEXT + "list":
                yield from self._list(element, place, "", 1, self._list_key(element), toc=toc)
            elif tag == TABLE + "table":
                yield self._table(element)
            elif tag == TEXT + "table-of-content":
                yield from self.items(element, place, toc=True)
            elif tag == TEXT + "index-body" or tag in {
                TEXT + "section",
                TEXT + "index-title",
                TEXT + "numbered-paragraph",
            }:
                yield from self.items(element, place, toc=toc, fill=fill)
            elif tag == DRAW + "frame":
                yield from (f for f in self._frame(element) if isinstance(f, RawBox | RawPicture))
            elif tag == TEXT + "soft-page-break":
                self.page = (self.page or 1) + 1
            elif isinstance(tag, str) and tag not in _SILENT and tag.startswith((TEXT, OFFICE)):
                yield from self.items(element, place, toc=toc, fill=fill)

    def _list_key(self, element: Element) -> str:
        """Give the list that an element goes on with: its own, the one it names, or the last of its style."""
        own, style = element.get(_ID, ""), element.get(TEXT + "style-name", "")
        named = element.get(TEXT + "continue-list")
        if named:
            key = self._lists.get(named, named)
        elif element.get(TEXT + "continue-numbering") == "true":
            key = self._last_list.get(style, own)
        else:
            key = own
            self.numbering.counts.pop(f"{style}:{key}", None)
        self._lists[own] = self._last_list[style] = key
        return key

    def _list(
        self, element: Element, place: Place, style: str, level: int, key: str, *, toc: bool
    ) -> Iterator[RawItem]:
        style = element.get(TEXT + "style-name") or style
        for item in element.iterchildren(TEXT + "list-item", TEXT + "list-header"):
            first = item.tag == TEXT + "list-item"
            start = item.get(TEXT + "start-value")
            for child in item:
                if child.tag in {TEXT + "p", TEXT + "h"}:
                    label = None
                    if first:
                        own = style or self.styles.list_style(child.get(TEXT + "style-name", ""))
                        label = self.numbering.item(own, f"{style}:{key}", level, whole(start, 0) or None)
                    yield self._paragraph(child, place, label, toc=toc)
                    first = False
                elif child.tag == TEXT + "list":
                    yield from self._list(child, place, style, level + 1, key, toc=toc)

    def _paragraph(
        self, element: Element, place: Place, label: Label | None, *, toc: bool, fill: str = ""
    ) -> RawParagraph:
        name = element.get(TEXT + "style-name", "")
        heading = element.tag == TEXT + "h"
        level = max(1, whole(element.get(TEXT + "outline-level"), 1)) if heading else None
        if self.styles.breaks_page(name) and self.page is not None and place is Place.BODY:
            self.page += 1
        if heading and label is None and element.get(TEXT + "is-list-header") != "true":
            label = self.numbering.heading(level or 1)
        reader = _Inline(self, place)
        page = self.page
        reader.walk(element, self.styles.looks(name))
        return RawParagraph(
            tuple(reader.spans),
            self.styles.style(name, level),
            place,
            label,
            level - 1 if level else None,
            toc,
            self.styles.fill("paragraph", name) or fill,
            page,
            tuple(reader.floats),
            reader.inserted,
            reader.deleted,
            tuple(reader.comments),
        )

    def _table(self, element: Element) -> RawTable:
        rows = tuple(_without_padding(list(self._rows(element, header=False))))
        return RawTable(rows, self.page, "")

    def _rows(self, element: Element, *, header: bool) -> Iterator[RawRow]:
        for child in element:
            if child.tag == TABLE + "table-header-rows":
                yield from self._rows(child, header=True)
            elif child.tag in {TABLE + "table-rows", TABLE + "table-row-group"}:
                yield from self._rows(child, header=header)
            elif child.tag == TABLE + "table-row":
                row = RawRow(tuple(self._cells(child)), header=header)
                for _ in range(min(whole(child.get(TABLE + "number-rows-repeated"), 1), _REPEATS)):
                    yield row
            elif child.tag == TEXT + "soft-page-break":
                self.page = (self.page or 1) + 1

    def _cells(self, row: Element) -> Iterator[RawCell]:
        """Give a row's cells; one covered from above continues a merge, one covered from the left is within its span."""
        left = 0
        for child in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
            times = min(whole(child.get(TABLE + "number-columns-repeated"), 1), _REPEATS)
            if child.tag == TABLE + "covered-table-cell":
                for _ in range(times):
                    if left > 0:
                        left -= 1
                    else:
                        yield RawCell((), 1, merged=True, continues=True)
                continue
            span = whole(child.get(TABLE + "number-columns-spanned"), 1)
            down = whole(child.get(TABLE + "number-rows-spanned"), 1)
            fill = self.styles.fill("table-cell", child.get(TABLE + "style-name", ""))
            for _ in range(times):
                yield RawCell(tuple(self.items(child, Place.CELL, fill=fill)), span, merged=down > 1)
            left = span - 1

    def _frame(self, element: Element) -> Iterator[Float]:
        box = element.find(DRAW + "text-box")
        if box is not None:
            yield RawBox(tuple(self.items(box, Place.BOX)))
            return
        image, thing = element.find(DRAW + "image"), element.find(DRAW + "object")
        thing = element.find(DRAW + "object-ole") if thing is None else thing
        alt = " ".join(t.text or "" for t in element.iter(SVG + "title", SVG + "desc"))
        if image is not None or thing is not None:
            width, height = centimetres(element.get(SVG + "width")), centimetres(element.get(SVG + "height"))
            share = min(1.0, width * height / _PAGE_AREA) if width and height else None
            self._note_outside(image)
            part = thing.get(XLINK + "href", "") if thing is not None else ""
            kind = "" if thing is None else "chart" if part in self.charts else "object"
            yield RawPicture(share, normalise(alt), kind, part)

    def _note_outside(self, image: Element | None) -> None:
        target = image.get(XLINK + "href", "") if image is not None else ""
        if "://" in target:
            self.outside.append(target.split("/")[2])


@dataclass(slots=True)
class _Inline:
    """Reads one paragraph's text, dress by dress."""

    story: Story
    place: Place
    spans: list[Span] = field(default_factory=list)
    floats: list[Float] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    inserted: str = ""
    deleted: bool = False
    inserting: bool = False

    def walk(self, element: Element, looks: Looks) -> None:
        self._say(_folded(element.text), looks)
        for child in element:
            self._child(child, looks)
            self._say(_folded(child.tail), looks)

    def _child(self, child: Element, looks: Looks) -> None:
        tag = child.tag
        if tag == TEXT + "span":
            self.walk(child, self.story.styles.upon(looks, child.get(TEXT + "style-name", "")))
        elif tag == TEXT + "s":
            self._say(" " * min(whole(child.get(TEXT + "c"), 1), 200), looks)
        elif tag == TEXT + "tab":
            self._say("\t", looks)
        elif tag == TEXT + "line-break":
            self._say("\n", looks)
        elif tag == TEXT + "soft-page-break":
            self.story.page = (self.story.page or 1) + 1
        elif tag == TEXT + "note":
            self._note(child)
        elif tag == OFFICE + "annotation":
            key = f"odt{len(self.story.comments)}"
            self.story.comments[key] = normalise(" ".join(plain(p) for p in child.iter(TEXT + "p")))
            self.story.dropped.append(plain(child))
            self.comments.append(key)
        elif tag == DRAW + "frame":
            self.floats.extend(self.story._frame(child))
        elif tag == TEXT + "placeholder":
            self.spans.append(Span(normalise(plain(child)), looks, placeholder=True))
        elif tag in {TEXT + "hidden-text", TEXT + "hidden-paragraph"}:
            self.spans.append(Span(normalise(plain(child)), replace(looks, hidden=True)))
        elif tag in {TEXT + "change-start", TEXT + "change-end", TEXT + "change"}:
            self._change(child, tag)
        elif isinstance(tag, str) and tag not in _SILENT:
            self.walk(child, looks)

    def _change(self, child: Element, tag: str) -> None:
        kind = self.story.changes.get(child.get(TEXT + "change-id", ""), "")
        if tag == TEXT + "change":
            self.deleted = self.deleted or kind == "deletion"
        elif kind == "insertion":
            self.inserting = tag == TEXT + "change-start"

    def _note(self, child: Element) -> None:
        citation = child.find(TEXT + "note-citation")
        self.story.dropped.append(plain(citation) if citation is not None else "")
        body = child.find(TEXT + "note-body")
        if body is not None:
            paragraphs = tuple(i for i in self.story.items(body, Place.NOTE) if isinstance(i, RawParagraph))
            self.floats.append(RawNote(paragraphs))

    def _say(self, text: str, looks: Looks) -> None:
        if not text:
            return
        clean = normalise(text)
        self.spans.append(Span(clean, looks, white_space=not clean.strip()))
        if self.inserting:
            self.inserted += clean


def _folded(text: str | None) -> str:
    """Fold white space as the format says: every run of it in the file is one space."""
    return re.sub(r"\s+", " ", text) if text else ""


def _without_padding(rows: list[RawRow]) -> list[RawRow]:
    while rows and not any(cell.items for cell in rows[-1].cells):
        rows.pop()
    return rows
