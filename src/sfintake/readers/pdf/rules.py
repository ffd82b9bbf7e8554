"""Rules → regions that may hold a table: joined, grouped by where they meet, stacked where only their extent agrees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import PageGeometry, Rule

SNAP = 4.0
"""Points between rules that are taken as one. Measured best between 3 and 5 on public tables."""
JOIN = 4.0
"""Points between the ends of rules on one line that are taken as one."""
MEET = 4.0
"""Points by which two rules may miss each other and still meet."""
PAIRS_MAX = 1_000_000
"""Pairs of rules compared; more is a drawing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Rules that belong together."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    @property
    def bbox(self) -> BBox:
        """The box around them."""
        xs = [v for r in self.across for v in (r.start, r.end)] + [r.at for r in self.down]
        ys = [v for r in self.down for v in (r.start, r.end)] + [r.at for r in self.across]
        return (min(xs), min(ys), max(xs), max(ys))


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Give the rules with near ones snapped to one line, and pieces of a line joined."""
    made: list[Rule] = []
    for group in snapped(rules):
        drawn = [r for r in group if not r.soft] or group
        at = sum(r.at for r in drawn) / len(drawn)
        piece: Rule | None = None
        for rule in sorted(group, key=lambda r: r.start):
            if piece is not None and rule.start <= piece.end + JOIN:
                piece = Rule(at, piece.start, max(piece.end, rule.end), piece.soft and rule.soft)
                continue
            if piece is not None:
                made.append(piece)
            piece = Rule(at, rule.start, rule.end, rule.soft)
        if piece is not None:
            made.append(piece)
    return made


def snapped(rules: Iterable[Rule]) -> Iterable[list[Rule]]:
    """Give the rules in groups that lie on one line."""
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if group and (rule.at - group[-1].at > SNAP or rule.at - group[0].at > 1.5 * SNAP):
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def frames(page: PageGeometry) -> list[Frame]:
    """Give the groups of rules that meet, from the top; single rules are groups of their own."""
    across = [r for r in joined(page.across) if r.end - r.start > 6]
    down = [r for r in joined(page.down) if r.end - r.start > 4]
    if len(across) * len(down) > PAIRS_MAX:
        return []
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, a in enumerate(across):
        for j, d in enumerate(down):
            if a.start - MEET <= d.at <= a.end + MEET and d.start - MEET <= a.at <= d.end + MEET:
                parent[root(i)] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, a in enumerate(across):
        groups.setdefault(root(i), ([], []))[0].append(a)
    for j, d in enumerate(down):
        groups.setdefault(root(len(across) + j), ([], []))[1].append(d)
    found = [Frame(tuple(a), tuple(d)) for a, d in groups.values()]
    return sorted((f for f in found if not _is_border(f, page)), key=lambda f: f.bbox[1])


def _is_border(frame: Frame, page: PageGeometry) -> bool:
    """Say whether the rules only frame the page."""
    x0, top, x1, bottom = frame.bbox
    whole = (x1 - x0) * (bottom - top) > 0.8 * page.width * page.height
    return whole and len(frame.across) <= 2 and len(frame.down) <= 2


def same_extent(a: Frame, b: Frame) -> bool:
    """Say whether two groups begin and end at the same distance from the left."""
    p, q = a.bbox, b.bbox
    slack = max(5.0, 0.02 * (p[2] - p[0]))
    return abs(p[0] - q[0]) <= slack and abs(p[2] - q[2]) <= slack


def merged(parts: Sequence[Frame]) -> Frame:
    """Give several groups as one."""
    return Frame(tuple(r for p in parts for r in p.across), tuple(r for p in parts for r in p.down))
