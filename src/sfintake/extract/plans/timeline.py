"""Where a date stands against the period applied for: early in it, or when it is over."""

from dataclasses import dataclass
from datetime import date, timedelta

from sfintake.model import Period
from sfintake.swedish.dates import Point, find_dates

_SLACK = timedelta(days=31)
"""A take-over "i december" of the last year comes when the period is over, for all that matters here."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The period applied for, as far as it is stated."""

    start: date | None = None
    end: date | None = None

    def is_after(self, text: str) -> bool:
        """Tell whether a text names a date when the period is over."""
        if self.end is None:
            return False
        last_month = self.end - _SLACK
        return any(point.first > last_month for point in _dated(text))

    def is_early(self, text: str) -> bool:
        """Tell whether all dates a text names lie in the first half of the period, and there are some."""
        if self.start is None or self.end is None:
            return False
        middle = self.start + (self.end - self.start) / 2
        points = _dated(text)
        return bool(points) and all(self.start - _SLACK <= point.first < middle for point in points)


def timeline(period: Period | None) -> Timeline:
    """Give the timeline of a period; one that is unstated, or ends before it starts, places nothing."""
    if period is None or (period.start and period.end and period.end <= period.start):
        return Timeline()
    return Timeline(period.start, period.end)


def _dated(text: str) -> tuple[Point, ...]:
    return tuple(point for point in find_dates(text) if point.year_given)
