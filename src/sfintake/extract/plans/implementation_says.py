"""What a sentence on life after the project says: the dimensions of rules.md, IMP."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sfintake.extract.lexicon.plans import Lexicon

# Where a part with a matter of its own begins: a date there belongs to that matter.
_PART = re.compile(r", (?:vilket|som|så att|efter|sedan|när|då|vars|och|varefter)\b|;| – |(?<=\w{4})[.!?] ")
_ANTECEDENT = 60
"""Characters before a relative clause within which the one it refers to stands."""
_SPEAKER = re.compile(r"\b(?:jag|undertecknad)\b")
"""The one who signs: as good as a name."""
_RECEIVERS = ("organisation", "ordinary", "parties")


def implementation_dimensions(planned: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the dimensions that a sentence answers. ``planned`` has all but its planned clauses blank."""
    parts = _parts(planned)
    took = [p for p in parts if lexicon.has("takes_over", p)]
    took = [] if is_about_a_person(planned, lexicon) else took
    handed = [p for p in took if not lexicon.has("not_handed_over", p)]
    funded = _is_funded(planned, lexicon)
    paid = [p for p in parts if lexicon.has("pays", p) and lexicon.has("object", p)] if funded else []
    # Who goes on paying a post or an operation of the project has taken it over.
    if any(_receives(p, lexicon) for p in (*handed, *paid)):
        yield "receiver"
    if funded:
        yield "funding"
    if any(_decides(p, planned, lexicon) for p in _with_antecedents(parts)):
        yield "decision"
    if (handed or funded or lexicon.has("take_over_happens", planned)) and _has_moment(planned, lexicon):
        yield "timetable"
    if paid or any(_names_what(p, lexicon) for p in took):
        yield "what"
    if any(_answers(p, lexicon) for p in _with_antecedents(parts)):
        yield "responsible"
    if _has_condition(planned, lexicon):
        yield "condition"


def is_about_a_person(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it is a participant that is handed over, and not an operation."""
    return lexicon.has("person_object", text) and not lexicon.has("object", text)


def _parts(planned: str) -> tuple[str, ...]:
    cuts = [0, *(m.start() for m in _PART.finditer(planned)), len(planned)]
    return tuple(planned[a:b] for a, b in pairwise(cuts) if planned[a:b].strip())


def _with_antecedents(parts: tuple[str, ...]) -> Iterator[str]:
    """Give the parts, a relative one with the words it refers to: "till nämnden, som beslutar"."""
    before = ""
    for part in parts:
        relative = part.startswith((", som ", ", vilke", ", vars "))
        yield before[-_ANTECEDENT:] + part if relative else part
        before = part


def _receives(part: str, lexicon: Lexicon) -> bool:
    return lexicon.has_any(_RECEIVERS, lexicon.blank("forbund", part))


def _names_what(part: str, lexicon: Lexicon) -> bool:
    if lexicon.has("object", part) or lexicon.has("is_left", part):
        return True
    matches = lexicon.patterns["goes_on"].finditer(part)
    nouns = (noun for m in matches for noun in m.group("noun", "noun2", "noun3") if noun)
    return any(not lexicon.has_any(("empty_noun", "organisation", "body"), noun) for noun in nouns)


def _is_funded(planned: str, lexicon: Lexicon) -> bool:
    if not lexicon.has("pays", planned):
        return False
    if lexicon.has_any(("open_payment", "during_project", "needs_others_money"), planned):
        return False
    text = lexicon.blank("forbund", planned)
    return lexicon.has_any(("own_budget", "organisation", "parties", "granting_body"), text)


def _decides(part: str, planned: str, lexicon: Lexicon) -> bool:
    text = lexicon.blank("forbund", part)
    if not (lexicon.has("decides", text) and lexicon.has("body", text)):
        return False
    # A decision to start looks just like a decision to take over: only the object tells.
    return not lexicon.has("start_object", part) or lexicon.has("takes_over", planned)


def _has_moment(planned: str, lexicon: Lexicon) -> bool:
    return lexicon.has("takeover_moment", lexicon.blank("not_takeover_moment", planned))


def _answers(part: str, lexicon: Lexicon) -> bool:
    if is_about_a_person(part, lexicon):
        return False
    if lexicon.has("answers_for", part) and (lexicon.has("role", part) or _SPEAKER.search(part)):
        return True
    return any(lexicon.has("role", m["who"]) for m in lexicon.patterns["taken_by"].finditer(part))


def _has_condition(planned: str, lexicon: Lexicon) -> bool:
    if planned.strip().endswith("?") or lexicon.has("start_object", planned):
        return False
    return lexicon.has("condition", planned)
