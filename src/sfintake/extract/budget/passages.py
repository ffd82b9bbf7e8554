"""Passages on money that rules conclude from: why restricted things are needed, and how the money is to be paid."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sfintake.extract.budget.categories import is_hire_of_premises
from sfintake.extract.budget.words import has_word
from sfintake.extract.language import sentences
from sfintake.extract.quoting import evidence_of
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import PAYMENT, RESTRICTED
from sfintake.model import Budget, BudgetLine, Passage, Payer, Stance

_REASON = re.compile(
    r"räcker inte|räcker ej|otillräcklig\w*|för små\b|för liten\b|för litet\b|\bsaknas\b|\bsaknar\b"
    r"|\binte (?:kan|går att|möjligt|finns|lämpa|anpassa|tillgängli|ledig|plats)\w*"
    r"|\bkan (?:\w+ )?inte\b|\bfinns (?:\w+ )?inte\b|\bfinns (?:inga|ingen|inget|varken)|\b(?:inga"
    r"|ingen|inget) (?:egna|egen|eget|ledig\w*|befintlig\w*|lämplig\w*|annan|andra|part\w*"
    r"|av parterna)"
    r"|\bmåste (?:därför )?(?:[\wåäö]+ ){0,5}(?:hyras|köpas|hyra|köpa|anskaffas)"
    r"|\b(?:utlämnad|utlånad|uthyrd|fullbokad|uppbokad|utrangerad|föråldrad|utsliten|utslitn|trasig|överbelag)\w*"
    r"|\b(?:är )?(?:fullbelag\w*|upptag\w*|uttjänt\w*|för gaml\w*)|\binte rymm?\w*|\brymmer inte"
    r"|\bryms inte|\bsekretesskäl|\binte (?:har|ha)\b"
    r"|\bfår (?:\w+ )?(?:inte|ej)\b|\b(?:ej|inte) (?:tillgänglig|anpassad|godkän|avsed|ändamålsenlig|räck|klar)\w*"
    r"|\bkan ej\b|\bgår (?:\w+ )?(?:ej|inte)\b|\bfinns ej\b|\bär fulla?\b|\bför (?:trång|små|långt|långsam|gammal|få|dålig)\w*"
    r"|\b(?:klarar|håller|fungerar|uppfyller|duger|passar|medger|tillåter|stöder) (?:\w+ )?(?:inte|ej)\b"
    r"|\b(?:tar|rymmer|har plats för|har rum för) (?:bara|endast|högst|som mest|max\w*|upp till|knappt)\b"
    r"|\bingen av (?:part|kommun|våra|de)\w*|\bvarken\b|\bstänger\b",
    re.IGNORECASE,
)
_LABEL_WORDS = 8
_WHY = re.compile(r"motiv|varför|skäl|behov|behöv|hyr|köp|inköp|investering|förklar", re.IGNORECASE)
_ADVANCE = re.compile(
    r"\bförskott\w*|\bi förväg\b|\bà conto|\bacontou?\w*|\bförhandsutbetal\w*"
    r"|(?:betala\w*|utbetal\w*|få\w*|erhåll\w*)\b[^.;]{0,60}\b(?:vid (?:projekt|insats)?\w*start\w*"
    r"|i samband med (?:\w+ )?start\w*|vid (?:projektets|insatsens) (?:start|början)|i början av"
    r"|innan (?:\w+ )?start\w*|före (?:\w+ )?start\w*|när (?:projektet|insatsen|vi) (?:startar"
    r"|börjar)|direkt vid beslut|när avtal\w* (?:är )?(?:skrivit|tecknat|undertecknat))"
    r"|\b(?:vid (?:projekt|insats)?start\w*|i början av)\b[^.;]{0,50}\b(?:betala\w*|utbetal\w*)",
    re.IGNORECASE,
)
_ARREARS = re.compile(r"\bi efterhand|\befterskott|mot (?:redovisade|faktisk|upparbetad)", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:inget|ingen|inga|inte|ej|utan)\b[^.;]{0,50}(?:förskott|i förväg|à conto|vid start)"
    r"|förskott[^.;]{0,30}\b(?:begärs inte|behövs inte|söks inte|är inte|behövs ej)",
    re.IGNORECASE,
)
_OVERHEAD = re.compile(r"\boverhead\w*|\boh\b|\boh-\w+|\bindirekta kostnader|\bschablon\w*", re.IGNORECASE)
_PERCENT_ADMIN = re.compile(
    r"\b(?:administrat\w*|gemensamma kostnader|förvaltningskostnad\w*|påslag)\b[^.;]{0,30}\d\s*(?:%"
    r"|procent)|\d\s*(?:%|procent)[^.;]{0,30}\b(?:administrat\w*|gemensamma kostnader|påslag)",
    re.IGNORECASE,
)
_PAY_CHARGES = re.compile(
    r"\bPO\b|PO-|sociala avg|arbetsgivaravg|lönepåslag|personalomkostnad|milersättning|timkostnad|schablonlön",
    re.IGNORECASE,
)
_NO_OVERHEAD = re.compile(
    r"\b(?:ingen|inga|inget|inte|ej|utan)\b[^.;]{0,40}(?:overhead|\boh\b|oh-|schablon|indirekta)"
    r"|(?:overhead|\boh\b|schablon\w*|indirekta kostnader)[^.;]{0,40}\b(?:söks inte|ingår inte"
    r"|tas inte|begärs inte|tillkommer inte|betalas av|står|bärs av|bekostas)",
    re.IGNORECASE,
)


def find_restricted(reading: Reading, budget: Budget | None) -> Iterator[Passage]:
    """Give sentences that say why existing premises, computers and the like cannot be used.

    A remark beside a restricted cost is about it, whatever it calls it; any other sentence must name such a thing.
    """
    rows = _restricted_rows(budget) if budget is not None else None
    if rows is None:
        return
    for above, piece in pairwise((None, *reading.own_pieces())):
        if piece is None:
            continue
        beside = _row_of(reading, piece) in rows or _asks_why(piece, above, reading)
        if not beside and (
            piece.document != reading.main or (piece.table is not None and len(piece.text) < 40)
        ):
            continue
        found = sentences(piece.text)
        for place, sentence in enumerate(found):
            before = found[place - 1].text if place else ""
            about = beside or _names_restricted(sentence.text, before, reading)
            if about and _REASON.search(sentence.text) and not _not_needed(sentence.text):
                proof = evidence_of(
                    piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                )
                yield Passage(RESTRICTED, "motivated", Stance.PLANNED, proof)


def _asks_why(piece: Piece, above: Piece | None, reading: Reading) -> bool:
    """Tell whether the text answers a heading or label that names such a thing ("Motivering till hyra av lokal")."""
    heading = piece.heading_path[-1] if piece.heading_path else ""
    return any(
        (has_word(asked, reading.profile.budget.restricted) or is_hire_of_premises(asked))
        and _WHY.search(asked)
        for asked in (piece.label, heading, _line_above(above))
    )


def _line_above(piece: Piece | None) -> str:
    """Give a short line that may be the question over an answer, in a form of one column or in plain text."""
    text = piece.text.strip() if piece is not None else ""
    return text if len(text.split()) <= _LABEL_WORDS and not text.endswith((".", ",", ";")) else ""


def _names_restricted(sentence: str, before: str, reading: Reading) -> bool:
    """Tell whether a sentence is about restricted things, or goes on from one that is."""
    words = reading.profile.budget.restricted
    if has_word(sentence, words) or is_hire_of_premises(sentence):
        return True
    goes_on = re.match(
        r"(?:De|Den|Dessa|Det|Befintlig\w*|Våra|Dagens|Detta|Orsaken|Skälet|Anledningen)\b", sentence
    )
    return goes_on is not None and (has_word(before, words) or is_hire_of_premises(before))


def _restricted_rows(budget: Budget) -> set[tuple[str, int, str]] | None:
    """Give file, block and row number of each restricted cost in a table; None when there is no restricted cost."""
    lines = [line for line in budget.lines if line.restricted]
    if not lines:
        return None
    return {
        (e.file, e.block, e.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        for line in lines
        for e in line.evidence
        if e.cell and e.block is not None
    }


def _row_of(reading: Reading, piece: Piece) -> tuple[str, int, str] | None:
    if piece.cell is None or not piece.locus.cell:
        return None
    number = piece.locus.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return reading.dossier.documents[piece.document].name, piece.locus.block, number


def _not_needed(text: str) -> bool:
    """Tell whether a sentence says that none are bought ("det behövs inga datorer"), not why some are."""
    return (
        re.search(
            r"\bbehövs inte|\bbehövs (?:\w+ )?(?:inga|ingen)|\bköps inte|\bhyrs inte|\bsöks inte"
            r"|belastar inte|\bvi (?:köper|hyr|söker) inte",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def find_payment(reading: Reading, budget: Budget | None) -> Iterator[Passage]:
    """Give what asks for money in advance, or without vouchers."""
    for piece in reading.own_pieces():
        if piece.document != reading.main:
            continue
        for sentence in sentences(piece.text) if len(piece.text) > 8 else ():
            key = _payment(sentence.text, in_table=piece.table is not None)
            if key:
                proof = evidence_of(
                    piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end
                )
                yield Passage(PAYMENT, key, Stance.PLANNED, proof)
    for line in budget.lines if budget else ():
        if is_flat_rate(line) and line.evidence:
            yield Passage(PAYMENT, "flat_rate", Stance.PLANNED, line.evidence[0], {"label": line.label})


def _payment(text: str, *, in_table: bool) -> str:
    late = _ARREARS.search(text) and not re.search(r"förskott", text, re.IGNORECASE)
    if _ADVANCE.search(text) and not _DENIED.search(text) and not late and _about_money(text):
        return "advance"
    flat = _OVERHEAD.search(text) or _PERCENT_ADMIN.search(text)
    if flat and not in_table and not _PAY_CHARGES.search(text) and not _NO_OVERHEAD.search(text):
        return "flat_rate"
    return ""


def _about_money(text: str) -> bool:
    return (
        re.search(
            r"förskott|betal|pengar|medel|kr\b|kronor|summa|belopp|bidrag|à conto|acont", text, re.IGNORECASE
        )
        is not None
    )


def is_flat_rate(line: BudgetLine) -> bool:
    """Tell whether a line that the förbund pays is overhead at a flat rate."""
    if line.payer is Payer.MEDFINANSIERING or not (line.forbundet_sek or line.total_sek):
        return False
    label = line.label
    return bool(_OVERHEAD.search(label) or _PERCENT_ADMIN.search(label)) and not _PAY_CHARGES.search(label)
