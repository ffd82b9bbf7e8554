"""What is said of steering: groups, who sits in them, chiefs and their backing."""

from typing import Final

from sfintake.extract.lexicon.patterns import any_of

GROUP: Final = any_of(
    r"""
\w*styrgrupp\w*
projektledningsgrupp\w*
insatsledningsgrupp\w*
styrkommitté\w*
styrningsgrupp\w*
projektstyrelse\w*
(?:projektets|insatsens|gemensam) ledningsgrupp\w*
chefsgrupp\w*
ledningsgrupp\w* för (?:projektet|insatsen|förstudien|samverkan i (?:projektet|insatsen))
"""
)

NO_GROUP: Final = any_of(
    r"""
ingen (?:särskild |egen )?styrgrupp
styrgrupp (?:saknas|behövs inte|finns inte|kommer inte|planeras inte)
någon (?:särskild |egen )?styrgrupp\b[^.]{0,60}\b(?:inte|ej)
(?:inte|ej) (?:\w+ ){0,3}någon (?:särskild )?styrgrupp
"""
)

COMPOSED: Final = any_of(
    r"""
\bbestår\b
\butgörs\b
\bingår\b
\bsitter\b
\bfinns\b
\brepresentant\w*\b
\bledamöter\w*\b
\bordförande\b
\bmedlemmar\b
\bbemannas\b
\bdeltar\b
\bföreträd\w*\b
\bmed chefer\b
\bchef\w*\b
\b\w+chef\w*\b
\bfrån varje\b
\ben från\b
\bleds av\b
\btillsätts\b
\bbildas (?:av|med)\b
\butses\b
\butgör\b
\bär styrgrupp\b
\bär också\b
\bhar också\b
\bmed\b
:
""",
    before="",
)

ALL: Final = any_of(
    r"""
\b(?:alla|samtliga|varje|vardera|respektive|var och en av|båda) (?:(?:ingående|medverkande|deltagande|samverkande) )?part\w*
\bde (?:två|tre|fyra|fem|sex) (?:(?:ingående|medverkande|deltagande|samverkande) )?part\w*
\bpartern?as? chefer
\bingen av parterna\b
\ben chef från varje\b
\bvarje myndighet\b
\bberörda parter\w*s? chefer
""",
    before="",
)

BEHIND: Final = any_of(
    r"""
står (?:helt |fullt |också |alla )?bakom
ställ(?:er|de|t|a) sig bakom
ställt sig bakom
bakom ansökan
godkän(?:t|ner|de|ts|d)
sagt ja
tillstyrk\w+
har (?:alla |båda )?läst
ger sitt stöd
stöd(?:er|jer) ansökan
förankra[dt]\w*
förankrats
beslutat? att (?:delta|medverka|ställa)
beslutade\b
tagit ställning för
undertecknat
signerat
bekräfta[dt]\w*
avsiktsförklaring\w*
letter of intent
har behandlats i
diskuterats (?:i|med)
intygar
lovat
"""
)

LED: Final = any_of(
    r"""
(?:projekt\w*|insats\w*|förstudi\w*|arbetet|verksamheten|satsningen)\b[^.]{0,40}\b(?:leds|styrs|ägs) (?:av|från)
(?:\w*chef\w*|ledning\w*) (?:leder|styr|ansvarar för|håller i) (?:projekt|insats|arbetet|förstudi)\w*
(?:styrelse\w*|\w*nämnd\w*) (?:leder|styr|ansvarar för|håller i) (?:projekt|insats|arbetet|förstudi)\w*
"""
)
"""Who manages, where no group is named. A chief of the staff alone does not manage the initiative."""
