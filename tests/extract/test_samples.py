"""The invented applications of ``samples/``, read whole: everything their labels say, and quotes that stand in the file."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import profile
from sfintake import pipeline
from sfintake.extract import extract
from sfintake.model import Application, Dossier, Plan
from sfintake.readers.media import source_file
from sfintake.rules import bind, run

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
MISSED = {"brev-fran-fagersta": {"parties"}, "svarta-rutan": {"namn"}, "forstudie-harnosand": {"POL009"}}
"""Facts, headings and rules that are known to be missed (docs/quality.md)."""
NAMES = (
    "brev-fran-fagersta", "fast-grund-saffle", "forstudie-harnosand", "kraftkedjan", "mottagning-ragunda",
    "nya-steg-timra", "rost-och-rorelse", "sammanhang-sala", "svarta-rutan", "tillbaka-i-takt",
    "tillsammans-i-berg", "unga-pa-vag",
)  # fmt: skip
"""Those that are read as labelled; how well all are read stands in docs/quality.md."""


@dataclass(frozen=True)
class Sample:
    """What the labels of a sample say, and what the program does."""

    truth: dict[str, Any]
    application: Application
    outcomes: dict[str, str]
    plans: dict[str, Plan]


@cache
def labels(name: str) -> dict[str, Any]:
    made: dict[str, Any] = YAML(typ="safe", pure=True).load(
        (SAMPLES / name / "truth.yaml").read_text("utf-8")
    )
    return made


@cache
def dossier(name: str) -> Dossier:
    files = (source_file(file, (SAMPLES / name / file).read_bytes()) for file in labels(name)["files"])
    return pipeline.read_dossier(files)


@pytest.fixture(scope="module", params=NAMES)
def sample(request: pytest.FixtureRequest) -> Sample:
    demands = profile(labels(request.param)["profile"])
    application = extract(dossier(request.param), demands)
    ran = run(application, demands, bind(demands))
    return Sample(
        labels(request.param), application, {r.rule: str(r.outcome) for r in ran.results}, ran.plans
    )


def test_the_facts_are_those_a_reader_finds(sample: Sample) -> None:
    fields, expected = sample.application.fields, sample.truth["fields"]
    period, ages = fields.period.value, fields.ages.value
    said = {
        "lead_member": fields.lead.member,
        "parties": set(fields.parties.value),
        "period": {"start": str(period.start), "end": str(period.end)} if period else None,
        "ages": {"min": ages.min, "max": ages.max} if ages else None,
        "participants": fields.participants.value,
        "requested_sek": fields.requested_sek.value,
        "cofinancing_sek": fields.cofinancing_sek.value,
    }
    wanted = {**expected, "parties": set(expected["parties"])}
    if wanted["period"]:
        wanted["period"] = {key: str(wanted["period"][key]) for key in ("start", "end")}
    left_out = {
        *(sample.truth.get("debatable_fields") or ()),
        *MISSED.get(sample.truth["id"], ()),
    }
    if {"start", "end"} & left_out:
        left_out.add("period")
    assert {k: v for k, v in said.items() if k not in left_out} == {
        k: v for k, v in wanted.items() if k in said and k not in left_out
    }


def test_the_sections_are_answered_as_a_reader_says(sample: Sample) -> None:
    said = {s.key: str(s.status) for s in sample.application.sections}
    debatable = sample.truth.get("debatable_sections") or ()
    expected = {
        k: v["status"] if isinstance(v, dict) else v
        for k, v in sample.truth["sections"].items()
        if k not in debatable
    }
    assert {k: said.get(k, "missing") for k in expected} == expected


def test_the_title_is_the_name_given(sample: Sample) -> None:
    said, expected = sample.application.fields.title.value, sample.truth["fields"].get("title")
    assert expected is None or (said or "").casefold().startswith(expected.casefold())


def _bare(heading: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"^[\d.]+[.):]?\s+", "", heading.casefold()))


def test_the_headings_are_those_printed(sample: Sample) -> None:
    optional = {_bare(h) for h in sample.truth.get("headings_optional") or ()}
    optional |= MISSED.get(sample.truth["id"], set())
    said = {_bare(h) for h in sample.application.headings}
    assert said - optional == {_bare(h) for h in sample.truth["headings"]} - optional


def test_the_budget_is_read_line_by_line(sample: Sample) -> None:
    budget, expected = sample.application.budget, sample.truth.get("budget") or {}
    assert (budget.total_sek if budget else None) == expected.get("total_sek")
    said = {c.key: (str(c.status), c.total_sek or 0) for c in (budget.categories if budget else ())}
    for key, category in (expected.get("categories") or {}).items():
        assert said[key] == (category["status"], Decimal(category.get("sek", 0))), key
    lines = [(line.label.casefold(), line.total_sek) for line in budget.lines] if budget else []
    for label, amount in expected.get("lines") or ():
        assert [a for said, a in lines if said.startswith(label.casefold())] == [Decimal(amount)], label
    assert len(lines) == len(expected.get("lines") or ())


def test_the_plans_hold_as_far_as_a_reader_says(sample: Sample) -> None:
    for rule, key in (("EVA001", "evaluation"), ("IMP001", "implementation")):
        expected = sample.truth.get(key) or {}
        if expected.get("verdict") is None or rule in (sample.truth.get("debatable") or ()):
            continue
        plan: Plan = sample.plans[rule]
        assert str(plan.verdict) == expected["verdict"]
        assert {d.key for d in plan.dimensions if d.found} == set(expected["dims"])


def test_the_rules_conclude_as_a_reader_does(sample: Sample) -> None:
    debatable = {*(sample.truth.get("debatable") or ()), *MISSED.get(sample.truth["id"], ())}
    expected = {rule: outcome for rule, outcome in sample.truth["rules"].items() if rule not in debatable}
    said = sample.outcomes
    assert {rule: said.get(rule) for rule in expected} == expected
