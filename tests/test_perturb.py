"""A seeded handful of the changes that scripts/perturb.py makes, and the figures that scripts/score.py gives."""

import sys
from pathlib import Path
from random import Random

import pytest

from builders import application
from builders import document as of_markdown

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from compare_reviews import compare  # noqa: E402
from figures import Found, wilson  # noqa: E402
from perturb import Bench, run_pairs  # noqa: E402
from perturbations.preserving import KINDS  # noqa: E402


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench([ROOT / "samples"], {"tillbaka-i-takt", "unga-pa-vag"})


@pytest.mark.parametrize(
    "kind",
    ["headings", "order of sections", "soft line breaks", "section inserted", "header and footer", "spaces"],
)
def test_looks_and_order_change_nothing_but_places(bench: Bench, kind: str) -> None:
    tally, _ = run_pairs(bench, 6, seed=1, kind=kind)
    assert tally.pairs.total() > 0
    assert tally.lines == []


@pytest.mark.parametrize(
    "rule",
    [
        "EVA001",
        "IMP001",
        "POL002",
        "POL004",
        "POL006",
        "POL008",
        "POL009",
        "POL013",
        "POL014",
    ],
)
def test_a_finding_falls_when_the_sentences_it_rests_on_are_taken_out(bench: Bench, rule: str) -> None:
    tally, _ = run_pairs(bench, 5, seed=1, kind=f"taken out: {rule}")
    assert tally.pairs.total() > 0
    assert tally.lines == []


def test_a_parted_paragraph_keeps_its_lead_with_its_text() -> None:
    document = of_markdown("**Bakgrund.** Handläggarna möts sällan. Planer saknas. Ingen kallar till möten.")
    split = next(kind for kind in KINDS if kind.name == "paragraphs split")
    made = [split.make(document, Random(seed)) for seed in range(20)]
    parted = [d.blocks for d in made if d is not None and len(d.blocks) > 1]
    assert len(parted) > 5
    assert all(b[0].text.startswith("Bakgrund. Handläggarna möts sällan.") for b in parted)  # type: ignore[union-attr]


def test_an_evaluation_told_in_two_paragraphs_says_as_much_as_in_one() -> None:
    texts = (
        "Mätningen görs av FoU Väst med en enkät. Svaren läggs fram för styrelsen i maj 2028.",
        "Mätningen görs av FoU Väst med en enkät.\n\nSvaren läggs fram för styrelsen i maj 2028.",
    )
    said = [
        application({"text": f"# Genomförande\nInsatsen utvärderas. {t}"}).about("evaluation") for t in texts
    ]
    assert [{p.key for p in one} for one in said] == [{"who", "how", "for_whom", "when"}] * 2


def test_few_cases_give_a_wide_interval() -> None:
    low, high = wilson(3, 3)
    assert (round(low, 2), high) == (0.44, 1.0)
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_wrong_value_counts_against_both_precision_and_recall() -> None:
    found = Found()
    found.add({"60"}, {"48"})
    assert (str(found.precision), str(found.recall)) == ("0 av 1 (0–79 %)", "0 av 1 (0–79 %)")


def test_two_reviews_differ_by_findings_first_and_outcomes_then() -> None:
    finding = {"text": "Planen saknas."}
    before = {"a": {"results": [{"rule": "EVA001", "outcome": "not_met", "findings": [finding]}]}}
    after = {"a": {"results": [{"rule": "EVA001", "outcome": "met", "findings": []}]}}
    assert list(compare(before, after)) == [
        "EVA001: 0 new, 1 dropped",
        "  - a: Planen saknas.",
        "a: EVA001 not_met → met",
    ]
