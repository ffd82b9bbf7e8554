"""What a sentence says that an organisation does here: takes part, refers, is to be asked, supports, declines."""

import re
from dataclasses import dataclass

from sfintake.extract.lexicon.roles import (
    AGENT,
    AGREED,
    ASKED,
    ASKS,
    DECLINES,
    INFORMED,
    NEGATED,
    ONLY,
    PEOPLE,
    PLAIN,
    REFERS,
    STAFF_OF,
    STRONG,
    SUPPORTS,
    VAGUE,
)
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.model import Part

_CLAUSE = re.compile(
    r"(?:;|,\s+(?:men|medan|och(?=\s+[A-ZÅÄÖ])|samt(?=\s+[A-ZÅÄÖ])|vilket|där|eftersom|utan)\s|\s(?:men|medan)\s|"
    r"\sutan\s(?=(?:[\wåäö]+r|i stället)\b))"
)
_NO_FROM = re.compile(r"\b(?:nej|avslag|avböjande)\s+(?:svar\s+)?från\s+$", re.IGNORECASE)
_STAFF_WORD = re.compile(
    r"(?:handläggare|koordinator|chef|personal|enhet|tjänst|förvaltning|sekreterare|konsulent|coach|psykolog|kurator|läkare|"
    r"mottagning|central|utvecklare|vägledare|samordnare|terapeut|team|roll|uppgift|uppdrag|del|insats|bidrag)\w*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one stretch of text says of one mention."""

    mention: Mention
    part: Part
    contributes: bool = False
    """It says what that party does or gives."""
    weak: bool = False
    """Only in words that fit in a passage on the parties' roles."""
    start: int = 0
    end: int = 0


def read_claims(text: str, cast: Cast) -> tuple[Claim, ...]:
    """Give what a sentence says of each organisation in it that is its subject, agent or lender of staff."""
    found: list[Claim] = []
    begin = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(text)), len(text)]:
        found += _in_clause(text, begin, end, cast)
        begin = end
    return tuple(found)


def _in_clause(text: str, begin: int, end: int, cast: Cast) -> list[Claim]:
    everybody = [m for m in cast.read(text) if m.sort is not Sort.FORBUND]
    mentions = [m for m in everybody if begin <= m.start < end]
    clause = text[begin:end]
    part = stance_of(clause)
    # "Arbetsförmedlingen är tillfrågad, men har tackat nej": a clause without a subject goes on about the last one.
    subjects = mentions or [m for m in everybody if m.start < begin][-1:]
    claims = (_claim(m, clause, text, begin, end, part, carried=not mentions) for m in subjects)
    return [claim for claim in claims if claim is not None]


def stance_of(clause: str) -> Part | None:
    """Give what a clause says of its organisations other than taking part: declines, to be asked, supports, mentioned."""
    if INFORMED.search(clause):
        return Part.MENTIONED
    if DECLINES.search(clause):
        return Part.DECLINES
    if ASKED.search(clause) and not AGREED.search(clause):
        return Part.TO_BE_ASKED
    if SUPPORTS.search(clause):
        return Part.SUPPORTS
    return None


def _claim(
    mention: Mention, clause: str, text: str, begin: int, end: int, part: Part | None, *, carried: bool
) -> Claim | None:
    if part is Part.DECLINES:
        return (
            None
            if mention.preposition and not _NO_FROM.search(text[: mention.start])
            else Claim(mention, part, start=begin, end=end)
        )
    if part is Part.TO_BE_ASKED:
        return None if _is_object_only(mention, text) else Claim(mention, part, start=begin, end=end)
    asks = ASKS.search(clause)
    if asks and mention.start >= begin + asks.end():
        return Claim(mention, Part.TO_BE_ASKED, start=begin, end=end)
    if part is not None:
        return None if mention.preposition else Claim(mention, part, start=begin, end=end)
    if _lends_staff(mention, text):
        return Claim(mention, Part.TAKES_PART, contributes=True, start=begin, end=end)
    if (
        mention.preposition
        or (mention.sort is Sort.PLACE and mention.of_unit)
        or _genitive_of_thing(mention, text)
    ):
        return None
    return _doing(mention, clause, begin, end, carried=carried)


def _doing(mention: Mention, clause: str, begin: int, end: int, *, carried: bool) -> Claim | None:
    rest = clause if carried else clause[max(mention.end - begin, 0) :]
    before = "" if carried else clause[: max(mention.start - begin, 0)]
    strong = STRONG.search(rest) or STRONG.search(before[-40:])
    vague = VAGUE.search(rest)
    if REFERS.search(clause) and PEOPLE.search(clause) and (not strong or ONLY.search(clause)):
        return Claim(mention, Part.REFERS, start=begin, end=end)
    if vague and (not strong or vague.start() <= strong.start()):
        return Claim(mention, Part.MENTIONED, start=begin, end=end)
    if strong and not NEGATED.search(rest[: strong.start() + 25] if strong.re else rest):
        return Claim(mention, Part.TAKES_PART, contributes=True, start=begin, end=end)
    if PLAIN.search(rest) and not NEGATED.search(rest[:40]):
        return Claim(mention, Part.TAKES_PART, contributes=True, weak=True, start=begin, end=end)
    return None


def _is_object_only(mention: Mention, text: str) -> bool:
    """Whoever waits for an answer from somebody is not the one who is asked."""
    return mention.preposition and not re.search(
        r"\b(?:med|från|av|till)\s+(?:\w+\s+){0,2}$", text[: mention.start]
    )


def _lends_staff(mention: Mention, text: str) -> bool:
    before = text[: mention.start]
    return bool(STAFF_OF.search(before) or AGENT.search(before))


def _genitive_of_thing(mention: Mention, text: str) -> bool:
    """The owner in "Försäkringskassans statistik" does nothing, unless what it owns is its staff or unit."""
    if not mention.text.endswith("s") or mention.sort is Sort.PLACE or mention.text.isupper():
        return False
    owned = re.match(r"\s+([\wåäöÅÄÖ-]+)", text[mention.end :])
    return owned is not None and not _STAFF_WORD.search(owned[1])
