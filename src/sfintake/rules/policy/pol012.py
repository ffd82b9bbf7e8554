"""POL012: start, end and an area within the förbund are stated."""

from sfintake.model import Application, Finding, Outcome, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import READABLE, basis_of, quotes

AREA = "area"
TERMS = ("projekttid", "period", "startdatum", "slutdatum", "pågår", "område", "kommun", "bor i", "länet")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from the period and the places named (rules.md, POL012)."""
    del params
    field = application.fields.period
    start = field.value.start if field.value else None
    end = field.value.end if field.value else None
    outside = tuple(p for p in application.about(AREA) if p.key == "outside")
    inside = tuple(p for p in application.about(AREA) if p.key == "inside")
    searched = Searched(TERMS, application.parts, field.evidence)
    if outside:
        places = ", ".join(dict.fromkeys(p.values.get("place", "") for p in outside))
        values = {"places": places, "forbund": profile.forbund}
        evidence = quotes(outside)
        return Verdict(Outcome.NOT_MET, (Finding("outside", values, evidence),), evidence, searched)
    if start is None and end is None:
        outcome = Outcome.NOT_MET if application.coverage >= READABLE else Outcome.UNCLEAR
        return Verdict(outcome, (Finding("no_period"),), searched=searched)
    findings = []
    if start is None or end is None:
        findings.append(Finding("no_start" if start is None else "no_end", evidence=field.evidence))
    if not inside:
        findings.append(Finding("no_area"))
    if findings:
        return Verdict(Outcome.UNCLEAR, tuple(findings), field.evidence, searched)
    return Verdict(Outcome.MET, evidence=tuple(dict.fromkeys((*field.evidence, *quotes(inside)))))


RULE = Rule(
    id="POL012",
    name="period-and-area",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Period och område",
    rationale="Beslutet gäller en bestämd tid och ska avse förbundets område.",
    basis=basis_of("J7"),
    messages={
        "no_period": "Varken start eller slut för insatsen hittades.",
        "no_start": "Startdatum för insatsen hittades inte.",
        "no_end": "Slutdatum för insatsen hittades inte.",
        "no_area": "Det framgår inte i vilket område insatsen ska bedrivas.",
        "outside": "Området ligger helt eller delvis utanför {forbund}: {places}.",
    },
    check=check,
    wanted="Ange start- och slutdatum och i vilka kommuner insatsen ska bedrivas.",
    question="När börjar och slutar insatsen, och var ska den bedrivas?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
