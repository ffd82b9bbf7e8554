"""Pictures as files: a page to recognise, or a logo."""

import pytest

import format_makers as make
from sfintake.errors import CorruptError, FileTooLargeError, NoTextError, ToolMissingError, TruncatedError
from sfintake.model import Heading, NoteCode, Picture, Table, Via
from sfintake.readers import read
from sfintake.readers.media import source_file
from sfintake.tools import tesseract
from sfintake.tools.tesseract import RecognisedWord

PAGE = (1000, 1400)


def picture(width: int, height: int) -> bytes:
    return make.png(width, height)


def words(*lines: tuple[int, str]) -> tuple[RecognisedWord, ...]:
    """Words of lines, ten pixels a letter; a line's number is its paragraph, "|" moves to the next column."""
    made = []
    for y, (paragraph, line) in enumerate(lines):
        for column, cell in enumerate(line.split("|")):
            x = 400 * column
            for word in cell.split():
                made.append(
                    RecognisedWord(word, x, 40 * y, x + 10 * len(word), 40 * y + 20, (1, paragraph, y), 90.0)
                )
                x += 10 * len(word) + 10
    return tuple(made)


@pytest.fixture
def recognising(monkeypatch: pytest.MonkeyPatch) -> None:
    found = words(
        (1, "BUDGET"), (2, "Kostnaderna för de två åren framgår av tabellen här nedanför"),
        (3, "Post|2026|2027"), (3, "Lön|260 000|520 000"), (3, "Resor|10 000|20 000"),
        (4, "UTVÄRDERING"), (5, "En enkät vid start och avslut visar hur det har gått för var och en"),
    )  # fmt: skip
    monkeypatch.setattr(tesseract, "available", lambda: True)
    monkeypatch.setattr(tesseract, "version", lambda: "5.3.0")
    monkeypatch.setattr(tesseract, "recognise", lambda data: found)


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: False)


@pytest.mark.parametrize("size", [(120, 60), (1, 1), (600, 400), (2400, 300)])
def test_a_logo_is_noted_and_nothing_is_asked_for(size: tuple[int, int], without_tesseract: None):
    document = read(source_file("logga.png", picture(*size)))
    assert [type(b) for b in document.blocks] == [Picture]
    assert document.notes == ()


def test_a_page_without_tesseract_names_the_package(without_tesseract: None):
    with pytest.raises(ToolMissingError, match="tesseract-ocr-swe"):
        read(source_file("sida.png", picture(*PAGE)))


def test_a_page_is_read_with_its_heading_and_table(recognising: None):
    document = read(source_file("sida.png", picture(*PAGE)))
    assert [(b.text, b.via) for b in document.blocks if isinstance(b, Heading)] == [
        ("BUDGET", Via.OCR),
        ("UTVÄRDERING", Via.OCR),
    ]
    table = next(b for b in document.blocks if isinstance(b, Table))
    assert [[c.text for c in row] for row in table.rows] == [
        ["Post", "2026", "2027"], ["Lön", "260 000", "520 000"], ["Resor", "10 000", "20 000"]
    ]  # fmt: skip
    assert [n.detail for n in document.notes if n.code is NoteCode.OCR_USED] == [
        "tesseract 5.3.0, mean confidence 90 %"
    ]
    assert document.pages == 1


def test_a_photo_without_text_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tesseract, "available", lambda: True)
    monkeypatch.setattr(tesseract, "recognise", lambda data: ())
    with pytest.raises(NoTextError):
        read(source_file("foto.png", picture(*PAGE)))


def test_a_cut_picture_says_so():
    data = picture(*PAGE)
    with pytest.raises(TruncatedError):
        read(source_file("sida.png", data[: len(data) // 2]))


def test_a_picture_of_a_thousand_million_points_is_refused():
    data = bytearray(picture(10, 10))
    data[16:24] = b"\x00\x00\x80\x00" * 2
    with pytest.raises(FileTooLargeError):
        read(source_file("sida.png", bytes(data)))


def test_a_jpeg_without_a_size_is_broken():
    with pytest.raises(CorruptError):
        read(source_file("sida.jpg", b"\xff\xd8\xff\xe0\x00\x04ab" + b"\x00" * 20 + b"\xff\xd9"))
