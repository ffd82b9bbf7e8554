"""How html text is dressed: by its element, its style sheet and its own style attribute."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from sfintake.readers.flow.looks import Looks

Element = etree._Element
BASE_SIZE = 24
"""A browser's size when nothing is said: twelve points, in half points."""

_BOLD_TAGS = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"}
_ITALIC_TAGS = {"i", "em", "cite", "var", "dfn"}
_HEADING_SIZES = {"h1": 48, "h2": 36, "h3": 28}
_FONT_SIZES = {"1": 15, "2": 20, "3": 24, "4": 27, "5": 36, "6": 48, "7": 72}
_WORD_SIZES = {
    "xx-small": 13, "x-small": 15, "small": 20, "medium": 24, "large": 27, "x-large": 36, "xx-large": 48,
}  # fmt: skip
_HALF_POINTS = {"pt": 2.0, "px": 1.5, "rem": 24.0, "cm": 56.7, "mm": 5.67}
_NAMED = {
    "white": "FFFFFF", "black": "000000", "red": "FF0000", "blue": "0000FF", "green": "008000", "gray": "808080",
    "grey": "808080", "silver": "C0C0C0", "navy": "000080", "yellow": "FFFF00", "lightgray": "D3D3D3",
    "darkgray": "A9A9A9",
}  # fmt: skip
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"^([a-z][a-z0-9]*)?(?:\.([\w-]+))?(?:#([\w-]+))?$", re.I)
_HIDING = re.compile(r"mso-hide:\s*all|opacity:\s*0(?:\.0+)?\s*(?:;|$)", re.I)
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)", re.I)

Dress = Mapping[str, str]
"""What a style says: property to value, lower case."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The simple rules of a page's own style sheets, by tag, class and id; others are passed over."""

    rules: Mapping[tuple[str, str, str], Dress] = field(default_factory=dict)

    def dress(self, element: Element) -> dict[str, str]:
        """Give what the sheet and the element's own style say of it."""
        tag = str(element.tag).lower()
        names = ["", *(element.get("class") or "").lower().split()]
        own = (element.get("id") or "").lower()
        said: dict[str, str] = {}
        for kind in ("", tag):
            for name in names:
                for key in ("", own) if own else ("",):
                    if kind or name or key:
                        said |= self.rules.get((kind, name, key), {})
        return said | read_declarations(element.get("style") or "")


def read_sheets(root: Element) -> Sheet:
    """Give the rules that stand in a page's style elements; nothing is fetched."""
    rules: dict[tuple[str, str, str], Dress] = {}
    for element in root.iter("style"):
        for selector, declarations in _rules(element.text or ""):
            rules[selector] = {**rules.get(selector, {}), **declarations}
    return Sheet(rules)


def read_declarations(text: str) -> dict[str, str]:
    """Give property and value of a style attribute or a rule's inside."""
    said: dict[str, str] = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            said[name.strip().lower()] = value.replace("!important", "").strip().lower()
    if _HIDING.search(text):
        said["visibility"] = "hidden"
    return said


def dressed(looks: Looks, element: Element, said: Dress) -> Looks:
    """Give the looks inside an element, upon those around it."""
    tag = str(element.tag).lower()
    worn: dict[str, bool | int | str] = {}
    if tag in _BOLD_TAGS:
        worn["bold"] = True
    if tag in _ITALIC_TAGS:
        worn["italic"] = True
    if tag == "u":
        worn["underline"] = True
    if tag in _HEADING_SIZES:
        worn["size"] = _HEADING_SIZES[tag]
    if tag == "font":
        worn["size"] = _FONT_SIZES.get(element.get("size") or "", looks.size)
        worn["color"] = read_color(element.get("color") or "") or looks.color
    if element.get("bgcolor"):
        worn["fill"] = read_color(element.get("bgcolor") or "")
    if element.get("hidden") is not None:
        worn["hidden"] = True
    worn |= dict(_said_looks(said, looks))
    return replace(looks, **worn) if worn else looks  # type: ignore[arg-type]  # keys are Looks' own


def read_color(text: str) -> str:
    """Give a colour as "RRGGBB"; empty when unknown."""
    text = text.strip().lower()
    if text in _NAMED:
        return _NAMED[text]
    if re.fullmatch(r"#[0-9a-f]{6}", text):
        return text[1:].upper()
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        return "".join(c * 2 for c in text[1:]).upper()
    rgb = _RGB.match(text)
    return "".join(f"{min(int(part), 255):02X}" for part in rgb.groups()) if rgb else ""


def _said_looks(said: Dress, looks: Looks) -> Iterator[tuple[str, bool | int | str]]:
    if not said:
        return
    if weight := said.get("font-weight"):
        yield "bold", weight in {"bold", "bolder"} or (weight.isdigit() and int(weight) >= 600)
    if style := said.get("font-style"):
        yield "italic", style in {"italic", "oblique"}
    decoration = said.get("text-decoration") or said.get("text-decoration-line")
    if decoration:
        yield "underline", "underline" in decoration
    if transform := said.get("text-transform"):
        yield "caps", transform == "uppercase"
    if variant := said.get("font-variant"):
        yield "small_caps", "small-caps" in variant
    if size := said.get("font-size"):
        yield "size", half_points(size, looks.size)
    if color := read_color(said.get("color", "")):
        yield "color", color
    ground = said.get("background-color") or said.get("background", "")
    if fill := next((c for word in ground.split() if (c := read_color(word))), ""):
        yield "fill", fill
    if said.get("display") == "none" or said.get("visibility") == "hidden":
        yield "hidden", True


def half_points(text: str, around: int) -> int:
    """Give a css size in half points, relative to the size around it where it is relative."""
    if text in _WORD_SIZES:
        return _WORD_SIZES[text]
    found = re.match(r"^([\d.]+)\s*([a-z%]*)$", text)
    if not found:
        return around
    try:
        number = float(found[1])
    except ValueError:
        return around
    if found[2] == "%":
        return round(around * number / 100)
    if found[2] == "em":
        return round(around * number)
    if number == 0:
        return 0
    return round(number * _HALF_POINTS[found[2]]) if found[2] in _HALF_POINTS else around


def without(text: str, opening: str, closing: str) -> str:
    """Give a text without what stands between two marks; one that is never closed reaches to the end.

    Not a regular expression: thousands of openings without a closing would take it for ever.
    """
    pieces, place = [], 0
    while (start := text.find(opening, place)) >= 0:
        pieces.append(text[place:start])
        end = text.find(closing, start + len(opening))
        if end < 0:
            return "".join(pieces)
        place = end + len(closing)
    return "".join((*pieces, text[place:]))


def _rules(text: str) -> Iterator[tuple[tuple[str, str, str], dict[str, str]]]:
    for selectors, inside in _RULE.findall(without(text, "/*", "*/").replace("<!--", "").replace("-->", "")):
        for selector in selectors.split(","):
            found = _SELECTOR.match(selector.strip())
            if found and any(found.groups()):
                tag, name, own = ((part or "").lower() for part in found.groups())
                yield (tag, name, own), read_declarations(inside)
