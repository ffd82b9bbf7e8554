"""A second, independent extraction (pdfium): does any text stand in none of our words?"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LOST_SHARE = 0.005
LOST_LEAST = 4
"""Letters: fewer on a page are ligatures and accents that two readers spell differently."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Letters and digits of a page that only the second extraction saw."""

    page: int
    count: int
    of: int


def lost_text(data: bytes, texts: Mapping[int, Iterable[str]]) -> list[Lost] | None:
    """Compare each page's words with what pdfium reads; None when pdfium cannot open the file.

    Args:
        data: The file.
        texts: By page number, everything our own reading has, hidden text and form values too.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        return [
            lost for number, own in texts.items() if (lost := _compared(document, number, own)) is not None
        ]
    finally:
        document.close()


def _compared(document: Any, number: int, own: Iterable[str]) -> Lost | None:
    if number > len(document):
        return None
    seen = _letters(_page_text(document, number))
    if not seen:
        return None
    missing = seen - _letters(" ".join(own))
    count, of = missing.total(), seen.total()
    return Lost(number, count, of) if count >= LOST_LEAST and count > LOST_SHARE * of else None


def _page_text(document: Any, number: int) -> str:
    page = document[number - 1]
    try:
        text_page = page.get_textpage()
        try:
            return str(text_page.get_text_range())
        finally:
            text_page.close()
    finally:
        page.close()


def _letters(text: str) -> Counter[str]:
    """Count letters and digits, case and compatibility forms folded."""
    folded = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    counts = Counter(folded)
    return Counter({c: n for c, n in counts.items() if c.isalnum()})
