"""What is said of organisations: words for taking part, referring, being asked, supporting and declining."""

import re
from typing import Final

from sfintake.extract.lexicon.patterns import any_of

# "Deltar inte bara på distans" denies nothing, and "deltar inte i grupperna" denies the groups only.
_BUT = (
    r"(?! (?:bara|enbart|endast|längre bara))"
    r"(?! i (?!projekt|insats|ansökan|samarbet|samverkan|arbetet|denna|detta|den |det |första|inledning))"
)

DECLINES: Final = any_of(
    rf"""
tackat nej
tackar nej
avböjt
avböjer
avstått
avstår från att
(?:är|finns|går|kommer) (?:därför |dock |tyvärr )?(?:inte|ej) (?:att )?(?:vara )?(?:med|part|delaktig)\b
(?:är|blir) (?:ingen|inte(?: (?:en|någon))?) (?:part|samverkanspart|deltagande part)
(?:deltar|medverkar|ingår) (?:därför |dock |alltså |tyvärr )?(?:inte|ej)\b{_BUT}
inte (?:kommer att )?(?:deltar?|medverkar?|ingår?|vara med)\s*(?:i\s|\.|,|$)
(?:kan|vill|har möjlighet att) (?:inte|ej) (?:delta|medverka|vara med|gå in)
(?:inte|ej) (?:kan|vill|har möjlighet att) (?:delta|medverka)
har (?:\w+ )?inte (?:möjlighet|kunnat) (?:att )?(?:delta|medverka)
står utanför
valt att (?:inte|stå utanför|avstå)
(?:dragit sig ur|lämnat samarbetet|backat ur)
"""
)
ASKED: Final = any_of(
    r"""
tillfrågad\w*
tillfrågats
tillfrågas
(?:inte|ej) (?:frågat|tillfrågat|hunnit fråga|kontaktat|hunnit svara|svarat)
(?:inte|ej) (?:ännu )?(?:lämnat (?:besked|svar)|bekräftat|gett besked|sagt ja)
väntar (?:på|in) (?:svar|besked)
(?:svar|besked) (?:väntas|saknas|inväntas)
inväntar (?:svar|besked)
(?:ska|skall|kommer att|behöver) (?:också )?(?:kontaktas|frågas|bjudas in)
(?:försöka|hoppas|vill|önskar|skulle vilja) (?:vi )?(?:gärna )?(?:på sikt )?(?:få|ha) med
gärna (?:ha|få|se) (?:\w+ )?med
dialog (?:pågår|har inletts|förs)
samtal pågår
på sikt (?:kan|ska|hoppas)
om \w+ tackar ja
"""
)
AGREED: Final = any_of(
    r"""
tackat ja
svarat ja
sagt ja
har åtagit sig
bekräftat att
lovat att
kommer att delta
""",
    after=r"\b",
)
ASKS: Final = any_of(
    r"""
(?:ska|skall|kommer att|tänker|planerar att|avser att|behöver) (?:också )?(?:tillfråga|fråga|kontakta|bjuda in|försöka få med)
(?:ska|skall|kommer att|tänker|planerar att|avser att) (?:också )?ta kontakt med
"""
)
"""Who stands after these words is to be asked; who stands before asks."""

SUPPORTS: Final = any_of(
    r"""
stödbrev
stödjebrev
(?:skickat|skrivit|lämnat|bifogat) (?:ett )?(?:brev|intyg|yttrande)
ställer sig (?:\w+ )?positiv\w*
är positiv\w*(?: till)?
stöd(?:er|jer) (?:ansökan|idén|projektet|insatsen|förslaget)
välkomnar
uttryckt (?:sitt )?(?:stöd|intresse)
visat intresse
(?:ser|tycker) (?:\w+ ){0,3}(?:positivt|bra)\b
"""
)
REFERS: Final = any_of(
    r"""
anvisa\w*
remittera\w*
hänvisa\w*
slussa\w*
aktualisera\w*
anmäl(?:er|a|s)\b
föreslå(?:r|s)?\b
tipsa\w*
hitta\w*
värva\w*
skicka\w*
(?:står för|svarar för|bidrar med) (?:\w+ )?(?:inflödet?|remisser|anvisningar)
remittent\w*
anvisare
"""
)
PEOPLE: Final = any_of(
    r"""
deltagar\w*
person\w*
patient\w*
individ\w*
ungdom\w*
klient\w*
arbetssökande
sjukskrivna
kvinnor
män
unga
inflöde\w*
remiss\w*
anvisning\w*
remittent\w*
anvisare
"""
)
ONLY: Final = any_of(
    r"""
bara
enbart
endast
i övrigt inte
""",
    after=r"\b",
)
INFORMED: Final = any_of(
    r"""
informeras
informerats
hålls underrättad\w*
får information
delges
får ta del
bjuds in till (?:slut)?konferens\w*
upplyses
""",
    after=r"\b",
)
STRONG: Final = any_of(
    r"""
bidra(?:r|s|git)?
bistår
ställer
ställs
hjälper till genom
går in
avsätter
avsätts
avdelar
anställ(?:er|s|t)
ansvarar
ansvarig
svarar för
står för
står själva? för
lånar ut
låter
bemannar
tillhandahåller
upplåter
upplåts
åtagit sig
åtar sig
medverkar med
deltar med
går in med
lägger in
utser
utsett
sköter
håller i
håller \w+
ordnar
samordnar
leder
handlägger
finansierar
genomför
erbjuder
kallar
tar fram
tar emot
ser till
köper
driver
bjuder på
planerar
rekryterar
kartlägger
öppnar
står till förfogande
har (?:en|ett|två|tre|sin|sina|utsett|avsatt|åtagit|reserverat|namngiven)\b
finns på plats
sitter (?:på|i teamet|med)
deltar (?:i teamet|genom|i \w+träffar|på|varje|en gång)
är med på
kommer till
"""
)
PLAIN: Final = any_of(
    r"""
beskriver
redovisar
lämnar
går igenom
söker
bokar
skriver
beslutar
följer
lyfter
hjälper
utbildar
handleder
bedömer
utreder
gör
ger
skickar
deltar
medverkar
arbetar
jobbar
träffar
möter
stöttar
stödjer
stöder
betalar
hjälps
bevakar
informerar
coachar
vägleder
matchar
identifierar
testar
utvecklar
bygger
har
kommer
kan
ska
är
""",
    after=r"\b",
)
VAGUE: Final = any_of(
    r"""
samverkar
samarbetar
har (?:sedan \w+ )?(?:ett|en) (?:gott?|god|nära|bra|väl|tät|lång|nära och|fungerande|gemensam\w*)\s*\w*
är (?:en )?(?:viktiga?|naturliga?|självklara?|central\w*|positiv\w*|överens|eniga|nyckel\w*|parter?|samverkanspart\w*)
deltar i styrgruppen
sitter i styrgruppen
ingår i styrgruppen
träffas
möts
vill (?:samarbeta|samverka|utveckla|förbättra|stärka)
har (?:inga|inget|ingen|inte)
ser fram
strävar
hoppas
betonar
arbetar (?:nära|tätt) (?:ihop|tillsammans)
"""
)
NEGATED: Final = any_of(
    r"""
inte
ej
inga
inget
ingen
aldrig
varken
saknar
""",
    after=r"\b",
)

AGENT: Final = re.compile(
    r"(?:anställ|bemanna|tillhandahåll|finansiera|ställ|utför|genomför|upphandla|håll|led|skött?|sköt)(?:s|es|as|ts|ds)?\b"
    r"[^.;]{0,40}\bav\s+(?:den\s+)?$",
    re.IGNORECASE,
)
"""What stands before an agent: "psykologen anställs av"."""

STAFF_OF: Final = re.compile(
    r"\b(?!deltagare|personer|patienter|ungdomar)[\wåäö-]*"
    r"(?:handläggare|sekreterare|koordinator\w*|konsulent\w*|samordnare|terapeut\w*|coach\w*|psykolog\w*|kurator\w*|"
    r"sjuksköterska\w*|läkare|förmedlare|pedagog\w*|utredare|vägledare|vägvisare|rehab\w*|personal|medarbetare|tjänst\w*|ledare)"
    r"\s+(?:på\s+(?:\w+\s+){1,2})?(?:från|på|hos|vid)\s+(?:den\s+)?$",
    re.IGNORECASE,
)
"""What stands before the lender of staff: "en handläggare från"."""

JOINS: Final = any_of(
    r"""
\b(?:med oss|med sig) (?:har vi|har|är|finns|i projektet)(?: också| även)?
^med(?: i (?:projektet|insatsen|tankarna|bilden|planerna|idén)| på (?:banan|tåget|idén|resan))? (?:är|finns)(?: också| även)?
\b(?:tillsammans|ihop|gemensamt|i lag|hand i hand|sida vid sida) med
\b(?:an)?söker (?:ihop |gemensamt )?med
\bför (?:egen|sin egen)(?: räkning)? och
\bvi är (?:två|tre|fyra|fem|sex|flera)\b[^.:]{0,60}:
\bbestår av (?:parterna|myndigheterna)
\bi (?:nära |gemensam )?(?:samverkan|samarbete) (?:med|mellan)
\b(?:samverkan|samarbetet?|överenskommelse|partnerskap) mellan
\b(?:samverkans|samarbets) ?part(?:er|erna|ner|ners|nerna)?(?: i \w+)? (?:är|blir|utgörs av|:)
\b(?:medverkande|samverkande|övriga|deltagande|ingående|projektets|de andra) part(?:er|erna)?(?: i \w+)? (?:är|blir|utgörs av|:)
\bpart(?:er|erna) i övrigt (?:är|blir|utgörs av|:)
\b(?:övriga|andra) (?:deltagande|medverkande|som (?:deltar|medverkar|är med)) (?:är|blir|:)
\b(?:medverkar|deltar|ingår) (?:också |även )?(?=[A-ZÅÄÖ])
\bparter(?:na)?(?: i (?:projektet|insatsen|samverkan))? (?:är|blir|utgörs av|:)
\b(?:medsökande|medverkande|deltagande)(?: myndigheter| organisationer)? (?:är|blir|utgörs av|:)
\bgemensam ansökan (?:från|av|mellan)
\bansökan (?:är gemensam (?:för|mellan)|görs gemensamt av|lämnas gemensamt av)
\bbakom (?:ansökan|projektet|insatsen) står
\b(?:parter|myndigheter|organisationer) (?:deltar|medverkar|ingår|är med)\s*:?
\bi (?:samverkan|projektet|insatsen|samarbetet) (?:ingår|deltar|medverkar|samverkar|är)(?: också| även| dessutom)?
\b(?:göra?|genomföra?|driva?|starta|pröva) (?:det här|det|detta|insatsen|projektet) (?:ihop |tillsammans )?med
\b(?:insatsen|projektet) (?:drivs|genomförs|görs) (?:gemensamt )?av
""",
    before="",
)
"""What stands before a list of those that take part."""

WITH_US: Final = re.compile(
    r"^[^.;]{0,70}?\s(?:är|finns|går in|ingår|deltar|medverkar|kommer att (?:delta|medverka|vara med))\s*(?:också |även )?"
    r"(?:med\b(?!\s+(?:i\s+(?:styr|referens)|på|som|när|en\b|ett\b|sin|om))|som (?:parter|part|samverkansparter?)\b|"
    r"i (?:projektet|insatsen|samverkan|samarbetet)\b)|"
    r"^[^.;]{0,70}?\s(?:(?:är|blir) (?:samverkans|samarbets)part(?:er|ner)?\b|som (?:tillsammans|gemensamt|ihop)\b)|"
    r"^[^.;]{0,70}?\s(?:går samman|har gått samman|vill tillsammans|har tillsammans|driver tillsammans|genomför tillsammans|"
    r"samverkar (?:i|kring|om) (?:insatsen|projektet))\b",
    re.IGNORECASE,
)
"""What stands after one that takes part: "är med", "deltar som part"."""
