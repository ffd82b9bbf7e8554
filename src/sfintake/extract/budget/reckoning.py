"""Calculations shown in running text: "2 tjänster × 12 mån × 45 000 kr × 1,4 = 1 512 000 kr", recomputed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from sfintake.swedish.amounts import UNITS, Amount, find_amounts, plain, read_cell
from sfintake.swedish.numerals import NUMERAL, number_of

_SLACK = Decimal("0.01")
"""Rounding within a calculation: one per cent of what is stated."""
_MOST_FACTORS = 8
_SP = r"[ \t\u00a0\u2009\u202f]"
_NUM = rf"(?:\d{{1,3}}(?:[ \u00a0.]\d{{3}})+(?!\d)(?:,\d{{1,2}}(?!\d))?|\d+(?:[.,]\d+)?|(?:en|ett)\s+halv\w*|{NUMERAL}|½)"
_MARK = (
    rf"(?:{_SP}*[×*·]{_SP}*|{_SP}+[xX]{_SP}+|(?<=\d)[xX](?=\d)|{_SP}+gånger{_SP}+(?=\d)"
    rf"|{_SP}+[àáa]{_SP}+(?=\d)|{_SP}*à{_SP}*(?=\d))"
)
_EACH = (
    r"mån(?:ad(?:en)?)?|år|tim(?:me|men)?|h|dag(?:en)?|vecka(?:n)?|person|deltagare|st|gång|tillfälle"
    r"|träff|mil|km"
)
_MONEY = rf"(?:kr\b\.?|kronor\b|sek\b|tkr\b|kkr\b|:-)(?:\s*(?:/\s*|per\s+|i\s+)(?:{_EACH})\b\.?)?"
_NO_WORD = r"(?!och\b|samt\b|blir\b|ger\b|gör\b)"
_WORD = rf"{_SP}+{_NO_WORD}[a-zåäöA-ZÅÄÖ][\wåäöÅÄÖ/.-]*\.?"
_CHARGE = (
    rf"(?:PO|LKP|soc\.?(?:iala)?{_SP}*avg\w*\.?|sociala avgifter|arbetsgivaravgift\w*|påslag)"
    rf"{_SP}*(?:på|om|med)?{_SP}*"
)
_FACTOR = re.compile(
    rf"(?P<charge>{_CHARGE})?(?P<num>{_NUM})"
    rf"(?:{_SP}*(?P<money>{_MONEY})"
    rf"|{_SP}*(?P<percent>%|procent\b)(?P<of>(?:{_WORD}){{0,2}}?)(?={_MARK}|{_SP}*[=(,.;:]|$)"
    rf"|(?P<unit>(?:{_WORD}){{1,3}}?)(?={_MARK}|{_SP}*[=(]|{_SP}+(?:blir|ger|gör)\b)"
    rf"|(?![\w%]))"
    rf"(?:{_SP}*\((?P<note>[^()]{{1,40}})\))?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(_MARK)
_COMES_TO = re.compile(
    r"(?P<with>\s*,?\s*\(?(?:inkl\w*\.?|med)\s[^=.;:\d]{0,40}?\)?)?"
    r"\s*(?:=|→|,?\s*(?:vilket\s+)?(?:blir|ger|gör|dvs\.?|det vill säga|motsvarar)\b"
    r"|,?\s*(?:totalt|summa|sammanlagt)\b:?)"
    r"\s*(?:det\s+)?(?:ca\.?|cirka|totalt|sammanlagt)?\s*",
    re.IGNORECASE,
)
_CHARGES = re.compile(r"\bPO\b|\bLKP\b|soc\w*\.? ?avg|sociala|arbetsgivar|påslag|avgifter", re.IGNORECASE)
_POST = re.compile(r"tjänst|åa\b|årsarb|heltid", re.IGNORECASE)
_MONTHS = re.compile(r"^mån", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of a calculation, and the words that stand with it."""

    value: Decimal
    words: str
    money: bool = False
    percent: bool = False
    charges: bool = False
    """Social charges: 40 % is counted as 1.4."""
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A calculation in its place, with what it is said to come to."""

    text: str
    start: int
    end: int
    factors: tuple[Factor, ...]
    made_sek: Decimal
    """What the factors make; of two ways to read them, the one nearest to what is stated."""
    stated: Amount | None
    """The result as stated, with offsets in the whole text; None when none is."""
    lead: str
    """The first factor with its words ("Två tjänster"), which names the cost where nothing else does."""
    around: str = ""
    """What stands between factors and result, or next after them ("inkl PO")."""

    @property
    def amount(self) -> Amount:
        """The cost as an amount: what is stated, else what the factors make."""
        if self.stated is not None:
            return self.stated
        return Amount(self.text, plain(round(self.made_sek, 2)), "kr", Decimal(1), self.start, self.end)

    @property
    def slack_sek(self) -> Decimal:
        """How far result and factors may lie apart by rounding, in kronor."""
        value, unit = self.amount.value or Decimal(0), self.amount.precision
        return max(unit, plain(abs(value) * _SLACK))

    def share(self) -> Decimal | None:
        """Give the share of full-time posts ("0,5 tjänst"); a head count without a share is none."""
        posts = [f for f in self.factors if _POST.search(f.words)]
        shares = [f for f in posts if f.percent or f.value != f.value.to_integral_value() or "," in f.words]
        if not shares and self.months() is not None:
            shares = [f for f in self.factors if f.percent and not f.charges]
        return shares[0].value if shares else None

    def months(self) -> Decimal | None:
        """Give the months counted with ("12 mån")."""
        said = next((f.value for f in self.factors if _MONTHS.match(f.words)), None)
        # The unit of the last factor may stand after it: "31 000 kr × 12 mån".
        after = _MONTHS.match(self.around.lstrip()) if self.stated is None else None
        return self.factors[-1].value if said is None and after else said

    def without_charges(self) -> bool:
        """Tell whether it is monthly pay times months and nothing that could be social charges."""
        pay = any(f.money and 15_000 <= f.value <= 90_000 for f in self.factors)
        factor = any(f.charges or (not f.money and 1 < f.value < 2) for f in self.factors)
        return pay and self.months() is not None and not factor and not _CHARGES.search(self.around)


def find_reckonings(text: str) -> tuple[Reckoning, ...]:
    """Give the calculations of a text, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Reckoning]:
    place = 0
    while (first := _FACTOR.search(text, place)) is not None:
        factors, end = _chain(text, first)
        stated, close = _result(text, end) if len(factors) > 1 else (None, end)
        if len(factors) < 2 or not _is_money(factors, stated):
            place = max(first.end("num"), first.start() + 1)
            continue
        made = _made(factors, stated)
        if stated is None and (again := _again(text, end, made)) is not None:
            stated, close = again, again.end
        yield Reckoning(
            text[first.start() : close],
            first.start(),
            close,
            tuple(f for f, _ in factors),
            made,
            stated,
            text[first.start() : factors[0][0].end].strip(),
            text[end : stated.start if stated else end + 40],
        )
        place = close


def _is_money(factors: list[tuple[Factor, Decimal | None]], stated: Amount | None) -> bool:
    """Tell whether a factor is a price, or the result a sum ("45 000 × 12 × 1,4 = 756 000")."""
    return any(f.money for f, _ in factors) or (stated is not None and (stated.value or 0) >= 1000)


def _chain(text: str, match: re.Match[str] | None) -> tuple[list[tuple[Factor, Decimal | None]], int]:
    """Read factor after factor; each with the other value that a note in brackets gives it."""
    made: list[tuple[Factor, Decimal | None]] = []
    end = match.start() if match else 0
    while match is not None and len(made) < _MOST_FACTORS:
        factor = _factor(match)
        if factor is None:
            break
        made.append((factor, _other_value(match, factor)))
        end = match.end()
        mark = _SEPARATOR.match(text, end)
        match = _FACTOR.match(text, mark.end()) if mark else None
    return made, end


def _factor(match: re.Match[str]) -> Factor | None:
    value = _value(match["num"])
    if value is None:
        return None
    words = (match["unit"] or match["of"] or "").strip()
    note = match["note"] or ""
    if match["percent"]:
        charges = bool(match["charge"] or _CHARGES.search(words) or (_CHARGES.search(note)))
        value = 1 + value / 100 if charges else value / 100
        return Factor(value, words or match[0], percent=True, charges=charges, end=match.end("percent"))
    money = match["money"]
    if money and money.casefold().startswith(("tkr", "kkr")):
        value *= 1000
    charges = not money and 1 < value < 2 and bool(match["charge"] or _CHARGES.search(f"{words} {note}"))
    shown = f"{words} {match['num']}" if "," in match["num"] else words
    return Factor(
        value, shown, money=bool(money), charges=charges, end=match.end("unit") if words else match.end("num")
    )


def _other_value(match: re.Match[str], factor: Factor) -> Decimal | None:
    """Give the value with the per cent of a note counted in ("2 tjänster (50 %)")."""
    note = re.search(r"(\d{1,3}(?:[.,]\d+)?)\s*%", match["note"] or "")
    if note is None or factor.charges or _CHARGES.search(match["note"]):
        return None
    return factor.value * Decimal(note[1].replace(",", ".")) / 100


def _value(text: str) -> Decimal | None:
    if text == "½" or re.match(r"(?:en|ett)\s+halv", text, re.IGNORECASE):
        return Decimal("0.5")
    if not text[0].isdigit():
        told = number_of(text)
        return None if told is None else Decimal(str(told))
    amount = read_cell(text, in_column=True)
    return amount.value if amount is not None else None


def _result(text: str, end: int) -> tuple[Amount | None, int]:
    """Give the amount that the calculation is said to come to, and where it ends."""
    tie = _COMES_TO.match(text, end)
    if tie is None:
        return None, end
    rest = text[tie.end() : tie.end() + 60]
    found = next(
        (a for a in find_amounts(rest, "kr", bare=True) if a.start == 0 and a.value is not None), None
    )
    if found is None or found.rate:
        return None, end
    close = tie.end() + found.end
    amount = Amount(
        found.text,
        found.value,
        found.unit or "kr",
        found.precision,
        tie.end(),
        close,
        approximate=found.approximate,
    )
    return amount, close


def _again(text: str, end: int, made: Decimal) -> Amount | None:
    """Give an amount of the same clause that says the product again ("120 timmar á 450 kr från FK (54 000 kr)")."""
    stop = re.compile(r"[;\n]|[.!?]\s|\boch\b").search(text, end)
    rest = text[end : min(stop.start() if stop else len(text), end + 80)]
    found = next((a for a in find_amounts(rest) if a.value is not None and not a.rate), None)
    if found is None or abs((found.value or 0) - made) > max(found.precision, Decimal(1)):
        return None
    return replace(found, start=end + found.start, end=end + found.end)


def _made(factors: list[tuple[Factor, Decimal | None]], stated: Amount | None) -> Decimal:
    """Multiply, in each way that the notes allow; of several, the product nearest to what is stated."""
    ways = [[f.value] if other is None else [f.value, other] for f, other in factors]
    products = []
    for way in product(*ways):
        value = Decimal(1)
        for number in way:
            value *= number
        products.append(value)
    if stated is None or stated.value is None:
        return products[0]
    if not any(f.money for f, _ in factors):
        # "3 × 25 = 75 tkr": the factors are in the unit of the result.
        products += [value * UNITS[stated.unit or "kr"] for value in products]
    wanted = stated.value
    return min(products, key=lambda p: abs(p - wanted))
