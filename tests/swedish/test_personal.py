"""Personal numbers in running text."""

import pytest

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
