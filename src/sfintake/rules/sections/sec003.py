"""SEC003: the application is signed."""

from sfintake.model import Application, Finding, Outcome, Passage, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule

SIGNATURE = "signature"
TERMS = ("underskrift", "namnteckning", "ort och datum", "behörig företrädare", "elektronisk underskrift")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met with a name and a date in a block, a certificate in print or a digital signature (rules.md, SEC003)."""
    del params
    if not profile.signature_required:
        return Verdict(Outcome.NOT_APPLICABLE)
    said = application.about(SIGNATURE)
    signed = tuple(p for p in said if p.key in {"certificate", "digital"} or _is_dated(p))
    if signed:
        return Verdict(Outcome.MET, evidence=tuple(p.evidence for p in signed))
    for key, message in (("picture", "picture"), ("filled", "undated")):
        seen = tuple(p.evidence for p in said if p.key == key)
        if seen:
            return Verdict(Outcome.UNCLEAR, (Finding(message, evidence=seen),), seen)
    searched = Searched(TERMS, application.parts)
    blank = tuple(p.evidence for p in said if p.key == "empty" and p.evidence.quote)
    if any(p.key == "empty" for p in said):
        return Verdict(Outcome.NOT_MET, (Finding("empty", evidence=blank),), blank, searched)
    if application.coverage < 0.8:
        return Verdict(Outcome.UNCLEAR, (Finding("unread"),), searched=searched)
    return Verdict(Outcome.NOT_MET, (Finding("absent"),), searched=searched)


def _is_dated(passage: Passage) -> bool:
    return passage.key == "filled" and passage.values.get("date", "yes") == "yes"


RULE = Rule(
    id="SEC003",
    name="signature",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Ansökan är undertecknad",
    rationale="Underskriften visar att parterna står bakom ansökan.",
    basis=(Basis("Mall för projektansökan", "T"),),
    messages={
        "absent": "Ingen underskrift hittades.",
        "empty": "Platsen för underskrift är tom.",
        "picture": "Underskriften finns bara som bild eller inskannad. Titta på den i filen.",
        "undated": "Det finns ett namn men inget datum vid underskriften.",
        "unread": "Delar av filen kunde inte läsas, så det går inte att säga om ansökan är undertecknad.",
    },
    check=check,
    wanted="Skicka ansökan undertecknad, med namn och datum.",
    question="Vem står bakom ansökan, och kan den undertecknas?",
    outcomes=frozenset(Outcome),
)
