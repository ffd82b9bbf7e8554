"""What the budget rules share: whether anything was read, sums as people read them, calculations with their places."""

from collections.abc import Iterable
from decimal import Decimal

from sfintake.model import Application, Budget, BudgetLine, Evidence, Payer, SumCheck, Term
from sfintake.swedish.amounts import format_number

POLICY = "Policy för finansiering av samverkansinsatser"
PLAN_H = "Verksamhetsplan 2016"
PLAN_B = "Verksamhetsplan och budget år 2016"
WEB_V = "Sök finansiering"


def read_budget(application: Application) -> Budget | None:
    """Give the budget when at least one cost line was read, else None (rules.md: then most BUD rules do not apply)."""
    budget = application.budget
    return budget if budget is not None and budget.lines else None


def sek(amount: Decimal) -> str:
    """Write a sum for people, without its unit."""
    return format_number(amount)


def quotes(evidence: Iterable[Evidence], most: int = 4) -> tuple[Evidence, ...]:
    """Give each place once, the first few."""
    return tuple(dict.fromkeys(evidence))[:most]


def paid_by_forbund(line: BudgetLine) -> bool:
    """Tell whether the förbund pays anything of a line."""
    if line.payer is Payer.MEDFINANSIERING:
        return False
    return (line.total_sek if line.forbundet_sek is None else line.forbundet_sek) > 0


def calculation(check: SumCheck) -> str:
    """Write the parts of a sum: their cells ("B4 + B5 + B6") where they have some, else their amounts."""
    cells = [_cell(part) for part in check.parts]
    if check.kind == "salary":
        return check.parts[0].label
    shown = (
        [c for c in cells if c]
        if all(cells) and len(set(cells)) == len(cells)
        else [sek(p.amount_sek) for p in check.parts]
    )
    if len(shown) > 8:
        shown = [*shown[:3], "…", *shown[-2:]]
    return " + ".join(shown).replace("+ \u2212", "\u2212 ")


def _cell(part: Term) -> str:
    return next((e.cell for e in part.evidence if e.cell), "") or ""
