"""What stands on a page and where: words with their looks, rules, fills, pictures. Points, origin top left."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sfintake.model import BBox, Via


@dataclass(frozen=True, slots=True)
class Look:
    """How a word is set."""

    font: str
    """Base name without the subset tag."""
    size: float
    """Points, as printed."""
    bold: bool = False
    italic: bool = False
    color: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Red, green, blue, 0 to 1."""
    visible: bool = True
    """False in rendering mode 3 and 7, fully transparent or smaller than can be read."""
    via: Via = Via.TEXT
    underlined: bool = False

    @property
    def is_set_off(self) -> bool:
        """Bold or underlined."""
        return self.bold or self.underlined

    @property
    def is_white(self) -> bool:
        """Nearly white ink: seen only on a darker ground."""
        return min(self.color) > 0.93

    @property
    def is_grey(self) -> bool:
        """Ink lighter than text, without hue."""
        return max(self.color) - min(self.color) < 0.08 and 0.25 < self.color[0] < 0.93


class Word(NamedTuple):
    """Characters that stand together."""

    text: str
    x0: float
    x1: float
    base: float
    """Baseline, from the top."""
    look: Look
    order: int
    """Place in the order of drawing."""
    glued: bool = False
    """Follows the word before it without a space (the looks change within a word)."""

    @property
    def top(self) -> float:
        """Upper edge of the line box."""
        return self.base - 0.8 * self.look.size

    @property
    def bottom(self) -> float:
        """Lower edge of the line box."""
        return self.base + 0.22 * self.look.size


class Rule(NamedTuple):
    """A straight horizontal or vertical line: at ``at``, from ``start`` to ``end`` along the other axis."""

    at: float
    start: float
    end: float
    soft: bool = False
    """The edge of a fill, not a drawn line."""


class Fill(NamedTuple):
    """A filled area."""

    bbox: BBox
    color: tuple[float, float, float]
    order: int


class PageImage(NamedTuple):
    """A picture on the page."""

    bbox: BBox
    order: int


@dataclass(frozen=True, slots=True)
class Turned:
    """Text that does not run from left to right on the page."""

    text: str
    bbox: BBox
    look: Look
    upward: bool = True
    """Runs from the foot of the page to its head."""


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """One page."""

    number: int
    """1-based."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the order of drawing."""
    across: tuple[Rule, ...] = ()
    """Horizontal rules; ``at`` is the distance from the top."""
    down: tuple[Rule, ...] = ()
    """Vertical rules; ``at`` is the distance from the left."""
    fills: tuple[Fill, ...] = ()
    images: tuple[PageImage, ...] = ()
    turned: tuple[Turned, ...] = ()
    dots: tuple[BBox, ...] = ()
    """Small filled shapes, as drawn for bullets."""
    undecoded: int = 0
    """Characters without a Unicode value."""
    drawn: int = 0
    """Path objects on the page."""
    marked: dict[int, int] = field(default_factory=dict)
    """Marked-content number by the words' order, in tagged files."""


def union(boxes: "list[BBox]") -> BBox:
    """Give the smallest box around some boxes."""
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def inside(x: float, y: float, box: BBox, slack: float = 0.0) -> bool:
    """Say whether a point lies in a box."""
    return box[0] - slack <= x <= box[2] + slack and box[1] - slack <= y <= box[3] + slack
