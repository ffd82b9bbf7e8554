"""What answers a section key in running text, wherever it stands: the words by which a passage shows its matter.

``strong`` begins a passage on the matter; ``loose`` lets the adjoining sentences join it, and tells whether the text
under a double heading covers the key.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from sfintake.extract.language import sentences

_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|"
    r"november|december|våren|"
    r"hösten|sommaren|vintern)"
)
_PEOPLE = (
    r"(?:deltagar\w*|ungdom\w*|målgrupp\w*|brukar\w*|individ\w*|person(?:en|"
    r"er|erna|ens)|föräldrar\w*|"
    r"patient\w*|kvinnorna|männen|medborgar\w*|klient\w*|den enskild\w*|egen erfarenhet|"
    r"var(?:je|t) grupp|"
    r"gruppen)"
)
_BOSS = (
    r"(?:chef\w*|nämnd\w*|\w+nämnden\w*|ledningsgrupp\w*|ledning(?:en|ar|arna)?|"
    r"direktör\w*|styrelse\w*|"
    r"utskott\w*|kommunstyrels\w*)"
)

_STRONG: dict[str, str] = {
    "bakgrund": r"\b(?:saknas|brister|bristen|problemet|behovet|behoven|faller mellan|hamnar mellan|"
    r"ökat|ökar)\b",
    "syfte": r"\bsyfte\w*\b(?! i)|\bsyftar (?:till|på)\b|\bavsikten (?:är|med)\b|\bändamålet\b|"
    r"\b(?:tanken|idén) (?:är|"
    r"med)\b",
    "mal": r"\bmål(?:et|en|sättningen)? (?:är|för|med|på)\b|\b(?:minst|högst|hälften|"
    r"andelen|\d+ (?:procent|"
    r"%|av))\b.*\b(?:ska|skall|har|vara|arbete|studier|självförsörjande)\b",
    "malgrupp": rf"\bmålgrupp\w*\b|\b(?:vänder|riktar) sig (?:till|mot)\b|\b{_PEOPLE}.*\b\d\d\s*(?:[-–]|"
    rf"till|och)\s*\d\d år\b",
    "samverkan": r"\bsamverk\w*\b|\b(?:parterna|tillsammans med)\b.*\b(?:gemensam\w*|ansvarar|"
    r"bidrar|deltar)\b",
    "genomforande": r"\b(?:träff\w*|gruppträff\w*|kartlägg\w*|arbetsträning\w*|hembesök\w*|samtal|"
    r"coach\w*|workshop\w*|"
    r"utbildning\w*|steg (?:ett|1))\b",
    "tidplan": rf"\b(?:start\w*|pågå\w*|börja\w*|inled\w*|avslut\w*|genomförs|perioden?|"
    rf"från)\b.*\b(?:{_MONTH}\s+20\d\d|"
    rf"20\d\d)\b",
    "organisation": r"\bstyrgrupp\w*\b|\bprojektled\w*\b.*\b(?:anställ\w*|leder|rapporter\w*|"
    r"chef)\b|\bleds av\b|\barbetsled\w*\b",
    "forankring": rf"\bförankra\w*\b|\bförankring\w*\b|\b{_BOSS}\b.*\b(?:ställt? sig bakom|"
    rf"ställer sig bakom|står bakom|"
    rf"godkän\w*|tillstyrk\w*|beslutat|behandla\w*|sagt ja|säger ja|gått igenom|gåtts igenom|"
    r"har läst|läst och|bekräfta\w*|ställt sig positiv\w*|positiv\w* till|lovat|"
    r"gett klartecken|informera\w* om ansökan|"
    r"diskutera\w*)\b|\b(?:gåtts igenom|behandlats|diskuterats|godkänts|förankrats) i\b|"
    r"\bavsiktsförklaring\w*\b.*\bundertecknat?\w*\b",
    "deltagarperspektiv": rf"\b{_PEOPLE}\b.*\b(?:bestämmer|väljer|får välja|formulerar|sätter|äger|"
    rf"styr|påverkar?|leder|delaktig\w*|"
    rf"inflytande|medskapar\w*|rådgivare|representant\w*|brukarråd\w*|egna? (?:mål|"
    rf"ord|vilja|styrk\w*|"
    rf"resurser|erfarenhet\w*|plan|önskemål|idéer|kunskap\w*|kraft)|"
    rf"egen (?:plan|vilja|styrka|erfarenhet|kraft|kunskap)|vara med (?:och|när)|"
    rf"är med (?:och|när)|skriver (?:själv|"
    rf"sin)|med (?:och )?(?:planera|utforma|utveckla))\b|\b(?:inflytande|delaktighet|"
    rf"egenmakt|empowerment|"
    rf"brukarmedverkan|brukarinflytande)\b|"
    rf"\butgår (?:från|ifrån) (?:det )?(?:\w+ )?(?:deltagar\w*|personens|individens|"
    rf"ungdom\w*|de redan kan|"
    rf"egna)\b|\b(?:bestäm|styr|satt|sätt)\w* av {_PEOPLE}|\b(?:skrivs|formuleras|"
    rf"görs|utformas|planeras) (?:med|"
    rf"av|tillsammans med) {_PEOPLE}|\butan {_PEOPLE},? som\b|\b(?:intervju|samtal|"
    rf"workshop|fokusgrupp)\w* med (?:tidigare )?{_PEOPLE}.*\b(?:utform|"
    rf"planer|ändr)\w*",
    "jamstalldhet": r"\b(?:jämställdhet\w*|jämställd\w*|jämlikhet\w*|mångfald\w*|likabehandling\w*|"
    r"icke-diskriminering\w*|"
    r"diskriminering\w*)\b|"
    r"\b(?:kvinnor|tjejer|flickor|kvinnorna|kön\w*)\b.*\b(?:lika (?:många|stor|"
    r"stora)|hälften|fördel\w*|"
    r"könsuppdel\w*|uppdelad\w* på|båda könen|underrepresenter\w*|ska (?:erbjudas|"
    r"få|nå\w*|prioriteras))\b|"
    r"\blika många (?:tjejer|kvinnor|män|killar)\b|\bkönsuppdelad\b",
    "risk": r"\brisk(?:en|er|erna)?\b.{0,12}\b(?:är|att|finns|med|bedöms|hanteras|ser vi|"
    r"för att|kan)\b.*|\bstörsta (?:risken|"
    r"hotet|orosmolnet)\b",
    "budget": r"\b(?:kostar|kostnad\w*|söker|budget\w*)\b.*\b\d[\d ]*\s*(?:kr|tkr|mkr|" r"kronor|mnkr)\b",
    "medfinansiering": r"\bmedfinansier\w*\b|\begeninsats\w*\b|\begen insats\b|\begna insatser\b|"
    r"\bnaturainsats\w*\b|\b(?:utan ersättning|"
    r"utan kostnad för förbundet|på egen bekostnad)\b|"
    r"\b(?:bidrar|bidra|går in|ställer upp|lägger in|skjuter till|står för)\b.*\b\d[\d ]*\s*(?:kr|"
    r"tkr|"
    r"mkr|kronor|timmar|tim|procent|%)(?=\W|$)",
    "uppfoljning": r"\bföl?j(?:s|er|a|as)?\b(?: \w+){0,5} upp\b|\buppföljning\w*\b|\b(?:redovis\w*|"
    r"rapporter\w*|sammanställ\w*|"
    r"går (?:\w+ )?igenom)\b.*\b(?:varje|var \w+|en gång|två gånger|halvår\w*|"
    r"kvartal\w*|tertial\w*|årligen|"
    r"månad\w*)\b|"
    r"\b(?:varje|var \w+|en gång|två gånger|halvår\w*|kvartal\w*|tertial\w*|"
    r"årligen)\b.*\b(?:redovis\w*|"
    r"rapporter\w*|sammanställ\w*|går (?:\w+ )?igenom|stäms av)\b|\blägesrapport\w*\b|"
    r"\bdelrapport\w*\b",
    "utvardering": r"\butvärder(?:as|a|ing|ingen|ingar|are|aren)\b",
    "implementering": r"\b(?:efter|när|då) (?:projekt\w*|insats\w*|satsning\w*|tiden|den \d+|20\d\d)\b.*\b(?:tar|"
    r"ska|går|"
    r"fortsätt\w*|övergå\w*|blir|lev\w*|finansier\w*|ordinarie|drivs|ligg\w*)\b|"
    r"\btar (?:\w+ ){0,3}över\b|"
    r"\bordinarie (?:verksamhet|drift|budget|arbete|uppdrag)\w*\b|\blev\w* vidare\b|"
    r"\bpermanent\w*\b|"
    r"\bimplementer(?:as|a|ing|ingen)\b",
    "spridning": r"\b(?:sprid(?:s|a|er|as)|spridning\w*|resultatspridning)\b|\b(?:resultat\w*|"
    r"erfarenhet\w*|metod\w*|"
    r"arbetssätt\w*)\b.*\b(?:presenter\w*|publicer\w*|delas|delges|visas)\b.*\b(?:andra|"
    r"konferens\w*|"
    r"webb\w*|seminari\w*|länet|nätverk\w*)\b|\b(?:spridningskonferens|slutkonferens|"
    r"slutseminarium)\w*\b",
    "losning": r"\b(?:idén|tanken|förslaget|lösningen)\b|\bvi vill\b",
    "samordnat_behov": r"\b(?:samverk\w*|samordn\w*|tillsammans|gemensam\w*)\b",
    "forandring": r"\b(?:mät\w*|enkät\w*|skatt(?:ning|ar|a)\w*|jämför\w*|räknar|annorlunda|"
    r"förändring\w*|utvärder\w*)\b",
    "styrning_budget": r"\b(?:styrgrupp\w*|budget\w*|kostar|kr|tkr|kronor)\b",
}
_LOOSE: dict[str, str] = {
    "bakgrund": r"\b(?:i dag|idag|20\d\d|statistik\w*|procent|problem\w*|behov\w*|brist\w*|"
    r"saknas?|svår\w*)\b",
    "syfte": r"\bvi vill\b|\bska\b|\bsyft\w*|\bså att\b",
    "mal": r"\b(?:mål\w*|ska|minst|högst|procent|andel\w*|\d+ av|öka\w*|minska\w*)\b",
    "malgrupp": r"\b(?:deltagare|personer|år|målgrupp\w*|antal\w*|bor i|bosatta)\b",
    "samverkan": r"\b(?:samverk\w*|samarbet\w*|part\w*|kommun\w*|region\w*|försäkringskassan|"
    r"arbetsförmedlingen|fk|"
    r"af|bidrar|ansvarar|deltar|tillsammans)\b",
    "genomforande": r"\b(?:träff\w*|grupp\w*|samtal\w*|möte\w*|steg\w*|deltagar\w*|coach\w*|"
    r"arbet\w*|team\w*|aktivitet\w*)\b",
    "tidplan": rf"\b(?:{_MONTH}|20\d\d|start\w*|slut\w*|vecka\w*|månad\w*|termin\w*|kvartal\w*)\b",
    "organisation": r"\b(?:styrgrupp\w*|projektled\w*|chef\w*|leds|leder|organisation\w*|anställ\w*|"
    r"referensgrupp\w*|"
    r"bemann\w*|samordnar\w*|ordförande\w*|möts|rapporter\w*)\b",
    "forankring": rf"\bförankr\w*|\bbakom\b|\bgodkän\w*|\bledning\w*|\b{_BOSS}\b|\bavsiktsförklaring\w*|"
    rf"\bsagt ja\b|"
    rf"\bbeslut\w*",
    "deltagarperspektiv": rf"\b(?:själv\w*|egn?a|egen|eget|inflytande|delaktig\w*|påverka\w*|erfarenhet\w*|"
    rf"väljer|önskemål|{_PEOPLE})\b",
    "jamstalldhet": r"\b(?:jämställ\w*|jämlik\w*|mångfald\w*|kvinnor|män|kön\w*|tjejer|killar|"
    r"lika|fördelning\w*|tillgänglig\w*|"
    r"språk\w*|tolk\w*|diskriminer\w*|bakgrund|utrikes\w*|funktionsnedsättning\w*)\b",
    "risk": r"\b(?:risk\w*|om det|om inte|därför|då|hinder|kan bli|osäker\w*)\b",
    "budget": r"\b(?:kr|tkr|mkr|kronor|kostnad\w*|budget\w*|lön\w*|summa|totalt|kostar)\b",
    "medfinansiering": r"\b(?:medfinans\w*|egen\w*|egna|bidrar?|arbetstid\w*|timmar|värde\w*|värt|"
    r"utan ersättning|själva|"
    r"står för|lägger in|insats\w*)\b",
    "uppfoljning": r"\b(?:följ\w*|upp\w*följ\w*|rapport\w*|redovis\w*|registrer\w*|sus|statistik\w*|"
    r"avstäm\w*|kvartal\w*|"
    r"halvår\w*|tertial\w*|månad\w*|löpande|varje)\b",
    "utvardering": r"\b(?:utvärder\w*|mät\w*|enkät\w*|intervju\w*|effekt\w*|jämför\w*|skatt\w*|"
    r"fokusgrupp\w*|följeforsk\w*|"
    r"baslinje\w*|nollmät\w*|resultat\w*|lärande|analys\w*|mål\w*)\b",
    "implementering": r"\b(?:implementer\w*|ordinarie|ta(?:r)? över|efter\w*|lev\w* vidare|fortsätt\w*|"
    r"permanent\w*|framtid\w*|"
    r"övergå\w*|överlämn\w*|vidare|drivs|beslut\w*|finansier\w*|betalas?)\b",
    "spridning": r"\b(?:sprid\w*|konferens\w*|webb\w*|information\w*|kommunik\w*|berätta\w*|"
    r"rapport\w*|seminari\w*|"
    r"andra|nyhetsbrev\w*|resultat\w*|erfarenhet\w*)\b",
}
_MATTER: dict[str, str] = {
    "grunduppgifter": r"\b(?:uppgift\w*|sökande|kontakt\w*)\b",
    "sammanfattning": r"\bsammanfattning\w*\b",
    "bakgrund": r"\b(?:bakgrund\w*|behov\w*|behovsanalys\w*|problem\w*)\b",
    "syfte": r"\bsyft\w*\b",
    "mal": r"\b(?:\w*mål|målen|målsättning\w*|indikatorer)\b",
    "malgrupp": r"\bmålgrupp\w*\b",
    "samverkan": r"\b(?:samverk\w*|samarbet\w*|part\w*)\b",
    "genomforande": r"\b(?:genomför\w*|arbetssätt\w*|metod\w*|aktivitet\w*)\b",
    "tidplan": r"\b(?:tid\w*plan\w*|milstolp\w*|tider)\b",
    "organisation": r"\b(?:organisation\w*|styrgrupp\w*|styrning\w*|projektled\w*)\b",
    "forankring": r"\bförankr\w*\b",
    "deltagarperspektiv": r"\b(?:delaktig\w*|inflytande\w*|medverkan)\b",
    "jamstalldhet": r"\b(?:jämställ\w*|jämlik\w*|mångfald\w*)\b",
    "risk": r"\b(?:\w*risk\w*)\b",
    "budget": r"\b(?:budget\w*|kostnad\w*|kalkyl\w*)\b",
    "medfinansiering": r"\b(?:medfinans\w*|egeninsats\w*|egen insats|egna insatser)\b",
    "uppfoljning": r"\b(?:uppfölj\w*|följas upp|följs upp|följa upp|rapporter\w*)\b",
    "utvardering": r"\b(?:utvärder\w*|effektmät\w*|mätning\w*)\b",
    "implementering": r"\b(?:implementer\w*|fortsättning\w*|permanent\w*|införliv\w*|överlämn\w*|"
    r"ta(?:r)? över|tiden (?:därefter|"
    r"efter)|efter projekt\w*)\b",
    "spridning": r"\b(?:sprid\w*|kommunik\w*)\b",
    "bilagor": r"\b(?:bilag\w*|bifog\w*)\b",
    "underskrift": r"\b(?:underskrift\w*|undertecknas?)\b",
    "losning": r"\b(?:lösning\w*|idé\w*)\b",
    "samordnat_behov": r"\b(?:samverk\w*|samordn\w*|samarbet\w*)\b",
    "forandring": r"\b(?:mät\w*|förändring\w*|utvärder\w*|uppfölj\w*)\b",
    "styrning_budget": r"\b(?:styrning\w*|budget\w*|kostnad\w*)\b",
    "arbetstitel": r"\b(?:titel|namn)\b",
}
_EARLIER = re.compile(
    r"\b(?:utvärderades|utvärderat|har utvärderats|tidigare (?:projekt|insats|"
    r"utvärdering)\w*|förra projektet|"
    r"visade|esf-projekt\w*)\b"
)
_STARTUP = re.compile(
    r"\bimplementeringsfas\w*|\bimplementer\w* av (?:projektet|insatsen|arbetssättet i personal\w*)|"
    r"\bimplementer\w*.*\b(?:start\w*|"
    r"uppstart\w*|anställ\w*|rekryter\w*)\b"
)
_ANAPHOR = re.compile(
    r"^(?:de|den|det|detta|dessa|dessutom|därför|därefter|där|då|också|samma|"
    r"båda|sedan|så|hen|han|hon|"
    r"även|vi|fördelningen|planen|resultat\w*|rapport\w*|platserna)\b"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """The words of one key."""

    strong: re.Pattern[str] | None
    loose: re.Pattern[str] | None
    subject: re.Pattern[str]
    """What a sentence must name to decline or promise it."""


@lru_cache(maxsize=64)
def matter_of(key: str) -> Matter:
    """Give the words of a section key."""
    strong, loose = _STRONG.get(key), _LOOSE.get(key)
    return Matter(
        re.compile(strong) if strong else None,
        re.compile(loose) if loose else None,
        re.compile(_MATTER.get(key, r"(?!)")),
    )


def is_on(key: str, sentence: str) -> bool:
    """Tell whether a sentence begins a passage that answers the key; earlier and start-up uses of its words do not."""
    said = sentence.casefold()
    matter = matter_of(key)
    if matter.strong is None or not matter.strong.search(said):
        return False
    if key == "utvardering" and _EARLIER.search(said):
        return False
    return not (key == "implementering" and _STARTUP.search(said))


def joins(key: str, sentence: str) -> bool:
    """Tell whether a sentence beside such a one goes on with it."""
    said = sentence.casefold()
    loose = matter_of(key).loose
    return bool(_ANAPHOR.match(said)) or (loose is not None and bool(loose.search(said)))


def touches(key: str, text: str) -> bool:
    """Tell whether a text under a double heading says anything on the key's matter."""
    matter = matter_of(key)
    said = text.casefold()
    return matter.loose is None or bool(matter.loose.search(said))


_TELLING = (
    "tidplan",
    "malgrupp",
    "mal",
    "organisation",
    "utvardering",
    "uppfoljning",
    "implementering",
    "medfinansiering",
)
"""Keys that a text shows plainly enough to be told by its matter alone."""
_WORDS_TO_TELL = 15


def matter_of_text(text: str, taken: frozenset[str]) -> str | None:
    """Give the key that most sentences of a text are on, when it is plain and none of ``taken``."""
    parts = sentences(text)
    if len(text.split()) < _WORDS_TO_TELL:
        return None
    for key in _TELLING:
        on = sum(1 for s in parts if is_on(key, s.text))
        if key not in taken and on * 2 > len(parts):
            return key
    return None
