"""Parts: the two plans, judged by what they say and not by their headings."""

from sfintake.memo.checks import checks, nearest, searched_lines
from sfintake.memo.material import PLAN_RULES, Material
from sfintake.memo.parts import EVALUATION, IMPLEMENTATION
from sfintake.memo.phrases import sentence
from sfintake.memo.words import EVALUATION_DIMENSIONS, IMPLEMENTATION_DIMENSIONS
from sfintake.model import (
    Callout,
    Dimension,
    Grid,
    GridCell,
    Line,
    MemoBlock,
    Plan,
    Quote,
    Subheading,
    Tone,
)

NO_PLAN = "Planen prövades inte, eftersom kontrollen inte kunde genomföras. Pröva den för hand."


def evaluation(material: Material) -> tuple[MemoBlock, ...]:
    """Give the evaluation plan's dimensions and the checks of follow-up."""
    plan = material.review.plans.evaluation
    return (
        *_plan(material, plan, "EVA001", "Utvärderingsplan", EVALUATION_DIMENSIONS),
        *_others(material, EVALUATION, "Kontroller av utvärdering och uppföljning"),
    )


def implementation(material: Material) -> tuple[MemoBlock, ...]:
    """Give the implementation plan's dimensions: what remains when the project is over."""
    plan = material.review.plans.implementation
    return (
        *_plan(material, plan, "IMP001", "Implementeringsplan", IMPLEMENTATION_DIMENSIONS),
        *_others(material, IMPLEMENTATION, "Kontroller av implementeringen"),
    )


def _others(material: Material, part: str, caption: str) -> tuple[MemoBlock, ...]:
    """Give the part's other checks; a plan rule is told by its plan, unless it crashed."""
    told = frozenset(r.rule for r in material.review.results) & PLAN_RULES
    found = checks(material, part, caption=caption, besides=told)
    return (Subheading("Kontroller"), *found) if found else ()


def _plan(
    material: Material, plan: Plan | None, rule: str, name: str, dimensions: dict[str, tuple[str, str]]
) -> tuple[MemoBlock, ...]:
    if plan is None:
        return (Callout(f"{name}: inte prövad", (Line(NO_PLAN),), Tone.LOOK),)
    word, tone = material.plan_word(plan, rule)
    result = material.review.result(rule)
    said = [Line(sentence(f.text)) for f in result.findings if f.text] if result else []
    found = sum(d.found for d in plan.dimensions)
    count = Line(
        f"{found} av {len(plan.dimensions)} delar hittades. En plan bedöms efter vad den säger, var det än står."
    )
    rows = tuple(_dimension(material, d, dimensions) for d in plan.dimensions)
    grid = Grid(f"{name}ens delar", ("Del", "I ansökan", "Stöd"), rows, (30, 17, 53))
    basis = [Line(text, "Krav") for text in (material.bases(result) if result else ())]
    basis += [Line(f"{text}.", "Källa") for text in material.cited_sources([result] if result else [])]
    callout = Callout(f"{name}: {word}", (*said, count, *basis), tone)
    return (callout, grid, *_searched(material, rule, found))


def _dimension(
    material: Material, dimension: Dimension, names: dict[str, tuple[str, str]]
) -> tuple[GridCell, ...]:
    name, help_text = names.get(dimension.key, (dimension.key, ""))
    label = GridCell(name, (help_text,) if help_text else ())
    if not dimension.found:
        return (label, GridCell("Hittades inte", tone=Tone.LOOK), GridCell("–"))
    quotes = material.places.quotes(dimension.evidence, 2)
    return (label, GridCell("Finns", tone=Tone.GOOD), GridCell("" if quotes else "–", (), quotes))


def _searched(material: Material, rule: str, found: int) -> tuple[MemoBlock, ...]:
    result = material.review.result(rule)
    if found or result is None or result.searched is None:
        return ()
    lines = tuple(Line(text) for text in searched_lines(result.searched))
    quotes: tuple[Quote, ...] = nearest(material, result.searched)
    return (*lines, *quotes)
