"""The words of a printed memo, read back from each format: without white space, so that line breaks do not matter."""

import io
import re
from collections import Counter

import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from lxml import html as lxml_html

from sfintake.model import Grid, Memo

_SPACE = re.compile(r"[\s\u200b]+")


def squeezed(text: str) -> str:
    """Give the text without white space."""
    return _SPACE.sub("", text)


def html_text(page: bytes) -> str:
    """Give the words of the page's main part, list marks too."""
    main = lxml_html.fromstring(page.decode()).find(".//main")
    for item in main.iter("li"):
        parent = item.getparent()
        if parent.get("class") in {"bars", "links"}:
            continue
        mark = f"{parent.index(item) + 1}." if parent.tag == "ol" else "•"
        first = item[0]
        first.text = mark + (first.text or "")
    return squeezed("".join(main.itertext()))


def docx_text(data: bytes) -> str:
    """Give the words of the document's body, list marks too."""
    word = Document(io.BytesIO(data))
    counts: Counter[int] = Counter()
    said: list[str] = []
    for paragraph in word.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = style.get(qn("w:val")) if style is not None else ""
        number = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if name == "ListBullet":
            said.append("•")
        elif name == "ListNumber":
            counts[number.get(qn("w:val"))] += 1
            said.append(f"{counts[number.get(qn('w:val'))]}.")
        said += [node.text or "" for node in paragraph.iter(qn("w:t"))]
    return squeezed("".join(said))


def pdf_text(data: bytes, memo: Memo) -> str:
    """Give the words of all pages, without page heads, page feet and the header rows that repeat on a new page."""
    headers = {
        squeezed("".join(block.header))
        for part in memo.parts
        for block in part.blocks
        if isinstance(block, Grid)
    }
    said: list[str] = []
    file = pypdfium2.PdfDocument(data)
    for index, page in enumerate(file):
        text = squeezed(page.get_textpage().get_text_range().replace("\ufffe", "-").replace("\x02", "-"))
        text = text.removeprefix(squeezed(memo.document_title) + f"{index + 1}({len(file)})")
        text = text.removesuffix(squeezed(memo.footer))
        if index:
            text = next((text.removeprefix(h) for h in sorted(headers, key=len) if text.startswith(h)), text)
        said.append(text)
    return "".join(said)
