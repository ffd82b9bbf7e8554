"""Classes of words that frames share: who, which party, which staff, and the little words that turn a meaning.

Stems cover definite and plural forms and genitives ("deltagarens", "kommunernas").
"""

# Those the initiative is for, as they are named in running text.
_PARTICIPANT = """
pers deltagare deltagaren deltagarna deltagarens deltagarnas den_enskilde den_enskilda den_enskildes den_enskildas
enskildes individ individen individer
individerna individens individernas ungdom ungdomen ungdomar ungdomarna ungdomens ungdomarnas de_unga unga de_ungas
brukare brukaren
brukarna brukarens brukarnas klient klienten klienterna klientens klienternas patient patienten patienterna patientens
patienternas personen personerna personens personernas hen hens han_eller_hon hon_eller_han
henne_eller_honom kvinnorna
kvinnornas männen männens mammorna mammornas papporna föräldern föräldrarna föräldrarnas familjen familjerna
familjens familjernas
den_unge den_unges den_sjuke den_sjuka den_arbetslösa den_arbetslöse den_hemlösa den_hemlöse den_nyanlända
den_nyanlände
den_äldre den_berörda den_berörde den_drabbade den_utsatta den_skuldsatta gruppdeltagarna varje_deltagare
varje_ungdom varje_person varje_individ varje_familj varje_grupp gruppen den_sjukskrivne den_sjukskrivna de_sjukskrivna
eleven eleverna elevens människan
människorna
den_arbetssökande målgruppen målgruppens den_det_gäller den_som_deltar de_som_deltar invånaren invånarna invånarens
den_boende
de_boende alla_som_deltar var_och_en huvudpersonen gästerna hyresgästen hyresgästens hyresgästerna klienten
kursdeltagaren de_själva tjejerna killarna de_asylsökande de_nyanlända
studenten
studenterna kursdeltagarna intervjupersoner intervjupersonerna *deltagarna *patienten *ungdomarna den_varslade
de_varslade
den_bostadslöse klienter patienter medlemmarna hushållet vederbörande rehabiliteringsdeltagar*
"""

# The parties of the law, their units and staff.
_PARTY = """
kommun kommunen kommuner kommunerna kommunens kommunernas region regionen regionens regionerna landsting*
försäkringskassan* kassan kassans
fk f-kassan arbetsförmedling* af förmedlingen vården vårdens vård* psykiatri* vuxenpsykiatri* öppenvård*
socialtjänst* soc ifo ame
socialförvaltning* socialkontor* hälsocentral* vårdcentral* primärvård* närhälsan myndighet* parten parter parterna
parternas handläggar* aktör*
huvudmän huvudmännen huvudman organisation* läkare läkaren läkarna socialsekreterar* arbetsförmedlar*
rehabkoordinator* verksamhet* förvaltning*
skolan skola elevhälsan komvux vuxenutbildning* kriminalvård* frivården beroendevård* beroendemottagning* bup vc
rehab kuratorn kurator
biståndshandläggar* enhet enheten enheterna personal* utredare part kontoren instanser instans ingen_av_oss
var_och_en_av_oss
"""

# Staff and managers whose ways of working may change.
_STAFF = """
handläggar* personal* medarbetar* chefer chefen cheferna parterna parter parternas alla_parter socialsekreterar*
läkare läkarna rehabkoordinator*
arbetsförmedlar* myndigheter* myndigheterna coacher coacherna team teamet huvudmännen verksamheterna
organisationerna anställda vårdcentralerna
hälsocentralerna enheterna enhetschefer* kuratorer* kommunerna förvaltningarna aktörerna alla_tre alla_fyra samtliga
"""

# What is shared between authorities when they work together.
_SHARED = """
gemensam gemensamt gemensamma samordnad samordnat samordnade samordning samordningen samordnar samverkan samverkans*
samverkar samlad samlat samlade
sammanhållen sammanhållet sammanhållna samarbete samarbetet samarbetar samsyn samsynen samråd samplanering*
helhetssyn helhetsbild* helhetsansvar* helheten
överblick överblicken ingång ingången ingångar överlämning* överlämnande* forum *forum mötesplats*
avstämningsmöte* trepartsmöte*
nätverksmöte* sip sip-möte* överenskommelse*
rutin rutiner rutinen rutinerna *rutin informationsutbyte* informationsöverföring* kontaktväg* kontaktytor* dialog
dialogen dialogforum kommunikationen
ansvarsfördelning* gränssnitt* vårdkedja* vårdkedjan kedjan partsgemensam* myndighetsgemensam*
myndighetsövergripande gränsöverskridande kontinuitet*
"""

# Participants as the one who does something: definite forms, for an indefinite one is mostly what is done to,
# and no genitives.
_DOER = " ".join(
    word
    for word in _PARTICIPANT.split()
    if (word == "pers" or not word.endswith("s"))
    and word
    not in [
        "deltagare",
        "ungdom",
        "ungdomar",
        "unga",
        "individ",
        "individer",
        "brukare",
        "klient",
        "klienter",
        "patient",
        "patienter",
        "intervjupersoner",
        "målgruppen",
        "målgruppens",
        "personer",
    ]
)

CLASSES: dict[str, str] = {
    "doer": _DOER,
    "who": _PARTICIPANT,
    "own": _PARTICIPANT + " sina sin sitt deras egna",
    "part": _PARTY,
    # Two parties of different kinds, or the parties as such, when both stand in a sentence.
    "state": "försäkringskassan* kassan fk f-kassan arbetsförmedling* af vården vård* slutenvård* "
    "öppenvård* psykiatri* region* regionen hälsocentral* "
    "vårdcentral* primärvård* läkaren läkare sjukvård* parterna myndigheterna myndighet* beroendevård*",
    "local": "kommun* kommunen socialtjänst* soc ifo ame socialförvaltning* skola skolan komvux "
    "elevhälsan arbetsmarknadsenhet* parterna myndigheterna "
    "försörjningsstöd* biståndshandläggar* socialsekreterar* boendestöd*",
    "staff": _STAFF,
    "shared": _SHARED,
    "we": ("vi söker ansöker ansökan medel medlen pengar pengarna för_att behöver önskar syftet syfte"),
    "actor": (
        "teamet coachen coacherna personalen handläggaren handläggarna samordnaren projektledaren "
        "arbetskonsulenten kuratorn läkaren kommunen regionen försäkringskassan arbetsförmedlingen vi "
        "parterna styrgruppen myndigheterna socialsekreteraren ledaren ledarna vägledaren processledaren "
        "handledaren arbetsterapeuten sjuksköterskan psykologen lotsen arbetsgivaren vårdcentralen nämnden "
    ),
    "lived": "erfarenhet* *erfarenhet diagnos* upplevelse* funktionsnedsättning* sjukdom*",
    "neg": "inte ej icke aldrig ingen inget inga ingenting ingendera varken knappast knappt sällan",
    "no": "ingen inget inga ingenting ingendera",
    "today": "i_dag idag i_dagsläget i_nuläget för_närvarande nu nuvarande dagens hittills",
    "before": "tidigare förut förr någonsin hittills förr_om_åren",
    "lacks": (
        "saknas saknades saknar saknade saknat fattas brister brist bristen bristande avsaknad avsaknaden "
        "finns_inte finns_ej finns_inget "
        "finns_ingen finns_inga fungerar_inte fungerar_dåligt fungerar_sällan fungerar_ej fallerar haltar "
        "sviktar uteblir bristfällig* "
        "otillräcklig* räcker_inte obefintlig* svag svagt personberoende personbund* sårbar sårbart "
        "följs_inte otydlig* otydligt oklar oklart "
        "slumpmässig* slumpen slumpartad* ad_hoc sporadisk* splittrad splittrat fragmenter* släpar eftersatt "
        "ingens sker_inte görs_inte "
        "varierar ojämn* råkar tillfällighet* beror_på_vilka beroende_på_vem beroende_på_vilka "
        "sker_per_brev kommer_för_sent tappas_bort går_förlorad inte_fungerar inte_finns dålig dåligt "
        "finns_bara sköts_av_slumpen saknar_helt "
    ),
}
