"""Evidence from notes: where something was lost, hidden or guessed."""

from collections.abc import Mapping

from sfintake.model import QUOTE_MAX, Application, Evidence, Finding, Note, NoteCode
from sfintake.swedish import fold_space, mask_personal_numbers


def findings_of(application: Application, messages: Mapping[NoteCode, str]) -> tuple[Finding, ...]:
    """Give a finding for each note whose code has a message, in the order of the notes."""
    return tuple(
        Finding(messages[note.code], _values(note), _evidence(note))
        for note in application.notes
        if note.code in messages
    )


def _values(note: Note) -> dict[str, str]:
    locus = note.locus
    place = "i filen" if locus is None or locus.page is None else f"på sidan {locus.page}"
    return {"place": place, "file": locus.file if locus is not None else "", "detail": note.detail}


def _evidence(note: Note) -> tuple[Evidence, ...]:
    locus = note.locus
    if locus is None:
        return ()
    quote = mask_personal_numbers(fold_space(note.quote))
    if len(quote) > QUOTE_MAX:
        quote = quote[: QUOTE_MAX - 2].rsplit(" ", 1)[0] + " …"
    return (Evidence(locus.file, quote, locus.page, locus.block, locus.cell, bbox=locus.bbox),)
