"""A second look at the text, by another way, so that none is lost without a word."""

from collections import Counter
from collections.abc import Iterable, Iterator

from sfintake.model import Block, Heading, Note, NoteCode, Paragraph, Table
from sfintake.swedish import normalise

_TOLERATED = 0.005
"""Share of the characters that may be missing before it is told."""


def signs_lost(texts: Iterable[str], blocks: Iterable[Block], dropped: Iterable[str]) -> Iterator[Note]:
    """Give a note when letters and figures of the texts stand in no block and are left out for no reason."""
    expected = _signs(texts)
    total = sum(expected.values())
    expected.subtract(_signs(_texts(blocks)))
    expected.subtract(_signs(dropped))
    lost = sum(count for count in expected.values() if count > 0)
    if total and lost / total > _TOLERATED:
        yield Note("read", NoteCode.TEXT_LOST, detail=f"{lost} of {total} characters")


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for cell in block.cells():
                yield from (p.text for p in cell.paragraphs)


def _signs(texts: Iterable[str]) -> Counter[str]:
    """Count letters and figures."""
    counted = Counter(normalise("".join(texts)))
    return Counter({sign: count for sign, count in counted.items() if sign.isalnum()})
