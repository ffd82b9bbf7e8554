"""Sentences of a length that somebody wrote: what runs on for pages is no sentence, and is not read as one."""

from sfintake.extract import language
from sfintake.extract.language import Sentence

SENTENCE_MAX = 2000
"""Characters; the longest sentences of real applications have some 600."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text, in order, without those that are too long to be one."""
    return tuple(s for s in language.sentences(text) if len(s.text) <= SENTENCE_MAX)
