"""What fills, pictures and rules around words do to them: hidden, underlined, a text layer under a scan."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sfintake.model import Via
from sfintake.readers.pdf.geometry import Look, PageGeometry, Rule, Word, inside

CONTRAST = 0.1
"""Least difference of ink and ground in any colour, 0 to 1, that can be seen on paper."""
BAR_MAX = 46.0
"""Points: a coloured bar behind a heading is no higher."""
BULLET_REACH = 32.0
"""Points between a drawn bullet and its text."""
SCAN_SHARE = 0.5
"""Share of the page that a picture covers under a layer of recognised text."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page's words, told apart."""

    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    is_layer: bool = False
    """The words are a layer of recognised text under or over a scanned picture."""


def tell_apart(page: PageGeometry) -> Seen:
    """Give the words a reader of the paper sees, and those he does not."""
    unseen = _unseen(page)
    if not unseen:
        return Seen(_with_bullets(page, _with_underlines(page, page.words)), ())
    if _is_scan_layer(page, unseen):
        looks: dict[int, Look] = {}
        return Seen(tuple(_recognised(w, looks) for w in page.words), (), is_layer=True)
    gone = set(unseen)
    shown = tuple(w for w in page.words if w not in gone)
    return Seen(_with_bullets(page, _with_underlines(page, shown)), tuple(unseen))


def _unseen(page: PageGeometry) -> list[Word]:
    """Give invisible words, and those whose ink nearly is that of the paper or of a fill."""
    doubtful: dict[int, bool] = {}
    unseen = []
    for word in page.words:
        look = word.look
        close = doubtful.get(id(look))
        if close is None:
            grounds = ((1.0, 1.0, 1.0), *(fill.color for fill in page.fills))
            close = not look.visible or any(not _differs(look.color, ground) for ground in grounds)
            doubtful[id(look)] = close
        if close and (not look.visible or not _has_contrast(word, page)):
            unseen.append(word)
    return unseen


def _differs(ink: tuple[float, float, float], ground: tuple[float, float, float]) -> bool:
    return max(abs(a - b) for a, b in zip(ink, ground, strict=True)) >= CONTRAST


def _recognised(word: Word, looks: dict[int, Look]) -> Word:
    look = looks.setdefault(id(word.look), replace(word.look, visible=True, via=Via.OCR))
    return word._replace(look=look)


def _is_scan_layer(page: PageGeometry, unseen: Sequence[Word]) -> bool:
    letters = sum(len(w.text) for w in page.words)
    modes = sum(len(w.text) for w in unseen if not w.look.visible)
    area = max(((i.bbox[2] - i.bbox[0]) * (i.bbox[3] - i.bbox[1]) for i in page.images), default=0.0)
    return modes > 0.8 * letters and area > SCAN_SHARE * page.width * page.height


def _has_contrast(word: Word, page: PageGeometry) -> bool:
    """Say whether the ink differs from what was painted under it before."""
    color = word.look.color
    x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
    ground, at = (1.0, 1.0, 1.0), -1
    for fill in page.fills:
        if at < fill.order <= word.order and inside(x, y, fill.bbox):
            ground, at = fill.color, fill.order
    if _differs(color, ground):
        return True
    return any(at < image.order < word.order and inside(x, y, image.bbox) for image in page.images)


def _with_underlines(page: PageGeometry, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Mark words that a rule of about their own width underlines."""
    rules = [r for r in page.across if 6 < r.end - r.start < 0.75 * page.width and not r.soft]
    if not rules or len(rules) > 60:
        return words
    made = list(words)
    order = sorted(range(len(made)), key=lambda k: made[k].base)
    bases = [made[k].base for k in order]
    largest = max((w.look.size for w in made), default=0.0)
    looks: dict[int, Look] = {}
    for rule in rules:
        near = order[bisect_left(bases, rule.at - 0.3 * largest) : bisect_right(bases, rule.at + 0.5)]
        under = [k for k in sorted(near) if _is_over(made[k], rule)]
        if not under:
            continue
        reach = max(made[k].x1 for k in under) - min(made[k].x0 for k in under)
        if reach < 0.9 * (rule.end - rule.start):
            continue
        for k in under:
            look = made[k].look
            made[k] = made[k]._replace(look=looks.setdefault(id(look), replace(look, underlined=True)))
    return tuple(made)


def _is_over(word: Word, rule: Rule) -> bool:
    """Say whether a word stands on a rule that may underline it."""
    below = -0.5 <= rule.at - word.base <= 0.3 * word.look.size
    return below and word.x0 >= rule.start - 2 and word.x1 <= rule.end + 2


def _with_bullets(page: PageGeometry, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Add a bullet where a dot is drawn before the first word of a line, as browsers print lists."""
    if not page.dots or len(page.dots) > 200:
        return words
    added: list[Word] = []
    for x0, top, x1, bottom in page.dots:
        middle = (top + bottom) / 2
        beside = [w for w in words if w.top <= middle <= w.bottom]
        right = [w for w in beside if 0 < w.x0 - x1 < BULLET_REACH]
        if not right or any(w.x1 > x0 - BULLET_REACH and w.x0 < x0 for w in beside):
            continue
        first = min(right, key=lambda w: w.x0)
        added.append(Word("•", x0, x1, first.base, first.look, first.order))
    return (*words, *added)


def set_off_by_shade(page: PageGeometry, words: Sequence[Word]) -> list[Word]:
    """Mark running text that stands alone on a coloured bar, as templates set their headings."""
    bars = [f for f in page.fills if min(f.color) < 0.97 and f.bbox[3] - f.bbox[1] <= BAR_MAX]
    if not bars or len(bars) > 60:
        return list(words)
    looks: dict[int, Look] = {}
    made = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
        if any(inside(x, y, bar.bbox) for bar in bars):
            look = looks.setdefault(id(word.look), replace(word.look, underlined=True))
            made.append(word._replace(look=look))
        else:
            made.append(word)
    return made
