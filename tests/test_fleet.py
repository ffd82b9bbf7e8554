"""What every rule, error, module and page owes the house. Each failure says what to do."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import from_fields, profile
from sfintake.errors import all_errors
from sfintake.model import Application, Outcome
from sfintake.profiles import list_profiles, load_profile
from sfintake.rules import Rule, bind, load_rules, run

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
RULES = load_rules()
by_id = pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)


def cases(rule: Rule) -> dict[str, Any]:
    path = ROOT / "tests" / "rules" / f"{rule.id}.yaml"
    assert path.is_file(), f"{rule.id} has no cases: write tests/rules/{rule.id}.yaml (docs/adding-a-rule.md)"
    made: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))["cases"]
    return made


def module_of(rule: Rule) -> Path:
    return next(p for p in SOURCES if p.stem == rule.id.lower())


@by_id
def test_a_rule_has_a_case_for_each_outcome_it_can_give(rule: Rule) -> None:
    covered = {Outcome(case["expect"]["outcome"]) for case in cases(rule).values()}
    assert covered >= rule.outcomes, f"{rule.id}: no case gives {rule.outcomes - covered}"


@by_id
def test_a_rule_tells_what_it_rests_on_and_why(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.basis, f"{rule.id} cites no clause: add a Basis"
    assert rule.title
    assert rule.rationale.endswith("."), f"{rule.id}: the rationale is a sentence that says why"
    first = (ast.get_docstring(ast.parse(module_of(rule).read_text("utf-8"))) or "").split("\n")[0]
    assert first.startswith(f"{rule.id}: "), f"{rule.id}: the module's docstring starts with the id"


@by_id
def test_a_rule_gives_the_same_answer_twice_also_on_an_empty_application(rule: Rule) -> None:
    demands = profile("jamtland")
    empty = from_fields({}, demands)
    bound = [b for b in bind(demands) if b.rule is rule] or bind(demands, [rule])
    first, second = run(empty, demands, bound), run(empty, demands, bound)
    assert not first.crashes
    assert first.results == second.results
    assert first.results[0].outcome in rule.outcomes


@by_id
def test_every_message_of_a_rule_is_used_and_ends_as_a_sentence(rule: Rule) -> None:
    code = module_of(rule).read_text("utf-8")
    for key, text in rule.messages.items():
        assert code.count(key) >= 2 or "messages" not in code, f"{rule.id}: the message {key} is never given"
        assert text.rstrip("”)").endswith((".", "?", "}")), f"{rule.id}: {key} is not a sentence"


def test_a_rule_that_raises_is_recorded_and_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    demands = profile("jamtland")
    bound = bind(demands)

    def broken(application: Application, *_: object) -> None:
        raise ValueError("Anna Persson 19121212-1212")

    victim = bound[0].rule
    object.__setattr__(victim, "check", broken)
    try:
        ran = run(from_fields({}, demands), demands, bound)
    finally:
        monkeypatch.undo()
        object.__setattr__(victim, "check", sys.modules[_name(victim)].check)
    assert [c.rule for c in ran.crashes] == [victim.id]
    assert "Anna" not in repr(ran.crashes)
    assert len(ran.results) == len(bound) - 1


def _name(rule: Rule) -> str:
    return str(module_of(rule).relative_to(ROOT / "src").with_suffix("")).replace("/", ".")


@pytest.mark.parametrize("name", list_profiles())
def test_every_profile_loads_and_binds(name: str) -> None:
    loaded, ref = load_profile(name)
    assert ref.id == name == loaded.id
    assert bind(loaded)
    assert {d.key for d in loaded.sections} >= {"utvardering", "implementering", "budget"}
    assert len(loaded.idea_sections) == 8


def test_every_error_says_what_is_wrong_and_what_to_do() -> None:
    for error in all_errors():
        assert error.what.endswith("."), error.code
        assert error.remedy.endswith("."), error.code
        assert error.exit_status in {1, 3, 4, 5}, error.code


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_a_module_keeps_its_size(path: Path) -> None:
    limit = 120 if "/rules/" in path.as_posix() and not path.stem.startswith("_") else 400
    lines = path.read_text("utf-8").count("\n")
    assert lines <= limit, f"{path.name} has {lines} lines, at most {limit}: split it by what it knows"


def test_flows_stay_thin() -> None:
    for path in (ROOT / "flows").glob("*.py"):
        assert path.read_text("utf-8").count("\n") <= 120, path.name


def test_no_room_is_called_utils_and_no_log_carries_an_exceptions_message() -> None:
    for path in SOURCES:
        assert not {"utils", "helpers", "common", "misc", "manager"} & set(
            path.relative_to(ROOT).with_suffix("").parts
        ), path
        code = path.read_text("utf-8")
        assert "exc_info" not in code, f"{path.name}: use errors.origin, messages quote the applicant"
        assert ".exception(" not in code, f"{path.name}: use errors.origin, messages quote the applicant"


@pytest.mark.parametrize("script", ["make_schemas.py", "make_docs.py"])
def test_generated_files_are_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@by_id
def test_what_a_rule_asks_is_a_question(rule: Rule) -> None:
    assert rule.question == "" or rule.question.endswith("?"), (
        f"{rule.id}: end the question with a question mark"
    )
    leaves_none = {"DOC001", "DOC003", "DOC004", "SEC002", "BUD008", "EVA001", "IMP001"}
    assert bool(rule.question) is (rule.id not in leaves_none), (
        f"{rule.id}: write the question that it leaves"
    )
