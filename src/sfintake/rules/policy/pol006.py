"""POL006: something new or developed, and no take-over of an existing operation's funding."""

from sfintake.model import Application, Finding, Outcome, Searched, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import basis_of, quotes

NOVELTY = "novelty"
TERMS = (
    "nytt är",
    "finns inte i dag",
    "för första gången",
    "pröva",
    "utveckla",
    "fortsatt finansiering",
    "behålla",
    "förlängning",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from what is said to be new and what is said to go on."""
    del profile, params
    said = application.about(NOVELTY, Stance.PLANNED)
    new = tuple(p for p in said if p.key == "new")
    taken = tuple(p for p in said if p.key == "takes_over")
    evidence = quotes(taken, new)
    if new and not taken:
        return Verdict(Outcome.MET, evidence=evidence)
    if taken and not new:
        return Verdict(Outcome.NOT_MET, (Finding("takes_over", evidence=evidence),), evidence)
    if taken:
        return Verdict(Outcome.UNCLEAR, (Finding("both", evidence=evidence),), evidence)
    nearest = quotes(application.about(NOVELTY))
    return Verdict(
        Outcome.UNCLEAR,
        (Finding("silent", evidence=nearest),),
        nearest,
        Searched(TERMS, application.parts, nearest),
    )


RULE = Rule(
    id="POL006",
    name="not-taking-over",
    severity=Severity.RECOMMENDED,
    decides="human",
    title="Det nya framgår, och insatsen tar inte över befintlig verksamhet",
    rationale="Förbundets pengar ska inte ersätta finansieringen av en verksamhet som redan finns.",
    basis=basis_of("J3", "V6d"),
    messages={
        "takes_over": "Pengarna ser ut att fortsätta eller ta över finansieringen av något som redan finns, "
        "och inget nytt arbetssätt, ingen ny tjänst och ingen ny metod beskrivs.",
        "both": "Ansökan beskriver både något nytt och en fortsättning på något som redan finns.",
        "silent": "Det framgår inte vad som är nytt jämfört med i dag.",
    },
    check=check,
    wanted="Beskriv vad som är nytt eller utvecklas jämfört med i dag, och vad som redan finns och hur det betalas.",
    question="Vad är nytt i arbetssättet, och vad finns redan i ordinarie verksamhet?",
    outcomes=frozenset(Outcome),
)
