"""Texts from applicants made harmless: no character that breaks a format, hides itself or turns a line around.

Every value passes here on its way to a format, so that no renderer has to remember.
"""

import dataclasses
import re
import unicodedata
from typing import Any, TypeVar

from sfintake.model import Attachment, Link
from sfintake.swedish import mask_personal_numbers

Value = TypeVar("Value")

LOST = "\ufffd"
"""Stands where a character could not be shown."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ANNOTATION = frozenset("\ufff9\ufffa\ufffb")
_PRIVATE_BULLETS = range(0xF000, 0xF100)
"""Symbol and Wingdings bullets as Word stores them."""
_MARKS_KEPT = 3
"""Longest run of combining marks; longer ones climb over the lines above."""
_SPACES = re.compile(" +")
_AS_THEY_ARE = (Attachment,)


def harmless(value: Value) -> Value:
    """Give the value (a Memo, an Overview or a part of one) with every text in it made harmless.

    Personal numbers are masked once more: a file's name may hold one. The paths of links are kept, since
    they must be found; ``href`` decides which are used.
    """
    made: Value = _walk(value)
    return made


def harmless_text(text: str) -> str:
    """Give a text in one line, safe for XML, HTML, PDF and a terminal.

    Control characters, lone surrogates, noncharacters, private-use characters and bidirectional controls
    become U+FFFD; invisible formatting characters vanish.
    """
    composed = unicodedata.normalize("NFC", text)
    kept: list[str] = []
    marks = 0
    for char in composed:
        marks = marks + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        if marks <= _MARKS_KEPT:
            kept.append(_shown(char))
    return mask_personal_numbers(_SPACES.sub(" ", "".join(kept)).strip())


def _shown(char: str) -> str:
    if char.isspace():
        return "\u00a0" if char in "\u00a0\u202f" else " "
    if char in _BIDI or char in _ANNOTATION:
        return LOST
    if ord(char) in _PRIVATE_BULLETS:
        return "•"
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category in {"Cc", "Cs", "Co"} or ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF:
        return LOST
    return char


def _walk(value: Any) -> Any:
    if isinstance(value, str) and type(value) is str:
        return harmless_text(value)
    if isinstance(value, tuple):
        return tuple(_walk(item) for item in value)
    if isinstance(value, Link):
        return dataclasses.replace(value, text=harmless_text(value.text))
    if isinstance(value, _AS_THEY_ARE):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _walk(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return type(value)(**fields)
    return value
