"""Budgets in the words of small offices, each read as a careful reader would."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application

CASES: dict[str, dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("budget_wordings.yaml"))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_budget_is_read_as_it_is_meant(case: dict[str, Any]) -> None:
    made = application({"text": case["text"], "profile": "jamtland"})
    budget = made.budget
    assert budget is not None
    assert budget.total_sek == Decimal(case["total"])
    if "lines" in case:
        read = [[x.label, (x.category or "")[:4], int(x.total_sek)] for x in budget.lines]
        assert read == case["lines"]
    agreed = {check.agrees for check in budget.checks}
    assert {"ok": {True}, "none": set()}.get(case["checks"], {False}) == agreed
    if "cofinancing" in case:
        assert made.fields.cofinancing_sek.value == Decimal(case["cofinancing"])
