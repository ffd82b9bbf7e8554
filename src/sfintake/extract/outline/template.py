"""What is the template's and not the applicant's: placeholders, instructions, and the words of the blank form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from sfintake.extract.language import sentences
from sfintake.extract.outline.heading_words import bare, split_words
from sfintake.model import Paragraph
from sfintake.profiles import Profile

_PROMPT = re.compile(
    r"(?:klicka|tryck)(?: eller (?:tryck|klicka))? här(?: för att [^.\n]{0,60})?\.?|"
    r"(?:click|tap)(?: or (?:tap|click))? here to enter [^.\n]{0,40}\.?|"
    r"välj ett (?:objekt|alternativ|datum|block)\.?|skriv (?:in )?(?:din |er )?text här\.?|"
    r"skriv här\.?|"
    r"ange (?:text|datum) här\.?|lorem ipsum[^\n]{0,200}",
    re.IGNORECASE,
)
_FILL = re.compile(
    r"\[(?:…|\.{2,}|_{2,}|x{2,}|\s*)\]|"
    r"\[\s*(?:fyll i|ange|skriv|välj|infoga|lägg in|namn|datum|text|belopp|titel|"
    r"ort|antal|beskriv|insatsens|"
    r"projektets|förbundets|kommunens|här)[^\[\]]{0,120}\]|"
    r"<\s*(?:fyll i|ange|skriv|välj|namn|datum|text|belopp|titel|ort|antal|beskriv)[^<>]{0,80}>|"
    r"\b[Xx]{3,}\b|\bX{2}\b(?=\s*(?:kr|tkr|kronor|procent|%|kommun|personer|deltagare|st\b))|"
    r"\båååå[-/. ]?mm[-/. ]?dd\b|\b20[xX]{2}\b|\b20__\b|\bÅÅÅÅ[-/. ]?MM[-/. ]?DD\b"
)
# A bracketed remark of three words or fewer in a template ("[namn]"), in lower case: nobody writes so of himself.
_BRACKETED = re.compile(r"\[(?!sic\b|red\b|min |vår |kursiv|citat|förf)[a-zåäö][^\[\]\d]{1,40}\]")
_IMPERATIVE = re.compile(
    r"^(?:kortfattat |kort |här |vänligen )?(?:beskriv|ange|redogör|fyll i|skriv|"
    r"motivera|förklara|uppge|"
    r"sammanfatta|lista|tänk på|kryssa i|bifoga|specificera|"
    r"precisera|definiera|formulera|utveckla|redovisa|presentera|nämn|svara på|"
    r"observera|obs|se till|"
    r"komplettera|räkna upp|gör en|berätta|utgå från|använd|markera)\b"
)
_TO_WRITER = re.compile(
    r"^(?:här (?:beskriver|anger|skriver|fyller|redogör|redovisar|ska) (?:ni|"
    r"du|sökanden)|i det(?:ta|"
    r" här) avsnittet (?:beskriver|ska|anger)|"
    r"(?:max|högst|maximalt) (?:\d|en halv|ett)|(?:t\.?ex\.?|exempelvis|till exempel)\b|"
    r"avsnittet (?:ska|bör))"
)
_YOU = re.compile(
    r"\b(?:ni|er|ert|era|du|din|ditt|dina|sökanden?|insatsen|projektet|projektidén|"
    r"ansökan|verksamheten|parterna|"
    r"målgruppen|deltagarna|behovet|målen|målet|syftet|kostnader(?:na)?|hur|"
    r"vad|vilka|vilken|varför|när|vem|om)\b"
)
_US = re.compile(r"\b(?:vi|vår|våra|vårt|oss|jag|säger|berättar)\b")
_CORE = re.compile(
    r"^(?:kortfattat |kort |vänligen )?(?:beskriv|ange|redogör|fyll i|motivera|"
    r"förklara|uppge|sammanfatta|kryssa i|specificera|redovisa)\b"
)
_DRESSED = re.compile(
    r"^här (?:beskrivs|anges|redovisas|ska)\b|\bska (?:beskrivas|anges|framgå|"
    r"redovisas)\b|^kort beskrivning\b"
)
_LIMIT = re.compile(
    r"^\(?\s*(?:max|högst|maximalt|ca|cirka)\.? [\d\s]+\s*(?:tecken|ord|rader|" r"sidor|a4)[^)]{0,30}\)?\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paragraph that is the template's."""

    start: int
    end: int


def template_stretches(paragraph: Paragraph, profile: Profile, *, first: bool) -> tuple[Stretch, ...]:
    """Give the parts of a paragraph that are placeholders or instructions, in order.

    ``first`` says that nothing of the applicant's stands between it and its heading: only there, in template dress, in
    brackets, or where the profile knows the words, is an imperative the template's. Blank lines and empty fields are
    no placeholders.
    """
    text = paragraph.text
    if not text.strip():
        return ()
    if paragraph.placeholder:
        return (Stretch(0, len(text)),)
    found = [Stretch(m.start(), m.end()) for pattern in (_PROMPT, _FILL) for m in pattern.finditer(text)]
    found += [Stretch(m.start(), m.end()) for m in _BRACKETED.finditer(text) if len(m[0].split()) <= 5]
    leading = first
    for sentence in sentences(text):
        if _is_instruction(sentence.text, paragraph, profile, first=leading):
            found.append(Stretch(sentence.start, sentence.end))
        else:
            leading = False
    return _merged(found)


def _is_instruction(sentence: str, paragraph: Paragraph, profile: Profile, *, first: bool) -> bool:
    bracketed = sentence.startswith(("(", "[")) and sentence.rstrip(" .").endswith((")", "]"))
    said = sentence.strip("()[] \t*").casefold()
    if _LIMIT.match(sentence.strip()):
        return True
    commands = bool(_IMPERATIVE.match(said) or _TO_WRITER.match(said)) and len(said.split()) <= 45
    if paragraph.instruction_like and (
        commands or (said.endswith("?") and bool(re.search(r"\b(?:ni|er|era|ert)\b", said)))
    ):
        return True
    if paragraph.instruction_like and _dressed(said, first=first):
        return True
    if (
        commands
        and sentence.strip() == paragraph.text.strip()
        and _CORE.match(said)
        and _YOU.search(said)
        and not _US.search(said)
    ):
        return True
    if commands and bracketed:
        return True
    if _known(said, profile.instructions):
        return True
    # "Beskriv …" in plain dress: the template's where it opens the section and speaks of the writer's matter.
    return commands and first and bool(_YOU.search(said)) and not _US.search(said)


def _dressed(said: str, *, first: bool) -> bool:
    """Tell whether a sentence in template dress is a help text: it says what should stand here, or asks it first of all."""
    if _US.search(said) or said.startswith(("”", "“", '"')):
        return False
    return bool(_DRESSED.search(said)) or (first and said.endswith("?"))


@lru_cache(maxsize=8192)
def _known(said: str, instructions: tuple[str, ...]) -> bool:
    return any(is_alike(said, known.casefold()) for known in instructions)


def is_alike(one: str, other: str) -> bool:
    """Tell whether two texts are the same but for small changes (nine tenths of their letters)."""
    # Nine tenths in common is out of reach for lengths further apart; the matcher is dear to build.
    if not one or not other or 2 * min(len(one), len(other)) < 0.9 * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= 0.9 and matcher.ratio() >= 0.9


def is_in_template(text: str, template: Iterable[str]) -> bool:
    """Tell whether a paragraph stands in the förbund's blank template, small changes forgiven."""
    said = bare(text)
    return len(split_words(said)) > 2 and any(is_alike(said, known) for known in template)


def _merged(found: list[Stretch]) -> tuple[Stretch, ...]:
    out: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.start, -s.end)):
        if out and stretch.start < out[-1].end:
            out[-1] = Stretch(out[-1].start, max(out[-1].end, stretch.end))
        else:
            out.append(stretch)
    return tuple(out)
