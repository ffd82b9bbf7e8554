"""Words and phrases of the plans, as data: one phrase a line in the .txt files beside this module.

How a line is written: lower-case Swedish, where ``(a|b)`` is a choice, ``?`` makes the character or group before it
optional, ``*`` after a word's beginning stands for any ending, ``..3`` for up to three words between, and ``<NAME>`` for
a definition at the top of the file. Everything else is a regular expression. ``[meaning]`` begins a group, ``#`` a comment.
A profile adds words of its own to a meaning (``language.words``), and its members' names to ``organisation``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from sfintake.extract.language import lemmas
from sfintake.profiles import Profile

ORGANISATION_MARK = "ª"
PERSON_MARK = "º"
"""Letters that stand for each character of an acronym, a member's short name or a person's name."""

_FILES = ("actors", "aftermath", "columns", "evaluation", "follow_up", "frames", "headings", "stance", "time")

# Capitals that name no organisation.
_NO_ORGANISATION = frozenset(
    """
    AB ADA ADHD ADL AE APT BBIC CV DOA EQ ESF EU GDPR HSL HT ID IPS IT KASAM KBT KPI KR KSEK LKP LSG LSS LUH MADRS MI
    MSEK NPF NPS OBS OH OSL PM PO SA SE SEK SF SGI SOL SUS SWOT TKR TV UPL VT WAI WHODAS
    """.split()  # noqa: SIM905
)
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ]{2,5}|Af|Fk|Ame)(?=(?:-\w+|:s|:n|s)?(?!\w))")
_NO_FIRST_NAME = "|".join(
    """
    Region Norra Södra Västra Östra Uppföljning Samordningsförbundet Högskolan Universitetet Institutet Kommunen
    Regionen Vårdcentralen Hälsocentralen Enheten Enligt Den Det För När Om Vår Hos FoU
    """.split()  # noqa: SIM905
)
_NAME_WORD = r"[A-ZÅÄÖ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöéü]+)?"
_PERSON = re.compile(
    rf"(?<![\w-])(?!(?:{_NO_FIRST_NAME})\b){_NAME_WORD} {_NAME_WORD}(?![\w-])(?! (?:kommun|stad|universitet|högskola))"
)

# A phrase begins where a word begins, or with a sign of punctuation.
_BEGINS = r"(?:(?<!\w)|(?=[^\w\s]))"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Compiled meanings. Texts are given as ``mark`` made them."""

    patterns: Mapping[str, re.Pattern[str]]
    names: re.Pattern[str] | None
    """Short names of members, as written."""
    own: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """The profile's own words, sought by base form too where it names a trained pipeline."""
    model: str | None = None

    def has(self, meaning: str, text: str) -> bool:
        """Tell whether the text says something of a meaning."""
        return self.patterns[meaning].search(text) is not None or self._has_base_form(meaning, text)

    def _has_base_form(self, meaning: str, text: str) -> bool:
        if self.model is None or meaning not in self.own:
            return False
        return self.own[meaning].search(" ".join(lemmas(text, self.model))) is not None

    def has_any(self, meanings: Iterable[str], text: str) -> bool:
        """Tell whether the text says something of any of the meanings."""
        return any(self.has(meaning, text) for meaning in meanings)

    def find(self, meaning: str, text: str) -> re.Match[str] | None:
        """Give the first place of a meaning."""
        return self.patterns[meaning].search(text)

    def blank(self, meaning: str, text: str) -> str:
        """Give the text with all places of a meaning blanked out, as long as before."""
        return self.patterns[meaning].sub(lambda m: " " * len(m[0]), text)

    def mark(self, text: str) -> str:
        """Give the text in lower case, as long as before, with names turned into marks and one kind of space."""
        marked = "".join(" " if c.isspace() else c for c in text)
        if not text.isupper():
            marked = _PERSON.sub(lambda m: PERSON_MARK * len(m[0]), marked)
            marked = _ACRONYM.sub(_mark_acronym, marked)
        if self.names is not None:
            marked = self.names.sub(lambda m: ORGANISATION_MARK * len(m[0]), marked)
        lower = marked.lower()
        # A few letters of other languages change length in lower case; offsets must hold.
        return lower if len(lower) == len(text) else "".join(c.lower()[:1] or c for c in marked)


def _mark_acronym(match: re.Match[str]) -> str:
    return match[0] if match[0] in _NO_ORGANISATION else ORGANISATION_MARK * len(match[0])


def lexicon(profile: Profile) -> Lexicon:
    """Give the lexicon with a profile's words and names in it."""
    words = tuple(sorted(profile.language.words.items()))
    names = (tuple(sorted(set(_short_names(profile)))), tuple(sorted(set(_long_names(profile)))))
    return _compile(words, *names, profile.language.spacy_model)


def meanings() -> frozenset[str]:
    """Give the meanings that a profile may add words to: those that are words, and no frames with places in them."""
    return frozenset(name for name, phrases in _phrases().items() if not any("(?P<" in p for p in phrases))


@lru_cache(maxsize=8)
def _compile(
    words: tuple[tuple[str, tuple[str, ...]], ...],
    short: tuple[str, ...],
    long: tuple[str, ...],
    model: str | None,
) -> Lexicon:
    own = dict(words)
    own["organisation"] = (*own.get("organisation", ()), *long)
    named = rf"{ORGANISATION_MARK}+(?:-\w+)?(?::?\w)?"
    marks = {
        "organisation": named,
        "audience": named,
        "role": rf"{PERSON_MARK}[{PERSON_MARK} ]*",
    }
    patterns = {}
    for meaning, phrases in _phrases().items():
        added = [_own(word) for word in own.get(meaning, ())]
        added += [marks[meaning]] if meaning in marks else []
        genitive = "s?" if meaning == "object" else ""
        patterns[meaning] = re.compile(rf"{_BEGINS}(?:{'|'.join((*phrases, *added))}){genitive}(?!\w)")
    names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, short))})(?=s?(?!\w))") if short else None
    apart = {
        m: re.compile(rf"{_BEGINS}(?:{'|'.join(map(_own, added))})(?!\w)") for m, added in words if added
    }
    return Lexicon(patterns, names, apart, model)


def _own(word: str) -> str:
    """Turn an office's word into an expression: ``*`` stands for any ending, a space for any white space."""
    return r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.lower().split())


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in _FILES:
        text = files(__package__).joinpath(f"{name}.txt").read_text("utf-8")
        for meaning, phrase in _lines(text):
            found.setdefault(meaning, []).append(phrase)
    return {meaning: tuple(phrases) for meaning, phrases in found.items()}


def _lines(text: str) -> Iterator[tuple[str, str]]:
    meaning = ""
    defined: dict[str, str] = {}
    for line in text.splitlines():
        if definition := re.fullmatch(r"([A-Z_]+) = (.+)", line):
            defined[definition[1]] = f"(?:{_expression(definition[2], defined)})"
        elif group := re.fullmatch(r"\[(\w+)\]", line):
            meaning = group[1]
        elif line and not line.startswith("#"):
            yield meaning, _expression(line, defined)


def _expression(line: str, defined: Mapping[str, str]) -> str:
    """Turn a phrase as people write it into a regular expression."""
    line = re.sub(r"\.\.(\d+) ", r"(?:[\\w.:/%-]+,? ){0,\1}?", line)
    line = re.sub(r"(?<!\\)\((?!\?)", "(?:", line)
    line = re.sub(r"(\\[a-z]|\])?\*", lambda m: m[0] if m[1] else r"\w*", line)
    return re.sub(r"<([A-Z_]+)>", lambda m: defined[m[1]], line)


def _short_names(profile: Profile) -> Iterator[str]:
    for member in profile.members:
        yield from member.abbreviations
        first, _, rest = member.name.partition(" ")
        if rest == "kommun":
            yield from (
                (first, first.removesuffix("s")) if first.endswith("s") and len(first) > 4 else (first,)
            )


def _long_names(profile: Profile) -> Iterator[str]:
    for member in profile.members:
        yield from (member.name, *member.aliases, *member.units)
    for units in profile.organisations.units.values():
        yield from units
