"""Labels of facts ("Projekttid", "Dnr", "Kontaktperson"): they take a short value and are no headings."""

import re

from sfintake.extract.outline.heading_words import bare, same_word, split_words

_FACTS = """
datum, ansökningsdatum, inlämningsdatum, ankomstdatum, dag, dnr, diarienummer, diarienr, ärendenummer, ärendenr,
beteckning, vår beteckning, ärende, ärendebeteckning, org nr, orgnr, organisationsnummer, organisationsnr, bankgiro,
plusgiro, bg, pg, konto, referens, fakturaadress, betalningssätt, kontaktperson, kontaktpersoner, kontakt,
kontaktuppgifter, kontaktperson hos huvudmannen, telefon, telefonnummer, tel, tfn, mobil, mobiltelefon, e-post, epost,
e-postadress, mejl, mail, e-mail, adress, postadress, postnummer, postnr, postort, besöksadress, ort, webbplats,
hemsida, projekt, projektnamn, projektets namn, projekttitel, projektets titel, insats, insatsens namn, insatsnamn,
namn på insatsen, namn på projektet, namn, titel, arbetsnamn, benämning, namn på verksamhet projekt insats, sökande,
sökande part, sökande parter, sökande organisation, medsökande, ansökande, ansökande organisation, huvudsökande,
huvudman, projektägare, insatsägare, uppdragstagare, uppdragsgivare, ansvarig, ansvarig chef, ansvarig part, ansvarig
enhet, enhet, enhet arbetsställe, arbetsställe, förvaltning, avdelning, part, parter, parter i övrigt, övriga parter,
medverkande parter, medverkande, deltagande parter, samverkande parter, samverkansparter, samverkanspart,
samarbetspartner, samarbetspartners, samarbetsparter, tillsammans med, övriga medverkande, projektledare, chef,
befattning, roll, handläggare, firmatecknare, behörig företrädare, beslutsfattare, attestant, projekttid,
projekttiden, projektperiod, projektets period, insatsperiod, insatstid, period, tid, tidsperiod, tidsram, start,
slut, startdatum, slutdatum, start- och slutdatum, start och slut, projektstart, projektslut, beräknad start, beräknat
slut, planerad start, varaktighet, från, till, belopp, sökt belopp, sökt summa, söks, vi söker, ansökt belopp, söker,
sökta medel, sökt bidrag, belopp som söks, totalt sökt belopp, sökt belopp från förbundet, söks från förbundet, äskat
belopp, äskade medel, total kostnad, totalkostnad, total budget, summa, varav, område, geografiskt område,
upptagningsområde, kommun, kommuner, län, plats, antal deltagare, deltagarantal, antal, ålder, åldrar, typ,
ny insats, geografi, var, medel som söks, sökt, sökta medel från förbundet, vem söker,
parter i partnerskapet, sökande och huvudman, huvudman och sökande,
förlängning, version, sida, bilaga, till, från, avsändare, mottagare, ifylld av, ifylls av förbundet, namnteckning,
namnförtydligande, namnunderskrift, signatur, underskrift, ort och datum, ort datum, datum och ort, datum och
underskrift, underskrift och namnförtydligande, titel och namn
"""
_KNOWN = tuple(split_words(name) for name in dict.fromkeys(" ".join(_FACTS.split()).split(", ")))
_NAMES = frozenset(("namn", "titel", "benämning", "arbetsnamn"))
SIGNING = re.compile(
    r"^(?:namn(?:teckning|förtydligande|underskrift)|underskrift\w*|signatur|sign|ort (?:och |& )?datum|"
    r"ort|datum|datum och (?:ort|underskrift)|"
    r"befattning|titel|för [\wåäö ]{3,40}|underskrift och namnförtydligande|behörig företrädare|firmatecknare)$"
)
"""Labels of a signature block."""


def is_fact_label(text: str) -> bool:
    """Tell whether a text is the label of a fact: a few words that ask for a name, date, number or sum."""
    said = split_words(bare(text))
    if not said or len(said) > 6:
        return False
    # "Förstudiens namn", "Utbildningens titel": the name of the thing, whatever it is.
    if len(said) == 2 and said[0].endswith("ns") and said[1] in _NAMES:
        return True
    return any(
        len(said) == len(known) and all(same_word(s, k) for s, k in zip(said, known, strict=True))
        for known in _KNOWN
        if known[0][:3] == said[0][:3]
    )
