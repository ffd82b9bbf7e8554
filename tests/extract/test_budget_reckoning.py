"""Calculations in running text: factors found, recomputed, and held against what they are said to come to."""

from decimal import Decimal

import pytest

from builders import application
from sfintake.extract.budget.reckoning import find_reckonings
from sfintake.model import Budget

D = Decimal


def budget_of(text: str) -> Budget:
    made = application({"text": text, "profile": "jamtland"}).budget
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Två tjänster × 12 mån × 45 000 kr × 1,4 = 1 512 000 kr", "1512000"),
        ("39 000 kr/mån x 24 x 1,42 = 1 329 120 kr", "1329120"),
        ("45 000 kr × 12 mån × PO 40,15 % = 756 810 kr", "756810"),
        ("50 % × 24 månader × 43 000 kr × 1,4315 (PO) ger 738 654 kr", "738654"),
        ("2 tjänster (50 %) × 12 mån × 45 000 kr = 540 000 kr", "540000"),
        ("12 mån à 52 000 kr inkl PO = 624 000 kr", "624000"),
        ("fyra träffar à 6 500 kr, totalt 26 000 kr", "26000"),
        ("10 deltagare × 20 veckor × 150 kr = 30 000 kr", "30000"),
        ("1 200 mil × 25 kr/mil = 30 000 kr", "30000"),
        ("12 × 4500 kr = 54 000kr", "54000"),
        ("45 000 × 12 × 1,4 = 756 000", "756000"),
        ("3 × 25 = 75 tkr", "75000"),
        ("0,5 tjänst x 24 mån x 42 000 kr x 1,45", "730800"),
    ],
)
def test_a_calculation_is_multiplied(text: str, made: str) -> None:
    (found,) = find_reckonings(text)
    assert round(found.made_sek, 2) == D(made)
    assert found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "80 % i 18 månader med 46 000 kr i månaden",
        "den 1 september 2026",
        "16–29 år, 3 x i veckan",
        "20 deltagare × 2 grupper",
        "lokal 40 × 60 meter",
    ],
)
def test_what_is_no_price_times_anything_is_no_calculation(text: str) -> None:
    assert find_reckonings(text) == ()


def test_the_result_counts_as_the_cost_and_a_wrong_one_is_told() -> None:
    budget = budget_of("# Budget\nLön: 1,0 tjänst × 10 mån × 41 000 kr × 1,45 = 549 500 kr. Resor 500 kr.")
    assert [(x.label, x.total_sek) for x in budget.lines] == [("Lön", D(549_500)), ("Resor", D(500))]
    assert [(c.kind, c.summed_sek, c.agrees) for c in budget.checks] == [("salary", D(594_500), False)]


def test_without_a_result_the_factors_make_the_cost() -> None:
    budget = budget_of("# Budget\nLön för en coach: 0,5 tjänst × 24 mån × 42 000 kr × 1,45. Resor 9 200 kr.")
    assert budget.total_sek == D(740_000)


def test_a_step_that_is_reckoned_on_from_is_no_cost_of_its_own() -> None:
    budget = budget_of(
        "# Budget\nLön 45 000 kr × 12 = 540 000 kr och med avgifter lön 540 000 kr × 1,4 = 756 000 kr. Resor 4 000 kr."
    )
    assert budget.total_sek == D(760_000)


def test_share_and_months_of_a_calculation_tell_what_a_full_time_year_costs() -> None:
    (line,) = budget_of("# Budget\nLön samordnare: 0,5 tjänst × 18 mån × 45 000 kr × 1,4 = 567 000 kr.").lines
    assert (line.staff_share, line.months, line.without_social_charges) == (D("0.5"), 18, False)


def test_pay_times_months_alone_is_without_social_charges() -> None:
    (line,) = budget_of("# Budget\nLön samordnare: 12 mån × 40 000 kr = 480 000 kr.").lines
    assert line.without_social_charges


def test_a_calculation_beside_a_table_is_checked_too() -> None:
    budget = budget_of(
        "# Budget\n| Post | Kronor |\n| Lön coach | 504 000 |\n| Resor | 6 000 |\n| Summa | 510 000 |\n\n"
        "Lönen är 12 mån × 43 000 kr = 504 000 kr."
    )
    assert [c.agrees for c in budget.checks if c.kind == "salary"] == [False]


def test_hours_at_a_price_are_counted_once_where_the_product_follows_in_brackets() -> None:
    made = application(
        {
            "text": "# Medfinansiering\nKommunen bidrar med 120 timmar á 450 kr (54 000 kr) och regionen med "
            "80 timmar á 520 kr (41 600 kr).",
            "profile": "jamtland",
        }
    )
    assert made.fields.cofinancing_sek.value == D(95_600)


def test_a_sum_for_a_year_and_for_the_whole_time_is_one_party_and_the_next_is_added() -> None:
    made = application(
        {
            "text": "# Medfinansiering\nKommunen bidrar med en handledare, värderad till 130 000 kr per år, det vill säga "
            "195 000 kr under projektet. Arbetsförmedlingens tid beräknas till 45 000 kr för hela perioden.",
            "profile": "jamtland",
        }
    )
    assert made.fields.cofinancing_sek.value == D(240_000)


@pytest.mark.parametrize(
    ("after", "total"),
    [
        ("Summa 704 478", "704478"),
        ("Övriga kostnader\n\nLokaler\n\nSumma 704 478", "704478"),
        ("Totalt: 704 478 kr", "704478"),
    ],
)
def test_lines_under_a_table_close_it(after: str, total: str) -> None:
    table = "| Kostnadsslag | kr |\n| Lönekostnader | 523 998 |\n| Resekostnader | 180 480 |"
    budget = budget_of(f"# Budget\n{table}\n\n{after}")
    assert (budget.total_sek, budget.total_stated) == (D(total), True)
    assert [c.agrees for c in budget.checks] == [True]


def test_a_sentence_under_a_table_is_no_row_of_it() -> None:
    table = "| Kostnadsslag | kr |\n| Lönekostnader | 523 998 |\n| Resekostnader | 180 480 |"
    budget = budget_of(f"# Budget\n{table}\n\nVi söker alltså 704 000 kr från förbundet.")
    assert not budget.total_stated
