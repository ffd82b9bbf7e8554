"""SEC001: every required section is answered."""

from sfintake.model import Application, Evidence, Finding, Outcome, Searched, SectionStatus, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule

LACKING = {
    SectionStatus.MISSING,
    SectionStatus.EMPTY,
    SectionStatus.TEMPLATE_TEXT,
    SectionStatus.DECLINED,
    SectionStatus.PROMISED,
}


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the status of each required key."""
    del params
    sections = [application.section(d.key) for d in (*profile.sections, *profile.idea_sections) if d.required]
    lacking = [s for s in sections if s.status in LACKING]
    if not lacking:
        return Verdict(Outcome.MET, evidence=_first(e for s in sections for e in s.evidence[:1]))
    findings = tuple(Finding(str(s.status), {"key": s.key}, s.evidence) for s in lacking)
    return Verdict(Outcome.NOT_MET, findings, searched=Searched(parts=application.parts))


def _first(evidence: object) -> tuple[Evidence, ...]:
    return tuple(evidence)  # type: ignore[arg-type]


RULE = Rule(
    id="SEC001",
    name="required-sections",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Mallens rubriker är besvarade",
    rationale="Beredningsgruppen kan bara pröva det som står i ansökan.",
    basis=(Basis("Sök finansiering", "V8"),),
    messages={str(status): "{key}" for status in LACKING},
    check=check,
    ideas=True,
)
