"""bytes → Review → memo bytes: the only module that knows the whole order."""

import logging
import stat
from collections.abc import Iterable
from pathlib import Path

from sfintake import __version__
from sfintake.errors import FileTooLargeError, NotRegularError, SourceError, SourceReadError, ToolError
from sfintake.extract import extract
from sfintake.model import (
    SCHEMA_VERSION,
    Document,
    Dossier,
    NoteCode,
    Outcome,
    Plans,
    ProfileRef,
    Proposal,
    Review,
    RuleResult,
    Severity,
    SourceFile,
    Unread,
)
from sfintake.profiles import Profile
from sfintake.readers import DEFAULT_LIMITS, Limits, read
from sfintake.readers.limits import MIB
from sfintake.readers.media import source_file
from sfintake.rules import bind, run

log = logging.getLogger(__name__)

_AIDED = {NoteCode.CONVERTED, NoteCode.OCR_USED}


def open_file(path: Path, name: str | None = None, limits: Limits = DEFAULT_LIMITS) -> SourceFile:
    """Give the file at a path, under the name it came with.

    Raises:
        NotRegularError: A link, a folder, a device.
        EmptyFileError, FileTooLargeError: Zero bytes, or more than is read.
        SourceReadError: The system would not let us read it.
    """
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise NotRegularError
        if status.st_size > limits.file_bytes:
            raise FileTooLargeError(
                detail=f"{status.st_size // MIB} MiB, högst {limits.file_bytes // MIB} MiB"
            )
        data = path.read_bytes()
    except OSError as error:
        raise SourceReadError(detail=type(error).__name__) from None
    return source_file(name or path.name, data)


def review(
    sources: Iterable[SourceFile], profile: Profile, ref: ProfileRef, limits: Limits = DEFAULT_LIMITS
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


def read_dossier(sources: Iterable[SourceFile], limits: Limits = DEFAULT_LIMITS) -> Dossier:
    """Read every file; what cannot be read is kept with its reason.

    Raises:
        SourceError, ToolError: The first failure, when no file at all could be opened.
    """
    documents: list[Document] = []
    unread: list[Unread] = []
    first: SourceError | ToolError | None = None
    for source in sources:
        try:
            documents.append(read(source, limits))
        except (SourceError, ToolError) as error:
            log.warning("file %s not read: %s", source.sha256[:12], error.code)
            first = first or error
            unread.append(
                Unread(source.name, source.media_type, source.sha256, error.code, error.what, error.remedy)
            )
    if not documents and first is not None:
        raise first
    return Dossier(tuple(documents), tuple(unread))


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
