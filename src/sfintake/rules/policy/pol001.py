"""POL001: exactly one huvudman, and it is a member."""

from sfintake.model import Applicant, Application, Evidence, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import basis_of

TERMS = (
    "huvudman",
    "uppdragstagare",
    "insatsägare",
    "projektägare",
    "sökande",
    "ansökan lämnas av",
    "underskrift",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from those who are said to lead or apply (rules.md, POL001)."""
    del params
    lead = application.fields.lead
    if not lead.candidates:
        searched = Searched(TERMS, application.parts)
        return Verdict(Outcome.UNCLEAR, (Finding("none"),), searched=searched)
    evidence = _evidence(lead.candidates)
    names = ", ".join(c.name for c in lead.candidates)
    if len(lead.candidates) > 1:
        finding = Finding("several", {"names": names}, evidence)
        return Verdict(Outcome.UNCLEAR, (finding,), evidence)
    only = lead.candidates[0]
    if only.member is not None:
        return Verdict(Outcome.MET, evidence=evidence)
    key = "forbund" if only.is_forbund else "outsider"
    return Verdict(
        Outcome.NOT_MET, (Finding(key, {"names": names, "forbund": profile.forbund}, evidence),), evidence
    )


def _evidence(candidates: tuple[Applicant, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for c in candidates for e in c.evidence[:1]))


RULE = Rule(
    id="POL001",
    name="lead-is-member",
    severity=Severity.STOP,
    decides="machine",
    title="Huvudmannen är medlem",
    rationale="Bara förbundets medlemmar kan ta emot medel, och en av dem svarar för insatsen.",
    basis=basis_of("J8", "V5", "H10"),
    messages={
        "none": "Ingen huvudman eller sökande hittades.",
        "several": "Flera anges som sökande eller huvudman: {names}. Det framgår inte vem som är huvudman.",
        "forbund": "{names} anges som huvudman. {forbund} kan inte själv vara huvudman för en insats.",
        "outsider": "{names} anges som huvudman, men är inte medlem i förbundet.",
    },
    check=check,
    wanted="Ange en av förbundets medlemmar som huvudman.",
    question="Vilken av förbundets medlemmar är huvudman?",
    ideas=True,
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
