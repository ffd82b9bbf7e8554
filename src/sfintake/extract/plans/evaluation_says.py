"""What a sentence on evaluation says: the dimensions of rules.md, EVA."""

from collections.abc import Iterator

from sfintake.extract.lexicon.plans import Lexicon

_ACTORS = ("organisation", "role", "evaluator", "forbund")
_NEAR_WORDS = 9
"""The one who acts stands at most so many words before the verb."""
_REPORT_REACH = 110
"""Characters after a word for reporting within which the receiver stands."""


def evaluation_dimensions(planned: str, whole: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the dimensions that a sentence answers. ``planned`` has all but its planned clauses blank."""
    if lexicon.has("what", planned) or lexicon.has("own_question", planned.strip()):
        yield "what"
    if lexicon.has("how", planned):
        yield "how"
    if lexicon.has("moment", lexicon.blank("compared_with", planned)):
        yield "when"
    if says_who(planned, lexicon):
        yield "who"
    if says_for_whom(planned, lexicon):
        yield "for_whom"
    if _says_cost(planned, whole, lexicon):
        yield "cost"


def is_actor(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a stretch of text names somebody who could evaluate."""
    return lexicon.has_any(_ACTORS, text)


def is_measured(text: str, lexicon: Lexicon) -> bool:
    """Tell whether results are measured; figures of inflow and money that are merely compared are status."""
    bare = lexicon.blank("bare_comparison", text)
    if lexicon.has("how", bare):
        return lexicon.has_any(("result", "what"), text)
    return lexicon.has("how", text) and (lexicon.has("what", text) or _compares_results(text, bare, lexicon))


def _compares_results(text: str, bare: str, lexicon: Lexicon) -> bool:
    return lexicon.has("result", bare) and not lexicon.has("status", text)


def says_who(text: str, lexicon: Lexicon) -> bool:
    """Tell whether somebody is said to evaluate; "vi" is nobody."""
    if lexicon.has("outside_evaluator", text):
        return True
    for match in lexicon.patterns["does"].finditer(text):
        if is_actor(" ".join(match["who"].split()[-_NEAR_WORDS:]), lexicon):
            return True
    for match in lexicon.patterns["asked_to_evaluate"].finditer(text):
        if is_actor(match["who"] or match["who2"], lexicon):
            return True
    frames = ("done_by", "evaluator_label", "does_first")
    return any(
        is_actor(m["who"], lexicon) for frame in frames for m in lexicon.patterns[frame].finditer(text)
    )


def says_for_whom(text: str, lexicon: Lexicon) -> bool:
    """Tell whether somebody is said to get the result."""
    if lexicon.has("receiver_label", text) and lexicon.has("audience", text):
        return True
    for match in lexicon.patterns["reports"].finditer(text):
        if "publicer" in match[0] or "muntlig" in match[0]:
            return True
        rest = text[match.end() : match.end() + _REPORT_REACH].split(";", maxsplit=1)[0]
        before = text[max(0, match.start() - 40) : match.start()]
        if lexicon.has("asks", rest[:30]) or lexicon.has("asks", before[-25:]):
            continue
        if lexicon.has("to_whom", f"{match[0][-6:]} {rest}") and lexicon.has("audience", rest):
            return True
        if match[0].startswith("får") and lexicon.has("audience", before):
            return True
    return False


def _says_cost(planned: str, whole: str, lexicon: Lexicon) -> bool:
    if whole.endswith("?") or lexicon.has("cost_question", planned):
        return False
    return lexicon.has("evaluation_cost", planned)
