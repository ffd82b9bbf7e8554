"""Notes on the text itself: hidden, unreliable; and lines for what stands outside the running text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from playa.pdftypes import resolve1
from playa.utils import decode_text

from sfintake.model import BBox, Block, Locus, Note, NoteCode, Table
from sfintake.readers.pdf.geometry import Look, PageGeometry, Word, union
from sfintake.readers.pdf.lines import baselines, join_words
from sfintake.readers.pdf.looks import Seen
from sfintake.readers.pdf.text import clean
from sfintake.swedish import fold_space, normalise

UNRELIABLE = 0.05
"""Share of characters without a meaning from which a page's text cannot be trusted."""
QUOTE_MAX = 300
_ODD = re.compile("\\(cid:|[\\x00-\\x1f\\ue000-\\uf8ff\\ufffd]")


def line_runs(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Give words line by line, as one run where the lines follow each other."""
    made: list[list[Word]] = []
    for line in baselines(words):
        if made and 0 < line[0].base - made[-1][-1].base < 1.8 * max(line[0].look.size, 6.0):
            made[-1] += line
        else:
            made.append(list(line))
    return [tuple(group) for group in made]


def within_limit(blocks: Sequence[Block], cells_max: int) -> tuple[tuple[Block, ...], list[Note]]:
    """Give the blocks, tables of more cells than are read cut after the rows that fit, and notes that say so."""
    made: list[Block] = []
    notes: list[Note] = []
    for block in blocks:
        width = len(block.rows[0]) if isinstance(block, Table) and block.rows else 0
        if not isinstance(block, Table) or width * len(block.rows) <= cells_max:
            made.append(block)
            continue
        kept = block.rows[: max(1, cells_max // width)]
        detail = f"table rows left out: {len(block.rows) - len(kept)}"
        made.append(replace(block, rows=kept))
        notes.append(Note("read", NoteCode.LIMIT, block.locus, "", detail))
    return tuple(made), notes


def annotation_words(text: str, box: BBox) -> tuple[Word, ...]:
    """Give a text printed by an annotation as words of one line in its box."""
    look = Look("annotation", 9.0)
    return tuple(Word(piece, box[0] + k, box[2], box[3], look, 0) for k, piece in enumerate(text.split()))


def notes_on_text(file: str, pages: Sequence[PageGeometry], seen: Mapping[int, Seen]) -> list[Note]:
    """Give notes on hidden text, with the text, and on pages whose letters have no meaning."""
    notes: list[Note] = []
    for page in pages:
        for line in line_runs(seen[page.number].hidden):
            box = union([(w.x0, w.top, w.x1, w.bottom) for w in line])
            quote = fold_space(clean(join_words(line)))[:QUOTE_MAX]
            if quote:
                place = Locus(file, 0, page.number, None, box)
                notes.append(Note("read", NoteCode.HIDDEN_TEXT, place, quote, _kind(line[0])))
        letters = sum(len(w.text) for w in page.words)
        odd = _ODD.search(" ".join([w.text for w in page.words]))
        bad = max(page.undecoded, sum(_meaningless(w.text) for w in page.words) if odd else 0)
        if letters and bad > UNRELIABLE * letters and bad >= 10:
            detail = f"{bad} of {letters} characters"
            notes.append(Note("read", NoteCode.TEXT_UNRELIABLE, Locus(file, 0, page.number), "", detail))
    return notes


def _kind(word: Word) -> str:
    if not word.look.visible:
        return "invisible"
    return "colour of the ground"


def _meaningless(text: str) -> int:
    cid = 6 * text.count("(cid:")
    private = sum("\ue000" <= c <= "\uf8ff" for c in text) if len(text) > 1 else 0
    return cid + private + sum(c == "\ufffd" or (c < " " and c not in "\t\n\r") for c in text)


def file_title(pdf: Any) -> str:
    """Give the title in the file's properties, if any."""
    try:
        title = resolve1(pdf.info.get("Title"))
    except Exception:
        return ""
    return fold_space(normalise(decode_text(title))) if isinstance(title, bytes) else ""
