"""What a sentence is about: this initiative, or something earlier, another project, a wish, a denial."""

import re

_EARLIER = re.compile(
    r"\b(?:tidigare|förra|förut|föregående|avslutades|avslutat|avslutade|utvärderades|prövade|provade|drev|har drivit|"
    r"genomfördes|hade|deltog|startade|redan under|under 20(?:0\d|1\d|2[0-5])|20(?:0\d|1\d|2[0-5])\s?[–-]\s?20(?:0\d|1\d|2[0-5])|"
    r"i ett annat projekt|erfarenheten|erfarenheter från|förstudien visade|föregångare)\b",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(
    r"\b(?:som tidigare|till skillnad från tidigare|inte (?:funnits|prövats|gjorts) tidigare|precis som förut)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:ESF-?projekt\w*|ett annat projekt|andra projekt|andra insatser|grannkommun\w*|det projektet|annat pågående|"
    r"pågående projekt|parallellt projekt|systerprojekt\w*|liknande (?:projekt|insats)\w*)\b",
    re.IGNORECASE,
)


def is_earlier(sentence: str) -> bool:
    """Tell whether a sentence is about something that has already been."""
    return bool(_EARLIER.search(_AS_BEFORE.sub(" ", sentence)))


def is_other(sentence: str) -> bool:
    """Tell whether a sentence is about another project."""
    return bool(_OTHER.search(sentence))
