"""A heading's words laid bare: numbering, brackets, marks and page numbers taken off, words compared by their stems."""

import re
from functools import lru_cache

from sfintake.swedish import fold_space, normalise


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text as a set: word lists are easier to read so."""
    return frozenset(text.split())


_NUMBER = re.compile(
    r"""^(?:
        [•●▪■◦‣·\-–—*□☐☑■>»→]+\s*                                 # bullets
      | (?:punkt|fråga|avsnitt|kapitel|del|steg|rubrik|nr)\s*\d+(?:\.\d+)*\s*[.):\-–]?\s+(?=\S)
      | (?:bilaga|bil)\.?\s*\d+\s*[:.\-–]\s*(?=[a-zåäö])             # "Bilaga 2: Budget"
      | §\s*\d+\s*
      | \(?\d{1,2}(?:[.,]\d{1,2})*\s*[.):]\s*(?=[^\d\s])             # "3." "3.1." "3)" "(3)"
      | \d{1,2}(?:\.\d{1,2})*\s+(?=[^\d\s])                          # "3 Bakgrund"
      | \d{1,2}(?=[a-zåäö]{3})                                       # "3Bakgrund"
      | \(?[a-zåäö][.)]\s*(?=[a-zåäö])                                # "A." "a)"
      | [ivx]{1,5}[.):]\s*(?=[a-zåäö])                                # "III."
    )""",
    re.VERBOSE,
)
# "II Bakgrund", "VI BUDGET"; but "Vi som söker" and "I korthet" are words.
_ROMAN = re.compile(
    r"^\s*(?!I\s+(?i:kort|stora|samman|ett|dag|fram|prakt|siff|var|samv|våra?)\w*)[IVX]{1,4}\s+(?=[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ]{2})"
)
_BRACKETS = re.compile(r"\s*[(\[{][^()\[\]{}]*[)\]}]?\s*")
_DOTS_AND_PAGE = re.compile(r"(?:\s*[.…_]{3,}|\s{2,}|\t)\s*\d{0,3}\s*$")
_YEARS = re.compile(r"\b(?:år\s+)?20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?\b|\b(?:kr|tkr|mkr|kronor|sek)\b\.?")
_LIMIT = re.compile(r",?\s*\b(?:max|högst|ca|cirka|minst)\b\.?\s*\d.*$")
_EDGE = " \t.:;,*?!–—-…_=|/\"”'’“\u00b4"
# Endings that a noun takes in Swedish; "mål" and "målens" are the same word.
_ENDINGS = word_set(
    "s n en et ens ets ns na nas ne er ers erna ernas ar ars arna arnas or orna a as t ts e es ade ande"
)
_SHORT_ENDINGS = word_set("s en et n ens ets er erna")


@lru_cache(maxsize=4096)
def bare(heading: str) -> str:
    """Give a heading in lower case without numbering, brackets, limits, years and trailing marks."""
    text = fold_space(_ROMAN.sub("", _DOTS_AND_PAGE.sub("", normalise(heading)))).casefold()
    for _ in range(2):
        text = _NUMBER.sub("", text, count=1)
    whole = text
    text = _LIMIT.sub("", _YEARS.sub(" ", _BRACKETS.sub(" ", text)))
    text = fold_space(text).strip(_EDGE)
    return text or fold_space(whole).strip(_EDGE + "()[]")


@lru_cache(maxsize=8192)
def split_words(text: str) -> tuple[str, ...]:
    """Give the words of a bare heading."""
    return tuple(re.findall(r"[^\W_]+(?:-[^\W_]+)*", text))


@lru_cache(maxsize=65536)
def same_word(word: str, known: str) -> bool:
    """Tell whether two words are the same but for an ending, or a slip of the pen in a long word."""
    if word == known:
        return True
    short, long = sorted((word, known), key=len)
    if len(short) >= 3 and long.startswith(short):
        endings = _SHORT_ENDINGS if len(short) <= 4 else _ENDINGS
        if long[len(short) :] in endings:
            return True
    if len(short) >= 5 and _stem(word) == _stem(known):
        return True
    return len(known) >= 8 and len(word) >= 7 and word[0] == known[0] and _near(word, known)


def _stem(word: str) -> str:
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _near(word: str, known: str) -> bool:
    allowed = 1 if len(known) < 10 else 2
    return abs(len(word) - len(known)) <= allowed and distance(word, known) <= allowed


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> int:
    """Give the number of letters added, dropped, changed or swapped between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
