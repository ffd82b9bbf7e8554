"""DOC001: everything in the files was read."""

from sfintake.model import Application, Finding, NoteCode, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.document._notes import findings_of

LOST = {
    NoteCode.PAGE_WITHOUT_TEXT: "page_without_text",
    NoteCode.PICTURE_LARGE: "picture_large",
    NoteCode.OCR_USED: "ocr_used",
    NoteCode.TEXT_UNRELIABLE: "text_unreliable",
    NoteCode.EMBEDDED_OBJECT: "embedded_object",
    NoteCode.DAMAGED_PART: "damaged_part",
    NoteCode.LIMIT: "limit",
    NoteCode.TEXT_LOST: "text_lost",
    NoteCode.FORMULA_UNKNOWN: "formula_unknown",
}
"""What was not read, or not surely, and the message that tells of it."""


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Unclear when a page, a large picture, an embedded object or a file was not read, or was read by OCR only; else met."""
    del profile, params
    unread = tuple(
        Finding("file_unread", {"file": u.name, "what": u.what, "remedy": u.remedy})
        for u in application.unread
    )
    findings = (*unread, *findings_of(application, LOST))
    if findings:
        return Verdict(Outcome.UNCLEAR, findings, tuple(e for f in findings for e in f.evidence))
    return Verdict(Outcome.MET)


RULE = Rule(
    id="DOC001",
    name="everything-was-read",
    severity=Severity.REQUIRED,
    decides="machine",
    title="Allt i filerna har lästs",
    rationale="Det som inte har lästs är inte heller granskat. Någon behöver titta på de delarna själv.",
    basis=(Basis("Mall för projektansökan", "T"),),
    messages={
        "file_unread": "Filen ”{file}” kunde inte läsas. {what} {remedy}",
        "page_without_text": "En sida utan läsbar text finns {place} i ”{file}”, troligen en inskannad bild.",
        "picture_large": "En stor bild finns {place} i ”{file}”. Text i bilden har inte lästs.",
        "ocr_used": "Text {place} i ”{file}” har lästs ur en bild med textigenkänning. Jämför med originalet.",
        "text_unreliable": "Texten {place} i ”{file}” går inte att lita på: tecken saknas eller är fel.",
        "embedded_object": "Ett inbäddat objekt finns {place} i ”{file}” och har inte lästs.",
        "damaged_part": "En del av ”{file}” är skadad och har inte lästs.",
        "limit": "Filen ”{file}” är större än vad som läses. Resten har inte granskats.",
        "text_lost": "Det finns text {place} i ”{file}” som inte kom med i läsningen.",
        "formula_unknown": "En formel {place} i ”{file}” saknar sparat värde och gick inte att räkna ut.",
    },
    check=check,
    wanted="Skicka ansökan som Word-fil (.docx) eller som PDF med text, så att alla delar kan läsas.",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.UNCLEAR)),
)
