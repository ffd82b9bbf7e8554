"""Where a value of a profile stands: the line of a dotted path in the YAML file."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

Step = str | int
"""A field's name; in a list the item's ``key``, or its 0-based place where items have none."""

_PATH = re.compile(r"^(?P<path>[\w-]+(?:\.[\w-]+)*): (?P<text>.*)$", re.DOTALL)


def with_places(path: Path, problems: Iterable[str]) -> tuple[str, ...]:
    """Give problems of the form "members.norrby.type: …" with file and line before them, in the order of the file."""
    try:
        root = YAML(typ="rt", pure=True).load(path.read_text("utf-8"))
    except (YAMLError, ValueError, OSError):
        root = None
    placed = []
    for problem in problems:
        found = _PATH.match(problem)
        line = line_of(root, found["path"].split(".")) if found else None
        where = f"{path.name}, rad {line}: " if line else f"{path.name}: "
        placed.append((line or 0, where + problem))
    return tuple(text for _, text in sorted(placed, key=lambda item: item[0]))


def line_of(root: Any, steps: Iterable[Step]) -> int | None:
    """Give the 1-based line of a path, or of the nearest thing above it that stands in the file; None without any."""
    line: int | None = None
    here = root
    for step in steps:
        place = _place(here, step)
        if place is None:
            return line
        line, here = place
    return line


def _place(here: Any, step: Step) -> tuple[int, Any] | None:
    if isinstance(here, dict):
        key = step if step in here else next((k for k in here if str(k) == str(step)), None)
        return None if key is None else (here.lc.key(key)[0] + 1, here[key])  # type: ignore[attr-defined]  # ruamel
    if isinstance(here, list):
        numbered = int(step) if str(step).isdecimal() and int(step) < len(here) else None
        keyed = (i for i, item in enumerate(here) if isinstance(item, dict) and item.get("key") == step)
        number = next(keyed, numbered)
        return None if number is None else (here.lc.item(number)[0] + 1, here[number])  # type: ignore[attr-defined]  # ruamel
    return None
