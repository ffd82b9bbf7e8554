"""Pages that are pictures → words, by Tesseract where it is installed."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from sfintake.errors import ToolError
from sfintake.model import Locus, Note, NoteCode, Via
from sfintake.readers.pdf.geometry import Look, PageGeometry, Word, inside
from sfintake.readers.pdf.weight import Picture
from sfintake.tools import tesseract

PAGES_MAX = 20
"""Pages of one file that are recognised: some three seconds each."""
CONFIDENCE_LEAST = 25.0
"""Words recognised with less are specks and flourishes."""
RULES_MIN = 50
"""Drawn shapes on a page without text from which it may be lettering drawn as outlines."""
SCAN_SHARE = 0.7
STAMP_LETTERS = 150
BIGGER = 1.18
"""Times the page's usual height of letters: a line so much taller is set in a size of its own."""

HEAVIER = 1.25
"""Times the usual width of strokes: bold."""
MUCH_BIGGER = 1.35
"""Times the usual height: strokes are measured against it."""
BOLD_BIGGER = 1.2
"""Times the usual height: bold lines about so tall are of one size."""

_TALL = re.compile(r"[A-ZÅÄÖbdfhkl0-9]")
_DEEP = re.compile(r"[gjpqyQ,;()/]")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was recognised on a page."""

    words: tuple[Word, ...]
    confidence: float
    """Mean over the words, 0 to 100."""


def needs_ocr(page: PageGeometry, words: Sequence[Word]) -> bool:
    """Say whether a page shows something and gives no text, or is a scan with only a stamp in letters."""
    area = page.width * page.height
    shown = max(((i.bbox[2] - i.bbox[0]) * (i.bbox[3] - i.bbox[1]) for i in page.images), default=0.0)
    letters = sum(len(w.text) for w in words) + sum(len(t.text) for t in page.turned)
    if letters:
        return letters < STAMP_LETTERS and area > 0 and shown > SCAN_SHARE * area
    return (area > 0 and shown > 0.02 * area) or page.drawn >= RULES_MIN


def recognise_pages(data: bytes, pages: Sequence[PageGeometry], body: float | None) -> dict[int, Recognised]:
    """Give, by page number, what Tesseract reads; pages it cannot read are left out.

    Args:
        data: The file.
        pages: Those to recognise.
        body: Size of the file's running text, if it has any: recognised text is taken to be as big.
    """
    import pypdfium2

    found: dict[int, Recognised] = {}
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return {}
    try:
        for page in pages[:PAGES_MAX]:
            try:
                picture = _picture(document, page.number)
                words = tesseract.recognise(picture)
            except (ToolError, pypdfium2.PdfiumError):
                continue
            kept = [w for w in words if w.confidence >= CONFIDENCE_LEAST]
            if kept:
                mean = sum(w.confidence for w in kept) / len(kept)
                found[page.number] = Recognised(_placed(kept, body, Picture(picture)), round(mean, 1))
    finally:
        document.close()
    return found


def beyond(file: str, pages: Sequence[PageGeometry], recognised: Mapping[int, Recognised]) -> list[Note]:
    """Tell of the pages left unread because more of a file are pictures than are recognised."""
    if not recognised or len(pages) <= PAGES_MAX:
        return []
    place = Locus(file, 0, pages[PAGES_MAX].number)
    detail = f"text recognised on {PAGES_MAX} of {len(pages)} pages without text"
    return [Note("read", NoteCode.LIMIT, place, "", detail)]


def _picture(document: Any, number: int) -> bytes:
    page = document[number - 1]
    try:
        bitmap = page.render(scale=tesseract.DPI / 72, grayscale=True)
        try:
            out = io.BytesIO()
            # A plain greymap needs no picture library, and Tesseract reads it.
            rows = bytes(bitmap.buffer)
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
            out.write(f"P5\n{width} {height}\n255\n".encode())
            for at in range(0, height * stride, stride):
                out.write(rows[at : at + width])
            return out.getvalue()
        finally:
            bitmap.close()
    finally:
        page.close()


def _placed(
    words: Sequence[tesseract.RecognisedWord], body: float | None, picture: Picture
) -> tuple[Word, ...]:
    """Give the words in points; all of a line on one baseline, in one size and weight."""
    scale = 72 / tesseract.DPI
    usual = median([h for w in words if (h := _height(w))] or [w.bottom - w.top for w in words])
    ordinary = body or round(1.35 * usual * scale * 2) / 2
    lines: dict[tuple[int, int, int], list[tesseract.RecognisedWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    heights = {key: median([h for w in line if (h := _height(w))] or [usual]) for key, line in lines.items()}
    strokes = {key: picture.stroke(line) for key, line in lines.items()}
    weight = _usual_stroke(lines, strokes)
    made: list[Word] = []
    looks: dict[tuple[float, bool], Look] = {}
    for key, line in lines.items():
        taller = heights[key] / usual
        # Strokes grow with the size; heights of single lines vary with their letters, so small growth is not counted.
        bold = strokes[key] > HEAVIER * weight * (taller if taller > MUCH_BIGGER else 1.0)
        if bold and abs(taller - BOLD_BIGGER) < 0.1:
            taller = BOLD_BIGGER
        # Only clearly taller lines get a size of their own.
        size = round(ordinary * taller * 2) / 2 if taller >= BIGGER else ordinary
        look = looks.setdefault((size, bold), Look("ocr", size, bold=bold, via=Via.OCR))
        base = median(w.bottom for w in line) * scale
        made += [Word(w.text, w.x0 * scale, w.x1 * scale, base, look, 0) for w in line]
    return tuple(made)


def _usual_stroke(
    lines: Mapping[tuple[int, int, int], Sequence[tesseract.RecognisedWord]],
    strokes: Mapping[tuple[int, int, int], float],
) -> float:
    """Give the stroke that most of a page's words have."""
    return median([strokes[key] for key, line in lines.items() for _ in line])


def _height(word: tesseract.RecognisedWord) -> float:
    """Give the height of a capital, where the word has one (or a letter as tall); 0 where it has none."""
    if not _TALL.search(word.text):
        return 0.0
    height = word.bottom - word.top
    return 0.8 * height if _DEEP.search(word.text) else float(height)


def added(words: Sequence[Word], recognised: Recognised) -> tuple[Word, ...]:
    """Give a page's words with the recognised ones that do not stand where a word already is."""
    boxes = [(w.x0, w.top, w.x1, w.bottom) for w in words]
    new = (
        w
        for w in recognised.words
        if not any(inside((w.x0 + w.x1) / 2, w.base - 0.3 * w.look.size, b) for b in boxes)
    )
    return (*words, *new)
