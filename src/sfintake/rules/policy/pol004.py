"""POL004: what each party does or contributes is described."""

from sfintake.model import Application, Finding, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

COOPERATION = "cooperation"
ENOUGH = 2
TERMS = (
    "samverkan",
    "samarbete",
    "bidrar med",
    "ställer till förfogande",
    "ansvarar för",
    "avsätter",
    "deltar med",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met when at least two parties' parts are stated, unclear in general words (rules.md, POL004)."""
    del profile, params
    stated = tuple(p for p in application.about(COOPERATION) if p.key == "party_by_party")
    if len({p.values.get("party") for p in stated}) >= ENOUGH:
        return Verdict(Outcome.MET, evidence=quotes(*((p,) for p in stated)))
    general = tuple(p for p in application.about(COOPERATION) if p.key == "general")
    if not stated and not general:
        return absent(application, "absent", TERMS)
    evidence = quotes(stated, general)
    message = "one_party" if stated else "general"
    return Verdict(Outcome.UNCLEAR, (Finding(message, evidence=evidence),), evidence)


RULE = Rule(
    id="POL004",
    name="co-operation-described",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Samverkan är beskriven part för part",
    rationale="Av ansökan ska det framgå hur ökad samverkan ska ske och vad var och en bidrar med.",
    basis=basis_of("H5", "H4"),
    messages={
        "one_party": "Bara en parts bidrag är beskrivet.",
        "general": "Samverkan beskrivs i allmänna ord. Det framgår inte vad var och en av parterna gör.",
        "absent": "Ingen beskrivning av samverkan mellan parterna hittades.",
    },
    check=check,
    wanted="Beskriv vad var och en av parterna gör och bidrar med, till exempel personal, tid, lokaler eller beslut.",
    question="Vad gör och bidrar var och en av parterna med?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
