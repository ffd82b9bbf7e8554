"""Web pages and mails in html → Document; nothing is run and nothing is fetched."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from lxml import etree, html

from sfintake.errors import CorruptError, FileTooLargeError, NoTextError, TruncatedError
from sfintake.model import Block, Document, Note, NoteCode, SourceFile
from sfintake.readers.encoding import decode_text
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import coverage_of, has_text
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.loss import signs_lost
from sfintake.readers.flow.raw import RawItem, flat_paragraphs
from sfintake.readers.flow.running import body_looks
from sfintake.readers.html.looks import BASE_SIZE, read_sheets, without
from sfintake.readers.html.story import Story
from sfintake.readers.limits import Limits

__all__ = ["html_items", "page_lost", "page_notes", "parse_page", "read"]

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding=["']([\w.:-]+)""", re.I)
_END = re.compile(r"</(?:body|html)\s*>", re.I)
_HEAD = 4096
_OPEN_TAG = re.compile(r"<[a-zA-Z/!][^<>]*\Z")
_UNSEEN = re.compile(r"<(script|style|title|noscript|template|del)\b", re.I)
_TAG = re.compile(r"<[^>]*>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def read(source: SourceFile, limits: Limits) -> Document:
    """Give a page's blocks in reading order.

    Raises:
        SourceError: The file cannot be read; its kind says why.
    """
    text = decode_text(source.data, declared_charset(source.data))
    if _OPEN_TAG.search(text):
        raise TruncatedError
    root = parse_page(text)
    story = Story(read_sheets(root))
    items = html_items(root, story)
    if sum(len(span.text) for p in flat_paragraphs(items) for span in p.spans) > limits.characters:
        raise FileTooLargeError(detail="characters")
    assembly = Assembly(source.name, body_looks(items), {}, limits.table_cells)
    assembly.add(items)
    blocks = assembly.blocks()
    if not any(has_text(block) for block in blocks):
        raise NoTextError
    notes = (
        *assembly.notes,
        *page_notes(root, story),
        *page_lost(text, story, blocks, assembly.dropped),
        *_unended(text),
    )
    title = " ".join((root.findtext(".//title") or "").split())
    return Document(
        source.name, source.media_type, source.sha256, blocks, notes, None, title, coverage_of(blocks)
    )


def declared_charset(data: bytes) -> str:
    """Give the encoding that a page says it has, or ""."""
    found = _CHARSET.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "ignore") if found else ""


def parse_page(text: str) -> etree._Element:
    """Parse a page, however untidy.

    Raises:
        NoTextError: It holds nothing.
        CorruptError: It cannot be parsed.
    """
    # What programs and gateways put after the end of the page, a browser shows as a part of it.
    clean = _END.sub("", _NO_XML.sub("", text))
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise NoTextError from error
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CorruptError(detail="html") from error


def html_items(root: etree._Element, story: Story) -> list[RawItem]:
    """Give a page's raw items.

    Raises:
        CorruptError: Nested deeper than any program writes.
    """
    try:
        return list(story.items(root, Looks(size=BASE_SIZE)))
    except RecursionError:
        raise CorruptError(detail="nesting") from None


def page_notes(root: etree._Element, story: Story) -> Iterator[Note]:
    """Give notes on scripts and on what the page would fetch."""
    if next(root.iter("script", "applet", "embed", "object"), None) is not None:
        yield Note("read", NoteCode.ACTIVE_CONTENT, detail="script")
    for link in root.iter("link"):
        story.note_outside("link", link.get("href") or "")
    for base in root.iter("base"):
        story.note_outside("base", base.get("href") or "")
    yield from (Note("read", NoteCode.EXTERNAL_REFERENCE, detail=told) for told in sorted(story.outside))


def page_lost(text: str, story: Story, blocks: Iterable[Block], dropped: Iterable[str]) -> Iterator[Note]:
    """Compare with a second look: all that stands outside tags, whatever the parser made of it."""
    raw = unescape(_TAG.sub("", _seen(without(text, "<!--", "-->"))))
    yield from signs_lost([raw], blocks, [*story.dropped, *dropped])


def _seen(text: str) -> str:
    """Give a page's source without the elements whose text no reader sees."""
    folded, pieces, place = text.lower(), [], 0
    for opened in _UNSEEN.finditer(text):
        if opened.start() >= place:
            pieces.append(text[place : opened.start()])
            closed = folded.find(f"</{opened[1].lower()}", opened.end())
            place = closed if closed >= 0 else len(text)
    return "".join((*pieces, text[place:]))


def _unended(text: str) -> Iterator[Note]:
    """Tell of a page whose body begins and never ends: programs that write pages close them."""
    folded = text.lower()
    if "<body" in folded and "</body" not in folded and "</html" not in folded:
        yield Note("read", NoteCode.DAMAGED_PART, detail="end")
