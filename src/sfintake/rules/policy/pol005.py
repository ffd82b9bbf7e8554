"""POL005: an unmet need with a figure or a source, and what is lacking in co-operation today."""

from sfintake.model import Application, Finding, Outcome, Searched, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

NEED = "need"
TERMS_NEED = ("antal eller andel med ett behov", "väntetid", "statistik", "enkät", "kartläggning", "enligt …")
TERMS_LACK = (
    "ingen gemensam …",
    "ingen ansvarar",
    "saknas",
    "mellan stolarna",
    "väntar på",
    "dubbelarbete",
    "brister",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met with both, unclear with one of the two, not met with neither."""
    del profile, params
    said = application.about(NEED, Stance.PLANNED)
    unmet = tuple(p for p in said if p.key == "unmet")
    lack = tuple(p for p in said if p.key == "lack_in_cooperation")
    nearest = application.about(NEED, Stance.EARLIER, Stance.WISHED, Stance.GENERAL)
    if unmet and lack:
        return Verdict(Outcome.MET, evidence=quotes(unmet, lack))
    if not unmet and not lack:
        return absent(application, "neither", TERMS_NEED + TERMS_LACK, nearest)
    message, terms = ("no_lack_in_cooperation", TERMS_LACK) if unmet else ("no_unmet_need", TERMS_NEED)
    evidence = quotes(unmet, lack)
    return Verdict(
        Outcome.UNCLEAR,
        (Finding(message, evidence=evidence),),
        evidence,
        Searched(terms, application.parts, quotes(nearest)),
    )


RULE = Rule(
    id="POL005",
    name="needs-analysis",
    severity=Severity.RECOMMENDED,
    decides="human",
    title="Behovet och bristerna i samverkan är beskrivna",
    rationale="Insatsen ska bygga på en analys av behovet och av vad som brister i samverkan i dag.",
    basis=basis_of("V6b"),
    messages={
        "neither": "Ansökan visar inte behovet med en siffra eller en källa, och inte heller vad som brister i samverkan i dag.",
        "no_unmet_need": "Ansökan beskriver vad som brister i samverkan, men behovet har varken siffra eller källa.",
        "no_lack_in_cooperation": "Behovet är belagt, men det framgår inte vad som brister i samverkan mellan parterna i dag.",
    },
    check=check,
    wanted="Beskriv behovet med en siffra eller en källa, och vad som inte fungerar mellan parterna i dag.",
    question="Vilket behov är inte tillgodosett i dag, hur många gäller det och vad brister i samverkan?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.NOT_APPLICABLE}),
)
