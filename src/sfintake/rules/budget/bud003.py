"""BUD003: each cost category has an amount or an explicit zero."""

from sfintake.model import Application, CategoryStatus, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY, quotes, read_budget


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the status of each category (rules.md, BUD003)."""
    del params
    budget = read_budget(application)
    if budget is None:
        return Verdict(Outcome.NOT_APPLICABLE)
    labels = {d.key: d for d in profile.budget.categories}
    missing = [c for c in budget.categories if c.status is CategoryStatus.MISSING]
    found = quotes((e for c in budget.categories for e in c.evidence[:2]), 8)
    if not missing:
        return Verdict(Outcome.MET, evidence=found)
    findings = tuple(
        Finding("missing", {"key": c.key, "label": labels[c.key].label if c.key in labels else c.key})
        for c in missing
    )
    terms = tuple(w.strip("*") for c in missing if c.key in labels for w in labels[c.key].aliases[:6])
    return Verdict(Outcome.NOT_MET, findings, found, Searched(terms, application.parts))


RULE = Rule(
    id="BUD003",
    name="cost-categories",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Kostnadsslagen är redovisade",
    rationale="Policyn anger vilka kostnadsslag en ansökan ska redovisa, även när ett av dem är noll.",
    basis=(Basis(POLICY, "J10", ("jamtland",)), Basis("Mall för projektansökan", "T")),
    messages={"missing": "{label} finns inte i budgeten, vare sig med ett belopp eller som noll."},
    check=check,
    wanted="Ange ett belopp för varje kostnadsslag, eller skriv noll där ingen sådan kostnad uppstår.",
    question="Vad kostar var och en av kostnadskategorierna, och vilka av dem är noll?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
