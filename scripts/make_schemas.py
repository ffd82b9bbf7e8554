"""Write schemas/*.schema.json from the types. ``--check`` writes nothing and exits 1 when one is stale."""

import json
import sys
from pathlib import Path
from typing import Any

from sfintake import review_json
from sfintake.profiles.models import Profile
from sfintake.rules import load_rules

FOLDER = Path(__file__).resolve().parent.parent / "schemas"


def profile_schema() -> dict[str, Any]:
    """Give the schema of a profile, each rule's parameters joined in, so that an editor completes them."""
    made: dict[str, Any] = Profile.model_json_schema()
    settings = {}
    for rule in load_rules():
        params = rule.params.model_json_schema()
        made["$defs"].update(params.pop("$defs", {}))
        settings[rule.id] = {
            "type": "object",
            "title": rule.title,
            "additionalProperties": False,
            "properties": {
                "enabled": {"type": "boolean"},
                "severity": {"enum": ["stop", "required", "recommended", "note"]},
                "params": params,
            },
        }
    made["properties"]["rules"] = {"type": "object", "additionalProperties": False, "properties": settings}
    # A förbund's file builds on the base profile and need not repeat it.
    made["required"] = ["id", "version"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schemas() -> dict[Path, str]:
    """Give every generated schema file and its text."""
    whole = {"profile.schema.json": profile_schema(), "review.schema.json": review_json.schema()}
    return {
        FOLDER / name: json.dumps(made, ensure_ascii=False, indent=2) + "\n" for name, made in whole.items()
    }


def main() -> int:
    """Write or check."""
    stale = [
        path for path, text in schemas().items() if not path.is_file() or path.read_text("utf-8") != text
    ]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.name} is stale: run python scripts/make_schemas.py")
        return 1 if stale else 0
    for path, text in schemas().items():
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
