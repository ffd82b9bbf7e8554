"""Lay a dossier's blocks out as headings and the text under them; forms and run-in headings too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sfintake.extract.outline.data_tables import is_data
from sfintake.extract.outline.forms import FormItem, is_form, unfold
from sfintake.extract.outline.heading_words import bare
from sfintake.extract.outline.headings import announced_keys, names_exactly
from sfintake.extract.outline.keys import settle_keys
from sfintake.extract.outline.labels import SIGNING, is_fact_label
from sfintake.extract.outline.line_headings import is_contents_list, is_heading_line, is_no_heading, is_title
from sfintake.extract.outline.run_in import find_run_in, run_in_keys, without
from sfintake.extract.outline.template import Stretch, is_in_template, template_stretches
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Outline, OutlineHeading, Piece, PlacedPicture, PlacedTable
from sfintake.model import (
    Block,
    Cell,
    Dossier,
    Evidence,
    FileInfo,
    Heading,
    Kind,
    Paragraph,
    Picture,
    Role,
    Table,
)
from sfintake.profiles import Profile, template_paragraphs

_LEFT_OUT = {Role.HEADER, Role.FOOTER, Role.TOC, Role.HIDDEN, Role.TITLE}
# Levels of headings made of labels and run-in words: always below the reader's own.
_BAR_LEVEL, _LABEL_LEVEL, _RUN_IN_LEVEL = 40, 50, 60

_SECTIONS_IN_FORM = 3
"""Labels that name sections, from which on a form under the basic facts is more than facts."""
_FACT_KEYS = frozenset((("grunduppgifter",), ("underskrift",)))


def build_outline(
    dossier: Dossier, files: tuple[FileInfo, ...], main: int, kind: Kind, profile: Profile
) -> Outline:
    """Give the whole dossier as one flow, the main file first."""
    del files
    builder = _Builder(profile, kind is Kind.IDEA, tuple(bare(p) for p in template_paragraphs(profile)))
    for index in [main, *(i for i in range(len(dossier.documents)) if i != main)]:
        builder.add_document(dossier.documents[index].blocks, index)
    return settle_keys(builder.outline(), profile, idea=kind is Kind.IDEA)


@dataclass(slots=True)
class _Place:
    """Where the flow stands: the headings above, and the label last seen."""

    stack: list[tuple[int, str, tuple[str, ...]]] = field(default_factory=list)
    current: int | None = None
    label: str = ""
    untouched: bool = True
    """Nothing of the applicant's has come since the nearest heading."""

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(printed for _, printed, _ in self.stack)

    @property
    def keys(self) -> tuple[str, ...]:
        return next((k for _, _, k in reversed(self.stack) if k), ())


class _Builder:
    """Takes blocks in reading order and keeps what the outline is made of."""

    def __init__(self, profile: Profile, idea: bool, template: tuple[str, ...]) -> None:
        self._profile, self._idea, self._template = profile, idea, template
        self._headings: list[OutlineHeading] = []
        self._pieces: list[Piece] = []
        self._tables: list[PlacedTable] = []
        self._pictures: list[PlacedPicture] = []
        self._leftovers: list[Evidence] = []
        self._document = 0
        self._place = _Place()
        self._run_in_names: frozenset[str] = frozenset()

    def outline(self) -> Outline:
        return Outline(
            tuple(self._headings),
            tuple(self._pieces),
            tuple(self._tables),
            tuple(self._pictures),
            tuple(self._leftovers),
        )

    def add_document(self, blocks: tuple[Block, ...], index: int) -> None:
        self._document, self._place = index, _Place()
        self._run_in_names = self._names_run_in(blocks)
        contents = is_contents_list(blocks)
        for number, block in enumerate(blocks):
            if number in contents:
                continue
            if isinstance(block, Heading):
                self._add_heading_block(block, blocks, number)
            elif isinstance(block, Paragraph):
                self._add_paragraph(block, blocks, number)
            elif isinstance(block, Table):
                self._add_table(block)
            elif isinstance(block, Picture):
                self._pictures.append(
                    PlacedPicture(block, index, self._place.path, self._place.current, self._place.keys)
                )

    def _names_run_in(self, blocks: Iterable[Block]) -> frozenset[str]:
        """Give the keys named by run-in words all over a document: three or more make it a habit."""
        found = [
            key
            for block in blocks
            if isinstance(block, Paragraph) and block.role not in _LEFT_OUT
            for run_in in [find_run_in(block)]
            if run_in is not None
            for key in run_in_keys(block, run_in, self._profile, idea=self._idea)
        ]
        return frozenset(found) if len(set(found)) >= 3 else frozenset()

    def _add_heading_block(self, block: Heading, blocks: tuple[Block, ...], number: int) -> None:
        keys = announced_keys(block.text, self._profile, idea=self._idea)
        begun = any(h.document == self._document for h in self._headings)
        if is_title(block, keys, blocks, number, begun=begun):
            return
        if is_no_heading(block, keys, in_signing="underskrift" in self._place.keys):
            as_paragraph = Paragraph(block.text, block.locus, lead=len(block.text), via=block.via)
            self._add_paragraph(as_paragraph, blocks, number)
            return
        self._head(block.text, block.printed, block.level, keys, block)

    def _head(
        self,
        text: str,
        printed: str,
        level: int,
        keys: tuple[str, ...],
        source: Heading | Paragraph,
        *,
        from_label: bool = False,
    ) -> None:
        place = self._place
        while place.stack and place.stack[-1][0] >= level:
            place.stack.pop()
        place.stack.append((level, printed, keys))
        made_by = source.made_by if isinstance(source, Heading) else "run-in"
        self._headings.append(
            OutlineHeading(text, printed, level, keys, source.locus, self._document, made_by, from_label)
        )
        place.current, place.label, place.untouched = len(self._headings) - 1, "", True

    def _add_paragraph(self, block: Paragraph, blocks: tuple[Block, ...], number: int) -> None:
        if block.role in _LEFT_OUT:
            return
        keys = names_exactly(block.text, self._profile, idea=self._idea)
        again = set(keys) <= set(self._place.keys) and self._is_own_heading()
        if keys and not again and is_heading_line(block, keys, blocks, number):
            printed = f"{block.label} {block.text}".strip() if block.label[:1].isalnum() else block.text
            self._head(block.text, printed, 2 if self._has_level_one() else 1, keys, block)
            return
        run_in = find_run_in(block)
        if run_in is None:
            self._add_text(block)
            return
        keys = run_in_keys(block, run_in, self._profile, idea=self._idea)
        within = set(keys) <= set(self._place.keys) and self._is_own_heading()
        facts = self._place.keys == ("grunduppgifter",) and len(block.text.split()) < 30
        if keys and not within and not facts and (run_in.by_looks or set(keys) <= self._run_in_names):
            self._head(run_in.text, run_in.text, _RUN_IN_LEVEL, keys, block, from_label=True)
            self._add_text(without(block, run_in))
        elif is_fact_label(run_in.text) or (run_in.by_looks and len(run_in.text.split()) <= 5):
            self._place.label = run_in.text.rstrip(": ")
            self._add_text(block)
            self._place.label = ""
        else:
            self._add_text(block)

    def _is_own_heading(self) -> bool:
        return any(keys and level < _RUN_IN_LEVEL for level, _, keys in self._place.stack)

    def _has_level_one(self) -> bool:
        return any(
            h.document == self._document and h.level == 1 and not h.from_label and not h.keys
            for h in self._headings
        )

    def _add_table(self, table: Table) -> None:
        if not is_data(table) and is_form(table, self._profile, idea=self._idea):
            self._add_form(table)
            return
        place = self._place
        self._tables.append(PlacedTable(table, self._document, place.path, place.current, place.keys))
        for cell in table.cells():
            for paragraph in cell.paragraphs:
                self._add_text(paragraph, cell=cell, table=len(self._tables) - 1)

    def _add_form(self, table: Table) -> None:
        # Facts stand under the label that gathers them: beside it or further in, never in its own column.
        items = tuple(unfold(table, self._profile, idea=self._idea))
        named = sum(1 for i in items if i.keys and not i.fact and i.keys not in _FACT_KEYS)
        facts_only, gatherer = self._place.keys in _FACT_KEYS and named < _SECTIONS_IN_FORM, ""
        for item in items:
            text, column = item.paragraph.text, _column(item.cell)
            if gatherer and column <= gatherer:
                facts_only, gatherer = False, ""
            if not item.label:
                self._add_text(item.paragraph, cell=item.cell)
            elif not self._repeats(item) and (
                item.bar or self._is_heading_label(item, facts_only=facts_only)
            ):
                level = _BAR_LEVEL if item.bar else _LABEL_LEVEL
                self._head(text, text, level, item.keys, item.paragraph, from_label=True)
                facts_only, gatherer = item.keys in _FACT_KEYS, column
            else:
                self._place.label = text.rstrip(": ")
        self._place.label = ""

    def _repeats(self, item: FormItem) -> bool:
        """Tell of a run-in label that names the section it already stands under ("Styrgrupp:" under Organisation)."""
        return item.run_in and set(item.keys) <= set(self._place.keys) and self._is_own_heading()

    @staticmethod
    def _is_heading_label(item: FormItem, *, facts_only: bool) -> bool:
        if bare(item.paragraph.text) in {"underskrift", "underskrifter"}:
            return not facts_only
        if item.fact or SIGNING.match(bare(item.paragraph.text)):
            return False
        if facts_only:
            return bool(item.keys) and item.keys not in _FACT_KEYS
        return True

    def _add_text(self, paragraph: Paragraph, *, cell: Cell | None = None, table: int | None = None) -> None:
        place = self._place
        for part, own in self._parted(paragraph):
            self._pieces.append(
                Piece(
                    part, self._document, place.path, place.current, place.keys, cell, table, place.label, own
                )
            )
            if own and part.text.strip():
                place.untouched = False

    def _parted(self, paragraph: Paragraph) -> Iterator[tuple[Paragraph, bool]]:
        """Give the parts of a paragraph, each with whether it is the applicant's own."""
        if self._template and is_in_template(paragraph.text, self._template):
            # Labels of the form stay when it is filled in; its sentences and prompts are what should have gone.
            if paragraph.placeholder or paragraph.text.rstrip().endswith((".", "?")):
                self._leftovers.append(evidence_of(paragraph, self._place.path))
            yield paragraph, False
            return
        stretches = template_stretches(paragraph, self._profile, first=self._place.untouched)
        self._leftovers += [
            evidence_of(paragraph, self._place.path, start=s.start, end=s.end) for s in stretches
        ]
        yield from _cut(paragraph, stretches)


def _column(cell: Cell) -> str:
    """Give the letters of a cell's address ("B" of "B4")."""
    return (cell.locus.cell or "").rstrip("0123456789")


def _cut(paragraph: Paragraph, stretches: tuple[Stretch, ...]) -> Iterator[tuple[Paragraph, bool]]:
    """Part a paragraph where whole sentences of it are the template's; a placeholder inside a sentence does not part it."""
    text = paragraph.text
    whole = [s for s in stretches if not any(c.isalnum() for c in _around(text, s))]
    if not whole:
        yield paragraph, True
        return
    place = 0
    for stretch in [*whole, Stretch(len(text), len(text))]:
        for start, end, own in ((place, stretch.start, True), (stretch.start, stretch.end, False)):
            if text[start:end].strip():
                yield _slice(paragraph, start, end), own
        place = stretch.end


def _around(text: str, stretch: Stretch) -> str:
    """Give what stands in the same sentence before and after a stretch."""
    before = text[: stretch.start].rstrip()
    after = text[stretch.end :].lstrip()
    head = "" if not before or before[-1] in ".!?\n" else before[-1:] + "x"
    tail = "" if not after or text[stretch.end - 1] in ".!?)]" or after[0] in ".!?\n" else after[:1] + "x"
    return head + tail


def _slice(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    lead = max(0, min(paragraph.lead, end) - start)
    seams = tuple(s - start for s in paragraph.seams if start < s < end)
    return replace(paragraph, text=paragraph.text[start:end], lead=lead, seams=seams)
