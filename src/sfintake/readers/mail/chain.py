"""Where a mail's own words end and the older mails begin that it answers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.raw import (
    Place,
    RawBox,
    RawItem,
    RawParagraph,
    RawPicture,
    RawTable,
    Span,
    flat_paragraphs,
)
from sfintake.readers.flow.style import Style

_FORWARDED = re.compile(r"^\s*(?:vb|fw|fwd|wg|tr|vs)\s*:", re.I)
_FORWARD_MARK = re.compile(r"vidarebefordra|forwarded message|begin forwarded", re.I)
_ANSWER_MARK = re.compile(
    r"^[-_\s]*(?:ursprungligt meddelande|original message|ursprungligt e-?brev)[-_\s]*$"
    r"|^(?:den|on|le|am|på|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors?|fre|lör|sön)\b.{5,160}"
    r"\b(?:skrev|wrote|schrieb)\b.{0,120}:$"
    r"|^.{3,120}\b(?:skrev|wrote)\s*:$",
    re.I | re.S,
)
_FROM = re.compile(r"^\W*(?:från|from)\W*:", re.I)
_SENT = re.compile(r"(?:^|[\n;]|\s)\W*(?:skickat|datum|sent|date|till|to)\W*:", re.I)
_SIGNATURE = re.compile(r"^--\s?$")
_HEADER_LINES = 4


def set_chain_apart(items: Sequence[RawItem], subject: str) -> list[RawItem]:
    """Give a mail's items, those of older mails and of a signature under "--" set apart as a page's foot is.

    A mail that is passed on is itself what was sent in, so nothing of it is set apart. A closing name under
    "Med vänlig hälsning" stays too: it may be what signs an application.
    """
    end = next(
        (i for i, item in enumerate(items) if isinstance(item, RawParagraph) and _ends(items, i)), None
    )
    if end is None or _FORWARDED.match(subject) or _is_passed_on(items, end):
        return list(items)
    return [*items[:end], *(_apart(p) for item in items[end:] for p in _paragraphs(item))]


def _ends(items: Sequence[RawItem], place: int) -> bool:
    text = _text(items[place])
    if text.startswith(">") or _SIGNATURE.match(text) or _ANSWER_MARK.match(text):
        return True
    if not _FROM.match(text):
        return False
    near = "\n".join(_text(item) for item in items[place : place + _HEADER_LINES])
    return bool(_SENT.search(near.split("\n", 1)[-1] if "\n" in near else near[5:]))


def _is_passed_on(items: Sequence[RawItem], end: int) -> bool:
    return any(_FORWARD_MARK.search(_text(item)) for item in items[max(0, end - 2) : end + 2])


def _text(item: RawItem) -> str:
    return "".join(s.text for s in item.spans).strip() if isinstance(item, RawParagraph) else ""


def _paragraphs(item: RawItem) -> list[RawParagraph]:
    if isinstance(item, RawPicture):
        return []
    if isinstance(item, RawTable):
        return [
            RawParagraph(
                (Span(" ".join(s.text for p in flat_paragraphs(c.items) for s in p.spans), Looks()),), Style()
            )
            for row in item.rows
            for c in row.cells
            if c.items
        ]
    return list(flat_paragraphs(item.items if isinstance(item, RawBox) else [item]))


def _apart(paragraph: RawParagraph) -> RawParagraph:
    return replace(paragraph, place=Place.FOOTER, outline=None, label=None, set_off="", style=Style())
