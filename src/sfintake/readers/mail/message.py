"""A mail's parts: what it says, and the files that came with it."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import EmailMessage, Message

from sfintake.errors import CorruptError, EncryptedError, FileTooLargeError, TruncatedError
from sfintake.readers.encoding import decode_text
from sfintake.readers.limits import Limits

_SEALED = {"application/pgp-encrypted"}
_SEALS = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_CARDS = {"text/vcard", "text/x-vcard", "text/directory", "text/calendar"}
_CUT = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
_MAIL = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a mail. ``data`` is None when the mail only points at it."""

    name: str = field(repr=False)
    data: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail taken apart."""

    subject: str = field(repr=False)
    sender: str = field(default="", repr=False)
    sent: str = ""
    html: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    attached: tuple[Attached, ...] = ()
    is_cut: bool = False
    """The end of its last part is missing."""


def parse_eml(data: bytes, limits: Limits) -> Mail:
    """Take a mail of the internet's format apart.

    Raises:
        TruncatedError: It ends in the middle of an attached file.
        EncryptedError: Only its receiver can open it.
        CorruptError: Parts nested deeper than any program writes.
        FileTooLargeError: More bytes or parts than are read.
    """
    if len(data) > limits.file_bytes:
        raise FileTooLargeError(detail="bytes")
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = list(message.walk())
    except RecursionError:
        raise CorruptError(detail="nesting") from None
    if len(parts) > limits.archive_entries:
        raise FileTooLargeError(detail="parts")
    is_cut = any(isinstance(defect, _CUT) for part in parts for defect in part.defects)
    if is_cut and _is_attached(parts[-1]):
        raise TruncatedError
    if any(_is_sealed(part) for part in parts):
        raise EncryptedError
    html: list[str] = []
    text: list[str] = []
    attached: list[Attached] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        if kind == _MAIL or _is_attached(part):
            if kind not in _SEALS | _CARDS:
                attached.append(Attached(_name(part, kind), _bytes(part, kind)))
        elif kind == "text/html":
            html.append(_text(part))
        elif kind == "text/plain":
            text.append(_text(part))
    return Mail(
        _header(message, "subject"),
        _header(message, "from"),
        _header(message, "date"),
        "\n".join(html),
        "\n".join(text),
        tuple(attached),
        is_cut,
    )


def _leaves(message: Message) -> Iterator[Message]:
    """Give the parts that hold something, an attached mail as one part."""
    if message.get_content_type() == _MAIL or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part)


def _is_attached(part: Message) -> bool:
    disposition = (part.get_content_disposition() or "").lower()
    return (
        disposition == "attachment"
        or bool(_file_name(part))
        or not part.get_content_type().startswith("text/")
    )


def _is_sealed(part: Message) -> bool:
    kind = part.get_content_type()
    if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        return str(part.get_param("smime-type", "enveloped-data")).lower() != "signed-data"
    return kind in _SEALED


def _name(part: Message, kind: str) -> str:
    name = _file_name(part)
    if name or kind != _MAIL:
        return name
    inner = part.get_payload(0) if part.is_multipart() else None
    subject = _header(inner, "subject") if isinstance(inner, EmailMessage) else ""
    return f"{subject or 'bifogat brev'}.eml"


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""


def _bytes(part: Message, kind: str) -> bytes | None:
    if kind == _MAIL and part.is_multipart():
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else None
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else None


def _text(part: Message) -> str:
    data = _bytes(part, "")
    return decode_text(data, part.get_content_charset() or "") if data else ""


def _header(message: Message, name: str) -> str:
    """Give a header's text; one that the library cannot take apart is as good as none."""
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, LookupError, TypeError, IndexError, AttributeError):
        return ""
