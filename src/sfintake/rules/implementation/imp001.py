"""IMP001: there is a plan for life after the project, the money too."""

from sfintake.model import (
    Application,
    Dimension,
    Finding,
    Outcome,
    Plan,
    PlanVerdict,
    Severity,
    Verdict,
)
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules._plans import (
    NOT_COUNTED,
    dimensions,
    evidence_of,
    near_misses,
    not_found,
    searched,
    stance_findings,
)

TOPIC = "implementation"
WORDS = {
    "receiver": "vem som tar över",
    "funding": "vem som betalar efteråt",
    "decision": "vem som beslutar",
    "timetable": "när övertagandet sker",
    "what": "vad som ska leva vidare",
    "responsible": "vem som ansvarar",
    "condition": "vad som händer om målen nås eller inte",
}
STANCES = ("declined", "promised", "wished", "startup", "general")
TERMS = (
    "tar över",
    "ordinarie verksamhet",
    "efter projekttiden",
    "permanentas",
    "lever vidare",
    "inom ordinarie ram",
    "beslut i nämnd",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Adequate: receiver, funding and one of decision, timetable, responsible (rules.md, IMP001)."""
    del profile, params
    found = dimensions(application, TOPIC, tuple(WORDS))
    verdict = _verdict(found)
    near = near_misses(application, TOPIC)
    plan = Plan(verdict, found)
    if verdict is PlanVerdict.ADEQUATE:
        return Verdict(Outcome.MET, evidence=evidence_of(found), plan=plan)
    money = _forbund_money(application)
    look = searched(application, TERMS, near)
    lacks = Finding("lacks", {"dimensions": not_found(found, WORDS)})
    if verdict is PlanVerdict.PARTIAL:
        findings: tuple[Finding, ...] = (lacks, *money)
        return Verdict(Outcome.UNCLEAR, findings, evidence_of(found), look, plan)
    findings = (*stance_findings(near, STANCES), *money) or (lacks,)
    outcome = Outcome.NOT_MET if application.coverage >= 0.8 else Outcome.UNCLEAR
    return Verdict(outcome, findings, searched=look, plan=plan)


def _verdict(found: tuple[Dimension, ...]) -> PlanVerdict:
    has = {d.key for d in found if d.found}
    if {"receiver", "funding"} <= has and {"decision", "timetable", "responsible"} & has:
        return PlanVerdict.ADEQUATE
    return PlanVerdict.PARTIAL if has else PlanVerdict.MISSING


def _forbund_money(application: Application) -> tuple[Finding, ...]:
    quotes = tuple(dict.fromkeys(p.evidence for p in application.about(TOPIC) if p.key == "forbund_money"))
    return (Finding("forbund_money", {}, quotes),) if quotes else ()


RULE = Rule(
    id="IMP001",
    name="implementation-plan",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Plan för implementering",
    rationale="Det som fungerar ska kunna leva vidare i parternas ordinarie verksamhet, även ekonomiskt, "
    "när förbundets pengar tar slut.",
    basis=(
        Basis("Sök finansiering", "V6f", ("vastmanland",)),
        Basis("Policy för finansiering av samverkansinsatser", "J4", ("jamtland",)),
    ),
    messages={
        "lacks": "Planen för tiden efter insatsen säger inte: {dimensions}.",
        "forbund_money": "Fortsatta pengar från förbundet nämns. De är ingen plan för tiden efter insatsen.",
        "declined": NOT_COUNTED["declined"],
        "promised": NOT_COUNTED["promised"],
        "wished": NOT_COUNTED["wished"],
        "startup": NOT_COUNTED["startup"],
        "general": NOT_COUNTED["general"],
    },
    check=check,
    wanted="Beskriv vad som händer när insatsen är slut: vad som ska leva vidare, vem som tar över, vem som betalar, "
    "vem som beslutar, när det sker och vem som ansvarar.",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
