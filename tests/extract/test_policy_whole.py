"""Whole applications in words of our own, labelled by reading them, from other corners of the work than the rule
cases."""

import pytest

from builders import application, profile
from sfintake.rules import bind, run

RULES = ("POL005", "POL006", "POL008", "POL009", "POL010", "POL013", "POL014")

HEMMASITTARE = """
# Dörren på glänt
Ansökan från Bräcke kommun till Samordningsförbundet i Jämtlands län

# Kort om oss och vad vi vill
Vi är Bräcke kommun (skola och socialtjänst), Arbetsförmedlingen och regionens ungdomsmottagning. Huvudman är
Bräcke kommun.
Vi vill nå unga som slutat gå ut.

# Så ser det ut hos oss
Elevhälsan har räknat: 26 unga mellan 16 och 24 år har inte satt sin fot i skola eller på jobb sedan i höstas.
Skolan släpper taget när gymnasiet avbryts, soc får veta det först när hyran inte betalas och Arbetsförmedlingen
när någon
ringer – om någon ringer. Folk på de olika kontoren har inte varandras telefonnummer.

# Det här ska vi göra
En fältpedagog och en sjuksköterska åker hem tillsammans. Det är ingen som gjort det förut i kommunen. Vi knackar
på, kommer
tillbaka, spelar tv-spel om det är det som funkar. Efter hand träffas man i en liten grupp i den gamla bion.
Vilka dagar det blir och vad vi hittar på bestämmer ungdomarna. Var och en får sätta ord på vad hen är bra på innan
vi pratar
om problem.

# Målgrupp
Unga 16–24 år i Bräcke kommun. Under två år räknar vi med 20 deltagare.

# Vad vi hoppas uppnå
- Åtta av tjugo läser eller jobbar minst halvtid när de slutar hos oss.
- Hälften säger att de sover bättre.

# Lika villkor
Vi vet att killarna oftare blir sittande vid datorn och att tjejerna oftare tackar ja. Därför har vi en manlig
pedagog i varje
hembesök till killar, och vi räknar hur många av varje som kommer till gruppen.

# Att prata med varandra
Ungdomen, och vårdnadshavaren om hen är under 18, skriver på ett papper om vad skolan, soc och vården får säga till
varandra.
"""

NYANLANDA = """
# Ansökan om medel: Språng
# Grunduppgifter
Sökande och huvudman är Köpings kommun, arbetsmarknadsenheten. Medverkande parter är Försäkringskassan och Region
Västmanland.
# Bakgrund och behovsanalys
Av arbetsmarknadsenhetens verksamhetsstatistik för 2025 framgår att 143 utrikes födda kvinnor uppburit ekonomiskt
bistånd under mer
än fem år. Fyra av tio har enligt enheten en vårdkontakt. Planeringen hos regionen respektive kommunen genomförs utan
samråd, vilket innebär att arbetsprövning i ett flertal fall inletts under pågående behandling.
# Syfte
Insatsen syftar till att utveckla en gemensam kartläggningsmodell som integrerar hälsofrämjande och
arbetslivsinriktade moment.
# Mål
1. 60 kvinnor ska ha påbörjat insatsen senast den 31 december 2027.
2. Samtliga deltagare ska ha erbjudits en hälsokartläggning.
3. 24 gruppträffar ska ha genomförts.
# Målgrupp
Utrikes födda kvinnor i åldern 25–60 år som är bosatta i kommunen. Insatsen omfattar 60 deltagare.
# Genomförande
Insatsen inleds med en kartläggning om fyra veckor. Därefter följer arbetsprövning hos arbetsgivare.
Kartläggningsmaterialet
finns på arabiska, dari och tigrinja, och tolk närvarar vid samtliga enskilda samtal.
Den enskildes kompetenser och erfarenheter från hemlandet utgör utgångspunkt för planeringen.
# Sekretess
Uppgifter utbyts mellan huvudmännen först sedan den enskilde lämnat skriftligt medgivande.
# Jämställdhet
Insatsen ska i alla delar präglas av ett jämställdhetsperspektiv.
"""

SAMSJUKLIGHET = """
# Två spår blir ett
# Sökande
Timrå kommun (huvudman), Region Västernorrland, AF
# Bakgrund
- 52 klienter med både beroende och psykiatrisk diagnos hos soc i sept (Treserva)
- psykiatrin kräver drogfrihet först, beroendevården kräver psykiatrisk bedömning först
- ingen gemensam vårdplan
# Syfte
Integrerad behandling + väg till arbete.
# Mål
- 20 % i arbete eller studier efter 18 mån
- 50 % skattar bättre hälsa
- 30 deltagare
# Målgrupp
30 personer, 20–60 år, Timrå, missbruk + psykisk sjukdom.
# Metod
IPS + case manager. Ny roll, finns ej i dag.
Klienten väljer själv arbetsplats, nätverk och behandlingsordning.
# Samverkan
Soc: case manager 100 %. Psykiatrin: skötare 50 %. AF: SIUS 20 %. Samtycke vid start.
"""

BOENDECOACH = """
# Fortsättning av boendecoacherna 2027–2028
# Sökande
Åmåls kommun är huvudman tillsammans med Västra Götalandsregionen.
# Bakgrund
Boendecoacherna startade 2022 med pengar från förbundet. Sedan starten har 88 personer varit inskrivna och 61 har
fått ett eget
kontrakt. De nuvarande medlen tar slut vid årsskiftet. Utan nya pengar tvingas vi säga upp två omtyckta medarbetare.
# Syfte
Att hemlösa personer ska få och behålla en bostad.
# Mål
Vi vill att ännu fler får ett hem och att färre vräks.
# Målgrupp
Hemlösa vuxna över 18 år i kommunen, cirka 40 personer.
# Arbetssätt
Coacherna arbetar som i dag med motiverande samtal, hembesök och kontakt med hyresvärdar. Nytt är att vi tar emot
fler personer
och även arbetar i Säffle.
# Jämställdhet
Alla behandlas lika.
"""

VARSEL = """
# Förstudie: Gemensam beredskap vid varsel
| Uppdragstagare | Region Jämtland Härjedalen |
| Parter | Arbetsförmedlingen, Östersunds kommun |
# Nuläge
| Vad vi vet | Källa |
| 430 uppsagda vid tre nedläggningar sedan 2023 | Arbetsförmedlingens varselstatistik |
| 38 procent sjukskrivna inom ett år | Försäkringskassan |

Vid den senaste nedläggningen kallade kommunen, fackförbunden och Arbetsförmedlingen till tre olika möten samma
vecka. Någon
överenskommelse om vem som leder arbetet finns inte.
# Syfte
Förstudien ska beskriva vad som hände med de uppsagda och föreslå en gemensam beredskapsplan. En sådan plan saknas
i länet i dag.
# Mål
Vid utgången av 2027 använder alla tre parter samma larmplan, och vid nästa varsel ska första gemensamma mötet
hållas inom fem dagar
mot sjutton vid det förra.
# Målgrupp
Chefer, handläggare och rehabkoordinatorer hos parterna. Förstudien är strukturell och har inga individuella deltagare.
# Genomförande
Tio personer som själva blivit uppsagda ingår i en referensgrupp som granskar förslaget och kan kräva ändringar.
Underlaget bryts ned på kön och födelseland.
"""

SJUKSKRIVNA = """
# Samverkan för ett friskare Dalsland
# Sökande
Dals-Eds kommun, Försäkringskassan och Västra Götalandsregionen. Dals-Eds kommun är huvudman.
# Bakgrund
Ohälsan är ett växande samhällsproblem och många människor far illa. Vi är övertygade om att samverkan är vägen framåt.
Parterna har god erfarenhet av att arbeta ihop.
# Syfte
Att sjukskrivna utan anställning ska få ett helhetsgrepp kring sin situation och hitta motivationen att ta nästa steg.
# Mål
Målet är att deltagarna ska stärkas, hitta sin inre motor och på sikt närma sig arbetsmarknaden.
# Målgrupp
Sjukskrivna kvinnor och män 18–65 år. Ungefär 25 deltagare.
# Genomförande
Deltagarna kommer två gånger i veckan. Coachen planerar aktiviteterna, håller i grupperna och skriver en
handlingsplan för var och en.
Aktiviteterna kan vara promenader, föreläsningar om kost, mindfulness och studiebesök.
# Uppföljning
Deltagarna besvarar en enkät om hur nöjda de är.
"""

WHOLE = {
    "hemmasittare": (
        "jamtland",
        HEMMASITTARE,
        {
            "POL005": "met",
            "POL006": "met",
            "POL008": "met",
            "POL009": "met",
            "POL010": "met",
            "POL013": "met",
            "POL014": "met",
        },
    ),
    "nyanlända kvinnor": (
        "vastmanland",
        NYANLANDA,
        {
            "POL005": "met",
            "POL006": "met",
            "POL008": "unclear",
            "POL009": "met",
            "POL010": "met",
            "POL013": "met",
            "POL014": "met",
        },
    ),
    "samsjuklighet": (
        "harnosand_timra",
        SAMSJUKLIGHET,
        {
            "POL005": "met",
            "POL006": "met",
            "POL008": "unclear",
            "POL009": "met",
            "POL010": "not_met",
            "POL013": "met",
            "POL014": "met",
        },
    ),
    "boendecoach som fortsätter": (
        "badesa",
        BOENDECOACH,
        {
            "POL005": "not_met",
            "POL006": "not_met",
            "POL008": "not_met",
            "POL009": "not_met",
            "POL010": "unclear",
            "POL013": "not_met",
            "POL014": "met",
        },
    ),
    "förstudie om varsel": (
        "jamtland",
        VARSEL,
        {
            "POL005": "met",
            "POL006": "met",
            "POL008": "met",
            "POL009": "met",
            "POL010": "met",
            "POL013": "not_applicable",
            "POL014": "met",
        },
    ),
    "sjukskrivna i vaga ord": (
        "badesa",
        SJUKSKRIVNA,
        {
            "POL005": "not_met",
            "POL006": "unclear",
            "POL008": "not_met",
            "POL009": "not_met",
            "POL010": "not_met",
            "POL013": "not_met",
            "POL014": "met",
        },
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_application_is_read_as_a_person_reads_it(name: str) -> None:
    demands_name, text, expected = WHOLE[name]
    demands = profile(demands_name)
    ran = run(
        application({"text": text, "profile": demands_name}),
        demands,
        [b for b in bind(demands) if b.rule.id in RULES],
    )
    assert {r.rule: str(r.outcome) for r in ran.results} == expected
    assert not ran.crashes
