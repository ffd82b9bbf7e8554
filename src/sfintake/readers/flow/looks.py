"""How text is dressed: the few properties a reader of the page notices."""

from dataclasses import dataclass, replace
from functools import lru_cache

DEFAULT_SIZE = 20
"""Size when nothing is said, in half points (Word's own)."""

_LIGHT = 0.9


@dataclass(frozen=True, slots=True)
class Looks:
    """The dress of a run of text. Colours are "RRGGBB", empty when automatic."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    size: int = DEFAULT_SIZE
    """In half points."""
    color: str = ""
    fill: str = ""
    """Shading or marking behind the run itself."""
    font: str = ""


@lru_cache(maxsize=256)
def without_link(looks: Looks) -> Looks:
    """Give the looks without what every link wears, which says nothing about the line."""
    # White stays white: a hidden link is hidden.
    return replace(looks, underline=False, color=looks.color if brightness(looks.color) > _LIGHT else "")


def brightness(color: str) -> float:
    """Give how light a colour is, 0 (black) to 1 (white); an unreadable one counts as in between."""
    try:
        red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (0, 2, 4))
    except ValueError:
        return 0.5
    return 0.299 * red + 0.587 * green + 0.114 * blue


def is_grey(color: str) -> bool:
    """Tell whether a colour is a grey between black and white, as templates dress their help texts."""
    if not color:
        return False
    try:
        parts = [int(color[i : i + 2], 16) for i in (0, 2, 4)]
    except ValueError:
        return False
    return max(parts) - min(parts) <= 12 and 0x50 <= parts[0] <= 0xCF
