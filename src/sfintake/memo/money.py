"""Part: the budget as read, in kronor, and whether it adds up."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from sfintake.memo.checks import checks
from sfintake.memo.material import Material
from sfintake.memo.parts import BUDGET
from sfintake.memo.phrases import counted, figure, kronor, shortened
from sfintake.memo.words import CATEGORY_STATUS
from sfintake.model import (
    Bar,
    Budget,
    BudgetLine,
    Chart,
    Evidence,
    Grid,
    GridCell,
    Line,
    MemoBlock,
    OpenCost,
    Payer,
    StatedSum,
    Subheading,
    SumCheck,
    Tone,
)

PERIODS_SHOWN = 4
"""More columns of time do not fit the page; the JSON holds them."""
CALCULATION_SHOWN = 8
CHECKS_SHOWN = 6
LABEL_SHOWN = 120
UNITS = {"kr": "kronor", "tkr": "tusental kronor", "mkr": "miljoner kronor"}
PLACES = {"field": "Formulärfält", "prose": "Löpande text", "table": "Budgettabell", "sheet": "Kalkylblad"}
UNREADABLE = (
    "Budgeten kunde inte läsas maskinellt: den är en bild eller finns i en fil som inte går att läsa. "
    "Läs originalet, eller be om budgeten som tabell i Word eller Excel."
)


def money(material: Material) -> tuple[MemoBlock, ...]:
    """Give the budget's tables, chart and checks."""
    budget = material.application.budget
    blocks: list[MemoBlock] = []
    if budget is None or not (budget.lines or budget.categories or budget.total_sek is not None):
        unreadable = material.is_little_read or (budget is not None and budget.unreadable)
        blocks.append(Line(UNREADABLE if unreadable else "Ingen budget med belopp hittades i ansökan."))
    else:
        blocks += [
            _unit(budget),
            *_lines(material, budget),
            *_categories(material, budget),
            *_sums(material, budget),
            *_per_participant(material),
        ]
    found = checks(material, BUDGET, caption="Kontroller av budgeten")
    blocks += [Subheading("Kontroller"), *found] if found else []
    return tuple(blocks)


def _unit(budget: Budget) -> Line:
    if budget.unit is None:
        return Line("Ansökan säger inte vilken enhet beloppen har. De återges som de står.")
    said = UNITS.get(budget.unit, budget.unit)
    turned = "" if budget.unit == "kr" else " De är omräknade till kronor här."
    return Line(f"Beloppen står i {said} i ansökan.{turned}")


def _lines(material: Material, budget: Budget) -> list[MemoBlock]:
    if not budget.lines:
        return []
    periods = list(dict.fromkeys(key for line in budget.lines for key in line.by_period))
    shown = periods if len(periods) <= PERIODS_SHOWN else []
    payers = _several_payers(budget)
    header = ["Kostnad", *shown, "Summa", *(["Förbundet"] if payers else [])]
    rows = [_line_row(material, line, shown, payers) for line in budget.lines]
    strong = []
    for row in _total_rows(budget, len(shown), payers):
        strong.append(len(rows))
        rows.append(row)
    figures = len(header) - 1
    widths = (100 - 13 * figures, *(13,) * figures)
    grid = Grid(
        "Budgeten som den står i ansökan, i kronor",
        tuple(header),
        tuple(rows),
        widths,
        numeric=tuple(range(1, len(header))),
        strong_rows=tuple(strong),
    )
    note = (
        []
        if shown or not periods
        else [
            Line(f"Ansökan delar upp beloppen på {len(periods)} perioder. De står i den maskinläsbara filen.")
        ]
    )
    return [Subheading("Budgetens rader"), grid, *note, *_open_costs(material, budget)]


def _open_costs(material: Material, budget: Budget) -> list[MemoBlock]:
    """Tell the costs that are in no sum, since their amount is not settled."""
    if not budget.open_costs:
        return []
    rows = tuple(
        (GridCell(shortened(c.label, LABEL_SHOWN), (material.category(c.category),)), _unsettled(c))
        for c in budget.open_costs
    )
    caption = "Kostnader utan ett bestämt belopp. De ingår inte i summorna."
    return [Grid(caption, ("Kostnad", "I ansökan"), rows, (60, 40))]


def _unsettled(cost: OpenCost) -> GridCell:
    """Give both ends of a range in kronor, else what stands where the amount should."""
    said = f"”{shortened(cost.said, 60)}”"
    if cost.low_sek is None or cost.high_sek is None:
        return GridCell(said)
    return GridCell(f"{figure(cost.low_sek)}–{kronor(cost.high_sek)}", (said,))


def _several_payers(budget: Budget) -> bool:
    return any(
        line.payer is Payer.MEDFINANSIERING
        or (line.forbundet_sek is not None and line.forbundet_sek != line.total_sek)
        for line in budget.lines
    )


def _line_row(material: Material, line: BudgetLine, periods: list[str], payers: bool) -> tuple[GridCell, ...]:
    kind = material.category(line.category)
    doubt = " (kan höra till flera slag)" if line.category_doubtful else ""
    limited = ("Kräver motivering enligt profilen",) if line.restricted else ()
    cells = [GridCell(shortened(line.label, LABEL_SHOWN) or "Utan benämning", (f"{kind}{doubt}", *limited))]
    cells += [_amount(line.by_period.get(key)) for key in periods]
    cells.append(_amount(line.total_sek))
    if payers:
        cells.append(_amount(_forbundets(line)))
    return tuple(cells)


def _forbundets(line: BudgetLine) -> Decimal | None:
    if line.forbundet_sek is not None:
        return line.forbundet_sek
    return {Payer.FORBUNDET: line.total_sek, Payer.MEDFINANSIERING: Decimal(0)}.get(
        line.payer or Payer.FORBUNDET
    )


def _amount(value: Decimal | None) -> GridCell:
    return GridCell("–" if value is None else figure(value))


def _total_rows(budget: Budget, periods: int, payers: bool) -> list[tuple[GridCell, ...]]:
    gap = (GridCell(),) * periods
    summed = sum((line.total_sek for line in budget.lines), Decimal(0))
    ours = sum((_forbundets(line) or Decimal(0) for line in budget.lines), Decimal(0))
    rows = [(GridCell("Raderna sammanlagt"), *gap, _amount(summed), *((_amount(ours),) if payers else ()))]
    if budget.total_stated:
        whole = budget.total_all_sek if payers else budget.total_sek
        rows.append(
            (
                GridCell("Summa som ansökan anger"),
                *gap,
                _amount(whole),
                *((_amount(budget.total_sek),) if payers else ()),
            )
        )
    return rows


def _categories(material: Material, budget: Budget) -> list[MemoBlock]:
    if not budget.categories:
        return []
    rows = []
    for category in budget.categories:
        word, tone = CATEGORY_STATUS[category.status]
        rows.append(
            (
                GridCell(material.category(category.key)),
                GridCell(word, tone=tone),
                _amount(category.total_sek),
            )
        )
    grid = Grid(
        "Kostnadsslagen, förbundets del i kronor",
        ("Kostnadsslag", "I ansökan", "Belopp"),
        tuple(rows),
        (50, 25, 25),
        numeric=(2,),
    )
    amounts = [
        (material.category(c.key), c.total_sek) for c in budget.categories if c.total_sek and c.total_sek > 0
    ]
    years = [(year, sek) for year, sek in sorted(budget.by_year.items()) if sek > 0]
    return [
        Subheading("Kostnadsslag"),
        grid,
        *_chart("Förbundets del per kostnadsslag", amounts),
        *_chart("Förbundets del per år", years),
        *_chart("Sökt och medfinansierat", _shared(material, budget)),
    ]


def _shared(material: Material, budget: Budget) -> list[tuple[str, Decimal]]:
    """Give what is sought and what others put in, where both are stated in kronor."""
    sought, others = budget.total_sek, material.application.fields.cofinancing_sek.value
    if not sought or not others:
        return []
    return [("Söks från förbundet", sought), ("Medfinansiering", others)]


def _chart(caption: str, amounts: Iterable[tuple[str, Decimal]]) -> list[MemoBlock]:
    listed = list(amounts)
    if len(listed) < 2:
        return []
    top = max(sek for _, sek in listed)
    return [Chart(caption, tuple(Bar(label, float(sek / top), kronor(sek)) for label, sek in listed))]


def _sums(material: Material, budget: Budget) -> list[MemoBlock]:
    blocks: list[MemoBlock] = []
    if budget.checks:
        shown = _worth_showing(budget.checks)
        rows = tuple(_check_row(material, check) for check in shown)
        header = ("Summa", "Angivet", "Delarna blir", "Bedömning")
        caption = "Summorna i ansökan och vad delarna blir, i kronor"
        blocks += [
            Subheading("Summerar budgeten?"),
            Grid(caption, header, rows, (40, 15, 15, 30), numeric=(1, 2)),
        ]
        rest = len(budget.checks) - len(shown)
        if rest:
            blocks.append(
                Line(
                    f"Dessutom stämmer {counted(rest, 'en rad- eller kolumnsumma', 'rad- och kolumnsummor')}."
                )
            )
    if len(budget.stated_sums) > 1:
        blocks += [
            Subheading("Är det sökta beloppet detsamma överallt?"),
            _stated(material, budget.stated_sums),
        ]
    return blocks


def _worth_showing(checks_made: tuple[SumCheck, ...]) -> tuple[SumCheck, ...]:
    """Give all sums when they are few; else those that do not agree, and those over the whole budget."""
    if len(checks_made) <= CHECKS_SHOWN:
        return checks_made
    return tuple(c for c in checks_made if not c.agrees or c.kind not in {"row", "column"})


def _per_participant(material: Material) -> list[MemoBlock]:
    fields = material.application.fields
    sought, people = fields.requested_sek.value, fields.participants.value
    if not sought or not people:
        return []
    each = (sought / people).quantize(Decimal(1), ROUND_HALF_UP)
    return [Line(f"{kronor(each)} ({kronor(sought)} på {people} deltagare).", "Sökt belopp per deltagare")]


def _check_row(material: Material, check: SumCheck) -> tuple[GridCell, ...]:
    gap = check.stated_sek - check.summed_sek
    if check.agrees:
        verdict = GridCell("Stämmer", ("Skillnaden är avrundning.",) if gap else (), tone=Tone.GOOD)
    else:
        more = "mer" if gap > 0 else "mindre"
        verdict = GridCell(
            "Stämmer inte",
            (f"Angivet belopp är {kronor(abs(gap))} {more} än delarna.",),
            tone=Tone.LACK,
        )
    place = material.places.say(check.evidence[0]) if check.evidence else ""
    detail = [_calculation(check), place[:1].upper() + place[1:]]
    return (
        GridCell(shortened(check.label, LABEL_SHOWN), tuple(d for d in detail if d)),
        _amount(check.stated_sek),
        _amount(check.summed_sek),
        verdict,
    )


def _calculation(check: SumCheck) -> str:
    if len(check.parts) == 1:
        return f"{check.parts[0].label} = {figure(check.summed_sek)}"
    if len(check.parts) > CALCULATION_SHOWN:
        return f"{len(check.parts)} delar"
    if not check.parts:
        return ""
    return f"{' + '.join(figure(p.amount_sek) for p in check.parts)} = {figure(check.summed_sek)}"


def _figures_first(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Give the quotes with figures first: the sum itself says more than the word "Summa"."""
    return tuple(sorted(evidence, key=lambda e: not any(c.isdigit() for c in e.quote)))


def _stated(material: Material, sums: tuple[StatedSum, ...]) -> Grid:
    rows = tuple(
        (
            GridCell(
                PLACES.get(s.place, s.place),
                ("Raderna sammanlagt; ingen summa anges där.",) if s.derived else (),
            ),
            _amount(s.amount_sek),
            GridCell("" if s.evidence else "–", (), material.places.quotes(_figures_first(s.evidence), 1)),
        )
        for s in sums
    )
    return Grid(
        "Det sökta beloppet på olika ställen",
        ("Ställe", "Kronor", "I ansökan"),
        rows,
        (30, 20, 50),
        numeric=(1,),
    )
