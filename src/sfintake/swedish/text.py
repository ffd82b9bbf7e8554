"""Normalising text without changing what it says."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Soft hyphen, zero-width characters and byte-order marks print nothing.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# Bidirectional controls can make a line read otherwise than it is stored.
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])
# Private-use glyphs of Symbol and Wingdings are bullets in documents from Word.
_PRIVATE_BULLETS = dict.fromkeys(range(61440, 61696), "•")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_CLEAN = {**_INVISIBLE, **_BIDI, **_PRIVATE_BULLETS, **_LIGATURES}


def normalise(text: str) -> str:
    """Compose accents, undo ligatures, drop what prints nothing; private-use bullets become "•"."""
    return unicodedata.normalize("NFC", text.translate(_CLEAN))


def fold_space(text: str) -> str:
    """Fold every run of white space, non-breaking too, to one space; strip the ends."""
    return _SPACES.sub(" ", text).strip()
