"""Patterns written one alternative a line, so that a word list reads as a list."""

import re


def any_of(lines: str, *, before: str = r"\b", after: str = "") -> re.Pattern[str]:
    """Give a pattern of the alternatives, one a line, a space standing for any white space; case is ignored."""
    words = "|".join(
        line.strip().replace(" ?", r"\s*").replace(" ", r"\s+") for line in lines.strip().splitlines()
    )
    return re.compile(f"{before}(?:{words}){after}", re.IGNORECASE)
