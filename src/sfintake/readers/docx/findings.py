"""What is to be told of a file besides its text: changes, macros, outside references, damage."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from sfintake.model import Note, NoteCode
from sfintake.readers.docx.names import Element, W
from sfintake.readers.docx.package import Package, Part

_CHANGES = {
    "inserted": ("ins", "moveTo", "cellIns"),
    "deleted": ("del", "moveFrom", "cellDel"),
    "formatted": ("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"),
}
_UNC = re.compile(r"^(?:file:)?[/\\]{2,5}(?P<host>[\w.-]+)[/\\]", re.I)
_LOCAL = re.compile(r"^(?:file:/{0,3})?[A-Za-z]:[/\\]|^file:///[A-Za-z](?::|%3A)", re.I)


def with_change_counts(notes: Iterable[Note], parts: Iterable[Part]) -> Iterator[Note]:
    """Give the notes, the first one on a tracked change with the counts of all; one is made when there is none."""
    counts = dict.fromkeys(_CHANGES, 0)
    for part in parts:
        for kind, names in _CHANGES.items():
            counts[kind] += sum(1 for _ in part.root.iter(*(W + n for n in names)))
    detail = " ".join(f"{kind}={count}" for kind, count in counts.items() if count)
    told = False
    for note in notes:
        if note.code is NoteCode.TRACKED_CHANGE and not told:
            told = True
            yield replace(note, detail=detail)
        else:
            yield note
    if detail and not told:
        yield _note(NoteCode.TRACKED_CHANGE, detail)


def package_notes(package: Package, parts: Iterable[Part], remote_fields: Iterable[str]) -> Iterator[Note]:
    """Give notes on active content, outside references and signatures."""
    names = [name.lower() for name in package.archive.names]
    if any(name.endswith("vbaproject.bin") for name in names):
        yield _note(NoteCode.ACTIVE_CONTENT, "vbaProject")
    if any("/activex/" in name for name in names):
        yield _note(NoteCode.ACTIVE_CONTENT, "activeX")
    if any(name.startswith("_xmlsignatures/") for name in names):
        yield _note(NoteCode.DIGITAL_SIGNATURE, "")
    for field in sorted(set(remote_fields)):
        code = NoteCode.ACTIVE_CONTENT if field.startswith("DDE") else NoteCode.EXTERNAL_REFERENCE
        yield _note(code, f"field {field}")
    seen = {found for part in parts for found in _outside(part)}
    yield from (_note(NoteCode.EXTERNAL_REFERENCE, detail) for detail in sorted(seen))


def damage_notes(package: Package, kinds: Iterable[str]) -> Iterator[Note]:
    """Give a note for each part that the main part needs and that is missing or broken."""
    for relation in package.main.relations.values():
        if relation.kind in kinds and not relation.external and package.load(relation.target) is None:
            yield _note(NoteCode.DAMAGED_PART, relation.kind)


def unread_chunk_notes(names: Iterable[str]) -> Iterator[Note]:
    """Give a note for each part put in where it stands that could not be read."""
    return (_note(NoteCode.EMBEDDED_OBJECT, f"altChunk {name}") for name in names)


def unanchored_comments(notes: Iterable[Note], comments: Iterable[str]) -> Iterator[Note]:
    """Give a note for each comment that is anchored nowhere."""
    told = [n.quote for n in notes if n.code is NoteCode.COMMENT]
    for text in comments:
        if text in told:
            told.remove(text)
        else:
            yield Note("read", NoteCode.COMMENT, None, text)


def comment_texts(root: Element | None) -> dict[str, str]:
    """Give the comments' texts by id."""
    if root is None:
        return {}
    return {
        e.get(W + "id", ""): " ".join(
            " ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in e.iter(W + "p")).split()
        )
        for e in root.iterchildren(W + "comment")
    }


def _outside(part: Part) -> Iterator[str]:
    for relation in part.relations.values():
        if not relation.external:
            continue
        share = _UNC.match(relation.target)
        if share:
            yield f"{relation.kind} {share['host']}"
        elif relation.kind != "hyperlink" and not _LOCAL.match(relation.target):
            # A template on the writer's own disk is how Word always writes it, and reaches nowhere.
            yield f"{relation.kind} {_host(relation.target)}".strip()


def _host(target: str) -> str:
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def _note(code: NoteCode, detail: str) -> Note:
    return Note("read", code, None, "", detail)
