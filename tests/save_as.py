"""A document written anew in formats that need no other program: as a web page and as typed text."""

from html import escape

from sfintake.model import Block, Document, Heading, Paragraph, Role, Table

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
            "<tr>" + "".join(f"<td>{escape(cell.text)}</td>" for cell in row) + "</tr>" for row in block.rows
        )
        return f"<table>{rows}</table>"
    if isinstance(block, Paragraph) and block.role not in _LEFT_OUT:
        text = escape(block.text)
        if block.role is Role.TITLE:
            return f'<p class="MsoTitle">{text}</p>'
        if block.role is Role.LIST_ITEM and block.label:
            return f"<ul><li>{text}</li></ul>"
        return f"<p><b>{text[: block.lead]}</b>{text[block.lead :]}</p>" if block.lead else f"<p>{text}</p>"
    return ""


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
