"""Forms laid out as tables: which tables are forms, and their labels and answers in reading order.

A label stands left of its answer, above it in the same cell, above it in the next row, or run in with it. A table
of costs, dates or roles is no form: it keeps its place as a table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sfintake.extract.outline.heading_words import bare
from sfintake.extract.outline.headings import announced_keys, is_chatty, names_exactly
from sfintake.extract.outline.labels import is_fact_label
from sfintake.extract.outline.run_in import find_run_in, without
from sfintake.model import Cell, Paragraph, Table
from sfintake.profiles import Profile

_NUMERIC = re.compile(r"^[\d\s.,:%+\-–—−()*]*(?:kr|tkr|mkr|sek|st|%|tim|h)?\.?:?-?$", re.IGNORECASE)
_MAX_LABEL_WORDS = 14
_HEAD_WORDS = frozenset(
    (
        "rubrik",
        "fråga",
        "frågor",
        "beskrivning",
        "svar",
        "ert svar",
        "text",
        "fält",
        "del",
        "avsnitt",
        "uppgift",
        "punkt",
        "innehåll",
    )
)


@dataclass(frozen=True, slots=True)
class FormItem:
    """A label, or a paragraph that answers the label before it."""

    paragraph: Paragraph
    cell: Cell
    label: bool
    keys: tuple[str, ...] = ()
    """Section keys that a label announces."""
    fact: bool = False
    """The label of a fact, which is no heading."""
    bar: bool = False
    """A label over a whole row, with no answer beside it."""
    run_in: bool = False
    """A label on the same line as its answer."""


def is_form(table: Table, profile: Profile, *, idea: bool) -> bool:
    """Tell whether a table is a form (or a box around text) rather than a table of data."""
    cells = [c for c in table.cells() if c.text]
    if not cells or table.header_rows > 1:
        return False
    width = max(sum(1 for c in row if not c.covered and c.text) for row in table.rows)
    if len(cells) == 1:
        return True
    numeric = sum(1 for c in cells if _NUMERIC.match(c.text))
    if numeric > 0.34 * len(cells) or (width >= 3 and numeric >= 3):
        return False
    named = [c for c in cells if _label_of(c, profile, idea=idea)]
    keyed = {k for c in named for k in _keys_of_label(c.paragraphs[0], profile, idea=idea)}
    first = [c for row in table.rows for c in row[:1] if not c.covered and c.text]
    facts = sum(1 for c in named if is_fact_label(_label_text(c)))
    if numeric >= 2 and len(keyed - {"budget", "medfinansiering"}) < 2 and facts < 3:
        return False
    below = any(_label_of(row[0], profile, idea=idea) for row in table.rows[1:] if row and not row[0].covered)
    # Labels at the head of the columns only: a table of data ("Risk | Åtgärd", "När | Vad | Ansvarig").
    if len(table.rows) > 2 and width >= 2 and not below and _header_like(table):
        return False
    if width >= 3 and _header_like(table) and not keyed - {"tidplan", "grunduppgifter"}:
        return False
    if len(keyed) >= 2 or facts >= 3:
        return len(named) * 4 >= len(cells) or len(named) >= 3
    return bool(named) and (len(named) * 2 >= len(first) or len(cells) <= 2)


def unfold(table: Table, profile: Profile, *, idea: bool) -> Iterator[FormItem]:
    """Give a form's labels and answers in reading order."""
    left = _left_labels(table, profile, idea=idea)
    skip = 1 if len(table.rows) > 2 and _is_head(table) else 0
    for number, row in enumerate(table.rows[skip:], skip):
        filled = [c for c in row if not c.covered and c.text]
        for cell in filled:
            yield from _unfold_cell(
                cell,
                profile,
                idea=idea,
                bar=len(filled) == 1 and not _sole(table),
                left=(number in left and cell is filled[0] and len(filled) > 1),
            )


def _unfold_cell(cell: Cell, profile: Profile, *, idea: bool, bar: bool, left: bool) -> Iterator[FormItem]:
    paragraphs = [p for p in cell.paragraphs if p.text]
    first, rest = paragraphs[0], paragraphs[1:]
    keys = _keys_of_label(first, profile, idea=idea)
    fact = is_fact_label(first.text)
    labelled = bool(keys) or fact or left or (bool(rest) and _looks_label(first))
    if labelled and len(first.text.split()) <= _MAX_LABEL_WORDS and not first.text.rstrip().endswith("."):
        yield FormItem(first, cell, True, keys, fact, bar and not rest)
        for paragraph in rest:
            yield FormItem(paragraph, cell, False)
        return
    for paragraph in paragraphs:
        run_in = find_run_in(paragraph)
        # A colon in the middle of a text sets off much that names no section ("Vid uppnådda mål:").
        named = names_exactly(run_in.text, profile, idea=idea) if run_in is not None else ()
        if run_in is not None and (named or is_fact_label(run_in.text)):
            short = replace(paragraph, text=run_in.text)
            yield FormItem(short, cell, True, named, is_fact_label(run_in.text), run_in=True)
            yield FormItem(without(paragraph, run_in), cell, False)
        else:
            yield FormItem(paragraph, cell, False)


def _left_labels(table: Table, profile: Profile, *, idea: bool) -> frozenset[int]:
    """Give the rows whose first cell is a label because most of its column is."""
    firsts = {
        i: row[0]
        for i, row in enumerate(table.rows)
        if row and not row[0].covered and row[0].text and len(row[0].text.split()) <= _MAX_LABEL_WORDS
    }
    named = [i for i, c in firsts.items() if _label_of(c, profile, idea=idea)]
    return frozenset(firsts) if len(named) * 2 >= len(firsts) and len(named) >= 2 else frozenset(named)


def _label_of(cell: Cell, profile: Profile, *, idea: bool) -> bool:
    paragraphs = [p for p in cell.paragraphs if p.text]
    if not paragraphs:
        return False
    first = paragraphs[0]
    if is_fact_label(first.text) or _keys_of_label(first, profile, idea=idea):
        return True
    run_in = find_run_in(first)
    return run_in is not None and (
        is_fact_label(run_in.text) or bool(names_exactly(run_in.text, profile, idea=idea))
    )


def _label_text(cell: Cell) -> str:
    first = next(p for p in cell.paragraphs if p.text)
    run_in = find_run_in(first)
    return run_in.text if run_in is not None else first.text


def _keys_of_label(paragraph: Paragraph, profile: Profile, *, idea: bool) -> tuple[str, ...]:
    text = paragraph.text
    if len(text.split()) > _MAX_LABEL_WORDS or text.rstrip().endswith("."):
        return ()
    keys = names_exactly(text, profile, idea=idea)
    looks = _looks_label(paragraph) or text.rstrip().endswith((":", "?"))
    return keys or (announced_keys(text, profile, idea=idea) if looks or is_chatty(text) else ())


def _looks_label(paragraph: Paragraph) -> bool:
    text = paragraph.text.rstrip()
    return bool(text) and paragraph.lead >= len(text) - 1 and len(text.split()) <= _MAX_LABEL_WORDS


def _header_like(table: Table) -> bool:
    top = [c.text for c in table.rows[0] if not c.covered]
    return all(top) and all(len(t.split()) <= 5 for t in top)


def _is_head(table: Table) -> bool:
    """Tell whether the first row only says what the columns are ("Rubrik | Beskrivning")."""
    top = [bare(c.text) for c in table.rows[0] if not c.covered and c.text]
    return len(top) > 1 and all(t in _HEAD_WORDS for t in top)


def _sole(table: Table) -> bool:
    return len(table.rows) == 1
