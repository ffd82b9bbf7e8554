"""How deep each heading stands: relative to the others, 1 the topmost, no level left out."""

from collections.abc import Mapping, Sequence

from sfintake.readers.flow.clues import Dress, Line, number_depth, typed_number
from sfintake.readers.flow.headings import Found


def levels_of(lines: Sequence[Line | None], found: Mapping[int, Found]) -> dict[int, int]:
    """Give the level of each heading."""
    stated = {f.level for f in found.values() if f.level}
    dresses = sorted(
        {_plain(f.dress) for f in found.values() if f.dress and not f.level}, key=lambda d: d.rank
    )
    dresses.reverse()
    worn = _levels_of_styles(lines, found)
    levels: dict[int, int] = {}
    last_stated = 0
    for place, heading in found.items():
        if heading.level:
            levels[place] = last_stated = heading.level
            continue
        dress = _plain(heading.dress) if heading.dress else None
        same = worn.get(dress) if dress else None
        if same is not None:
            levels[place] = same
            continue
        base = last_stated if stated else 0
        by_number = _depth(lines[place])
        rank = dresses.index(dress) + 1 if dress in dresses else 1
        levels[place] = base + (max(by_number, rank) if by_number > 1 else rank)
    return _without_gaps(levels)


def _levels_of_styles(lines: Sequence[Line | None], found: Mapping[int, Found]) -> dict[Dress, int]:
    """Give the level of each dress that styled headings wear: a copy made by hand means the same."""
    worn: dict[Dress, int] = {}
    for place, heading in found.items():
        line = lines[place]
        if heading.level and line is not None:
            looks = line.draft.main_looks
            worn.setdefault(
                Dress(looks.size, looks.bold, looks.underline, looks.caps, looks.color), heading.level
            )
    return worn


def _plain(dress: Dress) -> Dress:
    return Dress(dress.size, dress.bold, dress.underline, dress.caps, dress.color)


def _depth(line: Line | None) -> int:
    if line is None:
        return 1
    label = line.draft.raw.label
    number = label.text if label is not None else typed_number(line.text)
    return number_depth(number) if number else 1


def _without_gaps(levels: Mapping[int, int]) -> dict[int, int]:
    used = sorted(set(levels.values()))
    return {place: used.index(level) + 1 for place, level in levels.items()}
