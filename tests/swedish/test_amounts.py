"""The number reader: what a cell or a sentence states, in every spelling, and what is no money."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfintake.swedish.amounts import Amount, find_amounts, format_number, plain, read_cell


def kronor(text: str, unit: str | None = None) -> Decimal | None:
    amount = read_cell(text, unit)
    assert amount is not None, text
    return amount.value


@pytest.mark.parametrize(
    "text",
    [
        "1 250 000 kr",
        "1\u00a0250\u00a0000 kr",
        "1\u202f250\u202f000 kr",
        "1\u2009250\u2009000 kr",
        "1.250.000 kr",
        "1 250 000:-",
        "1 250 000,00",
        "1'250'000",
        "1’250’000 kr",
        "1250000",
        "1250000 kronor",
        "SEK 1 250 000",
        "1 250 000 SEK",
        "1 250 000kr",
        "1 250 000 ,-",
        "1.250.000,00 kr",
        "1 250 tkr",
        "1250 tkr",
        "1.250 tkr",
        "1 250 kkr",
        "1 250 KSEK",
        "1 250 tusen kronor",
        "1 250'",
        "1,25 mkr",
        "1.25 mkr",
        "1,250 mkr",
        "1,25 Mkr",
        "1,25 mnkr",
        "1,25 MSEK",
        "1,25 m.kr",
        "1,25 milj. kr",
        "1,25 milj kr",
        "1,25 miljoner kronor",
        "1,25 miljoner",
    ],
)
def test_one_and_a_quarter_million_in_every_spelling(text: str) -> None:
    assert kronor(text) == Decimal(1_250_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9,000 000 kr", "9000000"),
        ("479 812, 19 kronor", "479812.19"),
        ("811 468,50", "811468.50"),
        ("550 tkr", "550000"),
        ("550'", "550000"),
        ("99 999kr", "99999"),
        ("9.999.999 kr", "9999999"),
        ("999 999:-", "999999"),
        ("600*", "600"),
        ("600 1)", "600"),
        ("3 x 450 000", "1350000"),
        ("3 × 450 000 kr", "1350000"),
        ("2 st à 12 500 kr", "25000"),
        ("-259", "-259"),
        ("- 259", "-259"),
        ("−259", "-259"),
        ("(259)", "-259"),
        ("259-", "-259"),
        ("– 25 000 kr", "-25000"),
        ("ca 300 000 kr", "300000"),
        ("cirka 300 tkr", "300000"),
        ("max 500 000 kr", "500000"),
        ("upp till 500 000 kr", "500000"),
    ],
)
def test_the_value_of_a_cell(text: str, value: str) -> None:
    assert str(kronor(text)) == value


def test_a_bare_number_takes_the_unit_of_its_table() -> None:
    assert kronor("1650", "tkr") == Decimal(1_650_000)
    assert kronor("1,1", "mkr") == Decimal(1_100_000)
    assert read_cell("1650") == read_cell("1 650".replace(" ", ""))
    bare = read_cell("1650")
    assert bare is not None
    assert (bare.value, bare.unit) == (Decimal(1650), None)
    assert bare.in_unit("tkr").value == Decimal(1_650_000)


def test_a_cell_with_its_own_unit_keeps_it() -> None:
    assert kronor("1 650 kr", "tkr") == Decimal(1650)


@pytest.mark.parametrize(
    "text", ["0", "0 kr", "0:-", "-", "–", "—", "−", "--", "0,-", "0,00", "noll", "0 SEK", "- - - -"]
)
def test_an_explicit_zero_is_a_stated_amount(text: str) -> None:
    amount = read_cell(text)
    assert amount is not None
    assert (amount.value, amount.is_zero_explicit) == (Decimal(0), True)


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\n"])
def test_an_empty_cell_states_nothing(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2016",
        "2026-2028",
        "2026 – 2028",
        "16-64 år",
        "16 – 29 år",
        "171127",
        "20151113",
        "2026-09-01",
        "§ 77",
        "17/29",
        "2014/KS0167",
        "222000-1234",
        "12 34 56-7",
        "070-174 06 05",
        "0690-123 45",
        "582 20",
        "40,15 %",
        "100%",
        "− 25 %",
        "− Beviljade projekt",
        "0,5 tjänst",
        "50% tjänst",
        "1,0 åa",
        "halvtid",
        "12 mån",
        "3 st",
        "40 timmar",
        "kr",
        "1)",
        "1.1 Projektledare",
        "300–350",
        "ej beräknat",
        "#REF!",
    ],
)
def test_what_is_no_money(text: str) -> None:
    assert read_cell(text) is None


def test_in_a_column_of_amounts_a_year_is_an_amount() -> None:
    amount = read_cell("2016", "tkr", in_column=True)
    assert amount is not None
    assert amount.value == Decimal(2_016_000)


def test_a_stored_number_of_a_sheet_has_its_decimals_after_a_dot() -> None:
    stored = read_cell("1.431", stored=True)
    typed = read_cell("1.431", in_column=True)
    assert stored is not None
    assert typed is not None
    assert (stored.value, typed.value) == (Decimal("1.431"), Decimal(1431))


@pytest.mark.parametrize(
    "text", ["1" + "0" * 30, "1 000 000 000 000 000 000 kr", "9" * 400, "9" * 50 + " mkr"]
)
def test_a_number_too_long_for_money_is_left_as_text(text: str) -> None:
    assert read_cell(text) is None
    assert find_amounts(f"Vi söker {text} av förbundet.") == ()


def test_a_range_has_no_single_value() -> None:
    amount = read_cell("300–350 tkr")
    assert amount is not None
    assert (amount.value, amount.range) == (None, (Decimal(300_000), Decimal(350_000)))


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("500 000 kr/år", "år"),
        ("500 000 kr per år", "år"),
        ("700 000 kr om året", "år"),
        ("45 000 kr/mån", "månad"),
        ("45 000 kr i månaden", "månad"),
        ("409 kr per arbetstimme", "timme"),
        ("220 kr/timme", "timme"),
        ("90 tkr årligen", "år"),
    ],
)
def test_a_rate_says_what_it_is_counted_by(text: str, each: str) -> None:
    (amount,) = find_amounts(text)
    assert amount.rate == each


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1,1 mkr", "100000"),
        ("2 mkr", "1000000"),
        ("550 tkr", "1000"),
        ("1 060,5 tkr", "100"),
        ("550 000 kr", "1"),
        ("12,50 kr", "0.01"),
    ],
)
def test_the_precision_is_one_unit_of_what_is_stated(text: str, precision: str) -> None:
    amount = read_cell(text)
    assert amount is not None
    assert str(amount.precision) == precision


def test_mixed_separators_are_read_with_low_confidence() -> None:
    real, usual = read_cell("9,000 000 kr"), read_cell("9 000 000 kr")
    assert real is not None
    assert usual is not None
    assert (real.confident, usual.confident) == (False, True)


def test_hedges_and_footnotes_travel_with_the_amount() -> None:
    rough, most, noted = read_cell("ca 300 000 kr"), read_cell("max 500 000 kr"), read_cell("600*")
    assert rough is not None
    assert most is not None
    assert noted is not None
    assert (rough.approximate, most.cap, noted.footnote) == (True, True, "*")


def found(text: str, *, bare: bool = False) -> list[tuple[str, str]]:
    made = find_amounts(text, bare=bare)
    for amount in made:
        assert text[amount.start : amount.end] == amount.text
    return [(a.text, str(a.value)) for a in made]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Jordbruk -145 657,42 kr", [("145 657,42 kr", "145657.42")]),
        ("Vi söker 2 600 000 kr för 2026–2028.", [("2 600 000 kr", "2600000")]),
        (
            "drygt 0,6 miljoner av 1,2 miljoner kronor",
            [("0,6 miljoner", "600000"), ("1,2 miljoner kronor", "1200000")],
        ),
        ("lön 780 tkr, resor 20 tkr", [("780 tkr", "780000"), ("20 tkr", "20000")]),
        ("År 1 450 000 kr och år 2 500 000 kr", [("450 000 kr", "450000"), ("500 000 kr", "500000")]),
        ("2027 – 450 000 kr", [("450 000 kr", "450000")]),
        ("en halv miljon kronor", [("en halv miljon kronor", "500000")]),
        ("två miljoner kronor", [("två miljoner kronor", "2000000")]),
        ("7 miljoner invånare", []),
        ("30 deltagare, 16–29 år, telefon 0651-12 34 56, postnummer 831 31, § 77, dnr 2026/114", []),
        ("40 procent av 12 tjänster", []),
        ("lönen 38 000 kr × 12", [("38 000 kr", "38000")]),
    ],
)
def test_amounts_in_running_text(text: str, amounts: list[tuple[str, str]]) -> None:
    assert found(text) == amounts


def test_grouped_numbers_without_a_unit_count_only_when_asked_for() -> None:
    text = "Försäkringskassan 130 000, Arbetsförmedlingen 120 000 och Åre 60 000 kronor"
    assert found(text) == [("60 000 kronor", "60000")]
    assert [v for _, v in found(text, bare=True)] == ["130000", "120000", "60000"]


def test_grouped_numbers_of_other_things_are_no_amounts() -> None:
    assert found("12 000 invånare och 2 500 timmar", bare=True) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1250000", "1\u00a0250\u00a0000"),
        ("811468.5", "811\u00a0468,50"),
        ("0", "0"),
        ("-259000", "\u2212259\u00a0000"),
    ],
)
def test_sums_are_written_as_swedes_write_them(value: str, text: str) -> None:
    assert format_number(Decimal(value)) == text


SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"])
GROUPING = st.one_of(SPACES, st.sampled_from([".", "'", ""]))


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


@given(
    st.integers(0, 10**9), GROUPING, st.sampled_from(["kr", "kronor", "SEK", ":-", " kr", "\u00a0kr", ",-"])
)
def test_kronor_read_back_from_every_spelling(number: int, separator: str, suffix: str) -> None:
    gap = " " if suffix[0].isalpha() else ""
    amount = read_cell(f"{grouped(number, separator)}{gap}{suffix}")
    assert amount is not None
    assert (amount.value, amount.unit, amount.precision) == (Decimal(number), "kr", Decimal(1))


@given(st.integers(0, 10**8), st.integers(0, 99), SPACES)
def test_ore_read_back(kronor_part: int, ore: int, separator: str) -> None:
    amount = read_cell(f"{grouped(kronor_part, separator)},{ore:02d} kr")
    assert amount is not None
    assert amount.value == Decimal(kronor_part) + Decimal(ore) / 100


@given(st.integers(0, 999_999), SPACES, st.sampled_from(["tkr", "Tkr", "TKR", "kkr", "KSEK", "tusen kronor"]))
def test_thousands_read_back(number: int, separator: str, unit: str) -> None:
    amount = read_cell(f"{grouped(number, separator)} {unit}")
    assert amount is not None
    assert (amount.value, amount.unit) == (Decimal(number) * 1000, "tkr")


@given(
    st.decimals("0.1", 999, places=1),
    st.sampled_from([",", "."]),
    st.sampled_from(["mkr", "Mkr", "mnkr", "MSEK", "milj. kr", "miljoner kronor"]),
)
def test_millions_read_back(number: Decimal, point: str, unit: str) -> None:
    amount = read_cell(f"{number:.1f}".replace(".", point) + f" {unit}")
    assert amount is not None
    assert (amount.value, amount.precision) == (number * 1_000_000, Decimal(100_000))


@given(st.integers(-(10**9), 10**9))
def test_what_we_write_we_can_read(number: int) -> None:
    amount = read_cell(format_number(Decimal(number)), in_column=True)
    assert amount is not None
    assert amount.value == Decimal(number)


@given(st.text(max_size=60))
def test_any_text_is_read_without_harm_and_places_are_true(text: str) -> None:
    for amount in find_amounts(text, bare=True):
        assert isinstance(amount, Amount)
        assert text[amount.start : amount.end] == amount.text
        assert "E" not in str(amount.value)
    cell = read_cell(text, in_column=True)
    assert cell is None or "E" not in str(cell.value)


def test_decimals_are_never_printed_with_an_exponent() -> None:
    assert str(plain(Decimal("1.1E+6"))) == "1100000"
    assert str(plain(Decimal("0.50"))) == "0.50"
    assert str(plain(Decimal(100) * Decimal("1E+3"))) == "100000"
