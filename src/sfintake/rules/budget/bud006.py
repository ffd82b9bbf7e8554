"""BUD006: premises and durable equipment that the förbund pays for are motivated."""

from decimal import Decimal

from sfintake.model import Application, BudgetLine, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY, paid_by_forbund, quotes, read_budget, sek

TOPIC = "restricted"
TERMS = ("befintliga", "räcker inte", "saknas", "måste hyras", "måste köpas")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the restricted lines and what is said of them (rules.md, BUD006)."""
    del profile, params
    budget = read_budget(application)
    lines = [x for x in budget.lines if x.restricted and paid_by_forbund(x)] if budget else []
    if budget is None or not lines:
        return Verdict(Outcome.NOT_APPLICABLE)
    reasons = [p.evidence for p in application.about(TOPIC) if p.key == "motivated"]
    if reasons:
        return Verdict(Outcome.MET, evidence=quotes([*reasons, *(e for x in lines for e in x.evidence)]))
    findings = tuple(_finding(x, budget.total_sek) for x in lines)
    return Verdict(Outcome.NOT_MET, findings, searched=Searched(TERMS, application.parts))


def _finding(line: BudgetLine, total: Decimal | None) -> Finding:
    amount = line.total_sek if line.forbundet_sek is None else line.forbundet_sek
    share = f"{amount / total * 100:.0f}" if total else ""
    values = {"label": line.label, "amount": str(amount), "amount_kr": sek(amount), "share": share}
    return Finding("not_motivated" if total else "not_motivated_no_share", values, line.evidence)


RULE = Rule(
    id="BUD006",
    name="restricted-costs-motivated",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Lokaler och utrustning är motiverade",
    rationale="Befintliga lokaler och befintlig utrustning ska användas i första hand. Annat kräver en motivering.",
    basis=(Basis(POLICY, "J11", ("jamtland",)), Basis("Mall för projektansökan", "T")),
    messages={
        "not_motivated": "”{label}”, {amount_kr} kr ({share} procent av det sökta), är inte motiverat. "
        "Det framgår inte varför det som redan finns inte kan användas.",
        "not_motivated_no_share": "”{label}”, {amount_kr} kr, är inte motiverat. "
        "Det framgår inte varför det som redan finns inte kan användas.",
    },
    check=check,
    wanted="Förklara varför parternas egna lokaler, datorer, telefoner eller möbler inte kan användas, eller ta bort kostnaden.",
    question="Varför kan befintlig utrustning eller befintliga lokaler inte användas?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
