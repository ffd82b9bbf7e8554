"""The text that answers a section key: what stands under its headings, and passages elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sfintake.extract.answers import is_foreign, is_on, joins, touches
from sfintake.extract.files.attachments import find_references
from sfintake.extract.language import Sentence, sentences
from sfintake.extract.outline.labels import is_fact_label
from sfintake.extract.quoting import evidence_at, evidence_of, quote_of
from sfintake.extract.reading import OutlineHeading, Piece, Reading
from sfintake.extract.sections.non_answers import Said, own_words, tell
from sfintake.model import Evidence, Passage, Role

_TEXT_MIN, _SHORT = 30, 2
"""Characters below which a line is no running text; sentences of a paragraph that goes on with the one before."""


@dataclass(frozen=True, slots=True)
class Under:
    """All that stands under the headings of a key in one document."""

    headings: tuple[OutlineHeading, ...]
    own: tuple[Piece, ...]
    template: tuple[Piece, ...]
    pictures: int


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of adjoining sentences in one piece or in pieces that follow on each other."""

    words: int
    evidence: Evidence
    told: bool = False
    """Another extractor has quoted from it."""


def headed(reading: Reading, key: str, document: int) -> Under | None:
    """Give what stands under the headings that announce a key, or None without such a heading."""
    outline = reading.outline
    numbers = [i for i, h in enumerate(outline.headings) if h.document == document and key in h.keys]
    if not numbers:
        return None
    owners = {i: keyed_owner(outline.headings, i) for i in range(len(outline.headings))}

    def is_under(heading: int | None) -> bool:
        return heading is not None and owners[heading] in numbers

    pieces = [p for p in outline.pieces if is_under(p.heading) and p.text.strip()]
    return Under(
        tuple(outline.headings[i] for i in numbers),
        tuple(p for p in pieces if p.own),
        tuple(p for p in pieces if not p.own),
        sum(1 for p in outline.pictures if is_under(p.heading) and _counts(p.picture.page_share)),
    )


def _counts(share: float | None) -> bool:
    return share is None or share >= 0.03


def keyed_owner(headings: tuple[OutlineHeading, ...], number: int) -> int | None:
    """Give the nearest heading upwards that announces a section, itself included."""
    level = headings[number].level + 1
    for above in range(number, -1, -1):
        if headings[above].document != headings[number].document:
            return None
        if headings[above].level < level:
            if headings[above].keys:
                return above
            level = headings[above].level
    return None


def heading_evidence(heading: OutlineHeading, path: tuple[str, ...] = ()) -> Evidence:
    """Give evidence that shows a heading."""
    return evidence_at(heading.locus, quote_of(heading.text), path)


def on_matter(pieces: Iterable[Piece], key: str) -> Evidence | None:
    """Give evidence for the first sentence that is plainly on a key's matter."""
    for piece in pieces:
        for sentence in sentences(piece.text):
            if is_on(key, sentence.text):
                return evidence_of(
                    piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                )
    return None


def opening(pieces: Iterable[Piece]) -> Evidence | None:
    """Give evidence for the first sentence of some pieces."""
    for piece in pieces:
        for sentence in sentences(piece.text):
            return evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
    return None


def answering_words(pieces: Iterable[Piece]) -> int:
    """Count own words: figures and table cells too, without sentences that only refer to an attachment."""
    total = 0
    for piece in pieces:
        referring = {r.sentence.start for r in find_references(piece.text)}
        if not referring:
            total += own_words(piece.text)
            continue
        total += sum(own_words(s.text) for s in sentences(piece.text) if s.start not in referring)
    return total


def find_elsewhere(
    reading: Reading, key: str, passages: tuple[Passage, ...], document: int
) -> tuple[Found, ...]:
    """Give the passages on a key's matter in the running text, longest first.

    A passage is one or more whole adjoining sentences; a sentence that declines, promises or asks is none, and neither
    are the facts of a form and the cells of a table of data.
    """
    quotes = tuple(p.evidence for p in passages)
    found: list[Found] = []
    for pieces in _stretches(reading, document):
        foreign = is_foreign(key, pieces[0].keys)
        if not foreign or quotes:
            found += _runs(pieces, key, quotes, foreign=foreign)
    return tuple(sorted(found, key=lambda f: -f.words))


def _stretches(reading: Reading, document: int) -> Iterator[tuple[Piece, ...]]:
    """Give the running text in stretches: a paragraph with the short ones that follow it under the same heading."""
    stretch: list[Piece] = []
    for piece in reading.own_pieces():
        if piece.document != document:
            continue
        aside = piece.table is not None or _is_fact(piece)
        if stretch and not aside and piece.heading == stretch[-1].heading and _is_short(piece):
            stretch.append(piece)
            continue
        if stretch:
            yield tuple(stretch)
        stretch = [] if aside or len(piece.text) < _TEXT_MIN else [piece]
    if stretch:
        yield tuple(stretch)


def _is_short(piece: Piece) -> bool:
    """Tell of a paragraph of a sentence or two, as of those who begin each sentence on a line of its own."""
    return piece.paragraph.role is not Role.LIST_ITEM and len(sentences(piece.text)) <= _SHORT


def best_of(found: Iterable[Found], needed: int) -> Found | None:
    """Give the passage that answers best: one that is long enough, told by another extractor before others."""
    enough = [f for f in found if f.words >= needed]
    return max(enough, key=lambda f: (f.told, f.words), default=None)


def _is_fact(piece: Piece) -> bool:
    return bool(piece.label) and is_fact_label(piece.label)


def find_row(pieces: Iterable[Piece], fits: Callable[[str], tuple[str, ...]], least: int) -> Found | None:
    """Give the longest row of adjoining sentences or list items that ``fits`` names, with ``least`` different names."""
    best: Found | None = None
    names: list[str] = []
    words = 0
    first: Evidence | None = None
    for piece in pieces:
        for sentence in sentences(piece.text):
            named = fits(sentence.text)
            if not named:
                names, words, first = [], 0, None
                continue
            names += named
            words += own_words(sentence.text)
            first = first or evidence_of(
                piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
            )
            if len(set(names)) >= least and (best is None or words > best.words):
                best = Found(words, first)
    return best


def _runs(
    pieces: tuple[Piece, ...], key: str, quotes: tuple[Evidence, ...], *, foreign: bool
) -> Iterator[Found]:
    """Give the rows of sentences on a matter; under a foreign heading only those that another extractor has understood."""
    placed = [
        (p, s) for p in pieces for s in sentences(p.text) if tell(s.text) not in {Said.PROMISES, Said.ASKS}
    ]
    parts = [s for _, s in placed]
    on = [(not foreign and is_on(key, s.text)) or _is_quoted(p, s, quotes) for p, s in placed]
    number = 0
    while number < len(parts):
        if not on[number]:
            number += 1
            continue
        end = number + 1
        while end < len(parts) and (on[end] or (not foreign and joins(key, parts[end].text))):
            end += 1
        # Who applies is often said in the sentence after the one that names the parties.
        back = key == "grunduppgifter" and number > 0 and touches(key, parts[number - 1].text)
        run = placed[number - 1 if back else number : end]
        first, begin = run[0]
        last = [s for p, s in run if p is first][-1]
        yield Found(
            sum(own_words(s.text) for _, s in run),
            evidence_of(first.paragraph, first.heading_path, start=begin.start, end=last.end),
            any(_is_quoted(p, s, quotes) for p, s in run),
        )
        number = end


def _is_quoted(piece: Piece, sentence: Sentence, quotes: tuple[Evidence, ...]) -> bool:
    """Tell whether another extractor has quoted from the sentence."""
    for evidence in quotes:
        if (
            evidence.file != piece.locus.file
            or evidence.block != piece.locus.block
            or evidence.cell != piece.locus.cell
        ):
            continue
        quote = evidence.quote.removesuffix(" …")
        said = quote_of(sentence.text)
        if quote[:40] in said or said[:40] in quote:
            return True
    return False
