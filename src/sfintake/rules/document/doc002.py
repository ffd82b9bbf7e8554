"""DOC002: attachments that are referred to exist."""

from sfintake.model import Application, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met when something in the dossier answers to every reference; not applicable without references."""
    del profile, params
    refs = application.attachment_refs
    if not refs:
        return Verdict(Outcome.NOT_APPLICABLE)
    absent = [ref for ref in refs if not ref.present]
    if not absent:
        return Verdict(Outcome.MET, evidence=tuple(ref.evidence for ref in refs))
    findings = tuple(Finding("absent", {"label": ref.label}, (ref.evidence,)) for ref in absent)
    searched = Searched(tuple(ref.label for ref in absent), application.parts)
    return Verdict(Outcome.NOT_MET, findings, tuple(ref.evidence for ref in absent), searched)


RULE = Rule(
    id="DOC002",
    name="attachments-exist",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Bilagorna som nämns finns med",
    rationale="En hänvisning till en bilaga är bara ett svar om bilagan har kommit in.",
    basis=(Basis("Sök finansiering", "V8"),),
    messages={"absent": "Ansökan hänvisar till ”{label}”, men ingen sådan bilaga har kommit in."},
    check=check,
    wanted="Skicka de bilagor som ansökan hänvisar till.",
    question="Kan ni skicka den bilaga som ansökan hänvisar till?",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE)),
)
