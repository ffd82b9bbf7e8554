"""Drawn paths → rules, fills and dots; and colours as red, green, blue."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from playa.pdftypes import PSLiteral, literal_name

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import Fill, Rule

PATHS_MAX = 20_000
"""Paths looked at for rules; more is a drawing, not a table."""
THIN = 2.6
"""Points: a filled area thinner than this is a rule."""
DOT_MAX = 7.5
"""Points: a filled shape up to this size may be a bullet, or a box to tick."""
WHITE = 0.985
LEVEL = 0.6
"""Points by which a line may rise and still be horizontal."""

RGB = tuple[float, float, float]
Point = tuple[float, float]


def ink(color: Any, space: Any) -> RGB:
    """Give a colour's red, green and blue; the space goes by its family, not by its name in the page's resources."""
    spec = space.spec
    family = spec[0] if isinstance(spec, list) and spec else None
    return rgb(color.values, str(literal_name(family)) if isinstance(family, PSLiteral) else space.name)


def rgb(values: Any, space: str) -> RGB:
    """Give red, green and blue of a colour; spaces we cannot compute by the number of their parts."""
    numbers = [min(1.0, max(0.0, float(v))) for v in values]
    if len(numbers) == 1:
        # A separation's 1 is full ink; an index says nothing, and black is the safe guess.
        reversed_tint = space in {"Separation", "DeviceN"}
        tint = 0.0 if space == "Indexed" else 1.0 - numbers[0] if reversed_tint else numbers[0]
        return (tint, tint, tint)
    if len(numbers) == 3 and space != "Lab":
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:
        c, m, y, k = numbers
        return ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    return (0.0, 0.0, 0.0)


def clip(box: BBox, seen: BBox) -> BBox | None:
    """Give the part of a box that lies within another; None when none does."""
    x0, top, x1, bottom = box
    if x0 >= seen[0] and top >= seen[1] and x1 <= seen[2] and bottom <= seen[3]:
        return box
    x0, top, x1, bottom = max(x0, seen[0]), max(top, seen[1]), min(x1, seen[2]), min(bottom, seen[3])
    return (x0, top, x1, bottom) if x1 > x0 and bottom > top else None


class Paths:
    """Takes in a page's paths one by one."""

    def __init__(self, seen: BBox) -> None:
        """Take the part of the page that is seen."""
        self.seen = seen
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.fills: list[Fill] = []
        self.dots: list[BBox] = []
        self.drawn = 0
        self._inks: dict[Any, RGB] = {}

    def take(self, item: Any, order: int) -> None:
        """Add the rules and fills of one path; clipping paths and curves draw none."""
        self.drawn += 1
        stroke, fill = item.stroke, item.fill
        if self.drawn > PATHS_MAX or not (stroke or fill):
            return
        gstate = item.gstate
        for points, curved in _subpaths(item):
            xs = [p[0] for p in points]
            ys = [p[1] for p in points]
            box = (min(xs), min(ys), max(xs), max(ys))
            width, height = box[2] - box[0], box[3] - box[1]
            if fill and _is_dot(width, height):
                self.dots.append(box)
            elif not curved and clip((box[0] - 0.1, box[1] - 0.1, box[2] + 0.1, box[3] + 0.1), self.seen):
                if stroke:
                    self._stroked(points, self._ink(gstate.scolor, gstate.scs))
                if fill:
                    self._filled(points, box, self._ink(gstate.ncolor, gstate.ncs), order, stroked=stroke)

    def _ink(self, color: Any, space: Any) -> RGB:
        key = (color, space.name)
        found = self._inks.get(key)
        if found is None:
            found = self._inks[key] = ink(color, space)
        return found

    def _stroked(self, points: list[Point], color: RGB) -> None:
        if min(color) >= WHITE:
            return
        for (px, py), (qx, qy) in pairwise(points):
            if abs(py - qy) < LEVEL and abs(px - qx) > 1.0:
                self.across.append(Rule((py + qy) / 2, min(px, qx), max(px, qx)))
            elif abs(px - qx) < LEVEL and abs(py - qy) > 1.0:
                self.down.append(Rule((px + qx) / 2, min(py, qy), max(py, qy)))

    def _filled(self, points: list[Point], box: BBox, color: RGB, order: int, *, stroked: bool) -> None:
        x0, top, x1, bottom = box
        width, height = x1 - x0, bottom - top
        if min(width, height) <= THIN:
            if stroked or min(color) >= WHITE:
                return
            if width >= height:
                self.across.append(Rule((top + bottom) / 2, x0, x1))
            else:
                self.down.append(Rule((x0 + x1) / 2, top, bottom))
            return
        if len(points) < 4:
            return
        clipped = clip(box, self.seen)
        if clipped is not None:
            self.fills.append(Fill(clipped, color, order))
        if not stroked and min(color) < WHITE and _is_rectangle(points):
            self.across += [Rule(top, x0, x1, True), Rule(bottom, x0, x1, True)]
            self.down += [Rule(x0, top, bottom, True), Rule(x1, top, bottom, True)]


def _is_dot(width: float, height: float) -> bool:
    """Say whether a shape is as small and as round (or square) as a bullet."""
    return 1.5 < width < DOT_MAX and 1.5 < height < DOT_MAX and abs(width - height) < 0.8


def _subpaths(item: Any) -> Iterator[tuple[list[Point], bool]]:
    """Give the subpaths on the page, closed ones with the first point again at the end, and whether they are curved."""
    a, b, c, d, e, f = item.ctm
    points: list[Point] = []
    curved = False
    for operator, given in item.raw_segments:
        if operator == "h":
            if points:
                points.append(points[0])
            continue
        x, y = given[-1]
        point = (a * x + c * y + e, b * x + d * y + f)
        if operator == "m":
            if len(points) > 1:
                yield points, curved
            points, curved = [point], False
            continue
        curved = curved or operator != "l"
        points.append(point)
    if len(points) > 1:
        yield points, curved


def _is_rectangle(points: list[Point]) -> bool:
    if len(points) not in {4, 5}:
        return False
    return all(abs(p[0] - q[0]) < 0.5 or abs(p[1] - q[1]) < 0.5 for p, q in pairwise(points))
