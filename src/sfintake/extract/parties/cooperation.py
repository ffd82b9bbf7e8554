"""Passages on co-operation: what each party does, or general words only."""

import re
from collections.abc import Iterable, Iterator

from sfintake.extract.parties.contributions import Contribution
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Reading
from sfintake.extract.topics import COOPERATION
from sfintake.model import Part, Party, Passage, Stance

_WORDS = re.compile(r"\b(?:samverk\w*|samarbet\w*|tillsammans|gemensam\w*|parterna\w*)", re.IGNORECASE)
_SILENT = {"bakgrund", "mal", "budget", "bilagor", "underskrift", "utvardering"}
_GENERAL_MAX = 5


def find_cooperation(
    reading: Reading, said: Iterable[Contribution], parties: Iterable[Party]
) -> tuple[Passage, ...]:
    """Give one passage for each party whose part is stated, or up to five in general words."""
    taking_part = {p.member or p.name for p in parties if p.part is Part.TAKES_PART}
    stated: dict[str, Passage] = {}
    for one in said:
        key = one.mention.member or one.mention.text
        if one.contributes and key in taking_part and key not in stated:
            stated[key] = Passage(COOPERATION, "party_by_party", Stance.PLANNED, one.evidence, {"party": key})
    return (*stated.values(), *_general(reading))


def _general(reading: Reading) -> Iterator[Passage]:
    left = _GENERAL_MAX
    for piece in sorted(reading.own_pieces(), key=lambda p: "samverkan" not in p.keys):
        if left == 0 or piece.document != reading.main or piece.table is not None:
            continue
        if set(piece.keys) & _SILENT and "samverkan" not in piece.keys:
            continue
        for sentence in sentences(piece.text):
            if left and _WORDS.search(sentence.text) and len(sentence.text.split()) > 3:
                left -= 1
                evidence = evidence_of(
                    piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                )
                yield Passage(COOPERATION, "general", Stance.GENERAL, evidence)
