"""One pass over the open file: geometry of the pages, fields, tags, bookmarks, and notes on what the file carries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sfintake.errors import BombError, CorruptError, MemoryLimitError, SfintakeError, TruncatedError
from sfintake.model import BBox, Locus, Note, NoteCode
from sfintake.readers.limits import MIB, Limits
from sfintake.readers.pdf.feed import page_geometry
from sfintake.readers.pdf.fields import Field, fields_of
from sfintake.readers.pdf.geometry import PageGeometry
from sfintake.readers.pdf.glyphs import Fonts
from sfintake.readers.pdf.marks import bookmarks, heading_tags, is_tagged
from sfintake.readers.pdf.objects import notes_on_file, notes_on_page, shown_annotations
from sfintake.readers.pdf.ocr import RULES_MIN
from sfintake.readers.pdf.opening import Opened
from sfintake.readers.pdf.reference import reference_geometry
from sfintake.readers.pdf.remarks import file_title
from sfintake.readers.pdf.second import lost_text, reads_like_text, second_reader, second_words

CONTENT_MAX = 40 * MIB
"""Bytes of drawing operators on one page; the densest map met has some ten million."""


@dataclass(slots=True)
class Gathered:
    """What one pass over the open file gives."""

    pages: list[PageGeometry] = field(default_factory=list)
    fields: dict[int, list[Field]] = field(default_factory=dict)
    shown: dict[int, list[tuple[str, BBox]]] = field(default_factory=dict)
    tags: dict[int, dict[int, int]] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    title: str = ""


def gather(file: Opened, name: str, limits: Limits) -> Gathered:
    """Read all pages of an open file.

    Raises:
        TruncatedError: The end of the file is missing, and what pages show with it.
        LimitError: More characters or drawn objects than allowed.
    """
    got = Gathered(marks=bookmarks(file.pdf), notes=notes_on_file(file.pdf, name), title=file_title(file.pdf))
    if file.repaired:
        got.notes.append(Note("read", NoteCode.REPAIRED, Locus(name, 0), "", "pikepdf"))
    elif not file.complete:
        got.notes.append(Note("read", NoteCode.DAMAGED_PART, Locus(name, 0), "", "end of file"))
    tagged = is_tagged(file.pdf)
    left = limits.characters
    fonts = Fonts()
    for page in _pages(file):
        geometry = _page(file, page, left, fonts, tagged=tagged)
        number = page.page_idx + 1
        if geometry is None:
            got.notes.append(Note("read", NoteCode.DAMAGED_PART, Locus(name, 0, number), "", "page"))
            geometry = PageGeometry(number, page.width, page.height, (), drawn=RULES_MIN)
        left -= sum(len(w.text) for w in geometry.words)
        got.pages.append(geometry)
        if tagged:
            got.tags[number] = heading_tags(page, geometry.marked)
        if "Annots" in page.attrs:
            got.fields[number] = fields_of(page)
            got.shown[number] = shown_annotations(page)
            got.notes += notes_on_page(page, name)
            got.notes += _signatures(name, number, got.fields[number])
    if not file.complete and any(_is_bare(page) for page in got.pages):
        # The page is listed, and what it shows lay in the part that is missing.
        raise TruncatedError
    _compare(file.data, name, got)
    return got


def _is_bare(page: PageGeometry) -> bool:
    return not (page.words or page.images or page.drawn or page.turned)


def _compare(data: bytes, name: str, got: Gathered) -> None:
    """Hold the pages against a second reader: a little lost is noted, and where nearly all is, its words are taken."""
    with second_reader(data) as document:
        for lost in lost_text(document, _texts(got)):
            at = lost.page - 1
            if lost.is_grave:
                page = got.pages[at]
                words = second_words(document, lost.page, page.height)
                got.pages[at] = replace(
                    page, words=words, undecoded=0 if reads_like_text(words) else page.undecoded, turned=()
                )
            else:
                detail = f"{lost.count} of {lost.of} characters"
                got.notes.append(Note("read", NoteCode.TEXT_LOST, Locus(name, 0, lost.page), "", detail))


def _texts(got: Gathered) -> Mapping[int, list[str]]:
    return {
        page.number: [
            *(w.text for w in page.words),
            *(t.text for t in page.turned),
            *(f.value for f in got.fields.get(page.number, [])),
        ]
        for page in got.pages
    }


def _pages(file: Opened) -> Iterator[Any]:
    """Give the pages one by one.

    Raises:
        CorruptError: The list of pages leads nowhere.
        BombError: A page's content unpacks to more than a page can hold.
    """
    pages = iter(file.pdf.pages)
    while True:
        try:
            page = next(pages, None)
        except Exception as error:
            raise CorruptError from error
        if page is None:
            return
        if _content_size(page) > CONTENT_MAX:
            raise BombError(detail=f"{CONTENT_MAX} bytes of content on a page")
        yield page


def _content_size(page: Any) -> int:
    """Give the bytes of a page's drawing operators; 0 where they do not unpack, which costs only that page."""
    try:
        return sum(len(stream.buffer) for stream in page.streams)
    except MemoryError as error:
        raise MemoryLimitError from error
    except Exception:
        return 0


def _page(file: Opened, page: Any, characters_max: int, fonts: Fonts, *, tagged: bool) -> PageGeometry | None:
    """Give a page's geometry; where its drawing operators break the feed, the slower reference reads it."""
    try:
        geometry = page_geometry(page, characters_max=characters_max, tagged=tagged, fonts=fonts)
        if not _lies_on_its_side(geometry):
            return geometry
        upward = sum(len(t.text) if t.upward else -len(t.text) for t in geometry.turned) > 0
        page.set_initial_ctm("screen", (page.rotate + (90 if upward else 270)) % 360)
        return page_geometry(page, characters_max=characters_max, tagged=tagged, fonts=fonts)
    except SfintakeError:
        raise
    except MemoryError as error:
        raise MemoryLimitError from error
    except Exception:
        return reference_geometry(file.data, page.page_idx + 1)


def _lies_on_its_side(page: PageGeometry) -> bool:
    """Say whether most of a page's text runs along its height: a sheet printed across."""
    return sum(len(t.text) for t in page.turned) > 2 * sum(len(w.text) for w in page.words)


def _signatures(file: str, page: int, fields: list[Field]) -> list[Note]:
    return [
        Note(
            "read", NoteCode.DIGITAL_SIGNATURE, Locus(file, 0, page, None, f.bbox), f.value, "signature field"
        )
        for f in fields
        if f.signed
    ]
