"""Chunks, tables and pictures of all pages → blocks in reading order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sfintake.model import BBox, Block, Heading, Locus, Paragraph, Picture, Role, Via
from sfintake.readers.pdf.cells import TablePart, continues, table_of
from sfintake.readers.pdf.chunks import BOX, BULLET, ENDS_SENTENCE, NUMBER, Chunk
from sfintake.readers.pdf.geometry import Word, union
from sfintake.readers.pdf.headings import Found
from sfintake.readers.pdf.lines import baselines
from sfintake.readers.pdf.text import line_of, run_of


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture in its place."""

    page: int
    bbox: BBox
    share: float


@dataclass(frozen=True, slots=True)
class Aside:
    """A line outside the running text: header, footer, hidden text, text box."""

    page: int
    words: tuple[Word, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a form's row whose answer is a table of its own: a heading."""

    page: int
    words: tuple[Word, ...]
    bbox: BBox
    """That of its cell, so that it comes before what stands beside it."""
    column: int | None = None
    """The area it stands in, on a page of several."""


Item = Chunk | TablePart | PagePicture | Aside | Label | Paragraph


@dataclass(slots=True)
class _Builder:
    file: str
    blocks: list[Block] = field(default_factory=list)

    def locus(self, page: int, bbox: BBox | None) -> Locus:
        rounded = (
            None
            if bbox is None
            else (round(bbox[0], 1), round(bbox[1], 1), round(bbox[2], 1), round(bbox[3], 1))
        )
        return Locus(self.file, len(self.blocks), page, None, rounded)

    def close(self, parts: Sequence[TablePart], waiting: Sequence[Aside]) -> None:
        """Set a table of its parts, then what stood between them."""
        if parts:
            self.blocks.append(table_of(parts, len(self.blocks)))
        for aside in waiting:
            self.blocks.append(_aside(self, aside))


def merge_turned(chunks: Sequence[Chunk], closed: set[tuple[int, int]]) -> list[Chunk]:
    """Join a chunk cut by a page or column turn with its rest.

    Args:
        chunks: In reading order over all pages.
        closed: Pairs of pages between which something else stands (a table, a picture).
    """
    made: list[Chunk] = []
    for chunk in chunks:
        if made and _runs_on(made[-1], chunk) and (made[-1].lines[-1].page, chunk.page) not in closed:
            made[-1] = replace(made[-1], lines=made[-1].lines + chunk.lines)
        else:
            made.append(chunk)
    return made


def _runs_on(upper: Chunk, lower: Chunk) -> bool:
    last, first = upper.lines[-1], lower.lines[0]
    if (last.page, last.column) == (first.page, first.column) or first.page - last.page > 1:
        return False
    if abs(last.size - first.size) > 0.5 or last.look.bold != first.look.bold:
        return False
    if ENDS_SENTENCE.search(last.text) and not last.text.endswith((":", ";")):
        return False
    if BULLET.match(first.text) or first.text[:1] in BOX or NUMBER.match(first.text):
        return False
    if first.text[:1].islower() or last.text.endswith(("-", ",", "\u00ad")):
        return True
    width = last.right - last.left
    return last.right - last.x1 < 0.15 * width and len(last.text) > 45


def build(
    file: str, items: Iterable[Item], found: Mapping[int, Found], roles: Mapping[int, Role]
) -> tuple[Block, ...]:
    """Give the blocks.

    Args:
        file: Name for the loci.
        items: In reading order.
        found: Headings, by the number of the chunk among the chunks.
        roles: Roles of chunks that are not body text, likewise.
    """
    builder = _Builder(file)
    parts: list[TablePart] = []
    waiting: list[Aside] = []
    number = 0
    for item in items:
        if parts and not (isinstance(item, TablePart) and continues(parts[-1], item)):
            if isinstance(item, Aside) and item.role in {Role.HEADER, Role.FOOTER}:
                # A page's furniture does not end a table that goes on over the page.
                waiting.append(item)
                continue
            builder.close(parts, waiting)
            parts, waiting = [], []
        if isinstance(item, TablePart):
            parts.append(item)
        elif isinstance(item, Chunk):
            builder.blocks.append(_chunk(builder, item, found.get(number), roles.get(number)))
            number += 1
        else:
            builder.blocks.append(_other(builder, item))
    builder.close(parts, waiting)
    return tuple(builder.blocks)


def _other(builder: _Builder, item: PagePicture | Aside | Label | Paragraph) -> Block:
    if isinstance(item, PagePicture):
        return Picture(builder.locus(item.page, item.bbox), item.share)
    if isinstance(item, Paragraph):
        return replace(item, locus=replace(item.locus, block=len(builder.blocks)))
    if isinstance(item, Label):
        lines = [line_of(words, item.page, 0, 0, 0) for words in baselines(item.words)]
        box = union([line.bbox for line in lines])
        return Heading(run_of(lines).text, 1, builder.locus(item.page, box), "looks")
    return _aside(builder, item)


def _aside(builder: _Builder, item: Aside) -> Paragraph:
    lines = [line_of(words, item.page, 0, 0, 0) for words in baselines(item.words)]
    run = run_of(lines)
    box = union([line.bbox for line in lines])
    return Paragraph(run.text, builder.locus(item.page, box), item.role, via=run.via)


def _chunk(builder: _Builder, chunk: Chunk, heading: Found | None, role: Role | None) -> Block:
    run = run_of(chunk.lines)
    locus = builder.locus(chunk.page, chunk.bbox)
    if heading is not None:
        return Heading(run.text, heading.level, locus, heading.made_by, via=run.via)
    if role is not None:
        return Paragraph(run.text, locus, role, lead=run.lead, via=run.via, seams=run.seams)
    helping = (run.look.italic or run.look.is_grey) and not run.look.bold
    bullet = BULLET.match(run.text)
    if bullet is not None and len(bullet.group()) < len(run.text):
        cut = bullet.end()
        mark = bullet.group().strip()
        return Paragraph(
            run.text[cut:],
            locus,
            Role.LIST_ITEM,
            "•" if mark and ord(mark[0]) >= 0xE000 else mark,
            max(0, run.lead - cut),
            instruction_like=helping,
            via=run.via,
            seams=tuple(s - cut for s in run.seams if s > cut),
        )
    listed = NUMBER.match(run.text) is not None
    return Paragraph(
        run.text,
        locus,
        Role.LIST_ITEM if listed else Role.BODY,
        lead=run.lead,
        instruction_like=helping,
        via=run.via or Via.TEXT,
        seams=run.seams,
    )
