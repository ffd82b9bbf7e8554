"""Samples as Word files, in the ways that real applicants lay them out."""

import io
import zipfile
from collections.abc import Callable

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from sample_text import Block, Sample

PROMPT = "Klicka eller tryck här för att ange text."


def write(sample: Sample) -> bytes:
    """Give the sample as a Word file; same sample, same bytes."""
    word = Document()
    word.styles["Normal"].font.name = "Liberation Sans"
    word.styles["Normal"].font.size = Pt(11)
    word.core_properties.author = ""
    word.core_properties.title = ""
    LAYOUTS[sample.layout](word, sample)
    return stable(word)


def stable(word: Word) -> bytes:
    """Save with the same bytes each time: zip entries get a fixed date."""
    made = io.BytesIO()
    word.save(made)
    again = io.BytesIO()
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            fixed = zipfile.ZipInfo(info.filename, (2026, 1, 1, 0, 0, 0))
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            fixed.create_system = 3
            target.writestr(fixed, source.read(info))
    return again.getvalue()


def heading_styles(word: Word, sample: Sample) -> None:
    """Real heading styles, a footer with page text."""
    word.sections[0].footer.paragraphs[0].text = "Ansökan till samordningsförbundet"
    for block in sample.blocks:
        if block.kind == "title":
            word.add_paragraph(block.text, style="Title")
        elif block.kind == "heading":
            word.add_heading(block.text, level=1)
        else:
            body(word, block)


def automatic_numbers(word: Word, sample: Sample) -> None:
    """Heading styles whose numbers Word prints and no text holds."""
    numbering = word.part.numbering_part.element
    numbering.insert(0, parse_xml(_NUMBERS.format(ns=nsdecls("w"))))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    properties = word.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
    )
    heading_styles(word, sample)


_NUMBERS = (
    '<w:abstractNum {ns} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/>'
    '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
)


def bold(word: Word, sample: Sample) -> None:
    """Headings that are bold paragraphs of body size, as most people write them."""
    for block in sample.blocks:
        if block.kind in {"title", "heading"}:
            run = word.add_paragraph().add_run(block.text)
            run.bold = True
            run.font.size = Pt(15 if block.kind == "title" else 11)
        else:
            body(word, block)


def form(word: Word, sample: Sample) -> None:
    """One big table: label left, answer right; the budget in a table of its own under it."""
    table = None
    for title, answer in sections(sample):
        if not title:
            word.add_paragraph(answer[0].text).runs[0].font.size = Pt(16)
            continue
        inline = [block for block in answer if block.kind != "table"]
        if table is None:
            table = word.add_table(rows=0, cols=2, style="Table Grid")
        row = table.add_row()
        row.cells[0].text = title
        shade(row.cells[0]._tc)
        row.cells[1].text = inline[0].text if inline else ""
        for block in inline[1:]:
            row.cells[1].add_paragraph(block.text)
        for block in answer:
            if block.kind == "table":
                word.add_paragraph()
                body(word, block)
                word.add_paragraph()
                table = None


def letter(word: Word, sample: Sample) -> None:
    """A letter: paragraphs and nothing else."""
    for block in sample.blocks:
        body(word, block)


def content_controls(word: Word, sample: Sample) -> None:
    """A template with content controls: each answer sits in one, an unanswered one shows its prompt."""
    for title, answer in sections(sample):
        if title:
            word.add_heading(title, level=1)
        for block in answer:
            if block.kind == "title":
                word.add_paragraph(block.text, style="Title")
            elif block.kind == "table":
                body(word, block)
            else:
                control(word.add_paragraph(block.text), title, prompt=block.text == PROMPT)


def control(paragraph: Paragraph, title: str, *, prompt: bool) -> None:
    """Wrap a paragraph in a block content control."""
    sdt, properties, content = OxmlElement("w:sdt"), OxmlElement("w:sdtPr"), OxmlElement("w:sdtContent")
    alias = OxmlElement("w:alias")
    alias.set(qn("w:val"), title)
    properties.append(alias)
    if prompt:
        properties.append(OxmlElement("w:showingPlcHdr"))
        paragraph.runs[0].font.color.rgb = RGBColor(0x80, 0x80, 0x80)
    sdt.extend([properties, content])
    paragraph._p.addprevious(sdt)
    content.append(paragraph._p)


def sections(sample: Sample) -> list[tuple[str, list[Block]]]:
    """Give headings and the blocks under them; what stands before the first has no heading."""
    found: list[tuple[str, list[Block]]] = []
    for block in sample.blocks:
        if block.kind == "heading":
            found.append((block.text, []))
        else:
            if not found:
                found.append(("", []))
            found[-1][1].append(block)
    return found


def body(word: Word, block: Block) -> None:
    """A paragraph, a list item or a ruled table."""
    if block.kind == "list":
        word.add_paragraph(block.text, style="List Bullet")
    elif block.kind == "table":
        table = word.add_table(rows=len(block.rows), cols=len(block.rows[0]), style="Table Grid")
        for r, row in enumerate(block.rows):
            for c, text in enumerate(row):
                table.cell(r, c).text = text
    else:
        word.add_paragraph(block.text)


def shade(cell: object) -> None:
    """Give a label cell a light ground."""
    cell.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E7EEF4"/>')
    )  # type: ignore[attr-defined]


LAYOUTS: dict[str, Callable[[Word, Sample], None]] = {
    "docx-rubrikformat": heading_styles,
    "docx-numrerad": automatic_numbers,
    "docx-fet": bold,
    "docx-formular": form,
    "docx-brev": letter,
    "docx-innehallskontroller": content_controls,
}
