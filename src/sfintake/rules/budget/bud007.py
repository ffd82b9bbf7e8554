"""BUD007: what a full-time post costs a year is plausible, and social charges are counted in."""

from decimal import Decimal

from sfintake.model import Application, BudgetLine, Finding, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import paid_by_forbund, quotes, read_budget, sek


class StaffParams(Params):
    """The band of a full-time post, in kronor a year with social charges."""

    lowest_sek: Decimal = Decimal(450_000)
    highest_sek: Decimal = Decimal(1_100_000)


def check(application: Application, profile: Profile, params: StaffParams) -> Verdict:
    """Make each staff line a full-time year and hold it against the band (rules.md, BUD007)."""
    del profile
    budget = read_budget(application)
    lines = (
        [x for x in budget.lines if paid_by_forbund(x) and x.staff_share and x.months and x.total_sek > 0]
        if budget
        else []
    )
    if not lines:
        return Verdict(Outcome.NOT_APPLICABLE)
    findings = tuple(f for line in lines for f in _findings(line, params))
    if findings:
        return Verdict(Outcome.UNCLEAR, findings)
    return Verdict(Outcome.MET, evidence=quotes((e for x in lines for e in x.evidence), 6))


def full_time_year(line: BudgetLine) -> Decimal:
    """Give what the line's post would cost full time for twelve months, in kronor."""
    return line.total_sek / (line.staff_share or 1) / (line.months or 12) * 12


def _findings(line: BudgetLine, params: StaffParams) -> list[Finding]:
    yearly = full_time_year(line)
    values = {
        "label": line.label,
        "yearly": str(round(yearly)),
        "yearly_kr": sek(round(yearly, -3)),
        "share": f"{(line.staff_share or 0) * 100:.0f}",
        "months": f"{line.months:f}".rstrip("0").rstrip(".")
        if "." in f"{line.months:f}"
        else f"{line.months:f}",
        "amount_kr": sek(line.total_sek),
        "lowest_kr": sek(params.lowest_sek),
        "highest_kr": sek(params.highest_sek),
    }
    made = []
    if line.without_social_charges:
        made.append(Finding("no_charges", values, line.evidence))
    if yearly < params.lowest_sek:
        made.append(Finding("low", values, line.evidence))
    elif yearly > params.highest_sek:
        made.append(Finding("high", values, line.evidence))
    return made


RULE = Rule(
    id="BUD007",
    name="staff-cost-plausible",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Lönekostnaderna är rimliga",
    rationale="En lönekostnad långt utanför det vanliga beror ofta på fel enhet, fel period eller glömda sociala avgifter.",
    basis=(Basis("Mall för projektansökan", "T"),),
    messages={
        "low": "”{label}”: {amount_kr} kr för {share} procent i {months} månader motsvarar {yearly_kr} kr "
        "per heltid och år, under {lowest_kr} kr.",
        "high": "”{label}”: {amount_kr} kr för {share} procent i {months} månader motsvarar {yearly_kr} kr "
        "per heltid och år, över {highest_kr} kr.",
        "no_charges": "”{label}”: beräkningen är månadslön gånger månader. Sociala avgifter verkar inte vara medräknade.",
    },
    check=check,
    wanted="Visa hur lönekostnaden är beräknad: omfattning, månader, månadslön och sociala avgifter.",
    question="Hur är lönekostnaden beräknad, och ingår sociala avgifter?",
    params=StaffParams,
    outcomes=frozenset({Outcome.MET, Outcome.UNCLEAR, Outcome.NOT_APPLICABLE}),
)
