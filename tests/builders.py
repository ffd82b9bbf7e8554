"""Applications for tests, built from YAML cases: from model fields, or from natural Swedish in a small markdown."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from sfintake.extract import extract
from sfintake.model import (
    Application,
    Block,
    Cell,
    Document,
    Dossier,
    Heading,
    Kind,
    Locus,
    MediaType,
    Paragraph,
    Role,
    Section,
    SectionStatus,
    Table,
)
from sfintake.profiles import Profile, load_profile

NAME = "ansokan.docx"
_BOLD_LEAD = re.compile(r"^\*\*(.+?)\*\*")


@cache
def profile(name: str = "finsam_bas") -> Profile:
    """Give a profile that comes with sfintake."""
    return load_profile(name)[0]


def application(case: dict[str, Any]) -> Application:
    """Give the application of a case: ``text:`` goes through extract, ``application:`` is built as it stands."""
    if "text" in case:
        return extract(Dossier((document(case["text"]),)), profile(case.get("profile", "finsam_bas")))
    return from_fields(case.get("application") or {}, profile(case.get("profile", "finsam_bas")))


@cache
def _adapter() -> TypeAdapter[Application]:
    return TypeAdapter(Application)


def from_fields(fields: dict[str, Any], demands: Profile) -> Application:
    """Build an application straight from model fields.

    ``sections: {utvardering: missing}`` is short for section values; every other key of the profile is ``present``.
    """
    sections = dict(fields.get("sections") or {})
    kind = Kind(fields.get("kind", "ansokan"))
    keys = [d.key for d in (demands.idea_sections if kind is Kind.IDEA else demands.sections)]
    made = []
    for key in dict.fromkeys([*keys, *sections]):
        given = sections.get(key, "present")
        made.append({"key": key, **(given if isinstance(given, dict) else {"status": given})})
    whole = {
        "kind": kind,
        "level": None,
        "files": [],
        "fields": {},
        "headings": [],
        **fields,
        "sections": made,
    }
    return _adapter().validate_python(whole)


def document(text: str, name: str = NAME) -> Document:
    """Give a Document of a small markdown: ``# heading``, paragraphs, ``- list``, ``| table |``, ``**lead:** text``."""
    return Document(name, MediaType.DOCX, "0" * 64, tuple(_blocks(text, name)))


def _blocks(text: str, name: str) -> Iterator[Block]:
    number = 0
    for chunk in re.split(r"\n\s*\n|\n(?=#)|(?<=\n)(?=[-•] )", text.strip("\n")):
        lines = [line.strip() for line in chunk.strip().splitlines() if line.strip()]
        while lines:
            locus = Locus(name, number)
            if lines[0].startswith("|"):
                rows = []
                while lines and lines[0].startswith("|"):
                    rows.append([c.strip() for c in lines.pop(0).strip("|").split("|")])
                yield _table(rows, locus)
            elif lines[0].startswith("#"):
                hashes, _, title = lines.pop(0).partition(" ")
                yield Heading(title, len(hashes), locus, "style")
            elif lines[0][:2] in {"- ", "• "}:
                yield Paragraph(lines.pop(0)[2:], locus, Role.LIST_ITEM, label="•")
            else:
                run = []
                while lines and not lines[0].startswith(("|", "#", "- ", "• ")):
                    run.append(lines.pop(0))
                yield _paragraph(" ".join(run), locus)
            number += 1


def _paragraph(text: str, locus: Locus) -> Paragraph:
    bold = _BOLD_LEAD.match(text)
    if bold is None:
        return Paragraph(text, locus)
    return Paragraph(bold[1] + text[bold.end() :], locus, lead=len(bold[1]))


def _table(rows: list[list[str]], locus: Locus) -> Table:
    width = max(map(len, rows))
    grid = []
    for r, row in enumerate(rows):
        cells = []
        for c in range(width):
            place = Locus(locus.file, locus.block, cell=f"{chr(65 + c)}{r + 1}")
            text = row[c] if c < len(row) else ""
            cells.append(Cell((_paragraph(text, place),) if text else (), place))
        grid.append(tuple(cells))
    return Table(tuple(grid), locus)


def section(key: str, status: str = "present", **more: Any) -> Section:
    """Give a section."""
    return Section(key, SectionStatus(status), **more)
