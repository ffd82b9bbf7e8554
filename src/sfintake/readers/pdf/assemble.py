"""A PDF file → Document: the reader's one entrance."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from sfintake.model import BBox, Block, Document, Locus, Note, NoteCode, Role, SourceFile
from sfintake.readers.limits import Limits
from sfintake.readers.pdf.blocks import Aside, build
from sfintake.readers.pdf.fields import with_fields
from sfintake.readers.pdf.furniture import furniture
from sfintake.readers.pdf.gather import Gathered, gather
from sfintake.readers.pdf.geometry import PageGeometry, Word
from sfintake.readers.pdf.headings import find_headings
from sfintake.readers.pdf.layout import PageLayout, flow_of, lay_out, toc_by_headings
from sfintake.readers.pdf.looks import Seen, tell_apart
from sfintake.readers.pdf.marks import tagged_chunks
from sfintake.readers.pdf.ocr import Recognised, added, beyond, needs_ocr, recognise_pages
from sfintake.readers.pdf.opening import opened
from sfintake.readers.pdf.pictures import LARGE, pictures
from sfintake.readers.pdf.remarks import annotation_words, line_runs, notes_on_text, within_limit
from sfintake.readers.pdf.turned import turned_lines
from sfintake.readers.pdf.unplaced import unplaced
from sfintake.tools import tesseract

Pictures = dict[int, list[tuple[BBox, float]]]


def read(source: SourceFile, limits: Limits) -> Document:
    """Read a PDF.

    Pages without text are recognised when ``limits.ocr`` is set and Tesseract is installed.

    Raises:
        EncryptedError: It needs a password.
        TruncatedError, CorruptError, NoPagesError: It cannot be opened, or holds nothing.
        LimitError: More pages, characters or drawn objects than allowed.
    """
    with opened(source.data, limits) as file:
        got = gather(file, source.name, limits)
        data = file.data
    seen = {page.number: tell_apart(page) for page in got.pages}
    words = {n: with_fields(s.words, got.fields.get(n, []))[0] for n, s in seen.items()}
    blind = [p for p in got.pages if needs_ocr(p, words[p.number])]
    recognised: dict[int, Recognised] = {}
    if blind and limits.ocr and tesseract.available():
        recognised = recognise_pages(data, blind, _body_size(words))
        words |= {n: added(words[n], r) for n, r in recognised.items()}
    drawn = pictures(got.pages, words)
    drawn |= {number: [] for number in recognised}
    blocks, cut = within_limit(_blocks(source.name, got, seen, words, drawn), limits.table_cells)
    notes = [
        *got.notes,
        *cut,
        *beyond(source.name, blind, recognised),
        *_notes_on_pages(source.name, seen, blind, recognised, drawn),
        *notes_on_text(source.name, got.pages, seen),
    ]
    unread = [p for p in blind if p.number not in recognised and not words[p.number]]
    coverage = 1 - len(unread) / len(got.pages)
    return Document(
        source.name,
        source.media_type,
        source.sha256,
        blocks,
        tuple(notes),
        len(got.pages),
        got.title,
        round(coverage, 4),
    )


def _body_size(words: Mapping[int, tuple[Word, ...]]) -> float | None:
    sizes: Counter[float] = Counter()
    for of_page in words.values():
        for word in of_page:
            sizes[round(word.look.size * 2) / 2] += len(word.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else None


def _blocks(
    name: str,
    got: Gathered,
    seen: Mapping[int, Seen],
    words: Mapping[int, tuple[Word, ...]],
    drawn: Pictures,
) -> tuple[Block, ...]:
    apart = furniture(got.pages, words)
    layouts: list[PageLayout] = []
    for page in got.pages:
        number = page.number
        others = _asides(page, seen[number], got.shown.get(number, []))
        layout = lay_out(name, page, words[number], apart[number], drawn[number], others, layouts)
        tables = [part for area in layout.areas for part in area.tables]
        turned = [Aside(number, line, role) for line, role in turned_lines(page, tables)]
        rest = [Aside(number, line, Role.TEXTBOX) for line in unplaced(words[number], layout)]
        layouts.append(replace(layout, others=(*layout.others, *turned, *rest)))
    flow = flow_of(name, layouts)
    running = [k for k in range(len(flow.chunks)) if k not in flow.contents]
    chunks = [flow.chunks[k] for k in running]
    found, titles = find_headings(chunks, tagged_chunks(chunks, got.tags), got.marks)
    headings = {running[k]: f for k, f in found.items()}
    roles = dict.fromkeys(flow.contents, Role.TOC)
    for k in toc_by_headings(flow.chunks, headings):
        roles[k] = Role.TOC
        headings.pop(k, None)
    roles |= {running[k]: Role.TITLE for k in titles}
    return build(name, flow.items, headings, roles)


def _asides(page: PageGeometry, seen: Seen, shown: list[tuple[str, BBox]]) -> list[Aside]:
    """Give hidden text, and what annotations print, as lines of their own."""
    made = [Aside(page.number, line, Role.HIDDEN) for line in line_runs(seen.hidden)]
    made += [Aside(page.number, annotation_words(text, box), Role.TEXTBOX) for text, box in shown]
    return made


def _notes_on_pages(
    file: str,
    seen: Mapping[int, Seen],
    blind: list[PageGeometry],
    recognised: Mapping[int, Recognised],
    drawn: Pictures,
) -> list[Note]:
    notes = []
    version = tesseract.version() or ""
    for number, result in recognised.items():
        detail = f"tesseract {version}, mean confidence {result.confidence:.0f} %"
        notes.append(Note("read", NoteCode.OCR_USED, Locus(file, 0, number), "", detail))
    for number, page in seen.items():
        if page.is_layer:
            notes.append(Note("read", NoteCode.OCR_USED, Locus(file, 0, number), "", "text layer of a scan"))
    unread = [p.number for p in blind if p.number not in recognised]
    missing = "" if version else tesseract.PACKAGES
    notes += [
        Note("read", NoteCode.PAGE_WITHOUT_TEXT, Locus(file, 0, number), "", missing) for number in unread
    ]
    for number, found in drawn.items():
        for box, share in found:
            if share > LARGE and number not in unread and not seen[number].is_layer:
                place = Locus(file, 0, number, None, box)
                notes.append(Note("read", NoteCode.PICTURE_LARGE, place, "", f"{share:.0%} of the page"))
    return notes
