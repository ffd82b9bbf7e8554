"""What the two plan rules share: dimensions in order, what came near, and why it did not count."""

from collections.abc import Iterable, Sequence

from sfintake.model import Application, Dimension, Evidence, Finding, Passage, Searched, Stance

NOT_COUNTED = {
    "declined": "Ansökan säger att det inte ska göras. Det räknas inte som en plan.",
    "promised": "Planen utlovas till senare. Den behöver finnas i ansökan.",
    "wished": "Det som står är en förhoppning eller avsikt, inte en plan.",
    "earlier": "Det som står gäller något som redan har varit, eller någon annans insats.",
    "startup": "Det som står gäller hur insatsen startas, inte vad som händer efteråt.",
    "general": "Det som står är allmänna ord, utan det som en plan behöver.",
}
"""Why a passage does not count, by its stance."""


def dimensions(application: Application, topic: str, keys: Sequence[str]) -> tuple[Dimension, ...]:
    """Give every dimension in order, found or not, with its quotes."""
    planned = application.about(topic, Stance.PLANNED)
    made = []
    for key in keys:
        evidence = tuple(dict.fromkeys(p.evidence for p in planned if p.key == key))
        made.append(Dimension(key, bool(evidence), evidence))
    return tuple(made)


def evidence_of(found: Iterable[Dimension]) -> tuple[Evidence, ...]:
    """Give the quotes of the found dimensions, each once."""
    return tuple(dict.fromkeys(e for d in found for e in d.evidence))


def not_found(found: Iterable[Dimension], words: dict[str, str]) -> str:
    """Give in words the dimensions that were not found, or nothing."""
    return ", ".join(words[d.key] for d in found if not d.found)


def near_misses(application: Application, topic: str) -> tuple[Passage, ...]:
    """Give passages on the topic that do not count."""
    return tuple(p for p in application.about(topic) if p.key == "mention")


def stance_findings(near: Iterable[Passage], stances: Sequence[str]) -> tuple[Finding, ...]:
    """Say why what came near does not count: one finding for each of the stances, with its quotes."""
    by_stance: dict[str, list[Evidence]] = {}
    for passage in near:
        by_stance.setdefault(str(passage.stance), []).append(passage.evidence)
    return tuple(
        Finding(stance, {}, tuple(dict.fromkeys(by_stance[stance])))
        for stance in stances
        if stance in by_stance
    )


def searched(application: Application, terms: Sequence[str], near: Iterable[Passage]) -> Searched:
    """Give what was looked for and the nearest passages."""
    nearest = tuple(dict.fromkeys(p.evidence for p in near))[:5]
    return Searched(tuple(terms), application.parts, nearest)
