"""Contents as web pages, for the programs that make files of them."""

from dataclasses import dataclass
from html import escape
from random import Random

from layouts.content import Content, Kind, Part

_TABLES = (
    ("td,th{border:1px solid #444;padding:4px}", 'border="1"'),
    ("tr{border-bottom:1px solid #888} td,th{padding:4px}", ""),
    ("tr:nth-child(odd){background:#e6eef5} td,th{padding:4px;border:0}", ""),
)
"""A style, and the attributes that say the same to programs that know no style sheets."""
_HEADINGS = (
    "h1{font-size:16pt} h2{font-size:13pt}",
    "h1,h2{font-size:11pt;font-weight:bold}",
    "h1{font-size:15pt;color:#1f4e79;font-weight:normal} h2{font-size:12pt;color:#1f4e79}",
    "h1{font-size:12pt;text-decoration:underline} h2{font-size:11pt;font-style:italic}",
)
_FONTS = ("Liberation Serif", "Liberation Sans", "DejaVu Sans", "DejaVu Serif")


@dataclass(frozen=True)
class Look:
    """How a page is set."""

    headings: str
    tables: tuple[str, str]
    font: str
    size: float
    columns: int = 1
    justified: bool = False


def a_look(rng: Random, *, columns: bool = False) -> Look:
    """Draw a look."""
    return Look(
        rng.choice(_HEADINGS),
        rng.choice(_TABLES),
        rng.choice(_FONTS),
        rng.choice((10, 11, 12)),
        2 if columns and rng.random() < 0.25 else 1,
        rng.random() < 0.3,
    )


def page(content: Content, look: Look) -> str:
    """The content as a page."""
    # In half the width the table's longest words must find room, or they run into the other column.
    narrow = ";font-size:8pt;text-align:left" if look.columns > 1 else ""
    css = (
        f"@page{{size:A4;margin:22mm}} body{{font-family:'{look.font}';font-size:{look.size}pt;line-height:1.35;"
        f"columns:{look.columns};text-align:{'justify' if look.justified else 'left'}}} "
        f"table{{border-collapse:collapse;width:100%;margin:8px 0{narrow}}} {look.headings} {look.tables[0]}"
    )
    body = "\n".join(_part(part, look.tables[1]) for part in content.parts)
    return f"<!doctype html><html lang='sv'><head><meta charset='utf-8'><style>{css}</style></head><body>{body}</body></html>"


def _part(part: Part, frame: str) -> str:
    if part.kind is Kind.HEADING:
        return f"<h{part.level}>{escape(part.text)}</h{part.level}>"
    if part.kind is Kind.LIST:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in part.items) + "</ul>"
    if part.kind is Kind.TABLE:
        head, *rest = part.rows
        lines = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rest)
        attributes = f'width="100%" cellpadding="4" cellspacing="0" {frame}'
        return (
            f"<table {attributes}><tr>"
            + "".join(f"<td><b>{escape(c)}</b></td>" for c in head)
            + f"</tr>{lines}</table>"
        )
    return f"<p>{escape(part.text)}</p>"
