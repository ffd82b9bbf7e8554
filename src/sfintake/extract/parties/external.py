"""Passages on those outside the förbund: services bought by a member, non-members that take part or get money."""

import re
from collections.abc import Iterable, Iterator

from sfintake.extract.language import Sentence
from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.extract.topics import EXTERNAL
from sfintake.model import PartyType, Passage, Stance

_BUYS = any_of(
    r"""
\bupphandla\w*
\bköp(?:s|a|er|t|ts|te)?\b(?: \w+){0,4} (?:tjänst\w*|handledning|utbildning\w*|föreläs\w*)\b
\bköp(?:s|a|er|t|ts|te)?\b(?: \w+){0,4} (?:\w*platser|stöd|konsult\w*|utvärder\w*|av)\b
\b(?:handledning|utbildning\w*|föreläs\w*|utvärder\w*|konsult\w*|processtöd|tolk\w*)(?: \w+){0,5} (?:köps?|köper|köpa|köpts)\b
\bköp(?:s|er|a)(?: vi)? in\b
\banlita\w*
\bavrop\w*
\bramavtal\w*
\bextern(?:a|t)? (?:utvärder\w*|konsult\w*|föreläs\w*|handled\w*|process\w*|leverantör\w*|tjänst\w*|aktör\w*)
""",
    before="",
)
_RECEIVES = any_of(
    r"""
\b(?:utbetalas|betalas ut|överförs|går) (?:direkt )?till (?:föreningen|företaget|stiftelsen|kooperativet|bolaget|organisationen)
\b(?:får|erhåller|tar emot|disponerar)(?: \w+){0,3} (?:medlen|pengarna|bidraget|\d[\d ]* ?(?:kr|tkr|kronor)|projektmedel)
\b(?:rekvirerar|fakturerar) (?:själv |själva )?(?:förbundet|samordningsförbundet|medlen)
\b(?:rekvirerar|fakturerar|begär|hämtar|erhåller|får)(?: \w+){0,5} (?:direkt )?(?:från|av|hos|till) (?:samordnings)?förbundet\b
\b(?:direkt|pengar|medel|ersättning|betalt) (?:från|av|hos|till) (?:samordnings)?förbundet\b
\bförbundet (?:betalar|utbetalar|betalar ut|överför|för över)(?: \w+){0,4} till (?:föreningen|företaget|stiftelsen|bolaget)
\b(?:söker|ansöker) (?:själv )?(?:om )?(?:medel|bidrag|pengar)
""",
    before="",
)
_MEMBER_FIRST = re.compile(
    r"\b(?:kommun\w*|region\w*|huvudman\w*|förvaltning\w*|insatsägare\w*),? (?:som|vilken|och (?:den|denna))(?: \w+){0,2} $",
    re.IGNORECASE,
)
"""Before the verb, who is paid: "föreningen fakturerar kommunen, som rekvirerar medlen"."""
_BILLS = re.compile(
    r"^[^.;]{0,40}?\b(?:föreningen|stiftelsen|företaget|bolaget|kooperativet)\b(?:[^.;]{0,60}?"
    r"\b(?:rekvirerar|fakturerar|begär|hämtar|erhåller|får)(?: \w+){0,5} direkt (?:från|av|hos)"
    r" (?:er|(?:samordnings)?förbundet)\b|"
    r"[^.;]{0,40}?\b(?:"
    r"(?:skickar|ställer|sänder)(?: \w+){0,4} (?:faktura|fakturor|fakturan|räkning|räkningen)(?: \w+){0,3} till|fakturerar)"
    r" (?:er|förbundet|samordningsförbundet)\b)",
    re.IGNORECASE,
)
"""Who is no member and sends the förbund its bill, by whatever general word it calls itself."""
_GENERAL = re.compile(r"\b(?:föreningen|stiftelsen|företaget|bolaget|kooperativet)\b", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:inga|ingen|inget|inte|ej|utan att|hade varit önskvärd\w*|ryms inte|kommer inte)\b", re.IGNORECASE
)
_TAKES_PART = any_of(
    r"""
hjälper
bidrar
medverkar
deltar
håller
leder
utvärdera\w*
följer
ansvarar
bistår
utbilda\w*
föreläs\w*
handled\w*
genomför
tar fram
erbjuder
ställer
tar emot
ordnar
samarbete med
via
från
av
hos
tillsammans med
genom
kopplas
anlitad\w*
bjuds in
står för
""",
    after=r"\b",
)
_GOODS = re.compile(
    r"\b(?:material\w*|frukost\w*|fika|lunch\w*|mat|livsmedel|datorer?|telefon\w*|utrustning\w*|möbler|böcker|licens\w*|kläder|redskap|"
    r"förbrukning\w*|trycksaker|biljetter|busskort|lokal\w*|bilar?|buss\w*)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"(?:tjänst|handledning|handledare|utbildning|föreläs|konsult|utvärder|processtöd|tolk|psykolog|platser|expert|forskare|ledare|stöd)",
    re.IGNORECASE,
)
_BARE_KIND = re.compile(
    r"^\w*(?:förening|företag|kooperativ|universitet|högskol|stiftelse|studieförbund|konsult\w*|aktiebolag|församling|kyrka)"
    r"(?:en|et|n|t|ar|er|arna|erna|or|orna|s|a)*$",
    re.IGNORECASE,
)
_SILENT = {"bakgrund", "spridning", "bilagor", "underskrift"}


def find_external(reading: Reading, cast: Cast) -> tuple[Passage, ...]:
    """Give the passages, in reading order; the budget's lines are not among them."""
    found: list[Passage] = []
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.table is not None or set(piece.keys) & _SILENT:
            continue
        for sentence in sentences(piece.text):
            if not is_earlier(sentence.text) and not is_other(sentence.text):
                found += _in_sentence(piece, sentence, cast)
    return tuple(found)


def _in_sentence(piece: Piece, sentence: Sentence, cast: Cast) -> Iterator[Passage]:
    text = sentence.text
    outside = _named(cast.read(text))
    general = _GENERAL.search(text) if _BILLS.match(text) else None
    receives = _RECEIVES.search(text)
    if outside and receives and not _NO.search(text) and not _MEMBER_FIRST.search(text[: receives.start()]):
        yield _passage(piece, sentence, "non_member_receives", outside[0].text)
    elif general and not _NO.search(text):
        yield _passage(piece, sentence, "non_member_receives", general[0])
    elif _BUYS.search(text) and not _NO.search(text) and not _only_goods(text):
        yield _passage(piece, sentence, "bought_by_member", outside[0].text if outside else "")
    elif outside and _TAKES_PART.search(text) and not _NO.search(text) and "malgrupp" not in piece.keys:
        yield _passage(piece, sentence, "non_member_takes_part", outside[0].text)


def _only_goods(text: str) -> bool:
    return bool(_GOODS.search(text)) and not _SERVICE.search(text)


def _named(mentions: Iterable[Mention]) -> list[Mention]:
    """Give the outsiders that are named ("föreningen Hjärnkoll", not "en förening"); other kommuner sell nothing here."""
    return [m for m in mentions if m.sort is Sort.OUTSIDER and m.type is PartyType.OTHER and _is_name(m.text)]


def _is_name(text: str) -> bool:
    return any(c.isupper() for c in text) and (
        not _BARE_KIND.match(text) or text.startswith("Mittuniversitet")
    )


def _passage(piece: Piece, sentence: Sentence, key: str, name: str) -> Passage:
    evidence = evidence_of(piece.paragraph, piece.heading_path, start=sentence.start, end=sentence.end)
    return Passage(EXTERNAL, key, Stance.PLANNED, evidence, {"name": name})
