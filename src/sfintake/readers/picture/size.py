"""A picture's size and whether it is whole, from its own marks; nothing is drawn."""

import struct

from sfintake.errors import CorruptError, TruncatedError

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"IEND"
_JPEG_END = b"\xff\xd9"
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_BARE = {0x01, *range(0xD0, 0xD9)}
_TAIL = 65_536


def pixels(data: bytes) -> tuple[int, int]:
    """Give width and height in pixels.

    Raises:
        TruncatedError: The end is missing.
        CorruptError: No size is told.
    """
    size = _png(data) if data.startswith(_PNG) else _jpeg(data)
    if (_PNG_END if data.startswith(_PNG) else _JPEG_END) not in data[-_TAIL:]:
        raise TruncatedError
    if size is None or 0 in size:
        raise CorruptError(detail="picture")
    return size


def _png(data: bytes) -> tuple[int, int] | None:
    if len(data) < 24:
        raise TruncatedError
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        mark = data[at + 1]
        if mark in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        if mark == 0xFF:
            at += 1
        elif mark in _BARE:
            at += 2
        else:
            at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
