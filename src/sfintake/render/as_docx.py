"""Memo → Word: real headings, table header rows and language, nothing that Word must update to be right."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from docx import Document
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from sfintake.model import (
    Bar,
    BulletList,
    Callout,
    Chart,
    FactList,
    Grid,
    GridCell,
    Line,
    Memo,
    MemoBlock,
    Point,
    Quote,
    Subheading,
    Tone,
)
from sfintake.render.docx_looks import (
    CALLOUT,
    CAPTION,
    DETAIL,
    FACT,
    PLACE,
    QUOTE,
    SENDER,
    TABLE_TEXT,
    TEXT_WIDTH,
    decorate,
    dress,
    number_pages,
    restart_numbering,
    restyle,
    styled,
    tint,
    undress,
)
from sfintake.render.docx_tables import start_table
from sfintake.render.pixel import pixel_png

LIST_INDENT: Final = 0.75
"""Centimetres."""
ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
ANNOUNCED: Final = (BulletList, Grid, Quote, Subheading)
"""What a line just before stays with."""
BAR_START, BAR_LENGTH, BAR_HEIGHT = Cm(5.4), Cm(7.6), Cm(0.32)
BAR_COLOUR: Final = (0x2F, 0x5D, 0x8A)


def memo_docx(memo: Memo) -> bytes:
    """Give the memo as a .docx."""
    word = Document()
    undress(word)
    dress(word)
    _properties(word, memo)
    number_pages(word, memo.document_title, memo.footer)
    styled(word, SENDER, memo.forbund)
    styled(word, "Title", memo.title)
    _facts(word, FactList(memo.facts))
    for index, part in enumerate(memo.parts):
        heading = styled(word, "Heading 1", part.heading)
        heading.paragraph_format.page_break_before = index == 1
        for block, following in zip(part.blocks, (*part.blocks[1:], None), strict=True):
            WRITERS[type(block)](word, block)
            if isinstance(block, Line) and isinstance(following, ANNOUNCED):
                word.paragraphs[-1].paragraph_format.keep_with_next = True
    made = io.BytesIO()
    word.save(made)
    return _steady(made.getvalue())


def _properties(word: WordFile, memo: Memo) -> None:
    core = word.core_properties
    core.title, core.subject, core.author = memo.document_title, memo.title, memo.forbund
    core.language, core.comments, core.last_modified_by = "sv-SE", "", memo.forbund
    core.created = core.modified = datetime.fromisoformat(memo.date)
    core.revision = 1


def _steady(data: bytes) -> bytes:
    """Give the same package with fixed times inside, so that the same memo gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()


def _say(paragraph: Paragraph, line: Line) -> Paragraph:
    if line.label:
        paragraph.add_run(f"{line.label}: ").bold = True
    paragraph.add_run(line.text)
    return paragraph


def _line(word: WordFile, line: Line) -> None:
    _say(word.add_paragraph(), line)


def _subheading(word: WordFile, heading: Subheading) -> None:
    styled(word, "Heading 2", heading.text)


def _quote(place: Any, quote: Quote, indent: float = 0.3) -> None:
    words = styled(place, QUOTE, f"”{quote.text}”")
    words.paragraph_format.keep_with_next = bool(quote.place)
    source = styled(place, PLACE, quote.place) if quote.place else None
    for paragraph in (words, source) if source is not None else (words,):
        paragraph.paragraph_format.left_indent = Cm(indent)


def _callout(word: WordFile, callout: Callout) -> None:
    title = styled(word, "Heading 2", callout.title)
    decorate(title, callout.tone)
    lines = [_say(styled(word, CALLOUT), line) for line in callout.lines]
    for paragraph in lines:
        decorate(paragraph, callout.tone)
    for paragraph in [title, *lines][:-1]:
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = 0
    [title, *lines][-1].paragraph_format.space_after = Pt(6)


def _facts(word: WordFile, facts: FactList) -> None:
    for fact in facts.facts:
        paragraph = styled(word, FACT)
        tint(paragraph.add_run(fact.label), Tone.OFF)
        paragraph.add_run(f"\t{fact.text}")


def _points(word: WordFile, block: BulletList) -> None:
    style = "List Number" if block.numbered else "List Bullet"
    number = restart_numbering(word) if block.numbered else None
    for point in block.items:
        _point(word, point, style, number)


def _point(word: WordFile, point: Point, style: str, number: Callable[[Paragraph], None] | None) -> None:
    first = styled(word, style)
    if number is not None:
        number(first)
    _say(first, point.line)
    details = [_say(styled(word, DETAIL), item) for item in point.detail]
    if point.strong:
        for run in first.runs:
            run.bold = True
    for paragraph in [first, *details][: None if point.quotes else -1]:
        paragraph.paragraph_format.keep_with_next = True
    for paragraph in details:
        paragraph.paragraph_format.left_indent = Cm(LIST_INDENT)
    for quote in point.quotes:
        _quote(word, quote, LIST_INDENT + 0.2)


def _grid(word: WordFile, grid: Grid) -> None:
    caption = styled(word, CAPTION, grid.caption)
    caption.paragraph_format.keep_with_next = True
    for index, (cells, places) in enumerate(zip(grid.rows, start_table(word, grid), strict=True)):
        for column, (cell, place) in enumerate(zip(cells, places, strict=True)):
            _cell(place, cell, right=column in grid.numeric, strong=index in grid.strong_rows)
    styled(word, PLACE)


def _cell(place: Any, cell: GridCell, *, right: bool, strong: bool) -> None:
    first = restyle(place.paragraphs[0], TABLE_TEXT)
    run = first.add_run(cell.text)
    run.bold = True if strong or (cell.tone not in {Tone.PLAIN, Tone.OFF}) else None
    tint(run, cell.tone)
    for text in cell.detail:
        styled(place, DETAIL, text)
    for quote in cell.quotes:
        _quote(place, quote)
    if not cell.text and (cell.detail or cell.quotes):
        place._tc.remove(first._p)
    if right:
        for paragraph in place.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _chart(word: WordFile, chart: Chart) -> None:
    caption = styled(word, CAPTION, chart.caption)
    caption.paragraph_format.keep_with_next = True
    for index, bar in enumerate(chart.bars):
        paragraph = styled(word, TABLE_TEXT)
        paragraph.paragraph_format.keep_with_next = index + 1 < len(chart.bars)
        _bar(paragraph, bar)
    styled(word, PLACE)


def _bar(paragraph: Paragraph, bar: Bar) -> None:
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(BAR_START)
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{bar.label}\t")
    width = max(int(BAR_LENGTH * bar.share), Cm(0.05))
    picture = paragraph.add_run().add_picture(io.BytesIO(pixel_png(BAR_COLOUR)), width, BAR_HEIGHT)
    _hide_from_readers(picture)
    paragraph.add_run(f"\t{bar.text}")


def _hide_from_readers(picture: Any) -> None:
    """Mark the bar as decoration: label and amount stand beside it as text."""
    from docx.oxml import parse_xml

    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    properties = picture._inline.docPr
    properties.set("descr", "")
    properties.append(
        parse_xml(
            f'<a:extLst xmlns:a="{main}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
            f'<d:decorative xmlns:d="{decorative}" val="1"/></a:ext></a:extLst>'
        )
    )


WRITERS: Final[dict[type[MemoBlock], Callable[[WordFile, Any], None]]] = {
    Line: _line,
    Subheading: _subheading,
    Quote: _quote,
    Callout: _callout,
    FactList: _facts,
    BulletList: _points,
    Grid: _grid,
    Chart: _chart,
}
