"""POL013: an individual initiative mentions consent or secrecy between the parties."""

from sfintake.model import Application, Level, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

CONSENT = "consent"
TERMS = ("samtycke", "sekretess", "medgivande", "tystnadsplikt", "fullmakt", "får prata med varandra")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met when mentioned; not asked of a structural initiative."""
    del profile, params
    if application.level is Level.STRUCTURAL:
        return Verdict(Outcome.NOT_APPLICABLE)
    mentioned = application.about(CONSENT)
    if mentioned:
        return Verdict(Outcome.MET, evidence=quotes(mentioned))
    return absent(application, "absent", TERMS)


RULE = Rule(
    id="POL013",
    name="consent-and-secrecy",
    severity=Severity.NOTE,
    decides="machine",
    title="Samtycke och sekretess mellan parterna",
    rationale="Parterna får bara dela uppgifter om en deltagare efter samtycke eller annat stöd i lag.",
    basis=basis_of("B8"),
    messages={"absent": "Det framgår inte hur samtycke eller sekretess mellan parterna hanteras."},
    check=check,
    wanted="Beskriv hur deltagaren ger sitt samtycke och hur sekretessen mellan parterna hanteras.",
    question="Hur hanteras samtycke och sekretess mellan parterna?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.NOT_APPLICABLE}),
)
