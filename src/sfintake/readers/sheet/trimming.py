"""A workbook cut down to what is read of it: the first rows of each sheet, so that a million rows cost no more than a few."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from sfintake.errors import CorruptError, LimitError
from sfintake.readers.archive import Archive
from sfintake.readers.limits import Limits

_LARGE = 4 * 1024 * 1024
"""Sheets that unpack to less are read whole."""
_ROWS = 20_000
_CHUNK = 1024 * 1024
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)[\s>]")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>]")
_CLOSE = b"</sheetData></worksheet>"


def trimmed(data: bytes, archive: Archive, limits: Limits) -> tuple[bytes, bool]:
    """Give the workbook with at most so many rows a sheet, and whether what was left out holds anything.

    A sheet that is only formatted down to its last row loses nothing.

    Raises:
        LimitError: The texts of the workbook are too many to be read.
        CorruptError: A part is broken.
    """
    try:
        return _trimmed(data, archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise CorruptError(detail=type(error).__name__) from None


def _trimmed(data: bytes, archive: Archive, limits: Limits) -> tuple[bytes, bool]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sizes = {info.filename: info.file_size for info in book.infolist()}
        if sizes.get("xl/sharedStrings.xml", 0) > limits.xml_part_bytes:
            raise LimitError(detail="för mycket text")
        large = [name for name in archive.names if _SHEET.fullmatch(name) and sizes.get(name, 0) > _LARGE]
        if not large:
            return data, False
        parts = {name: _first_rows(book, name, limits.table_cells - 1) for name in large}
        return _with_parts(book, {name: part for name, (part, _) in parts.items()}), any(
            lost for _, lost in parts.values()
        )


def _first_rows(book: zipfile.ZipFile, name: str, most_cells: int) -> tuple[bytes, bool]:
    """Give a sheet up to the row that would be one too many, and whether later rows hold a value."""
    kept, rows, cells, tail = bytearray(), 0, 0, b""
    chunks = _chunks(book, name)
    for chunk in chunks:
        base = len(kept)
        kept += chunk
        place = max(base - 16, 0)
        for found in _ROW_OR_CELL.finditer(kept, place):
            if found.end() <= base and place:
                continue
            if found[1] == b"c":
                cells += 1
                continue
            rows += 1
            if rows > _ROWS or cells > most_cells:
                tail = bytes(kept[found.start() :])
                return bytes(kept[: found.start()]) + _CLOSE, _holds_values(tail, chunks)
    return bytes(kept), False


def _holds_values(tail: bytes, chunks: Iterator[bytes]) -> bool:
    if _VALUE.search(tail):
        return True
    last = tail[-16:]
    for chunk in chunks:
        if _VALUE.search(last + chunk):
            return True
        last = chunk[-16:]
    return False


def _chunks(book: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with book.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _with_parts(book: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as out:
        for info in book.infolist():
            out.writestr(info.filename, parts[info.filename] if info.filename in parts else book.read(info))
    return made.getvalue()
