"""The facts of a form: label and answer, in whatever layout they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, PlacedTable, Reading
from sfintake.model import Cell, Evidence, Paragraph

_RUN_IN = re.compile(
    r"^[•\-–*]?\s*(?P<label>[A-ZÅÄÖ][^:.!?\n\t]{1,60}?)\s*(?::|\t)\s*(?P<value>\S.*)$", re.DOTALL
)
_LABEL_WORDS_MAX = 9
_TABLE_LABEL_MAX = 60
_LABEL_PART_MAX = 6
_WITHIN_MIN = 5
"""A shorter word counts only as the whole label."""

# Labels that forms use for facts; a line that begins with one of them is label and answer also without a colon.
_GLUED_LABELS = """
Insatsens namn, Projektets namn, Projektnamn, Namn på projektet, Namn på insatsen, Namn på verksamheten, Projekttitel,
Arbetstitel, Projekt, Insats, Huvudman för insatsen, Huvudman för projektet, Huvudman, Uppdragstagare, Insatsägare,
Projektägare, Sökande part, Sökande organisation, Sökande och uppdragstagare, Sökande, Samverkande parter,
Samverkansparter, Samverkanspart, Samarbetsparter, Samarbetspart, Samarbetspartners, Samarbetspartner,
Medverkande parter, Övriga parter, Parter i övrigt, Medsökande, Parter, Kontaktperson, Kontakt, Projekttid,
Projektperiod, Insatsperiod, Insatstid, Tidsperiod, Period, Tid, Startdatum, Slutdatum, Geografiskt område, Område,
Sökt belopp, Sökt ersättning, Sökta medel, Söks, Belopp som söks, Typ av insats, Antal deltagare, Målgrupp, Ålder
"""
_GLUED = "|".join(sorted((label.strip() for label in _GLUED_LABELS.split(",")), key=len, reverse=True))
_GLUED_START = re.compile(rf"(?:(?<=^)|(?<=\s))(?P<label>{_GLUED})(?:\s*:)?[ \t]+(?=[A-ZÅÄÖ0-9])")


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its answer."""

    label: str
    """As it stands, without colon."""
    value: str
    paragraph: Paragraph
    """Where the answer stands."""
    start: int
    end: int
    piece: Piece
    by_heading: bool = False
    """The label is the heading above."""

    @property
    def folded(self) -> str:
        """The label for comparing: small letters, no brackets or punctuation at the ends."""
        return fold_label(self.label)

    @property
    def folded_value(self) -> str:
        """The answer for comparing."""
        return fold_label(self.value)

    @property
    def evidence(self) -> Evidence:
        """The answer's place."""
        return evidence_of(self.paragraph, self.piece.heading_path, start=self.start, end=self.end)


def fold_label(label: str) -> str:
    """Fold a label for comparing."""
    return re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", " ", label)).strip(" :*.?\u00a0").casefold()


def find_facts(reading: Reading) -> tuple[Fact, ...]:
    """Give the facts of the main document, in reading order."""
    found: list[Fact] = []
    for piece in reading.own_pieces():
        if piece.document != reading.main:
            continue
        found += _from_piece(piece, reading)
    return tuple(found)


def with_label(facts: Iterable[Fact], words: Iterable[str], *, never: str = r"(?!)") -> tuple[Fact, ...]:
    """Give the facts whose label, or a part of it between slashes, is one of the words or has one in at most six."""
    wanted = frozenset(w.casefold() for w in words)
    within = tuple(f" {w} " for w in wanted if len(w) >= _WITHIN_MIN)
    banned = re.compile(never, re.IGNORECASE)
    return tuple(f for f in facts if _is_one(f, wanted, within) and not banned.search(f.label))


def _is_one(fact: Fact, wanted: frozenset[str], within: tuple[str, ...]) -> bool:
    if fact.folded in wanted or any(part.strip() in wanted for part in fact.folded.split("/")):
        return True
    if len(fact.label.split()) > _LABEL_PART_MAX:
        return False
    spaced = " " + re.sub(r"[^\w/]+", " ", fact.label.casefold()).strip() + " "
    return any(word in spaced for word in within)


def _from_piece(piece: Piece, reading: Reading) -> Iterator[Fact]:
    text = piece.text
    if piece.label and len(_glued(text)) > 1:
        yield from _run_in(piece)
        return
    if piece.label:
        start = _after_label(text, piece.label)
        yield Fact(piece.label, text[start:], piece.paragraph, start, len(text), piece)
        return
    label = _label_beside(piece, reading)
    if label:
        yield Fact(label, text, piece.paragraph, 0, len(text), piece)
        return
    inside = tuple(_run_in(piece))
    heading = "" if inside else _heading_as_label(piece, reading)
    if heading:
        yield Fact(heading, text, piece.paragraph, 0, len(text), piece, by_heading=True)
    yield from inside


def _after_label(text: str, label: str) -> int:
    if not text.startswith(label):
        return 0
    match = re.match(r"[\s:*]*", text[len(label) :])
    start = len(label) + (match.end() if match else 0)
    return start if start < len(text) else 0


def _heading_as_label(piece: Piece, reading: Reading) -> str:
    if piece.heading is None or (piece.cell is not None and piece.table is not None):
        return ""
    text = reading.outline.headings[piece.heading].text
    return text if len(text.split()) <= _LABEL_WORDS_MAX else ""


def _run_in(piece: Piece) -> Iterator[Fact]:
    text = piece.text
    place = 0
    lines: list[tuple[int, str]] = []
    for line in text.split("\n"):
        lines.append((place, line))
        place += len(line) + 1
    for offset, line in lines:
        parts = _glued(line)
        if parts:
            for label, start, end in parts:
                yield Fact(
                    label, line[start:end].strip(), piece.paragraph, offset + start, offset + end, piece
                )
            continue
        for sentence in sentences(line) if line.count(":") > 1 else ():
            match = _RUN_IN.match(sentence.text)
            if match and sentence.start:
                start = offset + sentence.start + match.start("value")
                yield Fact(
                    match["label"], match["value"], piece.paragraph, start, offset + sentence.end, piece
                )
        match = _RUN_IN.match(line)
        if match and len(match["label"].split()) <= _LABEL_WORDS_MAX:
            yield Fact(
                match["label"],
                match["value"],
                piece.paragraph,
                offset + match.start("value"),
                offset + match.end("value"),
                piece,
            )


def _glued(line: str) -> tuple[tuple[str, int, int], ...]:
    """Part "Huvudman Sala kommun Period 2027 …" at its labels; only a line that begins with a label is such a line."""
    starts = list(_GLUED_START.finditer(line))
    if not starts or starts[0].start() != 0 or (len(starts) == 1 and len(line) > 140):
        return ()
    ends = [m.start() for m in starts[1:]] + [len(line)]
    return tuple((m["label"], m.end(), end) for m, end in zip(starts, ends, strict=True))


def _label_beside(piece: Piece, reading: Reading) -> str:
    """Give the label of a table cell: the cell to the left, or the first paragraph of the same cell."""
    if piece.table is None or piece.cell is None:
        return ""
    placed = reading.outline.tables[piece.table]
    if len(piece.cell.paragraphs) > 1:
        first = piece.cell.paragraphs[0].text
        return first if piece.paragraph.text != first and _looks_like_label(first) else ""
    return _cell_to_the_left(placed, piece.cell)


def _cell_to_the_left(placed: PlacedTable, cell: Cell) -> str:
    # The address tells the row: a search through all rows for every cell made long tables take minutes.
    number = int(re.sub(r"\D", "", cell.locus.cell or "") or 0)
    for row in placed.table.rows[max(0, number - 1) : number]:
        own = [c for c in row if not c.covered]
        if not any(c is cell for c in own):
            continue
        place = next(i for i, c in enumerate(own) if c is cell)
        # Label and answer stand in pairs: two columns, or four.
        if len([c for c in own if c.text or c is cell]) > 4 or place % 2 == 0:
            return ""
        left = own[place - 1].text.strip()
        return left if _looks_like_label(left) else ""
    return ""


def _looks_like_label(text: str) -> bool:
    return 0 < len(text) <= _TABLE_LABEL_MAX and "\n" not in text.strip() and not re.search(r"\d{3}", text)
