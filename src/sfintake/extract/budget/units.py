"""The unit of bare numbers where nothing says it: what follows without doubt, and what stays in doubt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sfintake.extract.budget.grid import Grid
from sfintake.swedish.amounts import UNITS

_SURELY_KRONOR = Decimal(20_000)
"""No insats has a cost of 20 000 tkr; a bare number this large is in kronor."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A grid with its unit, and whether that had to be guessed."""

    grid: Grid
    doubtful: bool = False


def settle_unit(grid: Grid, stated: Sequence[Decimal]) -> Settled:
    """Give the grid with a unit: as said, as a stated sum elsewhere shows, as the size shows, else guessed."""
    bare = _bare(grid)
    if grid.unit is not None or not bare:
        return Settled(grid)
    largest = max(map(abs, bare))
    for unit, factor in UNITS.items():
        if any(s and any(abs(v * factor - s) <= factor for v in bare if v) for s in stated):
            return Settled(replace(grid, unit=unit))
    if largest >= _SURELY_KRONOR or all(abs(v) >= 1000 and v % 100 == 0 for v in bare if v):
        return Settled(replace(grid, unit="kr"))
    return Settled(replace(grid, unit="tkr"), doubtful=any(bare))


def _bare(grid: Grid) -> list[Decimal]:
    """Give the bare numbers of the body; a year is none."""
    cells = (c for row in grid.rows for c in row[1:] if not re.fullmatch(r"20[1-4]\d", c.text))
    return [
        c.amount.value for c in cells if c.amount and c.amount.unit is None and c.amount.value is not None
    ]
