"""Shares of a post, months and monthly pay, as a label or a column of a salary calculation states them."""

import re
from decimal import Decimal

_COUNT_WORDS = {"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6}
_PERCENT = re.compile(r"(?P<pct>\d{1,3}(?:[,.]\d{1,2})?)\s*(?:%|procent\b)", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?P<n>\d(?:[,.]\d{1,2})?)\s*(?:hel)?(?:tjänst|åa\b|årsarbet|årsverke|fte\b)", re.IGNORECASE
)
_COUNT = re.compile(
    rf"^\W*(?:[^\W\d][^:\d]{{2,29}}:\s*|lön\w*\s+(?:för\s+|till\s+)?|personal\w*\s+)?(?P<n>[2-9]|{'|'.join(_COUNT_WORDS)})\s*(?:st\.?\s*)?(?:[x×*]\s*)?(?!\s*(?:%|procent|år|mån|dag|tim|halvdag))(?=\D)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?P<n>\d)\s*(?:st\.?)?\s*[x×*àá]\s*(?P<pct>\d{1,3})\s*(?:%|procent)", re.IGNORECASE)
_NOT_A_POST = re.compile(
    r"(?:po|po-påslag|pålägg|påslag|avgift\w*|avg\.?|lkp|overhead|oh|uppräkning|moms|rabatt|index|ökning|skatt|tillägg|pension)\W*(?:på|om|med|:|är|\()?\s*$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"^\s*(?:po\b|pålägg|påslag|sociala|soc\b|i po|av |arbetsgivar|uppräkning|moms|overhead|oh\b|årlig|högre|lägre)",
    re.IGNORECASE,
)


def read_share(text: str) -> Decimal | None:
    """Give a stated share of full-time posts, 1 = one full-time post; None when none is stated.

    "2 coacher 50 %" and "2 x 50 %" are one post. A head count without a share is none.
    """
    times = _TIMES.search(text)
    if times:
        return Decimal(times["n"]) * Decimal(times["pct"]) / 100
    for match in _PERCENT.finditer(text):
        if _NOT_A_POST.search(text[: match.start()]) or _NOT_AFTER.match(text[match.end() :]):
            continue
        share = Decimal(match["pct"].replace(",", ".")) / 100
        if 0 < share <= 5:
            return share * _count(text)
    fraction = _FRACTION.search(text)
    if fraction:
        return Decimal(fraction["n"].replace(",", "."))
    folded = text.casefold()
    if re.search(r"\bhalvtid|\bhalv tjänst|\bhalvtidstjänst", folded):
        return Decimal("0.5") * _count(text)
    if re.search(r"\bkvartstid", folded):
        return Decimal("0.25") * _count(text)
    if re.search(r"\bheltid|\bhel tjänst|\ben heltidstjänst", folded):
        return Decimal(1) * _count(text)
    return None


def _count(text: str) -> int:
    match = _COUNT.match(text)
    if match is None:
        return 1
    word = match["n"].casefold()
    return _COUNT_WORDS.get(word) or int(word)


def share_of_cell(text: str) -> Decimal | None:
    """Give the share in a column of shares, where a bare "0,5" or "50" counts too."""
    stated = read_share(text)
    if stated is not None:
        return stated
    bare = text.strip().replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:\.\d+)?", bare):
        value = Decimal(bare)
        return value if 0 < value <= 2 else value / 100 if 5 <= value <= 200 else None
    return None
