"""The words by which a passage shows which section it answers: Swedish patterns, grouped by section key."""

import re

MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|"
    r"november|december|våren|"
    r"hösten|sommaren|vintern)"
)
PEOPLE = (
    r"(?:deltagar\w*|ungdom\w*|målgrupp\w*|brukar\w*|individ\w*|person(?:en|"
    r"er|erna|ens)|föräldrar\w*|"
    r"patient\w*|kvinnorna|männen|medborgar\w*|klient\w*|den enskild\w*|egen erfarenhet|"
    r"var(?:je|t) grupp|"
    r"gruppen)"
)
BOSS = (
    r"(?:chef\w*|nämnd\w*|\w+nämnden\w*|ledningsgrupp\w*|ledning(?:en|ar|arna)?|"
    r"direktör\w*|styrelse\w*|"
    r"utskott\w*|kommunstyrels\w*)"
)

STRONG: dict[str, str] = {
    "grunduppgifter": r"\b(?:är|vara|blir|som) (?:\w+ )?(?:huvudman|projektägare|insatsägare|uppdragstagare)\b|"
    r"\bsökande är\b|\bhuvudman är\b|"
    r"\b(?:kommun|kommunen|försäkringskassan|regionen|arbetsförmedlingen)\b.*\b(?:söker|"
    r"ansöker|vill söka|söka)\b",
    "sammanfattning": r"\bär (?:en|ett) (?:[\w-]+ ){0,3}(?:insats|projekt|satsning|förstudie|utbildning|"
    r"mottagning|arbetssätt|team|verksamhet)\b",
    "bakgrund": r"\b(?:saknas|brister|bristen|problemet|faller mellan|hamnar mellan|skickas runt)\b(?! ingen)|"
    r"\b(?:behovet|behoven)\b.*\b(?:är|stora?|ökar|ökat)\b|\b(?:enligt|under 20\d\d)\b.*\b\d+ (?:personer|"
    r"hushåll|ungdomar|procent)\b",
    "syfte": r"\bsyfte\w*\b(?! i)|\bsyftar (?:till|på)\b|\bavsikten (?:är|med)\b|\bändamålet\b|"
    r"\b(?:tanken|idén) (?:är|med)\b|\bvi vill (?:att|pröva)\b|\bdet vi vill (?:göra|"
    r"uppnå|åstadkomma)? ?är\b|"
    r"^att (?!.*\b(?:ser|vet|märker|märks|visar|syns|beror|säger|berättar) (?:vi|man|det|jag|ju|de|alla|inte|på)\b)\w+",
    "mal": r"\bmål(?:et|en|sättningen)? (?:är|för|med|på)\b|\b(?:minst|högst|hälften av|"
    r"andelen)\b.*\b(?:ska|skall|har|vara|arbete|studier|självförsörjande|arbetar|"
    r"studerar)\b|\b\d+ (?:procent|%|av|deltagare|personer|ungdomar)(?= ).*\bska\b",
    "malgrupp": r"\balla som vill (?:får|kan|är|ska)\b|"
    r"\bmålgrupp\w*\b|\b(?:vänder|riktar) (?:sig|oss) (?:till|mot)\b|\bvi (?:vänder|riktar) oss\b|"
    r"\b(?:är|blir) till för\b|\b{people}.*\b\d\d\s*(?:[-–]|"
    r"till|och)\s*\d\d år\b",
    "genomforande": r"\b(?:träffas|möts|ses) (?:vi|deltagarna|gruppen|alla)\b|"
    r"\b(?:deltagar\w*|ungdom\w*|den enskilde|teamet|coachen|samordnaren|projektledaren|"
    r"vägledaren|handledaren|grupper\w*|vi)\b.*\b(?:träffar|möter|träffas|erbjuds|"
    r"får|kartlägg\w*|besöker|följer|provar|arbetsträn\w*|stödjer|bokar|bjuder in|"
    r"söker upp)\b",
    "tidplan": r"\b(?:start\w*|pågå\w*|börja\w*|inled\w*|avslut\w*|genomförs|perioden?|"
    r"från|håll\w* på)\b.*\b(?:{month}\s+20\d\d|20\d\d)\b",
    "organisation": r"\bstyrgrupp\w*\b.*\b(?:består|sitter|utgörs|ingår|leds|ordförande|med\b.*chef|"
    r"bildas|möts|träffas)|\bstyrgrupp:|\bprojektled\w*\b.*\b(?:anställs|leder|"
    r"rapporterar|har .*som chef|underställd)\b|\b(?:leds|arbetsleds) av (?:en styrgrupp|"
    r"\w*chef|projektled|enhetschef|styrgrupp)",
    "forankring": r"\bförankra\w*\b|\bförankring\w*\b|\b{boss}\b.*\b(?:ställt? sig bakom|ställer sig bakom|"
    r"står bakom|godkän\w*|tillstyrk\w*|beslutat|behandla\w*|sagt ja|säger ja|"
    r"gått igenom (?:ansökan|förslaget|idén|texten)|gåtts igenom|"
    r"har (?:alla |också |båda )?läst|läst och|bekräfta\w*|ställt sig positiv\w*|"
    r"positiv\w* till|lovat|gett klartecken|informera\w* om ansökan|diskutera\w*)\b|"
    r"\b(?:alla|samtliga|cheferna)\b.*\b(?:sagt ja|står bakom|ställt sig bakom)\b|"
    r"\b(?:gåtts igenom|behandlats|diskuterats|godkänts|förankrats) i\b|\bavsiktsförklaring\w*\b.*\bundertecknat?\w*\b",
    "deltagarperspektiv": r"\b{people}\b.*\b(?:bestämmer|väljer|får välja|formulerar|sätter|styr|påverkar?|"
    r"delaktig\w*|inflytande|medskapar\w*|rådgivare|representant\w*|brukarråd\w*|"
    r"egna? (?:mål|ord|vilja|styrk\w*|resurser|erfarenhet\w*|plan|önskemål|idéer|"
    r"kunskap\w*|kraft)|"
    r"egen (?:plan|vilja|styrka|erfarenhet|kraft|kunskap)|vara med (?:och|när)|"
    r"är med (?:och|när)|skriver (?:själv|sin)|leder (?:själva|egna|också)|äger (?:sin|"
    r"planen)|med (?:och )?(?:planera|utforma|utveckla))\b|\b(?:inflytande|delaktighet|"
    r"egenmakt|empowerment|brukarmedverkan|brukarinflytande)\b|"
    r"\butgår (?:från|ifrån) (?:det )?(?:\w+ )?(?:deltagar\w*|personens|individens|"
    r"ungdom\w*|de redan kan|egna)\b|\b(?:bestäm|styr|satt|sätt)\w* av {people}|"
    r"\b(?:skrivs|formuleras|görs|utformas|planeras) (?:med|av|tillsammans med) {people}|"
    r"\butan {people},? som\b|\b(?:intervju|samtal|workshop|fokusgrupp)\w* med (?:tidigare )?{people}.*\b(?:utform|"
    r"planer|ändr)\w*",
    "jamstalldhet": r"\b(?:jämställdhet\w*|jämställd\w*|jämlikhet\w*|mångfald\w*|likabehandling\w*|"
    r"icke-diskriminering\w*|diskriminering\w*)\b|"
    r"\b(?:kvinnor|tjejer|flickor|kvinnorna|kön\w*)\b.*\b(?:lika (?:många|stor|"
    r"stora)|hälften|fördel\w*|könsuppdel\w*|uppdelad\w* på|båda könen|underrepresenter\w*|"
    r"ska (?:erbjudas|få|nå\w*|prioriteras))\b|\blika många (?:tjejer|kvinnor|"
    r"män|killar)\b|\bkönsuppdelad\b",
    "risk": r"\brisk(?:en|er|erna)?\b.{0,12}\b(?:är|att|finns|med|bedöms|hanteras|ser vi|"
    r"för att|kan)\b.*|\bstörsta (?:risken|hotet|orosmolnet)\b|\bkan (?:bli försen\w*|"
    r"utebli|dröja|falla bort|försenas)\b|\binte säkert att\b|\bom det inte (?:lyckas|"
    r"går|fungerar)\b",
    "budget": r"\b(?:kostar|kostnad\w*|budget\w*)\b.*\b\d[\d ]*\s*(?:kr|tkr|mkr|kronor|mnkr)\b",
    "medfinansiering": r"\bmedfinansier\w*\b|\begeninsats\w*\b|\begen insats\b|\begna insatser\b|"
    r"\bnaturainsats\w*\b|\b(?:utan ersättning|på egen bekostnad)\b|"
    r"\b(?:tid|arbetstid\w*|chefstid\w*|lokal\w*|handläggar\w*|personal\w*|insats\w*)\b.*\b(?:värd[ae]?|"
    r"värde|motsvarande|värderas|uppskattas|till ett värde)\b.*\d\s*(?:kr|tkr|"
    r"kronor)|"
    r"\b(?:bidrar|bidra|går (?:\w+ )?in|lägger (?:\w+ ){0,2}in|skjuter (?:\w+ )?till|"
    r"står för|bjuder på|står kommunen för)\b.*\b\d[\d ]*\s*(?:kr|"
    r"tkr|mkr|kronor|timmar|tim)(?=\W|$)",
    "uppfoljning": r"\bföl?j(?:s|er|a|as)?\b(?: \w+){0,5} upp\b|\buppföljningen\b|\b(?:redovis\w*|"
    r"rapporter\w*|sammanställ\w*|går (?:\w+ )?igenom|registrer\w*|läggs in)\b.*\b(?:varje|"
    r"var \w+ (?:månad|vecka)|en gång|två gånger|halvår\w*|kvartal\w*|tertial\w*|"
    r"årligen|sus|uppföljning finsam)\b|"
    r"\b(?:varje|var \w+ månad|en gång|två gånger|halvår\w*|kvartal\w*|tertial\w*|"
    r"årligen)\b.*\b(?:redovis\w*|rapporter\w*|sammanställ\w*|går (?:\w+ )?igenom|"
    r"stäms av)\b|\blägesrapport\w*\b",
    "utvardering": r"\butvärder(?:as|a|ing|ingen|ingar|are|aren)\b",
    "implementering": r"\b(?:efter|när|då) (?:projekt\w*|insats\w*|satsning\w*|tiden|projekttiden)\b.*\b(?:tar|"
    r"ska|går|fortsätt\w*|övergå\w*|blir|lev\w*|finansier\w*|ordinarie|drivs|"
    r"ligg\w*|betalar)\b|\btar (?:\w+ ){0,4}över\b|\b(?:i|till|inom) (?:sin |"
    r"den |vår |kommunens |regionens )?ordinarie (?:verksamhet|drift|budget|"
    r"arbete|uppdrag|ram)\w*\b|"
    r"\blev\w* vidare\b|\bpermanentas\b|\bimplementer(?:as|a|ing|ingen)\b|\bgår\b.*\böver (?:till|"
    r"i)\b|\bövergår\b|\bför (?:\w+ ){1,3}vidare\b|\bom målen nås\b|\bfortsättningen\b",
    "spridning": r"\b(?:sprid(?:s|a|er|as)|spridning\w*|resultatspridning)\b|\b(?:resultat\w*|"
    r"erfarenhet\w*|metod\w*|arbetssätt\w*)\b.*\b(?:presenter\w*|publicer\w*|"
    r"delas|delges|visas|läggs|samlas)\b.*\b(?:andra|konferens\w*|webb\w*|seminari\w*|"
    r"länet|nätverk\w*|handbok)\b|"
    r"\b(?:spridningskonferens|slutkonferens|slutseminarium)\w*\b|\bkonferens\b.*\b(?:länet|"
    r"kommuner|andra)\b|\bberättar? om (?:resultat|erfarenhet)\w*",
    "losning": r"\b(?:idén|tanken|förslaget|lösningen)\b|\bvi vill\b",
    "samordnat_behov": r"\b(?:samverk\w*|samordn\w*|tillsammans|gemensam\w*)\b",
    "forandring": r"\b(?:mät\w*|enkät\w*|skatt(?:ning|ar|a)\w*|jämför\w*|räknar|annorlunda|"
    r"förändring\w*|utvärder\w*)\b",
    "styrning_budget": r"\b(?:styrgrupp\w*|budget\w*|kostar|kr|tkr|kronor)\b",
}
FOREIGN: dict[str, str] = {
    "grunduppgifter": "bakgrund implementering utvardering uppfoljning budget medfinansiering "
    "risk forankring tidplan",
    "sammanfattning": "bakgrund syfte mal malgrupp samverkan genomforande tidplan organisation "
    "forankring deltagarperspektiv jamstalldhet risk budget medfinansiering "
    "uppfoljning utvardering implementering spridning bilagor underskrift",
    "bakgrund": "implementering organisation uppfoljning utvardering genomforande mal risk "
    "budget medfinansiering tidplan jamstalldhet forankring syfte",
    "syfte": "implementering uppfoljning utvardering risk budget forankring tidplan "
    "organisation medfinansiering",
    "mal": "bakgrund implementering jamstalldhet budget risk uppfoljning organisation tidplan utvardering",
    "malgrupp": "implementering utvardering uppfoljning budget organisation",
    "genomforande": "bakgrund organisation forankring tidplan utvardering uppfoljning implementering "
    "risk budget medfinansiering jamstalldhet deltagarperspektiv spridning",
    "tidplan": "implementering utvardering uppfoljning mal bakgrund budget forankring "
    "spridning risk bilagor underskrift",
    "organisation": "uppfoljning utvardering implementering jamstalldhet bakgrund risk",
    "uppfoljning": "bakgrund implementering mal syfte malgrupp",
    "utvardering": "bakgrund implementering mal syfte malgrupp tidplan",
    "implementering": "bakgrund tidplan malgrupp",
    "medfinansiering": "bakgrund",
    "samverkan": "bakgrund medfinansiering budget uppfoljning utvardering implementering "
    "forankring tidplan risk",
    "risk": "bakgrund malgrupp implementering",
    "forankring": "risk budget medfinansiering",
}
"""Sections whose text uses a key's words for something else, space between keys: no passage is looked for there."""
LOOSE: dict[str, str] = {
    "grunduppgifter": r"\b(?:kommun|kommunen|region|försäkringskassan|arbetsförmedlingen|kontakta?|"
    r"kontaktperson|parter|tillsammans med)\b",
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
    "tidplan": rf"\b(?:{MONTH}|20\d\d|start\w*|slut\w*|vecka\w*|månad\w*|termin\w*|kvartal\w*)\b",
    "organisation": r"\b(?:styrgrupp\w*|projektled\w*|chef\w*|leds|leder|organisation\w*|anställ\w*|"
    r"referensgrupp\w*|"
    r"bemann\w*|samordnar\w*|ordförande\w*|möts|rapporter\w*)\b",
    "forankring": rf"\bförankr\w*|\bbakom\b|\bgodkän\w*|\bledning\w*|\b{BOSS}\b|\bavsiktsförklaring\w*|"
    rf"\bsagt ja\b|"
    rf"\bbeslut\w*",
    "deltagarperspektiv": rf"\b(?:själv\w*|egn?a|egen|eget|inflytande|delaktig\w*|påverka\w*|erfarenhet\w*|"
    rf"väljer|önskemål|{PEOPLE})\b",
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
COVERS: dict[str, str] = {
    "utvardering": r"\b(?:utvärder\w*|mät\w*|enkät\w*|intervju\w*|effekt\w*|jämför\w*|skatt(?:ning|"
    r"ar|a)\w*|fokusgrupp\w*|"
    r"följeforsk\w*|baslinje\w*|nollmät\w*|lärande)\b",
    "implementering": r"\b(?:implementer\w*|ordinarie|ta(?:r|s)? (?:\w+ ){0,3}över|lev\w* vidare|"
    r"fortsätt\w*|permanent\w*|framtid\w*|"
    r"övergå\w*|överlämn\w*|efter (?:projekt|insats|tid)\w*|när (?:projektet|insatsen|pengarna))\b",
}
"""What a text under a double heading must say to cover a key whose loose words say too little."""
MATTER: dict[str, str] = {
    "grunduppgifter": r"\b(?:uppgift\w*|sökande|kontakt\w*)\b",
    "sammanfattning": r"\bsammanfattning\w*\b",
    "bakgrund": r"\b(?:bakgrund\w*|behovsanalys\w*)\b",
    "syfte": r"\bsyft\w*\b",
    "mal": r"\b(?:\w*mål|målen|målsättning\w*|indikatorer)\b",
    "malgrupp": r"\bmålgrupp\w*\b",
    "samverkan": r"\b(?:samverk\w*|samarbet\w*)\b",
    "genomforande": r"\bgenomför(?:ande|andet)\b",
    "tidplan": r"\b(?:tid\w*plan\w*|milstolp\w*|tider)\b",
    "organisation": r"\b(?:organisation\w*|styrning\w*)\b",
    "forankring": r"\bförankr\w*\b",
    "deltagarperspektiv": r"\b(?:delaktig\w*|inflytande\w*|medverkan)\b",
    "jamstalldhet": r"\b(?:jämställ\w*|jämlik\w*|mångfald\w*)\b",
    "risk": r"\b(?:riskanalys\w*|riskbedömning\w*)\b",
    "budget": r"\b(?:\w*budget\w*|kalkyl\w*)\b",
    "medfinansiering": r"\b(?:medfinans\w*|egeninsats\w*|egen insats|egna insatser)\b",
    "uppfoljning": r"\b(?:uppfölj\w*|följas upp|följs upp|följa upp|rapporter\w*)\b|\bplan(?:en)?\b",
    "utvardering": r"\b(?:utvärder\w*|effektmät\w*|mätning\w*)\b|\bplan(?:en)?\b",
    "implementering": r"\b(?:implementer\w*|fortsättning\w*|permanent\w*|införliv\w*|överlämn\w*|"
    r"ta(?:r)? över|tiden (?:därefter|"
    r"efter)|efter projekt\w*)\b|\bplan(?:en)?\b",
    "spridning": r"\b(?:sprid\w*|kommunik\w*)\b",
    "bilagor": r"\b(?:bilag\w*|bifog\w*)\b",
    "underskrift": r"\b(?:underskrift\w*|undertecknas?)\b",
    "losning": r"\b(?:lösning\w*|idé\w*)\b",
    "samordnat_behov": r"\b(?:samverk\w*|samordn\w*|samarbet\w*)\b",
    "forandring": r"\b(?:mät\w*|förändring\w*|utvärder\w*|uppfölj\w*)\b",
    "styrning_budget": r"\b(?:styrning\w*|budget\w*|kostnad\w*)\b",
    "arbetstitel": r"\b(?:titel|namn)\b",
}
EARLIER = re.compile(
    r"\b(?:utvärderades|utvärderat|har utvärderats|tidigare (?:projekt|insats|"
    r"utvärdering)\w*|förra projektet|"
    r"visade|esf-projekt\w*)\b"
)
GOAL = re.compile(
    r"\bmål(?:et)? är att\b|\b(?:ska|skall) (?:arbeta|studera|vara i arbete|" r"ha (?:ett )?arbete|skatta)\b"
)
STARTUP = re.compile(
    r"\bimplementeringsfas\w*|\bimplementer\w* av (?:projektet|insatsen|arbetssättet i personal\w*)|"
    r"\bimplementer\w*.*\b(?:start\w*|"
    r"uppstart\w*|anställ\w*|rekryter\w*)\b"
)
ANAPHOR = re.compile(
    r"^(?:de|den|det|alla|detta|dessa|dessutom|därför|därefter|där|då|också|samma|"
    r"båda|sedan|så|hen|han|hon|"
    r"även|vi|fördelningen|planen|resultat\w*|rapport\w*|platserna)\b"
)


PARTY_NAME = (
    r"(?P<party>kommun\w*|region\w*|försäkringskassan\w*|arbetsförmedlingen\w*|"
    r"vårdcentral\w*|psykiatri\w*|hälsocentral\w*|"
    r"socialtjänst\w*|socialförvaltning\w*|fk|af|ifo|ame|uc|vc|vgr|rvn|närhälsan\w*|"
    r"primärvård\w*|vuxenpsykiatri\w*|"
    r"arbetsmarknadsenhet\w*)\b"
)
TASK = (
    r"(?:anställer|bidrar|ansvarar|avsätter|deltar|lånar ut|leder|tar|utser|"
    r"ställer|håller|ordnar|har|låter|finns|ger|går in|"
    r"står för|erbjuder|arbetar|är huvudman|kommer|bokar|skriver|gör|träffar|"
    r"möter|svarar|åtar sig|öppnar|avgör|lägger)\b"
)
PARTY = re.compile(
    rf"^\W*(?:[\wåäö-]+s? )?{PARTY_NAME}(?: [\wåäö-]+){{0,4}}?(?: \([^)]*\))?(?::|" rf".{{0,60}}?\b{TASK})",
    re.IGNORECASE,
)
NEXT_PARTY = re.compile(
    rf"(?:,|;|\boch\b|\bmedan\b|\bsamt\b)\s+(?:(?:och|medan) )?(?:[\wåäö-]+s? )?{PARTY_NAME}[^,;.]{{0,40}}?\b(?:att|"
    rf"{TASK})",
    re.IGNORECASE,
)
NO_TASK = re.compile(
    r"\b(?:inte|varken|ingen|inga|saknar|tillfrågad\w*|har visat intresse|önskar)\b", re.IGNORECASE
)
DATED = re.compile(
    rf"\b(?:{MONTH}|vt|ht|q[1-4]|kvartal \d|termin\w*)\b[^.]{{0,12}}\b(?:20)?\d\d\b|" rf"\b20\d\d-\d\d",
    re.IGNORECASE,
)
