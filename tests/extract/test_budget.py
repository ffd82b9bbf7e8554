"""The budget read whole: tables, sheets and prose that say the same, and what must never become a silent zero."""

import io
import re
from dataclasses import dataclass
from decimal import Decimal

import pytest
from openpyxl import Workbook

from builders import application, document, profile
from sfintake.extract import extract
from sfintake.extract.budget.sought import is_sought_label
from sfintake.model import Application, Budget, Document, Dossier, NoteCode
from sfintake.readers.limits import Limits
from sfintake.readers.media import source_file
from sfintake.readers.sheet import read as read_sheet

D = Decimal


def read(text: str, name: str = "jamtland") -> Application:
    return application({"text": text, "profile": name})


def budget_of(text: str) -> Budget:
    made = read(text).budget
    assert made is not None
    return made


@dataclass(frozen=True)
class Sheet:
    """A sheet as an applicant's program saves it: numbers, texts, and formulas without values."""

    name: str
    rows: list[list[str]]
    hidden: bool = False


def workbook(name: str, *sheets: Sheet) -> Document:
    book = Workbook()
    del book["Sheet"]
    for one in sheets:
        page = book.create_sheet(one.name)
        page.sheet_state = "hidden" if one.hidden else "visible"
        for row in one.rows:
            page.append([float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else text for text in row])
    saved = io.BytesIO()
    book.save(saved)
    return read_sheet(source_file(name, saved.getvalue()), Limits())


def with_sheets(text: str, *sheets: Sheet) -> Application:
    return extract(Dossier((document(text), workbook("budget.xlsx", *sheets))), profile("jamtland"))


def lines(budget: Budget) -> list[tuple[str, str]]:
    return [(line.label, str(line.total_sek)) for line in budget.lines]


def test_a_total_row_is_not_counted_as_a_cost() -> None:
    budget = budget_of("# Budget\n| Post | Kronor |\n| Lön coach | 100 000 |\n| Summa | 100 000 |")
    assert lines(budget) == [("Lön coach", "100000")]
    assert (budget.total_sek, budget.total_stated) == (D(100_000), True)


def test_the_yearly_budget_of_a_forbund_foots_over_sparse_years() -> None:
    # The figures of a real yearly plan (BÅD-ESÅ 2016), in words of our own: thousands, empty cells, shares in labels.
    budget = budget_of(
        """
# Budget 2015–2018 (tkr)
| Insats | 2015 | 2016 | 2017 |
| Administration och styrelse | 860 | 870 | 870 |
| Utveckling av samverkan, strateg | 500 | 380 | 355 |
| Kartläggning och utvärdering | 320 | | |
| Utbildning och handledning | 230 | 150 | |
| Individuell samverkan, 4 coacher | 2600 | 2350 | 2300 |
| Vuxna i Bengtsfors, samordnare 100% | | 550 | |
| Samprövning 50% | | 350 | |
| Ung och vuxen, utvärderingsstöd | 360 | 60 | |
| Utan sjukpenning, handläggare | | 40 | |
| Praktikstöd Dals-Ed 25% | | 100 | |
| Kompletterande arbetsmarknad | | 90 | |
| Mötesplats Säffle | | 350 | |
| Mentorskap, processledare | | 250 | |
| Unga vuxna | 1730 | | |
| Summa totalt | 6600 | 5540 | |
"""
    )
    stated = {
        check.label: (check.stated_sek, check.agrees)
        for check in budget.checks
        if check.kind in {"total", "column"}
    }
    assert stated == {"Summa totalt, 2015": (D(6_600_000), True), "Summa totalt, 2016": (D(5_540_000), True)}
    assert budget.unit == "tkr"
    assert budget.lines[5].staff_share == D(1)
    assert budget.lines[2].by_period == {"2015": D(320_000)}


def test_one_and_a_tenth_million_and_five_hundred_fifty_thousand_is_the_row_of_1650() -> None:
    # Härnösand–Timrå 2016 grants the two sums in prose and shows them as one row in thousands.
    prose = budget_of(
        "# Budget\nEtappen får 1,1 mkr till en samordnare på heltid och Navigatorn 550 000 kr till löner. Summa 1650 tkr."
    )
    (check,) = prose.checks
    assert (check.stated_sek, check.summed_sek, check.agrees) == (D(1_650_000), D(1_650_000), True)
    table = budget_of(
        "# Budget\nBelopp i tkr.\n| Kostnad | 2016 |\n| Projekt, löner | 1650 |\n| Lokalkostnader | 50 |\n| Summa | 1700 |"
    )
    assert table.lines[0].total_sek == D(1_650_000)


def test_negative_results_and_dashes_are_read_as_they_stand() -> None:
    budget = budget_of(
        "# Budget (tkr)\n| Post | 2016 | 2017 |\n| Personal | 3 882 | 3 623 |\n"
        "| Avgår lönebidrag | -259 | – |\n| Summa | 3 623 | 3 623 |"
    )
    assert all(check.agrees for check in budget.checks)
    assert budget.by_year == {"2016": D(3_623_000), "2017": D(3_623_000)}


def test_a_sheet_whose_sums_were_never_stored_is_summed_and_quoted_cell_by_cell() -> None:
    rows = [
        ["Budget, belopp i kr"],
        ["Post", "2027", "2028", "Hela perioden"],
        ["Projektledare 100 %", "690000", "710000", "=SUM(B3:C3)"],
        ["Resor", "12000.5", "12000", "=B4+C4"],
        ["Summa", "=SUM(B3:B4)", "=SUM(C3:C4)", "=SUM(D3:D4)"],
    ]
    app = with_sheets("# Budget\nVi söker 1 424 001 kr. Se budget.xlsx.", Sheet("Budget", rows))
    assert app.budget is not None
    assert app.budget.total_sek == D("1424000.50")
    assert app.budget.by_year == {"2027": D("702000.50"), "2028": D(722_000)}
    quotes = {e.quote for line in app.budget.lines for e in line.evidence}
    assert quotes <= {text for row in rows for text in row}


def test_an_error_cell_is_no_zero() -> None:
    rows = [["Post", "Kronor"], ["Coach 100 %", "690000"], ["Resor", "#REF!"], ["Summa", "=B2+B3"]]
    app = with_sheets("# Budget\nSe budget.xlsx.", Sheet("Budget", rows))
    assert app.budget is not None
    assert lines(app.budget) == [("Coach 100 %", "690000")]
    assert {c.key: str(c.status) for c in app.budget.categories}["resekostnader"] == "missing"


def test_what_is_no_amount_is_told_row_by_row_and_no_sum_of_ours_is_compared() -> None:
    rows = [
        ["Post", "Kronor"],
        ["Lön coach", "1" + "0" * 30],
        ["Tolk", "#DIV/0!"],
        ["Handledning", "=[1]Blad1!B2"],
        ["Material", "offert kommer"],
        ["Resor", "10000"],
        ["Summa", "=SUM(B2:B6)"],
    ]
    app = with_sheets("# Budget\nVi söker 510 000 kr. Se budget.xlsx.", Sheet("Budget", rows))
    assert app.budget is not None
    assert lines(app.budget) == [("Resor", "10000")]
    assert [c.label for c in app.budget.open_costs] == ["Lön coach", "Tolk", "Handledning", "Material"]
    assert [s.place for s in app.budget.stated_sums] == ["prose"]
    assert {n.code for n in app.notes} == {NoteCode.FORMULA_UNKNOWN}


def test_a_range_is_told_with_both_ends_and_its_category_is_stated() -> None:
    budget = budget_of(
        "# Budget\n| Post | tkr |\n| Lön coach | 500 |\n| Tolk | 150–200 tkr |\n| Summa | 680 |"
    )
    assert [(c.label, c.low_sek, c.high_sek) for c in budget.open_costs] == [("Tolk", D(150_000), D(200_000))]
    assert {c.key: str(c.status) for c in budget.categories}["externa_tjanster"] == "stated"
    assert [c.agrees for c in budget.checks] == [True]


def test_a_total_outside_the_range_differs() -> None:
    budget = budget_of(
        "# Budget\n| Post | tkr |\n| Lön coach | 500 |\n| Tolk | 150–200 tkr |\n| Summa | 750 |"
    )
    assert [(c.summed_sek, c.agrees) for c in budget.checks] == [(D(700_000), False)]


def test_a_range_in_a_sentence_is_told() -> None:
    budget = budget_of("# Budget\nLönen kostar 500 000 kr och tolk 20 000–30 000 kr.")
    assert [(c.label, c.said) for c in budget.open_costs] == [("tolk", "20 000–30 000 kr")]


def test_a_sheet_of_cofinancing_is_not_added_to_the_sum_applied_for() -> None:
    cost = Sheet("Budget", [["Post", "Kronor"], ["Coach", "690000"], ["Resor", "10000"], ["Summa", "700000"]])
    others = Sheet(
        "Medfinansiering",
        [["Part", "Vad", "Kronor"], ["Åre kommun", "Chefstid", "48000"], ["Summa", "", "48000"]],
    )
    app = with_sheets("# Budget\nSe budget.xlsx.", cost, others)
    assert app.budget is not None
    assert (app.budget.total_sek, app.fields.cofinancing_sek.value) == (D(700_000), D(48_000))
    assert len(app.budget.lines) == 2


def test_hidden_and_outdated_sheets_do_not_count() -> None:
    new = Sheet("Budget", [["Post", "Kronor"], ["Coach", "690000"], ["Resor", "10000"], ["Summa", "700000"]])
    old = Sheet("Budget gammal", [["Post", "Kronor"], ["Coach", "650000"], ["Summa", "650000"]])
    secret = Sheet("Blad3", [["Post", "Kronor"], ["Coach", "1"], ["Summa", "1"]], hidden=True)
    app = with_sheets("# Budget\nSe budget.xlsx.", new, old, secret)
    assert app.budget is not None
    assert (app.budget.total_sek, len(app.budget.lines)) == (D(700_000), 2)


def test_of_two_versions_of_a_file_the_newest_counts_and_the_other_is_told() -> None:
    def book(name: str, pay: str) -> Document:
        rows = [["Post", "Kronor"], ["Coach", pay], ["Summa", pay]]
        return workbook(name, Sheet("Budget", rows))

    text = document("# Budget\nSe budgetfilen.")
    app = extract(
        Dossier((text, book("budget_v2.xlsx", "700000"), book("budget_v1.xlsx", "650000"))),
        profile("jamtland"),
    )
    assert app.budget is not None
    assert (app.budget.total_sek, app.budget.older_versions) == (D(700_000), ("budget_v1.xlsx",))


def test_the_same_budget_in_text_and_sheet_is_counted_once_and_compared() -> None:
    table = "# Budget\n| Post | Kronor |\n| Coach | 690 000 |\n| Resor | 10 000 |\n| Summa | 700 000 |"
    same = Sheet("Budget", [["Post", "Kronor"], ["Coach", "690000"], ["Resor", "10000"], ["Summa", "700000"]])
    app = with_sheets(table, same)
    assert app.budget is not None
    assert len(app.budget.lines) == 2
    assert [(s.place, s.amount_sek) for s in app.budget.stated_sums] == [
        ("table", D(700_000)),
        ("sheet", D(700_000)),
    ]


def test_one_sheet_a_year_is_added() -> None:
    first = Sheet(
        "2027", [["Post", "Kronor"], ["Coach 100 %", "690000"], ["Resor", "10000"], ["Summa", "700000"]]
    )
    second = Sheet(
        "2028", [["Post", "Kronor"], ["Coach 100 %", "705000"], ["Resor", "10000"], ["Summa", "715000"]]
    )
    app = with_sheets("# Budget\nSe budget.xlsx.", first, second)
    assert app.budget is not None
    assert (app.budget.total_sek, len(app.budget.lines), app.budget.years) == (D(1_415_000), 4, (2027, 2028))


def test_a_number_of_thirty_digits_is_left_unread() -> None:
    app = read(
        "# Budget\n| Post | Kronor |\n| Coach | 1" + "0" * 30 + " |\n| Resor | 10 000 |\n| Summa | 10 000 |"
    )
    assert app.budget is not None
    assert lines(app.budget) == [("Resor", "10000")]


def test_parts_of_one_budget_in_several_tables_are_added_and_their_overview_is_not() -> None:
    budget = budget_of(
        """
# Budget
## Personal
| Befattning | 2027 | 2028 |
| Samordnare 100 % | 720 000 | 740 000 |
| Coach 50 % | 340 000 | 350 000 |
| Summa | 1 060 000 | 1 090 000 |
## Drift
| Kostnad | 2027 | 2028 |
| Resor | 10 000 | 10 000 |
| Material | 5 000 | 5 000 |
| Summa | 15 000 | 15 000 |
## Sammanställning
| Kostnad | 2027 | 2028 |
| Personal | 1 060 000 | 1 090 000 |
| Drift | 15 000 | 15 000 |
| Totalt att söka | 1 075 000 | 1 105 000 |
"""
    )
    assert [label for label, _ in lines(budget)] == ["Samordnare 100 %", "Coach 50 %", "Resor", "Material"]
    assert budget.total_sek == D(2_180_000)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Parternas insatser värderas till 295 tkr: handläggare 180 tkr och lokaler 115 tkr.", D(295_000)),
        ("Kommunen står för lokal, 60 000 kr, och regionen för läkartid, 45 000 kr.", D(105_000)),
        ("Kommunen bidrar med chefstid för ungefär 90 000 kr per år, alltså 180 000 kr.", D(180_000)),
        ("Timmarna, 220 stycken, värderas till 110 000 kronor.", D(110_000)),
        ("Försäkringskassan 130 000, regionen 140 000 och kommunen 96 000 kronor.", D(366_000)),
        ("Ingen medfinansiering finns.", D(0)),
        ("Parterna bidrar med 200 timmar.", None),
        ("Kommunen lånar ut en handläggare på 20 procent.", None),
    ],
)
def test_what_others_put_in(sentence: str, value: Decimal | None) -> None:
    assert read(f"# Medfinansiering\n{sentence}").fields.cofinancing_sek.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vi söker 2 600 000 kr från samordningsförbundet.", "2600000"),
        ("Totalt söker vi 1,1 mkr.", "1100000"),
        ("Sökt belopp är 1 060 tkr.", "1060000"),
        ("Av den totala kostnaden på 3 305 000 kr söks 2 915 000 kr från förbundet.", "2915000"),
        ("Vi ansöker om 450 000 kronor per år i två år.", "900000"),
        ("Härmed ansöks om 450 tkr för 2027 och 460 tkr för 2028.", "910000"),
        ("Vi äskar 300 000 kr.", "300000"),
    ],
)
def test_the_sum_applied_for_in_a_sentence(text: str, value: str) -> None:
    assert str(read(f"# Sammanfattning\n{text}").fields.requested_sek.value) == value


@pytest.mark.parametrize(
    "text",
    [
        "Förstudien beviljades 150 000 kr av förbundet år 2025.",
        "Efter projektet frigörs 700 000 kr om året i nämndens ram.",
        "Kommunen söker 200 000 kr från ESF för ett annat projekt.",
        "Ett år i utanförskap kostar samhället 400 000 kr per person.",
    ],
)
def test_other_sums_are_not_what_is_applied_for(text: str) -> None:
    assert read(f"# Bakgrund\n{text}").fields.requested_sek.value is None


def test_an_ideskiss_states_a_rough_cost_and_no_sum_applied_for() -> None:
    app = read(
        """
# Arbetstitel
Morgonkaffet
# Vilka hinder och lösningar ser vi?
Många föräldrar i kommunen har varit borta länge.
# Idé om lösningen
En träff varje morgon.
# Hur sker samverkan mellan personalen?
Vi träffas varje vecka.
# Styrning, preliminär budget och projektperiod
Styrgrupp med våra chefer. Cirka 550 000 kr, ett år.
# Hur förankras projektidén hos berörda myndigheter?
Cheferna är med på det.
""",
        "vastmanland",
    )
    assert str(app.kind) == "ideskiss"
    assert app.budget is not None
    assert (app.budget.total_sek, app.fields.requested_sek.value) == (D(550_000), None)


def test_a_total_that_stands_first_sums_what_follows() -> None:
    budget = budget_of(
        "# Budget\n| Totalt | 1 000 000 kr |\n| Personal | 900 000 kr |\n| Resor | 100 000 kr |"
    )
    assert (budget.total_sek, lines(budget)) == (D(1_000_000), [("Personal", "900000"), ("Resor", "100000")])


def test_yearly_costs_in_cells_are_no_silent_nothing() -> None:
    budget = budget_of("# Budget\n| Kostnad | Belopp |\n| Lön | 350 000 kr/år |\n| Resor | 10 000 kr/år |")
    assert lines(budget) == [("Lön", "350000"), ("Resor", "10000")]


def test_income_is_taken_from_the_costs() -> None:
    budget = budget_of(
        "# Budget\n| Post | Kronor |\n| Lön | 650 000 |\n| Material | 50 000 |\n"
        "| Avgår: försäljning | 100 000 |\n| Netto att söka | 600 000 |"
    )
    assert budget.total_sek == D(600_000)
    assert all(check.agrees for check in budget.checks)


def test_what_is_sought_and_what_others_put_in_make_the_tables_total() -> None:
    app = read(
        """
# Sammanfattning
Vi söker 1 400 000 kr.
# Budget
| Kostnad | Kronor |
| Personal | 1 900 000 |
| Resor | 100 000 |
| Summa | 2 000 000 |
# Medfinansiering
Kommunen bidrar med 600 000 kr.
"""
    )
    assert app.budget is not None
    assert (app.budget.total_sek, app.budget.total_all_sek) == (D(1_400_000), D(2_000_000))
    assert [s.place for s in app.budget.stated_sums] == ["prose"]


def test_a_financing_plan_without_costs_still_tells_the_sum_applied_for() -> None:
    budget = budget_of(
        "# Budget\n| Finansiär | Belopp |\n| ESF | 2 000 000 |\n| Samordningsförbundet | 1 000 000 |\n| Totalt | 3 000 000 |"
    )
    assert (budget.total_sek, budget.lines) == (D(1_000_000), ())


def test_a_grand_total_under_the_last_year_is_not_that_years_sum() -> None:
    budget = budget_of(
        """
# Budget
| | 2027 | 2028 |
| Coach 100 % | 690 000 | 705 000 |
| Resor | 10 000 | 10 000 |
| Summa per år | 700 000 | 715 000 |
| Totalt | | 1 415 000 |
"""
    )
    assert [check.label for check in budget.checks if not check.agrees] == []
    assert (budget.total_sek, budget.by_year) == (D(1_415_000), {"2027": D(700_000), "2028": D(715_000)})


def test_groups_tell_who_pays_their_rows() -> None:
    app = read(
        """
# Budget
| Kostnad | Kr |
| Kostnader som söks från förbundet | |
| Samordnare 75 % | 530 000 |
| Resor | 10 000 |
| Summa som söks | 540 000 |
| Kostnader som parterna bär | |
| Handläggare 20 % | 140 000 |
| Lokal | 40 000 |
| Summa egna insatser | 180 000 |
| Total kostnad | 720 000 |
"""
    )
    assert app.budget is not None
    assert (app.budget.total_sek, app.budget.total_all_sek) == (D(540_000), D(720_000))
    assert app.fields.cofinancing_sek.value == D(180_000)
    assert len(app.budget.lines) == 4


def test_a_whole_told_before_its_parts_is_their_sum() -> None:
    budget = budget_of(
        "# Ekonomi\nInsatsen kostar 560 000 kr. Den består av lön till en samordnare, 530 000 kr, och utbildning, 30 000 kr."
    )
    assert (budget.total_sek, budget.total_stated, len(budget.lines)) == (D(560_000), True, 2)


@pytest.mark.parametrize(
    "label",
    [
        "Sökt belopp",
        "Ansökt belopp (kr)",
        "Totalt sökt belopp",
        "Belopp som söks från förbundet",
        "Äskade medel",
        "Medel som söks",
        "Hur mycket pengar söker ni?",
        "Sökta projektmedel",
        "Total summa att söka",
        "Vi söker",
        "Finansiering från samordningsförbundet",
    ],
)
def test_labels_that_ask_for_the_sum_applied_for(label: str) -> None:
    assert is_sought_label(label, profile("jamtland"))


@pytest.mark.parametrize(
    "label",
    [
        "Sökande",
        "Sökande part",
        "Projektets totala kostnad",
        "Medfinansiering",
        "Sökt hos andra finansiärer",
        "Antal deltagare",
    ],
)
def test_labels_that_ask_for_something_else(label: str) -> None:
    assert not is_sought_label(label, profile("jamtland"))


def test_a_calculation_in_a_sentence_counts_by_its_result() -> None:
    budget = budget_of(
        "# Budget\nLön projektledare: 39 000 kr/mån x 24 mån x 1,42 = 1 329 120 kr. Resor 20 000 kr. Summa 1 349 120 kr."
    )
    assert lines(budget) == [("Lön projektledare", "1329120"), ("Resor", "20000")]
    assert all(check.agrees for check in budget.checks)


def test_parts_of_the_whole_in_per_cent_are_no_shares_of_a_post() -> None:
    budget = budget_of(
        "# Budget\n| | Kr | Andel |\n| Löner | 900 000 | 90 % |\n| Resor | 100 000 | 10 % |\n| Summa | 1 000 000 | 100 % |"
    )
    assert budget.lines[0].staff_share is None


def test_a_sheet_too_long_to_be_read_whole_is_told() -> None:
    rows = [["Post", "Kronor"], *([f"Lön coach {n}", "1000"] for n in range(700))]
    made = with_sheets("# Budget\nSe bifogad fil.", Sheet("Budget", rows))
    assert [note.code for note in made.notes] == [NoteCode.LIMIT]
    assert made.budget is not None
    assert len(made.budget.lines) == 599
