"""What each file of the dossier is, and which is the application."""

import re

from sfintake.extract.files.attachments import find_attachment_refs
from sfintake.extract.outline.headings import names_exactly
from sfintake.model import Document, Dossier, FileInfo, FileRole, Heading, MediaType, Paragraph, Table
from sfintake.profiles import Profile

__all__ = ["classify_files", "find_attachment_refs", "main_document"]

_SHEETS = {MediaType.XLSX, MediaType.ODS, MediaType.XLS}
_PICTURES = {MediaType.PNG, MediaType.JPEG}
_APPLICATION = re.compile(r"\b(?:projekt|insats)?ansök(?:an|ning\w*)\b|\bid[ée]skiss\w*", re.IGNORECASE)
_ATTACHED = re.compile(
    r"^\s*(?:bilaga|bil)[\s_.-]*\d|\bavsiktsförklaring|\bintyg\b|\bmeritförteckning|\bcv\b|\bprotokoll|"
    r"\bstödbrev|\bbudget\b|\bletter of intent|\bsamverkansavtal|\böverenskommelse",
    re.IGNORECASE,
)
_MAIL = re.compile(r"^(?:hej|från:|from:|till:|to:|ämne:|subject:|skickat:|sent:)", re.IGNORECASE)
_NOISE = re.compile(
    r"\b(?:kvittens|mottagningsbekräftelse|läskvitto|leveranskvitto|autosvar|automatiskt svar)\b",
    re.IGNORECASE,
)
_BUDGET = re.compile(r"\b(?:budget|kalkyl|kostnad\w*|summa)\b", re.IGNORECASE)


def classify_files(dossier: Dossier, profile: Profile) -> tuple[FileInfo, ...]:
    """Give every file's role, read ones first."""
    scores = [_likeness(d, profile) for d in dossier.documents]
    main = max(range(len(scores)), key=lambda i: (scores[i], -i), default=-1)
    read = tuple(
        FileInfo(d.name, d.media_type, d.sha256, FileRole.APPLICATION if i == main else _role(d), d.pages)
        for i, d in enumerate(dossier.documents)
    )
    unread = tuple(
        FileInfo(
            u.name,
            u.media_type,
            u.sha256,
            FileRole.BUDGET if u.media_type in _SHEETS else FileRole.ATTACHMENT,
        )
        for u in dossier.unread
    )
    return read + unread


def main_document(dossier: Dossier, files: tuple[FileInfo, ...]) -> int:
    """Give the index of the application itself."""
    roles = [f.role for f in files[: len(dossier.documents)]]
    return roles.index(FileRole.APPLICATION) if FileRole.APPLICATION in roles else 0


def _likeness(document: Document, profile: Profile) -> float:
    """Give how much a document is like an application: the sections it names, what it calls itself, its length."""
    if document.media_type in _SHEETS | _PICTURES:
        return -10.0 + min(_words(document), 500) / 1000
    lines = _lines(document)
    keys = {k for line in lines if len(line.split()) <= 9 for k in names_exactly(line, profile)}
    keys |= {k for line in lines if len(line.split()) <= 9 for k in names_exactly(line, profile, idea=True)}
    opening = " ".join(lines[:4])[:400]
    score = len(keys) + min(_words(document), 3000) / 300
    score += 3 if _APPLICATION.search(opening) else 0
    score += 2 if _APPLICATION.search(document.name) else 0
    score -= 4 if _ATTACHED.search(document.name.replace("_", " ")) or _ATTACHED.search(opening[:80]) else 0
    score -= 6 if document.media_type in {MediaType.EML, MediaType.MSG} and len(keys) < 4 else 0
    return score


def _role(document: Document) -> FileRole:
    words = _words(document)
    lines = _lines(document)
    opening = " ".join(lines[:6])[:600]
    if document.media_type in _PICTURES and words < 30:
        return FileRole.NOISE
    if _NOISE.search(opening) and words < 150:
        return FileRole.NOISE
    if document.media_type in {MediaType.EML, MediaType.MSG} or (
        document.media_type in {MediaType.TEXT, MediaType.HTML} and _MAIL.match(opening)
    ):
        return FileRole.MAIL
    if document.media_type in _SHEETS or (
        _BUDGET.search(document.name.replace("_", " ") + " " + opening[:120])
        and any(isinstance(b, Table) for b in document.blocks)
        and words < 500
    ):
        return FileRole.BUDGET
    return FileRole.ATTACHMENT


def _lines(document: Document) -> list[str]:
    found: list[str] = []
    for block in document.blocks:
        if isinstance(block, (Heading, Paragraph)):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [p.text for cell in block.cells() for p in cell.paragraphs[:1]]
    return [line for line in found if line.strip()]


def _words(document: Document) -> int:
    total = 0
    for block in document.blocks:
        if isinstance(block, (Heading, Paragraph)):
            total += len(block.text.split())
        elif isinstance(block, Table):
            total += sum(len(cell.text.split()) for cell in block.cells())
    return total
