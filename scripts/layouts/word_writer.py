"""The parts of a Word file, and what writes a content into them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from xml.sax.saxutils import escape

from layouts.content import Content, Kind, Part, Rows

_OOXML = "http://schemas.openxmlformats.org/"
_OFFICE = _OOXML + "officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_OOXML}wordprocessingml/2006/main" xmlns:r="{_OFFICE}" '
    f'xmlns:wp="{_OOXML}drawingml/2006/wordprocessingDrawing" xmlns:a="{_OOXML}drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:mc="{_OOXML}markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Rubrik{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{36 - 6 * n}"/></w:rPr></w:style>'
        for n in (1, 2)
    )
    + '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Mall rubrik"/><w:basedOn w:val="Rubrik1"/></w:style>'
)
_NUMBERS = (
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>'
    '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)


def run(text: str, looks: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{looks}</w:rPr>" if looks else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(inside: str, props: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inside}</w:p>"


def grid(rows: Rows) -> str:
    """A table."""
    lines = "".join(
        "<w:tr>" + "".join(f"<w:tc>{para(run(c))}</w:tc>" for c in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/>{lines}</w:tbl>"


@dataclass
class Writer:
    """Writes the parts of a content; a way of writing replaces what it does in its own manner."""

    rng: Random
    heading: Callable[[Part], str] = lambda part: para(
        run(part.text), f'<w:pStyle w:val="Rubrik{part.level}"/>'
    )
    text: Callable[[str], str] = lambda text: para(run(text))
    item: Callable[[str], str] = lambda item: para(
        run(item), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    )
    table: Callable[[Rows], str] = grid
    block: Callable[[str], str] = lambda block: block

    def body(self, content: Content) -> str:
        """The inside of w:body."""
        return "".join(self.block(self._part(part)) for part in content.parts)

    def _part(self, part: Part) -> str:
        if part.kind is Kind.HEADING:
            return self.heading(part)
        if part.kind is Kind.TABLE:
            return self.table(part.rows)
        return self.text(part.text) if part.kind is Kind.TEXT else "".join(map(self.item, part.items))


def package(
    body: str, parts: Mapping[str, str] | None = None, *, macro: bool = False, strict: bool = False
) -> bytes:
    """A Word file; ``parts`` are the insides of further parts by kind."""
    parts = {"styles": _STYLES, "numbering": _NUMBERS, **(parts or {})}
    roots = {"header": "hdr", "footer": "ftr"}
    made = {
        "[Content_Types].xml": f'<Types xmlns="{_OOXML}package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
        + (
            "vnd.ms-word.document.macroEnabled.main+xml"
            if macro
            else "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        )
        + '"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_OOXML}package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_OOXML}package/2006/relationships">'
        + "".join(f'<Relationship Id="rId_{k}" Type="{_OFFICE}/{k}" Target="{k}.xml"/>' for k in parts)
        + "</Relationships>",
        **{
            f"word/{k}.xml": f"<w:{roots.get(k, k)} {_NAMES}>{inside}</w:{roots.get(k, k)}>"
            for k, inside in parts.items()
        },
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in made.items():
            archive.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), _in_strict_form(text) if strict else text
            )
        if macro:
            archive.writestr(zipfile.ZipInfo("word/vbaProject.bin", (2026, 1, 1, 0, 0, 0)), b"\0" * 64)
    return out.getvalue()


def _in_strict_form(text: str) -> str:
    text = text.replace(
        _OOXML + "wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    return text.replace(_OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")


def dressed(looks: str) -> Callable[[Part], str]:
    """Headings in looks alone."""
    return lambda part: para(run(part.text, looks))
