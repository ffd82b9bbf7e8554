"""An object of another program inside a document (OLE) → the file that it holds, when it holds one."""

import struct

from sfintake.model import MediaType
from sfintake.readers import compound
from sfintake.readers.media import tell_media_type

_PACKAGES = ("Package", "package", "CONTENTS", "EmbeddedOdf")
"""Streams that are the file itself: of Office, of Acrobat, of LibreOffice."""
_NATIVE = "\x01Ole10Native"
_WHOLE = {MediaType.DOC: "doc", MediaType.XLS: "xls"}
"""Old Office files are compound files themselves, and are stored as they are."""
_NAME_MOST = 260


def held_file(data: bytes) -> tuple[str, bytes] | None:
    """Give the name (empty where none is told) and bytes of the file in an object; None when it holds no file."""
    if not data.startswith(compound.MAGIC):
        return None
    if tell_media_type(data) in _WHOLE:
        return "", data
    for name in _PACKAGES:
        found = compound.stream(data, name)
        if found:
            return "", found
    native = compound.stream(data, _NATIVE)
    return _packaged(native) if native else None


def _packaged(native: bytes) -> tuple[str, bytes] | None:
    """Take apart what Windows' packager wrote: size, kind, label, path, path of the copy, size, the file."""
    try:
        label, at = _text(native, 6)
        _, at = _text(native, at)
        length = struct.unpack_from("<I", native, at + 4)[0]
        at += 8 + length
        size = struct.unpack_from("<I", native, at)[0]
    except (ValueError, struct.error):
        return None
    held = native[at + 4 : at + 4 + size]
    return (label, held) if size and len(held) == size else None


def _text(data: bytes, at: int) -> tuple[str, int]:
    end = data.index(b"\0", at, at + _NAME_MOST)
    return data[at:end].decode("cp1252", "replace"), end + 1
