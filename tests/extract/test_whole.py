"""Small whole applications: what is read of lead, parties, period and target group, and what the rules conclude."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import document, profile
from readings import facts
from sfintake.extract import extract
from sfintake.model import Application, Dossier
from sfintake.rules import bind, run

CASES: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "applications.yaml").read_text("utf-8")
)


def _read(application: Application) -> dict[str, Any]:
    return {
        **facts(application.fields),
        "level": str(application.level) if application.level else None,
    }


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_an_application_is_read_and_concluded_upon(case: dict[str, Any]) -> None:
    demands = profile(case["profile"])
    application = extract(Dossier((document(case["text"]),)), demands)
    ran = run(application, demands, bind(demands))
    got = {**_read(application), **{r.rule: str(r.outcome) for r in ran.results}}
    assert {key: got[key] for key in case["expect"]} == case["expect"]
