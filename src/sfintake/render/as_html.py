"""Memo and overview → HTML: one self-contained page each, without script and without outside references."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sfintake.model import (
    BulletList,
    Callout,
    Chart,
    FactList,
    Grid,
    Line,
    Memo,
    Quote,
    Subheading,
)

TEMPLATES: Final = Path(__file__).parent / "templates"
_BLOCKS: Final = (BulletList, Callout, Chart, FactList, Grid, Line, Quote, Subheading)


def memo_html(memo: Memo) -> bytes:
    """Give the memo as a page; the review's JSON lies beside it and is not part of it."""
    page = environment().get_template("memo.html.j2").render(memo=memo, css=style("memo.css"))
    return page.encode("utf-8")


@cache
def environment() -> Environment:
    """Give the templates' environment: everything escaped, an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        keep_trailing_newline=True,
    )
    made.tests.update({kind.__name__.lower(): _is(kind) for kind in _BLOCKS})
    return made


@cache
def style(name: str) -> Markup:
    """Give a style sheet of ours, unescaped: escaped quotes would change its font names."""
    return Markup((TEMPLATES / name).read_text("utf-8"))  # noqa: S704 - our own file


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda block: isinstance(block, kind)
