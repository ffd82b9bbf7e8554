"""A page's drawing operators → its geometry, by playa."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playa.content import ImageObject, PathObject, TextObject, XObjectObject

from sfintake.errors import LimitError
from sfintake.model import BBox
from sfintake.readers.pdf.geometry import Look, PageGeometry, PageImage, Turned, Word, union
from sfintake.readers.pdf.glyphs import Fonts
from sfintake.readers.pdf.operators import Operators, Piece, plain
from sfintake.readers.pdf.paths import Paths, clip, ink

WORDS_MAX = 60_000
"""Words of one page; a page of a dense list of names has some three thousand."""
OBJECTS_MAX = 400_000
"""Drawn objects of one page; a page of dense figures has some ten thousand."""
FORMS_MAX = 20_000
"""Form objects opened on one page."""
GAP = 0.21
"""In font sizes: a wider gap parts two words."""
TINY = 2.2
"""Points: smaller text cannot be read on paper."""
INVISIBLE_MODES = {3, 7}
BOLD_WORDS = ("bold", "black", "heavy", "semibold", "demi", "extrabold")
ITALIC_WORDS = ("italic", "oblique", "kursiv")
FORCE_BOLD = 1 << 18
BLANKS = frozenset(c for c in map(chr, range(0x3001)) if c.isspace())
"""All that is white space to Python, line and paragraph separators too."""


@dataclass(slots=True)
class _Gathered:
    words: list[Word] = field(default_factory=list)
    images: list[PageImage] = field(default_factory=list)
    turned: list[Turned] = field(default_factory=list)
    marked: dict[int, int] = field(default_factory=dict)
    tagged: bool = False
    looks: dict[Any, Look] = field(default_factory=dict)
    codes: Fonts = field(default_factory=Fonts)
    undecoded: int = 0


def page_geometry(
    page: Any, *, characters_max: int, tagged: bool = False, fonts: Fonts | None = None
) -> PageGeometry:
    """Give the geometry of a playa page.

    Args:
        page: As the feed gives it.
        characters_max: Characters on the page.
        tagged: Keep the marked-content numbers.
        fonts: Glyphs known from the pages before.

    Raises:
        LimitError: More drawn objects or characters than allowed.
    """
    seen, width, height = _seen_part(page)
    got = _Gathered(tagged=tagged, codes=Fonts() if fonts is None else fonts)
    paths = Paths(seen)
    letters = 0
    operators = Operators(page)
    for order, item in enumerate(_items(operators)):
        if order > OBJECTS_MAX:
            raise LimitError(detail=f"{OBJECTS_MAX} objects on a page")
        if type(item) is TextObject:
            letters += _take_text(item, operators.pieces(item.args), order, got, seen)
            if letters > characters_max:
                raise LimitError(detail=f"{characters_max} characters")
            if len(got.words) > WORDS_MAX:
                raise LimitError(detail=f"{WORDS_MAX} words on a page")
        elif type(item) is PathObject:
            paths.take(item, order)
        elif type(item) is ImageObject:
            box = clip(item.bbox, seen) if item.bbox is not None else None
            if box is not None:
                got.images.append(PageImage(box, order))
    return PageGeometry(
        page.page_idx + 1,
        width,
        height,
        tuple(_without_doubles(got.words)),
        tuple(paths.across),
        tuple(paths.down),
        tuple(paths.fills),
        tuple(got.images),
        tuple(got.turned),
        tuple(paths.dots),
        got.undecoded,
        paths.drawn,
        got.marked,
    )


def _seen_part(page: Any) -> tuple[BBox, float, float]:
    """Give the part of the page that is seen, and the page's width and height.

    The feed's origin is the corner of the media box; what lies outside the crop box is cut off in print.
    """
    x0, y0, x1, y1 = page.cropbox
    left, low, right, high = page.mediabox
    width, height = right - left, high - low
    if page.rotate in {90, 270}:
        return (0.0, 0.0, height, width), height, width
    return (x0 - left, high - y1, x1 - left, high - y0), width, height


def _items(operators: Operators) -> Iterator[Any]:
    """Give what a page draws, forms within forms opened; a form inside itself is left out.

    Raises:
        LimitError: So many forms that the file only wants to be long to read.
    """
    opened = 0
    waiting: list[tuple[Iterator[Any], frozenset[int]]] = [(operators.of_page(), frozenset())]
    while waiting:
        items, around = waiting[-1]
        for item in items:
            if not isinstance(item, XObjectObject):
                yield item
                continue
            number = item.stream.objid or 0
            if number in around:
                continue
            opened += 1
            if opened > FORMS_MAX:
                raise LimitError(detail=f"{FORMS_MAX} forms on a page")
            waiting.append((operators.of_form(item), around | {number}))
            break
        else:
            waiting.pop()


def _take_text(item: Any, pieces: list[Piece] | None, order: int, got: _Gathered, seen: BBox) -> int:
    """Add the words of one text operator; give the number of its characters."""
    gstate = item.gstate
    font = gstate.font
    if font is None:
        return 0
    a, b, c, d, _, _ = item.matrix
    size = abs(d) if c == 0 else (c * c + d * d) ** 0.5
    key = (font, round(size, 2), gstate.ncolor, gstate.ncs.name, gstate.render_mode, gstate.nalpha, c)
    look = got.looks.get(key)
    if look is None:
        look = got.looks[key] = _look(gstate, font, size, skew=c)
    if abs(b) > 0.01 * abs(a) or a <= 0 or font.vertical:
        if pieces is not None:
            item.args = plain(pieces)
        return _take_turned(item, look, got)
    count = _spell(item, pieces, look, order, got)
    if look.visible and got.words and not inside_page(got.words[-1], seen):
        _hide_outside(got, order, seen)
    if got.tagged and item.mcid is not None:
        got.marked[order] = item.mcid
    return count


def _spell(item: Any, pieces: list[Piece] | None, look: Look, order: int, got: _Gathered) -> int:
    """Add the words of a level text operator, parted at blanks and gaps; give the number of its characters."""
    gstate = item.gstate
    font = gstate.font
    a, _, _, _, e, f = item.matrix
    spacing = gstate.charspace / gstate.fontsize if gstate.fontsize else 0.0
    word_spacing = gstate.wordspace / gstate.fontsize if gstate.fontsize and not font.multibyte else 0.0
    gap = GAP * look.size / a + spacing
    codes = got.codes.of(font)
    letters: list[str] = []
    start = end = position = 0.0
    count = 0
    for glyphs, shift in codes.runs(item.args) if pieces is None else codes.kerned(pieces):
        position -= shift
        for cid, letter, advance in glyphs:
            count += 1
            if letter in BLANKS:
                if letters:
                    _put(got, "".join(letters), e + start * a, e + end * a, f, look, order)
                    letters = []
            else:
                if letters and position - end > gap:
                    _put(got, "".join(letters), e + start * a, e + end * a, f, look, order)
                    letters = []
                if not letters:
                    start = position
                letters.append(letter)
                end = position + advance
                if letter == "\ufffd":
                    got.undecoded += 1
            position += advance + spacing
            if cid == 32:
                position += word_spacing
    if letters:
        _put(got, "".join(letters), e + start * a, e + end * a, f, look, order)
    _spare_second_pass(item, position)
    return count


def _spare_second_pass(item: Any, position: float) -> None:
    """Tell the feed where the text ends, or it measures every letter once more for the next operator.

    It keeps the place as its own iteration over glyphs does; the parity tests would show if that changed.
    """
    gstate = item.gstate
    try:
        x, y = item._glyph_offset
        item._next_glyph_offset = (x + position * gstate.fontsize * gstate.scaling * 0.01, y)
    except (AttributeError, TypeError):
        return


def _put(got: _Gathered, text: str, x0: float, x1: float, base: float, look: Look, order: int) -> None:
    """Add a word, or join it to the one before when that ends where it begins."""
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
        got.turned.append(Turned(text, union(boxes), look, item.matrix[1] < 0))
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
    return Look(name, size, bold, italic, ink(gstate.ncolor, gstate.ncs), visible)


def _without_doubles(words: list[Word]) -> Iterator[Word]:
    """Leave out words printed twice in one place, as some programs do for bold."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        # Two grids half a step apart: what lies within a point of it shares a field in one of them.
        text, x, y = word.text, word.x0 / 2, word.base / 2
        key, other = (text, int(x), int(y)), (text, -int(x + 0.5), -int(y + 0.5))
        if key not in seen and other not in seen:
            seen.add(key)
            seen.add(other)
            yield word
