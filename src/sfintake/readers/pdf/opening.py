"""Bytes → an open PDF, repaired when that helps; what cannot be opened is a typed error."""

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import playa
from playa.exceptions import PDFEncryptionError

import sfintake.readers.pdf.guards  # noqa: F401  # before the first file is opened
from sfintake.errors import CorruptError, EncryptedError, NoPagesError, TooManyPagesError, TruncatedError
from sfintake.readers.limits import Limits

TAIL = 2048
_STARTXREF = re.compile(rb"startxref\s+(\d+)")

# The feed tells of each odd operator at length; what is lost we measure ourselves.
logging.getLogger("playa").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file and what had to be done to open it."""

    pdf: Any
    data: bytes
    """The bytes read, after repair."""
    repaired: bool
    complete: bool
    """False when the end of the file is missing."""


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[Opened]:
    """Open a PDF for reading.

    Raises:
        EncryptedError: It needs a password.
        TruncatedError: It ends too early to be read.
        CorruptError: It is broken beyond repair.
        NoPagesError, TooManyPagesError: No pages, or more than allowed.
    """
    complete = ends_well(data)
    found, count = _try(data)
    repaired = found is None
    if found is None:
        data = _repair(data, complete=complete)
        found, count = _try(data)
    if found is None:
        if not complete:
            raise TruncatedError
        # The repair tool opens it, and still there is no page to be had.
        raise NoPagesError if _opens_without_pages(data) else CorruptError
    with found:
        if count > limits.pages:
            raise TooManyPagesError(detail=f"{limits.pages}")
        yield Opened(found, data, repaired, complete)


def ends_well(data: bytes) -> bool:
    """Say whether the end mark and the pointer to the file's index are in place."""
    tail = data[-TAIL:]
    if b"%%EOF" not in tail:
        return False
    pointer = _STARTXREF.search(tail)
    return pointer is not None and int(pointer.group(1)) < len(data)


def _try(data: bytes) -> tuple[Any, int]:
    """Give the document and its number of pages, or None and 0 when it does not open or holds none."""
    try:
        found = playa.parse(data)
        count = len(found.pages)
    except PDFEncryptionError as error:
        raise EncryptedError from error
    except Exception:
        return None, 0
    if not count:
        found.close()
        return None, 0
    return found, count


def _repair(data: bytes, *, complete: bool) -> bytes:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            out = io.BytesIO()
            pdf.save(out)
    except pikepdf.PasswordError as error:
        raise EncryptedError from error
    except Exception as error:
        raise (CorruptError if complete else TruncatedError) from error
    return out.getvalue()


def _opens_without_pages(data: bytes) -> bool:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return len(pdf.pages) == 0
    except Exception:
        return False
