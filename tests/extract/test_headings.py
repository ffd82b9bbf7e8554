"""Which section keys a heading announces."""

import pytest

from builders import profile
from sfintake.extract.outline.headings import announced_keys, names_exactly

BASE = profile("finsam_bas")


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("3.1 Bakgrund och behov", ["bakgrund"]),
        ("A. Syfte", ["syfte"]),
        ("III. Tidplan", ["tidplan"]),
        ("b) Risker", ["risk"]),
        ("Fråga 7: Hur ska projektet utvärderas?", ["utvardering"]),
        ("4) MÅL:", ["mal"]),
        ("Syfte (max 1000 tecken)", ["syfte"]),
        ("Målgrupp *", ["malgrupp"]),
        ("Budget 2027–2028 (tkr)", ["budget"]),
        ("10.2 Risker och möjligheter ……… 9", ["risk"]),
        ("Sökande m.m.", ["grunduppgifter"]),
    ],
)
def test_numbers_limits_and_marks_say_nothing(heading: str, keys: list[str]) -> None:
    assert list(announced_keys(heading, BASE)) == keys


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Målgrupp", ["malgrupp"]),
        ("Medfinansiering", ["medfinansiering"]),
        ("Genomförande", ["genomforande"]),
        ("Projektmål", ["mal"]),
        ("Kommunikationsplan", ["spridning"]),
        ("Genomförandeplan", ["tidplan"]),
        ("Efter projekttiden", ["implementering"]),
        ("Hållbarhet över tid", ["implementering"]),
        ("Koppling till andra projekt", ["bakgrund"]),
    ],
)
def test_the_longest_name_wins(heading: str, keys: list[str]) -> None:
    assert list(announced_keys(heading, BASE)) == keys


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("Syfte och mål", ["syfte", "mal"]),
        ("Uppföljning, utvärdering och implementering", ["uppfoljning", "utvardering", "implementering"]),
        ("Kostnader & medfinansiering", ["budget", "medfinansiering"]),
        ("Bakgrund. Målgrupp. Syfte", ["bakgrund", "malgrupp", "syfte"]),
        ("Organisation och förankring", ["organisation", "forankring"]),
        ("Implementering och spridning", ["implementering", "spridning"]),
        ("Bakgrund/Problembeskrivning", ["bakgrund"]),
        ("Mål och förväntade resultat", ["mal"]),
        ("Likabehandling och icke-diskriminering", ["jamstalldhet"]),
        ("Bakgrund – varför behövs insatsen?", ["bakgrund"]),
    ],
)
def test_a_double_heading_announces_each_key_it_names(heading: str, keys: list[str]) -> None:
    assert list(announced_keys(heading, BASE)) == keys


@pytest.mark.parametrize(
    "heading", ["Sökande och parter", "Huvudman och samarbetspartners", "Uppgifter om sökande"]
)
def test_basic_facts_are_one_key_also_when_they_name_the_parties(heading: str) -> None:
    assert announced_keys(heading, BASE) == ("grunduppgifter",)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Implementerings plan", "implementering"),
        ("Utvärderingsplanen", "utvardering"),
        ("Projektets mål", "mal"),
        ("Tid plan", "tidplan"),
        ("Mål grupp", "malgrupp"),
        ("Implemetering", "implementering"),
        ("Utvärderning", "utvardering"),
        ("Medfinanisering", "medfinansiering"),
        ("Beskrivning av målgruppen", "malgrupp"),
        ("Vår målgrupp", "malgrupp"),
        ("Våra mål på kort och lång sikt", "mal"),
    ],
)
def test_endings_compounds_and_slips_of_the_pen_are_forgiven(heading: str, key: str) -> None:
    assert announced_keys(heading, BASE) == (key,)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Varför behövs det här?", "bakgrund"),
        ("Så ser det ut hos oss i dag", "bakgrund"),
        ("Hur har idén växt fram?", "bakgrund"),
        ("Vad händer sen, när pengarna är slut?", "implementering"),
        ("Vem tar över?", "implementering"),
        ("Hur ska det leva vidare?", "implementering"),
        ("Och när det är slut då?", "implementering"),
        ("Hur vet vi att det fungerar?", "utvardering"),
        ("Hur vi tar reda på om det gjorde nytta", "utvardering"),
        ("Hur håller vi koll under vägen?", "uppfoljning"),
        ("Vilka vänder vi oss till?", "malgrupp"),
        ("Hur många ska delta?", "malgrupp"),
        ("Vem gör vad?", "samverkan"),
        ("Hur hjälps vi åt?", "samverkan"),
        ("Så ska vi jobba", "genomforande"),
        ("När händer vad?", "tidplan"),
        ("Vem håller i trådarna?", "organisation"),
        ("Vad säger cheferna?", "forankring"),
        ("Hur får deltagarna påverka?", "deltagarperspektiv"),
        ("Hur blir det lika för alla?", "jamstalldhet"),
        ("Vad gör vi om det inte fungerar?", "risk"),
        ("Vad kommer det att kosta?", "budget"),
        ("Vad lägger vi själva in?", "medfinansiering"),
        ("Hur berättar vi om resultatet?", "spridning"),
        ("Vilka skriver under?", "underskrift"),
        ("Vad handlar projektet om?", "sammanfattning"),
        ("Vart vill vi komma?", "mal"),
    ],
)
def test_questions_in_peoples_own_words_announce_what_they_ask_for(heading: str, key: str) -> None:
    assert announced_keys(heading, BASE) == (key,)


@pytest.mark.parametrize(
    "heading",
    [
        "Kontakt med arbetsgivare",
        "Information till deltagarna",
        "Samtycke och sekretess",
        "Typ av insats",
        "Motivering av övriga kostnader",
        "Vägen in",
        "Steg 1 – Kartläggning",
        "Ansökan om medel",
        "Försäkringskassan",
        "Januari–mars 2027",
    ],
)
def test_other_headings_announce_nothing(heading: str) -> None:
    assert announced_keys(heading, BASE) == ()


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Idé om lösningen", "losning"),
        ("Vad vi tänker oss", "losning"),
        ("Hur bemöts det samordnade behovet?", "samordnat_behov"),
        ("Hur märks skillnaden?", "forandring"),
        ("Styrning, pengar och tid", "styrning_budget"),
        ("Vilka har vi pratat med?", "forankring"),
    ],
)
def test_an_ideskiss_has_keys_of_its_own(heading: str, key: str) -> None:
    assert announced_keys(heading, BASE, idea=True) == (key,)


def test_a_sentence_is_no_exact_name() -> None:
    assert names_exactly("Syftet är att fler ska komma i arbete", BASE) == ()
    assert names_exactly("Projektets syfte:", BASE) == ("syfte",)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("I korthet", "sammanfattning"),
        ("I KORTHET", "sammanfattning"),
        ("II Bakgrund", "bakgrund"),
        ("VI BUDGET", "budget"),
        ("Vi som söker", "grunduppgifter"),
    ],
)
def test_a_roman_number_is_told_from_a_word(heading: str, key: str) -> None:
    assert announced_keys(heading, BASE) == (key,)
