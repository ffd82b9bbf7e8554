"""How much of the first page the summary takes: it must hold on one A4, whatever the applicant wrote.

Measured on the PDF and on the Word file in LibreOffice: a line of 10 points with its share of the spacing
is one unit, and some 52 units hold beside the memo's head.
"""

from collections.abc import Iterable
from typing import Final

from sfintake.model import BulletList, Callout, FactList, Grid, Line, MemoBlock, Point, Subheading

ROOM: Final = 50.0
WIDE, BOLD, SMALL, FACT = 100, 90, 108, 78
"""Characters in a line of each kind, with some to spare."""


def height(blocks: Iterable[MemoBlock]) -> float:
    """Give the lines that blocks take, spacing included."""
    return sum(_height(block) for block in blocks)


def _height(block: MemoBlock) -> float:
    match block:
        case Callout():
            return 2.4 + sum(_lines(line, WIDE) * 1.05 for line in block.lines)
        case FactList():
            return 0.8 + sum(_rows(fact.text, FACT) for fact in block.facts)
        case BulletList():
            return 0.4 + sum(_point(point) for point in block.items)
        case Grid():
            return 5.0
        case Subheading():
            return 1.9
        case Line():
            return _lines(block, WIDE) * 1.1
        case _:
            return 3.0


def _point(point: Point) -> float:
    return 0.35 + _lines(point.line, BOLD) + sum(0.95 * _lines(line, SMALL) for line in point.detail)


def _lines(line: Line, width: int) -> int:
    return _rows(f"{line.label}: {line.text}" if line.label else line.text, width)


def _rows(text: str, width: int) -> int:
    return max(1, -(-len(text) // width))
