"""EVA001: there is a plan for evaluating the results of the initiative."""

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

TOPIC = "evaluation"
WORDS = {
    "what": "vad som ska utvärderas",
    "how": "hur det görs",
    "when": "när",
    "who": "vem som utvärderar",
    "for_whom": "vem som får resultatet",
    "cost": "vad det kostar eller vem som betalar",
}
STANCES = ("declined", "promised", "wished", "earlier", "general")
TERMS = (
    "utvärdering",
    "följeforskning",
    "effektmätning",
    "mätning före och efter",
    "enkät",
    "intervju",
    "måluppfyllelse",
)


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Adequate: what, how, and who or when. Partial: at least one dimension (rules.md, EVA001)."""
    del profile, params
    found = dimensions(application, TOPIC, tuple(WORDS))
    verdict = _verdict(found)
    near = near_misses(application, TOPIC)
    plan = Plan(verdict, found)
    if verdict is PlanVerdict.ADEQUATE:
        return Verdict(Outcome.MET, evidence=evidence_of(found), plan=plan)
    look = searched(application, TERMS, near)
    lacks = Finding("lacks", {"dimensions": not_found(found, WORDS)})
    if verdict is PlanVerdict.PARTIAL:
        return Verdict(Outcome.UNCLEAR, (lacks,), evidence_of(found), look, plan)
    findings = stance_findings(near, STANCES) or (lacks,)
    outcome = Outcome.NOT_MET if application.coverage >= 0.8 else Outcome.UNCLEAR
    return Verdict(outcome, findings, searched=look, plan=plan)


def _verdict(found: tuple[Dimension, ...]) -> PlanVerdict:
    has = {d.key for d in found if d.found}
    if {"what", "how"} <= has and {"who", "when"} & has:
        return PlanVerdict.ADEQUATE
    return PlanVerdict.PARTIAL if has else PlanVerdict.MISSING


RULE = Rule(
    id="EVA001",
    name="evaluation-plan",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Plan för utvärdering",
    rationale="Förbundet ska kunna se om insatsen gav det den skulle. Därför ska en plan för utvärdering finnas redan i ansökan.",
    basis=(
        Basis("Sök finansiering", "V6e", ("vastmanland",)),
        Basis("Policy för finansiering av samverkansinsatser", "J5", ("jamtland",)),
    ),
    messages={
        "lacks": "Planen för utvärdering säger inte: {dimensions}.",
        "declined": NOT_COUNTED["declined"],
        "promised": NOT_COUNTED["promised"],
        "wished": NOT_COUNTED["wished"],
        "earlier": NOT_COUNTED["earlier"],
        "general": NOT_COUNTED["general"],
    },
    check=check,
    wanted="Beskriv hur resultatet av insatsen ska utvärderas: vad som ska besvaras, med vilken metod, när, av vem, "
    "till vem resultatet går och vad det kostar.",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
