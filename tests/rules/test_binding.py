"""What a profile changes in the rules, what each rule rests on, and a rule as a page."""

from pathlib import Path
from typing import Any

import pytest

from builders import from_fields, profile
from sfintake.errors import ProfileInvalidError
from sfintake.model import BasisRef, Severity
from sfintake.profiles import Profile
from sfintake.profiles.models import RuleSetting
from sfintake.rules import bind, load_rules, rule_list, rule_page, run

PAGES = Path(__file__).resolve().parents[2] / "docs" / "regler"
POLICY = "Policy för finansiering av samverkansinsatser (2017-11-27, § 77)"


def with_rules(name: str = "jamtland", **settings: Any) -> Profile:
    chosen = {key: RuleSetting.model_validate(value) for key, value in settings.items()}
    return profile(name).model_copy(update={"rules": chosen})


def test_a_profile_sets_the_severity_and_the_limits_of_a_rule() -> None:
    demands = with_rules(BUD007={"severity": "note", "params": {"highest_sek": "800000"}})
    bound = {b.rule.id: b for b in bind(demands)}
    assert bound["BUD007"].severity is Severity.NOTE
    assert bound["POL013"].severity is Severity.NOTE
    assert bound["BUD001"].severity is Severity.STOP
    post = {"label": "Coach", "category": None, "total_sek": "900000", "staff_share": "1", "months": "12"}
    dear = from_fields({"budget": {"unit": "kr", "lines": [post]}}, demands)
    (result,) = run(dear, demands, [bound["BUD007"]]).results
    assert (result.outcome, result.severity) == ("unclear", Severity.NOTE)
    assert result.findings[0].values["highest_kr"].replace("\u00a0", " ") == "800 000"


def test_a_rule_that_a_profile_turns_off_is_left_out_and_those_after_it_stay() -> None:
    ids = [b.rule.id for b in bind(with_rules(BUD006={"enabled": False}))]
    assert ids == [rule.id for rule in load_rules() if rule.id != "BUD006"]


def test_every_mistake_in_a_profiles_rules_is_told_at_once_with_its_place() -> None:
    demands = with_rules(
        BUD999={"enabled": True},
        BUD007={"params": {"lowest_sek": "mycket"}},
        POL001={"params": {"parter": 2}},
    )
    with pytest.raises(ProfileInvalidError) as caught:
        bind(demands)
    assert [p.split(": ")[0] for p in caught.value.problems] == [
        "rules.BUD999", "rules.BUD007.params.lowest_sek", "rules.POL001.params.parter",
    ]  # fmt: skip


def test_a_rule_rests_on_the_offices_own_clauses_where_it_has_some() -> None:
    of = {b.rule.id: b.basis for b in bind(profile("jamtland"))}
    assert of["POL010"] == (BasisRef(POLICY, "J6"),)
    assert of["BUD003"][1:] == (BasisRef("Mall för projektansökan", "T"),)
    assert of["POL014"] == (BasisRef(POLICY, "J9"),)
    elsewhere = {b.rule.id: b.basis for b in bind(profile("badesa"))}
    assert elsewhere["POL013"] == (BasisRef("Verksamhetsplan och budget 2016", "B8"),)
    assert elsewhere["POL014"] == (BasisRef(POLICY, "J9"), BasisRef("Sök finansiering", "V3"))


def test_a_result_carries_the_rules_name_title_and_basis() -> None:
    demands = profile("jamtland")
    results = {r.rule: r for r in run(from_fields({}, demands), demands, bind(demands)).results}
    equality = results["POL010"]
    assert (equality.name, equality.title) == ("equality", "Mångfald, jämlikhet och jämställdhet")
    assert (equality.severity, equality.basis) == (Severity.RECOMMENDED, (BasisRef(POLICY, "J6"),))
    assert equality.findings[0].text == "Inget om mångfald, jämlikhet eller jämställdhet hittades."


@pytest.mark.parametrize("rule", load_rules(), ids=lambda r: r.id)
def test_a_rule_has_its_page(rule: Any) -> None:
    printed = (PAGES / f"{rule.id}.md").read_text("utf-8")
    page = rule_page(rule.id)
    assert page is not None
    assert printed.startswith(page)


def test_a_page_says_who_decides_and_what_the_rule_rests_on() -> None:
    page = rule_page("POL014") or ""
    assert "- Maskinen samlar citat; en människa avgör.\n" in page
    assert "- Utfall: Uppfyllt, Behöver bedömas\n" in page
    assert f"- {POLICY}, J9 (profil jamtland)\n" in page
    assert "- Maskinen avgör.\n" in (rule_page("BUD002") or "")
    assert "- Mall för projektansökan, T\n" in (rule_page("BUD002") or "")
    assert (rule_page("BUD002", "\n## Exempel\n") or "").endswith("\n## Exempel\n")
    assert rule_page("BUD999") is None


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = rule_list().splitlines()
    assert len(lines) == 36
    assert lines[0].startswith("BUD001  Budgeten går att läsa (stoppar beredningen)")
