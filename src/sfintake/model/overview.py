"""The overview: one page for the kansli, a row a case, what needs a look first."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sfintake.model.memo import Tone
from sfintake.model.review import Proposal


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file beside the page."""

    text: str
    """What a person reads ("PM (Word)")."""
    path: str = field(repr=False)
    """Relative to the overview's folder, ``/`` between parts, not percent-encoded; others are refused."""


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One case."""

    case: str
    """Case number ("2026-0007")."""
    title: str
    applicant: str
    proposal: Proposal | None = None
    """None when the case has not been reviewed yet."""
    why: str = ""
    """One sentence: what the proposal rests on."""
    requested_sek: Decimal | None = None
    received: date | None = None
    reviewed: date | None = None
    version: int = 1
    unread: tuple[str, ...] = ()
    """What could not be read, one sentence each."""
    memos: tuple[Link, ...] = ()
    """Memo as docx, pdf, html; letter; JSON."""
    originals: tuple[Link, ...] = ()
    crashed: bool = False
    """A rule could not be carried out."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file in the intake folder that gave no review."""

    name: str = field(repr=False)
    what: str
    remedy: str
    received: date | None = None
    original: Link | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """A line on how the intake is ("Inkorgen svarade senast 08.14")."""

    label: str
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the page says; rows in any order, the page sorts them."""

    forbund: str
    made: datetime
    """Local time of the office."""
    rows: tuple[OverviewRow, ...] = ()
    unread: tuple[UnreadFile, ...] = ()
    health: tuple[Health, ...] = ()
    tool_version: str = ""
