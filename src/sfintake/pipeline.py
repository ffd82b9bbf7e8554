"""bytes → Review → memo bytes: the only module that knows the whole order."""

import logging
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sfintake import __version__
from sfintake.errors import (
    EmptyFileError,
    FileTooLargeError,
    NotRegularError,
    SfintakeError,
    SourceError,
    SourceReadError,
    ToolError,
    by_code,
)
from sfintake.extract import extract
from sfintake.model import (
    SCHEMA_VERSION,
    Block,
    Document,
    Dossier,
    Heading,
    MediaType,
    NoteCode,
    Outcome,
    Paragraph,
    Plans,
    ProfileRef,
    Proposal,
    Review,
    Role,
    RuleResult,
    Severity,
    SourceFile,
    Table,
    Unread,
)
from sfintake.profiles import Profile
from sfintake.readers import DEFAULT_LIMITS, Limits, read
from sfintake.readers.limits import MIB
from sfintake.readers.media import source_file
from sfintake.readers.names import numbered_name, shown_name
from sfintake.readers.unpack import MAILS, unpack, unread
from sfintake.rules import bind, run

log = logging.getLogger(__name__)

# A link or a pipe put in a file's place between two looks is not followed and not waited for.
_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_MAIL_WORDS = 150
"""A mail with fewer words only covers what is attached to it."""
_MARGINS = {Role.HEADER, Role.FOOTER}
_AIDED = {NoteCode.CONVERTED, NoteCode.OCR_USED}


def open_file(path: Path, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> SourceFile:
    """Give the file at a path, under the name it came with.

    Raises:
        NotRegularError: A link, a folder, a device.
        EmptyFileError, FileTooLargeError: Zero bytes, or more than is read.
        SourceReadError: The system would not let us read it.
    """
    try:
        before = path.lstat()
        if not stat.S_ISREG(before.st_mode):
            raise NotRegularError
        if before.st_size > limits.file_bytes:
            raise FileTooLargeError(
                detail=f"{before.st_size // MIB} MiB, högst {limits.file_bytes // MIB} MiB"
            )
        with os.fdopen(os.open(path, _OPEN), "rb") as stream:
            now = os.fstat(stream.fileno())
            if (now.st_dev, now.st_ino) != (before.st_dev, before.st_ino):
                raise NotRegularError
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise SourceReadError(detail=type(error).__name__) from None
    return source_file(shown_name(name or path.name), data)


def open_files(
    files: Iterable[tuple[Path, str]], limits: Limits = DEFAULT_LIMITS
) -> tuple[SourceFile | Unread, ...]:
    """Give the files at some paths, each under its name; one that cannot be opened is told and stops no other.

    Raises:
        SourceReadError: The system would not let us read; time may cure that.
    """
    return tuple(_opened(path, name, limits) for path, name in files)


def _opened(path: Path, name: str, limits: Limits) -> SourceFile | Unread:
    try:
        return open_file(path, name, limits)
    except SourceError as error:
        return unread(SourceFile(shown_name(name), MediaType.OTHER, "", b""), error)


def review(
    sources: Iterable[SourceFile | Unread], profile: Profile, ref: ProfileRef, limits: Limits = DEFAULT_LIMITS
) -> Review:
    """Review the files of one application.

    Raises:
        SourceError, ToolError: No file at all could be opened, so that there is nothing to review.
        ProfileInvalidError: The profile sets what a rule does not have.
    """
    bound = bind(profile)
    dossier = read_dossier(sources, limits)
    application = extract(dossier, profile)
    ran = run(application, profile, bound)
    plans = Plans(ran.plans.get("EVA001"), ran.plans.get("IMP001"))
    return Review(
        SCHEMA_VERSION,
        __version__,
        ref,
        application.files,
        application,
        plans,
        ran.results,
        ran.crashes,
        propose(ran.results),
        aids(dossier),
    )


def read_dossier(sources: Iterable[SourceFile | Unread], limits: Limits = DEFAULT_LIMITS) -> Dossier:
    """Unpack and read every file, the same bytes once; what cannot be read is kept with its reason.

    Raises:
        SourceError, ToolError: The first failure, when no file that could be the application was opened.
    """
    documents: list[Document] = []
    lost: list[Unread] = []
    first: SfintakeError | None = None
    taken: set[tuple[str, str]] = set()
    for file in _named_apart(
        _apart_by_hash(file for source in sources for file in _unpacked(source, limits))
    ):
        if isinstance(file, Unread):
            first = first or _error(file)
            lost.append(file)
            continue
        try:
            documents.append(read(file, limits))
            taken.add((file.within, file.part))
        except (SourceError, ToolError) as error:
            log.warning("file %s not read: %s", file.sha256[:12], error.code)
            first = first or error
            lost.append(unread(file, error))
    if first is not None and not any(map(_could_be_application, documents)):
        raise first
    if not documents:
        raise EmptyFileError(detail="inga filer")
    return Dossier(tuple(_without_taken(document, taken) for document in documents), tuple(lost))


def _could_be_application(document: Document) -> bool:
    """Tell whether a document is more than what the application came with: a covering mail, a logo."""
    words = sum(len(text.split()) for block in document.blocks for text in _texts(block))
    return words >= _MAIL_WORDS if document.media_type in MAILS else words > 0


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (cell.text for cell in block.cells())
    elif isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role not in _MARGINS):
        yield block.text


def _unpacked(source: SourceFile | Unread, limits: Limits) -> tuple[SourceFile | Unread, ...]:
    if isinstance(source, Unread):
        return (source,)
    try:
        return unpack(source, limits)
    except SourceError as error:
        log.warning("file %s not unpacked: %s", source.sha256[:12], error.code)
        return (unread(source, error),)


def _apart_by_hash(files: Iterable[SourceFile | Unread]) -> Iterator[SourceFile | Unread]:
    """Give the files without those that are the same as one before, whatever they are called."""
    seen: set[str] = set()
    for file in files:
        if not file.sha256 or file.sha256 not in seen:
            yield file
        seen.add(file.sha256)


def _named_apart(files: Iterable[SourceFile | Unread]) -> Iterator[SourceFile | Unread]:
    """Give the files, the second of two with one name numbered: a quote's place is told by the name."""
    seen: set[str] = set()
    for file in files:
        name, number = file.name, 1
        while name in seen:
            number += 1
            name = numbered_name(file.name, number)
        seen.add(name)
        yield file if name == file.name else replace(file, name=name)


def _without_taken(document: Document, taken: set[tuple[str, str]]) -> Document:
    """Give a document without the notes on embedded files that were themselves read."""
    parts = {part for within, part in taken if within == document.sha256 and part}
    if not parts:
        return document
    notes = tuple(
        note
        for note in document.notes
        if note.code is not NoteCode.EMBEDDED_OBJECT
        or (note.quote not in parts and not note.detail.endswith(tuple(f" {part}" for part in parts)))
    )
    return replace(document, notes=notes)


def _error(file: Unread) -> SfintakeError:
    return (by_code(file.code) or SourceError)()


def aids(dossier: Dossier) -> tuple[str, ...]:
    """Give the outside programs that took part, with their versions: another version may read otherwise."""
    told = (note.detail for document in dossier.documents for note in document.notes if note.code in _AIDED)
    return tuple(sorted({detail.split(";")[0].strip() for detail in told if detail}))


def propose(results: Iterable[RuleResult]) -> Proposal:
    """Give the next step: a stop not met or unclear → contact; a required not met → completion; else ready."""
    pairs = {(r.severity, r.outcome) for r in results}
    if {(Severity.STOP, Outcome.NOT_MET), (Severity.STOP, Outcome.UNCLEAR)} & pairs:
        return Proposal.CONTACT
    if (Severity.REQUIRED, Outcome.NOT_MET) in pairs:
        return Proposal.COMPLETE
    return Proposal.READY
