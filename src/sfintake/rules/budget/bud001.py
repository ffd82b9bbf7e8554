"""BUD001: the budget can be read, and its unit is known."""

from sfintake.model import Application, Finding, Outcome, Searched, SectionStatus, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY, quotes, read_budget, sek

TERMS = ("kronor", "kr", "tkr", "mkr", "budget", "kostnad", "summa")
UNREAD_COVERAGE = 0.8


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the lines read and the unit (rules.md, BUD001)."""
    del profile, params
    budget = application.budget
    read = read_budget(application)
    if read is not None:
        if all(line.total_sek == 0 for line in read.lines):
            return Verdict(Outcome.UNCLEAR, (Finding("only_zeros", {}, read.evidence),))
        proof = quotes(e for line in read.lines for e in line.evidence)
        if read.unit is None:
            return Verdict(Outcome.UNCLEAR, (Finding("no_unit", {}, proof),))
        return Verdict(Outcome.MET, evidence=proof)
    section = application.section("budget")
    if (budget is not None and budget.unreadable) or section.status is SectionStatus.UNREADABLE:
        return Verdict(Outcome.UNCLEAR, (Finding("unreadable", {}, section.evidence),))
    if budget is not None and budget.total_sek:
        values = {"total": str(budget.total_sek), "total_kr": sek(budget.total_sek)}
        return Verdict(Outcome.UNCLEAR, (Finding("sum_only", values, budget.evidence),))
    searched = Searched(TERMS, application.parts, section.nearest)
    if application.coverage < UNREAD_COVERAGE:
        return Verdict(Outcome.UNCLEAR, (Finding("unreadable", {}, section.evidence),), searched=searched)
    return Verdict(Outcome.NOT_MET, (Finding("no_amount", {}, section.evidence),), searched=searched)


RULE = Rule(
    id="BUD001",
    name="budget-readable",
    severity=Severity.STOP,
    decides="machine",
    title="Budgeten går att läsa",
    rationale="Utan läsbara belopp i känd enhet kan ingen bedöma vad förbundet ombeds betala.",
    basis=(Basis(POLICY, "J10", ("jamtland",)), Basis("Mall för projektansökan", "T")),
    messages={
        "no_amount": "Inget belopp hittades i ansökan. Budgeten behöver visa vad varje kostnad uppgår till.",
        "no_unit": "Beloppen saknar enhet. Det behöver framgå om de är i kronor eller tusental kronor.",
        "only_zeros": "Alla belopp i budgeten är noll. Den verkar inte vara ifylld.",
        "sum_only": "Ansökan anger en summa, {total_kr} kr, men inga kostnader som den består av.",
        "unreadable": "Budgeten kunde inte läsas. Den är en bild eller finns i en fil som inte gick att öppna.",
    },
    check=check,
    wanted="Skicka budgeten som tabell i kronor, i Word, Excel eller en PDF där texten går att markera.",
    question="Kan ni skicka budgeten som tabell, med belopp i kronor?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
