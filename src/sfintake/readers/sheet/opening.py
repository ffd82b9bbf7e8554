"""A workbook's bytes → the workbook twice: with its values and with its formulas."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple

from sfintake.errors import CorruptError, LimitError, MemoryLimitError
from sfintake.readers.archive import Archive

_BROKEN = (
    zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, EOFError, IndexError, RecursionError,
    AssertionError,
)  # fmt: skip
"""What the library raises on a workbook that is not as it expects."""

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})[\"']")
_MERGED_MOST = 2_000_000
_STYLES = "xl/styles.xml"
_FORMATS = re.compile(rb"<(?:\w+:)?numFmt\b[^>]*?(?:/>|>)")
_CELL_STYLES = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.S)
_STYLE = re.compile(rb"<(?:\w+:)?xf\b[^>]*>")
_NUMBER = re.compile(rb"\b(numFmtId|formatCode)=(\"[^\"]*\"|'[^']*')")


def open_twice(data: bytes, archive: Archive) -> tuple[Any, Any, bool]:
    """Give the workbook with values, with formulas, and whether its styles had to be left out.

    Raises:
        CorruptError: No workbook, or damaged.
        LimitError: More merged cells than a sheet can use.
        MemoryLimitError: More than the memory allowed.
    """
    _refuse_wide_merges(archive)
    try:
        return (*_loaded(data), False)
    except MemoryError:
        raise MemoryLimitError from None
    except _BROKEN as error:
        if _STYLES not in archive:
            raise CorruptError(detail=type(error).__name__) from None
    # Styles of other programs' making stop the library; of them only the formats of numbers matter here.
    try:
        return (*_loaded(_plainly_styled(archive)), True)
    except _BROKEN as error:
        raise CorruptError(detail=type(error).__name__) from None


def _refuse_wide_merges(archive: Archive) -> None:
    """Refuse sheets that merge more cells than the library can make; each takes memory though it holds nothing."""
    for name in archive.names:
        if not name.startswith("xl/worksheets/"):
            continue
        area = 0
        for first, last in _MERGED.findall(archive.read(name)):
            corners = [coordinate_to_tuple(at.decode()) for at in (first, last)]
            (top, left), (bottom, right) = corners
            area += (abs(bottom - top) + 1) * (abs(right - left) + 1)
        if area > _MERGED_MOST:
            raise LimitError(detail=f"{_MERGED_MOST} merged cells")


def _loaded(data: bytes) -> tuple[Any, Any]:
    shown = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    return shown, load_workbook(io.BytesIO(data), data_only=False, keep_links=False)


def _plainly_styled(archive: Archive) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in archive.names:
            data = archive.read(name)
            made.writestr(name, _plain_styles(data) if name == _STYLES else data)
    return out.getvalue()


def _plain_styles(data: bytes) -> bytes:
    """Give a style sheet with the formats of numbers alone, in the order that cells refer to."""
    formats = [_attributes(tag) for tag in _FORMATS.findall(data)]
    styles = _CELL_STYLES.search(data)
    used = [_attributes(tag) for tag in _STYLE.findall(styles.group())] if styles else []
    made = [b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">']
    if formats:
        made += [b"<numFmts>", *(_tag(b"numFmt", f) for f in formats if len(f) == 2), b"</numFmts>"]
    made += [b"<cellXfs>", *(_tag(b"xf", s) for s in used or [{}]), b"</cellXfs></styleSheet>"]
    return b"".join(made)


def _attributes(tag: bytes) -> Mapping[bytes, bytes]:
    return dict(_NUMBER.findall(tag))


def _tag(name: bytes, attributes: Mapping[bytes, bytes]) -> bytes:
    return b"<" + name + b"".join(b" " + key + b"=" + value for key, value in attributes.items()) + b"/>"
