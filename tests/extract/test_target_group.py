"""Ages and numbers of those the initiative is for."""

import pytest

from readings import reading
from sfintake.extract.fields.find import find_fields
from sfintake.model import LeadField


@pytest.mark.parametrize(
    ("text", "youngest", "oldest", "number"),
    [
        ("# Målgrupp\nUnga vuxna 18–29 år. Totalt 45 deltagare.", 18, 29, 45),
        (
            "# Målgrupp\nKvinnor i åldern 25 - 64 år, ca 20 personer per år.\n# Grunduppgifter\nPeriod: 2027-01-01 – 2028-12-31",
            25,
            64,
            40,
        ),
        ("# Målgrupp\nDeltagarna är mellan 20 och 35 år. Tio deltagare åt gången.", 20, 35, None),
        (
            "# Målgrupp\nDeltagarna är 18-64 år. Insatsen har plats för 12 deltagare per grupp, fyra grupper om 12 deltagare.",
            18,
            64,
            48,
        ),
        (
            "# Målgrupp\n16-24-åringar som varken arbetar eller studerar. Vi planerar för sammanlagt 60 ungdomar.",
            16,
            24,
            60,
        ),
        ("# Målgrupp\nPersoner från 18 år upp till 65 år med långvarig sjukfrånvaro.", 18, 65, None),
        ("# Målgrupp\nPersoner under 30 år som saknar gymnasieexamen, 30 stycken", None, 29, 30),
        (
            "# Målgrupp\nPersoner över 18 år. Vi räknar med trettio deltagare under projekttiden.",
            18,
            None,
            30,
        ),
        (
            "# Målgrupp\nMålgruppen är personer mellan 18 och 65 år, med prioritet för unga 18–29 år. 50 deltagare.",
            18,
            65,
            50,
        ),
        (
            "# Målgrupp\nTvå grupper: unga 16–24 år och vuxna 25–60 år. Sammanlagt 40 deltagare, 20 i varje grupp.",
            16,
            60,
            40,
        ),
        (
            "# Målgrupp\nInsatsen riktar sig till föräldrar, 20–45 år, med barn under 12 år. 24 familjer ska få stöd.",
            20,
            45,
            24,
        ),
        (
            "# Målgrupp\nUtrikes födda kvinnor (20–55 år) som haft försörjningsstöd i minst två år. Antal: 35 deltagare.",
            20,
            55,
            35,
        ),
        ("# Målgrupp\nAntal deltagare beräknas till 40.", None, None, 40),
        (
            "# Målgrupp\nMålgruppen är individer i åldern 18 till och med 64 år. Under projektet beräknas 75 individer delta.",
            18,
            64,
            75,
        ),
        (
            "# Målgrupp\nDet finns 214 personer i kommunen som är aktuella. Vi tar emot 40 av dem.",
            None,
            None,
            40,
        ),
        (
            "# Målgrupp\nI kommunen finns 214 personer, 18–64 år, utan jobb. Insatsen är för dem som är 25–50 år; 30 deltagare.",
            25,
            50,
            30,
        ),
        (
            "# Mål\nMinst 12 av de 30 deltagarna ska ha arbete.\n# Målgrupp\nPersoner med psykisk ohälsa, 18–40 år.",
            18,
            40,
            30,
        ),
        (
            "# Sammanfattning\nUnder två år ska 48 personer få stöd.\n# Målgrupp\nSjukskrivna 25–60 år.",
            25,
            60,
            48,
        ),
        ("# Målgrupp\nPersoner 18-64 år. 15 deltagare per termin, sammanlagt 60 deltagare.", 18, 64, 60),
        (
            "# Målgrupp\nPersoner 18-64 år. 15 deltagare per halvår.\n# Grunduppgifter\nPeriod: 2027-01-01 – 2028-12-31",
            18,
            64,
            None,
        ),
        ("# Målgrupp\nMinst 60 deltagare under projekttiden, ålder 19–64.", 19, 64, 60),
        ("# Målgrupp\n20 deltagare från Krokom och 10 från Åre, 18–29 år.", 18, 29, 30),
        ("# Målgrupp\nAlla deltagare är fyllda 18 år men inte 30.", 18, None, None),
        ("# Målgrupp\nInsatsen omfattar 25 platser. Personer i åldersgruppen 30–60 år.", 30, 60, 25),
        (
            "# Målgrupp\nInsatsen är strukturell och riktar sig till 80 handläggare hos parterna.",
            None,
            None,
            None,
        ),
        ("# Målgrupp\nProjektet vänder sig till ett femtiotal personer i arbetsför ålder.", None, None, 50),
        (
            "# Målgrupp\nVarje år tar vi emot 15 nya deltagare. Ålder 18–30.\n# Tid\nProjekttid: 2027-01-01–2029-12-31",
            18,
            30,
            45,
        ),
        ("# Målgrupp\nCirka 100 personer, 18–65 år, varav 60 kvinnor och 40 män.", 18, 65, 100),
        ("# Målgrupp\n60 kvinnor och 40 män i åldern 20–60 år.", 20, 60, 100),
        ("# Målgrupp\nUngdomar, 10 tjejer och 10 killar, 16–20 år", 16, 20, 20),
        (
            "# Grunduppgifter\n| Antal deltagare | 32 |\n| Ålder | 18-29 |\n| Huvudman | Åre kommun |",
            18,
            29,
            32,
        ),
        ("# Målgrupp\nMellan 30 och 40 deltagare, 18–64 år", 18, 64, None),
        ("# Målgrupp\n30–40 deltagare i åldrarna 18–64 år", 18, 64, None),
        ("# Målgrupp\nDeltagare: 24 st. Ålder: 20-30 år.", 20, 30, 24),
        ("# Målgrupp\nUpp till 24 deltagare, 20-30 år.", 20, 30, 24),
        (
            "# Målgrupp\nVuxna i yrkesverksam ålder, 18–67 år, 12 personer åt gången, totalt ca 36 personer.",
            18,
            67,
            36,
        ),
        ("# Målgrupp\nTre av fyra deltagare är kvinnor. Vi räknar med 28 deltagare, 20–60 år.", 20, 60, 28),
        ("# Målgrupp\nVarje grupp har 8 deltagare och pågår i tio veckor. Ålder 18–30 år.", 18, 30, None),
        ("# Målgrupp\n20 deltagare 2027 och 25 deltagare 2028. Unga (16–24) utan arbete.", 16, 24, 45),
        ("# Målgrupp\nFörsta året 15 deltagare och andra året 25 deltagare. 18 år och äldre.", 18, None, 40),
        (
            "# Målgrupp\n40 deltagare per år under två år, 18–64 år.\n# Tid\nProjekttid: 2027-01-01–2028-12-31",
            18,
            64,
            80,
        ),
        ("# Målgrupp\nProjektet vänder sig till unga, 19-29 år, 60 st totalt.", 19, 29, 60),
        (
            "# Målgrupp\nSjukskrivna i åldrarna 25-60 år. Av de 214 räknar vi med att nå 50 personer.",
            25,
            60,
            50,
        ),
        (
            "# Målgrupp\nVi kan ta emot tio personer samtidigt och sammanlagt cirka 45 under projekttiden. Åldern är 20–55.",
            20,
            55,
            45,
        ),
        (
            "# Målgrupp\nPersoner som uppbär försörjningsstöd sedan minst 10 år, 30–64 år gamla, 12 individer.",
            30,
            64,
            12,
        ),
        (
            "# Målgrupp\nDeltagarna är mellan 18 och 30 år. Målet är 15 deltagare/år.\n# Tid\nProjekttid: 2027-01-01–2027-12-31",
            18,
            30,
            15,
        ),
    ],
)
def test_ages_and_number_are_read(
    text: str, youngest: int | None, oldest: int | None, number: int | None
) -> None:
    fields = find_fields(reading(text, "jamtland"), LeadField(), ())
    ages = fields.ages.value
    assert (ages.min if ages else None, ages.max if ages else None) == (youngest, oldest)
    assert fields.participants.value == number
