"""Every sentence, list item and role-table row that says what an organisation does in this initiative."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sfintake.extract.language import Sentence
from sfintake.extract.parties.claims import Claim, read_claims, stance_of
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.roletable import find_role_rows
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence, Part

_ROLES = {"samverkan"}
_WORK = frozenset(
    (
        *("samverkan", "genomforande", "organisation", "sammanfattning", "grunduppgifter", "medfinansiering"),
        *("losning", "samordnat_behov"),
    )
)
_SILENT = frozenset(
    (
        "bakgrund",
        "risk",
        "mal",
        "budget",
        "implementering",
        "utvardering",
        "uppfoljning",
        "spridning",
        "bilagor",
        "underskrift",
    )
)
_TOLD_BY_PARTY = frozenset(("samverkan", "genomforande", "organisation", "samordnat_behov"))
_TAIL_MAX = 3
"""Characters that may follow a name in a heading that is nothing but the name."""
_LABELLED = re.compile(r"^\s*[^:–]{2,60}?\s*(?::|\s[–-])\s+(?=\S)")
_MONEY_ONLY = re.compile(r"^[\d\s.,–-]+(?:kr|tkr|kronor|mkr|timmar)?\b[\s.]*$", re.IGNORECASE)
_IN_THIS = re.compile(
    r"\bi\s+(?:detta\s+|det\s+här\s+|den\s+här\s+)?(?:projektet|insatsen|ansökan|samarbetet)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one place says that one organisation does, or how else it comes in."""

    mention: Mention
    part: Part
    contributes: bool
    evidence: Evidence
    block: int
    sure: bool = True
    """Said under a heading on the parties and their roles, or in unmistakable words."""


def find_contributions(reading: Reading, cast: Cast) -> tuple[Contribution, ...]:
    """Give all that the main document says of organisations' parts, in reading order."""
    found: list[Contribution] = []
    for piece in reading.own_pieces():
        if piece.document == reading.main and piece.table is None:
            found += _in_piece(piece, reading, cast)
    for row in find_role_rows(reading, cast):
        found.append(Contribution(row.mention, Part.TAKES_PART, True, row.evidence, row.block))
    return tuple(found)


def _in_piece(piece: Piece, reading: Reading, cast: Cast) -> Iterator[Contribution]:
    keys = set(piece.keys)
    owner = _owner(piece, reading, cast)
    if owner is not None and keys & _TOLD_BY_PARTY and not keys & _SILENT:
        others = _others_told(piece, owner, cast)
        yield from _under_owner(piece, owner)
        for sentence, claim in others:
            evidence = evidence_of(
                piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
            )
            yield Contribution(claim.mention, claim.part, claim.contributes, evidence, piece.locus.block)
        return
    silent = bool(keys & _SILENT) and not keys & _ROLES
    for sentence in sentences(piece.text):
        if is_other(sentence.text):
            continue
        labelled = (
            ()
            if silent or not keys & (_WORK - {"medfinansiering", "grunduppgifter"})
            else _labelled(sentence, cast)
        )
        evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
        for mention in labelled:
            yield Contribution(mention, Part.TAKES_PART, True, evidence, piece.locus.block)
        if labelled:
            continue
        for claim in read_claims(sentence.text, cast):
            if _counts(claim, sentence.text, keys, silent=silent):
                yield Contribution(
                    claim.mention,
                    claim.part,
                    claim.contributes,
                    evidence,
                    piece.locus.block,
                    sure=bool(keys & _ROLES),
                )


def _owner(piece: Piece, reading: Reading, cast: Cast) -> Mention | None:
    """Give the organisation that the nearest heading or the label names and nothing else ("Försäkringskassan")."""
    heading = reading.outline.headings[piece.heading].text if piece.heading is not None else ""
    for text in (piece.label, heading):
        bare = re.sub(r"^[\d.)\s]+", "", text).strip(" :")
        mentions = [m for m in cast.read(bare) if m.sort is not Sort.FORBUND]
        if mentions and mentions[0].start == 0 and len(bare) - mentions[-1].end <= _TAIL_MAX:
            return mentions[0]
    return None


def _under_owner(piece: Piece, owner: Mention) -> Iterator[Contribution]:
    part = stance_of(piece.text) or Part.TAKES_PART
    gives = part is Part.TAKES_PART and len(piece.text.split()) > 2 and not _MONEY_ONLY.match(piece.text)
    evidence = evidence_of(piece.paragraph, piece.heading_path)
    if gives or part is not Part.TAKES_PART:
        yield Contribution(owner, part, gives, evidence, piece.locus.block)


def _others_told(piece: Piece, owner: Mention, cast: Cast) -> tuple[tuple[Sentence, Claim], ...]:
    """Give what a paragraph that begins with one party's name goes on to say of others, each in a sentence of its own."""
    return tuple(
        (sentence, claim)
        for sentence in sentences(piece.text)[1:]
        for claim in read_claims(sentence.text, cast)
        if claim.mention.start == 0 and claim.mention.member not in {None, owner.member}
    )


def _labelled(sentence: Sentence, cast: Cast) -> tuple[Mention, ...]:
    """Give who a line of the form "FK: handläggare 50 % …" is about."""
    match = _LABELLED.match(sentence.text)
    if (
        match is None
        or _MONEY_ONLY.match(sentence.text[match.end() :])
        or len(sentence.text[match.end() :].split()) < 2
    ):
        return ()
    head = [m for m in cast.read(sentence.text) if m.start < match.end() and m.sort is not Sort.FORBUND]
    if not head or head[0].start > 2:
        return ()
    return tuple(m for m in head if not m.preposition or m.sort is not Sort.PLACE)


def _counts(claim: Claim, text: str, keys: set[str], *, silent: bool) -> bool:
    if claim.part in {Part.DECLINES, Part.TO_BE_ASKED}:
        # In the background, what is not done today says nothing of this initiative unless it is named.
        aside = silent or ("malgrupp" in keys and not keys & _ROLES)
        return not aside or bool(_IN_THIS.search(text))
    if silent or (is_earlier(text) and not keys & _ROLES):
        return False
    if claim.weak:
        return bool(keys & _ROLES)
    return not keys or bool(keys & _WORK) or claim.part is not Part.TAKES_PART
