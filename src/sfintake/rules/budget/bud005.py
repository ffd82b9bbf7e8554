"""BUD005: what the parties themselves put in is stated, or that there is none."""

from sfintake.model import Application, Finding, Outcome, Searched, SectionStatus, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY, quotes

TOPIC = "cofinancing"
STATED = ("amount", "hours", "percent", "none")
TERMS = (
    "medfinansiering",
    "egen insats",
    "egeninsats",
    "egenfinansiering",
    "parternas insatser",
    "bidrar med",
)
UNREAD_COVERAGE = 0.8


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the passages on co-financing (rules.md, BUD005)."""
    del profile, params
    said = application.about(TOPIC)
    stated = [p for p in said if p.key in STATED]
    if stated:
        return Verdict(Outcome.MET, evidence=quotes(p.evidence for p in stated))
    mentioned = [p.evidence for p in said if p.key == "mention"]
    section = application.section("medfinansiering")
    if mentioned or section.status in {SectionStatus.ATTACHMENT, SectionStatus.UNREADABLE}:
        return Verdict(Outcome.UNCLEAR, (Finding("no_amount", {}, quotes(mentioned or section.evidence)),))
    searched = Searched(TERMS, application.parts, section.nearest)
    if application.coverage < UNREAD_COVERAGE:
        return Verdict(Outcome.UNCLEAR, (Finding("not_stated", {}),), searched=searched)
    return Verdict(Outcome.NOT_MET, (Finding("not_stated", {}),), searched=searched)


RULE = Rule(
    id="BUD005",
    name="co-financing-stated",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Medfinansieringen är angiven",
    rationale="Även kostnader som förbundet inte ersätter ska tas med, eftersom parternas egen insats vägs in i bedömningen.",
    basis=(Basis(POLICY, "J12", ("jamtland",)), Basis("Mall för projektansökan", "T")),
    messages={
        "no_amount": "Parternas egen insats nämns, men inte hur stor den är i kronor, timmar eller procent.",
        "not_stated": "Ansökan säger inget om medfinansiering.",
    },
    check=check,
    wanted="Ange vad varje part bidrar med i kronor, timmar eller procent, eller skriv att det inte finns någon medfinansiering.",
    question="Hur mycket bidrar parterna själva med, i pengar eller tid?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
