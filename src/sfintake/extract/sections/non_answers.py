"""Sentences that give no answer: said not to be done, promised for later, a bare question, a cry for help."""

import re
from enum import Enum

from sfintake.extract.language import sentences

_POSITIVE_WORDS, _BARE_NO, _LEAD_IN = 8, 4, 5


class Said(Enum):
    """What a sentence under a heading does for the answer."""

    ANSWERS = "answers"
    DECLINES = "declines"
    PROMISES = "promises"
    NEGATES = "negates"
    """Says what is not done, or would have been done: no answer beside a sentence that declines."""
    EXCUSES = "excuses"
    """A reason, or what is to stand instead."""
    LEAVES_OPEN = "leaves_open"
    """One point left open ("Hur det ska betalas återkommer vi till"): a promise only where nothing else is said."""
    GREETS = "greets"
    """The greeting that ends a letter, with the writer's name."""
    ASKS = "asks"
    """A question or a cry for help."""


_AFTERWARDS = (
    r"(?:senare|längre fram|i efterhand|när|så snart|så fort|inom kort|framöver|först|innan|i god tid|"
    r"i ett senare skede|i samband|om (?:projektet|insatsen|medel|ansökan))"
)
_LATER = (
    rf"(?:{_AFTERWARDS}|under(?! hela)|efter(?! (?:varje|var|vart|egna|gemensam|deltagar|den enskild)\w*)|"
    r"vid(?! (?:behov|varje|var|ett|en|varsitt)\b))"
)
_STUB = (
    r"^(?:tbd|tba)\b|^(?:kommer|senare|klart senare|mer information kommer|arbete pågår)$|"
    r"^(?:kommer|senare),? (?:senare|snart|inom kort|framöver|längre fram|när|så snart|i ett senare|under|i)\b"
    r"(?! (?:för|en|ett)\b)|"
    r"^kommer att\b.*\b(?:senare|längre fram|i efterhand|framöver)$|^mer information kommer\b|^arbete pågår\b"
)
"""A note to oneself in place of an answer. "Kommer för få deltagare …" is a condition, and answers."""
_PROMISE = re.compile(
    rf"\bkompletter(?:as|ar|ing)\b.{{0,40}}\b{_LATER}|^(?:\w+ ){{0, 4}}kompletteras$|"
    rf"\bkomplettering (?:kommer|"
    rf"följer|skickas|sker|lämnas)|"
    r"\båterkom(?:mer|ma)\b(?! till (?:arbete|arbetslivet|jobb|studier|arbetsmarknaden))|"
    r"\bbifogas senare\b|\b(?:skickar|lämnar|sänder|mejlar|ger) (?:vi )?(?:in )?"
    r"(?:den |det )?(?:senare|sen|längre fram|i efterhand|när)\b|"
    r"\b(?:vi )?kommer (?:vi )?tillbaka\b|\b(?:diskuteras|"
    r"utreds|bereds|ses över) (?:fortfarande|just nu|för närvarande|ännu|vidare)\b|"
    r"\b(?:görs|blir|ska vara|beräknas vara) (?:klar|klart|färdig\w*)\b|\bkommer (?:vi )?att (?:tas fram|"
    r"arbetas fram|utarbetas|utformas|kompletteras|skickas in|lämnas in|"
    r"upprättas|skrivas|ta fram|arbeta fram|preciseras|beskrivas)\b|"
    r"\bska(?:ll)? (?:tas fram|arbetas fram|utarbetas|upprättas|kompletteras|tas upp|skrivas)\b|"
    r"\b(?:inte|ej) (?:\w+ )?(?:klar[ta]?|bestäm[dt]a?|färdig[ta]?|beslutat|"
    r"spikat|satt[ae]?)\b.{0,30}\b(?:ännu|"
    r"än|i dag|idag|i nuläget)\b|\bännu inte (?:klar[ta]?|bestäm[dt]a?|färdig[ta]?|beslutat)\b|"
    rf"\bunder (?:arbete|framtagande|utarbetande|bearbetning)\b|{_STUB}|\bklart senare\b"
)
# What is designed or handed in later: a promise only where that is the section's own matter ("Tidplanen presenteras när …").
_SOMETHING_LATER = re.compile(
    r"\b(?:tas fram|arbetas fram|tas upp|utarbetas|utformas|upprättas|bestäms|beslutas|preciseras|formuleras|"
    rf"detaljeras|planeras|avgörs|fastställs)\b(?: \w+){{0,4}} {_LATER}\b|"
    r"\b(?:skickas(?: in)?|lämnas(?: in)?|presenteras|redovisas|meddelas|klargörs)\b(?: \w+){0,4} "
    rf"{_AFTERWARDS}\b|"
    r"\b\w*(?:plan(?:en)?|analys(?:en)?|bedömning(?:en)?|budget(?:en)?|kalkyl(?:en)?|strategi(?:n)?|beskrivning(?:en)?)\b"
    rf"(?: \w+){{0,3}} (?:skickas|lämnas|presenteras|redovisas)(?: \w+){{0,3}} {_LATER}\b"
)
_CLAUSE = re.compile(r"[,;:–]|\b(?:och|men|samt)\b")
# "En utvärdering görs i slutet och redovisas för styrelsen innan …" is a plan, however thin.
_DONE_AND_TOLD = re.compile(
    r"\b(?:görs?|göras|gjord|genomförs?|genomföras|utförs|utföras|sker?|hålls|hållas)\b.{0,80}"
    r"\boch (?:redovisas|presenteras|lämnas|meddelas)\b"
)
_OPEN_POINT = re.compile(
    r"^(?:exakt |precis |men |däremot |sedan )?(?:hur|vem|vilka?|vilket|när|" r"var|om|i vilken|på vilket)\b"
)
_PROMISE_ALONE = re.compile(
    r"^(?:vi |detta |det )?(?:kommer (?:vi )?(?:att )?)?(?:tillbaka|komplettera|återkom)"
)
_IT = re.compile(
    r"^(?:vi |arbetet med )?(?:detta|det|den|dessa|(?:en |vår )?(?:\w+ ){0,2}(?:beskrivning|"
    r"redovisning|strategi|sammanställning)|"
    r"mer information|(?:närmare |mer )?uppgifter\w*|avsnittet|upplägget|formerna|"
    r"metoden|arbetssättet|underlag\w*|detaljer\w*|"
    rf"frågan|resten)\b|{_STUB}|^under (?:arbete|framtagande|utarbetande)\b"
)
_NO = r"(?:inte|ej|icke|ingen|inget|inga|ingalunda|varken|aldrig|knappast)"
_DECLINE_ALONE = re.compile(
    r"^\W*(?:(?:är |det är |detta är |bedöms )?(?:ej|inte|icke) (?:aktuell\w*|"
    r"relevant\w*|tillämplig\w*|nödvändig\w*)\b.{0,40}|"
    r"n/?a|utgår|saknas|finns (?:ej|inte)|-+|–+|—+|nix|noll|"
    r"(?:ingen|inget|inga|nej|ej)(?: alls| någon| ännu| än| i nuläget| för närvarande|"
    r" just nu| i dag)?)$"
)
_DECLINE_DASH = re.compile(r"^\s*[-–—]+\s*$")
_DECLINE_VERB = re.compile(
    r"\b(?:planera\w*|inplanera\w*|behöv\w*|krävs|göras?|görs|genomför\w*|aktuell\w*|"
    r"tänk(?:t|er)\w*|"
    r"avser|ske|sker|finns|upprätta\w*|utarbeta\w*|ta(?:s)? fram|nödvändig\w*|motiverat?|"
    r"relevant\w*|utvärder(?:a|as)|implementer(?:a|as)|följas? upp|avsatt\w*|"
    r"avsätts|avsätta|bifoga\w*|"
    r"ingår|förutse\w*|påkalla\w*|tillämplig\w*|ser|har för avsikt|möjlig\w*|ryms|hinns|"
    r"medfinans\w*|lämnas|bidra\w*|"
    r"föreligger|kommer|söks)\b"
)
_SHORT_NO = re.compile(
    r"^(?:nej,? ?)?(?:det |detta |vi )?(?:behövs|krävs|görs|finns|planeras|sker|"
    r"ingår|har|gör|planerar) (?:inte|ej|ingen|inget)"
    r"(?: än| ännu| i dag| idag| just nu)?$"
)
_NEGATION = re.compile(rf"\b{_NO}\b|\bsaknas?\b|\butan (?:att|plan)\b|\bavstår\b|\bryms (?:inte|" rf"ej)\b")
_COUNTERFACTUAL = re.compile(
    r"\b(?:hade|vore|skulle)\b.{0,60}\b(?:önskvär\w*|naturlig\w*|bra|bäst|möjlig\w*|"
    r"kunnat|kunna|varit|"
    r"velat|behövt)\b|\bönskvärt\b"
)
_EXCUSE = re.compile(
    r"^(?:eftersom|därför|anledningen|skälet|detta beror|det beror|då |på grund av|"
    r"orsaken)|\b(?:eftersom|"
    r"på grund av|därför att|till följd av|räcker|tillräcklig\w*|redan (?:en del|"
    r"finns|känd)|ändå)\b"
)
_INSTEAD = re.compile(
    r"\b(?:ny ansökan|nya medel|söker? (?:vi )?(?:på nytt|igen|nya|fortsatt)|"
    r"fortsatt(?:a)? (?:finansiering|"
    r"medel|stöd) från (?:samordnings)?förbundet|förbundet fortsätter|fortsätter att finansiera)\b"
)
_HELP = re.compile(
    r"^\W*(?:vet (?:ej|inte)|oklart|\?+)\W*$|^\W*hjälp\W*$|\bhjälp oss\b|\b(?:vi|"
    r"jag) vet inte (?:hur|vad)\b|"
    r"\bhur (?:gör|skriver|menar) (?:man|ni)\b|\bvad (?:menar ni|menas|ska (?:vi|"
    r"jag|man) skriva)\b|\bosäker[at]? på vad\b|"
    r"\bförstår inte (?:frågan|rubriken)\b"
)
_PRONOUN = re.compile(
    r"\b(?:någon|något|några) (?:sådan\w*|plan)\b|^(?:detta|det) (?:är|bedöms|"
    r"kommer|görs|behövs) (?:inte|ej)\b(?! heller)"
)
# A negation that says nothing of whether the thing is done.
_HARMLESS = re.compile(
    r"\bsom (?:\w+ )?(?:inte|ej|aldrig)\b|\binte (?:bara|minst|enbart|längre än|"
    r"mer än|färre än|sällan|heller bara)\b|\binte utan\b|"
    r"\bom (?:\w+ )?(?:inte|ej)\b|\butan att (?!någon)"
)
_PAST = re.compile(
    r"\b(?:tidigare|hittills|har inte (?:gjorts|funnits|genomförts)|gjordes|fanns|förra|förut)\b"
)


_GREETING = re.compile(
    r"^(?:med )?(?:(?:vänlig|bästa|varma|många|soliga|glada|hjärtliga)\w* )*hälsning(?:ar|en)?\b|"
    r"^(?:vänligen|mvh|vh|allt gott)\b|"
    r"^(?:tack för (?:oss|ordet|mig|att ni)|hör av er)\b"
)
_GREETING_WORDS = 8


def tell(sentence: str, matter: re.Pattern[str] | None = None) -> Said:
    """Tell what a sentence under a heading does for the answer; ``matter`` is what the section is about.

    Precise words count, not tone: "behövs inte" declines only when it speaks of the section's matter, of "det" or of
    nothing at all.
    """
    said = sentence.strip().casefold()
    bare = said.strip(' .!*–—-()"”')
    if _GREETING.match(bare) and own_words(bare) <= _GREETING_WORDS:
        return Said.GREETS
    if _DECLINE_DASH.match(said) or (_DECLINE_ALONE.match(bare) and len(bare.split()) <= 7):
        return Said.DECLINES
    # "Varje pilot granskar sina beslut: får alla samma stöd?" tells what is done.
    lead_in, colon, _ = said.partition(":")
    asks = said.endswith("?") and len(said.split()) <= 25 and not (colon and len(lead_in.split()) >= _LEAD_IN)
    if _HELP.search(said) or asks:
        return Said.ASKS
    if (_PROMISE.search(bare) or _SOMETHING_LATER.search(bare)) and _OPEN_POINT.match(bare):
        return Said.LEAVES_OPEN
    if _promises(bare, matter):
        return Said.PROMISES
    if _NEGATION.search(_HARMLESS.sub(" ", said)):
        about = matter is not None and bool(matter.search(said))
        pronoun = bool(_PRONOUN.search(said))
        if about and not pronoun and _positive_clause(said, matter):
            return Said.ANSWERS
        says_no = bool(_DECLINE_VERB.search(said)) or (about and len(said.split()) <= _BARE_NO)
        declining = says_no and not _PAST.search(said)
        if declining and (about or pronoun or bool(_SHORT_NO.match(bare))):
            return Said.DECLINES
        return Said.NEGATES
    if _COUNTERFACTUAL.search(said):
        return Said.NEGATES
    if _INSTEAD.search(said) or _EXCUSE.search(said):
        return Said.EXCUSES
    return Said.ANSWERS


def _promises(said: str, matter: re.Pattern[str] | None) -> bool:
    """Tell whether a sentence puts the section's own matter off, and not some step of the work."""
    if _DONE_AND_TOLD.search(said):
        return False
    if _PROMISE.search(said):
        return bool(_PROMISE_ALONE.match(said)) or _is_about_it(said, matter)
    later = _SOMETHING_LATER.search(said)
    if later is None:
        return False
    # "En spridningsdag hålls, och resultatet redovisas …": what is put off is named beside the verb.
    subject = _CLAUSE.split(said[: later.start()])[-1].strip() or said[: later.start()]
    return _is_about_it(f"{subject} {later[0]}".strip(), matter)


def _positive_clause(said: str, matter: re.Pattern[str] | None) -> bool:
    """Tell whether a negation is about one point, and the rest of the sentence says what is done instead of it.

    "Någon utvärdering görs inte, men …" declines all the same: there the negation is of the matter itself.
    """
    if matter is None or re.search(
        rf"\b(?:ingen|inget|inga|någon|något|några)\b(?: \w+){{0,2}} (?:{matter.pattern})", said
    ):
        return False
    parts = re.split(r",? (?:men|däremot|utan|i stället)\b,?|;", said)
    return any(own_words(part) >= _POSITIVE_WORDS and not _NEGATION.search(part) for part in parts[1:])


def _is_about_it(said: str, matter: re.Pattern[str] | None) -> bool:
    """Tell whether what is promised is the section's own matter, and not some step of the work."""
    return bool(_IT.match(said)) or (matter is not None and bool(matter.search(said)))


def own_words(text: str) -> int:
    """Count words and figures."""
    return sum(1 for word in text.split() if any(c.isalnum() for c in word))


def told(text: str, matter: re.Pattern[str] | None = None) -> tuple[tuple[str, Said], ...]:
    """Give the sentences of a text, each with what it does."""
    return tuple((s.text, tell(s.text, matter)) for s in sentences(text))
