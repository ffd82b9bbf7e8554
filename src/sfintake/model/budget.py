"""The budget as the applicant stated it, in kronor; sums and their parts, no judgement."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from sfintake.model.evidence import Evidence


class Payer(StrEnum):
    """Who pays a budget line."""

    FORBUNDET = "forbundet"
    MEDFINANSIERING = "medfinansiering"


class CategoryStatus(StrEnum):
    """How a cost category is answered."""

    STATED = "stated"
    ZERO = "zero"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Category:
    """A cost category, with the förbund's part of its lines, in kronor."""

    key: str
    status: CategoryStatus
    total_sek: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A printed cost row, in kronor."""

    label: str
    category: str | None
    total_sek: Decimal
    """The row's own sum over all payers."""
    forbundet_sek: Decimal | None = None
    """The förbund's part of it."""
    by_period: dict[str, Decimal] = field(default_factory=dict)
    """Amounts per column of time ("2026", "HT26", "År 1"), as printed."""
    payer: Payer | None = None
    category_doubtful: bool = False
    """The label could belong to several categories."""
    restricted: bool = False
    """Durable equipment, computers, phones, furniture or hire of premises."""
    staff_share: Decimal | None = None
    """Stated share of a full-time post, 1 = full time."""
    months: Decimal | None = None
    """Months that the amount covers, when stated or following from the columns."""
    without_social_charges: bool = False
    """The calculation shown is monthly pay times months only."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenCost:
    """A cost without one settled amount: stated from and to, a cell that holds an error, a number too long, "återkommer"."""

    label: str
    said: str
    """What stands where the amount should."""
    category: str | None = None
    low_sek: Decimal | None = None
    """The least and the most it is said to be, in kronor; None when it is no range."""
    high_sek: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a sum, in kronor."""

    label: str
    amount_sek: Decimal
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SumCheck:
    """A stated sum and the parts it should equal."""

    label: str
    kind: str
    """"total", "subtotal", "row", "column", "salary", "sought_plus_cofinancing" or "prose"."""
    stated_sek: Decimal
    parts: tuple[Term, ...]
    unit_sek: Decimal = Decimal(1)
    """One unit of the stated precision, in kronor (1 000 for whole tkr)."""
    evidence: tuple[Evidence, ...] = ()

    @property
    def summed_sek(self) -> Decimal:
        """What the parts add up to."""
        return sum((part.amount_sek for part in self.parts), Decimal(0))

    @property
    def agrees(self) -> bool:
        """Within one unit of the stated precision per part (rules.md, BUD002)."""
        return abs(self.stated_sek - self.summed_sek) <= self.unit_sek * len(self.parts)


@dataclass(frozen=True, slots=True)
class StatedSum:
    """The sum applied for as stated in one place, in kronor."""

    place: str
    """"field", "prose", "table" or "sheet"."""
    amount_sek: Decimal
    unit_sek: Decimal = Decimal(1)
    derived: bool = False
    """Summed by us from the lines, where no total is stated."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """The budget as read, in kronor."""

    unit: str | None = None
    """"kr", "tkr" or "mkr"; None when it cannot be settled."""
    total_sek: Decimal | None = None
    """The förbund's column: the stated total, also when wrong; the sum of the lines only where none is stated."""
    total_all_sek: Decimal | None = None
    """Over all payers."""
    total_stated: bool = False
    categories: tuple[Category, ...] = ()
    lines: tuple[BudgetLine, ...] = ()
    checks: tuple[SumCheck, ...] = ()
    stated_sums: tuple[StatedSum, ...] = ()
    by_year: dict[str, Decimal] = field(default_factory=dict)
    """The förbund's part per calendar year, where the budget names years."""
    unreadable: bool = False
    """The budget is a picture or stands in a file that could not be read."""
    evidence: tuple[Evidence, ...] = ()
    years: tuple[int, ...] = ()
    """Calendar years that the budget names, in columns, headings or text."""
    older_versions: tuple[str, ...] = ()
    """Names of budget files left out because a newer version lies in the dossier."""
    open_costs: tuple[OpenCost, ...] = ()
    """Costs without one settled amount; they are in no sum."""
