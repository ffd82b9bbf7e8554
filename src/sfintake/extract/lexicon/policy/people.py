"""Who does what in an initiative: classes of words for participants, parties and staff.

Stems cover definite and plural forms and genitives ("deltagarens", "kommunernas").
"""

# Those the initiative is for, as they are named in running text.
PARTICIPANT = """
deltagare deltagaren deltagarna deltagarens deltagarnas den_enskilde den_enskilda den_enskildes den_enskildas individ individen individerna
individens individernas ungdom ungdomen ungdomar ungdomarna ungdomens ungdomarnas de_unga unga de_ungas brukare brukaren brukarna
brukarens brukarnas klient klienten klienterna klientens klienternas patient patienten patienterna patientens patienternas
person personen personer personerna personens personernas hen hens han_eller_hon hon_eller_han henne_eller_honom kvinnorna kvinnornas
männen männens mammorna mammornas papporna föräldern föräldrarna föräldrarnas familjen familjerna familjens familjernas gruppen
gruppdeltagarna varje_grupp den_sjukskrivne den_sjukskrivna de_sjukskrivna eleven eleverna elevens människan människorna
deltagande_personer den_arbetssökande medlemmarna målgruppen målgruppens den_det_gäller den_som_deltar de_som_deltar
invånaren invånarna invånarens den_boende de_boende alla_som_deltar var_och_en huvudpersonen gästerna de_själva
tjejerna killarna de_asylsökande de_nyanlända studenten studenterna kursdeltagarna
"""

# The parties of the law, their units and staff.
PARTY = """
kommun kommunen kommuner kommunerna kommunens kommunernas region regionen regionens regionerna landsting* försäkringskassan*
kassan kassans fk f-kassan arbetsförmedling* af förmedlingen vården vårdens vård* psykiatri* vuxenpsykiatri* socialtjänst* soc ifo
ame socialförvaltning* hälsocentral* vårdcentral* primärvård* närhälsan myndighet* myndigheter myndigheterna part parten parter parterna
parternas handläggar* aktör* huvudmän huvudmännen huvudman organisation* läkare läkaren läkarna socialsekreterar* arbetsförmedlar* rehabkoordinator*
verksamhet* förvaltning* skolan skola elevhälsan komvux vuxenutbildning* kriminalvård* frivården beroendevård* beroendemottagning*
bup vc rehab kuratorn kurator biståndshandläggar* enhet enheten enheterna vi oss personal* hälso- sjukvården utredare
"""

# The same without "vi" and common nouns, where a party must be meant.
NAMED_PARTY = PARTY.replace(" vi oss ", " ")

# Staff and managers whose ways of working may change.
STAFF = """
handläggar* personal* medarbetar* chefer chefen cheferna parterna parter parternas alla_parter socialsekreterar* läkare läkarna rehabkoordinator*
arbetsförmedlar* myndigheter* myndigheterna coacher coacherna team teamet huvudmännen verksamheterna organisationerna anställda
vårdcentralerna hälsocentralerna enheterna enhetschefer* kuratorer* kommunerna förvaltningarna aktörerna
"""
