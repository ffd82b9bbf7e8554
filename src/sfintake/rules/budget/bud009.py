"""BUD009: the money is paid in arrears against vouchers."""

from sfintake.model import Application, Finding, Outcome, Severity, Verdict
from sfintake.profiles import Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import POLICY

TOPIC = "payment"


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Conclude from what is asked about payment (rules.md, BUD009)."""
    del params
    if not profile.paid_in_arrears:
        return Verdict(Outcome.NOT_APPLICABLE)
    asked = dict.fromkeys(
        (p.key, p.evidence) for p in application.about(TOPIC) if p.key in {"advance", "flat_rate"}
    )
    if asked:
        return Verdict(Outcome.NOT_MET, tuple(Finding(key, {}, (evidence,)) for key, evidence in asked))
    return Verdict(Outcome.MET)


RULE = Rule(
    id="BUD009",
    name="paid-in-arrears",
    severity=Severity.NOTE,
    decides="machine",
    title="Ersättning i efterhand mot underlag",
    rationale="Förbundet betalar i efterhand mot faktiska kostnader, med fakturakopior, verifikationer och löneunderlag.",
    basis=(Basis(POLICY, "J15"),),
    messages={
        "advance": "Ansökan önskar pengar i förskott. Förbundet betalar i efterhand mot upparbetade kostnader.",
        "flat_rate": "Ansökan tar upp en schablonkostnad. Förbundet betalar mot underlag för faktiska kostnader.",
    },
    check=check,
    question="Kan kostnaderna redovisas i efterhand mot underlag?",
    outcomes=frozenset({Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE}),
)
