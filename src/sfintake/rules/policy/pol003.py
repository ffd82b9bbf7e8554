"""POL003: those who are no members take part through a member."""

from sfintake.model import (
    Application,
    CategoryStatus,
    Evidence,
    Finding,
    Outcome,
    Part,
    PartyType,
    Severity,
    Stance,
    Verdict,
)
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import basis_of, quotes

EXTERNAL = "external"
SERVICES = "externa_tjanster"


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from bought services and outsiders named in text and budget (rules.md, POL003)."""
    del profile, params
    said = application.about(EXTERNAL, Stance.PLANNED)
    alone = tuple(p for p in said if p.key == "non_member_receives")
    lead = application.fields.lead
    if alone or (lead.candidates and lead.member is None and _only_outsiders(application)):
        evidence = quotes(alone) or lead.evidence
        names = ", ".join(dict.fromkeys(p.values.get("name", "") for p in alone)) or str(lead.value)
        return Verdict(Outcome.NOT_MET, (Finding("receives_alone", {"names": names}, evidence),), evidence)
    budgeted, beside = _budgeted(application), _parties(application)
    if said or beside or budgeted is not None:
        return Verdict(Outcome.MET, evidence=(*quotes(said), *beside, *(budgeted or ())))
    return Verdict(Outcome.NOT_APPLICABLE)


def _only_outsiders(application: Application) -> bool:
    candidates = application.fields.lead.candidates
    return len(candidates) == 1 and not candidates[0].is_forbund


def _parties(application: Application) -> tuple[Evidence, ...]:
    """Give the evidence of named non-members that are listed as taking part."""
    others = (p for p in application.parties if p.member is None and p.type is PartyType.OTHER)
    return tuple(
        e
        for p in others
        if p.part is Part.TAKES_PART and any(map(str.isupper, p.name))
        for e in p.evidence[:1]
    )


def _budgeted(application: Application) -> tuple[Evidence, ...] | None:
    """Give the evidence of external services that cost something; None when none does."""
    budget = application.budget
    for category in budget.categories if budget else ():
        if category.key == SERVICES and category.status is CategoryStatus.STATED and category.total_sek:
            return category.evidence[:2]
    return None


RULE = Rule(
    id="POL003",
    name="non-members-through-member",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Andra än medlemmar deltar genom en medlem",
    rationale="Medel betalas bara till medlemmar; andra kan anlitas eller delta genom en medlem.",
    basis=basis_of("J8"),
    messages={"receives_alone": "{names} är inte medlem, men anges ta emot medel på egen hand."},
    check=check,
    wanted="Ange vilken medlem som anlitar eller svarar för den som inte är medlem.",
    question="Genom vilken medlem anlitas den externa parten?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
