"""Swedish amounts of money, read from a cell or found in running text. Standard library only.

Source: the forms seen in real budgets ("479 812, 19 kronor", "9,000 000 kr", "1,1 mkr", "12 000:-", "600*").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

UNITS = {"kr": Decimal(1), "tkr": Decimal(1000), "mkr": Decimal(1_000_000)}
"""Kronor in one of each unit."""

MAX_DIGITS = 15
"""Longer numbers are no sums of money; they are left as text, never rounded and never zero."""

_SP = r"[ \t\u00a0\u2007\u2008\u2009\u200a\u202f]"
_MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_GROUPED = rf"\d{{1,3}}(?:(?:{_SP}{{1,2}}|[.,'\u2019\u00b4])\d{{3}})+(?!\d)"
_NUM = rf"(?:{_GROUPED}(?:[,.]\d{{1,2}}(?!\d)|,{_SP}\d\d(?={_SP}*(?:kr|SEK)))?|\d+(?:[,.]\d+)?)"
_UNIT = (
    rf"(?P<mkr>(?:mkr|mnkr|m\.{_SP}?kr\.?|mkr\.|msek|mn{_SP}kr|milj\.?{_SP}?(?:kr|kronor|sek)\b\.?"
    rf"|miljon(?:er)?{_SP}(?:kronor|kr|sek)\b\.?"
    rf"|miljon(?:er)?(?={_SP}*(?:$|[.,;:)/\n]|(?:av|till|per|i|från|för|under|om|på|och|eller|i|som)\b))))"
    rf"|(?P<tkr>(?:tkr|kkr|ksek|tsek|t\.?{_SP}?kr|tusen{_SP}(?:kronor|kr)|tusental{_SP}(?:kronor|kr))\b\.?|['\u2019\u00b4](?!\w))"
    rf"|(?P<kr>(?:kronor|kr|sek)\b(?!/h)|[:,;]{_SP}?[-\u2013\u2212\u2014](?!\d))"
)
_EACH = (
    r"år(?:et|sarbetare|splats)?|mån(?:ad(?:en)?)?|tim(?:me|men|mar)?|arbetstimme|h|dag(?:en)?|dygn|termin(?:en)?|halvår(?:et)?"
    r"|kvartal(?:et)?|vecka(?:n)?|tertial|deltagare|person|elev|individ|tillfälle|gång|träff|st|styck|km|mil|plats|kommun|part"
)
_RATE_WORDS = re.compile(
    rf"{_SP}*(?:/{_SP}*|(?:per|om|varje|vardera{_SP}per){_SP}+|i{_SP}+(?=månaden|veckan|timmen|kvartalet|halvåret))(?P<each>{_EACH})\b"
    rf"|{_SP}+(?P<adverb>årligen|månatligen|månadsvis|årsvis|vardera|styck)\b",
    re.IGNORECASE,
)
_APPROX = re.compile(
    r"\b(?:ca|c:a|cirka|circa|ungefär|omkring|runt|drygt|knappt|närmare|nära|grovt|uppskattningsvis"
    r"|i storleksordningen|uppskattat till|beräknat till cirka)\.?\s*$",
    re.IGNORECASE,
)
_CAP = re.compile(
    r"\b(?:max(?:imalt)?|högst|upp till|inte mer än|som mest|taket är|tak på|maxbelopp)\.?\s*(?:om|på)?\s*$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"(?<=\d)\s*(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹]|(?<=\s)\d\))$|(?<=[rR.\-–])\s*\*+$")
_IN_TEXT = re.compile(
    rf"(?<![\w.,/§:])(?:(?P<times>\d{{1,3}}){_SP}*(?:[xX×*]|st\.?{_SP}*(?:à|á|a)|à|á){_SP}*)?"
    rf"(?:(?P<prefix>sek|kr){_SP}+)?(?P<num>{_NUM})"
    rf"(?:{_SP}*[-\u2013\u2014]{_SP}*(?P<high>{_NUM}))?(?:{_SP}*(?:{_UNIT}))?",
    re.IGNORECASE,
)
_WORDS = {
    "en": Decimal(1), "ett": Decimal(1), "en halv": Decimal("0.5"), "en och en halv": Decimal("1.5"), "halvannan": Decimal("1.5"),
    "två": Decimal(2), "två och en halv": Decimal("2.5"), "tre": Decimal(3), "fyra": Decimal(4), "fem": Decimal(5),
    "sex": Decimal(6), "sju": Decimal(7), "åtta": Decimal(8), "nio": Decimal(9), "tio": Decimal(10), "tjugo": Decimal(20),
    "trettio": Decimal(30), "fyrtio": Decimal(40), "femtio": Decimal(50), "hundra": Decimal(100), "etthundra": Decimal(100),
    "tvåhundra": Decimal(200), "trehundra": Decimal(300), "femhundra": Decimal(500),
}  # fmt: skip
_SPELLED = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(map(re.escape, _WORDS), key=len, reverse=True))})"
    rf"{_SP}*(?P<size>miljon(?:er)?|tusen){_SP}(?:kronor|kr)\b",
    re.IGNORECASE,
)
_AFTER_PLAIN = re.compile(
    rf"{_SP}*(?:%|‰|procent|\u00bd|/\d|:\d|-\d|(?:tjänst|åa|årsarb|heltid|deltid|mån|tim|st\b|dag|veck|person|deltag|individ"
    r"|platser|kvm|m2|m²|km|mil\b|år\b|ungdom|kvinnor|män\b|hushåll|invånare|poäng|gånger|§))",
    re.IGNORECASE,
)
_ZEROS = frozenset(
    {
        "-",
        "--",
        "---",
        "–",
        "—",
        "−",
        "‒",
        "‐",
        "noll",
        "noll kr",
        "noll kronor",
        "nil",
        "./.",
        "- - - -",
        "- -",
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as stated.

    ``value`` is in kronor when the unit is known, else the bare number; None for a range.
    ``precision`` is one unit of what is stated, in kronor ("1,1 mkr" → 100 000), or of the bare number.
    """

    text: str
    value: Decimal | None
    unit: str | None
    precision: Decimal
    start: int = 0
    end: int = 0
    is_zero_explicit: bool = False
    approximate: bool = False
    cap: bool = False
    """An upper limit ("max", "upp till")."""
    range: tuple[Decimal, Decimal] | None = None
    rate: str | None = None
    """What it is counted by ("år", "mån", "timme"): needs a multiplier."""
    negative: bool = False
    footnote: str = ""
    times: int | None = None
    """A factor already multiplied in ("3 x 450 000")."""
    confident: bool = True
    """False for mixed separators ("9,000 000 kr")."""

    def in_unit(self, unit: str | None) -> "Amount":
        """Give a bare amount in kronor, taken to be in the unit; one with its own unit stays."""
        if self.unit is not None or unit is None:
            return self
        factor = UNITS[unit]
        value = None if self.value is None else plain(self.value * factor)
        span = None if self.range is None else (plain(self.range[0] * factor), plain(self.range[1] * factor))
        return replace(self, value=value, range=span, unit=unit, precision=plain(self.precision * factor))


def plain(value: Decimal) -> Decimal:
    """Give the same number without an exponent and without idle decimals; öre as two decimals."""
    whole = value.to_integral_value()
    if value == whole:
        return Decimal(int(whole))
    cents = Decimal(int((value * 100).to_integral_value())) / 100
    return Decimal(f"{cents:.2f}") if cents == value else Decimal(f"{value:f}")


def format_number(value: Decimal) -> str:
    """Write a sum as Swedes do: "1 250 000" or "811 468,50", with non-breaking spaces."""
    shown = plain(value)
    text = f"{abs(shown):,.0f}" if shown == shown.to_integral_value() else f"{abs(shown):,.2f}"
    text = text.replace(",", "\u00a0").replace(".", ",")
    return f"\u2212{text}" if shown < 0 else text


def read_cell(
    text: str, unit: str | None = None, *, in_column: bool = False, stored: bool = False
) -> Amount | None:
    """Give the amount that a whole cell states, or None when it states none.

    Args:
        text: The cell's text.
        unit: What bare numbers are in ("tkr"), when header or caption says so.
        in_column: It stands among amounts, so that "2016" and "171127" are amounts too, and no year or date.
        stored: A sheet's stored number, where a dot always parts decimals ("1.431").
    """
    shown = " ".join(text.split())
    if not shown:
        return None
    if shown.casefold() in _ZEROS:
        return Amount(shown, Decimal(0), None, Decimal(1), 0, len(text), is_zero_explicit=True).in_unit(unit)
    if stored and re.fullmatch(r"-?\d+(?:\.\d+)?", shown):
        made = _stored(shown)
        return None if made is None else made.in_unit(unit)
    mark = _FOOTNOTE.search(shown)
    body = shown[: mark.start()] if mark else shown
    body, negative = _sign(body)
    body, approximate, cap = _hedges(body)
    found = _IN_TEXT.match(body)
    if found is None or (not in_column and _no_money(body)):
        return None
    rest = body[found.end() :].strip()
    rate = _RATE_WORDS.fullmatch(body[found.end() :].rstrip()) if rest else None
    if rest and rate is None:
        return None
    made = _made(found, unit)
    if made is None or (rate and made.unit is None) or (made.range is not None and made.unit is None):
        return None
    if negative and made.value is not None:
        made = replace(made, value=-made.value, negative=True)
    return replace(
        made,
        text=shown,
        start=0,
        end=len(text),
        approximate=approximate,
        cap=cap,
        footnote=mark[0].strip() if mark else "",
        rate=_each(rate),
        is_zero_explicit=made.value == 0,
    )


def find_amounts(text: str, unit: str | None = None, *, bare: bool = False) -> tuple[Amount, ...]:
    """Find the amounts of money in running text, with their offsets, in order.

    A number counts when a unit stands with it. With ``bare``, numbers grouped by thousands ("130 000") count too;
    they are in ``unit`` when it is given, else in no unit.
    """
    return tuple(sorted(_in_text(text, unit, bare), key=lambda a: a.start))


def _in_text(text: str, unit: str | None, bare: bool) -> Iterator[Amount]:
    for match in _SPELLED.finditer(text):
        size = "mkr" if match["size"].casefold().startswith("miljon") else "tkr"
        value = _WORDS[match["word"].casefold()]
        step = Decimal("0.1") if value != value.to_integral_value() else Decimal(1)
        yield _hedged(text, Amount(match[0], value, None, step, match.start(), match.end()).in_unit(size))
    place = 0
    while match_ := _IN_TEXT.search(text, place):
        found = _split_label_number(text, match_) or match_
        place = found.end()
        has_unit = bool(found["mkr"] or found["tkr"] or found["kr"] or found["prefix"])
        if not has_unit and not (bare and _bare_counts(found, text)):
            place = found.end("num")
            continue
        made = _made(found, unit)
        if made is None:
            continue
        rate = _RATE_WORDS.match(text, found.end())
        end = rate.end() if rate else found.end()
        yield _hedged(text, replace(made, text=text[found.start() : end], end=end, rate=_each(rate)))


def _split_label_number(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Begin after a label: "År 1 450 000 kr" is year one and 450 000 kr, "2027 – 450 000 kr" is no range."""
    if match["high"] and re.fullmatch(r"(?:19|20)\d\d", match["num"]):
        return _IN_TEXT.match(text, match.start("high"))
    if not re.search(r"\b(?:år|steg|fas|etapp|del|bilaga)\s*$", text[: match.start()], re.IGNORECASE):
        return None
    first = re.match(rf"\d{{1,2}}{_SP}+(?=\d)", match["num"] or "")
    return _IN_TEXT.match(text, match.start("num") + first.end()) if first and not match["times"] else None


def _bare_counts(match: re.Match[str], text: str) -> bool:
    number = match["num"]
    if not re.fullmatch(rf"\d{{1,3}}(?:{_SP}\d{{3}}|\.\d{{3}})+(?:,\d\d)?", number):
        return False
    return not _AFTER_PLAIN.match(text, match.end("num")) and match["high"] is None


def _hedged(text: str, amount: Amount) -> Amount:
    before = text[max(0, amount.start - 40) : amount.start]
    return replace(
        amount,
        approximate=_APPROX.search(before) is not None,
        cap=_CAP.search(before) is not None,
        is_zero_explicit=amount.value == 0,
    )


def _made(match: re.Match[str], unit: str | None) -> Amount | None:
    said = next((u for u in ("mkr", "tkr", "kr") if match[u]), "kr" if match["prefix"] else None)
    low = _number(match["num"], said or unit)
    high = _number(match["high"], said or unit) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    value, decimals, confident = low
    step = Decimal(1).scaleb(-decimals) if decimals else Decimal(1)
    times = int(match["times"]) if match["times"] else None
    amount = Amount(
        match[0],
        value * (times or 1),
        None,
        step,
        match.start(),
        match.end(),
        confident=confident,
        times=times,
    )
    if high is not None:
        if high[0] <= value:
            return None
        amount = replace(amount, value=None, range=(value, high[0]))
    amount = replace(amount, value=None if amount.value is None else plain(amount.value))
    return amount.in_unit(said or unit)


def _number(text: str, unit: str | None) -> tuple[Decimal, int, bool] | None:
    """Give the number, its decimals, and whether its separators are of one kind."""
    shown = text.strip()
    separators = [s.strip() or " " for s in re.findall(r"\D+", shown)]
    groups = re.split(r"\D+", shown)
    if sum(map(len, groups)) > MAX_DIGITS:
        return None
    if len(groups) == 1:
        return Decimal(shown), 0, True
    thousands = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3
    if thousands and not (unit == "mkr" and len(groups) == 2 and separators[0] in {".", ","}):
        return Decimal("".join(groups)), 0, len(set(separators)) == 1
    if separators[-1] not in {".", ","}:
        return None
    return Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"), len(groups[-1]), True


def _stored(text: str) -> Amount | None:
    if sum(c.isdigit() for c in text.partition(".")[0]) > MAX_DIGITS:
        return None
    value = plain(round(Decimal(text), 6))
    decimals = len(text.partition(".")[2])
    step = Decimal("0.01") if decimals else Decimal(1)
    return Amount(text, value, None, step, 0, len(text), negative=value < 0, is_zero_explicit=value == 0)


def _sign(text: str) -> tuple[str, bool]:
    inside = re.fullmatch(r"\(\s*(\d.*?)\s*\)", text)
    if inside and len(re.sub(r"\D", "", inside[1])) > 1:
        return inside[1], True
    if re.match(rf"[{_MINUS}]\s*\d", text):
        return text.lstrip(_MINUS + " "), True
    if re.fullmatch(r"[\d\s]+\d\s*[-\u2212]", text):
        return text.rstrip("-\u2212 "), True
    return text, False


def _hedges(text: str) -> tuple[str, bool, bool]:
    digit = re.search(r"\d", text)
    head = text[: digit.start()] if digit else ""
    approximate, cap = _APPROX.search(head) is not None, _CAP.search(head) is not None
    return (text[len(head) :], approximate, cap) if head and (approximate or cap) else (text, False, False)


def _each(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    word = (match["each"] or match["adverb"]).casefold()
    for stem, short in (
        ("år", "år"),
        ("mån", "månad"),
        ("tim", "timme"),
        ("arbetstim", "timme"),
        ("dag", "dag"),
        ("veck", "vecka"),
    ):
        if word.startswith(stem):
            return short
    return "timme" if word == "h" else word


def _no_money(text: str) -> bool:
    """A year, or a date of six or eight digits, stands alone."""
    digits = text.strip()
    if re.fullmatch(r"(?:19|20)\d\d", digits):
        return True
    if re.fullmatch(r"\d{6}|\d{8}", digits):
        year = int(digits[:-4]) if len(digits) == 8 else 2000 + int(digits[:2])
        try:
            return 1900 <= date(year, int(digits[-4:-2]), int(digits[-2:])).year < 2100
        except ValueError:
            return False
    return False
