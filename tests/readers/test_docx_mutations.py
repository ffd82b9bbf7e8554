"""A Word file that has been tampered with still gives a document that holds together, or a known error."""

import random
import re

import pytest

from sfintake.errors import SourceError
from sfintake.model import Table
from sfintake.readers.docx import read
from sfintake.readers.limits import DEFAULT_LIMITS
from sfintake.readers.media import source_file
from word_builder import PICTURE, TEXT, bold, cell, control, drawing, p, package, r, row, table

BODY = (
    p("Mål", style="Rubrik1")
    + p(bold("Syfte:"), f" {TEXT}", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    + control(p("Klicka här."), untouched=True)
    + table(
        row(cell("Budget", props='<w:gridSpan w:val="2"/>')),
        row(cell("Lön", props='<w:vMerge w:val="restart"/>'), control(cell("100"))),
        row(cell(props="<w:vMerge/>"), cell(table(row("a", "b"), row("c", "d")), p())),
    )
    + p(
        '<w:ins w:id="1">',
        r("nytt"),
        "</w:ins>",
        drawing(PICTURE),
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        "slut",
    )
    + p("ett", props='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    + "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>"
)
PARTS = {
    "footnotes": f'<w:footnote w:id="1">{p("En not.")}</w:footnote>',
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
}
VALUES = ("", "-1", "99999999999", "abc", "1.5", "FFFFFF", "%9", "å")
NAMES = (
    "w:p",
    "w:r",
    "w:tbl",
    "w:tc",
    "w:tr",
    "w:sdt",
    "w:ins",
    "w:del",
    "w:fldChar",
    "w:t",
    "w:txbxContent",
)


def mutated(xml: str, chance: random.Random) -> str:
    """Change one value, one name or one element of the XML."""
    kind = chance.choice(("value", "name", "twice", "gone"))
    if kind == "value":
        values = list(re.finditer(r'="([^"]*)"', xml))
        if not values:
            return xml
        found = chance.choice(values)
        return xml[: found.start(1)] + chance.choice(VALUES) + xml[found.end(1) :]
    if kind == "name":
        names = re.findall(r"<([\w:]+)", xml)
        if not names:
            return xml
        name = chance.choice(names)
        return re.sub(rf"(</?){name}(?=[\s/>])", rf"\1{chance.choice(NAMES)}", xml)
    elements = list(re.finditer(r"<(w:\w+)(?: [^>]*)?(?<!/)>.*?</\1>", xml))
    if not elements:
        return xml
    found = chance.choice(elements)
    return xml[: found.start()] + found[0] * (3 if kind == "twice" else 0) + xml[found.end() :]


@pytest.mark.parametrize("seed", range(200))
def test_a_changed_file_holds_together_or_gives_a_known_error(seed: int):
    chance = random.Random(seed)
    body, parts = BODY, dict(PARTS)
    for _ in range(chance.randint(1, 3)):
        if chance.random() < 0.8:
            body = mutated(body, chance)
        else:
            parts["numbering"] = mutated(parts["numbering"], chance) if seed % 2 else ""
    try:
        document = read(source_file("a.docx", package(body, parts=parts)), DEFAULT_LIMITS)
    except SourceError:
        return
    assert [b.locus.block for b in document.blocks] == list(range(len(document.blocks)))
    assert all(len({len(line) for line in b.rows}) == 1 for b in document.blocks if isinstance(b, Table))
