"""The Word memo: what makes it accessible, right without updating, and the same each time."""

import io
import subprocess
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

import sample_reviews
from sfintake.memo import build_memo
from sfintake.model import Memo
from sfintake.profiles import load_profile
from sfintake.render import render


@pytest.fixture(scope="module")
def memo() -> Memo:
    profile, _ = load_profile("jamtland")
    return build_memo(
        sample_reviews.full_review(),
        reviewed=sample_reviews.REVIEWED,
        case=sample_reviews.CASE,
        profile=profile,
    )


@pytest.fixture(scope="module")
def data(memo: Memo) -> bytes:
    return render(memo, "docx")


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def test_headings_are_real_headings(data: bytes, memo: Memo) -> None:
    word = Document(io.BytesIO(data))

    by_style = [(p.style.name, p.text) for p in word.paragraphs if p.style.name in {"Title", "Heading 1"}]

    assert by_style == [("Title", memo.title), *(("Heading 1", p.heading) for p in memo.parts)]


def test_every_table_has_a_header_row_that_repeats_and_a_name(data: bytes) -> None:
    tables = list(part(data, "word/document.xml").iter(qn("w:tbl")))

    assert len(tables) > 5
    for table in tables:
        rows = table.findall(qn("w:tr"))
        marked = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert marked == [True, *[False] * (len(rows) - 1)]
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}").get(qn("w:val"))


def test_a_tables_properties_stand_in_the_schemas_order(data: bytes) -> None:
    # ECMA-376 part 1, CT_TblPr: Word refuses a file with another order.
    order = [
        "tblStyle",
        "tblW",
        "jc",
        "tblInd",
        "tblBorders",
        "shd",
        "tblLayout",
        "tblCellMar",
        "tblLook",
        "tblCaption",
    ]

    for properties in part(data, "word/document.xml").iter(qn("w:tblPr")):
        names = [etree.QName(child).localname for child in properties]
        assert names == sorted(names, key=order.index)


def test_a_paragraphs_properties_stand_in_the_schemas_order(data: bytes) -> None:
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
    ]
    order += ["spacing", "ind", "jc", "outlineLvl", "rPr"]

    for name in ("word/document.xml", "word/styles.xml"):
        for properties in part(data, name).iter(qn("w:pPr")):
            names = [n for n in (etree.QName(child).localname for child in properties) if n in order]
            assert names == sorted(names, key=order.index)


def test_nothing_is_left_of_the_librarys_template(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()

    assert not [n for n in names if "thumbnail" in n or "app.xml" in n or "customXml" in n or "Effects" in n]


def test_the_language_is_swedish_in_the_documents_defaults(data: bytes) -> None:
    styles = part(data, "word/styles.xml")

    language = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")

    assert language.get(qn("w:val")) == "sv-SE"
    assert not [e for e in styles.iter(qn("w:lang")) if e.get(qn("w:val")) != "sv-SE"]


def test_properties_tell_title_and_language_and_no_person(data: bytes, memo: Memo) -> None:
    core = Document(io.BytesIO(data)).core_properties

    assert core.title == memo.document_title
    assert core.language == "sv-SE"
    assert core.author == core.last_modified_by == memo.forbund
    assert core.created.date() == sample_reviews.REVIEWED


def test_the_only_fields_are_the_page_numbers(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = {
            name: [e.text.strip() for e in etree.fromstring(package.read(name)).iter(qn("w:instrText"))]
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }

    assert [codes for codes in found.values() if codes] == [["PAGE", "NUMPAGES"]]


def test_bars_are_decoration_with_their_words_beside_them(data: bytes) -> None:
    body = part(data, "word/document.xml")
    drawn = list(body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))

    assert len(drawn) == 9
    for properties in drawn:
        assert properties.get("descr") == ""
        marks = list(
            properties.iter("{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative")
        )
        assert [m.get("val") for m in marks] == ["1"]


def test_each_numbered_list_begins_at_one(data: bytes) -> None:
    word = Document(io.BytesIO(data))
    numbers = [
        p._p.pPr.numPr.numId.val
        for p in word.paragraphs
        if p.style.name == "List Number" and p._p.pPr.numPr is not None
    ]

    assert len(set(numbers)) == 2
    assert numbers == sorted(numbers)


def test_the_same_memo_gives_the_same_bytes(data: bytes, memo: Memo) -> None:
    assert render(memo, "docx") == data


@pytest.mark.tool
def test_it_opens_in_libreoffice_with_the_summary_on_page_one(data: bytes, tmp_path: Path) -> None:
    source = tmp_path / "pm.docx"
    source.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"]

    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)],
        capture_output=True,
        timeout=110,
        check=True,
    )

    pages = [p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(tmp_path / "pm.pdf")]
    assert f"1 ({len(pages)})" in pages[0]
    assert "Kunde inte läsas maskinellt" in pages[0]
    assert "2 Fullständighet" in pages[1]
