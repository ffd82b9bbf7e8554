"""Mails (eml, msg) → Document: the subject as title, the body as it reads; the files that came with it are the dossier's."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sfintake.errors import FileTooLargeError, NoTextError
from sfintake.model import Block, Document, MediaType, Note, NoteCode, SourceFile
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import coverage_of, has_text
from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.loss import signs_lost
from sfintake.readers.flow.raw import Place, RawItem, RawParagraph, Span, flat_paragraphs
from sfintake.readers.flow.running import body_looks
from sfintake.readers.flow.style import Style
from sfintake.readers.html import html_items, page_lost, page_notes, parse_page
from sfintake.readers.html.looks import read_sheets
from sfintake.readers.html.story import Story
from sfintake.readers.limits import Limits
from sfintake.readers.mail.chain import set_chain_apart
from sfintake.readers.mail.message import Attached, Mail, parse_eml
from sfintake.readers.mail.outlook import parse_msg
from sfintake.readers.text import text_items
from sfintake.swedish import normalise

__all__ = ["Attached", "Mail", "parse_mail", "read"]

_TITLE = Style("title", ("title",))


def parse_mail(source: SourceFile, limits: Limits) -> Mail:
    """Take a mail apart, whatever program wrote it.

    Raises:
        SourceError: It cannot be opened; its kind says why.
    """
    return (parse_msg if source.media_type is MediaType.MSG else parse_eml)(source.data, limits)


def read(source: SourceFile, limits: Limits) -> Document:
    """Give what a mail says: subject, sender and date, body; older mails below it as a page's foot.

    Raises:
        SourceError: It cannot be opened, or says nothing and brings nothing.
    """
    mail = parse_mail(source, limits)
    body = _body(mail)
    flow = set_chain_apart(body.items, mail.subject)
    if sum(len(span.text) for p in flat_paragraphs(flow) for span in p.spans) > limits.characters:
        raise FileTooLargeError(detail="characters")
    assembly = Assembly(source.name, body_looks(flow), {}, limits.table_cells)
    assembly.add([*_head(mail), *flow])
    blocks = assembly.blocks()
    if not any(has_text(block) for block in blocks) and not mail.attached:
        raise NoTextError
    cut = (Note("read", NoteCode.DAMAGED_PART, detail="end"),) if mail.is_cut else ()
    return Document(
        source.name,
        source.media_type,
        source.sha256,
        blocks,
        (*assembly.notes, *body.notes, *body.lost(blocks, assembly.dropped), *cut),
        None,
        mail.subject,
        coverage_of(blocks),
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """A mail's body as raw items, with what is to be told of it and how to look a second time."""

    items: list[RawItem]
    notes: tuple[Note, ...]
    lost: Callable[[tuple[Block, ...], Iterable[str]], Iterator[Note]]


def _body(mail: Mail) -> _Body:
    """Give the body: as html where the mail has it, for its headings and tables; else as typed."""
    if mail.html.strip():
        try:
            root = parse_page(mail.html)
        except NoTextError:
            return _typed(mail)
        story = Story(read_sheets(root))
        items = html_items(root, story)
        if items or not mail.text.strip():
            notes = tuple(page_notes(root, story))
            return _Body(items, notes, lambda blocks, dropped: page_lost(mail.html, story, blocks, dropped))
    return _typed(mail)


def _typed(mail: Mail) -> _Body:
    items, marks = text_items(mail.text)
    return _Body(items, (), lambda blocks, dropped: signs_lost([mail.text], blocks, [*marks, *dropped]))


def _head(mail: Mail) -> Iterator[RawItem]:
    if mail.subject:
        yield RawParagraph((Span(normalise(mail.subject), Looks()),), _TITLE)
    for text in (mail.sender, mail.sent, *(a.name for a in mail.attached)):
        if text:
            yield RawParagraph((Span(normalise(text), Looks()),), Style(), Place.HEADER)
