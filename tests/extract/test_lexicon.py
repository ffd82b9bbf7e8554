"""The word lists' own machinery: number words, patterns written line by line, and names turned into marks."""

import pytest

from sfintake.extract.lexicon.patterns import any_of
from sfintake.extract.lexicon.policy.figures import NUMBER_WORDS, _number_words

WORDS = {
    "två": 2,
    "tre": 3,
    "nio": 9,
    "tio": 10,
    "elva": 11,
    "tolv": 12,
    "nitton": 19,
    "tjugo": 20,
    "tjugotal": 20,
    "tjugoett": 21,
    "tjugoen": 21,
    "tjugofem": 25,
    "trettio": 30,
    "trettiotal": 30,
    "trettioett": 31,
    "fyrtiotvå": 42,
    "femtio": 50,
    "sextiotal": 60,
    "sjuttiosju": 77,
    "åttio": 80,
    "nittionio": 99,
    "tiotal": 10,
    "tjog": 20,
    "dussin": 12,
    "hundra": 100,
    "hundratal": 100,
    "hundratals": 100,
    "etthundra": 100,
    "tvåhundra": 200,
    "trehundra": 300,
    "fyrahundra": 400,
    "femhundra": 500,
    "tusen": 1000,
    "tusentals": 1000,
}


@pytest.mark.parametrize(("word", "number"), WORDS.items())
def test_a_number_in_words_is_a_number(word: str, number: int) -> None:
    assert _number_words()[word] == number


def test_one_is_an_article_and_no_number() -> None:
    assert {"en", "ett", "fem hundra"} & set(_number_words()) == set()
    assert _number_words() == NUMBER_WORDS


def test_a_pattern_takes_any_of_its_lines_whole_in_any_case_over_a_line_break() -> None:
    found = any_of("söker medel\nansöker om", after=r"\b")
    assert found.search("Vi SÖKER\n medel nu")
    assert found.search("och ansöker   om det")
    assert found.search("Vi besöker medel") is None
    assert found.search("ansöker omgående") is None
    assert any_of("lön ?kostnad").search("Lön kostnader")
    assert any_of("lön ?kostnad").search("lönkostnad")
    assert any_of("del", before="").search("Bidelar")
    assert any_of("del").search("Bidelar") is None
