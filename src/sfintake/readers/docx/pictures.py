"""Pictures, embedded objects and diagrams: how large they are and what they are."""

import re
from collections.abc import Iterator

from sfintake.readers.docx.names import (
    CHART,
    DIAGRAM,
    OFFICE,
    WP,
    A,
    Element,
    R,
    V,
    W,
    children,
    whole,
)
from sfintake.readers.flow.raw import RawPicture

_EMU_PER_TWIP = 635
_SIZE = re.compile(r"(width|height)\s*:\s*([\d.]+)\s*(pt|in|cm|mm|px|pc)?", re.I)
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 566.93, "mm": 56.693, "px": 15.0, "pc": 240.0, "": 15.0}
_BOX = W + "txbxContent"


def text_boxes(shape: Element) -> Iterator[Element]:
    """Give the contents of the text boxes in a shape, each once, outermost only."""
    for child in children(shape):
        if child.tag == _BOX:
            yield child
        else:
            yield from text_boxes(child)


def box_is_filled(shape: Element) -> bool:
    """Tell whether a shape has a fill of its own, so that white text in it can be read."""
    for properties in shape.iter("{*}spPr"):
        if properties.find(A + "solidFill") is not None or properties.find(A + "gradFill") is not None:
            return True
    if any(whole(ref.get("idx"), 0) for ref in shape.iter(A + "fillRef")):
        return True
    return any(
        e.get("fillcolor", "white").lower() not in {"white", "#ffffff", "#fff", "window"}
        and e.get("filled") != "f"
        for e in shape.iter()
        if isinstance(e.tag, str) and e.tag.startswith(V)
    )


def read_picture(shape: Element, page_area: int) -> RawPicture | None:
    """Give the picture, object or chart that a w:drawing, w:pict or w:object shows; None when it shows none."""
    kind = object_kind(shape)
    is_picture = next(shape.iter(A + "blip", V + "imagedata"), None) is not None
    if not kind and not is_picture:
        return None
    described = next(shape.iter(WP + "docPr"), None)
    alt = described.get("descr", "") if described is not None else ""
    if not alt:
        alt = next((e.get("alt", "") for e in shape.iter(V + "shape", V + "rect") if e.get("alt")), "")
    area = _area(shape)
    return RawPicture(min(area / page_area, 1.0) if area else None, " ".join(alt.split()), kind)


def object_kind(shape: Element) -> str:
    """Give the kind of an embedded object ("Excel.Sheet.12", "chart", "diagram"); empty when it is none."""
    embedded = next(shape.iter(OFFICE + "OLEObject"), None)
    if embedded is not None:
        return embedded.get("ProgID") or "object"
    if next(shape.iter(CHART + "chart"), None) is not None:
        return "chart"
    return ""


def object_id(shape: Element) -> str:
    """Give the id of the pointer to an embedded object; empty when there is none."""
    embedded = next(shape.iter(OFFICE + "OLEObject"), None)
    return embedded.get(R + "id", "") if embedded is not None else ""


def diagram_id(shape: Element) -> str:
    """Give the id of the pointer to a diagram's data; empty when there is none."""
    ids = next(shape.iter(DIAGRAM + "relIds"), None)
    return ids.get(R + "dm", "") if ids is not None else ""


def diagram_texts(root: Element) -> Iterator[str]:
    """Give the paragraphs of a diagram (SmartArt), in stored order."""
    for paragraph in root.iter(A + "p"):
        text = " ".join("".join(t.text or "" for t in paragraph.iter(A + "t")).split())
        if text:
            yield text


def _area(shape: Element) -> float:
    """Give a shape's area in square twips; 0 when it does not say."""
    for extent in shape.iter(WP + "extent"):
        width, height = whole(extent.get("cx"), 0), whole(extent.get("cy"), 0)
        return (width / _EMU_PER_TWIP) * (height / _EMU_PER_TWIP)
    for drawn in shape.iter(V + "shape", V + "rect", V + "group"):
        found = {
            k.lower(): float(n) * _TWIPS[(u or "").lower()]
            for k, n, u in _SIZE.findall(drawn.get("style", ""))
        }
        if len(found) == 2:
            return found["width"] * found["height"]
    return 0.0
