"""The evaluation plan: passages on how the results of this initiative will be evaluated, by dimension."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.lexicon.plans import ORGANISATION_MARK, PERSON_MARK, Lexicon
from sfintake.extract.plans.stance import Judged, is_earlier, judge_evaluation
from sfintake.extract.plans.text import Passage, Row, Utterance
from sfintake.model import Passage as Said
from sfintake.model import Stance

_GOALS = {"mal", "syfte"}
_PAST_MATTERS = {"bakgrund", "forankring"}
_MARK = f"{ORGANISATION_MARK}{PERSON_MARK}"
_BY = re.compile(
    r"(?:utvärder\w*|görs|göras|utförs|utföras|genomförs|genomföras|leds|ledas|sköts|gransk\w*|följs|följas|mäts|mätas|sammanställs|tas fram|skrivs|hålls|redovisas|"
    r"analyseras|kvalitetssäkra\w*|handlas upp|upphandlas|köps|uppdrag\w*|intervjuas|samlas in|undersöks|sker)[^.;]{0,90}?\b(?:av|hos|från|genom)\b(?P<rest>[^.;,]{0,60})"
)
_DOES = (
    r"(?:utvärderar|granskar|gör|utför|genomför|ansvarar|leder|håller (?:i|ihop)|svarar för|sköter|följer|intervjuar|analyserar|"
    r"sammanställer|räknar|mäter|tar fram|jämför|är med|skriver|går igenom|tittar|ställer|skickar|delar ut|tar (?:\w+ )?reda på|ta reda på|summerar|beräknar|dokumenterar|kvalitetssäkrar|samlar in|stämmer av|ringer|undersöker|kontrollerar|står för)"
)
_ACTIVE = re.compile(rf"(?P<who>[^.;:]{{1,90}}?)(?:, som [^,]{{1,60}},)? ?\b{_DOES}\b")
_INVERTED = re.compile(
    r"\b(?:utvärderar|granskar|gör|genomför|ansvarar|sammanställer|följer|håller|räknar|mäter|tar|samlar|pratar|tittar|sköter|sätter sig|beräknar|summerar|ställer|kontrollerar)\b(?P<who> [^.;,]{1,40})"
)
_LABELLED = re.compile(
    r"(?:^|[.;] ?|– )(?:utf\.?|utförare|utvärderare|ansvarig\w*(?: för (?:utvärdering\w*|mätning\w*|detta|det))?|vem)\s*(?::|är|blir)\s*(?P<who>[^.;]{2,60})"
)
_OUTSIDE = re.compile(
    r"(?:extern|utomstående|oberoende|fristående|upphandlad|särskild)\w* (?:\w+ )?(?:utvärder|gransk|konsult|forskar|aktör|part\b)\w*|följeforskare\w*|\butvärderaren?\b|föremål för extern"
)
_RESEARCHERS = re.compile(
    r"(?<!till )(?<!för )(?<!med )(?<!åt )(?<!hos )\b(?:fou(?:-\w+| \w+)?|\w+ universitet|\w*högskola\w*|följeforskar\w*|forskare\w*|doktorand\w*)\b"
)
_TO = r"(?:till|för|på|i|hos|med|åt|t\.|inför|vid|o\.)"
_NOT_REPORT = re.compile(r"enkät|formulär|fråg|inbjud|intervju")
_COMPARED = re.compile(
    r"(?:jämför\w*|jämfört|gentemot|siffror\w*|utgångsläge\w*|uppgifter\w* från|\bän\b|akter\w* från|aktgenomgång\w*|hittade) [^,.;]{0,40}?(?:20\d\d)|20\d\d års \w+"
)
_OWN_QUESTION = re.compile(
    r"^(?:har|blir|är|vad|hur|vilka|fungerar|når|får|kan|leder|märker|ökar|minskar|mår|kommer|upplever|vilken|vilket)\b.{12,}\?$"
)
_EMPTY = re.compile(r"^[\s–—\-.0]*$")
_MAX_EVIDENCE = 4


def find_evaluation(passages: tuple[Passage, ...], lexicon: Lexicon) -> Iterator[Said]:
    """Give the dimensions found, each with a quote, and mentions that do not count with their stance."""
    found = [said for passage in passages for said in _under_heading(passage, lexicon)]
    found += [said for passage in passages for row in passage.rows for said in _row(row, passage, lexicon)]
    if any(said.key != "mention" for said in found):
        # How a goal is measured counts only where an evaluation is announced somewhere (rules.md, EVA).
        found += [said for passage in passages for said in _among_goals(passage, lexicon)]
        found += [said for passage in passages for said in _budgeted(passage, lexicon)]
    yield from _few_each(found)


def _few_each(found: list[Said]) -> Iterator[Said]:
    seen: dict[str, int] = {}
    for said in found:
        seen[said.key] = seen.get(said.key, 0) + 1
        if seen[said.key] <= _MAX_EVIDENCE:
            yield said


def _under_heading(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    scope = _Scope(passage, lexicon)
    for said in passage.said:
        judged = judge_evaluation(said.marked, lexicon)
        verdict = scope.place(said, judged)
        if verdict is Stance.PLANNED:
            keys = tuple(_dimensions(judged.planned, said.marked, lexicon))
            for key in keys:
                yield Said(topics.EVALUATION, key, Stance.PLANNED, said.evidence)
            if not keys and passage.evaluation:
                yield Said(topics.EVALUATION, "mention", Stance.GENERAL, said.evidence)
        elif verdict is not None:
            yield Said(topics.EVALUATION, "mention", verdict, said.evidence)


class _Scope:
    """Which sentences of a passage say something of evaluating this initiative."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self._passage = passage
        self._lexicon = lexicon
        self._open_block: int | None = None
        self._open = False
        self._earlier = False

    def place(self, said: Utterance, judged: Judged) -> Stance | None:
        """Give the stance of a sentence on evaluation; None when it says nothing of it."""
        text, lex = said.marked, self._lexicon
        announced = lex.has("evaluates", text)
        if self._is_earlier(text, announced):
            return Stance.EARLIER if announced or self._passage.evaluation else None
        if not self._in_scope(said, announced):
            return None
        if lex.has("single_step", text):
            return None
        if judged.is_planned:
            self._open, self._open_block = True, said.block
        return judged.stance

    def _is_earlier(self, text: str, announced: bool) -> bool:
        lex = self._lexicon
        if is_earlier(text, lex) or (announced and lex.has("others", text)):
            self._earlier = True
        elif lex.has("future", text) or (announced and not lex.has("past", text)):
            self._earlier = False
        if announced and not self._passage.evaluation and self._passage.keys & _PAST_MATTERS:
            return not re.search(r"\b(?:ska|skall|kommer att|planeras)\b", text)
        return self._earlier

    def _in_scope(self, said: Utterance, announced: bool) -> bool:
        text, lex, passage = said.marked, self._lexicon, self._passage
        measured = lex.has("how", text) and (lex.has("result", text) or lex.has("what", text))
        status = lex.has("status", text) and not announced and not lex.has_any(("how", "what"), text)
        if passage.keys & _GOALS and not passage.evaluation:
            return False
        if passage.evaluation and not passage.follow_up:
            return not status
        if passage.evaluation:
            return announced or measured or (self._open and not status)
        if passage.follow_up or not passage.keys:
            return announced or measured or (self._continues(said, text) and not status)
        return announced or (self._continues(said, text) and not status)

    def _continues(self, said: Utterance, text: str) -> bool:
        if self._open_block != said.block:
            return False
        points_back = text.startswith(("det ", "detta ", "den ", "de ", "svaren ", "resultat"))
        return points_back or self._lexicon.has_any(("how", "what", "reports", "evaluation_cost"), text)


def _dimensions(planned: str, whole: str, lexicon: Lexicon) -> Iterator[str]:
    if lexicon.has("what", planned) or _OWN_QUESTION.search(planned.strip()):
        yield "what"
    if lexicon.has("how", planned):
        yield "how"
    if lexicon.has("moment", _COMPARED.sub(lambda m: " " * len(m[0]), planned)):
        yield "when"
    if _who(planned, lexicon):
        yield "who"
    if _for_whom(planned, lexicon):
        yield "for_whom"
    if _cost(planned, whole, lexicon):
        yield "cost"


def _is_actor(text: str, lexicon: Lexicon) -> bool:
    return any(lexicon.has(m, text) for m in ("organisation", "role", "evaluator", "parties"))


def _who(text: str, lexicon: Lexicon) -> bool:
    if _OUTSIDE.search(text) or _RESEARCHERS.search(text):
        return True
    for frame, group in ((_BY, "rest"), (_LABELLED, "who"), (_ACTIVE, "who"), (_INVERTED, "who")):
        for match in frame.finditer(text):
            part = match[group]
            if group == "who" and frame is _ACTIVE:
                # The one who acts stands close before the verb.
                part = " ".join(part.split()[-9:])
            if _is_actor(part, lexicon):
                return True
    return False


def _for_whom(text: str, lexicon: Lexicon) -> bool:
    for match in lexicon.patterns["reports"].finditer(text):
        rest = text[match.end() : match.end() + 110].split(";", maxsplit=1)[0]
        before = text[max(0, match.start() - 40) : match.start()]
        if "publicer" in match[0] or "muntlig" in match[0]:
            return True
        if _NOT_REPORT.search(rest[:30]) or _NOT_REPORT.search(before[-25:]):
            continue
        place = re.search(rf"\b{_TO}(?:\s|(?=\w))", f"{match[0][-6:]} {rest}")
        if place and lexicon.has("audience", rest):
            return True
        if match[0].startswith("får") and lexicon.has("audience", before):
            return True
    return False


def _cost(planned: str, whole: str, lexicon: Lexicon) -> bool:
    found = lexicon.find("evaluation_cost", planned)
    return (
        found is not None and not whole.endswith("?") and not re.search(r"vad (?:\w+ ){0,4}?kostar", planned)
    )


def _among_goals(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    if passage.evaluation or "mal" not in passage.keys:
        return
    for said in passage.said:
        judged = judge_evaluation(said.marked, lexicon)
        if judged.is_planned and re.search(
            r"\b(?:mätt|mäts|mäta|mätning|enligt|skatta\w*|uppge\w*)\b", judged.planned
        ):
            if lexicon.has("how", judged.planned):
                yield Said(topics.EVALUATION, "how", Stance.PLANNED, said.evidence)


_WHO_COLUMN = re.compile(r"ansvar|vem|utför|görs av|utf\b|av vem")
_WHEN_COLUMN = re.compile(r"när|tid|klart|datum|period|månad|hur ofta|intervall|frekvens")
_WHAT_COLUMN = re.compile(
    r"mål|indikator|mått|fråg|vad (?:som )?(?:mäts|utvärderas|undersöks)|vad ska|effekt"
)
_HOW_COLUMN = re.compile(r"metod|hur\b|verktyg|datainsamling|källa|underlag|instrument")
_FOR_COLUMN = re.compile(r"till vem|mottag|redovisas|för vem|rapporteras|spridning")
_COST_COLUMN = re.compile(r"kostnad|kronor|\bkr\b|belopp|budget")


def _row(row: Row, passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    if passage.keys & {"budget", "medfinansiering", "risk", "grunduppgifter"} or not _row_counts(
        row, passage, lexicon
    ):
        return
    for column in row.columns:
        text = judge_evaluation(column.said.marked, lexicon).planned
        if not _EMPTY.match(text):
            for key in _cell_dimensions(column.heading, text, lexicon):
                yield Said(topics.EVALUATION, key, Stance.PLANNED, column.said.evidence)


def _row_counts(row: Row, passage: Passage, lexicon: Lexicon) -> bool:
    text = row.text
    if not judge_evaluation(text, lexicon).is_planned or is_earlier(text, lexicon):
        return False
    announced = lexicon.has("evaluates", text)
    measured = lexicon.has("how", text) and (lexicon.has("result", text) or lexicon.has("what", text))
    if passage.evaluation:
        return announced or measured or not lexicon.has("status", text)
    return announced or (passage.follow_up and measured)


def _cell_dimensions(heading: str, text: str, lexicon: Lexicon) -> Iterator[str]:
    short = len(text.split()) <= 8
    if lexicon.has("what", text) or (heading and _WHAT_COLUMN.search(heading)):
        yield "what"
    if lexicon.has("how", text) or _HOW_COLUMN.search(heading):
        yield "how"
    if lexicon.has("moment", text) or _WHEN_COLUMN.search(heading):
        yield "when"
    if (
        _WHO_COLUMN.search(heading)
        or _who(text, lexicon)
        or (short and not heading and _is_actor(text, lexicon))
    ):
        yield "who"
    if _FOR_COLUMN.search(heading) or _for_whom(text, lexicon):
        yield "for_whom"
    if _COST_COLUMN.search(heading) and any(c.isdigit() for c in text):
        yield "cost"


_LINE_LABEL = re.compile(r"(?:\w*utvärder(?:ing|are|aren|ingen)\w*|följeforsk\w*|effektmätning\w*)")
_AMOUNT = re.compile(r"(?<![\d.])[1-9]\d*(?:[  .]\d{3})*(?:,\d+)?")


def _budgeted(passage: Passage, lexicon: Lexicon) -> Iterator[Said]:
    for row in passage.rows:
        label = row.columns[0].said
        amounts = [
            c
            for c in row.columns[1:]
            if re.fullmatch(r"[\d\s  .,:–-]*(?:kr|tkr|mkr|sek)?", c.said.marked.strip())
        ]
        if _LINE_LABEL.search(label.marked) and any(_AMOUNT.search(c.said.text) for c in amounts):
            yield Said(topics.EVALUATION, "cost", Stance.PLANNED, label.evidence)
    if "budget" in passage.keys:
        for said in passage.said:
            judged = judge_evaluation(said.marked, lexicon)
            label_found = _LINE_LABEL.search(judged.planned)
            if label_found and _AMOUNT.search(judged.planned[label_found.end() :]):
                yield Said(topics.EVALUATION, "cost", Stance.PLANNED, said.evidence)
