"""POL002: enough parties take part, of more than one kind."""

from collections.abc import Iterable

from sfintake.model import Application, Evidence, Finding, Outcome, Part, Party, Searched, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Params, Rule
from sfintake.rules.policy._concluding import READABLE, basis_of

TERMS = ("samverkande parter", "övriga parter", "medsökande", "tillsammans med", "bidrar med", "deltar")
NEAR = {
    Part.REFERS: "only_refers",
    Part.TO_BE_ASKED: "only_to_be_asked",
    Part.SUPPORTS: "only_supports",
    Part.DECLINES: "only_declines",
}


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Count the distinct members that take part, and their kinds (rules.md, POL002)."""
    del params
    here = [p for p in application.parties if p.member and p.part is Part.TAKES_PART]
    members = {p.member for p in here}
    evidence = _evidence(here)
    if len(members) >= profile.min_parties:
        if len({p.type for p in here}) > 1:
            return Verdict(Outcome.MET, evidence=evidence)
        return _one_kind(here, evidence)
    if len(members) == 1 and len(here) > 1:
        return _one_kind(here, evidence)
    near = [p for p in application.parties if p.part in NEAR and p.member]
    values = {
        "count": str(len(members)),
        "wanted": str(profile.min_parties),
        "names": _names(here) or "ingen",
    }
    findings = [Finding("too_few", values, evidence)]
    findings += [Finding(NEAR[p.part], {"names": p.name}, p.evidence[:1]) for p in near]
    searched = Searched(TERMS, application.parts, _evidence(near))
    outcome = Outcome.NOT_MET if application.coverage >= READABLE else Outcome.UNCLEAR
    return Verdict(outcome, tuple(findings), evidence, searched)


def _one_kind(here: list[Party], evidence: tuple[Evidence, ...]) -> Verdict:
    return Verdict(Outcome.UNCLEAR, (Finding("one_kind", {"names": _names(here)}, evidence),), evidence)


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(p.name for p in parties))


def _evidence(parties: Iterable[Party]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for p in parties for e in p.evidence[:1]))


RULE = Rule(
    id="POL002",
    name="enough-parties",
    severity=Severity.STOP,
    decides="machine",
    title="Tillräckligt många parter deltar",
    rationale="Samordningsmedel är till för samverkan mellan parter med olika uppdrag.",
    basis=basis_of("V4", "H6"),
    messages={
        "too_few": "Antal medlemmar som deltar: {count} ({names}). Förbundet kräver minst {wanted}.",
        "one_kind": "De som deltar är av samma slag: {names}. Det behöver bedömas om det räcker.",
        "only_refers": "{names} hänvisar bara deltagare.",
        "only_to_be_asked": "{names} ska tillfrågas eller har ännu inte svarat.",
        "only_supports": "{names} stöder ansökan men deltar inte.",
        "only_declines": "{names} deltar inte enligt ansökan.",
    },
    check=check,
    wanted="Ange vilka av förbundets medlemmar som deltar, minst två av olika slag.",
    question="Vilka medlemmar deltar, och har de bekräftat det?",
    ideas=True,
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.UNCLEAR}),
)
