"""Headings in people's own words: the frames of questions and statements that announce a section key.

Each frame is tried on the bare heading (lower case, no numbering). The first that fits wins, so the narrow ones
stand before the wide: "När pengarna är slut" is about life after the project, "När händer vad?" is a time plan.
"""

import re
from functools import lru_cache

CHATTY = re.compile(
    r"^(?:och |men |ja, )?(?:vad|vem|vems|vilk\w+|hur|varför|när|var|vart|är|har|ska|kan|blir|blev|får|finns|så|det|vi|ni|att|"
    r"för (?:vem|vilka)|till (?:vem|vilka)|med (?:vem|vilka)|av vem|de|lika|sen|sedan|efter|om|därför|en|ett)\b"
)
"""How a heading in people's own words begins."""

_PROJECT = r"(?:projekt\w*|insats\w*|arbete\w*|verksamhet\w*|satsning\w*|pengar\w*|medl?en|medel\w*|bidrag\w*|finansiering\w*|stöd\w*|perioden|tiden|åren|året)"

_FRAMES: tuple[tuple[str, str], ...] = (
    # Signing
    ("underskrift", r"\bskriv\w* under\b|\bundertecknar?\b|\bunderskrifter\b"),
    # Life after the project
    (
        "implementering",
        rf"\b(?:när|efter att|sedan|då|om) .*\b{_PROJECT}\b.*\b(?:slut\w*|klar\w*|över|upphör\w*|tar slut|ta slut|avslutas|gått ut|går ut)\b",
    ),
    (
        "implementering",
        r"\befter\b(?: \w+){0,2} (?:projekt|insats|satsning|tid|period|stöd|finansiering)\w*|\befteråt\b|^efter$|\befter det här\b|\btiden efter\b",
    ),
    ("implementering", r"\b(?:sen|sedan)\b(?: då)?$|\b(?:händer|blir|sker|går) (?:det )?(?:sen|sedan)\b"),
    (
        "implementering",
        r"\b(?:lev\w*|drivs?|driva|går?|föras?|förs|löper?) (?:\w+ )?vidare\b|\blev\w* kvar\b|\b(?:finns|blir|bli|vara|är|lämnar?\w*) (?:\w+ )?kvar\b",
    ),
    (
        "implementering",
        r"\b(?:det|allt) (?:är|tar) slut\b|\blämnar? .*\befter oss\b|\btar? .*(?:vara|hand) om\b|\bta(?:r|s)? .*till ?vara\b|\bta(?:r|s)? (?:vi )?vara på\b|\bta(?:r|s)? över\b|\btas? om hand\b|\btar hand om resultat\w*",
    ),
    (
        "implementering",
        r"\bordinarie\b|\bpermanent\w*|\bimplement\w*|\bframtid\w*|\blångsiktig\w*|\bfortsätt\w*|\bfortsatt\w*",
    ),
    # Evaluation
    (
        "utvardering",
        r"^(?:hur|så|på vilket sätt)\b.*\b(?:vet|veta|ser vi|ser man|se|märks?|märker|bedöm\w*|avgör\w*|kollar?)\b.*\b"
        r"(?:bra|bättre|fung\w*|lyck\w*|mål\w*|nått|skillnad\w*|förändr\w*|resultat\w*|hjälp\w*|nytta\w*|effekt\w*|rätt|gick|gått|blev|blivit)\b",
    ),
    (
        "utvardering",
        r"\butvärder\w*|\bmät(?:s|er|a|ning\w*)\b|\bblev det\b|\bgj?or(?:t|de) (?:det )?(?:någon )?skillnad\b",
    ),
    (
        "utvardering",
        r"^(?:har|funge\w*|hjälpte)\b.*\b(?:fungera\w*|hjälpt|lyckats|nytta)\b|\bvad lär\w* vi oss\b|\bgj?or(?:t|de) (?:någon )?nytta\b|\btar reda på\b",
    ),
    # Follow-up
    (
        "uppfoljning",
        r"\bföl?j(?:s|er|a|as)?\b(?: \w+){0,4} upp\b|\bföljer? (?:vi )?(?:arbetet|hur|vägen|projektet|insatsen)\b|\bföljs\b|"
        r"\bhåll(?:er|a)? (?:\w+ )?(?:koll|ögonen|reda)\b|\brapporter\w*|\bunder (?:vägen|resans gång)\b|\bstäm(?:mer|s|ma)? (?:\w+ )?av\b|"
        r"\bhur (?:vi ser|ser vi|vet vi|vi vet) hur det går\b|\bhur går det\b|\båterkoppl\w*|\bredovis\w*",
    ),
    # Own contribution, before money
    (
        "medfinansiering",
        r"\b(?:bidrar?|lägg\w*|stå(?:r)?|betalar?|sats\w*|skjut\w*|stopp\w*|ställ\w*|sätter|går in med|ger)\b.*\bsjälva\b|"
        r"\bsjälva\b.*\b(?:bidrar?|lägg\w*|stå(?:r)?|betalar?|sats\w*|skjut\w*|stopp\w*|ställ\w*|sätter|går in)\b|\begna (?:pengar|bidrag|resurser|insatser)\b|"
        r"\bresten av\b|\bvem betalar vad\b|\bbetalar resten\b|\bandra betalar\b|\bvi (?:lägger|går|skjuter|stoppar) in\b|\bandra pengar\b|\bmedfinans\w*",
    ),
    # Money
    (
        "budget",
        r"\bkost(?:ar|a|at|nad\w*)\b|\bpengar(?:na)?\b|\bhur mycket\b|\bsöker? (?:vi |ni )?(?:pengar|medel|för)\b|\bekonomi\w*|\bbudget\w*|\bprislapp\w*|\bnota\w*|\bbelopp\w*",
    ),
    # Participants' say, before participants
    (
        "deltagarperspektiv",
        r"\b(?:deltagar|brukar|målgrupp|individ|person)\w*\b.*\b(?:bestäm\w*|påverka\w*|inflytande\w*|delaktig\w*|egen|eget|egna|röst\w*|styrk\w*|kraft\w*|"
        r"medverka\w*|tycker|tycka|säga till|säger|medbestäm\w*|erfarenhet\w*|själva?)\b|\bvara med och (?:bestämma|påverka)\b|\begen (?:kraft|styrka|röst)\b|"
        r"\binflytande\w*|\bdelaktig\w*|\bhar .* att säga till om\b",
    ),
    (
        "jamstalldhet",
        r"\blika (?:för|villkor|behandl\w*|rätt\w*|värde)\b|\brättvis\w*|\bjämställ\w*|\bjämlik\w*|\bmångfald\w*|\bkvinnor och män\b|\bmän och kvinnor\b|\balla välkomna\b|\bnår vi alla\b|\bdiskriminer\w*",
    ),
    # Risks
    (
        "risk",
        r"\b(?:kan|riskerar att) (?:det )?(?:gå|bli|hända)\b.*\b(?:fel|snett|galet|dåligt|sönder|stopp|krångl\w*)\b|\brisk\w*|\bkan (?:gå fel|gå snett|hända|hindra|stoppa)\b|"
        r"\bhind(?:er|ra|ren|rar)\b|\bom (?:det|vi|målen|något) (?:inte|skiter|går)\b|\bfallgrop\w*|\bsvårigheter\b|\borolig\w*|\bfarhåg\w*|\bstå i vägen\b",
    ),
    # Support of the managers
    (
        "forankring",
        r"\bchef\w*|\bförankr\w*|\bstår? bakom\b(?!.*ansökan)|\bmed på (?:det|tåget|noterna)\b|\b(?:ja|klartecken|grönt ljus|stöd) från\b|\bhar (?:sagt|svarat) ja\b|\bsagt ja\b|\bledningen (?:säger|tycker|med)\b",
    ),
    # Who decides
    (
        "organisation",
        r"^vem (?:\w+ )?(?:som )?(?:bestäm\w*|leder|styr|ansvar\w*|håller i|håller ihop|basar)\b|\bvem (?:\w+ )?(?:som )?(?:bestäm\w*|leder|styr|ansvarar|håller i|håller ihop)\b|"
        r"\b(?:leds|styrs|organiser\w*|bemannas?)\b|\bvem är chef\b|\bså (?:leder|styr|leds|styrs)\b|\bstyrgrupp\w*|\bledning\w*|\bvilka (?:som )?(?:ska )?(?:jobbar|arbetar|jobba|arbeta) i\b|\bvem håller i\b",
    ),
    # Who does what
    (
        "samverkan",
        r"\bvad gör (?:kommun|region|försäkringskass|arbetsförmed|part|de olika|myndighet)\w*|\b(?:vem|vilka?|var och en|part\w*) .*\b(?:gör vad|gör|ansvarar för vad)\b|\bgör vad\b|\bsamverk\w*|\bsamarbet\w*|\b(?:delar|delat) (?:vi |upp |på )*(?:på )?(?:arbetet|jobbet|ansvaret|uppgifterna)\b|"
        r"\bhjälps åt\b|\btillsammans\b|\bmed (?:vem|vilka)\b|\bvilka är med\b|\bvilka fler\b|\bpartern\w*",
    ),
    # Goals: a change to come
    (
        "mal",
        r"\b(?:uppnå|uppnås|nå fram|åstadkomma)\b|\b(?:ska|skall|vill|kommer att|bör) (?:\w+ )?ha (?:hänt|blivit|förändrats|ändrats|uppnåtts)\b|\b(?:bli|blir|blivit|vara|är) (?:\w+ )?(?:annorlunda|bättre)\b|"
        r"^vart (?:vill|ska|är)\b|\bdit vill vi\b|\bvill vi komma\b|\bnär vi är (?:klara|framme|färdiga)\b|\bblir resultatet\b|\b(?:vilka|våra|vilket) (?:resultat|mål)\b|\bmål(?:en|et)?\b|\bförvänt\w*|\beffekt\w*|\bnyttan\b|\bhoppas på\b|\bskillnad\b|\bskillnaden\b",
    ),
    # For whom
    (
        "malgrupp",
        r"\bhur många\b|\b(?:för|till) (?:vem|vilka)\b|\b(?:vem|vem som|vilka)\b.*\b(?:till för|för|vänder|riktar|hjälpa|hjälper|nå|når|gäller|berörs?|målgrupp\w*|får (?:vara med|komma|delta|plats|hjälp)|kan (?:vara med|delta|få)|"
        r"ska (?:vara med|delta|få)|(?:jobbar|arbetar|möter|träffar|jobba|arbeta) med|handlar om|är de|det handlar om|behöver)\b|\bmålgrupp\w*|\bde som ska (?:delta|vara med)\b",
    ),
    # Who we are
    (
        "grunduppgifter",
        r"^(?:vilka|vem)(?: är)?(?: det)?(?: är)? (?:vi|ni|som (?:söker|ansöker)|söker|ansöker|står bakom ansökan)\b|\b(?:vi|vem|vilka|de) som (?:söker|ansöker)\b|^om (?:oss|parterna|den sökande|sökande)\b|"
        r"^vad heter\b|^(?:det här är|detta är) vi\b|\bsökande\b|\bvilka vi är\b",
    ),
    # Spreading
    (
        "spridning",
        r"\bandra\b.*\b(?:få veta|får veta|lära|del av)\b|\bsprid\w*|\bberätta\w*|\bkommunicer\w*|\binformera\w*|\bfå(?:r)? (?:alla|andra|folk) (?:att )?veta\b",
    ),
    ("bilagor", r"\bbifog\w*|\bskicka\w* (?:vi )?med\b|\bbilag\w*"),
    # Time
    (
        "tidplan",
        r"^när\b|\bhur (?:länge|lång tid)\b|\bnär (?:saker|det|allt|vad)\b.*\b(?:sker|händer|ska)\b|\bstart(?:ar|en)?\b.*\bslut\w*|\btid(?:en|er|plan\w*)?\b",
    ),
    # Why
    (
        "bakgrund",
        r"^varför\b|^därför\b|\bbehövs?\b|\bbehov(?:et|en)?\b|\bväxt fram\b|\bhänger (?:det )?ihop\b|\bproblem\w*|\bsaknas?\b|\bbrist\w*|\bser (?:det|verkligheten|läget) ut\b|\bdet ser ut\b|\bhar hänt\b|\bhänt hittills\b|\bhittills\b|"
        r"\bvad vi vet\b|\bvad vet vi\b|\bläget\b|\bi dag\b|\bidag\b|\bhar (?:vi |man )?gjort (?:tidigare|förut)\b|\btidigare\b|\bbakgrund\w*|\bupprinnelse\w*|\bhur det började\b|\bså började det\b",
    ),
    # How
    (
        "genomforande",
        r"^(?:så|hur)\b.*\b(?:gör|göra|göras|görs|jobbar?|arbetar?|arbetet|arbetssätt\w*|gå(?:r)? (?:det )?till|går till|går vi till väga|tillväga|lägger vi upp|fungerar|funkar|ska det ske)\b|"
        r"^vad (?:ska |kommer )?(?:vi |ni )?(?:konkret |faktiskt |egentligen |rent praktiskt )?(?:att )?(?:ska )?(?:göra|gör|hitta på)\b|^vad (?:ska|kommer) (?:att )?(?:hända|ske)\b|\btänkt (?:att )?göra\b|\bnytt\b|\binnehåll\w*|\bupplägg\w*|\bsteg för steg\b|^så (?:här )?(?:är det )?(?:tänkt|tänker vi)\b|\bi praktiken\b|^vad får deltagarna\b|\bvardagen\b",
    ),
    # What we want
    (
        "syfte",
        r"\bvad (?:är det )?(?:som )?(?:vi|ni|man) (?:vill|önskar|tänker)\b|\bvad (?:vill|önskar) (?:vi|ni)\b|\bmeningen\b|\bvad är (?:tanken|idén|syftet|poängen)\b|\bvår (?:idé|tanke|vision)\b|\bvad det ska leda till\b|\bska (?:det )?leda till\b|\bbra för\b|\bsyft\w*|\bvarthän\b|\bgår ut på\b|^idén\b|^tanken\b",
    ),
    (
        "sammanfattning",
        r"\bi korthet\b|\bi korta drag\b|\bkort(?:fattat)? om\b|\bhandlar (?:det|ansökan|projektet|insatsen) om\b|\bsammanfatt\w*|\bpå (?:en minut|fem rader|några rader)\b|\bvad är det här\b",
    ),
)

_IDEA_FRAMES: tuple[tuple[str, str], ...] = (
    ("forankring", r"\bförankr\w*|\bchef\w*|\bpratat med\b|\bstår? bakom\b|\bmed på det\b"),
    (
        "styrning_budget",
        r"\bkost\w*|\bpengar\b|\bbudget\w*|\bekonomi\w*|\bstyr(?:s|ning\w*)?\b|\bledning\w*|\bleder\b|\bbestäm\w*|\bhur (?:länge|lång tid|mycket)\b|\bprojektperiod\w*|^när\b|\bansvar\w*",
    ),
    (
        "forandring",
        r"\bmät\w*|\bannorlunda\b|\bförändr\w*|\bskillnad\w*|\bmärks?\b|\bresultat\w*|\beffekt\w*|\bblir bättre\b|\bhur vet\b|\butvärder\w*|\buppnå\w*|\bfölj\w* upp\b|\bvad blir\b",
    ),
    (
        "malgrupp",
        r"\b(?:för|till) (?:vem|vilka)\b|\bvilka\b|\bvem\b.*\b(?:till|för|hjälpa|nå)\b|\bmålgrupp\w*|\bdeltagar\w*|\baktivitet\w*",
    ),
    (
        "samordnat_behov",
        r"\bsamordna\w*|\bsamverk\w*|\bsamarbet\w*|\btillsammans\b|\bhjälps åt\b|\bgör vad\b|\bparter\w*|\bdelar\b",
    ),
    ("arbetstitel", r"\btitel\w*|\bheter\b|\bnamn\w*|\bkallar\b"),
    (
        "bakgrund",
        r"^varför\b|^därför\b|\bbehövs?\b|\bproblem\w*|\bhinder\w*|\bbakgrund\w*|\bsaknas\b|\bser (?:det|läget) ut\b|\bi dag\b|\bidag\b|\bbrist\w*|\bhar hänt\b|\bläget\b",
    ),
    (
        "losning",
        r"\bidé\w*|\blös(?:a|ning\w*|s|er)\b|\bvad (?:vi|ni) (?:vill|tänker)\b|\bvad (?:vill|tänker) (?:vi|ni)\b|\btänk\w*|\bförslag\w*|\bgöra\b|\barbeta\b|\bgår till\b",
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
    if re.search(r"\bvi(?:ll)? .*vi(?:ll)?\b", text) and not idea:
        found += ["mal", "syfte", "genomforande"]
    return tuple(dict.fromkeys(found))
