"""POL007: the target group is within the förbund's ages, and has a number or a demarcation."""

from sfintake.model import Ages, Application, Evidence, Finding, Level, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

TARGET_GROUP = "target_group"
HIGHEST = 66
"""Upper age that is still to be judged when it is above the profile's (rules.md, POL007)."""
TERMS = ("målgrupp", "deltagare", "ålder", "år", "antal", "vänder sig till")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from ages, number and demarcation (rules.md, POL007)."""
    del params
    fields = application.fields
    if application.level is Level.STRUCTURAL and fields.participants.value is None:
        return Verdict(Outcome.NOT_APPLICABLE)
    said = application.about(TARGET_GROUP)
    shown = (*fields.ages.evidence, *fields.participants.evidence)
    ages = fields.ages.value
    if ages is None and not said and fields.participants.value is None:
        return absent(application, "absent", TERMS)
    everybody = tuple(p for p in said if p.key in {"open_to_all", "none"})
    if everybody and ages is None and not any(p.key == "demarcation" for p in said):
        return _say(Outcome.NOT_MET, "open_to_all", quotes(everybody))
    if ages is not None and profile.ages is not None:
        outside = _outside(ages, profile.ages)
        if outside is not None:
            values = {"ages": _span(ages), "allowed": f"{profile.ages[0]}–{profile.ages[1]}"}
            return _say(
                outside,
                "ages_outside" if outside is Outcome.NOT_MET else "ages_above",
                fields.ages.evidence,
                values,
            )
    if ages is None and not any(p.key == "working_age" for p in said):
        return _say(Outcome.UNCLEAR, "no_ages", shown or quotes(said))
    if fields.participants.value is None and not any(p.key in {"number", "demarcation"} for p in said):
        return _say(Outcome.UNCLEAR, "no_number", shown or quotes(said))
    return Verdict(Outcome.MET, evidence=tuple(dict.fromkeys((*shown, *quotes(said)))))


def _outside(ages: Ages, allowed: tuple[int, int]) -> Outcome | None:
    low, high = ages.min, ages.max
    if (low is not None and (low < allowed[0] or low > allowed[1])) or (
        high is not None and high < allowed[0]
    ):
        return Outcome.NOT_MET
    if high is None or high <= allowed[1]:
        return None
    return Outcome.UNCLEAR if high <= HIGHEST else Outcome.NOT_MET


def _span(ages: Ages) -> str:
    if ages.max is None:
        return f"från {ages.min}"
    return f"till {ages.max}" if ages.min is None else f"{ages.min}–{ages.max}"


def _say(
    outcome: Outcome, message: str, evidence: tuple[Evidence, ...], values: dict[str, str] | None = None
) -> Verdict:
    return Verdict(outcome, (Finding(message, values or {}, evidence),), evidence)


RULE = Rule(
    id="POL007",
    name="target-group",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Målgruppen är avgränsad och inom förbundets åldrar",
    rationale="Förbundets medel är till för människor i de åldrar som förbundet har beslutat om.",
    basis=basis_of("J1", "V2", "H3"),
    messages={
        "absent": "Ingen målgrupp hittades.",
        "open_to_all": "Insatsen är öppen för alla; någon målgrupp är inte avgränsad.",
        "ages_outside": "Målgruppens ålder ({ages} år) ligger utanför förbundets ({allowed} år).",
        "ages_above": "Målgruppens ålder ({ages} år) går över förbundets ({allowed} år), men inte över 66 år.",
        "no_ages": "Målgruppens ålder anges inte.",
        "no_number": "Varken antal deltagare eller någon avgränsning av målgruppen anges.",
    },
    check=check,
    wanted="Ange målgruppens ålder, antalet deltagare och hur målgruppen är avgränsad.",
    question="Vilka är målgruppen, i vilken ålder och hur många?",
    outcomes=frozenset(Outcome),
)
