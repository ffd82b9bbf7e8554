"""The sum applied for, wherever it is stated: in a form field or in a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sfintake.extract.budget.choosing import Chosen, choose_sum
from sfintake.extract.budget.grid import unit_in_header
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Period, StatedSum
from sfintake.profiles import Profile
from sfintake.swedish.amounts import Amount, find_amounts, read_cell

_VERB = re.compile(
    r"\b(?:vi söker|söker vi|söker|söks|ansöker|ansöks|äskar|äskas|(?:vill|önskar) (?:vi )?söka"
    r"|sökes|äskes|begäres|ansökes|sökt (?:belopp|summa|bidrag|ersättning)|sökta medel|ansökt belopp"
    r"|ansökan (?:avser|gäller|omfattar|uppgår till|är på|om)|begär(?:s)?(?: vi)?"
    r"|ber (?:vi )?(?:samordnings)?förbundet|hemställer)\b",
    re.IGNORECASE,
)
_FORBUND_PAYS = re.compile(
    r"(?:samordnings)?förbundets (?:del|andel|kostnad)\b|(?:samordnings)?förbundet (?:finansierar"
    r"|betalar|står för|ombeds|bidrar med)"
    r"|(?:kostnaden|kostnad) för (?:samordnings)?förbundet|från (?:samordnings)?förbundet (?:söks"
    r"|behövs)|(?:söks|söker vi) från (?:samordnings)?förbundet",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(?:sökte|beviljad\w*|beviljats|fick|erhöll|tidigare ansökan|förra ansökan|ny ansökan"
    r"|nya medel|fortsatta medel|fortsatt finansiering|söker inte|söks inte|inte söka"
    r"|(?:inte|ej) (?:söks|söker|ansöks|begärs|belastar|ska sökas|betalas|ska betalas)"
    r"|söks ej|söker ej|söker inga|inga medel|ersätts inte|utan att söka)\b",
    re.IGNORECASE,
)
_OTHER_FUNDER = re.compile(
    r"\b(?:från|hos|av)\s+(?:ESF|Europeiska|EU\b|Arvsfonden|Allmänna arvs|kommunen|regionen"
    r"|länsstyrelsen|Socialstyrelsen|Leader|Vinnova|Tillväxtverket|annan|andra|staten|stiftelse)",
    re.IGNORECASE,
)
_ASKS_IN_LABEL = re.compile(
    r"\b(?:belopp|summa|medel|bidrag|ersättning|pengar|finansiering|projektmedel)\b.*\b(?:sök(?:s|a|er|es)|ansöks|äskas|begärs)\b"
    r"|\b(?:sökta?|ansökta?|äskade?|begärda?)\b.*(?:belopp|summa|medel|bidrag|ersättning|finansiering)"
    r"|\b(?:finansiering|medel|belopp|bidrag) från (?:samordnings)?förbundet|^äska\w* |^belopp\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:total\w* (?:kostnad\w*|budget\w*)|kostnaden (?:är|uppgår)|medfinans\w*|egen insats)[^,;.]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the sum applied for, and where."""

    stated: StatedSum
    document: int
    block: int
    table: int | None


def find_statements(reading: Reading, period: Period | None) -> tuple[Statement, ...]:
    """Give every statement of the sum applied for in the application's own text, in reading order."""
    made: list[Statement] = []
    for piece in reading.own_pieces():
        if piece.document != reading.main:
            continue
        found = _field(piece, reading, period)
        made += (
            [found] if found else _prose(piece, period) if piece.cell is None or len(piece.text) > 40 else []
        )
    return tuple(made)


def is_sought_label(label: str, profile: Profile) -> bool:
    """Tell whether a form's label asks for the sum applied for."""
    text = re.sub(r"^[\W\d]*", "", label.casefold())
    text = re.sub(r"^(?:totalt?|summa|total)\s+", "", text)
    if len(text) > 70 or re.search(r"medfinans|egen|per år|tidigare|annat håll|andra finans", text):
        return False
    words = (w.strip("*").casefold() for w in profile.budget.sought)
    return (
        any(text.startswith(w) and not text[len(w) : len(w) + 1].isalpha() for w in words)
        or _ASKS_IN_LABEL.search(text) is not None
        or text.rstrip(" :*?")
        in {"söks", "belopp", "sökt", "söker", "sökes", "ansökes", "vi söker", "vi ansöker om"}
    )


def _field(piece: Piece, reading: Reading, period: Period | None) -> Statement | None:
    label, start = piece.label, 0
    if not label:
        lead = re.match(
            r"(?P<label>[^:.\n]{2,60}?)\s*(?::|\t|\s{2,}|\s[–-]\s)\s*(?=(?:ca|cirka|totalt)?\.?\s*\d)",
            piece.text,
            re.IGNORECASE,
        )
        if lead and is_sought_label(lead["label"], reading.profile):
            label, start = lead["label"], lead.end()
    if not label:
        label = _label_beside(piece, reading)
    if not label or not is_sought_label(label, reading.profile):
        return None
    text = piece.text[start:]
    amounts = find_amounts(text)
    if not amounts:
        whole = read_cell(text, unit_in_header(label))
        if whole is None or whole.value is None:
            first = find_amounts(text, unit_in_header(label), bare=True)
            whole = first[0] if first else None
        if whole is None or whole.value is None:
            return None
        amounts = (_settled(whole),)
    if len(text) > 160 and _VERB.search(text):
        return None
    chosen = choose_sum(text, amounts, period)
    return _statement("field", piece, chosen, start) if chosen else None


def _settled(amount: Amount) -> Amount:
    if amount.unit or amount.value is None:
        return amount
    return amount.in_unit("kr" if amount.value >= 10_000 else "tkr")


def _label_beside(piece: Piece, reading: Reading) -> str:
    """Give the label of a table of facts that was not told as a form, or of a heading made of a label."""
    if piece.cell is not None and piece.table is not None and len(piece.text) <= 80:
        table = reading.outline.tables[piece.table].table
        for row in table.rows:
            for left, right in pairwise(row):
                if right is piece.cell:
                    return left.text if _two_filled(row) else ""
        return ""
    if piece.heading is not None and len(piece.text) <= 80:
        heading = reading.outline.headings[piece.heading]
        return heading.text if find_amounts(piece.text, bare=True) and piece.text[:1].isdigit() else ""
    return ""


def _two_filled(row: Sequence[object]) -> bool:
    return sum(1 for c in row if getattr(c, "text", "")) == 2


def _prose(piece: Piece, period: Period | None) -> list[Statement]:
    return [s for s in _sentences(piece, period) if s is not None]


def _sentences(piece: Piece, period: Period | None) -> Iterator[Statement | None]:
    amounts_in = find_amounts(piece.text)
    if not amounts_in:
        return
    for sentence in sentences(piece.text):
        verb = _VERB.search(sentence.text) or _FORBUND_PAYS.search(sentence.text)
        if verb is None or _NOT_THIS.search(sentence.text):
            continue
        amounts = find_amounts(sentence.text)
        if not amounts:
            continue
        after = [a for a in amounts if a.start >= verb.start()]
        if after and _OTHER_FUNDER.search(sentence.text[after[0].end : after[0].end + 40]):
            continue
        chosen = choose_sum(
            sentence.text,
            _meant(sentence.text, after or _before(sentence.text, amounts, verb.start())),
            period,
        )
        if chosen is not None:
            yield _statement("prose", piece, chosen, sentence.start)


def _meant(text: str, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """Leave out whole costs and what others pay, unless nothing else stands."""
    kept = [a for a in amounts if not _WHOLE.search(text[: a.start])]
    return kept or amounts


def _before(text: str, amounts: Sequence[Amount], verb: int) -> Sequence[Amount]:
    """Give the amount next before the verb in its own clause ("varav 2 915 000 kr söks")."""
    near = [
        a
        for a in amounts
        if a.end <= verb and not re.search(r"[;.]", text[a.end : verb]) and verb - a.end <= 60
    ]
    return near[-1:]


def _statement(place: str, piece: Piece, chosen: Chosen, offset: int) -> Statement:
    evidence = evidence_of(
        piece.paragraph, piece.heading_path, start=offset + chosen.start, end=offset + chosen.end
    )
    stated = StatedSum(place, chosen.sek, chosen.unit_sek, derived=chosen.made, evidence=(evidence,))
    return Statement(stated, piece.document, piece.locus.block, piece.table)
