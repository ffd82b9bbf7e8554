"""Headings in people's own words, as data: the frames of questions and statements that announce a section key.

One expression a line in the .txt files beside this module. ``[key]`` begins the expressions of a section key and may
come back; ``NAME = …`` defines what ``<NAME>`` stands for; ``#`` begins a comment. The order counts: the first group
that fits wins, so the narrow ones stand before the wide.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=2)
def heading_frames(*, idea: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the section keys and the frames that announce them, in the order they are tried on a bare heading."""
    text = files(__package__).joinpath("idea.txt" if idea else "application.txt").read_text("utf-8")
    return tuple((key, re.compile("|".join(lines))) for key, lines in _groups(text))


def _groups(text: str) -> Iterator[tuple[str, list[str]]]:
    key = ""
    lines: list[str] = []
    defined: dict[str, str] = {}
    for line in [*text.splitlines(), "[]"]:
        if definition := re.fullmatch(r"([A-Z]+) = (.+)", line):
            defined[definition[1]] = f"(?:{definition[2]})"
        elif group := re.fullmatch(r"\[(\w*)\]", line):
            if lines:
                yield key, lines
            key, lines = group[1], []
        elif line and not line.startswith("#"):
            lines.append(re.sub(r"<([A-Z]+)>", lambda m: defined[m[1]], line))
