"""A second look at the text, by another way, so that none is lost without a word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape

from sfintake.model import Block, Heading, Note, NoteCode, Paragraph, Table
from sfintake.readers.docx.names import W_NS
from sfintake.swedish import normalise

_TOLERATED = 0.005
"""Share of the characters that may be missing before it is told."""


def text_lost(raws: Iterable[bytes], blocks: Iterable[Block], dropped: Iterable[str]) -> Iterator[Note]:
    """Give a note when letters and figures of the raw XML stand in no block and are left out for no reason.

    Args:
        raws: XML of the parts whose text is printed.
        blocks: What was read.
        dropped: Text that was left out for a reason.
    """
    yield from signs_lost((_raw_text(raw) for raw in raws), blocks, dropped)


def signs_lost(texts: Iterable[str], blocks: Iterable[Block], dropped: Iterable[str]) -> Iterator[Note]:
    """Give a note when letters and figures of the texts stand in no block and are left out for no reason."""
    expected = _signs(texts)
    total = sum(expected.values())
    expected.subtract(_signs(_texts(blocks)))
    expected.subtract(_signs(dropped))
    lost = sum(count for count in expected.values() if count > 0)
    if total and lost / total > _TOLERATED:
        yield Note("read", NoteCode.TEXT_LOST, detail=f"{lost} of {total} characters")


def _raw_text(raw: bytes) -> str:
    """Give all that stands in text elements, without what is deleted, moved away or said twice."""
    prefix = re.search(rb"xmlns(?::(\w+))?=[\"']" + re.escape(W_NS.encode()), raw)
    w = (prefix[1] + b":" if prefix and prefix[1] else b"") if prefix else b"w:"
    for gone in (rb"mc:Fallback", w + b"moveFrom", w + b"del"):
        raw = re.sub(rb"<" + gone + rb"(?: [^>]*)?(?<!/)>.*?</" + gone + rb">", b"", raw, flags=re.S)
    found = re.findall(rb"<" + w + rb"t(?:\s[^>]*)?(?<!/)>([^<]*)</" + w + rb"t>", raw)
    return unescape(b"".join(found).decode("utf-8", "replace"))


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
