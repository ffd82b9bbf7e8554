"""A page's drawing operators → its geometry, by playa."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from playa.content import ImageObject, PathObject, TextObject
from playa.pdftypes import PSLiteral, literal_name

from sfintake.errors import LimitError
from sfintake.model import BBox
from sfintake.readers.pdf.geometry import Fill, Look, PageGeometry, PageImage, Rule, Turned, Word, union

OBJECTS_MAX = 400_000
"""Drawn objects of one page; a page of dense figures has some ten thousand."""
PATHS_MAX = 20_000
"""Paths looked at for rules; more is a drawing, not a table."""
THIN = 2.6
"""Points: a filled area thinner than this is a rule."""
DOT_MAX = 7.5
"""Points: a filled shape up to this size may be a bullet, or a box to tick."""
TINY = 2.2
"""Points: smaller text cannot be read on paper."""
INVISIBLE_MODES = {3, 7}
BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi", "extrabold")
ITALIC_WORDS = ("italic", "oblique", "kursiv")
FORCE_BOLD = 1 << 18
BLANKS = " \u00a0\u2007\u202f\t\u3000\r\n"


@dataclass(slots=True)
class _Gathered:
    words: list[Word] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[PageImage] = field(default_factory=list)
    turned: list[Turned] = field(default_factory=list)
    dots: list[BBox] = field(default_factory=list)
    marked: dict[int, int] = field(default_factory=dict)
    tagged: bool = False
    looks: dict[Any, Look] = field(default_factory=dict)
    undecoded: int = 0
    drawn: int = 0


def page_geometry(page: Any, *, characters_max: int, tagged: bool = False) -> PageGeometry:
    """Give the geometry of a playa page.

    Raises:
        LimitError: More drawn objects or characters than allowed.
    """
    x0, y0, x1, y1 = page.cropbox
    mx0, my0, mx1, my1 = page.mediabox
    del my0
    turned_page = page.rotate in {90, 270}
    # The feed's origin is the media box's corner; what lies outside the crop box is not seen.
    seen = (x0 - mx0, my1 - y1, x1 - mx0, my1 - y0)
    width, height = (mx1 - mx0, my1 - page.mediabox[1])
    if turned_page:
        width, height = height, width
        seen = (0.0, 0.0, width, height)
    got = _Gathered(tagged=tagged)
    letters = 0
    for order, item in enumerate(page.flatten()):
        if order > OBJECTS_MAX:
            raise LimitError(detail=f"{OBJECTS_MAX} objects on a page")
        if type(item) is TextObject:
            letters += _take_text(item, order, got, seen)
            if letters > characters_max:
                raise LimitError(detail=f"{characters_max} characters")
        elif type(item) is PathObject:
            got.drawn += 1
            if got.drawn <= PATHS_MAX:
                _take_path(item, order, got, seen)
        elif type(item) is ImageObject:
            drawn = item.bbox
            box = None if drawn is None else _clip(drawn, seen)
            if box is not None:
                got.images.append(PageImage(box, order))
    return PageGeometry(
        page.page_idx + 1,
        width,
        height,
        tuple(_without_doubles(got.words)),
        tuple(got.across),
        tuple(got.down),
        tuple(got.fills),
        tuple(got.images),
        tuple(got.turned),
        tuple(got.dots),
        got.undecoded,
        got.drawn,
        got.marked,
    )


def _take_text(item: Any, order: int, got: _Gathered, seen: BBox) -> int:
    """Add the words of one text operator; give the number of its characters."""
    gstate = item.gstate
    font = gstate.font
    if font is None:
        return 0
    a, b, c, d, e, f = item.matrix
    size = abs(d) if c == 0 else (c * c + d * d) ** 0.5
    key = (font, round(size, 2), gstate.ncolor, gstate.ncs.name, gstate.render_mode, gstate.nalpha, c)
    look = got.looks.get(key)
    if look is None:
        look = got.looks[key] = _look(gstate, font, size, skew=c)
    if abs(b) > 0.01 * abs(a) or a <= 0 or font.vertical:
        return _take_turned(item, look, got)
    spacing = gstate.charspace / gstate.fontsize if gstate.fontsize else 0.0
    word_spacing = gstate.wordspace / gstate.fontsize if gstate.fontsize and not font.multibyte else 0.0
    gap = 0.21 * size / a
    letters: list[str] = []
    start = end = position = 0.0
    count = 0
    glued = False
    hdisp = font.hdisp
    for arg in item.args:
        if not isinstance(arg, bytes):
            position -= arg * 0.001
            continue
        for cid, text in font.decode(arg):
            advance = hdisp(cid)
            count += 1
            letter = text or "\ufffd"
            if letter == "\ufffd":
                got.undecoded += 1
            if letter in BLANKS:
                if letters:
                    _put(got, "".join(letters), e + start * a, e + end * a, f, look, order, glued)
                    letters = []
                glued = False
            else:
                if letters and position - end > gap + spacing:
                    _put(got, "".join(letters), e + start * a, e + end * a, f, look, order, glued)
                    letters = []
                if not letters:
                    start = position
                letters.append(letter)
                end = position + advance
            position += advance + spacing
            if cid == 32:
                position += word_spacing
    if letters:
        _put(got, "".join(letters), e + start * a, e + end * a, f, look, order, glued)
    if look.visible and got.words and not inside_page(got.words[-1], seen):
        _hide_outside(got, order, seen)
    if got.tagged and item.mcid is not None:
        got.marked[order] = item.mcid
    return count


def _put(
    got: _Gathered, text: str, x0: float, x1: float, base: float, look: Look, order: int, glued: bool
) -> None:
    """Add a word, or join it to the one before when that ends where it begins."""
    del glued
    words = got.words
    if words:
        last = words[-1]
        size = look.size
        near = x0 - last.x1
        if abs(last.base - base) < 0.15 * size and -0.3 * size < near < 0.12 * size and last.order != order:
            if last.look is look:
                words[-1] = Word(last.text + text, last.x0, x1, base, look, last.order, last.glued)
                return
            words.append(Word(text, x0, x1, base, look, order, True))
            return
    words.append(Word(text, x0, x1, base, look, order))


def inside_page(word: Word, seen: BBox) -> bool:
    """Say whether a word is at least partly on the page."""
    return (
        word.x1 > seen[0]
        and word.x0 < seen[2]
        and word.base > seen[1]
        and word.base < seen[3] + word.look.size
    )


def _hide_outside(got: _Gathered, order: int, seen: BBox) -> None:
    from dataclasses import replace

    for at in range(len(got.words) - 1, -1, -1):
        word = got.words[at]
        if word.order != order:
            break
        if not inside_page(word, seen):
            got.words[at] = word._replace(look=replace(word.look, visible=False))


def _take_turned(item: Any, look: Look, got: _Gathered) -> int:
    boxes: list[BBox] = []
    letters: list[str] = []
    for glyph in item:
        letters.append(glyph.text or "")
        boxes.append(glyph.bbox)
    text = "".join(letters)
    if text.strip() and look.visible:
        got.turned.append(Turned(text, union(boxes), look))
    return len(letters)


def _look(gstate: Any, font: Any, size: float, *, skew: float) -> Look:
    name = font.fontname.partition("+")[2] or font.fontname
    folded = name.lower()
    bold = (
        any(word in folded for word in BOLD_WORDS) or bool(font.flags & FORCE_BOLD) or gstate.render_mode == 2
    )
    weight = font.descriptor.get("FontWeight")
    if isinstance(weight, int | float) and weight >= 600:
        bold = True
    italic = any(word in folded for word in ITALIC_WORDS) or bool(font.italic_angle) or abs(skew) > 0.1 * size
    visible = gstate.render_mode not in INVISIBLE_MODES and gstate.nalpha > 0.02 and size >= TINY
    return Look(name, size, bold, italic, _ink(gstate.ncolor, gstate.ncs), visible)


def _ink(color: Any, space: Any) -> tuple[float, float, float]:
    """Give a colour's red, green and blue; the space goes by its family, not by its name in the page's resources."""
    spec = space.spec
    family = spec[0] if isinstance(spec, list) and spec else None
    return rgb(color.values, str(literal_name(family)) if isinstance(family, PSLiteral) else space.name)


def rgb(values: Any, space: str) -> tuple[float, float, float]:
    """Give red, green and blue of a colour; spaces we cannot compute by the number of their parts."""
    numbers = [min(1.0, max(0.0, float(v))) for v in values]
    if len(numbers) == 1:
        # A separation's 1 is full ink; an index says nothing, and black is the safe guess.
        tint = {"Separation": 1.0 - numbers[0], "DeviceN": 1.0 - numbers[0], "Indexed": 0.0}.get(
            space, numbers[0]
        )
        return (tint, tint, tint)
    if len(numbers) == 3 and space != "Lab":
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        c, m, y, k = numbers
        return ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    return (0.0, 0.0, 0.0)


def _clip(box: BBox, seen: BBox) -> BBox | None:
    x0, top, x1, bottom = (
        max(box[0], seen[0]),
        max(box[1], seen[1]),
        min(box[2], seen[2]),
        min(box[3], seen[3]),
    )
    return (x0, top, x1, bottom) if x1 > x0 and bottom > top else None


def _take_path(item: Any, order: int, got: _Gathered, seen: BBox) -> None:
    """Add the rules and fills of one path; clipping paths and curves draw none."""
    if not (item.stroke or item.fill):
        return
    gstate = item.gstate
    if _is_dot(item.bbox):
        got.dots.append(item.bbox)
        return
    for points in _subpaths(item):
        xs = [p[0] for p in points]
        ys = [p[1] for p in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        clipped = _clip((box[0] - 0.1, box[1] - 0.1, box[2] + 0.1, box[3] + 0.1), seen)
        if clipped is None:
            continue
        width, height = box[2] - box[0], box[3] - box[1]
        if item.fill and not item.stroke and min(width, height) <= THIN:
            if _ink(gstate.ncolor, gstate.ncs) != (1.0, 1.0, 1.0):
                _thin_rule(got, box)
            continue
        if item.fill and len(points) >= 4 and width > THIN and height > THIN:
            color = _ink(gstate.ncolor, gstate.ncs)
            got.fills.append(Fill(clipped, color, order))
        if item.stroke:
            if min(_ink(gstate.scolor, gstate.scs)) < 0.985:
                _segments(got, points)
        elif _is_rectangle(points) and min(color) < 0.985:
            _sides(got, box)


def _is_dot(box: BBox) -> bool:
    """Say whether a shape is as small and as round (or square) as a bullet."""
    width, height = box[2] - box[0], box[3] - box[1]
    return 1.5 < width < DOT_MAX and 1.5 < height < DOT_MAX and abs(width - height) < 0.8


def _subpaths(item: Any) -> Iterator[list[tuple[float, float]]]:
    """Give the straight-sided subpaths, closed ones with the first point again at the end."""
    points: list[tuple[float, float]] = []
    curved = False
    for segment in item.segments:
        operator = segment.operator
        if operator == "m":
            if len(points) > 1 and not curved:
                yield points
            points, curved = list(segment.points), False
        elif operator == "l":
            points.append(segment.points[-1])
        elif operator == "h":
            if points:
                points.append(points[0])
        else:
            curved = True
            points.append(segment.points[-1])
    if len(points) > 1 and not curved:
        yield points


def _is_rectangle(points: list[tuple[float, float]]) -> bool:
    if len(points) not in {4, 5}:
        return False
    return all(abs(p[0] - q[0]) < 0.5 or abs(p[1] - q[1]) < 0.5 for p, q in pairwise(points))


def _segments(got: _Gathered, points: list[tuple[float, float]]) -> None:
    for (px, py), (qx, qy) in pairwise(points):
        if abs(py - qy) < 0.6 and abs(px - qx) > 1.0:
            got.across.append(Rule((py + qy) / 2, min(px, qx), max(px, qx)))
        elif abs(px - qx) < 0.6 and abs(py - qy) > 1.0:
            got.down.append(Rule((px + qx) / 2, min(py, qy), max(py, qy)))


def _thin_rule(got: _Gathered, box: BBox) -> None:
    x0, top, x1, bottom = box
    if x1 - x0 >= bottom - top:
        got.across.append(Rule((top + bottom) / 2, x0, x1))
    else:
        got.down.append(Rule((x0 + x1) / 2, top, bottom))


def _sides(got: _Gathered, box: BBox) -> None:
    x0, top, x1, bottom = box
    got.across += [Rule(top, x0, x1, True), Rule(bottom, x0, x1, True)]
    got.down += [Rule(x0, top, bottom, True), Rule(x1, top, bottom, True)]


def _without_doubles(words: list[Word]) -> Iterator[Word]:
    """Leave out words printed twice in one place, as some programs do for bold."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        x, y = round(word.x0), round(word.base)
        if any((word.text, x + dx, y + dy) in seen for dx in (0, -1, 1) for dy in (0, -1, 1)):
            continue
        seen.add((word.text, x, y))
        yield word
