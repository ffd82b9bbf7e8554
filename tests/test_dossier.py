"""Several files as one application: zips, mails, folders; one bad file never stops the others."""

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

import format_makers as make
from sfintake import cli, pipeline
from sfintake.errors import (
    BombError,
    EmptyFileError,
    EncryptedError,
    FileTypeError,
    NotRegularError,
    SfintakeError,
    TruncatedError,
    UnsupportedError,
)
from sfintake.model import Dossier, MediaType, NoteCode
from sfintake.readers import DEFAULT_LIMITS
from sfintake.readers.media import source_file
from word_builder import p, package, zipped

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"


def dossier(**files: bytes) -> Dossier:
    return pipeline.read_dossier([source_file(name, data) for name, data in files.items()])


def read_names(found: Dossier) -> list[str]:
    return [d.name for d in found.documents]


def lost(found: Dossier) -> dict[str, str]:
    return {u.name: u.code for u in found.unread}


def test_the_files_of_a_zip_are_one_application():
    found = dossier(
        zip=zipped({"ansokan.docx": make.docx(), "budget.xlsx": make.xlsx(), "brev.eml": make.eml()})
    )
    assert read_names(found) == ["ansokan.docx", "budget.xlsx", "brev.eml"]
    assert found.unread == ()


BAD = {
    "empty": (b"", "EMPTY_FILE"),
    "cut word file": (make.docx()[:900], "TRUNCATED"),
    "locked office file": (LOCKED, "TYPE"),
    "locked pdf": (make.encrypted_pdf(), "ENCRYPTED"),
    "xml with a document type": (
        zipped({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document '
                b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'}),
        "XML_DTD",
    ),
    "swelling xml part": (zipped({"word/document.xml": bytes(21 * 2**20)}), "BOMB"),
    "program": (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100), "TYPE"),
    "zip in the zip": (zipped({"a.txt": b"Text"}), "ARCHIVE"),
    "rubbish with a pdf's mark": (b"%PDF-1.4\n" + b"x" * 300, "CORRUPT"),
    "only white space": (b"  \n\n ", "NEEDS_OCR"),
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(BAD))
def test_one_bad_file_is_told_and_the_others_are_read(kind: str):
    data, code = BAD[kind]
    found = dossier(zip=zipped({"a.docx": make.docx(), "dalig.docx": data, "b.xlsx": make.xlsx()}))
    assert read_names(found) == ["a.docx", "b.xlsx"]
    assert set(lost(found)) == {"dalig.docx"}
    assert lost(found)["dalig.docx"] in {code, "TRUNCATED"}


@pytest.mark.parametrize("kind", sorted(BAD))
def test_what_is_told_has_an_advice(kind: str):
    found = dossier(zip=zipped({"a.docx": make.docx(), "dalig.docx": BAD[kind][0]}))
    (unread,) = found.unread
    assert unread.what.endswith(".")
    assert unread.remedy.endswith(".")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (zipped({"a.docx": b""}), EmptyFileError),
        (zipped({f"{i}.txt": bytes(45 * 2**20) for i in range(5)}), BombError),
        (zipped({"a.docx": make.docx()})[:500], TruncatedError),
        (zipped({"~$a.docx": b"x"}), EmptyFileError),
        (make.encrypted_pdf(), EncryptedError),
        (b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100), UnsupportedError),
        (make.eml(("ansokan.pdf", make.encrypted_pdf()), text="Hej, här kommer ansökan."), EncryptedError),
        (zipped({"a.pdf": make.encrypted_pdf(), "logga.png": make.png(80, 40)}), EncryptedError),
    ],
    ids=[
        "empty",
        "bomb",
        "cut",
        "nothing in it",
        "locked",
        "program",
        "locked in a mail",
        "locked beside a logo",
    ],
)
def test_with_nothing_to_read_there_is_no_review(data: bytes, error: type[SfintakeError]):
    with pytest.raises(error):
        dossier(fil=data)


def test_the_same_bytes_are_read_once():
    found = dossier(zip=zipped({"ansokan.docx": make.docx(), "kopia av ansokan.docx": make.docx()}))
    assert read_names(found) == ["ansokan.docx"]


def test_two_files_of_one_name_are_told_apart():
    found = dossier(zip=zipped({"v1/budget.txt": b"Budget ett", "v2/budget.txt": "Budget två".encode()}))
    assert read_names(found) == ["budget.txt", "budget (2).txt"]
    assert [d.blocks[0].locus.file for d in found.documents] == ["budget.txt", "budget (2).txt"]


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("ansokan.docx", make.pdf(), MediaType.PDF),
        ("ansokan.docx", make.html(), MediaType.HTML),
        ("ansokan.docx", make.odt(), MediaType.ODT),
        ("ansokan.pdf", make.docx(), MediaType.DOCX),
        ("ansokan.doc", make.docx(), MediaType.DOCX),
        ("ansokan.txt", make.eml(), MediaType.EML),
        ("ansokan", make.docx(), MediaType.DOCX),
    ],
)
def test_a_file_is_read_as_what_it_is_whatever_it_is_called(name: str, data: bytes, media_type: MediaType):
    (document,) = dossier(**{name: data}).documents
    assert document.media_type is media_type
    assert any(block.locus.file == name for block in document.blocks)


def embedding(data: bytes) -> bytes:
    body = p("Budgeten ligger i tabellen här under.") + p(
        '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId9"/></w:object></w:r>'
    )
    relation = f'<Relationship Id="rId9" Type="{PACKAGE}" Target="embeddings/Blad1.xlsx"/>'
    return package(body, relations=relation, files={"word/embeddings/Blad1.xlsx": data})


def embedded_notes(found: Dossier) -> int:
    return sum(n.code is NoteCode.EMBEDDED_OBJECT for d in found.documents for n in d.notes)


def test_a_workbook_in_a_word_file_that_was_read_is_nothing_to_tell():
    found = dossier(docx=embedding(make.xlsx()))
    assert read_names(found) == ["docx", "Blad1.xlsx"]
    assert embedded_notes(found) == 0


def test_a_workbook_attached_to_a_pdf_that_was_read_is_nothing_to_tell():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf())) as pdf:
        pdf.attachments["budget.xlsx"] = make.xlsx()
        pdf.save(out)
    found = dossier(pdf=out.getvalue())
    assert read_names(found) == ["pdf", "budget.xlsx"]
    assert embedded_notes(found) == 0


def test_one_that_could_not_be_read_is_told():
    found = dossier(docx=embedding(make.xlsx()[:400]))
    assert read_names(found) == ["docx"]
    assert embedded_notes(found) == 1
    assert len(found.unread) == 1


def test_logos_of_a_mail_are_read_as_pictures_and_told_to_nobody():
    found = dossier(eml=make.eml(("ansokan.docx", make.docx()), ("image001.png", make.png(200, 60))))
    assert [d.media_type for d in found.documents] == [MediaType.EML, MediaType.DOCX, MediaType.PNG]
    assert found.unread == ()


def review(*arguments: object, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    with pytest.raises(SystemExit) as ended:
        cli.main(["review", *map(str, arguments), "--json", "-"])
    assert ended.value.code in {0, None}
    made: dict[str, object] = json.loads(capsys.readouterr().out)
    return made


def roles(made: dict[str, object]) -> dict[str, str]:
    return {f["name"]: f["role"] for f in made["files"]}  # type: ignore[attr-defined]  # JSON


def status(*arguments: object) -> object:
    with pytest.raises(SystemExit) as ended:
        cli.main(["review", *map(str, arguments), "--json", "-"])
    return ended.value.code


class TestTheCommand:
    """`sfintake review` over what comes in."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "ansokan").mkdir()
        return tmp_path / "ansokan"

    def test_a_folder_is_one_application(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "bilagor").mkdir()
        (folder / "ansokan.docx").write_bytes(make.docx())
        (folder / "bilagor" / "budget.xlsx").write_bytes(make.xlsx())
        (folder / "~$sokan.docx").write_bytes(b"x")
        (folder / "tom.pdf").touch()
        made = review(folder, capsys=capsys)
        assert roles(made) == {
            "ansokan.docx": "application",
            "budget.xlsx": "budget",
            "tom.pdf": "attachment",
        }

    def test_a_zip_is_one_application(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = folder / "ansokan.zip"
        path.write_bytes(zipped({"ansokan.docx": make.docx(), "budget.xlsx": make.xlsx()}))
        assert roles(review(path, capsys=capsys)) == {"ansokan.docx": "application", "budget.xlsx": "budget"}

    def test_a_mail_with_its_attachments_is_one_application(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = folder / "brev.eml"
        text = "Hej!\n\nHär kommer ansökan.\n\nMed vänlig hälsning\nAnna Ek"
        path.write_bytes(
            make.eml(("ansokan.docx", make.docx()), ("image001.png", make.png(200, 60)), text=text)
        )
        made = review(path, capsys=capsys)
        assert roles(made) == {"brev.eml": "mail", "ansokan.docx": "application", "image001.png": "noise"}

    def test_a_mail_may_itself_be_the_application(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = folder / "brev.eml"
        path.write_bytes(make.eml())
        made = review(path, capsys=capsys)
        assert roles(made) == {"brev.eml": "application"}
        assert made["application"]["headings"] == make.HEADINGS  # type: ignore[index]  # JSON

    def test_a_link_is_told_and_not_followed(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "ansokan.docx").write_bytes(make.docx())
        (folder / "lank.docx").symlink_to("/etc/passwd")
        made = review(folder, capsys=capsys)
        assert roles(made) == {"ansokan.docx": "application", "lank.docx": "attachment"}

    def test_a_pipe_is_told_and_not_waited_for(self, folder: Path) -> None:
        os.mkfifo(folder / "ror.pdf")
        with pytest.raises(NotRegularError):
            pipeline.open_file(folder / "ror.pdf")

    @pytest.mark.parametrize(
        ("name", "data", "code"),
        [
            ("tom.docx", b"", 3),
            ("last.pdf", make.encrypted_pdf(), 3),
            ("program.exe", b"MZ\x90\x00\x03\x00\x00\x00" + bytes(100), 3),
        ],
    )
    def test_a_file_that_cannot_be_opened_alone_ends_with_three(
        self, folder: Path, name: str, data: bytes, code: int
    ) -> None:
        (folder / name).write_bytes(data)
        assert status(folder / name) == code
        assert status(folder) == code

    def test_a_scanned_picture_without_tesseract_ends_with_five(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sfintake.tools.tesseract.available", lambda: False)
        (folder / "sida.png").write_bytes(make.png(1000, 1400))
        assert status(folder) == 5

    def test_a_path_that_leads_nowhere_says_so(self, folder: Path) -> None:
        assert status(folder / "finns inte.docx") == 3


NAMES = {
    "a name of 255 bytes": b"a" * 250 + b".docx",
    "bytes that are no text": b"Ans\xf6kan.docx",
    "a name that turns round": "ans\u202excod.docx".encode(),
    "a line break": b"ans\nokan.docx",
    "a leading dash": b"--json.docx",
    "a device's name": b"NUL.docx",
    "a name that ends in blanks": b"ansokan.docx  ",
    "signs of formats": b"100%s & {x}.docx",
}


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_no_name_stops_a_file(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / os.fsdecode(NAMES[kind])).write_bytes(make.docx())
    made = review(tmp_path, capsys=capsys)
    (name,) = roles(made)
    assert name.isprintable()


def test_names_that_look_alike_are_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "ansökan.docx").write_bytes(make.docx())
    (tmp_path / "anso\u0308kan.docx").write_bytes(make.odt())
    assert sorted(roles(review(tmp_path, capsys=capsys))) == ["ansökan (2).docx", "ansökan.docx"]


def test_limits_hold_for_each_file(tmp_path: Path):
    (tmp_path / "stor.txt").write_bytes(b"x" * 2_000)
    limits = replace(DEFAULT_LIMITS, file_bytes=1_000)
    (opened,) = pipeline.open_files([(tmp_path / "stor.txt", "stor.txt")], limits)
    assert getattr(opened, "code", "") == "LIMIT_SIZE"


def test_nothing_is_written_where_the_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    dossier(zip=zipped({"a.docx": make.docx(), "b.eml": make.eml(("c.xlsx", make.xlsx()))}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["ansokan.docx", "ansokan.PDF"])
def test_a_picture_in_the_dress_of_a_document_is_refused_and_not_recognised(name: str):
    picture = (Path(__file__).parent.parent / "docs" / "bilder" / "pm.png").read_bytes()
    with pytest.raises(FileTypeError, match="image/png"):
        pipeline.read_dossier([source_file(name, picture)])
