"""Names of OpenDocument's XML."""

from lxml import etree

Element = etree._Element

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def whole(text: str | None, default: int) -> int:
    """Give a whole number, or a default when the text is none."""
    return int(text) if text is not None and text.isascii() and text.isdigit() else default


def centimetres(text: str | None) -> float | None:
    """Give a length ("17.2cm", "5in", "120pt") in centimetres; None when it is none."""
    if not text:
        return None
    for unit, factor in (("cm", 1.0), ("mm", 0.1), ("in", 2.54), ("pt", 2.54 / 72)):
        if text.endswith(unit):
            try:
                return float(text[: -len(unit)]) * factor
            except ValueError:
                return None
    return None


def plain(element: Element) -> str:
    """Give all character data under an element, whatever stands between."""
    return "".join(str(text) for text in element.itertext())
