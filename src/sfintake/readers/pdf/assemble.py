"""A PDF file → Document: the reader's one entrance."""

from sfintake.model import Document, Locus, Note, NoteCode, Role, SourceFile
from sfintake.readers.limits import Limits
from sfintake.readers.pdf.blocks import build
from sfintake.readers.pdf.feed import page_geometry
from sfintake.readers.pdf.fields import Field, fields_of, with_fields
from sfintake.readers.pdf.furniture import furniture
from sfintake.readers.pdf.geometry import PageGeometry
from sfintake.readers.pdf.headings import find_headings
from sfintake.readers.pdf.layout import flow_of, lay_out, toc_by_headings
from sfintake.readers.pdf.looks import Seen, tell_apart
from sfintake.readers.pdf.opening import Opened, opened
from sfintake.readers.pdf.pictures import pictures


def read(source: SourceFile, limits: Limits) -> Document:
    """Read a PDF.

    Raises:
        EncryptedError: It needs a password.
        TruncatedError, CorruptError, NoPagesError: It cannot be opened, or holds nothing.
        LimitError: More pages, characters or drawn objects than allowed.
    """
    with opened(source.data, limits) as file:
        pages = _geometry(file, limits)
        fields = {k + 1: fields_of(page) for k, page in enumerate(file.pdf.pages)}
    seen = {page.number: tell_apart(page) for page in pages}
    return _document(source, pages, seen, fields)


def _geometry(file: Opened, limits: Limits) -> list[PageGeometry]:
    pages = []
    left = limits.characters
    for page in file.pdf.pages:
        geometry = page_geometry(page, characters_max=left)
        left -= sum(len(w.text) for w in geometry.words)
        pages.append(geometry)
    return pages


def _document(
    source: SourceFile, pages: list[PageGeometry], seen: dict[int, Seen], fields: dict[int, list[Field]]
) -> Document:
    words = {number: with_fields(s.words, fields[number])[0] for number, s in seen.items()}
    apart = furniture(pages, words)
    drawn = pictures(pages, words)
    layouts = [lay_out(source.name, p, words[p.number], apart[p.number], drawn[p.number]) for p in pages]
    flow = flow_of(layouts)
    running = [k for k in range(len(flow.chunks)) if k not in flow.contents]
    found, titles = find_headings([flow.chunks[k] for k in running], {}, {})
    headings = {running[k]: f for k, f in found.items()}
    roles = dict.fromkeys(flow.contents, Role.TOC)
    for k in toc_by_headings(flow.chunks, headings):
        roles[k] = Role.TOC
        headings.pop(k, None)
    roles |= {running[k]: Role.TITLE for k in titles}
    blocks = build(source.name, flow.items, headings, roles)
    notes = [
        Note("read", NoteCode.PAGE_WITHOUT_TEXT, Locus(source.name, 0, page.number))
        for page in pages
        if not seen[page.number].words and (page.images or page.drawn > 50)
    ]
    return Document(
        source.name,
        source.media_type,
        source.sha256,
        blocks,
        tuple(notes),
        len(pages),
        "",
        1 - len(notes) / len(pages),
    )
