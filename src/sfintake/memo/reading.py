"""What could not be read, or only with doubt."""

from sfintake.memo.material import Material
from sfintake.memo.phrases import sentence
from sfintake.memo.words import NOTE
from sfintake.model import Evidence, Locus, Note, NoteCode, Outcome

LOST = frozenset(
    {
        NoteCode.PAGE_WITHOUT_TEXT,
        NoteCode.PICTURE_LARGE,
        NoteCode.OCR_USED,
        NoteCode.TEXT_UNRELIABLE,
        NoteCode.EMBEDDED_OBJECT,
        NoteCode.DAMAGED_PART,
        NoteCode.LIMIT,
        NoteCode.TEXT_LOST,
        NoteCode.FORMULA_UNKNOWN,
    }
)
"""Notes that mean a reader must look at the original."""


def unread_sentences(material: Material) -> tuple[str, ...]:
    """Give what could not be read, a sentence each; empty when all was read.

    The rule DOC001 weighs what counts; only where it did not run is it told from the notes alone.
    """
    result = material.review.result("DOC001")
    if result is not None and result.outcome is Outcome.MET:
        return ()
    texts = [sentence(f.text) for f in result.findings if f.text] if result else []
    return tuple(dict.fromkeys(texts or _from_notes(material)))


def note_sentence(material: Material, note: Note) -> str:
    """Give a note in words, with its place and our own detail."""
    place = material.places.say(_evidence(note.locus)) if note.locus else ""
    detail = f" ({note.detail})" if note.detail else ""
    return sentence(f"{NOTE[note.code]}{detail}{': ' + place if place else ''}")


def _from_notes(material: Material) -> list[str]:
    application = material.application
    files = [f"{u.name}: {u.what} {u.remedy}" for u in application.unread]
    return files + [note_sentence(material, n) for n in application.notes if n.code in LOST]


def _evidence(locus: Locus) -> Evidence:
    return Evidence(locus.file, "", locus.page, locus.block, locus.cell)
