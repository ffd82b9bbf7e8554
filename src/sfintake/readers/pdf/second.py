"""The second, independent reader (pdfium): what it sees, and its words where the feed's letters have no meaning."""

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sfintake.readers.pdf.feed import BLANKS, BOLD_WORDS, ITALIC_WORDS
from sfintake.readers.pdf.geometry import Look, Word

LOST_SHARE = 0.005
LOST_LEAST = 4
"""Letters: fewer on a page are ligatures and accents that two readers spell differently."""
RESCUE_SHARE = 0.3
"""Share of a page's letters that must be missing before the second reader's words are taken instead."""
NAME_MAX = 128
VOWELS_LEAST, VOWELS_MOST = 0.25, 0.6
"""Share of vowels among the letters of running text; Swedish has some 0.38."""
_VOWELS = frozenset("aeiouyåäöæøéü")
WEIGHT_BOLD = 600


@dataclass(frozen=True, slots=True)
class Lost:
    """Letters and digits of a page that only the second reader saw."""

    page: int
    count: int
    of: int

    @property
    def is_grave(self) -> bool:
        """So much is missing that the page should be read by the second reader."""
        return self.count > RESCUE_SHARE * self.of and self.count > 20


@contextmanager
def second_reader(data: bytes) -> Iterator[Any]:
    """Open the file with pdfium; None when it cannot."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        yield document
    finally:
        document.close()


def lost_text(document: Any, texts: Mapping[int, Iterable[str]]) -> list[Lost]:
    """Give the pages on which pdfium reads letters that our words do not have.

    Args:
        document: From ``second_reader``; None compares nothing.
        texts: By page number, everything our own reading has, hidden text and form values too.
    """
    if document is None:
        return []
    return [lost for number, own in texts.items() if (lost := _compared(document, number, own)) is not None]


def _compared(document: Any, number: int, own: Iterable[str]) -> Lost | None:
    import pypdfium2

    if number > len(document):
        return None
    try:
        with _text_page(document, number) as page:
            seen = _letters(str(page.get_text_range()))
    except pypdfium2.PdfiumError:
        # A page that only one of the two can open cannot be compared.
        return None
    if not seen:
        return None
    count, of = (seen - _letters(" ".join(own))).total(), seen.total()
    return Lost(number, count, of) if count >= LOST_LEAST and count > LOST_SHARE * of else None


@contextmanager
def _text_page(document: Any, number: int) -> Iterator[Any]:
    page = document[number - 1]
    try:
        text_page = page.get_textpage()
        try:
            yield text_page
        finally:
            text_page.close()
    finally:
        page.close()


def _letters(text: str) -> Counter[str]:
    """Count letters and digits, case and compatibility forms folded."""
    folded = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return Counter({c: n for c, n in Counter(folded).items() if c.isalnum()})


def second_words(document: Any, number: int, height: float) -> tuple[Word, ...]:
    """Give a page's words by pdfium.

    Args:
        document: From ``second_reader``.
        number: 1-based page.
        height: Of the page, to turn pdfium's upward axis.
    """
    with _text_page(document, number) as page:
        return tuple(_words(page.raw, height))


def reads_like_text(words: Iterable[Word]) -> bool:
    """Say whether letters taken for lack of a mapping have the vowels of a language, and are no glyph numbers."""
    letters = [c for w in words for c in w.text.casefold() if c.isalpha()]
    if not letters:
        return False
    return VOWELS_LEAST < sum(c in _VOWELS for c in letters) / len(letters) < VOWELS_MOST


def _words(raw: Any, height: float) -> Iterator[Word]:
    import pypdfium2.raw as api

    looks: dict[tuple[str, float, int], Look] = {}
    letters: list[str] = []
    start = end = base = 0.0
    look: Look | None = None
    for index in range(api.FPDFText_CountChars(raw)):
        letter = chr(api.FPDFText_GetUnicode(raw, index))
        if api.FPDFText_HasUnicodeMapError(raw, index) == 1:
            letter = "\ufffd"
        box = api.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        placed = api.FPDFText_GetLooseCharBox(raw, index, box) and api.FPDFText_GetCharOrigin(
            raw, index, x, y
        )
        here = _look(api, raw, index, looks)
        apart = letters and (
            abs(height - y.value - base) > 0.15 * here.size or box.left - end > 0.25 * here.size
        )
        if letters and look is not None and (letter in BLANKS or not placed or apart or here is not look):
            yield Word("".join(letters), start, end, base, look, index)
            letters = []
        if letter in BLANKS or not placed or not (letter.isprintable() or letter == "\ufffd"):
            continue
        if not letters:
            start, base, look = box.left, height - y.value, here
        letters.append(letter)
        end = box.right
    if letters and look is not None:
        yield Word("".join(letters), start, end, base, look, 0)


def _look(api: Any, raw: Any, index: int, looks: dict[tuple[str, float, int], Look]) -> Look:
    buffer, flags = ctypes.create_string_buffer(NAME_MAX), ctypes.c_int()
    api.FPDFText_GetFontInfo(raw, index, buffer, NAME_MAX, flags)
    name = buffer.value.decode("utf-8", "replace")
    size = round(float(api.FPDFText_GetFontSize(raw, index)), 1)
    weight = int(api.FPDFText_GetFontWeight(raw, index))
    found = looks.get((name, size, weight))
    if found is None:
        folded = name.lower()
        bold = weight >= WEIGHT_BOLD or any(w in folded for w in BOLD_WORDS)
        found = Look(
            name.partition("+")[2] or name, max(size, 1.0), bold, any(w in folded for w in ITALIC_WORDS)
        )
        looks[name, size, weight] = found
    return found
