"""Review ⇄ JSON, as the contract has it. The review is canonical; everything else is derived from it."""

import json
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from sfintake.model import Review


@cache
def _adapter() -> TypeAdapter[Review]:
    return TypeAdapter(Review)


def to_data(review: Review) -> dict[str, Any]:
    """Give the review as plain data: amounts as strings of kronor, dates ISO 8601."""
    data: dict[str, Any] = _adapter().dump_python(review, mode="json")
    return data


def dump(review: Review) -> bytes:
    """Give the review as UTF-8 JSON, two spaces, a newline at the end; same review, same bytes."""
    return (json.dumps(to_data(review), ensure_ascii=False, indent=2) + "\n").encode()


def load(data: bytes) -> Review:
    """Read back what ``dump`` wrote.

    Raises:
        pydantic.ValidationError: It is not a review of this schema version.
    """
    return _adapter().validate_json(data)


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a review."""
    made = _adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "sfintake review", **made}
