"""More Word files written by hand: what people, forms and other programs do with a text."""

from dataclasses import replace
from random import Random

from layouts.content import Content, Kind, Rows, sentences
from layouts.truth import Layout, layout
from layouts.word_writer import Writer, dressed, grid, package, para, run

_BULLETS = ("- ", "– ", "• ", "* ")


def _made(name: str, content: Content, writer: Writer) -> Layout:
    return layout(f"{name}.docx", "word xml", package(writer.body(content)), content)


def form(content: Content, rng: Random) -> Layout:
    """Facts in a table of labels and answers first, headings after."""
    facts: Rows = (
        ("Insatsens namn", "Vägen fram"),
        ("Huvudman", "Granby kommun"),
        ("Projekttid", f"{rng.randint(2026, 2027)}-01-01 – 2028-12-31"),
    )
    made = _made("form", content, Writer(rng))
    body = grid(facts) + Writer(rng).body(content)
    cells = tuple(cell for row in facts for cell in row)
    return replace(made, data=package(body), texts=(*cells, *made.texts), tables=(facts, *made.tables))


def wrappers(content: Content, rng: Random) -> Layout:
    """Custom XML, bookmarks and moved text around everything."""

    def around(block: str) -> str:
        return (
            f'<w:bookmarkStart w:id="3" w:name="b"/><w:customXml w:element="del">{block}</w:customXml>'
            '<w:bookmarkEnd w:id="3"/>'
        )

    def text(whole: str) -> str:
        return para(f'<w:moveTo w:id="1" w:author="A">{run(whole)}</w:moveTo>')

    return _made("wrappers", content, Writer(rng, text=text, block=around))


def moved_away(content: Content, rng: Random) -> Layout:
    """Sentences moved elsewhere, whose old place is kept by change tracking; rows struck from tables."""
    gone: list[str] = []

    def text(whole: str) -> str:
        gone.append(f"Flyttad mening nummer {len(gone)} från {rng.randint(100, 999)}.")
        return para(f'<w:moveFrom w:id="1" w:author="A">{run(gone[-1])}</w:moveFrom>') + para(run(whole))

    def table(rows: Rows) -> str:
        gone.append(f"Struken rad {rng.randint(100, 999)}")
        struck = (
            '<w:tr><w:trPr><w:del w:id="9" w:author="A"/></w:trPr>'
            + "".join(
                f'<w:tc>{para(f"""<w:del w:id="9" w:author="A"><w:r><w:delText>{gone[-1]}</w:delText></w:r></w:del>""")}</w:tc>'
                for _ in rows[0]
            )
            + "</w:tr>"
        )
        whole = grid(rows)
        at = whole.index("</w:tr>") + len("</w:tr>")
        return whole[:at] + struck + whole[at:]

    made = _made("moved away", content, Writer(rng, text=text, table=table))
    return replace(made, absent=tuple(gone))


def breaks(content: Content, rng: Random) -> Layout:
    """Page breaks, tabs and rendered page turns within the text."""

    def text(whole: str) -> str:
        first, _, rest = whole.partition(" ")
        turn = rng.choice(("<w:r><w:lastRenderedPageBreak/></w:r>", '<w:r><w:br w:type="page"/></w:r>', ""))
        return para(run(first) + "<w:r><w:tab/></w:r>" + turn + run(rest))

    return _made("breaks", content, Writer(rng, text=text))


def typed_lists(content: Content, rng: Random) -> Layout:
    """Lists typed with a sign and a blank, text in empty paragraphs' company."""
    sign = rng.choice(_BULLETS)
    writer = Writer(rng, item=lambda item: para(run(sign + item)), text=lambda t: para(run(t)) + para(""))
    return _made("typed lists", content, writer)


def answers_in_colour(content: Content, rng: Random) -> Layout:
    """Headings in bold, every answer in blue."""
    blue = '<w:color w:val="0070C0"/>'
    return _made(
        "answers in colour",
        content,
        Writer(rng, heading=dressed("<w:b/>"), text=lambda t: para(run(t, blue))),
    )


def help_texts(content: Content, rng: Random) -> Layout:
    """A template's help in grey italics under each heading."""
    helps: list[str] = []

    def heading(part: object) -> str:
        helps.append(f"Beskriv kortfattat vad som gäller, punkt {len(helps) + 1}.")
        return Writer(rng).heading(part) + para(run(helps[-1], '<w:i/><w:color w:val="808080"/>'))  # type: ignore[arg-type]  # a part

    made = _made("help texts", content, Writer(rng, heading=heading))
    return replace(made, texts=(*made.texts, *helps))


def one_cell_frames(content: Content, rng: Random) -> Layout:
    """Each answer in a frame of its own: a table of one cell is text, not a table."""
    return _made("one cell frames", content, Writer(rng, text=lambda t: grid(((t,),)) + para("")))


def contents_field(content: Content, rng: Random) -> Layout:
    """The program's own list of contents, in a content control."""
    lines = "".join(
        para(run(h) + "<w:r><w:tab/></w:r>" + run(str(n)), '<w:pStyle w:val="TOC1"/>')
        for n, h in enumerate(content.headings, 1)
    )
    toc = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    )
    made = layout("contents field.docx", "word xml", package(toc + Writer(rng).body(content)), content)
    return replace(made, texts=(*made.texts, *content.headings))


def gaps_in_rows(content: Content, rng: Random) -> Layout:
    """Tables whose first row starts a column in, and whose grid has columns that nobody uses."""

    def table(rows: Rows) -> str:
        head, *rest = rows
        columns = "".join('<w:gridCol w:w="900"/>' for _ in range(2 * len(head)))
        lines = (
            '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>'
            + "".join(_wide(c) for c in head[1:])
            + "</w:tr>"
        )
        lines += "".join("<w:tr>" + "".join(_wide(c) for c in row) + "</w:tr>" for row in rest)
        return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{lines}</w:tbl>"

    changed = Content(
        tuple(
            replace(p, rows=(("", *p.rows[0][1:]), *p.rows[1:])) if p.kind is Kind.TABLE else p
            for p in content.parts
        )
    )
    return _made("gaps in rows", changed, Writer(rng, table=table))


def _wide(text: str) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para(run(text))}</w:tc>'


def letter_in_front(content: Content, rng: Random) -> Layout:
    """Address, place and date before the title and the first heading."""
    lines = (
        "Granby kommun",
        "Storgatan 1, 123 45 Granby",
        "Granby den 2 mars 2026",
        "Till samordningsförbundet",
    )
    body = "".join(para(run(line)) for line in lines) + para(
        run("Ansökan om medel", '<w:b/><w:sz w:val="40"/>')
    )
    body += para(run(sentences(rng))) + Writer(rng, heading=dressed('<w:b/><w:sz w:val="26"/>')).body(content)
    made = layout("letter in front.docx", "word xml", package(body), content)
    return replace(made, texts=(*lines, "Ansökan om medel", *made.texts))


HABITS = (
    form, wrappers, moved_away, breaks, typed_lists, answers_in_colour, help_texts, one_cell_frames, contents_field,
    gaps_in_rows, letter_in_front,
)  # fmt: skip
"""More ways to write a Word file."""
