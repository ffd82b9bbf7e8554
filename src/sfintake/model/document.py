"""What a file holds: blocks in reading order, each with its place, and notes on what was lost or guessed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

BBox = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, origin top left."""


class MediaType(StrEnum):
    """What a file is, told from its bytes and never from its name."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    ODT = "application/vnd.oasis.opendocument.text"
    DOC = "application/msword"
    RTF = "application/rtf"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"
    XLS = "application/vnd.ms-excel"
    TEXT = "text/plain"
    HTML = "text/html"
    EML = "message/rfc822"
    MSG = "application/vnd.ms-outlook"
    ZIP = "application/zip"
    PNG = "image/png"
    JPEG = "image/jpeg"
    OTHER = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as it came. Its hash is its identity in logs and in file names made by us."""

    name: str = field(repr=False)
    """Name the sender gave it, without folders; for people only, never for logs."""
    media_type: MediaType
    sha256: str
    data: bytes = field(repr=False)
    within: str = ""
    """Hash of the file that it was embedded in or attached to, when that one is itself a file of the dossier."""
    part: str = field(default="", repr=False)
    """Its name inside that file, as the file's own notes call it."""


@dataclass(frozen=True, slots=True)
class Locus:
    """A place in a file."""

    file: str
    block: int
    """0-based place in reading order."""
    page: int | None = None
    """1-based; None where the format has no pages."""
    cell: str | None = None
    """Address as in a sheet ("B4"), in sheets and tables."""
    bbox: BBox | None = None


class Via(StrEnum):
    """How a text was had."""

    TEXT = "text"
    OCR = "ocr"
    FIELD = "field"
    """The value of a form field."""


class Role(StrEnum):
    """What part a paragraph plays on the page. Only BODY and LIST_ITEM, FOOTNOTE and TEXTBOX are the applicant's running text."""

    BODY = "body"
    LIST_ITEM = "list_item"
    FOOTNOTE = "footnote"
    TEXTBOX = "textbox"
    TITLE = "title"
    CAPTION = "caption"
    TOC = "toc"
    HEADER = "header"
    FOOTER = "footer"
    HIDDEN = "hidden"
    """White, invisible or hidden text: kept apart, never an answer."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A run of text. White space is folded; a line break inside is one space, or ``\n`` where it is meant."""

    text: str
    locus: Locus
    role: Role = Role.BODY
    label: str = ""
    """Automatic number or bullet, printed but not in the text ("1.", "•")."""
    lead: int = 0
    """How many characters at the start are set off by looks (bold, underline, small caps, colour); all when the whole is."""
    placeholder: bool = False
    """The whole text is an untouched content control or form prompt."""
    instruction_like: bool = False
    """Italic, grey or in an instruction style: how templates dress their help texts."""
    via: Via = Via.TEXT
    stored: str = ""
    """What the file holds in its place, where the text was computed by us (a sheet's formula): that is quoted instead."""
    heading_level: int = 0
    """Level of the heading style that a paragraph of a table cell stands in, 1 the topmost; 0 for none."""
    seams: tuple[int, ...] = ()
    """Offsets where the text does not run on in the file itself (page turn, column turn): a quote is parted there."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and what made it one."""

    text: str
    """As it stands in the file; without an automatic number."""
    level: int
    """1 is the topmost."""
    locus: Locus
    made_by: str
    """"style", "outline", "numbering", "looks" or "run-in"."""
    number: str = ""
    """Automatic number as printed ("5.1", "A."), or empty; a number typed by hand is part of the text."""
    via: Via = Via.TEXT

    @property
    def printed(self) -> str:
        """The heading as a reader of the page sees it."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. A merged cell holds its text in its first place only; the others are empty and ``covered``."""

    paragraphs: tuple[Paragraph, ...]
    locus: Locus
    row_span: int = 1
    col_span: int = 1
    covered: bool = False
    """Lies under a merged cell."""
    formula: str = ""
    """A sheet's formula, as stored ("=SUM(B2:B5)")."""
    error: str = ""
    """A sheet cell's error value ("#REF!"), which is never a zero."""

    @property
    def text(self) -> str:
        """The cell's text, a line a paragraph."""
        return "\n".join(p.text for p in self.paragraphs if p.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, rectangular: every row has the same number of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    locus: Locus
    header_rows: int = 0
    """Leading rows marked or seen as headers; 0 when the file does not say."""
    name: str = ""
    """A sheet's name, or a caption that stands with the table."""
    ruled: bool = True
    """False when found by alignment only."""
    hidden: bool = False
    """A hidden sheet."""

    def cells(self) -> Iterator[Cell]:
        """Give the cells that carry something of their own, row by row."""
        for row in self.rows:
            for cell in row:
                if not cell.covered:
                    yield cell


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands where text could have stood."""

    locus: Locus
    page_share: float | None
    """Picture area over page area, 0 to 1; None when unknown."""
    alt: str = ""


Block = Heading | Paragraph | Table | Picture


class NoteCode(StrEnum):
    """What a note is about. Texts for people are made in rules and memo."""

    PAGE_WITHOUT_TEXT = "page_without_text"
    PICTURE_LARGE = "picture_large"
    OCR_USED = "ocr_used"
    TEXT_UNRELIABLE = "text_unreliable"
    EMBEDDED_OBJECT = "embedded_object"
    TRACKED_CHANGE = "tracked_change"
    COMMENT = "comment"
    HIDDEN_TEXT = "hidden_text"
    PLACEHOLDER = "placeholder"
    EXTERNAL_REFERENCE = "external_reference"
    ACTIVE_CONTENT = "active_content"
    DIGITAL_SIGNATURE = "digital_signature"
    REPAIRED = "repaired"
    DAMAGED_PART = "damaged_part"
    LIMIT = "limit"
    TEXT_LOST = "text_lost"
    """The second, independent extraction saw text that stands in no block."""
    HIDDEN_SHEET = "hidden_sheet"
    FORMULA_COMPUTED = "formula_computed"
    FORMULA_UNKNOWN = "formula_unknown"
    CONVERTED = "converted"
    PAGES_APPROXIMATE = "pages_approximate"


@dataclass(frozen=True, slots=True)
class Note:
    """What was lost, guessed or worth telling on the way."""

    stage: str
    """"unpack", "convert", "read" or "extract"."""
    code: NoteCode
    locus: Locus | None = None
    quote: str = field(default="", repr=False)
    """The text it concerns, when there is one."""
    detail: str = ""
    """Figures or names of ours (a program's name and version, a count), never the applicant's words."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file read: blocks in reading order and notes. Holds no bytes and no library objects."""

    name: str = field(repr=False)
    media_type: MediaType
    sha256: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    pages: int | None = None
    title: str = field(default="", repr=False)
    """Title in the file's properties, if any."""
    coverage: float = 1.0
    """Share of the pages (blocks, where there are no pages) that gave text, OCR included, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of the dossier that could not be read, with what to do about it."""

    name: str = field(repr=False)
    media_type: MediaType
    sha256: str
    code: str
    """Stable error code (errors.py)."""
    what: str
    """What is wrong, in Swedish."""
    remedy: str
    """What to do, in Swedish."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All files of one application, read or not."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...] = ()
