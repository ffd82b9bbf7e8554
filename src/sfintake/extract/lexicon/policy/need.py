"""Unmet needs, and what is lacking in co-operation today (V6b): word frames.

Source of forms: how needs analyses of samordningsförbund and reports on rehabilitation between authorities put it (Inspektionen för
socialförsäkringen and Riksrevisionen write "mellan stolarna", "glapp", "parallella processer", "personbunden samverkan").
"""

# A hard position in life or in the systems, or a wait.
PROBLEM = """
arbetslös*|långtidsarbetslös*|sjukskriv*|långtidssjukskriv*|sjukfall*|sjukpenning*|sjukersättning*|aktivitetsersättning*|rehabiliteringspenning*|försörjningsstöd*|ekonomiskt_bistånd|bistånd|biståndet|socialbidrag*|bidragstagare|bidragsberoende|försörjningshinder|utförsäkr*|nollplacer*|nollklass*|nolltaxa|sgi|läkarintyg*|intyg*
utan .. arbete|jobb|anställning|sysselsättning|arbetsgivare|ersättning|inkomst|bostad|boende|skola|gymnasieexamen|betyg|kontakt|plan|stöd|insats|svar
saknar|saknade|saknat|saknas|behöver|behövde|behov|behovet|behoven
står|stod|befinner|hamnat|lever|levt|hålls utanför|långt|utan
varken .. arbetar|arbetade|studerar|jobb|jobbar|jobbat|arbete|skola|pluggar|i
utanförskap*|isoler*|ohälsa|psykisk*|depression*|ångest|utmattning*|utbränd*|missbruk*|beroende|samsjuklig*|skuldsatt*|skuldsätt*|hemlös*|bostadslös*|vräk*|våld*|smärta|smärtproblematik|värk|neuropsykiatrisk*|npf|funktionsnedsättning*|självmord*|suicid*|ensamhet
varsel|varsl*|uppsagd*|uppsägning*|avskedad*|konkurs*|nedlägg*|avslag|avslås|avslut*_etableringen|etableringsprogram*|lämnat_etableringen
avbrutit|avbröt|avbrott|avhopp*|hoppat_av|skolfrånvaro|hemmasittare|frånvaro|aktivitetsansvar*|kaa|neet|uvas
kö|köar|köer|kön_till|väntelista|väntelistan|väntetid*|väntan|väntar|väntade|väntat|dröjer|dröjde|mediantid*|genomsnittstid*|handläggningstid*|ledtid*
inte|aldrig .. haft|fått|erbjudits|kommit|någon|något|träffat|tagits
ohälsotal*|riskerar|risk|återfall*|återgår|återinsjukn*|drabbad*|drabbas|utsatt*
osäkra|osäker|vet_inte|okunskap|kompletter*|ofullständig*|försenad*
gått_hemma|hemma_länge|borta_från
"""

# Where a need is known from.
SOURCE = """
enligt .. statistik*|rapport*|register*|registret|scb|skr|socialstyrelsen|folkhälsomyndigheten|kolada|försäkringskassan*|arbetsförmedling*|kommunens|regionens|undersökning*|enkät*|kartläggning*|bokslut*|uppgifter|siffror|uppföljning*|genomgång*|analys*|verksamhetssystem*|öppna_jämförelser|lupp*|årsredovisning*|utredning*|inspektion*|förstudie*|länsstyrelsen|behovsanalys*
statistik*|rapport*|enkät*|enkäter|enkätsvar*|undersökning*|kartläggning*|behovsanalys*|förstudie*|genomgång*|aktgenomgång*|ärendegenomgång*|registerutdrag*|uttag*|utdrag|folkhälsoenkät*|folkhälsorapport*|elevhälsoenkät*|utredning*|analys*|mätning*|uppföljning*|intervju*|intervjustudie*|bokslut*|brukarundersökning*|inventering*|granskning*|revision*|luppenkät*|forskning*|studie|studier_visar|siffror .. visar|visade|visat|pekar|pekade|framgår|framkom*|framgick|konstater*|bekräftar|uppger|uppgav|svarade|svarar|redovisar|fann|beskriver|beskrev|berättar|berättade|synliggör|synliggjorde|anger
framgår|framkom*|framgick|visar|visade|pekar|hämtad*|hämtat|källa|bygger_på|vid|genom .. statistik*|rapport*|enkät*|undersökning*|kartläggning*|register*|verksamhetssystem*|genomgång*|aktgenomgång*|ärendegenomgång*|uttag*|utdrag*|förstudie*|inventering*|mätning*
källa
scb|kolada|socialstyrelsen|folkhälsomyndigheten|lupp|treserva|lifecare|procapita|combine
"""

# A figure that counts something else than a need: those served by what exists, results, the planned volume, places and staff.
NOT_NEED = """
räknar_med|vänder_sig|riktar_sig|tar_emot|tagit_emot|tog_emot|ta_emot|beräknas|planeras|omfattar|ska_omfatta|ges_plats|erbjuds_plats|platser
deltagare|deltagarna|deltog|deltagit|deltar|inskrivna|inskrivits|skrivits_in|skrevs_in .. i_insats*|i_projekt*|projektet|insatsen|verksamheten|hos_oss|i_dag|under|sedan|årligen|per_år|var|totalt
# (*) deltagare|deltagarna|inskrivna
gått_vidare|gick_vidare|kommit_vidare|kom_ut|kommit_ut|fått_jobb|fick_jobb|avslutats_till|gick_till_arbete|gått_till_arbete|har_hjälpt|hjälpte|genomgått|fullföljt|fullföljde|stöttat|stöttade|träffat|träffade|mött|mötte
coachen|coacherna|samordnaren|teamet|projektet|insatsen|mottagningen .. träffat|träffade|mött|mötte|hjälpt|hjälpte|arbetat|stöttat|stöttade|tagit|tog|haft
invånare|årsarbetare|heltidstjänster|tjänster|anställda|medlemskommuner
"""

# A queue is an unmet need, also to something that exists.
QUEUE = """
kö|köar|köer|kölista*|väntelista|väntelistan|väntar|väntade|står_på_tur
"""

# Lacking in co-operation, as it is today.
LACK = """
; nobody has it
ingen|inget|inga|ingendera|ingen_av_oss|ingen_enskild .. ansvar*|i_uppdrag|uppdraget|uppdrag|mandat*|äger|ägde|ägt|samordnar|samordnade|håller_ihop|håller_i|kallar|kallade|sammankallar|överblick*|helhet*|helhetsbild*|hela_bilden|hela_kedjan|hela_vägen|vet_vad|vet_vem|vet_om|vet_vilka|lämnar_över|tar_emot|tar_vid|tar_över|tar_helhet*|tar_tag|tar_initiativ*|följer_personen|driver_frågan|ser_hela|ser_helheten|känner_till
ingen|inget|inga .. gemensam|gemensamt|gemensamma|samordnad|samordnat|samordnade|samlad|samlat|samlade|sammanhållen|sammanhållet|delad|delat|övergripande|strukturerad|strukturerat|formell|formellt|tydlig|tydligt|upparbetad* plan|planering|möte|möten|forum|rutin|rutiner|bild|ingång|överenskommelse|arbetssätt|struktur|väg|kartläggning|bedömning|information|samverkan|samarbete|syn|ansvar|ärendegenomgång*|mötesplats|överlämning*|kontaktväg*|uppföljning|lägesbild|statistik|språk|mål|målbild|processer|process|former|samordning|kanaler
ingen|inget|inga .. forum|mötesplats|samordning|samverkan|samarbete|överlämning*|samsyn|överblick|samordnare|samordningsfunktion|överenskommelse*|helhetssyn|rutin|rutiner|kontaktväg* .. finns|mellan|där|för|i_dag|har
varken .. forum|rutin*|samordn*|gemensam*|överenskommelse*|plan
; something is missing
saknas|saknar|saknat|saknade|fattas|brist_på|brister_i|bristen_på|bristen_är|brister|avsaknad|avsaknaden|finns_inte|finns_inget|finns_ingen|finns_inga ... gemensam|gemensamt|gemensamma|samordning*|samordnad|samordnade|samordnat|samverkan*|samlad|samlat|samsyn|forum|mötesplats*|överblick*|helhetsbild*|helhetssyn|helhetsansvar*|helhetsperspektiv|överlämning*|överenskommelse*|länk|länken|brygga|bro|kontaktväg*|kommunikation|informationsutbyte*|sammanhållen|sammanhållet|sammanhållande|samarbete|samarbetet|handslag*|kunskap_om_varandra*|kännedom_om_varandra*|mellan_myndighet*|mellan_parterna|mellan_verksamheter*|mellan_huvudmän*|någon_som_går|någon_som_håller|någon_som_kallar|någon_som_samordnar|person_som_har_mandat|person_som_håller|samordnare|samordnande|tydlig_ingång|en_ingång|väg_in|gränsöverskridande|alla_parter|helheten
gemensam*|samordning*|samordnad*|samverkan*|samarbete|samarbetet|samsyn|samsynen|rutin|rutiner|rutinen|rutinerna|forum|mötesplats*|överlämning*|överlämningen|överlämningarna|överblick*|överblicken|helhetsbild*|helhetssyn*|helheten|kommunikation*|informationsutbyte*|kontaktväg*|länken|länk|handslaget|mötet|avstämning*|avstämningsmöte*|sip|sip-möte*|kedjan|ansvarsfördelning*|uppföljning*|samplanering*|dialog* .. saknas|saknades|brister|brast|fattas|fallerar|haltar|sviktar|uteblir|fungerar_inte|fungerar_dåligt|fungerade_inte|fungerar_sällan|inte_fungerar|dåligt|bristfällig*|bristande|svag|svagt|personberoende|personbunden|personbundet|personbundna|sårbar|sårbart|följs_inte|otydlig|otydligt|otydliga|sker_per_brev|slumpmässig*|slumpen|slumpartad*|ad_hoc|sporadisk*|tillfällig*|tappas|faller|går_förlorad|finns_inte|finns_bara|räcker_inte|eftersatt|splittrad|fragmenterad*|släpar|ingens_uppdrag|ingens_ansvar|inte_på_plats|hinns_inte|kommer_för_sent|sker_sällan|sker_inte|görs_inte
bristande|brister_i|brist_på|bristen_på|otillräcklig|dålig|svag|splittrad|fragmenterad|outvecklad|otydlig|personberoende|personbunden .. samordning*|samverkan*|samarbete*|samsyn|kommunikation*|informationsöverföring*|överlämning*|överlämningar|helhetssyn|samplanering*|ansvarsfördelning|kännedom_om_varandra*|kunskap_om_varandra*|kontinuitet_mellan|dialog*
beroende|beroende_av|hänger|står_och_faller|bygger .. eldsjäl*|enskilda_handlägg*|enskilda_medarbet*|personliga_kontakt*|enskilda_personer
otydligt|oklart|osäkert|oklarhet* .. vem|vilken_part|vilken_myndighet|ansvar*
; pictures
mellan_stolar*|mellan_två_stolar|bolla*|i_kläm|stuprör*|rundgång*|runtgång*|moment_22|svarte_petter|vattentäta_skott|ping-pong*|pingpong*|silo|silor|silos|ingenmansland|tomrum*|glapp|glappet|glappen|glipa|glipan|glipor|gråzon*|eldstafett|stafett*|karusell*|rundvandr*
skickas|skickar|hänvisas|hänvisar|slussas|slussar|kastas|knuffas|remitteras|pendlar_som|studsar|åker|vandrar|flyttas .. runt|vidare|mellan|fram_och_tillbaka|till_varandra|till_nästa|tillbaka
hamnar|hamnade|hamnat|faller|föll|fallit|ramlar|ramlat|fastnar|fastnat|trillar|sitter|sittande|tappas|försvinner|blir_kvar|tappar .. mellan
mellan ... är_det_tomt|uppstår|finns_det_inget|finns_ett_hål|gapar
var_sitt|varsitt|sitt|sina|eget|egna|vårt|våra stuprör|håll|spår|fack|hörn|rum|kontor
; one waits for the other
väntar|väntan|väntat|avvaktar|inväntar .. på|in .. <part>|varandra|besked|bedömning*|utlåtande*|utredning*|intyg*|beslut|att|nästa|remiss*
i_väntan_på|väntan_på|i_avvaktan_på
väntar_på_varandra|skjuts_upp|skjuter_upp|skjuter_upp_planering*
<part> .. kopplas_in|kommer_in|får_veta|upptäcker|får_kännedom|blir_inkopplad*|ser .. först_när|först_efter|för_sent|i_efterhand
först_när|först_efter ... <part> .. kopplas_in|kommer_in
efter_varandra|i_sekvens|i_tur_och_ordning .. i_stället|istället|inte
; the same twice
samma|likadana sak|saker|frågor|fråga|uppgifter|historia|berättelse|underlag|kartläggning*|utredning*|prövning|arbete|bedömning|resa|information|insats|blankett* .. flera|två|tre|fyra|fem|gånger|om_och_om|igen|varje|alla|dubbel*|varandra|olika|hos
berätta*|upprepa*|redogöra|börja|börjar|svara .. historia|livshistoria|flera_gånger|om_och_om|igen|från_början|om_från|gång_på_gång|för_varje|från_noll
dubbelarbet*|dubbelutred*|dubbelkartlägg*|dubbeldokument*|dubbelt_arbete|dubbla|dubblerad*|dubbelt|dubbelkommando
parallell|parallella|parallellt .. plan*|utred*|insats*|spår|process*|kartlägg*|bedömning*|ärende*|genomför*|arbet*|kontakt*|utan
två|tre|fyra|fem|flera|olika|separata|skilda|varsin|var_sin|varsina|egna .. (olika|separata|parallella|egna) planer|planeringar|handlingsplaner|kartläggningar|utredningar|genomförandeplaner|bedömningar|spår|dagordningar|system|prioriteringar
varsin|var_sin|varsitt|var_sitt|sin_egen|sitt_eget|sina_egna|egen|eget|egna plan*|handlingsplan*|utredning*|kartläggning*|planering*|möte*|möten|bedömning*|bit|del|system|rutin*|bild|uppdrag|perspektiv|mål
görs_om|gör_om|görs_på_nytt|börjar_om|startar_om
var_för_sig|var_och_en_för_sig|på_sitt_håll|på_var_sitt_håll|på_varsitt_håll|på_olika_håll|på_skilda_håll|isolerat|fristående_från_varandra|skilt_från_varandra|sida_vid_sida_utan|utan_att_mötas|oberoende_av_varandra|utan_koppling|okoordiner*|osamordn*|oberoende_av_vad
; they do not know of each other
vet|visste|känner|kände|ser|förstår|hör|får_veta|får_reda|reda|kännedom|pratar|talar|informer* & inte|sällan|aldrig|ingen|inga|inget|föga|dåligt|knappt & de_andra|varandra*|den_andre*|den_andra*|andra_myndighet*|andra_part*|övriga_part*|de_övriga|andras|någon_annan|vem_de_ska|vem_man_ska|vem_hos|planerar|varandras|vad_handläggaren|vad_läkaren|andra_gör|andra_planer*|hos_de_andra|helheten
osäkra|osäker|osäkerhet|okunskap|okunniga|bristande_kunskap|dålig_kunskap|bristande_kännedom|kunskapsbrist*|låg_kunskap|liten_kunskap|för_lite|missuppfattning*|fördomar .. andra|varandra*|myndigheter*|parter*|vem|uppdrag
; they do not meet
möte|möten|mötet|träff*|avstämningsmöte*|sip|planering*|kontakt|samtal & inte|ingen|inget|inga|aldrig|sällan|utan|få|saknas|saknades|bara & båda|både|alla_parter|alla_inblandade|alla_berörda|gemensam*|samtidigt|mer_än_en|fler_än_en|tillsammans|båda_myndigheterna|de_andra
<part> .. träffas|möts|ses|pratar|talar|samråder|samlas|samarbetar|samverkar|samordnar .. inte|sällan|aldrig|knappt|för_lite
<part> .. inte|sällan|aldrig|knappt (har|ofta) träffas|möts|ses|pratar|talar|samråder|samlas|samarbetar|samverkar|samordnar|samordnas|samordnade|samordnat
utan .. gemensam*|samordn*|samlad*|samråd|kontakt_med_varandra|samverkan|att_någon_samordn*|att_någon_håller|att_vara_inblandade|att_alla|att_informera|att_veta
inte .. tillsammans|samordnat|samordnade|samordnas|samtidigt|på_talefot|i_takt|på_ett_samordnat|gemensamt
; too many contacts
kontakt*|möta|möter|träffa|träffar|runt|inblandade .. sju|åtta|nio|tio|fyra|fem|sex|#|flera|många|olika olika handläggar*|myndigheter|kontakter|instanser|aktörer|personer
# (*) handläggare|kontaktpersoner|myndighetskontakter|instanser .. samtidigt|runt|olika|utan|var|snitt|hos
"""

# Said to work: no lack.
WORKS_WELL = """
fungerar|fungerat|fungerade (mycket|redan) väl|bra|utmärkt|fint
gott|god|goda|bra|nära|välfungerande|väl_fungerande|upparbetat|upparbetade samarbete|samarbetet|samverkan|kontaktvägar|kontakter
"""
