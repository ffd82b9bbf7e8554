"""Groups of rules → the regions of a page that may be tables."""

from collections.abc import Sequence

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import PageGeometry, Rule
from sfintake.readers.pdf.lines import Row, by_height
from sfintake.readers.pdf.rivers import LEADERS, is_tabular
from sfintake.readers.pdf.rules import Frame, frames, merged, same_extent, snapped

HEADING_REACH = 24.0
"""Points above a rule within which the heading stands that it underlines."""
LABEL_LINES = 4
"""Further lines of one label."""
GAP_MAX = 220.0
"""Points between two rules of one table that has no vertical ones."""


def regions(page: PageGeometry, rows: Sequence[Row]) -> list[Frame]:
    """Give the groups of rules that may each be a table, from the top."""
    found: list[Frame] = []
    groups: list[Frame] = []
    for frame in _on_one_line([f for f in frames(page) if f.across and not _is_under_heading(f, rows)]):
        if _is_closed(frame):
            found.append(frame)
            continue
        for at in range(len(groups) - 1, -1, -1):
            if _continues(groups[at], frame, rows):
                groups[at] = merged((groups[at], frame))
                break
        else:
            groups.append(frame)
    found += [g for g in groups if _worth(g, rows)]
    return sorted(found, key=lambda f: (f.bbox[1], f.bbox[0]))


def _is_under_heading(frame: Frame, rows: Sequence[Row]) -> bool:
    """Say whether a rule only underlines a heading: as long as it, or under a line alone that is larger than the next."""
    if frame.down or len(frame.across) != 1:
        return False
    (rule,) = frame.across
    near = rows_between(rows, (rule.start - 2, rule.at - HEADING_REACH, rule.end, rule.at))
    if near and _is_underline(near[-1], rule):
        return True
    below = rows_between(rows, (rule.start - 2, rule.at, rule.end, rule.at + 3 * HEADING_REACH))
    if not near or not below or len(near[-1]) != 1:
        return False
    (heading,) = near[-1]
    return (
        heading.size > 1.06 * max(s.size for s in below[0])
        and rule.at - heading.base < heading.size
        and abs(heading.x0 - rule.start) < 0.5 * heading.size
    )


def _is_underline(row: Row, rule: Rule) -> bool:
    """Say whether a rule only underlines a line that stands alone."""
    (first, *rest) = row
    return (
        not rest
        and all(word.look.underlined for word in first.words)
        and abs(first.x0 - rule.start) < 2
        and abs(first.x1 - rule.end) < 2
    )


def _is_closed(frame: Frame) -> bool:
    """Say whether drawn rules alone make cells."""
    hard = sum(not r.soft for r in frame.down)
    return hard >= 2 and len(frame.across) >= 2 and hard + len(frame.across) >= 5


def _on_one_line(parts: Sequence[Frame]) -> list[Frame]:
    """Take the pieces of a broken horizontal rule as one group."""
    made: list[Frame] = []
    for part in parts:
        if (
            made
            and not part.down
            and not made[-1].down
            and abs(part.across[0].at - made[-1].across[0].at) <= 2
        ):
            gap = part.bbox[0] - made[-1].bbox[2]
            if 0 <= gap <= 40:
                made[-1] = merged((made[-1], part))
                continue
        made.append(part)
    return made


def _continues(group: Frame, frame: Frame, rows: Sequence[Row]) -> bool:
    """Say whether a group of rules further down belongs to the table begun above."""
    upper, lower = group.bbox, frame.bbox
    if lower[1] - upper[3] > GAP_MAX:
        return False
    contained = not frame.down and lower[0] >= upper[0] - 4 and lower[2] <= upper[2] + 4
    if not (same_extent(group, frame) or contained):
        return False
    between = rows_between(rows, (upper[0], upper[3], upper[2], lower[1]))
    return (
        is_tabular(by_height(between))
        or _is_tall_row(between)
        or (len(group.across) > 1 and _is_group_row(between, upper, rows_between(rows, upper)))
    )


def _is_tall_row(rows: Sequence[Row]) -> bool:
    """Say whether all that stands between two rules is one row whose label takes several lines."""
    tall = by_height(rows)
    many = [row for row in tall if len(row) > 1]
    singles = [row[0] for row in tall if len(row) == 1]
    if len(tall) == 1 and len(rows) > 1 and many:
        return True
    if len(many) != 1 or not 0 < len(singles) <= LABEL_LINES:
        return False
    entries = [s for s in many[0] if not any(abs(s.x0 - label.x0) < 2 for label in singles)]
    return bool(entries) and all(label.x1 < entries[0].x0 for label in singles)


def _is_group_row(rows: Sequence[Row], box: BBox, inner: Sequence[Row]) -> bool:
    """Say whether all that stands between two rules is the name of the rows that follow."""
    if len(rows) != 1 or len(rows[0]) != 1:
        return False
    (name,) = rows[0]
    size = max((s.size for row in inner for s in row), default=0.0)
    return (
        name.size < 1.06 * size
        and name.x0 - box[0] < 2 * name.size
        and name.x1 - name.x0 < 0.5 * (box[2] - box[0])
    )


def rows_between(rows: Sequence[Row], box: BBox) -> list[Row]:
    """Give what stands within a box, row by row."""
    made = []
    for row in rows:
        kept = tuple(
            s for s in row if box[1] < s.base - 0.3 * s.size < box[3] and s.x1 > box[0] and s.x0 < box[2]
        )
        if kept:
            made.append(kept)
    return made


def _worth(group: Frame, rows: Sequence[Row]) -> bool:
    """Say whether rules without closed cells frame something like a table."""
    if len(group.across) < 2:
        return False
    inner = rows_between(rows, group.bbox)
    if len(inner) < 2 or any(LEADERS.search(s.text) for row in inner for s in row):
        return False
    return _has_columns(group) or is_tabular(by_height(inner))


def _has_columns(group: Frame) -> bool:
    """Say whether shaded cells of several rows share their sides: where labels take many lines, the text does not show it."""
    return sum(len(sides) > 1 for sides in snapped(group.down)) > 2
