"""The period applied for, in the wordings of forms, prose and time plans."""

import pytest

from readings import reading
from sfintake.extract.fields.facts import find_facts
from sfintake.extract.fields.period import find_period


def _days(text: str) -> tuple[str | None, str | None]:
    laid_out = reading(text, "jamtland")
    value = find_period(laid_out, find_facts(laid_out)).value
    if value is None:
        return None, None
    return str(value.start) if value.start else None, str(value.end) if value.end else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("# Grunduppgifter\nProjekttid: 1 september 2026–31 augusti 2028", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nProjekttid: 2026-09-01 – 2028-08-31", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nProjekttid: sept 2026 till och med aug 2028", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nProjekttid: två år från september 2026", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nProjekttid: 2027–2028", "2027-01-01", "2028-12-31"),
        ("# Grunduppgifter\nPeriod: HT26–VT28", "2026-07-01", "2028-06-30"),
        ("# Grunduppgifter\nPeriod: kvartal 1 2027 – kvartal 2 2028", "2027-01-01", "2028-06-30"),
        ("# Grunduppgifter\nPeriod: Q3 2026–Q2 2028", "2026-07-01", "2028-06-30"),
        ("# Grunduppgifter\nTid: Hela 2027", "2027-01-01", "2027-12-31"),
        ("# Grunduppgifter\nTid: kalenderåret 2027", "2027-01-01", "2027-12-31"),
        ("# Grunduppgifter\nTidsperiod: 18 månader med start 1 mars 2027", "2027-03-01", "2028-08-31"),
        ("# Grunduppgifter\nInsatsperiod: 2026-11 – 2027-10", "2026-11-01", "2027-10-31"),
        ("# Grunduppgifter\nProjekttid: 260901-280831", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nProjekttid: 20260901–20280831", "2026-09-01", "2028-08-31"),
        (
            "# Grunduppgifter\nProjektstart: 15 augusti 2026\n\nProjektslut: 14 augusti 2028",
            "2026-08-15",
            "2028-08-14",
        ),
        (
            "# Grunduppgifter\n| Startdatum | 2027-02-01 |\n| Slutdatum | 2028-01-31 |\n| Huvudman | Åre kommun |",
            "2027-02-01",
            "2028-01-31",
        ),
        ("# Sammanfattning\nInsatsen är tvåårig och startar i september 2026.", "2026-09-01", "2028-08-31"),
        ("# Tidplan\nStart jan -27, stopp dec -28.", "2027-01-01", "2028-12-31"),
        (
            "# Tidplan\nProjektet inleds den 1 januari 2027 och avslutas den 30 juni 2028.",
            "2027-01-01",
            "2028-06-30",
        ),
        ("# Tidplan\nVi startar den 1 februari 2027 och håller på i ett år.", "2027-02-01", "2028-01-31"),
        ("# Tidplan\nProjektet pågår i ungefär två år med start hösten 2026.", "2026-07-01", None),
        ("# Tidplan\nArbetet pågår januari 2027 till december 2028.", "2027-01-01", "2028-12-31"),
        (
            "# Tidplan\nInsatsen genomförs under perioden 1 april–31 december 2027.",
            "2027-04-01",
            "2027-12-31",
        ),
        (
            "# Vilka vi är\nÅre kommun söker 400 000 kr för tiden 1 maj 2027–30 april 2028.",
            "2027-05-01",
            "2028-04-30",
        ),
        (
            "# Vilka vi är\nVi ansöker om medel för två år, från den 1 september 2026 till den 31 augusti 2028.",
            "2026-09-01",
            "2028-08-31",
        ),
        ("# Kort om projektet\nProjektet löper över tre år (2027–2029).", "2027-01-01", "2029-12-31"),
        (
            "# Bakgrund\nFörstudien pågick 1 januari 2025–30 juni 2025.\n# Tidplan\nProjekttid är 1 augusti 2026 – 31 juli 2027.",
            "2026-08-01",
            "2027-07-31",
        ),
        ("# Tidplan\nDet är en ettårig förstudie som startar 1 mars 2027.", "2027-03-01", "2028-02-29"),
        (
            "# Tidplan\nSeptember 2026: rekrytering\n\nJanuari 2027: start av grupp 1\n\nMaj 2028: slutrapport",
            "2026-09-01",
            "2028-05-31",
        ),
        (
            "# Tidplan\n- Aug–sept 2026: rekrytering\n- Okt 2026–maj 2028: verksamhet\n- Juni 2028: avslut",
            "2026-08-01",
            "2028-06-30",
        ),
        ("# Grunduppgifter\nProjekttid: 2026-10-01 – tills vidare", "2026-10-01", None),
        (
            "# Grunduppgifter\nSökt period: 2027-01-01 t.o.m. 2027-12-31 (förlängning kan bli aktuell 2028)",
            "2027-01-01",
            "2027-12-31",
        ),
        (
            "# Om projektet\nVi vill att projektet ska pågå mellan den 1 september 2026 och den 31 augusti 2027.",
            "2026-09-01",
            "2027-08-31",
        ),
        (
            "# Om projektet\nProjektperioden sträcker sig från årsskiftet 2026/2027 till årsskiftet 2028/2029.",
            "2027-01-01",
            "2028-12-31",
        ),
        ("# Grunduppgifter\nProjektperiod: fr.o.m. 2027-03-01 t.o.m. 2029-02-28", "2027-03-01", "2029-02-28"),
        (
            "# Grunduppgifter\nProjekttid: Start 1 september 2026. Slut 31 augusti 2028.",
            "2026-09-01",
            "2028-08-31",
        ),
        ("# Grunduppgifter\nNär: 1 sep 2026 – 31 aug 2028", "2026-09-01", "2028-08-31"),
        (
            "# Tidplan\nProjektet startar så snart beslut finns, tidigast den 1 november 2026, och pågår i 20 månader.",
            "2026-11-01",
            "2028-06-30",
        ),
        ("# Tidplan\nFörsta deltagarna börjar i mars 2027.\n# Målgrupp\nx", None, None),
        ("# Vad vi vill\nVi söker för åren 2027 och 2028.", "2027-01-01", "2028-12-31"),
        ("# Vad vi vill\nVi söker medel för 2027.", "2027-01-01", "2027-12-31"),
        ("# Kostnader\nx\n# Tid\nEtt år, 2027.", "2027-01-01", "2027-12-31"),
        ("# Grunduppgifter\nProjekttid: 3 år\n\nStartdatum: 2027-01-01", "2027-01-01", "2029-12-31"),
        ("# Grunduppgifter\nProjekttid: 2 år (2027–2028)", "2027-01-01", "2028-12-31"),
        ("# Grunduppgifter\nProjekttid: ca 2 år från 2027-01-01", "2027-01-01", None),
        ("# Grunduppgifter\nProjekttid: 2027-01-01, 12 månader", "2027-01-01", "2027-12-31"),
        ("# Grunduppgifter\nPeriod: jan 2027-dec 2028", "2027-01-01", "2028-12-31"),
        ("# Grunduppgifter\nPeriod: våren 2027", "2027-01-01", "2027-06-30"),
        ("# Grunduppgifter\nPeriod: start augusti 2027, ett läsår", "2027-08-01", None),
        ("# Grunduppgifter\nTid: 2026-09-01--2028-08-31", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nTid: from 2026-09-01 tom 2028-08-31", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nTid: 1 sept -26 – 31 aug -28", "2026-09-01", "2028-08-31"),
        ("# Grunduppgifter\nTid: 1 september 2026 och två år framåt", "2026-09-01", "2028-08-31"),
        (
            "# Om projektet\nProjektet är planerat till två år med start i augusti 2026.",
            "2026-08-01",
            "2028-07-31",
        ),
        (
            "# Om projektet\nVi söker finansiering för perioden 2027-2029 med start 1 januari.",
            "2027-01-01",
            "2029-12-31",
        ),
        (
            "# Tidplan\n| Aktivitet | Start | Slut |\n| Rekrytering | jan 2027 | feb 2027 |\n| Rapport | mars 2027 | dec 2028 |",
            "2027-01-01",
            "2028-12-31",
        ),
    ],
)
def test_a_period_is_read(text: str, start: str | None, end: str | None) -> None:
    assert _days(text) == (start, end)


def test_a_stated_length_is_kept_without_dates() -> None:
    laid_out = reading("# Tidplan\nProjektet pågår i två år när medel har beviljats.", "jamtland")
    assert find_period(laid_out, find_facts(laid_out)).length_months == 24


def test_the_label_goes_before_the_time_plan() -> None:
    text = "# Grunduppgifter\nProjekttid: 2027-01-01 – 2027-12-31\n# Tidplan\nOktober 2026: rekrytering. Mars 2028: rapport."
    assert _days(text) == ("2027-01-01", "2027-12-31")


def test_two_dates_that_are_a_whole_sentence_are_the_period() -> None:
    text = "# Tidplan\n\n2027-03-01 till 2028-02-29. Uppstart i mars, alla platser fyllda i juni, avslut i februari."
    assert _days(text) == ("2027-03-01", "2028-02-29")


def test_started_and_kept_up_until_a_month_is_the_period() -> None:
    assert _days("# Tid\nVi vill börja i augusti 2027 och hålla på till juli 2028.") == (
        "2027-08-01",
        "2028-07-31",
    )
    assert _days("# Tid\nVi tänker sätta igång i mars 2027 och köra fram till juni 2028.") == (
        "2027-03-01",
        "2028-06-30",
    )
