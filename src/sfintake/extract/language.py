"""Swedish sentences and words: the only module that knows spaCy.

The pipeline is spaCy's blank Swedish one (its tokeniser knows "t.ex." and "bl.a.") with a rule component of our
own that sets the sentence starts. It needs no trained model, gives the same answer every time, and is loaded when
first used. A trained ``sv_core_news_*`` is loaded only when a profile names one (``language.spacy_model``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sfintake.errors import ProfileInvalidError
from sfintake.extract.lexicon.abbreviations import MAY_END, RUNS_ON

_COMPONENT = "sfintake_sentences"

_RUNS_ON = frozenset(RUNS_ON.split())
_MAY_END = frozenset(MAY_END.split())
_ENDS = frozenset((".", "!", "?", "…", "..", "...", "?!", "!!"))
_CLOSES = frozenset(("”", '"', "»", "’", "'", ")", "]", "“"))
_BULLETS = frozenset("•●▪■◦‣·–—*→○")
_LIST_NUMBER_MAX = 20
_LONGEST = 300
"""Tokens after which a text without any end is cut: nobody writes such sentences, but broken text layers hold them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: ``text == whole[start:end]``, without white space around it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A token and its place in the text it was cut from."""

    text: str
    lower: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Give the sentences of a text, in order, with character offsets.

    Abbreviations ("t.ex.", "kl. 9"), dates ("1 sept. 2026"), amounts, initials and list numbers do not end a
    sentence; a line break that is meant, and a bullet, do.
    """
    if not text.strip():
        return ()
    document = _blank()(text)
    return tuple(_trimmed(text, s.start_char, s.end_char) for s in document.sents if s.text.strip())


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Give the words and figures of a text, without punctuation, with character offsets."""
    found = (t for t in _blank().tokenizer(text) if any(c.isalnum() for c in t.text))
    return tuple(Word(t.text, t.lower_, t.idx, t.idx + len(t.text)) for t in found)


@lru_cache(maxsize=4096)
def lemmas(text: str, model: str) -> tuple[str, ...]:
    """Give the base forms of a text's words by a trained pipeline.

    Raises:
        ProfileInvalidError: The pipeline is not installed.
    """
    return tuple(t.lemma_.lower() for t in _trained(model)(text) if not t.is_space)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(text[start:end], start, end)


@lru_cache(maxsize=1)
def _blank() -> Any:
    import spacy
    from spacy.language import Language

    if not Language.has_factory(_COMPONENT):
        Language.component(_COMPONENT, func=_set_sentence_starts)
    pipeline = spacy.blank("sv")
    pipeline.add_pipe(_COMPONENT)
    # A single file may hold more than spaCy's default of a million characters; there is no parser to overload.
    pipeline.max_length = 10**9
    return pipeline


@lru_cache(maxsize=2)
def _trained(model: str) -> Any:
    import spacy

    try:
        return spacy.load(model, exclude=["ner"])
    except OSError as error:
        raise ProfileInvalidError(
            problems=(
                f"language.spacy_model: språkmodellen ”{model}” är inte installerad. Installera den eller ta bort raden.",
            )
        ) from error


def _set_sentence_starts(document: Any) -> Any:
    from numpy import array, uint64
    from spacy.attrs import SENT_START

    starts = {0, *_starts([t.text for t in document])}
    # spaCy's flags: 1 begins a sentence, -1 does not. Set at once, since token by token is slow.
    flags = [1 if place in starts else -1 for place in range(len(document))]
    return document.from_array(SENT_START, array(flags).astype(uint64))


def _starts(tokens: list[str]) -> Iterator[int]:
    """Give the token numbers that begin a sentence, the first left out."""
    begun, last_number, item_text = 0, 0, -1
    for place in range(len(tokens)):
        number = _list_number(tokens, place)
        next_item = number == last_number + 1
        too_long = place - begun >= _LONGEST
        breaks = too_long or _is_break(tokens, place, begun) or (next_item and number > 1)
        if place and place != item_text and breaks:
            yield place
            begun = place
        if next_item:
            last_number, item_text = number, place + 2


def _list_number(tokens: list[str], place: int) -> int:
    """Give n where "n." begins a list item ("2. Slut"), else 0."""
    if place + 2 >= len(tokens) or not tokens[place].isdecimal() or tokens[place + 1] != ".":
        return 0
    number = int(tokens[place])
    before = tokens[place - 1] if place else ""
    follows = tokens[place + 2][:1].isupper() and not before.isdecimal()
    return (
        number if 0 < number <= _LIST_NUMBER_MAX and follows and before.casefold() not in ("den", "nr") else 0
    )


def _is_break(tokens: list[str], place: int, begun: int) -> bool:
    here, last = tokens[place], place - 1
    if here.isspace() or here in _CLOSES or here in _ENDS:
        return False
    if here in _BULLETS and here in "•●▪■◦‣○":
        return True
    if tokens[last].isspace():
        newline = "\n" in tokens[last]
        while last > begun and tokens[last].isspace():
            last -= 1
        if newline and not _starts_lower(here):
            return True
    while last > begun and tokens[last] in _CLOSES:
        last -= 1
    return last > begun and _ends_sentence(tokens, last, begun, here)


def _ends_sentence(tokens: list[str], last: int, begun: int, following: str) -> bool:
    end = tokens[last]
    if _starts_lower(following):
        return False
    if end in ("!", "?", "?!", "!!"):
        return True
    if end in ("…", "..", "..."):
        return following[:1].isupper()
    if end == ".":
        return not _belongs_to_word(tokens[last - 1], last - 1 == begun, following)
    if len(end) > 2 and end.endswith("."):
        return not _runs_on(end.casefold(), following)
    return False


def _belongs_to_word(word: str, begins: bool, following: str) -> bool:
    """Tell whether a full stop after ``word`` is part of it: an abbreviation, initial or list number."""
    if word.isdecimal():
        return (begins and int(word) <= 100) or (len(word) <= 2 and following[:1].isdecimal())
    if len(word) == 1 and word.isalpha():
        return word.isupper() or not following[:1].isupper()
    return _runs_on(word.casefold() + ".", following)


def _runs_on(abbreviation: str, following: str) -> bool:
    if abbreviation in _MAY_END:
        return following.lstrip("-–’'")[:1].isdecimal() or following in ("-", "–")
    return abbreviation in _RUNS_ON


def _starts_lower(token: str) -> bool:
    return token[:1].islower() or token in (",", ";", ":")
