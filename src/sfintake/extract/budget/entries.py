"""A row of a cost table: its label, its amounts, and what it is."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from sfintake.extract.budget.columns import Column, Holds
from sfintake.extract.budget.grid import GridCell
from sfintake.model import Evidence
from sfintake.swedish.amounts import Amount

NUMBER = re.compile(r"^\W*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
"""The number that a label begins with ("2.1 Resor")."""


class Is(StrEnum):
    """What a row is."""

    LINE = "line"
    GROUP = "group"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    SOUGHT = "sought"
    """The förbund's part, where the total is everybody's."""
    OTHERS = "others"
    """What others pay, set off against the total."""
    OPEN = "open"
    """A cost whose amount is not settled: from and to, an error, "återkommer"."""
    PART = "part"
    """"Varav …": a part of the row above."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the body with its label, its amounts in kronor by column, and its place."""

    index: int
    label: str
    cells: dict[int, GridCell]
    amounts: dict[int, Amount]
    role: Is = Is.LINE
    group: str = ""
    payer: str = ""
    """"forbund" or "other" when the row itself names the payer."""
    leads: int = 0
    """For a subtotal that stands before its parts: how many rows follow that it sums."""
    negative: bool = False
    """An income, taken from the sum although printed without a minus."""
    evidence: tuple[Evidence, ...] = field(default_factory=tuple)

    def value(self, column: int) -> Decimal | None:
        """Give the amount in a column, in kronor, or None when none is stated."""
        amount = self.amounts.get(column)
        if amount is None or amount.value is None:
            return None
        return -amount.value if self.negative else amount.value


def main_column(columns: tuple[Column, ...]) -> int | None:
    """Give the column that says most of a row: the total over all payers, else the last with amounts."""
    amounts = [c for c in columns if c.holds is Holds.AMOUNT and not c.part]
    totals = [c for c in amounts if c.total and not c.payer] or [c for c in amounts if c.total] or amounts
    return totals[-1].index if totals else None
