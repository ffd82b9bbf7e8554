"""The budget: every amount read, put in kronor and categories, with its place."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from sfintake.extract.budget.assembly import assemble
from sfintake.extract.budget.passages import find_payment, find_restricted
from sfintake.extract.budget.tables import cut_short
from sfintake.extract.budget.years import length_in_text
from sfintake.extract.reading import Reading
from sfintake.model import Budget, Fields, MoneyField, Note, Passage


@dataclass(frozen=True, slots=True)
class BudgetReading:
    """The budget, and what it adds to the fields (requested and co-financing sums)."""

    budget: Budget | None
    requested: MoneyField = field(default_factory=MoneyField)
    cofinancing: MoneyField = field(default_factory=MoneyField)
    passages: tuple[Passage, ...] = ()
    """On co-financing."""
    notes: tuple[Note, ...] = ()
    """Budgets too large to be read whole."""

    def complete(self, fields: Fields) -> Fields:
        """Give the fields with the sums filled in."""
        return replace(fields, requested_sek=self.requested, cofinancing_sek=self.cofinancing)


def extract_budget(reading: Reading, fields: Fields) -> BudgetReading:
    """Give the budget as stated in tables, lists, sheets and prose."""
    made = assemble(reading, fields.period.value)
    budget = made.budget and _over(made.budget, fields.period.length_months or length_in_text(reading))
    return BudgetReading(
        budget, made.requested, made.cofinancing.field, made.cofinancing.passages, cut_short(reading)
    )


def _over(budget: Budget, length_months: int | None) -> Budget:
    """Give posts without months of their own the stated length of an initiative that has no dates yet."""
    if length_months is None:
        return budget
    lines = tuple(
        replace(x, months=Decimal(length_months))
        if x.staff_share and x.months is None and not x.by_period
        else x
        for x in budget.lines
    )
    return replace(budget, lines=lines)


def find_money_passages(reading: Reading, budget: Budget | None) -> tuple[Passage, ...]:
    """Give passages on motivation of restricted costs, and on payment; those on co-financing lie in ``BudgetReading``."""
    return (*find_restricted(reading, budget), *find_payment(reading, budget))
