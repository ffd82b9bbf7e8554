"""POL014: the initiative is one of the kinds that the förbund may fund."""

from sfintake.model import Application, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import basis_of, quotes

FUNDABLE_KIND = "fundable_kind"
OTHER = "other"
TERMS = (
    "insats för deltagare",
    "utbildning",
    "konferens",
    "förstudie",
    "kartläggning",
    "metodutveckling",
    "utvärdering",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met with a kind of the profile; unclear with none, or with a building, a system or a benefit."""
    del params
    said = application.about(FUNDABLE_KIND)
    fitting = tuple(p for p in said if p.key in profile.fundable_kinds)
    if fitting:
        return Verdict(Outcome.MET, evidence=quotes(fitting))
    evidence = quotes(p for p in said if p.key == OTHER)
    message = OTHER if evidence else "unknown"
    searched = Searched(TERMS, application.parts, evidence)
    return Verdict(Outcome.UNCLEAR, (Finding(message, evidence=evidence),), evidence, searched)


RULE = Rule(
    id="POL014",
    name="fundable-kind",
    severity=Severity.NOTE,
    decides="human",
    title="Slag av insats som kan finansieras",
    rationale="Förbundet finansierar bara vissa slag av insatser.",
    basis=basis_of("J9", "V3"),
    messages={
        "other": "Ansökan ser ut att gälla en byggnad, ett system eller en förmån, som inte hör till det som kan finansieras.",
        "unknown": "Det framgår inte vilket slag av insats ansökan gäller.",
    },
    check=check,
    wanted="Beskriv vad insatsen är: en insats för deltagare, ett arbete med strukturen, en förstudie eller en utvärdering.",
    question="Vilket slag av insats är det: för individer, för strukturer, en kartläggning eller något annat?",
    ideas=True,
    outcomes=frozenset({Outcome.MET, Outcome.UNCLEAR}),
)
