"""The sections that are demanded of an application or an idéskiss."""

from collections.abc import Iterable, Iterator

from sfintake.model import Application, Evidence, Kind, Searched, Section, SectionStatus
from sfintake.profiles import Profile, SectionDemand

LACKING = frozenset(
    (
        SectionStatus.MISSING,
        SectionStatus.EMPTY,
        SectionStatus.TEMPLATE_TEXT,
        SectionStatus.DECLINED,
        SectionStatus.PROMISED,
    )
)
"""Statuses that leave a demand without an answer (rules.md, SEC001)."""


def required(application: Application, profile: Profile) -> Iterator[tuple[SectionDemand, Section]]:
    """Give each required demand of the kind, with the section that answers it."""
    demands = profile.idea_sections if application.kind is Kind.IDEA else profile.sections
    return ((d, application.section(d.key)) for d in demands if d.required)


def heading_of(demand: SectionDemand) -> str:
    """Give the template's heading, or the key where it has none."""
    return demand.heading or demand.key


def searched(application: Application, pairs: Iterable[tuple[SectionDemand, Section]]) -> Searched:
    """Give what was looked for: the template's heading, other headings that mean the same, and what came near."""
    found = list(pairs)
    terms = tuple(term for d, _ in found for term in (heading_of(d), *d.aliases[:6]))
    nearest: tuple[Evidence, ...] = tuple(e for _, s in found for e in s.nearest)
    return Searched(tuple(dict.fromkeys(terms)), application.parts, nearest)
