"""The memo (PM): words in their order, nothing left to decide. Every renderer says the same words."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``label`` stands before it, set off."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The applicant's words and where they stand ("ansokan.docx, sidan 4, rubrik 7 Utvärdering")."""

    text: str = field(repr=False)
    place: str


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points, each a line with the quotes it rests on."""

    items: tuple["Point", ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list."""

    line: Line
    detail: tuple[Line, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table for people: a header row, rows of texts, and a caption that says what it shows."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
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


MemoBlock = Line | Quote | BulletList | Grid | Chart


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
    """A quality-review memo. ``parts[0]`` is page one."""

    forbund: str
    title: str
    document_title: str
    """For the file's properties and the browser's tab."""
    facts: tuple[Line, ...]
    """Dnr, received, reviewed, files."""
    proposal: str
    """The proposed next step, in words."""
    parts: tuple[MemoPart, ...]
    footer: str
    date: str
    """ISO date of the review, for properties that need one."""
    attachments: tuple[Attachment, ...] = ()
