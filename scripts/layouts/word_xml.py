"""Word files written by hand: XML as Word, forms and other programs write it."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from xml.sax.saxutils import escape

from layouts.content import Content, Kind, Part, Rows, sentences
from layouts.truth import Layout, layout

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


def _whole(name: str, content: Content, writer: Writer, **more: object) -> Layout:
    return layout(f"{name}.docx", "word xml", package(writer.body(content), **more), content)  # type: ignore[arg-type]  # handed on


def _flat(content: Content) -> Content:
    return Content(tuple(replace(p, level=1) for p in content.parts))


def styles(content: Content, rng: Random) -> Layout:
    return _whole("styles", content, Writer(rng))


def outline(content: Content, rng: Random) -> Layout:
    return _whole(
        "outline",
        content,
        Writer(rng, heading=lambda p: para(run(p.text), f'<w:outlineLvl w:val="{p.level - 1}"/>')),
    )


def own_style(content: Content, rng: Random) -> Layout:
    return _whole(
        "own style", content, Writer(rng, heading=lambda p: para(run(p.text), '<w:pStyle w:val="Egen"/>'))
    )


def bold(content: Content, rng: Random) -> Layout:
    return _whole("bold", content, Writer(rng, heading=dressed("<w:b/>")))


def larger(content: Content, rng: Random) -> Layout:
    return _whole("larger", content, Writer(rng, heading=dressed('<w:sz w:val="30"/>')))


def underlined(content: Content, rng: Random) -> Layout:
    return _whole("underlined", content, Writer(rng, heading=dressed('<w:u w:val="single"/>')))


def coloured(content: Content, rng: Random) -> Layout:
    return _whole("coloured", content, Writer(rng, heading=dressed('<w:color w:val="1F4E79"/><w:b/>')))


def capitals(content: Content, rng: Random) -> Layout:
    shouted = Content(
        tuple(replace(p, text=p.text.upper()) if p.kind is Kind.HEADING else p for p in content.parts)
    )
    return _whole("capitals", shouted, Writer(rng, heading=dressed("")))


def numbered(content: Content, rng: Random) -> Layout:
    """Automatic numbers: printed, but not in the text."""
    writer = Writer(
        rng,
        heading=lambda p: para(
            run(p.text),
            f'<w:pStyle w:val="Rubrik{p.level}"/><w:numPr><w:ilvl w:val="{p.level - 1}"/><w:numId w:val="1"/></w:numPr>',
        ),
    )
    made = _whole("numbered", content, writer)
    return replace(made, headings=_with_numbers(content))


def typed_numbers(content: Content, rng: Random) -> Layout:
    numbers = iter(_with_numbers(content))
    typed = Content(
        tuple(replace(p, text=next(numbers)) if p.kind is Kind.HEADING else p for p in content.parts)
    )
    return _whole("typed numbers", typed, Writer(rng, heading=dressed("<w:b/>")))


def _with_numbers(content: Content) -> tuple[str, ...]:
    made, first, second = [], 0, 0
    for part in content.parts:
        if part.kind is Kind.HEADING and part.level == 1:
            first, second = first + 1, 0
            made.append(f"{first}. {part.text}")
        elif part.kind is Kind.HEADING:
            second += 1
            made.append(f"{first}.{second} {part.text}")
    return tuple(made)


def split_runs(content: Content, rng: Random) -> Layout:
    """Runs cut anywhere, as spelling checks and edits leave them; soft hyphens and proofing marks between."""

    def text(whole: str) -> str:
        cuts = sorted(rng.sample(range(1, len(whole)), min(6, len(whole) - 1)))
        pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
        return para(
            '<w:proofErr w:type="spellStart"/><w:softHyphen/>'.join(run(p) for p in pieces).replace(
                "<w:softHyphen/>", ""
            )
        )

    return _whole("split runs", content, Writer(rng, text=text))


def controls(content: Content, rng: Random) -> Layout:
    """Content controls around blocks and inside paragraphs."""

    def around(inside: str) -> str:
        return f"<w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    writer = Writer(
        rng, text=lambda t: para(around(run(t))), block=lambda b: around(b) if rng.random() < 0.6 else b
    )
    return _whole("controls", content, writer)


def controls_in_tables(content: Content, rng: Random) -> Layout:
    """Content controls around cells and rows."""

    def around(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    def table(rows: Rows) -> str:
        lines = ""
        for row in rows:
            cells = "".join(
                around(f"<w:tc>{para(run(c))}</w:tc>")
                if rng.random() < 0.4
                else f"<w:tc>{para(run(c))}</w:tc>"
                for c in row
            )
            lines += around(f"<w:tr>{cells}</w:tr>") if rng.random() < 0.4 else f"<w:tr>{cells}</w:tr>"
        return f"<w:tbl><w:tblPr/>{lines}</w:tbl>"

    return _whole("controls in tables", content, Writer(rng, table=table))


def boxes(content: Content, rng: Random) -> Layout:
    """Some paragraphs in text boxes, which Word writes twice."""

    def text(whole: str) -> str:
        if rng.random() < 0.6:
            return para(run(whole))
        inside = f"<w:txbxContent>{para(run(whole))}</w:txbxContent>"
        return para(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:extent cx='1' cy='1'/>"
            f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
            "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )

    return _whole("boxes", content, Writer(rng, text=text))


def tracked(content: Content, rng: Random) -> Layout:
    """Inserted text read as it is, deleted text not at all."""
    gone: list[str] = []

    def text(whole: str) -> str:
        dead = f"Struken mening nummer {len(gone)} av {rng.randint(100, 999)}."
        gone.append(dead)
        first, _, rest = whole.partition(". ")
        return para(
            run(first + ". ")
            + f'<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">{dead} </w:delText></w:r></w:del>'
            + f'<w:ins w:id="2" w:author="A">{run(rest)}</w:ins>'
        )

    made = _whole("tracked", content, Writer(rng, text=text))
    return replace(made, absent=tuple(gone))


def notes(content: Content, rng: Random) -> Layout:
    """Footnotes, a header and a footer."""
    feet: list[str] = []

    def text(whole: str) -> str:
        if rng.random() < 0.7:
            return para(run(whole))
        feet.append(f"Enligt parternas egen räkning nummer {len(feet) + 1} från {rng.randint(2020, 2026)}.")
        return para(run(whole) + f'<w:r><w:footnoteReference w:id="{len(feet) + 1}"/></w:r>')

    body = Writer(rng, text=text).body(content)
    body += (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId_header"/>'
        '<w:footerReference w:type="default" r:id="rId_footer"/></w:sectPr>'
    )
    parts = {
        "footnotes": "".join(
            f'<w:footnote w:id="{i}">{para(run(f))}</w:footnote>' for i, f in enumerate(feet, 2)
        ),
        "header": para(run("Granby kommun, dnr 2026-114")),
        "footer": para(run("Ansökan till samordningsförbundet")),
    }
    made = _whole("notes", content, Writer(rng), parts={})
    texts = (*content.texts, *feet, "Granby kommun, dnr 2026-114", "Ansökan till samordningsförbundet")
    return replace(made, data=package(body, parts), texts=texts)


def fields(content: Content, rng: Random) -> Layout:
    """Links, fields with results and smart tags."""

    def text(whole: str) -> str:
        words = whole.split(" ")
        at = len(words) // 3
        a, b, c = " ".join(words[:at]) + " ", " ".join(words[at : 2 * at]) + " ", " ".join(words[2 * at :])
        return para(
            f'<w:hyperlink w:anchor="x">{run(a)}</w:hyperlink>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY Namn </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(b)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:smartTag w:element="place"><w:fldSimple w:instr=" REF x ">{run(c)}</w:fldSimple></w:smartTag>'
        )

    return _whole("fields", content, Writer(rng, text=text))


def merged(content: Content, rng: Random) -> Layout:
    """Tables with a heading row across and a first column down."""

    def wide(rows: Rows) -> Rows:
        return (
            ("Alla belopp och tider", *[""] * (len(rows[0]))),
            *(("Del A" if y == 0 else "", *row) for y, row in enumerate(rows)),
        )

    def table(rows: Rows) -> str:
        head, *rest = rows
        lines = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{len(head)}"/></w:tcPr>{para(run(head[0]))}</w:tc></w:tr>'
        for y, row in enumerate(rest):
            mark = '<w:vMerge w:val="restart"/>' if y == 0 else "<w:vMerge/>"
            first = f"<w:tc><w:tcPr>{mark}</w:tcPr>{para(run(row[0]) if row[0] else '')}</w:tc>"
            lines += "<w:tr>" + first + "".join(f"<w:tc>{para(run(c))}</w:tc>" for c in row[1:]) + "</w:tr>"
        return f"<w:tbl><w:tblPr/>{lines}</w:tbl>"

    changed = Content(
        tuple(replace(p, rows=wide(p.rows)) if p.kind is Kind.TABLE else p for p in content.parts)
    )
    return _whole("merged", changed, Writer(rng, table=table))


def nested(content: Content, rng: Random) -> Layout:
    """A form of labels and answers with the table inside an answer."""

    def table(rows: Rows) -> str:
        return f"<w:tbl><w:tblPr/><w:tr><w:tc>{para(run('Se tabellen'))}</w:tc><w:tc>{grid(rows)}{para('')}</w:tc></w:tr></w:tbl>"

    made = _whole("nested", content, Writer(rng, table=table))
    return replace(made, texts=(*made.texts, *["Se tabellen"] * len(content.tables)))


def hidden(content: Content, rng: Random) -> Layout:
    """Hidden and white sentences between the others."""
    secret: list[str] = []

    def text(whole: str) -> str:
        secret.append(f"Dold anvisning nummer {len(secret)} till granskaren {rng.randint(100, 999)}.")
        looks = rng.choice(("<w:vanish/>", '<w:color w:val="FFFFFF"/>'))
        return para(run(whole)) + para(run(secret[-1], looks))

    made = _whole("hidden", content, Writer(rng, text=text))
    return replace(made, absent=tuple(secret))


def break_after_heading(content: Content, rng: Random) -> Layout:
    """Heading and text in one paragraph, a line break between."""
    body, waiting = "", ""
    writer = Writer(rng)
    for part in content.parts:
        if part.kind is Kind.HEADING:
            waiting = part.text
        elif waiting and part.kind is Kind.TEXT:
            body += para(run(waiting, "<w:b/>") + "<w:r><w:br/></w:r>" + run(part.text))
            waiting = ""
        else:
            body += writer.body(Content((part,)))
    return layout("break after heading.docx", "word xml", package(body), content)


def strict(content: Content, rng: Random) -> Layout:
    return _whole("strict", content, Writer(rng), strict=True)


def macros(content: Content, rng: Random) -> Layout:
    return _whole("macros", content, Writer(rng), macro=True)


def contents_list(content: Content, rng: Random) -> Layout:
    """A list of contents in front, which is no heading."""
    lines = "".join(
        para(run(h) + "<w:r><w:tab/></w:r>" + run(str(n))) for n, h in enumerate(content.headings, 1)
    )
    body = para(run("Innehåll", "<w:b/>")) + lines + Writer(rng, heading=dressed("<w:b/>")).body(content)
    made = layout("contents list.docx", "word xml", package(body), content)
    return replace(made, texts=(*made.texts, *content.headings, "Innehåll"))


def title_first(content: Content, rng: Random) -> Layout:
    """A title that is larger than the headings, and is none."""
    body = para(run("Ansökan om medel", '<w:b/><w:sz w:val="44"/>')) + para(run(sentences(rng)))
    body += Writer(rng, heading=dressed('<w:b/><w:sz w:val="26"/>')).body(content)
    return layout("title first.docx", "word xml", package(body), content)


WAYS = (
    styles, outline, own_style, bold, larger, underlined, coloured, capitals, numbered, typed_numbers, split_runs,
    controls, controls_in_tables, boxes, tracked, notes, fields, merged, nested, hidden, break_after_heading, strict,
    macros, contents_list, title_first,
)  # fmt: skip
"""Ways to write a Word file."""
