"""Which letters the PDF's fonts have: PDF/A forbids a letter without a shape."""

import struct
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).parent / "fonts"
LOST: Final = "□"
"""The fonts have no U+FFFD either."""
STAND_INS: Final = {
    **dict.fromkeys("☑☒✅", "■"),  # a ticked box must not look like an empty one
    **dict.fromkeys("✓✔", "√"),
    **dict.fromkeys("✗✘✕✖", "×"),
    **dict.fromkeys("●⚫➢➤►▶▪▸⁃◦❖✦★☆", "•"),
    **dict.fromkeys("‐‑‒―−", "–"),
    **dict.fromkeys("➔➜➡⇒⟶", "→"),
}
"""What says the same in letters that the fonts have."""


def covered(text: str) -> str:
    """Give the text with □ for each character that some face of ours lacks."""
    known = _known()
    return "".join(char if ord(char) in known else STAND_INS.get(char, LOST) for char in text)


@cache
def _known() -> frozenset[int]:
    faces = [_codepoints(path.read_bytes()) for path in sorted(FONTS.glob("*.ttf"))]
    return frozenset.intersection(*faces)


def _codepoints(font: bytes) -> frozenset[int]:
    """Read the Unicode character map (cmap format 4) of a TrueType font (OpenType specification, cmap)."""
    table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", table, 4 + 8 * index)
        if (platform, encoding) == (3, 1):
            return _format_4(table[offset:])
    raise ValueError("font without a Unicode character map")


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if name == tag:
            return font[offset : offset + length]
    raise ValueError("font without the table")


def _format_4(table: bytes) -> frozenset[int]:
    form, _, _, doubled = struct.unpack_from(">HHHH", table)
    if form != 4:
        raise ValueError("unexpected character map")
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", table, 14)
    starts = struct.unpack_from(f">{segments}H", table, 16 + doubled)
    return frozenset(
        point
        for start, end in zip(starts, ends, strict=True)
        for point in range(start, end + 1)
        if point != 0xFFFF
    )
