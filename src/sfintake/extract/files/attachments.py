"""References to attachments, and what in the dossier answers to them.

Documents that are only said to exist or to be signed are no references; "se bilaga 2", "bifogas" and "enligt
bifogad budget" are. The application's own list of attachments refers to each of its lines.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sfintake.extract.language import Sentence, sentences
from sfintake.extract.outline.heading_words import distance
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import AttachmentRef, FileInfo, FileRole, Heading, MediaType, Paragraph, Table

_NUMBERED = re.compile(
    r"\b(?:bilag(?:a|or|an|orna)\s+|bil\.\s*)(?:nr\.?\s*)?(\d{1,2}|(?-i:[A-H]))\b"
    r"(?:\s*(?:och|,|&|samt|-|–)\s*(\d{1,2}|(?-i:[A-H]))\b)*",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\b(?:se|enligt|jämför|framgår av|finns i|redovisas i|beskrivs i|återfinns i|"
    r"i|med|hänvisas till|"
    r"specificeras i|utvecklas i)\s+(?:även\s+|också\s+|vidare\s+|separat\s+|nedan\s+)?"
    r"(?:(?:den|det|de|vår|vårt|en|ett)\s+)?(?:bilag\w*|bifoga\w*|bilagd\w*|"
    r"separat\s+(?:fil|dokument|"
    r"bilaga|budget\w*|kalkyl|excel\w*))\b|"
    r"\bbifog(?:as|ar|at|ad|ade|ats)\b|\bmedskicka\w*|\bskickas? med\b|\bbilägg\w*|"
    r"\b(?:se|enligt) (?:separat|"
    r"medföljande|bifogad)\w*\b|\bmedföljande (?:fil|dokument|budget|bilag)\w*|"
    r"\b(?:som|i) bilaga\b|\bse bilaga\b|\bse (?:fil(?:en)?|excel\w*|budgetfil\w*|dokument\w*)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:inga|inget|ingen|inte|ej|utan)\b(?:\s\w+){0,3}\s*(?:bilag\w*|bifoga\w*)|"
    r"\bbifoga\w* (?:inte|"
    r"ej|inga|inget)\b|\bkan bifogas\b|\bbifogas (?:inte|ej|senare)\b|"
    r"\bbifogar? (?:vi )?(?:gärna|vid behov|på begäran)\b|\bbilaga \d i (?:förbundets|"
    r"policyn|lagen)\b|"
    r"\b(?:rekvisition\w*|faktur\w*|slutrapport\w*|lägesrapport\w*|delrapport\w*|"
    r"ansökan om utbetalning)\b[^.]*\bbifoga\w*|"
    r"\bbifoga\w*\b[^.]*\b(?:rekvisition\w*|faktur\w*|slutrapport\w*|lägesrapport\w*|"
    r"delrapport\w*)\b",
    re.IGNORECASE,
)
_LIST_LINE = re.compile(
    r"^\s*(?:[-•*]\s*)?(?:bilaga|bil\.?)\s*(?:nr\.?\s*)?(\d{1,2}|[A-H])\s*[:.)–—-]?\s*(.*)$", re.IGNORECASE
)
_ANY_ATTACHMENT = re.compile(r"^\W*bil(?:aga|\.)", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w\-().]+\.(?:docx?|pdf|xlsx?|odt|ods|rtf|txt|pptx?)\b", re.IGNORECASE)
_THINGS: tuple[tuple[str, str], ...] = (
    ("budget", r"budget|kalkyl|kostnad|ekonomi|finansiering|medfinansiering"),
    (
        "avsikt",
        r"avsiktsförklaring|intentions|letter of intent|stödbrev|samverkansavtal|"
        r"överenskommelse|avtal|intyg",
    ),
    ("cv", r"\bcv\b|meritförteckning|kompetens"),
    ("tidplan", r"tidplan|tidsplan|gantt|aktivitetsplan"),
    ("swot", r"swot|risk"),
    ("utvardering", r"utvärdering|uppföljning|effektlogik|logikmodell"),
    ("karta", r"kartläggning|behovsanalys|statistik|förstudie|rapport|enkät"),
    ("organisation", r"organisation|befattning|uppdragsbeskrivning"),
    ("protokoll", r"protokoll|beslut|protokollsutdrag|delegation"),
    ("samtycke", r"samtycke|blankett|rutin|manual|metod|broschyr|informationsblad"),
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A sentence that refers to an attachment."""

    sentence: Sentence
    labels: tuple[str, ...]
    """Numbers or letters named ("2"); empty when none is."""


_TYPED_NUMBER = r"(?:(?:§\s*)?(?:\d{1,2}|[A-ZÅÄÖ])[.)]?\s+)?"
"""A number typed before a heading's words."""


def find_references(text: str) -> tuple[Reference, ...]:
    """Give the sentences of a text that refer to an attachment."""
    found = []
    for sentence in sentences(text):
        refers = _REFERS.search(sentence.text) or _NUMBERED.search(sentence.text)
        if _NOT.search(sentence.text) or not refers:
            continue
        numbers = [
            n for m in _NUMBERED.finditer(sentence.text) for n in re.findall(r"\b(\d{1,2}|[A-H])\b", m[0])
        ]
        found.append(Reference(sentence, tuple(dict.fromkeys(numbers))))
    return tuple(found)


def find_attachment_refs(reading: Reading) -> tuple[AttachmentRef, ...]:
    """Give each reference to an attachment, and whether the dossier answers to it, also when it cannot be opened."""
    found: dict[str, AttachmentRef] = {}
    for piece, start, end, label, words in _referring(reading):
        name = f"bilaga {label}" if label else _short(words)
        present = _answered(reading, label, words)
        key = label or name.casefold()
        if key not in found or (found[key].present and not present):
            evidence = evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)
            found[key] = AttachmentRef(name, present, evidence)
    return tuple(found.values())


def refers(piece: Piece) -> bool:
    """Tell whether a piece refers to an attachment."""
    return bool(find_references(piece.text))


def _referring(reading: Reading) -> Iterator[tuple[Piece, int, int, str, str]]:
    """Give piece, start, end, label and words of each reference in the application itself."""
    for piece in reading.own_pieces():
        if piece.document != reading.main:
            continue
        line = _LIST_LINE.match(piece.text)
        if "bilagor" in piece.keys and line:
            yield piece, 0, len(piece.text), line[1], piece.text
            continue
        for reference in find_references(piece.text):
            s = reference.sentence
            for label in reference.labels or ("",):
                yield piece, s.start, s.end, label, s.text


def _answered(reading: Reading, label: str, words: str) -> bool:
    others = [
        f
        for i, f in enumerate(reading.files)
        if i != reading.main and f.role is not FileRole.NOISE and f.role is not FileRole.MAIL
    ]
    named = _FILE_NAME.search(words)
    if named and any(_same_file(named[0], f.name) for f in others):
        return True
    if label and (_part_of_file(reading, label) or any(_has_number(f.name, label) for f in others)):
        return True
    things = {key for key, pattern in _THINGS if re.search(pattern, words, re.IGNORECASE)}
    if label:
        things |= _things_listed(reading, label)
    if things:
        return any(_is_about(reading, f, things) for f in others) or _appended(reading, things)
    # Nothing says what it is: any attachment not claimed by another number answers.
    return any(not re.search(r"bilaga[\s_-]*\d", f.name, re.IGNORECASE) or not label for f in others)


def _things_listed(reading: Reading, label: str) -> set[str]:
    """Give what the application's own list says that attachment ``label`` is."""
    texts = [
        m[2]
        for p in reading.own_pieces()
        if p.document == reading.main
        for m in [_LIST_LINE.match(p.text)]
        if m and m[1].casefold() == label.casefold()
    ]
    return {key for key, pattern in _THINGS for text in texts if re.search(pattern, text, re.IGNORECASE)}


def _same_file(named: str, name: str) -> bool:
    a, b = (re.sub(r"[\W_]+", "", n.rsplit(".", 1)[0].casefold()) for n in (named.strip(), name))
    return bool(a) and (a in b or b in a or distance(a, b) <= 2)


def _has_number(name: str, label: str) -> bool:
    return bool(re.search(rf"\bbil(?:aga)?[\s_.-]*0?{label}(?!\d)", name.replace("_", " "), re.IGNORECASE))


def _is_about(reading: Reading, info: FileInfo, things: set[str]) -> bool:
    sheet = info.media_type in {MediaType.XLSX, MediaType.ODS, MediaType.XLS}
    if sheet and things & {"budget", "tidplan"}:
        return True
    texts = [info.name.replace("_", " ").replace("-", " ")]
    for document in reading.dossier.documents:
        if document.sha256 == info.sha256:
            texts += [b.text for b in document.blocks[:6] if isinstance(b, (Heading, Paragraph))]
            texts += [b.name for b in document.blocks if isinstance(b, Table)]
    opening = " ".join(texts)[:600]
    return any(re.search(pattern, opening, re.IGNORECASE) for key, pattern in _THINGS if key in things)


def names_attachment(heading: str) -> bool:
    """Tell whether a heading is that of an appended part ("Bilaga 1", "14. Bilaga: budget"), numbered or not."""
    return re.match(rf"^\W*{_TYPED_NUMBER}bilag", heading, re.IGNORECASE) is not None


def _part_of_file(reading: Reading, label: str) -> bool:
    """Tell whether a part with that number is appended in the main file: a heading or line of its own, with text after it."""
    start = re.compile(rf"^\s*{_TYPED_NUMBER}(?:bilaga|bil\.?)\s*(?:nr\.?\s*)?{label}(?!\d)", re.IGNORECASE)
    blocks = reading.main_document.blocks
    listed = False
    for number, block in enumerate(blocks[:-1]):
        text = block.text if isinstance(block, (Heading, Paragraph)) else ""
        if not start.match(text) or len(text.split()) > 14:
            continue
        if isinstance(block, Heading):
            return True
        follows = blocks[number + 1]
        # A line of the list of attachments is followed by the next line; an appended part by its matter.
        if isinstance(follows, Table) or (isinstance(follows, Paragraph) and len(follows.text.split()) > 14):
            return True
        # Its name once more, over short lines that are no list of attachments: the part itself.
        set_off = isinstance(block, Paragraph) and block.lead >= len(text) - 1
        if (listed or set_off) and isinstance(follows, Paragraph) and not _ANY_ATTACHMENT.match(follows.text):
            return True
        listed = True
    return False


def _appended(reading: Reading, things: set[str]) -> bool:
    return any(
        names_attachment(h.text)
        and any(re.search(p, h.printed, re.IGNORECASE) for k, p in _THINGS if k in things)
        for h in reading.outline.headings
        if h.document == reading.main
    )


def _short(words: str) -> str:
    named = _FILE_NAME.search(words)
    if named:
        return named[0].strip()
    return " ".join(words.split()[:6])
