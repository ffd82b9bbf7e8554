"""bytes → Document. A format joins at exactly one seam: unpack, convert or read."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from sfintake.errors import EmptyFileError, FileTooLargeError, FileTypeError, UnsupportedError
from sfintake.model import Document, MediaType, SourceFile
from sfintake.readers.convert import CONVERSIONS, as_came, convert
from sfintake.readers.limits import DEFAULT_LIMITS, Limits

Reader = Callable[[SourceFile, Limits], Document]


def _docx(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.docx import read

    return read(source, limits)


def _pdf(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.pdf import read

    return read(source, limits)


def _sheet(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.sheet import read

    return read(source, limits)


def _odt(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.odt import read

    return read(source, limits)


def _html(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.html import read

    return read(source, limits)


def _text(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.text import read

    return read(source, limits)


def _mail(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.mail import read

    return read(source, limits)


def _picture(source: SourceFile, limits: Limits) -> Document:
    from sfintake.readers.picture import read

    return read(source, limits)


READERS: Mapping[MediaType, Reader] = MappingProxyType(
    {
        MediaType.DOCX: _docx,
        MediaType.PDF: _pdf,
        MediaType.XLSX: _sheet,
        MediaType.ODT: _odt,
        MediaType.HTML: _html,
        MediaType.TEXT: _text,
        MediaType.EML: _mail,
        MediaType.MSG: _mail,
        MediaType.PNG: _picture,
        MediaType.JPEG: _picture,
    }
)
"""Readers by media type; each loads its libraries when first used."""

_PICTURES = frozenset({MediaType.PNG, MediaType.JPEG})
_CLAIMS = frozenset(
    {".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".pdf", ".xlsx", ".xlsm", ".xls", ".ods"}
)
"""Endings that say a file is of a type that is read."""


def read(source: SourceFile, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read one file.

    Raises:
        SourceError: The file cannot be read; its kind says why.
        ToolError: An outside program is missing or failed.
    """
    if not source.data:
        raise EmptyFileError
    if len(source.data) > limits.file_bytes:
        raise FileTooLargeError(detail="bytes")
    if source.media_type in CONVERSIONS:
        return as_came(read(convert(source, limits), limits), source)
    reader = READERS.get(source.media_type)
    claimed = PurePath(source.name).suffix.lower()
    # A photographed page is read, but a picture in the dress of a document is a mistake that the sender must hear of.
    disguised = source.media_type in _PICTURES and claimed in _CLAIMS
    if reader is None or disguised:
        detail = f"{source.media_type}, {claimed}" if claimed in _CLAIMS else source.media_type
        raise (FileTypeError if claimed in _CLAIMS else UnsupportedError)(detail=detail)
    return reader(source, limits)


__all__ = ["CONVERSIONS", "DEFAULT_LIMITS", "READERS", "Limits", "Reader", "read"]
