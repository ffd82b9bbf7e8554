"""Sentences as a Swedish reader would cut them."""

import pytest

from sfintake.errors import ProfileInvalidError
from sfintake.extract.language import lemmas, sentences, words


def cut(text: str) -> list[str]:
    return [s.text for s in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi möts t.ex. hos FK och bl.a. hos Region Värmland, ca. 20 personer kl. 9.30.",
        "Enkäten skickas den 1 sept. 2027 till alla.",
        "Kostnaden är 1.250.000 kr per år.",
        "Metoden (se bil. 3) används av AME m.fl. enheter.",
        "Ansvarig är A. Berg på vuxenenheten.",
        "3. Slutrapporten lämnas till styrelsen.",
        "Kurserna ges av resp. kommun f.o.m. HT 2027.",
        "Rapporten lämnas till styrgruppen i okt. -28.",
        "Insatsen pågår fr.o.m. januari t.o.m. december.",
    ],
)
def test_these_are_one_sentence(text: str):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vi mäter. Sedan rapporterar vi.", ["Vi mäter.", "Sedan rapporterar vi."]),
        ("Det kostar 400 000 kr. Kommunen betalar.", ["Det kostar 400 000 kr.", "Kommunen betalar."]),
        (
            "Projektet slutar 2027. Därefter tar AME över.",
            ["Projektet slutar 2027.", "Därefter tar AME över."],
        ),
        ("Vem betalar? Nämnden.", ["Vem betalar?", "Nämnden."]),
        ("Enkät, intervjuer m.m. Rapport i maj.", ["Enkät, intervjuer m.m.", "Rapport i maj."]),
        ("Han sade ”vi tar över.” Sedan kom beslutet.", ["Han sade ”vi tar över.”", "Sedan kom beslutet."]),
        ("Senast 1 okt. Styrelsen beslutar.", ["Senast 1 okt.", "Styrelsen beslutar."]),
        ("Första raden\nAndra raden", ["Första raden", "Andra raden"]),
        ("Det görs • enkät • intervju", ["Det görs", "• enkät", "• intervju"]),
        ("Planen: 1. Starta 2. Mäta 3. Sluta", ["Planen: 1. Starta", "2. Mäta", "3. Sluta"]),
        ("Slut.Därefter nytt.", ["Slut.", "Därefter nytt."]),
    ],
)
def test_these_are_cut(text: str, parts: list[str]):
    assert cut(text) == parts


def test_offsets_point_into_the_text():
    text = "  Först ett.  Sedan två.  "
    assert [text[s.start : s.end] for s in sentences(text)] == ["Först ett.", "Sedan två."]


def test_a_line_that_runs_on_in_lower_case_is_not_cut():
    assert cut("En lång mening som\nfortsätter här.") == ["En lång mening som\nfortsätter här."]


def test_a_text_without_any_end_is_cut_all_the_same():
    assert max(len(part) for part in cut("ord utan slut " * 1000)) < 2000


def test_empty_text_has_no_sentences():
    assert sentences(" \n ") == ()


def test_words_leave_punctuation_out():
    assert [w.lower for w in words("AME tar över, 2028!")] == ["ame", "tar", "över", "2028"]


def test_a_trained_pipeline_that_is_not_installed_is_the_profile_keepers_matter():
    with pytest.raises(ProfileInvalidError):
        lemmas("Vi mäter.", "sv_core_news_that_is_not_here")
