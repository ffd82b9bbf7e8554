"""SEC001: every required section is answered."""

from sfintake.model import Application, Finding, Outcome, Section, SectionStatus, Severity, Verdict
from sfintake.profiles import Profile, SectionDemand
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.sections._demands import LACKING, heading_of, required, searched

TOLD = {
    SectionStatus.MISSING: "missing",
    SectionStatus.EMPTY: "empty",
    SectionStatus.TEMPLATE_TEXT: "template_text",
    SectionStatus.DECLINED: "declined",
    SectionStatus.PROMISED: "promised",
    SectionStatus.UNREADABLE: "unreadable",
    SectionStatus.ATTACHMENT: "attachment",
}
"""Status to the message that tells of it."""


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the status of each required key (rules.md, SEC001)."""
    del params
    pairs = tuple(required(application, profile))
    lacking = tuple((d, s) for d, s in pairs if s.status in LACKING)
    doubtful = tuple((d, s) for d, s in pairs if _is_doubtful(s))
    if not lacking and not doubtful:
        return Verdict(Outcome.MET, evidence=tuple(e for _, s in pairs for e in s.evidence[:1]))
    findings = tuple(_finding(d, s) for d, s in (*lacking, *doubtful))
    evidence = tuple(e for f in findings for e in f.evidence)
    outcome = Outcome.NOT_MET if lacking else Outcome.UNCLEAR
    return Verdict(outcome, findings, evidence, searched(application, lacking or doubtful))


def _is_doubtful(section: Section) -> bool:
    if section.status is SectionStatus.UNREADABLE:
        return True
    return section.status is SectionStatus.ATTACHMENT and not section.attachment_present


def _finding(demand: SectionDemand, section: Section) -> Finding:
    values = {"key": demand.key, "heading": heading_of(demand), "own": section.heading or heading_of(demand)}
    return Finding(TOLD[section.status], values, section.evidence)


RULE = Rule(
    id="SEC001",
    name="required-sections",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Mallens rubriker är besvarade",
    rationale="Ansökan bedöms på det som står i den. En rubrik utan svar kan inte bedömas.",
    basis=(Basis("Sök finansiering", "V8"),),
    messages={
        "missing": "”{heading}” hittades inte, varken som egen rubrik eller beskrivet på annan plats.",
        "empty": "Under rubriken ”{own}” står inget svar.",
        "template_text": "Under rubriken ”{own}” står bara mallens egen text.",
        "declined": "Ansökan säger att det som hör till ”{heading}” inte ska göras eller inte är aktuellt.",
        "promised": "Svaret under ”{heading}” utlovas till senare.",
        "unreadable": "”{heading}” kan inte läsas: där står bara en bild, eller så har delar av filen inte lästs.",
        "attachment": "”{heading}” hänvisar till en bilaga som inte har kommit in.",
    },
    check=check,
    wanted="Besvara de rubriker i mallen som saknar svar.",
    question="Kan ni svara på det som saknas under mallens rubriker?",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR)),
)
