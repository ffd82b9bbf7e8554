"""A profile's own words: each meaning has effect, alone, and an unknown one is told."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import spacy

from builders import document, profile
from sfintake.errors import ProfileInvalidError
from sfintake.extract import check_words, extract
from sfintake.extract.policy.own_words import MEANINGS
from sfintake.model import Dossier, Outcome
from sfintake.profiles import Profile
from sfintake.rules import bind, run

# Invented words, so that no list knows them. Meaning, word, rule, text, outcome without the word and with it.
SAID = [
    (
        "need",
        "bortsnörpt*",
        "POL005",
        "# Bakgrund\nI Norrby är 84 procent bortsnörpta.",
        "not_met",
        "unclear",
    ),
    (
        "need_source",
        "norrbymätaren",
        "POL005",
        "# Bakgrund\nMånga är arbetslösa, läs norrbymätaren.",
        "not_met",
        "unclear",
    ),
    ("need_lack", "tappar stafetten", "POL005", "# Bakgrund\nVi tappar stafetten.", "not_met", "unclear"),
    ("new", "jungfrutur*", "POL006", "# Genomförande\nDet här är en jungfrutur.", "unclear", "met"),
    ("continues", "återtankning", "POL006", "# Syfte\nMedlen är en återtankning.", "unclear", "not_met"),
    ("effect", "flygfärdiga", "POL008", "# Mål\nMinst 40 procent är flygfärdiga.", "unclear", "met"),
    ("influence", "spakarna", "POL009", "# Genomförande\nDeltagaren tar spakarna.", "not_met", "met"),
    ("user_body", "glädjetinget", "POL009", "# Genomförande\nGlädjetinget samlas i maj.", "not_met", "met"),
    ("own_resource", "guldkornen", "POL009", "# Genomförande\nVi letar efter guldkornen.", "not_met", "met"),
    ("equality", "likasinne", "POL010", "# Vår grund\nVi arbetar med likasinne.", "not_met", "unclear"),
    (
        "equality_action",
        "syskonpassning",
        "POL010",
        "# Lokal\nPå torsdagar finns syskonpassning.",
        "not_met",
        "met",
    ),
    (
        "consent",
        "delningsja*",
        "POL013",
        "# Genomförande\nDeltagaren ger sitt delningsjakande.",
        "not_met",
        "met",
    ),
    ("kind_prestudy", "förspaning", "POL014", "# Syfte\nDetta är en förspaning.", "unclear", "met"),
    (
        "takes_over",
        "sjösätts hos",
        "IMP001",
        "# Implementering\nMetoden sjösätts hos vuxenenheten.",
        "not_met",
        "unclear",
    ),
    (
        "evaluates",
        "eftertänk*",
        "EVA001",
        "# Genomförande\nEftertänket görs av en konsult.",
        "not_met",
        "unclear",
    ),
]


def with_words(words: Mapping[str, tuple[str, ...]], model: str | None = None) -> Profile:
    plain = profile()
    language = plain.language.model_copy(update={"words": words, "spacy_model": model})
    return plain.model_copy(update={"language": language})


def outcome(rule: str, text: str, demands: Profile) -> Outcome:
    read = extract(Dossier((document(text),)), demands)
    return run(read, demands, [b for b in bind(demands) if b.rule.id == rule]).results[0].outcome


@pytest.mark.parametrize(("meaning", "word", "rule", "text", "without", "with_it"), SAID)
def test_a_word_of_the_office_changes_what_is_found(
    meaning: str, word: str, rule: str, text: str, without: str, with_it: str
) -> None:
    assert str(outcome(rule, text, profile())) == without
    assert str(outcome(rule, text, with_words({meaning: (word,)}))) == with_it


def test_a_negated_word_of_the_office_counts_no_more_than_ours() -> None:
    own = with_words({"equality_action": ("syskonpassning",)})
    assert str(outcome("POL010", "# Lokal\nVi har ingen syskonpassning.", own)) == "not_met"


def test_a_meaning_that_no_list_has_is_told_with_the_nearest() -> None:
    with pytest.raises(ProfileInvalidError) as told:
        check_words(with_words({"takes_ower": ("sjösätts",)}))
    assert told.value.problems == (
        "language.words.takes_ower: betydelsen finns inte. Skriv en av dem som finns, till exempel: "
        "”takes_over”.",
    )


def test_a_trained_pipeline_that_is_not_installed_is_told() -> None:
    with pytest.raises(ProfileInvalidError) as told:
        check_words(with_words({}, "sv_core_news_that_is_not_here"))
    assert "sv_core_news_that_is_not_here" in told.value.problems[0]


def test_every_meaning_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "adding-a-profile.md").read_text("utf-8")
    assert [m for m in MEANINGS if f"`{m}`" not in page] == []


def test_every_meaning_that_is_documented_exists() -> None:
    page = (Path(__file__).parents[2] / "docs" / "adding-a-profile.md").read_text("utf-8")
    table = [line for line in page.splitlines() if line.startswith("| `")]
    named = {name for line in table for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    check_words(with_words(dict.fromkeys(named, ("ett ord",))))
    assert len(named) > len(MEANINGS)


def test_a_trained_pipeline_finds_a_word_by_its_base_form(tmp_path: Path) -> None:
    trained = spacy.blank("sv")
    ruler = trained.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "gubbträffarna"}]], {"LEMMA": "gubbträff"})  # type: ignore[attr-defined]
    trained.to_disk(tmp_path / "modell")
    words = {"equality_action": ("gubbträff",)}
    text = "# Lokal\nGubbträffarna hålls i maj."
    assert str(outcome("POL010", text, with_words(words))) == "not_met"
    assert str(outcome("POL010", text, with_words(words, str(tmp_path / "modell")))) == "met"
