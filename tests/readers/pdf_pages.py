"""PDF files made for the tests, word by word, with invented text."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from sfintake.model import Document, Heading, NoteCode, Paragraph, Role, SourceFile, Table
from sfintake.readers.limits import Limits
from sfintake.readers.media import source_file
from sfintake.readers.pdf import read

WIDTH, HEIGHT = A4
LEFT, RIGHT = 72, WIDTH - 72
PROSE = (
    "Arbetslaget i Granby träffar tjugo personer i veckan och ser att samma person ofta har kontakt med tre "
    "handläggare som inte talar med varandra. Ett gemensamt möte i månaden har prövats i liten skala och gav "
    "kortare väntetider. Nu vill parterna pröva samma sätt att arbeta i hela kommunen under två år."
)


class Page:
    """A page written from the top down."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.y = 72.0

    def skip(self, points: float) -> "Page":
        self.y += points
        return self

    def line(
        self,
        text: str,
        *,
        size: float = 11,
        font: str = "Times-Roman",
        x: float = LEFT,
        color: tuple[float, float, float] = (0, 0, 0),
        leading: float = 1.25,
    ) -> "Page":
        """Write one line and move down."""
        self.canvas.setFillColorRGB(*color)
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - self.y, text)
        self.canvas.setFillColorRGB(0, 0, 0)
        self.y += leading * size
        return self

    def bold(self, text: str, **kw: object) -> "Page":
        return self.line(text, font="Times-Bold", **kw)  # type: ignore[arg-type]  # passed on as given

    def prose(self, text: str = PROSE, *, size: float = 11, x: float = LEFT, right: float = RIGHT) -> "Page":
        """Write running text, wrapped, and leave half a line."""
        words, line = text.split(), ""
        for word in words:
            longer = f"{line} {word}".strip()
            if self.canvas.stringWidth(longer, "Times-Roman", size) > right - x:
                self.line(line, size=size, x=x)
                longer = word
            line = longer
        self.line(line, size=size, x=x)
        return self.skip(0.6 * size)

    def heading(self, text: str, *, size: float = 14, font: str = "Helvetica-Bold") -> "Page":
        self.skip(8)
        return self.line(text, size=size, font=font)

    def cells(self, rows: Sequence[Sequence[str]], xs: Sequence[float], *, height: float = 18) -> "Page":
        """Write entries at given places, a row a line."""
        for row in rows:
            for text, x in zip(row, xs, strict=False):
                self.canvas.setFont("Times-Roman", 11)
                self.canvas.drawString(x, HEIGHT - self.y, text)
            self.y += height
        return self

    def ruled(self, rows: Sequence[Sequence[str]], xs: Sequence[float], *, height: float = 18) -> "Page":
        """Write a table with all its rules; ``xs`` has one more place than columns. ``\\n`` parts lines of a cell."""
        top = self.y
        for row in rows:
            lines = max(cell.count("\n") + 1 for cell in row)
            row_height = height + 13 * (lines - 1)
            for text, x in zip(row, xs, strict=False):
                self.canvas.setFont("Times-Roman", 11)
                for k, line in enumerate(text.split("\n")):
                    self.canvas.drawString(x + 4, HEIGHT - self.y - 13 - 13 * k, line)
            self.canvas.line(xs[0], HEIGHT - self.y, xs[-1], HEIGHT - self.y)
            self.y += row_height
        self.canvas.line(xs[0], HEIGHT - self.y, xs[-1], HEIGHT - self.y)
        for x in xs:
            self.canvas.line(x, HEIGHT - top, x, HEIGHT - self.y)
        return self.skip(24)


def pdf(*pages: Callable[[Page], object], **options: object) -> bytes:
    """Make a PDF; each argument writes one page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, **options)
    for write in pages:
        write(Page(canvas))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def source(data: bytes) -> SourceFile:
    return source_file("ansokan.pdf", data)


def document(*pages: Callable[[Page], object], ocr: bool = False) -> Document:
    """Make a PDF and read it."""
    return read(source(pdf(*pages)), Limits(ocr=ocr))


def headings(found: Document) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Heading)]


def paragraphs(found: Document, *roles: Role) -> list[str]:
    wanted = roles or (Role.BODY, Role.LIST_ITEM)
    return [block.text for block in found.blocks if isinstance(block, Paragraph) and block.role in wanted]


def tables(found: Document) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in block.rows]
        for block in found.blocks
        if isinstance(block, Table)
    ]


def codes(found: Document) -> set[NoteCode]:
    return {note.code for note in found.notes}
