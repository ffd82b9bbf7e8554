"""Swedish forms in the memo."""

from datetime import date
from decimal import Decimal

import pytest

from sfintake.memo.phrases import ages, counted, kronor, listed, percent, period, sentence, shortened
from sfintake.model import Ages, Period


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("2915000", "2 915 000 kr"),
        ("811468.50", "811 468,50 kr"),
        ("0", "0 kr"),
        ("-259000", "−259 000 kr"),
        ("999.999", "1 000 kr"),
    ],
)
def test_amounts(amount: str, text: str) -> None:
    assert kronor(Decimal(amount)).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(390, 3305, "12 %"), (1, 1000, "under 1 %"), (0, 10, "0 %"), (10, 10, "100 %")],
)
def test_shares(part: int, whole: int, text: str) -> None:
    assert percent(Decimal(part), Decimal(whole)).replace("\u00a0", " ") == text


def test_a_period_says_what_is_not_stated() -> None:
    assert period(Period(date(2026, 9, 1), date(2028, 8, 31))).endswith("(24\u00a0månader)")
    assert period(Period(date(2026, 9, 1), None)) == "2026-09-01 – slut inte angivet"
    assert period(Period()) == ""


def test_ages_with_open_ends() -> None:
    assert [ages(a) for a in (Ages(16, 29), Ages(18, None), Ages(None, 64))] == [
        "16–29 år",
        "från 18 år",
        "till och med 64 år",
    ]


def test_lists_and_small_counts_read_as_running_text() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b och c"
    assert counted(1, "en punkt", "punkter") == "en punkt"
    assert counted(4, "en punkt", "punkter") == "fyra punkter"
    assert counted(40, "en punkt", "punkter") == "40 punkter"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("Behovet är stort, och växer", 20) == "Behovet är stort…"
    assert shortened("  kort \n text ", 20) == "kort text"
    assert shortened("x" * 50, 10) == "x" * 9 + "…"


def test_a_sentence_has_a_capital_and_a_stop_but_a_file_name_keeps_its_letter() -> None:
    assert sentence("sidan 4") == "Sidan 4."
    assert sentence("Vem betalar?") == "Vem betalar?"
    assert sentence("bilaga.pdf kunde inte läsas") == "bilaga.pdf kunde inte läsas."
