"""The parts after page one: every rule is told once, with what it rests on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sample_reviews import (
    BUDGET,
    CASE,
    REVIEWED,
    full_review,
    good_review,
    idea_review,
    result,
    said,
    unread_review,
)
from sfintake.memo import build_memo
from sfintake.model import (
    Budget,
    BulletList,
    Callout,
    Chart,
    Grid,
    GridCell,
    Line,
    Memo,
    MemoBlock,
    Outcome,
    PersonalData,
    PersonalKind,
    Review,
    Searched,
    Section,
    SectionStatus,
    Severity,
    Tone,
)
from sfintake.profiles import load_profile


def memo_of(review: Review, profile: str | None = "jamtland") -> Memo:
    return build_memo(
        review, reviewed=REVIEWED, case=CASE, profile=load_profile(profile)[0] if profile else None
    )


def blocks(review: Review, part: str, profile: str | None = "jamtland") -> tuple[MemoBlock, ...]:
    return next(p.blocks for p in memo_of(review, profile).parts if p.heading.endswith(part))


def grid(review: Review, part: str, caption: str, profile: str | None = "jamtland") -> Grid:
    return next(
        b for b in blocks(review, part, profile) if isinstance(b, Grid) and b.caption.startswith(caption)
    )


def row(found: Grid, first: str) -> tuple[GridCell, ...]:
    return next(r for r in found.rows if r[0].text == first)


def words(review: Review, part: str) -> str:
    def of(block: MemoBlock) -> Iterator[str]:
        match block:
            case Line(text=text):
                yield text
            case BulletList(items=items):
                for point in items:
                    yield from (point.line.label, point.line.text, *(d.text for d in point.detail))
                    yield from (q.text for q in point.quotes)
            case Callout(title=title, lines=lines):
                yield from (title, *(line.text for line in lines))
            case _:
                return

    return " ".join(text for block in blocks(review, part) for text in of(block))


def with_sections(*sections: Section) -> Review:
    review = full_review()
    return replace(review, application=replace(review.application, sections=sections))


@pytest.mark.parametrize("profile", ["jamtland", "finsam_bas", None])
@pytest.mark.parametrize("make", [full_review, good_review, idea_review, unread_review])
def test_every_table_is_as_wide_as_its_header(make: object, profile: str | None) -> None:
    for part in memo_of(make(), profile).parts:  # type: ignore[operator]
        for block in part.blocks:
            if isinstance(block, Grid):
                assert {len(r) for r in block.rows} <= {len(block.header)}
                assert len(block.widths) == len(block.header)


def test_each_rule_is_told_in_one_place() -> None:
    ids = Counter(
        text
        for part in memo_of(full_review()).parts
        for block in part.blocks
        if isinstance(block, Grid)
        for cells in block.rows
        for text in cells[0].detail[-1:]
        if len(text) == 6 and text[3:].isdigit()
    )

    told_by_plan_or_list = {"EVA001", "IMP001", "DOC004"}
    assert set(ids.values()) == {1}
    assert set(ids) == {r.rule for r in full_review().results} - told_by_plan_or_list | {"POL011"}


@pytest.mark.parametrize(
    ("section", "status", "tone", "remark"),
    [
        (Section("mal", SectionStatus.MISSING), "Saknas", Tone.LACK, "Varken rubriken eller"),
        (Section("risk", SectionStatus.MISSING), "Saknas", Tone.OFF, ""),
        (
            Section("mal", SectionStatus.EMPTY, "5 Mål"),
            "Tom",
            Tone.LACK,
            "Rubriken finns, men utan egen text.",
        ),
        (
            Section("mal", SectionStatus.BRIEF, "5 Mål", words=4),
            "Finns, kort",
            Tone.LOOK,
            "Färre än 15 egna ord.",
        ),
        (
            Section("mal", SectionStatus.PROMISED, "5 Mål"),
            "Utlovas senare",
            Tone.LACK,
            "Ansökan säger att det kommer",
        ),
        (
            Section("mal", SectionStatus.DECLINED, "5 Mål"),
            "Anges utgå",
            Tone.LACK,
            "Ansökan säger att det inte",
        ),
        (
            Section("mal", SectionStatus.TEMPLATE_TEXT, "5 Mål"),
            "Bara mallens text",
            Tone.LACK,
            "Mallens egna ord",
        ),
        (
            Section("mal", SectionStatus.UNREADABLE),
            "Kan inte läsas",
            Tone.LOOK,
            "Innehållet kunde inte läsas",
        ),
        (
            Section("mal", SectionStatus.UNHEADED, words=30),
            "Beskriven utan egen rubrik",
            Tone.GOOD,
            "Besvaras i ett",
        ),
        (
            Section("syfte", SectionStatus.MERGED, "4 Syfte och mål", ("mal",), 30),
            "Sammanslagen med mål och förväntade resultat",
            Tone.GOOD,
            "",
        ),
        (
            Section("mal", SectionStatus.ATTACHMENT, "5 Mål", attachment_present=True),
            "Hänvisar till bilaga",
            Tone.GOOD,
            "Bilagan finns bland handlingarna.",
        ),
        (
            Section("mal", SectionStatus.ATTACHMENT, "5 Mål", attachment_present=False),
            "Hänvisar till bilaga",
            Tone.LOOK,
            "Bilagan finns inte bland handlingarna.",
        ),
    ],
)
def test_how_a_heading_is_answered(section: Section, status: str, tone: Tone, remark: str) -> None:
    cells = grid(with_sections(section), "Fullständighet", "Mallens rubriker").rows[0]

    assert (cells[1].text, cells[1].tone) == (status, tone)
    assert cells[4].text.startswith(remark)
    assert bool(cells[4].text) == bool(remark)


def test_what_came_near_is_shown_where_a_heading_is_missing() -> None:
    cells = row(grid(full_review(), "Fullständighet", "Mallens rubriker"), "Implementering")

    assert cells[4].detail == ("Närmast kom:",)
    assert cells[4].quotes[0].text == "Implementering av projektet sker under hösten 2026."


def test_own_words_are_quoted_where_they_decide() -> None:
    cells = row(grid(full_review(), "Fullständighet", "Mallens rubriker"), "Organisation och styrning")

    assert cells[2].text == "”10 Organisation”"
    assert [(q.text, q.place) for q in cells[2].quotes] == [("Se bilaga 3.", "sidan 6")]


def test_the_budget_stands_in_kronor_with_years_and_payers() -> None:
    found = grid(full_review(), "Budget", "Budgeten som den står")

    assert found.header == ("Kostnad", "2026", "2027", "2028", "Summa", "Förbundet")
    assert [c.text.replace("\u00a0", " ") for c in row(found, "Coacher, två på 50 %")] == [
        "Coacher, två på 50 %",
        "240 000",
        "720 000",
        "390 000",
        "1 350 000",
        "1 080 000",
    ]
    assert "De är omräknade till kronor här." in words(full_review(), "3 Budget")


def test_a_sum_has_its_receipt() -> None:
    found = grid(full_review(), "Budget", "Summorna")
    good, bad = row(found, "Summa 2026"), row(found, "Totalt")

    assert good[3].text == "Stämmer"
    assert (bad[3].text, bad[3].tone) == ("Stämmer inte", Tone.LACK)
    assert bad[3].detail[0].replace("\u00a0", " ") == "Angivet belopp är 10 000 kr mer än delarna."
    assert bad[0].detail[0].replace("\u00a0", " ") == "565 000 + 1 500 000 + 840 000 = 2 905 000"
    assert bad[0].detail[1] == "Budget Vägen in.xlsx, cell E9 i bladet ”Budget”"


def test_many_sums_that_agree_are_told_in_a_line() -> None:
    column = BUDGET.checks[0]
    review = full_review()
    budget = replace(BUDGET, checks=(*[column] * 9, BUDGET.checks[1]))
    many = replace(review, application=replace(review.application, budget=budget))

    assert [r[0].text for r in grid(many, "Budget", "Summorna").rows] == ["Totalt"]
    assert "Dessutom stämmer nio rad- och kolumnsummor." in words(many, "3 Budget")


def test_bars_say_their_amounts_as_text() -> None:
    chart = next(b for b in blocks(full_review(), "3 Budget") if isinstance(b, Chart))

    assert chart.bars[0].share == 1.0
    assert chart.bars[0].text.replace("\u00a0", " ") == "2 640 000 kr"


@pytest.mark.parametrize(
    ("budget", "text"),
    [
        (None, "Ingen budget med belopp hittades i ansökan."),
        (Budget(unreadable=True), "Budgeten kunde inte läsas maskinellt"),
    ],
)
def test_a_budget_that_is_missing_or_unreadable(budget: Budget | None, text: str) -> None:
    review = full_review()

    assert text in words(replace(review, application=replace(review.application, budget=budget)), "3 Budget")


def test_a_plans_dimensions_are_found_with_quotes_or_not_found() -> None:
    found = grid(full_review(), "Utvärdering och uppföljning", "Utvärderingsplanens")

    assert row(found, "När det görs")[1:] == (
        GridCell("Finns", tone=Tone.GOOD),
        replace(row(found, "När det görs")[2], text=""),
    )
    assert row(found, "När det görs")[2].quotes[0].text == "Utvärderingen är klar i maj 2028."
    assert row(found, "Hur det görs")[1] == GridCell("Hittades inte", tone=Tone.LOOK)


def test_a_plan_that_is_missing_shows_what_was_searched() -> None:
    told = words(full_review(), "5 Implementering")

    assert "Implementeringsplan: Saknas" in told
    assert (
        "Sökte efter ”implementering”, ”efter projekttiden”, ”tas över” eller ”ordinarie verksamhet” "
        "i 212 stycken och tabellrutor. Närmast kom:" in told
    )


def test_a_criterion_shows_clause_judgement_and_support() -> None:
    demand, judged, support = row(
        grid(full_review(), "Prövning mot kriterierna", "Kriterierna"), "En medlem är huvudman"
    )

    assert demand.detail[0].startswith("Bara förbundets medlemmar kan söka")
    assert demand.detail[0].endswith("(J8)")
    assert "J = Policy för finansiering av samverkansinsatser, Samordningsförbundet i Jämtlands län" in words(
        full_review(), "Prövning mot kriterierna"
    )
    assert (judged.text, judged.tone, judged.detail) == ("Uppfyllt", Tone.GOOD, ())
    assert support.quotes[0].place == "sidan 1, under rubriken ”1 Grunduppgifter”"


def test_a_demand_from_another_forbund_is_called_a_model() -> None:
    found = row(grid(full_review(), "Prövning mot kriterierna", "Kriterierna"), "Minst två parter deltar")

    assert found[0].detail[0] == "Förebild: Sök finansiering, V4"


def test_a_fault_says_what_was_searched_for() -> None:
    found = row(grid(full_review(), "Prövning mot kriterierna", "Kriterierna"), "Jämställdhet och mångfald")

    assert (found[1].text, found[1].detail) == ("Brist", ("Bör förtydligas",))
    assert found[2].detail[0].startswith("Sökte efter ”mångfald”, ”jämlikhet”")


def test_a_long_search_is_shortened() -> None:
    long = result(
        "POL010", "Jämställdhet", Outcome.NOT_MET, Severity.NOTE, "Nej.",
        searched=Searched(tuple(f"ord{i}" for i in range(12)), 40),
    )  # fmt: skip

    found = grid(replace(full_review(), results=(long,)), "Prövning mot kriterierna", "Kriterierna")

    assert found.rows[0][2].detail[0].endswith("”ord7” och 4 ord till i 40 stycken och tabellrutor.")


def test_a_check_that_crashed_says_so_and_blames_nobody() -> None:
    found = grid(full_review(), "Prövning mot kriterierna", "Kriterierna").rows[-1]

    assert found[1].text == "Kontrollen kunde inte genomföras"
    assert "ZeroDivisionError" not in str(found)


def test_questions_come_from_what_is_open_and_plans_ask_for_what_is_missing() -> None:
    told = words(full_review(), "Frågor att ställa")

    assert "Vem gör utvärderingen?" in told
    assert "När görs utvärderingen, och när är den klar?" not in told
    assert "Hur ska insatsen tas om hand när projekttiden är slut" in told
    assert "I Berg och Bräcke står 214 personer" in told


def test_without_anything_open_there_are_no_questions() -> None:
    assert words(good_review(), "Frågor att ställa") == "Granskningen ger inga frågor att ställa."


def test_personal_data_are_masked_with_advice() -> None:
    told = words(full_review(), "Personuppgifter och sekretess")

    assert "Skicka inte ansökan vidare." in told
    assert "******-****" in told


def test_how_the_review_was_made_can_be_followed() -> None:
    found = grid(full_review(), "Så gjordes granskningen", "Filerna")
    told = words(full_review(), "Så gjordes granskningen")

    assert found.rows[0][0].detail == (f"sha256 {'3f5a' * 16}",)
    assert told.startswith("Maskinellt stöd. Bedömningen görs av kansliet.")
    assert "Antaget i profilen och inte hämtat ur förbundets egna dokument: målgruppens åldrar" in told


def test_the_memo_passes_no_judgement_of_its_own() -> None:
    for review in (full_review(), good_review(), idea_review(), unread_review()):
        said_words = str(memo_of(review)).lower()
        assert "godkänd" not in said_words
        assert "underkänd" not in said_words


def test_many_quotes_are_shortened_and_the_rest_is_counted() -> None:
    quotes = tuple(said(f"Stycke {i}", i) for i in range(1, 8))
    many = result("POL005", "Behov", Outcome.UNCLEAR, Severity.NOTE, "Oklart.", evidence=quotes)

    cell = grid(replace(full_review(), results=(many,)), "Prövning mot kriterierna", "Kriterierna").rows[0][2]

    assert len(cell.quotes) == 3
    assert cell.detail == ("4 ställen till står i den maskinläsbara filen.",)


def test_a_sketch_is_held_to_its_own_demands() -> None:
    review = idea_review()
    sections = (Section("forankring", SectionStatus.PROMISED, "Förankring"),)
    sketch = replace(review, application=replace(review.application, sections=sections))

    cells = grid(sketch, "Fullständighet", "Mallens rubriker", "vastmanland").rows[0]

    assert cells[0].detail == ()
    assert cells[1].tone is Tone.LACK


def test_a_participants_story_is_pointed_at_and_quoted_nowhere() -> None:
    story = said("Mimmi, 26 år, har varit sjukskriven för depression i två år.", 2, "3 Bakgrund")
    review = full_review()
    behov = result("POL005", "Behov", Outcome.UNCLEAR, Severity.NOTE, "Oklart.", evidence=(story,))
    personal = (PersonalData(PersonalKind.CASE_STORY, story),)
    told = replace(
        review,
        application=replace(review.application, personal_data=personal, sections=()),
        results=(
            behov,
            result("DOC004", "Inga uppgifter om enskilda", Outcome.UNCLEAR, Severity.STOP, "Se stycket."),
        ),
    )

    memo = memo_of(told)

    assert "Mimmi" not in str(memo)
    assert memo.attachments == ()
    assert "Beskrivning av en enskild deltagare" in words(told, "Personuppgifter och sekretess")
    assert "Sidan 2, under rubriken ”3 Bakgrund”." in words(told, "Personuppgifter och sekretess")


def test_the_sum_per_participant_shows_how_it_was_reached() -> None:
    told = words(full_review(), "3 Budget").replace("\u00a0", " ")

    assert "48 583 kr (2 915 000 kr på 60 deltagare)." in told
