"""Review ⇄ JSON, as the contract has it. The review is canonical; everything else is derived from it."""

import json
import re
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from sfintake.model import Review

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def _adapter() -> TypeAdapter[Review]:
    return TypeAdapter(Review)


def to_data(review: Review) -> dict[str, Any]:
    """Give the review as plain data: amounts as strings of kronor, dates ISO 8601."""
    data: dict[str, Any] = _adapter().dump_python(review, mode="json")
    return data


def dump(review: Review) -> bytes:
    """Give the review as UTF-8 JSON, two spaces, a newline at the end; same review, same bytes."""
    text = json.dumps(to_data(review), ensure_ascii=False, indent=2)
    # A file name that the disk stored in another encoding comes with lone surrogates, which UTF-8 cannot hold.
    return (_LONE_SURROGATE.sub("\ufffd", text) + "\n").encode()


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
