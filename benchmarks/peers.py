"""Other readers, each giving headings and tables of a file; none is a dependency, each imports when it is called."""

import html
import re
from collections.abc import Callable, Mapping
from pathlib import Path

Found = tuple[list[str], list[list[list[str]]]]
"""Headings, and tables as rows of cells."""


def of_markdown(text: str) -> Found:
    """Take headings and tables from Markdown."""
    headings = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
    tables: list[list[list[str]]] = []
    inside = False
    for line in text.splitlines():
        row = [cell.strip(" *") for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|"):
            inside = False
        elif not all(re.fullmatch(r":?-+:?", cell) for cell in row):
            if not inside:
                tables.append([])
            inside = True
            tables[-1].append(row)
    return headings, [[row for row in table if any(row)] for table in tables]


def of_html(text: str) -> Found:
    """Take headings and tables from HTML."""

    def plain(part: str) -> str:
        return html.unescape(re.sub(r"<[^>]+>", "", part)).strip()

    tables = [
        [
            [plain(c) for c in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.S)]
            for row in re.findall(r"<tr.*?</tr>", t, re.S)
        ]
        for t in re.findall(r"<table.*?</table>", text, re.S)
    ]
    return [plain(h) for h in re.findall(r"<h\d.*?>(.*?)</h\d>", text, re.S)], tables


def python_docx(path: Path) -> Found:
    """python-docx: headings by the name of the style."""
    import docx

    word = docx.Document(str(path))
    headings = [
        p.text for p in word.paragraphs if p.style is not None and (p.style.name or "").startswith("Heading")
    ]
    return headings, [[[c.text for c in row.cells] for row in t.rows] for t in word.tables]


def mammoth(path: Path) -> Found:
    """Mammoth, to HTML."""
    import mammoth as library

    with path.open("rb") as file:
        return of_html(library.convert_to_html(file).value)


def markitdown(path: Path) -> Found:
    """MarkItDown, to Markdown."""
    from markitdown import MarkItDown

    return of_markdown(MarkItDown().convert(str(path)).text_content)


def docx2python(path: Path) -> Found:
    """docx2python, its text with marks for headings."""
    from docx2python import docx2python as convert

    with convert(path, html=True) as word:
        headings = [
            re.sub(r"<[^>]+>", "", line) for line in word.text.splitlines() if re.match(r"<h\d", line)
        ]
        tables = [[["\n".join(cell) for cell in row] for row in t] for t in word.body if len(t) > 1]
    return headings, tables


def unstructured(path: Path) -> Found:
    """Unstructured, its titles and tables."""
    from unstructured.partition.docx import partition_docx

    parts = partition_docx(filename=str(path))
    tables = [of_html(p.metadata.text_as_html or "")[1] for p in parts if p.category == "Table"]
    return [p.text for p in parts if p.category == "Title"], [t for found in tables for t in found]


def docling(path: Path) -> Found:
    """Docling's Word backend by itself (its converter wants models of its own), to Markdown."""
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument

    source = InputDocument(path_or_stream=path, format=InputFormat.DOCX, backend=MsWordDocumentBackend)
    word = MsWordDocumentBackend(in_doc=source, path_or_stream=path).convert()
    return of_markdown(word.export_to_markdown())


def pdfplumber(path: Path) -> Found:
    """pdfplumber: tables; it tells no headings."""
    import pdfplumber as library

    with library.open(path) as pdf:
        return [], [
            [[c or "" for c in row] for row in t] for page in pdf.pages for t in page.extract_tables()
        ]


def pymupdf4llm(path: Path) -> Found:
    """PyMuPDF4LLM, to Markdown."""
    import pymupdf4llm as library

    return of_markdown(library.to_markdown(str(path)))


DOCX: Mapping[str, Callable[[Path], Found]] = {
    "python-docx": python_docx,
    "mammoth": mammoth,
    "markitdown": markitdown,
    "docx2python": docx2python,
    "unstructured": unstructured,
    "docling": docling,
}
PDF: Mapping[str, Callable[[Path], Found]] = {
    "pdfplumber": pdfplumber,
    "markitdown": markitdown,
    "pymupdf4llm": pymupdf4llm,
}
