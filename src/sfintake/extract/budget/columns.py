"""What each column of a cost table holds: labels, amounts by time and payer, totals, or the parts of a calculation."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from sfintake.extract.budget.grid import Grid, GridCell, Row, unit_in_header
from sfintake.extract.budget.periods import Span, read_span
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.budget.words import FORBUND, OTHERS, names_party
from sfintake.profiles import Profile


class Holds(StrEnum):
    """What a column holds."""

    LABEL = "label"
    AMOUNT = "amount"
    SHARE = "share"
    MONTHS = "months"
    MONTHLY = "monthly"
    CHARGES = "charges"
    QUANTITY = "quantity"
    PRICE = "price"
    PAYER = "payer"
    NOTE = "note"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    index: int
    header: str
    holds: Holds
    unit: str | None = None
    span: Span | None = None
    payer: str = ""
    """"forbund", "other" or "" when the header names none."""
    total: bool = False
    """Sums the other columns (its header says so, or its figures do)."""
    part: bool = False
    """"Varav …": a part of another column."""


_TOTAL = re.compile(
    r"\b(?:summa|totalt?|totala|totalsumma|totalkostnad|hela (?:projektet|perioden|tiden)"
    r"|allt som allt|sammanlagt|s:a|tillsammans|alla år(?:en)?)\b",
    re.IGNORECASE,
)
_MONTHLY = (
    r"månadslön|^\W*(?:kr(?:onor)? ?)?(?:per|/) ?mån(?:ad)?\b|månadskostnad"
    r"|(?:lön|kostnad|kr)\s*(?:per|/|i)\s*mån|lön/mån|grundlön|bruttolön"
)
_PRICE = (
    r"[àáa][-\s]?pris|timpris|timlön|styckpris|\bpris\b|kr/tim|kr per tim|per timme|timkostnad"
    r"|kostnad per (?!år|halvår|period)|per st"
)
_SHARE = (
    r"omfattning|\bandel|\w*grad\b|procent|^%|%$"
    r"|\btjänst\b(?!er)|årsarbet"
)
_CHARGES = (
    r"\bPO\b|po-|sociala avg|soc\.? ?avg|\blkp\b|arbetsgivaravg|lönebikostnad|personalomkostnad|uppräkning"
)
_COUNTED = r"\bantal\b|\bst\b|timmar|\btim\b|\bkm\b|\bmil\b|\bdagar\b|tillfällen|kvantitet"
_QUANTITIES = tuple(
    (holds, re.compile(words, re.IGNORECASE))
    for holds, words in (
        (Holds.MONTHLY, _MONTHLY),
        (Holds.PRICE, _PRICE),
        (Holds.MONTHS, r"(?<!\d )(?<!\d)\b(?:antal )?mån(?:ader)?\b\.?$|^mån\w*\b"),
        (Holds.SHARE, _SHARE),
        (Holds.CHARGES, _CHARGES),
        (Holds.QUANTITY, _COUNTED),
    )
)
_PAYER_TEXT = re.compile(
    r"finansiär|betalas av|vem betalar|finansieras av|kostnadsbärare|bekostas|betalare", re.IGNORECASE
)
_PART_OF = re.compile(r"\b(?:varav|därav)\b", re.IGNORECASE)
_REMARK = re.compile(
    r"^(?:kommentar|anmärkning|motivering|notering|not\b|förklaring|övrig information)", re.IGNORECASE
)
_CODE = re.compile(r"^(?:nr|konto\w*|kod|post ?nr|rad|#|id)\.?$", re.IGNORECASE)


def header_rows(grid: Grid) -> tuple[int, int]:
    """Give the first and one past the last header row; equal when the table has none. What stands above is caption."""
    first_data = next((i for i, row in enumerate(grid.rows) if _is_data(row)), len(grid.rows))
    candidates = [i for i in range(first_data) if _may_head(grid.rows[i])]
    if not candidates:
        return 0, 0
    end = candidates[-1] + 1
    start = candidates[-1]
    while start - 1 in candidates:
        start -= 1
    return start, end


def _is_data(row: Row) -> bool:
    if any(c.error for c in row[1:]):
        return True
    amounts = [c for c in row[1:] if c.amount is not None and not _like_year(c.text)]
    spans = sum(1 for c in row[1:] if _like_year(c.text))
    return bool(amounts) and not (
        spans and all(c.amount is not None and c.amount.value == 0 for c in amounts)
    )


def _like_year(text: str) -> bool:
    return re.fullmatch(r"20[1-4]\d\*?", text.strip()) is not None


def _may_head(row: Row) -> bool:
    filled = [c for c in row if c.text]
    return (
        len(filled) >= 2
        or (len(filled) == 1 and row[0].text == "" and len(row) > 1)
        or any(c.span > 1 and c.text and i > 0 for i, c in enumerate(row))
    )


def headers(grid: Grid, start: int, end: int) -> tuple[str, ...]:
    """Give each column's header, the words of spanning cells spread over what they span."""
    spread: list[list[str]] = [[] for _ in range(grid.width())]
    for number in range(start, end):
        row, last = grid.rows[number], number == end - 1
        carry, left = "", 0
        for j, cell in enumerate(row):
            if cell.text:
                carry, left = cell.text, cell.span - 1
            elif left > 0:
                left -= 1
            elif last or j == 0 or not grid.rows[end - 1][j].text:
                carry = ""
            if carry and (cell.text or not last or cell.span > 1):
                spread[j].append(carry)
    return tuple(" ".join(dict.fromkeys(words)) for words in spread)


def read_columns(grid: Grid, profile: Profile) -> tuple[tuple[Column, ...], int]:
    """Give the columns and the index of the first body row."""
    start, end = header_rows(grid)
    titles = headers(grid, start, end)
    body = grid.rows[end:]
    columns = tuple(_column(j, titles[j], [row[j] for row in body], profile) for j in range(grid.width()))
    return _settle(columns, body), end


def _column(index: int, title: str, cells: list[GridCell], profile: Profile) -> Column:
    texts = [c for c in cells if c.text and c.amount is None and not c.error]
    amounts = [c for c in cells if c.amount is not None]
    if not texts and not amounts:
        span = read_span(title)
        return Column(
            index, title, Holds.AMOUNT if span and index else Holds.EMPTY, unit_in_header(title), span
        )
    if _PAYER_TEXT.search(title) and len(texts) >= len(amounts):
        return Column(index, title, Holds.PAYER)
    holds = next((h for h, p in _QUANTITIES if p.search(title)), None)
    if holds is not None and not (
        holds is Holds.SHARE and len(amounts) > len(texts) and _looks_like_money(amounts)
    ):
        return Column(index, title, holds, unit_in_header(title))
    if texts and all(read_share(c.text) is not None for c in texts) and len(texts) >= len(amounts):
        return Column(index, title, Holds.SHARE)
    if index and _REMARK.search(title) and len(texts) >= len(amounts):
        return Column(index, title, Holds.NOTE)
    if len(texts) > len(amounts) or (index == 0 and not title and len(texts) == len(amounts)):
        return Column(index, title, Holds.LABEL)
    if index == 0 and (_CODE.match(title) or _all_small(amounts)):
        return Column(index, title, Holds.NOTE)
    span = read_span(title)
    total = bool(_TOTAL.search(title))
    return Column(
        index,
        title,
        Holds.AMOUNT,
        unit_in_header(title),
        span,
        _payer(title, profile, total),
        total,
        bool(_PART_OF.search(title)),
    )


def _payer(title: str, profile: Profile, total: bool) -> str:
    if OTHERS.search(title):
        return "other"
    if FORBUND.search(title):
        return "forbund"
    return "other" if not total and names_party(title, profile) else ""


def _looks_like_money(cells: list[GridCell]) -> bool:
    return any(c.amount and c.amount.value is not None and abs(c.amount.value) > 1000 for c in cells)


def _all_small(cells: list[GridCell]) -> bool:
    return all(c.amount and c.amount.value is not None and 0 <= c.amount.value < 100 for c in cells)


def _settle(columns: tuple[Column, ...], body: tuple[Row, ...]) -> tuple[Column, ...]:
    """Mark text columns after the labels as notes, and find an unmarked total column by its figures."""
    firsts = [c.index for c in columns if c.holds is Holds.AMOUNT]
    first = min(firsts, default=len(columns))
    made = [
        replace(c, holds=Holds.NOTE) if c.holds is Holds.LABEL and c.index > first else c for c in columns
    ]
    amounts = [c for c in made if c.holds is Holds.AMOUNT and not c.part]
    if len(amounts) >= 3 and not any(c.total for c in amounts):
        for candidate in (amounts[-1], amounts[0]):
            if candidate.span is None and _sums_the_rest(
                candidate, [c for c in amounts if c is not candidate], body
            ):
                made[candidate.index] = replace(candidate, total=True)
                break
    return _other_payers(tuple(made), body)


def _other_payers(columns: tuple[Column, ...], body: tuple[Row, ...]) -> tuple[Column, ...]:
    """Take columns of any name that fill up the förbund's column to the total as those of other payers ("Vården")."""
    amounts = [c for c in columns if c.holds is Holds.AMOUNT and not c.part]
    wholes = [c for c in amounts if c.total and not c.payer]
    unnamed = [c for c in amounts if c.header and not (c.total or c.payer or c.span)]
    if len(wholes) != 1 or not unnamed or not any(c.payer == "forbund" for c in amounts):
        return columns
    if not _sums_the_rest(wholes[0], [c for c in amounts if c is not wholes[0]], body):
        return columns
    return tuple(replace(c, payer="other") if c in unnamed else c for c in columns)


def _sums_the_rest(total: Column, rest: list[Column], body: tuple[Row, ...]) -> bool:
    agreed = seen = 0
    for row in body:
        whole = row[total.index].amount
        parts = [a.value for c in rest if (a := row[c.index].amount) and a.value is not None]
        if whole is None or whole.value is None or len(parts) < 2:
            continue
        seen += 1
        agreed += abs(sum(parts) - whole.value) <= len(parts) * whole.precision
    return seen >= 2 and agreed * 2 > seen
