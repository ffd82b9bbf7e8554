"""Part: questions to the applicant, or for the meeting, from what a person must judge."""

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


def questions(material: Material) -> tuple[MemoBlock, ...]:
    """Give the questions, gravest first, each with what it rests on."""
    points = [_point(material, r, text) for r in material.open_results() for text in _asked(material, r)]
    if not points:
        return (Line("Granskningen ger inga frågor att ställa."),)
    intro = Line("Frågorna följer av det som är oklart eller inte hittades. Välj dem som behövs.")
    return (intro, BulletList(tuple(points), numbered=True))


def _asked(material: Material, result: RuleResult) -> tuple[str, ...]:
    if result.rule in PLAN_RULES:
        return _about_plan(material, result.rule)
    if result.severity is Severity.NOTE and result.outcome is Outcome.NOT_MET:
        return ()
    asked = material.question(result.rule)
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
