"""Parties that are listed as such: in a label's answer, or in words like "med oss har vi" and "medverkande parter är"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sfintake.extract.fields.facts import Fact, find_facts, with_label
from sfintake.extract.lexicon.roles import JOINS, WITH_US
from sfintake.extract.outline.boxes import has_boxes, is_ticked_at
from sfintake.extract.parties.claims import stance_of
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.roletable import find_party_rows
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Reading
from sfintake.model import Evidence, Part, Role

_NEVER_LABEL = r"kontakt|budget|medfinans|kostnad|belopp|ansvar\w* för|uppgift|underskrift|styrgrupp"
_LIST_GAP = re.compile(r"^[^.;:!?]{0,60}$")
_SUBCLAUSE = re.compile(
    r"\b(?:som|där|för att|så att|eftersom|när|vilket|med hjälp|i frågor|om)\b", re.IGNORECASE
)
_EVERY_KOMMUN = re.compile(r"\b(?:alla|samtliga|länets(?: alla)?)\s+(?:\w+\s+)?kommuner", re.IGNORECASE)
_NOT_HERE = {
    "bakgrund",
    "mal",
    "risk",
    "budget",
    "implementering",
    "utvardering",
    "uppfoljning",
    "spridning",
    "bilagor",
    "malgrupp",
}
_LIST_LENGTH_MAX = 400
_HEADED_ITEM_MAX = 70
_NOT_YET = re.compile(
    r"\([^)]*\b(?:(?:inte|ej)\s+(?:\w+\s+)?(?:klart?|klara|bekräftat?d?|beslutat|bestämt)|preliminärt?|eventuellt|ev\.|tillfrågad\w*|"
    r"under diskussion|dialog pågår|besked)[^)]*\)",
    re.IGNORECASE,
)
_APPLYING = re.compile(
    r"\b(?:an)?söker\b|\bansökan\b|\bvill (?:vi )?tillsammans\b|\bi (?:denna|den här) insats\w*\b",
    re.IGNORECASE,
)
"""What must be said for a list of parties under another heading, such as the background, to count."""
_CLAUSE_END = re.compile(r";|,?\s(?:men|medan)\s")
_FROM_TAKES_PART = re.compile(
    r"^(?:Från|Ifrån)\s[^.;]{3,60}?\s(?:deltar|medverkar|ingår|kommer|bidrar|finns|är)\b", re.IGNORECASE
)
_OF = re.compile(r",?\s+(?:(?:i|på|vid|hos|inom|för)\s+)?", re.IGNORECASE)
_AFTER_FROM = re.compile(r"\bfrån\s+$", re.IGNORECASE)
_NUMBER_MAX = 4
"""Characters of a typed number or bullet before a listed name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation listed as a party; ``part`` when the list itself says otherwise ("tillfrågad")."""

    mention: Mention
    name: str
    """As written, with its unit ("Region Västmanland, vårdcentralen i Sala")."""
    evidence: Evidence
    block: int
    part: Part | None = None


def find_listed(reading: Reading, cast: Cast) -> tuple[Listed, ...]:
    """Give the parties listed in the main document, in reading order."""
    facts = with_label(find_facts(reading), reading.profile.roles.party, never=_NEVER_LABEL)
    found = [item for fact in facts if _is_list(fact) for item in _from_fact(fact, cast)]
    found += _from_prose(reading, cast)
    found += (
        Listed(row.mention, row.mention.text, row.evidence, row.block)
        for row in find_party_rows(reading, cast)
    )
    return tuple(sorted(found, key=lambda item: item.block))


def _is_list(fact: Fact) -> bool:
    if fact.piece.table is not None and len(fact.value) > _LIST_LENGTH_MAX:
        return False
    if fact.by_heading:
        short = len(fact.value) <= _HEADED_ITEM_MAX or fact.piece.paragraph.role is Role.LIST_ITEM
        return short and ":" not in fact.value[:40] and len(sentences(fact.value)) == 1
    return len(fact.value) <= _LIST_LENGTH_MAX


def _from_fact(fact: Fact, cast: Cast) -> Iterator[Listed]:
    value = fact.value
    mentions = [m for m in cast.read(value) if m.sort is not Sort.FORBUND]
    kept = [m for m in mentions if not (m.sort is Sort.PLACE and (m.preposition or m.of_unit))]
    if fact.by_heading and not _EVERY_KOMMUN.match(value) and (not kept or kept[0].start > _NUMBER_MAX):
        return
    kept = [
        m
        for m in kept
        if not (m.sort is Sort.UNIT and any(o.member == m.member and o.sort is Sort.NAME for o in mentions))
    ]
    for mention in kept:
        if has_boxes(value) and not is_ticked_at(value, mention.start):
            continue
        yield Listed(
            mention,
            _chunk(value, _with_unit(mention, mentions, value), kept),
            fact.evidence,
            fact.paragraph.locus.block,
            _qualified(value, mention, kept),
        )
    yield from _every_kommun(value, cast, fact.evidence, fact.paragraph.locus.block)


def _with_unit(mention: Mention, mentions: list[Mention], value: str) -> Mention:
    """Give "socialförvaltningen i Sala kommun" for the kommun alone, where the unit stands right before its name."""
    for unit in mentions:
        gap = value[unit.end : mention.start]
        if unit.sort is Sort.UNIT and unit.member == mention.member and _OF.fullmatch(gap):
            return replace(mention, start=unit.start, text=value[unit.start : mention.end])
    return mention


def _chunk(value: str, mention: Mention, kept: list[Mention]) -> str:
    """Give the mention with what belongs to it, up to the next one."""
    after = next((m.start for m in kept if m.start >= mention.end), len(value))
    text = re.sub(
        r"(?:\s*(?:,|och|samt|&|;))+\s*$", "", value[mention.start : after].split("\n", maxsplit=1)[0]
    ).strip(" .")
    return text if len(text) <= _HEADED_ITEM_MAX else mention.text


def _qualified(value: str, mention: Mention, kept: list[Mention]) -> Part | None:
    after = next((m.start for m in kept if m.start > mention.start), len(value))
    text = value[mention.end : after]
    return Part.TO_BE_ASKED if _NOT_YET.search(text) else stance_of(text)


def _every_kommun(text: str, cast: Cast, evidence: Evidence, block: int) -> Iterator[Listed]:
    match = _EVERY_KOMMUN.search(text)
    if match is None:
        return
    for member in cast.names.members:
        if member.type == "kommun":
            mention = Mention(match.start(), match.end(), match.group(), Sort.UNIT, member.type, member.key)
            yield Listed(mention, member.name, evidence, block)


def _from_prose(reading: Reading, cast: Cast) -> Iterator[Listed]:
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.table is not None:
            continue
        silent = bool(set(piece.keys) & _NOT_HERE) and "samverkan" not in piece.keys
        for sentence in sentences(piece.text):
            text = sentence.text
            if is_earlier(text) or is_other(text) or (silent and not _APPLYING.search(text)):
                continue
            evidence = evidence_of(
                piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
            )
            for mention in _joined(text, cast):
                yield Listed(mention, mention.text, evidence, piece.locus.block, _stance_at(text, mention))


def _stance_at(text: str, mention: Mention) -> Part | None:
    """Give what the clause that a mention stands in says of it; what another clause says is about another."""
    begin = max((m.end() for m in _CLAUSE_END.finditer(text, 0, mention.start)), default=0)
    return stance_of(text[begin : mention.end] + _CLAUSE_END.split(text[mention.end :], maxsplit=1)[0])


def _joined(text: str, cast: Cast) -> list[Mention]:
    mentions = [m for m in cast.read(text) if m.sort is not Sort.FORBUND]
    found: list[Mention] = []
    for match in JOINS.finditer(text):
        place = match.end()
        for mention in mentions:
            if mention.start < match.end():
                continue
            gap = text[place : mention.start]
            if not _LIST_GAP.match(gap) or _SUBCLAUSE.search(gap):
                break
            place = mention.end
            if not (
                mention.sort is Sort.PLACE
                and (mention.of_unit or mention.locating or _in_place(text, mention))
            ):
                found.append(mention)
    for mention in mentions:
        rest = text[mention.end :]
        if (
            not mention.preposition
            and not (mention.sort is Sort.PLACE and (mention.of_unit or mention.locating))
            and WITH_US.match(rest)
            and not stance_of(_CLAUSE_END.split(rest, maxsplit=1)[0])
        ):
            found.append(mention)
    if _FROM_TAKES_PART.match(text):
        # "Från Ragunda deltar enheten och från Försäkringskassan två utredare."
        found += [m for m in mentions if _AFTER_FROM.search(text[: m.start])]
    return list(dict.fromkeys(found))


def _in_place(text: str, mention: Mention) -> bool:
    return re.search(r"\b(?:i|på|från)\s+$", text[: mention.start]) is not None
