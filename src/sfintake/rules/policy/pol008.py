"""POL008: a measurable effect, at or above the förbund's numeric goals where it has them."""

import re
from collections.abc import Iterable
from decimal import Decimal

from sfintake.model import Application, Finding, Level, Outcome, Passage, Searched, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

GOAL = "goal"
TERMS = (
    "mål",
    "effekt",
    "procent",
    "andel",
    "antal av antal",
    "senast",
    "i arbete eller studier",
    "bättre hälsa",
    "från … till",
)
WORK = re.compile(r"\d[^.]*(?:arbet|jobb|anställ)", re.IGNORECASE)
STUDY = re.compile(r"\d[^.]*(?:stud|utbildn|plugg)", re.IGNORECASE)
NAMES = {"self_support": "egen försörjning, arbete eller utbildning", "health": "bättre hälsa"}


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Met with an effect; unclear below the profile's numbers or with activities only; not met without figures."""
    del params
    goals = application.about(GOAL, Stance.PLANNED)
    effects = tuple(g for g in goals if g.key == "effect")
    if not goals:
        return absent(application, "no_figure", TERMS, application.about(GOAL))
    if not effects:
        evidence = quotes(goals)
        searched = Searched(TERMS, application.parts, evidence)
        return Verdict(Outcome.UNCLEAR, (Finding("only_activities", evidence=evidence),), evidence, searched)
    below = () if application.level is Level.STRUCTURAL else tuple(_below(application, profile, effects))
    return Verdict(Outcome.UNCLEAR if below else Outcome.MET, below, quotes(effects))


def _below(application: Application, profile: Profile, effects: tuple[Passage, ...]) -> Iterable[Finding]:
    """Give a finding for each numeric goal of the profile that is set lower, or not set in figures."""
    for about, wanted in profile.goals.items():
        of_goal = tuple(e for e in effects if e.values.get("about") == about)
        stated = _stated(of_goal, application.fields.participants.value)
        values = {"about": NAMES.get(about, about), "wanted": str(wanted)}
        if not stated:
            yield Finding("not_set", values, quotes(of_goal))
        elif max(stated) < wanted:
            yield Finding("below", {**values, "stated": f"{max(stated):.0f}"}, quotes(of_goal))


def _stated(effects: tuple[Passage, ...], participants: int | None) -> list[Decimal]:
    """Give what the effects state in percent; work and study told apart in one sentence count together."""
    alone = [(e, p) for e in effects if (p := _percent(e, participants)) is not None]
    together = [
        sum({p for e, p in alone if e.evidence.quote == quote}, Decimal(0))
        for quote in {e.evidence.quote for e, _ in alone}
        if WORK.search(quote) and STUDY.search(quote)
    ]
    return [p for _, p in alone] + [p for p in together if p <= 100]


def _percent(effect: Passage, participants: int | None) -> Decimal | None:
    value, unit = effect.values.get("value"), effect.values.get("unit")
    if value is None or unit not in ("percent", "count"):
        return None
    if unit == "percent":
        return Decimal(value)
    return Decimal(value) * 100 / participants if participants else None


RULE = Rule(
    id="POL008",
    name="measurable-goals",
    severity=Severity.RECOMMENDED,
    decides="human",
    title="Mätbara mål",
    rationale="Målen ska säga vad som förändras för deltagarna, personalen eller samverkan, så att det går att följa.",
    basis=basis_of("H1", "H2"),
    messages={
        "no_figure": "Inget mål med antal, andel eller datum hittades.",
        "only_activities": "Målen räknar det som görs eller ges, inte vad som förändras för deltagare, personal eller samverkan.",
        "below": "Målet för {about} är {stated} procent. Förbundets mål är {wanted} procent.",
        "not_set": "Förbundets mål är att {wanted} procent når {about}. Något sådant mål med siffra hittades inte.",
    },
    check=check,
    wanted="Ange minst ett mål för vad som ska ha förändrats, med antal, andel eller datum.",
    question="Vad ska ha förändrats för deltagarna eller hos parterna, och hur mäts det i siffror?",
    outcomes=frozenset(Outcome),
)
