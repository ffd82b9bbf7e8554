"""What is read off the XML, before anybody has said what is a heading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.style import Style


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph."""

    text: str
    level: int
    """0-based."""
    bullet: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one dress."""

    text: str
    looks: Looks
    placeholder: bool = False
    """Stands in a content control that nobody has filled."""
    white_space: bool = False
    """Only white space."""


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture and its size as a share of the page."""

    share: float | None
    alt: str = ""
    object_kind: str = ""
    """Kind of the embedded object or chart that it is the face of; empty for a mere picture."""
    object_part: str = ""
    """Name of the part that holds the object, when the file holds it."""


@dataclass(frozen=True, slots=True)
class RawBox:
    """A text box's content."""

    items: "tuple[RawItem, ...]"


@dataclass(frozen=True, slots=True)
class RawNote:
    """A footnote or endnote's content."""

    paragraphs: "tuple[RawParagraph, ...]"


Float = RawPicture | RawBox | RawNote


class Place(StrEnum):
    """Where in the file a paragraph stands."""

    BODY = "body"
    BOX = "box"
    NOTE = "note"
    HEADER = "header"
    FOOTER = "footer"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph as it stands in the file."""

    spans: tuple[Span, ...]
    style: Style
    place: Place = Place.BODY
    label: Label | None = None
    outline: int | None = None
    """Outline level of the paragraph itself, 0 the topmost."""
    toc: bool = False
    """Stands in a contents list made by the program."""
    fill: str = ""
    """Shading behind it."""
    page: int | None = None
    floats: tuple[Float, ...] = ()
    inserted: str = ""
    """Text that was inserted with change tracking on."""
    deleted: bool = False
    """Text was taken out of it with change tracking on."""
    comments: tuple[str, ...] = ()
    """Ids of the comments that are anchored in it."""
    set_off: str = ""
    """What sets it off as a heading where the format knows no dress ("numbering", "looks"); told by its reader."""


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as it stands in the file."""

    items: "tuple[RawItem, ...]"
    span: int = 1
    """Grid columns that it covers."""
    merged: bool = False
    """Belongs to a merge downwards."""
    continues: bool = False
    """Lies under the cell above it, when that one is merged."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A table row: cells with the grid columns left out before them."""

    cells: tuple[RawCell, ...]
    before: int = 0
    header: bool = False


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as it stands in the file."""

    rows: tuple[RawRow, ...]
    page: int | None = None
    name: str = ""


RawItem = RawParagraph | RawTable | RawBox | RawPicture


def flat_paragraphs(items: Iterable[RawItem]) -> Iterator[RawParagraph]:
    """Give the paragraphs of some items, also those in tables, in order."""
    for item in items:
        if isinstance(item, RawParagraph):
            yield item
        elif isinstance(item, RawBox):
            yield from flat_paragraphs(item.items)
        elif isinstance(item, RawTable):
            for row in item.rows:
                for cell in row.cells:
                    yield from flat_paragraphs(cell.items)
