"""A zip is not trusted."""

import io
import struct
import zipfile
from dataclasses import replace

import pytest

from sfintake.errors import (
    ArchiveError,
    BombError,
    CorruptError,
    EncryptedError,
    FileTooLargeError,
    TruncatedError,
    XmlDtdError,
)
from sfintake.model import MediaType
from sfintake.readers.archive import open_archive, parse_xml
from sfintake.readers.limits import DEFAULT_LIMITS
from sfintake.readers.media import tell_media_type
from word_builder import zipped

FILES = {"a.xml": b"<a/>" * 50, "mapp/b.xml": b"<b/>" * 50}


def test_parts_are_read_by_name():
    archive = open_archive(zipped(FILES), DEFAULT_LIMITS)
    assert archive.names == ("a.xml", "mapp/b.xml")
    assert archive.read("mapp/b.xml") == b"<b/>" * 50


def test_backslashes_mean_slashes_and_folders_are_no_parts():
    archive = open_archive(zipped({"word\\document.xml": b"<a/>", "word/": b""}), DEFAULT_LIMITS)
    assert archive.names == ("word/document.xml",)


@pytest.mark.parametrize("name", ["../ut.xml", "a/../../ut.xml", "/etc/passwd", "C:\\x.xml", "..\\ut.xml"])
def test_names_that_reach_outside_are_refused(name: str):
    with pytest.raises(ArchiveError):
        open_archive(zipped({name: b"x"}), DEFAULT_LIMITS)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["word/document.xml", "Word/Document.XML"])
def test_two_parts_of_one_name_are_refused(second: str):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", b"<a/>")
        archive.writestr(second, b"<b/>")
    with pytest.raises(ArchiveError):
        open_archive(buffer.getvalue(), DEFAULT_LIMITS)


def test_parts_that_share_bytes_are_refused():
    data = bytearray(zipped(FILES))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    # Let the second entry of the directory point at the first part's data.
    struct.pack_into("<L", data, second + 42, 0)
    with pytest.raises((ArchiveError, CorruptError)):
        open_archive(bytes(data), DEFAULT_LIMITS)


def test_a_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(BombError):
        open_archive(
            zipped({"media/stor.bin": b"\0" * 5_000_000}), replace(DEFAULT_LIMITS, unpacked_bytes=1_000_000)
        )


def test_an_xml_part_over_the_limit_is_refused():
    archive = open_archive(
        zipped({"a.xml": b"<a>" + b" " * 10_000 + b"</a>"}), replace(DEFAULT_LIMITS, xml_part_bytes=5_000)
    )
    with pytest.raises(BombError):
        archive.read_xml("a.xml")


def test_a_size_that_lies_does_not_unpack_more_than_it_says():
    data = bytearray(zipped({"a.xml": b"\0" * 100_000}))
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, entry + 24, 10)
    archive = open_archive(bytes(data), DEFAULT_LIMITS)
    with pytest.raises(CorruptError):
        archive.read("a.xml")


def test_too_many_parts_are_refused():
    with pytest.raises(FileTooLargeError):
        open_archive(
            zipped({f"{i}.xml": b"x" for i in range(30)}), replace(DEFAULT_LIMITS, archive_entries=20)
        )


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(FileTooLargeError):
        open_archive(zipped(FILES), replace(DEFAULT_LIMITS, file_bytes=10))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_cut_file_is_told_as_cut(share: float):
    data = zipped(FILES)
    with pytest.raises(TruncatedError):
        open_archive(data[: int(len(data) * share)], DEFAULT_LIMITS)


def test_a_file_whose_end_is_blank_is_told_as_cut():
    data = zipped(FILES)
    with pytest.raises(TruncatedError):
        open_archive(data[: len(data) // 2] + b"\0" * (len(data) // 2), DEFAULT_LIMITS)


def test_what_is_no_zip_is_broken():
    with pytest.raises(CorruptError):
        open_archive(b"hej" * 100, DEFAULT_LIMITS)


def test_a_changed_byte_is_noticed():
    data = bytearray(zipped({"a.xml": bytes(range(256)) * 20}))
    data[60] ^= 0xFF
    with pytest.raises(CorruptError):
        open_archive(bytes(data), DEFAULT_LIMITS).read("a.xml")


def test_a_part_with_a_password_is_told_as_encrypted():
    data = bytearray(zipped({"a.xml": b"<a/>"}))
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + 8, 1)
    with pytest.raises(EncryptedError):
        open_archive(bytes(data), DEFAULT_LIMITS)


def test_an_office_file_with_a_password_is_told_as_encrypted():
    with pytest.raises(EncryptedError):
        open_archive(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, DEFAULT_LIMITS)


ATTACKS = [
    '<!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>',
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://192.0.2.1/x.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "<!DOCTYPE a ["
    + "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9))
    + '<!ENTITY e0 "ha">]><a>&e9;</a>',
]


@pytest.mark.parametrize("xml", ATTACKS, ids=["entity", "outside", "file", "laughs"])
def test_xml_with_a_document_type_is_refused(xml: str):
    with pytest.raises(XmlDtdError):
        parse_xml(xml.encode())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_does_not_hide_in_another_encoding(encoding: str):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    data = mark + '<!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>'.encode(encoding)
    archive = open_archive(zipped({"a.xml": data}), DEFAULT_LIMITS)
    with pytest.raises(XmlDtdError):
        parse_xml(archive.read_xml("a.xml"))


def test_a_document_type_does_not_hide_in_an_encoding_that_is_no_ascii():
    with pytest.raises((XmlDtdError, CorruptError)):
        parse_xml(
            '<?xml version="1.0" encoding="UTF-16BE"?><!DOCTYPE a [<!ENTITY x "ha">]><a>&x;</a>'.encode(
                "utf-16-be"
            )
        )


@pytest.mark.parametrize(
    "xml", ["", "<a>", "<a></b>", "<a>" * 300 + "</a>" * 300], ids=["empty", "open", "crossed", "deep"]
)
def test_broken_or_absurd_xml_is_told_as_broken(xml: str):
    with pytest.raises(CorruptError):
        parse_xml(xml.encode())


def test_a_cut_file_is_not_taken_for_the_file_inside_it():
    inner = zipped({"xl/workbook.xml": b"<a/>"})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/document.xml", b"<a/>")
        archive.writestr("word/embeddings/budget.xlsx", inner)
        archive.writestr("word/styles.xml", b"<a/>" * 100)
    cut = buffer.getvalue()[: buffer.getvalue().index(b"word/styles.xml")]
    assert tell_media_type(cut) is MediaType.DOCX
    with pytest.raises(TruncatedError):
        open_archive(cut, DEFAULT_LIMITS)


def test_a_local_name_that_is_no_text_is_told_as_broken():
    data = bytearray(zipped({"å.xml": b"<a/>"}))
    data[30] = 0xFF
    with pytest.raises(CorruptError):
        open_archive(bytes(data), DEFAULT_LIMITS).read("å.xml")
