"""POL009: the participants' own resources, involvement or influence is described."""

from sfintake.model import Application, Level, Outcome, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

OWN_STRENGTH = "own_strength"
TERMS = (
    "deltagarna bestämmer",
    "väljer själva",
    "egna mål",
    "egna resurser",
    "styrkor",
    "inflytande",
    "brukarråd",
    "egen erfarenhet",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met when a statement describes it; a structural initiative that says nothing is not concerned."""
    del profile, params
    described = application.about(OWN_STRENGTH, Stance.PLANNED)
    if described:
        return Verdict(Outcome.MET, evidence=quotes(described))
    if application.level is Level.STRUCTURAL:
        return Verdict(Outcome.NOT_APPLICABLE)
    return absent(application, "absent", TERMS, application.about(OWN_STRENGTH))


RULE = Rule(
    id="POL009",
    name="own-strength",
    severity=Severity.NOTE,
    decides="human",
    title="Deltagarnas egen styrka och delaktighet",
    rationale="Insatsen ska bygga på människors egen styrka, erfarenhet och kunskap.",
    basis=basis_of("V6c", "B3"),
    messages={"absent": "Deltagarnas egna resurser, delaktighet eller inflytande är inte beskrivna."},
    check=check,
    wanted="Beskriv hur deltagarna påverkar sin egen plan och insatsens innehåll, och hur deras egna resurser tas till vara.",
    question="Hur tas deltagarnas egna resurser och inflytande till vara?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.NOT_APPLICABLE}),
)
