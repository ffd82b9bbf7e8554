"""Which section keys a heading's words announce."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sfintake.extract.outline.heading_frames import CHATTY, key_of_frame, keys_of_frames
from sfintake.extract.outline.heading_words import bare, same_word, split_words, word_set
from sfintake.profiles import Profile, SectionDemand

_AND = {"och", "samt", "o", "eller", "respektive", "resp", "and"}
_PREPOSITIONS = word_set(
    "för av i hos på till mellan med om från under kring inom vid över enligt mot som utan genom vi ni att där"
)
# "Plan för utvärdering", "Beskrivning av målgruppen": the word that counts comes after.
_CARRIERS = word_set(
    "plan planen beskrivning beskrivningen redogörelse strategi uppgifter information förslag översikt "
    "redovisning analys sammanställning kort kortfattad specifikation uppställning"
)
_FILLERS = word_set(
    "projektets insatsens vår våra vårt vår deras dess sin sina den det de en ett kort kortfattad övergripande "
    "övrig övriga övrigt preliminär planerad planerade tänkt tänkta närmare egen eget egna verksamhetens "
    "ansökans projekt projektet insatsen insats satsningen mm m etc osv del våran parternas förväntad "
    "förväntade gemensam gemensamma total totala sökt sökta fördjupad uppdaterad reviderad idéns projektidéns "
    "samordnad samordnade"
)
# Words that announce a section only when they are all the heading says ("Kontakt", not "Kontakt med arbetsgivare").
_WEAK = word_set(
    "kontakt tid tider fakta verksamhet process modell beskrivning resultat ansvar roller personal resurser "
    "deltagare deltagarna kompetens planering innehåll effekt effekter erfarenheter information integration "
    "fortsättning framtid framtiden kontroll statistik avgränsningar motiv motivering översikt idé idén period "
    "pengar utfall problem urval anvisning aktivitet aktiviteter ledning parter parterna medverkande aktörer "
    "inledning utgifter redovisning dokumentation mätning lärande avslut hållbarhet tillgänglighet risk "
    "godkännande kostnad inflytande signatur etapper kalkyl förslag lösning lösningen behovet hinder titel "
    "rubrik beskrivning sus gantt kommunikation fakta koncept metod metoder delmål indikatorer huvudman "
    "kontaktperson kontaktpersoner projektledare samarbete sökande orsak förändring avsikt vision bemanning "
    "upplägg bifogas avstämning återkoppling finansiering rapportering signering ideell"
)
_WEAK_ALONE = {(word,) for word in _WEAK}
_GENERIC_HEADS = word_set(
    "plan planen planer planering del delen arbete arbetet beskrivning beskrivningen process processen "
    "strategi strategin upplägg upplägget frågor frågan avsnitt avsnittet modell modellen metod metoden "
    "uppgifter former form period perioden perspektiv perspektivet aspekter aspekten insatser åtgärder bild "
    "bilden behov"
)
_GENERIC_FIRST = (
    "projekt",
    "insats",
    "verksamhets",
    "ansöknings",
    "del",
    "huvud",
    "total",
    "program",
    "rehab",
    "sam",
)
_SEPARATORS = re.compile(r"[/&,;+.]|\s[-–—]\s|:")
_TRAILS = re.compile(r"\s+(?:m\.?\s?m|m\.?\s?fl|etc|osv|o\.?\s?s\.?\s?v)\.?$")

# "Vem gör vad och när?", "Hur följer vi upp och utvärderar?": each asks for itself.
_QUESTIONS = re.compile(
    r"\?\s+|[,]?\s+(?:och|samt|men)\s+(?=(?:vad|hur|vem|vilka|när|varför|vart|utvärder\w*|spri(?:d|da|der|ds|dning)|"
    r"följ\w*|mät\w*|implementer\w*|förankra\w*|finansier\w*)\b)"
)
# A form's label may be a command: "Beskriv målgruppen", "Ange insatsens syfte".
_COMMAND = re.compile(
    r"^(?:kort(?:fattat)? )?(?:beskriv|ange|redogör för|redovisa|sammanfatta|motivera)\s+(?:kort(?:fattat)?\s+)?(?=\w)"
)


@dataclass(frozen=True, slots=True)
class _Alias:
    words: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    whole: dict[str, str]
    aliases: tuple[_Alias, ...]
    """Longest first."""
    by_length: dict[int, tuple[_Alias, ...]]
    """By their number of words."""


def announced_keys(heading: str, profile: Profile, *, idea: bool = False) -> tuple[str, ...]:
    """Give the section keys that a heading announces, in the order of its words.

    Matching folds case, strips numbering and limits, splits double headings, takes the longest alias first, forgives
    endings and slips of the pen, and understands questions in people's own words.
    """
    text = _COMMAND.sub("", _TRAILS.sub("", bare(heading)))
    lexicon = _lexicon(profile.idea_sections if idea else profile.sections)
    if not text or len(text) > 160:
        return ()
    if text in lexicon.whole:
        return (lexicon.whole[text],)
    keys = _spoken(text, idea=idea) if is_chatty(heading) else _named(text, lexicon)
    keys = keys or (_named(text, lexicon) if is_chatty(heading) else ())
    # A heading over basic facts is grunduppgifter, also when it names the parties (rules.md, SEC).
    if "grunduppgifter" in keys and "samverkan" in keys:
        keys = tuple(k for k in keys if k != "samverkan")
    return keys


def is_chatty(heading: str) -> bool:
    """Tell whether a heading is a question or statement in people's own words rather than a name."""
    text = bare(heading)
    asked = heading.rstrip().endswith("?")
    return (asked or bool(CHATTY.match(text))) and len(split_words(text)) > 1


def possible_keys(heading: str, *, idea: bool = False) -> tuple[str, ...]:
    """Give every key that a chatty heading could mean, likeliest first; empty for other headings."""
    return keys_of_frames(_TRAILS.sub("", bare(heading)), idea=idea) if is_chatty(heading) else ()


def names_exactly(text: str, profile: Profile, *, idea: bool = False) -> tuple[str, ...]:
    """Give the keys of a short text that is nothing but section names, and () for anything else.

    This is the strict test for labels, run-in words and lines that no looks set off.
    """
    said = _COMMAND.sub("", _TRAILS.sub("", bare(text)))
    lexicon = _lexicon(profile.idea_sections if idea else profile.sections)
    if said in lexicon.whole:
        return (lexicon.whole[said],)
    found: list[str] = []
    for part in _conjuncts(said):
        words = tuple(w for w in part if w not in _FILLERS) or tuple(part)
        match = _match(words, lexicon)
        if match is None:
            return ()
        found.append(match.key)
    keys = tuple(dict.fromkeys(found))
    return ("grunduppgifter",) if set(keys) == {"grunduppgifter", "samverkan"} else keys


@lru_cache(maxsize=16)
def _lexicon(demands: tuple[SectionDemand, ...]) -> _Lexicon:
    whole: dict[str, str] = {}
    for demand in demands:
        for name in (demand.heading, *demand.aliases, *demand.questions):
            if name:
                whole.setdefault(bare(name), demand.key)
    aliases = [_Alias(split_words(name), key) for name, key in whole.items()]
    for demand in demands:
        aliases.append(_Alias((demand.key,), demand.key))
    aliases.sort(key=lambda a: (-len(a.words), -sum(map(len, a.words))))
    kept = tuple(a for a in aliases if a.words)
    lengths = {len(a.words) for a in kept}
    return _Lexicon(whole, kept, {n: tuple(a for a in kept if len(a.words) == n) for n in lengths})


def _spoken(text: str, *, idea: bool) -> tuple[str, ...]:
    """Give the keys of a heading in people's own words, one a question."""
    parts = _QUESTIONS.split(text)
    found = (key_of_frame(part.strip(" ?,"), idea=idea) for part in parts)
    return tuple(dict.fromkeys(key for key in found if key))


def _named(text: str, lexicon: _Lexicon) -> tuple[str, ...]:
    """Give the keys of a heading made of names, in order."""
    head, *tail = re.split(r"\s+[-–—]\s+|:\s+", text, maxsplit=1)
    found = _keys_in(head, lexicon)
    if not found and tail:
        after = tail[0]
        chatty = key_of_frame(after, idea=False) if CHATTY.match(after) else None
        found = (chatty,) if chatty else _keys_in(after, lexicon)
    return found


def _keys_in(text: str, lexicon: _Lexicon) -> tuple[str, ...]:
    words = split_words(text)
    spanning = _match(words, lexicon) if len(words) > 2 else None
    if spanning is not None:
        return (spanning.key,)
    parts = _conjuncts(text)
    keys = [_key_of(part, lexicon) for part in parts]
    # "Vår egen peng och tid", "Nytta för deltagare och parter": after other words, one that says little names nothing.
    named = bool(keys) and keys[0] is not None
    return tuple(
        dict.fromkeys(
            k for k, part in zip(keys, parts, strict=True) if k and (named or part not in _WEAK_ALONE)
        )
    )


def _conjuncts(text: str) -> list[tuple[str, ...]]:
    parts: list[tuple[str, ...]] = []
    for piece in _SEPARATORS.split(text):
        run: list[str] = []
        for word in split_words(piece):
            if word in _AND:
                parts.append(tuple(run))
                run = []
            else:
                run.append(word)
        parts.append(tuple(run))
    return [p for p in parts if p]


def _key_of(words: tuple[str, ...], lexicon: _Lexicon) -> str | None:
    """Give the key that one conjunct of a heading names by its head word."""
    words = _joined(words, lexicon)
    whole = _match(words, lexicon)
    if whole is not None:
        return whole.key
    if len(words) > 2 and words[0] in _CARRIERS and words[1] in {"för", "av", "om", "kring", "över"}:
        return _key_of(words[2:], lexicon)
    limit = next((i for i, w in enumerate(words) if w in _PREPOSITIONS and i), len(words))
    head = tuple(w for w in words[:limit] if w not in _FILLERS) or words[:limit]
    alone = limit == len(words) or all(w in _FILLERS or w in _PREPOSITIONS for w in words[limit:])
    for alias in lexicon.aliases:
        span = len(alias.words)
        if span > len(head) or len(head) - span > 2:
            continue
        weak = span == 1 and alias.words[0] in _WEAK
        if weak and not (alone and len(head) == 1):
            continue
        # The head noun stands last in Swedish; a genitive or adjective may stand before it.
        if _equal(head[-span:], alias.words) or (
            span < len(head) and _equal(head[:span], alias.words) and not head[0].endswith("s")
        ):
            return alias.key
    return _key_of_compound(head[-1], lexicon, alone=alone and len(head) == 1) if head else None


def _key_of_compound(word: str, lexicon: _Lexicon, *, alone: bool) -> str | None:
    """Give the key of a compound: "utvärderingsupplägg" by its first part, "rehabbudget" by its last."""
    for alias in lexicon.aliases:
        if len(alias.words) != 1 or len(alias.words[0]) < 3:
            continue
        known = alias.words[0]
        rest = word[len(known) :]
        if len(known) >= 5 and word.startswith(known) and rest.removeprefix("s") in _GENERIC_HEADS:
            return alias.key
        first = word[: -len(known)] if word.endswith(known) else ""
        if first in _GENERIC_FIRST or (first.removesuffix("s") in _GENERIC_FIRST and first):
            return alias.key
        if alone and len(first) >= 3 and known in _COMPOUND_LAST:
            return alias.key
    return None


_COMPOUND_LAST = {
    "mål",
    "målen",
    "budget",
    "kostnader",
    "kalkyl",
    "risker",
    "målgrupp",
    "tidplan",
    "utvärdering",
    "uppföljning",
}


def _joined(words: tuple[str, ...], lexicon: _Lexicon) -> tuple[str, ...]:
    """Join compounds written apart ("implementerings plan", "tid plan")."""
    known = {a.words[0] for a in lexicon.aliases if len(a.words) == 1 and len(a.words[0]) >= 7}
    out: list[str] = []
    for word in words:
        if out and out[-1] not in _PREPOSITIONS and out[-1] + word in known:
            out[-1] += word
        else:
            out.append(word)
    return tuple(out)


def _match(words: tuple[str, ...], lexicon: _Lexicon) -> _Alias | None:
    """Give the alias that the words are, endings and slips forgiven."""
    return next((a for a in lexicon.by_length.get(len(words), ()) if _equal(words, a.words)), None)


def _equal(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return len(words) == len(known) and all(same_word(w, k) for w, k in zip(words, known, strict=True))
