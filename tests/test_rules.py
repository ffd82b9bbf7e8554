"""Every case of tests/rules/*.yaml: one rule, one application, one outcome."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application, profile
from sfintake.rules import bind, load_rules, run

FOLDER = Path(__file__).parent / "rules"


def _cases() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        found += [
            pytest.param(data["rule"], case, id=f"{path.stem}-{name}") for name, case in data["cases"].items()
        ]
    return found


@pytest.mark.parametrize(("rule_id", "case"), _cases())
def test_case(rule_id: str, case: dict[str, Any]) -> None:
    demands = profile(case.get("profile", "finsam_bas"))
    rule = next(r for r in load_rules() if r.id == rule_id)
    ran = run(
        application(case), demands, [b for b in bind(demands) if b.rule is rule] or bind(demands, [rule])
    )
    assert not ran.crashes, ran.crashes
    result, expect = ran.results[0], case["expect"]
    said = {
        "outcome": str(result.outcome),
        "findings": [f.message for f in result.findings],
        "dimensions": [d.key for p in ran.plans.values() for d in p.dimensions if d.found],
    }
    values = {key: value for f in result.findings for key, value in f.values.items()}
    assert said["outcome"] == expect["outcome"], (said, [f.text for f in result.findings])
    for key in ("findings", "dimensions"):
        if key in expect:
            assert sorted(said[key]) == sorted(expect[key])
    for key, value in (expect.get("values") or {}).items():
        assert values.get(key) == str(value), values
