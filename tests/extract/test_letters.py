"""Letters without headings, headings in people's own words, and small tables that are no forms."""

import pytest

from builders import document, profile
from sfintake.extract import extract
from sfintake.model import Application, Dossier

OPENING = "Vi på arbetsmarknadsenheten i Sala kommun söker pengar tillsammans med Försäkringskassan."

EVALUATED = "En högskola utvärderar insatsen med enkäter före och efter samt tolv intervjuer."
MORE = "Det har vi kommit fram till tillsammans, och så gör vi från första dagen till den sista."


def read(text: str) -> Application:
    return extract(Dossier((document(text),)), profile("vastmanland"))


@pytest.mark.parametrize(
    ("told", "ages", "number"),
    [
        ("Vi räknar med att möta 32 personer i åldern 25–60 år.", (25, 60), 32),
        ("De vi vänder oss till är mellan 30 och 64 år och har haft bidrag länge.", (30, 64), None),
        ("Det gäller ungdomar mellan 16 och 24 år i kommunen, sammanlagt 40 stycken.", (16, 24), 40),
        ("Alla som fyllt 18 men inte 30 år får vara med, ungefär 25 personer totalt.", (18, 29), 25),
        ("Den som är mellan 19 och 29 år och hemma sedan länge är välkommen.", (19, 29), None),
        ("Vi tar emot tio åt gången.", None, None),
        ("I kommunen finns 214 personer 20–64 år med sjukpenning sedan mer än ett år.", None, None),
        ("Vi hoppas hinna med 36 föräldrar på två år, alla mellan 20 och 50.", (20, 50), 36),
        ("Trettio personer mellan 18 och 30 år ska få plats under projekttiden.", (18, 30), 30),
    ],
)
def test_ages_and_number_are_read_in_a_letter(
    told: str, ages: tuple[int, int] | None, number: int | None
) -> None:
    fields = read(f"Till Samordningsförbundet Västmanland\n\n{OPENING}\n\n{told}").fields
    stated = fields.ages.value
    assert (stated and (stated.min, stated.max)) == ages
    assert fields.participants.value == number


@pytest.mark.parametrize(
    ("text", "stories"),
    [
        ("En mamma vi träffade i våras, Sahra 31, sover nästan inte och har tre handläggare.", 1),
        ("Maria, 45, är sjukskriven sedan 2019 för utmattning.", 1),
        ("Sala 21, Köping 14 och Arboga 9 personer är sjukskrivna.", 0),
        ("Samordnaren Eva Ek, 45 år, har lång erfarenhet av sjukskrivna.", 0),
        ("Se även Bilaga 12, om sjukskrivna.", 0),
        ("Lokalen på Storgatan 14, där sjukskrivna träffas, ställs till förfogande.", 0),
    ],
)
def test_a_bare_age_beside_a_name_is_a_story_but_other_figures_are_not(text: str, stories: int) -> None:
    assert len(read(f"# Bakgrund\n\n{text}").personal_data) == stories


@pytest.mark.parametrize(
    ("key", "heading", "text"),
    [
        ("utvardering", "Funkade det?", EVALUATED),
        ("utvardering", "Gjorde vi skillnad?", EVALUATED),
        (
            "malgrupp",
            "Ungdomarna",
            "Vi riktar oss till unga mellan 16 och 20 år som varit hemma minst tre månader.",
        ),
        (
            "mal",
            "Mål vi kan mäta",
            "Minst hälften av deltagarna ska ha arbete eller studera sex månader efter avslut.",
        ),
        (
            "jamstalldhet",
            "Tjejer och killar",
            "Tjejerna kommer mer sällan, så kuratorn ringer dem själv varje vecka.",
        ),
        (
            "implementering",
            "Efter förstudien",
            "Enheten tar över rutinen, som kommunen betalar inom ordinarie budget.",
        ),
        (
            "medfinansiering",
            "Det kommunen själv lägger in",
            "Lokalen, värd 60 000 kr, och en kollegas arbetstid.",
        ),
        (
            "genomforande",
            "En vanlig vecka",
            "Samordnaren träffar deltagaren enskilt och i grupp och följer med ut.",
        ),
    ],
)
def test_a_heading_in_own_words_is_told(key: str, heading: str, text: str) -> None:
    found = read(f"Ansökan\n\n# Syfte\n\n{OPENING}\n\n# {heading}\n\n{text}\n\n{MORE}").section(key)
    assert (str(found.status), found.heading) == ("present", heading)


@pytest.mark.parametrize(
    "table",
    [
        "| Aktivitet | Start | Slut |\n| Utvärdering | maj 2028 | juni 2028 |\n| Avslut | juni 2028 | juni 2028 |",
        "| Start | februari 2027 |\n| Uppföljning | augusti 2027 |\n| Avslut | juni 2028 |",
        "| Roll | Namn |\n| Projektledare | Eva Ek |\n| Styrgrupp | Anna Berg |",
        "| Fas | Innehåll | Tid |\n| Förankring | Möten | våren 2027 |\n| Implementering | Överlämning | våren 2028 |",
    ],
)
def test_the_row_labels_of_a_small_table_are_no_headings(table: str) -> None:
    assert read(f"# Bakgrund\n\n{OPENING}\n\n# Genomförande\n\n{OPENING}\n\n{table}").headings == (
        "Bakgrund",
        "Genomförande",
    )
