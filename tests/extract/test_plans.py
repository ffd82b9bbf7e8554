"""The two plans: quotes, intervals, and the words they are found by. What counts is shown in tests/rules."""

from decimal import Decimal

import pytest

from builders import application, document, profile
from sfintake.extract import extract
from sfintake.extract.lexicon.plans import lexicon
from sfintake.extract.plans.intervals import per_year
from sfintake.extract.plans.stance import judge_aftermath, judge_evaluation
from sfintake.model import Dossier, Stance
from sfintake.profiles import Profile


def said(text: str, topic: str) -> list[tuple[str, str]]:
    return [(p.key, p.evidence.quote) for p in application({"text": text}).about(topic)]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("varje kvartal", 4),
        ("två gånger per år", 2),
        ("2 ggr/år", 2),
        ("en gång i månaden", 12),
        ("var fjärde månad", 3),
        ("var 8:e vecka", Decimal(52) / 8),
        ("varannan månad", 6),
        ("en årsrapport lämnas", 1),
        ("lämnas i januari och juni", 2),
        ("lämnas i januari 2027 och januari 2028", 1),
        ("löpande", None),
        ("under fyra år", None),
    ],
)
def test_an_interval_is_read_as_times_a_year(text: str, rate: Decimal | None):
    assert per_year(text) == rate


def test_each_dimension_quotes_the_sentence_that_says_it():
    found = said(
        "# Implementering\nBudgeten är liten. AME tar över coachen den 1 maj 2028. Nämnden beslutar i mars.",
        "implementation",
    )
    assert ("receiver", "AME tar över coachen den 1 maj 2028.") in found
    assert ("decision", "Nämnden beslutar i mars.") in found


def test_a_table_row_is_read_as_one_statement_and_quoted_cell_by_cell():
    found = said(
        "# Utvärdering\n| Vad | När | Vem |\n| Enkät om hälsa | Maj 2028 | FoU Väst |",
        "evaluation",
    )
    assert ("when", "Maj 2028") in found
    assert ("who", "FoU Väst") in found
    assert ("how", "Enkät om hälsa") in found


def test_a_quote_is_cut_at_three_hundred_characters():
    long = "AME tar över arbetssättet, " + "som är noga beskrivet i en handbok " * 12 + "från 2029."
    assert all(len(quote) <= 300 for _, quote in said(f"# Implementering\n{long}", "implementation"))


def test_only_the_planned_clause_of_a_sentence_counts():
    lex = lexicon(profile())
    judged = judge_aftermath("ame tar över coachen, men hur den ska betalas är inte klart", lex)
    assert judged.is_planned
    assert "tar över coachen" in judged.planned
    assert "betalas" not in judged.planned


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("förhoppningen är att kommunen tar över", Stance.WISHED),
        ("en plan tas fram under nästa år", Stance.PROMISED),
        ("kommunen kan inte ta över kostnaden", Stance.DECLINED),
        ("nås inte målen avslutas teamet", Stance.PLANNED),
        ("det kräver inga nya medel", Stance.PLANNED),
        ("kommunen tar över tjänsten så att stödet kan finnas kvar", Stance.PLANNED),
    ],
)
def test_what_is_said_of_life_after_the_project_binds_or_does_not(text: str, stance: Stance):
    assert judge_aftermath(text, lexicon(profile())).stance is stance


def test_an_intention_to_evaluate_is_a_plan_but_a_hope_is_not():
    lex = lexicon(profile())
    assert judge_evaluation("vi avser att mäta andelen i arbete", lex).stance is Stance.PLANNED
    assert judge_evaluation("vi hoppas kunna mäta andelen i arbete", lex).stance is Stance.WISHED


def test_names_are_marked_without_moving_offsets():
    text = "Där sitter Karin Berg på AME i Krokom och registrerar i SUS."
    marked = lexicon(profile("jamtland")).mark(text)
    assert len(marked) == len(text)
    assert marked == "där sitter ºººººººººº på ªªª i ªªªªªª och registrerar i sus."


def test_an_office_adds_words_of_its_own():
    plain = profile()
    own = plain.model_copy(
        update={"language": plain.language.model_copy(update={"words": {"takes_over": ("sjösätts hos",)}})}
    )

    def keys(demands: Profile) -> set[str]:
        text = "# Implementering\nArbetssättet sjösätts hos vuxenenheten."
        passages = extract(Dossier((document(text),)), demands).about("implementation", Stance.PLANNED)
        return {p.key for p in passages if p.key != "mention"}

    assert keys(plain) == set()
    assert keys(own) == {"receiver", "what"}


def test_an_idea_sketch_has_no_plans():
    text = "# Arbetstitel\nTorget\n# Hur förankras projektidén hos berörda myndigheter?\nAME tar över torget 2029."
    sketch = application({"text": text})
    assert sketch.about("implementation") == () or str(sketch.kind) == "ansokan"


def test_every_meaning_that_the_plans_ask_for_has_words():
    import ast
    from pathlib import Path

    import sfintake.extract.plans as room

    known = lexicon(profile()).patterns
    asked = {
        node.args[0].value
        for path in Path(room.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"has", "find", "blank"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(asked) > 30
    assert asked <= set(known), asked - set(known)
