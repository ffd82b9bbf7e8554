"""Word files written by hand: XML as Word, forms and other programs write it."""

from dataclasses import replace
from random import Random

from layouts.content import Content, Kind, Rows, sentences
from layouts.truth import Layout, layout
from layouts.word_writer import Writer, dressed, grid, package, para, run


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
