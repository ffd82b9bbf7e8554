"""Consent and secrecy between parties (B8): word frames.

Source of forms: offentlighets- och sekretesslagen ("sekretess", "samtycke", "efterge", "fullmakt", "tystnadsplikt")
and how it is said
in plain words ("skriver på att vi får prata med varandra").
"""

CONSENT = """
sekretess*|tystnadsplikt*|samtyckesblankett*|sekretessbryt*|sekretesslättnad*|sekretessprövning*|
    samtyckesrutin*|menprövning*
samtycke*|samtycker|samtyckt|samtyckes*
<who> .. medgivande*|tillåtelse*|fullmakt*|tillstånd|medger|tillåter|godkänner|godkänt|godkännande*|okej|
    sagt_ja|säger_ja|lov
medgivande*|tillåtelse*|fullmakt*|godkännande* .. <who>
skriver|skrivit|undertecknar|lämnar .. på|under|papper|blankett* .. får|att_vi|att_parterna ... prata*|tala*|
    dela*|berätta*|utbyta|lämna*|varandra
uppgift*|information* .. får|delas|utbyt*|lämnas|utväxlas|förmedlas ... medger|godkän*|ja|tillåt*|själv|lov|
    avtalat|bestämmer
får|kan ... prata|tala|dela|utbyta|berätta ... varandra|uppgifter|information ... om|efter|först|när .. <who> ..
    ja|godkän*|skrivit|vill|bestämt|tillåt*
tillfrågas|frågas .. om_lov|innan .. uppgifter|ärende*|information|kontakt
fullmakt*|klartecken
skriva|skriver|skrivit på|under .. att .. får|kan prata|tala|dela|utbyta|samarbeta|lämna|ta_kontakt|kontakta
delar|lämnar|utbyter|delas|lämnas .. uppgift*|information* ... <who> .. ja|godkän*|tillåt*|lov
säger_ja|ja_eller_nej|ger_lov|går_med_på|tackar_ja|ja_till .. att (vi|parterna|myndigheterna) .. talar|pratar|delar|
    utbyter|tala|prata|dela|utbyta|får|lämnar
får|kan (vi|parterna) prata|tala .. med_varandra ... lov|ja|godkän*|skrivit|skriver
uppgift*|information* .. mot|utan|efter .. <who> .. vilja|önskan|ja
vad|vilka|vilket .. får sägas|berättas|lämnas_ut|delas|veta
<who> .. bestämmer|avgör .. uppgifter|information|delas
"""

# Consent to something else: the application, photographs, the handling of the writer's own data.
OTHER_CONSENT = """
nämnd*|styrelse*|chef*|ledning*|facklig*|facket|revisor*|förbundet|jag|undertecknad* .. samtyck*|medgivande*|
    tillåtelse*|godkän*|godkänt|tillstånd|samtycke
samtyck*|medgivande*|tillåtelse* .. ansökan|upplägget|kontaktuppgifter|fotografering|publicering|bilder|
    behandlas_enligt
"""

# Consent to be seen or cited, whoever gives it.
PUBLICITY = """
samtyck*|medgivande*|tillåtelse*|lov|godkän*|tillfrågas .. bild|bilder|foto*|film*|publicer*|medier|citer*|namn_och_bild|
    intervjuas|webben|sociala_medier
"""

# Whose consent it is that counts, and the words that stand for them.
GIVERS = """
<who>|deltagare|personer|ungdomar|individer|patienter|klienter|vårdnadshavare*|föräldrar|anhörig*
hen|hon|han|de|den|som|man|alla|var|att|dessa|själv|också
"""

# What is shared with consent, whoever gives it.
SHARED = """
uppgift*|information*|sekretess*|prata*|tala*|talas_vid|dela*|utbyt*|varandra|journal*|kontakt*
"""
