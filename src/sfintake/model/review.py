"""What the rules concluded: the canonical output, from which memo, overview and letters are derived."""

from dataclasses import dataclass, field
from enum import StrEnum

from sfintake.model.application import Application, FileInfo
from sfintake.model.evidence import Evidence

SCHEMA_VERSION = "1"


class Outcome(StrEnum):
    """What a rule says (rules.md)."""

    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """What the reader does next, gravest first."""

    STOP = "stop"
    REQUIRED = "required"
    RECOMMENDED = "recommended"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found: a message key of the rule and the values its text needs."""

    message: str
    values: dict[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked for when something is missing."""

    terms: tuple[str, ...] = ()
    parts: int = 0
    """How many blocks and cells were searched."""
    nearest: tuple[Evidence, ...] = ()


class PlanVerdict(StrEnum):
    """How far a plan holds."""

    ADEQUATE = "adequate"
    PARTIAL = "partial"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension of a plan."""

    key: str
    found: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan (evaluation or implementation) judged by its substance."""

    verdict: PlanVerdict
    dimensions: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule's check returns: one outcome, with evidence also when met."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searched: Searched | None = None
    plan: Plan | None = None
    """Only from the two plan rules."""


@dataclass(frozen=True, slots=True)
class BasisRef:
    """The clause a rule rests on."""

    document: str
    clause: str


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """A finding with its text in Swedish."""

    message: str
    values: dict[str, str]
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule's outcome in a review."""

    rule: str
    name: str
    title: str
    outcome: Outcome
    severity: Severity
    basis: tuple[BasisRef, ...] = ()
    findings: tuple[ReviewFinding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searched: Searched | None = None


@dataclass(frozen=True, slots=True)
class RuleCrash:
    """A rule that raised: type and frames, never the message."""

    rule: str
    error: str
    frames: tuple[str, ...] = ()


class Proposal(StrEnum):
    """The next step proposed to the kansli."""

    READY = "klar_for_beredning"
    COMPLETE = "begar_komplettering"
    CONTACT = "kontakt_fore_beredning"


@dataclass(frozen=True, slots=True)
class ProfileRef:
    """Which profile the review was made with."""

    id: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Plans:
    """The two plans; None for an idéskiss, which has none."""

    evaluation: Plan | None = None
    implementation: Plan | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Everything concluded about one application (contract: schemas/review.schema.json)."""

    schema_version: str
    tool_version: str
    profile: ProfileRef
    files: tuple[FileInfo, ...]
    application: Application
    plans: Plans
    results: tuple[RuleResult, ...]
    crashes: tuple[RuleCrash, ...]
    proposal: Proposal
    aids: tuple[str, ...] = ()
    """Outside programs and models that took part, with their versions ("LibreOffice 7.4.7", "Tesseract 5.3.0 (swe)")."""

    def result(self, rule: str) -> RuleResult | None:
        """Give the result of a rule by id, or None when it did not run."""
        return next((r for r in self.results if r.rule == rule), None)
