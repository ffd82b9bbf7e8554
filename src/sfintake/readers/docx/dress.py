"""What a w:rPr says about looks."""

from sfintake.readers.docx.names import VAL, Element, W, is_on, whole
from sfintake.readers.flow.looks import DEFAULT_SIZE

_TOGGLES = {
    W + "b": "bold",
    W + "i": "italic",
    W + "caps": "caps",
    W + "smallCaps": "small_caps",
    W + "vanish": "hidden",
}
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkblue": "000080", "darkcyan": "008080", "darkgreen": "008000",
    "darkmagenta": "800080", "darkred": "800000", "darkyellow": "808000", "darkgray": "808080", "lightgray": "C0C0C0",
}  # fmt: skip

Dress = dict[str, bool | int | str]
"""What one w:rPr says; the rest is inherited."""


def read_dress(properties: Element | None) -> Dress:
    """Give what a w:rPr says about looks."""
    dress: Dress = {}
    if properties is None:
        return dress
    for child in properties:
        tag = child.tag
        if tag in _TOGGLES:
            dress[_TOGGLES[tag]] = is_on(child)
        elif tag == W + "u":
            dress["underline"] = child.get(VAL, "single") not in {"none", ""}
        elif tag == W + "sz":
            dress["size"] = half_points(child.get(VAL))
        elif tag == W + "color":
            dress["color"] = read_color(child.get(VAL))
        elif tag == W + "highlight":
            dress["fill"] = _HIGHLIGHTS.get(child.get(VAL, "").lower(), "")
        elif tag == W + "shd":
            dress["fill"] = read_fill(child) or dress.get("fill", "")
        elif tag == W + "rFonts":
            dress["font"] = child.get(W + "ascii") or child.get(W + "hAnsi") or ""
    return dress


def half_points(text: str | None) -> int:
    """Give a size in half points; the strict form writes "12pt"."""
    if text and text.endswith("pt"):
        try:
            return round(float(text[:-2]) * 2)
        except ValueError:
            return DEFAULT_SIZE
    return whole(text, DEFAULT_SIZE)


def read_color(text: str | None) -> str:
    """Give a colour as "RRGGBB"; empty when automatic or unknown."""
    return text.upper() if text and len(text) == 6 and text.lower() != "auto" else ""


def read_fill(shading: Element | None) -> str:
    """Give the colour of a w:shd; empty when there is none.

    A solid pattern prints its own colour, not the fill.
    """
    if shading is None:
        return ""
    if shading.get(VAL) == "solid":
        return read_color(shading.get(W + "color")) or "000000"
    return read_color(shading.get(W + "fill"))
