"""The budget: every amount read, put in kronor and categories, with its place."""

from dataclasses import dataclass

from sfintake.extract.reading import Reading
from sfintake.model import Budget, Fields, Passage


@dataclass(frozen=True, slots=True)
class BudgetReading:
    """The budget, and what it adds to the fields (requested and co-financing sums)."""

    budget: Budget | None

    def complete(self, fields: Fields) -> Fields:
        """Give the fields with the sums filled in."""
        return fields


def extract_budget(reading: Reading, fields: Fields) -> BudgetReading:
    """Give the budget as stated in tables, lists, sheets and prose."""
    del reading, fields
    return BudgetReading(None)


def find_money_passages(reading: Reading, budget: Budget | None) -> tuple[Passage, ...]:
    """Give passages on co-financing, motivation of restricted costs, and payment."""
    del reading, budget
    return ()
