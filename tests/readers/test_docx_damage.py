"""Broken, odd and hostile Word files: each gives its text, or an error that says what is wrong."""

from dataclasses import replace

import pytest

from sfintake.errors import (
    BombError,
    CorruptError,
    EncryptedError,
    FileTooLargeError,
    NoTextError,
    SourceError,
    TooManyPagesError,
    UnsupportedError,
    XmlDtdError,
)
from sfintake.model import Document, MediaType, NoteCode, Paragraph
from sfintake.readers.docx import read
from sfintake.readers.limits import DEFAULT_LIMITS
from sfintake.readers.media import source_file
from word_builder import TEXT, bold, p, package, r, read_word, row, table, zipped

MAIN = "word/document.xml"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
PLAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def texts(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph)]


def details(document: Document, code: NoteCode) -> list[str]:
    return [n.detail for n in document.notes if n.code is code]


def test_the_strict_form_is_read():
    data = package(p(TEXT) + table(row("Lön", "100"), row("Resor", "20")))
    strict = zipped(
        {name: body.replace(PLAIN.encode(), STRICT.encode()) for name, body in _files(data).items()}
    )
    document = read(source_file("a.docx", strict), DEFAULT_LIMITS)
    assert texts(document) == [TEXT]
    assert document.media_type is MediaType.DOCX


@pytest.mark.parametrize(
    "kind",
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
     "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"],
)  # fmt: skip
def test_templates_and_files_with_macros_are_read(kind: str):
    files = _files(package(p(TEXT)))
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    override = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    files["[Content_Types].xml"] = f'<Types xmlns="{types}">{override}</Types>'.encode()
    assert texts(read(source_file("a.docm", zipped(files)), DEFAULT_LIMITS)) == [TEXT]


def test_macros_are_told_and_never_looked_at():
    document = read_word(p(TEXT), files={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 makro"})
    assert details(document, NoteCode.ACTIVE_CONTENT) == ["vbaProject"]


def test_references_to_outside_are_told_with_their_host():
    relations = (
        '<Relationship Id="e1" Type="x/attachedTemplate" Target="https://mall.example/x.dotm" TargetMode="External"/>'
        '<Relationship Id="e2" Type="x/image" Target="http://bild.example/a.png" TargetMode="External"/>'
        '<Relationship Id="e3" Type="x/hyperlink" Target="file://\\\\server.example\\dela\\x.docx" TargetMode="External"/>'
    )
    document = read_word(p(TEXT), relations=relations)
    assert details(document, NoteCode.EXTERNAL_REFERENCE) == [
        "attachedTemplate mall.example",
        "hyperlink server.example",
        "image bild.example",
    ]


def test_links_and_a_template_on_the_writers_own_disk_are_nothing_to_tell():
    relations = (
        '<Relationship Id="e1" Type="x/attachedTemplate" Target="file:///C:\\Mallar\\ansokan.dotx" TargetMode="External"/>'
        '<Relationship Id="e2" Type="x/hyperlink" Target="https://finsam.example/" TargetMode="External"/>'
        '<Relationship Id="e3" Type="x/hyperlink" Target="mailto:a@finsam.example" TargetMode="External"/>'
    )
    assert details(read_word(p(TEXT), relations=relations), NoteCode.EXTERNAL_REFERENCE) == []


def test_a_field_that_fetches_is_told():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "http://x.example" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert details(read_word(p(TEXT, field)), NoteCode.EXTERNAL_REFERENCE) == ["field INCLUDETEXT"]


def test_a_pointer_to_nothing_is_told_and_the_text_read():
    relations = '<Relationship Id="n" Type="x/footnotes" Target="NULL"/><Relationship Id="m" Type="x/image" Target="../../.."/>'
    document = read_word(p(TEXT), relations=relations)
    assert texts(document) == [TEXT]
    assert details(document, NoteCode.DAMAGED_PART) == ["footnotes"]


def test_broken_properties_and_styles_do_not_stop_the_text():
    document = read(
        source_file(
            "a.docx",
            zipped(_files(package(p(TEXT))) | {"docProps/core.xml": b"<a>", "word/styles.xml": b"<b>"}),
        ),
        DEFAULT_LIMITS,
    )
    assert texts(document) == [TEXT]
    assert details(document, NoteCode.DAMAGED_PART) == ["styles"]


def test_a_package_without_lists_of_types_or_pointers_is_read():
    main = _files(package(p(TEXT)))[MAIN]
    assert texts(read(source_file("a.docx", zipped({MAIN: main})), DEFAULT_LIMITS)) == [TEXT]


def test_a_signature_in_the_package_is_told():
    document = read_word(p(TEXT), files={"_xmlsignatures/sig1.xml": b"<a/>"})
    assert details(document, NoteCode.DIGITAL_SIGNATURE) == [""]


@pytest.mark.parametrize(
    "name",
    [MAIN, "word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"],
)
def test_a_document_type_in_any_part_is_refused(name: str):
    files = _files(package(p(TEXT)))
    files[name] = b'<!DOCTYPE a [<!ENTITY x "ha">]>' + files[name]
    with pytest.raises(XmlDtdError):
        read(source_file("a.docx", zipped(files)), DEFAULT_LIMITS)


def test_a_main_part_that_is_no_xml_is_broken():
    with pytest.raises(CorruptError):
        read(
            source_file("a.docx", zipped(_files(package(p(TEXT))) | {MAIN: b"<w:document wordprocessingml"})),
            DEFAULT_LIMITS,
        )


def test_a_package_without_a_word_document_is_not_ours():
    source = replace(source_file("a.docx", zipped({"word/x.xml": b"<a/>"})), media_type=MediaType.DOCX)
    with pytest.raises(UnsupportedError):
        read(source, DEFAULT_LIMITS)


def test_a_file_with_a_password_says_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    with pytest.raises(EncryptedError):
        read(replace(source_file("a.docx", data), media_type=MediaType.DOCX), DEFAULT_LIMITS)


@pytest.mark.parametrize(
    "body", ["", "<w:p/>", p("  "), table(row("", ""), row("", "")), p(r("Dolt", "<w:vanish/>"))]
)
def test_a_file_without_text_says_so(body: str):
    with pytest.raises(NoTextError):
        read_word(body)


def test_a_large_main_part_is_refused():
    with pytest.raises(BombError):
        read_word(p(TEXT) * 5_000, replace(DEFAULT_LIMITS, xml_part_bytes=100_000))


def test_more_text_than_any_application_has_is_refused():
    with pytest.raises(FileTooLargeError):
        read_word(p(TEXT) * 200, replace(DEFAULT_LIMITS, characters=1_000))


def test_more_paragraphs_than_the_pages_allowed_can_hold_are_refused():
    with pytest.raises(TooManyPagesError):
        read_word(p("x") * 250, replace(DEFAULT_LIMITS, pages=1))


def test_tables_nested_without_end_are_refused():
    with pytest.raises(CorruptError):
        read_word("<w:tbl><w:tr><w:tc>" * 2_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 2_000)


def test_styles_based_on_each_other_without_end_are_no_trouble():
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{k}"><w:name w:val="n{k}"/><w:basedOn w:val="S{(k + 1) % 4000}"/></w:style>'
        for k in range(4_000)
    )
    document = read_word("".join(p(TEXT, style=f"S{k}") for k in range(1_500)), parts={"styles": chain})
    assert len(document.blocks) == 1_500


def test_a_contents_list_of_thousands_is_no_trouble():
    assert len(read_word((p("Innehåll") + p("Bakgrund")) * 3_000).blocks) == 6_000


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_cut_file_gives_a_known_error(share: float):
    data = package(p(bold("Mål")) + p(TEXT) * 50)
    with pytest.raises(SourceError):
        read(source_file("a.docx", data[: int(len(data) * share)]), DEFAULT_LIMITS)


def test_text_that_stands_in_no_block_is_told():
    # A stray text element where no reader looks for one.
    document = read_word(p(TEXT) + "<w:sectPr><w:t>Någonting som ingen ser</w:t></w:sectPr>")
    assert details(document, NoteCode.TEXT_LOST) == ["20 of 81 characters"]


def _files(data: bytes) -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
