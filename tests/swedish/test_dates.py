"""Dates and lengths in every form that applicants write."""

from datetime import date

import pytest

from sfintake.swedish.dates import add_months, find_dates, find_lengths
from sfintake.swedish.municipalities import municipality_of
from sfintake.swedish.numerals import number_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-09-01", date(2026, 9, 1), date(2026, 9, 1)),
        ("20260901", date(2026, 9, 1), date(2026, 9, 1)),
        ("260901", date(2026, 9, 1), date(2026, 9, 1)),
        ("1/9 2026", date(2026, 9, 1), date(2026, 9, 1)),
        ("01.09.2026", date(2026, 9, 1), date(2026, 9, 1)),
        ("den 3:e maj 2027", date(2027, 5, 3), date(2027, 5, 3)),
        ("sept 2026", date(2026, 9, 1), date(2026, 9, 30)),
        ("feb -28", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("Q3 2027", date(2027, 7, 1), date(2027, 9, 30)),
        ("första kvartalet 2028", date(2028, 1, 1), date(2028, 3, 31)),
        ("HT26", date(2026, 7, 1), date(2026, 12, 31)),
        ("vt 2028", date(2028, 1, 1), date(2028, 6, 30)),
        ("hösten 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("andra halvåret 2027", date(2027, 7, 1), date(2027, 12, 31)),
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_a_date_covers_its_days(text: str, first: date, last: date) -> None:
    assert [(p.first, p.last) for p in find_dates(text)] == [(first, last)]


def test_a_date_without_a_year_takes_the_next_ones() -> None:
    days = [p.first for p in find_dates("1 januari – 31 december 2027")]
    assert days == [date(2027, 1, 1), date(2027, 12, 31)]


def test_a_month_later_in_the_year_than_the_next_date_is_of_the_year_before() -> None:
    assert [p.first for p in find_dates("november–februari 2027")] == [date(2026, 11, 1), date(2027, 2, 1)]


def test_a_turn_of_the_year_ends_one_year_and_starts_another() -> None:
    (turn,) = find_dates("årsskiftet 2026/2027")
    assert (turn.first, turn.last) == (date(2027, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "text", ["160 personer", "16 timmar", "850714-9824", "2 100 kr", "18–29 år", "kapitel 5"]
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("två år", 24),
        ("18 månader", 18),
        ("ett och ett halvt år", 18),
        ("en tvåårig insats", 24),
        ("ett 3-årigt projekt", 36),
        ("nio månader", 9),
        ("fyra kvartal", 12),
    ],
)
def test_a_length_is_given_in_months(text: str, months: int) -> None:
    assert [length.months for length in find_lengths(text)] == [months]


@pytest.mark.parametrize("text", ["ungefär två år", "i cirka två år", "drygt två år", "minst två år"])
def test_a_length_can_be_approximate(text: str) -> None:
    assert [length.approximate for length in find_lengths(text)] == [True]


def test_a_period_ends_the_day_before_the_same_day() -> None:
    assert add_months(date(2026, 9, 1), 24) == date(2028, 8, 31)
    assert add_months(date(2027, 3, 1), 12) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("word", "value"),
    [("tolv", 12), ("tjugofem", 25), ("hundra", 100), ("tvåhundrafemtio", 250), ("1,5", 1.5)],
)
def test_a_numeral_has_a_value(word: str, value: float) -> None:
    assert number_of(word) == value


@pytest.mark.parametrize("word", ["enhet", "sexa", "", "tre fyra"])
def test_another_word_has_none(word: str) -> None:
    assert number_of(word) is None


@pytest.mark.parametrize(
    ("name", "place"),
    [("Falu kommun", "Falun"), ("Malmö stad", "Malmö"), ("Bergs kommun", "Berg"), ("Storviks kommun", None)],
)
def test_a_kommun_is_told_by_its_name(name: str, place: str | None) -> None:
    assert municipality_of(name) == place
