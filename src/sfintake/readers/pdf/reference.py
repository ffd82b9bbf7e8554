"""The same geometry by pdfplumber: the reference the feed is held to in tests, and the fallback where it fails."""

import io
from collections.abc import Iterator
from typing import Any

from sfintake.readers.pdf.feed import BLANKS
from sfintake.readers.pdf.geometry import Fill, Look, PageGeometry, PageImage, Rule, Word
from sfintake.readers.pdf.paths import rgb

GAP = 0.21
"""In font sizes: a wider gap parts two words."""


def reference_geometry(data: bytes, number: int) -> PageGeometry | None:
    """Give one page's geometry by pdfplumber; None when that cannot read it either.

    Args:
        data: The file.
        number: 1-based page.
    """
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number]) as pdf:
            page = pdf.pages[0]
            return _geometry(page, number)
    except Exception:
        return None


def _geometry(page: Any, number: int) -> PageGeometry:
    across = [Rule(e["top"], e["x0"], e["x1"], _is_soft(e)) for e in page.edges if e["orientation"] == "h"]
    down = [Rule(e["x0"], e["top"], e["bottom"], _is_soft(e)) for e in page.edges if e["orientation"] == "v"]
    fills = [
        Fill((r["x0"], r["top"], r["x1"], r["bottom"]), _color(r.get("non_stroking_color")), 0)
        for r in page.rects
        if r.get("fill")
    ]
    images = [PageImage((i["x0"], i["top"], i["x1"], i["bottom"]), 0) for i in page.images]
    return PageGeometry(
        number,
        float(page.width),
        float(page.height),
        tuple(_words(page.chars)),
        tuple(across),
        tuple(down),
        tuple(fills),
        tuple(images),
    )


def _is_soft(edge: Any) -> bool:
    return bool(edge["object_type"] == "rect_edge" and not edge.get("stroke"))


def _color(value: Any) -> tuple[float, float, float]:
    if isinstance(value, int | float):
        value = (value,)
    numbers = [v for v in value or () if isinstance(v, int | float)]
    return rgb(numbers, "") if numbers else (0.0, 0.0, 0.0)


def _words(chars: list[Any]) -> Iterator[Word]:
    letters: list[Any] = []
    looks: dict[tuple[Any, ...], Look] = {}
    for order, char in enumerate(chars):
        blank = char["text"] in BLANKS
        if letters and (blank or not _follows(letters[-1], char)):
            yield _word(letters, order, looks)
            letters = []
        if not blank and char.get("upright", True):
            letters.append(char)
    if letters:
        yield _word(letters, len(chars), looks)


def _follows(last: Any, char: Any) -> bool:
    size = max(last["size"], char["size"])
    level = abs(last["bottom"] - char["bottom"]) < 0.15 * size
    same = last["fontname"] == char["fontname"] and abs(last["size"] - char["size"]) < 0.1
    return bool(level and same and -0.3 * size < char["x0"] - last["x1"] < GAP * size)


def _word(letters: list[Any], order: int, looks: dict[tuple[Any, ...], Look]) -> Word:
    first = letters[0]
    name = first["fontname"].partition("+")[2] or first["fontname"]
    color = _color(first.get("non_stroking_color"))
    folded = name.lower()
    key = (name, round(first["size"], 2), color)
    look = looks.setdefault(
        key,
        Look(name, float(first["size"]), "bold" in folded, "italic" in folded or "oblique" in folded, color),
    )
    base = first["bottom"] - 0.22 * first["size"]
    return Word("".join(c["text"] for c in letters), first["x0"], letters[-1]["x1"], base, look, order)
