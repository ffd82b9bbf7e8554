"""BUD010: the budget's years are those of the period applied for."""

from sfintake.model import Application, Finding, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import quotes, read_budget


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Compare the calendar years of budget and period (rules.md, BUD010)."""
    del profile, params
    budget = read_budget(application)
    period = application.fields.period
    if budget is None or period.value is None or period.value.start is None or period.value.end is None:
        return Verdict(Outcome.NOT_APPLICABLE)
    named = set(budget.years) | {int(year) for year in budget.by_year}
    if not named:
        return Verdict(Outcome.NOT_APPLICABLE)
    wanted = set(range(period.value.start.year, period.value.end.year + 1))
    proof = quotes((*period.evidence, *budget.evidence))
    outside = sorted(named - wanted)
    lacking = sorted(wanted - named)
    shown = f"{min(wanted)}–{max(wanted)}" if len(wanted) > 1 else str(min(wanted))
    findings = [Finding("outside", {"year": str(y), "period": shown}, proof) for y in outside]
    findings += [Finding("lacking", {"year": str(y), "period": shown}, proof) for y in lacking]
    if findings:
        return Verdict(Outcome.NOT_MET, tuple(findings))
    return Verdict(Outcome.MET, evidence=proof)


RULE = Rule(
    id="BUD010",
    name="years-match-period",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Budgetens år stämmer med perioden",
    rationale="Ett budgetår utanför perioden, eller ett år utan budget, tyder på att något är kopierat eller glömt.",
    basis=(Basis("Mall för projektansökan", "T"),),
    messages={
        "outside": "Budgeten tar upp {year}, men insatsen pågår {period}.",
        "lacking": "Insatsen pågår {period}, men budgeten tar inte upp {year}.",
    },
    check=check,
    wanted="Ange kostnaderna för varje kalenderår under den period som söks, eller rätta perioden.",
    question="Hur fördelas kostnaderna på de år som ansökan gäller?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
