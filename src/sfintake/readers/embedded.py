"""Workbooks and documents that lie inside a Word file, an OpenDocument text or a PDF."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sfintake.errors import SourceError
from sfintake.model import MediaType, SourceFile
from sfintake.readers.archive import Archive, open_archive, parse_xml
from sfintake.readers.limits import Limits
from sfintake.readers.media import tell_media_type
from sfintake.readers.ole import held_file

_EMBEDDINGS = "word/embeddings/"
_RELATIONS = "word/_rels/document.xml.rels"
_ATTACHES = (b"EmbeddedFile", b"FileAttachment", b"/ObjStm")
"""What stands in a PDF that may have files attached; packed objects hide the other two."""
_MOST = 100
_PAGES_MOST = 500
_BARE = {MediaType.TEXT, MediaType.HTML}
_BARE_NAME = re.compile(r"\.(?:txt|csv|html?)$", re.I)
_READABLE = re.compile(r"\.(?:xls[xmb]?|doc[xm]?|ods|odt|pdf|rtf)$", re.I)
"""Names that promise a file of a kind that is read, whatever is left of it."""
_OPENED = frozenset(
    {
        MediaType.DOCX, MediaType.DOC, MediaType.RTF, MediaType.ODT, MediaType.XLSX, MediaType.XLS, MediaType.ODS,
        MediaType.PDF, MediaType.TEXT, MediaType.HTML,
    }
)  # fmt: skip
"""What is taken out of an object; all else is named and left where it is."""
_ENDINGS = {
    MediaType.DOCX: "docx", MediaType.DOC: "doc", MediaType.RTF: "rtf", MediaType.ODT: "odt", MediaType.XLSX: "xlsx",
    MediaType.XLS: "xls", MediaType.ODS: "ods", MediaType.PDF: "pdf", MediaType.TEXT: "txt", MediaType.HTML: "html",
}  # fmt: skip
_ODF = "application/vnd.oasis.opendocument."
_ODF_ENDINGS = {_ODF + "spreadsheet": "ods", _ODF + "text": "odt"}
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


@dataclass(frozen=True, slots=True)
class Embedded:
    """A file inside another."""

    name: str = field(repr=False)
    part: str = field(repr=False)
    """What the other file's notes call it."""
    data: bytes = field(repr=False)


def embedded_files(source: SourceFile, limits: Limits) -> Iterator[Embedded]:
    """Give each file embedded in a file; none where the file itself cannot be opened.

    The workbook behind a chart is no file of its own: the chart shows what it says.
    """
    data = source.data
    try:
        if source.media_type is MediaType.DOCX and _EMBEDDINGS.encode() in data:
            yield from _in_word(open_archive(data, limits))
        elif source.media_type is MediaType.ODT and b"Object" in data:
            yield from _in_text(open_archive(data, limits))
        elif source.media_type is MediaType.PDF and any(mark in data for mark in _ATTACHES):
            yield from _in_pdf(data, limits)
    except SourceError:
        return


def _in_word(archive: Archive) -> Iterator[Embedded]:
    names = [name for name in archive.names if name.startswith(_EMBEDDINGS)]
    if not names or _RELATIONS not in archive:
        return
    root = parse_xml(archive.read_xml(_RELATIONS))
    shown = {"word/" + element.get("Target", "").removeprefix("/word/") for element in root}
    for name in names[:_MOST]:
        if name in shown:
            yield from _opened(name, archive.read(name))


def _opened(part: str, data: bytes) -> Iterator[Embedded]:
    """Give the file that a part is or holds, when it is of a kind that is read."""
    held = held_file(data) or ("", data)
    kind = tell_media_type(held[1]) if held[1] else MediaType.OTHER
    if kind in _BARE and not _BARE_NAME.search(held[0]):
        # Bytes that could be text are text only when their name says so.
        kind = MediaType.OTHER
    if kind in _OPENED or _READABLE.search(part):
        stem = re.sub(r"\.bin$", "", part, flags=re.I)
        own = stem if stem != part or held[1] is not data else ""
        named = f"{own}.{_ENDINGS[kind]}" if own and kind in _ENDINGS else part
        yield Embedded(held[0] or named, part, held[1])


def _in_text(archive: Archive) -> Iterator[Embedded]:
    manifest = "META-INF/manifest.xml"
    root = parse_xml(archive.read(manifest)) if manifest in archive else ()
    for entry in list(root)[: 10 * _MOST]:
        path, kind = entry.get(_MANIFEST + "full-path", ""), entry.get(_MANIFEST + "media-type", "")
        name = path.rstrip("/")
        if not name.startswith("Object ") or "/" in name:
            continue
        if kind in _ODF_ENDINGS:
            ending = _ODF_ENDINGS[kind]
            yield Embedded(f"{name}.{ending}", f"./{name}", _as_file(archive, f"{name}/", kind))
        elif name in archive:
            yield from (Embedded(e.name, f"./{name}", e.data) for e in _opened(name, archive.read(name)))


def _as_file(archive: Archive, folder: str, kind: str) -> bytes:
    """Give a document that lies in a folder of another as a file of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(zipfile.ZipInfo("mimetype"), kind)
        for name in archive.names:
            if name.startswith(folder):
                made.writestr(zipfile.ZipInfo(name.removeprefix(folder)), archive.read(name))
    return out.getvalue()


def _in_pdf(data: bytes, limits: Limits) -> Iterator[Embedded]:
    import pikepdf

    broken = (
        pikepdf.PdfError, pikepdf.PasswordError, ValueError, KeyError, TypeError, AttributeError, RuntimeError
    )  # fmt: skip
    seen: set[tuple[int, int]] = set()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for name, spec in (*_listed(pdf), *_pinned(pdf)):
                stream = _stored(spec)
                if stream is None or stream.objgen in seen or len(seen) >= _MOST:
                    continue
                seen.add(stream.objgen)
                content = _inflated(stream, limits)
                if content is not None:
                    yield Embedded(name, name, content)
    except broken:
        return


def _listed(pdf: Any) -> Iterator[tuple[str, Any]]:
    """Give the files that the file itself lists."""
    for name, spec in pdf.attachments.items():
        yield str(spec.filename or name), spec.obj


def _pinned(pdf: Any) -> Iterator[tuple[str, Any]]:
    """Give the files that are pinned to a page, as a paper clip."""
    for page in list(pdf.pages)[:_PAGES_MOST]:
        for note in page.get("/Annots", ()):
            if note.get("/Subtype") == "/FileAttachment" and "/FS" in note:
                spec = note["/FS"]
                yield str(spec.get("/UF") or spec.get("/F") or ""), spec


def _stored(spec: Any) -> Any:
    held = spec.get("/EF")
    return (held.get("/UF") or held.get("/F")) if held is not None else None


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
