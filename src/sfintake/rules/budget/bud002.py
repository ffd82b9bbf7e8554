"""BUD002: every stated sum equals its parts."""

from sfintake.model import Application, Budget, Finding, Outcome, Severity, SumCheck, Verdict, Via
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY, calculation, quotes, read_budget, sek

TOTALS = {"total", "column", "prose", "sought_plus_cofinancing"}


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Add up what is stated, all payers, within one unit of the stated precision per part (rules.md, BUD002)."""
    del profile, params
    budget = read_budget(application)
    if budget is None:
        return Verdict(Outcome.NOT_APPLICABLE)
    wrong = tuple(_finding(c) for c in budget.checks if not c.agrees)
    if wrong and all(_is_scanned(finding) for finding in wrong):
        return Verdict(Outcome.UNCLEAR, (*wrong, Finding("scanned", {}, budget.evidence)))
    if wrong:
        return Verdict(Outcome.NOT_MET, wrong)
    if not _has_total(budget):
        return Verdict(Outcome.UNCLEAR, (Finding("no_total", {}, budget.evidence),))
    return Verdict(Outcome.MET, evidence=quotes((e for c in budget.checks for e in c.evidence), 6))


def _has_total(budget: Budget) -> bool:
    return budget.total_stated or any(c.kind in TOTALS for c in budget.checks)


def _is_scanned(finding: Finding) -> bool:
    """Tell whether a difference rests on figures read by OCR, where a misread digit is likelier than a wrong sum."""
    return any(evidence.via is Via.OCR for evidence in finding.evidence)


def _finding(check: SumCheck) -> Finding:
    gap = check.stated_sek - check.summed_sek
    values = {
        "label": check.label or "Summan",
        "kind": check.kind,
        "parts": calculation(check),
        "stated": str(check.stated_sek),
        "summed": str(check.summed_sek),
        "gap": str(gap),
        "stated_kr": sek(check.stated_sek),
        "summed_kr": sek(check.summed_sek),
        "gap_kr": sek(abs(gap)),
        "direction": "högt" if gap > 0 else "lågt",
    }
    message = "salary_differs" if check.kind == "salary" else "differs"
    return Finding(message, values, (*check.evidence, *(e for part in check.parts for e in part.evidence)))


RULE = Rule(
    id="BUD002",
    name="budget-adds-up",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Budgeten summerar",
    rationale="En summa som inte stämmer med sina delar gör att beslutet kan avse fel belopp.",
    basis=(Basis(POLICY, "J12", ("jamtland",)), Basis("Mall för projektansökan", "T")),
    messages={
        "differs": "{label}: {parts} = {summed_kr} kr, angivet {stated_kr} kr ({gap_kr} kr för {direction}).",
        "salary_differs": "{label}: {parts} ger {summed_kr} kr, angivet {stated_kr} kr ({gap_kr} kr för {direction}).",
        "scanned": "Beloppen är lästa ur en skannad sida. Jämför med sidan innan skillnaden tas upp med sökanden.",
        "no_total": "Budgeten anger ingen summa att stämma av kostnaderna mot.",
    },
    check=check,
    wanted="Räkna om budgeten och rätta den post eller summa som inte stämmer.",
    question="Vilken summa gäller: den som anges eller den som raderna ger?",
)
