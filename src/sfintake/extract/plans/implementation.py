"""The implementation plan: passages on life after the project, by dimension."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import Lexicon
from sfintake.extract.plans.stance import Judged, judge_aftermath
from sfintake.extract.plans.text import Passage, Row, Utterance
from sfintake.model import Passage as Said
from sfintake.model import Stance

_ELSEWHERE = {
    "bakgrund",
    "mal",
    "syfte",
    "malgrupp",
    "risk",
    "grunduppgifter",
    "budget",
    "medfinansiering",
    "forankring",
    "utvardering",
    "uppfoljning",
}
"""Sections where a take-over said in passing is no plan."""
_PART = re.compile(r", (?:vilket|som|så att|efter|sedan|när|då|vars|och|varefter)\b|;| – |(?<=\w{4})[.!?] ")
_VERB = (
    r"(?:tas|övertas|övergår|överförs|inordnas|permanenteras|permanentas|blir|drivs|läggs|flyttas|lever|behålls|fortsätter|ingår|integreras|"
    r"införs|förs|skrivs|införlivas|implementeras|används|arbetas|byggs|förvaltas)"
)
_SUBJECT = re.compile(rf"\b(?P<noun>\w{{3,}}(?:en|et|na|an|erna|arna))(?: [\w-]+){{0,4}}? {_VERB}\b")
_INVERTED = re.compile(rf"\b{_VERB} (?:då |också |därför )?(?P<noun>\w{{3,}}(?:en|et|na|an))\b")
_OBJECT = re.compile(r"\b(?:(?:ta|tar) (?:\w+ ){0,3}?över|övertar|behåller|driver|använder) (?:\w+ ){0,2}?(?P<noun>\w{3,}(?:en|et|na|an))\b")
_HAPPENS = re.compile(
    r"\b(?:det|detta|övergången|övertagandet|överlämningen|överföringen|omställningen|inordningen) (?:\w+ )?(?:sker|görs|genomförs|är klar)"
)
_LEFT = re.compile(r"ska(?:ll)? (?:leva vidare|finnas kvar|bestå) är|kvar blir")
# Nouns that say nothing of what is taken over.
_EMPTY_NOUN = re.compile(
    r"(?:projekt|insats|ansvar|kostnad|resultat|erfarenhet|kunskap|person|deltagar|medel|pengar|finansiering|beslut|fråga|ärende|mål|part|"
    r"implementering|tid|plats|period|lön|ungdom|individ|budget|överlämning|plan|mening|grund|fortsättning|linj|lärdom|effekt|ram|värde|att|all|"
    r"sedan|redan|någon|annan|utan|innan|medan|samverkan|handläggar|chef|kommun|region|underlag|utvärdering|förbund|åtgärd|vinst)\w*$"
)
_MAX_EVIDENCE = 4


def find_implementation(passages: tuple[Passage, ...], lexicon: Lexicon) -> Iterator[Said]:
    """Give the dimensions found, each with a quote, and mentions that do not count with their stance."""
    found: list[Said] = []
    for passage in passages:
        found += _under_heading(passage, lexicon)
        found += [said for row in passage.rows for said in _row(row, passage, lexicon)]
    seen: dict[str, int] = {}
    for said in found:
        seen[said.key] = seen.get(said.key, 0) + 1
        if seen[said.key] <= _MAX_EVIDENCE:
            yield said


def _under_heading(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    judged = [(said, judge_aftermath(said.marked, lexicon)) for said in passage.said]
    startup = passage.after and _is_startup(judged, lexicon)
    scope = _Scope(passage, lexicon)
    for said, judgement in judged:
        if not scope.includes(said, judgement):
            continue
        if lexicon.has("forbund_money", lexicon.blank("harmless_negation", said.marked)):
            yield Said(topics.IMPLEMENTATION, "forbund_money", judgement.stance, said.evidence)
            continue
        if startup or _starts_up(said.marked, lexicon):
            yield Said(topics.IMPLEMENTATION, "mention", Stance.STARTUP, said.evidence)
            continue
        keys = tuple(_dimensions(judgement.planned, said.marked, lexicon))
        if keys == ("responsible",) and not _says_more(said, judged, lexicon):
            keys = ()
        for key in keys:
            yield Said(topics.IMPLEMENTATION, key, Stance.PLANNED, said.evidence)
        if not keys:
            stance = Stance.GENERAL if judgement.is_planned else judgement.stance
            yield Said(topics.IMPLEMENTATION, "mention", stance, said.evidence)


class _Scope:
    """Which sentences of a passage are about life after the project."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self._passage = passage
        self._lexicon = lexicon
        self._open_block: int | None = None

    def includes(self, said: Utterance, judged: Judged) -> bool:
        """Tell whether a sentence belongs."""
        if self._passage.after:
            return True
        if self._passage.keys & _ELSEWHERE:
            return False
        text, lex = said.marked, self._lexicon
        acts = any(lex.has(m, text) for m in ("takes_over", "pays", "decides"))
        takes_and_pays = lex.has("takes_over", text) and lex.has("own_budget", text)
        strong = (lex.has("after_strong", text) and acts) or takes_and_pays
        if strong and not _is_about_a_person(text, lex):
            self._open_block = said.block
            return judged.is_planned or lex.has("after_project", text)
        if self._open_block != said.block:
            return False
        return acts or lex.has("answers_for", text) or lex.has("condition", text)


def _starts_up(text: str, lexicon: Lexicon) -> bool:
    if not lexicon.has("startup", text) or lexicon.has_any(("after_project", "own_budget"), text):
        return False
    return "implementer" in text or not lexicon.has("takes_over", text)


def _is_startup(judged: list[tuple[Utterance, Judged]], lexicon: Lexicon) -> bool:
    """Tell whether a passage under a heading of implementation is about starting the initiative up."""
    texts = [said.marked for said, _ in judged]
    return any(_starts_up(t, lexicon) for t in texts) and not any(
        lexicon.has("after_project", t) for t in texts
    )


def _is_about_a_person(text: str, lexicon: Lexicon) -> bool:
    return lexicon.has("person_object", text) and not lexicon.has("object", text)


def _dimensions(planned: str, whole: str, lexicon: Lexicon) -> Iterator[str]:
    parts = _parts(planned)
    about_a_person = _is_about_a_person(planned, lexicon)
    took = [p for p in parts if lexicon.has("takes_over", p) and not about_a_person]
    funded = _is_funded(planned, lexicon)
    paid = [p for p in parts if lexicon.has("pays", p) and lexicon.has("object", p)] if funded else []
    # Who goes on paying a post or an operation of the project has taken it over.
    if any(_receives(p, lexicon) for p in (*took, *paid)):
        yield "receiver"
    if funded:
        yield "funding"
    if any(_decides(p, planned, lexicon) for p in parts):
        yield "decision"
    if _has_timetable(planned, bool(took) or funded or bool(_HAPPENS.search(planned)), lexicon):
        yield "timetable"
    if paid or any(_names_what(p, lexicon) for p in took):
        yield "what"
    if any(_answers(p, lexicon) for p in parts):
        yield "responsible"
    if lexicon.has("condition", planned) and _condition_holds(planned, whole, lexicon):
        yield "condition"


def _says_more(said: Utterance, judged: list[tuple[Utterance, Judged]], lexicon: Lexicon) -> bool:
    """Tell whether anything but a name is said of life after the project: who answers for an "implementering" alone may mean the start."""
    if lexicon.has_any(("after_project", "takes_over"), said.marked):
        return True
    others = (j.planned for s, j in judged if s is not said and j.is_planned)
    return any({*_dimensions(p, p, lexicon)} - {"responsible", "condition"} for p in others)


def _parts(planned: str) -> tuple[str, ...]:
    cuts = [0, *(m.start() for m in _PART.finditer(planned)), len(planned)]
    return tuple(planned[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if planned[a:b].strip())


def _receives(part: str, lexicon: Lexicon) -> bool:
    # "Tar ställning till om det ska fortsätta" and "en förutsättning är att …" hand nothing over.
    if re.search(r"ställning till|förutsättning\w* (?:är|för)|beslut\w* om (?:att|hur|huruvida)", part):
        return False
    text = lexicon.blank("forbund", part)
    return lexicon.has_any(("organisation", "ordinary", "parties"), text)


def _names_what(part: str, lexicon: Lexicon) -> bool:
    if lexicon.has("object", part) or _LEFT.search(part):
        return True
    nouns = (m["noun"] for frame in (_SUBJECT, _INVERTED, _OBJECT) for m in frame.finditer(part))
    return any(not _EMPTY_NOUN.match(n) and not lexicon.has_any(("organisation", "body"), n) for n in nouns)


def _is_funded(planned: str, lexicon: Lexicon) -> bool:
    if not lexicon.has("pays", planned) or re.search(
        r"\bhur (?:\w+ ){0,6}?(?:betala|finansiera|bära|bäras)", planned
    ):
        return False
    if lexicon.has("during_project", planned) or re.search(r"förutsättning\w* (?:är|för)", planned):
        return False
    text = lexicon.blank("forbund", planned)
    return lexicon.has("own_budget", text) or any(lexicon.has(m, text) for m in ("organisation", "parties"))


def _decides(part: str, planned: str, lexicon: Lexicon) -> bool:
    text = lexicon.blank("forbund", part)
    if not (lexicon.has("decides", text) and lexicon.has("body", text)):
        return False
    return not lexicon.has("start_object", part) or lexicon.has("takes_over", planned)


def _has_timetable(planned: str, tied: bool, lexicon: Lexicon) -> bool:
    return tied and lexicon.has("takeover_moment", lexicon.blank("not_takeover_moment", planned))


_AGENT = re.compile(r"\b(?:förs|skrivs|lämnas|införs|leds|görs|sköts|tas)\b[^.;,]{0,60}\bav (?P<who>[^.;,]{3,50})")


def _answers(part: str, lexicon: Lexicon) -> bool:
    if _is_about_a_person(part, lexicon):
        return False
    if lexicon.has("answers_for", part) and lexicon.has("role", part):
        return True
    return any(lexicon.has("role", m["who"]) for m in _AGENT.finditer(part))


def _condition_holds(planned: str, whole: str, lexicon: Lexicon) -> bool:
    del whole
    return not planned.strip().endswith("?") and not lexicon.has("start_object", planned)


_COLUMNS = {
    "what": re.compile(r"^(?:vad|moment|aktivitet|åtgärd|del|resultat|arbetssätt|verksamhet)\b"),
    "receiver": re.compile(r"tar över|mottag|tar emot|vem tar|hos vem|ny ägare|övertar"),
    "funding": re.compile(r"finansier|betala|kostnad|pengar|budget"),
    "decision": re.compile(r"beslut"),
    "timetable": re.compile(r"när|klart|tid|datum|från"),
    "responsible": re.compile(r"ansvar|^vem$"),
    "condition": re.compile(r"villkor|förutsättning"),
}


def _row(row: Row, passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    text = row.text
    strong = lexicon.has("after_strong", text) and any(
        lexicon.has(m, text) for m in ("takes_over", "decides", "pays")
    )
    if not passage.after and (passage.keys & (_ELSEWHERE - {"mal"}) or not strong):
        return
    if not judge_aftermath(text, lexicon).is_planned or _starts_up(text, lexicon):
        return
    decided = lexicon.has("decides", text) and not lexicon.has("takes_over", text)
    for column in row.columns:
        planned = judge_aftermath(column.said.marked, lexicon).planned
        if planned.strip(" –—-"):
            for key in _cell_dimensions(column.heading, planned, passage.after, decided, lexicon):
                yield Said(topics.IMPLEMENTATION, key, Stance.PLANNED, column.said.evidence)


def _cell_dimensions(heading: str, text: str, after: bool, decided: bool, lexicon: Lexicon) -> Iterator[str]:
    named = {key for key, column in _COLUMNS.items() if after and column.search(heading)}
    if "responsible" in named and not lexicon.has("role", text):
        named.discard("responsible")
    if decided:
        named.discard("timetable")
    if named and not named & {"timetable"} and "decision" in named and not lexicon.has("body", text):
        named.discard("decision")
    yield from sorted(named | set(_dimensions(text, text, lexicon)))
