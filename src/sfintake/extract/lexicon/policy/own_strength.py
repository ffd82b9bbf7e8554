"""The participants' own resources, involvement and influence (V6c, B3): word frames.

Source of forms: the vocabulary of brukarinflytande and delaktighet (Socialstyrelsen's and SKR's publications use "brukarråd",
"erfarenhetsexpert", "egenmakt", "återhämtning"), and plain ways to say the same.
"""

# A participant who decides, chooses, leads or shapes.
INFLUENCE = """
<doer> .. bestämmer|bestämma|bestämde|väljer|välja|valt|styr|styra|påverkar|påverka|formulerar|formulera|äger|
    äga|avgör|avgöra|prioriterar|prioritera|utformar|utforma|medskap*|formar|sätter_mål*|sätter_målen|
    sätter_upp|sätter_dagordning*|sätter_agendan|sätter_takten|leder|leda|medverkar_i_planering*|planerar|
    planera|föreslår|föreslå|röstar|rösta|bidrar_med|tar_ansvar|ta_ansvar|håller_i|hålla_i|driver_sin|
    skriver_sin|skriver_själv*|skriver_planen|inflytande|förslagsrätt|rösträtt|vetorätt|beslutanderätt|beslutar|
    medbestämmande|vara_med_och|är_med_och|är_med_när|får_vara_med|får_ordet|är_ordförande|är_delaktig*|
    delaktig*_i|delaktiga|tycka_till|tycker_till|sitter_i_styrgrupp*|sitter_med_i|deltar_i_styrgrupp*|
    ingår_i_styrgrupp*|deltar_i_planering*|äger_sin|önska|önskar_innehåll|ändra|ändrar|tacka_nej|
    komma_med_förslag|lämna_förslag|lämnar_förslag|ge_förslag|rösta_fram|säga_nej|anpassar_själv
<doer> .. själv|själva ... avgör|bestämmer|väljer|styr|sätter
<doer> ... sätter|väljer|bestämmer .. sin|sina|sitt|egna .. steg|mål|gränser|takt|tempo|väg
bestäms|väljs|styrs|formuleras|avgörs|prioriteras|utformas|sätts|skrivs|planeras|ägs|leds|upprättas|arbetas
    .. av|tillsammans_med|ihop_med|med_hjälp_av|utifrån .. <who>
teamet|coachen|personalen|handläggaren|kuratorn|vi .. inte|aldrig .. bestämmer|sätter|formulerar|väljer|avgör|
    äger .. utan .. <who>
inte .. som ... bestämmer|sätter|formulerar|väljer|avgör|äger ... utan .. <who>
rösträtt|förslagsrätt|vetorätt|medbestämmande|självbestämmande
<doer> ... väljer|bestämmer|avgör|styr|planerar|sätter|formulerar själv|själva
<doer> har .. tagit_fram|byggt_upp|skapat|ritat|arbetat_fram|samlat_in|lagt_upp
man|den_som_vill|var_och_en .. bestämmer|väljer|avgör|styr själv|själva
<who>|föräldrar|anhörig*|deltagare|brukare|unga|ungdomar ... sista_ordet|vetorätt|avgörande_röst
håller|har|kallar deltagarna|ungdomarna|brukarna|gruppen|alla_deltagare|de_boende .. möte|husmöte|råd|möten ... ändra*|
    ändras|säger|tar_upp|tycker|föreslår|förslag|synpunkter|bra_och_dåligt
deltagarna|ungdomarna|brukarna|gruppen|alla_deltagare|de_boende .. håller|har|kallar_till .. möte|husmöte|råd|
    stormöte|möten ... ändra*|ändras|säger|tar_upp|vill|tycker|föreslår|beslutar|förslag|synpunkter|bra_och_dåligt
vad|vilka|vilken|vilket|hur|var|när|vem|om ... bestämmer|väljer|avgör|styr (själv|själva|sedan|också|alltid|
    helt) <who>
de|dem|hon|han|alla själv|själva .. bestämmer|väljer|styr|planerar|avgör|leder|formulerar|sätter
de läser|kommenterar|granskar|avgör .. och|rapporten|förslaget|innan|texten|materialet
några|en|två|tre|fyra|fem|flera|# (av) dem|deltagarna|medlemmarna|brukarna|ungdomarna läser|kommenterar|granskar|
    godkänner .. rapporten|förslaget|analysen|texten|materialet|innan|utkast*
de|dem|som|deltagarna|brukarna|patienterna|ungdomarna själva ritar|beskriver|visar|skriver|berättar|fotograferar|filmar|
    tecknar|markerar|kartlägger .. sin|sina|sitt|hur|vad
*ritningar|*berättelser|*bilder|*kartor|*filmer|*foton är|blir|utgör|bildar|styr .. utgångspunkt*|utgår|grund|grunden|
    underlag*|börjar|startar
<doer> .. bestämt|valt|planerat|påverkat|formulerat|utformat|skrivit|föreslagit|röstat|lett|namngett|ändrat|
    varit_med_och|prioriterat
vad <doer> .. vill|tycker|ser|uppfattar|drömmer|önskar
kontroll*|makten|beslutet|besluten|initiativet|ansvaret ligger|stannar hos <who>
representant* .. för|från|ur .. <who>
<who> .. inflytande
<who> .. ritar|skriver|formulerar|gör|bygger|skapar|upprättar|dokumenterar|lägger|tar_fram .. sin|sina|sitt|
    egen|egna|eget egen|egna|eget|plan|mål|målbild|karta|schema
inte .. som ... det_gör|gör_det|det_är|utan (det_är) <who>
ingenting|inget|inga|ingen .. utan|utan_att .. <who>
utan <who> .. vilja|egen|medverkan|vill
inflytande|medbestämmande|självbestämmande .. <who>
möjlighet* .. påverka|välja|bestämma .. insats*|innehåll*|plan*|upplägg*|aktivitet*
"""

# Bodies and persons through whom users have a say.
BODY = """
planeringsgrupp*|styrgrupp*|referensgrupp*|arbetsgrupp*|projektgrupp* .. sitter|ingår|deltar|finns ...
    som_själv|som_själva|egen_erfarenhet|levd_erfarenhet|tidigare_deltagare
samskap* ~ <who>|deltagare|brukare|målgruppen|medborgare|unga|ungdomar
lika_mycket_att_säga|samma_rätt_att|lika_stort_inflytande
husmöte*|husråd*|panel|panelen|brukarråd*|deltagarråd*|deltagarpanel*|brukarpanel*|ungdomsråd*|deltagarforum*|brukarforum*|
    brukarrevision*|
    brukarinflytande*|deltagarinflytande*|deltagarmedverkan|brukarmedverkan|brukarstyr*|deltagarstyr*|stormöte*|
    klientråd*|patientråd*|deltagarmöte*|erfarenhetsexpert*|erfarenhetsråd*|egenerfar*|egenerfarenhet*|peer*|
    medskapare|medskapande|medforskare|brukarspecialist*
brukarförening*|brukarorganisation*|patientförening*|anhörigförening*|funktionsrättsförening*|intresseförening*|rsmh*|nsph*|
    attention .. medlemmar|deltar|
    medverkar|med|planerar|leder|i|synpunkter|granskar|bidrar
(med|har|av) egen|egna|levd <lived> ... deltar|medverkar|planerar|leder|bjuds|är_med|utformar|rådgivare|
    anlitas|synpunkter|läser|ingår|håller|påverkar|granskar|granskat|föreläser|bidrar|finns_med|utgör|möter|
    berättar|tillsammans|utvecklar|ändrar|rättar|testar
deltar|medverkar|planerar|leder|leds|bjuds|anlitas|anlitar|utformas|rådgivare|ingår|möter|referensgrupp*|grupp|
    tillsammans|råd|ledamöter|bjuder ... med|av|har egen|egna|levd <lived>
(personer|människor|de) som själva (har) ... föreläser|bedömer|testar|ritar|granskar|avgör|bestämmer|ändrar|
    är_med|deltar|medverkar|planerar|leder|läser|rösträtt|
    referensgrupp*|utformar|bestämmer|råd
tidigare|före_detta|förra|gamla deltagare ... rådgivare|med|leder|mentor*|ingår|styrgrupp*|planera*|läst|läser|bidrar|
    träffar|stöttar|råd|möter|utformat|utformar|ändrar|rättar|granskar|testar|kommenterar|påverkar|bestämmer|väljer|
    skriver|håller|utbildar|handleder
personer|de|dem|deltagare|ungdomar|några|två|tre som (själva|tidigare|redan) (har) gått|deltagit|varit_med|genomgått|
    avslutat ... mentor*|utformar|med_och|leder|stöttar|planerar|handleder|råd|ingår|granskar
# (tidigare|nuvarande) deltagare .. i|till .. styrgruppen|referensgruppen|arbetsgruppen|planeringsgruppen|
    styrgrupp*
deltagare|deltagarrepresentant*|ungdomar|brukare|brukarrepresentant*|representant* .. i .. styrgruppen|
    referensgruppen|arbetsgruppen|planeringsgruppen
referensgrupp*|råd|panel|fokusgrupp* .. av|med .. <who>|deltagare|brukare|tidigare
representanter .. <who> ... är_med|planer*|deltar|schemat
personer|människor som ... väljer_vilka|granskar|röstar|avgör|läser_och|läser_analys*|läser_rapport*|
    läser_förslag*|bestämmer_vilka|bestämmer_om
ingår|sitter|deltar|finns|medverkar .. styrgrupp*|referensgrupp*|arbetsgrupp*|planeringsgrupp*|projektgrupp* ~
    <who>|målgruppen|egen_erfarenhet
tagits_fram|utformats|planerats|skapats|arbetats_fram|tas_fram|utformas|arbetas_fram|skapas|utvecklas .. ihop|
    tillsammans|i_samråd|i_dialog .. med .. <who>|som_själva|som_själv|kvinnor|unga|män|brukar*|personer|
    människor
egna|egen loggbok|dagbok|portfolio|handlingsplan_som
"""

# Resources of their own that the work starts from.
RESOURCE = """
<own> .. egen|egna|eget .. styrk*|resurs*|kraft|krafter|mål|målsättning*|ord|önskemål|erfarenhet*|kunskap*|idé*|
    val|drivkraft*|motivation|intresse*|förmåg*|vilja|nätverk|initiativ|behov_och|drömmar|framtid*|plan|agenda|
    tempo|villkor|beslut|lösning*
<own> styrk*|resurs*|drivkraft*|intresse*|drömmar|önskemål|vilja|delaktighet|medverkan|önskningar|
    förutsättningar_och_önskemål .. tas|styr|är|ligger|kartlägg*|utgång*|avgör|vägled*|tillvara*|lyfts|synlig*|
    bestäm*|grund*|tillför*|används|till_vara
styrk*|resurs*|drivkraft*|kunskap*|erfarenhet* .. hos .. <who>
utgår|utgångspunkt*|utgå|bygger|bygga|börjar|börja|startar|grund*|tar_vara|tar_fasta|ta_vara|tas_tillvara|
    lyfter|stärker|tillvara* ... styrk*|starka_sidor|vad_personen|vad_deltagaren|vad_ungdomen|vad_hen|
    vad_den_enskilde|egna_resurser|egna_mål|egna_förmågor|egna_ord|bra_på|redan_kan|det_friska|personen_kan|
    hen_kan|resurser|möjligheter|fungerar|redan_fungerar|inneboende|önskemål|drömmar|friskfaktorer|intressen
det_friska|friskfaktor*|fokus_på_styrk*|fokus_på_möjlighet*
styrkebaserad*|salutogen*|egenmakt*|empowerment|självbestämmande*|egen_kraft|egna_krafter|personcentrer*|
    lösningsfokuser*_på_personens|återhämtningsinriktad*|strengths|case_management_med_styrke*|
    delat_beslutsfattande
på .. <own> (egna) villkor
själv|själva .. ser|anser|tycker|beskriver|upplever|säger ... styrk*|första_steg*|klarar|behöver|viktigt|vill|
    fungerar|mål
med .. <own> (egna) ord
själv|själva .. kan_och_ska|kan_och_vill|klarar_och_vill|får_bestämma|får_välja|får_sätta|får_formulera|väljer|
    bestämmer|avgör|styr|planerar
proffs|experter|expert|specialist|specialister .. sina|sitt|sin|eget|egna .. liv|vardag|hälsa|kropp|
    livssituation|situation
<who> .. kompetens*|erfarenhet*|kunskap*|styrk*|resurs*|förmåg*|önskemål ... utgångspunkt*|grund|grunden|styr|
    tas_till_vara|tillvara|används
<own> (egna|eget|egen) .. prioritering*|önskemål|mål|val .. styr|avgör|bestämmer|är|vägled*|sätter
<own> .. är|blir|utgör|bildar|får_bli|ligger_till .. utgångspunkt*|grunden|grund|underlag|vägledande|styrande|
    avgörande
<own> .. *erfarenhet*|*kompetens*|*kunskap*|*styrk*|*resurs* .. kartläggs|tas_till_vara|tillvaratas|används|blir|styr
<doer> .. sätter .. villkor*|ram|ramar|ramarna|takten|tempot|gräns*|agenda*
<who> .. bra_på|duktig_på|duktiga_på|kan_och_vill|stolt_över|lyckats_med
frågar|lyssnar|fråga|lyssna .. vad|på|efter .. de|hen|personen|deltagaren|individen|den_enskilde .. vill|
    behöver|drömmer|kan|tycker
<who> själva|själv som
verktyg .. att .. själv|själva .. hantera|styra|påverka|förändra
hjälper|stöttar|stödjer .. varandra .. <who>
<who> .. hjälper|stöttar|stödjer|lär .. varandra
"""

# Those who are asked have not therefore a say.
ASKED = """
intervjuar|intervjua|intervjuas|frågar_ut|enkät* .. personer|människor|deltagare|unga|patienter|brukare .. som_själva|som_själv
"""

# Participation, consent and answers to questionnaires are no influence on the initiative.
NOT_INFLUENCE = """
tro|tron|tilltro*|tilliten|återfå*|återfår .. egen|egna|sig_själv*|självförtroende
samtyck*|sekretess*|uppgifter_som|uppgifter_får|uppgifter_delas|vilka_uppgifter|tillbaka_sitt
enkät*|frågeformulär*|självskatt*|skattar|skatta|intervjuas
frivillig*
söker_själv*|anmäler_sig|själva_anmäla|själv_anmäla|själva_uttryck*|själv_uttryck*|
    själva_uppge*|själv_uppge*
"""

# Values only.
BARE = """
genomsyra*|viktig*_för_oss|är_viktigt|är_viktig|självklar*|ledstjärna|ledord*|värdegrund*|i_fokus|i_centrum|
    beaktas|beakta
"""
