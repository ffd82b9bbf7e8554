"""Memo → docx, html, pdf; Overview → html. The review's JSON is ``sfintake.review_json.dump``."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from sfintake.model import Memo, Overview

MemoFormat = Literal["docx", "html", "pdf"]

RENDERERS: Final[Mapping[MemoFormat, Callable[[Memo], bytes]]] = {}


def render(memo: Memo, form: MemoFormat) -> bytes:
    """Print a memo. Same memo, same bytes.

    Raises:
        RenderError: The format's writer refused; the other formats may still work.
    """
    return RENDERERS[form](memo)


def render_overview(overview: Overview) -> bytes:
    """Print the overview as one self-contained HTML page (UTF-8)."""
    raise NotImplementedError
