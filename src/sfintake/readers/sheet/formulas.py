"""Compute a formula whose value a program never stored: the few functions that budgets use, exactly, and nothing else.

A budget written by another program than Excel holds formulas without values. SUM and the four operations over cells say what
they mean; anything else is ``Unknown`` and told, never guessed (docs/adr/0011).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation
from typing import Any

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>\"(?:[^\"]|\"\")*\")"
    r"|(?P<ref>(?:(?:'(?:[^']|'')+'|[A-Za-zÅÄÖåäö_][\wÅÄÖåäö.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)"
    r"|(?P<name>[A-Z][A-Z0-9.]*)(?=\()|(?P<sign>[-+*/^(),;%&]))"
)
_DEPTH = 60
_CELLS = 20_000
_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that could not be computed, and why."""

    why: str


@dataclass(slots=True)
class Sheets:
    """Values and formulas of a workbook, by sheet and address."""

    values: dict[str, dict[str, Any]]
    formulas: dict[str, dict[str, str]]
    known: dict[tuple[str, str], Decimal | Unknown] = field(default_factory=dict)


def compute(sheets: Sheets, sheet: str, address: str, depth: int = 0) -> Decimal | Unknown:
    """Give a cell's number; an empty cell is 0, as in every sheet program, a text is Unknown."""
    key = (sheet, address)
    if key in sheets.known:
        return sheets.known[key]
    sheets.known[key] = Unknown("cirkel")
    sheets.known[key] = _compute(sheets, sheet, address, depth)
    return sheets.known[key]


def _compute(sheets: Sheets, sheet: str, address: str, depth: int) -> Decimal | Unknown:
    if sheet not in sheets.values:
        return Unknown("#REF!")
    value = sheets.values[sheet].get(address)
    if value is None and address in sheets.formulas[sheet]:
        if depth > _DEPTH:
            return Unknown("för djup formel")
        try:
            return _Parser(sheets, sheet, sheets.formulas[sheet][address][1:], depth).result()
        except _NotKnownError as error:
            return Unknown(str(error))
        except (InvalidOperation, DivisionByZero, OverflowError):
            return Unknown("#DIV/0!")
        except RecursionError:
            return Unknown("för djup formel")
    if value is None or value == "":
        return Decimal(0)
    return _number(value)


def _number(value: Any) -> Decimal | Unknown:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return Unknown("text")
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


class _NotKnownError(Exception):
    """A part that is not computed here."""


@dataclass(slots=True)
class _Parser:
    sheets: Sheets
    sheet: str
    text: str
    depth: int
    tokens: list[tuple[str, str]] = field(default_factory=list)

    def result(self) -> Decimal:
        self.tokens = list(self._tokens())
        value = self._sum()
        if self.tokens:
            raise _NotKnownError("formel")
        return value

    def _tokens(self) -> Iterator[tuple[str, str]]:
        place = 0
        while place < len(self.text):
            match = _TOKEN.match(self.text, place)
            if match is None or match.end() == place:
                raise _NotKnownError("formel")
            place = match.end()
            kind = match.lastgroup or ""
            yield kind, match[kind]

    def _next(self, *signs: str) -> str:
        if self.tokens and self.tokens[0][0] == "sign" and self.tokens[0][1] in signs:
            return self.tokens.pop(0)[1]
        return ""

    def _sum(self) -> Decimal:
        value = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return _bounded(value)

    def _product(self) -> Decimal:
        value = self._factor()
        while sign := self._next("*", "/"):
            other = self._factor()
            value = value * other if sign == "*" else value / other
        return _bounded(value)

    def _factor(self) -> Decimal:
        if sign := self._next("-", "+"):
            value = self._factor()
            return -value if sign == "-" else value
        value = self._atom()
        while self._next("%"):
            value /= 100
        return value

    def _atom(self) -> Decimal:
        if self._next("("):
            value = self._sum()
            self._close()
            return value
        if not self.tokens:
            raise _NotKnownError("formel")
        kind, text = self.tokens.pop(0)
        if kind == "number":
            return Decimal(text)
        if kind == "ref" and ":" not in text:
            sheet, address = self._place(text)
            return self._value(sheet, address)
        if kind == "name" and text in _FUNCTIONS and self._next("("):
            return _FUNCTIONS[text](self._arguments())
        raise _NotKnownError(text if kind == "name" else "formel")

    def _arguments(self) -> list[list[Decimal]]:
        found: list[list[Decimal]] = []
        while not self._next(")"):
            if found and not self._next(",", ";"):
                raise _NotKnownError("formel")
            if self.tokens and self.tokens[0][0] == "ref" and ":" in self.tokens[0][1]:
                found.append(list(self._range(self.tokens.pop(0)[1])))
            else:
                found.append([self._sum()])
        return found

    def _range(self, text: str) -> Iterator[Decimal]:
        sheet, span = self._place(text)
        first, last = span.split(":")
        (left, top), (right, bottom) = _split(first), _split(last)
        if (right - left + 1) * (bottom - top + 1) > _CELLS:
            raise _NotKnownError("för stort område")
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                address = f"{_letters(column)}{row}"
                value = compute(self.sheets, sheet, address, self.depth + 1)
                if isinstance(value, Unknown) and value.why == "text":
                    continue  # a sum passes over texts
                if isinstance(value, Unknown):
                    raise _NotKnownError(value.why)
                yield value

    def _value(self, sheet: str, address: str) -> Decimal:
        value = compute(self.sheets, sheet, address, self.depth + 1)
        if isinstance(value, Unknown):
            raise _NotKnownError("#VALUE!" if value.why == "text" else value.why)
        return value

    def _place(self, text: str) -> tuple[str, str]:
        sheet, _, address = text.rpartition("!")
        return (sheet.strip("'").replace("''", "'") or self.sheet), address.replace("$", "")

    def _close(self) -> None:
        if not self._next(")"):
            raise _NotKnownError("formel")


def _bounded(value: Decimal) -> Decimal:
    if not value.is_finite() or value.adjusted() > _DIGITS:
        raise _NotKnownError("för stort tal")
    return value


def _split(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number, int(address[len(letters) :])


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _round(arguments: list[list[Decimal]]) -> Decimal:
    digits = int(arguments[1][0]) if len(arguments) > 1 else 0
    return arguments[0][0].quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP) + 0


def _flat(arguments: list[list[Decimal]]) -> list[Decimal]:
    return [value for argument in arguments for value in argument]


_FUNCTIONS: dict[str, Callable[[list[list[Decimal]]], Decimal]] = {
    "SUM": lambda a: sum(_flat(a), Decimal(0)),
    "ROUND": _round,
    "MAX": lambda a: max(_flat(a), default=Decimal(0)),
    "MIN": lambda a: min(_flat(a), default=Decimal(0)),
    "ABS": lambda a: abs(a[0][0]),
    "PRODUCT": lambda a: _product_of(_flat(a)),
}


def _product_of(values: list[Decimal]) -> Decimal:
    made = Decimal(1)
    for value in values:
        made *= value
    return made
