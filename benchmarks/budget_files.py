"""An invented budget as a document in memory, or as real Word, PDF and Excel files."""

from pathlib import Path
from typing import cast

import docx
import openpyxl
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

from budget_cases import Case, Rows
from sfintake.model import Block, Cell, Document, Heading, Locus, MediaType, Paragraph, Role, Table

TITLE = "Ansökan om medel till insatsen Vägen vidare"


def as_document(case: Case) -> tuple[Document, ...]:
    """Give the case as documents already read: the application, and its sheet where it has one."""
    name, sheet = "ansokan.docx", "budget.xlsx"
    blocks: list[Block] = [Heading(TITLE, 1, Locus(name, 0), "style")]
    sheets: list[Block] = []
    for number, (what, content) in enumerate(case.blocks, 1):
        place = Locus(name, number)
        if what == "heading":
            blocks.append(Heading(str(content), 2, place, "style"))
        elif what == "text":
            blocks.append(Paragraph(str(content), place))
        elif what == "item":
            blocks.append(Paragraph(str(content), place, Role.LIST_ITEM, label="•"))
        elif what == "table":
            blocks.append(_table(cast("Rows", content), name, number))
        else:
            sheets.append(_table(_with_unit(cast("Rows", content), case.unit), sheet, 0, stored=True))
    made = (Document(name, MediaType.DOCX, "0" * 64, tuple(blocks)),)
    return (*made, Document(sheet, MediaType.XLSX, "1" * 64, tuple(sheets))) if sheets else made


def _table(rows: Rows, name: str, number: int, *, stored: bool = False) -> Table:
    def cell(i: int, j: int, text: str) -> Cell:
        place = Locus(name, number, cell=f"{chr(65 + j)}{i + 1}")
        return Cell((Paragraph(_plain(text) if stored and j else text, place),) if text else (), place)

    cells = tuple(tuple(cell(i, j, text) for j, text in enumerate(row)) for i, row in enumerate(rows))
    return Table(cells, Locus(name, number), name="Budget" if stored else "")


def _with_unit(rows: Rows, unit: str) -> Rows:
    return [[f"Belopp i {unit}", *[""] * (len(rows[0]) - 1)], *rows]


def _plain(text: str) -> str:
    """Give an amount as a sheet stores it ("1431.5"); other text as it is."""
    bare = text.replace(" ", "").replace(",", ".")
    return bare if bare.replace(".", "").isdigit() else text


def as_files(case: Case, place: int, folder: Path) -> tuple[str, list[Path]]:
    """Write the case as files and give its format and their paths."""
    made = "xlsx" if case.layout == "K" else ("docx", "pdf")[(place // 8) % 2]
    path = folder / f"ansokan-{place}.{'pdf' if made == 'pdf' else 'docx'}"
    if made == "pdf":
        _write_pdf(case, path, ruled=place % 3 > 0)
    else:
        _write_word(case, path)
    if made != "xlsx":
        return made, [path]
    book = openpyxl.Workbook()
    page = book.active
    rows = next(cast("Rows", content) for what, content in case.blocks if what == "sheet")
    for row in _with_unit(rows, case.unit):
        page.append(
            [
                float(p) if j and (p := _plain(c)).replace(".", "").isdigit() and c != row[0] else c
                for j, c in enumerate(row)
            ]
        )
    book.save(folder / f"budget-{place}.xlsx")
    return made, [path, folder / f"budget-{place}.xlsx"]


def _write_word(case: Case, path: Path) -> None:
    word = docx.Document()
    word.add_heading(TITLE, 1)
    for what, content in case.blocks:
        if what == "heading":
            word.add_heading(str(content), 2)
        elif what in {"text", "item"}:
            word.add_paragraph(str(content), style="List Bullet" if what == "item" else None)
        elif what == "table":
            rows = cast("Rows", content)
            table = word.add_table(len(rows), len(rows[0]), style="Table Grid")
            for i, row in enumerate(rows):
                for j, text in enumerate(row):
                    table.cell(i, j).text = text
    word.save(str(path))


def _write_pdf(case: Case, path: Path, *, ruled: bool) -> None:
    styles = getSampleStyleSheet()
    flow: list[object] = [Text(TITLE, styles["Heading1"])]
    for what, content in case.blocks:
        if what == "table":
            style = (
                [("GRID", (0, 0), (-1, -1), 0.5, "black")]
                if ruled
                else [("LINEBELOW", (0, 0), (-1, 0), 0.5, "black")]
            )
            # The PDF's standard fonts have no narrow space.
            rows = [[c.replace("\u202f", "\u00a0") for c in row] for row in cast("Rows", content)]
            flow += [Grid(rows, style=[*style, ("ALIGN", (1, 0), (-1, -1), "RIGHT")], hAlign="LEFT")]
        elif what != "sheet":
            shown = str(content).replace("\t", " .... ").replace("\u202f", "\u00a0")
            flow.append(
                Text(
                    f"• {shown}" if what == "item" else shown,
                    styles["Heading2" if what == "heading" else "BodyText"],
                )
            )
        flow.append(Spacer(1, 6))
    SimpleDocTemplate(str(path), pagesize=A4).build(flow)
