"""Formats that another program makes readable first: doc and rtf → docx, xls and ods → xlsx."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sfintake.model import Document, MediaType, Note, NoteCode, SourceFile
from sfintake.readers.limits import Limits
from sfintake.tools import libreoffice

CONVERSIONS: Mapping[MediaType, tuple[str, str, MediaType]] = MappingProxyType(
    {
        MediaType.DOC: ("doc", "docx", MediaType.DOCX),
        MediaType.RTF: ("rtf", "docx", MediaType.DOCX),
        MediaType.XLS: ("xls", "xlsx", MediaType.XLSX),
        MediaType.ODS: ("ods", "xlsx", MediaType.XLSX),
    }
)
"""Media type → the endings before and after, and the type it becomes."""


def convert(source: SourceFile, limits: Limits) -> SourceFile:
    """Give the file in a format that we read, under its own name.

    Raises:
        ToolError: LibreOffice is missing, failed or did not answer.
    """
    ending, target, media_type = CONVERSIONS[source.media_type]
    data = libreoffice.convert(source.data, ending, target, timeout_s=limits.wall_s)
    return SourceFile(source.name, media_type, hashlib.sha256(data).hexdigest(), data)


def as_came(document: Document, source: SourceFile) -> Document:
    """Give a document read from a conversion the identity of the file that was sent in, and a note that says so."""
    note = Note("convert", NoteCode.CONVERTED, detail=libreoffice.version())
    return replace(
        document, media_type=source.media_type, sha256=source.sha256, notes=(*document.notes, note)
    )
