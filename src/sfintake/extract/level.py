"""Whom the initiative is for: individuals, structures (staff, authorities) or both."""

import re

from sfintake.extract.language import sentences
from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.reading import Reading
from sfintake.extract.stance import is_other
from sfintake.model import Level

_STRUCTURAL = any_of(
    r"""
\b(?:insatsen|projektet|förstudien|kartläggningen|ansökan|det) är (?:en |ett )?(?:strukturell\w*|strukturinsats\w*|kartläggning\w*|förstudie\w*)
\b(?:strukturinsats|strukturell insats|strukturövergripande insats|insats på strukturnivå|strukturnivå)
\b(?:inga|utan) (?:individuella |enskilda |egna )?deltagare\b
\binga (?:individuella|enskilda) (?:deltagare|individer)
\binsats utan deltagare
\b(?:riktar|vänder) sig (?:enbart |endast )?till (?:personal|medarbetare|handläggare|chefer|läkare|myndigheternas personal)
""",
    before="",
)
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
_CHECKED = re.compile(r"[☒☑✓✔☓]|\[x\]|\(x\)|\bX\b|/Yes\b", re.IGNORECASE)


def find_level(reading: Reading) -> Level | None:
    """Tell the level; None when nothing speaks for either."""
    texts = [(p.text, p.keys, p.label) for p in reading.own_pieces() if p.document == reading.main]
    whole = "\n".join(text for text, _, _ in texts)
    if _BOTH.search(whole):
        return Level.BOTH
    ticked = _ticked(whole)
    if ticked is not None:
        return ticked
    said = any(
        _STRUCTURAL.search(s.text) and not is_other(s.text)
        for text, keys, _ in texts
        if not {"uppfoljning", "bakgrund"} & set(keys)
        for s in sentences(text)
    )
    target = " ".join(text for text, keys, _ in texts if "malgrupp" in keys)
    if said or (_KINDS.search(whole[:1500]) and _STAFF.search(target) and not _INDIVIDUAL.search(target)):
        return Level.STRUCTURAL
    return Level.INDIVIDUAL if _INDIVIDUAL.search(target or whole) else None


def _ticked(whole: str) -> Level | None:
    for line in whole.split("\n"):
        if not _CHECKED.search(line) or len(line) > 120:
            continue
        individual, structural = (
            re.search(rf"{word}\w*", line, re.IGNORECASE) for word in ("individ", "struktur")
        )
        if individual and not structural:
            return Level.INDIVIDUAL
        if structural and not individual:
            return Level.STRUCTURAL
    return None
