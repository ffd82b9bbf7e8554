"""One pixel of a colour as PNG: a bar is that pixel, drawn out."""

import struct
import zlib


def pixel_png(colour: tuple[int, int, int]) -> bytes:
    """Give a 1 × 1 PNG of a colour (red, green, blue; 0 to 255)."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" + bytes(colour))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
