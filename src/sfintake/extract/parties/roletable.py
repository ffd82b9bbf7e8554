"""Tables that say who does what: a column of parties and a column of their parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Reading
from sfintake.model import Cell, Evidence, Table

_WHO = re.compile(
    r"^(?:part(?:er|ner|ners)?|samverkanspart\w*|samarbetspart\w*|aktör\w*|organisation\w*|myndighet\w*|vem|medverkande|huvudman)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:roll|insats|bidra|ansvar|uppgift|åtagande|\bvad\b|gör|medverka|resurs|personal|bemanning|uppdrag|delaktig)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\b(?:kr|kronor|tkr|värde|belopp|kostnad|summa|timmar|finansier\w*)\b", re.IGNORECASE)
_SIGNS = re.compile(r"\b(?:underskrift|namnteckning|datum|tid|när|risk|åtgärd)\b", re.IGNORECASE)
_WORDS_MIN = 2


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One party's row."""

    mention: Mention
    evidence: Evidence
    block: int


def find_role_rows(reading: Reading, cast: Cast) -> tuple[RoleRow, ...]:
    """Give the rows of the main document's role tables. Tables with amounts are budgets and count for nothing here."""
    found: list[RoleRow] = []
    for block in reading.main_document.blocks:
        if isinstance(block, Table) and _is_role_table(block):
            found += _rows(block, cast, _path(reading, block.locus.block))
    return tuple(found)


def find_party_rows(reading: Reading, cast: Cast) -> tuple[RoleRow, ...]:
    """Give the rows of tables that list the parties, whatever else they tell of them (contact, role)."""
    found: list[RoleRow] = []
    for block in reading.main_document.blocks:
        if isinstance(block, Table) and _lists_parties(block):
            path = _path(reading, block.locus.block)
            for row in block.rows[1:]:
                found += (RoleRow(m, _quote(row[0], path), block.locus.block) for m in _parties(row[0], cast))
    return tuple(found)


def _lists_parties(table: Table) -> bool:
    if len(table.rows) < 2 or len(table.rows[0]) < 2:
        return False
    head = [cell.text.strip() for cell in table.rows[0]]
    return bool(_WHO.match(head[0])) and not any(_MONEY.search(text) or _SIGNS.search(text) for text in head)


def _parties(cell: Cell, cast: Cast) -> list[Mention]:
    found = cast.read(cell.text)
    return [
        m
        for m in found
        if m.sort is not Sort.FORBUND and not (m.sort is Sort.PLACE and (m.preposition or m.of_unit))
    ][:1]


def _quote(cell: Cell, path: tuple[str, ...]) -> Evidence:
    return evidence_of(cell.paragraphs[0], path)


def _is_role_table(table: Table) -> bool:
    if len(table.rows) < 2 or len(table.rows[0]) < 2:
        return False
    head = [cell.text.strip() for cell in table.rows[0]]
    if any(_MONEY.search(text) for text in head):
        return False
    return bool(_WHO.match(head[0])) and any(_DOES.search(text) for text in head[1:])


def _rows(table: Table, cast: Cast, path: tuple[str, ...]) -> Iterator[RoleRow]:
    for row in table.rows[1:]:
        who = row[0]
        tasks = [cell for cell in row[1:] if len(cell.text.split()) >= _WORDS_MIN]
        if not tasks:
            continue
        for mention in cast.read(who.text):
            if mention.sort is Sort.FORBUND or (mention.sort is Sort.PLACE and mention.preposition):
                continue
            yield RoleRow(mention, _quote(tasks[0], path), table.locus.block)


def _path(reading: Reading, block: int) -> tuple[str, ...]:
    above = [h for h in reading.outline.headings if h.document == reading.main and h.locus.block <= block]
    return (above[-1].printed,) if above else ()
