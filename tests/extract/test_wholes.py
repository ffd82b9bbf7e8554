"""Whole applications in other layouts, with everything a reader would point at and where it stands.

``wholes/<name>.md`` is the application; ``wholes/<name>.txt`` has its profile on the first line, then a line for each
thing told: what it is, its value, and its quotes after ``«`` (with the cell, in a table). A quote may end in ``…``.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import document, profile
from sfintake.extract import extract
from sfintake.model import Application, Budget, Dossier, Evidence

FOLDER = Path(__file__).parent / "wholes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.md"))
BUDGET = ("line", "check", "category", "sum", "year")


def _quoted(evidence: tuple[Evidence, ...]) -> str:
    return "".join(f" « {f'{e.cell}: ' if e.cell else ''}{e.quote}" for e in evidence)


def _fields(application: Application) -> Iterator[str]:
    fields = application.fields
    period, ages = fields.period.value, fields.ages.value
    yield f"title: {fields.title.value}{_quoted(fields.title.evidence)}"
    yield f"lead: {fields.lead.value} ({fields.lead.member}){_quoted(fields.lead.evidence)}"
    yield f"parties: {', '.join(fields.parties.value)}"
    if period:
        yield f"period: {period.start} – {period.end}, {fields.period.length_months}{_quoted(fields.period.evidence)}"
    if ages:
        yield f"ages: {ages.min}–{ages.max}{_quoted(fields.ages.evidence)}"
    yield f"participants: {fields.participants.value}{_quoted(fields.participants.evidence)}"
    yield f"requested: {fields.requested_sek.value}{_quoted(fields.requested_sek.evidence)}"
    yield f"cofinancing: {fields.cofinancing_sek.value}{_quoted(fields.cofinancing_sek.evidence)}"


def _sections(application: Application) -> Iterator[str]:
    for s in application.sections:
        shared = f" with {', '.join(s.shared_with)}" if s.shared_with else ""
        near = f" near{_quoted(s.nearest)}" if s.nearest else ""
        yield f"section {s.key}: {s.status}, {s.heading}, {s.words} words{shared}{_quoted(s.evidence)}{near}"


def _budget(budget: Budget) -> Iterator[str]:
    for c in budget.categories:
        yield f"category {c.key}: {c.status} {c.total_sek or 0}{_quoted(c.evidence)}"
    for x in budget.lines:
        kept = [f"{key} {amount}" for key, amount in x.by_period.items()]
        kept += [f"förbundet {x.forbundet_sek}"] if x.forbundet_sek is not None else []
        kept += [f"share {x.staff_share:f}"] if x.staff_share is not None else []
        kept += [f"{x.months:f} months"] if x.months is not None else []
        kept += ["restricted"] if x.restricted else []
        yield f"line {x.label}: {x.category} {x.total_sek} ({', '.join(kept)}){_quoted(x.evidence)}"
    for k in budget.checks:
        parts = " + ".join(f"{t.amount_sek}" for t in k.parts)
        yield f"check {k.label} ({k.kind}): {k.stated_sek} = {parts}, unit {k.unit_sek}{_quoted(k.evidence)}"
    for t in budget.stated_sums:
        yield f"sum {t.place}: {t.amount_sek}, unit {t.unit_sek}{_quoted(t.evidence)}"
    for year, amount in budget.by_year.items():
        yield f"year {year}: {amount}"


def _said(application: Application) -> Iterator[str]:
    yield f"level: {application.level}"
    for p in application.parties:
        does = ", contributes" if p.contributes else ""
        yield f"party {p.name} ({p.member}): {p.type}, {p.part}{does}{_quoted(p.evidence)}"
    for s in application.passages:
        values = "".join(f" {key}={value}" for key, value in s.values.items() if value)
        yield f"{s.topic} {s.key}: {s.stance}{values}{_quoted((s.evidence,))}"
    for r in application.attachment_refs:
        yield f"attachment {r.label}: {'there' if r.present else 'not there'}{_quoted((r.evidence,))}"
    for d in application.personal_data:
        yield f"personal {d.kind}{_quoted((d.evidence,))}"


def told(application: Application) -> list[str]:
    budget = application.budget
    return [
        *_fields(application),
        *_sections(application),
        *(_budget(budget) if budget else ()),
        *_said(application),
    ]


def _is_told(line: str, all_told: list[str]) -> bool:
    if line.endswith(" …"):
        return any(one.startswith(line[:-2]) for one in all_told)
    return line in all_told


@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_reader_points_at_is_told_with_its_place(name: str) -> None:
    profile_name, *expected = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    said = told(extract(Dossier((document(text),)), profile(profile_name)))
    assert [line for line in expected if not _is_told(line, said)] == []
    beside = [s for s in said if s.startswith(BUDGET) and not any(_is_told(line, [s]) for line in expected)]
    assert beside == [], "read in the budget, and not there"


LAYOUTS: dict[str, dict[str, str]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "budget_layouts.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_budget_is_read_with_all_its_places(layout: dict[str, str]) -> None:
    application = extract(Dossier((document(layout["text"]),)), profile("jamtland"))
    assert application.budget is not None
    said = [s for s in _fields(application) if s.startswith(("requested", "cofinancing"))]
    assert [*said, *_budget(application.budget)] == layout["told"].splitlines()


TOLD: dict[str, dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "told.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", TOLD.values(), ids=TOLD.keys())
def test_a_text_tells_this_and_where(case: dict[str, Any]) -> None:
    said = told(extract(Dossier((document(case["text"]),)), profile(case["profile"])))
    expected = case["told"].splitlines()
    assert [line for line in expected if line not in said] == []
    beside = [s for s in said if s.startswith(tuple(case.get("all", ()))) and s not in expected]
    assert beside == []
