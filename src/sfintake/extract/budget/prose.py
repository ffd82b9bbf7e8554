"""Budgets told in sentences: "lön 780 tkr, resor 20 tkr och utvärdering 120 tkr, totalt 920 tkr"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.categories import STAFF, is_restricted, tell_category
from sfintake.extract.budget.choosing import effective_unit
from sfintake.extract.budget.periods import read_length
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.budget.words import has_word, names_party
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import BudgetLine, Evidence, Payer, Period, SumCheck, Term
from sfintake.profiles import Profile
from sfintake.swedish.amounts import Amount, find_amounts, plain

_LEFT = re.compile(
    r"[\s,;:.()–-]*(?:(?:och|samt|dels|varav|därtill|dessutom|vidare|därutöver|plus|sedan|kommer|för"
    r"|till|på|av|budgeten|(?:den|det|summan|medlen) (?:består av|avser|omfattar|ska täcka)"
    r"|kostnaderna?|pengarna|medlen|går|används|avsätts|vi|söker|medel|räknar med"
    r"|beräknar)\b[\s,;:]*)*",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"[\s,;:(–-]*(?:\b(?:kostar|kostnaden|uppgår|beräknas|uppskattas|budgeteras|är|blir|till|för|på"
    r"|med|om|cirka|ca|ungefär|totalt|sammanlagt|kostnad|beräknad|motsvarar|avsätts|söks|behövs"
    r"|en kostnad av|ett belopp|skulle (?:vi|det) behövas?|behöver vi|skulle behövas|vill vi ha|går på|går det åt"
    r"|landar (?:vi )?på|hamnar (?:vi )?på|har vi räknat med|räknar vi med|lägger vi|har vi lagt|har vi satt av|lär kosta"
    r"|skulle kosta|kommer att kosta|tar|drar)\b[\s,;:.]*)*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:kr\b)?\s*(?:till|för|i|avser|går till|är)\s+(?P<label>[^,;.()]*?(?:\s*\([^)]*\))?)"
    r"(?=\s*(?:,|;|\.|\(|$|\boch\s+(?:ca\s+)?\d|\bsamt\s+(?:ca\s+)?\d))",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"[\s,–-]*(?:(?:kr|är|till|för|i|på|avser|går|utgör|utgörs|av|blir|som|ska|läggs)\b[\s]*){0,3}(?P<label>(?:[^.;\n]|\.(?=\d))+)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[\s,]*\b(?:och|samt|resten|återstoden|plus|ytterligare|sedan|därtill|återstående|övriga|det|de|ca|cirka)\b)+[\s,]*$",
    re.IGNORECASE,
)
_LEADS_TO = re.compile(r"(?:[^.;=\n]|\d\.\d){0,60}=\s*(?=\d)")
_COMES_TO = re.compile(
    r"(?:[^.;\n\d]|\d{1,2}(?=\s*(?:mån|år|veck|gång|dag|term))){0,60}\b(?:det (?:blir|gör|ger)|blir det|gör det|ger det"
    r"|vilket (?:blir|ger|gör|motsvarar)|alltså|dvs\.?|"
    r"det vill säga|som blir|sammanlagt|totalt|tillsammans)\b(?:\W*\b(?:alltså|totalt|sammanlagt|då|ungefär|ca|cirka|på|om"
    r"|är|för|hela|båda|två|tre|åren|tiden|perioden|under)\b)*[\s:,]*(?=\d)",
    re.IGNORECASE,
)
"""From a yearly or monthly cost to what it comes to: the second amount says the first again."""
_TOTAL = re.compile(
    r"\b(?:total\w*|summa\w*|sammanlag\w*|tillsammans|sammantag\w*|hela|allt som allt|allt ihop|alltihop|inalles|all in)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\bvärdera\w*|\bvärde[t]? av\b|ett värde\b|utan (?:kostnad|ersättning)|egen ?insats|egen tid"
    r"|(?:inte|ej) (?:söks|betalas|ska betalas)"
    r"|söks inte|söks ej|bjuder på|lägger (?:\w+ ){0,2}in\b",
    re.IGNORECASE,
)
"""A sentence on what a party gives, which is no cost of what is sought."""
_YEAR_ONLY = re.compile(
    r"^\W*(?:och\s+)?(?:för|under|år)?\s*(?:20\d\d|år \d|(?:första|andra|tredje) året)\W*$", re.IGNORECASE
)
_YEAR_END = re.compile(r"[\s:,(–-]*(?:\b(?:för|under|år)\s+)?(?:\b20\d\d|\bår \d)\W*$", re.IGNORECASE)
_SOUGHT = re.compile(r"\b(?:söker|söks|ansöker|ansöks|äskar|äskas|sökt|sökta)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProseBudget:
    """A budget read from running text."""

    lines: tuple[BudgetLine, ...]
    checks: tuple[SumCheck, ...]
    total_sek: Decimal | None
    total_unit: Decimal
    total_evidence: tuple[Evidence, ...]
    unit: str | None
    blocks: tuple[tuple[int, int], ...]
    """Document and block of each paragraph that holds parts."""
    total_with_parts: bool
    """The total stands in the same paragraph as its parts."""


@dataclass(frozen=True, slots=True)
class _Cost:
    label: str
    amount: Amount
    piece: Piece
    start: int
    end: int


def read_prose(reading: Reading, period: Period | None) -> ProseBudget | None:
    """Read the costs that sentences under the budget's heading state; None when they state none."""
    pieces = [p for p in reading.under("budget") if p.document == reading.main and p.table is None]
    costs, totals = _collect(pieces, reading.profile)
    if not costs:
        pieces = [p for p in _unheaded(reading) if _SOUGHT.search(p.text) or _is_whole(p, reading.profile)]
        costs, totals = _collect(pieces, reading.profile)
        if len(costs) < 2:
            return None
    costs = [_times(c, pieces, period) for c in costs]
    lines = tuple(_line(c, reading.profile, period) for c in costs)
    total = totals[-1] if totals else None
    stated = [*costs, *([total] if total else [])]
    blocks = tuple(dict.fromkeys((c.piece.document, c.piece.locus.block) for c in stated))
    checks = (_check(total, costs),) if total and len(costs) > 1 else ()
    return ProseBudget(
        lines,
        checks,
        total.amount.value if total else None,
        effective_unit(total.amount) if total else Decimal(1),
        (evidence_of(total.piece.paragraph, total.piece.heading_path, start=total.start, end=total.end),)
        if total
        else (),
        next((c.amount.unit for c in costs), None),
        blocks,
        total is not None and (total.piece.document, total.piece.locus.block) in blocks,
    )


def _unheaded(reading: Reading) -> Iterator[Piece]:
    return (p for p in reading.own_pieces() if p.document == reading.main and p.table is None and not p.label)


def _is_whole(piece: Piece, profile: Profile) -> bool:
    """Tell whether a paragraph of a letter holds a budget by itself: costs that make a sum, or known costs and a sum."""
    if "medfinansiering" in piece.keys and "budget" not in piece.keys:
        return False
    costs, totals = _collect([piece], profile)
    values = [c.amount.value or Decimal(0) for c in costs]
    known = [c for c in costs if tell_category(c.label, profile).known]
    if len(costs) < 2 or not known:
        return False
    proved = any(t.amount.value == sum(values, Decimal(0)) for t in totals)
    # A wrong sum is still a sum: it is told by BUD002, not left out.
    said = any((t.amount.value or 0) > max(values) and t.start > costs[-1].start for t in totals)
    return proved or (len(known) > 1 and said)


def _collect(pieces: Sequence[Piece], profile: Profile) -> tuple[list[_Cost], list[_Cost]]:
    costs: list[_Cost] = []
    totals: list[_Cost] = []
    unknown: list[_Cost] = []
    for piece in pieces:
        own: list[_Cost] = []
        for cost in _clauses(piece, profile):
            if has_word(cost.label, profile.budget.cofinancing) or _is_given(cost, profile):
                continue
            if own and _YEAR_ONLY.match(cost.label):
                own[-1] = _joined(own[-1], cost)
                continue
            told = tell_category(cost.label, profile)
            if _TOTAL.search(cost.label) and not told.named:
                totals.append(cost)
            elif told.known or read_share(cost.label):
                own.append(cost)
            elif _SOUGHT.search(cost.label):
                totals.append(cost)
            else:
                unknown.append(cost)
        if len(own) > 1:
            whole = sum((c.amount.value or Decimal(0) for c in own), Decimal(0))
            totals += [c for c in unknown if c.piece is piece and c.amount.value == whole]
        costs += _proved(own, unknown, totals, piece)
    with_parts = [t for t in totals if any(t.piece is c.piece for c in costs)]
    return costs, with_parts or [t for t in totals if _TOTAL.search(t.label)]


def _is_given(cost: _Cost, profile: Profile) -> bool:
    """Tell whether the sentence of an amount is about what a party puts in."""
    text = cost.piece.text
    place = cost.amount.start
    end = re.search(r"[.!?]\s+(?=[A-ZÅÄÖ])", text[place:])
    sentence = text[_sentence_start(text, place) : place + end.start() if end else len(text)]
    return (
        _GIVEN.search(sentence) is not None
        and names_party(sentence, profile)
        and not has_verb_of_asking(sentence)
    )


def has_verb_of_asking(sentence: str) -> bool:
    """Tell whether a sentence asks for money, rather than says that none is asked for."""
    return any(
        not re.search(r"\b(?:inte|ej)\s+$", sentence[: m.start()])
        and not re.match(r"\s+(?:inte|ej)\b", sentence[m.end() :])
        for m in _SOUGHT.finditer(sentence)
    )


def _proved(own: list[_Cost], unknown: Sequence[_Cost], totals: Sequence[_Cost], piece: Piece) -> list[_Cost]:
    """Add amounts whose words tell nothing, where the stated sum shows that they are costs too."""
    here = [u for u in unknown if u.piece is piece and u not in totals]
    every = sorted([*own, *here], key=lambda c: c.amount.start)
    sums = {t.amount.value for t in totals if t.piece is piece}

    def added(costs: Sequence[_Cost]) -> Decimal:
        return sum((c.amount.value or Decimal(0) for c in costs), Decimal(0))

    if not sums or not here or added(own) in sums:
        return own
    return every if added(every) in sums else own


def _joined(first: _Cost, more: _Cost) -> _Cost:
    """Join a second year's amount to the cost it belongs to."""
    value = (first.amount.value or Decimal(0)) + (more.amount.value or Decimal(0))
    return replace(
        first, label=_YEAR_END.sub("", first.label), amount=replace(first.amount, value=value), end=more.end
    )


def _times(cost: _Cost, pieces: Sequence[Piece], period: Period | None) -> _Cost:
    """Multiply a yearly or monthly cost by the length that the budget's text or the period gives."""
    rate = cost.amount.rate
    if rate is None or cost.amount.value is None:
        return cost
    said = (m for p in pieces if (m := read_length(p.text)) is not None)
    months = next(said, Decimal(period.months) if period is not None and period.months else None)
    if months is None:
        return cost
    factor = months / 12 if rate == "år" else months
    return replace(cost, amount=replace(cost.amount, value=plain(cost.amount.value * factor)))


def _clauses(piece: Piece, profile: Profile) -> Iterator[_Cost]:
    """Part a paragraph at its amounts, each with the words that say what it is for.

    Where more amounts of a sentence have a known cost after them than before them, the words that follow count.
    """
    before = list(_words_before(piece, profile))
    made: list[_Cost] = []
    for start in dict.fromkeys(_sentence_start(piece.text, c.amount.start) for c in before):
        own = [c for c in before if _sentence_start(piece.text, c.amount.start) == start]
        turned = _words_after(piece, own)
        made += turned if _known(turned, profile) > _known(own, profile) else own
    yield from made


def _known(costs: Sequence[_Cost], profile: Profile) -> int:
    return sum(1 for c in costs if tell_category(c.label, profile).known and not _SOUGHT.search(c.label))


def _words_after(piece: Piece, costs: Sequence[_Cost]) -> list[_Cost]:
    """Give each amount of a sentence with the words that follow it, up to the next amount."""
    text, made = piece.text, []
    for number, cost in enumerate(costs):
        end = costs[number + 1].amount.start if number + 1 < len(costs) else len(text)
        words = _FOLLOWS.match(text, cost.amount.end, end)
        label = _TRAILING.sub("", words["label"]).strip(" ,;:()–-") if words else ""
        if _TOTAL.search(cost.label) or not words or not label:
            made.append(cost)
            continue
        place = words.start("label")
        made.append(_Cost(label, cost.amount, piece, cost.amount.start, place + len(words["label"])))
    return made


def _words_before(piece: Piece, profile: Profile) -> Iterator[_Cost]:
    text, last = piece.text, 0
    shown: int | None = None
    for amount in find_amounts(text):
        # "39 000 kr/mån x 24 x 1,42 = 1 329 120 kr": the cost is what the calculation comes to.
        if _LEADS_TO.match(text, amount.end) or (
            amount.rate in {"år", "månad"} and _COMES_TO.match(text, amount.end)
        ):
            shown = amount.start if shown is None else shown
            continue
        words_end, shown = (amount.start if shown is None else shown), None
        if amount.value is None or amount.rate not in {None, "år", "månad"}:
            # "Lunch 60 kr per person, 36 000 kr": the price belongs to the words of the sum that follows.
            follows = re.match(r"[^.;\n]{0,60}?\d", text[amount.end :])
            if amount.value is not None and follows:
                shown = words_end
            else:
                last = max(last, amount.end)
            continue
        begin = max(last, _sentence_start(text, amount.start))
        left = _LEFT.match(text, begin, words_end)
        start = left.end() if left else begin
        right = _RIGHT.search(text, start, words_end)
        stop = right.start() if right else words_end
        label, last = text[start:stop].strip(" ,;:()–-"), amount.end
        label += ")" if "(" in label and ")" not in label else ""
        opening, colon, named_after = label.rpartition(": ")
        if colon and named_after and not tell_category(opening, profile).named:
            start += len(opening) + len(colon)
            label = named_after
        after = _AFTER.match(text, amount.end)
        named = bool(label) and (tell_category(label, profile).known or read_share(label) is not None)
        if after and not named and not _TOTAL.search(text[begin : amount.start]):
            label, last = after["label"].strip(), after.end("label")
            yield _Cost(label, amount, piece, amount.start, after.end("label"))
            continue
        yield _Cost(
            label or text[begin : amount.start].strip(), amount, piece, start if label else begin, amount.end
        )


def _sentence_start(text: str, place: int) -> int:
    ends = [m.end() for m in re.finditer(r"[.!?:]\s+(?=[A-ZÅÄÖ])|\n", text[:place])]
    return ends[-1] if ends else 0


def _line(cost: _Cost, profile: Profile, period: Period | None) -> BudgetLine:
    told = tell_category(cost.label, profile)
    value = cost.amount.value or Decimal(0)
    months = read_length(cost.piece.text[cost.start : cost.end]) or (
        Decimal(period.months) if period and period.months else None
    )
    return BudgetLine(
        label=cost.label,
        category=told.key,
        total_sek=value,
        forbundet_sek=value,
        payer=Payer.FORBUNDET,
        category_doubtful=told.doubtful,
        restricted=is_restricted(cost.label, profile) and told.key != STAFF,
        staff_share=read_share(cost.label) if told.key == STAFF else None,
        months=months,
        evidence=(
            evidence_of(cost.piece.paragraph, cost.piece.heading_path, start=cost.start, end=cost.end),
        ),
    )


def _check(total: _Cost, costs: Sequence[_Cost]) -> SumCheck:
    terms = tuple(
        Term(
            c.label,
            c.amount.value or Decimal(0),
            (evidence_of(c.piece.paragraph, c.piece.heading_path, start=c.start, end=c.end),),
        )
        for c in costs
    )
    unit = max(effective_unit(c.amount) for c in [total, *costs])
    evidence = (
        evidence_of(total.piece.paragraph, total.piece.heading_path, start=total.start, end=total.end),
    )
    return SumCheck(
        total.label.strip(" :") or "Totalt", "prose", total.amount.value or Decimal(0), terms, unit, evidence
    )
