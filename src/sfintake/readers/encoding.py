"""Bytes → text, the encoding told by what stands there: marks first, then what gives Swedish words."""

import re

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BYTE_ENCODINGS = ("cp1252", "mac_roman", "cp850")
"""Windows, old Macintosh, DOS; the first wins a tie."""
_SWEDISH = re.compile(r"[a-zåäö][åäö]|[åäö][a-zåäö]|\b[ÅÄÖ][a-zåäö]|[A-Z][ÅÄÖ]")
_SAMPLE = 65_536
_UTF16_SHARE = 0.4
"""Zero bytes in every second place of so large a share say that it is UTF-16 without a mark."""


def decode_text(data: bytes, declared: str = "") -> str:
    """Give the text that some bytes hold; what cannot be decoded becomes U+FFFD.

    Args:
        data: The whole of it, or its beginning.
        declared: What the file or mail says of itself; believed only when it works and says more than the bytes do.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    for encoding in ("utf-8", declared):
        decoded = _decoded(data, encoding)
        if decoded is not None:
            return decoded
    return data.decode(_likeliest(data[:_SAMPLE]), "replace")


def _decoded(data: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # The beginning of a longer text may end in the middle of a character.
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return data[: error.start].decode(encoding, "replace")
        return None
    except (LookupError, ValueError):
        return None


def _wide_encoding(sample: bytes) -> str:
    half = len(sample) // 2
    if half < 2:
        return ""
    if sample[1::2].count(0) > half * _UTF16_SHARE and sample[0::2].count(0) <= half // 20:
        return "utf-16-le"
    if sample[0::2].count(0) > half * _UTF16_SHARE and sample[1::2].count(0) <= half // 20:
        return "utf-16-be"
    return ""


def _likeliest(sample: bytes) -> str:
    def words(encoding: str) -> int:
        return len(_SWEDISH.findall(sample.decode(encoding, "replace")))

    return max(_BYTE_ENCODINGS, key=words)
