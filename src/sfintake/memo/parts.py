"""The order of the memo's parts, and in which of them each rule is told."""

from typing import Final

from sfintake.memo.material import Material

FRONT: Final = "Sammanfattning"
COMPLETENESS: Final = "Fullständighet"
BUDGET: Final = "Budget"
EVALUATION: Final = "Utvärdering och uppföljning"
IMPLEMENTATION: Final = "Implementering"
CRITERIA: Final = "Prövning mot kriterierna"
QUESTIONS: Final = "Frågor att ställa"
PRIVACY: Final = "Personuppgifter och sekretess"
METHOD: Final = "Så gjordes granskningen"

APPLICATION_ORDER: Final = (
    FRONT,
    COMPLETENESS,
    BUDGET,
    EVALUATION,
    IMPLEMENTATION,
    CRITERIA,
    QUESTIONS,
    PRIVACY,
    METHOD,
)
IDEA_ORDER: Final = (FRONT, COMPLETENESS, CRITERIA, QUESTIONS, PRIVACY, METHOD)
"""An idéskiss has no plans and only a rough cost, which stands on page one."""

FAMILIES: Final = {
    "DOC004": PRIVACY,
    "DOC": COMPLETENESS,
    "SEC": COMPLETENESS,
    "BUD": BUDGET,
    "EVA": EVALUATION,
    "IMP": IMPLEMENTATION,
}
"""Beginning of a rule's id to its part, the longest that fits; the others are criteria."""


def order(material: Material) -> tuple[str, ...]:
    """Give the headings of the parts in their order."""
    return IDEA_ORDER if material.is_idea else APPLICATION_ORDER


def part_name(rule: str) -> str:
    """Give the heading of the part that tells of a rule."""
    return next(
        (FAMILIES[start] for start in sorted(FAMILIES, key=len, reverse=True) if rule.startswith(start)),
        CRITERIA,
    )


def part_of(material: Material, rule: str) -> int:
    """Give the number of the part that tells of a rule."""
    name = part_name(rule)
    names = order(material)
    return names.index(name if name in names else CRITERIA) + 1
