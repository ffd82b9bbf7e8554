"""What the applicant said: fields, sections, budget and passages, each with its evidence; no judgement."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from sfintake.model.budget import Budget
from sfintake.model.document import MediaType, Note, Unread
from sfintake.model.evidence import Evidence


class FileRole(StrEnum):
    """What a file of the dossier is."""

    APPLICATION = "application"
    BUDGET = "budget"
    ATTACHMENT = "attachment"
    MAIL = "mail"
    NOISE = "noise"
    """Logos, signatures, receipts: nothing to read."""


@dataclass(frozen=True, slots=True)
class FileInfo:
    """A file of the dossier and its role."""

    name: str = field(repr=False)
    media_type: MediaType
    sha256: str
    role: FileRole
    pages: int | None = None


class Kind(StrEnum):
    """What kind of document was sent in."""

    APPLICATION = "ansokan"
    IDEA = "ideskiss"


class Level(StrEnum):
    """Whom the initiative is for."""

    INDIVIDUAL = "individual"
    STRUCTURAL = "structural"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class TextField:
    """A stated text; None when not stated."""

    value: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CountField:
    """A stated number of people; None when not stated."""

    value: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyField:
    """A stated sum in kronor; None when not stated, 0 when an explicit none."""

    value: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()


class PartyType(StrEnum):
    """The four kinds of party of the law on financial co-ordination, and the rest."""

    FORSAKRINGSKASSAN = "forsakringskassan"
    ARBETSFORMEDLINGEN = "arbetsformedlingen"
    REGION = "region"
    KOMMUN = "kommun"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody who is said to apply, lead or own the initiative."""

    name: str
    member: str | None
    """Member key of the profile, or None for a non-member."""
    is_forbund: bool = False
    """The samordningsförbund itself."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadField:
    """The huvudman. ``value`` is None when none is found, or several without one that leads."""

    value: str | None = None
    member: str | None = None
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Applicant, ...] = ()


class Part(StrEnum):
    """How a party comes into the application."""

    TAKES_PART = "takes_part"
    REFERS = "refers"
    """Only sends participants."""
    TO_BE_ASKED = "to_be_asked"
    SUPPORTS = "supports"
    """Only a letter of support."""
    MENTIONED = "mentioned"
    DECLINES = "declines"
    """Said not to take part."""


@dataclass(frozen=True, slots=True)
class Party:
    """A member or other organisation and its part in the initiative."""

    name: str
    member: str | None
    type: PartyType
    part: Part
    contributes: bool = False
    """What it does or contributes is stated, party by party."""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PartiesField:
    """Keys of the members that take part, in order of first mention."""

    value: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """Start and end; either may be unstated."""

    start: date | None = None
    end: date | None = None

    @property
    def months(self) -> int | None:
        """Whole months covered, counting both ends; None when an end is unstated."""
        if self.start is None or self.end is None:
            return None
        after = self.end + timedelta(days=1)
        months = (after.year - self.start.year) * 12 + after.month - self.start.month
        return months - (1 if after.day < self.start.day else 0)


@dataclass(frozen=True, slots=True)
class PeriodField:
    """The period applied for."""

    value: Period | None = None
    evidence: tuple[Evidence, ...] = ()
    length_months: int | None = None
    """A stated length, also when start or end is not."""


@dataclass(frozen=True, slots=True)
class Ages:
    """Ages in years, either end open."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class AgesField:
    """Ages of those the initiative is for."""

    value: Ages | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """The facts of the application."""

    title: TextField = TextField()
    lead: LeadField = LeadField()
    parties: PartiesField = PartiesField()
    period: PeriodField = PeriodField()
    ages: AgesField = AgesField()
    participants: CountField = CountField()
    requested_sek: MoneyField = MoneyField()
    cofinancing_sek: MoneyField = MoneyField()


class SectionStatus(StrEnum):
    """How a demanded section is answered (rules.md, SEC), in order of precedence."""

    UNREADABLE = "unreadable"
    TEMPLATE_TEXT = "template_text"
    DECLINED = "declined"
    PROMISED = "promised"
    ATTACHMENT = "attachment"
    EMPTY = "empty"
    BRIEF = "brief"
    MERGED = "merged"
    PRESENT = "present"
    UNHEADED = "unheaded"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Section:
    """One demanded section and where it is answered."""

    key: str
    status: SectionStatus
    heading: str | None = None
    """As printed; None when there is none of its own."""
    shared_with: tuple[str, ...] = ()
    words: int = 0
    """Own words: the template's taken out."""
    attachment_present: bool | None = None
    """For ``attachment``: whether the dossier holds it."""
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    """Passages that came near and did not count."""


class Stance(StrEnum):
    """How a passage means what it says."""

    PLANNED = "planned"
    WISHED = "wished"
    PROMISED = "promised"
    DECLINED = "declined"
    EARLIER = "earlier"
    """About something that has already been, or somebody else's."""
    STARTUP = "startup"
    """About starting the initiative, where life after it was sought."""
    GENERAL = "general"
    """In general words, without substance."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing said about one topic. ``topic`` and ``key`` are listed in extract/topics.py."""

    topic: str
    key: str
    stance: Stance
    evidence: Evidence
    values: dict[str, str] = field(default_factory=dict)
    """Figures or names that the rule needs ("value": "25", "unit": "percent")."""


class PersonalKind(StrEnum):
    """A kind of personal data that may not be passed on."""

    PERSONNUMMER = "personnummer"
    SAMORDNINGSNUMMER = "samordningsnummer"
    CASE_STORY = "case_story"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A find of personal data, masked."""

    kind: PersonalKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class AttachmentRef:
    """A reference to an attachment, and whether the dossier answers to it."""

    label: str
    present: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Application:
    """All that the applicant said, in the profile's terms."""

    kind: Kind
    level: Level | None
    files: tuple[FileInfo, ...]
    fields: Fields
    headings: tuple[str, ...]
    """Every heading of the main file, in order, as printed."""
    sections: tuple[Section, ...]
    """Exactly one a key of the kind, the missing ones too."""
    budget: Budget | None = None
    parties: tuple[Party, ...] = ()
    passages: tuple[Passage, ...] = ()
    personal_data: tuple[PersonalData, ...] = ()
    attachment_refs: tuple[AttachmentRef, ...] = ()
    leftovers: tuple[Evidence, ...] = ()
    """The template's own instructions and placeholders left in the file."""
    notes: tuple[Note, ...] = ()
    unread: tuple[Unread, ...] = ()
    parts: int = 0
    """How many blocks and cells were searched."""
    coverage: float = 1.0
    """Of the main file."""

    def section(self, key: str) -> Section:
        """Give the section of a key; MISSING when the kind has no such key."""
        return next((s for s in self.sections if s.key == key), Section(key, SectionStatus.MISSING))

    def about(self, topic: str, *stances: Stance) -> tuple[Passage, ...]:
        """Give the passages on a topic, of the given stances or of all."""
        return tuple(p for p in self.passages if p.topic == topic and (not stances or p.stance in stances))
