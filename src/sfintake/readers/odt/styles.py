"""The styles of an OpenDocument text, each with all that it inherits, in the same terms as a Word file's."""

import re
from collections.abc import Iterable
from dataclasses import replace

from sfintake.readers.flow.looks import DEFAULT_SIZE, Looks
from sfintake.readers.flow.style import Style
from sfintake.readers.odt.names import FO, STYLE, TEXT, Element, whole

_BOLD = {"bold", "600", "700", "800", "900"}
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")


class Styles:
    """The style tables of content and styles parts together; an automatic style may have the name of no other."""

    def __init__(self, roots: Iterable[Element]) -> None:
        """Take the roots of content.xml and styles.xml."""
        self._elements: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        for root in roots:
            for element in root.iter(STYLE + "style"):
                self._elements.setdefault(
                    (element.get(STYLE + "family", ""), element.get(STYLE + "name", "")), element
                )
            for element in root.iter(STYLE + "default-style"):
                self._defaults.setdefault(element.get(STYLE + "family", ""), element)
        self._base = self._worn(Looks(), self._defaults.get("paragraph"))
        self._looks: dict[tuple[str, str], Looks] = {}
        self._styles: dict[str, Style] = {}

    def style(self, name: str, outline: int | None = None) -> Style:
        """Give a paragraph's style; ``outline`` is the level that the heading itself states, 1 the topmost."""
        if name not in self._styles:
            self._styles[name] = self._resolve(name)
        style = self._styles[name]
        return style if outline is None else replace(style, outline=outline - 1)

    def looks(self, paragraph: str, span: str = "") -> Looks:
        """Give the looks of text in a paragraph style, and in a span's style upon it."""
        key = (paragraph, span)
        if key not in self._looks:
            made = self._base
            for element in (
                *reversed(self._chain("paragraph", paragraph)),
                *reversed(self._chain("text", span)),
            ):
                made = self._worn(made, element)
            self._looks[key] = made
        return self._looks[key]

    def upon(self, looks: Looks, span: str) -> Looks:
        """Give looks with a span's style laid upon them."""
        for element in reversed(self._chain("text", span)):
            looks = self._worn(looks, element)
        return looks

    def fill(self, family: str, name: str) -> str:
        """Give the ground behind a paragraph or cell, "RRGGBB"; empty when none."""
        for element in self._chain(family, name):
            for kind in ("paragraph-properties", "table-cell-properties"):
                properties = element.find(STYLE + kind)
                if properties is not None and (found := _color(properties.get(FO + "background-color"))):
                    return found
        return ""

    def breaks_page(self, name: str) -> bool:
        """Tell whether a paragraph of this style starts a page."""
        for element in self._chain("paragraph", name):
            properties = element.find(STYLE + "paragraph-properties")
            if properties is not None and properties.get(FO + "break-before"):
                return properties.get(FO + "break-before") == "page"
        return False

    def list_style(self, name: str) -> str:
        """Give the list style that a paragraph style brings, or ""."""
        return next(
            (found for e in self._chain("paragraph", name) if (found := e.get(STYLE + "list-style-name"))), ""
        )

    def _chain(self, family: str, name: str) -> list[Element]:
        chain: list[Element] = []
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self._elements:
            seen.add(name)
            chain.append(self._elements[family, name])
            name = chain[-1].get(STYLE + "parent-style-name", "")
        return chain

    def _resolve(self, name: str) -> Style:
        chain = self._chain("paragraph", name)
        names = tuple(
            _shown(e)
            for e in chain
            if not e.get(STYLE + "name", "").startswith("P") or e.get(STYLE + "display-name")
        )
        outlines = [o for e in chain if (o := whole(e.get(STYLE + "default-outline-level"), 0))]
        return Style(name, names or (name.lower(),), outlines[0] - 1 if outlines else None)

    def _worn(self, looks: Looks, element: Element | None) -> Looks:
        properties = element.find(STYLE + "text-properties") if element is not None else None
        if properties is None:
            return looks
        worn: dict[str, bool | int | str] = {}
        for name, value in properties.attrib.items():
            if name == FO + "font-weight":
                worn["bold"] = value in _BOLD
            elif name == FO + "font-style":
                worn["italic"] = value != "normal"
            elif name == STYLE + "text-underline-style":
                worn["underline"] = value != "none"
            elif name == FO + "text-transform":
                worn["caps"] = value == "uppercase"
            elif name == FO + "font-variant":
                worn["small_caps"] = value == "small-caps"
            elif name == TEXT + "display":
                worn["hidden"] = value == "none"
            elif name == FO + "font-size":
                worn["size"] = _half_points(str(value), looks.size)
            elif name == FO + "color":
                worn["color"] = _color(str(value))
            elif name == FO + "background-color":
                worn["fill"] = _color(str(value))
        return replace(looks, **worn)  # type: ignore[arg-type]  # keys are Looks' own


def _shown(element: Element) -> str:
    name = element.get(STYLE + "display-name") or element.get(STYLE + "name") or ""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), name).lower()


def _half_points(text: str, inherited: int) -> int:
    try:
        if text.endswith("%"):
            return round(inherited * float(text[:-1]) / 100)
        return round(float(text.removesuffix("pt")) * 2)
    except ValueError:
        return inherited or DEFAULT_SIZE


def _color(text: str | None) -> str:
    return text[1:].upper() if text and len(text) == 7 and text.startswith("#") else ""
