"""Budget tables in many looks: each cell in its place, and no running text among them."""

import re

import pytest
from pdf_budgets import Case, cases

from sfintake.model import Heading, Paragraph, Table
from sfintake.readers import read
from sfintake.readers.limits import Limits
from sfintake.readers.media import source_file

CASES = list(cases(48))


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_each_cell_of_a_budget_stands_in_its_place(case: Case) -> None:
    found = read(source_file("budget.pdf", case.data), Limits(ocr=False))
    tables = [[[spaced(c.text) for c in row] for row in b.rows] for b in found.blocks if isinstance(b, Table)]
    assert tables == [[[spaced(text) for text in row] for row in case.rows]]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_table_swallows_no_running_text(case: Case) -> None:
    found = read(source_file("budget.pdf", case.data), Limits(ocr=False))
    running = "".join(b.text for b in found.blocks if isinstance(b, Paragraph | Heading))
    assert all(re.sub(r"\s", "", text) in re.sub(r"\s", "", running) for text in case.prose)
