"""Page one: what a reader must know in half a minute."""

from decimal import Decimal

from sfintake.memo.material import Material
from sfintake.memo.parts import part_of
from sfintake.memo.phrases import ages, figure, kronor, listed, percent, period, plural, sentence, shortened
from sfintake.memo.proposal import proposal_callout
from sfintake.memo.reading import unread_sentences
from sfintake.memo.words import LEVEL, OUTCOME, PARTY_TYPE, PLAN_VERDICT, SEVERITY
from sfintake.model import (
    BulletList,
    FactList,
    Grid,
    GridCell,
    Line,
    MemoBlock,
    MemoPart,
    Outcome,
    Part,
    PartyType,
    Plan,
    Point,
    RuleResult,
    Severity,
    Subheading,
    Tone,
)

FAULTS_SHOWN = 5
TEXT_SHOWN, WANTED_SHOWN, NAME_SHOWN = 190, 170, 110
UNREAD_SHOWN = 4
NOT_STATED = "Inte angivet"


def front(material: Material) -> MemoPart:
    """Give the summary."""
    blocks: list[MemoBlock] = [proposal_callout(material), FactList(_facts(material))]
    if not material.is_idea:
        blocks.append(_verdicts(material))
    blocks += [*_faults(material), *_unread(material)]
    return MemoPart("Sammanfattning", tuple(blocks))


def _facts(material: Material) -> tuple[Line, ...]:
    said = [
        ("Sökande", _lead(material)),
        ("Parter", _parties(material)),
        ("Period", _period(material)),
        ("Typ", LEVEL[material.application.level] if material.application.level else "Framgår inte tydligt"),
        ("Deltagare", _participants(material)),
        *_money(material),
    ]
    return tuple(Line(text, label) for label, text in said if text)


def _lead(material: Material) -> str:
    lead = material.application.fields.lead
    if lead.value:
        name = shortened(lead.value, NAME_SHOWN)
        return name if lead.member else f"{name} (inte medlem enligt profilen)"
    names = [shortened(c.name, 50) for c in lead.candidates]
    return f"Flera uppger sig söka: {listed(names)}" if names else NOT_STATED


def _parties(material: Material) -> str:
    members = material.application.fields.parties.value
    if not members:
        return "Inga medlemmar hittades"
    kinds = _kinds(material)
    names = shortened(listed([material.member(key) for key in members]), 2 * NAME_SHOWN)
    return f"{names} ({len(kinds)} av 4 parttyper: {listed(kinds)})" if kinds else names


def _kinds(material: Material) -> list[str]:
    taking_part = {p.type for p in material.application.parties if p.part is Part.TAKES_PART and p.member}
    return [PARTY_TYPE[kind] for kind in PartyType if kind in taking_part and kind in PARTY_TYPE]


def _period(material: Material) -> str:
    field = material.application.fields.period
    said = period(field.value) if field.value else ""
    if not said and field.length_months:
        return f"{field.length_months} månader, utan datum"
    return said or NOT_STATED


def _participants(material: Material) -> str:
    fields = material.application.fields
    count = fields.participants.value
    parts = [
        f"{figure(Decimal(count))} deltagare" if count is not None else "",
        ages(fields.ages.value) if fields.ages.value else "",
    ]
    return ", ".join(p for p in parts if p) or NOT_STATED


def _money(material: Material) -> list[tuple[str, str]]:
    if material.is_idea:
        budget = material.application.budget
        rough = budget.total_sek if budget else None
        return [("Ungefärlig kostnad", kronor(rough) if rough is not None else NOT_STATED)]
    return [
        ("Sökt belopp", _sought(material)),
        ("Medfinansiering", _cofinancing(material)),
        ("Ryms i ramen", _frame(material)),
    ]


def _sought(material: Material) -> str:
    budget = material.application.budget
    sought = material.application.fields.requested_sek.value
    if sought is None:
        sought = budget.total_sek if budget else None
    if sought is None:
        return NOT_STATED
    years = [f"{year}: {kronor(sek)}" for year, sek in sorted(budget.by_year.items())] if budget else []
    return f"{kronor(sought)} totalt" + (f" ({', '.join(years)})" if len(years) > 1 else "")


def _cofinancing(material: Material) -> str:
    fields, budget = material.application.fields, material.application.budget
    sek = fields.cofinancing_sek.value
    if sek is None:
        return {
            Outcome.MET: "Anges i timmar eller procent, utan belopp",
            Outcome.UNCLEAR: "Nämns, men utan belopp",
        }.get(material.outcome("BUD005") or Outcome.NOT_MET, NOT_STATED)
    if sek == 0:
        return "Ingen, enligt ansökan"
    sought = fields.requested_sek.value
    whole = budget.total_all_sek if budget else None
    if whole is None or whole < sek:
        whole = sought + sek if sought is not None else None
    return kronor(sek) + (f" ({percent(sek, whole)} av hela kostnaden)" if whole else "")


def _frame(material: Material) -> str:
    words = {
        Outcome.MET: "Ja",
        Outcome.NOT_MET: "Nej",
        Outcome.UNCLEAR: "Kan inte avgöras",
        Outcome.NOT_APPLICABLE: "Ingen ram anges i profilen",
    }
    outcome = material.outcome("BUD008")
    if outcome is None:
        return "Inte prövat"
    frame = material.profile.frame if material.profile else None
    assumed = frame is not None and not frame.verified and outcome is not Outcome.NOT_APPLICABLE
    return words[outcome] + (" (ramen är ett antagande i profilen)" if assumed else "")


def _verdicts(material: Material) -> Grid:
    plans = material.review.plans
    cells = (
        _plan(plans.evaluation),
        _plan(plans.implementation),
        _answer(material.outcome("BUD002"), "Ja", "Nej", "Ingen summa att pröva", "Kan inte prövas"),
        _answer(material.outcome("SEC001"), "Ja", "Nej", "Kan inte avgöras", "Ej tillämpligt"),
    )
    header = ("Utvärderingsplan", "Implementeringsplan", "Budgeten summerar", "Mallens rubriker besvarade")
    return Grid("Planer, budget och rubriker i korthet", header, (cells,), (1, 1, 1, 1))


def _plan(plan: Plan | None) -> GridCell:
    if plan is None:
        return GridCell("Inte prövad", tone=Tone.LOOK)
    word, tone = PLAN_VERDICT[plan.verdict]
    return GridCell(word, tone=tone)


def _answer(outcome: Outcome | None, met: str, not_met: str, unclear: str, off: str) -> GridCell:
    if outcome is None:
        return GridCell("Inte prövad", tone=Tone.LOOK)
    words = {
        Outcome.MET: met,
        Outcome.NOT_MET: not_met,
        Outcome.UNCLEAR: unclear,
        Outcome.NOT_APPLICABLE: off,
    }
    return GridCell(words[outcome], tone=OUTCOME[outcome][1])


def _faults(material: Material) -> list[MemoBlock]:
    found = [r for r in material.open_results() if _weighs(r)]
    if not found:
        return [Subheading("Viktigaste bristerna"), Line("Inga brister hittades.")]
    points = tuple(_fault(material, result) for result in found[:FAULTS_SHOWN])
    rest = len(found) - len(points)
    blocks: list[MemoBlock] = [Subheading("Viktigaste bristerna"), BulletList(points, numbered=True)]
    if rest:
        parts = sorted({part_of(material, r.rule) for r in found[FAULTS_SHOWN:]})
        where = f"del {listed([str(n) for n in parts])}"
        blocks.append(Line(f"Ytterligare {rest} {plural(rest, 'punkt', 'punkter')} finns i {where}."))
    return blocks


def _weighs(result: RuleResult) -> bool:
    if result.rule == "DOC001":  # said under its own heading on the same page
        return False
    if result.severity is Severity.NOTE:
        return False
    return result.outcome is Outcome.NOT_MET or result.severity in {Severity.STOP, Severity.REQUIRED}


def _fault(material: Material, result: RuleResult) -> Point:
    said = " ".join(sentence(f.text) for f in result.findings if f.text)
    line = Line(shortened(said, TEXT_SHOWN) or f"{OUTCOME[result.outcome][0]}: {result.title}.")
    where = next((e for f in result.findings for e in f.evidence), next(iter(result.evidence), None))
    missing = f"Hittades inte; se del {part_of(material, result.rule)}."
    place = sentence(material.places.say(where)) if where else missing
    wanted = shortened(sentence(material.wanted(result.rule)), WANTED_SHOWN)
    detail = [
        ("Krav", f"{result.title} ({SEVERITY[result.severity].lower()})."),
        ("Var", place),
        ("Behövs", wanted),
    ]
    return Point(line, tuple(Line(text, label) for label, text in detail if text), strong=True)


def _unread(material: Material) -> list[MemoBlock]:
    said = unread_sentences(material)
    if not said:
        return [Subheading("Kunde inte läsas maskinellt"), Line("Allt i filerna kunde läsas.")]
    shown = tuple(Point(Line(shortened(text, TEXT_SHOWN))) for text in said[:UNREAD_SHOWN])
    rest = len(said) - len(shown)
    more = (
        (Point(Line(f"{rest} {plural(rest, 'ställe', 'ställen')} till står i den sista delen.")),)
        if rest > 0
        else ()
    )
    return [Subheading("Kunde inte läsas maskinellt"), BulletList(shown + more)]
