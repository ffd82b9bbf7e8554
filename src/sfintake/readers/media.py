"""Tell what a file is from its bytes, never from its name."""

import hashlib
import io
import zipfile

from sfintake.errors import EmptyFileError
from sfintake.model import MediaType, SourceFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def source_file(name: str, data: bytes) -> SourceFile:
    """Give a source file with its type and hash.

    Raises:
        EmptyFileError: Zero bytes.
    """
    if not data:
        raise EmptyFileError
    return SourceFile(name, tell_media_type(data), hashlib.sha256(data).hexdigest(), data)


def tell_media_type(data: bytes) -> MediaType:
    """Give the media type of some bytes; OTHER when it is none we know."""
    if b"%PDF-" in data[:1024]:
        return MediaType.PDF
    if data.startswith(b"PK"):
        return _zip_kind(data)
    if data.startswith(_OLE):
        return MediaType.DOC
    if data.startswith(b"{\\rtf"):
        return MediaType.RTF
    return MediaType.OTHER


def _zip_kind(data: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return MediaType.ZIP
    if "word/document.xml" in names:
        return MediaType.DOCX
    if "xl/workbook.xml" in names:
        return MediaType.XLSX
    return MediaType.ZIP
