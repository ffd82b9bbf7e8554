"""OpenDocument texts, their XML written by hand: each feature that a form or a report uses."""

import io
import zipfile

import pytest

from sfintake.errors import CorruptError, EncryptedError, NoTextError
from sfintake.model import Document, Heading, MediaType, NoteCode, Paragraph, Picture, Role, Table
from sfintake.readers import read
from sfintake.readers.media import source_file

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_BOLD = (
    '<style:style style:name="Fet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Vit" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
)


def odt(body: str, *, styles: str = "", automatic: str = _BOLD, manifest: str = "") -> Document:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}>{styles}</office:document-styles>")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return read(source_file("ansokan.odt", made.getvalue()))


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


BODY = p("Här står brödtexten som är längre än rubriken och slutar med punkt.")


def texts(document: Document, role: Role = Role.BODY) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is role]


def headings(document: Document) -> list[str]:
    return [b.printed for b in document.blocks if isinstance(b, Heading)]


def test_headings_and_paragraphs_are_read_in_order() -> None:
    made = odt('<text:h text:outline-level="1">Bakgrund</text:h>' + BODY)
    assert made.media_type is MediaType.ODT
    assert headings(made) == ["Bakgrund"]
    assert texts(made) == ["Här står brödtexten som är längre än rubriken och slutar med punkt."]


def test_numbers_that_the_outline_prints_are_part_of_the_printed_heading() -> None:
    level = '<text:outline-level-style text:level="{}" style:num-format="1" style:num-suffix="." text:display-levels="{}"/>'
    outline = f"<office:styles><text:outline-style>{level.format(1, 1)}{level.format(2, 2)}</text:outline-style></office:styles>"
    body = "".join(
        f'<text:h text:outline-level="{n}">{t}</text:h>{BODY}'
        for n, t in ((1, "Bakgrund"), (1, "Mål"), (2, "Delmål"))
    )
    assert headings(odt(body, styles=outline)) == ["1. Bakgrund", "2. Mål", "2.1. Delmål"]


def test_bold_paragraphs_are_headings_and_a_bold_lead_is_not() -> None:
    bold = '<text:span text:style-name="Fet">{}</text:span>'
    body = (
        p(bold.format("Syfte"))
        + BODY
        + p(bold.format("Mål"))
        + BODY
        + p(bold.format("Projekttid:") + " ett år")
    )
    made = odt(body)
    assert headings(made) == ["Syfte", "Mål"]
    last = [b for b in made.blocks if isinstance(b, Paragraph)][-1]
    assert (last.text, last.lead) == ("Projekttid: ett år", len("Projekttid:"))


def test_several_spaces_tabs_and_line_breaks_are_kept_as_white_space() -> None:
    made = odt(p('Lön<text:s text:c="3"/>100<text:tab/>kr'))
    assert texts(made)[0].split() == ["Lön", "100", "kr"]


def test_a_merged_cell_gives_its_text_once_and_the_table_is_rectangular() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    body = (
        "<table:table><table:table-row>"
        f'<table:table-cell table:number-columns-spanned="2">{p("Kostnader")}</table:table-cell><table:covered-table-cell/>'
        f"</table:table-row><table:table-row>{cell.format(p('Lön'))}{cell.format(p('100'))}</table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>'
    )
    (table,) = [b for b in odt(body).blocks if isinstance(b, Table)]
    assert [[c.text for c in row] for row in table.rows] == [["Kostnader", ""], ["Lön", "100"]]
    assert table.rows[0][1].covered
    assert table.rows[1][1].locus.cell == "B2"


def test_a_cell_merged_downwards_covers_the_one_below() -> None:
    body = (
        "<table:table><table:table-row>"
        f'<table:table-cell table:number-rows-spanned="2">{p("Lön")}</table:table-cell><table:table-cell>{p("1")}</table:table-cell>'
        f"</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>{p('2')}</table:table-cell>"
        "</table:table-row></table:table>"
    )
    (table,) = [b for b in odt(body).blocks if isinstance(b, Table)]
    assert [[c.text for c in row] for row in table.rows] == [["Lön", "1"], ["", "2"]]


def test_a_list_keeps_its_bullets_and_numbers_apart_from_the_text() -> None:
    number = '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/></text:list-style>'
    item = "<text:list-item>{}</text:list-item>"
    body = f'<text:list text:style-name="N">{item.format(p("ett"))}{item.format(p("två"))}</text:list>'
    body += f'<text:list text:style-name="B">{item.format(p("punkt"))}</text:list>'
    made = odt(body, automatic=number)
    assert [(b.label, b.text) for b in made.blocks if isinstance(b, Paragraph)] == [
        ("1)", "ett"),
        ("2)", "två"),
        ("•", "punkt"),
    ]


def test_deleted_text_is_not_read_and_inserted_text_is_told() -> None:
    region = '<text:changed-region text:id="{}"><text:{}>{}</text:{}></text:changed-region>'
    changes = region.format("a", "insertion", "", "insertion") + region.format(
        "b", "deletion", p("struket"), "deletion"
    )
    body = f"<text:tracked-changes>{changes}</text:tracked-changes>" + p(
        'Kvar <text:change-start text:change-id="a"/>nytt<text:change-end text:change-id="a"/><text:change text:change-id="b"/> slut'
    )
    made = odt(body)
    assert texts(made) == ["Kvar nytt slut"]
    assert NoteCode.TRACKED_CHANGE in {n.code for n in made.notes}
    assert NoteCode.TEXT_LOST not in {n.code for n in made.notes}


def test_comments_white_text_and_footnotes_are_kept_apart() -> None:
    body = p(
        "Synligt<office:annotation><text:p>Fråga Eva</text:p></office:annotation>"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Källa: SCB.</text:p></text:note-body></text:note>"
    ) + p('<text:span text:style-name="Vit">dolt</text:span>')
    made = odt(body)
    assert texts(made) == ["Synligt"]
    assert texts(made, Role.FOOTNOTE) == ["Källa: SCB."]
    assert texts(made, Role.HIDDEN) == ["dolt"]
    assert {n.code for n in made.notes} == {NoteCode.COMMENT, NoteCode.HIDDEN_TEXT}


def test_a_text_box_is_read_and_a_large_picture_told() -> None:
    frame = '<draw:frame svg:width="{}cm" svg:height="{}cm">{}</draw:frame>'
    box = frame.format(5, 2, f"<draw:text-box>{p('I rutan')}</draw:text-box>")
    made = odt(p("Före" + box + frame.format(17, 20, "<draw:image/>")))
    assert texts(made, Role.TEXTBOX) == ["I rutan"]
    (picture,) = [b for b in made.blocks if isinstance(b, Picture)]
    assert picture.page_share == pytest.approx(0.545, abs=0.01)
    assert NoteCode.PICTURE_LARGE in {n.code for n in made.notes}


def test_the_name_of_a_picture_is_no_text_that_was_lost() -> None:
    named = '<draw:frame svg:width="16cm" svg:height="24cm"><draw:image/><svg:title>Ett foto från gården</svg:title></draw:frame>'
    document = odt(BODY + p(named))
    assert [b.alt for b in document.blocks if isinstance(b, Picture)] == ["Ett foto från gården"]
    assert NoteCode.TEXT_LOST not in [n.code for n in document.notes]


def test_what_a_contents_list_is_made_from_is_no_text_that_was_lost() -> None:
    source = "<text:illustration-index-source><text:index-title-template>Figurförteckning</text:index-title-template></text:illustration-index-source>"
    document = odt(BODY + f"<text:illustration-index>{source}<text:index-body/></text:illustration-index>")
    assert NoteCode.TEXT_LOST not in [n.code for n in document.notes]


def test_headers_and_footers_are_told_apart_from_the_body() -> None:
    styles = f"<office:master-styles><style:master-page><style:header>{p('Dnr 26/14')}</style:header></style:master-page></office:master-styles>"
    made = odt(BODY, styles=styles)
    assert texts(made, Role.HEADER) == ["Dnr 26/14"]


def test_a_contents_list_is_no_text_of_the_applicant() -> None:
    toc = (
        f"<text:table-of-content><text:index-body>{p('Bakgrund 1')}</text:index-body></text:table-of-content>"
    )
    assert texts(odt(toc + BODY), Role.TOC) == ["Bakgrund 1"]


def test_pages_are_counted_where_the_file_tells_of_them() -> None:
    made = odt(BODY + "<text:p>Ett<text:soft-page-break/>två</text:p>" + BODY)
    assert [b.locus.page for b in made.blocks] == [1, 1, 2]
    assert made.pages == 2


def test_protected_broken_and_empty_files_are_told_apart() -> None:
    with pytest.raises(EncryptedError):
        odt(BODY, manifest="<encryption-data/>")
    with pytest.raises(NoTextError):
        odt("")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(CorruptError):
        read(source_file("a.odt", made.getvalue()))


@pytest.mark.parametrize("goes_on", ['text:continue-numbering="true"', 'text:continue-list="a"'])
def test_numbers_go_on_where_text_stands_between(goes_on: str) -> None:
    head = '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    first = '<text:list xml:id="a" text:style-name="N"><text:list-item><text:h text:outline-level="1">Bakgrund</text:h></text:list-item></text:list>'
    second = f'<text:list xml:id="b" {goes_on} text:style-name="N"><text:list-item><text:h text:outline-level="1">Mål</text:h></text:list-item></text:list>'
    third = '<text:list xml:id="c" text:style-name="N"><text:list-item><text:h text:outline-level="1">Om igen</text:h></text:list-item></text:list>'
    document = odt(first + BODY + second + BODY + third + BODY, automatic=head)
    assert headings(document) == ["1. Bakgrund", "2. Mål", "1. Om igen"]
