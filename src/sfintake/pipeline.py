"""bytes → Review → memo bytes: the only module that knows the whole order."""

import logging
from collections.abc import Iterable

from sfintake import __version__
from sfintake.errors import SourceError, ToolError
from sfintake.extract import extract
from sfintake.model import (
    SCHEMA_VERSION,
    Document,
    Dossier,
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
from sfintake.rules import bind, run

log = logging.getLogger(__name__)


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


def propose(results: Iterable[RuleResult]) -> Proposal:
    """Give the next step: a stop not met or unclear → contact; a required not met → completion; else ready."""
    pairs = {(r.severity, r.outcome) for r in results}
    if {(Severity.STOP, Outcome.NOT_MET), (Severity.STOP, Outcome.UNCLEAR)} & pairs:
        return Proposal.CONTACT
    if (Severity.REQUIRED, Outcome.NOT_MET) in pairs:
        return Proposal.COMPLETE
    return Proposal.READY
