"""Rebuild a document from changed blocks: places numbered anew, texts replaced."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from sfintake.model import Block, Cell, Document, Dossier, Heading, Paragraph, Role, Table

BODY = {Role.BODY, Role.LIST_ITEM}
TYPED_NUMBER = re.compile(r"^\s*(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.):]?\s+(?=[A-ZÅÄÖ])")
"""A heading's number typed by hand; a lone letter only before a capital."""


def rebuilt(document: Document, blocks: Iterable[Block]) -> Document:
    """Give the document with other blocks, numbered in their order."""
    return replace(document, blocks=tuple(_placed(block, number) for number, block in enumerate(blocks)))


def _placed(block: Block, number: int) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(_placed_cell(cell, number) for cell in row) for row in block.rows)
        return replace(block, rows=rows, locus=replace(block.locus, block=number))
    return replace(block, locus=replace(block.locus, block=number))


def _placed_cell(cell: Cell, number: int) -> Cell:
    paragraphs = tuple(replace(p, locus=replace(p.locus, block=number)) for p in cell.paragraphs)
    return replace(cell, paragraphs=paragraphs, locus=replace(cell.locus, block=number))


def with_texts(document: Document, change: Callable[[str], str]) -> Document:
    """Give the document with every text changed by a function that keeps lengths, so that offsets hold."""
    return replace(document, blocks=tuple(_changed(block, change) for block in document.blocks))


def _changed(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, Table):
        return replace(
            block, rows=tuple(tuple(_changed_cell(cell, change) for cell in row) for row in block.rows)
        )
    if isinstance(block, Paragraph | Heading):
        return replace(block, text=change(block.text))
    return block


def _changed_cell(cell: Cell, change: Callable[[str], str]) -> Cell:
    return replace(cell, paragraphs=tuple(replace(p, text=change(p.text)) for p in cell.paragraphs))


def with_headings(document: Document, change: Callable[[Heading, int], Heading]) -> Document:
    """Give the document with its headings changed; the function gets each with its ordinal among them."""
    made: list[Block] = []
    seen = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            made.append(change(block, seen))
            seen += 1
        else:
            made.append(block)
    return replace(document, blocks=tuple(made))


def without_number(heading: Heading) -> Heading:
    """Give a heading without its number, automatic or typed."""
    return replace(heading, number="", text=TYPED_NUMBER.sub("", heading.text))


def in_place_of(dossier: Dossier, old: Document, new: Document) -> Dossier:
    """Give the dossier with one document changed for another."""
    return replace(dossier, documents=tuple(new if d is old else d for d in dossier.documents))
