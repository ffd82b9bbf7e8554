"""What every extractor reads: the dossier as an outline, with the profile."""

from collections.abc import Iterator
from dataclasses import dataclass

from sfintake.model import Cell, Document, Dossier, Evidence, FileInfo, Kind, Locus, Paragraph, Picture, Table
from sfintake.profiles import Profile


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading of the outline, also one made of a form label or a run-in lead."""

    text: str
    """As it stands in the file."""
    printed: str
    """With its automatic number."""
    level: int
    keys: tuple[str, ...]
    """Section keys its words announce, in the order of the words; several when merged; none when it is the applicant's own."""
    locus: Locus
    document: int
    """Index into ``Reading.dossier.documents``."""
    made_by: str
    from_label: bool = False
    """Made of a form's label cell or a run-in lead."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph in its place: body text, a list item, or a paragraph of a table cell."""

    paragraph: Paragraph
    """Its text without a run-in heading; ``evidence_of(piece.paragraph, piece.heading_path, start=…)`` quotes it."""
    document: int
    heading_path: tuple[str, ...]
    """Printed headings above it, outermost first."""
    heading: int | None
    """Index of the nearest heading in ``Outline.headings``; None before the first."""
    keys: tuple[str, ...]
    """Section keys it stands under: those of the nearest heading upwards that announces any."""
    cell: Cell | None = None
    table: int | None = None
    """Index into ``Outline.tables`` for text of a table that is not a form."""
    label: str = ""
    """A form's or list's label that it answers ("Projekttid"), when it is no heading."""
    own: bool = True
    """The applicant's own words: no template text, no placeholder."""

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text

    @property
    def locus(self) -> Locus:
        """Its place."""
        return self.paragraph.locus


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table that is not a form, in its place."""

    table: Table
    document: int
    heading_path: tuple[str, ...]
    heading: int | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture in its place."""

    picture: Picture
    document: int
    heading_path: tuple[str, ...]
    heading: int | None
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All documents of the dossier as one flow, the main file first."""

    headings: tuple[OutlineHeading, ...]
    pieces: tuple[Piece, ...]
    """Everything readable, table cells too, in reading order; headers, footers, contents lists and hidden text left out."""
    tables: tuple[PlacedTable, ...]
    pictures: tuple[PlacedPicture, ...] = ()
    leftovers: tuple[Evidence, ...] = ()
    """The template's instructions and placeholders left in the file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The dossier laid out for the extractors."""

    dossier: Dossier
    profile: Profile
    files: tuple[FileInfo, ...]
    """One a file of the dossier, in its order: documents first, then the unread."""
    main: int
    """Index of the main document."""
    kind: Kind
    outline: Outline

    @property
    def main_document(self) -> Document:
        """The application itself."""
        return self.dossier.documents[self.main]

    def own_pieces(self) -> Iterator[Piece]:
        """Give the applicant's own words, in reading order."""
        return (piece for piece in self.outline.pieces if piece.own and piece.text)

    def under(self, *keys: str) -> Iterator[Piece]:
        """Give the applicant's own words under a heading that announces one of the keys."""
        return (piece for piece in self.own_pieces() if set(keys) & set(piece.keys))
