"""Word files → Document."""

import io
import re
import zipfile

from lxml import etree

from sfintake.errors import CorruptError
from sfintake.model import Block, Cell, Document, Heading, Locus, Paragraph, Role, SourceFile, Table
from sfintake.readers.limits import Limits

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:rubrik|heading)\s*(\d)", re.I)


def read(source: SourceFile, limits: Limits) -> Document:
    """Give a Word file's blocks: headings by style, paragraphs, tables."""
    del limits
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            body = etree.fromstring(archive.read("word/document.xml")).find(f"{_W}body")
            names = _style_names(archive)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise CorruptError from error
    if body is None:
        raise CorruptError
    blocks: list[Block] = []
    for element in body:
        locus = Locus(source.name, len(blocks))
        if element.tag == f"{_W}p" and _text(element):
            blocks.append(_paragraph(element, names, locus))
        elif element.tag == f"{_W}tbl":
            blocks.append(_table(element, locus))
    return Document(source.name, source.media_type, source.sha256, tuple(blocks))


def _style_names(archive: zipfile.ZipFile) -> dict[str, str]:
    if "word/styles.xml" not in archive.namelist():
        return {}
    root = etree.fromstring(archive.read("word/styles.xml"))
    return {
        str(s.get(f"{_W}styleId")): str(n.get(f"{_W}val"))
        for s in root.iter(f"{_W}style")
        if (n := s.find(f"{_W}name")) is not None
    }


def _text(element: etree._Element) -> str:
    parts = (t.text if t.tag == f"{_W}t" else " " for t in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br"))
    return " ".join("".join(p or "" for p in parts).split())


def _paragraph(element: etree._Element, names: dict[str, str], locus: Locus) -> Heading | Paragraph:
    text = _text(element)
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = names.get(str(style.get(f"{_W}val")), "") if style is not None else ""
    found = _HEADING.match(name)
    if found:
        return Heading(text, int(found[1]), locus, "style")
    role = (
        Role.TITLE
        if name.casefold() == "title"
        else Role.LIST_ITEM
        if "list" in name.casefold()
        else Role.BODY
    )
    bold = [
        bool(_text(r)) and r.find(f"{_W}rPr/{_W}b") is not None for r in element.iter(f"{_W}r") if _text(r)
    ]
    if all(bold) and len(text) < 80 and text[-1] not in ".;,":
        return Heading(text, 1, locus, "looks")
    return Paragraph(text, locus, role)


def _table(element: etree._Element, locus: Locus) -> Table:
    grid = [
        [tuple(t for p in tc.iter(f"{_W}p") if (t := _text(p))) for tc in tr.iter(f"{_W}tc")]
        for tr in element.iterchildren(f"{_W}tr")
    ]
    width = max((len(r) for r in grid), default=0)
    rows = []
    for y, row in enumerate(grid):
        cells = []
        for x in range(width):
            here = Locus(locus.file, locus.block, cell=f"{chr(65 + x % 26)}{y + 1}")
            texts = row[x] if x < len(row) else ()
            cells.append(Cell(tuple(Paragraph(t, here) for t in texts), here))
        rows.append(tuple(cells))
    return Table(tuple(rows), locus)
