"""Who steers and which chiefs stand behind the application."""

import re
from collections.abc import Iterable, Iterator

from sfintake.extract.language import Sentence
from sfintake.extract.lexicon.steering import ALL, BEHIND, COMPOSED, GROUP, LED, NO_GROUP
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import STEERING
from sfintake.model import PartyType, Passage, Role, Stance

_GOES_ON = re.compile(
    r"^(?:Där|Den|Denna|I den|I denna|I gruppen|Gruppen|Ordförande|Ledamöter|"
    r"Med (?:i|sitter|är|finns)|Även|Dessutom|De|Det|Övriga|Från|Adjungerad)\b"
)
_REPORTS = re.compile(
    r"\b(?:rapporter\w*|redovis\w*|föredragande|lämnas|lämnar|sammankallar|beslutar|får|träffa\w*)\b[^.]*\bstyrgruppen\b",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"\bfrån\s+(?:(?:både|dels|vardera)\s+)?(?:[A-ZÅÄÖ][\w-]+(?:,\s+|\s+(?:och|samt)\s+))*$"
)
"""Right before a place: those who sit there were sent by it ("en person från Bräcke")."""
_CHIEF = re.compile(
    r"\b\w*(?:chef|direktör|ordförande|ledning|ledningsgrupp|nämnd|utskott|styrelse)\w*\b", re.IGNORECASE
)
_PLACES = {"organisation", "forankring", "samverkan", "genomforande", "grunduppgifter", "sammanfattning"}
_LIST_MAX = 8


def find_steering(reading: Reading, cast: Cast, everybody: Iterable[str]) -> tuple[Passage, ...]:
    """Give passages on steering group, chiefs and management; ``everybody`` are the keys that "alla parter" means."""
    pieces = [p for p in reading.own_pieces() if p.document == reading.main]
    whole = tuple(everybody)
    found: list[Passage] = []
    for place, piece in enumerate(pieces):
        if "bakgrund" in piece.keys and "organisation" not in piece.keys:
            continue
        found += _in_piece(piece, pieces[place + 1 : place + 1 + _LIST_MAX], cast, whole)
    return tuple(found)


def _in_piece(piece: Piece, after: list[Piece], cast: Cast, everybody: tuple[str, ...]) -> Iterator[Passage]:
    cut = sentences(piece.text)
    covered = -1
    headed = (piece.heading_path and bool(GROUP.search(piece.heading_path[-1]))) or bool(
        GROUP.search(piece.label)
    )
    for place, sentence in enumerate(cut):
        if place <= covered or is_other(sentence.text):
            continue
        if NO_GROUP.search(sentence.text):
            yield _passage(piece, sentence, sentence, "none", Stance.DECLINED, {})
        elif GROUP.search(sentence.text) or (headed and place == 0):
            covered = _last_of(cut, place)
            yield from _group(
                piece, cut[place : covered + 1], after if covered == len(cut) - 1 else [], cast, everybody
            )
        elif not is_earlier(sentence.text):
            yield from _chiefs(piece, sentence, cast, everybody)


def _last_of(cut: tuple[Sentence, ...], place: int) -> int:
    """Give the index of the last sentence that goes on about the group."""
    last = place
    while last + 1 < len(cut) and (_GOES_ON.match(cut[last + 1].text) or GROUP.search(cut[last + 1].text)):
        last += 1
    return last


def _group(
    piece: Piece, cut: tuple[Sentence, ...], after: list[Piece], cast: Cast, everybody: tuple[str, ...]
) -> Iterator[Passage]:
    composed = [s for s in cut if COMPOSED.search(s.text) and not _REPORTS.search(s.text)]
    members: list[str] = []
    for sentence in composed:
        members += _members(sentence.text, cast, everybody)
        if ALL.search(sentence.text):
            members += everybody
    if cut[-1].text.endswith(":"):
        for item in after:
            if item.paragraph.role is not Role.LIST_ITEM:
                break
            members += _members(item.text, cast, everybody)
    values = {"parties": ",".join(dict.fromkeys(members))}
    stance = Stance.PLANNED if members else Stance.GENERAL
    yield _passage(piece, composed[0] if composed else cut[0], (composed or cut)[-1], "group", stance, values)


def _chiefs(piece: Piece, sentence: Sentence, cast: Cast, everybody: tuple[str, ...]) -> Iterator[Passage]:
    if (piece.keys and not set(piece.keys) & _PLACES) or not _CHIEF.search(sentence.text):
        return
    members = _members(sentence.text, cast, everybody)
    if BEHIND.search(sentence.text):
        members += everybody if ALL.search(sentence.text) else []
        # "Min chef står bakom": a chief, whoever she works for.
        for member in dict.fromkeys(members or [""]):
            yield _passage(piece, sentence, sentence, "manager", Stance.PLANNED, {"party": member})
    elif LED.search(sentence.text):
        yield _passage(
            piece, sentence, sentence, "management", Stance.GENERAL, {"party": members[0] if members else ""}
        )


def _members(text: str, cast: Cast, everybody: tuple[str, ...]) -> list[str]:
    """Give the members represented; "socialcheferna i kommunerna" are those of every kommun that takes part."""
    found: list[str] = []
    for mention in _representatives(text, cast):
        if mention.member:
            found.append(mention.member)
        elif mention.plural and mention.type is PartyType.KOMMUN:
            found += [key for key in everybody if cast.names.type_of(key) is PartyType.KOMMUN]
    return found


def _representatives(text: str, cast: Cast) -> list[Mention]:
    """Give who is represented: "enhetschef på Försäkringskassan", "socialchefen i Krokom", "Rune Edfors (Timrå)"."""
    found = []
    for mention in cast.read(text):
        if mention.sort in {Sort.FORBUND, Sort.OUTSIDER}:
            continue
        before = text[: mention.start]
        sent = before.rstrip().endswith("(") or bool(_SENT_FROM.search(before))
        if mention.sort is Sort.PLACE and mention.preposition and not sent:
            continue
        found.append(mention)
    return found


def _passage(
    piece: Piece, first: Sentence, last: Sentence, key: str, stance: Stance, values: dict[str, str]
) -> Passage:
    evidence = evidence_of(piece.paragraph, piece.heading_path, start=first.start, end=last.end)
    return Passage(STEERING, key, stance, evidence, values)
