"""Pages → items in reading order: running text, tables, pictures, furniture."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sfintake.model import BBox, Role
from sfintake.readers.pdf.areas import AreaLayout, areas_on, lay_out_area, taken_back
from sfintake.readers.pdf.blocks import Aside, Item, Label, PagePicture
from sfintake.readers.pdf.cells import TablePart
from sfintake.readers.pdf.chunks import Chunk, chunks_of, usual_leading
from sfintake.readers.pdf.columns import Line
from sfintake.readers.pdf.furniture import contents_lines
from sfintake.readers.pdf.geometry import PageGeometry, Word

LINES_ENOUGH = 8
"""Lines from which a page tells where its text ends to the right."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One page, told apart."""

    number: int
    width: float
    height: float
    areas: tuple[AreaLayout, ...]
    """In reading order; one at least."""
    pictures: tuple[PagePicture, ...]
    headers: tuple[Aside, ...]
    footers: tuple[Aside, ...]
    others: tuple[Aside, ...]
    """Hidden text, and what annotations print."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The running text of all areas."""
        if len(self.areas) == 1:
            return self.areas[0].lines
        return tuple(line for area in self.areas for line in area.lines)


def lay_out(
    file: str,
    page: PageGeometry,
    words: Sequence[Word],
    furniture: Sequence[tuple[Word, ...]],
    pictures: Sequence[tuple[BBox, float]],
    others: Sequence[Aside] = (),
    before: "Sequence[PageLayout]" = (),
) -> PageLayout:
    """Tell a page's tables and running text apart."""
    apart = {w for part in furniture for w in part}
    rest = [w for w in words if w not in apart] if apart else list(words)
    areas: list[AreaLayout] = []
    last = before[-1].areas[-1] if before else None
    for area in areas_on(page, rest, last.area.gutter if last else None):
        above = areas[-1] if areas else last
        areas.append(lay_out_area(file, page, area, above))
    middle = page.height / 2
    asides = [
        Aside(page.number, part, Role.HEADER if part[0].base < middle else Role.FOOTER)
        for part in sorted(furniture, key=lambda p: (round(p[0].base), p[0].x0))
    ]
    return PageLayout(
        page.number,
        page.width,
        page.height,
        tuple(areas),
        tuple(PagePicture(page.number, box, share) for box, share in pictures),
        tuple(a for a in asides if a.role is Role.HEADER),
        tuple(a for a in asides if a.role is Role.FOOTER),
        tuple(others),
    )


@dataclass(frozen=True, slots=True)
class Flow:
    """All pages as one flow."""

    items: tuple[Item, ...]
    chunks: tuple[Chunk, ...]
    """The chunks among the items, in order."""
    contents: frozenset[int]
    """Numbers of chunks that are a list of contents."""


def flow_of(file: str, layouts: Sequence[PageLayout]) -> Flow:
    """Give the pages' items in reading order, paragraphs and tables joined over page and column turns."""
    layouts = _with_common_edge(_with_first_rows(file, layouts))
    leading = usual_leading([layout.lines for layout in layouts])
    items: list[Item] = []
    contents: list[Chunk] = []
    for layout in layouts:
        chunks: list[Chunk] = []
        for listed, lines in _stretches(layout):
            made = [Chunk((line,)) for line in lines] if listed else chunks_of(lines, leading)
            contents += made if listed else []
            chunks += made
        items += layout.headers
        tables = [table for area in layout.areas for table in area.tables]
        items += _placed(chunks, [*tables, *layout.pictures])
        items += layout.others
        items += layout.footers
    items = _joined(items)
    chunks = [item for item in items if isinstance(item, Chunk)]
    listed_ids = {id(chunk) for chunk in contents}
    return Flow(
        tuple(items), tuple(chunks), frozenset(k for k, c in enumerate(chunks) if id(c) in listed_ids)
    )


def _with_first_rows(file: str, layouts: Sequence[PageLayout]) -> list[PageLayout]:
    """Give each area the rows that the turn of a page or column parts from the rest of their table."""
    areas = [area for layout in layouts for area in layout.areas]
    for k in range(len(areas) - 1):
        areas[k] = taken_back(file, areas[k], areas[k + 1])
    left = iter(areas)
    return [replace(layout, areas=tuple(itertools.islice(left, len(layout.areas)))) for layout in layouts]


def _with_common_edge(layouts: Sequence[PageLayout]) -> list[PageLayout]:
    """Take the text's right edge from the other pages where a page has too few or too short lines to tell."""
    single = [layout for layout in layouts if layout.lines and not any(line.column for line in layout.lines)]
    edges = sorted(layout.lines[0].right for layout in single if _tells_its_edge(layout))
    made = []
    for layout in layouts:
        usual = (
            edges[len(edges) // 2] if edges else layout.width - min((x.x0 for x in layout.lines), default=0.0)
        )
        if layout in single and not _tells_its_edge(layout) and layout.lines[0].right < usual - 12:
            made.append(replace(layout, areas=tuple(_widened(area, usual) for area in layout.areas)))
        else:
            made.append(layout)
    return made


def _widened(area: AreaLayout, right: float) -> AreaLayout:
    return replace(area, lines=tuple(replace(line, right=right) for line in area.lines))


def _tells_its_edge(layout: PageLayout) -> bool:
    """Say whether enough lines of a page reach its right edge for it to be the edge of the text."""
    right, width = layout.lines[0].right, layout.lines[0].right - layout.lines[0].left
    full = sum(line.x1 > right - 0.2 * width for line in layout.lines)
    return len(layout.lines) >= LINES_ENOUGH and full >= 0.4 * len(layout.lines)


def _stretches(layout: PageLayout) -> list[tuple[bool, list[Line]]]:
    made: list[tuple[bool, list[Line]]] = []
    contents = contents_lines(layout.lines)
    for k, line in enumerate(layout.lines):
        listed = k in contents
        if made and made[-1][0] == listed:
            made[-1][1].append(line)
        else:
            made.append((listed, [line]))
    return made


def _placed(chunks: Sequence[Chunk], others: Sequence[TablePart | PagePicture | Label]) -> list[Item]:
    """Put tables and pictures before the first chunk that stands below them in the same column."""
    items: list[Item] = list(chunks)
    several = len({line.column for chunk in chunks for line in chunk.lines}) > 1
    for other in sorted(others, key=lambda o: (_column(o) or 0, _top(o))):
        at = next((k for k, item in enumerate(items) if _is_after(item, other, several=several)), len(items))
        items.insert(at, other)
    return items


def _is_after(item: Item, other: TablePart | PagePicture | Label, *, several: bool) -> bool:
    """Say whether an item in place is read after a table or a picture."""
    there, here = _box(item), _box(other)
    if there is None or here is None:
        return False
    columns = _column(item), _column(other)
    if columns[0] is not None and columns[1] is not None and columns[0] != columns[1]:
        return columns[0] > columns[1]
    beside = several and None in columns and (there[0] >= here[2] or there[2] <= here[0])
    return there[1] > here[1] and not beside


def _column(item: Item) -> int | None:
    """Give the number of the area an item stands in, on a page of several."""
    if isinstance(item, Chunk):
        return item.lines[0].column
    if isinstance(item, TablePart):
        return item.page.column
    return item.column if isinstance(item, Label) else None


def _box(item: Item) -> BBox | None:
    if isinstance(item, Chunk):
        return item.bbox
    if isinstance(item, TablePart):
        return item.page.bbox
    return item.bbox if isinstance(item, PagePicture | Label) else None


def _top(item: TablePart | PagePicture | Label) -> float:
    return item.page.bbox[1] if isinstance(item, TablePart) else item.bbox[1]


def _joined(items: Sequence[Item]) -> list[Item]:
    """Join chunks cut by a page or column turn; only headers and footers may stand between."""
    from sfintake.readers.pdf.blocks import merge_turned

    made: list[Item] = []
    last = -1
    for item in items:
        if isinstance(item, Chunk):
            before = made[last] if last >= 0 else None
            if isinstance(before, Chunk):
                merged = merge_turned([before, item], set())
                if len(merged) == 1:
                    made[last] = merged[0]
                    continue
            last = len(made)
        elif not isinstance(item, Aside):
            last = -1
        made.append(item)
    return made


def toc_by_headings(chunks: Sequence[Chunk], headings: Mapping[int, object]) -> set[int]:
    """Give chunks of a list that repeats the headings (three or more in a row that each stand again further on)."""
    texts: dict[str, list[int]] = {}
    for k, chunk in enumerate(chunks):
        texts.setdefault(chunk.text.casefold().strip(), []).append(k)
    run: list[int] = []
    found: set[int] = set()
    for k, chunk in enumerate(chunks):
        again = [j for j in texts[chunk.text.casefold().strip()] if j > k and j in headings]
        if again and len(chunk.text) > 2:
            run.append(k)
            continue
        if len(run) >= 3:
            found |= set(run)
        run = []
    return found
