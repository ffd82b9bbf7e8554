"""Following up: how often, and in which national system."""

import re
from collections.abc import Iterator
from decimal import Decimal

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.stance import judge_evaluation
from sfintake.extract.plans.text import Passage, Utterance
from sfintake.model import Passage as Said
from sfintake.model import Stance
from sfintake.profiles import Profile

_COUNT = {
    "en": 1,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "åtta": 8,
    "tio": 10,
    "tolv": 12,
}
_ORDINAL = {
    "annan": 2,
    "annat": 2,
    "tredje": 3,
    "fjärde": 4,
    "femte": 5,
    "sjätte": 6,
    "åttonde": 8,
    "tolfte": 12,
}
_UNIT = {
    "vecka": 52,
    "månad": 12,
    "kvartal": 4,
    "tertial": 3,
    "halvår": 2,
    "termin": 2,
    "år": 1,
    "projektår": 1,
    "verksamhetsår": 1,
    "kalenderår": 1,
}
_UNITS = "|".join(sorted(_UNIT, key=len, reverse=True))
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_TIMES = re.compile(
    rf"(?P<n>{'|'.join(_COUNT)}|\d+)\s*(?:gång(?:er)?|ggr|g|tillfällen)\.?\s*(?:per|om|i|varje|/|under)\s*(?P<u>{_UNITS})(?:en|et|n|t)?\b"
)
_EVERY = re.compile(
    rf"\b(?:varje|per|en gång (?:per|i|om)|efter varje|var) (?P<u>{_UNITS})(?:en|et|n|t|s)?\b"
)
_EVERY_NTH = re.compile(
    rf"\bvar(?:t)? ?(?P<n>{'|'.join(_ORDINAL)}|\d+(?::e|:a|e|:de)?) (?P<u>{_UNITS})\b|\bvaran(?:nan|nat) (?P<v>{_UNITS})\b"
)
_ADVERB = re.compile(
    r"\b(?:(?P<m>månadsvis\w*|månatlig\w*|månadsrapport\w*)|(?P<k>kvartalsvis\w*|kvartalsrapport\w*|kvartalsuppföljning\w*)|(?P<t>tertial\w*)|(?P<h>halvårs\w+|terminsvis\w*|delårsrapport\w*)"
    r"|(?P<y>årlig\w*|årsvis\w*|årsrapport\w*|årsredovisning\w*|helårs\w*)|(?P<w>veckovis\w*))\b"
)
_ADVERBS = {"m": 12, "k": 4, "t": 3, "h": 2, "y": 1, "w": 52}
_SOME_MONTHS = re.compile(
    rf"\bi (?:{_MONTHS})(?P<y1> 20\d\d)?(?:, (?:{_MONTHS}))*,? (?:och|samt|resp\.?|respektive) (?:i )?(?:{_MONTHS})(?: (?P<y2>20\d\d))?(?: varje år)?"
)
_RELATIVE = re.compile(r"relativ|ungefär")
_SYSTEM = re.compile(
    r"(?P<sus>\bSUS\b)|(?P<uf>[Uu]ppföljning(?:en)? ?[Ff]insam)|(?P<nat>(?i:(?:det )?nationella uppföljningssystem\w*|sektorsövergripande (?:system\w*|uppföljningssystem\w*|utvärderingssystem\w*)|riksgemensamma uppföljning\w*|nationella (?:systemet|verktyget) för uppföljning))"
)
_HOSPITAL = re.compile(
    r"SUS,? i (?:Malmö|Lund)|(?:universitetssjukhus|sjukhus|klinik\w*|läkare|avdelning\w*|mottagning\w*|akuten|patient\w*|vårdad\w*|behandl\w*|remitt\w*|inlagd\w*|operer\w*)[^.;]{0,60}\bSUS\b|\bSUS\b[^.;]{0,40}(?:sjukhus|klinik|avdelning|akuten|Malmö|Lund\b)"
)


def find_follow_up(passages: tuple[Passage, ...], lexicon: Lexicon) -> Iterator[Said]:
    """Give follow-up with its interval (values: per_year), named without one, or said not to be."""
    meetings = _meetings(passages, lexicon)
    for passage in passages:
        headed = passage.follow_up or passage.evaluation
        for said in passage.said:
            yield from _sentence(said, headed, passage.follow_up, meetings, lexicon)
        for row in passage.rows:
            text = row.text
            if (passage.follow_up or _is_follow_up(text, lexicon)) and not passage.keys & {"budget"}:
                rate = per_year(text)
                if rate is not None:
                    yield _interval(rate, row.columns[0].said)


def _interval(rate: Decimal, said: Utterance) -> Said:
    return Said(topics.FOLLOW_UP, "interval", Stance.PLANNED, said.evidence, {"per_year": str(rate)})


def _sentence(
    said: Utterance, headed: bool, follow_up: bool, meetings: Decimal | None, lexicon: Lexicon
) -> Iterator[Said]:
    text = said.marked
    follows = lexicon.has("follows_up", text) or (headed and lexicon.has("initiative", text))
    if not (follows or follow_up):
        return
    judged = judge_evaluation(text, lexicon)
    if not judged.is_planned:
        if follow_up:
            yield Said(topics.FOLLOW_UP, "none", judged.stance, said.evidence)
        return
    if lexicon.has("one_participant", text) and not lexicon.has("registers", text):
        return
    if not follows or not (headed or lexicon.has("initiative", text)):
        if follow_up:
            yield Said(topics.FOLLOW_UP, "named", Stance.PLANNED, said.evidence)
        return
    rate = per_year(judged.planned)
    if rate is None and lexicon.has("at_meetings", judged.planned):
        rate = meetings
    only_meets = lexicon.has("meets", text) and not lexicon.has("follows_up", text)
    if rate is not None and not only_meets:
        yield _interval(rate, said)
    elif follow_up or _is_follow_up(text, lexicon):
        yield Said(topics.FOLLOW_UP, "named", Stance.PLANNED, said.evidence)


def _is_follow_up(text: str, lexicon: Lexicon) -> bool:
    return bool(
        re.search(r"\bfölj\w* upp\b|uppfölj|lägesrapport|delrapport|återrapport|\bsus\b", text)
    ) and not lexicon.has("one_participant", text)


def _meetings(passages: tuple[Passage, ...], lexicon: Lexicon) -> Decimal | None:
    """Give how often a steering group is said to meet."""
    open_group = False
    for passage in passages:
        for said in passage.said:
            open_group = "styrgrupp" in said.marked or (
                open_group and said.marked.startswith(("den ", "gruppen ", "möten"))
            )
            if open_group and lexicon.has("meets", said.marked):
                rate = per_year(said.marked)
                if rate is not None:
                    return rate
    return None


def per_year(text: str) -> Decimal | None:
    """Give the shortest stated interval as times a year; None when none is stated."""
    rates = [*_times(text), *_nth(text), *_adverbs(text), *_months(text)]
    rates += [Decimal(_UNIT[m["u"]]) for m in _EVERY.finditer(text)]
    return max(rates, default=None)


def _times(text: str) -> Iterator[Decimal]:
    for match in _TIMES.finditer(text):
        count = _COUNT.get(match["n"]) or int(match["n"])
        yield Decimal(count * _UNIT[match["u"]])


def _nth(text: str) -> Iterator[Decimal]:
    for match in _EVERY_NTH.finditer(text):
        if match["v"]:
            yield Decimal(_UNIT[match["v"]]) / 2
            continue
        n = _ORDINAL.get(match["n"]) or int(re.sub(r"\D", "", match["n"]))
        if n:
            yield Decimal(_UNIT[match["u"]]) / n


def _adverbs(text: str) -> Iterator[Decimal]:
    for match in _ADVERB.finditer(text):
        yield Decimal(_ADVERBS[match.lastgroup or "y"])


def _months(text: str) -> Iterator[Decimal]:
    for match in _SOME_MONTHS.finditer(text):
        if match["y1"] and match["y2"] and match["y1"].strip() != match["y2"]:
            yield Decimal(1)
        else:
            yield Decimal(len(re.findall(_MONTHS, match[0])))


def find_follow_up_system(
    passages: tuple[Passage, ...], profile: Profile, lexicon: Lexicon
) -> Iterator[Said]:
    """Give where a national follow-up system is said to be used, or declined."""
    own = [re.escape(name) for name in profile.follow_up_systems]
    named = re.compile(rf"(?<!\w)(?:{'|'.join(own)})(?!\w)") if own else None
    for passage in passages:
        cells = [c.said for row in passage.rows for c in row.columns]
        for said in (*passage.said, *cells):
            match = _SYSTEM.search(said.text) or (named.search(said.text) if named else None)
            if match is None or _HOSPITAL.search(said.text):
                continue
            judged = judge_evaluation(said.marked, lexicon)
            refused = re.search(r"\butan (?:att \w+ )?(?:i )?sus\b", said.marked)
            doubtful = re.search(r"^om \w*registrering|\bom (?:\w+ ){0,4}?(?:kan|ska|blir)\b", said.marked)
            stance = (
                Stance.DECLINED
                if refused
                else Stance.PROMISED
                if doubtful and not judged.is_planned
                else judged.stance
            )
            if judged.is_planned and not judged.planned[match.start() : match.end()].strip():
                stance = Stance.DECLINED
            yield Said(topics.FOLLOW_UP_SYSTEM, "used", stance, said.evidence, {"system": match[0]})
