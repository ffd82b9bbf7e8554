"""Personal numbers in running text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfintake.swedish import find_personal_numbers, mask_personal_numbers


@pytest.mark.parametrize(
    "text",
    [
        "8507149824",
        "850714-9824",
        "850714+9824",
        "850714 9824",
        "850714 - 9824",
        "850714–9824",
        "850714\u20119824",
        "850714\u00a09824",
        "198507149824",
        "19850714-9824",
        "19 850714-9824",
        "1985-07-14-9824",
        "1985-07-14 9824",
        "85 07 14-9824",
        "(850714-9824)",
        "pnr:850714-9824",
    ],
)
def test_every_spelling_is_found_and_masked(text: str) -> None:
    (number,) = find_personal_numbers(text)
    assert not number.coordination
    assert "9824" not in mask_personal_numbers(text)


def test_day_plus_sixty_is_a_samordningsnummer() -> None:
    (number,) = find_personal_numbers("850774-9821")
    assert number.coordination


@pytest.mark.parametrize(
    "text",
    [
        "850714-9825",
        "222000-1234",
        "212000-2452",
        "556677-8899",
        "070-174 06 12",
        "tel 0701740612",
        "+46 70 174 06 12",
        "2026-11-01 – 2028-06-30",
        "2026-10-02 14:30",
        "20261002 1430",
        "Dnr 2026/00981-3.1.2",
        "1 250 000 1 350 000",
        "851314-9824",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(find_personal_numbers(text)) == []
    assert mask_personal_numbers(text) == text


def _check_digit(nine: str) -> str:
    total = sum(sum(map(int, str(int(c) * (2 - i % 2)))) for i, c in enumerate(nine))
    return str(-total % 10)


_BORN = st.dates(min_value=date(1920, 1, 1), max_value=date(2012, 12, 31))
_SPELLINGS = (
    *("{yy}{mm}{dd}{last}", "{yy}{mm}{dd}-{last}", "{yy}{mm}{dd}+{last}", "{yy}{mm}{dd} {last}"),
    *("{yy}{mm}{dd} - {last}", "{yy}{mm}{dd}–{last}", "{yy}{mm}{dd}—{last}", "{yy}{mm}{dd}\u2212{last}"),
    *(
        "{yy}{mm}{dd}\u2011{last}",
        "{yy}{mm}{dd}\u00a0{last}",
        "{yy}{mm}{dd}\u00ad-{last}",
        "{yy}{mm}{dd}--{last}",
    ),
    *(
        "{c}{yy}{mm}{dd}-{last}",
        "{c}{yy}-{mm}-{dd}-{last}",
        "{c}{yy} {mm} {dd} {last}",
        "{yy} {mm} {dd}-{last}",
    ),
    *("{c}{yy} {mm}{dd}-{last}", "{yy}{mm}{dd} -{last}", "{yy}{mm}{dd}/{last}"),
)
_AROUND = (
    "{}",
    "({})",
    "pnr {}.",
    "p.nr.{}",
    "Deltagaren ({}) bor i Sala.",
    "”{}”",
    "-{}",
    "id={};",
    "{}, {}",
)


@given(_BORN, st.integers(0, 999), st.sampled_from(_SPELLINGS), st.sampled_from(_AROUND), st.booleans())
def test_any_valid_number_is_masked_in_any_spelling(
    born: date, serial: int, spelling: str, around: str, coordination: bool
) -> None:
    yy, mm, dd = f"{born:%y}", f"{born:%m}", f"{born.day + (60 if coordination else 0):02}"
    last = f"{serial:03}" + _check_digit(f"{yy}{mm}{dd}{serial:03}")
    number = spelling.format(c=f"{born:%Y}"[:2], yy=yy, mm=mm, dd=dd, last=last)
    mobile = number.isdigit() and number.startswith("070") and coordination
    moment = number.isdigit() and born.year >= 2020
    text = around.replace("{}", number)
    masked = mask_personal_numbers(text)
    assert mobile or moment or masked == around.replace("{}", "******-****")
    assert mask_personal_numbers(masked) == masked


@given(
    st.integers(1, 9), st.integers(20, 99), st.integers(0, 99), st.integers(0, 9999), st.sampled_from("-– ")
)
def test_an_organisationsnummer_is_never_flagged(a: int, b: int, c: int, d: int, dash: str) -> None:
    text = f"Org.nr {a}{b % 10}{b}{c:02}{dash}{d:04}"
    assert mask_personal_numbers(text) == text


@given(
    st.text("0123456789", min_size=9, max_size=9),
    st.sampled_from(
        ("0{0}{1}-{2}{3}{4} {5}{6} {7}{8}", "0{0}{1}{2}-{3}{4}{5}{6}{7}{8}", "+46 {0}{1} {2}{3}{4} {5}{6} {7}{8}",
         "0{0}{1}{2}-{3}{4} {5}{6} {7}{8}", "0{0}-{1}{2}{3} {4}{5}{6} {7}{8}", "tel 0{0}{1}{2}{3}{4}{5}{6}{7}{8}",
         "Mobil: 0{0}{1} {2}{3}{4}{5}{6}{7}{8}")
    ),
)  # fmt: skip
def test_a_telephone_number_is_never_flagged(digits: str, spelling: str) -> None:
    text = spelling.format(*digits)
    assert mask_personal_numbers(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Växel 0701-740612",
        "Fax: 8507149824",
        "Tel. 8507149824",
        "OCR 85071498240",
        "Diarienummer 850714-9824/2026",
        "Budget 850 612 – 1 234 567 kr",
    ],
)
def test_what_stands_as_another_number_is_left_alone(text: str) -> None:
    assert mask_personal_numbers(text) == text
