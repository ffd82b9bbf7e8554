"""Headings in people's own words: which section key a question or statement announces (lexicon.headings)."""

import re
from functools import lru_cache

from sfintake.extract.lexicon.headings import heading_frames

CHATTY = re.compile(
    r"^(?:och |men |ja, )?(?:vad|vem|vems|vilk\w+|hur|varför|när|var|vart|är|"
    r"har|ska|kan|blir|blev|får|"
    r"finns|så|det|vi|ni|att|"
    r"för (?:vem|vilka)|till (?:vem|vilka)|med (?:vem|vilka)|av vem|de|lika|"
    r"sen|sedan|efter|om|därför|en|ett)\b"
)
"""How a heading in people's own words begins."""


def key_of_frame(text: str, *, idea: bool) -> str | None:
    """Give the section key that a bare heading in people's own words announces, or None."""
    return next(iter(keys_of_frames(text, idea=idea)), None)


@lru_cache(maxsize=4096)
def keys_of_frames(text: str, *, idea: bool) -> tuple[str, ...]:
    """Give every section key whose frame fits, likeliest first."""
    found = [key for key, frame in heading_frames(idea=idea) if frame.search(text)]
    if not idea and re.search(r"\b(?:vi|ni)\b.*\b(?:vill|ska)\b|\b(?:vill|ska)\b.*\b(?:vi|ni)\b", text):
        found += ["genomforande", "syfte", "mal"] if "göra" in text else ["syfte", "mal", "genomforande"]
    return tuple(dict.fromkeys(found))
