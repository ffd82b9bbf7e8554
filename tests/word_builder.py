"""Builds small Word files from raw XML, so that a test shows just the markup it is about."""

import io
import zipfile
from collections.abc import Mapping

from sfintake.model import Document, SourceFile
from sfintake.readers.docx import read
from sfintake.readers.limits import DEFAULT_LIMITS, Limits
from sfintake.readers.media import source_file

_OOXML = "http://schemas.openxmlformats.org/"
_OFFICE = _OOXML + "officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{_OOXML}wordprocessingml/2006/main" xmlns:r="{_OFFICE}" xmlns:m="{_OOXML}officeDocument/2006/math" '
    f'xmlns:wp="{_OOXML}drawingml/2006/wordprocessingDrawing" xmlns:a="{_OOXML}drawingml/2006/main" '
    f'xmlns:pic="{_OOXML}drawingml/2006/picture" xmlns:mc="{_OOXML}markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:rPr><w:sz w:val="52"/></w:rPr></w:style>
"""
_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "comments": "comments",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
}
TEXT = "Vi vill att fler ska komma i arbete och få stöd av flera parter på samma gång."
"""A sentence that reads as body text."""


def t(text: str) -> str:
    """A text element."""
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(text: str, looks: str = "") -> str:
    """A run; ``looks`` is the inside of its w:rPr."""
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{t(text)}</w:r>"


def p(*inside: str, style: str = "", props: str = "") -> str:
    """A paragraph; bare text becomes a run."""
    runs = "".join(i if i.startswith("<") else r(i) for i in inside)
    head = (f'<w:pStyle w:val="{style}"/>' if style else "") + props
    return f"<w:p>{f'<w:pPr>{head}</w:pPr>' if head else ''}{runs}</w:p>"


def bold(text: str) -> str:
    """A bold run."""
    return r(text, "<w:b/>")


def cell(*inside: str, props: str = "") -> str:
    """A table cell; bare text becomes a paragraph."""
    blocks = "".join(i if i.startswith("<") else p(i) for i in inside) or p()
    return f"<w:tc>{f'<w:tcPr>{props}</w:tcPr>' if props else ''}{blocks}</w:tc>"


def row(*cells: str, props: str = "") -> str:
    """A table row; bare text becomes a cell."""
    inside = "".join(c if c.startswith("<") else cell(c) for c in cells)
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{inside}</w:tr>"


def table(*rows: str, props: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{props}</w:tblPr>{''.join(rows)}</w:tbl>"


def control(inside: str, *, untouched: bool = False, props: str = "") -> str:
    """A content control."""
    mark = "<w:showingPlcHdr/>" if untouched else ""
    return f"<w:sdt><w:sdtPr>{mark}{props}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def drawing(inside: str, *, width: int = 914_400, height: int = 914_400) -> str:
    """A run with a drawing; sizes in EMU (914 400 to the inch)."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="x" descr="En bild"/>'
        f"{inside}</wp:inline></w:drawing></w:r>"
    )


PICTURE = (
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdPic"/></pic:blipFill></pic:pic>'
    "</a:graphicData></a:graphic>"
)


def package(
    body: str,
    *,
    styles: str = STYLES,
    parts: Mapping[str, str] | None = None,
    relations: str = "",
    files: Mapping[str, bytes] | None = None,
    core: str = "",
    background: str = "",
    types: str = "",
) -> bytes:
    """A Word file.

    Args:
        body: Inside of w:body.
        styles: Inside of w:styles.
        parts: Other parts by kind ("numbering", "header1"), as the inside of their root element.
        relations: More relationships of the main part, as XML.
        files: More files, as they are.
        core: Title in the properties.
        background: Colour of the page.
        types: More content types, as XML.
    """
    parts = {"styles": styles, **(parts or {})}
    rels = relations + "".join(
        f'<Relationship Id="rId_{name}" Type="{_OFFICE}/{_KINDS.get(name) or name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    page = f'<w:background w:color="{background}"/>' if background else ""
    made = {
        "[Content_Types].xml": _types(types),
        "_rels/.rels": _relationships(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{_OOXML}package/2006/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
        ),
        "docProps/core.xml": f'<c:cp xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core}</dc:title></c:cp>',
        "word/document.xml": f"<w:document {NAMESPACES}>{page}<w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(rels),
        **{
            f"word/{name}.xml": f"<w:{_root(name)} {NAMESPACES}>{inside}</w:{_root(name)}>"
            for name, inside in parts.items()
        },
    }
    return zipped({name: text.encode() for name, text in made.items()} | dict(files or {}))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of some files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(body: str, **more: object) -> SourceFile:
    """A Word file as it comes in."""
    return source_file("ansokan.docx", package(body, **more))  # type: ignore[arg-type]  # handed on


def read_word(body: str, limits: Limits = DEFAULT_LIMITS, **more: object) -> Document:
    """A Word file, read."""
    return read(word(body, **more), limits)


def _root(name: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="{_OOXML}package/2006/relationships">{inside}</Relationships>'


def _types(more: str) -> str:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return (
        f'<Types xmlns="{_OOXML}package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>'
    )
