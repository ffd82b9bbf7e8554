"""Memo → PDF by Typst: built to PDF/A-3a and PDF/UA-1, own fonts, the review's JSON inside.

The words go in as JSON and are set as text, so that nothing in them is markup. The time is the memo's date,
so that the same memo gives the same bytes.
"""

import dataclasses
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

import typst

from sfintake.errors import RenderError
from sfintake.model import Attachment, Memo
from sfintake.render.coverage import covered

TEMPLATES: Final = Path(__file__).parent / "templates"
FONTS: Final = Path(__file__).parent / "fonts"
STANDARDS: Final[list[Literal["a-3a", "ua-1"]]] = ["a-3a", "ua-1"]
LONG_WORD: Final = re.compile(r"\S{25,}")
PIECE: Final = re.compile(r".{1,12}")
ZERO_WIDTH_SPACE: Final = "\u200b"


def memo_pdf(memo: Memo) -> bytes:
    """Give the memo as PDF.

    Raises:
        RenderError: Typst refused or warned; a warning means a font or a letter is not as it should be.
    """
    inputs = {"memo": json.dumps(_plain(memo), ensure_ascii=False)}
    inputs |= {f"attachment-{i}": a.data.decode("utf-8") for i, a in enumerate(memo.attachments)}
    compiler = typst.Compiler(
        input=str(TEMPLATES / "memo.typ"),
        root=str(TEMPLATES),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    made, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=[*STANDARDS], timestamp=int(_moment(memo.date).timestamp())
    )
    if warnings or not isinstance(made, bytes):
        raise RenderError(detail="pdf: " + "; ".join(sorted({_first_line(w) for w in warnings})))
    return made


def _moment(iso_date: str) -> datetime:
    return datetime.fromisoformat(iso_date).replace(tzinfo=UTC)


def _first_line(warning: Any) -> str:
    """Give Typst's own words; they name fonts and functions, never the memo's text."""
    return str(getattr(warning, "message", warning)).splitlines()[0][:80]


def _plain(value: Any) -> Any:
    """Give the memo as plain data, each noun with its ``kind``."""
    if isinstance(value, str):
        return _settable(str(value))
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Attachment):
        return {"name": value.name, "media_type": value.media_type, "description": value.description}
    if dataclasses.is_dataclass(value):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {"kind": type(value).__name__, **fields}
    return value


def _settable(text: str) -> str:
    """Give the text in letters that the fonts have, with places where a long word may break."""
    return LONG_WORD.sub(lambda m: ZERO_WIDTH_SPACE.join(PIECE.findall(m.group())), covered(text))
