"""The styles of a Word file, each with all that it inherits."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from sfintake.readers.docx.dress import Dress, read_dress, read_fill
from sfintake.readers.docx.names import VAL, Element, W, flag, value, whole
from sfintake.readers.flow.looks import Looks, brightness
from sfintake.readers.flow.style import BODY_LEVEL, Style

_CHAIN_MOST = 60
"""Styles based on each other; Word's own go ten deep."""


class Styles:
    """The style table. Looks are worked out once a combination."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the styles part, or None when the file has none."""
        self._elements: Mapping[str, Element] = (
            {} if root is None else {e.get(W + "styleId", ""): e for e in root.iterchildren(W + "style")}
        )
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._base = replace(Looks(), **read_dress(defaults))  # type: ignore[arg-type]  # keys are Looks' own
        self._styles: dict[str, Style] = {}
        self._dresses: dict[str, Dress] = {}
        self._looks: dict[tuple[object, ...], Looks] = {}

    @cached_property
    def default_paragraph(self) -> str:
        """Id of the style of paragraphs that name none."""
        return self._default("paragraph")

    @cached_property
    def default_table(self) -> str:
        """Id of the style of tables that name none."""
        return self._default("table")

    def _default(self, kind: str) -> str:
        return next(
            (
                key
                for key, e in self._elements.items()
                if e.get(W + "type") == kind and e.get(W + "default") in {"1", "true", "on"}
            ),
            "",
        )

    def style(self, style_id: str | None) -> Style:
        """Give a style; an empty one when the file does not have it."""
        key = style_id or ""
        if key not in self._styles:
            self._styles[key] = self._resolve(key)
        return self._styles[key]

    def looks(self, paragraph_style: str, run_style: str, properties: Element | None) -> Looks:
        """Give the looks of a run from its paragraph's style, its own style and its own properties."""
        key = (paragraph_style, run_style, _fingerprint(properties))
        found = self._looks.get(key)
        if found is None:
            dress = {**self._dress(paragraph_style), **self._dress(run_style), **read_dress(properties)}
            found = replace(self._base, **dress)  # type: ignore[arg-type]  # keys are Looks' own
            self._looks[key] = found
        return found

    def _dress(self, style_id: str) -> Dress:
        if style_id not in self._dresses:
            dress: Dress = {}
            for element in reversed(self._chain(style_id)):
                dress |= read_dress(element.find(W + "rPr"))
            self._dresses[style_id] = dress
        return self._dresses[style_id]

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen and len(chain) < _CHAIN_MOST:
            seen.add(style_id)
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "basedOn") or ""
        return chain

    def _resolve(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        properties = [p for e in chain if (p := e.find(W + "pPr")) is not None]
        numbering = [n for p in properties if (n := p.find(W + "numPr")) is not None]
        outlines = [o for p in properties if (o := value(p, "outlineLvl")) is not None]
        num_ids = [v for e in numbering if (v := value(e, "numId")) is not None]
        levels = [v for e in numbering if (v := value(e, "ilvl")) is not None]
        breaks = [b for p in properties if (b := flag(p, "pageBreakBefore")) is not None]
        names = tuple((value(e, "name") or "").strip().lower() for e in chain)
        return Style(
            style_id,
            names or ((style_id.lower(),) if style_id else ()),
            whole(outlines[0], BODY_LEVEL) if outlines else None,
            num_ids[0] if num_ids else None,
            whole(levels[0], 0) if levels else None,
            next((f for p in properties if (f := read_fill(p.find(W + "shd")))), ""),
            breaks[0] if breaks else False,
            any(_is_dark(e) for e in chain),
        )


def _is_dark(style: Element) -> bool:
    if style.get(W + "type") != "table":
        return False
    return any(brightness(f) < 0.75 for s in style.iter(W + "shd") if (f := read_fill(s)))


def _fingerprint(properties: Element | None) -> tuple[object, ...] | None:
    if properties is None:
        return None
    return tuple((child.tag, child.get(VAL), *child.attrib.values()) for child in properties)
