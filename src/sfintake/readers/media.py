"""Tell what a file is from its bytes, never from its name."""

import hashlib
import io
import re
import zipfile
import zlib

from sfintake.errors import EmptyFileError
from sfintake.model import MediaType, SourceFile
from sfintake.readers import compound
from sfintake.readers.archive import starts_inside
from sfintake.readers.encoding import decode_text

_HEAD = 65_536
_PDF_WITHIN = 1024
"""Readers accept a PDF whose mark stands among its first 1024 bytes (PDF 32000-1, annex H)."""
_SMALL_ENTRY = 1024 * 1024

_OFFICE_TYPES = (
    (re.compile(rb"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled"),
     MediaType.DOCX),
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroEnabled"),
     MediaType.XLSX),
    (re.compile(rb"presentationml|ms-excel\.sheet\.binary|ms-powerpoint|ms-visio"), MediaType.OTHER),
)  # fmt: skip
_OFFICE_NAMES = ((b"word/document", MediaType.DOCX), (b"xl/workbook.xml", MediaType.XLSX))
_ODF = b"application/vnd.oasis.opendocument."
_ROOT_STREAMS = (
    # An encrypted office file is a compound file around it; the reader says so.
    ("EncryptedPackage", MediaType.DOCX),
    ("__properties_version1.0", MediaType.MSG),
    ("WordDocument", MediaType.DOC),
    ("Workbook", MediaType.XLS),
    ("Book", MediaType.XLS),
)
_PICTURES = ((b"\x89PNG\r\n\x1a\n", MediaType.PNG), (b"\xff\xd8\xff", MediaType.JPEG))
_HTML = re.compile(
    r"^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]*):(?:\s|$)")
_MAIL_HEADERS = {
    "from", "to", "subject", "date", "received", "mime-version", "message-id", "return-path", "delivered-to", "cc",
    "reply-to", "content-type", "sender", "x-mailer", "dkim-signature", "authentication-results", "x-unsent",
}  # fmt: skip
_TOLD_BY_MAIL = {"from", "received", "message-id", "return-path", "mime-version", "x-unsent"}
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def source_file(name: str, data: bytes) -> SourceFile:
    """Give a source file with its type and hash.

    Raises:
        EmptyFileError: Zero bytes.
    """
    if not data:
        raise EmptyFileError
    return SourceFile(name, tell_media_type(data), hashlib.sha256(data).hexdigest(), data)


def tell_media_type(data: bytes) -> MediaType:
    """Give the media type of some bytes; OTHER when it is none we know.

    A broken office file is still told for what it was, so that its reader can say what is wrong with it.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_kind(data)
    if data.startswith(compound.MAGIC):
        return _compound_kind(data)
    for mark, kind in _PICTURES:
        if data.startswith(mark):
            return kind
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{\\rtf"):
        return MediaType.RTF
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return MediaType.PDF
    return _text_kind(data, head)


def _zip_kind(data: bytes) -> MediaType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if starts_inside(data, archive.infolist()):
                return _broken_zip_kind(data)
            names = set(archive.namelist())
            told = _told_kind(_entry(archive, "[Content_Types].xml"), _entry(archive, "mimetype"))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return _broken_zip_kind(data)
    if told is not None:
        return told
    folded = {name.replace("\\", "/") for name in names}
    if "word/document.xml" in folded:
        return MediaType.DOCX
    if "xl/workbook.xml" in folded:
        return MediaType.XLSX
    if any(name.endswith((".iwa", "index.apxl")) for name in folded):
        return MediaType.OTHER
    return MediaType.ZIP


def _entry(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as entry:
            return entry.read(_SMALL_ENTRY)
    except (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        return b""


def _told_kind(types: bytes, mimetype: bytes) -> MediaType | None:
    """Give the kind that the package itself says."""
    if mimetype:
        return _odf_kind(mimetype)
    types = types.replace(b"\x00", b"")
    return next((kind for pattern, kind in _OFFICE_TYPES if pattern.search(types)), None)


def _odf_kind(mimetype: bytes) -> MediaType:
    kind = mimetype.strip().removeprefix(_ODF)
    if kind.startswith(b"text"):
        return MediaType.ODT
    return MediaType.ODS if kind.startswith(b"spreadsheet") else MediaType.OTHER


def _broken_zip_kind(data: bytes) -> MediaType:
    """Give the kind of a zip that cannot be opened, by the names that stand in it."""
    if data[30:38] == b"mimetype" and _ODF in data[:200]:
        return _odf_kind(data[data.index(_ODF) : 200])
    return next((kind for name, kind in _OFFICE_NAMES if name in data), MediaType.ZIP)


def _compound_kind(data: bytes) -> MediaType:
    names = compound.root_names(data)
    return next((kind for name, kind in _ROOT_STREAMS if name in names), MediaType.OTHER)


def _text_kind(data: bytes, head: bytes) -> MediaType:
    text = _decoded(data[:_HEAD])
    if _HTML.match(text.lstrip("\ufeff \t\r\n") if text is not None else head.decode("latin-1")):
        return MediaType.HTML
    if text is None:
        return MediaType.OTHER
    if text.lstrip("\ufeff").lstrip().startswith("<?xml"):
        return MediaType.OTHER
    if _is_mail(text):
        return MediaType.EML
    return MediaType.TEXT


def _decoded(head: bytes) -> str | None:
    """Give text as a person could read it; None when it has control characters."""
    text = decode_text(head)
    return None if _NO_TEXT.search(text) else text


def _is_mail(text: str) -> bool:
    """Tell whether a text begins with the headers of a mail."""
    found: set[str] = set()
    for line in text.lstrip("\ufeff\r\n").splitlines()[:60]:
        if not line.strip():
            break
        header = _HEADER.match(line)
        if header:
            found.add(header[1].lower())
        elif not line[0].isspace() and not line.startswith("From "):
            return False
    return len(found & _MAIL_HEADERS) >= 3 and bool(found & _TOLD_BY_MAIL)
