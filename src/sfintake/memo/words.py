"""The memo's fixed words: what each value of the review is called in the office."""

from typing import Final

from sfintake.model import (
    CategoryStatus,
    FileRole,
    Level,
    MediaType,
    NoteCode,
    Outcome,
    PartyType,
    PlanVerdict,
    Proposal,
    SectionStatus,
    Severity,
    Tone,
)

PROPOSAL: Final = {
    Proposal.READY: ("Klar för beredning", Tone.GOOD),
    Proposal.COMPLETE: ("Begär komplettering", Tone.LOOK),
    Proposal.CONTACT: ("Ta kontakt före beredning", Tone.LACK),
}

OUTCOME: Final = {
    Outcome.MET: ("Uppfyllt", Tone.GOOD),
    Outcome.NOT_MET: ("Brist", Tone.LACK),
    Outcome.UNCLEAR: ("Behöver bedömas", Tone.LOOK),
    Outcome.NOT_APPLICABLE: ("Ej tillämpligt", Tone.OFF),
}
CRASHED: Final = "Kontrollen kunde inte genomföras"

SEVERITY: Final = {
    Severity.STOP: "Stoppar beredningen",
    Severity.REQUIRED: "Behöver kompletteras",
    Severity.RECOMMENDED: "Bör förtydligas",
    Severity.NOTE: "Upplysning",
}

SECTION_STATUS: Final = {
    SectionStatus.PRESENT: ("Finns", Tone.GOOD),
    SectionStatus.BRIEF: ("Finns, kort", Tone.LOOK),
    SectionStatus.MERGED: ("Sammanslagen", Tone.GOOD),
    SectionStatus.UNHEADED: ("Beskriven utan egen rubrik", Tone.GOOD),
    SectionStatus.ATTACHMENT: ("Hänvisar till bilaga", Tone.LOOK),
    SectionStatus.PROMISED: ("Utlovas senare", Tone.LACK),
    SectionStatus.DECLINED: ("Anges utgå", Tone.LACK),
    SectionStatus.TEMPLATE_TEXT: ("Bara mallens text", Tone.LACK),
    SectionStatus.EMPTY: ("Tom", Tone.LACK),
    SectionStatus.MISSING: ("Saknas", Tone.LACK),
    SectionStatus.UNREADABLE: ("Kan inte läsas", Tone.LOOK),
}

PLAN_VERDICT: Final = {
    PlanVerdict.ADEQUATE: ("Finns", Tone.GOOD),
    PlanVerdict.PARTIAL: ("Delvis", Tone.LOOK),
    PlanVerdict.MISSING: ("Saknas", Tone.LACK),
}

EVALUATION_DIMENSIONS: Final = {
    "what": ("Vad som utvärderas", "mål, frågor, indikatorer eller utgångsläge"),
    "how": ("Hur det görs", "metod, till exempel enkät eller intervjuer"),
    "when": ("När det görs", "tidpunkter"),
    "who": ("Vem som utvärderar", "utsedd person, enhet eller konsult"),
    "for_whom": ("För vem", "vem som får resultaten"),
    "cost": ("Kostnad", "budgetrad, eller vem som betalar"),
}
EVALUATION_QUESTIONS: Final = {
    "what": "Vilka mål och frågor ska utvärderingen svara på, och vad är utgångsläget?",
    "how": "Med vilken metod ska resultaten utvärderas?",
    "when": "När görs utvärderingen, och när är den klar?",
    "who": "Vem gör utvärderingen?",
    "for_whom": "Vem ska ha utvärderingens resultat, och hur ska de användas?",
    "cost": "Vad kostar utvärderingen, och vem betalar den?",
}

IMPLEMENTATION_DIMENSIONS: Final = {
    "receiver": ("Vem som tar över", "enhet eller ordinarie verksamhet"),
    "funding": ("Vem som betalar sedan", "finansiering efter projekttiden"),
    "decision": ("Vem som beslutar", "nämnd, ledningsgrupp eller annat organ"),
    "timetable": ("När det tas över", "datum, månad eller bestämd händelse"),
    "what": ("Vad som tas över", "arbetssätt, tjänst eller rutin"),
    "responsible": ("Vem som ansvarar", "namngiven roll"),
    "condition": ("Villkor", "vad som gäller om målen nås, och annars"),
}
IMPLEMENTATION_QUESTIONS: Final = {
    "receiver": "Vilken enhet eller verksamhet tar över när projekttiden är slut?",
    "funding": "Vem betalar efter projekttiden?",
    "decision": "Vilket organ beslutar om fortsättningen?",
    "timetable": "När ska arbetet tas över?",
    "what": "Vilka arbetssätt, tjänster eller rutiner ska leva vidare?",
    "responsible": "Vem ansvarar för att det som tas över blir gjort?",
    "condition": "Vad gäller om målen inte nås?",
}

SECTION: Final = {
    "grunduppgifter": "Grunduppgifter om sökande",
    "sammanfattning": "Sammanfattning",
    "bakgrund": "Bakgrund och behov",
    "syfte": "Syfte",
    "mal": "Mål och förväntade resultat",
    "malgrupp": "Målgrupp",
    "samverkan": "Samverkande parter",
    "genomforande": "Genomförande och arbetssätt",
    "tidplan": "Tidplan",
    "organisation": "Organisation och styrning",
    "forankring": "Förankring",
    "deltagarperspektiv": "Deltagarnas delaktighet",
    "jamstalldhet": "Jämställdhet, jämlikhet och mångfald",
    "risk": "Risker",
    "budget": "Budget och finansiering",
    "medfinansiering": "Medfinansiering",
    "uppfoljning": "Uppföljning",
    "utvardering": "Utvärdering",
    "implementering": "Implementering",
    "spridning": "Kommunikation och spridning",
    "bilagor": "Bilagor",
    "underskrift": "Underskrifter",
    "arbetstitel": "Arbetstitel",
    "losning": "Idé om lösning",
    "samordnat_behov": "Behov av samordning",
    "forandring": "Vilken förändring som väntas",
    "styrning_budget": "Styrning och budget",
}

CATEGORY: Final = {
    "lonekostnader": "Lönekostnader",
    "externa_tjanster": "Externt köpta tjänster",
    "resekostnader": "Resekostnader",
    "ovriga_kostnader": "Övriga kostnader",
}
CATEGORY_STATUS: Final = {
    CategoryStatus.STATED: ("Finns", Tone.GOOD),
    CategoryStatus.ZERO: ("Anges till noll", Tone.GOOD),
    CategoryStatus.MISSING: ("Saknas", Tone.LACK),
}

LEVEL: Final = {
    Level.INDIVIDUAL: "Insats för individer",
    Level.STRUCTURAL: "Strukturinsats",
    Level.BOTH: "Insats för individer och struktur",
}

PARTY_TYPE: Final = {
    PartyType.FORSAKRINGSKASSAN: "Försäkringskassan",
    PartyType.ARBETSFORMEDLINGEN: "Arbetsförmedlingen",
    PartyType.REGION: "region",
    PartyType.KOMMUN: "kommun",
}

FILE_ROLE: Final = {
    FileRole.APPLICATION: "Ansökan",
    FileRole.BUDGET: "Budget",
    FileRole.ATTACHMENT: "Bilaga",
    FileRole.MAIL: "E-post",
    FileRole.NOISE: "Logotyp, kvitto eller liknande",
}

MEDIA_TYPE: Final = {
    MediaType.DOCX: "Word",
    MediaType.PDF: "PDF",
    MediaType.ODT: "OpenDocument-text",
    MediaType.DOC: "Word (äldre)",
    MediaType.RTF: "RTF",
    MediaType.XLSX: "Excel",
    MediaType.ODS: "OpenDocument-kalkylblad",
    MediaType.XLS: "Excel (äldre)",
    MediaType.TEXT: "Text",
    MediaType.HTML: "Webbsida",
    MediaType.EML: "E-post",
    MediaType.MSG: "E-post (Outlook)",
    MediaType.ZIP: "Zip",
    MediaType.PNG: "Bild",
    MediaType.JPEG: "Bild",
    MediaType.OTHER: "Annan fil",
}
SHEETS: Final = frozenset({MediaType.XLSX, MediaType.ODS, MediaType.XLS})

NOTE: Final = {
    NoteCode.PAGE_WITHOUT_TEXT: "En sida gav ingen text",
    NoteCode.PICTURE_LARGE: "En stor bild kunde inte läsas",
    NoteCode.OCR_USED: "Läst med textigenkänning; läs originalet vid tvekan",
    NoteCode.TEXT_UNRELIABLE: "Texten i filen är opålitlig",
    NoteCode.EMBEDDED_OBJECT: "Ett inbäddat objekt kunde inte läsas",
    NoteCode.TRACKED_CHANGE: "Spårade ändringar lästes som godtagna",
    NoteCode.COMMENT: "Kommentarer finns i filen",
    NoteCode.HIDDEN_TEXT: "Dold text finns i filen; den har inte räknats som svar",
    NoteCode.PLACEHOLDER: "En plats i mallen är inte ifylld",
    NoteCode.EXTERNAL_REFERENCE: "Filen hänvisar till innehåll utanför sig själv; det har inte hämtats",
    NoteCode.ACTIVE_CONTENT: "Filen innehåller makron eller skript; de har inte körts",
    NoteCode.DIGITAL_SIGNATURE: "Filen har en digital underskrift; den har inte kontrollerats",
    NoteCode.REPAIRED: "Filen var skadad och lagades före läsningen",
    NoteCode.DAMAGED_PART: "En del av filen är skadad och kunde inte läsas",
    NoteCode.LIMIT: "En gräns nåddes; resten har inte lästs",
    NoteCode.TEXT_LOST: "En kontrolläsning såg text som inte kom med",
    NoteCode.HIDDEN_SHEET: "Ett dolt kalkylblad finns i filen",
    NoteCode.FORMULA_COMPUTED: "Formler utan sparat värde har räknats ut",
    NoteCode.FORMULA_UNKNOWN: "En formel kunde inte räknas ut",
    NoteCode.CONVERTED: "Filen konverterades före läsningen",
    NoteCode.PAGES_APPROXIMATE: "Sidnumren är ungefärliga",
}

UNVERIFIED: Final = {
    "ages": "målgruppens åldrar",
    "signature_required": "att ansökan ska vara underskriven",
    "members": "medlemmarna",
    "area": "området",
    "frame": "ekonomisk ram",
    "goals": "mål i siffror",
    "paid_in_arrears": "att pengarna betalas ut i efterhand",
    "fundable_kinds": "vilka slag av insatser som kan finansieras",
}
"""The first step of a profile's dotted path to what it is called."""
