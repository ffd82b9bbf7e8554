"""Kinds of initiative that may be funded (J9, V3), and what may not: word frames."""

EVALUATION = """
utvärdering*|följeforskning*|uppföljning* .. av .. avslutad*|genomförd*|tidigare|den_insats|det_projekt|
    förbundets
söker|ansöker|avser|medel|syftet .. utvärdering|utvärdera|följeforskning
"""

PRESTUDY = """
förstudie*|förprojekt*|behovskartläggning*|behovsinventering*|nulägesanalys*|kartläggningsinsats*|
    kartläggningsprojekt*|förberedelseprojekt*
kartläggning|kartläggningen|kartlägga|inventering|inventera|analys|analysera|utreda|utredning .. av|var|hur|vad|
    vilka|flödet|behov*|och_analys|hinder|samverkan|över|gruppen|kedjan
"""

EDUCATION = """
utbildning|utbildningen|utbildningar|utbildningsinsats*|fortbildning*|kompetensutveckl*|konferens|konferensen|
    konferenser|seminari*|seminarieserie|föreläsningsserie*|temadag*|utbildningsdag*|informationsinsats* .. för|
    om|med|till|handläggar*|personal*|medarbetar*|chefer|parter*|myndighet*|gemensam*
gemensam|gemensamma|myndighetsgemensam*|partsgemensam*|tvärsektoriell* utbildning*|konferens*|seminari*|
    temadag*|fortbildning*|kompetensutveckl*|utbildningsdag*
"""

METHOD = """
metodutveckl*|metodstöd|utvecklingsarbete
utveckla|utvecklar|ta_fram|tar_fram|pröva|prövar|bygga|bygger|införa|skapa|skapar|skapas|enas .. gemensam*|
    samordnad*|ny|nya|nytt arbetssätt|metod|metoder|modell|rutin|rutiner|struktur|process|arbetsmodell|
    samverkan|flöde|former
"""

STRUCTURAL = """
strukturinsats*|strukturell*|strukturövergripande|strukturnivå|samverkansstruktur*|systemnivå
(inga|utan|ingen) (individuella|enskilda|egna) deltagare
samverkan|samarbete|samordning|nätverk|nätverket|forum|erfarenhetsutbyte|kontaktytor .. mellan|för ..
    myndighet*|parter*|huvudmän*|handläggar*
"""

REINFORCEMENT = """
verksamhetsförstärkning|personalförstärkning|förstärka|förstärker|förstärkning|förstärkt|förstärks .. med|av|
    teamet|verksamheten|bemanning*|coach*|koordinator*|handläggar*|samordnar*
"""

PREVENTION = """
förebygg*|prevention*|preventiv*|tidiga_insatser|tidig_insats|främjande
"""

# An activity for somebody: an individual initiative.
INDIVIDUAL = """
individinsats*|individinriktad*|individnivå
stöd|stödet|vägledning|coachning|rehabilitering*|arbetsträning|arbetsprövning|praktik|gruppverksamhet*|grupp|
    grupper|träffar|samtal|kartläggningssamtal|aktiviteter|sysselsättning|insats|insatsen|mötesplats*|
    mottagning*|hembesök|studiebesök|uppsökande|hjälpa|hjälpas|stödja|stötta|lotsa|möta|nå|stöd .. för|till|åt|
    av|med|riktar|vänder|ungdomar|unga|personer|individer|sjukskrivna|arbetslösa|kvinnor|föräldrar|nyanlända|
    människor|invånare|familjer|klienter|målgruppen|den_som|dem_som|vuxna
personer|unga|ungdomar|vuxna|individer|sjukskrivna|arbetslösa|nyanlända|föräldrar|kvinnor|män|människor|klienter
    .. som|med|mellan|utan|i_åldern|# ... stöd|hjälp|insats*|rehabilitering*|arbete|studier|vägledning|
    sysselsättning|träffas|får
"""

# Participants, whoever they are.
PARTICIPANTS = """
deltagare|deltagarna|deltagarens|deltagarnas
"""

# In the section on the target group: who they are.
PEOPLE = """
<who>|deltagare|person|personer|pers|ungdomar|vuxna|individer|sjukskrivna|arbetslösa|arbetssökande|nyanlända|föräldrar|
    familj*|kvinnor|män|tjejer|killar|människor|klienter|patienter|invånare|elever|studenter|medarbetare|personal|
    handläggar*|chefer|boende|brukare|den_som|de_som|dem_som|alla_som|åring*|*åringar|hushåll
# (–|till|och) # år|ålder
"""

# Named by their ages, under whatever heading.
AGED = """
unga|ungdomar|vuxna|personer|pers|individer|kvinnor|män|föräldrar|deltagare|människor|sjukskrivna|arbetslösa .. #
    (till|och|upp_till) # år|åringar
# (till|och) # år|åringar
"""

# In what says the purpose: somebody with a name, and not staff.
NAMED = """
*sjukskrivna|*arbetslösa|*arbetssökande|nyanlända|ungdomar|ungdomarna|unga|personer|människor|individer|föräldrar|kvinnor|
    män|familjer|klienter|patienter|invånare|elever|vuxna|utrikes_födda|långtidsfrånvarande|den_som|de_som|dem_som
"""

# Who it is not for says not whom it is for.
LEFT_OUT = """
ingår|omfattas|deltar|tas|räknas|är|hör|kommer_i_fråga|aktuell|aktuella inte|ej|aldrig (in|med|hit|till|aktuell|aktuella)
inte|ej|aldrig aktuellt|aktuell|aktuella
utesluts|avgränsas_från|ställs_utanför
hänvisas|lotsas|slussas .. först|vidare|till|dit
"""

# Of this initiative, and not of today.
INITIATIVE = """
insatsen|projekt|projektet|förstudien|verksamheten|satsningen|syftet|syfte|målet|tanken|idén|söker|ansöker|
    ansökan|medel|ska|skall|vill|kommer_att|erbjuder|riktar|vänder
"""

# A building, a system or a benefit.
THING = """
bygga_om|ombyggnad*|bygga_till|tillbyggnad*|nybyggnation*|renovera*|renovering*|uppföra|uppförande|rusta_upp|
    upprustning*|bygga_ett|byggnation*|byggande* .. lokal*|hus|huset|byggnad*|kök*|anläggning*|station*|
    fastighet*|skola*|gård*|hall*|aktivitetshus*|center|boende*|bostäder|lägenhet*|till|av
ombyggnad*|tillbyggnad*|nybyggnation*|byggnation*|fastighetsköp
köpa|köp|inköp|införskaffa|anskaffa|anskaffning|upphandla|upphandling|investera|investering|utveckla|utveckling|
    införa|införande|licenser|bygga .. it-system*|system|datasystem*|journalsystem*|verksamhetssystem*|
    bokningssystem*|dokumentationssystem*|ärendehanteringssystem*|plattform*|programvara*|app|appar|
    applikation*|it-stöd*|digitalt_stöd|fordon*|buss*|bilar|bil|minibuss*|maskiner|maskinpark*|inventarier|
    möbler|utrustning|fastighet*|hus|lokal
it-system*|journalsystem*|bokningssystem*|verksamhetssystem* .. upphandl*|införa*|införs|köp*|utveckl*|licens*
ge|dela_ut|betala|betala_ut|utbetala|införa|erbjuda|bevilja|lämna .. bidrag|ekonomiskt_bidrag|kontantstöd|
    försörjning|ersättning|stipendi*|matkuponger|busskort|gymkort|presentkort|månadsbidrag|startbidrag|lån|
    ekonomiskt_stöd|fickpengar|aktivitetspeng* .. till|på|för|åt
ekonomiskt|ekonomiska bidrag|ersättning|förmån* .. till .. familjer|enskilda|personer|hushåll|individer|
    deltagare
bidrag|ersättning|förmån*|ekonomiskt_stöd .. direkt_till|till_enskilda|till_den_enskilde|i_månaden_till
"""

# A thing that is bought or built: all there is to it where no activity for anybody is told.
ACQUIRED = """
köpa|köpa_in|inköp|köps|köps_in|skaffa|införskaffa|anskaffa|anskaffning|upphandla|upphandling|beställa|investera|hyra ..
    *system|*systemet|*plattform*|programvara*|app|appen|appar|*applikation*|it-stöd*|digitalt_stöd|digitalt_verktyg|
    licens*|fordon*|buss|minibuss*|bil|bilar|maskiner|inventarier|möbler|utrustning|fastighet*|hus|byggnad*
bygga_om|bygga_till|bygga|renovera|rusta_upp|inreda|uppföra .. lokal*|hus|huset|byggnad*|*källare*|kök*|gård*|
    *aktivitetshus*|*center|boende*|bostäder|växthus*|verkstad*
"""

# What is done with or for participants.
ACTIVITY = """
coachning|coach*|vägled*|rehabilitering*|arbetsträn*|arbetsprövning*|praktik|praktikplats*|gruppverksamhet*|gruppträff*|
    stödsamtal*|samtal|hembesök|studiebesök|uppsökande|mottagning*|mötesplats*|kartläggningssamtal|handledning|
    i_grupp|kurs|kursen|kurser|stöd|stödjer|stöttar|träffar|lots|lotsar|behandling*
"""

# Where the application says what the money is for.
ASKS = """
söker|ansöker|ansökan|medlen|medel|pengarna|syftet|syfte|vill|avser|ska_användas|bidraget
"""
