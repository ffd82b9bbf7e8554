"""EVA002: an initiative of more than a year is followed up at least once a year."""

from calendar import monthrange
from datetime import timedelta
from decimal import Decimal

from sfintake.model import (
    Application,
    Evidence,
    Finding,
    Outcome,
    Passage,
    Period,
    Searched,
    Severity,
    Stance,
    Verdict,
)
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule

TOPIC = "follow_up"
TERMS = ("uppföljning", "lägesrapport", "varje kvartal", "halvårsvis", "en gång om året")


class FollowUpParams(Params):
    """When follow-up is demanded, and how often."""

    longer_than_months: int = 12
    times_a_year: Decimal = Decimal(1)


def check(application: Application, profile: Profile, params: FollowUpParams) -> Verdict:
    """Conclude from the stated intervals (rules.md, EVA002)."""
    del profile
    if _is_short(application, params.longer_than_months):
        return Verdict(Outcome.NOT_APPLICABLE, evidence=application.fields.period.evidence)
    said = application.about(TOPIC)
    often = [p for p in said if p.key == "interval" and Decimal(p.values["per_year"]) >= params.times_a_year]
    if often:
        return Verdict(Outcome.MET, evidence=_quotes(often))
    named = [p for p in said if p.key in {"interval", "named"} and p.stance is Stance.PLANNED]
    if named:
        return Verdict(Outcome.UNCLEAR, (Finding("no_interval", {}, _quotes(named)),))
    refused = [p for p in said if p.key == "none"]
    message = "promised" if any(p.stance is Stance.PROMISED for p in refused) else "none"
    outcome = Outcome.NOT_MET if application.coverage >= 0.8 else Outcome.UNCLEAR
    return Verdict(
        outcome,
        (Finding(message, {}, _quotes(refused)),),
        searched=Searched(TERMS, application.parts, _quotes(refused)),
    )


def _is_short(application: Application, months: int) -> bool:
    """Tell whether the period is known to be no longer; half a month over the limit is longer."""
    field = application.fields.period
    period = field.value
    if period is None or period.start is None or period.end is None:
        return field.length_months is not None and field.length_months <= months
    whole = period.months or 0
    return whole < months or (whole == months and not _has_days_over(period))


def _has_days_over(period: Period) -> bool:
    """Tell whether days are left when the whole months are counted."""
    assert period.start is not None
    assert period.end is not None
    after = period.end + timedelta(days=1)
    last = monthrange(after.year, after.month)[1]
    # A period from the 31st is over at the end of a shorter month.
    return after.day != min(period.start.day, last)


def _quotes(passages: list[Passage]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(p.evidence for p in passages))[:3]


RULE = Rule(
    id="EVA002",
    name="regular-follow-up",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Regelbunden uppföljning",
    rationale="Längre insatser ska följas upp regelbundet, så att förbundet i tid ser om något behöver ändras.",
    basis=(
        Basis("Policy för finansiering av samverkansinsatser", "J14", ("jamtland",)),
        Basis("Verksamhetsplan 2016", "H9", ("harnosand_timra",)),
    ),
    messages={
        "no_interval": "Uppföljning nämns, men inte hur ofta den görs.",
        "none": "Ansökan säger inte hur insatsen ska följas upp.",
        "promised": "Uppföljningen utlovas till senare. Den behöver finnas i ansökan.",
    },
    check=check,
    wanted="Ange hur ofta insatsen följs upp och till vem det redovisas, till exempel varje halvår till styrgruppen "
    "och förbundet.",
    question="Hur ofta ska insatsen följas upp, och vem får rapporten?",
    params=FollowUpParams,
)
