"""Budgets as offices write them: what is sought, each cost, whether the sums agree, and what the rules say of it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application, profile
from sfintake.rules import bind, run

CASES: dict[str, dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("budget_offices.yaml"))
VERDICTS = {"ok": {True}, "wrong": {False}, "none": set[bool]()}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_budget_is_read_as_it_is_meant(case: dict[str, Any]) -> None:
    made = application({"text": case["text"], "profile": "jamtland"})
    budget = made.budget
    assert budget is not None
    said: dict[str, Any] = {"total": budget.total_sek, "total_all": budget.total_all_sek}
    said["lines"] = [[x.label, x.category and x.category[:4], int(x.total_sek)] for x in budget.lines]
    said["costs"] = sorted([x[1:] for x in said["lines"]], key=str)
    said["checks"] = (
        "wrong" if any(not c.agrees for c in budget.checks) else "ok" if budget.checks else "none"
    )
    said["cofinancing"] = made.fields.cofinancing_sek.value
    demands = profile("jamtland")
    outcomes = {r.rule: str(r.outcome) for r in run(made, demands, bind(demands)).results}
    said["rules"] = {rule: outcomes[rule] for rule in case.get("rules", {})}
    wanted = {key: value for key, value in case.items() if key != "text"}
    for key in {"total", "total_all", "cofinancing"} & wanted.keys():
        wanted[key] = Decimal(wanted[key])
    if "costs" in wanted:
        wanted["costs"] = sorted(wanted["costs"], key=str)
    assert {key: said[key] for key in wanted} == wanted
