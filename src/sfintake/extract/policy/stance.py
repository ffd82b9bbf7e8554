"""How a statement means what it says."""

import re

from sfintake.extract.lexicon.policy import stance as words
from sfintake.extract.policy.frames import frames
from sfintake.model import Stance

# "Ingen vet vem som ska kalla" tells of today.
_INDIRECT = re.compile(
    r"\b(?:vem|vad|vilka|vilken|hur|när|var|vart|som|om) (?:\w+ ){0,2}?(?:ska|skall|bör)\b"
)


def stance_of(text: str) -> Stance:
    """Give the stance of a sentence in lower case; PLANNED where nothing says otherwise."""
    if frames(words.PROMISED).stands_in(text):
        return Stance.PROMISED
    if frames(words.WISHED).stands_in(text):
        return Stance.WISHED
    if frames(words.EARLIER).stands_in(text):
        return Stance.EARLIER
    return Stance.PLANNED


def speaks_of_the_future(text: str) -> bool:
    """Tell whether a sentence in lower case says what is to be, and not what is."""
    return frames(words.FUTURE).stands_in(_INDIRECT.sub(" ", text))
