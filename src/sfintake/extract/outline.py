"""Lay a dossier's blocks out as headings and the text under them; forms and run-in headings too."""

from sfintake.extract.headings import announced_keys
from sfintake.extract.reading import Outline, OutlineHeading, Piece, PlacedPicture, PlacedTable
from sfintake.model import Dossier, FileInfo, Heading, Kind, Paragraph, Picture, Role, Table
from sfintake.profiles import Profile

_LEFT_OUT = {Role.HEADER, Role.FOOTER, Role.TOC, Role.HIDDEN, Role.TITLE}


def build_outline(
    dossier: Dossier, files: tuple[FileInfo, ...], main: int, kind: Kind, profile: Profile
) -> Outline:
    """Give the whole dossier as one flow, the main file first."""
    del files
    headings: list[OutlineHeading] = []
    pieces: list[Piece] = []
    tables: list[PlacedTable] = []
    pictures: list[PlacedPicture] = []
    order = [main, *(i for i in range(len(dossier.documents)) if i != main)]
    for index in order:
        stack: list[tuple[int, str, tuple[str, ...]]] = []
        current: int | None = None
        for block in dossier.documents[index].blocks:
            path = tuple(printed for _, printed, _ in stack)
            keys = next((k for _, _, k in reversed(stack) if k), ())
            if isinstance(block, Heading):
                found = announced_keys(block.text, profile, idea=kind is Kind.IDEA)
                while stack and stack[-1][0] >= block.level:
                    stack.pop()
                stack.append((block.level, block.printed, found))
                headings.append(
                    OutlineHeading(
                        block.text, block.printed, block.level, found, block.locus, index, block.made_by
                    )
                )
                current = len(headings) - 1
            elif isinstance(block, Paragraph):
                if block.role not in _LEFT_OUT:
                    pieces.append(Piece(block, index, path, current, keys, own=not block.placeholder))
            elif isinstance(block, Table):
                tables.append(PlacedTable(block, index, path, current, keys))
                pieces.extend(
                    Piece(
                        p, index, path, current, keys, cell=cell, table=len(tables) - 1, own=not p.placeholder
                    )
                    for cell in block.cells()
                    for p in cell.paragraphs
                )
            elif isinstance(block, Picture):
                pictures.append(PlacedPicture(block, index, path, current, keys))
    return Outline(tuple(headings), tuple(pieces), tuple(tables), tuple(pictures))
