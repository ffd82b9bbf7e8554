"""Pictures as files (png, jpeg) → Document: a photographed page is read by OCR, a logo is only noted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from sfintake.errors import FileTooLargeError, NoTextError, ToolMissingError
from sfintake.model import (
    Block,
    Document,
    Heading,
    Locus,
    Note,
    NoteCode,
    Paragraph,
    Picture,
    SourceFile,
    Table,
    Via,
)
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import has_text
from sfintake.readers.flow.looks import Looks
from sfintake.readers.limits import Limits
from sfintake.readers.picture.size import pixels
from sfintake.readers.text import text_items
from sfintake.tools import tesseract

__all__ = ["read"]

PAGE_LEAST = 300_000
"""Pixels of the smallest picture that a page of text can be read from; logos and signatures of mails have fewer."""
_PAGE_MOST = 100_000_000
_BANNER = 4
"""Times as wide as high, or as high as wide: an ornament, not a page."""
_CONFIDENCE_LEAST = 25.0
_COLUMN_GAP = 3.0
"""Widths of a letter between words from which they stand in columns of their own."""


def read(source: SourceFile, limits: Limits) -> Document:
    """Give the text of a photographed or scanned page; of a small picture, that it is there.

    Raises:
        ToolMissingError: It may hold a page of text, and Tesseract is not installed.
        NoTextError: No text was found in it.
        SourceError: It is broken, cut off or too large.
    """
    width, height = pixels(source.data)
    if width * height > _PAGE_MOST:
        raise FileTooLargeError(detail="pixels")
    if width * height < PAGE_LEAST or max(width, height) >= _BANNER * min(width, height):
        blocks: tuple[Block, ...] = (Picture(Locus(source.name, 0), 0.0),)
        return Document(source.name, source.media_type, source.sha256, blocks)
    if not limits.ocr or not tesseract.available():
        raise ToolMissingError(detail=tesseract.PACKAGES)
    words = [w for w in tesseract.recognise(source.data) if w.confidence >= _CONFIDENCE_LEAST]
    blocks = _blocks(source.name, typed(words), limits)
    if not any(has_text(block) for block in blocks):
        raise NoTextError
    sure = sum(w.confidence for w in words) / len(words)
    detail = f"tesseract {tesseract.version()}, mean confidence {sure:.0f} %"
    notes = (Note("read", NoteCode.OCR_USED, Locus(source.name, 0, 1), "", detail),)
    return Document(source.name, source.media_type, source.sha256, blocks, notes, 1)


def typed(words: Sequence[tesseract.RecognisedWord]) -> str:
    """Give recognised words as a typed text: a line a line, columns kept apart by blanks, paragraphs by blank lines."""
    letter = median([(w.x1 - w.x0) / max(len(w.text), 1) for w in words] or [1]) or 1
    lines: dict[tuple[int, int, int], list[tesseract.RecognisedWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    text: list[str] = []
    last: tuple[int, int] | None = None
    for place, line in lines.items():
        if last is not None and place[:2] != last:
            text.append("")
        last = place[:2]
        text.append(_drawn(sorted(line, key=lambda w: w.x0), letter))
    return "\n".join(text)


def _drawn(line: Iterable[tesseract.RecognisedWord], letter: float) -> str:
    drawn = ""
    end = None
    for word in line:
        if end is not None:
            apart = word.x0 - end > _COLUMN_GAP * letter
            drawn += " " * max(2, round(word.x0 / letter) - len(drawn)) if apart else " "
        drawn += word.text
        end = word.x1
    return drawn


def _blocks(name: str, text: str, limits: Limits) -> tuple[Block, ...]:
    assembly = Assembly(name, Looks(), {}, limits.table_cells)
    assembly.add(text_items(text)[0])
    return tuple(_recognised(block) for block in assembly.blocks())


def _recognised(block: Block) -> Block:
    """Give a block as what it is: read out of the picture of a page."""
    locus = replace(block.locus, page=1)
    if isinstance(block, Heading | Paragraph):
        return replace(block, locus=locus, via=Via.OCR)
    if isinstance(block, Table):
        rows = tuple(
            tuple(
                replace(
                    cell,
                    locus=replace(cell.locus, page=1),
                    paragraphs=tuple(
                        replace(p, locus=replace(p.locus, page=1), via=Via.OCR) for p in cell.paragraphs
                    ),
                )
                for cell in row
            )
            for row in block.rows
        )
        return replace(block, locus=locus, rows=rows, ruled=False)
    return block
