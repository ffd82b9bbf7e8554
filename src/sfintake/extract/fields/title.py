"""The initiative's name: from a label, the first page, or the words "heter" and "kallar vi"."""

import re
from collections.abc import Iterator

from sfintake.extract.fields.facts import Fact, with_label
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Reading
from sfintake.model import Heading, Paragraph, Role, TextField

_LABELS = (
    *(
        "insatsens namn",
        "projektets namn",
        "projektnamn",
        "projektets titel",
        "projekttitel",
        "titel",
        "namn på projektet",
    ),
    *(
        "namn på insatsen",
        "namn på verksamhet/projekt/insats",
        "namn på verksamhet",
        "arbetstitel",
        "insats",
        "projekt",
        "benämning",
    ),
    *(
        "förstudiens namn",
        "insatsnamn",
        "namn",
        "verksamhetens namn",
        "projektbenämning",
        "ansökan avser",
        "ärende",
        "rubrik",
    ),
)
_NEVER = (
    r"kontakt|sökande|huvudman|period|tid|ledare|ägare|typ|fil|förtydligande|budget|mål|beskrivning|underskrift|"
    r"bank|kostnad|personal"
)
_NAMED = re.compile(
    r"\b(?:heter|kallar? (?:vi )?(?:den|det|insatsen|projektet)?|kallas|kallad|med namnet|går under namnet|har namnet|"
    r"arbetsnamnet är)\s+"
    r"[”\"“»]?(?P<name>[A-ZÅÄÖ][^.,;:”\"»()]{2,70}?)(?=[”\"»]|[.,;:(]|\s+(?:så länge|och|som|tills|är|för|pågår|under)\b|$)"
)
_APPLICATION = re.compile(
    r"^(?:projekt)?(?:ansökan|ansökningsblankett|idéskiss|skiss)\b(?:\s+(?:om|till|för|avseende)\s+[^:]*?)?(?::|"
    r"\s[–-])\s+(?P<name>\S.*)$|"
    r"^(?:förstudie|projekt|insats)\s*:\s+(?P<bare>\S.*)$",
    re.IGNORECASE,
)
_NOT_A_TITLE = re.compile(
    r"^(?:projekt)?(?:ansökan|ansökningsblankett|idéskiss|blankett|mall|bilaga|dnr|diarie|datum|sida|sidan|"
    r"samordningsförbundet|till |från |inkom|version|hej)|"
    r"@|^\W*$|\b(?:kommun|kommuns|stad)$|^\d",
    re.IGNORECASE,
)
_TITLE_MAX = 120
_LOOK = 10


def find_title(reading: Reading, facts: tuple[Fact, ...]) -> TextField:
    """Give the name as written; quotation marks and a full stop at the end taken off."""
    for fact in with_label(facts, _LABELS, never=_NEVER):
        named = _NAMED.search(fact.value)
        value = named["name"] if named else fact.value.split("\n")[0]
        if 0 < len(value) <= _TITLE_MAX and not (fact.by_heading and len(sentences(value)) > 1):
            return TextField(_clean(value), (fact.evidence,))
    return next(_from_first_page(reading), None) or next(_from_prose(reading), TextField())


def _clean(value: str) -> str:
    return value.strip().strip('”"“»«.').strip()


def _from_first_page(reading: Reading) -> Iterator[TextField]:
    blocks = [
        b
        for b in reading.main_document.blocks[:_LOOK]
        if isinstance(b, Paragraph | Heading) and b.text.strip()
    ]
    for block in blocks:
        after = _APPLICATION.match(block.text)
        group = "name" if after and after["name"] else "bare"
        if after and len(after[group]) <= _TITLE_MAX and not _NOT_A_TITLE.search(after[group]):
            yield TextField(_clean(after[group]), (evidence_of(block, start=after.start(group)),))
    first_body = next((i for i, b in enumerate(blocks) if len(b.text) > _TITLE_MAX), len(blocks))
    for block in blocks[:first_body]:
        if isinstance(block, Heading) and _demanded(block, reading):
            break
        hidden = isinstance(block, Paragraph) and block.role in {
            Role.HEADER,
            Role.FOOTER,
            Role.HIDDEN,
            Role.TOC,
        }
        if (
            not hidden
            and not _NOT_A_TITLE.search(block.text)
            and ":" not in block.text
            and len(block.text) <= _TITLE_MAX
        ):
            yield TextField(_clean(block.text), (evidence_of(block),))


def _demanded(block: Heading, reading: Reading) -> bool:
    return any(h.locus == block.locus and h.keys for h in reading.outline.headings)


def _from_prose(reading: Reading) -> Iterator[TextField]:
    for piece in reading.own_pieces():
        match = _NAMED.search(piece.text) if piece.document == reading.main else None
        if match:
            yield TextField(
                _clean(match["name"]),
                (
                    evidence_of(
                        piece.paragraph, piece.heading_path, start=match.start("name"), end=match.end("name")
                    ),
                ),
            )
