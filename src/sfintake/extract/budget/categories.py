"""The cost category of a label, told by the profile's words and by titles with a share of a post."""

import re
from dataclasses import dataclass

from sfintake.extract.budget.words import Hit, find_words, has_word
from sfintake.profiles import BudgetDemands, Profile

STAFF, SERVICES, TRAVEL, OTHER = "lonekostnader", "externa_tjanster", "resekostnader", "ovriga_kostnader"

_BOUGHT = re.compile(
    r"\b(?:köp[ts]?|köpta|köper|inköp\w*|köpas|köps in|inköpta tjänster|upphandla\w*|externt?|externa"
    r"|konsult\w*|säljer|säljs|hyrs in|inhyrd\w*|extern\w* sakkunskap|på faktura|mot faktura"
    r"|beställ(?:s|d|t|da|er|as|ning)(?= (?:av|från|hos|externt|genom|via)\b)|anlita\w*|avrop\w*)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:köpt|köpta|inköpt|inköpta|upphandlad|upphandlade|extern|externa|inhyrd|inhyrda) (?:tjänst|konsult|resurs)\w*"
    r"|\bköp av tjänst",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^(?P<lonekostnader>lön\w*|löner|personal\w*)|^(?P<externa_tjanster>extern\w*|köpta tjänster|köp av tjänst\w*)"
    r"|^(?P<resekostnader>resekostnad\w*|resor)\b|^(?P<ovriga_kostnader>övrig\w*|övrigt)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^[\W\d_]*(?:[A-Za-zÅÄÖ][.)]\s+)?")
_SHARE_WORD = re.compile(
    r"\d\s*(?:%|procent\b)|\b(?:heltid|halvtid|deltid|tjänst)\b|\d[,.]\d+\s*(?:tjänst|åa|årsarbet)",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"^\W*(?:(?:visst|del av|någon)\s+)?(?:administrati|ekonomi|kommunikat|informat|stöd\b)", re.IGNORECASE
)
"""Work that goes by the name of a cost; a share of a post or social charges beside it tell that somebody does it."""
_CHARGES = re.compile(
    r"\b(?:inkl\w*|med)\.?\s+(?:\w+\s+)?(?:soc\w*|arbetsgivaravg\w*|po\b|lkp\b|lönebikostnad\w*|lönekostnadspåslag)|\blön(?:er|ekostnad\w*)?\b",
    re.IGNORECASE,
)
_DOES = re.compile(r"\b\w*(?:stöd|hjälp|resurs|funktion|service|avlastning)\b", re.IGNORECASE)
_NOT_STAFF = re.compile(r"\b(?:oh|overhead|påslag|moms|ränta|uppräkning|index|po|avgift)\b", re.IGNORECASE)


_HIRE = re.compile(
    r"\b(?:för)?hyr(?:a|s|d|t|da|er|as|ning)?\b(?:\s+(?!bil|buss|mini|tält|tolk)[\wåäö-]+){0,3}?"
    r"\s+[\wåäö]*(?:sal|salar|salen|lokal|lokaler|rum|rummen|hall|hallar|hallen|gård|gården|stuga|stugor|verkstad|verkstaden"
    r"|butik|kontor|kontoret|kontorsplats\w*|studio|kök|köket|hus|huset|källare|kapell|scen|ateljé|vandrarhem|sporthall)\b"
    r"|\b[\wåäö]*(?:sal|lokal|rums?|hall|gårds|kontors|verkstads|kursgårds)hyr(?:a|or|an)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A category and how sure it is."""

    key: str | None
    doubtful: bool = False
    named: bool = False
    """The label begins with the category's own name."""
    known: bool = True
    """False when no word of the profile told it."""


def tell_category(label: str, profile: Profile) -> Told:
    """Give the category of a cost label.

    The category's own name at the start decides; then that something is bought in; then the first word the profile knows;
    then a share of a post, which makes any title staff. What nothing tells is put under other costs, in doubt.
    """
    return _tell(" ".join(label.split()), profile.budget)


def _tell(label: str, demands: BudgetDemands) -> Told:
    keys = {c.key for c in demands.categories}
    bare = _NUMBERING.sub("", label)
    name = _NAME.match(bare)
    if name and name.lastgroup in keys and not _compound_elsewhere(bare, name, demands):
        return Told(name.lastgroup, named=True)
    hits = _first_hits(bare, demands)
    if STAFF in keys and _is_done_by_somebody(bare):
        return Told(STAFF)
    if SERVICES in keys and (_SERVICE.search(bare) or (_BOUGHT.search(bare) and not _goods_first(hits))):
        return Told(SERVICES)
    if hits:
        word = bare[hits[0].start : hits[0].end]
        doubtful = any(has_word(word, c.ambiguous) for c in demands.categories if c.key == hits[0].key)
        return Told(hits[0].key, doubtful)
    if _SHARE_WORD.search(bare) and not _NOT_STAFF.search(bare) and STAFF in keys:
        return Told(STAFF)
    return Told(OTHER if OTHER in keys else None, doubtful=True, known=False)


def _is_done_by_somebody(label: str) -> bool:
    """Tell "Administrativt stöd 10 % inkl. sociala avgifter" from "Administration" and from "Administrativt påslag 10 %"."""
    if not _WORK.match(label) or _NOT_STAFF.search(_CHARGES.sub(" ", label)) or _BOUGHT.search(label):
        return False
    return _CHARGES.search(label) is not None or (
        _SHARE_WORD.search(label) is not None
        and (_DOES.search(label) is not None or re.search(r"(?:tid|tjänst|åa)\b", label) is not None)
    )


def _compound_elsewhere(label: str, name: re.Match[str], demands: BudgetDemands) -> bool:
    """Tell whether the first word is a compound of another category, as in "personalresor"."""
    word = label[: name.end()].casefold()
    heads = [
        h
        for c in demands.categories
        for h in find_words(word, tuple(a for a in c.aliases if a.startswith("*")), c.key)
    ]
    return any(h.key != name.lastgroup and h.end >= len(word) for h in heads)


def _first_hits(label: str, demands: BudgetDemands) -> list[Hit]:
    hits = [h for c in demands.categories for h in find_words(label, c.aliases, c.key)]
    if len({h.key for h in hits}) > 1:
        # "Projektledarens resor" is travel: an owner in the genitive does not tell what is paid for.
        owners = [
            h
            for h in hits
            if h.key == STAFF
            and re.search(r"(?:ens|ets|arens|nas|ors|ers)$", label[h.start : h.end].casefold())
        ]
        hits = [h for h in hits if h not in owners] or hits
        # "Arvode till föreläsare": what the fee is for tells, not the fee.
        fees = [h for h in hits if label[h.start : h.end].casefold().startswith(("arvode", "ersättning"))]
        hits = [h for h in hits if h not in fees] or hits
    return sorted(hits, key=lambda h: (h.start, not h.head, -h.end))


def _goods_first(hits: list[Hit]) -> bool:
    """Goods and travel that are bought are no services."""
    heads = {h.start for h in hits if h.head}  # "friskvårdsledare" is a leader, not friskvård
    first = next(
        (h for h in hits if h.key != STAFF and (h.head or h.key == SERVICES or h.start not in heads)), None
    )
    return first is not None and first.key in {OTHER, TRAVEL}


def is_hire_of_premises(text: str) -> bool:
    """Tell whether a text is about hiring a hall, a room or the like ("hyra av hörsal", "hyrd bygdegård")."""
    return _HIRE.search(text) is not None


def is_restricted(label: str, profile: Profile) -> bool:
    """Tell whether a label names durable equipment, computers, phones, furniture or hire of premises."""
    folded = label.casefold()
    if re.search(
        r"förbrukning|hyr\w*\s+(?:mini)?(?:buss|bil)|konferens|arbetskläder|skyddsutrustning|skyddskläder|abonnemang|samtal",
        folded,
    ):
        hits = [
            h
            for h in find_words(label, profile.budget.restricted)
            if not re.search(r"skyddsutrustning", folded[h.start : h.end])
        ]
        return any(
            re.search(r"lokal|dator|telefon|mobil|möbel|möbler|platta|inventar", folded[h.start : h.end])
            for h in hits
        ) and not re.search(
            r"abonnemang|konferens.*(?:lunch|mat\b|fika|förtäring|måltid|kaffe|paket|dygn)", folded
        )
    return has_word(label, profile.budget.restricted) or is_hire_of_premises(label)
