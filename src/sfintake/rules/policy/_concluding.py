"""What the rules of the policy's criteria share: how an absence is told, and where the clauses stand."""

from collections.abc import Iterable

from sfintake.model import Application, Evidence, Finding, Outcome, Passage, Searched, Verdict
from sfintake.rules._api import Basis

READABLE = 0.8
"""Coverage of the main file below which nothing is said to be absent (rules.md, SEC)."""

QUOTES = 3
"""Quotes shown for one statement; more would hide the point."""

_DOCUMENTS = {
    "J": ("Policy för finansiering av samverkansinsatser (2017-11-27, § 77)", "jamtland"),
    "V": ("Sök finansiering", "vastmanland"),
    "B": ("Verksamhetsplan och budget 2016", "badesa"),
    "H": ("Verksamhetsplan 2016", "harnosand_timra"),
}


def basis_of(*clauses: str) -> tuple[Basis, ...]:
    """Give the basis for clause ids such as "V6b"; their letter names the document and the profile."""
    return tuple(Basis(_DOCUMENTS[c[0]][0], c, (_DOCUMENTS[c[0]][1],)) for c in clauses)


def quotes(*groups: Iterable[Passage]) -> tuple[Evidence, ...]:
    """Give the evidence of each group's first passages, without repeating any."""
    found = (p.evidence for group in groups for p in tuple(group)[:QUOTES])
    return tuple(dict.fromkeys(found))


def absent(
    application: Application, message: str, terms: tuple[str, ...], nearest: Iterable[Passage] = ()
) -> Verdict:
    """Conclude that something was not found: not met, or unclear where too little of the file could be read."""
    searched = Searched(terms, application.parts, quotes(nearest))
    outcome = Outcome.NOT_MET if application.coverage >= READABLE else Outcome.UNCLEAR
    return Verdict(outcome, (Finding(message, evidence=searched.nearest),), searched=searched)
