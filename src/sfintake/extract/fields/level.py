"""Whom the initiative is for: individuals, structures (staff, authorities) or both."""

import re

from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.outline.boxes import CHECKED, is_ticked
from sfintake.extract.parties.stance import is_other
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Reading
from sfintake.model import Level

_NO_PARTICIPANTS = any_of(
    r"""
(?:inga|utan) (?:individuella |enskilda |egna )?deltagare
inga (?:individuella|enskilda) (?:deltagare|individer)
""",
    after=r"\b",
)
_STRUCTURAL = any_of(
    r"""
(?:insatsen|projektet|förstudien|kartläggningen|ansökan|det) är (?:en |ett )?(?:strukturell\w*|strukturinsats\w*)
(?:insatsen|projektet|ansökan|det) är en (?:kartläggning|förstudie)\w*
(?:en |som )(?:strukturinsats|strukturell insats|strukturövergripande insats|insats på strukturnivå)
(?:riktar|vänder) sig (?:enbart |endast )?till (?:\d+ )?(?:personal|medarbetare|handläggare|chefer|läkare)
"""
)
_STATED = re.compile(
    r"\b(?:typ av insats|insatstyp|insatsens (?:typ|nivå)|nivå|slag av insats)\W{0,3}\s*(?:är )?(?:en )?struktur",
    re.IGNORECASE,
)
_PRESTUDY = re.compile(r"\bförstudie", re.IGNORECASE)
_TITLE_MAX = 300
_KINDS = any_of(
    r"""
\bförstudie\w*
\bkartläggning av\b
\bkartläggning och analys
\b(?:gemensam|myndighetsgemensam\w*) utbildning\w*
\butbildning för (?:\d+ )?(?:personal|medarbetare|handläggare|chefer)
\bkonferens för\b
""",
    before="",
)
_STAFF = re.compile(
    r"\b(?:handläggare|medarbetare|personal|chefer|enhetschefer|läkare|rehabkoordinatorer|socialsekreterare|arbetsförmedlare)\b",
    re.IGNORECASE,
)
_INDIVIDUAL = any_of(
    r"""
\bindividinsats\w*
\bdeltagarna\b
\bdeltagare (?:som|mellan|i åldern|ska|beräknas|under|får|per|åt gången|börjar)
\b(?:personer|ungdomar|individer|unga|kvinnor|män|föräldrar) (?:mellan|i åldern|som|med|från|\d)
\bvarje (?:deltagare|person|ungdom)
\b\d+ deltagare\b
""",
    before="",
)
_BOTH = re.compile(
    r"\b(?:både|såväl)\s+(?:på\s+)?individ\w*\s+(?:och|som)\s+(?:på\s+)?struktur\w*|individ- och strukturinsats",
    re.IGNORECASE,
)
_ASIDE = {"uppfoljning", "bakgrund"}
_BOX_LINE_MAX = 160


def find_level(reading: Reading) -> Level | None:
    """Tell the level; None when nothing speaks for either."""
    texts = [(p.text, p.keys, p.label) for p in reading.own_pieces() if p.document == reading.main]
    whole = "\n".join(text for text, _, _ in texts)
    if _BOTH.search(whole):
        return Level.BOTH
    ticked = _ticked(whole)
    if ticked is not None:
        return ticked
    if any(_STATED.search(f"{label} {text}") for text, _, label in texts):
        return Level.STRUCTURAL
    # A study before an initiative has no participants, unless it says so.
    opening = "\n".join(text for text, keys, _ in texts if not _ASIDE & set(keys))[:_TITLE_MAX]
    if _PRESTUDY.search(opening) and not re.search(r"(?i)\bdeltagar", whole):
        return Level.STRUCTURAL
    target = " ".join(text for text, keys, _ in texts if "malgrupp" in keys)
    told = [
        s.text
        for text, keys, _ in texts
        if not _ASIDE & set(keys)
        for s in sentences(text)
        if not is_other(s.text)
    ]
    if any(_NO_PARTICIPANTS.search(text) for text in told):
        return Level.STRUCTURAL
    individual = bool(_INDIVIDUAL.search(target))
    if not individual and any(_STRUCTURAL.search(text) for text in told):
        return Level.STRUCTURAL
    if not individual and _KINDS.search(whole[:1500]) and _STAFF.search(target):
        return Level.STRUCTURAL
    return Level.INDIVIDUAL if individual or target or _INDIVIDUAL.search(whole) else None


def _ticked(whole: str) -> Level | None:
    """Read a line of boxes: a box before or after the word, ticked or not."""
    for line in whole.split("\n"):
        if not CHECKED.search(line) or len(line) > _BOX_LINE_MAX:
            continue
        chosen = {name for name in ("individ", "struktur") if is_ticked(line, name)}
        if chosen == {"individ", "struktur"}:
            return Level.BOTH
        if chosen:
            return Level.INDIVIDUAL if "individ" in chosen else Level.STRUCTURAL
    return None
