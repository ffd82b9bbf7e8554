"""The national follow-up system: where it is said to be used, and where its name means something else."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.stance import clauses, judge_evaluation, without_contrast
from sfintake.extract.plans.text import Passage, Utterance
from sfintake.model import Passage as Said
from sfintake.model import Stance
from sfintake.profiles import Profile

# Case tells the system from "ett sus genom salen".
_SYSTEM = re.compile(
    r"\bSUS\b|[Uu]ppföljning(?:en)? ?[Ff]insam|(?i:nationella uppföljningssystem\w*|riksgemensamma uppföljning\w*"
    r"|sektorsövergripande (?:system|uppföljningssystem|utvärderingssystem)\w*|nationella (?:systemet|verktyget) för uppföljning)"
)
_CARE = (
    r"\w*(?:sjukhus|klinik|läkare|avdelning|mottagning|akuten|patient|vårdad|behandl|remitt|inlagd|operer)\w*"
)
_HOSPITAL = re.compile(
    rf"SUS,? i (?:Malmö|Lund)|{_CARE}[^.;]{{0,60}}\bSUS\b|\bSUS\b[^.;]{{0,40}}(?:sjukhus|klinik|avdelning|akuten|Malmö|Lund\b)",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:utan|i ?stället för|inte via) (?:att \w+ |registrering\w* )?(?:i )?(?:sus|uppföljning finsam)\b"
)
_SOURCE = re.compile(
    r"\b(?:enligt|uppgift\w*|statistik\w*|siffr\w*|utdrag|uttag|data)\b[^.;]{0,25}"
    r"\b(?:sus|uppföljning finsam|uppföljningssystem\w*)\b[^.;]{0,30}\b(?:visar|framgår|visade|framgick|hade|var|deltog)\b"
)
_WAS = re.compile(r"\b(?:\w+er?ades?|användes|fördes|lades|matades|skrevs|gjordes|rapporterat|registrerat)\b")
_IS = re.compile(
    r"\b(?:ska|skall|kommer|nu|fortsätt\w*|\w+eras?|används|förs|läggs|görs|sker|matas|skrivs)\b"
)
_WHETHER = re.compile(r"^om \w*registrering|\bom (?:\w+ ){0,4}?(?:kan|ska|blir)\b")


def find_follow_up_system(
    passages: tuple[Passage, ...], profile: Profile, lexicon: Lexicon
) -> Iterator[Said]:
    """Give where a national follow-up system is said to be used, or declined."""
    own = "|".join(map(re.escape, profile.follow_up_systems))
    named = re.compile(rf"(?<!\w)(?:{own})(?!\w)") if own else _SYSTEM
    for passage in passages:
        cells = (c.said for row in passage.rows for c in row.columns)
        for said in (*passage.said, *cells):
            match = _SYSTEM.search(said.text) or named.search(said.text)
            if match is not None and not _HOSPITAL.search(said.text):
                stance = _stance(said, match, lexicon)
                yield Said(topics.FOLLOW_UP_SYSTEM, "used", stance, said.evidence, {"system": match[0]})


def _stance(said: Utterance, match: re.Match[str], lexicon: Lexicon) -> Stance:
    judged = judge_evaluation(said.marked, lexicon)
    if _WITHOUT.search(without_contrast(said.marked)):
        return Stance.DECLINED
    if not judged.is_planned:
        return Stance.PROMISED if _WHETHER.search(said.marked) else judged.stance
    if _SOURCE.search(said.marked):
        return Stance.GENERAL
    if _is_past(said.marked, match):
        return Stance.EARLIER
    # Planned clauses elsewhere in the sentence say nothing of the system; nor does what it is set against.
    here = judged.planned[match.start() : match.end()]
    return Stance.PLANNED if here.strip(" _") else Stance.DECLINED


def _is_past(text: str, match: re.Match[str]) -> bool:
    """Tell whether the clause that names the system tells of what has been: "förra året registrerades vi i SUS, men …"."""
    clause = next(text[a:b] for a, b in clauses(text) if a <= match.start() < b)
    return _WAS.search(clause) is not None and _IS.search(clause) is None
