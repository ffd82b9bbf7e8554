"""How each demanded section is answered (rules.md, SEC)."""

from sfintake.extract.reading import Reading
from sfintake.model import Budget, Kind, Passage, Section, SectionStatus


def find_sections(
    reading: Reading, passages: tuple[Passage, ...], budget: Budget | None
) -> tuple[Section, ...]:
    """Give one section a key of the kind, the missing ones too."""
    del passages, budget
    demands = reading.profile.idea_sections if reading.kind is Kind.IDEA else reading.profile.sections
    return tuple(Section(d.key, SectionStatus.MISSING) for d in demands)


def find_signature_passages(reading: Reading) -> tuple[Passage, ...]:
    """Give what stands of signatures, filed under ``topics.SIGNATURE``."""
    del reading
    return ()
