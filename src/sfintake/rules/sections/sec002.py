"""SEC002: required sections have substance."""

from sfintake.model import Application, Finding, Outcome, SectionStatus, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.sections._demands import heading_of, required


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Not met when a required key is brief; those that SEC001 already counts do not count here."""
    del params
    brief = tuple((d, s) for d, s in required(application, profile) if s.status is SectionStatus.BRIEF)
    if not brief:
        return Verdict(Outcome.MET)
    findings = tuple(
        Finding(
            "brief",
            {
                "key": d.key,
                "heading": s.heading or heading_of(d),
                "words": str(s.words),
                "needed": str(profile.words_needed(d.key)),
            },
            s.evidence,
        )
        for d, s in brief
    )
    return Verdict(Outcome.NOT_MET, findings, tuple(e for f in findings for e in f.evidence))


RULE = Rule(
    id="SEC002",
    name="sections-have-substance",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Svaren är utförliga nog",
    rationale="Ett svar på några få ord ger beredningen lite att gå på.",
    basis=(Basis("Sök finansiering", "V8"),),
    messages={
        "brief": "”{heading}” är besvarad med {words} ord. Minst {needed} behövs för att svaret ska gå att bedöma."
    },
    check=check,
    wanted="Skriv mer under de rubriker som har ett kort svar.",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.NOT_MET)),
)
