"""Unmet needs, and what is lacking in co-operation today (V6b): word frames.

Source of forms: how needs analyses of samordningsförbund and reports on rehabilitation between authorities put it
(Inspektionen för
socialförsäkringen and Riksrevisionen write "mellan stolarna", "glapp", "parallella processer", "personbunden
samverkan").
"""

# A hard position in life or in the systems, a wait, or something that is not.
PROBLEM = """
*fattigdom*|fattig*
*diagnos*|adhd|autism|npf-*
*arbetslös*|*sjukskriv*|sjukfall*|sjukpenning*|sjukersättning*|
    aktivitetsersättning*|rehabiliteringspenning*|försörjningsstöd*|ekonomiskt_bistånd|bistånd|biståndet|
    socialbidrag*|bidragstagare|bidragsberoende|försörjningshinder|utförsäkr*|nollplacer*|nollklass*|nolltaxa|
    sgi|ek_bist|ek._bist|sa|läkarintyg*|intyg*
utan|saknar|saknade|saknat|saknas|behöver|behövde|behov|behovet|behoven
står|stod|befinner|hamnat|lever|levt|hålls utanför|långt
utanförskap*|isoler*|*ohälsa*|psykisk*|psykiatri*|depression*|ångest|utmattning*|utbränd*|*missbruk*|*beroende|
    samsjuklig*|skuldsatt*|skuldsätt*|hemlös*|bostadslös*|vräk*|våld*|smärta|smärtproblematik|värk|
    neuropsykiatrisk*|npf|funktionsnedsättning*|självmord*|suicid*|ensamhet*
varsel|varsl*|uppsagd*|uppsägning*|avskedad*|konkurs*|nedlägg*|avslag|avslås|etableringsprogram*|
    lämnat_etableringen
avbrutit|avbröt|avbrott|avhopp*|hoppat_av|hoppade_av|*frånvaro*|hemmasittar*|aktivitetsansvar*|kaa|
    neet|uvas
kö|köar|köer|kölista*|kötid*|kön_till|kön_för|väntelista|väntelistan|väntetid*|väntan|väntar|väntade|väntat|dröjer|dröjde|mediantid*|
    genomsnittstid*|handläggningstid*|ledtid*
slutat|förlorat|tappat|nekas|nekats
ohälsotal*|riskerar|risk|återfall*|återgår|återinsjukn*|drabbad*|drabbas|utsatt*
osäkra|osäker|okunskap|kompletter*|ofullständig*|försenad*|växlat|pendlat|pendlar|bollats
gått_hemma|hemma_länge|borta_från|mer_än_ett_år|mer_än_två_år|längre_än_ett_år
"""

# That something is not, which tells of a need where those counted are not merely the visitors of what there is.
NEGATED = "<neg>"

# Where a need is known from.
SOURCE = """
enligt .. *data*|*lager|journal*|*system*|*listor|*listan|*mätning*|*beräkning*|*prognos*|*underlag*|*inventering*
enligt .. *statistik*|*rapport*|*register*|registret|scb|skr|socialstyrelsen|folkhälsomyndigheten|kolada|
    försäkringskassan*|arbetsförmedling*|kommunens|regionens|*undersökning*|*enkät*|*kartläggning*|bokslut*|
    uppgifter|siffror|uppföljning*|*genomgång*|analys*|verksamhetssystem*|öppna_jämförelser|lupp*|
    årsredovisning*|*utredning*|inspektion*|förstudie*|länsstyrelsen|behovsanalys*
*statistik*|*rapport*|*enkät*|*undersökning*|*kartläggning*|behovsanalys*|förstudie*|*genomgång*|*genomgången|
    registerutdrag*|uttag*|utdrag|utredning*|analys*|mätning*|uppföljning*|intervju*|bokslut*|inventering*|
    granskning*|revision*|forskning*|studie|studier|siffror ~ visar|visade|visat|pekar|pekade|framgår|framkom*|
    framgick|konstater*|bekräftar|uppger|uppgav|svarade|svarar|redovisar|fann|beskriver|beskrev|berättar|
    berättade|synliggör|synliggjorde|anger
hämtad*|hämtat|källa|bygger_på|räknat|räknade|vid|genom|ur|från .. *statistik*|*register*|verksamhetssystem*|
    *genomgång*|uttag*|utdrag*|förstudie*|inventering*|*mätning*|*enkät*|*kartläggning*|*undersökning*
källa|källa:*|scb|kolada|socialstyrelsen|folkhälsomyndigheten|lupp|treserva|lifecare|procapita|combine|viva
"""

# A figure that counts something else than a need: those served by what exists, results, the planned volume, places
# and staff.
NOT_NEED = """
# .. ärenden|personer|besök|samtal .. om_året|per_år|årligen|i_månaden|per_månad
fått|fick .. stöd|hjälp|insats|insatser|plats|coachning|vägledning
deltagit|deltog|medverkat|passerat
räknar_med|vänder_sig|riktar_sig|tar_emot|tagit_emot|tog_emot|ta_emot|beräknas|planeras|omfattar|ska_omfatta|
    ges_plats|erbjuds_plats|platser
deltagare|deltagarna|deltog|deltagit|deltar|inskrivna|inskrivits|skrivits_in|skrevs_in ~ insats*|projekt*|
    verksamheten|hos_oss|i_dag|under|sedan|årligen|per_år|var|varit|totalt
# deltagare|deltagarna|inskrivna
gick|gått|kom|kommit .. vidare .. till
gått_vidare|gick_vidare|kommit_vidare|kom_ut|kommit_ut|fått_jobb|fick_jobb|avslutats_till|har_hjälpt|hjälpte|
    genomgått|fullföljt|fullföljde|stöttat|stöttade|träffat|träffade|mött|mötte|fått_ett_eget|fått_arbete|
    fick_arbete
*coach*|*samordnar*|*vägledar*|*lots*|verksamheten|teamet|projekt*|insatsen|mottagningen .. träffat|träffade|
    mött|mötte|hjälpt|hjälpte|arbetat|
    stöttat|stöttade|tagit|tog|haft
vi|enheten|kontoret|verksamheten .. # .. medarbetare|handläggare|anställda|handledare
årsarbetare|heltidstjänster|tjänster|medlemskommuner|referensgrupp*|styrgrupp*|intervjuas|invånare|befolkning*|
    medborgare
"""

# Whom a background's figures are about when no hardship is named.
ABOUT_CASES = """
personer|personerna|individer|hushåll*|ungdomar|unga|kvinnor|män|ärenden|akter|sjukfall|patienter|klienter|
    familjer|remiss|remisser|remissen|ansökningar|avslut|sjukskrivningar|av_dem|av_dessa|elever|föräldrar|handläggare|medarbetare|vuxna|möten
"""

# A bare figure that counts people or cases ("från 310 till 352").
NUMBER_OF = """
antal|antalet .. person*|individ*|hushåll*|sjukfall*|ärenden|unga|ungdomar|kvinnor|män|sjukskriv*|ansökningar|
    *skrivna|familjer|barn
"""

# A queue is an unmet need, also to something that exists.
QUEUE = """
kö|köar|köer|kölista*|kötid*|kön_till|kön_för|väntelista|väntelistan|väntar|väntade|står_på_tur
; to be out of work is a need, whoever keeps the register
inskriven|inskrivna|anmälda .. arbetsförmedling*|förmedlingen|af|arbetslös*
; and so is to be enrolled nowhere
varken|inte|ej|ingen|inga|aldrig ... inskriven|inskrivna|inskrivet|anmäld|anmälda|kända|känd
inskriven|inskrivna|anmälda .. ingenstans|inte_någonstans
"""

# Those who came to what there is: where no hardship is named they tell how it was used, and no need.
ATTENDED = """
personer|individer|ungdomar|unga|kvinnor|män|vuxna|besökare|deltagare ~ kom|kommit|besökte|besökt|var_med|varit_med|
    gick_hos|gått_hos|anmälde_sig
"""

# In a target group's section a number counts a need only when it tells how many there are.
EXISTS = """
finns|fanns|uppgår|uppgick|uppskattas|uppskattar|enligt|statistik*|register*|i_dag
"""

# Figures that are to be gathered tell of no need yet.
GATHERS = """
samlar_in|samla_in|samlas_in|tar_fram|tas_fram|hämtar|hämtas|intervjuar|intervjuas|följer|räknar|mäter|redovisar
"""

# Lacking in co-operation, as it is today.
LACK = """
; nobody has it
ingen|inget|inga|ingendera|ingen_av_oss|ingen_enskild .. ansvar*|i_uppdrag|uppdraget|uppdrag|mandat*|äger|ägde|
    ägt|samordnar|samordnade|håller_ihop|håller_i|kallar|kallade|kallat|sammankallar|hela_bilden|hela_kedjan|
    hela_vägen|vet|lämnar_över|tar_emot|tar_vid|tar_över|tar_helhet*|tar_tag|tar_initiativ*|följer_personen|
    driver_frågan|ser_hela|känner_till|leder_arbetet|skickar_vidare|håller_tråden|knyter_ihop
ingen|inget|inga|utan|varken|inte_någon|inte_något|inte_några|aldrig_någon .. <shared>
vem_som|vilken_part|vilken_myndighet .. äger|ansvarar|leder|kallar|gör|håller|ska|*ansvar* ~ <neg>|oklart|
    otydligt|osäkert|oklarhet*|vet
ingen|inget tar|tog|tagit
<part> .. lämnar|lämnade|för|skickar|slussar .. <neg> .. över|vidare|till_någon
<state> & <local> & <neg>|utan|olika|<lacks>|först|för_sent|dröjer|försenas|senare & information*|informer*|
    besked|kontakt|remiss*|överlämn*|syn|bedömning*|ansvar*|vet|planer*|plan|kallad*|kallas|deltar|följer_upp|
    uppföljning|samtal|möte*|lämnar|beslut|underlag|intyg|utredning*
olika|skilda|motstridig* syn|svar|råd|bud|takt|riktning|synsätt|uppfattning*|bild|bilder|tolkning*|besked|budskap|mål|
    målbilder|drag
drar|strävar .. åt .. olika|varsitt
tar|dröjer|går|gick|tog .. innan|tills|till ... parterna|alla_parter|gemensam*|samma_bord|myndigheterna
först .. senare|efteråt .. vet|får|upptäck*|nås
når|få_tag|får_tag|kommer_fram ~ <neg> .. <part>
<part> .. får|nås besked|information|underlag|veta ~ först|för_sent|sent
<neg> .. arbeta|arbetar|jobba|jobbar|planera|planerar .. ihop|tillsammans|gemensamt|samman|varandra
<neg> .. hänger_ihop|hör_ihop|passar_ihop|går_ihop
räcker_inte|duger_inte|godtas_inte|godkänns_inte .. <part>
kontakterna|kontakten|mötena|avstämningarna .. mellan .. få|slumpmässig*|sällan|tillfällig*|glesa|sporadisk*|
    otillräcklig*
utan_att_stämma|utan_att_fråga|utan_att_höra|utan_att_tala|utan_att_prata|utan_avstämning|utan_att_samråda
utan_att .. <part>
den_ena|ena ... den_andra|den_andre|andra
vänta_ut|invänta|vänta_in
själv|själva .. bära|samordna|hålla_ihop|förmedla|budbärare|berätta|projektleda|hålla_reda|hålla_koll|föra
avstämningsmöte*|möte|möten|plan|sip .. # av #
<lacks> .. den_som|de_som .. håller|kallar|samordnar|leder|ansvarar|äger|driver
<part> .. vet|visste|får_veta .. <neg> .. när|om|vad|vilka|hur|vart|vem
utan .. ordning|inbördes_ordning|sammanhang|plan|helhet|samband
ingen|inget|inga helhet|sammanhang|ordning|överblick|samsyn|struktur
för_sjuk* & för_frisk*
<neg> träffats|träffas|mötts|möts|setts|ses|pratat|talats_vid|samtalat
bara|endast|enbart|knappt .. <shared>
gemensam*|samlad|samlat|samlade ... möten|möte|mötet|planering*|plan|planer|uppföljning*|träffar|samtal|kartläggning* ..
    hålls|görs|sker|finns|förekommer|skrivs|används|genomförs|kallas|kommer_till_stånd inte|aldrig|sällan|ej|
    knappast|bara
<part> .. får|fick|fått <neg> (reda|ens) veta|information*|besked|del_av|kallelse*|återkoppling*|underlag*
säger|svarar|menar|anser|tycker|hävdar|skriver ... är|ligger .. <part> sak|bord|ansvar|uppgift|problem|fråga
stöden|stödet|insatserna|delarna|systemen|det|bitarna|kedjan|planerna .. hänger|hör|går|passar|håller|sitter
    <neg> ihop|samman
<part> skickar|hänvisar|remitterar|skriver .. till ... <part> skickar|hänvisar|remitterar|skriver|säger
när ... <part>|dit|hit .. säger|svarar ... när ... säger|svarar
ingen|inget av_oss|av_parterna|av_myndigheterna|i_kedjan|hos_någon .. har|gör|håller|tar|vet|kan
det|de|problem* ... alla ser|vet|känner_till|känner ... ingen|inte_någon
; something is missing
<lacks> .. <shared>|länk|länken|brygga|bro|handslag*|kunskap_om_varandra*|kännedom_om_varandra*|
    mellan_myndighet*|mellan_parterna|mellan_verksamheter*|mellan_huvudmän*|någon_som|en_person_som|någon_att|
    samordnare|samordnande|tydlig_ingång|en_ingång|väg_in|alla_parter|en_plats_där|ett_ställe_där|struktur_för
<shared> .. <lacks>
samverkan|samarbete*|samordning*|kommunikation*|dialog*|kontakt* ~ beroende_av|hänger_på|står_och_faller|
    bygger_på|eldsjäl*|enskilda_handlägg*|enskilda_medarbet*|personliga_kontakt*|enskilda_personer|personbund*|
    personberoende
mötet|länken|handslaget|samordnaren|samordnarrollen|ansvaret|uppföljningen|planeringen|ledningen .. saknas|
    fattas|brister|ingens|oklart|otydligt|delat|fördelat_på
saknar|saknas|för_lite|bristande|dålig|liten|okunskap kunskap|kännedom|insikt .. andra|varandra*|myndighet*|
    parter*
information* .. fastnar|försvinner|går_förlorad|når_inte|kommer_inte_fram|tappas|stannar
uppsplittrat|uppsplittrad|utspritt|spritt|delat|uppdelat .. på .. myndighet*|part*|förvaltning*|enheter|händer|
    huvudmän
; pictures
springa|springer|ringa|ringer|vända_sig|gå|går|söka|jaga|jagar .. mellan|till|runt .. olika|flera|alla|tre|fyra|
    fem kontor|myndigheter|handläggare|instanser|ställen|personer|parter
revir*|bevakar sitt|sina|revir*|budget
mellan_stolar*|mellan_två_stolar|mellan_alla_stolar|bolla*|i_kläm|stuprör*|rundgång*|runtgång*|moment_22|
    svarte_petter|vattentäta_skott|ping-pong*|pingpong*|silo|silor|silos|ingenmansland|tomrum*|glapp|glappet|
    glappen|glipa|glipan|glipor|gråzon*|karusell*|rundvandr*|kastas_runt|runtskickad*|hoppar_mellan
skickas|skickar|hänvisas|hänvisar|slussas|slussar|kastas|knuffas|remitteras|studsar|åker|vandrar|flyttas ..
    runt|vidare|mellan|fram_och_tillbaka|till_varandra|till_nästa|tillbaka
hamnar|hamnade|hamnat|faller|föll|fallit|ramlar|ramlat|fastnar|fastnat|trillar|sitter|sittande|försvinner|
    blir_kvar|tappar|tappas .. mellan|i_skarven
släpper|släpper_taget|tappar|lämnar .. när|innan|utan
mellan .. är_det_tomt|uppstår_ett|finns_det_inget|finns_ett_hål|gapar
var_sitt|varsitt|sitt|sina|eget|egna|vårt|våra stuprör|håll|spår|fack|hörn|rum|kontor
; one waits for the other, or asks something of the other first
väntar|väntat|avvaktar|inväntar .. på .. <part>|varandra|besked|bedömning*|utlåtande*|utredning*|intyg*|beslut|
    nästa|remiss*
<part> .. väntar_på|väntar_in|inväntar|avvaktar
i_väntan_på|väntan_på|i_avvaktan_på
väntar_på_varandra|skjuts_upp|skjuter_upp|skjuter_upp_planering*
<part> .. kopplas_in|kommer_in|får_veta|upptäcker|får_kännedom|blir_inkopplad*|ser|får_reda ~ först_när|
    först_efter|för_sent|i_efterhand|alldeles_för_sent
<part> .. kräver|förutsätter|vill_ha ... först ... <part>
efter_varandra|i_sekvens|i_tur_och_ordning ~ i_stället|istället|inte
; the same twice, or each for himself
samma|likadana sak|saker|frågor|fråga|uppgifter|historia|berättelse|underlag|kartläggning*|utredning*|prövning|
    arbete|bedömning|resa|information|insats|blankett* ~ flera|två|tre|fyra|fem|gånger|om_och_om|igen|
    varje|alla|dubbel*|varandra|olika|hos
berätta*|upprepa*|redogöra|börja|börjar|svara|förklara .. historia|livshistoria|flera_gånger|om_och_om|igen|
    från_början|om_från|gång_på_gång|för_varje|från_noll
dubbelarbet*|dubbelutred*|dubbelkartlägg*|dubbeldokument*|dubbelt_arbete|dubblerad*|dubbelkommando
dubbla|dubbelt .. kartläggning*|utredning*|planer*|möten|spår|arbete|insatser|bedömningar|handläggning*|
    kontakter
parallell|parallella|parallellt ~ plan*|utred*|insats*|spår|process*|kartlägg*|bedömning*|ärende*|utan
två|tre|fyra|fem|flera|olika|separata|skilda|varsina (olika|separata|parallella|egna) planer|planeringar|
    handlingsplaner|kartläggningar|utredningar|genomförandeplaner|bedömningar|möten|besked|bud|kallelser|
    dagordningar
olika|separata|skilda|åtskilda .. spår|dagordningar|datasystem|prioriteringar|håll|processer|utredningar|
    ärendesystem
varsin|var_sin|varsitt|var_sitt|varsina plan*|handlingsplan*|utredning*|kartläggning*|planering*|möte*|möten|
    bedömning*|bit|del|system|rutin*|bild|uppdrag|perspektiv|mål
varje|respektive|vardera|var|alla|båda <part> .. egen|eget|egna|sin|sitt|sina plan*|handlingsplan*|utredning*|
    kartläggning*|planering*|möte*|möten|bedömning*|bit|del|system|rutin*|bild|perspektiv|mål|egen|eget|egna|
    håll
gör|skriver|bokar|planerar|utreder|arbetar .. var|varje|respektive <part> .. sin|sitt|sina|egen|eget|egna
var_och_en|varje_part|varje_myndighet|vi_alla .. gör|sköter|arbetar|ser|planerar|har .. sitt|sin|sina|eget|egen
görs_om|gör_om|görs_på_nytt|börjar_om|startar_om
var_för_sig|var_och_en_för_sig|på_sitt_håll|på_var_sitt_håll|på_varsitt_håll|på_olika_håll|på_skilda_håll|
    isolerat|fristående_från_varandra|utan_att_mötas|oberoende_av_varandra|utan_koppling|okoordiner*|osamordn*|
    oberoende_av_vad|krockar|kolliderar|motstridig*|motsägande
; they do not know of each other, or do not meet
<neg> & varandra*
ingen|inget|inga|inte|aldrig|sällan .. de_andras|de_andra|andras|den_andres|den_andra
tre|fyra|två|fem kartläggningar|utredningar|planer|kartl*
vet|visste|känner|kände|ser|förstår|hör|får_veta|får_reda|reda|kännedom|pratar|talar|informer* & <neg>|föga|
    dåligt & de_andra|den_andre*|den_andra*|andra_myndighet*|andra_part*|övriga_part*|de_övriga|andras|
    någon_annan|vem_de|vem_man|vem_hos|vad_handläggaren|vad_läkaren|andra_gör|andra_planer*|hos_de_andra|
    vad_som_händer|vad_kommunen|vad_vården|vad_kassan
osäkra|osäker|osäkerhet|okunskap|okunniga|bristande_kunskap|dålig_kunskap|bristande_kännedom|kunskapsbrist*|
    låg_kunskap|liten_kunskap|för_lite|missuppfattning*|fördomar .. andra|varandra*|myndigheter*|parter*|vem|
    uppdrag
möte|möten|mötet|träff*|planering*|kontakt|samtal|kallade|kallad & <neg>|utan|få|saknas|saknades|bara & båda|
    både|alla_parter|alla_inblandade|alla_berörda|samtidigt|mer_än_en|fler_än_en|tillsammans|båda_myndigheterna|
    de_andra
utan_att_alla|alla_berörda|alla_inblandade .. inte|kallade|saknades
<part> .. träffas|möts|ses|pratar|talar|samråder|samlas|samarbetar|samverkar|samordnar|samordnas|informerar|
    stämmer_av .. <neg>|för_lite
<part> .. <neg> (har|ofta) träffas|möts|ses|pratar|talar|samråder|samlas|samarbetar|samverkar|samordnas|
    samordnade|samordnat|informer*|informerad*|stämmer_av|inkopplad*
utan .. <shared>|samråd|kontakt_med_varandra|att_någon|att_vara_inblandade|att_alla|att_informera|att_veta|
    att_de_andra|koppling
inte .. tillsammans|samordnat|samordnade|samordnas|samtidigt|på_talefot|i_takt|gemensamt
; too many contacts
kontakt*|möta|möter|träffa|träffar|runt|inblandade .. sju|åtta|nio|tio|fyra|fem|sex|#|flera|många|olika (olika)
    handläggar*|myndigheter|instanser|aktörer
"""

# Each for itself is said of methods, effects and studies, too: that is no co-operation.
NOT_OF_AUTHORITIES = """
effekt*|verksam|verksamma|verksamt|verkningsfull*|studera*|utvärdera*|beprövad*|undersök*|forskning*|evidens*|behandling*|
    metod|metoder|metoderna|komponent*|inslag*|delarna|momenten & var_för_sig|var_och_en_för_sig|isolerat|oberoende_av_varandra|
    på_olika_håll
"""

# Said to work: no lack.
WORKS_WELL = """
fungerar|fungerat|fungerade (mycket|redan) väl|bra|utmärkt|fint
gott|god|goda|bra|nära|välfungerande|väl_fungerande|upparbetat|upparbetade samarbete|samarbetet|samverkan|
    kontaktvägar|kontakter|erfarenhet
"""
