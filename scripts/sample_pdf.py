"""Samples as PDF files, with the looks that the common programs give."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from sample_text import Block, Sample

FONTS = Path(__file__).resolve().parent.parent / "src" / "sfintake" / "render" / "fonts"
GREY = HexColor("#eeeeee")


@dataclass(frozen=True)
class Look:
    """How headings and tables look, and what stands at the foot."""

    heading_size: float = 14
    heading_colour: Color = black
    bold: bool = True
    table: str = "ruled"
    foot: str = "{page}"


LOOKS = {
    "pdf-rutnat": Look(),
    "pdf-fet": Look(heading_size=10.5, table="striped", foot="Sida {page}"),
    "pdf-versaler": Look(heading_size=10.5, bold=False, table="bare", foot=""),
    "pdf-linjer": Look(heading_size=12, table="lines", foot="Förstudie – sidan {page}"),
    "pdf-ram": Look(heading_size=13, heading_colour=HexColor("#1f5c7a"), table="ruled"),
}


def write(sample: Sample) -> bytes:
    """Give the sample as a PDF; same sample, same bytes."""
    for name, file in (("Sans", "LiberationSans-Regular.ttf"), ("Sans-Bold", "LiberationSans-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
    look = LOOKS[sample.layout]
    made = io.BytesIO()
    page = SimpleDocTemplate(
        made,
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=22 * mm,
        bottomMargin=22 * mm,
        invariant=1,
    )
    foot = _foot(look)
    page.build(
        [flow for block in sample.blocks for flow in flowables(block, look)],
        onFirstPage=foot,
        onLaterPages=foot,
    )
    return made.getvalue()


def flowables(block: Block, look: Look) -> list[Any]:
    """Give what a block becomes on the page."""
    text = ParagraphStyle("text", fontName="Sans", fontSize=10.5, leading=14, spaceAfter=6)
    if block.kind == "title":
        return [
            Paragraph(
                block.text,
                ParagraphStyle("title", fontName="Sans-Bold", fontSize=18, leading=22, spaceAfter=12),
            )
        ]
    if block.kind == "heading":
        font = "Sans-Bold" if look.bold else "Sans"
        style = ParagraphStyle(
            "heading",
            fontName=font,
            fontSize=look.heading_size,
            leading=look.heading_size * 1.25,
            textColor=look.heading_colour,
            spaceBefore=10,
            spaceAfter=3,
            keepWithNext=1,
        )
        return [Paragraph(block.text, style)]
    if block.kind == "list":
        return [
            Paragraph(
                block.text, ParagraphStyle("list", parent=text, leftIndent=14, bulletIndent=4), bulletText="•"
            )
        ]
    if block.kind == "table":
        return [table(block, look), Spacer(1, 8)]
    return [Paragraph(block.text, text)]


def table(block: Block, look: Look) -> Table:
    """Give a table: ruled, striped without rules, with lines between rows only, or bare columns."""
    cell = ParagraphStyle("cell", fontName="Sans", fontSize=10, leading=12.5)
    right = ParagraphStyle("right", parent=cell, alignment=2)
    columns = len(block.rows[0])
    rows = [
        [Paragraph(t, right if c and any(map(str.isdigit, t[:1])) else cell) for c, t in enumerate(row)]
        for row in block.rows
    ]
    first = 160 * mm - 30 * mm * (columns - 1) if columns > 2 else 105 * mm
    widths = [first, *[30 * mm if columns > 2 else 55 * mm] * (columns - 1)]
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if look.table == "ruled":
        style.append(("GRID", (0, 0), (-1, -1), 0.5, black))
    elif look.table == "striped":
        style.append(("ROWBACKGROUNDS", (0, 0), (-1, -1), [GREY, white]))
    elif look.table == "lines":
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, black))
    return Table(rows, colWidths=widths, style=TableStyle(style), hAlign="LEFT")


def _foot(look: Look) -> Any:
    def draw(canvas: Canvas, _page: object) -> None:
        canvas.setFont("Sans", 8)
        canvas.drawCentredString(A4[0] / 2, 12 * mm, look.foot.format(page=canvas.getPageNumber()))

    return draw
