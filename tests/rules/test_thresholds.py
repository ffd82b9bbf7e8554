"""Where a rule's limits lie: on the limit and just beside it."""

from typing import Any

import pytest

from builders import from_fields, profile
from sfintake.model import RuleResult
from sfintake.rules import bind, load_rules, run

SILENT_RULES = (
    "BUD001", "BUD005", "EVA001", "EVA002", "EVA003", "IMP001", "POL002", "POL004",
    "POL005", "POL007", "POL008", "POL009", "POL010", "POL011", "POL012", "POL013",
)  # fmt: skip


def result(rule_id: str, fields: dict[str, Any], name: str = "finsam_bas") -> RuleResult:
    demands = profile(name)
    rule = next(r for r in load_rules() if r.id == rule_id)
    bound = [b for b in bind(demands) if b.rule is rule] or bind(demands, [rule])
    (made,) = run(from_fields(fields, demands), demands, bound).results
    return made


def said(rule_id: str, fields: dict[str, Any], name: str = "finsam_bas") -> str:
    made = result(rule_id, fields, name)
    return " ".join([str(made.outcome), *(f.message for f in made.findings)])


@pytest.mark.parametrize("rule_id", SILENT_RULES)
def test_what_is_missing_is_certain_when_eight_tenths_of_the_file_were_read(rule_id: str) -> None:
    assert result(rule_id, {"coverage": 0.8}).outcome == "not_met"
    assert result(rule_id, {"coverage": 0.79}).outcome == "unclear"


def test_a_missing_signature_is_certain_when_eight_tenths_of_the_file_were_read() -> None:
    assert said("SEC003", {"coverage": 0.8}, "harnosand_timra") == "not_met absent"
    assert said("SEC003", {"coverage": 0.79}, "harnosand_timra") == "unclear unread"


def budget(**more: Any) -> dict[str, Any]:
    lines = [{"label": "Coach", "category": "lonekostnader", "total_sek": "780000"}]
    return {"budget": {"unit": "kr", "lines": lines, **more}}


def post(total: str, share: str = "1", months: str = "12", **more: Any) -> dict[str, Any]:
    line = {
        "label": "Coach",
        "category": "lonekostnader",
        "total_sek": total,
        "staff_share": share,
        "months": months,
    }
    return {"budget": {"unit": "kr", "lines": [{**line, **more}]}}


def test_a_full_time_post_between_450_000_and_1_100_000_kronor_a_year_is_likely() -> None:
    assert said("BUD007", post("450000")) == "met"
    assert said("BUD007", post("449999")) == "unclear low"
    assert said("BUD007", post("1100000")) == "met"
    assert said("BUD007", post("1100001")) == "unclear high"


def test_a_part_time_post_over_part_of_a_year_is_made_a_full_time_year() -> None:
    assert said("BUD007", post("275000", share="0.5", months="6")) == "met"
    assert said("BUD007", post("275001", share="0.5", months="6")) == "unclear high"
    assert said("BUD007", post("675000", share="0.75", months="24")) == "met"
    assert said("BUD007", post("674000", share="0.75", months="24")) == "unclear low"


def test_a_post_is_told_with_its_share_months_and_yearly_cost() -> None:
    (found,) = result("BUD007", post("150000", share="0.25", months="4.5")).findings
    assert found.values["share"] == "25"
    assert found.values["months"] == "4.5"
    assert found.values["yearly"] == "1600000"
    (found,) = result("BUD007", post("2500000", months="20.0")).findings
    assert found.values["months"] == "20"
    (found,) = result("BUD007", post("100000", months="10")).findings
    assert found.values["months"] == "10"


def test_a_post_without_a_share_months_or_cost_is_not_held_against_the_band() -> None:
    assert said("BUD007", post("0")) == "not_applicable"
    assert said("BUD007", {"budget": budget()["budget"]}) == "not_applicable"
    assert said("BUD007", post("100000", payer="medfinansiering")) == "not_applicable"
    assert said("BUD007", post("100000", forbundet_sek="0")) == "not_applicable"


def sums(*stated: tuple[str, str]) -> dict[str, Any]:
    return budget(stated_sums=[{"place": "field", "amount_sek": a, "unit_sek": u} for a, u in stated])


def test_a_sum_in_thousands_may_be_rounded_to_the_nearest() -> None:
    assert said("BUD004", sums(("780400", "1"), ("780000", "1000"))) == "met"
    assert said("BUD004", sums(("780500", "1"), ("780000", "1000"))) == "met"
    assert said("BUD004", sums(("780000", "1000"), ("780501", "1"))) == "not_met differs"
    assert said("BUD004", sums(("780000", "1"), ("780001", "1"))) == "not_met differs"


def test_a_pair_of_differing_amounts_is_told_once() -> None:
    made = result("BUD004", sums(("780000", "1"), ("700000", "1"), ("700000", "1")))
    assert [(f.values["first"], f.values["second"], f.values["gap"]) for f in made.findings] == [
        ("780000", "700000", "80000")
    ]


def asked(total: str, start: str | None = "2027-01-01", end: str | None = "2028-12-31") -> dict[str, Any]:
    period = {"value": {"start": start, "end": end}} if start else {}
    return {"fields": {"period": period}, "budget": {"unit": "kr", "total_sek": total}}


def by_year(**years: str) -> dict[str, Any]:
    shares = {key.removeprefix("y"): value for key, value in years.items()}
    return {"budget": {"unit": "kr", "total_sek": "600000", "by_year": shares}}


def test_a_year_may_cost_all_of_the_frame_but_no_more() -> None:
    assert said("BUD008", by_year(y2027="300000", y2028="300000"), "badesa") == "met"
    assert said("BUD008", by_year(y2027="300001", y2028="299999"), "badesa") == "not_met over_year"
    assert said("BUD008", by_year(y2027="300001", y2028="300002"), "badesa") == "not_met over_year over_year"


def test_an_undivided_sum_is_spread_over_the_months_of_the_period() -> None:
    assert said("BUD008", asked("600000"), "badesa") == "met"
    assert said("BUD008", asked("600001"), "badesa") == "not_met over_all"
    assert said("BUD008", asked("400000", "2027-09-01", "2028-12-31"), "badesa") == "met"
    assert said("BUD008", asked("400016", "2027-09-01", "2028-12-31"), "badesa") == "unclear no_split"


def test_a_sum_without_a_period_fits_when_one_year_could_hold_it() -> None:
    assert said("BUD008", asked("300000", None), "badesa") == "met"
    assert said("BUD008", asked("300001", None), "badesa") == "unclear no_split"
    assert said("BUD008", asked("300001", "2028-12-31", "2027-01-01"), "badesa") == "unclear no_split"


def ages(low: int | None, high: int | None, participants: int | None = 30) -> dict[str, Any]:
    return {"fields": {"ages": {"value": {"min": low, "max": high}}, "participants": {"value": participants}}}


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (18, 66, "met"),
        (17, 66, "not_met ages_outside"),
        (18, 67, "not_met ages_outside"),
        (66, 66, "met"),
        (67, None, "not_met ages_outside"),
        (None, 18, "met"),
        (None, 17, "not_met ages_outside"),
        (30, None, "met"),
        (0, 29, "not_met ages_outside"),
    ],
)
def test_the_ages_of_those_it_is_for_lie_within_the_law(
    low: int | None, high: int | None, expected: str
) -> None:
    assert said("POL007", ages(low, high), "badesa") == expected


def test_ages_above_the_offices_own_limit_but_within_the_law_are_judged_by_a_person() -> None:
    assert said("POL007", ages(16, 64), "vastmanland") == "met"
    assert said("POL007", ages(16, 65), "vastmanland") == "unclear ages_above"
    assert said("POL007", ages(16, 66), "vastmanland") == "unclear ages_above"
    assert said("POL007", ages(16, 67), "vastmanland") == "not_met ages_outside"


def test_open_ages_are_told_in_words() -> None:
    (found,) = result("POL007", ages(None, 15), "jamtland").findings
    assert found.values["ages"] == "till 15"
    (found,) = result("POL007", ages(70, None), "jamtland").findings
    assert found.values["ages"] == "från 70"


def budget_years(years: list[int], start: str, end: str) -> dict[str, Any]:
    return {**budget(years=years), "fields": {"period": {"value": {"start": start, "end": end}}}}


def test_the_years_of_the_budget_are_those_of_the_period() -> None:
    assert said("BUD010", budget_years([2027], "2027-01-01", "2027-12-31")) == "met"
    assert said("BUD010", budget_years([2027, 2028], "2027-12-01", "2028-01-31")) == "met"
    made = result("BUD010", budget_years([2026, 2028], "2027-06-01", "2029-05-31"))
    assert [(f.message, f.values["year"], f.values["period"]) for f in made.findings] == [
        ("outside", "2026", "2027–2029"),
        ("lacking", "2027", "2027–2029"),
        ("lacking", "2029", "2027–2029"),
    ]
