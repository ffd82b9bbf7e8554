"""Sections without a heading of their own: answered elsewhere, said not to be, or missing; signatures and attachments."""

import re
from collections.abc import Iterator

from sfintake.extract.answers import is_dated, is_foreign, is_on, matter_of, parties_of
from sfintake.extract.files.attachments import names_attachment
from sfintake.extract.language import sentences
from sfintake.extract.outline.heading_words import bare
from sfintake.extract.outline.labels import SIGNING, is_fact_label
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece
from sfintake.extract.sections.ground import COVERED_ENOUGH, Ground, topic_passages
from sfintake.extract.sections.non_answers import Said, own_words, tell
from sfintake.extract.sections.text import Found, best_of, find_elsewhere, find_row, heading_evidence, opening
from sfintake.model import FileRole, Section, SectionStatus

_FACTS_ENOUGH = 3
"""Labelled facts that make the basic facts, without a heading over them."""
_PARTIES = 2
_DATES = 2


def unheaded_section(ground: Ground, key: str) -> Section:
    """Give the status of a key that no heading announces."""
    reading = ground.reading
    needed = reading.profile.words_needed(key)
    if key == "grunduppgifter":
        facts = [p for p in reading.own_pieces() if p.document == reading.main and _is_fact(p)]
        words = sum(own_words(p.text) + own_words(p.label) for p in facts)
        shown = opening(facts)
        labels = {bare(p.label) for p in facts if p.label}
        if shown and (words >= needed or len(labels) >= _FACTS_ENOUGH):
            return Section(key, SectionStatus.UNHEADED, None, (), words, None, (shown,))
    if key == "bilagor":
        return _attachments_section(ground)
    if key == "budget" and ground.budget is not None and ground.budget.lines:
        line = ground.budget.lines[0]
        return Section(key, SectionStatus.UNHEADED, None, (), needed, None, line.evidence[:1])
    if key in {"samverkan", "tidplan"}:
        told = _party_by_party(ground) if key == "samverkan" else _dates_in_a_row(ground)
        if told is not None and told.words >= needed:
            return Section(key, SectionStatus.UNHEADED, None, (), told.words, None, (told.evidence,))
    found = _elsewhere(ground, key)
    best = best_of(found, needed)
    if best is not None:
        return Section(key, SectionStatus.UNHEADED, None, (), best.words, None, (best.evidence,))
    refused = _refused_elsewhere(ground, key)
    if refused is not None:
        return refused
    nearest = tuple(f.evidence for f in found[:3])
    status = (
        SectionStatus.UNREADABLE if reading.main_document.coverage < COVERED_ENOUGH else SectionStatus.MISSING
    )
    return Section(key, status, nearest=nearest)


def _party_by_party(ground: Ground) -> Found | None:
    """Give what two parties or more each do, said in adjoining sentences or a list."""
    pieces = (p for p in _running(ground, "samverkan") if p.table is None)
    return find_row(pieces, parties_of, _PARTIES)


def _dates_in_a_row(ground: Ground) -> Found | None:
    """Give a time plan: what happens when, in adjoining sentences, a list or the rows of a table."""
    pieces = [p for p in _running(ground, "tidplan") if p.table is None]
    listed = find_row(pieces, lambda text: (text,) if _tells_when(text) else (), _DATES)
    if listed is not None:
        return listed
    for placed in ground.reading.outline.tables:
        rows = [row for row in placed.table.rows if row and is_dated(row[0].text)]
        if (
            placed.document == ground.reading.main
            and len(rows) >= _DATES
            and not is_foreign("tidplan", placed.keys)
        ):
            cell = rows[0][0]
            words = sum(own_words(c.text) for row in rows for c in row)
            return Found(words, evidence_of(cell.paragraphs[0], placed.heading_path))
    return None


def _tells_when(text: str) -> bool:
    return is_dated(text) and not any(is_on(key, text) for key in ("implementering", "utvardering", "budget"))


def _running(ground: Ground, key: str) -> Iterator[Piece]:
    return (
        p
        for p in ground.reading.own_pieces()
        if p.document == ground.reading.main
        and not is_foreign(key, p.keys)
        and not is_fact_label(p.label or "-")
    )


def _is_fact(piece: Piece) -> bool:
    if "underskrift" in piece.keys or piece.table is not None:
        return False
    if piece.label:
        return is_fact_label(piece.label) and not SIGNING.match(bare(piece.label))
    return (
        bool(re.search(r"\S@\S|(?<![\d-])0\d{1,3}[- ]\d{2,3}[ -]?\d\d", piece.text))
        and len(piece.text.split()) < 60
    )


def _elsewhere(ground: Ground, key: str) -> tuple[Found, ...]:
    reading = ground.reading
    passages = topic_passages(ground, key)
    found = find_elsewhere(reading, key, passages, reading.main)
    if found and found[0].words >= reading.profile.words_needed(key):
        return found
    # A cover letter supplements only where the application itself is silent.
    letters = [
        i for i, f in enumerate(reading.files[: len(reading.dossier.documents)]) if f.role is FileRole.MAIL
    ]
    for letter in letters:
        found += find_elsewhere(reading, key, passages, letter)
    return tuple(sorted(found, key=lambda f: -f.words))


_REFUSED_KEYS = {
    "utvardering",
    "implementering",
    "uppfoljning",
    "bilagor",
    "risk",
    "spridning",
    "forankring",
    "budget",
    "tidplan",
}


def _refused_elsewhere(ground: Ground, key: str) -> Section | None:
    """Give a key that a sentence elsewhere declines or promises by name."""
    if key not in _REFUSED_KEYS:
        return None
    subject = matter_of(key).subject
    for piece in ground.reading.own_pieces():
        if piece.document != ground.reading.main or piece.table is not None:
            continue
        for sentence in sentences(piece.text):
            text = sentence.text.casefold()
            if not subject.search(text) or len(text.split()) > 25:
                continue
            said = tell(sentence.text, subject)
            named = re.search(
                rf"\b(?:ingen|inga|inget|någon|några|något|plan för)\b(?: \w+){{0,2}} (?:{subject.pattern})",
                text,
            )
            begins = subject.match(text)
            if said is Said.DECLINES and (named or begins):
                status = SectionStatus.DECLINED
            elif said is Said.PROMISES and (named or begins):
                status = SectionStatus.PROMISED
            else:
                continue
            shown = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
            return Section(key, status, evidence=(shown,))
    return None


def _attachments_section(ground: Ground) -> Section:
    """Give bilagor without a heading of its own: an appended part is present, a sentence may say that there are none."""
    for heading in ground.reading.outline.headings:
        if heading.document == ground.reading.main and names_attachment(heading.text):
            return Section(
                "bilagor", SectionStatus.PRESENT, heading.printed, evidence=(heading_evidence(heading),)
            )
    refused = _refused_elsewhere(ground, "bilagor")
    return refused or Section("bilagor", SectionStatus.MISSING)
