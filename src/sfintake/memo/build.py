"""The memo and the overview's row of one review."""

from datetime import date

from sfintake.model import CaseInfo, Link, Memo, OverviewRow, Review
from sfintake.profiles import Profile


def build_memo(review: Review, *, reviewed: date, case: CaseInfo, profile: Profile | None = None) -> Memo:
    """Give the memo of a review.

    ``profile`` is the one the review was made with; it lends the förbund's own words (headings, members,
    clauses). Without it the memo says the same things in general words.
    """
    raise NotImplementedError


def overview_row(
    review: Review,
    *,
    reviewed: date,
    case: CaseInfo,
    profile: Profile | None = None,
    memos: tuple[Link, ...] = (),
    originals: tuple[Link, ...] = (),
) -> OverviewRow:
    """Give the overview's row of a review, in the same words as the memo's first page."""
    raise NotImplementedError
