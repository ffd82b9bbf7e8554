"""Whole applications in words of our own, labelled by reading them, from other corners of the work than the rule cases."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application, profile
from sfintake.rules import bind, run

WHOLE: dict[str, Any] = YAML(typ="safe", pure=True).load(
    Path(__file__).with_name("policy_whole.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_application_is_read_as_a_person_reads_it(name: str) -> None:
    case = WHOLE[name]
    demands = profile(case["profile"])
    ran = run(application(case), demands, [b for b in bind(demands) if b.rule.id in case["expect"]])
    assert not ran.crashes
    assert {r.rule: str(r.outcome) for r in ran.results} == case["expect"]
