"""Number words, fractions and units, as they stand in Swedish running text.

Source: Svenska skrivregler (Språkrådet) on numbers in text; the inexact forms ("ett femtiotal") are those of
applications and yearly reports.
"""

_ONES = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
_TEENS = ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"]
_TENS = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]


def _number_words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ONES, 1) if value > 1}
    words |= {word: value for value, word in enumerate(_TEENS, 10)}
    for tens, word in enumerate(_TENS, 2):
        words |= {word: tens * 10, f"{word}tal": tens * 10}
        words |= {word + one: tens * 10 + value for value, one in enumerate(_ONES, 1)}
        words[word + "ett"] = tens * 10 + 1
    return words | {
        "tiotal": 10,
        "tjog": 20,
        "dussin": 12,
        "hundra": 100,
        "hundratal": 100,
        "hundratals": 100,
        "etthundra": 100,
        "tvåhundra": 200,
        "trehundra": 300,
        "fyrahundra": 400,
        "femhundra": 500,
        "tusen": 1000,
        "tusentals": 1000,
    }


NUMBER_WORDS: dict[str, int] = _number_words()

# What a number after it merely numbers.
LABELS = "mål|delmål|slutmål|effektmål|processmål|resultatmål|kpi|steg|fas|etapp|punkt|bilaga|avsnitt|kapitel|grupp|nivå|del"

# Pattern to percent.
FRACTIONS: dict[str, str] = {
    r"hälften|halva|halvparten|"
    r"(?:varannan|vartannat)(?! (?:vecka|månad|dag|år|kvartal|måndag|tisdag|onsdag|torsdag|fredag|termin))": "50",
    r"(?:en |drygt en |knappt en )?tredjedel|var tredje|vart tredje": "33.3",
    r"halver(?:as|ad|at|ats|ade|a|ar)": "50",
    r"två tredjedelar": "66.7",
    r"(?:en |drygt en |knappt en )?fjärdedel|var fjärde|vart fjärde": "25",
    r"tre fjärdedelar": "75",
    r"(?:en )?femtedel|var femte|vart femte": "20",
    r"(?:en )?tiondel|var tionde|vart tionde": "10",
    r"var sjätte": "16.7",
    r"var åttonde": "12.5",
}

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "jan",
    "feb",
    "febr",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "okt",
    "nov",
    "dec",
]

TIME_UNITS = [
    "dag",
    "dgr",
    "dagar",
    "dagars",
    "dygn",
    "vecka",
    "veckor",
    "veckors",
    "månad",
    "månader",
    "mån",
    "månaders",
    "mån",
    "år",
    "års",
    "timmar",
    "timmars",
    "minuter",
    "arbetsdagar",
    "kalenderdagar",
    "kvartal",
    "tertial",
    "terminer",
]

MONEY = ("kronor", "kr", "tkr", "mkr", "mnkr", "ksek", "msek", "sek", ":-", "miljoner", "miljon", "milj")

# Whom and what a need is counted in; "_" joins words.
CASES = tuple(
    word.replace("_", " ")
    for word in [
        "pers",
        "person*",
        "individ*",
        "invånare",
        "hushåll*",
        "familj*",
        "barnfamilj*",
        "ungdom*",
        "unga",
        "ung",
        "vuxna",
        "kvinnor",
        "män",
        "kvinna",
        "pojkar",
        "flickor",
        "tjejer",
        "killar",
        "elever",
        "patient*",
        "klient*",
        "sjukskrivna",
        "sjukskrivning*",
        "sjukfall*",
        "fall",
        "ärende*",
        "akter",
        "intyg",
        "ansökningar",
        "beslut",
        "remisser",
        "arbetslösa",
        "arbetssökande",
        "inskrivna",
        "bidragstagare",
        "biståndstagare",
        "biståndsmottagare",
        "mottagare",
        "medborgare",
        "kommuninvånare",
        "deltidssjukskrivna",
        "långtidssjukskrivna",
        "långtidsarbetslösa",
        "nollplacerade",
        "nollklassade",
        "utrikes_födda",
        "nyanlända",
        "föräldrar",
        "mammor",
        "pappor",
        "hemlösa",
        "anställda",
        "varslade",
        "uppsagda",
        "boende",
        "människor",
        "medarbetare",
        "handläggare",
        "chefer",
        "deltagare",
        "deltagarna",
        "respondenter",
        "svarande",
        "utförsäkrade",
        "brukare",
        "studerande",
        "personal",
        "besök",
        "fullföljer",
        "av_dem",
    ]
)
