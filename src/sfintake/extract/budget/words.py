"""Words of the profile's budget part as patterns: "lön" with its inflections, "lön*" and "*lön" in compounds."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sfintake.profiles import Profile

_INFLECTION = r"(?:e?ns?|[aeo]?r(?:nas?|s)?|e?ts?|na|s)?"


@dataclass(frozen=True, slots=True)
class Hit:
    """A word found."""

    start: int
    end: int
    key: str
    head: bool
    """The end of a compound, which carries its meaning ("personalresor" is travel)."""


@lru_cache(maxsize=4096)
def pattern(alias: str) -> re.Pattern[str]:
    """Give the pattern of a profile word; a star stands for the rest of a compound."""
    core = r"\s+".join(re.escape(part) for part in alias.strip("*").casefold().split())
    before = r"(?<!\w)" + (r"[\w-]*" if alias.startswith("*") else "")
    after = r"[\w-]*" if alias.endswith("*") else _INFLECTION + r"(?!\w)"
    return re.compile(before + core + after)


def find_words(text: str, words: tuple[str, ...], key: str = "") -> tuple[Hit, ...]:
    """Find every word of a list in a text, in order."""
    folded = text.casefold()
    hits = [
        Hit(m.start(), m.end(), key, word.startswith("*") or not word.endswith("*"))
        for word in words
        for m in pattern(word).finditer(folded)
    ]
    return tuple(sorted(hits, key=lambda h: (h.start, -h.end)))


def has_word(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether any word of a list stands in a text."""
    folded = text.casefold()
    return any(pattern(word).search(folded) for word in words)


FORBUND = re.compile(
    r"förbund|\bfinsam\b|\bsöks\b|\bsöker\b|\bsökt\b|\bsökta\b|\bsökes\b|\bansökt|\bansöks"
    r"|\bansökan\b|\bäska|\bbegär|\bbidrag från sof\b|\bsof\b",
    re.IGNORECASE,
)
"""Names the samordningsförbund as payer."""

OTHERS = re.compile(
    r"medfinans|egen ?insats|egeninsats|egen ?finans|naturainsats|\bin natura\b|annan finans"
    r"|övrig finans|extern finans|andra finansiär"
    r"|\bparterna|\bparternas|egna medel|eget bidrag|\bESF\b|egen tid|ideell",
    re.IGNORECASE,
)
"""Somebody else pays."""


def names_party(text: str, profile: Profile) -> bool:
    """Tell whether a text names a member, or a kind of party, by any of its names."""
    folded = text.casefold()
    if re.search(
        r"\b(?:kommun|region|försäkringskass|arbetsförmedl|landsting|vårdcentral|hälsocentral|psykiatri)",
        folded,
    ):
        return True
    for member in profile.members:
        if any(re.search(rf"(?<!\w){re.escape(a)}(?!\w)", text) for a in member.abbreviations):
            return True
        if any(
            re.search(rf"(?<!\w){re.escape(n.casefold())}s?(?!\w)", folded)
            for n in (member.name, *member.aliases)
        ):
            return True
    return re.search(r"(?<!\w)(?:FK|AF|Af|AME|IFO)(?!\w)", text) is not None
