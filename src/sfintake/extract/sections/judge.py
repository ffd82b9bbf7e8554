"""How each demanded section is answered (rules.md, SEC)."""

from sfintake.extract import topics
from sfintake.extract.answers import matter_of, touches
from sfintake.extract.files.attachments import find_attachment_refs, find_references
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import OutlineHeading, Piece, Reading
from sfintake.extract.sections.ground import COVERED_ENOUGH, Ground, topic_passages
from sfintake.extract.sections.non_answers import Said, own_words, tell
from sfintake.extract.sections.signatures import find_signature_passages
from sfintake.extract.sections.text import (
    Under,
    answering_words,
    headed,
    heading_evidence,
    on_matter,
    opening,
)
from sfintake.extract.sections.unheaded import unheaded_section
from sfintake.model import (
    Budget,
    Evidence,
    Kind,
    Passage,
    Section,
    SectionStatus,
)

__all__ = ["find_sections", "find_signature_passages"]

_NEVER_BRIEF = {"grunduppgifter", "bilagor", "underskrift", "arbetstitel"}
_SOME_WORDS = 8
"""Own words that make an answer of which a point may be left open."""


def find_sections(
    reading: Reading, passages: tuple[Passage, ...], budget: Budget | None
) -> tuple[Section, ...]:
    """Give one section a key of the kind, the missing ones too."""
    demands = reading.profile.idea_sections if reading.kind is Kind.IDEA else reading.profile.sections
    signatures = tuple(p for p in passages if p.topic == topics.SIGNATURE)
    ground = Ground(reading, passages, budget, find_attachment_refs(reading), signatures)
    return tuple(_section(ground, d.key) for d in demands)


def _section(ground: Ground, key: str) -> Section:
    if key == "underskrift":
        return _signature_section(ground)
    under = headed(ground.reading, key, ground.reading.main)
    if under is not None:
        section = _headed_section(ground, key, under)
        if section is not None:
            return section
    return unheaded_section(ground, key)


def _headed_section(ground: Ground, key: str, under: Under) -> Section | None:
    """Give the status of a key that has a heading; None when a double heading's text says nothing on it."""
    heading = _shown(under)
    shared = _shared_with(ground.reading, key, under)
    words = answering_words(under.own)
    evidence = opening(under.own)
    shown = (evidence,) if evidence else (heading_evidence(heading),)

    def give(status: SectionStatus, *, at: tuple[Evidence, ...] = (), present: bool | None = None) -> Section:
        merged_with = shared if status is SectionStatus.MERGED else ()
        if status is SectionStatus.MERGED:
            said = on_matter(under.own, key)
            at = (said,) if said is not None else at
        return Section(key, status, heading.printed, merged_with, words, present, at or shown)

    if not under.own and under.pictures:
        return give(SectionStatus.UNREADABLE)
    if not under.own and under.template:
        left = tuple(evidence_of(p.paragraph, p.heading_path) for p in under.template[:1])
        return give(SectionStatus.TEMPLATE_TEXT, at=left)
    if key == "bilagor":
        return give(_list_status(under.own))
    refused = _refused(ground, key, under.own)
    if refused is not None:
        return give(refused[0], at=(refused[1],))
    needed = 1 if key in _NEVER_BRIEF else ground.reading.profile.words_needed(key)
    cost_lines = key == "budget" and _has_cost_lines(ground)
    referring = _referring(under.own)
    if referring is not None and words < needed and not cost_lines:
        return give(SectionStatus.ATTACHMENT, at=(referring,), present=_is_there(ground, referring))
    if under.pictures and words < needed and not cost_lines:
        return give(SectionStatus.UNREADABLE)
    if not cost_lines and _says_nothing(under.own):
        return give(SectionStatus.EMPTY, at=shown)
    if key == "medfinansiering" and _is_explicit_none(under.own):
        return give(SectionStatus.MERGED if shared else SectionStatus.PRESENT)
    if words < needed and not cost_lines:
        return give(SectionStatus.BRIEF)
    if shared:
        text = " ".join(p.text for p in under.own)
        covers = (
            touches(key, text)
            or _quoted_under(ground, key, under)
            or not any(touches(k, text) for k in shared)
        )
        return give(SectionStatus.MERGED) if covers else None
    return give(SectionStatus.PRESENT)


def _list_status(pieces: tuple[Piece, ...]) -> SectionStatus:
    """Give the status of a list of attachments: any line that lists something makes it present."""
    said = {tell(s.text, matter_of("bilagor").subject) for p in pieces for s in sentences(p.text)} - {
        Said.GREETS
    }
    if not said:
        return SectionStatus.EMPTY
    if said <= {Said.DECLINES, Said.NEGATES}:
        return SectionStatus.DECLINED
    return SectionStatus.PROMISED if said == {Said.PROMISES} else SectionStatus.PRESENT


def _shown(under: Under) -> OutlineHeading:
    """Give the heading to name: the first that announces only this key, else the first."""
    return next((h for h in under.headings if len(h.keys) == 1), under.headings[0])


def _shared_with(reading: Reading, key: str, under: Under) -> tuple[str, ...]:
    """Give the other keys of a double heading; none when each of them has a heading of its own as well."""
    double = next((h for h in under.headings if len(h.keys) > 1), None)
    if double is None:
        return ()
    alone = {
        k for h in reading.outline.headings if h.document == reading.main and len(h.keys) == 1 for k in h.keys
    }
    if set(double.keys) <= alone:
        return ()
    if key in alone and not _below(reading, double, key):
        return ()
    return tuple(k for k in double.keys if k != key)


def _below(reading: Reading, double: OutlineHeading, key: str) -> bool:
    """Tell whether the key's own heading stands under the double one."""
    headings = reading.outline.headings
    start = headings.index(double)
    for heading in headings[start + 1 :]:
        if heading.level <= double.level or heading.document != double.document:
            return False
        if heading.keys == (key,):
            return True
    return False


def _refused(ground: Ground, key: str, pieces: tuple[Piece, ...]) -> tuple[SectionStatus, Evidence] | None:
    """Tell whether a section is declined or promised: what remains without those sentences is less than the minimum."""
    needed = ground.reading.profile.words_needed(key)
    subject = matter_of(key).subject
    rest = left_open = 0
    first: dict[Said, Evidence] = {}
    opened: Evidence | None = None
    for piece in pieces:
        for sentence in sentences(piece.text):
            said = tell(sentence.text, subject)
            if said in {Said.DECLINES, Said.PROMISES}:
                first.setdefault(
                    said,
                    evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end),
                )
            elif said is Said.LEAVES_OPEN:
                left_open += own_words(sentence.text)
                opened = opened or evidence_of(
                    piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                )
            elif said is Said.ANSWERS:
                rest += own_words(sentence.text)
    if opened is not None:
        # One point left open is part of an answer, and a promise where there is none.
        if rest >= _SOME_WORDS:
            rest += left_open
        else:
            first.setdefault(Said.PROMISES, opened)
    if key in {"medfinansiering", "grunduppgifter"}:
        first.pop(Said.DECLINES, None)
    if rest >= needed or not first or (key == "budget" and _has_cost_lines(ground)):
        return None
    if Said.DECLINES in first:
        return SectionStatus.DECLINED, first[Said.DECLINES]
    return SectionStatus.PROMISED, first[Said.PROMISES]


def _referring(pieces: tuple[Piece, ...]) -> Evidence | None:
    for piece in pieces:
        for reference in find_references(piece.text):
            s = reference.sentence
            return evidence_of(piece.paragraph, piece.heading_path, start=s.start, end=s.end)
    return None


def _is_there(ground: Ground, referring: Evidence) -> bool:
    """Tell whether the attachment of a reference is in the dossier."""
    here = [
        r for r in ground.refs if r.evidence.block == referring.block and r.evidence.cell == referring.cell
    ]
    labels = {n for r in find_references(referring.quote) for n in r.labels}
    here += [r for r in ground.refs if r.label.rsplit(" ", 1)[-1] in labels]
    return bool(here) and all(r.present for r in here)


def _says_nothing(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether there is no own word, or only a question or a cry for help."""
    if not any(own_words(p.text) for p in pieces):
        return True
    if any(p.table is not None for p in pieces):
        return False
    return all(tell(s.text) in {Said.ASKS, Said.GREETS} for p in pieces for s in sentences(p.text))


def _is_explicit_none(pieces: tuple[Piece, ...]) -> bool:
    subject = matter_of("medfinansiering").subject
    return any(tell(s.text, subject) is Said.DECLINES for p in pieces for s in sentences(p.text))


def _has_cost_lines(ground: Ground) -> bool:
    name = ground.reading.main_document.name
    return ground.budget is not None and any(
        e.file == name for line in ground.budget.lines for e in line.evidence
    )


def _quoted_under(ground: Ground, key: str, under: Under) -> bool:
    places = {(p.locus.block, p.locus.cell) for p in under.own}
    return any((p.evidence.block, p.evidence.cell) in places for p in topic_passages(ground, key))


def _signature_section(ground: Ground) -> Section:
    key = "underskrift"
    under = headed(ground.reading, key, ground.reading.main)
    by_key = {p.key: p for p in reversed(ground.signatures)}
    heading = _shown(under).printed if under is not None else None
    words = answering_words(under.own) if under is not None else 0

    def give(status: SectionStatus, passage: Passage | None) -> Section:
        shown = (passage.evidence,) if passage is not None and passage.evidence.quote else ()
        if not shown and under is not None:
            shown = (heading_evidence(_shown(under)),)
        return Section(key, status, heading, (), words, None, shown)

    for filled in ("filled", "certificate", "digital"):
        if filled in by_key:
            return give(
                SectionStatus.PRESENT if under is not None else SectionStatus.UNHEADED, by_key[filled]
            )
    if "picture" in by_key:
        ocr = by_key["picture"].evidence.via == "ocr"
        read = SectionStatus.PRESENT if under is not None else SectionStatus.UNHEADED
        return give(read if ocr else SectionStatus.UNREADABLE, by_key["picture"])
    if under is not None and under.template and not under.own:
        return give(SectionStatus.TEMPLATE_TEXT, None)
    if under is not None or "empty" in by_key:
        return give(SectionStatus.EMPTY, by_key.get("empty"))
    silent = ground.reading.main_document.coverage < COVERED_ENOUGH
    return Section(key, SectionStatus.UNREADABLE if silent else SectionStatus.MISSING)
