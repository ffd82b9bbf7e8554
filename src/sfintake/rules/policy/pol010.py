"""POL010: diversity, equality or equality between women and men, with what is to be done."""

from sfintake.model import Application, Finding, Outcome, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

EQUALITY = "equality"
TERMS = (
    "jämställdhet",
    "jämlikhet",
    "mångfald",
    "kvinnor och män",
    "kön",
    "tolk",
    "lättläst",
    "tillgänglig lokal",
    "lika villkor",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met with something to be done, unclear with words only, not met with nothing."""
    del profile, params
    actions = tuple(p for p in application.about(EQUALITY, Stance.PLANNED) if p.key == "action")
    if actions:
        return Verdict(Outcome.MET, evidence=quotes(actions))
    said = application.about(EQUALITY)
    if said:
        evidence = quotes(said)
        return Verdict(Outcome.UNCLEAR, (Finding("words_only", evidence=evidence),), evidence)
    return absent(application, "absent", TERMS)


RULE = Rule(
    id="POL010",
    name="equality",
    severity=Severity.RECOMMENDED,
    decides="human",
    title="Mångfald, jämlikhet och jämställdhet",
    rationale="Insatsen ska beakta mångfald, jämlikhet och jämställdhet i det som görs.",
    basis=basis_of("J6"),
    messages={
        "words_only": "Frågan nämns, men det framgår inte vad som ska göras.",
        "absent": "Inget om mångfald, jämlikhet eller jämställdhet hittades.",
    },
    check=check,
    wanted="Beskriv vad insatsen gör för mångfald, jämlikhet och jämställdhet, till exempel statistik uppdelad på kön, "
    "tolk eller tillgängliga lokaler.",
    question="Vad ska göras för mångfald, jämlikhet och jämställdhet?",
    outcomes=frozenset(Outcome),
)
