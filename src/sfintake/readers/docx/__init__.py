"""Word files → Document: docx, dotx, docm, also in the strict form."""

from collections.abc import Iterator, Sequence

from sfintake.errors import FileTooLargeError, NoTextError, TooManyPagesError
from sfintake.model import Document, Note, NoteCode, SourceFile
from sfintake.readers.archive import open_archive
from sfintake.readers.docx.findings import (
    comment_texts,
    damage_notes,
    package_notes,
    unanchored_comments,
    unread_chunk_notes,
    with_change_counts,
)
from sfintake.readers.docx.loss import text_lost
from sfintake.readers.docx.names import Element, R, W
from sfintake.readers.docx.numbering import Numbering
from sfintake.readers.docx.package import Package, Part, open_package
from sfintake.readers.docx.pages import read_pages
from sfintake.readers.docx.story import Setting, Story
from sfintake.readers.docx.styles import Styles
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import coverage_of, has_text
from sfintake.readers.flow.raw import Place, RawItem, flat_paragraphs
from sfintake.readers.flow.running import body_looks
from sfintake.readers.limits import Limits

_NOTE_PARTS = {"footnotes": "footnote", "endnotes": "endnote"}
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_NEEDED = ("styles", "numbering", "header", "footer", "footnotes", "endnotes", "comments")
_MARGINS = {"header": Place.HEADER, "footer": Place.FOOTER}
_PARAGRAPHS_A_PAGE = 200
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read(source: SourceFile, limits: Limits) -> Document:
    """Give a Word file's blocks in reading order, and notes on what is to be told of it.

    Headers come first and footers last; a footnote or text box follows the paragraph or table that it hangs on.

    Raises:
        SourceError: The file cannot be read; its kind says why.
    """
    package = open_package(open_archive(source.data, limits))
    _refuse_many_pages(package, limits)
    setting = _setting(package)
    margins = tuple(_margins(package, package.main.root))
    items = list(_items(setting, margins))
    _refuse_endless(items, limits)
    comments = comment_texts(_root(package, "comments"))
    assembly = Assembly(source.name, body_looks(items), comments, limits.table_cells)
    assembly.add(items)
    blocks = assembly.blocks()
    if not any(has_text(block) for block in blocks):
        raise NoTextError
    parts = [package.main, *(part for part, _ in margins), *_note_parts(package)]
    dropped = (*setting.seen.dropped, *assembly.dropped, *_unused_notes(setting))
    notes = (
        *with_change_counts(assembly.notes, parts),
        *unanchored_comments(assembly.notes, comments.values()),
        *package_notes(
            package, [*parts, *package.related(package.main, "settings")], setting.seen.remote_fields
        ),
        *unread_chunk_notes(setting.chunks),
        *damage_notes(package, _NEEDED),
        *text_lost((part.raw for part in parts), blocks, dropped),
        *([Note("read", NoteCode.PAGES_APPROXIMATE)] if setting.pages.known else ()),
    )
    pages, title = setting.pages.now, _title(package)
    return Document(
        source.name, source.media_type, source.sha256, blocks, notes, pages, title, coverage_of(blocks)
    )


def _setting(package: Package) -> Setting:
    styles = Styles(_root(package, "styles"))
    numbering = Numbering(_root(package, "numbering"), styles)
    return Setting(package, styles, numbering, read_pages(package.main.root), notes=dict(_notes(package)))


def _items(setting: Setting, margins: Sequence[tuple[Part, Place]]) -> Iterator[RawItem]:
    """Give headers, body and footers, in that order."""
    main = setting.package.main
    for wanted in (Place.HEADER, Place.BODY, Place.FOOTER):
        if wanted is Place.BODY:
            yield from Story(setting, main, wanted, _background(main.root)).items(main.root)
        for part, place in margins:
            if place is wanted:
                yield from Story(setting, part, place).items(part.root)


def _refuse_many_pages(package: Package, limits: Limits) -> None:
    """Refuse a file of far more paragraphs than the pages allowed can hold, before they are read."""
    if sum(1 for _ in package.main.root.iter(W + "p")) > limits.pages * _PARAGRAPHS_A_PAGE:
        raise TooManyPagesError


def _refuse_endless(items: list[RawItem], limits: Limits) -> None:
    if sum(len(span.text) for q in flat_paragraphs(items) for span in q.spans) > limits.characters:
        raise FileTooLargeError(detail="characters")


def _root(package: Package, kind: str) -> Element | None:
    part = next(package.related(package.main, kind), None)
    return part.root if part is not None else None


def _note_parts(package: Package) -> Iterator[Part]:
    for kind in _NOTE_PARTS:
        yield from package.related(package.main, kind)


def _notes(package: Package) -> Iterator[tuple[tuple[str, str], tuple[Element, Part]]]:
    for kind, name in _NOTE_PARTS.items():
        for part in package.related(package.main, kind):
            for element in part.root.iterchildren(W + name):
                if element.get(W + "type") not in _SEPARATORS:
                    yield (name, element.get(W + "id", "")), (element, part)


def _unused_notes(setting: Setting) -> Iterator[str]:
    """Give the text of notes that nothing refers to; they are not printed."""
    for key, (element, _) in setting.notes.items():
        if key not in setting.notes_read:
            yield "".join(t.text or "" for t in element.iter(W + "t"))


def _margins(package: Package, body: Element) -> Iterator[tuple[Part, Place]]:
    """Give the headers and footers that sections use, then those that no section uses any longer, each once."""
    seen: set[str] = set()
    used = [
        package.main.relations.get(e.get(R + "id", ""))
        for e in body.iter(W + "headerReference", W + "footerReference")
    ]
    for relation in (*used, *package.main.relations.values()):
        if relation is None or relation.kind not in _MARGINS or relation.external or relation.target in seen:
            continue
        seen.add(relation.target)
        part = package.load(relation.target)
        if part is not None:
            yield part, _MARGINS[relation.kind]


def _background(root: Element) -> str:
    background = root.find(W + "background")
    color = background.get(W + "color", "") if background is not None else ""
    return color.upper() if len(color) == 6 else ""


def _title(package: Package) -> str:
    found = package.properties.find(_TITLE) if package.properties is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""
