"""Memo → docx, html, pdf; Overview → html. The review's JSON is ``sfintake.review_json.dump``.

Each renderer loads its library when first used, so that importing this package is cheap.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Final, Literal

from sfintake.errors import RenderError, origin
from sfintake.model import Memo, Overview
from sfintake.render.harmless import harmless

log = logging.getLogger(__name__)

MemoFormat = Literal["docx", "html", "pdf"]


def _docx(memo: Memo) -> bytes:
    from sfintake.render.as_docx import memo_docx

    return memo_docx(memo)


def _html(memo: Memo) -> bytes:
    from sfintake.render.as_html import memo_html

    return memo_html(memo)


def _pdf(memo: Memo) -> bytes:
    from sfintake.render.as_pdf import memo_pdf

    return memo_pdf(memo)


RENDERERS: Final[Mapping[MemoFormat, Callable[[Memo], bytes]]] = {"docx": _docx, "html": _html, "pdf": _pdf}


def render(memo: Memo, form: MemoFormat) -> bytes:
    """Print a memo. Same memo, same bytes.

    Raises:
        RenderError: The format's writer refused; the other formats may still work.
    """
    try:
        return RENDERERS[form](harmless(memo))
    except RenderError:
        raise
    except Exception as error:
        log.error("memo not printed as %s: %s", form, origin(error))
        raise RenderError(detail=form) from None


def render_overview(overview: Overview) -> bytes:
    """Print the overview as one self-contained HTML page (UTF-8).

    Raises:
        RenderError: The page could not be made.
    """
    from sfintake.render.overview import overview_html

    try:
        return overview_html(harmless(overview))
    except Exception as error:
        log.error("overview not printed: %s", origin(error))
        raise RenderError(detail="oversikt") from None
