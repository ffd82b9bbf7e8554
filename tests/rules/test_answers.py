"""What a rule tells beside its outcome: quotes, findings with their values, where it looked, how far a plan holds.

``answers/<ID>.yaml`` gives, for cases of ``<ID>.yaml``, the whole answer; a quote may be cut short with `` …``.
"""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application, profile
from sfintake.model import Evidence
from sfintake.rules import bind, load_rules, run

FOLDER = Path(__file__).parent


def _read(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text("utf-8"))


def _pairs() -> list[Any]:
    made = []
    for path in sorted((FOLDER / "answers").glob("*.yaml")):
        cases = _read(FOLDER / path.name)["cases"]
        made += [
            pytest.param(path.stem, cases[name], answer, id=f"{path.stem}-{name}")
            for name, answer in _read(path).items()
        ]
    return made


def _agree(said: tuple[Evidence, ...], expected: list[str]) -> bool:
    quotes = [e.quote for e in said]
    return len(quotes) == len(expected) and all(
        quote.startswith(words.removesuffix(" …")) if words.endswith(" …") else quote == words
        for quote, words in zip(quotes, expected, strict=True)
    )


@pytest.mark.parametrize(("rule_id", "case", "answer"), _pairs())
def test_a_rule_tells_what_its_outcome_rests_on(
    rule_id: str, case: dict[str, Any], answer: dict[str, Any]
) -> None:
    demands = profile(case.get("profile", "finsam_bas"))
    rule = next(r for r in load_rules() if r.id == rule_id)
    read = application(case)
    ran = run(read, demands, [b for b in bind(demands) if b.rule is rule] or bind(demands, [rule]))
    (result,) = ran.results

    assert result.outcome == answer["outcome"]
    assert _agree(result.evidence, answer.get("evidence", [])), result.evidence
    assert [(f.message, f.values) for f in result.findings] == [
        (f["message"], f.get("values", {})) for f in answer.get("findings", [])
    ]
    for said, expected in zip(result.findings, answer.get("findings", []), strict=True):
        assert _agree(said.evidence, expected.get("quotes", [])), said.evidence
    if "searched" in answer:
        assert result.searched is not None
        assert result.searched.terms[0] == answer["searched"]["first_term"]
        assert result.searched.parts == read.parts
        assert _agree(result.searched.nearest, answer["searched"]["nearest"]), result.searched.nearest
    else:
        assert result.searched is None
    plan = ran.plans.get(rule_id)
    assert (str(plan.verdict) if plan else None) == answer.get("plan")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda p: p.stem)
def test_a_check_that_always_said_the_same_would_fail_a_case(path: Path) -> None:
    outcomes = {case["expect"]["outcome"] for case in _read(path)["cases"].values()}
    assert len(outcomes) > 1, f"{path.stem}: every case expects {outcomes}"
