"""The rows and columns of a cost table taken together: what a row costs, and what the förbund pays of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sfintake.extract.budget.columns import Column, Holds
from sfintake.extract.budget.entries import Entry, Is, main_column
from sfintake.extract.budget.grid import Grid, GridCell
from sfintake.model import Evidence, Period
from sfintake.profiles import Profile

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A cost table with its columns and rows told apart."""

    grid: Grid
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    profile: Profile
    period: Period | None

    def amounts(self) -> list[Column]:
        """Give the columns of amounts."""
        return [c for c in self.columns if c.holds is Holds.AMOUNT]

    def of(self, payer: str, *, total: bool | None = None) -> list[Column]:
        """Give the columns of a payer ("forbund", "other", "" for none named), all or only totals or only parts."""
        return [
            c
            for c in self.amounts()
            if c.payer == payer and (payer or not c.part) and (total is None or c.total is total)
        ]

    def by_payer(self) -> bool:
        """Tell whether columns, rows or names say who pays."""
        return bool(self.of("forbund") or self.of("other")) or any(
            e.role in {Is.SOUGHT, Is.OTHERS}
            or e.payer == "other"
            or any(c.holds is Holds.PAYER for c in self.columns)
            for e in self.entries
        )

    def added(self, entry: Entry, columns: list[Column]) -> Decimal | None:
        """Add the amounts of some columns: their own total where there is one, else the parts; None when none is stated."""
        whole = [v for c in columns if c.total and (v := entry.value(c.index)) is not None]
        if whole:
            return whole[-1]
        values = [v for c in columns if not c.total and (v := entry.value(c.index)) is not None]
        return sum(values, ZERO) if values else None

    def whole(self, entry: Entry) -> Decimal | None:
        """Give a row's own sum over all payers."""
        plain_columns = self.of("")
        spans = [c for c in plain_columns if c.span]
        loose = [c for c in plain_columns if not c.span and not c.total]
        if (
            any(c.total for c in plain_columns)
            and (value := self.added(entry, [c for c in plain_columns if c.total])) is not None
        ):
            return value
        if spans and (value := self.added(entry, spans)) is not None:
            return value
        if loose:
            values = [v for c in loose if (v := entry.value(c.index)) is not None]
            if values:
                return values[-1]
        parts = [v for p in ("forbund", "other") if (v := self.added(entry, self.of(p))) is not None]
        return sum(parts, ZERO) if parts else None

    def forbund(self, entry: Entry) -> Decimal | None:
        """Give what the förbund pays of a row."""
        whole = self.whole(entry)
        if own := self.of("forbund"):
            value = self.added(entry, own)
            return (
                ZERO if value is None and whole is not None and (self.of("other") or self.of("")) else value
            )
        if entry.payer == "other" and entry.role is Is.LINE:
            return ZERO
        if others := self.of("other"):
            paid = self.added(entry, others)
            return whole if paid is None or whole is None else whole - paid
        if (
            entry.role is Is.TOTAL
            and whole is not None
            and not any(e.role is Is.SOUGHT for e in self.entries)
        ):
            return self._less_others(entry, whole)
        return whole

    def _less_others(self, total: Entry, whole: Decimal) -> Decimal:
        """Take from the total the lines that others pay, when the total holds them."""
        paid = sum(
            (self.whole(e) or ZERO for e in self.entries if e.role is Is.LINE and e.payer == "other"), ZERO
        )
        own = sum(
            (self.whole(e) or ZERO for e in self.entries if e.role is Is.LINE and e.payer != "other"), ZERO
        )
        main = main_column(self.columns)
        unit = total.amounts[main].precision if main in total.amounts else Decimal(1)
        return whole if not paid or abs(whole - own) <= unit * len(self.entries) else whole - paid


def proof_of(cells: Iterable[GridCell]) -> tuple[Evidence, ...]:
    """Give the quotes of cells that have one."""
    return tuple(c.evidence for c in cells if c.evidence)
