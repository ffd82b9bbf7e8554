"""Mails whose words Outlook kept as compressed RTF only."""

import struct

import pytest

from msg_builder import msg
from sfintake.model import Document, Heading, Paragraph, Role
from sfintake.readers import read
from sfintake.readers.mail.richtext import said_in, unpacked
from sfintake.readers.media import source_file

# The example of [MS-OXRTFCP] 3.1.1.
PACKED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def stored(rtf: bytes) -> bytes:
    """RTF kept as it is."""
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def body(document: Document) -> list[str]:
    return [
        b.text
        for b in document.blocks
        if isinstance(b, Heading | Paragraph) and getattr(b, "role", Role.BODY) is not Role.HEADER
    ]


def test_the_packing_is_undone():
    assert unpacked(PACKED) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@pytest.mark.parametrize(
    "data", [b"", PACKED[:10], PACKED[:20], b"\xff" * 60, PACKED.replace(b"LZFu", b"LZFx")]
)
def test_what_is_no_packed_text_gives_none_or_a_part(data: bytes):
    assert len(unpacked(data)) < 60


def test_a_mail_with_its_words_in_rtf_only_is_read():
    rtf = (
        b"{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\pard Vi s\\'f6ker medel f\\'f6r Fram\\'e5t."
        b"\\par\\par Det \\b b\\'f6rjar\\b0  i maj \\u8211? och slutar i juni.\\par}"
    )
    document = read(source_file("a.msg", msg("Ansökan", "", rtf=stored(rtf))))
    assert body(document) == [
        "Ansökan",
        "Vi söker medel för Framåt.",
        "Det börjar i maj – och slutar i juni.",
    ]


def test_html_that_lies_in_rtf_is_read_as_html():
    rtf = (
        b"{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <html><body><h2>}\\htmlrtf {\\b \\htmlrtf0 "
        b"M\\'e5l{\\*\\htmltag72 </h2>}\\htmlrtf }\\par\\htmlrtf0{\\*\\htmltag64 <p>}Fler i arbete{\\*\\htmltag84 &amp;}studier."
        b"{\\*\\htmltag72 </p></body></html>}}"
    )
    assert said_in(rtf) == ("<html><body><h2>Mål</h2><p>Fler i arbete&amp;studier.</p></body></html>", "")
    document = read(source_file("a.msg", msg("Ansökan", "", rtf=stored(rtf))))
    assert [b.text for b in document.blocks if isinstance(b, Heading)][-1:] == ["Mål"]


def test_groups_without_end_are_left_in_time():
    assert said_in(b"{\\rtf1 " + b"{" * 200_000 + b"x") == ("", "x")
