"""PDF → Document: lines to paragraphs, headings by looks, ruled tables."""

import io
import re
from typing import Any

import pdfplumber

from sfintake.errors import CorruptError, EncryptedError, NoPagesError, TooManyPagesError
from sfintake.model import (
    Block,
    Cell,
    Document,
    Heading,
    Locus,
    Note,
    NoteCode,
    Paragraph,
    Role,
    SourceFile,
    Table,
)
from sfintake.readers.limits import Limits
from sfintake.swedish import fold_space, normalise

_BULLET = re.compile(r"^([•●▪■◦‣–-]|o(?=\s))\s+")


def read(source: SourceFile, limits: Limits) -> Document:
    """Read a PDF.

    Raises:
        EncryptedError, CorruptError, NoPagesError, TooManyPagesError: It cannot be read.
    """
    try:
        pdf = pdfplumber.open(io.BytesIO(source.data))
    except Exception as error:
        if "Password" in repr(error):
            raise EncryptedError from error
        raise CorruptError from error
    with pdf:
        if not pdf.pages:
            raise NoPagesError
        if len(pdf.pages) > limits.pages:
            raise TooManyPagesError(detail=f"{limits.pages}")
        blocks: list[Block] = []
        notes: list[Note] = []
        with_text = 0
        lines_by_page = []
        for page in pdf.pages:
            number = page.page_number
            tables = page.find_tables({"snap_tolerance": 5})
            lines = page.extract_text_lines(extra_attrs=["fontname", "size"], return_chars=True)
            lines_by_page.append((number, float(page.height), tables, [t.extract() for t in tables], lines))
            if lines:
                with_text += 1
            else:
                notes.append(Note("read", NoteCode.PAGE_WITHOUT_TEXT, Locus(source.name, 0, number)))
            page.close()
        sizes: dict[float, int] = {}
        for _, _, _, _, lines in lines_by_page:
            for line in lines:
                size = round(line["chars"][0]["size"], 1)
                sizes[size] = sizes.get(size, 0) + len(line["text"])
        body = max(sizes, key=lambda s: sizes[s]) if sizes else 11.0
        for number, height, tables, contents, lines in lines_by_page:
            _page(source.name, number, height, tables, contents, lines, body, blocks)
        return Document(
            source.name,
            source.media_type,
            source.sha256,
            tuple(blocks),
            tuple(notes),
            len(lines_by_page),
            str((pdf.metadata or {}).get("Title") or ""),
            with_text / len(lines_by_page),
        )


def _page(
    name: str,
    number: int,
    height: float,
    tables: list[Any],
    contents: list[Any],
    lines: list[Any],
    body: float,
    blocks: list[Block],
) -> None:
    boxes = [t.bbox for t in tables]
    items: list[tuple[float, str, Any]] = []
    for table, rows in zip(tables, contents, strict=True):
        if len(rows) > 1 and len(rows[0]) > 1:
            items.append((table.bbox[1], "table", (table.bbox, rows)))
    for line in lines:
        inside = any(
            b[1] <= (line["top"] + line["bottom"]) / 2 <= b[3] and b[0] <= line["x0"] <= b[2] for b in boxes
        )
        if not inside and line["text"].strip():
            items.append((line["top"], "line", line))
    items.sort(key=lambda item: item[0])
    parts: list[str] = []
    last: Any = None

    def flush() -> None:
        if parts:
            text = fold_space(normalise(" ".join(parts)))
            found = _BULLET.match(text)
            label, text = (found.group(1), text[found.end() :]) if found else ("", text)
            role = Role.LIST_ITEM if label else Role.BODY
            blocks.append(Paragraph(text, Locus(name, len(blocks), number), role, label))
            parts.clear()

    for _, kind, item in items:
        if kind == "table":
            flush()
            blocks.append(_table(name, number, item, len(blocks)))
            last = None
            continue
        chars = [c for c in item["chars"] if c["text"].strip()]
        size = max(c["size"] for c in chars)
        bold = all("Bold" in c["fontname"] for c in chars)
        text = fold_space(normalise(item["text"]))
        if re.fullmatch(r"(Sida )?\d+( ?\(\d+\)| av \d+)?", text) and (item["top"] > height - 90):
            flush()
            blocks.append(Paragraph(text, Locus(name, len(blocks), number), Role.FOOTER))
            continue
        capital = text.isupper() and len(text) > 2
        looks = size > body * 1.1 or (bold and size >= body * 0.95) or capital
        if looks and len(text) < 100 and not text.endswith((".", ",", ":")) and not text[0].islower():
            flush()
            blocks.append(Heading(text, 1, Locus(name, len(blocks), number), "looks"))
            last = None
            continue
        if last is not None and (item["top"] - last["bottom"] > 0.6 * size or _BULLET.match(text)):
            flush()
        parts.append(text)
        last = item
    flush()


def _table(name: str, number: int, item: Any, block: int) -> Table:
    box, rows = item
    made = []
    for r, row in enumerate(rows):
        cells = []
        for c, text in enumerate(row):
            locus = Locus(name, block, number, f"{chr(65 + c % 26)}{r + 1}", box)
            clean = normalise(text or "")
            seams = tuple(m.start() for m in re.finditer("\n", clean))
            paragraphs = (Paragraph(clean, locus, seams=seams),) if clean.strip() else ()
            cells.append(Cell(paragraphs, locus, covered=text is None))
        made.append(tuple(cells))
    return Table(tuple(made), Locus(name, block, number, None, box))
