"""A second look at the text, by another way, so that none is lost without a word."""

from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import combining

from sfintake.model import Block, Heading, Note, NoteCode, Paragraph, Table
from sfintake.swedish import normalise

_JAMO_FIRST, _JAMO_LAST = "\u1100", "\u11ff"
"""Parts of Korean letters."""
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
    """Count letters and figures, as they are once normalised."""
    text = "".join(texts)
    counted = Counter(text)
    if any(combining(sign) or _JAMO_FIRST <= sign <= _JAMO_LAST for sign in counted):
        # Signs that make one letter together must be seen together.
        counted = Counter(normalise(text))
    made: Counter[str] = Counter()
    for sign, count in counted.items():
        for plain in sign if sign.isascii() else normalise(sign):
            if plain.isalnum():
                made[plain] += count
    return made
