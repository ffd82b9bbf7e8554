"""Salary calculations as shown: share × months × monthly pay × (1 + social charges), or quantity × price."""

import re
from decimal import Decimal

from sfintake.extract.budget.columns import Column, Holds
from sfintake.extract.budget.entries import Entry
from sfintake.extract.budget.reckoning import find_reckonings
from sfintake.extract.budget.staffing import read_share, share_of_cell
from sfintake.model import SumCheck, Term
from sfintake.swedish.amounts import plain

_SLACK = Decimal("0.01")
"""Rounding within a calculation: one per cent of the stated cost."""
_CHARGES_SAID = re.compile(r"inkl|\bPO\b|avgift|lkp|lönebikostnad|påslag|pålägg", re.IGNORECASE)


def _number(entry: Entry, columns: tuple[Column, ...], holds: Holds) -> Decimal | None:
    for column in columns:
        if column.holds is holds and (amount := entry.cells[column.index].amount) and amount.value:
            return amount.value
    return None


def _charges(entry: Entry, columns: tuple[Column, ...], pay: Decimal) -> Decimal | None:
    """Give the factor of social charges: "40,15 %", "1.4315" or a sum in kronor; None when none is stated."""
    for column in columns:
        if column.holds is not Holds.CHARGES or "uppräkning" in column.header.casefold():
            continue
        text = entry.cells[column.index].text.replace(",", ".")
        percent = re.search(r"(\d{1,2}(?:\.\d+)?)\s*%", text)
        if percent:
            return 1 + Decimal(percent[1]) / 100
        amount = entry.cells[column.index].amount
        if amount is None or not amount.value:
            continue
        value = amount.value
        if value < 1:
            return 1 + value
        if value < 2:
            return value
        return 1 + value / 100 if value < 100 else (pay + value) / pay
    return None


def _pay(entry: Entry, columns: tuple[Column, ...]) -> Decimal | None:
    monthly, months = _number(entry, columns, Holds.MONTHLY), _number(entry, columns, Holds.MONTHS)
    if monthly is None or months is None:
        return None
    share = next((share_of_cell(entry.cells[c.index].text) for c in columns if c.holds is Holds.SHARE), None)
    return monthly * months * (share if share is not None else 1)


def _stated(entry: Entry, columns: tuple[Column, ...]) -> Column | None:
    amounts = [c for c in columns if c.holds is Holds.AMOUNT and entry.value(c.index)]
    return amounts[-1] if amounts else None


def salary_check(entry: Entry, columns: tuple[Column, ...]) -> SumCheck | None:
    """Give the check of a calculation that the row shows in full; None when it shows none."""
    column = _stated(entry, columns)
    if column is None:
        return None
    pay = _pay(entry, columns)
    quantity, price = _number(entry, columns, Holds.QUANTITY), _number(entry, columns, Holds.PRICE)
    if pay is not None:
        factor = _charges(entry, columns, pay)
        made, label = pay * (factor or 1), "lön × månader × andel" + (" × PO" if factor else "")
    elif quantity is not None and price is not None:
        made, label = quantity * price, "antal × pris"
    else:
        return None
    stated = entry.value(column.index) or Decimal(0)
    shown = [
        c
        for c in columns
        if c.holds in {Holds.SHARE, Holds.MONTHS, Holds.MONTHLY, Holds.CHARGES, Holds.QUANTITY, Holds.PRICE}
    ]
    proof = tuple(e for c in shown if (e := entry.cells[c.index].evidence))
    evidence = (*entry.evidence, *((e,) if (e := entry.cells[column.index].evidence) else ()))
    unit = max(entry.amounts[column.index].precision, plain(abs(stated) * _SLACK))
    return SumCheck(
        entry.label, "salary", plain(stated), (Term(label, plain(round(made, 2)), proof),), unit, evidence
    )


def _bare_pay_in_label(label: str, stated: Decimal) -> bool:
    """Tell whether the label itself shows the pay times the months that make the cost ("Lön coach (34 000 kr x 10 mån)")."""
    if not re.search(r"lön", label, re.IGNORECASE) or _CHARGES_SAID.search(label):
        return False
    share = read_share(label) or Decimal(1)
    return any(
        shown.without_charges()
        and any(abs(stated - shown.made_sek * part) <= abs(stated) * _SLACK for part in (Decimal(1), share))
        for shown in find_reckonings(label)
    )


def charges_left_out(entry: Entry, columns: tuple[Column, ...]) -> bool:
    """Tell whether the cost shown is monthly pay times months and share, with no social charges."""
    column = _stated(entry, columns)
    if column is not None and _bare_pay_in_label(entry.label, entry.value(column.index) or Decimal(0)):
        return True
    pay = _pay(entry, columns)
    wages = any(c.holds is Holds.MONTHLY and re.search(r"lön", c.header, re.IGNORECASE) for c in columns)
    if (
        column is None
        or pay is None
        or not wages
        or re.search(r"\bPO\b|sociala|lkp|arbetsgivaravg", entry.label)
    ):
        return False
    stated = entry.value(column.index) or Decimal(0)
    return abs(stated - pay) <= abs(pay) * _SLACK
