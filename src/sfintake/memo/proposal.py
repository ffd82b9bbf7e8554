"""The proposed next step and what it rests on."""

from sfintake.memo.material import Material
from sfintake.memo.phrases import counted, listed, plural, sentence
from sfintake.memo.words import PROPOSAL
from sfintake.model import Callout, Line, Outcome, Proposal, RuleResult, Severity

TITLES_SHOWN = 3


def proposal_word(material: Material) -> str:
    """Give the proposed next step in words."""
    return PROPOSAL[material.review.proposal][0]


def proposal_callout(material: Material) -> Callout:
    """Give the proposal as it stands first in the memo."""
    word, tone = PROPOSAL[material.review.proposal]
    lines = [Line(why(material))]
    if material.review.crashes:
        lines.append(Line(crash_sentence(material)))
    lines.append(Line("Förslaget följer av kontrollerna nedan. Bedömningen görs av kansliet."))
    return Callout(f"Förslag till nästa steg: {word}", tuple(lines), tone)


def why(material: Material) -> str:
    """Give in a sentence or two what the proposal rests on."""
    found = material.open_results()
    stopping = [r for r in found if r.severity is Severity.STOP]
    lacking = [r for r in found if r.severity is Severity.REQUIRED and r.outcome is Outcome.NOT_MET]
    if material.review.proposal is Proposal.CONTACT:
        first = _named(
            stopping, "som stoppar beredningen är inte klarlagt", "som stoppar beredningen är inte klarlagda"
        )
        rest = counted(len(lacking), "ett annat krav inte uppfyllt", "andra krav inte uppfyllda")
        also = f"Dessutom är {rest}."
        return f"{first} {also}" if lacking else first
    if material.review.proposal is Proposal.COMPLETE:
        return _named(lacking, "behöver kompletteras", "behöver kompletteras")
    return _nothing_hinders(found)


def crash_sentence(material: Material) -> str:
    """Say which checks could not be carried out."""
    titles = listed([f"”{material.title(c.rule)}”" for c in material.review.crashes])
    count = len(material.review.crashes)
    return (
        f"{sentence(counted(count, 'en kontroll', 'kontroller')).rstrip('.')} kunde inte genomföras på grund av ett fel i "
        f"programmet: {titles}. Pröva {plural(count, 'den', 'dem')} för hand."
    )


def _named(results: list[RuleResult], one: str, many: str) -> str:
    start = f"{counted(len(results), 'ett krav', 'krav')} {one if len(results) == 1 else many}"
    titles = [f"”{r.title}”" for r in results[:TITLES_SHOWN]]
    rest = len(results) - len(titles)
    names = f"{', '.join(titles)} och {rest} till" if rest > 0 else listed(titles)
    return sentence(f"{start}: {names}.")


def _nothing_hinders(found: tuple[RuleResult, ...]) -> str:
    unclear = sum(r.outcome is Outcome.UNCLEAR and r.severity is not Severity.NOTE for r in found)
    clearer = sum(r.severity is Severity.RECOMMENDED and r.outcome is Outcome.NOT_MET for r in found)
    said = [
        f"{counted(count, 'en punkt', 'punkter')} {what}"
        for count, what in ((clearer, "bör förtydligas"), (unclear, "behöver bedömas"))
        if count
    ]
    rest = sentence(listed(said)) if said else "Inga punkter behöver förtydligas."
    return f"Inget krav som hindrar beredningen saknas. {rest}"
