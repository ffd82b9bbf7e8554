"""Outlook's own form of a mail's words (compressed RTF) → the HTML or the text that lies in it.

Source: [MS-OXRTFCP] for the packing, [MS-OXRTFEX] for HTML kept inside RTF.
"""

import codecs
import re
import struct
from dataclasses import dataclass, field, replace

from sfintake.readers.limits import MIB

UNPACKED_MOST = 20 * MIB
_WINDOW = 4096
_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArial"
    rb"Times New RomanCourier{\colortbl\red0\green0\blue0"
    + b"\r\n"
    + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every window begins with."""
_PACKED, _PLAIN = b"LZFu", b"MELA"
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.S,
)
_UNSEEN = {b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"generator", b"themedata", b"header",
           b"footer", b"listtable", b"listoverridetable", b"rsidtbl", b"xmlnstbl", b"datastore"}  # fmt: skip
_SAID = {b"par": "\n", b"line": "\n", b"tab": "\t", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
         b"bullet": "•", b"endash": "–", b"emdash": "—", b"~": "\u00a0", b"_": "-", b"cell": "\t", b"row": "\n"}  # fmt: skip
_DEPTH_MOST = 500


def unpacked(data: bytes) -> bytes:
    """Give the RTF of a compressed one; empty when it is none."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<I4s", data, 4)
    if kind == _PLAIN:
        return data[16 : 16 + min(size, UNPACKED_MOST)]
    return _inflated(data, min(size, UNPACKED_MOST)) if kind == _PACKED else b""


def _inflated(data: bytes, size: int) -> bytes:
    """Undo the packing: letters, and references to what stood in the window before."""
    window = bytearray(_KNOWN.ljust(_WINDOW, b"\0"))
    place, at, out = len(_KNOWN), 16, bytearray()
    while at < len(data) and len(out) < size:
        marks, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data):
                break
            if marks >> bit & 1:
                start, length = divmod(int.from_bytes(data[at : at + 2], "big"), 16)
                at += 2
                if start == place:
                    return bytes(out)
                letters = (window[(start + k) % _WINDOW] for k in range(length + 2))
            else:
                letters = (data[k] for k in (at,))
                at += 1
            for letter in letters:
                window[place] = letter
                place = (place + 1) % _WINDOW
                out.append(letter)
    return bytes(out)


@dataclass(slots=True)
class _State:
    unseen: bool = False
    """In a group that shows nothing."""
    doubled: bool = False
    """What RTF says again of the HTML."""
    tag: bool = False
    """In a group that holds HTML as it was."""
    skip: int = 1
    """Letters to pass over after one written in Unicode."""


@dataclass(slots=True)
class _Writer:
    is_html: bool
    encoding: str
    made: list[str] = field(default_factory=list)
    codes: bytearray = field(default_factory=bytearray)
    pending: int = 0
    """Letters still to be passed over."""

    def bytes_of(self, raw: bytes) -> None:
        take = min(self.pending, len(raw))
        self.pending -= take
        self.codes += raw[take:]

    def text(self, text: str) -> None:
        if self.codes:
            self.made.append(bytes(self.codes).decode(self.encoding, "replace"))
            self.codes.clear()
        self.made.append(text)


def said_in(rtf: bytes) -> tuple[str, str]:
    """Give the HTML and the text that RTF holds; one of them is empty."""
    if not rtf.startswith(b"{\\rtf"):
        return "", ""
    page = re.search(rb"\\ansicpg(\d{3,5})", rtf[:4096])
    writer = _Writer(b"\\fromhtml" in rtf[:4096], _encoding(page[1].decode() if page else "1252"))
    states = [_State()]
    for token in _TOKEN.finditer(rtf):
        _take(token, states, writer)
    writer.text("")
    said = "".join(writer.made)
    return (said, "") if writer.is_html else ("", said)


def _encoding(page: str) -> str:
    try:
        return codecs.lookup(f"cp{page}").name
    except LookupError:
        return "cp1252"


def _take(token: "re.Match[bytes]", states: list[_State], writer: _Writer) -> None:
    state = states[-1]
    if brace := token["brace"]:
        if brace == b"{" and len(states) < _DEPTH_MOST:
            states.append(replace(state))
        elif brace == b"}" and len(states) > 1:
            states.pop()
        return
    shown = not state.unseen and not (writer.is_html and state.doubled and not state.tag)
    if word := token["word"]:
        number = int(token["number"] or 1)
        _command(word, number, token["number"], state, writer, shown=shown)
    elif token["sign"] == b"*":
        state.unseen = True
    elif shown:
        if code := token["code"]:
            writer.bytes_of(bytes.fromhex(code.decode()))
        elif sign := token["sign"]:
            writer.text(_SAID.get(sign, sign.decode("latin-1") if sign in b"\\{}" else ""))
        elif text := token["text"]:
            writer.bytes_of(text)


def _command(
    word: bytes, number: int, told: bytes | None, state: _State, writer: _Writer, *, shown: bool
) -> None:
    if word == b"htmltag":
        state.unseen, state.tag = not writer.is_html, True
    elif word == b"htmlrtf":
        state.doubled = told is None or number != 0
    elif word == b"uc":
        state.skip = min(max(number, 0), 4)
    elif word in _UNSEEN:
        state.unseen = True
    elif shown and word == b"u":
        writer.text(chr(number % 0x10000) if not 0xD800 <= number % 0x10000 < 0xE000 else "\ufffd")
        writer.pending = state.skip
    elif shown and word in _SAID:
        writer.text(_SAID[word])
