"""EVA003: the national follow-up system is used."""

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

TOPIC = "follow_up_system"
TERMS = ("SUS", "Uppföljning Finsam", "det nationella uppföljningssystemet")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met where a national follow-up system is said to be used (rules.md, EVA003)."""
    del profile, params
    said = application.about(TOPIC)
    used = [p for p in said if p.stance is Stance.PLANNED]
    if used:
        return Verdict(Outcome.MET, evidence=_quotes(used))
    message = "not_used" if said else "not_named"
    outcome = Outcome.NOT_MET if application.coverage >= 0.8 else Outcome.UNCLEAR
    return Verdict(
        outcome,
        (Finding(message, {}, _quotes(list(said))),),
        searched=Searched(TERMS, application.parts, _quotes(list(said))),
    )


def _quotes(passages: list[Passage]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(p.evidence for p in passages))[:3]


RULE = Rule(
    id="EVA003",
    name="national-follow-up-system",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Nationellt uppföljningssystem",
    rationale="Insatser som förbundet finansierar ska redovisas i det nationella uppföljningssystemet (tidigare SUS, "
    "nu Uppföljning Finsam).",
    basis=(
        Basis("Policy för finansiering av samverkansinsatser", "J13", ("jamtland",)),
        Basis("Verksamhetsplan 2016", "H8", ("harnosand_timra",)),
    ),
    messages={
        "not_named": "Ansökan nämner inte att insatsen redovisas i det nationella uppföljningssystemet.",
        "not_used": "Det nationella uppföljningssystemet nämns, men ansökan säger inte att insatsen redovisas där.",
    },
    check=check,
    wanted="Bekräfta att insatsen kommer att registreras i Uppföljning Finsam.",
    question="Ska insatsen registreras i Uppföljning Finsam?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
