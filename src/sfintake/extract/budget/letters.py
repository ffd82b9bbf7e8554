"""The paragraphs of a letter that hold its budget, where no heading tells which."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.clauses import SAYS_TOTAL, SOUGHT, Clause
from sfintake.extract.budget.collecting import added, collect_costs
from sfintake.extract.reading import Piece, Reading
from sfintake.profiles import Profile

_GAP = 2
"""Paragraphs without money that may stand between two costs of a letter."""


def budget_paragraphs(reading: Reading) -> list[Piece]:
    """Give the paragraphs that state costs and their sum: a run of them that adds up, else those that ask or hold a sum."""
    own = list(_unheaded(reading))
    runs = list(_runs(own, reading.profile))
    proved = next((run for run in runs if _adds_up(run, reading.profile, exactly=True)), None)
    if proved is not None:
        return proved
    single = [p for p in own if SOUGHT.search(p.text) or _is_whole(p, reading.profile)]
    if len(collect_costs(single, reading.profile)[0]) > 1:
        return single
    return next((run for run in runs if _adds_up(run, reading.profile, exactly=False)), single)


def _runs(pieces: Sequence[Piece], profile: Profile) -> Iterator[list[Piece]]:
    """Give runs of paragraphs under one heading that each state a cost or a sum, few others between."""
    run: list[Piece] = []
    for piece in pieces:
        if "medfinansiering" in piece.keys and "budget" not in piece.keys:
            continue
        costs, totals = collect_costs([piece], profile)
        if not (costs or totals):
            continue
        near = (
            run
            and run[-1].heading == piece.heading
            and 0 <= piece.locus.block - run[-1].locus.block <= _GAP + 1
        )
        if run and not near:
            yield run
            run = []
        run.append(piece)
    yield run


def _adds_up(run: Sequence[Piece], profile: Profile, *, exactly: bool) -> bool:
    """Tell whether costs of several paragraphs make the sum stated after them; a wrong sum is near, and said to be one."""
    if len(run) < 2:
        return False
    costs, totals = collect_costs(run, profile)
    known = [c for c in costs if tell_category(c.label, profile).known]
    last = max(((c.piece.locus.block, c.start) for c in costs), default=(0, 0))
    whole = added(costs)
    if len(costs) < 2 or not known:
        return False
    if exactly:
        return any(t.amount.value == whole for t in totals)
    said = [t for t in totals if (t.piece.locus.block, t.start) > last and SAYS_TOTAL.search(_said(t))]
    return len(known) > 1 and any(_near(t.amount.value or Decimal(0), whole) for t in said)


def _said(total: Clause) -> str:
    return total.piece.text[total.start : total.end]


def _near(stated: Decimal, whole: Decimal) -> bool:
    return whole / 2 <= stated <= whole * 2


def _unheaded(reading: Reading) -> Iterator[Piece]:
    return (p for p in reading.own_pieces() if p.document == reading.main and p.table is None and not p.label)


def _is_whole(piece: Piece, profile: Profile) -> bool:
    """Tell whether a paragraph of a letter holds a budget by itself: costs that make a sum, or known costs and a sum."""
    if "medfinansiering" in piece.keys and "budget" not in piece.keys:
        return False
    costs, totals = collect_costs([piece], profile)
    values = [c.amount.value or Decimal(0) for c in costs]
    known = [c for c in costs if tell_category(c.label, profile).known]
    if len(costs) < 2 or not known:
        return False
    proved = any(t.amount.value == added(costs) for t in totals)
    # A wrong sum is still a sum: it is told by BUD002, not left out.
    said = any((t.amount.value or 0) > max(values) and t.start > costs[-1].start for t in totals)
    return proved or (len(known) > 1 and said)
