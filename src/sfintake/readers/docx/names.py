"""Names of WordprocessingML, and the smallest questions to ask of an element."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_OOXML = "http://schemas.openxmlformats.org/"
W_NS = _OOXML + "wordprocessingml/2006/main"
W = "{" + W_NS + "}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{" + _OOXML + "officeDocument/2006/relationships}"
M = "{" + _OOXML + "officeDocument/2006/math}"
A = "{" + _OOXML + "drawingml/2006/main}"
WP = "{" + _OOXML + "drawingml/2006/wordprocessingDrawing}"
PIC = "{" + _OOXML + "drawingml/2006/picture}"
DIAGRAM = "{" + _OOXML + "drawingml/2006/diagram}"
CHART = "{" + _OOXML + "drawingml/2006/chart}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

STRICT = {
    b"http://purl.oclc.org/ooxml/" + strict: _OOXML.encode() + plain
    for strict, plain in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"officeDocument/math", b"officeDocument/2006/math"),
        (b"drawingml/main", b"drawingml/2006/main"),
        (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
        (b"drawingml/picture", b"drawingml/2006/picture"),
        (b"drawingml/diagram", b"drawingml/2006/diagram"),
        (b"drawingml/chart", b"drawingml/2006/chart"),
    )
}
"""Namespaces of Strict OOXML and what they mean in the transitional form that Word writes by default."""

_OFF = {"0", "false", "off", "none"}
VAL = W + "val"


def value(parent: Element | None, name: str) -> str | None:
    """Give the w:val of a child, or None when there is no such child."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(VAL, "")


def flag(parent: Element | None, name: str) -> bool | None:
    """Give an on/off property of a child; None when it is not stated."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else is_on(child)


def is_on(element: Element) -> bool:
    """Tell whether an on/off element says on; without a value it does."""
    return element.get(VAL, "1").lower() not in _OFF


def whole(text: str | None, default: int) -> int:
    """Give a whole number, or the default when the text is none."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def children(element: Element) -> Iterator[Element]:
    """Give the child elements with alternatives resolved: the newest form of each thing, once.

    Word writes a text box twice, as DrawingML and for older programs as VML.
    """
    for child in element:
        if child.tag == MC + "AlternateContent":
            yield from _alternative(child)
        elif isinstance(child.tag, str):
            yield child


def _alternative(element: Element) -> Iterator[Element]:
    choices = [c for c in element if c.tag in (MC + "Choice", MC + "Fallback")]
    best = next((c for c in choices if len(c)), None)
    if best is not None:
        yield from children(best)
