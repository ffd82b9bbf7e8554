"""The memo (PM): words in their order, nothing left to decide. Every renderer says the same words."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class CaseInfo:
    """What the kansli knows of the case beside the files; an empty text is left out of the memo."""

    number: str = ""
    """Case number or Dnr ("2026-0007")."""
    received: date | None = None
    version: int = 1
    """Which version of the application this is; 2 after the first completion."""
    forbund: str = ""
    """The förbund's name as it stands on the memo; empty takes the profile's."""
    handler: str = ""
    """Who handles the case ("Karin Lind, förbundschef")."""
    contact: str = ""
    """How to reach the kansli ("kansliet@exempel.se")."""
    original_name: str = field(default="", repr=False)
    """The main file's name as it came; for people only."""


class Tone(StrEnum):
    """How a status word is set off. The word says all; the tone only helps the eye."""

    PLAIN = "plain"
    GOOD = "good"
    LOOK = "look"
    LACK = "lack"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``label`` stands before it, set off."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The applicant's words and where they stand ("ansokan.docx, sidan 4, under rubriken ”7 Utvärdering”")."""

    text: str = field(repr=False)
    place: str


@dataclass(frozen=True, slots=True)
class Callout:
    """What must be seen first: a title and the lines that explain it."""

    title: str
    lines: tuple[Line, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class FactList:
    """Labelled facts, one a row."""

    facts: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list."""

    line: Line
    detail: tuple[Line, ...] = ()
    quotes: tuple[Quote, ...] = ()
    strong: bool = False
    """The line weighs more than its details."""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points, each a line with the quotes it rests on."""

    items: tuple[Point, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its text, then smaller lines, then the quotes it rests on."""

    text: str = ""
    detail: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Grid:
    """A table for people: a header row, rows of cells, and a caption that says what it shows."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    widths: tuple[int, ...]
    """Relative widths of the columns."""
    numeric: tuple[int, ...] = ()
    """Columns set flush right."""
    strong_rows: tuple[int, ...] = ()
    """Rows that are sums."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: a label, its share 0 to 1, and the text that says the same."""

    label: str
    share: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A small bar chart; its texts say all that it shows."""

    caption: str
    bars: tuple[Bar, ...]


MemoBlock = Line | Subheading | Quote | Callout | FactList | BulletList | Grid | Chart


@dataclass(frozen=True, slots=True)
class MemoPart:
    """A numbered part of the memo."""

    heading: str
    blocks: tuple[MemoBlock, ...]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes inside the memo's PDF."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    description: str


@dataclass(frozen=True, slots=True)
class Memo:
    """A quality-review memo. ``parts[0]`` is page one; the next part begins a new page."""

    forbund: str
    title: str
    document_title: str
    """For the file's properties, the page heads and the browser's tab."""
    facts: tuple[Line, ...]
    """Dnr, received, reviewed, handler, version, files."""
    proposal: str
    """The proposed next step, in words."""
    parts: tuple[MemoPart, ...]
    footer: str
    date: str
    """ISO date of the review, for properties that need one."""
    attachments: tuple[Attachment, ...] = ()
