"""Goals: effects (a changed state) and activities (what is delivered, offered or received), H1 H2: word frames.

Source of forms: effektmål and resultatmål as ESF-rådet and Ekonomistyrningsverket tell them from aktiviteter, and the wording of
samordningsförbund for their own goals (stegförflyttning, hanterbarhet, egen försörjning).
"""

# Headings and labels under which goals stand.
HEADING = """
kpi*|mål|målvärde|hypotes*|förväntat|förväntade|effekt*|resultat*|ska_ha_hänt|vill_uppnå|vill_se|åstadkomma|
    uppnå|uppnås|blir_annorlunda|annorlunda|nyckeltal*
"""

# Says that a goal is set.
GOAL = """
mål|målet|målen|målsättning*|effektmål*|delmål*|resultatmål*|projektmål*|individmål*|samverkansmål*|huvudmål*|
    målvärde*|måltal*|målbild*|kpi|kpi:*|kpi-*|nyckeltal*|hypotes*|indikator*|önskad_effekt|önskade_effekter|
    förväntat|förväntad|förväntade|förväntas|förväntar|förväntan|ska_uppnås|ska_ha_uppnått|ska_nå|
    vi_räknar_med_att|räknar_med_att|vi_tror_att|bedömer_att|siktar|sikte|sikta
ska|skall|kommer_att|bör .. minst|högst|andelen|antalet|procent|hälften|fler|färre|ha|vara|#
ska|skall .. vara|ha|uppge|känna|kunna|nå|uppnå|öka|minska|sjunka|kortas|halveras
(när|då) insatsen|projektet (är|tar) slut|avslutas|klart|över
vid avslut|projektslut|projektets_slut|insatsens_slut|utskrivning|avslutning
minst|högst|lägst|åtminstone|inte_färre_än|inte_fler_än|inte_mer_än ... arbete|jobb|studier|studerar|arbetar|
    bättre|hälsa|försörj*
"""

# What has been, or is so today.
PAST = """
i_det_förra|förra|tidigare projekt*|insats*|år|omgång*|projektet
gick_vidare|kom_ut|fick_jobb|fick_arbete|mådde|lyckades|visade|hade|blev|kom|fick|gick|nådde
"""

SELF_SUPPORT = """
arbete|arbetet|arbetar|arbeta|arbetslivet|anställ*|anställning|jobb|jobbet|jobba|jobbar|jobbat|studier|
    studierna|studera|studerar|studerat|plugga|pluggar|pluggat|utbildning|utbildningar|egen_försörjning|
    självförsörj*|försörjer_sig|försörja_sig|försörjning|yrkesutbildning*|lönebidrag*|arbetsmarknaden|
    arbetsmarknad|sysselsättning|lönearbete|egenförsörjning|komvux|folkhögskola|arbetstid|heltid|deltid|halvtid|
    lärling*|praktik_med_lönestöd
"""

HEALTH = """
hälsa|hälsan|hälso*|må_bättre|mår_bättre|mått_bättre|mående|måendet|välmående*|välbefinnande*|livskvalitet*|
    hanterbarhet*|hantera|eq-5d|eq5d|psykiska|ångest*|depression*|symtom*|sömn*|smärta|stress*|ork|
    självskattad_hälsa|livsglädje|återhämt*
"""

# A changed state of participants, of staff practice or of co-operation.
EFFECT = """
; work, study, own income
i|till|har|ha|få|fått|får|ut_i|ut_på|börja*|påbörja*|inlett|inleda|återgå*|återgått|kommit|kommer|komma|gått|gå|
    går|nå|nått|når|uppnå*|uppnått|är|vara|blivit|bli|närmare .. arbete|arbetet|jobb|anställning|studier|
    studera|utbildning|egen_försörjning|försörjning|självförsörjande|arbetslivet|arbetsmarknaden|
    öppna_arbetsmarknaden|sysselsättning|ordinarie_utbud|lönebidrag|subventionerad_anställning|plugga|komvux|
    folkhögskola|arbetsför*|praktik_med_lönestöd|lärlingsplats|egenföretag*|jobba
arbetar|jobbar|studerar|pluggar|försörjer_sig|självförsörjande|egenförsörj*|arbeta_eller_studera|jobba_eller|
    ha_jobb_eller|jobb_eller_studier|studera|studerat|jobbat
ska|skall .. arbeta|jobba|läsa_på|plugga|läsa_vidare|ha_arbete|ha_jobb
egen|egna försörjning
lämnat|lämnar|lämna|slutat|oberoende_av|utan|inte_längre|minskat|behov_av .. försörjningsstöd*|
    ekonomiskt_bistånd|bistånd*|bidrag|sjukpenning|sjukskrivning*|försörjning
stegförflytt*|tagit_steg|tar_steg|ett_steg_närmare|närmat_sig|närma_sig|närmare_arbete|närmare_arbetsmarknaden|
    ökad_arbetsförmåga|stärkt_arbetsförmåga|styrkt_arbetsförmåga|inskrivna_på_arbetsförmedlingen|
    inskriven_på_arbetsförmedlingen|inskrivna_vid_arbetsförmedlingen|gått_vidare|går_vidare|gå_vidare|
    kommer_vidare|kommit_vidare|rätt_ersättning|rätt_försörjning|egen_bostad|eget_boende|drogfri*|nykter*|
    godkända_betyg|gymnasieexamen|tillbaka_i_skolan
har|ha|är|vara ... jobb|arbete|anställning|studier|plugg|egen_försörjning|sysselsättning
inte_längre|slippa|slipper|sluppit|fri_från|fria_från|blivit_av_med|kvitt
; health, confidence, capability
mår|må|mått|sover|orkar|känner_sig|fungerar .. bättre|friskare|tryggare|starkare|mer|gladare
skatta*|uppge*|uppger|uppleva*|upplever|upplevt|rapportera*|beskriver|anser|tycker|känner|svarar|bedömer ..
    bättre|högre|förbättr*|ökad|ökat|starkare|lägre|mindre|färre|stärkt|tryggare|höjd|minskad|
    positiv_förändring|framsteg|lättare
förbättr*|höjt|höjd|ökat|ökad|stärkt|bättre|högre|återfått .. hälsa*|hälsan|arbetsförmåga*|livskvalitet*|
    välmående*|välbefinnande*|funktion*|självkänsla*|självförtroende*|tillit|ork|framtidstro*|hanterbarhet*|
    sömn*|mående*|självständig*|egenmakt|förmåga*|delaktighet|livssituation|motivation
minskad|minskat|mindre|lägre|färre ångest*|symtom*|stress*|frånvaro*|smärta|sjukfrånvaro|sjukskrivn*|missbruk*|
    ensamhet*|vårdbesök|återfall*
arbetsförmåga* .. högre|ökat|bättre|ökad|stärkt|utredd
; staff practice and co-operation
<staff> .. uppge*|uppger|anger|svarar|upplever|anser|känner_till|vet|kan|har_kunskap|har_ökad|har_bättre|
    har_god|trygg*|tillämpar|använder|arbetar_enligt|arbetar_efter|arbetar_i|följer|samverkar|känner_sig|
    har_förändrat|har_ändrat|infört|inför|börjat_använda|ställt_om|enats|tycker|planerar_gemensamt|kallar
alla|samtliga .. använder|tillämpar|följer
ha|har .. enats|infört|börjat_tillämpa|börjat_använda|ändrat|ställt_om|skrivit_in
använder|tillämpar|arbetar|jobbar|följer .. <staff>
uppge*|uppger|svarar|anger|bekräftar ... använder|tillämpar|vet|känner_till|arbetar_enligt|följer|har_lärt|
    trygg*|förstår
<staff> ... använder|tillämpar|arbetar_enligt|arbetar_efter|följer ... rutin*|arbetssätt*|modell*|metod*|mall*|
    plan*
rutin|rutinen|rutiner|arbetssättet|arbetssätt|modellen|metoden|flödet|överenskommelsen|överenskommelse|
    samarbetet .. används|tillämpas|infört|införd|följs|gäller|beslutad|beslutat|i_drift|fungerar|etablerat|
    etablerad|förankrad|förankrat|igång|permanent
beslutad|beslutat|gemensam|gemensamt .. rutin|flöde|arbetssätt|överenskommelse .. i_bruk|införd|används|finnas|
    finns|för
arbetar|jobbar .. samma|gemensam* rutin*|arbetssätt|modell|metod
# .. möten|avstämningsmöten|planeringsmöten .. alla_berörda|alla_parter|samtliga_parter
alla_berörda_parter|samtliga_parter|alla_parter|alla_inblandade .. deltar|på_plats|närvarar|är_med|kallade|
    närvarande
mer_än_en_plan|mer_än_två_handläggare|en_enda_plan|fler_än_en_plan|en_gemensam_plan_mot
"""

# Offered or gone through: what is then named is no result.
OFFERED = """
erbjud*|erbjudas|erbjuds|delta*|deltagit|genomför*|genomgå*|genomgått|gått_utbildning*|informerad*|
    fått_information|ges|får_möjlighet|
    fått_möjlighet|kartlagd*|planering|plan|planer|samtal|ansökningar|cv|intervju*|praktik|arbetsträn*
"""

# Something rises, falls or gets shorter.
CHANGE = """
halveras|halverats|halvera|halverade|halverad|fördubblas|fördubblats|tredubblas
minska*|sjunk*|sjunkit|halver*|fördubbl*|korta*|kortas|förkorta*|förbättra*|stiga|stigit|stiger|höjas|höjts|
    sänkas|sänkts|sänka|öka|ökar|ökas|ökat ... från|till|med|än
(ska|har) gå|gått|ner|ned|upp från|till|med
andelen|andel|antalet_avslag|tiden|tid|väntetid*|mediantid*|medeltid*|handläggningstid*|ledtid*|frånvaron|
    avslag|återfall|sjukskrivning*|sjukfall*|återbesök|komplettering* .. minska*|sjunk*|öka*|korta*|halver*|ner|
    ned|under|högst|lägre|högre|max|kortare|färre|inte_överstiga|inte_längre|är|ska_vara
från # .. till #
jämfört_med|i_stället_för|mot|istället_för .. i_dag|idag|dagens|nuläget|nollmätning*|utgångsläget|20*|förra|#|
    tidigare
kortare|snabbare|tidigare|lägre|högre|färre .. än
högst|max|inom|under|senast|längre_än .. vecka|veckor|dagar|månader|dag & vänta|väntetid*|tiden_från|tid_från|
    tiden_till|tiden_mellan|väntan
ingen|inte .. vänta|väntar|behöva_vänta .. längre|mer
"""

# A wait or another length of time that is itself the goal.
TIME = """
kötid*|tid|tiden|tider|tiderna|väntetid*|mediantid*|medeltid*|handläggningstid*|ledtid*|genomsnittstid*|vänta|väntar|
    väntan|dröja|dröjer|kortas|kortare|snabbare|förkort*|halver*|sjukskrivningstid*|sjukskrivningslängd*|
    längre_än
"""

# What a date of a goal stands after, or begins with.
DEADLINE = """
i|senast|före|innan|till_och_med|vid|från|per|den|slutet|utgången|årsskiftet|inför|till|efter
"""

# What a date merely tells when something is measured or was known.
MEASURED = """
mätt|mäts|mätning*|mätningen|nollmätning*|enkät*|uppmätt|statistik|uppgifter|siffror|jämfört_med|sedan|under
"""

# What is counted that is no result: the goals themselves, parts and parties of the plan.
NO_RESULT = """
mål|delmål|målen|steg|etapper|nivåer|parter|parterna|kommuner|kommunerna|åren|faser|spår|områden|år
"""

# What follows a count of participants that are not named again ("12 i arbete", "20 ska må bättre").
AFTER_COUNT = """
ska|skall|har|är|i|med|av|till|går|får|arbetar|studerar|jobbar|mår|skattar|kommer|börjar|ut
"""

# What a count of a goal stands after.
BOUND = """
ska|skall|ökat_med|minskat_med|minska_med|öka_med|sjunka_med|sjunkit_med|höjts_med|stigit_med|minst|högst|lägst|
    ytterligare|från|till|inte_färre_än|inte_fler_än|fler_än|färre_än|åtminstone|målvärde|totalt|max|över|under
"""

# A post's share of full time is no goal.
POST = """
*ledare*|*samordnare*|*koordinator*|*coach*|*handläggare*|*sekreterare*|tjänst|tjänsten|*tjänst|anställd|bemanning*
    .. arbetar|jobbar|anställs|anställd|tjänstgör|på|om|är|avsätts|motsvarar # procent|%
# procent|% tjänst|tjänster|anställning|av_heltid|av_en_heltid|av_en_tjänst|*ledare|*samordnare|*coach|*koordinator
"""

# Staff being taken on is a thing done.
RECRUITED = """
*ledaren|*ledare|*samordnaren|*samordnare|*koordinatorn|*coachen|*coacher|personalen|personal|teamet|tjänsten|tjänsterna|
    medarbetare .. anställd|anställda|anställts|rekryterad*|rekryterats|tillsatt|tillsatta|tillsatts|på_plats
"""

# What is delivered, offered or received.
ACTIVITY = """
delta|deltar|deltagit|deltog|delta_i|närvar*|genomför*|genomgå*|genomgått|hålls|hållits|hålla|erbjud*|erbjuds|
    fått_erbjudande|få|får|fått|ges|gett|ta_del|tagit_del|tar_del|kontakt|kartlagd*|kartläggning*|samtal|
    coachning|träff*|utbilda*|utbildning*|gått_utbildningen|föreläsning*|seminari*|informerad*|information*|
    informationsträff*|besök*|studiebesök|inskriv*|skrivits_in|påbörjat_insatsen|startat|ta_emot|tagit_emot|
    tas_emot|mött|möta|plats|platser|fullfölj*|slutfört|aktivitet*|workshop*|temadag*|grupp*|gruppträffar|möten|
    mötet|arbetsträn*|praktik|praktisera|plan|planer|handlingsplan*|genomförandeplan*|rekryter*|anställd|
    framtagen|framtaget|tagits_fram|tas_fram|tagit_fram|finnas|publicer*|rapport*|broschyr*|handbok*|webb*|
    nöjda|nöjd|rekommendera*|deltagare|personer|medarbetar*|handledning*|intag|anvisa*|remitter*
"""

# Counted activities, whatever verb stands with them.
COUNTED_ACTIVITY = """
antal|antalet .. deltagare|inskrivna|träffar|möten|besök|platser|utbildade|föreläsningar|samtal|aktiviteter|
    utbildningar|remisser|gruppträffar
"""
