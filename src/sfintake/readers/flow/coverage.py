"""How much of a file gave text."""

from sfintake.model import Block, Heading, Paragraph, Picture, Role, Table

_UNREADABLE_SHARE = 1 / 3
"""A picture over more of the page than this may hide text."""
_MARGINS = {Role.HEADER, Role.FOOTER}


def has_text(block: Block) -> bool:
    """Tell whether a block holds text that a reader of the page sees."""
    if isinstance(block, Table):
        return any(cell.text for cell in block.cells())
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role is not Role.HIDDEN)


def coverage_of(blocks: tuple[Block, ...]) -> float:
    """Give the share of the blocks that gave text, 0 to 1; a large picture is one that did not."""
    flow = [b for b in blocks if not (isinstance(b, Paragraph) and b.role in _MARGINS)]
    dark = sum(1 for b in flow if isinstance(b, Picture) and (b.page_share or 0) > _UNREADABLE_SHARE)
    return 1 - dark / len(flow) if flow else 1.0
