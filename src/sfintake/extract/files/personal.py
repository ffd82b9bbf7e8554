"""Personal data that may not be passed on: numbers and case stories, masked."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from sfintake.extract.language import Sentence, sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Reading
from sfintake.model import Document, Evidence, Heading, Paragraph, PersonalData, PersonalKind, Role, Table
from sfintake.swedish import find_personal_numbers

_NAME = r"[A-ZÅÄÖ][a-zåäöéü]{1,14}(?:-[A-ZÅÄÖ]?[a-zåäö]+)?(?:\s[A-ZÅÄÖ][a-zåäöéü]+)?"
_AGE = r"(?:1[0-9]|[2-7]\d)"
_STORY = re.compile(
    rf"(?P<a>{_NAME})[”\"’']?,?\s+(?:(?:som\s+)?(?:nu\s+|idag\s+|i dag\s+)?(?:är|var|fyllde|fyllt|hunnit bli)\s+)?\(?(?:cirka\s+|"
    rf"ca\s+)?{_AGE}\s+år(?:\s+gammal)?\b(?!\s*(?:sedan|efter|framåt|och uppåt|eller))|"
    rf"\b{_AGE}-årig[ae]?\s+(?P<b>{_NAME})|(?P<c>{_NAME})\s+\({_AGE}\)|(?P<d>{_NAME})\s+(?:är|var)\s+en\s+{_AGE}-årig\b|"
    rf"(?P<e>{_NAME}),\s+en\s+{_AGE}-åri[gn]\w*|"
    # A bare figure beside a name, set off: "Sahra 31, sover dåligt", "(Ali, 19)".
    rf"(?P<f>{_NAME}),?\s{_AGE}(?=\s*[,)])(?!\s*,?\s*(?:\d|och\s\d))|"
    rf"(?P<g>{_NAME})[”\"’']?,?\s\(?född\s+(?:år\s+)?(?:19|20)\d\d|"
    # "Kalle är 37 och långtidssjukskriven"; "Antalet är 37" is no person.
    rf"(?P<h>(?!\w{{5,}}[nt]\b|\w{{3,}}(?:na|sum|tal)\b){_NAME})\s+(?:är|var|fyller|fyllde)\s+{_AGE}(?=\s*(?:[,.]|och\s(?!\d)|men\s))"
)
# "Ungdomar i Åmål, 18 år" names a place, "Försäkringskassan, 20 år" an organisation.
_NO_NAME = re.compile(
    r"^(?:bilaga|tabell|figur|sida|sid|punkt|kapitel|paragraf|agenda|rum|telefon|anknytning|version|dnr|vecka|buss|"
    r"ungdom\w*|person\w*|deltagar\w*|kvinn\w*|män\w*|man|målgrupp\w*|ålder\w*|unga?|vuxna?|individ\w*|"
    r"barn|föräldr\w*|medborgar\w*|de|den|det|alla|alltså|under|efter|från|till|mellan|minst|högst|över|"
    r"drygt|cirka|"
    r"kommun\w*|region\w*|försäkringskassan|arbetsförmedlingen|psykiatrin|socialtjänsten|projekt\w*|insats\w*|"
    r"start\w*|slut\w*|hösten|våren|sommaren|vintern|januari|februari|mars|april|maj|juni|juli|augusti|"
    r"september|"
    r"oktober|november|december|sedan|bara|nästan|vi|som|fler|flera|många|några|båda|ingen|varje|nästa|"
    r"max|högst|upp|inom)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"{_NAME}\s\d{{1,3}}\b(?!\s*år)")
_PLACE_BEFORE = re.compile(r"\b(?:i|från|på|till|kring|runt|mellan|utanför|och|vid|inom)\s+$", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:\w*depression\w*|deprimera\w*|adhd|add|autis\w*|asperger\w*|ångest\w*|utmatt\w*|utbränd\w*|"
    r"sjukskriv\w*|missbruk\w*|beroende\w*|narkotika\w*|alkohol\w*|diagnos\w*|psyki\w*|värk\w*|smärt\w*|"
    r"fibromyalgi|"
    r"försörjningsstöd\w*|bidrag\w*|socialbidrag\w*|hemlös\w*|bostadslös\w*|skuld\w*|ensamstående|våld\w*|"
    r"kriminell\w*|kriminalitet|arbetslös\w*|hemmasitt\w*|fobi\w*|självskad\w*|självmord\w*|suicid\w*|"
    r"bipolär\w*|"
    r"ptsd|trauma\w*|isolera\w*|sjukersättning\w*|aktivitetsersättning\w*|sjukpenning\w*|funktionsnedsätt\w*|"
    r"funktionshind\w*|cancer\w*|stroke\w*|hjärtinfarkt\w*|epilepsi\w*|diabetes|sömn\w*|medicin\w*|sjuk\w*|"
    r"antidepress\w*|sover (?:nästan )?(?:inte|dåligt)|utsatt\w*|ätstör\w*|"
    r"panik\w*|stress\w*|utvecklingsstör\w*|intellektuell\w*|dyslexi|hoppa\w* av|utanför dörren|"
    r"lämnat hemmet|mådde dåligt|mår dåligt|mår bättre|utanförskap\w*|flykting\w*|asyl\w*|avhopp\w*|brott\w*|"
    r"fängelse\w*|skilsmäss\w*|"
    r"nedstämd\w*|oro\w*|skam\w*|mobb\w*|barn|långtids\w*|rehabiliter\w*|arbetsträn\w*|inte (?:varit|"
    r"gått|arbetat|jobbat|kommit)|jobbat|jobb|praktik\w*)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:projektledaren?|samordnaren?|enhetschef\w*|\w*chef(?:en)?|handläggaren?|coach(?:en)?|kontaktperson|socialsekreterare|"
    r"arbetsterapeut|läkare|ordförande|utvärderare|forskare|erfarenhet av att leda|års erfarenhet)\b",
    re.IGNORECASE,
)
_AFTER, _NEAR = 2, 40
"""Sentences that go on with a story; characters around a name in which a role makes it one of the staff."""


def find_personal_data(reading: Reading) -> tuple[PersonalData, ...]:
    """Give each find, in reading order, from every file; headers and hidden text too."""
    return tuple(
        find
        for document in reading.dossier.documents
        for paragraph, path, following in _with_following(document)
        for find in (*_numbers(paragraph, path), *_stories(paragraph, path, following))
    )


def _with_following(
    document: Document,
) -> Iterator[tuple[Paragraph | Heading, tuple[str, ...], str]]:
    """Give every text with the paragraph that follows it under the same heading: a story may go on there."""
    texts = tuple(_texts(document))
    for (text, path), after in zip_longest(texts, texts[1:]):
        goes_on = after is not None and isinstance(text, Paragraph) and isinstance(after[0], Paragraph)
        same = goes_on and after[1] == path and (text.locus.cell is None) == (after[0].locus.cell is None)
        yield text, path, after[0].text if same else ""


def _texts(document: Document) -> Iterator[tuple[Paragraph | Heading, tuple[str, ...]]]:
    """Give every text of a document with the heading it stands under; a running header once."""
    path: tuple[str, ...] = ()
    running: set[str] = set()
    for block in document.blocks:
        if isinstance(block, Heading):
            path = (block.printed,)
            yield block, ()
        elif isinstance(block, Paragraph):
            if block.role in {Role.HEADER, Role.FOOTER}:
                if block.text in running:
                    continue
                running.add(block.text)
            yield block, path
        elif isinstance(block, Table):
            for cell in block.cells():
                yield from ((p, path) for p in cell.paragraphs)


def _numbers(text: Paragraph | Heading, path: tuple[str, ...]) -> Iterator[PersonalData]:
    for number in find_personal_numbers(text.text):
        kind = PersonalKind.SAMORDNINGSNUMMER if number.coordination else PersonalKind.PERSONNUMMER
        yield PersonalData(kind, _sentence_around(text, path, number.start))


def _sentence_around(text: Paragraph | Heading, path: tuple[str, ...], place: int) -> Evidence:
    around = next((s for s in sentences(text.text) if s.start <= place < s.end), None)
    if around is None:
        return evidence_of(text, path)
    return evidence_of(text, path, start=around.start, end=around.end)


def _stories(text: Paragraph | Heading, path: tuple[str, ...], following: str) -> Iterator[PersonalData]:
    """Give a participant's story: a first name with an age, and health or social condition in the same breath."""
    parts = sentences(text.text)
    for number, sentence in enumerate(parts):
        named = _names_somebody(sentence)
        if named is None:
            continue
        told = parts[number : number + 1 + _AFTER]
        more = sentences(following)[: 1 + _AFTER - len(told)]
        whole = " ".join((text.text[told[0].start : told[-1].end], *(s.text for s in more)))
        near = sentence.text[max(0, named.start() - _NEAR) : named.end() + _NEAR]
        if _CONDITION.search(whole) and not _STAFF.search(near):
            yield PersonalData(
                PersonalKind.CASE_STORY, evidence_of(text, path, start=sentence.start, end=sentence.end)
            )
            return


def _names_somebody(sentence: Sentence) -> re.Match[str] | None:
    for match in _STORY.finditer(sentence.text):
        name = next(g for g in match.groups() if g)
        first = name.split()[0]
        if _NO_NAME.match(first) or _PLACE_BEFORE.search(sentence.text[: match.start()]):
            continue
        # "Sala 21, Köping 14": figures for places.
        if match["f"] and len(_COUNTED.findall(sentence.text)) > 1:
            continue
        # "Sala, 16 år till 24 år": the start of a range.
        if re.match(r"\s*(?:till|–|-)\s*\d", sentence.text[match.end() :]):
            continue
        return match
    return None
