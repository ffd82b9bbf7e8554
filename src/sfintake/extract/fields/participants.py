"""How many people the initiative is for, in all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sfintake.extract.fields.facts import Fact, with_label
from sfintake.extract.language import Sentence
from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.model import CountField, Evidence, PeriodField
from sfintake.swedish.numerals import NUMERAL, number_of

_PEOPLE = (
    r"(?:deltagar(?:e|na|nas|platser)?|person(?:er|erna)?|individ(?:er|erna)?|ungdom(?:ar|arna)?|unga|kvinnor|män|"
    r"tjejer|killar|pojkar|flickor|föräldrar(?:na)?|klienter|"
    r"patienter|hushåll|familjer|långtidssjukskrivna|sjukskrivna|arbetssökande|nyanlända|människor|elever|[a-zåäö]{4,}bor)\b"
)
_COUNT = re.compile(
    rf"(?<![\d–,.-])(?P<n>\d{{1,3}}(?: \d{{3}})?|{NUMERAL}|\w+tal)(?![\d–-]|\s*(?:%|procent|år\b|kr|tkr|"
    rf"\w+tal\b))\s+(?:(?!grupp|av\b|"
    rf"eller|till|och|åt|per)[a-zåäö]+\s+){{0,2}}?{_PEOPLE}",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\bav\s+(?:de\s+)?(?P<n>\d{1,3})(?:\s+(?:deltagar\w*|person\w*|ungdom\w*|individ\w*)|(?=\s+(?:arbetar|ska|har|tycker|har)))",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"\bantal(?:et)?\s+(?:deltagare|personer|individer|deltagarplatser|ungdomar)(?:\s+\w+){{0,3}}?\s*(?::|är|blir|"
    rf"beräknas till|uppskattas till)\s*(?:ca\.?|cirka|omkring|ungefär|totalt)?\s*(?P<n>\d{{1,4}}|{NUMERAL})\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?:deltagare|deltagarantal|platser|antal)\s*:\s*(?:ca\.?|cirka)?\s*(?P<n>\d{{1,4}}|{NUMERAL})\b",
    re.IGNORECASE,
)
# "Över hela perioden tar vi emot ett fyrtiotal", "Totalt beräknas 45 delta": the people are told by what they do.
_TAKEN_IN = re.compile(
    rf"\b(?:tar|ta|räknar|räkna|planerar|nå|når|erbjuder|erbjuda|hjälper|hjälpa|stöttar|skriver|skriva)\s+(?:vi\s+)?"
    rf"(?:emot|in|med(?:\s+att)?(?:\s+(?:nå|ta emot|hjälpa|möta))?|att\s+(?:nå|ta emot|hjälpa|möta))?\s*"
    rf"(?:(?:cirka|ca\.?|omkring|runt|ungefär|totalt|sammanlagt|ett|minst)\s+){{0,2}}(?P<n>\d{{1,4}}|{NUMERAL}|\w+tal)"
    r"(?=\s*(?:[.,;]|$|av\s+(?:dem|dessa)|under\b|på\b|totalt|sammanlagt))",
    re.IGNORECASE,
)
_DOING = re.compile(
    rf"(?<![\d–,.-])(?P<n>\d{{1,4}}|{NUMERAL})\s+(?:att\s+)?(?:delta|deltar|medverka|skrivas in|skrivs in|få plats|få stöd|"
    r"tas emot|börja)\b",
    re.IGNORECASE,
)
_SUM_TOLD = re.compile(
    rf"\b(?:alltså|det vill säga|dvs\.?|d\.v\.s\.|=|vilket ger|vilket blir|totalt|sammanlagt|det blir)\s+"
    rf"(?P<n>\d{{1,4}}|{NUMERAL})"
    rf"(?:\s+{_PEOPLE}|(?=\s*(?:[.,;]|$|under\b|på\b)))|"
    rf"(?<![\d–,.-])(?P<m>\d{{1,4}}|{NUMERAL})\s+(?:{_PEOPLE}\s+)?"
    r"(?:under hela (?:projekt|insats|period|tid)\w*|i allt\b|allt som allt|"
    r"totalt\b(?!\s+\w)|sammanlagt\b(?!\s+\w))",
    re.IGNORECASE,
)
_GROUPS_APART = re.compile(
    rf"\bgrupp\w*\s+(?:om|på|med)\s+(?:vardera\s+)?(?P<n>\d{{1,3}}|{NUMERAL})\s+(?:{_PEOPLE})?[^.]{{0,40}}?"
    rf"\b(?:sammanlagt|totalt|i allt)\s+(?P<groups>\d{{1,2}}|{NUMERAL})\s+(?:sådana\s+)?(?:grupper|omgångar)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    rf"\bminst\s+(?P<n>\d{{1,4}}|{NUMERAL})\s+{_PEOPLE}\s+(?:ska|skall|kommer att|beräknas)?\s*"
    r"(?:skrivas in|skrivs in|delta\b|ta del|få plats|få stöd|erbjudas|ingå|omfattas|påbörja|tas emot)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"\b(?:tar emot|ta emot|erbjuder?|nå|når|hjälpa|stöd till)\s+(?P<n>\d{{1,4}}|{NUMERAL})\s+av\s+(?:dem|dessa)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    rf"(?<![\d–,.-])(?P<n>\d{{1,3}}|{NUMERAL})\s+(?:deltagar)?platser\b(?!\s+(?:åt|i taget|per|i varje))",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    rf"\b(?:sammanlagt|totalt|tillsammans)\s+(?:cirka\s+|ca\.?\s+|omkring\s+|ungefär\s+)?(?P<n>\d{{1,4}}|{NUMERAL})"
    rf"(?:\s+{_PEOPLE}|(?=\s*(?:[.,;]|$|under\b|på\b)))",
    re.IGNORECASE,
)
_ITEMS = re.compile(rf"(?<![\d–,.-])(?P<n>\d{{1,3}}|{NUMERAL})\s+(?:st\b\.?|stycken\b)", re.IGNORECASE)
_EACH_SEX = re.compile(
    r"(?P<a>\d{1,3})\s+(?:kvinnor|tjejer|flickor|män|killar|pojkar)\s+och\s+(?P<b>\d{1,3})\s+(?:kvinnor|tjejer|flickor|"
    r"män|killar|pojkar)",
    re.IGNORECASE,
)
_SPREAD = re.compile(rf"\d\s*(?:och|till|–|-)\s*$|\b(?:\d+|{NUMERAL})\s+av\s+$", re.IGNORECASE)
_BY_YEAR = re.compile(
    rf"(?P<a>\d{{1,3}})\s+(?:{_PEOPLE}\s+)?(?:under\s+|år\s+)?20\d\d\s*(?:,|och|samt)\s*(?P<b>\d{{1,3}})\s+(?:{_PEOPLE}\s+)?"
    r"(?:under\s+|år\s+)?20\d\d|"
    r"första året\s+(?P<c>\d{1,3})\b[^.\d]{0,40}andra året\s+(?P<d>\d{1,3})\b|"
    r"(?P<e>\d{1,3})\b[^.\d]{0,30}första året[^.\d]{0,20}(?P<f>\d{1,3})\b[^.\d]{0,30}andra",
    re.IGNORECASE,
)
_PER_YEAR = re.compile(r"^[^.;,]{0,30}?(?:per år|om året|årligen|varje år|/år)", re.IGNORECASE)
_PER_YEAR_BEFORE = re.compile(r"\b(?:årligen|per år|varje år)\b[^.;,]{0,30}$", re.IGNORECASE)
_AT_A_TIME = re.compile(
    r"^[^.;,]{0,35}?(?:åt gången|i taget|samtidigt|per grupp|i varje|i gruppen|per omgång|per termin|per halvår|"
    r"i veckan|per vecka|per månad)",
    re.IGNORECASE,
)
_GROUP_OF = re.compile(
    r"\bgrupp\w*\s+(?:på|om|med|à|a|har|består av|omfattar|tar emot|rymmer)\s+(?:\w+\s+)?$|\bplats för\s+$",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    rf"(?P<groups>\d{{1,2}}|{NUMERAL})\s+(?:\w+\s+)?grupper\s+(?:om|med|på|à|a)\s+(?:vardera\s+)?(?P<n>\d{{1,3}}|"
    rf"{NUMERAL})\s+(?:i varje|{_PEOPLE})",
    re.IGNORECASE,
)
_FROM_EACH = re.compile(
    rf"(?P<a>\d{{1,3}})\s+(?:{_PEOPLE}\s+)?(?:från|i)\s+[A-ZÅÄÖ]\w+(?:s kommun)?\s*(?:,|och|"
    rf"samt)\s*(?P<b>\d{{1,3}})\s+(?:{_PEOPLE}\s+)?(?:från|i)\s+[A-ZÅÄÖ]",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:minst|varav|ytterligare|de första|första|nästa|de sista|sista|mer än|färre än|fler än|hälften|därav|"
    r"andra|tredje|av dem|bland)\s+$",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(r"\b(?:varav|av dem|hälften|första|andra|tredje)\s+(?:\w+\s+)?$", re.IGNORECASE)
_TOTAL = any_of(
    r"""
totalt
sammanlagt
tillsammans
under (?:hela )?(?:projekt|insats)?(?:perioden|tiden)
under (?:de )?(?:två|tre|fyra|\d) åren?
under (?:hela )?(?:projektet|insatsen)
på (?:två|tre|\d) år
omfattar
räknar med
beräknas
planerar (?:för|att)
ska nå
når
tar emot
ta emot
vänder sig till
riktar sig till
erbjuds?
plats för
målet är att
målgruppen (?:är|består|utgörs)
möter
hjälpa
""",
    after=r"\b",
)
_PLANNED_TOTAL = re.compile(
    r"\b(?:totalt|sammanlagt|i allt|under hela|räknar med|beräknas|planerar|når?|ta(?:r)? emot|får? plats|hinn(?:a|er) med|"
    r"blir|under \w*(?:tiden|perioden)|vänder|riktar|omfattar|plats för)\b",
    re.IGNORECASE,
)
"""Words by which a letter says that a number is the number in all."""
_FIGURES = re.compile(
    r"\b(?:fanns|finns|statistik\w*|enligt|uppgår till|är i dag|befinner|uppskattas det|i kö|hade|visade|genomgång\w*)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:handläggare|medarbetare|personal|chefer|socialsekreterare|läkare)\b", re.IGNORECASE
)
_LABELS = (
    "antal deltagare",
    "deltagarantal",
    "antal personer",
    "antal individer",
    "totalt antal deltagare",
    "deltagare totalt",
    "beräknat antal deltagare",
    "antal",
)
_TIERS = (
    ("malgrupp",),
    ("grunduppgifter", "sammanfattning"),
    ("mal", "syfte"),
    ("genomforande", "tidplan", "organisation"),
)
_EARLIER = 100
_LETTER = len(_TIERS)
"""Text under no heading: only sentences that say that a number is the number in all are read."""


@dataclass(frozen=True, slots=True)
class _Count:
    """One number of people: how sure (0 is best), and whether per year."""

    rank: int
    number: int
    evidence: Evidence
    per_year: bool = False


def find_participants(reading: Reading, facts: tuple[Fact, ...], period: PeriodField) -> CountField:
    """Give the number of people in all; None for "tio åt gången" alone.

    A number a year is multiplied by the whole years of the period, and groups by their size, only where no total
    is stated.
    """
    for fact in with_label(facts, _LABELS, never=r"grupp|anställ|tjänst|möte|sid"):
        match = None if fact.by_heading else re.match(r"\D{0,20}?(\d{1,4})\b(?!\s*(?:%|per|/))", fact.value)
        if match and not _AT_A_TIME.search(fact.value) and not _PER_YEAR.search(fact.value):
            return CountField(int(match[1]), (fact.evidence,))
    counts = list(_counts(reading))
    totals = [c for c in counts if not c.per_year]
    if totals:
        best = min(totals, key=lambda c: c.rank)
        return CountField(best.number, (best.evidence,))
    yearly = next((c for c in counts if c.per_year), None)
    months = (period.value.months if period.value else None) or period.length_months
    if yearly and months and months % 12 == 0:
        return CountField(yearly.number * (months // 12), (yearly.evidence,))
    return CountField()


def _counts(reading: Reading) -> Iterator[_Count]:
    yield from _counts_under_headings(reading)
    # A letter has no headings: there only words that say "in all" make a number the number.
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.keys or piece.table is not None:
            continue
        for sentence in sentences(piece.text):
            told = _PLANNED_TOTAL.search(sentence.text) and not _FIGURES.search(sentence.text)
            if told and not is_other(sentence.text) and not is_earlier(sentence.text):
                yield from _in_sentence(piece, sentence, _LETTER)


def _counts_under_headings(reading: Reading) -> Iterator[_Count]:
    for tier, keys in enumerate(_TIERS):
        for piece in reading.under(*keys):
            if piece.document != reading.main:
                continue
            if tier and set(piece.keys) & {k for earlier in _TIERS[:tier] for k in earlier}:
                continue
            for sentence in sentences(piece.text):
                before = is_earlier(sentence.text)
                if not is_other(sentence.text) and not (before and tier):
                    found = _in_sentence(piece, sentence, tier)
                    # "Som tidigare deltagit" may be about the target group, so such a number only comes last.
                    yield from (replace(c, rank=c.rank + _EARLIER) if before else c for c in found)


def _in_sentence(piece: Piece, sentence: Sentence, tier: int) -> Iterator[_Count]:
    text = sentence.text
    evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
    labelled = _LABELLED.search(text) or _NAMED.search(text) or _OF_THEM.search(text)
    first = tier in {0, _LETTER}
    whole = _IN_ALL.search(text) if first else None
    if whole:
        yield from _made(0, whole["n"], evidence)
    if labelled and not _AT_A_TIME.search(text[labelled.end() :]):
        yield from _made(0, labelled["n"], evidence, per_year=bool(_PER_YEAR.match(text[labelled.end() :])))
        return
    if first:
        yield from _told_by_verbs(text, evidence)
    definite = _DEFINITE.search(text)
    if definite:
        yield from _made(25, definite["n"], evidence)
    yield from _sums(text, tier, evidence)
    for match in _COUNT.finditer(text):
        rank = _rank(match, text, tier)
        if rank is not None:
            before, after = text[: match.start()], text[match.end() :]
            yearly = bool(_PER_YEAR.match(after) or _PER_YEAR_BEFORE.search(before))
            yield from _made(rank, match["n"], evidence, per_year=yearly)
    places = (_PLACES.search(text) or _ITEMS.search(text)) if first else None
    if places and not _AT_A_TIME.search(text[places.end() :]):
        yearly = bool(_PER_YEAR.match(text[places.end() :]))
        yield from _made(5, places["n"], evidence, per_year=yearly)


def _told_by_verbs(text: str, evidence: Evidence) -> Iterator[_Count]:
    """Give numbers that no noun follows, and what a sentence says that it all comes to."""
    for pattern, rank in ((_SUM_TOLD, 0), (_TAKEN_IN, 2), (_DOING, 2), (_AT_LEAST, 6)):
        found = None if pattern is _DOING and _FIGURES.search(text) else pattern.search(text)
        if (
            found
            and not _AT_A_TIME.search(text[found.end() :])
            and (pattern is _TAKEN_IN or not _OF_A_GROUP.search(text[: found.start()]))
        ):
            yearly = pattern is not _SUM_TOLD and bool(
                _PER_YEAR.match(text[found.end() :]) or _PER_YEAR_BEFORE.search(text[: found.start()])
            )
            number = found["n"] or found.groupdict().get("m") or ""
            yield from _made(rank, number, evidence, per_year=yearly)


def _rank(match: re.Match[str], text: str, tier: int) -> int | None:
    """Say how surely a number is the number in all; None when it is something else."""
    before, after = text[: match.start()], text[match.end() :]
    total = bool(_TOTAL.search(text)) or tier == _LETTER
    if _AT_A_TIME.search(after) or _GROUP_OF.search(before) or _SPREAD.search(before):
        return None
    if _PART_OF.search(before) and not (tier == 0 and _TOTAL.search(after[:45])):
        return None
    if (_FIGURES.search(text) and not total) or (tier and _STAFF.search(match.group())):
        return None
    if tier >= 2 and not total and not re.search(r"deltagar", match.group(), re.IGNORECASE):
        return None
    return 10 * tier + (1 if total else 3) + (30 if tier == 2 and not total else 0)


def _sums(text: str, tier: int, evidence: Evidence) -> Iterator[_Count]:
    groups = _GROUPS.search(text) or _GROUPS_APART.search(text)
    if groups:
        size, number = number_of(groups["n"]), number_of(groups["groups"])
        if size and number:
            yield _Count(50 + tier, int(size * number), evidence)
    stated = [number_of(m["n"].replace(" ", "")) or 0 for m in _COUNT.finditer(text)]
    for each in (_FROM_EACH.search(text), _EACH_SEX.search(text), _BY_YEAR.search(text)):
        whole = sum(int(n) for n in each.groupdict().values() if n) if each else 0
        if each and max(stated, default=0) < whole:
            yield _Count(tier, whole, evidence)


def _made(rank: int, number: str, evidence: Evidence, *, per_year: bool = False) -> Iterator[_Count]:
    value = number_of(number.replace(" ", "").removesuffix("tal"))
    if value is not None and 2 <= value <= 5000:
        yield _Count(rank, int(value), evidence, per_year)
