"""What is new or developed, and what merely goes on (J3, V6d): word frames."""

NEW = """
; it says so
det|detta|något nya är|består|ligger|i|med|blir|jämfört
nytt_är|är_nytt|är_ny|är_nya|blir_nytt|nytt_för|nytt_i|nytt_med|nytt_jämfört|nyhet|nyheten|nyheter|nymodighet*|
    nytt_inslag|nya_inslag
nytt_blir|nytt_här|nytt_hos|nytt_att|förnyar|förnyelse
nytt:*|nytt_-|nytänkande|nyskapande|innovativ*|nydanande|banbrytande
tänker_nytt|tänka_nytt|på_nytt_sätt|på_ett_annat_sätt_än|något_nytt|någonting_nytt|helt_nytt|helt_ny|helt_nya|
    alldeles_ny|nytt_sätt|nya_sätt|nytt_grepp|nya_grepp|nya_tag
ny|nytt|nya .. *metod*|*arbetssätt*|*modell*|*form|*former|*roll|*roller|*funktion*|tjänst|befattning|post|
    *team*|*rutin*|arbetsgång|process*|struktur*|*mottagning*|*mötesplats*|ingång*|*forum*|plattform*|
    samarbete*|samverkan*|koncept*|verktyg*|lösning*|flöde*|insatstyp*|profession*|yrkeskategori*|upplägg*|
    program*|kompetens*|överenskommelse*|kedja|handbok|kunskapsform*
*insatsen|*utbildningen|*kursen|*modellen|*metoden|*arbetssättet|*upplägget|*träffarna|*samtalen|*ingången|*teamet|
    *mottagningen|*programmet|*stödet|*projektet|*verksamheten|*rollen är|blir (helt|alldeles) ny|nytt|nya|nyutveckla*
det_nya .. är|består|ligger|blir
har|är tagits_fram|tagit_fram|byggts|skapats|utformats|framtagen|framtaget|skräddarsydd .. för .. ändamålet|insatsen|projektet|
    målgruppen|just_detta
nyutvecklad*|nyinrätta*|metodutveckl*|utvecklingsprojekt*|utvecklingsinsats*|
    pilotprojekt*|pilotverksamhet*|försöksverksamhet*|testbädd*
en|ett|som|är|blir|genom|bli pilot|piloter
; it has not been before
<neg> ~ gjort*|gjorts|funnits|förekommit|prövats|prövat|provats|provat|testats|testat|arbetat|jobbat|erbjudits|
    getts|genomförts|samlats|samlat|hållits|tagits & <before>|förut|i_kommunen|i_länet|hos_oss
<before>|hittills .. <neg> ~ gjort*|funnits|prövat*|provat*|arbetat|jobbat|hållit|gett|haft|getts|genomfört*|
    samlats|erbjud*|använt*
vi|parterna|myndigheterna .. <neg> .. <before>
ingen|aldrig .. hos_oss|av_oss|av_parterna|av_myndigheterna|i_kommunen|i_länet|här .. <before>
<before>|hittills .. har|hade ingen .. hos_oss|av_oss|av_parterna|i_kommunen|i_länet
vidareutvecklar|vidareutveckla|förnyar|utvecklar .. parternas|samverkan|samarbetet|arbetet|stödet ... genom_att|så_att
genom_att .. nu .. deltar|arbetar|gör|möter|finns|ingår
det|detta börjar|startar|inför|provar|prövar vi .. nu|för_första|därför
nu|hädanefter börjar|startar|inför|provar|prövar vi
så|det|detta|sådan*|liknande .. har|gör|arbetar|jobbar .. <neg> .. förut|tidigare|förr|gjort|jobbat|arbetat|
    <today>
för_första_gången|första_gången_som|för_första|första_i_sitt_slag|saknar_motsvarighet|utan_motsvarighet|
    ingen_motsvarighet|oprövad*|oprövat
*arbetssätt*|*modell*|*metod*|något|någonting|*funktion*|*tjänst|roll|så|sättet|kombination* .. <neg> .. prövat|
    gjort|haft|arbetat|testat|jobbat|samlat|provat
*funktion*|*team*|*roll|*tjänst*|kompetens|plats|*forum|*mötesplats*|insats|stöd|*lots|länk som|vilken|vilket ..
    <neg> (i_dag|idag) finns|finnas|funnits|haft|har
*funktion*|*team*|*roll|*tjänst*|kompetens|plats|*forum|*mötesplats*|insats|stöd|*lots|länk som (i_dag|idag)
    saknas|saknats
<today> & i_projektet|i_insatsen|genom_insatsen|med_insatsen|i_det_nya|hädanefter
något_liknande|sådan|sådant|liknande|motsvarande & <neg> & finns|funnits|haft|hållits|prövats|getts|erbjudits|
    görs|gjorts
inget_vi|vi_aldrig|aldrig_vi|ingen_av_oss|ingen_av_parterna|ingen_part|inte_vi|vi_inte .. prövat|provat|testat|
    gjort|arbetat|jobbat
*rollen|*funktionen|*tjänsten|*arbetssättet|*modellen|*metoden|*mottagningen|*teamet|*kontoret|*samarbetet ..
    finns|funnits|saknas & <neg>|saknas
första .. i_länet|i_kommunen|i_regionen|i_landet|i_sverige|av_sitt_slag
skiljer_sig .. från|mot .. dagens|i_dag|idag|nuvarande|ordinarie|tidigare
hittills|tidigare .. saknats|saknat
använts|använt|prövats|prövat & <neg> .. här|hos_oss|i_kommunen|i_länet
<neg> .. använts|använt|tillämpats|tillämpat|bedrivits|erbjudits|kombinerats|funnits .. tidigare|förut|förr|
    någonsin|i_länet|i_kommunen|i_regionen|i_området
som|vilket|vilken (ännu|tidigare) <neg> (har|ännu|tidigare) prövats|prövat|provats|provat|testats|använts|använt|
    gjorts i|hos|här|av_någon
ingen_av .. har .. funnits|prövats|använts|gjorts
*metod|*metoden|*modell|*modellen|*arbetssätt*|*mottagning*|*funktion* ... är|blir ny|nytt|nya i|för|hos
till_skillnad_från|i_motsats_till|annorlunda_än .. tidigare|förra|dagens|nuvarande|vanliga|ordinarie|tidigare_års
sådan|sådant|liknande|motsvarande .. saknas
; it is made, tried or developed
utvecklar|utveckla|utvecklas|utvecklande|utveckling_av|vidareutveckla*|vidareutveckling*|förfina|ta_fram|
    tar_fram|tas_fram|prövar|pröva|prövas|prövande|prova|provar|provas|testa|testar|testas|bygga_upp|bygger_upp|
    byggs_upp|införa|inför|införs|införande*|inrätta|inrättar|inrättas|skapa|skapar|skapas|etablera|etablerar|
    etableras|starta|startar|bilda|bildar|bildas|forma|introducera*|upprätta|utforma|utformar|tillskapa*|
    piloterar .. *metod*|*arbetssätt*|*modell*|*team|*teamet|*rutin|*rutiner|*forum|*lots|*lotsfunktion*|
    *funktion|*funktionen|*tjänst|*tjänsten|ny_roll|nya_roller|yrkesroll*|samverkansform*|arbetsform*|gemensam|
    gemensamt|
    gemensamma|samordnad|samordnat|samlad|sammanhållen|ingång|*kedja|*flöde|*process|*struktur*|samarbetsform*|
    handbok|*mall|*koncept
*metod*|*arbetssätt*|*modell*|gemensam|gemensamt|gemensamma|ny|nytt|samordnad|*team|*rutin|*rutinen|*rutiner|
    *forum|*funktion|
    *koncept .. utvecklas|
    tas_fram|prövas|provas|testas|införs|inrättas|byggs_upp|etableras|utarbetas|skapas|bildas
; another way than today
i_stället_för|istället_för .. som_i_dag|som_idag|dagens|efter_varandra|var_för_sig|tre|flera|separat*|nuvarande|
    att_var|varsin|idag
till_skillnad_från|till_skillnad_mot|jämfört_med .. i_dag|idag|nuvarande|tidigare|dagens|ordinarie|dag
ändra*|förändra*|förnya*|omforma*|lägga_om|ställa_om .. arbetssätt*|sättet|*rutin*|struktur*|*metod*
"""

# New when it tells what the initiative brings; in a background it only tells what is lacking.
NOT_TODAY = """
<neg> ~ finns|görs|gör|erbjuds|erbjuder|prövas|arbetar|jobbar|används|ges|sker|möts|samlas & <today>
saknas|saknar & <today>
ingen_har|har_ingen|har_inte_någon|har_inget & <today>
"""

# First times that tell of the applicant, and what has always been done.
NOT_OF_THE_WORK = """
skriva|skrivit|skriver|sökt|söker|ansökt|gjort|fyllt_i .. ansökan|ansökningar|blankett*|medel|projektpengar|sådan_här
som_vi_alltid|som_vi_brukar|alltid .. arbetat|jobbat|gjort
"""

# "New" about something that is no way of working, post or method, and more of the same.
NOT_NEW = """
; things that are merely new copies
ny|nya|nytt ansökan|ansökningar|medel|pengar|deltagare|deltagarna|intyg|remiss*|ärenden|ärende|grupp|grupper|
    omgång|omgångar|läkarintyg|beslut|bidrag|lokal|lokaler|lokalen|datorer|dator|platser|plats|period|år|
    projektperiod|finansiering|budget|praktikplats*|arbetsplats*|chef|personal|möbler|kommuner|kommun|jobb|
    arbete|upphandling|styrgrupp|projektledare|coach|handledare|anmälningar|intag|kontakter|vänner|insikter|liv|
    chans|start|avtal|telefon*|bil|minibuss|riktlinjer|lagen|lag|regler|mönster|vanor|möte|möten|teammöte*|*samtal|tid|tider|bedömning*|försök
de|dem|den|alla som är|var ny|nya
; more people or a wider area
nytt|nya|nyheten|ny .. fler|flera|utökar|utökas|utökad|ökar|öka|ökas|ökat|höjer|utvidgas|utvidgar|breddas|
    omfattar|omfattas|omfatta|ytterligare|dubbelt|även|också|tar_emot|tar_vi_emot .. deltagare|platser|kommun|
    kommunen|kommuner|grannkommun*|området|personer|orter|ort|antal|antalet|omfattas|ingår|län|länet|i
fler|utöka*|utökat|ökat .. deltagare|platser|antal|kommuner|kommun|område
starta|startar|skapa|skapar|bilda|utveckla* .. grupp|grupper|förutsättningar|möjligheter|trygghet|motivation|
    självförtroende
"""

TAKES_OVER = """
fortsatt|fortsatta|förlängd|förlängt|förlängda|förnyad|förnyade|permanent|ytterligare finansiering*|medel|stöd|
    drift|pengar|anslag|bidrag|
    medelstilldelning|projektmedel|samverkansmedel
fortsatt|förlängd|fortsätta|fortsättning|fortsättningen verksamhet|insats|projekt|projektet|projekttid|tjänst|
    med_verksamheten|med_insatsen|med_tjänsten|med_projektet|på_projektet|på_insatsen|av_projekt*|av_insats*|
    av_verksamhet*|av_tjänst*|av_*coach*|av_samordn*|av_team*|på_*|av_*
förlängning|förlängningar|förläng|förlänga|förlänger|förlängas|förlängs
förlängningen av|avser|gäller
<we> .. fortsätta|fortsätter|driva_vidare|hålla_igång|hålla_vid_liv|rädda|bibehålla|behålla|upprätthålla|
    vidmakthålla|ha_kvar|få_behålla|få_ha_kvar|leva_vidare|rulla_på|permanenta|säkra|trygga ... tjänst*|
    *tjänsten|verksamhet*|insats*|projekt*|*coach*|*samordnar*|personal*|handledar*|*gruppverksamhet*|*team*|
    *mottagning*|befintlig*|arbetet|som_i_dag|som_idag|med_den|med_detta|med_det|denna|omfattning|vidare|drift*
driva|driver|drivs|bedriva|bedrivs|kör|köra|körs|rullar|rullar_på|fortgår|fortlöper|pågår|fortsätter|löper|
    löper_på|arbetar|jobbar .. vidare|som_i_dag|som_idag|som_tidigare|som_förut|som_vanligt|på_samma_sätt|
    oförändra*|som_hittills|i_samma_omfattning|i_oförändrad|precis_som|med_samma
medel|pengar|pengarna|finansiering*|ansökan|projektpengar*|projektmedel* .. fortsätta|fortsätter|behålla|
    behålls|bibehålla|driva_vidare|hålla_igång|ha_kvar
täcka|täcker|betala|betalar|finansiera|finansierar|bekosta|bekostar .. lön*|kostnad*|tjänst*|hyra* ... som ..
    <today>|redan|hittills|länge|ordinarie .. betalar|betalas|finansierar|finansieras|bekostar|bekostas|anställd*|
    arbetar|bär|har
medel|pengar|pengarna|finansiering*|ansökan|bidrag* .. täcka|täcker|betala|betalar|finansiera|finansierar|
    bekosta|går_till .. befintlig*|nuvarande|redan|ordinarie|drift*
nuvarande|pågående|beviljade|nu_gällande|innevarande beslut|finansiering*|medel|projektperiod*|avtal|projekt|
    insats|projekttid ~ löper_ut|upphör|tar_slut|är_slut|avslutas|går_ut
medlen|pengarna|projektmedlen|projektpengarna|finansieringen|anslaget|esf-medlen|statsbidraget ~ slut|upphör|
    upphört|tar_slut|löper_ut|dras_in|försvinner|sinar|upphörde|tog_slut
bidraget|stödet från|av .. kommunen|regionen|staten|länsstyrelsen|arvsfonden|stiftelsen .. slut|tog_slut|tar_slut|upphör|
    upphörde|löper_ut|löpte_ut
ni|förbundet|samordningsförbundet ~ ta_över_det|tar_över_det|ta_över_bidraget|ta_över_stödet
hålla_på|håller_på|hålla_igång|fortsätta|fortsätter|rulla_på .. som_förut|som_tidigare|som_hittills|som_vanligt|som_nu
förbundet|samordningsförbundet ~ ta_över|tar_över|överta|övertar|övertas .. kostnad*|finansiering*|lönen|
    lönekostnad*|driften|hyran
ta_över|tar_över|överta|övertar|övertas|avlasta|avlastar|bära|täcka .. kommunens|nämndens|regionens|våra|
    kostnaden|finansieringen .. för|av
förbundet|samordningsförbundet|förbundets_pengar|förbundsmedel|pengar_från_förbundet .. har|fortsätt*|
    finansiera*|finansierat|tar_över|bekosta*|betala* ... tjänst*|*coach*|*samordnar*|verksamhet*|insats*|
    *team*|*mottagning*|sedan_20*|kostnad*|vidare
har .. finansierats|bekostats|betalats|drivits|finansierat|bekostat|betalat ... löper_ut|upphör|slut|
    räcker_inte|ryms_inte|inte_längre|längre|läggas_ner|läggas_ned|nedlägg*
<neg> .. något_nytt|nytt|ny_verksamhet|nya_saker
samma|oförändrad|oförändrade omfattning|bemanning|personal|innehåll|upplägg|former|form|sätt som|i_dag|idag|
    tidigare|förut|nu
<neg> ~ ryms|rymdes|får_plats|klarar|råd|utrymme .. nämndens|kommunens|regionens|ordinarie budget|ram|ramen
hotas|hotad|risk .. nedläggning|läggas_ned|läggas_ner|avveckla*
skall|ska|måste|riskerar|kommer_att läggas_ner|läggas_ned|avvecklas|upphöra|stängas
finansiera|finansierar|betala|betalar|bekosta|täcka|lön|lönen|medel .. befintlig|befintliga|ordinarie|
    redan_anställd*|nuvarande .. tjänst*|personal*|verksamhet*|handledar*|*coach*|*samordnar*
söker|ansöker|ansökan|medel|stöd|vill|behöver|önskar .. ytterligare .. år|period|etapp
andra|tredje|fjärde|femte|nästa period|projektperiod|projektår|verksamhetsår|etapp|omgång ~ söker|ansöker|medel|
    pengar
söker|ansöker|medel|pengar|vill|behöver .. driva|bedriva|köra|hålla|ha ... år|året två|tre|fyra|fem|2|3|4|5
söker|ansöker|medel|pengar|vill|behöver .. (ett|två|tre|några|ännu) år|halvår till|ytterligare
inte längre .. finansiera|betala|bekosta|bära|råd|avsätta|avvara
tjänst*|*tjänsten|verksamhet*|projektet|mottagningen|mötesplats*|*coachen|samordnaren .. finnas_kvar|fortgå|
    fortsätta|bestå|
    fortleva|leva_vidare|få_vara_kvar|överleva
pågått|funnits|drivits|startade|startat .. sedan|20* ... söker|söka|ansöker
bibehålla|behålla|vidmakthålla|upprätthålla|permanenta .. *tjänst*|verksamhet*|*team*|*coach*|*samordnar*|
    *mottagning*|personal*
förbundet|samordningsförbundet|förbundets .. gå_in|går_in|kliva_in|kliver_in|träda_in
finansierats|finansierat|bekostats|bekostat|betalats|betalat ~ förbundet|samordningsförbundet|
    samordningsförbundets|förbundets
tillåter|medger ~ <neg> .. tjänst*|verksamhet*|budget*
säkra|trygga|säkerställa .. finansiering*
drar|drog|dragit|dras .. in .. stödet|bidraget|finansieringen|anslaget|pengarna|medlen|tjänsten
stödet|bidraget|finansieringen|anslaget|tjänsten dras|drogs|har_dragits in
pengar|pengarna|medel|medlen .. kan|ska|får|gör_att .. samma .. finnas_kvar|fortsätta|bestå|behållas|leva_vidare|finns_kvar
hittills|tidigare .. betalat|finansierat|bekostat|stått_för|finansierats & förbundet|samordningsförbundet|söker|
    ansöker|ansökan
utan .. pengar|medel|stöd|finansiering .. tvingas|måste|säga_upp|lägga_ner|lägga_ned|avveckla|stänga
"""

# A title that tells of a continuation.
TITLE = """
fortsatt|fortsätter|fortsättning|fortsättningen|förlängning|förlängd|förlängt|permanent|permanentning
etapp|steg|del|fas 2|3|ii|iii|två|tre
"""

# Said not to be so: what supports that nothing is taken over.
DENIED = """
i_förlängningen
fortsätter|fortsätta som .. rådgivare|mentor*|stödperson*|fadder*|faddrar|kamratstöd*|referens*|förebild*
hänvisa*|remittera*|anvisa*|anmäler|söker_sig .. på_samma|som_tidigare|som_i_dag|som_idag|som_vanligt
samma .. som andra|övriga|alla_andra
till_skillnad_från|i_motsats_till .. tidigare|förra|dagens
fristående|fortsättning .. förstudie*|förprojekt*|kartläggning*|pilot*
ingen|inget|inte_någon .. förlängning*|fortsättning*|övertagande|permanent*
<neg> ~ ersätter|övertar|tar_över|ersätta|ersätts|ersättas|tränger_undan|trängs_undan|överta|ta_över
"""

# What the parties run themselves goes on beside the initiative, and takes nothing over.
BESIDE = """
fortsätter|fortsätta|fortgår|pågår|löper|drivs|bedrivs|rullar|rullar_på|består|kvarstår|finns_kvar|ligger_kvar|är_kvar|
    sköts & egen|eget|egna|ordinarie|respektive .. budget|budgetar|ram|ramar|medel|pengar|kostnadsställe|
    anslag|driftbudget|bekostnad
fortsätter|fortsätta|fortgår|pågår|löper|drivs|bedrivs|rullar|består|kvarstår|finns_kvar|ligger_kvar|är_kvar|sköts &
    betalas|bekostas|finansieras|betalar|bekostar|finansierar & dem_själva|själv|själva|respektive|var_och_en|varje_part|
    som_i_dag|som_idag|som_förut|som_tidigare|som_vanligt|som_hittills|oförändra*
fortsätter|fortsätta|fortgår|pågår|löper|drivs|bedrivs|rullar|består|kvarstår|finns_kvar & vid_sidan_av|vid_sidan_om|
    parallellt|jämsides|bredvid|utöver|opåverka*
parternas|respektive|var_och_en|varje_parts|myndigheternas .. ordinarie|egen|egna|vanliga|befintliga .. fortsätter|fortgår|pågår|
    löper|består|kvarstår|finns_kvar|rullar
"""

# Where the same sentence asks for money or tells of an end, what goes on is what the money is for.
ASKS = """
söker|söka|ansöker|ansöka|ansökan|söks|bidrag|bidraget|samordningsförbund*|förbundet|förbundets|slut|upphör*|löper_ut|
    längre|tills_nu|räcker_inte|läggas
"""

# After the initiative, others go on: that is implementation.
AFTERWARDS = """
efter projekttiden|projektet|projektslut*|insatsen|insatsens_slut|projektperioden|avslut|projektets_slut|
    att_projektet|perioden
när projektet|insatsen|projekttiden|projektperioden .. slut|avslutad*|avslutas|över
implementer*|införliva*|permanentas_i|överlämn*|i_linjen|inom_sin_ordinarie|nämndens_ram|egen_ram|
    ordinarie_drift|vikarie*
"""
