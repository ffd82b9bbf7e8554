"""Lines → text: hyphens undone, spaces folded, where the text turns and what is set off at its start."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sfintake.model import Via
from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.geometry import Look, Word
from sfintake.readers.pdf.lines import main_look
from sfintake.swedish import fold_space, normalise

_BOXES = str.maketrans(
    {
        "\uf0fe": "☑",
        "\uf0fd": "☒",
        "\uf078": "☒",
        "\uf0a8": "☐",
        "\uf06f": "☐",
        "\uf071": "☐",
        "\uf0a3": "☐",
        "\uf052": "☑",
    }
)
HOLE = 1.4
"""In font sizes: where a line has a wider gap (a line set to both margins with few words), readers take two columns."""
_SOFT = "\u00ad"
"""Typesetting programs break words with it; ``clean`` drops it."""
_HYPHENS = "-\u2010"
_SUSPENDED = {"och", "eller", "samt", "respektive", "resp", "till", "men", "som", "and", "or"}
_ABBREVIATION = re.compile(r"(?:^|[\s(/])[A-ZÅÄÖ0-9]{1,6}[-\u2010]$")


@dataclass(frozen=True, slots=True)
class Run:
    """Text made of lines."""

    text: str
    lead: int
    seams: tuple[int, ...]
    via: Via
    look: Look


def clean(text: str) -> str:
    """Compose accents, undo ligatures; ticked and empty boxes of symbol fonts become letters of their own."""
    return text if text.isascii() else normalise(text.translate(_BOXES))


def run_of(lines: Sequence[Line], seams_at: Sequence[int] = (), broken_at: Sequence[int] = ()) -> Run:
    """Give the text of some lines.

    Args:
        lines: In reading order; a line on another page or in another column makes a seam.
        seams_at: Indexes of further lines before which the file's text does not run on.
        broken_at: Indexes of lines that go on with a word the line above had no room for.
    """
    text = ""
    lead = 0
    leading = True
    seams: list[int] = []
    words = lines[0].words if len(lines) == 1 else [w for line in lines for w in line.words]
    look = lines[0].look if len(lines) == 1 else main_look(words)
    whole = all(w.look.is_set_off for w in words)
    for k, line in enumerate(lines):
        turned = k > 0 and (line.column, line.page) != (lines[k - 1].column, lines[k - 1].page)
        turned = turned or (k > 0 and _has_hole(lines[k - 1]))
        for n, word in enumerate(line.words):
            piece = clean(word.text)
            if n == 0 and k > 0:
                soft = k in broken_at or lines[k - 1].words[-1].text.endswith(_SOFT)
                text, space = _turn(text, piece, soft=soft)
                if turned or k in seams_at or k in broken_at:
                    seams.append(len(text))
            else:
                space = "" if word.glued or not text else " "
                if n and word.x0 - line.words[n - 1].x1 > HOLE * line.size:
                    seams.append(len(text))
            text += space + piece
            if leading and _is_set_off(word.look, look, whole=whole):
                lead = len(text)
            elif piece.strip():
                leading = False
    folded = fold_space(text)
    if folded != text:
        lead, seams = min(lead, len(folded)), [min(s, len(folded)) for s in seams]
    return Run(folded, lead, tuple(s for s in seams if 0 < s < len(folded)), look.via, look)


def _has_hole(line: Line) -> bool:
    return any(b.x0 - a.x1 > HOLE * line.size for a, b in pairwise(line.words))


def _is_set_off(look: Look, main: Look, *, whole: bool) -> bool:
    if whole or look.is_set_off:
        return True
    different = max(abs(a - b) for a, b in zip(look.color, main.color, strict=True)) > 0.2
    return different and min(look.color) < 0.7 and max(look.color) > 0.2


def _turn(text: str, piece: str, *, soft: bool) -> tuple[str, str]:
    """Give the text so far and what parts it from the first word of the next line.

    Args:
        text: So far.
        piece: The first word of the next line.
        soft: The line broke within a word, without a hyphen or at a soft one.
    """
    if soft and text:
        return text, ""
    if not text or text[-1] not in _HYPHENS:
        return text, " " if text else ""
    if len(text) > 1 and text[-2].isspace():
        return text, " "
    first = re.match(r"[^\W\d_]+", piece)
    if first is None or not piece[0].islower():
        return text, ""
    if first.group().lower() in _SUSPENDED:
        return text, " "
    if _ABBREVIATION.search(text):
        return text, ""
    return text[:-1], ""


def line_of(words: Sequence[Word], page: int, column: int, left: float, right: float) -> Line:
    """Give a line of some words within given borders."""
    look = main_look(words)
    base = next(w.base for w in words if w.look is look)
    from sfintake.readers.pdf.lines import join_words

    x0, x1 = min(w.x0 for w in words), max(w.x1 for w in words)
    return Line(tuple(words), page, column, left, right, x0, x1, base, look.size, look, join_words(words))
