"""BUD004: the sum applied for is the same wherever it is stated."""

from itertools import combinations

from sfintake.model import Application, Finding, Outcome, Severity, StatedSum, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import PLAN_H, quotes, read_budget, sek

PLACES = {
    "field": "i uppgiften om sökt belopp",
    "prose": "i texten",
    "table": "i budgeten",
    "sheet": "i budgetfilen",
}


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Compare every stated pair within rounding of the coarser unit (rules.md, BUD004)."""
    del profile, params
    budget = read_budget(application)
    if budget is None or len(budget.stated_sums) < 2:
        return Verdict(Outcome.NOT_APPLICABLE)
    sums = budget.stated_sums
    told = tuple(Finding("older_version", {"file": name}) for name in budget.older_versions)
    apart = [(a, b) for a, b in combinations(sums, 2) if not agree(a, b)]
    if not apart:
        return Verdict(Outcome.MET, told, quotes((e for s in sums for e in s.evidence), 6))
    distinct = {(a.amount_sek, b.amount_sek): (a, b) for a, b in reversed(apart)}
    findings = tuple(_finding(a, b) for a, b in reversed(distinct.values()))
    return Verdict(Outcome.NOT_MET, (*findings, *told))


def agree(a: StatedSum, b: StatedSum) -> bool:
    """Tell whether two sums are the same, the coarser one being rounded."""
    coarser = max(a.unit_sek, b.unit_sek)
    return abs(a.amount_sek - b.amount_sek) * 2 <= coarser


def _finding(a: StatedSum, b: StatedSum) -> Finding:
    values = {
        "first": str(a.amount_sek),
        "second": str(b.amount_sek),
        "gap": str(abs(a.amount_sek - b.amount_sek)),
        "first_kr": sek(a.amount_sek),
        "second_kr": sek(b.amount_sek),
        "gap_kr": sek(abs(a.amount_sek - b.amount_sek)),
        "first_place": PLACES.get(a.place, a.place),
        "second_place": PLACES.get(b.place, b.place),
    }
    return Finding("summed" if a.derived or b.derived else "differs", values, (*a.evidence, *b.evidence))


RULE = Rule(
    id="BUD004",
    name="amounts-agree",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Det sökta beloppet är detsamma överallt",
    rationale="Styrelsen beslutar om ett belopp, och det ska vara ett och samma i hela ansökan.",
    basis=(Basis(PLAN_H, "H", ("harnosand_timra",)), Basis("Mall för projektansökan", "T")),
    messages={
        "differs": "Sökt belopp är {first_kr} kr {first_place} men {second_kr} kr {second_place} (skillnad {gap_kr} kr).",
        "summed": "Sökt belopp är {first_kr} kr {first_place} och {second_kr} kr {second_place}, "
        "där delarna är hopräknade (skillnad {gap_kr} kr).",
        "older_version": "Filen ”{file}” är en tidigare version av budgeten och har inte räknats med.",
    },
    check=check,
    wanted="Ange vilket belopp som söks och rätta de ställen där ett annat belopp står.",
    question="Vilket av de olika beloppen är det som söks?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
