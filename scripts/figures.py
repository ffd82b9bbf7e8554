"""Counts of right and wrong answers, and how sure one can be from so few."""

from dataclasses import dataclass, field
from math import sqrt

_Z = 1.96
"""Standard score of a 95 % interval."""


@dataclass
class Share:
    """How many of some were right."""

    right: int = 0
    of: int = 0

    def add(self, right: int, of: int = 1) -> None:
        """Count some more."""
        self.right += right
        self.of += of

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.right / self.of if self.of else None

    def __str__(self) -> str:
        """In Swedish: count, share and interval."""
        if not self.of:
            return "–"
        low, high = wilson(self.right, self.of)
        return f"{self.right} av {self.of} ({100 * low:.0f}–{100 * high:.0f} %)"


@dataclass
class Found:
    """What was said against what is true."""

    precision: Share = field(default_factory=Share)
    """Of what was said, how much is true."""
    recall: Share = field(default_factory=Share)
    """Of what is true, how much was said."""

    def add(self, said: set[str], true: set[str]) -> None:
        """Count one application's."""
        self.precision.add(len(said & true), len(said))
        self.recall.add(len(said & true), len(true))


def wilson(right: int, of: int) -> tuple[float, float]:
    """Give the 95 % interval of a share.

    Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference.
    """
    if of == 0:
        return 0.0, 1.0
    share, square = right / of, _Z**2
    middle = share + square / (2 * of)
    reach = _Z * sqrt(share * (1 - share) / of + square / (4 * of**2))
    whole = 1 + square / of
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)
