"""Tables of risks, scores, indicators and head counts are no money, whatever their columns are called."""

from decimal import Decimal

import pytest

from builders import application

BUDGET = """
# Budget
| Kostnad | kr |
| Lön | 800 000 |
| Resor | 20 000 |
| Summa | 820 000 |
"""
NO_MONEY = {
    "riskmatris med värde": """
# Bilaga 1. Riskanalys
| Risk | Sannolikhet (1–5) | Konsekvens (1–5) | Värde | Åtgärd |
| Personalbrist | 3 | 4 | 12 | Vikarie |
| Få deltagare | 2 | 5 | 10 | Ny information |
""",
    "riskmatris med förkortade rubriker och summa": """
# Risker
| Risk | S | K | Värde |
| Personalbrist | 3 | 4 | 12 |
| Få deltagare | 2 | 5 | 10 |
| Summa | | | 22 |
""",
    "riskmatris som nämner löner och resor": """
# Budget och risker
| Risk | Sannolikhet | Konsekvens | Summa |
| Lönerna ökar | 2 | 3 | 6 |
| Resor blir dyrare | 3 | 2 | 6 |
""",
    "riskvärde": """
# Riskbedömning
| Händelse | Sannolikhet | Påverkan | Riskvärde |
| Chefsbyte | 2 | 3 | 6 |
| Sen rekrytering | 4 | 3 | 12 |
""",
    "skattning före och efter": """
# Utvärdering
| Fråga | Värde vid start | Värde vid avslut |
| Jag mår bra | 3 | 5 |
| Jag klarar vardagen | 2 | 4 |
""",
    "indikatorer": """
# Mål
| Indikator | Utgångsvärde | Målvärde 2028 |
| Andel i arbete | 10 | 35 |
| Totalt antal deltagare | 0 | 60 |
""",
    "möten före och efter": """
# Uppföljning
| Område | Värde före | Värde efter |
| Uteblivna möten | 1 400 | 900 |
| Klagomål | 120 | 60 |
""",
    "grupper i tal": """
# Målgrupp
| Grupp | Antal | Värde i procent |
| Unga | 20 | 40 |
| Vuxna | 30 | 60 |
| Summa | 50 | 100 |
""",
    "bemanning i tal": """
# Organisation
| Funktion | Antal | Omfattning | Värde |
| Vägvisare | 1 | 100 | 5 |
| Värd | 2 | 50 | 3 |
""",
}


@pytest.mark.parametrize("table", NO_MONEY.values(), ids=NO_MONEY)
@pytest.mark.parametrize("before", [True, False], ids=["efter budgeten", "före budgeten"])
def test_scores_and_counts_are_no_money(table: str, before: bool):
    app = application({"text": BUDGET + table if before else table + BUDGET})
    assert app.budget is not None
    assert [(x.label, x.total_sek) for x in app.budget.lines] == [
        ("Lön", Decimal(800000)),
        ("Resor", Decimal(20000)),
    ]
    assert app.budget.total_sek == Decimal(820000)
    assert app.fields.cofinancing_sek.value is None


PUT_IN = {
    "i kronor utan enhet": """
| Part | Insats | Värde |
| Åre kommun | Handläggare 20 % | 90 000 |
| Försäkringskassan | Handläggare 5 % | 30 000 |
""",
    "i tkr": """
| Part | Insats | Värde (tkr) |
| Åre kommun | Handläggare 20 % | 90 |
| Försäkringskassan | Handläggare 5 % | 30 |
""",
    "utan part": """
| Insats | Värde, kronor |
| Chefstid | 90 000 |
| Lokal | 30 000 |
""",
    "varje cell med kr": """
| Vad | Värde |
| Rum och telefon | 90 000 kr |
| Bussresor | 30 000 kr |
""",
}


@pytest.mark.parametrize("table", PUT_IN.values(), ids=PUT_IN)
def test_what_a_party_puts_in_has_a_value_in_money(table: str):
    app = application({"text": f"{BUDGET}\n# Vad parterna går in med\n{table}"})
    assert app.fields.cofinancing_sek.value == Decimal(120000)
