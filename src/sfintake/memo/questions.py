"""Part: questions to the applicant, or for the meeting, from what a person must judge."""

from typing import Final

from sfintake.memo.material import PLAN_RULES, Material
from sfintake.memo.phrases import sentence
from sfintake.memo.words import (
    EVALUATION_QUESTIONS,
    IMPLEMENTATION_QUESTIONS,
)
from sfintake.model import (
    BulletList,
    Dimension,
    Line,
    MemoBlock,
    Outcome,
    Plan,
    PlanVerdict,
    Point,
    RuleResult,
    Severity,
)

NOT_FOR_APPLICANTS: Final = frozenset({"DOC001", "DOC003", "DOC004", "SEC002", "BUD008"})
"""Told elsewhere in the memo, or nothing that an applicant can answer."""

QUESTIONS: Final = {
    "DOC002": "Kan ni skicka den bilaga som ansökan hänvisar till?",
    "SEC001": "Kan ni svara på det som saknas under mallens rubriker?",
    "SEC003": "Vem står bakom ansökan, och kan den undertecknas?",
    "BUD001": "Kan ni skicka budgeten som tabell, med belopp i kronor?",
    "BUD002": "Vilken summa gäller: den som anges eller den som raderna ger?",
    "BUD004": "Vilket av de olika beloppen är det som söks?",
    "BUD005": "Hur mycket bidrar parterna själva med, i pengar eller tid?",
    "BUD006": "Varför kan befintlig utrustning eller befintliga lokaler inte användas?",
    "BUD007": "Hur är lönekostnaden beräknad, och ingår sociala avgifter?",
    "BUD009": "Kan kostnaderna redovisas i efterhand mot underlag?",
    "BUD010": "Hur fördelas kostnaderna på de år som ansökan gäller?",
    "EVA002": "Hur ofta ska insatsen följas upp, och vem får rapporten?",
    "EVA003": "Ska insatsen registreras i Uppföljning Finsam?",
    "POL001": "Vilken av förbundets medlemmar är huvudman?",
    "POL002": "Vilka medlemmar deltar, och har de bekräftat det?",
    "POL003": "Genom vilken medlem anlitas den externa parten?",
    "POL004": "Vad gör och bidrar var och en av parterna med?",
    "POL005": "Vilket behov är inte tillgodosett i dag, hur många gäller det och vad brister i samverkan?",
    "POL006": "Vad är nytt i arbetssättet, och vad finns redan i ordinarie verksamhet?",
    "POL007": "Vilka är målgruppen, i vilken ålder och hur många?",
    "POL008": "Vad ska ha förändrats för deltagarna eller hos parterna, och hur mäts det i siffror?",
    "POL009": "Hur tas deltagarnas egna resurser och inflytande till vara?",
    "POL010": "Vad ska göras för mångfald, jämlikhet och jämställdhet?",
    "POL011": "Vilka parter och chefer står bakom insatsen, och vilka ingår i styrgruppen?",
    "POL012": "När börjar och slutar insatsen, och var ska den bedrivas?",
    "POL013": "Hur hanteras samtycke och sekretess mellan parterna?",
    "POL014": "Vilket slag av insats är det: för individer, för strukturer, en kartläggning eller något annat?",
}
"""Rule id to the question it leaves; a rule that is not listed asks for what it wants."""


def questions(material: Material) -> tuple[MemoBlock, ...]:
    """Give the questions, gravest first, each with what it rests on."""
    points = [_point(material, r, text) for r in material.open_results() for text in _asked(material, r)]
    if not points:
        return (Line("Granskningen ger inga frågor att ställa."),)
    intro = Line("Frågorna följer av det som är oklart eller inte hittades. Välj dem som behövs.")
    return (intro, BulletList(tuple(points), numbered=True))


def _asked(material: Material, result: RuleResult) -> tuple[str, ...]:
    if result.rule in NOT_FOR_APPLICANTS:
        return ()
    if result.rule in PLAN_RULES:
        return _about_plan(material, result.rule)
    if result.severity is Severity.NOTE and result.outcome is Outcome.NOT_MET:
        return ()
    asked = QUESTIONS.get(result.rule) or sentence(material.wanted(result.rule))
    return (asked,) if asked else ()


def _about_plan(material: Material, rule: str) -> tuple[str, ...]:
    plans = material.review.plans
    plan, texts = (
        (plans.evaluation, EVALUATION_QUESTIONS)
        if rule == "EVA001"
        else (plans.implementation, IMPLEMENTATION_QUESTIONS)
    )
    if plan is None:
        return ()
    if plan.verdict is PlanVerdict.MISSING:
        start = "utvärderas" if rule == "EVA001" else "tas om hand när projekttiden är slut"
        needed = (
            "vad, hur och av vem" if rule == "EVA001" else "av vem, med vilka pengar och efter vilket beslut"
        )
        return (f"Hur ska insatsen {start}: {needed}?",)
    return tuple(texts[d.key] for d in _missing(plan) if d.key in texts)


def _missing(plan: Plan) -> tuple[Dimension, ...]:
    return tuple(d for d in plan.dimensions if not d.found)


def _point(material: Material, result: RuleResult, text: str) -> Point:
    said = next((sentence(f.text) for f in result.findings if f.text), "")
    ground = said if result.rule not in PLAN_RULES else ""
    evidence = [e for f in result.findings for e in f.evidence]
    quotes = material.places.quotes(evidence, 1) if result.outcome is Outcome.UNCLEAR and ground else ()
    return Point(Line(text), (Line(ground, "Därför"),) if ground else (), quotes)
