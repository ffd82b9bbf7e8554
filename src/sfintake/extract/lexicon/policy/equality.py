"""Diversity, equality and equality between women and men (J6), and accessibility: word frames.

Source of forms: the seven grounds of diskrimineringslagen, and the working forms of jämställdhetsintegrering
(könsuppdelad statistik,
könskonsekvensanalys) and of accessibility (lättläst, hörslinga, tolk).
"""

# The word for many kinds of something else.
MANY_KINDS = """
mångfald|mångfalden av
"""

# Words of the matter itself.
MATTER = """
jämställd*|jämlik*|mångfald*|likabehandling*|diskrimin*|icke-diskriminering*|likvärdig*|lika_villkor|
    lika_möjlighet*|samma_möjlighet*|lika_rättighet*|inkluder*|könsfördelning*|könsuppdel*|könsperspektiv*|
    könsnorm*|genus*|könsstereotyp*|könskod*|könsbaserad*|könskonsekvens*|könsneutral*|könsbalans*|
    jämn_könsfördelning|hbtq*|etnicitet*|etnisk*|rasism*|normkrit*|
    normmedvet*|minoritet*|lika_värde|behandlas_lika|behandla_alla_lika|lika_behandling|samma_villkor|
    samma_bemötande
kön|könet|könen|könens|könstillhörighet*
underrepresenter*|överrepresenter* ~ kvinnor*|män|männen|tjejer|killar|könet|utrikes*|utlandsfödda|nyanlända|minoritet*|
    hbtq*|romer|födda
underrepresenterade_grupper|underrepresenterad_grupp
ålder|bakgrund|ursprung|religion|trosuppfattning|läggning|identitet|funktionsnedsättning*|funktionsvariation*|
    födelseland .. oavsett|oberoende
oavsett .. kön|ålder|bakgrund|ursprung|religion|läggning|språk|vem_man|härkomst|funktions*|födelseland|var_man
eftersom|då|därför_att .. få|färre|fler|flest|sällan|oftare|mest .. män|kvinnor|killar|tjejer|pojkar|flickor|pappor|mammor
utrikes_född*|utlandsfödd*|födelseland*|nationalitet*|hudfärg|könsidentitet*|sexuell_läggning
"""

# The sexes set against each other: the matter when something is done about it, or under its own heading.
CONTRAST = """
kvinnor|kvinnorna|tjejer|flickor|tjejerna|kvinna|kvinnliga ... män|männen|killar|pojkar|killarna|man|manliga
män|männen|killar|pojkar|killarna|manliga ... kvinnor|kvinnorna|tjejer|flickor|tjejerna|kvinna|kvinnliga
kvinnor|kvinnorna|män|männen ... underrepresenter*|oftare|sällan|sällanare|färre|fler|längre|mindre|andel|
    hälften|majoritet*|minoritet*|procent|bara|nästan|tackar|avstår
bara|nästan|mest|främst|oftast|oftare|fler|färre|hälften|procent|# .. kvinnor|kvinnorna|män|männen
ingendera|inget|vardera|båda könet|könen|kön
"""

# Things done that are equality whatever they are called.
SUBSTANCE = """
; "tolkar reglerna" and "tolkning av lagen" need no interpreter
tolk|tolken|språktolk*|teckenspråkstolk*|telefontolk*|tolkstöd|tolktjänst*|tolkservice|
    tolkhjälp
tolkning|tolkningen .. till|på|språk*|vid_samtal
tolkar|tolkarna|tolkning|tolkningen .. finns|erbjud*|anlita*|boka*|beställ*|tillgång*|används|vid_samtal|språk*
boka*|anlita*|beställ*|erbjud*|använd*|tillgång*|med|av|via .. tolkar|tolkarna|tolkning
lättläst*|lätt_svenska|enkel_svenska|klarspråk*|bildstöd|pictogram*|piktogram*|uppläst|punktskrift|olika_språk|
    flera_språk|flerspråkig*|modersmål*|översätt*|översatt*|arabiska|somaliska|tigrinja|dari|teckenspråk*|
    språkstöd*|språkbrygg*|kulturtolk*|modersmålsstöd*
hörslinga*|hörselslinga*|teleslinga*|rullstol*|rullator|ramp|ramper|hiss|hissen|utan_trappor|inga_trappor|
    markplan|trösk*|handikappanpass*|handikapptoalett*|tillgänglighetsanpass*|funktionsanpass*|syntolk*|
    ledsagning|ledsagare|rwc
tillgänglig* .. för_alla|för_personer_med|för_den_som_har|funktions*|rörelsehind*|rullstol*|hörsel*|syn*
lokal|lokalen|lokaler|lokalerna|grupplokal* är (fullt|helt|fysiskt) tillgänglig*|tillgänglighetsanpassad*|
    anpassad*
fysisk|fysiskt|full|fysiska|språklig|kognitiv|digital tillgänglighet*|tillgänglig*
funktionsnedsättning*|funktionshinder|funktionsvariation*|rörelsehinder* ... lika_villkor|delta|anpass*|
    bemötande|hjälpmedel|tillgång*
papporna|pappor|mammorna|männen|kvinnorna|killarna|tjejerna|pojkarna|flickorna .. bjuds|bjuder_vi|söks_upp|kontaktas|
    rings|uppmuntras|nås .. personligen|därför|särskilt|direkt|själv|via|genom|aktivt
en|både manlig|kvinnlig .. och .. kvinnlig|manlig
har|anlitar|anställer|söker|ställer_upp_med|bokar|rekryterar|med|av kvinnlig|kvinnliga|manlig|manliga *ledare|*handledare|
    *coach|*coacher|personal|*vägledare|*kuratorer|*kurator|*handläggare|läkare|förebilder|praktikhandledare
tar_reda_på|undersöker|ser_efter .. varför|vad|hur .. kvinnorna|männen|tjejerna|killarna|papporna|mammorna|kvinnor|män
frågar|fråga|intervjuar|hör_med|ber|ringer .. kvinnorna|männen|tjejerna|killarna|papporna|mammorna|flickorna|
    pojkarna ... vad|varför|hur|om
öppnar|öppnas|startar|startas|håller|hålls|ordnar|ordnas|inför|lägger|reserverar|avsätter|skapar ... för|med ..
    kvinnor|män|kvinnorna|männen|tjejer|killar|
    pappor|mammor|båda_könen
får|ges kvinnor|män|tjejer|killar och .. samma|lika .. insats*|stöd|hjälp|villkor
könsuppdelad*|könsuppdelat|uppdelad*_på_kön|uppdelat_på_kön|uppdelade_på_kön|per_kön|efter_kön|utifrån_kön|
    på_kön|fördelad*_på_kön|könsfördelning*_följs
uppdelad*|uppdelat|uppdelade|särredovisa*|redovisa*|redovisas|följs|mäts|mäter|bryts_ned|fördelat .. kvinnor|
    kvinnor_och_män|kön|män|tjejer|födelseland|utrikes_födda
kvinnor|män var_för_sig
"""

# Something is done to even things out: this counts where a target group is told of, too.
AIM = """
för_att|så_att ... nå|når|nås|få_med|få_in|får_med|komma|kommer|delta|deltar|söker|väljer|anvisas|remitteras .. fler|
    flera|lika_många|även|jämn* .. kvinnor|män|tjejer|killar|pojkar|flickor|pappor|mammor|kvinnorna|männen
för_att|så_att .. fler|flera|lika_många .. kvinnor|män|tjejer|killar|pojkar|flickor|pappor|mammor .. ska|kommer|nås|
    deltar|söker|anvisas|remitteras
"""

# What goes on about the matter in the next sentence, outside a section of its own.
EVENS_OUT = """
därför|fördelning*|sned|snett|skevhet*|skillnad*|könet|könen|lika|båda|bägge|kvinnor*|män|männen|tjejer*|killar*|papporna|
    mammorna|grupperna
"""

# Something is done, concretely.
DOING = """
går_ut_med|går_vi_ut|når_ut|besöker_vi|vi_besöker|informerar_på|informera_på|söker_vi_upp
redovisa*|mät|mäta|mäter|mäts|följer_upp|följs_upp|följa_upp|fördela*|fördelas|erbjud*|boka*|bokas|anlita*|utbilda*|
    utbildning*|analyser*|granska*|kartlägg*|rekryter*|schemalägg*|anpassa*|ändrar|ändra|ändras|åtgärd*|
    beslutar|statistik*|kolla*|kontrollera*|startar|gå_igenom|går_igenom|läggs|lägger|lika_många|varannan|kvot*|
    barnpassning*|förskol*|barnomsorg*|stäms|checklista*|handledning*|workshop*|heldag*|halvdag*|utses|utser|
    söker_upp|uppsök*|tas_upp|översätts|översatt|tar_fram|tas_fram|jämför*|justera*|rättas|korriger*|anordna*|
    kompenser*|förtur|genomlys*|se_över|ses_över|könsuppdel*|ägnas|granskas|uppmärksammas_genom|enkät*|
    intervju*|rutin|rutiner|avdelas|avsätts|reserver*|startas|tillsätts|arbetar_vi_med_att
"""

# Concrete too, when no hollow word stands beside it.
DOING_WEAKLY = """
följer|följs .. fördelning*|hur|om|statistik*|antal*|andel*|upp|könsfördelning*
räknar|räknas|ordnar|ordnas|håller|hålls|väljer|delar_upp|delas_upp|tar_in|ger|placer*|förlägg*|lockar|särskild|
    särskilda|aktivt_söker|inbjud*|visar|stäm*|planer*|bemannas|hämtar|hämtas|därför|behov_av
ska|skall|kommer_att|därför|så_att & hälften|minst|platser|platserna|praktikplats*|arbetsplats*|tider|tiderna|
    material*|information*|pass|passen|
    grupp|grupper|samtalsgrupp*|bemötande*|används|tillämpa*|uppföljning*|prioriter*|ersätt*|se_till_att|
    ser_till_att|punkt|hemsida|finns_på|skriv*
"""

# Such words with nothing to be done, also when a verb stands with them.
HOLLOW = """
öppna_för_alla|öppet_för_alla|öppen_för_alla|oavsett|lika_mycket_värda|samma_värde|
    genomsyra*|präglas|beakta*|beaktas|främja*|främjar|verka_för|verkar_för|värna*|viktig*|självklar*|välkomn*|
    välkomna|välkommen|ska_tas_hänsyn|tas_hänsyn|tar_hänsyn|ta_hänsyn|naturlig_del|eftersträva*|eftersträvas|
    strävar|ambition*|ledord|värdegrund*|policy*|röd_tråd|integreras|integrerat|perspektivet_finns|
    perspektiv_finns|genomgående|medveten*|medvetet|utgår_från_alla|respekt*|behandlas_lika|lika_värde|betrakta*
"""
