"""Write the blank template (schemas/templates/ansokningsmall.docx and its paragraphs as .txt) from the base profile.

The headings are the profile's, in real heading styles; every answer is a content control; the help texts say what is wanted.
``--check`` writes nothing and exits 1 when a file is stale.
"""

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

import sample_docx
from sfintake.profiles import Profile, load_profile

FOLDER = Path(__file__).resolve().parent.parent / "schemas" / "templates"
TITLE = "Ansökan om medel till en samverkansinsats"
INTRO = "Fyll i under varje rubrik. Hjälptexterna i kursiv stil kan du ta bort. En rubrik som inte berör insatsen: skriv varför."
BUDGET_HEAD = ("Kostnadsslag", "År 1", "År 2", "Summa", "Varav söks från förbundet")
SIGNATURE = ("Ort och datum", "Namn och befattning", "Organisation")


def template(profile: Profile) -> Word:
    """Give the blank template."""
    word = Document()
    word.core_properties.title = TITLE
    word.core_properties.author = ""
    word.core_properties.language = "sv-SE"
    word.styles["Normal"].font.name = "Liberation Sans"
    word.styles["Normal"].font.size = Pt(11)
    help_style = word.styles.add_style("Anvisning", WD_STYLE_TYPE.PARAGRAPH)
    help_style.base_style = word.styles["Normal"]
    help_style.font.italic = True
    help_style.font.color.rgb = RGBColor(0x55, 0x55, 0x55)
    _swedish(word)
    word.add_paragraph(TITLE, style="Title")
    word.add_paragraph(INTRO, style="Anvisning")
    for demand in profile.sections:
        word.add_heading(demand.heading, level=1)
        if demand.help:
            word.add_paragraph(demand.help, style="Anvisning")
        if demand.key == "budget":
            _grid(word, BUDGET_HEAD, [c.label for c in profile.budget.categories] + ["Summa"])
        elif demand.key == "underskrift":
            _grid(word, SIGNATURE, ["", ""])
        else:
            sample_docx.control(word.add_paragraph(sample_docx.PROMPT), demand.heading, prompt=True)
    return word


def _grid(word: Word, head: tuple[str, ...], rows: list[str]) -> None:
    table = word.add_table(rows=1 + len(rows), cols=len(head), style="Table Grid")
    for c, text in enumerate(head):
        table.cell(0, c).text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for r, label in enumerate(rows, 1):
        table.cell(r, 0).text = label


def _swedish(word: Word) -> None:
    # Word takes the language from the document's defaults; on a style it is not heeded.
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "sv-SE")


def files() -> dict[Path, bytes]:
    """Give the files and their bytes."""
    word = template(load_profile("finsam_bas")[0])
    paragraphs = [
        p.text for p in word.paragraphs if p.text and p.style is not None and p.style.name == "Anvisning"
    ]
    lines = "\n".join(dict.fromkeys([*paragraphs, sample_docx.PROMPT])) + "\n"
    return {
        FOLDER / "ansokningsmall.docx": sample_docx.stable(word),
        FOLDER / "ansokningsmall.txt": lines.encode(),
    }


def main() -> int:
    """Write or check."""
    stale = [path for path, data in files().items() if not path.is_file() or path.read_bytes() != data]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.name} is stale: run python scripts/make_template.py")
        return 1 if stale else 0
    for path, data in files().items():
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
