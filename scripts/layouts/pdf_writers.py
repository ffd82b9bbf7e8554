"""PDF files from two libraries that need no other program: ReportLab and Typst."""

import io
import json
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from layouts.content import Content, Kind, Part, Rows
from layouts.truth import Layout, layout

_RULINGS: tuple[list[tuple[Any, ...]], ...] = (
    [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)],
    [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.whitesmoke, colors.lightblue])],
    [("LINEABOVE", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
     ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black)],
    [],
)  # fmt: skip


def reportlab(content: Content, rng: Random, number: int) -> Layout:
    """A file laid out by ReportLab: fonts, sizes, columns, ruled and open tables, page heads and feet."""
    family = rng.choice(("Helvetica", "Times-Roman"))
    strong = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}[family]
    size = rng.choice((10, 11, 12))
    columns = 2 if rng.random() < 0.2 else 1
    body = ParagraphStyle("b", fontName=family, fontSize=size, leading=1.3 * size, spaceAfter=0.6 * size)
    grow = rng.choice((1.0, 1.2, 1.5))
    heads = {
        level: ParagraphStyle(
            f"h{level}",
            fontName=strong,
            fontSize=max(size, size * grow - (level - 1) * 1.5),
            leading=1.4 * size * grow,
            spaceBefore=size,
            spaceAfter=0.4 * size,
            textColor=rng.choice((colors.black, colors.HexColor("#1f4e79"))),
            keepWithNext=1,
        )
        for level in (1, 2)
    }
    ruling = rng.choice(_RULINGS)
    out = io.BytesIO()
    shown = rng.random() < 0.5

    def margins(canvas: Any, document: Any) -> None:
        if shown:
            canvas.setFont(family, 8)
            canvas.drawString(60, A4[1] - 36, "Granby kommun")
            canvas.drawRightString(A4[0] - 60, 30, f"Sida {document.page}")

    gap = 18
    width = (A4[0] - 120 - gap * (columns - 1)) / columns
    frames = [Frame(60 + i * (width + gap), 60, width, A4[1] - 120) for i in range(columns)]
    made = BaseDocTemplate(out, pagesize=A4, invariant=1)
    made.addPageTemplates([PageTemplate(frames=frames, onPage=margins)])
    story: list[Any] = []
    for part in content.parts:
        if part.kind is Kind.HEADING:
            story.append(Paragraph(part.text, heads[part.level]))
        elif part.kind is Kind.TEXT:
            story.append(Paragraph(part.text, body))
        elif part.kind is Kind.LIST:
            story += [Paragraph(item, body, bulletText="•") for item in part.items]
        else:
            style = [("FONT", (0, 0), (-1, -1), family, size), ("ALIGN", (1, 1), (-1, -1), "RIGHT"), *ruling]
            table = (
                _fitting(part.rows, width, family) if columns == 2 else Table([list(r) for r in part.rows])
            )
            table.setStyle(TableStyle(style))
            story += [table, Spacer(1, size)]
    made.build(story)
    return layout(f"reportlab {number}.pdf", "reportlab", out.getvalue(), content)


def _fitting(rows: Rows, width: float, family: str) -> Table:
    """A table as wide as its column of text, its entries wrapped."""
    left = ParagraphStyle("l", fontName=family, fontSize=8, leading=10)
    right = ParagraphStyle("r", left, alignment=TA_RIGHT)
    cells = [
        [Paragraph(text, right if x and y else left) for x, text in enumerate(row)]
        for y, row in enumerate(rows)
    ]
    return Table(cells, colWidths=[0.4 * width, 0.27 * width, 0.33 * width])


def typst(content: Content, rng: Random, number: int) -> Layout:
    """A file set by Typst: numbered headings, hyphenation, columns, strokes of tables."""
    import typst as compiler

    numbered = rng.random() < 0.3
    stroke = rng.choice(("0.5pt", "none", "(bottom: 0.5pt)", "(x, y) => if y == 0 {(bottom: 1pt)}"))
    columns = 2 if rng.random() < 0.2 else 1
    setting = (
        f'#set page(paper: "a4", columns: {columns}, numbering: {rng.choice(("none", chr(34) + "1" + chr(34)))})\n'
        f'#set text(font: "{rng.choice(("Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern"))}", '
        f'size: {rng.choice((10, 11, 12))}pt, lang: "sv", hyphenate: {str(rng.random() < 0.3).lower()})\n'
        f"#set par(justify: {str(rng.random() < 0.3).lower()})\n"
        + ('#set heading(numbering: "1.1")\n' if numbered else "")
        + ("#show table: set text(size: 7pt)\n" if columns == 2 else "")
    )
    source = setting + "".join(_typst(part, stroke) for part in content.parts)
    data = compiler.compile(source.encode(), format="pdf", timestamp=0)
    made = layout(f"typst {number}.pdf", "typst", bytes(data), content)
    return made if not numbered else _with_numbers(made, content)


def _typst(part: Part, stroke: str) -> str:
    if part.kind is Kind.HEADING:
        return f"\n#heading(level: {part.level}, {json.dumps(part.text, ensure_ascii=False)})\n"
    if part.kind is Kind.LIST:
        return "\n#list(" + ", ".join(f"[#{_quoted(i)}]" for i in part.items) + ")\n"
    if part.kind is Kind.TABLE:
        cells = ", ".join(f"[#{_quoted(c)}]" for row in part.rows for c in row)
        return f"\n#table(columns: {len(part.rows[0])}, stroke: {stroke}, {cells})\n"
    return f"\n#{_quoted(part.text)}\n\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _with_numbers(made: Layout, content: Content) -> Layout:
    from dataclasses import replace

    first = second = 0
    printed = []
    for part in content.parts:
        if part.kind is Kind.HEADING and part.level == 1:
            first, second = first + 1, 0
            printed.append(f"{first} {part.text}")
        elif part.kind is Kind.HEADING:
            second += 1
            printed.append(f"{first}.{second} {part.text}")
    return replace(made, headings=tuple(printed))
