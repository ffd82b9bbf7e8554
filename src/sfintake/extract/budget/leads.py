"""Rows that sum the rows under them: a category's own row above its costs, by number or by figures."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.columns import Column
from sfintake.extract.budget.entries import NUMBER, Entry, Is, main_column
from sfintake.profiles import Profile

ZERO = Decimal(0)


def lead_sums(entries: list[Entry], columns: tuple[Column, ...], profile: Profile) -> list[Entry]:
    """Make a category's row that carries the sum of the rows under it a subtotal: it is no cost of its own."""
    made = list(entries)
    main = main_column(columns)
    for i, entry in enumerate(entries):
        if entry.role is not Is.LINE:
            continue
        children = _numbered_children(entries, i)
        if not children and main is not None:
            children = _summed_children(entries, i, main, profile)
            children = children if _fits_sums(entries, i, children, main) else 0
        if children:
            made[i] = replace(entry, role=Is.SUBTOTAL, leads=children)
    return made


def _fits_sums(entries: Sequence[Entry], i: int, children: int, main: int) -> bool:
    """Tell whether the next stated sum is nearer when the row sums those under it than when it is a cost like them.

    Few and coarse figures ("0,65" over "0,43", "0,24", "0,06") may add up by chance. The next sum closes the rows
    since the last one ("Delsumma personal"), or all rows above it ("Summa").
    """
    end = next((j for j in range(i + 1 + children, len(entries)) if entries[j].role is Is.TOTAL), None)
    if end is None or (stated := entries[end].value(main)) is None:
        return True
    begin = max((j for j in range(i) if entries[j].role is Is.TOTAL), default=-1) + 1
    under = _sum(entries[i + 1 : i + 1 + children], main)
    wholes = {_sum(entries[begin:end], main), _sum(entries[:end], main)}
    as_sum = min(abs(whole - under - stated) for whole in wholes)
    return as_sum < min(abs(whole - stated) for whole in wholes)


def _sum(entries: Sequence[Entry], main: int) -> Decimal:
    return sum((e.value(main) or ZERO for e in entries if e.role is Is.LINE), ZERO)


def _numbered_children(entries: Sequence[Entry], i: int) -> int:
    own = NUMBER.match(entries[i].label)
    if own is None:
        return 0
    count = 0
    for entry in entries[i + 1 :]:
        number = NUMBER.match(entry.label)
        if entry.role is not Is.LINE or number is None or not number[1].startswith(own[1].rstrip(".") + "."):
            break
        count += 1
    return count


def _summed_children(entries: Sequence[Entry], i: int, main: int, profile: Profile) -> int:
    told = tell_category(entries[i].label, profile)
    whole = entries[i].value(main)
    bold = any(c.bold for c in entries[i].cells.values())
    if not whole or not (told.named or bold):
        return 0
    total = ZERO
    for count, entry in enumerate(entries[i + 1 :], 1):
        value = entry.value(main)
        other = tell_category(entry.label, profile)
        if entry.role is not Is.LINE or value is None or (other.named and other.key != told.key):
            return 0
        total += value
        if count >= 2 and abs(total - whole) <= entries[i].amounts[main].precision * count:
            return count
        if total > whole:
            return 0
    return 0
