"""Tables typed with tabs, spaces, bars or semicolons: which lines are rows, and where their cells begin."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

Row = tuple[str, ...]

_RULING_SIGNS = frozenset(" 	|+:=_–-")
_DRAWN = ("--", "==", "__", "––")
_BAR = re.compile(r"(?<!\\)\|")
_LEADER = re.compile(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*|\s*_{4,}\s*")
_LEADER_SIGNS = ("..", ". .", "……", "____")
_GAP = re.compile(r"(?<![.!?:]) {2,}| {3,}|\t+|(?<=:) {2,}")
_WIDE_GAP = re.compile(r" {3,}")
_BULLET = re.compile(r"^\s*(?:[-–•*·▪o]|\(?[\da-zåäö]{1,2}[.)])\s+", re.I)
_TWO = 2
_CSV_LEAST = 3
_TRIES = 5
_LABEL_WORDS = 6
_LONGEST = 1_000
"""Characters of the longest line that can be a row."""


def is_ruling(line: str) -> bool:
    """Tell whether a line is only drawn: dashes, bars, crosses."""
    return any(drawn in line for drawn in _DRAWN) and _RULING_SIGNS.issuperset(line)


class TableFinder:
    """Finds the tables among lines. Each run of lines of one kind is tried a few times at most, so that it ends in time."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._ends: dict[tuple[int, int], tuple[int, int]] = {}
        self._tries: dict[tuple[int, int], int] = {}
        self._found: dict[int, int] = {}

    def end(self, start: int) -> int:
        """Give where the table that begins at a line ends (0-based, exclusive); ``start`` when none begins there."""
        if start not in self._found:
            self._found[start] = self._search(start)
        return self._found[start]

    def _search(self, start: int) -> int:
        for number, kind in enumerate(_KINDS):
            end = self._run_end(start, number, kind)
            if self._tries.get((number, end), 0) >= _TRIES:
                continue
            last = end
            while last > start and is_ruling(self._lines[last - 1]) and kind is not _has_bars:
                last -= 1
            lines = self._lines[start:last]
            rows = sum(not is_ruling(line) for line in lines)
            if rows >= (_CSV_LEAST if kind is _has_semicolons else _TWO):
                if _is_table(lines, kind):
                    return last
                self._tries[number, end] = self._tries.get((number, end), 0) + 1
        return start

    def _run_end(self, start: int, number: int, kind: Callable[[str], bool]) -> int:
        """Give where the run of lines of a kind ends; lines within one already walked need no second walk."""
        known = self._ends.get((number, start))
        if known is not None:
            return known[1]
        end = start
        while end < len(self._lines) and (kind(self._lines[end]) or (end > start and self._joins(end, kind))):
            end += 1
        for place in range(start, end):
            self._ends[number, place] = (start, end)
        return end

    def _joins(self, place: int, kind: Callable[[str], bool]) -> bool:
        """Tell whether a line between rows belongs to them: a ruling, or the label of the rows that follow."""
        line = self._lines[place]
        if is_ruling(line):
            return True
        after = self._lines[place + 1] if place + 1 < len(self._lines) else ""
        short = 0 < len(line.split()) <= _LABEL_WORDS and not line.rstrip().endswith((".", ":"))
        return kind is _has_tabs and short and kind(after) and kind(self._lines[place - 1])


def split_rows(lines: Sequence[str]) -> tuple[Row, ...]:
    """Give the cells of a table's lines, row by row; drawn lines left out."""
    typed = [line for line in lines if not is_ruling(line)]
    if all(_has_bars(line) for line in typed):
        return tuple(_bar_cells(line) for line in typed)
    if sum(map(_has_tabs, typed)) * 2 >= len(typed):
        return _tab_rows(typed)
    if all(_has_semicolons(line) for line in typed):
        return tuple(tuple(cell.strip().strip('"') for cell in line.split(";")) for line in typed)
    return _spaced_rows(typed)


def _has_bars(line: str) -> bool:
    return (
        len(line) <= _LONGEST
        and len(_BAR.findall(line)) >= (1 if " | " in line else _TWO)
        and line.strip(" |") != ""
    )


def _has_tabs(line: str) -> bool:
    return len(line) <= _LONGEST and bool(line.strip()) and "\t" in _BULLET.sub("", line).lstrip()


def _has_semicolons(line: str) -> bool:
    return len(line) <= _LONGEST and line.count(";") >= _TWO


def _has_gaps(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    bare = _blanked(line).strip()
    return bool(_GAP.search(_BULLET.sub("", bare)))


_KINDS = (_has_bars, _has_tabs, _has_semicolons, _has_gaps)


def _is_table(lines: Sequence[str], kind: object) -> bool:
    rows = split_rows(lines)
    if not rows or max(len(row) for row in rows) < _TWO:
        return False
    if kind is _has_semicolons:
        return len({len(row) for row in rows}) == 1 and all(len(c) <= 80 for row in rows for c in row)
    widths = Counter(len([c for c in row if c]) for row in rows)
    full = sum(count for width, count in widths.items() if width >= _TWO)
    return full * 2 >= len(rows)


def _bar_cells(line: str) -> Row:
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") else inner
    return tuple(cell.strip() for cell in _BAR.split(inner))


def _tab_rows(lines: Sequence[str]) -> tuple[Row, ...]:
    """Part at tabs: each a column, as a sheet copies its cells; or where they lead the eye, when some are only there for that."""
    single = [tuple(cell.strip() for cell in line.split("\t")) for line in lines]
    width = max((x + 1 for row in single for x, cell in enumerate(row) if cell), default=0)
    padded = [(*row, *[""] * width)[:width] for row in single]
    agree = len({len(row) for row in single}) == 1
    idle = any(not any(row[x] for row in padded) for x in range(width))
    if (agree and not idle) or not any("\t\t" in line.strip() for line in lines):
        return tuple(padded)
    seen = _spaced_rows(lines)
    if len({len(row) for row in seen}) == 1:
        return seen
    return tuple(tuple(cell.strip() for cell in re.split(r"\t+", line.strip())) for line in lines)


def _spaced_rows(lines: Sequence[str]) -> tuple[Row, ...]:
    """Part where a column of blanks runs through the lines; a figure set right keeps to its column."""
    drawn = [_blanked(line.expandtabs(8)) for line in lines]
    starts = _rivers(drawn)
    if len(starts) < _TWO:
        return tuple(tuple(cell.strip() for cell in _GAP.split(line.strip())) for line in drawn)
    return tuple(_cut(line, starts) for line in drawn)


def _blanked(line: str) -> str:
    """Give a line with its dotted leaders as blanks of the same width."""
    if not any(sign in line for sign in _LEADER_SIGNS):
        return line
    return _LEADER.sub(lambda m: " " * len(m[0]), line)


def _rivers(lines: Sequence[str]) -> list[int]:
    """Give where each column starts: after two or more places that are blank in every line."""
    width = max(len(line) for line in lines)
    blank = [all(len(line) <= x or line[x] == " " for line in lines) for x in range(width)]
    starts: list[int] = []
    gap = _TWO
    for x, is_blank in enumerate(blank):
        if is_blank:
            gap += 1
        else:
            if gap >= _TWO:
                starts.append(x)
            gap = 0
    return starts if all(_fits(line, starts) for line in lines) else []


def _fits(line: str, starts: Sequence[int]) -> bool:
    """Tell whether no cell of the line still holds a wide gap, which would be two cells run together."""
    return not any(_WIDE_GAP.search(cell.strip()) for cell in _cut(line, starts))


def _cut(line: str, starts: Sequence[int]) -> Row:
    ends = [*starts[1:], len(line)]
    return tuple(line[start:end].strip() for start, end in zip(starts, ends, strict=True))
