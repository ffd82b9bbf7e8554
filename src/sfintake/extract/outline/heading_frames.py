"""Headings in people's own words: the frames of questions and statements that announce a section key.

Each frame is tried on the bare heading (lower case, no numbering). The first that fits wins, so the narrow ones
stand before the wide: "När pengarna är slut" is about life after the project, "När händer vad?" is a time plan.
"""

import re
from functools import lru_cache

CHATTY = re.compile(
    r"^(?:och |men |ja, )?(?:vad|vem|vems|vilk\w+|hur|varför|när|var|vart|är|"
    r"har|ska|kan|blir|blev|får|"
    r"finns|så|det|vi|ni|att|"
    r"för (?:vem|vilka)|till (?:vem|vilka)|med (?:vem|vilka)|av vem|de|lika|"
    r"sen|sedan|efter|om|därför|en|ett)\b"
)
"""How a heading in people's own words begins."""

_PROJECT = (
    r"(?:projekt\w*|insats\w*|förstudi\w*|utbildning\w*|pilot\w*|försök\w*|arbete\w*|verksamhet\w*|satsning\w*|pengar\w*|"
    r"medl?en|medel\w*|bidrag\w*|"
    r"finansiering\w*|stöd\w*|perioden|tiden|åren|året)"
)

_FRAMES: tuple[tuple[str, str], ...] = (
    # The facts
    (
        "grunduppgifter",
        r"^(?:fakta|uppgifter) i (?:korthet|sammandrag)\b|^(?:vi|de) som (?:står bakom|är med|skriver)\b|^formalia\b",
    ),
    # In brief
    (
        "sammanfattning",
        r"\bi (?:korthet|korta drag|stora drag)\b|\bpå (?:en minut|fem rader|några rader)\b|"
        r"^vad handlar\b.*\bom\b|^vad är det här\b",
    ),
    # Narrow forms that the wider frames below would take for something else
    (
        "samverkan",
        r"\bansvarar för vad\b|\bhar ansvar för vad\b|^parternas? (?:insats|uppgift|åtagand|arbete|roll)\w*$",
    ),
    ("organisation", r"^(?:vem|vilka) .*\bhåller (?:i|ihop)\b"),
    ("genomforande", r"\bvanlig (?:vecka|dag)\b|^vad händer (?:i|under|på) (?!framtid)|\bdag för dag\b"),
    (
        "bakgrund",
        r"\bvi (?:har sett|ser|möter)$|^(?:hur|så) (?:det är|är det|är läget) (?:nu|i dag|idag)\b|"
        r"\blärt oss (?:hittills|tidigare)\b",
    ),
    ("medfinansiering", r"^så bidrar (?:parterna|vi)\b|\begna resurser\b"),
    ("malgrupp", r"^(?:de|dem|dom) (?:vi vill|vi vänder|det gäller|som ska)\b|^vilka handlar\b"),
    (
        "medfinansiering",
        r"\bskjuter\b.*\btill\b|\bsjälv\b.*\b(?:står för|bidrar|betalar|lägger in|satsar|går in)\b|"
        r"\b(?:står för|bidrar|betalar|lägger in|satsar)\b.*\bsjälv\b|\bvåra? egn?a?t? (?:insats\w*|del|bidrag)\b|"
        r"\bdet (?:vi|kommunen|regionen|parterna) (?:lägger|skjuter|går) in\b",
    ),
    (
        "implementering",
        r"^vad händer$|\bvägen vidare\b|\befter oss\b|\bbetalar (?:då|sen|sedan)\b|"
        r"\bprojekt till (?:vardag|ordinarie|drift)\b",
    ),
    ("utvardering", r"\b(?:gav|ger|gör) det (?:något|resultat|nytta)\b|\bvar det värt\b"),
    (
        "jamstalldhet",
        r"\b(?:glömmas bort|glöms bort|lämnas utanför)\b|\binkluder\w*|"
        r"^(?:\w+ )?(?:tjejer(?:na)?|flickor(?:na)?|kvinnor(?:na)?|killar(?:na)?|pojkar(?:na)?|män(?:nen)?) och "
        r"(?:tjejer|flickor|kvinnor|killar|pojkar|män)(?:na|nen)?$",
    ),
    ("malgrupp", r"^urval\w*\b"),
    # Words that say who it is for and nothing else ("Ungdomarna", "De sjukskrivna", "Föräldrarna i Åre")
    (
        "malgrupp",
        r"^(?:(?:de|dem|våra|vår|om|alla|unga|de här) )?(?:ungdom(?:ar|arna)|unga|deltagarna|människorna|personerna|"
        r"föräldrarna|kvinnorna|männen|familjerna|patienterna|klienterna|eleverna|individerna|medarbetarna|"
        r"sjukskrivna|långtidssjukskrivna|arbetslösa|långtidsarbetslösa|nyanlända)(?: (?:i|på|hos) [\w-]+)?$",
    ),
    ("underskrift", r"\bvåra namn\b|\bnamn och datum\b|\bintygar\b"),
    # Signing
    ("underskrift", r"\bskriv\w* under\b|\bundertecknar?\b|\bunderskrifter\b"),
    # Life after the project
    (
        "implementering",
        rf"\b(?:när|efter att|sedan|då|om) .*\b{_PROJECT}\b.*\b(?:slut\w*|klar\w*|"
        rf"över|upphör\w*|tar slut|"
        rf"ta slut|avslutas|gått ut|går ut)\b",
    ),
    (
        "implementering",
        r"\befter\b(?: \w+){0,2} (?:projekt|insats|förstudi|utbildning|pilot|försök|satsning|tid|period|stöd|"
        r"finansiering)\w*|"
        r"\befteråt\b|"
        r"^efter$|\befter det här\b|\btiden efter\b",
    ),
    ("implementering", r"\b(?:sen|sedan)\b(?: då)?$|\b(?:händer|blir|sker|går) (?:det )?(?:sen|" r"sedan)\b"),
    (
        "implementering",
        r"\b(?:lev\w*|drivs?|driva|går?|föras?|förs|löper?) (?:\w+ )?vidare\b|\blev\w* kvar\b|"
        r"\b(?:finns|"
        r"blir|bli|vara|är|lämnar?\w*) (?:\w+ )?kvar\b",
    ),
    (
        "implementering",
        r"\b(?:det|allt) (?:är|tar) slut\b|\blämnar? .*\befter oss\b|\btar? .*(?:vara|"
        r"hand) om\b|\bta(?:r|"
        r"s)? .*till ?vara\b|\bta(?:r|s)? (?:vi )?vara på\b|\bta(?:r|s)? över\b|"
        r"\btas? om hand\b|\btar hand om resultat\w*",
    ),
    (
        "implementering",
        r"\bordinarie\b|\bpermanent\w*|\bimplement\w*|\bframtid\w*|\blångsiktig\w*|"
        r"\bfortsätt\w*|\bfortsatt\w*",
    ),
    # Evaluation
    (
        "utvardering",
        r"^(?:hur|så|på vilket sätt)\b.*\b(?:vet|veta|ser vi|ser man|se|märks?|märker|"
        r"bedöm\w*|avgör\w*|kollar?)\b.*\b"
        r"(?:bra|bättre|fung\w*|lyck\w*|mål\w*|nått|skillnad\w*|förändr\w*|resultat\w*|"
        r"hjälp\w*|nytta\w*|"
        r"effekt\w*|rätt|gick|gått|blev|blivit)\b",
    ),
    (
        "utvardering",
        r"\butvärder\w*|\bmät(?:s|er|a|ning\w*)\b|\bblev det\b|\bgj?or(?:t|de) (?:det |vi |insatsen )?(?:någon )?skillnad\b",
    ),
    (
        "utvardering",
        r"^(?:har|funge\w*|hjälpte)\b.*\b(?:fungera\w*|hjälpt|lyckats|nytta)\b|\blärt? (?:vi )?oss\b|"
        r"\bgj?or(?:t|"
        r"de) (?:någon )?nytta\b|\btar reda på\b|"
        r"^(?:funkade|funkar|fungerade|fungerar|hjälpte|hjälper|lyckades|lyckas|blev|gick|höll|gav) "
        r"(?:det|vi|insatsen|projektet)\b|"
        r"\b(?:facit|kvittot)\b",
    ),
    # Follow-up
    (
        "uppfoljning",
        r"\bföl?j(?:s|er|a|as)?\b(?: \w+){0,4} upp\b|\bföljer? (?:vi )?(?:arbetet|"
        r"hur|vägen|projektet|insatsen)\b|"
        r"\bföljs\b|"
        r"\bhåll(?:er|a)? (?:\w+ )?(?:koll|ögonen|ett öga|öga|reda)\b|^koll\b|\btar tempen\b|"
        r"\brapporter\w*|\bunder (?:vägen|"
        r"resans gång)\b|"
        r"\bstäm(?:mer|s|ma)? (?:\w+ )?av\b|"
        r"\bhur (?:vi ser|ser vi|vet vi|vi vet) hur det går\b|\bhur (?:går det|det går)$|\båterkoppl\w*|"
        r"\bredovis\w*",
    ),
    # Own contribution, before money
    (
        "medfinansiering",
        r"\b(?:bidrar?|lägg\w*|stå(?:r)?|betalar?|sats\w*|skjut\w*|stopp\w*|ställ\w*|"
        r"sätter|går in med|ger)\b.*\bsjälva\b|"
        r"\bsjälva\b.*\b(?:bidrar?|lägg\w*|stå(?:r)?|betalar?|sats\w*|skjut\w*|stopp\w*|"
        r"ställ\w*|sätter|går in)\b|"
        r"\begna (?:pengar|bidrag|resurser|insatser)\b|"
        r"\bresten av\b|\bvem betalar vad\b|\bbetalar resten\b|\bandra betalar\b|"
        r"\bvi (?:lägger|går|skjuter|"
        r"stoppar) in\b|\bandra pengar\b|\b(?:vi|parterna) (?:bjuder|bidrar)\b|\bmedfinans\w*",
    ),
    # Money
    (
        "budget",
        r"\bkost(?:ar|a|at|nad\w*)\b|\bpengar(?:na)?\b|\bhur mycket\b|\bsöker? (?:vi |"
        r"ni )?(?:pengar|medel|"
        r"för)\b|\bekonomi\w*|\bbudget\w*|\bprislapp\w*|\bnota\w*|\bbelopp\w*",
    ),
    # Participants' say, before participants
    (
        "deltagarperspektiv",
        r"\b(?:deltagar|brukar|målgrupp|individ|person)\w*\b.*\b(?:bestäm\w*|påverka\w*|"
        r"inflytande\w*|delaktig\w*|"
        r"egen|eget|egna|röst\w*|styrk\w*|kraft\w*|"
        r"medverka\w*|tycker|tycka|säga till|säger|medbestäm\w*|erfarenhet\w*|själva?)\b|"
        r"\bvara med och (?:bestämma|"
        r"påverka)\b|\begen (?:kraft|styrka|röst)\b|"
        r"\binflytande\w*|\bdeltagar\w* i centrum\b|\bdelaktig\w*|\bhar .* att säga till om\b",
    ),
    (
        "jamstalldhet",
        r"\blika (?:för|villkor|behandl\w*|rätt\w*|värde)\b|\brättvis\w*|\bjämställ\w*|"
        r"\bjämlik\w*|\bmångfald\w*|"
        r"\bkvinnor och män\b|\bmän och kvinnor\b|\balla välkomna\b|\bnår vi alla\b|"
        r"\bdiskriminer\w*",
    ),
    # Risks
    (
        "risk",
        r"\b(?:kan|riskerar att) (?:det )?(?:gå|bli|hända)\b.*\b(?:fel|snett|galet|"
        r"dåligt|sönder|stopp|krångl\w*)\b|"
        r"\brisk\w*|\bkan (?:gå fel|gå snett|hända|hindra|stoppa)\b|"
        r"\bhind(?:er|ra|ren|rar)\b|\bom (?:det|vi|målen|något) (?:inte|skiter|går)\b|"
        r"\bfallgrop\w*|\bsvårigheter\b|"
        r"\borolig\w*|\bfarhåg\w*|\bstå i vägen\b",
    ),
    # Support of the managers
    (
        "forankring",
        r"\bchef\w*|\bförankr\w*|\bstår? bakom\b(?!.*ansökan)|\bmed på (?:det|tåget|"
        r"noterna)\b|\b(?:ja|klartecken|"
        r"grönt ljus|stöd) från\b|\bhar (?:sagt|svarat) ja\b|\bsagt ja\b|\bledningen (?:säger|"
        r"tycker|med)\b",
    ),
    # Who decides
    (
        "organisation",
        r"^vem (?:\w+ )?(?:som )?(?:bestäm\w*|leder|styr|ansvar\w*|håller i|håller ihop|"
        r"basar)\b|\bvem (?:\w+ )?(?:som )?(?:bestäm\w*|"
        r"leder|styr|ansvarar|håller i|håller ihop)\b|"
        r"\b(?:leds|styrs|organiser\w*|bemannas?)\b|\bvem är chef\b|\bså (?:leder|"
        r"styr|leds|styrs)\b|\bstyrgrupp\w*|"
        r"\bledning\w*|\bvilka (?:som )?(?:ska )?(?:jobbar|arbetar|jobba|arbeta) i\b|"
        r"\bvem håller i\b",
    ),
    # Who does what
    (
        "samverkan",
        r"\bvad gör (?:kommun|region|försäkringskass|arbetsförmed|part|de olika|"
        r"myndighet)\w*|\b(?:vem|vilka?|"
        r"var och en|part\w*) .*\b(?:gör vad|gör|ansvarar för vad)\b|\bgör vad\b|"
        r"\bsamverk\w*|\bsamarbet\w*|"
        r"\b(?:delar|delat) (?:vi |upp |på )*(?:på )?(?:arbetet|jobbet|ansvaret|uppgifterna)\b|"
        r"\bhjälps (?:vi |alla |parterna )?åt\b|\btillsammans\b|\bmed (?:vem|vilka)\b|"
        r"\bvilka är med\b|\bvilka fler\b|"
        r"\bpartern\w*",
    ),
    # Goals: a change to come
    (
        "mal",
        r"\b(?:uppnå|uppnås|nå fram|åstadkomma)\b|\b(?:ska|skall|vill|kommer att|"
        r"bör) (?:\w+ )?ha (?:hänt|"
        r"blivit|förändrats|ändrats|uppnåtts)\b|\b(?:bli|blir|blivit|vara|är) (?:\w+ )?(?:annorlunda|"
        r"bättre)\b|"
        r"^vart (?:vill|ska|är)\b|\bdit vill vi\b|\bvill vi komma\b|^hit ska vi\b|"
        r"\bnär vi är (?:klara|"
        r"framme|färdiga)\b|"
        r"\bblir resultatet\b|\b(?:vilka|våra|vilket) (?:resultat|mål)\b|\bmål(?:en|"
        r"et)?\b|\bförvänt\w*|\beffekt\w*|"
        r"\bnyttan\b|\bhoppas på\b|\bskillnad\b|\bskillnaden\b",
    ),
    # For whom
    (
        "malgrupp",
        r"\bhur många\b|\b(?:för|till) (?:vem|vilka)\b|\b(?:vem|vem som|vilka)\b.*\b(?:till för|"
        r"för|vänder|"
        r"riktar|hjälpa|hjälper|nå|når|gäller|berörs?|målgrupp\w*|får (?:vara med|"
        r"komma|delta|plats|hjälp)|"
        r"kan (?:vara med|delta|få)|"
        r"ska (?:vara med|delta|få)|(?:jobbar|arbetar|möter|träffar|jobba|arbeta) med|"
        r"handlar om|är de|det handlar om|"
        r"behöver)\b|\bmålgrupp\w*|\bde som ska (?:delta|vara med)\b",
    ),
    # Who we are
    (
        "grunduppgifter",
        r"^(?:vilka|vem)(?: är)?(?: det)?(?: är)? (?:vi|ni|som (?:söker|ansöker)|"
        r"söker|ansöker|står bakom ansökan)\b|"
        r"\b(?:vi|vem|vilka|de) som (?:söker|ansöker)\b|^om (?:oss|parterna|den sökande|sökande)\b|"
        r"^vad heter\b|^(?:det här är|detta är) vi\b|\bsökande\b|\bvilka vi är\b",
    ),
    # Spreading
    (
        "spridning",
        r"\bandra\b.*\b(?:få veta|får veta|lära|del av)\b|\bsprid\w*|\bberätta\w*|"
        r"\bkommunicer\w*|\binformera\w*|"
        r"\bfå(?:r)? (?:alla|andra|folk) (?:att )?veta\b",
    ),
    ("bilagor", r"\bbifog\w*|\bskicka\w* (?:vi )?med\b|\bbilag\w*"),
    # Time
    (
        "tidplan",
        r"^när\b|\bhur (?:länge|lång tid)\b|\bnär (?:saker|det|allt|vad)\b.*\b(?:sker|"
        r"händer|ska)\b|\bstart(?:ar|"
        r"en)?\b.*\bslut\w*|\btid(?:en|er|plan\w*)?\b|\bkalender\w*|\btidslinje\w*|"
        r"\bfaser\b|\bfaserna\b|\balmanack\w*|\bmilstolp\w*|"
        r"\b(?:månad för månad|vecka för vecka|år för år|kvartal för kvartal)\b|"
        r"^(?:året|åren|hållpunkter\w*|viktiga datum)\b",
    ),
    # Why
    (
        "bakgrund",
        r"^varför\b|^därför\b|\bbehövs?\b|\bbehov(?:et|en)?\b|\bväxt fram\b|\bhänger (?:det )?ihop\b|"
        r"\bproblem\w*|"
        r"\bsaknas?\b|\bbrist\w*|\bser (?:det|verkligheten|läget) ut\b|\bdet ser ut\b|"
        r"\bhar hänt\b|\b(?:inte|ej) (?:fungerar|funkar)\b|\b(?:fungerar|funkar) (?:det )?inte\b|"
        r"\bskaver\b|\bhänt hittills\b|"
        r"\bhittills\b|"
        r"\bvad vi vet\b|\bvad vet vi\b|\bläget\b|\bi dag\b|\bidag\b|\bhar (?:vi |"
        r"man )?gjort (?:tidigare|"
        r"förut)\b|\btidigare\b|\bbakgrund\w*|\bupprinnelse\w*|\bhur det började\b|"
        r"\bså började det\b",
    ),
    # How
    (
        "genomforande",
        r"^(?:så|hur)\b.*\b(?:gör|göra|göras|görs|jobbar?|arbetar?|arbetet|arbetssätt\w*|"
        r"gå(?:r)? (?:det )?till|"
        r"går till|går vi till väga|tillväga|lägger vi upp|fungerar|funkar|ska det ske)\b|"
        r"^vad (?:ska |kommer )?(?:vi |ni )?(?:konkret |faktiskt |egentligen |rent praktiskt )?(?:att )?(?:ska )?(?:göra|"
        r"gör|hitta på)\b|^vad (?:ska|kommer) (?:att )?(?:hända|ske)\b|\btänkt (?:att )?göra\b|"
        r"\bnytt\b|\binnehåll\w*|"
        r"\bupplägg\w*|\bsteg för steg\b|^så (?:här )?(?:är det )?(?:tänkt|tänker vi)\b|"
        r"\bi praktiken\b|^vad får deltagarna\b|"
        r"\bvardagen\b",
    ),
    # What we want
    (
        "syfte",
        r"\bvad (?:är det )?(?:som )?(?:vi|ni|man) (?:vill|önskar|tänker)\b|\bvad (?:vill|"
        r"önskar) (?:vi|ni)\b|"
        r"\bmeningen\b|\bpoängen\b|\bvad är (?:tanken|idén|syftet|poängen)\b|\bvår (?:idé|tanke|"
        r"vision)\b|\bvad det ska leda till\b|"
        r"\bska (?:det )?leda till\b|\bbra för\b|\bsyft\w*|\bvarthän\b|\bgår ut på\b|"
        r"^idén\b|^tanken\b",
    ),
    (
        "sammanfattning",
        r"\bi korthet\b|\bi korta drag\b|\bkort(?:fattat)? om\b|\bhandlar (?:det|"
        r"ansökan|projektet|insatsen) om\b|"
        r"\bsammanfatt\w*|\bpå (?:en minut|fem rader|några rader)\b|\bvad är det här\b",
    ),
)

_IDEA_FRAMES: tuple[tuple[str, str], ...] = (
    ("forankring", r"\bförankr\w*|\bchef\w*|\bpratat med\b|\bstår? bakom\b|\bmed på det\b"),
    (
        "styrning_budget",
        r"\bkost\w*|\bpengar\b|\bbudget\w*|\bekonomi\w*|\bstyr(?:s|ning\w*)?\b|\bledning\w*|"
        r"\bleder\b|\bbestäm\w*|"
        r"\bhur (?:länge|lång tid|mycket)\b|\bprojektperiod\w*|^när\b|\bansvar\w*",
    ),
    (
        "forandring",
        r"\bmät\w*|\bannorlunda\b|\bförändr\w*|\bskillnad\w*|\bmärks?\b|\bresultat\w*|"
        r"\beffekt\w*|\bblir bättre\b|"
        r"\bhur vet\b|\butvärder\w*|\buppnå\w*|\bfölj\w* upp\b|\bvad blir\b",
    ),
    (
        "malgrupp",
        r"\b(?:för|till) (?:vem|vilka)\b|\bvilka\b|\bvem\b.*\b(?:till|för|hjälpa|"
        r"nå)\b|\bmålgrupp\w*|\bdeltagar\w*|"
        r"\baktivitet\w*",
    ),
    (
        "samordnat_behov",
        r"\bsamordna\w*|\bsamverk\w*|\bsamarbet\w*|\btillsammans\b|\bhjälps åt\b|"
        r"\bgör vad\b|\bparter\w*|\bdelar\b",
    ),
    ("arbetstitel", r"\btitel\w*|\bheter\b|\bnamn\w*|\bkallar\b"),
    (
        "bakgrund",
        r"^varför\b|^därför\b|\bbehövs?\b|\bproblem\w*|\bhinder\w*|\bbakgrund\w*|"
        r"\bsaknas\b|\bser (?:det|"
        r"läget) ut\b|\bi dag\b|\bidag\b|\bbrist\w*|\bhar hänt\b|\bläget\b",
    ),
    (
        "losning",
        r"\bidé\w*|\blös(?:a|ning\w*|s|er)\b|\bvad (?:vi|ni) (?:vill|tänker)\b|\bvad (?:vill|"
        r"tänker) (?:vi|"
        r"ni)\b|\btänk\w*|\bförslag\w*|\bgöra\b|\barbeta\b|\bgår till\b",
    ),
)


@lru_cache(maxsize=2)
def _compiled(idea: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, re.compile(frame)) for key, frame in (_IDEA_FRAMES if idea else _FRAMES))


def key_of_frame(text: str, *, idea: bool) -> str | None:
    """Give the section key that a bare heading in people's own words announces, or None."""
    return next(iter(keys_of_frames(text, idea=idea)), None)


@lru_cache(maxsize=4096)
def keys_of_frames(text: str, *, idea: bool) -> tuple[str, ...]:
    """Give every section key whose frame fits, likeliest first."""
    found = [key for key, frame in _compiled(idea) if frame.search(text)]
    if not idea and re.search(r"\b(?:vi|ni)\b.*\b(?:vill|ska)\b|\b(?:vill|ska)\b.*\b(?:vi|ni)\b", text):
        found += ["genomforande", "syfte", "mal"] if "göra" in text else ["syfte", "mal", "genomforande"]
    return tuple(dict.fromkeys(found))
