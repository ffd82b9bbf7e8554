"""Simple sums of a sheet whose program stored no values: computed by us, so that a total is never lost."""

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation

from sfintake.model import Cell, Document, Table
from sfintake.swedish.amounts import MAX_DIGITS

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?%?)|(?P<range>(?:'[^']+'!|[\w]+!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)"
    r"|(?P<ref>(?:'[^']+'!|[\w]+!)?\$?[A-Z]{1,3}\$?\d+)(?![\w(])|(?P<name>[A-Z][A-Z.]*)(?=\()|(?P<op>[-+*/(),;]))",
    re.IGNORECASE,
)
_MAX_STEPS, _MAX_DEPTH = 20_000, 60
_SUMS = {"SUM", "SUMMA"}
_ROUNDS = {"ROUND", "AVRUNDA"}


class _Unknown(Exception):
    """A formula that is more than sums and products, or leans on text or an error."""


@dataclass
class _Book:
    sheets: dict[str, dict[str, Cell]]
    known: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    steps: int = 0

    def value(self, sheet: str, address: str, depth: int) -> Decimal:
        self.steps += 1
        if self.steps > _MAX_STEPS or depth > _MAX_DEPTH:
            raise _Unknown
        key = (sheet, address)
        if key not in self.known:
            cell = self.sheets.get(sheet, {}).get(address)
            self.known[key] = self._cell(sheet, cell, depth)
        return self.known[key]

    def _cell(self, sheet: str, cell: Cell | None, depth: int) -> Decimal:
        if cell is None:
            return Decimal(0)
        if cell.error:
            raise _Unknown
        text = cell.text.strip()
        if text:
            try:
                return Decimal(text)
            except InvalidOperation:
                if re.fullmatch(r"[-–—]", text):
                    return Decimal(0)
                raise _Unknown from None
        return _Parser(self, sheet, cell.formula.lstrip("="), depth + 1).all() if cell.formula else Decimal(0)


class _Parser:
    """Reads + − × ÷, brackets, SUM and ROUND over cells and ranges, also of other sheets."""

    def __init__(self, book: _Book, sheet: str, text: str, depth: int) -> None:
        self.book, self.sheet, self.depth = book, sheet, depth
        self.tokens: list[tuple[str, str]] = []
        place = 0
        while place < len(text.rstrip()):
            match = _TOKEN.match(text, place)
            if match is None or len(self.tokens) > 500:
                raise _Unknown
            kind = match.lastgroup or ""
            self.tokens.append((kind, match[kind]))
            place = match.end()
        self.at = 0

    def all(self) -> Decimal:
        value = self._sum()
        if self.at != len(self.tokens):
            raise _Unknown
        return value

    def _peek(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def _take(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise _Unknown
        self.at += 1
        return self.tokens[self.at - 1]

    def _sum(self) -> Decimal:
        value = self._product()
        while self._peek() in {"+", "-"}:
            _, op = self._take()
            other = self._product()
            value = value + other if op == "+" else value - other
        return value

    def _product(self) -> Decimal:
        value = self._atom()
        while self._peek() in {"*", "/"}:
            _, op = self._take()
            other = self._atom()
            try:
                value = value * other if op == "*" else value / other
            except (DivisionByZero, InvalidOperation):
                raise _Unknown from None
        return value

    def _atom(self) -> Decimal:
        kind, text = self._take()
        if text == "-":
            return -self._atom()
        if text == "(":
            value = self._sum()
            self._expect(")")
            return value
        if kind == "number":
            return Decimal(text[:-1]) / 100 if text.endswith("%") else Decimal(text)
        if kind == "ref":
            sheet, address = self._place(text)
            return self.book.value(sheet, address, self.depth)
        if kind == "name":
            return self._call(text.upper())
        raise _Unknown

    def _expect(self, text: str) -> None:
        if self._take()[1] != text:
            raise _Unknown

    def _place(self, text: str) -> tuple[str, str]:
        sheet, mark, address = text.rpartition("!")
        return (sheet.strip("'") if mark else self.sheet), address.replace("$", "").upper()

    def _call(self, name: str) -> Decimal:
        self._expect("(")
        arguments = [self._argument()]
        while self._peek() in {",", ";"}:
            self._take()
            arguments.append(self._argument())
        self._expect(")")
        if name in _SUMS:
            return sum((v for group in arguments for v in group), Decimal(0))
        if name in _ROUNDS and len(arguments) == 2 and len(arguments[0]) == 1:
            step = Decimal(1).scaleb(-int(arguments[1][0]))
            return (arguments[0][0] / step).quantize(Decimal(1), ROUND_HALF_UP) * step
        raise _Unknown

    def _argument(self) -> list[Decimal]:
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "range":
            _, text = self._take()
            return self._range(text)
        return [self._sum()]

    def _range(self, text: str) -> list[Decimal]:
        first, _, last = text.rpartition(":")
        sheet, start = self._place(first)
        (c1, r1), (c2, r2) = _split(start), _split(last.replace("$", "").upper())
        if (c2 - c1 + 1) * (r2 - r1 + 1) > 5000:
            raise _Unknown
        values = []
        for row in range(r1, r2 + 1):
            for column in range(c1, c2 + 1):
                try:
                    values.append(self.book.value(sheet, _name(column) + str(row), self.depth))
                except _Unknown:
                    cell = self.book.sheets.get(sheet, {}).get(_name(column) + str(row))
                    if cell is None or cell.error or cell.formula:
                        raise
        return values


def _split(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number, int(address[len(letters) :])


def _name(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def compute(document: Document, table: Table) -> dict[str, str]:
    """Give the values of a sheet's formulas that have none stored, by cell address; those beyond simple sums are left out."""
    wanted = [c for c in table.cells() if c.formula and not c.text.strip() and not c.error]
    if not wanted:
        return {}
    sheets = {
        t.name: {c.locus.cell or "": c for c in t.cells()} for t in document.blocks if isinstance(t, Table)
    }
    book = _Book(sheets)
    made: dict[str, str] = {}
    for cell in wanted:
        try:
            value = book.value(table.name, cell.locus.cell or "", 0)
        except (_Unknown, InvalidOperation, RecursionError):
            continue
        whole = value.to_integral_value()
        if abs(whole) < Decimal(10) ** MAX_DIGITS:
            made[cell.locus.cell or ""] = f"{int(whole)}" if value == whole else f"{round(value, 2):f}"
    return made
