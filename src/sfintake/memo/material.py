"""What a memo is made of: the review, the case, and whose words to say it in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sfintake.memo.phrases import NBSP
from sfintake.memo.places import Places
from sfintake.memo.words import CATEGORY, PLAN_VERDICT, SECTION
from sfintake.model import (
    Application,
    BasisRef,
    CaseInfo,
    Kind,
    Outcome,
    Plan,
    PlanVerdict,
    Review,
    RuleResult,
    Severity,
    Tone,
)
from sfintake.profiles import Profile, SectionDemand, Source
from sfintake.rules import Rule

COVERAGE_ENOUGH = 0.8
PLAN_RULES = frozenset({"EVA001", "IMP001"})
"""The demands that applications most often fail, and boards most often ask for."""
SEVERITIES = tuple(Severity)
"""Gravest first."""
OPEN = (Outcome.NOT_MET, Outcome.UNCLEAR)
"""Outcomes that leave something to do, gravest first."""


@dataclass(frozen=True, slots=True)
class Material:
    """The review and what lends it words."""

    review: Review
    case: CaseInfo
    reviewed: date
    places: Places
    rules: Mapping[str, Rule]
    profile: Profile | None = None

    @property
    def application(self) -> Application:
        """What the applicant said."""
        return self.review.application

    @property
    def is_idea(self) -> bool:
        """Whether it is a sketch of an idea and no application."""
        return self.application.kind is Kind.IDEA

    @property
    def forbund(self) -> str:
        """The förbund's name on the memo."""
        return self.case.forbund or (self.profile.forbund if self.profile else "Samordningsförbundet")

    @property
    def is_little_read(self) -> bool:
        """Whether too little could be read for "not found" to mean anything (rules.md: below 0.8)."""
        return self.application.coverage < COVERAGE_ENOUGH

    @property
    def unstated(self) -> str:
        """What stands for a fact that was not found."""
        return "Kunde inte läsas" if self.is_little_read else "Hittades inte"

    def plan_word(self, plan: Plan | None, rule: str) -> tuple[str, Tone]:
        """Give a plan's verdict in words; a plan is not said to be missing where too little could be read."""
        if plan is None:
            return "Inte prövad", Tone.LOOK
        if plan.verdict is PlanVerdict.MISSING and self.outcome(rule) is Outcome.UNCLEAR:
            return "Kan inte bedömas", Tone.LOOK
        return PLAN_VERDICT[plan.verdict]

    def outcome(self, rule: str) -> Outcome | None:
        """Give the outcome of a rule; None when it did not run or crashed."""
        result = self.review.result(rule)
        return None if result is None else result.outcome

    def results(self, *families: str) -> tuple[RuleResult, ...]:
        """Give the results of rules whose id begins with one of the families, in the order of ids."""
        return tuple(r for r in self.review.results if r.rule.startswith(families))

    def open_results(self) -> tuple[RuleResult, ...]:
        """Give what leaves something to do, gravest first; among equals the two plans, then by id."""
        found = [r for r in self.review.results if r.outcome in OPEN]
        return tuple(
            sorted(
                found,
                key=lambda r: (
                    SEVERITIES.index(r.severity),
                    OPEN.index(r.outcome),
                    r.rule not in PLAN_RULES,
                    r.rule,
                ),
            )
        )

    def wanted(self, rule: str) -> str:
        """Give what the applicant is asked for; empty when the rule has no such text."""
        return self.rules[rule].wanted if rule in self.rules else ""

    def question(self, rule: str) -> str:
        """Give the question that a rule leaves; empty when it leaves none."""
        return self.rules[rule].question if rule in self.rules else ""

    def title(self, rule: str) -> str:
        """Give a rule's title, also of one that crashed."""
        return self.rules[rule].title if rule in self.rules else rule

    def section(self, key: str) -> str:
        """Give a section's heading in the template."""
        demand = self._demand(key)
        return (demand.heading if demand else "") or SECTION.get(key, _spoken(key))

    def is_required(self, key: str) -> bool:
        """Whether the profile asks for the section."""
        demand = self._demand(key)
        return demand is not None and demand.required

    def _demand(self, key: str) -> SectionDemand | None:
        """Give a section's demand; a sketch shares some keys with an application, but not its demands."""
        if self.profile is None:
            return None
        demands = self.profile.idea_sections if self.is_idea else self.profile.sections
        return next((d for d in demands if d.key == key), None)

    def category(self, key: str | None) -> str:
        """Give a cost category's name."""
        if key is None:
            return "Utan kostnadsslag"
        labels = {c.key: c.label for c in self.profile.budget.categories} if self.profile else {}
        return labels.get(key) or CATEGORY.get(key, _spoken(key))

    def member(self, key: str) -> str:
        """Give a member's name."""
        names = {m.key: m.name for m in self.profile.members} if self.profile else {}
        said = {p.member: p.name for p in self.application.parties if p.member}
        return names.get(key) or said.get(key) or _spoken(key)

    def bases(self, result: RuleResult) -> tuple[str, ...]:
        """Give where a demand comes from: the förbund's own clauses, or else the models it was taken from."""
        own = [said for basis in result.basis if (said := self._own(basis))]
        if own or self.profile is None:
            found = own or [_cited(basis) for basis in result.basis]
        else:
            found = [f"Förebild: {_cited(basis)}" for basis in result.basis]
        return tuple(dict.fromkeys(found))

    def cited_sources(self, results: Iterable[RuleResult]) -> tuple[str, ...]:
        """Give the documents behind the clause letters of ``bases``: ``J = Policy för …, 2017-11-27, § 77``."""
        cited = {basis.clause for result in results for basis in result.basis}
        found: dict[str, None] = {}
        for source in self.profile.sources if self.profile else ():
            letters = {clause.rstrip("0123456789abcdefghij") for clause in cited & source.clauses.keys()}
            if len(source.clauses) > 1:
                found |= dict.fromkeys(f"{letter} = {dated(source)}" for letter in sorted(letters))
        return tuple(found)

    def _own(self, basis: BasisRef) -> str:
        for source in self.profile.sources if self.profile else ():
            if basis.clause not in source.clauses:
                continue
            if len(source.clauses) == 1:  # the document itself is the demand
                return source.title
            return f"{source.clauses[basis.clause].rstrip('.')} ({basis.clause})"
        return ""


def dated(source: Source) -> str:
    """Give a document's title with its date and paragraph."""
    when = source.date if source.date and source.date not in source.title else ""
    return f"{source.title}, {when}".rstrip(", ").replace("§ ", f"§{NBSP}")


def _cited(basis: BasisRef) -> str:
    return f"{basis.document}, {basis.clause}" if basis.clause not in {"", "–"} else basis.document


def _spoken(key: str) -> str:
    return key.replace("_", " ").capitalize()
