"""Workbooks and documents that lie inside a Word file or a PDF."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

from sfintake.errors import SourceError
from sfintake.model import MediaType, SourceFile
from sfintake.readers.archive import open_archive, parse_xml
from sfintake.readers.limits import Limits

_READABLE_PART = re.compile(r"^word/embeddings/[^/]+\.(?:xls[xmb]?|doc[xm]?|ods|odt|pdf|rtf)$", re.I)
_RELATIONS = "word/_rels/document.xml.rels"
_EMBEDDED = b"EmbeddedFile"
_MOST = 100


def embedded_files(source: SourceFile, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Give name and bytes of each file embedded in a file; none where the file itself cannot be opened.

    The workbook behind a chart is no file of its own: the chart shows what it says.
    """
    if source.media_type is MediaType.DOCX:
        yield from _in_word(source.data, limits)
    elif source.media_type is MediaType.PDF and _EMBEDDED in source.data:
        yield from _in_pdf(source.data, limits)


def _in_word(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    if b"word/embeddings/" not in data:
        return
    try:
        archive = open_archive(data, limits)
        names = [name for name in archive.names if _READABLE_PART.match(name)]
        if not names or _RELATIONS not in archive:
            return
        root = parse_xml(archive.read_xml(_RELATIONS))
        shown = {"word/" + element.get("Target", "").removeprefix("/word/") for element in root}
        for name in names[:_MOST]:
            if name in shown:
                yield name, archive.read(name)
    except SourceError:
        return


def _in_pdf(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for count, (name, spec) in enumerate(pdf.attachments.items()):
                if count >= _MOST:
                    return
                content = _inflated(spec.get_file().obj, limits)
                if content is not None:
                    yield str(spec.filename or name), content
    except (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RuntimeError,
    ):
        return


def _inflated(stream: Any, limits: Limits) -> bytes | None:
    """Give a stream's bytes, never more than a file may have; None when it is packed in an unusual way."""
    raw = stream.read_raw_bytes()
    kind = stream.get("/Filter")
    if kind is None:
        return bytes(raw)
    names = (
        [str(n) for n in kind] if not isinstance(kind, str) and not str(kind).startswith("/") else [str(kind)]
    )
    if names != ["/FlateDecode"] or stream.get("/DecodeParms") is not None:
        return None
    try:
        return zlib.decompressobj().decompress(raw, limits.file_bytes + 1)
    except zlib.error:
        return None
