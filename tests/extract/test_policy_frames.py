"""Word frames and figures: the two instruments that the policy's criteria are read with."""

from decimal import Decimal

import pytest

from sfintake.extract.policy.figures import FigureKind, find_figures
from sfintake.extract.policy.frames import frames


def found(frame: str, text: str) -> str | None:
    span = frames(frame).find(text)
    return None if span is None else text[slice(*span)]


def test_a_frame_bridges_a_gap_of_six_words_and_no_more():
    assert (
        found("ingen .. ansvar*", "ingen av de tre parterna har ansvaret")
        == "ingen av de tre parterna har ansvaret"
    )
    assert found("ingen .. ansvar*", "ingen a b c d e f g ansvarar") is None


def test_a_frame_does_not_cross_a_semicolon():
    assert found("ingen .. ansvar*", "ingen kom; han har ansvaret") is None


def test_a_star_takes_in_endings_and_compounds():
    assert found("*enkät*", "en brukarenkäten gjordes") == "brukarenkäten"
    assert found("enkät", "enkäten gjordes") is None


def test_two_places_may_stand_in_either_order():
    assert found("samverkan ~ brister", "samverkan ofta brister") == "samverkan ofta brister"
    assert found("samverkan ~ brister", "det brister i samverkan") == "brister i samverkan"


def test_all_parts_must_stand_in_the_sentence():
    assert found("vet & inte & varandra", "de vet inte av varandra") == "vet"
    assert found("vet & inte & varandra", "de vet av varandra") is None


def test_an_indented_line_continues_the_frame_before_it():
    assert found("ett|\n    två år", "i två år") == "två år"


def test_a_negation_reaches_its_own_clause_only():
    new = frames("något_nytt")
    assert new.affirmed("det är inte något nytt") is None
    assert new.affirmed("det var inte bra, men detta är något nytt") is not None


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("minst 40 procent av deltagarna", FigureKind.PERCENT, "40"),
        ("12 av de 40", FigureKind.SHARE, "30.0"),
        ("var tredje person", FigureKind.PERCENT, "33.3"),
        ("ett femtiotal hushåll", FigureKind.COUNT, "50"),
        ("1 340 sjukfall", FigureKind.COUNT, "1340"),
        ("tjugofem unga", FigureKind.COUNT, "25"),
        ("högst sex veckor", FigureKind.DURATION, None),
        ("senast den 1 mars 2028", FigureKind.DATE, None),
    ],
)
def test_a_figure_is_read(text: str, kind: FigureKind, value: str | None):
    [figure] = find_figures(text)
    assert figure.kind is kind
    assert figure.value == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    "text",
    [
        "16–29 år",
        "mellan 20 och 40 år",
        "070-174 06 12",
        "500 000 kr",
        "1,2 mkr",
        "under 2027",
        "18-åringar",
        "delmål 2",
        "varannan vecka",
    ],
)
def test_ages_money_years_and_labels_are_no_figures(text: str):
    assert find_figures(text) == ()
