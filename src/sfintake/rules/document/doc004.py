"""DOC004: no personal numbers and no participant's case story."""

from sfintake.model import Application, Finding, Outcome, PersonalKind, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule

TOLD = {
    PersonalKind.PERSONNUMMER: "personnummer",
    PersonalKind.SAMORDNINGSNUMMER: "samordningsnummer",
    PersonalKind.CASE_STORY: "case_story",
}
"""Kind of data to the message that tells of it."""


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Not met with a valid personal number, unclear with a case story; quotes are always masked."""
    del profile, params
    finds = application.personal_data
    numbers = tuple(f for f in finds if f.kind is not PersonalKind.CASE_STORY)
    shown = numbers or finds
    if not shown:
        return Verdict(Outcome.MET)
    findings = tuple(Finding(TOLD[find.kind], evidence=(find.evidence,)) for find in finds)
    outcome = Outcome.NOT_MET if numbers else Outcome.UNCLEAR
    return Verdict(outcome, findings, tuple(find.evidence for find in shown))


RULE = Rule(
    id="DOC004",
    name="no-personal-data",
    severity=Severity.STOP,
    decides="machine",
    title="Inga personuppgifter om deltagare",
    rationale="Ansökan är en allmän handling, och förbundet ska inte hantera uppgifter om enskilda deltagare.",
    basis=(
        Basis("Policy för finansiering av samverkansinsatser", "J", ("jamtland",)),
        Basis("Nationella rådets webbplats", "finsam.se"),
    ),
    messages={
        "personnummer": "Ett personnummer står i ansökan. Det visas inte här.",
        "samordningsnummer": "Ett samordningsnummer står i ansökan. Det visas inte här.",
        "case_story": "En persons historia beskrivs med namn, ålder och hälsa. Bedöm om personen kan kännas igen.",
    },
    check=check,
    wanted="Ta bort uppgifter som pekar ut enskilda personer och skicka in en ny version.",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR)),
)
