"""A document written anew in formats that need no other program: as a web page and as typed text."""

from html import escape

from sfintake.model import Block, Cell, Document, Heading, Paragraph, Role, Table

_LEFT_OUT = {Role.HEADER, Role.FOOTER, Role.HIDDEN}


def as_html(document: Document) -> bytes:
    """The document as a simple page."""
    body = "".join(_html(block) for block in document.blocks)
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def as_text(document: Document) -> bytes:
    """The document as somebody would type it: blank lines between paragraphs, tables with tabs."""
    return "\n".join(_text(block) for block in document.blocks).encode()


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape(block.printed)}</h{block.level}>"
    if isinstance(block, Table):
        rows = "".join(
            "<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
        )
        return f"<table>{rows}</table>"
    if isinstance(block, Paragraph) and block.role not in _LEFT_OUT:
        text = escape(block.text)
        if block.role is Role.TITLE:
            return f'<p class="MsoTitle">{text}</p>'
        if block.role is Role.LIST_ITEM and block.label:
            return f"<ul><li>{text}</li></ul>"
        return f"<p>{_dressed(block)}</p>"
    return ""


def _cell(cell: Cell) -> str:
    return "".join(
        f"<h{p.heading_level}>{escape(p.text)}</h{p.heading_level}>"
        if p.heading_level
        else f"<p>{_dressed(p)}</p>"
        for p in cell.paragraphs
    )


def _dressed(paragraph: Paragraph) -> str:
    text, lead = paragraph.text, paragraph.lead
    return f"<b>{escape(text[:lead])}</b>{escape(text[lead:])}" if lead else escape(text)


def _text(block: Block) -> str:
    if isinstance(block, Heading):
        return f"\n{block.printed}\n{('=', '-')[min(block.level, 2) - 1] * len(block.printed)}\n"
    if isinstance(block, Table):
        return "\n".join("\t".join(" ".join(cell.text.split()) for cell in row) for row in block.rows) + "\n"
    if isinstance(block, Paragraph) and block.role not in _LEFT_OUT:
        if block.role is Role.LIST_ITEM:
            return f"{block.label if block.label[:1].isalnum() else '-' if block.label else ''} {block.text}".strip()
        return f"{block.text}\n"
    return ""
