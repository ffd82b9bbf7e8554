"""Page one: what a reader must know in half a minute."""

from decimal import Decimal

from sfintake.memo.material import Material
from sfintake.memo.parts import part_of
from sfintake.memo.phrases import (
    ages,
    counted,
    figure,
    kronor,
    listed,
    percent,
    period,
    plural,
    sentence,
    shortened,
)
from sfintake.memo.proposal import proposal_callout
from sfintake.memo.reading import unread_sentences
from sfintake.memo.room import ROOM, height
from sfintake.memo.words import LEVEL, OUTCOME, PARTY_TYPE, SEVERITY
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

FAULTS_SHOWN, FAULTS_LEAST = 5, 2
TEXT_SHOWN, WANTED_SHOWN, NAME_SHOWN = 180, 200, 110
UNREAD_SHOWN, UNREAD_TEXT = 3, 180


def front(material: Material) -> MemoPart:
    """Give the summary: as many of the gravest faults, at most five, as hold on one page."""
    head: list[MemoBlock] = [proposal_callout(material), FactList(_facts(material))]
    if not material.is_idea:
        head.append(_verdicts(material))
    unread = _unread(material)
    for shown in range(FAULTS_SHOWN, FAULTS_LEAST - 1, -1):
        blocks = (*head, *_faults(material, shown), *unread)
        if height(blocks) <= ROOM:
            break
    return MemoPart("Sammanfattning", blocks)


def _facts(material: Material) -> tuple[Line, ...]:
    said = [
        ("Sökande", _lead(material)),
        ("Parter", _parties(material)),
        ("Period", _period(material)),
        ("Typ och deltagare", f"{_level(material)}; {_participants(material)}"),
        *_money(material),
    ]
    return tuple(Line(text, label) for label, text in said if text)


def _level(material: Material) -> str:
    level = material.application.level
    return f"Typ {material.unstated.lower()}" if level is None else LEVEL[level]


def _lead(material: Material) -> str:
    lead = material.application.fields.lead
    if lead.value:
        name = shortened(lead.value, NAME_SHOWN)
        return name if lead.member else f"{name} (inte medlem enligt profilen)"
    names = [shortened(c.name, 50) for c in lead.candidates]
    return f"Flera sökande anges: {listed(names)}" if names else material.unstated


def _parties(material: Material) -> str:
    members = material.application.fields.parties.value
    if not members:
        return "Kunde inte läsas" if material.is_little_read else "Inga medlemmar hittades"
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
    return said or material.unstated


def _participants(material: Material) -> str:
    fields = material.application.fields
    count = fields.participants.value
    unstated = material.unstated.lower()
    people = f"{figure(Decimal(count))} deltagare" if count is not None else f"antal deltagare {unstated}"
    years = ages(fields.ages.value) if fields.ages.value else f"ålder {unstated}"
    return f"{people}, {years}"


def _money(material: Material) -> list[tuple[str, str]]:
    if material.is_idea:
        budget = material.application.budget
        rough = budget.total_sek if budget else None
        return [("Ungefärlig kostnad", kronor(rough) if rough is not None else material.unstated)]
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
        return material.unstated
    years = [f"{year}: {kronor(sek)}" for year, sek in sorted(budget.by_year.items())] if budget else []
    return f"{kronor(sought)} totalt" + (f" ({', '.join(years)})" if len(years) > 1 else "")


def _cofinancing(material: Material) -> str:
    fields, budget = material.application.fields, material.application.budget
    sek = fields.cofinancing_sek.value
    if sek is None:
        return {
            Outcome.MET: "Anges i timmar eller procent, utan belopp",
            Outcome.UNCLEAR: "Nämns, men utan belopp",
        }.get(material.outcome("BUD005") or Outcome.NOT_MET, material.unstated)
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
        _plan(material, plans.evaluation, "EVA001"),
        _plan(material, plans.implementation, "IMP001"),
        _answer(material.outcome("BUD002"), "Ja", "Nej", "Ingen summa att pröva", "Kan inte prövas"),
        _answer(material.outcome("SEC001"), "Ja", "Nej", "Kan inte avgöras", "Ej tillämpligt"),
    )
    header = ("Utvärderingsplan", "Implementeringsplan", "Budgeten summerar", "Mallens rubriker besvarade")
    return Grid("Planer, budget och rubriker i korthet", header, (cells,), (1, 1, 1, 1))


def _plan(material: Material, plan: Plan | None, rule: str) -> GridCell:
    word, tone = material.plan_word(plan, rule)
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


def _faults(material: Material, shown: int) -> list[MemoBlock]:
    found = [r for r in material.open_results() if _weighs(r)]
    if not found:
        return [Subheading("Viktigaste bristerna"), Line("Inga brister hittades.")]
    points = tuple(_fault(material, result) for result in found[:shown])
    rest = len(found) - len(points)
    blocks: list[MemoBlock] = [Subheading("Viktigaste bristerna"), BulletList(points, numbered=True)]
    if rest:
        parts = sorted({part_of(material, r.rule) for r in found[shown:]})
        where = f"del {listed([str(n) for n in parts])}"
        blocks.append(Line(f"Ytterligare {counted(rest, 'en punkt', 'punkter')} finns i {where}."))
    return blocks


def _weighs(result: RuleResult) -> bool:
    if result.rule == "DOC001":  # said under its own heading on the same page
        return False
    if result.severity is Severity.NOTE:
        return False
    return result.outcome is Outcome.NOT_MET or result.severity in {Severity.STOP, Severity.REQUIRED}


def _fault(material: Material, result: RuleResult) -> Point:
    said = " ".join([*_subject(material, result), *(sentence(f.text) for f in result.findings if f.text)])
    line = Line(shortened(said, TEXT_SHOWN) or f"{OUTCOME[result.outcome][0]}: {result.title}.")
    where = next((e for f in result.findings for e in f.evidence), next(iter(result.evidence), None))
    place = sentence(material.places.say(where)) if where else _no_place(material, result)
    wanted = shortened(sentence(material.wanted(result.rule)), WANTED_SHOWN)
    demand = f"{result.title} ({SEVERITY[result.severity].lower()}). {place}"
    detail = [("Krav", demand), ("Behövs", wanted)]
    return Point(line, tuple(Line(text, label) for label, text in detail if text), strong=True)


def _subject(material: Material, result: RuleResult) -> tuple[str, ...]:
    """Say which plan a fault is about; the rule's own sentences take that as known."""
    plans = {
        "EVA001": ("Utvärderingsplanen", material.review.plans.evaluation),
        "IMP001": ("Implementeringsplanen", material.review.plans.implementation),
    }
    if result.rule not in plans:
        return ()
    name, plan = plans[result.rule]
    word, _ = material.plan_word(plan, result.rule)
    said = {"Delvis": "är inte fullständig", "Kan inte bedömas": "kan inte bedömas"}.get(word, "saknas")
    return (f"{name} {said}.",)


def _no_place(material: Material, result: RuleResult) -> str:
    number = part_of(material, result.rule)
    sought = result.searched is not None and result.outcome is Outcome.NOT_MET
    return f"Hittades inte i ansökan; del {number} visar vad som söktes." if sought else f"Se del {number}."


def _unread(material: Material) -> list[MemoBlock]:
    said = unread_sentences(material)
    if not said:
        return [Subheading("Kunde inte läsas maskinellt"), Line("Allt i filerna kunde läsas.")]
    shown = tuple(Point(Line(shortened(text, UNREAD_TEXT))) for text in said[:UNREAD_SHOWN])
    rest = len(said) - len(shown)
    more = (
        (Point(Line(f"{rest} {plural(rest, 'ställe', 'ställen')} till står i den sista delen.")),)
        if rest > 0
        else ()
    )
    return [Subheading("Kunde inte läsas maskinellt"), BulletList(shown + more)]
