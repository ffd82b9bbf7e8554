"""Swedish forms for figures, dates and lists, and texts kept to a length."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sfintake.model import Ages, Period

NBSP = "\u00a0"
COUNTS = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
_SPACES = re.compile(r"[^\S\u00a0]+")
"""White space that may break a line; a non-breaking space inside an amount is kept."""


def kronor(amount: Decimal) -> str:
    """Give an amount with thousands set apart and öre only where there are any: ``2 915 000 kr``."""
    return f"{figure(amount)}{NBSP}kr"


def figure(amount: Decimal) -> str:
    """Give an amount without its unit; a minus is a real minus."""
    rounded = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole, ore = f"{abs(rounded):,.2f}".split(".")
    text = whole.replace(",", NBSP) + ("" if ore == "00" else f",{ore}")
    return f"\u2212{text}" if rounded < 0 else text


def percent(part: Decimal, whole: Decimal) -> str:
    """Give a share in whole percent, ``under 1 %`` for a small one."""
    share = part * 100 / whole
    if 0 < share < 1:
        return f"under{NBSP}1{NBSP}%"
    return f"{share.quantize(Decimal(1), ROUND_HALF_UP)}{NBSP}%"


def day(value: date) -> str:
    """Give a date as ISO 8601, as offices in Sweden write it."""
    return value.isoformat()


def period(value: Period) -> str:
    """Give a period with its length in months; an open end is said to be unstated."""
    if value.start is None and value.end is None:
        return ""
    start = day(value.start) if value.start else "start inte angiven"
    end = day(value.end) if value.end else "slut inte angivet"
    months = value.months
    length = f" ({months}{NBSP}{plural(months, 'månad', 'månader')})" if months else ""
    return f"{start} – {end}{length}"


def ages(value: Ages) -> str:
    """Give ages in words, either end open."""
    if value.min is not None and value.max is not None:
        return f"{value.min}–{value.max} år"
    if value.min is not None:
        return f"från {value.min} år"
    if value.max is not None:
        return f"till och med {value.max} år"
    return ""


def plural(count: int, one: str, many: str) -> str:
    """Give the form of a noun that goes with a count."""
    return one if count == 1 else many


def counted(count: int, one: str, many: str) -> str:
    """Give a count and its noun; small counts in words, as in running text: ``två krav``."""
    word = COUNTS[count] if count < len(COUNTS) else figure(Decimal(count))
    return f"{one if count == 1 else f'{word} {many}'}"


def listed(texts: Sequence[str], last: str = "och") -> str:
    """Join as in running text: ``a, b och c``."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def shortened(text: str, limit: int) -> str:
    """Give the text in one line, cut at a word where it is longer than ``limit`` characters."""
    folded = _SPACES.sub(" ", text).strip()
    if len(folded) <= limit:
        return folded
    cut = folded[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.–-") + "…"


def sentence(text: str) -> str:
    """Give the text with a capital first and a full stop last."""
    folded = _SPACES.sub(" ", text).strip()
    if not folded:
        return ""
    end = "" if folded[-1] in ".!?…:" else "."
    first = folded if "." in folded.split(" ", 1)[0].rstrip(".") else folded[0].upper() + folded[1:]
    return first + end  # a file's name keeps its small letter
