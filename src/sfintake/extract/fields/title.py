"""The initiative's name: from a label, the first page, or the words "heter" and "kallar vi"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sfintake.extract.fields.facts import Fact, with_label
from sfintake.extract.outline.line_headings import is_aside
from sfintake.extract.parties.stance import is_earlier
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
    r"\b(?:heter|kallar?(?: vi)?(?: den| det| insatsen| projektet)?|kallas|kallad|med namnet|går under namnet|"
    r"har (?:fått )?namnet|döpt (?:den |det |insatsen |projektet )?till|arbetsnamnet är)\s+"
    r"[”\"“»]?(?P<name>[A-ZÅÄÖ][^.,;:”\"»()]{2,70}?)(?=[”\"»]|[.,;:(]|\s+(?:så länge|och|som|tills|är|för|pågår|under)\b|$)"
)
_APPLICATION = re.compile(
    r"^(?:projekt)?(?:ansökan|ansökningsblankett|idéskiss|skiss)\b(?:\s+(?:om|till|för|avseende)\s+[^:]*?)?(?::|"
    r"\s[–-])\s+(?P<name>\S.*)$|"
    r"^(?:förstudie|projekt|insats)\s*:\s+(?P<bare>\S.*)$",
    re.IGNORECASE,
)
_QUOTED = r"[”\"“»](?P<quoted>[^”\"“«»]{2,90})[”\"«“]"
_FOR = r"(?:till|för|om|avseende|gällande|angående|kring)"
_THING = r"(?:projektet|insatsen|förstudien|satsningen|utbildningen|samverkansprojektet)"
_APPLIED_FOR = re.compile(
    rf"^(?:projekt)?ansökan\b.*?{_QUOTED}|"
    rf"^(?:projekt)?ansökan\b.*?\b{_FOR}\s+{_THING}\s+(?P<thing>(?-i:[A-ZÅÄÖ]).{{1,90}}?)\W*$|"
    r"^(?:projekt)?ansökan\s+(?:avseende|gällande|angående)\s+(?P<about>(?-i:[A-ZÅÄÖ]).{1,90}?)\W*$|"
    rf"^(?:{_THING}|projekt|insats)?\s*[”\"“]?(?P<before>\S.{{1,90}}?)[”\"“]?\s+[–-]\s+(?:projekt)?ansökan\b",
    re.IGNORECASE,
)
"""The name in a line that calls itself an application ("Ansökan om medel till projektet Bron")."""
_LABELLED = re.compile(
    r"^(?:projekt|insats|projektets |insatsens |förstudiens )?(?:namn|titel|benämning)"
    r"(?: på (?:projektet|insatsen))?\s*:\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
"""A label and its answer in one line, also where the line is dressed as a heading."""
_TAIL = re.compile(r"\s+[–-]\s+(?:projekt)?ansökan\b.*$", re.IGNORECASE)
_CALLED = re.compile(
    rf"\b(?i:{_THING})\s+(?:{_QUOTED}|(?P<name>[A-ZÅÄÖ][\wåäöé-]{{2,30}}(?:\s[A-ZÅÄÖ][\wåäöé-]+){{0,3}})(?!\s+(?:kommun|stad)\b))"
)
"""The name in running text ("insatsen Stegvis"): words with capitals, or in quotation marks."""
_NOT_A_TITLE = re.compile(
    r"^(?:projekt)?(?:ansökan|ansökningsblankett|idéskiss|blankett|mall|bilaga|dnr|diarie|datum|sida|sidan|"
    r"samordningsförbundet|till (?:samordnings|förbund|styrelsen|er\b|dig|kansliet|(?-i:[A-ZÅÄÖ]))|"
    r"från (?-i:[A-ZÅÄÖ])|inkom|version|hej)|"
    r"@|^\W*$|\b(?:kommun|kommuns|stad)$|^\d",
    re.IGNORECASE,
)
_NOT_READ = {Role.HEADER, Role.FOOTER, Role.HIDDEN, Role.TOC}
_DASH = re.compile(r"\s[–-]\s")
_NAME_WORDS = 8
_TITLE_MAX = 120
_LOOK = 10


def find_title(reading: Reading, facts: tuple[Fact, ...]) -> TextField:
    """Give the name as written; quotation marks and a full stop at the end taken off.

    A form's field often holds the short name; the title above the form that begins with it is the whole one.
    """
    short = next(_from_labels(facts), None)
    first_page = next(_from_first_page(reading), None)
    if short is None:
        return first_page or next(_from_prose(reading), TextField())
    longer = first_page is not None and _begins_with(first_page.value or "", short.value or "")
    return first_page if longer and first_page is not None else short


def _from_labels(facts: tuple[Fact, ...]) -> Iterator[TextField]:
    for fact in with_label(facts, _LABELS, never=_NEVER):
        if "underskrift" in fact.piece.keys:
            continue
        named = _NAMED.search(fact.value)
        value = named["name"] if named else _TAIL.sub("", fact.value.split("\n")[0])
        if fact.by_heading and named is None and (told := sentences(value)):
            # "Arbetstitel: Hela familjen först. Titeln är tills vidare …": the first words are the name.
            if len(told) > 1 and len(told[0].text.split()) > _NAME_WORDS:
                continue
            value = told[0].text
        if len(value) <= _TITLE_MAX and any(c.isalpha() for c in value):
            yield TextField(_clean(value), (fact.evidence,))


def _begins_with(whole: str, short: str) -> bool:
    return len(whole) > len(short) and whole.casefold().startswith(short.casefold())


def _named(match: re.Match[str]) -> str:
    return match[match.lastgroup or 0]


def _clean(value: str) -> str:
    return value.strip().strip('”"“»«.').strip()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line at the top of the first page."""

    block: Paragraph | Heading
    text: str
    start: int
    """Where it begins in its block."""

    @property
    def is_title(self) -> bool:
        return isinstance(self.block, Paragraph) and self.block.role is Role.TITLE

    def field(self, name: str, start: int = 0) -> TextField:
        """Give a name that begins so far into the line."""
        begin = self.start + start
        return TextField(_clean(name), (evidence_of(self.block, start=begin, end=begin + len(name)),))


def _lines(reading: Reading) -> Iterator[_Line]:
    for block in reading.main_document.blocks[:_LOOK]:
        if not isinstance(block, Paragraph | Heading):
            continue
        place = 0
        apart = any(_NOT_A_TITLE.search(line) for line in block.text.split("\n"))
        # A title over two lines is one; a line that calls itself an application is another.
        for line in block.text.split("\n") if apart else [block.text.replace("\n", " ")]:
            if line.strip():
                yield _Line(block, line, place)
            place += len(line) + 1


def _from_first_page(reading: Reading) -> Iterator[TextField]:
    lines = tuple(_lines(reading))
    for line in lines:
        for pattern in (_LABELLED, _APPLICATION, _APPLIED_FOR):
            found = pattern.match(line.text) if len(line.text) <= 2 * _TITLE_MAX else None
            if found and not _is_no_name(_named(found), reading):
                yield line.field(_named(found), found.start(found.lastgroup or 0))
    first_body = next((i for i, line in enumerate(lines) if _is_body(line, reading)), len(lines))
    # What the file itself calls its title goes before the sender's name above it.
    for line in sorted(lines[:first_body], key=lambda one: not one.is_title):
        aside = isinstance(line.block, Paragraph) and line.block.role in _NOT_READ
        if not aside and ":" not in line.text and not is_aside(line.text):
            name = line.text if len(line.text) <= _TITLE_MAX else _DASH.split(line.text, maxsplit=1)[0]
            if not _is_no_name(name, reading):
                yield line.field(name)


def _is_body(line: _Line, reading: Reading) -> bool:
    demanded = isinstance(line.block, Heading) and _demanded(line.block, reading)
    return demanded or (len(line.text) > _TITLE_MAX and not line.is_title)


def _is_no_name(text: str, reading: Reading) -> bool:
    # "Ansökan till Samordningsförbundet Härnösand – Timrå": the förbund's own name.
    return len(text) > _TITLE_MAX or bool(_NOT_A_TITLE.search(text)) or text.strip() in reading.profile.area


def _demanded(block: Heading, reading: Reading) -> bool:
    return any(h.locus == block.locus and h.keys for h in reading.outline.headings)


def _from_prose(reading: Reading) -> Iterator[TextField]:
    for pattern in (_NAMED, _CALLED):
        for piece in reading.own_pieces():
            match = pattern.search(piece.text) if piece.document == reading.main else None
            if match and not is_earlier(piece.text[: match.end()].rsplit(".", 1)[-1]):
                start, end = match.span(match.lastgroup or 0)
                evidence = evidence_of(piece.paragraph, piece.heading_path, start=start, end=end)
                yield TextField(_clean(_named(match)), (evidence,))
