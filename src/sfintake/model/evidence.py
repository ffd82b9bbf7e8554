"""A quote and its place."""

from dataclasses import dataclass, field

from sfintake.model.document import BBox, Via

QUOTE_MAX = 300
"""Longest quote, in characters (contract)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote and its place. The quote stands word for word there, white space folded, personal numbers masked."""

    file: str
    quote: str = field(repr=False)
    page: int | None = None
    block: int | None = None
    cell: str | None = None
    heading_path: tuple[str, ...] = ()
    bbox: BBox | None = None
    via: Via = Via.TEXT
