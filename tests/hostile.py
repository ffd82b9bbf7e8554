"""A review whose every text from outside carries a payload."""

import dataclasses
from typing import Any

from sfintake.model import Review

FROM_OUTSIDE = frozenset(
    {"quote", "text", "name", "label", "heading", "heading_path", "what", "headings", "file"}
)
"""Fields whose words come from applicants, or from findings that repeat them."""


def poisoned(review: Review, payload: str) -> Review:
    """Give the review with the payload after every text from outside, and as the initiative's title."""
    made: Review = _walk(review, payload)
    fields = made.application.fields
    title = dataclasses.replace(fields.title, value=payload)
    lead = dataclasses.replace(fields.lead, value=payload)
    return dataclasses.replace(
        made,
        application=dataclasses.replace(
            made.application, fields=dataclasses.replace(fields, title=title, lead=lead)
        ),
    )


def _walk(value: Any, payload: str, name: str = "") -> Any:
    if type(value) is str:
        return f"{value} {payload}" if name in FROM_OUTSIDE else value
    if isinstance(value, tuple):
        return tuple(_walk(item, payload, name) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _walk(getattr(value, f.name), payload, f.name) for f in dataclasses.fields(value)}
        return type(value)(**changed)
    return value
