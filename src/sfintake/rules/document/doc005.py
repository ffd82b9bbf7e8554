"""DOC005: the template's instructions and placeholders are gone."""

from sfintake.model import Application, Finding, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Not met when an instruction, an untouched field or a placeholder is left in a file."""
    del profile, params
    left = application.leftovers
    if not left:
        return Verdict(Outcome.MET)
    findings = tuple(Finding("left", evidence=(evidence,)) for evidence in left)
    return Verdict(Outcome.NOT_MET, findings, left)


RULE = Rule(
    id="DOC005",
    name="no-instruction-text",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Mallens hjälptexter är borttagna",
    rationale="Hjälptext som ligger kvar gör det svårt att se vad som är den sökandes svar.",
    basis=(Basis("Sök finansiering", "V8"),),
    messages={"left": "En anvisning eller en plats att fylla i ligger kvar från mallen."},
    check=check,
    wanted="Fyll i det som är tomt och ta bort mallens anvisningar.",
    question="Kan mallens anvisningar tas bort och ersättas med era svar?",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.NOT_MET)),
)
