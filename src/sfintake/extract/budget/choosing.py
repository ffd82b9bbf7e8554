"""Which of several amounts in a text is the sum that is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.periods import read_length
from sfintake.model import Period
from sfintake.swedish.amounts import Amount, plain

_TOTAL_BEFORE = re.compile(
    r"\b(?:totalt?|sammanlagt|tillsammans|summa|sammantaget|alltså|dvs\.?|d\.v\.s\.?|det vill säga"
    r"|vilket (?:blir|ger|motsvarar)|summerar till|s:a)\W*"
    r"(?:söker vi|söks|blir det|blir|är|om|på|till|cirka|ca|under (?:hela )?perioden"
    r"|för (?:hela )?perioden|för båda åren|värde[dr]?|värderas till|värt)?\W*$",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(r"\b(?:varav|därav|av dessa|utav|hälften|av vilka)\b[^.;]{0,40}$", re.IGNORECASE)
_YEAR_NEAR = re.compile(
    r"^\W*(?:kr\w*\W*)?(?:för|under|avser|år|i)?\s*(?:år(?:et)?\s*)?(?:20\d\d|(?:det )?(?:första|andra|tredje) året|år \d)\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b20\d\d|\bår \d|\b(?:första|andra|tredje) året|\bhösten|\bvåren)\W*(?:(?:är|söks|söker vi|behövs)\W*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sum chosen, or made of the amounts given."""

    sek: Decimal
    unit_sek: Decimal
    start: int
    end: int
    parts: tuple[Amount, ...] = ()
    made: bool = False
    """Summed or multiplied by us."""
    total: bool = False
    """Said to be, or found to be, the sum of the others."""


def effective_unit(amount: Amount) -> Decimal:
    """Give the precision of a sum, coarser when it is said to be rough: "ca 2 500 000 kr" is stated to 100 000."""
    if not amount.approximate or amount.value is None or amount.value == 0:
        return amount.precision
    step = amount.precision
    while amount.value % (step * 10) == 0:
        step *= 10
    return plain(step)


def choose_sum(
    text: str, amounts: Sequence[Amount], period: Period | None = None, *, add: bool = False
) -> Chosen | None:
    """Give the sum that a text means by its amounts.

    The one said to be the total; else the one that equals all the others; else yearly parts added; else the first
    (with ``add``, all of them added).
    """
    usable = [a for a in amounts if a.value is not None and a.unit is not None]
    rated = [a for a in usable if a.rate]
    flat = [a for a in usable if not a.rate and not _PART_BEFORE.search(text[: a.start])]
    if not flat:
        flat = [a for a in usable if not a.rate] if not rated else []
    if not flat:
        return _from_rate(text, rated[0], period) if rated else None
    said = [a for a in flat if _TOTAL_BEFORE.search(text[: a.start])]
    if said:
        rest = tuple(a for a in flat if a is not said[-1] and a.value != said[-1].value)
        return _one(said[-1], rest, total=True)
    summed = _sum_of_others(flat)
    if summed is not None:
        return _one(summed, tuple(a for a in flat if a is not summed), total=True)
    yearly = [a for a in flat if _YEAR_NEAR.match(text[a.end :]) or _YEAR_BEFORE.search(text[: a.start])]
    if len(flat) > 1 and len(yearly) >= len(flat):
        return _added(flat)
    if add and len(flat) > 1:
        return _added(flat)
    return _one(flat[0], ())


def _sum_of_others(amounts: Sequence[Amount]) -> Amount | None:
    if len(amounts) < 3:
        return None
    everything = sum((a.value for a in amounts if a.value is not None), Decimal(0))
    for amount in (amounts[0], amounts[-1]):
        if amount.value and everything == amount.value * 2:
            return amount
    return None


def _one(amount: Amount, rest: tuple[Amount, ...], *, total: bool = False) -> Chosen:
    return Chosen(
        amount.value or Decimal(0), effective_unit(amount), amount.start, amount.end, rest, total=total
    )


def _added(amounts: Sequence[Amount]) -> Chosen:
    value = sum((a.value for a in amounts if a.value is not None), Decimal(0))
    unit = max(effective_unit(a) for a in amounts)
    return Chosen(plain(value), unit, amounts[0].start, amounts[-1].end, tuple(amounts), made=True)


def _from_rate(text: str, amount: Amount, period: Period | None) -> Chosen | None:
    """Multiply "1,1 mkr per år i två år"; without a stated length, by the whole years or months of the period."""
    length = read_length(text[amount.end : amount.end + 60])
    if length is None and period is not None and period.months is not None:
        length = Decimal(period.months)
    if length is None or amount.value is None:
        return None
    if amount.rate == "år" or amount.rate in {"årligen", "årsvis"}:
        times = length / 12
    elif amount.rate == "månad" or amount.rate in {"månatligen", "månadsvis"}:
        times = length
    elif amount.rate == "halvår":
        times = length / 6
    else:
        return None
    if times != times.to_integral_value():
        return None
    return Chosen(
        plain(amount.value * times),
        plain(effective_unit(amount) * times),
        amount.start,
        amount.end,
        (amount,),
        made=True,
    )
