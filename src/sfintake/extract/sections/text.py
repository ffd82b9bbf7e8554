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
from sfintake.model import Evidence, Passage


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
    for piece in reading.own_pieces():
        if piece.document != document or piece.table is not None or _is_fact(piece) or len(piece.text) < 30:
            continue
        foreign = is_foreign(key, piece.keys)
        if not foreign or quotes:
            found += _runs(piece, key, quotes, foreign=foreign)
    return tuple(sorted(found, key=lambda f: -f.words))


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


def _runs(piece: Piece, key: str, quotes: tuple[Evidence, ...], *, foreign: bool) -> Iterator[Found]:
    """Give the rows of sentences on a matter; under a foreign heading only those that another extractor has understood."""
    parts = [s for s in sentences(piece.text) if tell(s.text) not in {Said.PROMISES, Said.ASKS}]
    on = [(not foreign and is_on(key, s.text)) or _is_quoted(piece, s, quotes) for s in parts]
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
        run = parts[number - 1 if back else number : end]
        yield Found(
            sum(own_words(s.text) for s in run),
            evidence_of(piece.paragraph, piece.heading_path, start=run[0].start, end=run[-1].end),
            any(_is_quoted(piece, s, quotes) for s in run),
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
