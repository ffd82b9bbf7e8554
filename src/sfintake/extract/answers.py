"""What answers a section key in running text, wherever it stands: the words by which a passage shows its matter.

``strong`` begins a passage on the matter; ``loose`` lets the adjoining sentences join it, and tells whether the text
under a double heading covers the key.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from sfintake.extract.answer_words import (
    ANAPHOR,
    BOSS,
    COVERS,
    DATED,
    EARLIER,
    FOREIGN,
    GOAL,
    LOOSE,
    MATTER,
    MONTH,
    NEXT_PARTY,
    NO_TASK,
    PARTY,
    PEOPLE,
    STARTUP,
    STRONG,
)
from sfintake.extract.language import sentences


def parties_of(sentence: str) -> tuple[str, ...]:
    """Give the parties that a sentence says do something each, as they stand and in lower case."""
    first = PARTY.match(sentence)
    if first is None or NO_TASK.search(sentence):
        return ()
    more = (m["party"] for m in NEXT_PARTY.finditer(sentence, first.end()))
    return tuple(name.casefold() for name in (first["party"], *more))


def is_dated(text: str) -> bool:
    """Tell whether a text names a month, a season or a date of a year."""
    return bool(DATED.search(text))


@dataclass(frozen=True, slots=True)
class Matter:
    """The words of one key."""

    strong: re.Pattern[str] | None
    loose: re.Pattern[str] | None
    subject: re.Pattern[str]
    """What a sentence must name to decline or promise it."""


@lru_cache(maxsize=64)
def matter_of(key: str) -> Matter:
    """Give the words of a section key."""
    strong, loose = STRONG.get(key), LOOSE.get(key)
    filled = strong or ""
    for name, words in (("{people}", PEOPLE), ("{boss}", BOSS), ("{month}", MONTH)):
        filled = filled.replace(name, words)
    return Matter(
        re.compile(filled) if filled else None,
        re.compile(loose) if loose else None,
        re.compile(MATTER.get(key, r"(?!)")),
    )


def is_foreign(key: str, standing: tuple[str, ...]) -> bool:
    """Tell whether text under these keys uses the words of ``key`` for something else."""
    return bool(standing) and set(standing) <= set(FOREIGN.get(key, "").split())


def is_on(key: str, sentence: str) -> bool:
    """Tell whether a sentence begins a passage that answers the key; earlier and start-up uses of its words do not."""
    said = sentence.casefold()
    matter = matter_of(key)
    if matter.strong is None or not matter.strong.search(said):
        return False
    if key == "mal" and "målgrupp" in said:
        return False
    if key == "tidplan" and (is_on("implementering", sentence) or "utvärder" in said):
        return False
    if key == "implementering" and GOAL.search(said):
        return False
    if key == "utvardering" and EARLIER.search(said):
        return False
    return not (key == "implementering" and STARTUP.search(said))


def joins(key: str, sentence: str) -> bool:
    """Tell whether a sentence beside such a one goes on with it."""
    said = sentence.casefold()
    loose = matter_of(key).loose
    return bool(ANAPHOR.match(said)) or (loose is not None and bool(loose.search(said)))


def touches(key: str, text: str) -> bool:
    """Tell whether a text under a double heading says anything on the key's matter."""
    matter = matter_of(key)
    said = text.casefold()
    if key in COVERS:
        return bool(re.search(COVERS[key], said))
    return matter.loose is None or bool(matter.loose.search(said))


_TELLING = (
    "tidplan",
    "malgrupp",
    "mal",
    "organisation",
    "utvardering",
    "uppfoljning",
    "implementering",
    "medfinansiering",
)
"""Keys that a text shows plainly enough to be told by its matter alone."""
_WORDS_TO_TELL = 15


def matter_of_text(text: str, taken: frozenset[str]) -> str | None:
    """Give the key that most sentences of a text are on, when it is plain and none of ``taken``."""
    parts = sentences(text)
    if len(text.split()) < _WORDS_TO_TELL:
        return None
    for key in _TELLING:
        on = sum(1 for s in parts if is_on(key, s.text))
        if key not in taken and on * 2 > len(parts):
            return key
    return None
