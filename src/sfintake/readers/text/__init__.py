"""Plain text → Document: what its writer marked with blank lines, signs and spaces is read as it is meant."""

from sfintake.errors import FileTooLargeError, NoTextError, TooManyPagesError
from sfintake.model import Document, SourceFile
from sfintake.readers.encoding import decode_text
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import has_text
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.loss import signs_lost
from sfintake.readers.flow.raw import Place, RawCell, RawItem, RawParagraph, RawRow, RawTable, Span
from sfintake.readers.flow.style import Style
from sfintake.readers.limits import Limits
from sfintake.readers.text.lines import Kind, Part, parse_text
from sfintake.swedish import normalise

__all__ = ["read", "text_items"]

_PLAIN = Looks()
_SET_OFF = Looks(bold=True)
"""A line that stands by itself is to typed text what bold is to a Word file."""
_LINES_A_PAGE = 200
_SET_OFF_BY = {Kind.CAPITALS: "looks", Kind.NUMBERED: "numbering"}


def read(source: SourceFile, limits: Limits) -> Document:
    """Give a text's blocks in reading order.

    Raises:
        FileTooLargeError, TooManyPagesError: More characters, or more lines than the pages allowed can hold.
        NoTextError: Nothing but blanks.
    """
    text = decode_text(source.data)
    if len(text) > limits.characters:
        raise FileTooLargeError(detail="characters")
    if text.count("\n") > limits.pages * _LINES_A_PAGE:
        raise TooManyPagesError(detail=f"{limits.pages}")
    items, dropped = text_items(text)
    assembly = Assembly(source.name, _PLAIN, {}, limits.table_cells)
    assembly.add(items)
    blocks = assembly.blocks()
    if not any(has_text(block) for block in blocks):
        raise NoTextError
    notes = (*assembly.notes, *signs_lost([text], blocks, [*dropped, *assembly.dropped]))
    return Document(source.name, source.media_type, source.sha256, blocks, notes)


def text_items(text: str) -> tuple[list[RawItem], tuple[str, ...]]:
    """Give a text's raw items, and the signs left out of them."""
    parts, dropped = parse_text(text)
    return [_item(part) for part in parts], dropped


def _item(part: Part) -> RawItem:
    if part.kind is Kind.TABLE:
        width = max(len(row) for row in part.rows)
        rows = (tuple(_cell(text) for text in (*row, *[""] * (width - len(row)))) for row in part.rows)
        return RawTable(tuple(RawRow(row) for row in rows))
    looks = _PLAIN if part.kind in {Kind.TEXT, Kind.LIST_ITEM} else _SET_OFF
    style = Style("", (f"heading {part.level}",), part.level - 1) if part.kind is Kind.HEADING else Style()
    return RawParagraph((Span(normalise(part.text), looks),), style, set_off=_SET_OFF_BY.get(part.kind, ""))


def _cell(text: str) -> RawCell:
    if not text:
        return RawCell(())
    return RawCell((RawParagraph((Span(normalise(text), _PLAIN),), Style(), Place.CELL),))
