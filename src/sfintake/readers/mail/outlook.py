"""Outlook's own mail files (msg) → the same parts as any mail."""

import struct
from typing import Any

from sfintake.errors import CorruptError, FileTooLargeError
from sfintake.readers.encoding import decode_text
from sfintake.readers.limits import Limits
from sfintake.readers.mail.message import Attached, Mail
from sfintake.readers.mail.richtext import said_in, unpacked

_HTML = 0x1013
_RTF = 0x1009
_BROKEN = (
    ValueError, KeyError, IndexError, OSError, struct.error, AttributeError, TypeError, AssertionError, LookupError,
    RecursionError, OverflowError,
)  # fmt: skip
"""What the library raises on a file that is not as it expects."""


def parse_msg(data: bytes, limits: Limits) -> Mail:
    """Take a mail saved by Outlook apart.

    Raises:
        CorruptError: The file is broken or cut off.
        FileTooLargeError: More bytes than are read.
    """
    if len(data) > limits.file_bytes:
        raise FileTooLargeError(detail="bytes")
    import oxmsg

    try:
        message = oxmsg.Message.load(data)
        sent = message.sent_date
        html, text = _html(message), message.body or ""
        if not html.strip() and not text.strip():
            html, text = said_in(unpacked(message.properties.binary_prop_value(_RTF) or b""))
        return Mail(
            message.subject,
            message.sender or "",
            sent.isoformat() if sent is not None else "",
            html,
            text,
            tuple(_attached(a) for a in message.attachments),
        )
    except _BROKEN as error:
        raise CorruptError(detail="msg") from error


def _html(message: Any) -> str:
    stored = message.properties.binary_prop_value(_HTML)
    return decode_text(stored) if stored else message.html_body or ""


def _attached(attachment: Any) -> Attached:
    try:
        return Attached(attachment.file_name or "", attachment.file_bytes)
    except _BROKEN:
        return Attached("", None)
