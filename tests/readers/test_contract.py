"""What every reader promises, held against each of them."""

import io
import re
import socket
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import format_makers as make
from sfintake.errors import (
    CorruptError,
    EmptyFileError,
    EncryptedError,
    FileTooLargeError,
    SourceError,
    TruncatedError,
    XmlDtdError,
)
from sfintake.model import Block, Document, Heading, MediaType, Paragraph, SourceFile, Table
from sfintake.readers import CONVERSIONS, DEFAULT_LIMITS, READERS, read
from sfintake.readers.media import source_file

_WRAPPED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@dataclass(frozen=True)
class Format:
    """A format, and how its files go wrong."""

    media_type: MediaType
    whole: Callable[[], bytes]
    headed: bool = True
    """Has headings at all."""
    cut: tuple[type[SourceError], ...] = (TruncatedError,)
    """What a file cut in half is told as; none where nothing tells that it was longer."""
    locked: Callable[[], bytes] | None = None
    """The same under a password, in the format's own way."""

    def source(self) -> SourceFile:
        return source_file("ansokan", self.whole())


FORMATS = {
    "docx": Format(MediaType.DOCX, make.docx),
    "odt": Format(
        MediaType.ODT,
        make.odt,
        locked=lambda: make.zipped(
            {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"#", "META-INF/manifest.xml":
             b"<m><encryption-data/></m>"}
        ),
    ),
    "pdf": Format(MediaType.PDF, make.pdf, cut=(TruncatedError, CorruptError), locked=make.encrypted_pdf),
    "xlsx": Format(MediaType.XLSX, make.xlsx, headed=False),
    "txt": Format(MediaType.TEXT, make.txt, cut=()),
    "html": Format(MediaType.HTML, make.html, cut=()),
    "eml": Format(
        MediaType.EML, lambda: make.eml(("bilaga.txt", b"En bilaga.\n" * 200)), locked=make.sealed_eml
    ),
    "msg": Format(MediaType.MSG, make.outlook, cut=(CorruptError,)),
    "png": Format(MediaType.PNG, lambda: make.png(120, 60), headed=False),
}  # fmt: skip


@pytest.fixture(params=sorted(FORMATS))
def form(request: pytest.FixtureRequest) -> Format:
    return FORMATS[request.param]


def texts(document: Document) -> str:
    def of(block: Block) -> str:
        if isinstance(block, Table):
            return " ".join(cell.text for cell in block.cells())
        return block.text if isinstance(block, Heading | Paragraph) else ""

    return " ".join(of(block) for block in document.blocks)


def loci(document: Document) -> list[int]:
    return [block.locus.block for block in document.blocks]


class TestEveryReader:
    def test_the_bytes_tell_the_type(self, form: Format) -> None:
        assert form.source().media_type is form.media_type

    def test_same_bytes_give_an_equal_document(self, form: Format) -> None:
        source = form.source()
        assert read(source) == read(replace(source))

    def test_all_text_is_there(self, form: Format) -> None:
        found = texts(read(form.source())).replace(" ", "")
        words = [] if form.media_type is MediaType.PNG else [c.replace(" ", "") for c in sum(make.COSTS, ())]
        assert [w for w in words if w not in found] == []

    def test_headings_come_in_order(self, form: Format) -> None:
        found = [b.text for b in read(form.source()).blocks if isinstance(b, Heading)]
        assert found == (make.HEADINGS if form.headed else [])

    def test_the_costs_are_a_table(self, form: Format) -> None:
        tables = [b for b in read(form.source()).blocks if isinstance(b, Table)]
        cells = [[[cell.text for cell in line] for line in t.rows] for t in tables]
        plain = [[list(line) for line in make.COSTS]]
        expected = {MediaType.PNG: [], MediaType.XLSX: [[[c.replace(" ", "") for c in x] for x in plain[0]]]}
        assert cells == expected.get(form.media_type, plain)

    def test_each_block_tells_its_place_in_reading_order(self, form: Format) -> None:
        found = loci(read(form.source()))
        assert found == list(range(len(found)))

    def test_a_rectangle_stays_one(self, form: Format) -> None:
        for block in read(form.source()).blocks:
            if isinstance(block, Table):
                assert len({len(line) for line in block.rows}) == 1

    def test_an_empty_file_is_told_as_empty(self, form: Format) -> None:
        with pytest.raises(EmptyFileError):
            read(SourceFile("tom", form.media_type, "", b""))

    def test_an_oversized_file_is_told_as_too_large(self, form: Format) -> None:
        with pytest.raises(FileTooLargeError):
            read(form.source(), replace(DEFAULT_LIMITS, file_bytes=50))

    def test_a_file_cut_in_half_is_told_as_cut(self, form: Format) -> None:
        if not form.cut:
            # Nothing in the format tells that the text went on; what is there is read.
            half = form.whole()[: len(form.whole()) // 2]
            assert read(replace(form.source(), data=half)).blocks
            return
        whole = form.whole()
        with pytest.raises(form.cut):
            read(SourceFile("halv", form.media_type, "", whole[: len(whole) // 2]))

    def test_a_locked_file_is_told_as_locked(self, form: Format) -> None:
        if form.locked is not None:
            with pytest.raises(EncryptedError):
                read(source_file("last", form.locked()))
        elif form.media_type in {MediaType.DOCX, MediaType.XLSX}:
            # Office wraps a locked file in a compound file, so that its type is hidden too.
            with pytest.raises(EncryptedError):
                read(SourceFile("last", form.media_type, "", _WRAPPED))

    def test_nothing_is_fetched_and_nothing_left_behind(
        self, form: Format, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def refuse(*args: object, **kw: object) -> None:
            raise AssertionError("a reader opened a socket")

        monkeypatch.setattr(socket, "socket", refuse)
        monkeypatch.setattr(socket, "create_connection", refuse)
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
        (tmp_path / "temp").mkdir()
        (tmp_path / "work").mkdir()
        monkeypatch.chdir(tmp_path / "work")
        read(form.source())
        assert [f for f in tmp_path.rglob("*") if f.is_file()] == []


def test_every_type_that_is_read_is_held_to_the_contract():
    held = {form.media_type for form in FORMATS.values()}
    assert set(READERS) - held == {MediaType.JPEG}
    assert {MediaType.DOC, MediaType.RTF, MediaType.XLS, MediaType.ODS} == set(CONVERSIONS)


DTD = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("name", "whole", "part"),
    [
        ("docx", make.docx, "word/document.xml"),
        ("docx", make.docx, "word/_rels/document.xml.rels"),
        ("odt", make.odt, "content.xml"),
        ("xlsx", make.xlsx, "xl/workbook.xml"),
        ("xlsx", make.xlsx, "xl/worksheets/sheet1.xml"),
        ("xlsx", make.xlsx, "xl/styles.xml"),
    ],
)
def test_xml_with_a_document_type_is_refused_in_every_part(name: str, whole: Callable[[], bytes], part: str):
    with zipfile.ZipFile(io.BytesIO(whole())) as archive:
        files = {n: archive.read(n) for n in archive.namelist()}
    files[part] = (DTD + re.sub(r"^<\?xml[^>]*\?>", "", files[part].decode())).encode()
    with pytest.raises(XmlDtdError):
        read(source_file(f"ansokan.{name}", make.zipped(files)))
