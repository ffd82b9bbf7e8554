"""EVA002: an initiative of more than a year is followed up at least once a year."""

from decimal import Decimal

from sfintake.model import (
    Application,
    Evidence,
    Finding,
    Outcome,
    Passage,
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
    months = _months(application)
    if months is not None and months <= params.longer_than_months:
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


def _months(application: Application) -> int | None:
    field = application.fields.period
    months = field.value.months if field.value is not None else None
    return field.length_months if months is None else months


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
    params=FollowUpParams,
)
