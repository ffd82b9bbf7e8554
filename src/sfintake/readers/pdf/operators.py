"""A page's operators, rewritten so that the feed reads them at a fraction of the cost, and says exactly the same.

The feed takes a string with an escape in it letter by letter, and each piece of an array of kerned pieces as a token of
its own; together that is half of what reading a page costs. Here strings become hexadecimal ones, and an array that is
shown becomes one short string, the number of the array, which ``pieces`` gives back. A stream with anything in it that
could be mistaken (inline pictures, comments, brackets in brackets) is left as it is.
"""

import re
from binascii import unhexlify
from collections.abc import Iterator
from typing import Any

from playa.interp import LazyInterpreter
from playa.pdftypes import ContentStream

from sfintake.errors import LimitError

_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*+)\)", re.S)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\n)|(.))", re.S)
_MISTAKABLE = re.compile(rb"[()%]|\bBI\b")
_LINE_END = re.compile(rb"\r\n?")
_ARRAY = re.compile(rb"\[((?:<[\dA-Fa-f\s]*>|[\d\s.+-]++)*+)\]\s*TJ\b")
_PIECE = re.compile(rb"<([^>]*)>|([-+]?(?:\.\d+|\d+(?:\.\d*)?))")
_SAVES = re.compile(rb"(?<!\S)q(?!\S)")
_RESTORES = re.compile(rb"(?<!\S)Q(?!\S)")
NESTED_MAX = 10_000
"""States of drawing kept within each other; a program keeps some ten."""
_MARK = b"\x00\x00sf\x00"
"""Begins the string that stands for an array; no text begins so."""
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Piece = tuple[bytes, bytes]
"""A string in hexadecimal, or a number."""


class Operators:
    """What one page draws, its operators made cheap to read, and the arrays of strings and numbers that it shows."""

    def __init__(self, page: Any) -> None:
        """Take a page of the feed."""
        self._page = page
        self._arrays: list[bytes] = []
        self._eased: dict[int, tuple[Any, Any]] = {}

    def of_page(self) -> Iterator[Any]:
        """Give what the page draws, forms unopened."""
        return iter(LazyInterpreter(self._page, [self._ease(stream) for stream in self._page.streams]))

    def of_form(self, form: Any) -> Iterator[Any]:
        """Give what a form on the page draws, forms in it unopened."""
        drawn = [self._ease(form.stream)]
        key = form._parentkey
        return iter(
            LazyInterpreter(
                form.page, drawn, form.resources, ctm=form.ctm, gstate=form.gstate, parent_key=key
            )
        )

    def pieces(self, args: list[Any]) -> list[Piece] | None:
        """Give the array that a string shown stands for; None when it is a string of its own."""
        if len(args) != 1 or not isinstance(args[0], bytes) or not args[0].startswith(_MARK):
            return None
        number = int.from_bytes(args[0][len(_MARK) :], "big")
        return _PIECE.findall(self._arrays[number]) if number < len(self._arrays) else None

    def _ease(self, stream: Any) -> Any:
        """Give a stream with its operators made cheap; the stream itself where that is not safe."""
        known = self._eased.get(id(stream))
        if known is None:
            known = self._eased[id(stream)] = (stream, self._cheaper(stream))
        return known[1]

    def _cheaper(self, stream: Any) -> Any:
        try:
            data = stream.buffer
        except Exception:
            # What does not unpack is the feed's to tell.
            return stream
        _refuse_endless(data)
        made = _STRING.sub(_as_digits, data)
        if _MISTAKABLE.search(made):
            return stream
        cheaper = ContentStream({}, _ARRAY.sub(self._kept, made))
        cheaper.objid = stream.objid
        return cheaper

    def _kept(self, found: "re.Match[bytes]") -> bytes:
        self._arrays.append(found[1])
        return b"<%s%08x>Tj" % (_MARK.hex().encode(), len(self._arrays) - 1)


def _refuse_endless(data: bytes) -> None:
    """Refuse operators that only want to fill the memory of whoever carries them out.

    Raises:
        LimitError: More states kept than any program keeps.
    """
    if data.count(b"q") > NESTED_MAX:
        kept = len(_SAVES.findall(data)) - len(_RESTORES.findall(data))
        if kept > NESTED_MAX:
            raise LimitError(detail=f"{NESTED_MAX} nested states")


def plain(pieces: list[Piece]) -> list[bytes | float]:
    """Give an array's strings and numbers as the feed itself does."""
    return [float(number) if number else unpacked(digits) for digits, number in pieces]


def unpacked(digits: bytes) -> bytes:
    """Give the bytes of a hexadecimal string; an odd last digit counts as followed by a zero (PDF 32000, 7.3.4.3)."""
    packed = b"".join(digits.split())
    return unhexlify(packed + b"0" * (len(packed) % 2))


def _as_digits(found: "re.Match[bytes]") -> bytes:
    text = found[1]
    if b"\r" in text:
        text = _LINE_END.sub(b"\n", text)
    if b"\\" in text:
        text = _ESCAPE.sub(_unescaped, text)
    return b"<" + text.hex().encode() + b">"


def _unescaped(found: "re.Match[bytes]") -> bytes:
    octal, line_end, letter = found.groups()
    if octal:
        # More than a byte holds is left out, as the feed does.
        return bytes((int(octal, 8),)) if int(octal, 8) < 256 else b""
    return b"" if line_end else _NAMED.get(letter, letter)
