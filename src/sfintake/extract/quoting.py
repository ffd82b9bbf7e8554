"""Evidence from blocks: quotes that stand word for word in the file, parted where the file's text does not run on."""

import itertools

from sfintake.model import QUOTE_MAX, BBox, Evidence, Heading, Locus, Paragraph
from sfintake.swedish import fold_space, mask_personal_numbers

PARTED = " … "


def quote_of(text: str, *, start: int = 0, end: int | None = None, seams: tuple[int, ...] = ()) -> str:
    """Give the quote text[start:end]: white space folded, parted at seams, masked, at most QUOTE_MAX characters."""
    stop = len(text) if end is None else end
    cuts = [start, *(s for s in seams if start < s < stop), stop]
    parts = [fold_space(text[a:b]) for a, b in itertools.pairwise(cuts)]
    quote = mask_personal_numbers(PARTED.join(part for part in parts if part))
    if len(quote) <= QUOTE_MAX:
        return quote
    return quote[: QUOTE_MAX - 2].rsplit(" ", 1)[0] + " …"


def evidence_at(
    locus: Locus,
    quote: str,
    heading_path: tuple[str, ...] = (),
    *,
    via: str = "text",
    bbox: BBox | None = None,
) -> Evidence:
    """Give evidence at a place; ``quote`` is already in quoted form."""
    from sfintake.model import Via

    return Evidence(
        locus.file, quote, locus.page, locus.block, locus.cell, heading_path, bbox or locus.bbox, Via(via)
    )


def evidence_of(
    block: Paragraph | Heading, heading_path: tuple[str, ...] = (), *, start: int = 0, end: int | None = None
) -> Evidence:
    """Give evidence for a stretch of a paragraph, or for a heading; of a computed cell, what the file holds."""
    if isinstance(block, Paragraph) and block.stored:
        return evidence_at(block.locus, quote_of(block.stored), heading_path, via=block.via)
    seams = block.seams if isinstance(block, Paragraph) else ()
    return evidence_at(
        block.locus, quote_of(block.text, start=start, end=end, seams=seams), heading_path, via=block.via
    )
