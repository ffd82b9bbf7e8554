"""A huvudman that is not settled: "det kan bli antingen Sala kommun eller regionen"."""

import re

from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Reading
from sfintake.model import Applicant, LeadField

ROLE = (
    r"(?:huvudman(?:nen|naskapet)?|huvudmän(?:nen)?|uppdragstagare|insatsägare|projektägare|processägare|"
    r"projektägarskapet|sökande part|(?:projektets|insatsens) ägare|"
    r"ägare\s+(?:av|till|för)\s+(?:projektet|insatsen|satsningen|förstudien|ansökan)|(?<=som )ägare|ansvarig part)"
)
"""What the one is called who leads and gets the money."""
_SETTLED = r"(?:bestäm\w*|beslut\w*|klar\w*|utsed\w*|avgjo\w*|spika\w*)"
_AGREED = r"(?:bestämt|beslutat|enats|överens|klart|utsett|avgjort)"
_OPEN = r"(?:oklart|öppet|öppen|avgörs|avgöras|diskutera[srt]*|återstår|senare|återkommer)"
_UNDECIDED = re.compile(
    rf"\b{ROLE}\b[^.;,]{{0,50}}?\b(?:inte|ej)\s+(?:\w+\s+){{0,2}}?{_SETTLED}\b|"
    rf"\b(?:inte|ej)\s+(?:\w+\s+){{0,3}}?{_AGREED}\b[^.;]{{0,40}}?\b{ROLE}\b|"
    rf"\bvem\b[^.;]{{0,40}}?\b{ROLE}\b[^.;]{{0,40}}?\b{_OPEN}\b|"
    rf"\b{ROLE}\b[^.;]{{0,40}}?\bantingen\b|\bantingen\b[^.;]{{0,80}}?\b{ROLE}\b",
    re.IGNORECASE,
)
_NOT_HERE = {"risk", "implementering", "utvardering", "bilagor"}


def is_left_open(sentence: str) -> bool:
    """Tell whether a sentence says that it is not settled who is to be huvudman."""
    return _UNDECIDED.search(sentence) is not None


def lead_left_open(reading: Reading, cast: Cast) -> LeadField | None:
    """Give a lead with no value where a sentence leaves open who it is, with the members that it may be."""
    for piece in reading.own_pieces():
        if piece.document != reading.main or set(piece.keys) & _NOT_HERE:
            continue
        for sentence in sentences(piece.text):
            if not is_left_open(sentence.text) or is_earlier(sentence.text) or is_other(sentence.text):
                continue
            proof = (
                evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end),
            )
            members = dict.fromkeys(m.member for m in cast.read(sentence.text) if m.member)
            named = tuple(Applicant(cast.names.name_of(m), m, evidence=proof) for m in members if m)
            return LeadField(None, None, proof, named if len(named) > 1 else ())
    return None
