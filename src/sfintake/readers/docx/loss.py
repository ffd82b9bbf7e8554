"""A second look at a Word file's text: all text elements of the raw XML, without parsing it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from sfintake.model import Block, Note
from sfintake.readers.docx.names import W_NS
from sfintake.readers.flow.loss import signs_lost


def text_lost(raws: Iterable[bytes], blocks: Iterable[Block], dropped: Iterable[str]) -> Iterator[Note]:
    """Give a note when letters and figures of the raw XML stand in no block and are left out for no reason.

    Args:
        raws: XML of the parts whose text is printed.
        blocks: What was read.
        dropped: Text that was left out for a reason.
    """
    yield from signs_lost((_raw_text(raw) for raw in raws), blocks, dropped)


def _raw_text(raw: bytes) -> str:
    """Give all that stands in text elements, without what is deleted, moved away or said twice."""
    prefix = re.search(rb"xmlns(?::(\w+))?=[\"']" + re.escape(W_NS.encode()), raw)
    w = (prefix[1] + b":" if prefix and prefix[1] else b"") if prefix else b"w:"
    for gone in (rb"mc:Fallback", w + b"moveFrom", w + b"del"):
        raw = re.sub(rb"<" + gone + rb"(?: [^>]*)?(?<!/)>.*?</" + gone + rb">", b"", raw, flags=re.S)
    found = re.findall(rb"<" + w + rb"t(?:\s[^>]*)?(?<!/)>([^<]*)</" + w + rb"t>", raw)
    return unescape(b"".join(found).decode("utf-8", "replace"))
