"""The budget's part: what is in no sum, what is sought beside what others put in, and the receipt of a calculation."""

from dataclasses import replace
from decimal import Decimal

from sample_reviews import CASE, REVIEWED, full_review
from sfintake.memo import build_memo
from sfintake.model import Budget, Chart, Grid, MemoBlock, MoneyField, OpenCost, SumCheck, Term
from sfintake.profiles import load_profile

D = Decimal


def budget_part(budget: Budget, cofinancing: Decimal | None = None) -> tuple[MemoBlock, ...]:
    review = full_review()
    fields = replace(review.application.fields, cofinancing_sek=MoneyField(cofinancing))
    application = replace(review.application, budget=budget, fields=fields)
    profile = load_profile("jamtland")[0]
    memo = build_memo(replace(review, application=application), reviewed=REVIEWED, case=CASE, profile=profile)
    return next(p.blocks for p in memo.parts if p.heading.endswith("Budget"))


def full_budget() -> Budget:
    budget = full_review().application.budget
    assert budget is not None
    return budget


def grid(blocks: tuple[MemoBlock, ...], caption: str) -> Grid:
    return next(b for b in blocks if isinstance(b, Grid) and b.caption.startswith(caption))


def test_a_range_stands_with_both_ends_and_as_it_was_written() -> None:
    costs = (
        OpenCost("Tolk", "40–60", "externa_tjanster", D(40_000), D(60_000)),
        OpenCost("Material", "#REF!", "ovriga_kostnader"),
    )
    found = grid(budget_part(replace(full_budget(), open_costs=costs)), "Kostnader utan ett bestämt belopp")
    shown = [[cell.text.replace("\u00a0", " ") for cell in row] for row in found.rows]
    assert shown == [["Tolk", "40 000–60 000 kr"], ["Material", "”#REF!”"]]
    assert found.rows[0][1].detail == ("”40–60”",)


def test_what_is_sought_is_drawn_beside_what_others_put_in() -> None:
    blocks = budget_part(replace(full_budget(), total_sek=D(1_500_000)), D(500_000))
    chart = next(b for b in blocks if isinstance(b, Chart) and b.caption == "Sökt och medfinansierat")
    assert [(bar.label, round(bar.share, 2)) for bar in chart.bars] == [
        ("Söks från förbundet", 1.0),
        ("Medfinansiering", 0.33),
    ]


def test_a_calculation_is_shown_with_its_factors() -> None:
    term = Term("0,8 tjänst × 24 mån × 41 500 kr × 1,4", D(1_115_520))
    check = SumCheck("Processledarens lön", "salary", D(1_115_520), (term,))
    found = grid(budget_part(replace(full_budget(), checks=(check,))), "Summorna i ansökan")
    shown = found.rows[0][0].detail[0].replace("\u00a0", " ")
    assert shown == "0,8 tjänst × 24 mån × 41 500 kr × 1,4 = 1 115 520"
