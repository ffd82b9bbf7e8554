"""A paragraph parted at its amounts: each sum of money with the words that say what it is for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.reckoning import Reckoning, find_reckonings
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.reading import Piece
from sfintake.profiles import Profile
from sfintake.swedish.amounts import Amount, find_amounts
from sfintake.swedish.numerals import NUMERAL, number_of

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
    r"\s*(?:kr\b)?\s*(?:till|för|i|avser|går till|är)\s+(?P<label>[^,;:.()]*?(?:\s*\([^)]*\))?)"
    r"(?=\s*(?:,|;|:|\.|\(|$|\boch\s+(?:ca\s+)?\d|\bsamt\s+(?:ca\s+)?\d))",
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
_WORD = re.compile(r"[^\W\d_]{2}")
SAYS_TOTAL = re.compile(
    r"\b(?:total\w*|summa\w*|sammanlag\w*|tillsammans|sammantag\w*|hela|allt som allt|allt ihop|alltihop|inalles|all in)\b",
    re.IGNORECASE,
)
SOUGHT = re.compile(r"\b(?:söker|söks|ansöker|ansöks|äskar|äskas|sökt|sökta)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """An amount of a paragraph and what it is for; ``start`` and ``end`` take in both."""

    label: str
    amount: Amount
    piece: Piece
    start: int
    end: int
    reckoning: Reckoning | None = None
    """The calculation that it is the result of."""


def find_clauses(piece: Piece, profile: Profile) -> Iterator[Clause]:
    """Part a paragraph at its amounts, each with the words that say what it is for.

    Where more amounts of a sentence have a known cost after them than before them, the words that follow count.
    """
    before = list(_words_before(piece, profile))
    made: list[Clause] = []
    for start in dict.fromkeys(sentence_start(piece.text, c.amount.start) for c in before):
        own = [c for c in before if sentence_start(piece.text, c.amount.start) == start]
        turned = own if _words_lead(piece.text, own) else _words_after(piece, own)
        moved = [c for c in turned if c not in own]
        stays = [c for c in own if c in turned]
        better = _known(moved, profile) + _known(stays, profile) > _known(own, profile)
        made += turned if better and _known(moved, profile) >= _known(own, profile) else own
    yield from made


def _words_lead(text: str, costs: Sequence[Clause]) -> bool:
    """Tell a list that goes word, amount: its first words follow a colon, or nothing follows its last amount."""
    for first, second in pairwise(costs):
        opening, colon, words = text[first.amount.end : second.amount.start].rpartition(":")
        if colon and _WORD.search(_RIGHT.sub("", words)) and not _WORD.search(_RIGHT.sub("", opening)[40:]):
            return True
    parts = [c for c in costs if not SAYS_TOTAL.search(c.label)]
    if len(parts) < 3 or parts[-1] is not costs[-1] or SOUGHT.search(parts[0].label):
        return False
    end = _sentence_end(text, parts[-1].amount.end)
    return bool(_WORD.search(parts[0].label)) and not _WORD.search(text[parts[-1].amount.end : end])


def _known(costs: Sequence[Clause], profile: Profile) -> int:
    return sum(1 for c in costs if tell_category(c.label, profile).known and not SOUGHT.search(c.label))


def _words_after(piece: Piece, costs: Sequence[Clause]) -> list[Clause]:
    """Give each amount of a sentence with the words that follow it, up to the next amount."""
    text, made = piece.text, []
    for number, cost in enumerate(costs):
        end = costs[number + 1].amount.start if number + 1 < len(costs) else len(text)
        end = min(end, _sentence_end(text, cost.amount.end))
        words = _FOLLOWS.match(text, cost.amount.end, end)
        label = _TRAILING.sub("", words["label"]).strip(" ,;:()–-") if words else ""
        sums_up = re.match(r"\s*:", text[cost.amount.end :])  # "410 000 kr: lön 350 000 kr och …"
        if SAYS_TOTAL.search(cost.label) or not words or not label or sums_up:
            made.append(cost)
            continue
        place = words.start("label")
        made.append(replace(cost, label=label, start=cost.amount.start, end=place + len(words["label"])))
    return made


def _words_before(piece: Piece, profile: Profile) -> Iterator[Clause]:
    text, last = piece.text, 0
    shown: int | None = None
    amounts = _amounts(text)
    for number, (amount, reckoning) in enumerate(amounts):
        following = amounts[number + 1] if number + 1 < len(amounts) else None
        if reckoning is None and following is not None and _is_step(text, amount, following):
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
        begin = max(last, sentence_start(text, amount.start))
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
        if after and not named and not SAYS_TOTAL.search(text[begin : amount.start]):
            label, last = after["label"].strip(), after.end("label")
            yield Clause(label, amount, piece, amount.start, after.end("label"), reckoning)
            continue
        if not label and reckoning is not None:
            label, start = reckoning.lead, reckoning.start
        yield Clause(
            label or text[begin : amount.start].strip(),
            amount,
            piece,
            start if label else begin,
            amount.end,
            reckoning,
        )


def find_ranges(piece: Piece) -> Iterator[Clause]:
    """Give the costs of a paragraph that are stated from and to ("tolk 20 000–30 000 kr"), with the words before each."""
    last = 0
    for amount in find_amounts(piece.text):
        begin = max(last, sentence_start(piece.text, amount.start))
        last = amount.end
        if amount.range is None:
            continue
        left = _LEFT.match(piece.text, begin, amount.start)
        start = left.end() if left else begin
        right = _RIGHT.search(piece.text, start, amount.start)
        label = piece.text[start : right.start() if right else amount.start].strip(" ,;:()–-")
        if label:
            yield Clause(label, amount, piece, start, amount.end)


def flat_amounts(text: str, unit: str | None = None) -> tuple[Amount, ...]:
    """Give the amounts of a text, each once: a calculation as its result, and none that the next one only says again.

    With a ``unit``, numbers grouped by thousands count without one of their own.
    """
    pairs = _amounts(text, unit)
    return tuple(
        amount
        for i, (amount, shown) in enumerate(pairs)
        if shown is not None or i + 1 == len(pairs) or not _is_step(text, amount, pairs[i + 1])
    )


def _is_step(text: str, amount: Amount, following: tuple[Amount, Reckoning | None]) -> bool:
    """Tell whether the next amount comes of this one ("39 000 kr/mån … = 936 000 kr", "900 kr per dag i 10 dagar, 9 000 kr")."""
    after, shown = following
    led = _LEADS_TO.match(text, amount.end)
    if led is not None and (shown is None or led.end() <= after.start):
        return True
    if amount.rate in {"år", "månad"} and _COMES_TO.match(text, amount.end):
        return True
    between = text[amount.end : after.start]
    if amount.rate is None or not amount.value or not after.value or len(between) > 90:
        return False
    times = after.value / amount.value
    near = text[max(0, amount.start - 60) : amount.start] + between
    numbers = [number_of(n) for n in re.findall(rf"\d+(?:,\d+)?|{NUMERAL}", near, re.IGNORECASE)]
    said = {Decimal(str(n)) * k for n in numbers if n for k in (1, 12 if amount.rate == "månad" else 1)}
    return any(n > 1 and abs(times - n) * 100 <= n for n in said)


def _amounts(text: str, unit: str | None = None) -> list[tuple[Amount, Reckoning | None]]:
    """Give the amounts of a text, each calculation as the one amount that it comes to."""
    shown = find_reckonings(text)
    found = find_amounts(text, unit, bare=unit is not None)
    flat = [a for a in found if not any(r.start <= a.start < r.end for r in shown)]
    made: list[tuple[Amount, Reckoning | None]] = [(a, None) for a in flat]
    made += [(replace(r.amount, start=r.start, end=r.end), r) for r in shown]
    return sorted(made, key=lambda pair: pair[0].start)


def _sentence_end(text: str, place: int) -> int:
    """Give where the next sentence begins; an amount may have taken the full stop along ("940 kkr.")."""
    found = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ])").search(text, max(place - 1, 0))
    return found.end() if found else len(text)


def sentence_start(text: str, place: int) -> int:
    """Give where the sentence, or the part after a colon, begins that holds a place of a text."""
    ends = [m.end() for m in re.finditer(r"[.!?:]\s+(?=[A-ZÅÄÖ])|\n", text[:place])]
    return ends[-1] if ends else 0
