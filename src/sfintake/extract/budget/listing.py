"""Budgets written as lines of label and amount, without a table: laid out as a grid of two columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sfintake.extract.budget.categories import tell_category
from sfintake.extract.budget.grid import EMPTY, Grid, GridCell, unit_in_header, unit_in_prose
from sfintake.extract.budget.rows import is_total
from sfintake.extract.budget.staffing import read_share
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.profiles import Profile
from sfintake.swedish.amounts import Amount, find_amounts, read_cell

_TIES = " \t.:…–-—=_·"
_BARE_END = re.compile(
    r"(?P<label>.*[^\d\s.,:…–—=_-].*?)[\s.:…–—=_-]+(?P<num>\d{1,3}(?:[ \u00a0]\d{3})*|\d+|[-–—])\s*$"
)
_SENTENCE = re.compile(
    r"\b(?:söker|ansöker|kommer att|innebär|eftersom|därför|består av|behövs|beräknas|uppskattas|värderas)\b"
)
_DOTS = re.compile(r"\.{2,}|…|(?<=\s)\.(?=\s)")
_VERB = re.compile(r"\s+(?:kostar|är|blir|beräknas till|uppgår till|på|för|ca|cirka)$", re.IGNORECASE)
_MAX_LABEL = 120


@dataclass(frozen=True, slots=True)
class _Line:
    label: GridCell
    amount: GridCell


def find_listings(reading: Reading) -> tuple[Grid, ...]:
    """Give each run of lines of label and amount that is a budget."""
    runs: list[list[tuple[Piece, _Line | None]]] = [[]]
    for piece in reading.outline.pieces:
        if piece.document != reading.main or piece.table is not None or not piece.own or not piece.text:
            continue
        unit = _unit_near(piece, reading)
        line = _read(piece, unit)
        last = runs[-1][-1][0] if runs[-1] else None
        joined = last is not None and last.heading == piece.heading
        if line is None and joined and _is_aside(piece, runs[-1]):
            continue
        if line is None and not (joined and _may_group(piece)):
            runs.append([])
            continue
        if not joined:
            runs.append([])
        runs[-1].append((piece, line))
    return tuple(g for run in runs if (g := _grid(run, reading)) is not None)


def _is_aside(piece: Piece, run: Sequence[tuple[Piece, _Line | None]]) -> bool:
    """Tell whether one short sentence without figures stands between the lines ("Inga externa tjänster köps.")."""
    lines = [p for p, line in run if line is not None]
    near = bool(lines) and piece.locus.block - lines[-1].locus.block == 1
    return (
        near
        and len(piece.text) <= _MAX_LABEL
        and piece.text.endswith(".")
        and not re.search(r"\d", piece.text)
    )


def _may_group(piece: Piece) -> bool:
    return (
        len(piece.text) <= 60
        and not piece.text.rstrip().endswith((".", "?", "!"))
        and not re.search(r"\d{3}", piece.text)
    )


def _unit_near(piece: Piece, reading: Reading) -> str | None:
    if "budget" not in piece.keys:
        return None
    heading = reading.outline.headings[piece.heading].text if piece.heading is not None else ""
    found = unit_in_header(heading)
    if found:
        return found
    near = (
        p.text
        for p in reading.outline.pieces
        if p.heading == piece.heading and p.document == piece.document and p.table is None
    )
    return next((u for text in near if (u := unit_in_prose(text))), None)


def _read(piece: Piece, unit: str | None) -> _Line | None:
    text = piece.text
    if piece.label and not text.startswith(piece.label):
        whole = read_cell(text, unit_in_header(piece.label) or unit)
        return _line(piece, piece.label, whole, 0, len(text), labelled=True) if whole else None
    if len(text) > _MAX_LABEL + 40 or _SENTENCE.search(text) or len(sentences(_DOTS.sub(" ", text))) > 1:
        return None
    found = find_amounts(text, bare=True)
    if (
        len(found) > 1
        and re.search(r"=\s*$", text[: found[-1].start])
        and not text[found[-1].end :].strip(" .)")
    ):
        # "Lön, 12 mån à 52 000 kr = 624 000 kr": the cost is what the calculation comes to.
        last = found[-1]
        words = text[: found[0].start].strip(_TIES + "(,")
        return _line(piece, words, last, last.start, last.end) if words else None
    if len(found) == 1 and found[0].rate is None:
        amount = found[0]
        before, after = text[: amount.start].strip(_TIES), text[amount.end :].strip(_TIES + "()")
        before = _VERB.sub("", before)
        if before and (not after or re.fullmatch(r"\(.*\)", text[amount.end :].strip(" .\t"))):
            return _line(piece, before, amount, amount.start, amount.end)
        if after and not before and len(after) <= _MAX_LABEL:
            start = text.index(after[:10], amount.end)
            return _line(piece, after, amount, amount.start, amount.end, label_from=start)
        return None
    bare = _BARE_END.match(text) if unit and not found else None
    if bare is None or len(bare["label"]) > _MAX_LABEL:
        return None
    whole = read_cell(bare["num"], in_column=True)
    return (
        _line(piece, bare["label"].strip(_TIES), whole, bare.start("num"), bare.end("num")) if whole else None
    )


def _line(
    piece: Piece,
    label: str,
    amount: Amount,
    start: int,
    end: int,
    *,
    label_from: int | None = None,
    labelled: bool = False,
) -> _Line | None:
    if len(label) > _MAX_LABEL or (amount.value is None and amount.range is None):
        return None
    place = piece.text.find(label) if label_from is None else label_from
    proof = (
        None
        if labelled or place < 0
        else evidence_of(piece.paragraph, piece.heading_path, start=place, end=place + len(label))
    )
    stated = evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)
    return _Line(GridCell(label, None, proof), GridCell(piece.text[start:end], amount, stated))


def _grid(run: Sequence[tuple[Piece, _Line | None]], reading: Reading) -> Grid | None:
    while run and run[-1][1] is None:
        run = run[:-1]
    lines = [line for _, line in run if line]
    if not lines or not _is_budget(lines, run[0][0], reading.profile):
        return None
    rows = tuple(_rows(run))
    piece = run[0][0]
    heading = reading.outline.headings[piece.heading].text if piece.heading is not None else ""
    blocks = tuple(dict.fromkeys(p.locus.block for p, _ in run))
    return Grid(
        rows,
        "table",
        piece.document,
        piece.locus.block,
        keys=piece.keys,
        heading=heading,
        unit=_unit_near(piece, reading),
        own_block=blocks,
    )


def _rows(run: Sequence[tuple[Piece, _Line | None]]) -> Iterator[tuple[GridCell, ...]]:
    for piece, line in run:
        if line is None:
            yield (
                GridCell(piece.text.strip(_TIES), None, evidence_of(piece.paragraph, piece.heading_path)),
                EMPTY,
            )
        else:
            yield line.label, line.amount


def _is_budget(lines: Sequence[_Line], first: Piece, profile: Profile) -> bool:
    costs = [x for x in lines if not is_total(x.label.text, profile)]
    known = [x for x in costs if tell_category(x.label.text, profile).known or read_share(x.label.text)]
    under = "budget" in first.keys
    if "medfinansiering" in first.keys and not under:
        return False
    if under:
        return len(known) >= 1 and len(known) * 2 >= len(costs) and len(lines) >= 2
    return len(known) >= 2 and len(known) * 3 >= len(costs) * 2 and len(lines) >= 3
