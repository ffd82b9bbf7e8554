"""Boxes to tick, printed in the text: ☒ and ☐, [x] and [ ]."""

import re

CHECKED = re.compile(r"[☒☑✓✔☓✗]|\[[xX]\]|\([xX]\)")
"""A ticked box."""

_BOX = re.compile(r"(?P<on>[☒☑✓✔☓✗]|\[[xX]\]|\([xX]\))|(?P<off>[☐□▢]|\[\s?\]|\(\s\))")


def has_boxes(text: str) -> bool:
    """Tell whether a text has boxes, ticked or not."""
    return _BOX.search(text) is not None


def is_ticked_at(text: str, place: int) -> bool:
    """Tell whether the box that belongs to a place is ticked: the last one before it, or the first after it."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return False
    # A form has its boxes either all before or all after their words.
    leading = boxes[0].start() <= len(text) - len(text.lstrip()) + 1
    nearest = (
        [b for b in boxes if b.start() < place][-1:]
        if leading
        else [b for b in boxes if b.start() >= place][:1]
    )
    return bool(nearest) and nearest[0]["on"] is not None


def is_ticked(line: str, word: str) -> bool:
    """Tell whether the box of the first word that begins so is ticked."""
    match = re.search(rf"\b{word}\w*", line, re.IGNORECASE)
    return match is not None and has_boxes(line) and is_ticked_at(line, match.start())
