"""Which amounts of a text are costs, which are sums of them, and which are neither."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.clauses import SAYS_TOTAL, SOUGHT, Clause, find_clauses, sentence_start
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.budget.words import has_word, names_party
from sfintake.extract.reading import Piece
from sfintake.profiles import Profile

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

_AVSER = re.compile(
    r"[\s,;:()–-]*(?:avser|gäller|till|för|går till|som (?:går till|avser)|i)\s+(?P<label>[^.;\n]{3,80})",
    re.IGNORECASE,
)


def added(costs: Sequence[Clause]) -> Decimal:
    """Add the amounts of some costs, in kronor."""
    return sum((c.amount.value or Decimal(0) for c in costs), Decimal(0))


def collect_costs(pieces: Sequence[Piece], profile: Profile) -> tuple[list[Clause], list[Clause]]:
    """Give the costs and the stated sums of some paragraphs, each in reading order."""
    costs: list[Clause] = []
    totals: list[Clause] = []
    unknown: list[Clause] = []
    for piece in pieces:
        own: list[Clause] = []
        for cost in find_clauses(piece, profile):
            if has_word(cost.label, profile.budget.cofinancing) or _is_given(cost, profile):
                continue
            if own and _YEAR_ONLY.match(cost.label) and _same_sentence(own[-1], cost):
                own[-1] = _joined(own[-1], cost)
                continue
            told = tell_category(cost.label, profile)
            if SAYS_TOTAL.search(cost.label) and not told.named:
                totals.append(cost)
            elif told.known or read_share(cost.label):
                own.append(cost)
            elif SOUGHT.search(cost.label):
                totals.append(cost)
            else:
                unknown.append(cost)
        if len(own) > 1:
            totals += [c for c in unknown if c.piece is piece and c.amount.value == added(own)]
            totals += _sums_of_all(own, [c for c in unknown if c.piece is piece and c not in totals])
        costs += _proved(_last_steps(own), unknown, totals, piece)
    if not costs and len(totals) == 1 and (only := _named_after(totals[0], profile)) is not None:
        return [only], []
    with_parts = [t for t in totals if any(t.piece is c.piece for c in costs)]
    return costs, with_parts or [t for t in totals if SAYS_TOTAL.search(t.label)]


def _named_after(total: Clause, profile: Profile) -> Clause | None:
    """Give the only sum as a cost, when the words after it say what for ("totalt 600 tkr, avser lön till en samordnare")."""
    text = total.piece.text
    found = _AVSER.match(text, total.amount.end)
    if found is None or not tell_category(found["label"], profile).known:
        return None
    return replace(total, label=found["label"].strip(), start=total.amount.start, end=found.end("label"))


def _is_given(cost: Clause, profile: Profile) -> bool:
    """Tell whether the sentence of an amount is about what a party puts in."""
    text = cost.piece.text
    place = cost.amount.start
    end = re.search(r"[.!?]\s+(?=[A-ZÅÄÖ])", text[place:])
    sentence = text[sentence_start(text, place) : place + end.start() if end else len(text)]
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
        for m in SOUGHT.finditer(sentence)
    )


def _proved(
    own: list[Clause], unknown: Sequence[Clause], totals: Sequence[Clause], piece: Piece
) -> list[Clause]:
    """Add amounts whose words tell nothing, where the stated sum shows that they are costs too."""
    here = [u for u in unknown if u.piece is piece and u not in totals]
    every = sorted([*own, *here], key=lambda c: c.amount.start)
    sums = {t.amount.value for t in totals if t.piece is piece}

    if not sums or not here or added(own) in sums:
        return own
    return every if added(every) in sums else own


def _sums_of_all(own: Sequence[Clause], unknown: Sequence[Clause]) -> list[Clause]:
    """Give the amount that all other amounts of a paragraph add up to, whatever words stand before it."""
    every = added(own) + added(unknown)
    return [c for c in unknown if c.amount.value and c.amount.value * 2 == every][:1]


def _same_sentence(first: Clause, more: Clause) -> bool:
    text = first.piece.text
    return sentence_start(text, first.amount.start) == sentence_start(text, more.amount.start)


def _joined(first: Clause, more: Clause) -> Clause:
    """Join a second year's amount to the cost it belongs to."""
    value = (first.amount.value or Decimal(0)) + (more.amount.value or Decimal(0))
    return replace(
        first, label=_YEAR_END.sub("", first.label), amount=replace(first.amount, value=value), end=more.end
    )


def _last_steps(costs: list[Clause]) -> list[Clause]:
    """Leave out a result that a later calculation goes on from ("45 000 × 12 = 540 000 kr, 540 000 × 1,4 = 756 000 kr")."""
    return [
        c
        for i, c in enumerate(costs)
        if c.reckoning is None
        or not any(
            later.reckoning and any(f.value == c.amount.value for f in later.reckoning.factors)
            for later in costs[i + 1 :]
        )
    ]
