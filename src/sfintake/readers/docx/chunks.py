"""Parts that Word puts in where they stand (w:altChunk): another document, a web page, plain text."""

from collections.abc import Iterator

from lxml import etree, html

from sfintake.errors import SourceError
from sfintake.readers.archive import open_archive
from sfintake.readers.docx.names import Element, W
from sfintake.readers.docx.package import Package, open_package
from sfintake.readers.limits import DEFAULT_LIMITS

_BLOCKS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "th"}
_SILENT = {"script", "style", "head", "title"}


def chunk_paragraphs(package: Package, name: str) -> tuple[str, ...] | None:
    """Give the paragraphs of such a part as plain text; None when its format is not read."""
    try:
        data = package.archive.read(name)
        kind = package.content_type(name)
        if data.startswith(b"PK"):
            return tuple(_word_paragraphs(open_package(open_archive(data, DEFAULT_LIMITS)).main.root))
    except SourceError:
        return None
    if "html" in kind or b"<html" in data[:1000].lower():
        return tuple(_lines(_html_text(data)))
    if kind == "text/plain" or name.endswith(".txt"):
        return tuple(_lines(data.decode("utf-8", "replace")))
    return None


def _word_paragraphs(root: Element) -> Iterator[str]:
    for paragraph in root.iter(W + "p"):
        text = " ".join("".join(t.text or "" for t in paragraph.iter(W + "t")).split())
        if text:
            yield text


def _html_text(data: bytes) -> str:
    try:
        root = html.fromstring(data)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    return "".join(_html_pieces(root))


def _html_pieces(element: Element) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and tag not in _SILENT:
        if tag in _BLOCKS:
            yield "\n"
        yield " ".join((element.text or " ").split("\n"))
        for child in element:
            yield from _html_pieces(child)
        if tag in _BLOCKS:
            yield "\n"
    yield " ".join((element.tail or "").split("\n"))


def _lines(text: str) -> Iterator[str]:
    return (line for raw in text.split("\n") if (line := " ".join(raw.split())))
