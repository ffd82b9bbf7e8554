"""Application or idéskiss, told from the content."""

import re
from collections.abc import Iterator

from sfintake.extract.outline.heading_words import bare, word_set
from sfintake.extract.outline.headings import names_exactly
from sfintake.extract.outline.run_in import find_run_in
from sfintake.model import Document, Heading, Kind, Paragraph, Role, Table
from sfintake.profiles import Profile

_SKETCH = re.compile(r"\bid[ée]\s?-?(?:skiss|beskrivning|papper|underlag)\w*", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:första |enkel |kort |grov )?skiss(?:en)?\b|\bidé(?:n)? (?:som|till|om|vi)\b|\bprojektidé\w*|\bett utkast\b",
    re.IGNORECASE,
)
_APPLICATION = re.compile(
    r"\b(?:projekt|insats)?ansök(?:an|er|ning\w*)\b|\bsöker (?:medel|pengar|\d)", re.IGNORECASE
)
# Keys whose headings an idéskiss hardly has, and keys whose headings hardly stand elsewhere.
_FULL = word_set(
    "utvardering implementering uppfoljning medfinansiering genomforande tidplan underskrift bilagor mal syfte"
)
_SKETCHY = frozenset(("losning", "samordnat_behov", "forandring", "styrning_budget", "arbetstitel"))
_MAX_WORDS = 1800
_OPENING = 5


def tell_kind(document: Document, profile: Profile) -> Kind:
    """Give the kind of the main document: an idéskiss calls itself one, or is short and answers its eight questions."""
    texts = [t for t in _texts(document) if t.strip()]
    if not texts or sum(len(t.split()) for t in texts) > _MAX_WORDS:
        return Kind.APPLICATION
    opening = " ".join(texts[:_OPENING])[:700]
    full = _keys(document, profile, idea=False) & _FULL
    sketchy = _keys(document, profile, idea=True) & _SKETCHY
    score = len(sketchy) - len(full)
    score += 5 if _SKETCH.search(opening) else 0
    score += 2 if _LOOSE.search(opening) else 0
    score += 2 if _SKETCH.search(document.name) else 0
    score -= 2 if _APPLICATION.search(opening) and not _SKETCH.search(opening) else 0
    return Kind.IDEA if score >= 3 else Kind.APPLICATION


def _keys(document: Document, profile: Profile, *, idea: bool) -> frozenset[str]:
    return frozenset(k for line in _lines(document) for k in names_exactly(line, profile, idea=idea))


def _lines(document: Document) -> Iterator[str]:
    """Give what could be headings: the reader's, short lines, labels and run-in words."""
    for block in document.blocks:
        if isinstance(block, Heading):
            yield block.text
        for paragraph in _paragraphs(block):
            run_in = find_run_in(paragraph)
            if run_in is not None:
                yield run_in.text
            elif len(paragraph.text.split()) <= 14 and bare(paragraph.text):
                yield paragraph.text


def _paragraphs(block: object) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph) and block.role not in {Role.HEADER, Role.FOOTER, Role.HIDDEN}:
        yield block
    elif isinstance(block, Table):
        for cell in block.cells():
            yield from cell.paragraphs


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Heading):
            yield block.text
        for paragraph in _paragraphs(block):
            yield paragraph.text
