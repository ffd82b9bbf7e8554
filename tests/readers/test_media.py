"""What a file is, told from its bytes."""

import struct

import pytest

from sfintake.errors import EmptyFileError
from sfintake.model import MediaType
from sfintake.readers.compound import is_encrypted_doc
from sfintake.readers.media import source_file, tell_media_type
from word_builder import package, zipped

ODF = "application/vnd.oasis.opendocument."


def compound(*streams: str, first_bytes: bytes = b"") -> bytes:
    """A small compound file with these streams in its root."""
    names = ["Root Entry", *streams]
    entries = b""
    for i, name in enumerate(names):
        raw = name.encode("utf-16-le") + b"\0\0"
        after = i + 1 if 0 < i < len(names) - 1 else 0xFFFFFFFF
        child = 1 if i == 0 and len(names) > 1 else 0xFFFFFFFF
        entries += (
            raw.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(raw), 5 if i == 0 else 2, 1, 0xFFFFFFFF, after, child)
            + b"\0" * 36
            + struct.pack("<IQ", 2 if i else 0xFFFFFFFE, 512)
        )
    directory = entries.ljust(512 * (len(entries) // 512 + 1), b"\0")
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *([0xFFFFFFFF] * 108))
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, *([0xFFFFFFFF] * 125))
    return bytes(header) + table + directory + first_bytes.ljust(512, b"\0")


def office(kind: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": f'<Types><Override ContentType="{kind}"/></Types>'.encode(),
            "x/main.xml": b"<a/>",
        }
    )


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
MAIL = b"From: a@example.se\r\nTo: b@example.se\r\nSubject: Ans\xc3\xb6kan\r\nMIME-Version: 1.0\r\n\r\nHej"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (package("<w:p/>"), MediaType.DOCX),
        (office(WORD + "template.main+xml"), MediaType.DOCX),
        (office("application/vnd.ms-word.document.macroEnabled.main+xml"), MediaType.DOCX),
        (zipped({"word/document.xml": b"<a/>"}), MediaType.DOCX),
        (office(SHEET + "sheet.main+xml"), MediaType.XLSX),
        (office(SHEET + "template.main+xml"), MediaType.XLSX),
        (zipped({"xl/workbook.xml": b"<a/>"}), MediaType.XLSX),
        (office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), MediaType.OTHER),
        (zipped({"mimetype": f"{ODF}text".encode(), "content.xml": b"<a/>"}), MediaType.ODT),
        (zipped({"mimetype": f"{ODF}text-template".encode()}), MediaType.ODT),
        (zipped({"mimetype": f"{ODF}spreadsheet".encode()}), MediaType.ODS),
        (zipped({"mimetype": f"{ODF}presentation".encode()}), MediaType.OTHER),
        (zipped({"ansokan.docx": b"x", "budget.xlsx": b"y"}), MediaType.ZIP),
        (zipped({"Index/Document.iwa": b"x"}), MediaType.OTHER),
        (zipped({"ansokan.pdf": b"%PDF-1.7 x"}), MediaType.ZIP),
        (b"%PDF-1.7\n", MediaType.PDF),
        (b"skr\xe4p f\xf6re\n%PDF-1.4\n", MediaType.PDF),
        (compound("WordDocument", "1Table"), MediaType.DOC),
        (compound("Workbook"), MediaType.XLS),
        (compound("Book"), MediaType.XLS),
        (compound("__nameid_version1.0", "__properties_version1.0"), MediaType.MSG),
        (compound("PowerPoint Document"), MediaType.OTHER),
        (compound("EncryptionInfo", "EncryptedPackage"), MediaType.DOCX),
        (b"{\\rtf1\\ansi Hej}", MediaType.RTF),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body>Hej", MediaType.HTML),
        (b"<html xmlns='x'><p>Hej", MediaType.HTML),
        (b"<!-- gjord i Word --><html>", MediaType.HTML),
        (MAIL, MediaType.EML),
        (b"Received: from x\r\n by y\r\nDate: idag\r\nFrom: a@example.se\r\n\r\nHej", MediaType.EML),
        ("Bakgrund: behovet är stort.\nSyfte: att nå fler.\n".encode(), MediaType.TEXT),
        ("Ansökan från Åmål".encode("cp1252"), MediaType.TEXT),
        ("Ansökan".encode("utf-16"), MediaType.TEXT),
        (b"\x89PNG\r\n\x1a\n\0\0", MediaType.PNG),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", MediaType.JPEG),
        (b"\0\x01\x02\x03" * 20, MediaType.OTHER),
        (b"<?xml version='1.0'?><a/>", MediaType.OTHER),
    ],
)  # fmt: skip
def test_a_file_is_what_its_bytes_say(data: bytes, kind: MediaType):
    assert tell_media_type(data) is kind


def test_a_cut_word_file_is_still_a_word_file():
    data = package("<w:p/>" * 500)
    assert tell_media_type(data[: len(data) * 2 // 3]) is MediaType.DOCX


def test_the_name_says_nothing():
    assert source_file("ansokan.docx", b"%PDF-1.7").media_type is MediaType.PDF


def test_an_empty_file_is_refused():
    with pytest.raises(EmptyFileError):
        source_file("tom.docx", b"")


def test_an_old_word_file_tells_its_password():
    locked = b"\xec\xa5\xc1\x00" + b"\0" * 6 + struct.pack("<H", 0x0100)
    assert is_encrypted_doc(compound("WordDocument", first_bytes=locked))
    assert not is_encrypted_doc(compound("WordDocument", first_bytes=b"\xec\xa5\xc1\x00" + b"\0" * 8))


def test_a_broken_compound_file_is_of_no_kind_we_know():
    assert tell_media_type(compound("WordDocument")[:300]) is MediaType.OTHER
    ring = bytearray(compound("WordDocument"))
    struct.pack_into("<I", ring, 512 + 4, 1)
    assert tell_media_type(bytes(ring)) is MediaType.DOC
