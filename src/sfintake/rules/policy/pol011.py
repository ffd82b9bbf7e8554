"""POL011: a steering group of at least two parties, or their chiefs, stand behind the initiative."""

from collections.abc import Iterable

from sfintake.model import Application, Finding, Outcome, Passage, Severity, Stance, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import absent, basis_of, quotes

STEERING = "steering"
ENOUGH = 2
TERMS = ("styrgrupp", "ledningsgrupp", "förankring", "står bakom", "godkänt", "chef", "leds av")


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from who sits in the group and which chiefs stand behind (rules.md, POL011)."""
    del profile, params
    said = application.about(STEERING)
    groups = tuple(p for p in said if p.key == "group")
    for group in groups:
        if len(_parties((group,))) >= ENOUGH:
            return Verdict(Outcome.MET, evidence=quotes((group,)))
    chiefs = tuple(p for p in said if p.key == "manager")
    if len(_parties(chiefs)) >= ENOUGH:
        return Verdict(Outcome.MET, evidence=quotes(chiefs))
    declined = application.about(STEERING, Stance.DECLINED)
    management = tuple(p for p in said if p.key == "management")
    if declined and not chiefs:
        evidence = quotes(declined)
        return Verdict(Outcome.NOT_MET, (Finding("declined", evidence=evidence),), evidence)
    if not groups and not chiefs and not management:
        return absent(application, "absent", TERMS)
    evidence = quotes(groups, chiefs, management)
    parties = _parties((*groups, *chiefs))
    message = "one_party" if parties else "no_parties" if groups else "management"
    return Verdict(Outcome.UNCLEAR, (Finding(message, evidence=evidence),), evidence)


def _parties(passages: Iterable[Passage]) -> set[str]:
    """Give the members that the passages name."""
    found: set[str] = set()
    for passage in passages:
        for field in ("parties", "party"):
            found |= {key for key in passage.values.get(field, "").split(",") if key}
    return found


RULE = Rule(
    id="POL011",
    name="steering-and-support",
    severity=Severity.RECOMMENDED,
    decides="machine",
    title="Styrning och förankring hos parterna",
    rationale="En insats som chefer hos flera parter står bakom håller bättre än en som en part driver ensam.",
    basis=basis_of("B6", "V7"),
    messages={
        "one_party": "Bara en part är företrädd i styrgruppen eller står bakom ansökan.",
        "no_parties": "En styrgrupp nämns, men det framgår inte vilka parter som ingår.",
        "management": "Insatsen leds av en part. Ingen styrgrupp och inga chefer hos andra parter nämns.",
        "declined": "Enligt ansökan ska det inte finnas någon styrgrupp.",
        "absent": "Varken styrgrupp eller chefer som står bakom insatsen hittades.",
    },
    check=check,
    wanted="Ange vilka parter som ingår i styrgruppen, eller vilka chefer hos minst två parter som står bakom ansökan.",
    question="Vilka parter och chefer står bakom insatsen, och vilka ingår i styrgruppen?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
