"""DOC003: no tracked changes, comments or hidden text are left in the files."""

from sfintake.model import Application, NoteCode, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.document._notes import findings_of

MARKUP = {
    NoteCode.TRACKED_CHANGE: "tracked_change",
    NoteCode.COMMENT: "comment",
    NoteCode.HIDDEN_TEXT: "hidden_text",
}
"""What was left in a file, and the message that tells of it."""


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Unclear when any is there; else met."""
    del profile, params
    findings = findings_of(application, MARKUP)
    if findings:
        return Verdict(Outcome.UNCLEAR, findings, tuple(e for f in findings for e in f.evidence))
    return Verdict(Outcome.MET)


RULE = Rule(
    id="DOC003",
    name="no-leftover-markup",
    severity=Severity.NOTE,
    decides="machine",
    title="Inga spårade ändringar, kommentarer eller dold text",
    rationale="Ändringar, kommentarer och dold text följer med när filen skickas vidare och kan tolkas på flera sätt.",
    basis=(Basis("Mall för projektansökan", "T"),),
    messages={
        "tracked_change": "En spårad ändring finns {place} i ”{file}”. Texten har lästs som om den var godkänd.",
        "comment": "En kommentar finns {place} i ”{file}”.",
        "hidden_text": "Dold eller vit text finns {place} i ”{file}”. Den räknas inte som svar.",
    },
    check=check,
    wanted="Godkänn eller avvisa spårade ändringar, ta bort kommentarer och dold text, och skicka filen igen.",
    ideas=True,
    outcomes=frozenset((Outcome.MET, Outcome.UNCLEAR)),
)
