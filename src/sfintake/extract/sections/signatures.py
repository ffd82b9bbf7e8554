"""Signatures: filled or blank blocks, e-signing certificates in print, digital signatures and what only a picture shows."""

import re
from collections.abc import Iterator

from sfintake.extract import topics
from sfintake.extract.quoting import evidence_at, evidence_of, quote_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Evidence, Locus, NoteCode, Passage, Stance, Via

_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
    "december|jan|feb|mar|"
    "apr|jun|jul|aug|sep|sept|okt|nov|dec"
)
DATE = re.compile(
    rf"\b(?:19|20)\d\d[-./ ]\d\d?[-./ ]\d\d?\b|\b\d\d?[./-]\d\d?[./ -]+(?:20)?\d\d\b|"
    rf"\b\d\d?\s*(?:{_MONTHS})\.?\s*(?:20)?-?\d\d\b|"
    rf"\b2\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b|\b20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b",
    re.IGNORECASE,
)
_WORD = r"[A-ZÅÄÖÉÜ][a-zåäöéèüáí]+(?:-[A-ZÅÄÖÉÜ]?[a-zåäöéü]+)?"
NAME = re.compile(rf"\b{_WORD}(?:[ \u00a0](?:[A-ZÅÄÖ]\.|von|af|de|{_WORD}))*[ \u00a0]{_WORD}\b")
_NO_NAME = re.compile(
    r"\b(?:kommun|kommuns|region|landsting|försäkringskassan|arbetsförmedlingen|"
    r"samordningsförbundet|"
    r"förvaltning\w*|nämnd\w*|enhet\w*|avdelning\w*|ort|datum|namn\w*|titel|"
    r"befattning|underskrift\w*|"
    r"behörig\w*|firmatecknare|för|sökande|ansökan|projekt\w*|bilaga|sida|län|"
    r"stad|härjedalen|västmanland|"
    r"götaland\w*|västernorrland|värmland|kundservice)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b\w*(?:chef|direktör|samordnare|ordförande|ledare|utvecklare|strateg|"
    r"handläggare|coach|konsulent|pedagog|kurator|sekreterare|ansvarig|"
    r"föreståndare|förvaltningschef|rektor|konsulent|koordinator|läkare|tecknare)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[_.…]{4,}|^\s*$")
_CERTIFICATE = re.compile(
    r"\b(?:signerat?|signerad|undertecknat?|underteckna\w*|underskriven|underskrivet)\b[^.\n]{0,40}\b(?:bankid|"
    r"freja|e-?legitimation|elektroniskt|digitalt|siths)\b|"
    r"\bdigitally signed by\b|\b(?:elektronisk|digital)t? (?:underskrift|signatur|signering)\w*\b|\be-?underskrift\w*\b|"
    r"\b(?:scrive|"
    r"visma (?:sign|addo)|assently|docusign|penneo|adobe sign|oneflow)\b|"
    r"\bsigneringscertifikat\b|\bsigneringsbevis\b|\bverifikat(?:ion)?\b[^.\n]{0,30}\btransaktion\w*|"
    r"\bmed bankid\b",
    re.IGNORECASE,
)
_RECEIPT = re.compile(r"\b(?:kvittens|mottagen|mottaget|inskickad|inskickat|inloggad)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:vänlig\w* hälsning\w*|hälsning\w*|högaktningsfullt|mvh)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:namnteckning|namnförtydligande|namnunderskrift|underskrift\w*|undertecknas?|"
    r"behörig (?:företrädare|"
    r"firmatecknare)|firmatecknare|ort och datum|ort, datum|datum och ort|ort/datum)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|\btel\w*\b|\btfn\b|:\s", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(rf"^[A-ZÅÄÖ][\w ]{{1,30}}?,?\s(?:den\s)?(?:{DATE.pattern})\s*$", re.IGNORECASE)
_HEAD = 3
"""Pieces at the top, where place and date belong to the letter's head."""
_LAST = 4
_CERTIFICATE_LINES = 4
_TAIL = 16
_LINE_WORDS, _SHORT_LINE = 18, 9


def find_signature_passages(reading: Reading) -> tuple[Passage, ...]:
    """Give what stands of signatures, filed under ``topics.SIGNATURE``.

    "filled" has the values "date" and "heading" ("yes" or "no"); a name alone has date "no".
    """
    return (*_digital(reading), *_certificates(reading), *_blocks(reading), *_pictures(reading))


def _digital(reading: Reading) -> Iterator[Passage]:
    for note in reading.main_document.notes:
        if note.code is NoteCode.DIGITAL_SIGNATURE:
            locus = note.locus or Locus(reading.main_document.name, 0)
            yield _passage("digital", evidence_at(locus, note.quote))


def _certificates(reading: Reading) -> Iterator[Passage]:
    pieces = tuple(reading.own_pieces())
    for number, piece in enumerate(pieces):
        match = _CERTIFICATE.search(piece.text)
        if match is None or _RECEIPT.search(piece.text):
            continue
        # Who signed, and when, often stands on the lines that follow.
        told = (
            piece.text,
            *(p.text for p in pieces[number + 1 : number + 1 + _CERTIFICATE_LINES] if _is_line(p.text)),
        )
        named = any(NAME.search(line) or DATE.search(line) for line in told)
        if piece.document != reading.main or named or "underskrift" in piece.keys:
            yield _passage("certificate", evidence_of(piece.paragraph, piece.heading_path))
            return


def _blocks(reading: Reading) -> Iterator[Passage]:
    own = [p for p in reading.own_pieces() if p.document == reading.main and "underskrift" in p.keys]
    heading = next(
        (h for h in reading.outline.headings if h.document == reading.main and "underskrift" in h.keys), None
    )
    if heading is not None and not own:
        yield _passage("empty", evidence_at(heading.locus, quote_of(heading.text)), headed=True)
    elif heading is not None:
        yield _judge(own, headed=True)
    else:
        block = _closing_block(reading)
        if block:
            yield _judge(block, headed=False)


def _closing_block(reading: Reading) -> list[Piece]:
    """Give the pieces of a signature block without heading: labels of signing, or a closing name with a role."""
    own = [p for p in reading.own_pieces() if p.document == reading.main]
    labelled = [
        i
        for i, p in enumerate(own)
        if len(p.text.split()) <= 14 and (_LABEL.search(p.text) or _LABEL.search(p.label))
    ]
    if labelled:
        return own[max(0, labelled[0] - 2) : labelled[-1] + 4]
    tail = _short_tail(own)
    for number in range(len(tail)):
        part = tail[number:]
        text = " \n".join(p.text for p in part)
        names = [m[0] for m in NAME.finditer(text) if not _NO_NAME.search(m[0])]
        if names and (
            _CLOSING.search(part[0].text) or (DATE.search(part[0].text) and not _CONTACT.search(text))
        ):
            return part
        if names and len(part) <= _LAST and _ROLE.search(text) and not _CONTACT.search(text):
            return part
    return _before_more(own)


def _before_more(own: list[Piece]) -> list[Piece]:
    """Give a closing block that more text follows, such as an appended part: place and date, then names with roles."""
    for number, piece in enumerate(own[_HEAD:], _HEAD):
        if not (_PLACE_AND_DATE.match(piece.text) or _CLOSING.match(piece.text)) or "tidplan" in piece.keys:
            continue
        lines = [p for p in own[number + 1 : number + 1 + _LAST] if _is_line(p.text) and p.table is None]
        text = " \n".join(p.text for p in lines[:2])
        if any(not _NO_NAME.search(m[0]) for m in NAME.finditer(text)) and _ROLE.search(text):
            return [piece, *lines[:2]]
    return []


def _short_tail(own: list[Piece]) -> list[Piece]:
    """Give the short lines at the end of the application, list of attachments and sentences of plans left out."""
    tail: list[Piece] = []
    for piece in reversed(own[-_TAIL:]):
        if not _is_line(piece.text) or "bilagor" in piece.keys or "tidplan" in piece.keys:
            break
        tail.insert(0, piece)
    return tail


def _is_line(text: str) -> bool:
    words = len(text.split())
    return words <= _LINE_WORDS and (words <= _SHORT_LINE or bool(DATE.search(text)))


def _judge(pieces: list[Piece], *, headed: bool) -> Passage:
    named = [p for p in pieces if _name_in(p)]
    if not named:
        return _passage("empty", evidence_of(pieces[0].paragraph, pieces[0].heading_path), headed=headed)
    first = named[0]
    dated = any(DATE.search(p.text) for p in pieces)
    key = "picture" if all(p.paragraph.via is Via.OCR for p in named) else "filled"
    values = {"date": "yes" if dated else "no", "heading": "yes" if headed else "no"}
    return Passage(
        topics.SIGNATURE, key, Stance.PLANNED, evidence_of(first.paragraph, first.heading_path), values
    )


def _name_in(piece: Piece) -> bool:
    text = _LABEL.sub(" ", piece.text)
    return len(text.split()) <= 30 and any(not _NO_NAME.search(m[0]) for m in NAME.finditer(text))


def _pictures(reading: Reading) -> Iterator[Passage]:
    """Give a picture under the heading of signatures, and a last page that is only a picture."""
    for placed in reading.outline.pictures:
        if placed.document == reading.main and "underskrift" in placed.keys:
            yield _passage(
                "picture", evidence_at(placed.picture.locus, placed.picture.alt, placed.heading_path)
            )
            return
    document = reading.main_document
    if document.pages is None or document.pages < 2:
        return
    for note in document.notes:
        page = note.locus.page if note.locus else None
        if (
            note.code in {NoteCode.PAGE_WITHOUT_TEXT, NoteCode.PICTURE_LARGE}
            and page == document.pages
            and note.locus
        ):
            yield _passage("picture", evidence_at(note.locus, ""))
            return


def _passage(key: str, evidence: Evidence, *, headed: bool = False) -> Passage:
    return Passage(topics.SIGNATURE, key, Stance.PLANNED, evidence, {"heading": "yes"} if headed else {})
