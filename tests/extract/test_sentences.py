"""Where sentences end, point by point, and where they do not."""

import pytest

from sfintake.extract.language import Sentence, sentences, words
from sfintake.extract.quoting import evidence_of, quote_of
from sfintake.model import Heading, Locus, Paragraph, Via


def cut(text: str) -> list[str]:
    return [s.text for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vad gör vi? vi mäter.", ["Vad gör vi? vi mäter."]),
        ("Bra! Nu börjar vi.", ["Bra!", "Nu börjar vi."]),
        ("Varför inte!! Nu börjar vi.", ["Varför inte!!", "Nu börjar vi."]),
        ("Vi får se … Nu börjar vi.", ["Vi får se …", "Nu börjar vi."]),
        ("Vi får se … nu börjar vi.", ["Vi får se … nu börjar vi."]),
        ("Vi får se… 12 deltagare.", ["Vi får se… 12 deltagare."]),
        ("Vi mäter (varje år). Sedan läser vi.", ["Vi mäter (varje år).", "Sedan läser vi."]),
        ("Vi mäter (varje år.) Sedan läser vi.", ["Vi mäter (varje år.)", "Sedan läser vi."]),
        ("Rad ett\nRad två\n\nRad tre", ["Rad ett", "Rad två", "Rad tre"]),
        ("Rad ett  \n  Rad två", ["Rad ett", "Rad två"]),
        ("Rad ett\n, som går vidare", ["Rad ett\n, som går vidare"]),
        ("Rad ett\n12 deltagare", ["Rad ett", "12 deltagare"]),
        ("Vi ses ▪ hemma ○ borta", ["Vi ses", "▪ hemma", "○ borta"]),
        ("Vi ses – hemma – och borta", ["Vi ses – hemma – och borta"]),
        ("Det sker den 3. Därefter vilar vi.", ["Det sker den 3.", "Därefter vilar vi."]),
        ("Mål: 1. Arbete 2. Studier", ["Mål: 1. Arbete", "2. Studier"]),
        ("1. Arbete 2. Studier 3. Hälsa", ["1. Arbete", "2. Studier", "3. Hälsa"]),
        ("Vi valde 2. Alla kom.", ["Vi valde 2.", "Alla kom."]),
        ("Vi var 140. Alla kom.", ["Vi var 140.", "Alla kom."]),
        ("Det var 2026. Alla kom.", ["Det var 2026.", "Alla kom."]),
        ("Möte kl. 9. Alla kom.", ["Möte kl. 9.", "Alla kom."]),
        ("Ring A. Berg. Hon svarar.", ["Ring A. Berg.", "Hon svarar."]),
        ("Vi läser bl.a. Pippi.", ["Vi läser bl.a. Pippi."]),
        ("Fika, frukt osv. Sedan hem.", ["Fika, frukt osv.", "Sedan hem."]),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_a_text_is_cut_where_a_reader_would(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_a_sentence_knows_its_place_without_the_white_space_around_it() -> None:
    assert sentences("  Ett.\n\n Två.  ") == (Sentence("Ett.", 2, 6), Sentence("Två.", 9, 13))


def test_words_know_their_places() -> None:
    assert [(w.text, w.lower, w.start, w.end) for w in words("Af – 2 år.")] == [
        ("Af", "af", 0, 2),
        ("2", "2", 5, 6),
        ("år", "år", 7, 9),
    ]


def test_three_hundred_words_without_an_end_are_cut() -> None:
    parts = cut(" ".join(["ord"] * 301))
    assert [len(part.split()) for part in parts] == [300, 1]


PLACE = Locus("a.docx", 4, page=2, cell="B3")


def test_a_quote_is_the_words_with_single_spaces() -> None:
    assert quote_of("Ett  två\n tre") == "Ett två tre"
    assert quote_of("Ett två tre", start=4) == "två tre"
    assert quote_of("Ett två tre", start=4, end=7) == "två"
    assert quote_of("Ett två tre", end=0) == ""


def test_a_quote_is_parted_where_the_file_does_not_run_on() -> None:
    assert quote_of("Ett två tre", seams=(4, 8)) == "Ett … två … tre"
    assert quote_of("Ett två tre", start=4, end=8, seams=(4, 8)) == "två"
    assert quote_of("Ett två tre", start=4, seams=(2, 8)) == "två … tre"


def test_a_long_quote_ends_between_words() -> None:
    exact = "a" * 149 + " " + "b" * 150
    assert quote_of(exact) == exact
    assert quote_of(exact + "b") == "a" * 149 + " …"
    assert quote_of("Vi mäter varje år. " * 30).removesuffix(" …") in "Vi mäter varje år. " * 30
    assert len(quote_of("ord " * 100)) <= 300


def test_a_personal_number_is_never_quoted() -> None:
    assert "9810" not in quote_of("Hon har nummer 19840612-9810 hos oss.")


def test_evidence_has_the_place_and_the_way_it_was_read() -> None:
    block = Paragraph("Ett två tre", PLACE, via=Via.OCR, seams=(4,))
    said = evidence_of(block, ("Mål",), start=0, end=7)
    assert (said.file, said.quote, said.page, said.block, said.cell) == ("a.docx", "Ett … två", 2, 4, "B3")
    assert (said.heading_path, said.via) == (("Mål",), Via.OCR)
    assert evidence_of(Heading("Mål och syfte", 1, PLACE, "style")).quote == "Mål och syfte"


def test_of_a_computed_cell_the_formula_is_quoted() -> None:
    block = Paragraph("1 200", PLACE, stored="=SUM(B1:B2)")
    assert evidence_of(block, start=2, end=5).quote == "=SUM(B1:B2)"
