"""Whether a line is a heading after all: readers judge by looks only, this module knows what applications hold."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sfintake.extract.outline.boxes import has_boxes
from sfintake.extract.outline.heading_words import bare, split_words, word_set
from sfintake.extract.outline.headings import is_chatty
from sfintake.extract.outline.labels import SIGNING, is_fact_label
from sfintake.model import Block, Heading, Paragraph, Role, Table

_TITLE = re.compile(
    r"^(?:projekt|insats)?(?:ansök\w*|idéskiss\w*|projektplan|projektförslag|projektbeskrivning|blankett\w*|"
    r"mall\w*|underlag\w*)\b",
    re.IGNORECASE,
)
_COLUMN_WORDS = word_set(
    "när vad vem hur var ansvarig månad vecka datum tid tidpunkt aktivitet moment steg fas start slut part roll uppgift insats "
    "kostnad kostnader post belopp kr tkr mkr kronor summa totalt antal pris år à budget kommentar mål mått indikator "
    "risk åtgärd sannolikhet konsekvens utförs klart"
)
"""Words that stand at the head of columns: several and nothing else are the head of a table that lost its rules."""
_OPENS_ASIDE = re.compile(
    r"^(?:obs|viktigt|notera|nb|läs mer|källa|källor|sid|sida|sidan|version|dnr|diarien\w*|ärende\w*|total\w*|summa|"
    r"delsumma|sökt belopp|belopp i|alla belopp|fastställ\w*|godkän\w* av|antagen|bästa|tack på förhand)\b(?!\s*$)|"
    r"^(?:hej\w*|mvh|till samordnings\w*|(?:med )?(?:många |varma |vänlig\w* |bästa )*hälsning\w*)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:tabell|bild|figur|diagram|foto|karta)\s*\d|^\(.*\)$", re.IGNORECASE)
_HOLDS_ASIDE = re.compile(
    r"\S@\S|\bwww\.|https?:|\w\s+§\s*\d|\b0\d{1,3}[- ]\d{2,3}[ -]?\d\d|\d\s*(?:kr|tkr|mkr|kronor|sek)\W*$|"
    r"^[”\"“»].*[”\"«]$|^(?:och|men|eller|som|samt|dvs|t\.?\s?ex)\b|"
    r"^(?!\d{1,2}[ .)])\d|^[2-9]\d\s|\w\s*·\s*\w|^\d{1,2} [a-z]+ 20\d\d\b|"
    r"^[A-ZÅÄÖ][\wåäöé]+(?: [A-ZÅÄÖ][\wåäöé-]+)?,? (?:den )?\d{1,2} \w+ 20\d\d$|"
    r"^[A-ZÅÄÖ][\wåäöé-]+ [A-ZÅÄÖ][\wåäöé-]+, [a-zåäö]+$|^[A-ZÅÄÖ]\w+, [A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+$"
)
"""Remarks, greetings, captions, names, dates, addresses and sums in bold: set off, but no headings."""
_ASIDE_WORDS = 3
_CONTENTS = re.compile(
    r"innehåll|innehållsförteckning|i den här ansökan|detta innehåller ansökan", re.IGNORECASE
)
_SALUTE = re.compile(r"^(?:till|att|från)\s+\w", re.IGNORECASE)
_BODY_WORDS = 18
_LIST_MIN = 4


def is_title(
    block: Heading, keys: tuple[str, ...], blocks: tuple[Block, ...], number: int, *, begun: bool
) -> bool:
    """Tell whether a heading block is the document's title: it opens the document, and announces no section.

    ``begun`` says that a heading came before that is no title.
    """
    before = blocks[:number]
    if begun or block.number or re.match(r"^\(?\d{1,2}[.)]?\s", block.text):
        return False
    if any(isinstance(b, Table) or (isinstance(b, Paragraph) and _is_body(b)) for b in before):
        return False
    follows = next((b for b in blocks[number + 1 :] if isinstance(b, (Heading, Paragraph, Table))), None)
    # A document has one title: after a paragraph of that style, a heading over a form or text is none.
    titled = any(isinstance(b, Paragraph) and b.role is Role.TITLE for b in before)
    over_text = block.made_by == "style" and isinstance(follows, Paragraph) and _is_body(follows)
    if (
        titled
        and (over_text or isinstance(follows, Table))
        and not _stands_over_all(block, blocks[number + 1 :])
    ):
        return False
    if not keys and any(_could_be_title(b) for b in before) and _is_fact(follows):
        return False
    if keys:
        first = not any(isinstance(b, Heading) for b in before)
        return first and bool(_TITLE.match(bare(block.text))) and not isinstance(follows, Paragraph)
    if _TITLE.match(bare(block.text)) or _SALUTE.match(block.text):
        return True
    # A question with text of its own under it is a heading in people's own words, also at the top.
    return not (is_chatty(block.text) and isinstance(follows, Paragraph) and _is_body(follows))


def _stands_over_all(block: Heading, after: tuple[Block, ...]) -> bool:
    """Tell whether all later headings are of a lower level: a name under what the document calls itself."""
    later = [b for b in after if isinstance(b, Heading)]
    return len(later) > 2 and all(b.level > block.level for b in later)


def _could_be_title(block: Block) -> bool:
    return (
        isinstance(block, Heading | Paragraph)
        and (isinstance(block, Heading) or block.role not in _ASIDE)
        and ":" not in block.text
        and not _SALUTE.match(block.text)
    )


def _is_fact(block: Block | None) -> bool:
    """Tell of a line that is a label and its answer ("Projektets namn: Bron")."""
    if not isinstance(block, Paragraph):
        return False
    label, colon, value = block.text.partition(":")
    return bool(colon and value.strip()) and is_fact_label(label)


def _is_body(paragraph: Paragraph) -> bool:
    return paragraph.role not in _ASIDE and len(paragraph.text.split()) >= _BODY_WORDS


_VALUE = re.compile(
    r"\s+(?:(?:ca|cirka|om|på|från)\s+)?\d(?:[\d\s.,:/–-]|kr\b|tkr\b|mkr\b|mnkr\b|kronor|miljon(?:er)?|till|och|med|t\.?o\.?m\.?|"
    r"st\b|år\b|personer|deltagare|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)*$",
    re.IGNORECASE,
)
"""A sum, a date, a period or a number that ends a line: after a fact's label it is that fact ("Ansökt belopp 2,41 mkr")."""


_ORDINAL = re.compile(r"\s+(?:\d{1,2}|20\d\d)")
"""A number or year alone may count parts: "Bilaga 1", "Projekt 2027"."""


def is_no_heading(block: Heading, keys: tuple[str, ...], *, in_signing: bool) -> bool:
    """Tell whether a reader's heading is running text, a fact with its value, or a name in the signature block."""
    if block.made_by in {"style", "outline"} and not block.text.rstrip().endswith("."):
        return in_signing and not keys and bool(SIGNING.match(bare(block.text)))
    text = block.text.strip()
    words = split_words(text)
    columns = split_words(bare(text))
    if len(columns) > 1 and all(w in _COLUMN_WORDS for w in columns):
        return True
    if not words or (len(words) > 14 and not text.endswith("?")) or (text.endswith(".") and len(words) > 6):
        return True
    if _CAPTION.match(text) or (not keys and is_aside(text)):
        return True
    label, colon, value = text.partition(":")
    if colon and value.strip() and not keys:
        return True
    if colon and value.strip() and is_fact_label(label):
        return True
    if not keys and (in_signing or is_fact_label(text)):
        return True
    told = _VALUE.search(text)
    if told and not _ORDINAL.fullmatch(told[0]) and is_fact_label(text[: told.start()]):
        return True
    return (
        text.endswith(":") and is_fact_label(text) and len(words) <= 3 and keys in {(), ("grunduppgifter",)}
    )


def is_aside(text: str) -> bool:
    """Tell a remark, greeting, caption, name, date, address or sum that stands on a line of its own."""
    if text.endswith(".") and len(text.split()) > _ASIDE_WORDS:
        return True
    return bool(_OPENS_ASIDE.match(text) or _HOLDS_ASIDE.search(text)) or has_boxes(text)


def is_heading_line(
    paragraph: Paragraph, keys: tuple[str, ...], blocks: tuple[Block, ...], number: int
) -> bool:
    """Tell whether a short line that names ``keys`` and nothing else is a heading that the reader missed."""
    text = paragraph.text.strip()
    if paragraph.role is Role.LIST_ITEM or text.endswith((".", ",", ";")) or len(text.split()) > 9:
        return False
    follows = next(
        (b for b in blocks[number + 1 :] if not isinstance(b, Paragraph) or b.role not in _ASIDE), None
    )
    if follows is None:
        return (
            keys in {("underskrift",), ("bilagor",)} or paragraph.lead >= len(text) - 1 or text.endswith(":")
        )
    if isinstance(follows, Heading):
        return False
    looks = paragraph.lead >= len(text) - 1 or text.isupper()
    if is_fact_label(text) and not looks:
        return False
    return text[:1].isupper() or text[:1].isdigit()


_ASIDE = {Role.HEADER, Role.FOOTER, Role.TOC, Role.HIDDEN}


def is_contents_list(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Give the places of a contents list's lines: headings or short lines in a row that all stand again further on."""
    said = [bare(b.text) if isinstance(b, (Heading, Paragraph)) and len(b.text) < 120 else "" for b in blocks]
    found: set[int] = set()
    run: list[int] = []
    for number, text in enumerate([*said, ""]):
        if text and text in said[number + 1 :]:
            run.append(number)
            continue
        if len(run) >= _LIST_MIN:
            found.update(run)
        run = []
    return frozenset((*found, *_names_of_contents(blocks, found)))


def _names_of_contents(blocks: tuple[Block, ...], listed: set[int]) -> Iterator[int]:
    """Give the lines that only name the contents list which follows; over text of its own "Innehåll" is a heading."""
    for number, (block, after) in enumerate(pairwise(blocks)):
        if isinstance(block, (Heading, Paragraph)) and _CONTENTS.fullmatch(bare(block.text)):
            in_list = number + 1 in listed or (isinstance(after, Paragraph) and after.role is Role.TOC)
            if in_list:
                yield number
