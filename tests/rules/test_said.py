"""What rules conclude from single statements: which kinds count, and what is shown of them."""

from typing import Any

import pytest

from builders import from_fields, profile
from sfintake.model import RuleResult
from sfintake.rules import bind, load_rules, run


def result(rule_id: str, fields: dict[str, Any], name: str = "finsam_bas") -> RuleResult:
    demands = profile(name)
    rule = next(r for r in load_rules() if r.id == rule_id)
    bound = [b for b in bind(demands) if b.rule is rule] or bind(demands, [rule])
    (made,) = run(from_fields(fields, demands), demands, bound).results
    return made


def quoted(*quotes: str) -> list[dict[str, str]]:
    return [{"file": "ansokan.docx", "quote": quote} for quote in quotes]


def passage(topic: str, key: str, quote: str, stance: str = "planned", **values: str) -> dict[str, Any]:
    return {"topic": topic, "key": key, "stance": stance, "evidence": quoted(quote)[0], "values": values}


def told(made: RuleResult) -> list[str]:
    return [str(made.outcome), *(f.message for f in made.findings)]


def shown(made: RuleResult) -> list[str]:
    return [e.quote for e in made.evidence]


@pytest.mark.parametrize("key", ["certificate", "digital"])
def test_a_certificate_or_a_digital_signature_is_a_signature(key: str) -> None:
    made = result("SEC003", {"passages": [passage("signature", key, "Signerat")]}, "harnosand_timra")
    assert (told(made), shown(made)) == (["met"], ["Signerat"])


def test_a_name_is_dated_unless_the_date_is_said_to_be_missing() -> None:
    named = passage("signature", "filled", "Ek, Timrå")
    assert told(result("SEC003", {"passages": [named]}, "harnosand_timra")) == ["met"]
    undated = passage("signature", "filled", "Ek, Timrå", date="no")
    assert told(result("SEC003", {"passages": [undated]}, "harnosand_timra")) == ["unclear", "undated"]


def test_only_planned_equality_work_counts() -> None:
    wished = passage("equality", "action", "Vi hoppas kunna ha tolk.", "wished")
    assert told(result("POL010", {"passages": [wished]})) == ["unclear", "words_only"]
    planned = passage("equality", "action", "Tolk finns.")
    assert told(result("POL010", {"passages": [wished, planned]})) == ["met"]


def test_a_group_that_is_said_to_be_nobody_in_particular_is_open_to_all() -> None:
    made = result("POL007", {"passages": [passage("target_group", "none", "Ingen särskild grupp.")]})
    assert (told(made), shown(made)) == (["not_met", "open_to_all"], ["Ingen särskild grupp."])


def test_working_age_stands_for_ages_and_a_demarcation_for_a_number() -> None:
    age = passage("target_group", "working_age", "Personer i arbetsför ålder.")
    few = passage("target_group", "demarcation", "Sjukskrivna i Sala.")
    assert told(result("POL007", {"passages": [age, few]})) == ["met"]
    assert told(result("POL007", {"passages": [age]})) == ["unclear", "no_number"]
    assert told(result("POL007", {"passages": [few]})) == ["unclear", "no_ages"]


def test_a_structural_initiative_without_participants_has_no_target_group_to_judge() -> None:
    assert told(result("POL007", {"level": "structural"})) == ["not_applicable"]
    with_some = {"level": "structural", "fields": {"participants": {"value": 10}}}
    assert told(result("POL007", with_some)) == ["unclear", "no_ages"]


def goals(*stated: tuple[str, str, str], participants: int | None = None, **more: Any) -> dict[str, Any]:
    said = [passage("goal", "effect", f"{v} {u} {a}", value=v, unit=u, about=a) for v, u, a in stated]
    return {"passages": said, "fields": {"participants": {"value": participants}}, **more}


def test_a_goal_as_high_as_the_offices_own_is_high_enough() -> None:
    health = ("50", "percent", "health")
    assert told(result("POL008", goals(("25", "percent", "self_support"), health), "harnosand_timra")) == [
        "met"
    ]
    made = result("POL008", goals(("24", "percent", "self_support"), health), "harnosand_timra")
    assert told(made) == ["unclear", "below"]
    assert made.findings[0].values == {
        "about": "egen försörjning, arbete eller utbildning",
        "wanted": "25",
        "stated": "24",
    }


def test_a_goal_in_persons_is_held_against_the_number_of_participants() -> None:
    health = ("20", "count", "health")
    fair = goals(("10", "count", "self_support"), health, participants=40)
    assert told(result("POL008", fair, "harnosand_timra")) == ["met"]
    low = goals(("9", "count", "self_support"), health, participants=40)
    made = result("POL008", low, "harnosand_timra")
    assert (told(made), made.findings[0].values["stated"]) == (["unclear", "below"], "22")
    unknown = goals(("10", "count", "self_support"), health)
    assert told(result("POL008", unknown, "harnosand_timra")) == ["unclear", "not_set", "not_set"]


def test_a_structural_initiative_is_not_held_against_goals_for_participants() -> None:
    made = result("POL008", goals(("10", "percent", ""), level="structural"), "harnosand_timra")
    assert told(made) == ["met"]


def test_what_came_near_a_need_is_shown_in_whatever_way_it_was_meant() -> None:
    near = [
        passage("need", "unmet", "Förra året var det 40.", "earlier"),
        passage("need", "unmet", "Vi skulle vilja veta hur många.", "wished"),
        passage("need", "unmet", "Behoven är stora.", "general"),
        passage("need", "unmet", "Inget behov.", "declined"),
    ]
    made = result("POL005", {"passages": near})
    assert told(made) == ["not_met", "neither"]
    assert made.searched is not None
    expected = ["Förra året var det 40.", "Vi skulle vilja veta hur många.", "Behoven är stora."]
    assert [e.quote for e in made.searched.nearest] == expected
    assert [e.quote for e in made.findings[0].evidence] == expected


def test_an_outsider_that_gets_the_money_is_named_once() -> None:
    said = [
        passage("external", "non_member_receives", "Hälften går till Stegen.", name="Stegen"),
        passage("external", "non_member_receives", "Resten går till Bron.", name="Bron"),
        passage("external", "non_member_receives", "Stegen får pengarna.", name="Stegen"),
    ]
    made = result("POL003", {"passages": said})
    assert told(made) == ["not_met", "receives_alone"]
    assert made.findings[0].values["names"] == "Stegen, Bron"


def test_an_outsider_that_applies_alone_is_named() -> None:
    lead = {
        "value": "Föreningen Bron",
        "evidence": quoted("Föreningen Bron söker."),
        "candidates": [{"name": "Föreningen Bron", "member": None}],
    }
    made = result("POL003", {"fields": {"lead": lead}})
    assert told(made) == ["not_met", "receives_alone"]
    assert (made.findings[0].values["names"], shown(made)) == ("Föreningen Bron", ["Föreningen Bron söker."])


def test_places_outside_are_named_once() -> None:
    said = [passage("area", "outside", f"Vi arbetar i {p}.", place=p) for p in ("Heby", "Tierp", "Heby")]
    made = result("POL012", {"passages": said}, "vastmanland")
    assert (told(made), made.findings[0].values["places"]) == (["not_met", "outside"], "Heby, Tierp")


def test_follow_up_that_is_wished_for_is_not_planned() -> None:
    said = [passage("follow_up", "named", "Vi hoppas kunna följa upp.", "wished")]
    assert told(result("EVA002", {"passages": said})) == ["not_met", "none"]
    said = [passage("follow_up", "named", "Vi följer upp.")]
    assert told(result("EVA002", {"passages": said})) == ["unclear", "no_interval"]


def test_at_most_three_quotes_of_a_kind_and_five_near_misses_are_shown() -> None:
    asked = [passage("consent", "mentioned", f"Samtycke {n}.") for n in range(5)]
    assert shown(result("POL013", {"passages": asked})) == ["Samtycke 0.", "Samtycke 1.", "Samtycke 2."]
    named = [passage("follow_up_system", "used", f"SUS {n}.", system="SUS") for n in range(5)]
    assert shown(result("EVA003", {"passages": named})) == ["SUS 0.", "SUS 1.", "SUS 2."]
    near = [passage("evaluation", "mention", f"Utvärdering {n}.", "general") for n in range(7)]
    made = result("EVA001", {"passages": near})
    assert made.searched is not None
    assert [e.quote[-2] for e in made.searched.nearest] == ["0", "1", "2", "3", "4"]


def line(label: str, **more: Any) -> dict[str, Any]:
    return {"label": label, "category": "ovriga_kostnader", "total_sek": "30000", **more}


def test_restricted_costs_are_told_with_their_share_of_what_is_sought() -> None:
    phones = line("Telefoner", restricted=True)
    made = result("BUD006", {"budget": {"unit": "kr", "lines": [phones], "total_sek": "400000"}})
    assert (told(made), made.findings[0].values["share"]) == (["not_met", "not_motivated"], "8")
    made = result("BUD006", {"budget": {"unit": "kr", "lines": [phones]}})
    assert told(made) == ["not_met", "not_motivated_no_share"]
    made = result("BUD006", {"budget": {"unit": "kr", "lines": [{**phones, "forbundet_sek": "10000"}]}})
    assert made.findings[0].values["amount"] == "10000"


def test_years_without_a_known_frame_are_named() -> None:
    budget = {
        "unit": "kr",
        "total_sek": "5",
        "by_year": {"2024": "3", "2025": "2"},
        "evidence": quoted("Summa"),
    }
    made = result("BUD008", {"budget": budget}, "harnosand_timra")
    assert told(made) == ["unclear", "no_frame"]
    assert made.findings[0].values["years"] == "2024, 2025"
    assert [e.quote for e in made.findings[0].evidence] == ["Summa"]


def test_later_years_have_a_frame_of_their_own() -> None:
    later = {"unit": "kr", "total_sek": "4101000", "by_year": {"2026": "1355000", "2027": "2746000"}}
    assert told(result("BUD008", {"budget": later}, "harnosand_timra")) == ["met"]
    later["by_year"] = {"2026": "1355001", "2028": "2746001"}
    made = result("BUD008", {"budget": later}, "harnosand_timra")
    assert [f.values["over"] for f in made.findings] == ["1", "1"]


def note(quote: str) -> dict[str, Any]:
    locus = {"file": "a.docx", "block": 7, "page": 3, "cell": "B2"}
    return {"stage": "read", "code": "comment", "locus": locus, "quote": quote}


def test_a_comment_is_shown_with_its_place() -> None:
    (found,) = result("DOC003", {"notes": [note("Stämmer  det\nhär?")]}).findings
    (said,) = found.evidence
    assert (said.quote, said.page, said.block, said.cell) == ("Stämmer det här?", 3, 7, "B2")


def test_a_long_comment_is_cut_between_words() -> None:
    (found,) = result("DOC003", {"notes": [note("Ett ord till. " * 40)]}).findings
    quote = found.evidence[0].quote
    assert len(quote) <= 300
    assert quote.startswith("Ett ord till. Ett ord")
    assert quote.endswith(("Ett …", "ord …", "till. …"))
    assert len(quote) > 290


def sum_check(stated: str, *parts: str, label: str = "", cells: str = "") -> dict[str, Any]:
    def term(number: int, amount: str) -> dict[str, Any]:
        evidence = [{"file": "a", "quote": amount, "cell": f"{cells}{number}"}] if cells else quoted(amount)
        return {"label": f"Post {number}", "amount_sek": amount, "evidence": evidence}

    terms = [term(number, amount) for number, amount in enumerate(parts, 2)]
    check = {
        "label": label,
        "kind": "total",
        "stated_sek": stated,
        "parts": terms,
        "evidence": quoted(stated),
    }
    return {"budget": {"unit": "kr", "lines": [line("Resor")], "checks": [check]}}


def calculation(fields: dict[str, Any]) -> dict[str, str]:
    (finding,) = result("BUD002", fields).findings
    return {key: value.replace("\u00a0", " ") for key, value in finding.values.items()}


def test_a_wrong_sum_is_told_with_the_calculation_and_the_gap() -> None:
    said = calculation(sum_check("500", "200", "400"))
    assert (said["label"], said["parts"]) == ("Summan", "200 + 400")
    assert (said["gap"], said["gap_kr"], said["direction"]) == ("-100", "100", "lågt")
    said = calculation(sum_check("500", "200", "100", label="Totalt", cells="C"))
    assert (said["label"], said["parts"], said["direction"]) == ("Totalt", "C2 + C3", "högt")


def test_what_is_taken_off_is_told_with_a_minus() -> None:
    assert calculation(sum_check("500", "700", "-100"))["parts"] == "700 \u2212 100"


def test_a_long_calculation_shows_its_first_and_last_parts() -> None:
    eight = calculation(sum_check("1", *(str(10 * n) for n in range(1, 9))))
    assert eight["parts"] == "10 + 20 + 30 + 40 + 50 + 60 + 70 + 80"
    nine = calculation(sum_check("1", *(str(10 * n) for n in range(1, 10))))
    assert nine["parts"] == "10 + 20 + 30 + … + 80 + 90"


def test_a_cost_that_the_parties_pay_wholly_is_not_the_forbunds() -> None:
    phones = line("Telefoner", restricted=True)
    for own in ({"payer": "medfinansiering"}, {"forbundet_sek": "0"}):
        assert told(result("BUD006", {"budget": {"unit": "kr", "lines": [{**phones, **own}]}})) == [
            "not_applicable"
        ]
    one_krona = {**phones, "forbundet_sek": "1"}
    assert told(result("BUD006", {"budget": {"unit": "kr", "lines": [one_krona]}}))[0] == "not_met"


@pytest.mark.parametrize(
    ("rule_id", "topic", "key"),
    [
        ("EVA001", "evaluation", "what"),
        ("IMP001", "implementation", "receiver"),
        ("POL005", "need", "unmet"),
        ("POL008", "goal", "effect"),
        ("POL009", "own_strength", "described"),
        ("EVA003", "follow_up_system", "used"),
    ],
)
def test_what_is_not_planned_does_not_count(rule_id: str, topic: str, key: str) -> None:
    for stance in ("wished", "promised", "declined", "earlier", "general"):
        made = result(rule_id, {"passages": [passage(topic, key, "Så var det.", stance)]})
        assert made.outcome == "not_met", stance
        assert not made.evidence


def test_an_outsider_is_only_told_of_when_it_is_planned_in() -> None:
    bought = passage("external", "bought_by_member", "Vi köpte av Bron AB.", "earlier", name="Bron AB")
    assert told(result("POL003", {"passages": [bought]})) == ["not_applicable"]


def test_a_named_outsider_takes_part_and_a_generic_one_does_not() -> None:
    def party(
        name: str, part: str = "takes_part", kind: str = "other", member: str | None = None
    ) -> dict[str, Any]:
        return {
            "name": name,
            "member": member,
            "type": kind,
            "part": part,
            "evidence": quoted(name, f"{name} igen"),
        }

    assert shown(result("POL003", {"parties": [party("Röda Korset")]})) == ["Röda Korset"]
    for silent in (
        party("föreningar"),
        party("Röda Korset", "mentioned"),
        party("Sala kommun", "takes_part", "kommun", "sala"),
    ):
        assert told(result("POL003", {"parties": [silent]})) == ["not_applicable"]


def test_a_project_of_at_most_a_year_needs_no_follow_up_within_it() -> None:
    def lasting(start: str | None, end: str | None, length: int | None = None) -> dict[str, Any]:
        value = {"start": start, "end": end} if start or end else None
        return {
            "fields": {"period": {"value": value, "length_months": length, "evidence": quoted("Projekttid")}}
        }

    assert told(result("EVA002", lasting("2027-03-01", "2028-02-29"))) == ["not_applicable"]
    assert told(result("EVA002", lasting("2027-03-01", "2028-03-31"))) == ["not_met", "none"]
    assert told(result("EVA002", lasting(None, None, 12))) == ["not_applicable"]
    assert told(result("EVA002", lasting(None, None, 13))) == ["not_met", "none"]


def test_cooperation_and_steering_want_two_different_parties() -> None:
    def said(topic: str, key: str, *members: str) -> list[dict[str, Any]]:
        return [passage(topic, key, f"Chefen i {m}.", party=m) for m in members]

    assert told(result("POL011", {"passages": said("steering", "manager", "sala", "koping")})) == ["met"]
    assert told(result("POL011", {"passages": said("steering", "manager", "sala", "sala")})) == [
        "unclear",
        "one_party",
    ]
    met = result("POL011", {"passages": said("steering", "manager", "sala", "koping")})
    assert shown(met) == ["Chefen i sala.", "Chefen i koping."]
    assert told(result("POL004", {"passages": said("cooperation", "party_by_party", "sala", "koping")})) == [
        "met"
    ]
    assert told(result("POL004", {"passages": said("cooperation", "party_by_party", "sala")})) == [
        "unclear",
        "one_party",
    ]


def test_cofinancing_told_of_under_its_heading_only_is_unclear() -> None:
    heading = {"medfinansiering": {"status": "attachment", "evidence": quoted("Se bilaga 2.")}}
    made = result("BUD005", {"sections": heading})
    assert told(made) == ["unclear", "no_amount"]
    assert [e.quote for e in made.findings[0].evidence] == ["Se bilaga 2."]


def test_what_came_near_a_budget_or_a_cofinancing_is_shown() -> None:
    near = {"budget": {"status": "missing", "nearest": quoted("Kostnaderna ses över.")}}
    made = result("BUD001", {"sections": near})
    assert made.searched is not None
    assert [e.quote for e in made.searched.nearest] == ["Kostnaderna ses över."]
    near = {"medfinansiering": {"status": "missing", "nearest": quoted("Alla hjälps åt.")}}
    made = result("BUD005", {"sections": near})
    assert made.searched is not None
    assert [e.quote for e in made.searched.nearest] == ["Alla hjälps åt."]


def test_a_budget_that_is_a_picture_is_shown_where_it_stands() -> None:
    pictured = {"budget": {"status": "unreadable", "evidence": quoted("Budget")}}
    made = result("BUD001", {"sections": pictured})
    assert told(made) == ["unclear", "unreadable"]
    assert [e.quote for e in made.findings[0].evidence] == ["Budget"]
