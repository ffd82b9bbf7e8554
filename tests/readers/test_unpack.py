"""Zips, mails and files with files in them: what comes out, and what is never opened."""

import io
import struct
import zipfile
from dataclasses import replace

import pytest

import format_makers as make
from msg_builder import _Node, compound_file
from sfintake.errors import ArchiveError, BombError, EncryptedError, FileTooLargeError, TruncatedError
from sfintake.model import MediaType, SourceFile, Unread
from sfintake.readers import DEFAULT_LIMITS
from sfintake.readers.media import source_file
from sfintake.readers.unpack import unpack
from word_builder import p, package, zipped

OLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"


def unpacked(data: bytes, name: str = "ansokan.zip") -> tuple[SourceFile | Unread, ...]:
    return unpack(source_file(name, data), DEFAULT_LIMITS)


def names(data: bytes) -> list[str]:
    return [file.name for file in unpacked(data)]


def refused(data: bytes) -> dict[str, str]:
    return {file.name: file.code for file in unpacked(data) if isinstance(file, Unread)}


def test_a_file_that_holds_no_others_is_itself():
    source = source_file("ansokan.docx", make.docx())
    assert unpack(source, DEFAULT_LIMITS) == (source,)


def test_office_files_in_a_zip_are_files_not_archives():
    found = unpacked(zipped({"ansokan.docx": make.docx(), "budget.xlsx": make.xlsx(), "a.odt": make.odt()}))
    assert [f.media_type for f in found] == [MediaType.DOCX, MediaType.XLSX, MediaType.ODT]


def test_folders_are_no_part_of_a_name():
    assert names(zipped({"Ansökan 2026/Bilagor/budget.txt": b"Budget"})) == ["budget.txt"]


@pytest.mark.parametrize(
    "name",
    ["~$nsökan.docx", ".~lock.a.odt#", "Thumbs.db", ".DS_Store", "__MACOSX/._a.docx", "desktop.ini", "a.tmp",
     "b.crdownload", "@eaDir/a.docx", "mapp/.dold/a.docx", "THUMBS.DB"],
)  # fmt: skip
def test_what_systems_leave_behind_is_passed_over(name: str):
    assert names(zipped({name: b"x", "a.txt": b"Text"})) == ["a.txt"]


def test_a_zip_in_a_zip_is_told_and_never_opened():
    inner = zipped({"hemlig.txt": b"Text"})
    data = zipped({"inre.zip": inner, "a.txt": b"Text"})
    assert refused(data) == {"inre.zip": "ARCHIVE"}
    assert "hemlig.txt" not in names(data)


def test_a_mail_in_a_zip_is_opened_and_a_zip_in_that_mail_is_not():
    mail = make.eml(("bilaga.txt", b"Text"), ("mer.zip", zipped({"x.txt": b"Text"})))
    data = zipped({"brev.eml": mail})
    assert names(data) == ["brev.eml", "bilaga.txt", "mer.zip"]
    assert refused(data) == {"mer.zip": "ARCHIVE"}


def test_mails_in_mails_are_opened_three_deep():
    mail = make.eml(("botten.txt", b"Text"))
    for depth in range(5):
        mail = make.eml((f"brev {depth}.eml", mail))
    found = unpacked(mail, "ytterst.eml")
    assert found[-1].name == "brev 1.eml"
    assert isinstance(found[-1], Unread)


def test_a_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(BombError):
        unpacked(zipped({f"{i}.txt": bytes(45 * 2**20) for i in range(5)}))


def test_files_within_the_limit_one_by_one_are_held_to_it_together():
    limits = replace(DEFAULT_LIMITS, unpacked_bytes=1000)
    mail = make.eml(("a.txt", b"a" * 600), ("b.txt", b"b" * 600), ("c.txt", b"c" * 600))
    found = unpack(source_file("brev.eml", mail), limits)
    assert [f.code for f in found if isinstance(f, Unread)] == ["LIMIT_SIZE", "LIMIT_SIZE"]


def test_more_files_than_a_dossier_has_are_refused():
    with pytest.raises(FileTooLargeError):
        unpacked(zipped({f"{i}.txt": b"x" for i in range(1_001)}))


def test_a_zip_with_a_password_says_so():
    data = bytearray(zipped({"a.txt": b"Text"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + offset
        data[at : at + 2] = struct.pack("<H", 1)
    with pytest.raises(EncryptedError):
        unpacked(bytes(data))


def test_a_cut_zip_says_so():
    data = zipped({"a.docx": make.docx(), "b.docx": make.docx()})
    with pytest.raises(TruncatedError):
        unpacked(data[: len(data) // 2])


def test_names_that_reach_outside_are_refused():
    with pytest.raises(ArchiveError):
        unpacked(zipped({"../../etc/passwd": b"x"}))


def test_names_that_differ_in_case_only_are_two_files():
    assert names(zipped({"Ansökan.txt": b"En", "ansökan.txt": b"Tva"})) == ["Ansökan.txt", "ansökan.txt"]


def test_a_broken_entry_is_told_and_the_others_are_read():
    data = bytearray(zipped({"a.txt": b"Text ett" * 50, "b.txt": b"Text"}))
    data[data.index(b"a.txt") + 8] ^= 0xFF
    assert refused(bytes(data)) == {"a.txt": "CORRUPT"}
    assert names(bytes(data)) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(("stored", "shown"), [
    ("Ansökan.txt".encode(), "Ansökan.txt"),
    ("Ansökan.txt".encode("cp1252"), "Ansökan.txt"),
    ("Ansökan.txt".encode("cp437"), "Ansökan.txt"),
    ("Projekt År 2026 Åre.txt".encode("cp1252"), "Projekt År 2026 Åre.txt"),
])  # fmt: skip
def test_names_are_read_as_the_program_that_packed_them_wrote_them(stored: bytes, shown: str):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x" * len(stored), b"Text")
    assert names(out.getvalue().replace(b"x" * len(stored), stored)) == [shown]


@pytest.mark.parametrize(("name", "shown"), [
    ("ans\u202efdp.exe", "ansfdp.exe"),
    ("rad\nbryt.txt", "radbryt.txt"),
    ("C\\mapp\\a.txt", "a.txt"),
    ("-rf.txt", "-rf.txt"),
    ("NUL", "NUL"),
    ("a" * 400 + ".docx", "a" * 195 + ".docx"),
    ("...", "namnlös fil"),
    ("a\u0308.txt", "ä.txt"),
])  # fmt: skip
def test_names_are_shown_so_that_people_can_read_them(name: str, shown: str):
    mail = make.eml((name.replace("\n", " ").replace("rad bryt", "radbryt"), b"Text"))
    assert [f.name for f in unpacked(mail, "brev.eml")][1:] == [shown]


def embedding(data: bytes, *, shown: bool = True) -> bytes:
    relation = f'<Relationship Id="rId9" Type="{OLE}" Target="embeddings/Blad1.xlsx"/>'
    return package(p("Budgeten ligger i tabellen."), relations=relation if shown else "",
                   files={"word/embeddings/Blad1.xlsx": data})  # fmt: skip


def test_a_workbook_in_a_word_file_is_a_file_of_the_dossier():
    own, inner = unpacked(embedding(make.xlsx()), "ansokan.docx")
    assert isinstance(inner, SourceFile)
    assert (inner.name, inner.media_type, inner.within) == ("Blad1.xlsx", MediaType.XLSX, own.sha256)


def test_the_workbook_behind_a_chart_is_not():
    assert len(unpacked(embedding(make.xlsx(), shown=False), "ansokan.docx")) == 1


def attaching(data: bytes) -> bytes:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf())) as pdf:
        pdf.attachments["budget.xlsx"] = data
        pdf.save(out)
    return out.getvalue()


def test_a_workbook_attached_to_a_pdf_is_a_file_of_the_dossier():
    book = make.xlsx()
    found = unpacked(attaching(book), "ansokan.pdf")
    assert [(f.name, f.media_type) for f in found] == [
        ("ansokan.pdf", MediaType.PDF), ("budget.xlsx", MediaType.XLSX)
    ]  # fmt: skip


def test_a_bomb_attached_to_a_pdf_is_refused():
    found = unpacked(attaching(bytes(260 * 2**20)), "ansokan.pdf")
    assert [f.code for f in found if isinstance(f, Unread)] in (["LIMIT_SIZE"], [])
    assert all(len(f.data) <= DEFAULT_LIMITS.file_bytes + 1 for f in found if isinstance(f, SourceFile))


def test_a_locked_pdf_with_attached_files_is_told_when_it_is_read():
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf())) as opened:
        opened.attachments["budget.xlsx"] = make.xlsx()
        how = pikepdf.Encryption(user="hemligt", owner="hemligt", R=6)
        opened.save(out, encryption=how, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"EmbeddedFile" in out.getvalue()
    assert names(out.getvalue()) == ["ansokan.zip"]


def ole(stream: str, data: bytes) -> bytes:
    return compound_file([_Node(stream, data), _Node("\x01CompObj", bytes(100))])


def packaged(name: str, data: bytes) -> bytes:
    """What Windows' packager writes round a file that was dropped into a document."""
    path = b"C:\\Temp\\" + name.encode("cp1252") + b"\0"
    held = b"\2\0" + name.encode("cp1252") + b"\0" + path + b"\0\0\3\0" + struct.pack("<I", len(path)) + path
    held += struct.pack("<I", len(data)) + data
    return struct.pack("<I", len(held)) + held


@pytest.mark.parametrize(
    ("stream", "held", "name", "kind"),
    [
        ("Package", make.xlsx(), "oleObject1.xlsx", MediaType.XLSX),
        ("CONTENTS", make.pdf(), "oleObject1.pdf", MediaType.PDF),
        ("\x01Ole10Native", packaged("Kalkyl för år 1.xlsx", make.xlsx()), "Kalkyl för år 1.xlsx", MediaType.XLSX),
        ("\x01Ole10Native", packaged("läs mig.txt", b"Kort."), "läs mig.txt", MediaType.TEXT),
    ],
)  # fmt: skip
def test_a_file_in_an_object_of_another_program_is_a_file_of_the_dossier(
    stream: str, held: bytes, name: str, kind: MediaType
):
    relation = f'<Relationship Id="rId9" Type="{OLE}" Target="embeddings/oleObject1.bin"/>'
    word = package(
        p("Se objektet."), relations=relation, files={"word/embeddings/oleObject1.bin": ole(stream, held)}
    )
    _, inner = unpacked(word, "ansokan.docx")
    assert isinstance(inner, SourceFile)
    assert (inner.name, inner.media_type, inner.part) == (name, kind, "word/embeddings/oleObject1.bin")


@pytest.mark.parametrize(
    ("stream", "held"),
    [
        ("\x01Ole10Native", packaged("kör.exe", b"MZ\x90\0" * 40)),
        ("\x01Ole10Native", b"\0" * 40),
        ("\x01Ole10Native", packaged("kort.txt", b"abc")[:-2]),
        ("Equation Native", b"\x1c\0" * 40),
    ],
)
def test_an_object_that_holds_nothing_that_is_read_stays_where_it_is(stream: str, held: bytes):
    relation = f'<Relationship Id="rId9" Type="{OLE}" Target="embeddings/oleObject1.bin"/>'
    files = {"word/embeddings/oleObject1.bin": ole(stream, held)}
    assert len(unpacked(package(p("Se objektet."), relations=relation, files=files), "ansokan.docx")) == 1


def text_with(kind: str, **files: bytes) -> bytes:
    listed = f'<manifest:file-entry manifest:full-path="Object 1{"/" if kind else ""}" manifest:media-type="{kind}"/>'
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{listed}</manifest:manifest>'
    with zipfile.ZipFile(io.BytesIO(make.odt())) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    return zipped(parts | {"META-INF/manifest.xml": manifest.encode()} | files)


def test_a_sheet_in_an_opendocument_text_is_a_file_of_the_dossier():
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    text = text_with(kind, **{"Object 1/content.xml": b"<a/>", "Object 1/styles.xml": b"<b/>"})
    _, inner = unpacked(text, "ansokan.odt")
    assert isinstance(inner, SourceFile)
    assert (inner.name, inner.media_type, inner.part) == ("Object 1.ods", MediaType.ODS, "./Object 1")


def test_a_workbook_of_another_program_in_an_opendocument_text_is_one_too():
    text = text_with("", **{"Object 1": ole("Package", make.xlsx())})
    _, inner = unpacked(text, "ansokan.odt")
    assert isinstance(inner, SourceFile)
    assert (inner.name, inner.media_type) == ("Object 1.xlsx", MediaType.XLSX)


def test_a_chart_in_an_opendocument_text_is_no_file():
    text = text_with("application/vnd.oasis.opendocument.chart", **{"Object 1/content.xml": b"<a/>"})
    assert len(unpacked(text, "ansokan.odt")) == 1


def test_a_file_pinned_to_a_page_of_a_pdf_is_a_file_of_the_dossier():
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf())) as pdf:
        spec = pikepdf.AttachedFileSpec(pdf, make.xlsx(), filename="budget.xlsx")
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FileAttachment, Rect=[50, 50, 70, 70], FS=spec.obj
        )
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    found = unpacked(out.getvalue(), "ansokan.pdf")
    assert [(f.name, f.media_type) for f in found] == [
        ("ansokan.pdf", MediaType.PDF), ("budget.xlsx", MediaType.XLSX)
    ]  # fmt: skip
