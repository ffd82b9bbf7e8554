"""What is new or developed, and what merely goes on (J3, V6d): word frames."""

THING = """
metod metoder metoden arbetsmetod* arbetssätt arbetssättet arbetsmodell* modell modellen modeller arbetsform* samverkansform* samverkansmodell*
form former roll roller yrkesroll* funktion funktionen funktioner tjänst tjänsten befattning post samordnarfunktion* lotsfunktion* lots
koordinatorfunktion* team teamet multiteam rehabteam rutin rutiner rutinen arbetsgång process processer processen struktur strukturen
mottagning mottagningen mötesplats mötesplatsen ingång ingången forum forumet plattform samarbete samarbeten samverkan samverkansstruktur*
koncept konceptet verktyg verktyget grepp väg vägar lösning lösningar lösningen flöde flödet insats insatsen insatser insatstyp spår mötesform*
kompetens kompetenser profession professioner yrkeskategori* upplägg upplägget program programmet kurs utbildning utbildningen
kunskap system handlingsplan planering samordning verksamhet verksamheten gruppverksamhet stöd stödet stödform* vägledarroll*
överenskommelse överenskommelsen kedja vårdkedja mall mallar handbok gränssnitt partnerskap trepartsmöte* bedömning bedömningar möten
"""

NEW = """
; it says so
(det|detta|något) nya|nyheten|nyheter|nytänkande|nyskapande|innovativ*|innovation*|nydanande|banbrytande|pionjär* är|består|ligger|i|med|på|för|blir|jämfört
nytt är|är_nytt|är_ny|är_nya|blir_nytt|nytt_för|nytt_i|nytt_med|nytt_jämfört|nyheten
(helt|något|alldeles|verkligen) nytt|ny|nya|nytt_sätt .. <thing>
något_nytt|någonting_nytt|helt_nytt|helt_ny|helt_nya|nytt_sätt|nya_sätt|nytt_grepp|nya_grepp
nyutvecklad*|nyinrätta*|nystart*|metodutveckl*|utvecklingsarbete*|utvecklingsprojekt*|utvecklingsinsats*|pilot|pilotprojekt*|pilotverksamhet*|försöksverksamhet*|testbädd*
; it has not been before
inte|aldrig|ingen|inget|ej|saknas .. funnits|förekommit|gjorts|prövats|provats|testats|arbetat|jobbat|erbjudits|hafts|haft|getts|gett|genomförts (tidigare|förut|förr)
inte|ingen|inget|inga|aldrig|ingenting .. tidigare|förut|förr .. gjort*|funnits|prövat*|provat*|arbetat|jobbat|hållit|gett|haft|getts|genomfört*|samlats|erbjud*|använt*
ingen|inget|inte|varken .. finns|görs|gör|erbjuds|prövas|arbetar|jobbar|har .. i_dag|idag|i_dagsläget|för_närvarande|i_nuläget
gör|görs|erbjuder|har|finns|arbetar|jobbar|prövas|motsvaras .. ingen|inte|inget|ingenting|varken .. i_dag|idag|i_dagsläget|för_närvarande|nu
finns|görs|arbetar|jobbar|gör .. inte|ingen|inget .. i_dag|idag|i_dagsläget
i_dag|idag|i_dagsläget .. finns|görs|gör|erbjuds inte|ingen|inget|ingenting
så|det|detta|sådan*|liknande .. har|gör|arbetar|jobbar .. ingen|inte|aldrig .. förut|tidigare|förr|gjort|jobbat|arbetat|i_dag|idag
för_första_gången|första_gången_som|för_första|första_i_sitt_slag|saknar_motsvarighet|utan_motsvarighet|ingen_motsvarighet|aldrig_tidigare|aldrig_förut|oprövad*|oprövat
; it is made, tried or developed
utvecklar|utveckla|utvecklas|utveckling_av|vidareutveckla*|vidareutveckling*|förfina|ta_fram|tar_fram|tas_fram|prövar|pröva|prövas|prova|provar|provas|testa|testar|testas|bygga_upp|bygger_upp|byggs_upp|införa|inför|införs|införande*|inrätta|inrättar|inrättas|skapa|skapar|skapas|etablera|etablerar|etableras|starta|startar|startas|bilda|bildar|bildas|forma|formar|formas|introducera*|upprätta|upprättar|upprättas|utforma|utformar|utformas|instifta|tillskapa* ... <thing>
; another way than today
i_stället_för|istället_för .. som_i_dag|som_idag|dagens|efter_varandra|var_för_sig|tre|flera|separat*|nuvarande|att_var|varsin|idag
till_skillnad_från|till_skillnad_mot .. i_dag|idag|nuvarande|tidigare|dagens|ordinarie|dag
ändra*|förändra*|förnya*|omforma*|lägga_om|ställa_om .. arbetssätt*|sättet|rutin*|struktur*|metod*
"""

# "New" about something that is no way of working, post or method, and more of the same.
NOT_NEW = """
; things that are merely new copies
ny|nya|nytt ansökan|ansökningar|medel|pengar|deltagare|deltagarna|intyg|remiss*|ärenden|ärende|grupp|grupper|omgång|omgångar|läkarintyg|beslut|bidrag|lokal|lokaler|lokalen|datorer|dator|platser|plats|period|år|projektperiod|finansiering|budget|praktikplats*|arbetsplats*|chef|personal|möbler|kommuner|kommun|jobb|arbete|upphandling|styrgrupp|projektledare|coach|handledare|anmälningar|intag|kontakter|vänner|insikter|liv|chans|start|avtal|telefon*|bil|minibuss
; more people or a wider area
nytt|nya|nyheten|ny .. fler|flera|utökar|utökas|utökad|ökar|öka|ökas|ökat|höjer|utvidgas|utvidgar|breddas|omfattar|omfattas|omfatta|ytterligare|dubbelt|även|också .. deltagare|platser|kommun|kommunen|kommuner|grannkommun*|området|personer|orter|ort|antal|antalet|omfattas|ingår|län|länet
fler|utöka*|utökat|ökat .. deltagare|platser|antal|kommuner|kommun|område
"""

TAKES_OVER = """
fortsatt|förlängd|förlängt|förnyad|permanent|ytterligare finansiering*|medel|stöd|drift|pengar|anslag|bidrag|medelstilldelning|projektmedel|samverkansmedel
fortsatt|förlängd|fortsätta|fortsättning verksamhet|insats|projekt|projektet|projekttid|tjänst|med_verksamheten|med_insatsen|med_tjänsten|med_projektet|på_projektet|av_projektet|av_insatsen|av_verksamheten|av_tjänsten
förlängning*|förläng|förlänga|förlänger|förlängas|förlängs
<we> .. fortsätta|fortsätter|driva_vidare|hålla_igång|hålla_vid_liv|rädda|bibehålla|behålla|upprätthålla|vidmakthålla|ha_kvar|få_behålla|få_ha_kvar|leva_vidare|rulla_på|permanenta|säkra|trygga ... tjänst*|verksamhet*|insats*|projekt*|coach*|samordnar*|personal*|handledar*|grupp*|team*|mottagning*|befintlig*|arbetet|som_i_dag|som_idag|den|dem|det|denna|omfattning|vidare
driva|driver|drivs|bedriva|bedrivs|kör|köra|körs|rullar|rullar_på|fortgår|fortlöper|pågår|fortsätter|löper|löper_på .. vidare|som_i_dag|som_idag|som_tidigare|som_förut|som_vanligt|på_samma_sätt|oförändra*|som_hittills|i_samma_omfattning|i_oförändrad|precis_som|med_samma
medel|pengar|pengarna|finansiering*|ansökan|projektpengar*|projektmedel* .. fortsätta|fortsätter|behålla|behålls|bibehålla|driva_vidare|hålla_igång|ha_kvar|täcka|betala|finansiera .. befintlig*|nuvarande|redan|personal*|tjänst*|verksamhet*|coach*|handledar*|samordnar*|grupp*|den|med_den|kostnad*|drift*|löner*
nuvarande|pågående|beviljade|nu_gällande|innevarande beslut|finansiering*|medel|projektperiod*|avtal|projekt|insats|projekttid .. löper_ut|upphör|tar_slut|är_slut|avslutas|går_ut
medlen|pengarna|projektmedlen|projektpengarna|finansieringen|stödet|anslaget|bidraget|esf-medlen|statsbidraget .. slut|upphör|upphört|tar_slut|löper_ut|dras_in|försvinner|sinar|upphörde|tog_slut
ta_över|tar_över|överta|övertar|övertas|ersätta|ersätter|täcka|täcker|avlasta|avlastar|bära|stå_för .. kostnad*|finansiering*|lönen|lönekostnad*|driften|hyran
förbundet|samordningsförbundet|förbundets_pengar|förbundsmedel .. har|fortsätt*|finansiera*|finansierat|tar_över|bekosta*|betala* ... tjänst*|coach*|samordnar*|verksamhet*|insats*|team*|mottagning*|sedan_20*|kostnad*|vidare
har .. finansierats|bekostats|betalats|drivits|finansierat|bekostat|betalat .. sedan|av_förbundet|av_kommunen|med_förbundets|av_samordningsförbundet ... löper_ut|upphör|slut|räcker_inte|ryms_inte|inte_längre|längre|läggas_ner|nedlägg*
inte|ingenting|inget .. något_nytt|nytt|ny_verksamhet|nya_saker .. utan|vill|samma|kvar|behålla|fortsätta
samma|oförändrad|oförändrade|nuvarande|dagens .. omfattning|bemanning|personal|innehåll|upplägg|former|form|sätt som|i|med|idag
ryms|rymdes|får_plats|klarar|finns_inte|finns_inget|räcker .. inte|längre|utrymme .. budget|ram|ramen|kostnaden|längre
hotas|hotad|risk .. nedläggning|läggas_ned|läggas_ner|avveckla*
skall|ska|måste|riskerar|kommer_att läggas_ner|läggas_ned|avvecklas|upphöra|stänga|stängas
(finansiera|betala|bekosta|täcka|lön|lönen) .. befintlig|befintliga|ordinarie|redan_anställd*|nuvarande .. tjänst*|personal*|verksamhet*|handledar*|coach*|samordnar*
"""

WE = """
vi vill söker ansöker ansökan medel medlen pengar pengarna för_att behov behöver önskar möjlighet kunna avser syftar syftet syfte
"""

# Said not to be so: what supports that nothing is taken over.
DENIED = """
ingen|inte|inget|inte_någon|ej .. förlängning*|fortsättning*|övertagande|permanent*|ersätter|ersätta|tar_över|överta*
ersätter|övertar|tar_över|ersätta|tränger_undan .. inte|ingen|inget|ingenting|varken|inga
"""

# After the initiative, others go on: that is implementation.
AFTERWARDS = """
efter projekttiden|projektet|projektslut*|insatsen|insatsens_slut|projektperioden|avslut|projektets_slut|att_projektet|perioden
när projektet|insatsen|projekttiden|pengarna|projektperioden .. slut|avslutad*|avslutas|över
från|fr.o.m.|därefter (och_med) 20*
ordinarie verksamhet*|budget*|ram|ramen|drift|linje*|organisation*
implementer*|införliva*|permanentas_i|överlämn*|i_linjen|inom_sin_ordinarie|nämndens_ram|egen_ram
"""
