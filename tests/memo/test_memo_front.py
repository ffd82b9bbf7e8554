"""Page one: the next step, who, when, how much, the plans, the gravest faults, and what could not be read."""

from dataclasses import replace
from decimal import Decimal

import pytest

import sample_reviews
from sample_reviews import CASE, REVIEWED, full_review, good_review, idea_review, result, said, unread_review
from sfintake.memo import build_memo, overview_row
from sfintake.memo.phrases import sentence, shortened
from sfintake.memo.room import ROOM, height
from sfintake.model import (
    BulletList,
    Callout,
    FactList,
    Grid,
    LeadField,
    Memo,
    MoneyField,
    Outcome,
    Plans,
    Proposal,
    Review,
    RuleCrash,
    Severity,
    Subheading,
    Tone,
)
from sfintake.profiles import load_profile
from sfintake.rules import load_rules


def memo_of(review: Review, profile: str | None = "jamtland") -> Memo:
    return build_memo(
        review, reviewed=REVIEWED, case=CASE, profile=load_profile(profile)[0] if profile else None
    )


def facts(review: Review, profile: str | None = "jamtland") -> dict[str, str]:
    block = next(b for b in memo_of(review, profile).parts[0].blocks if isinstance(b, FactList))
    return {line.label: line.text.replace("\u00a0", " ") for line in block.facts}


def faults(review: Review) -> BulletList:
    blocks = memo_of(review).parts[0].blocks
    at = blocks.index(Subheading("Viktigaste bristerna"))
    found = blocks[at + 1]
    assert isinstance(found, BulletList)
    return found


def callout(review: Review) -> Callout:
    return next(b for b in memo_of(review).parts[0].blocks if isinstance(b, Callout))


def verdicts(review: Review) -> dict[str, tuple[str, Tone]]:
    grid = next(b for b in memo_of(review).parts[0].blocks if isinstance(b, Grid))
    return {name: (cell.text, cell.tone) for name, cell in zip(grid.header, grid.rows[0], strict=True)}


def test_the_head_tells_case_dates_and_files() -> None:
    memo = memo_of(full_review())

    assert {line.label: line.text for line in memo.facts} == {
        "Ärende": "Ansökan om medel – Vägen in – stöd till unga som varken arbetar eller studerar",
        "Dnr": "2026-0007, inkom 2026-03-06, version 1",
        "Granskad": "2026-03-09",
        "Handläggare": "Karin Lind, förbundschef, kansliet@exempel.se",
        "Underlag": "Ansökan Vägen in.docx (8 sidor, sha256 3f5a3f5a3f5a), "
        "Budget Vägen in.xlsx (sha256 a9c1a9c1a9c1)",
    }
    assert memo.forbund == "Samordningsförbundet i Jämtlands län"


def test_the_next_step_says_why() -> None:
    step = callout(full_review())

    assert step.title == "Förslag till nästa steg: Ta kontakt före beredning"
    assert step.lines[0].text == (
        "Ett krav som stoppar beredningen är inte klarlagt: ”Inga uppgifter om enskilda”. "
        "Dessutom är fyra andra krav inte uppfyllda."
    )


def test_what_must_be_completed_is_named() -> None:
    step = callout(replace(idea_review()))

    assert step.title == "Förslag till nästa steg: Begär komplettering"
    assert (
        step.lines[0].text
        == "Två krav behöver kompletteras: ”Bilagorna finns” och ”Mallens rubriker är besvarade”."
    )


def test_when_nothing_hinders_it_is_ready() -> None:
    step = callout(good_review())

    assert step.title == "Förslag till nästa steg: Klar för beredning"
    assert (
        step.lines[0].text == "Inget krav som hindrar beredningen saknas. Inga punkter behöver förtydligas."
    )


def test_a_check_that_crashed_is_told_and_named() -> None:
    review = replace(good_review(), crashes=(RuleCrash("SEC001", "KeyError"),))

    line = callout(review).lines[1].text

    assert line.startswith(
        "En kontroll kunde inte genomföras på grund av ett fel i programmet: ”Mallens rubriker"
    )
    assert "KeyError" not in line


def test_who_when_for_whom_and_how_much() -> None:
    assert facts(full_review()) == {
        "Sökande": "Bergs kommun, arbetsmarknadsenheten",
        "Parter": "Bergs kommun, Bräcke kommun, Försäkringskassan och Arbetsförmedlingen "
        "(3 av 4 parttyper: Försäkringskassan, Arbetsförmedlingen och kommun)",
        "Period": "2026-09-01 – 2028-08-31 (24 månader)",
        "Typ och deltagare": "Insats för individer; 60 deltagare, 18–29 år",
        "Sökt belopp": "2 915 000 kr totalt (2026: 565 000 kr, 2027: 1 500 000 kr, 2028: 850 000 kr)",
        "Medfinansiering": "390 000 kr (12 % av hela kostnaden)",
        "Ryms i ramen": "Ingen ram anges i profilen",
    }


@pytest.mark.parametrize(
    ("sek", "outcome", "text"),
    [
        (Decimal(0), Outcome.MET, "Ingen, enligt ansökan"),
        (None, Outcome.MET, "Anges i timmar eller procent, utan belopp"),
        (None, Outcome.UNCLEAR, "Nämns, men utan belopp"),
        (None, Outcome.NOT_MET, "Hittades inte"),
    ],
)
def test_co_financing_without_an_amount(sek: Decimal | None, outcome: Outcome, text: str) -> None:
    review = full_review()
    fields = replace(review.application.fields, cofinancing_sek=MoneyField(sek))
    results = tuple(replace(r, outcome=outcome) if r.rule == "BUD005" else r for r in review.results)

    told = facts(replace(review, application=replace(review.application, fields=fields), results=results))

    assert told["Medfinansiering"] == text


def test_a_frame_that_is_an_assumption_is_said_to_be_one() -> None:
    review = full_review()
    results = tuple(replace(r, outcome=Outcome.NOT_MET) if r.rule == "BUD008" else r for r in review.results)

    told = facts(replace(review, results=results), "harnosand_timra")

    assert told["Ryms i ramen"] == "Nej (ramen är ett antagande i profilen)"


def test_an_applicant_that_is_no_member_is_said_to_be_none() -> None:
    review = full_review()
    fields = replace(review.application.fields, lead=LeadField("Coompanion Jämtland", None))

    told = facts(replace(review, application=replace(review.application, fields=fields)))

    assert told["Sökande"] == "Coompanion Jämtland (inte medlem enligt profilen)"


def test_the_two_plans_and_the_budget_in_words() -> None:
    assert verdicts(full_review()) == {
        "Utvärderingsplan": ("Delvis", Tone.LOOK),
        "Implementeringsplan": ("Saknas", Tone.LACK),
        "Budgeten summerar": ("Nej", Tone.LACK),
        "Mallens rubriker besvarade": ("Nej", Tone.LACK),
    }


def test_a_plan_that_could_not_be_read_is_not_said_to_be_missing() -> None:
    assert verdicts(unread_review())["Utvärderingsplan"] == ("Kan inte bedömas", Tone.LOOK)


def test_a_plan_whose_rule_crashed_is_not_judged() -> None:
    assert verdicts(replace(full_review(), plans=Plans()))["Implementeringsplan"] == (
        "Inte prövad",
        Tone.LOOK,
    )


def test_the_gravest_faults_come_first_with_place_and_demand() -> None:
    found = faults(full_review())

    assert found.numbered
    assert [p.line.text for p in found.items] == [
        "Ett personnummer står i ansökan. Det är maskerat här.",
        "Implementeringsplanen saknas. Ingenting sägs om vad som händer när projekttiden är slut.",
        "Angiven summa är 2 915 000 kr, men raderna blir 2 905 000 kr (skillnad 10 000 kr).",
        "Ansökan hänvisar till ”Bilaga 2 Avsiktsförklaring”, som inte finns bland handlingarna.",
        "Rubriken ”Implementering” hittades inte.",
    ]
    assert found.items[0].detail[0].label == "Krav"
    assert found.items[0].detail[0].text == (
        "Inga uppgifter om enskilda (stoppar beredningen). Sidan 5, under rubriken ”8 Genomförande”."
    )
    assert found.items[1].detail[0].text.endswith("Hittades inte i ansökan; del 5 visar vad som söktes.")


def test_what_the_applicant_is_asked_for_comes_from_the_rule() -> None:
    rule = next(r for r in load_rules() if r.id == "DOC004")

    asked = [d.text for d in faults(full_review()).items[0].detail if d.label == "Behövs"]

    assert asked == [shortened(sentence(rule.wanted), 200)]


def test_notes_and_unclear_recommendations_are_no_faults() -> None:
    weak = result("POL009", "Egen styrka", Outcome.NOT_MET, Severity.NOTE, "Nämns inte.")
    unclear = result("POL005", "Behov", Outcome.UNCLEAR, Severity.RECOMMENDED, "Oklart.")

    blocks = memo_of(replace(good_review(), results=(weak, unclear))).parts[0].blocks

    assert not [b for b in blocks if isinstance(b, BulletList)]


def test_however_long_the_words_the_summary_holds_on_a_page() -> None:
    review = full_review()
    long = "Parterna delar på kostnaderna för projektledning och coacher på ett sätt som inte framgår. " * 5
    where = said("x", 11, "9.2 Uppföljning, utvärdering och återrapportering till parternas ledningsgrupper")
    results = tuple(
        replace(r, findings=tuple(replace(f, text=long, evidence=(where,)) for f in r.findings))
        for r in review.results
    )
    fields = replace(review.application.fields, lead=LeadField(long, "berg"))

    part = memo_of(
        replace(review, results=results, application=replace(review.application, fields=fields))
    ).parts[0]

    assert height(part.blocks) <= ROOM
    assert next(len(b.items) for b in part.blocks if isinstance(b, BulletList)) >= 2


def test_what_could_not_be_read_stands_on_page_one() -> None:
    blocks = memo_of(full_review()).parts[0].blocks
    at = blocks.index(Subheading("Kunde inte läsas maskinellt"))
    told = blocks[at + 1]

    assert isinstance(told, BulletList)
    assert told.items[0].line.text.startswith("Sidan 6 är en inskannad bild.")


def test_a_dossier_where_nothing_was_read_says_so_and_accuses_nobody() -> None:
    told = facts(unread_review())

    assert told["Sökande"] == "Kunde inte läsas"
    assert told["Parter"] == "Kunde inte läsas"
    assert told["Sökt belopp"] == "Kunde inte läsas"


def test_a_sketch_gets_a_shorter_memo_with_a_rough_cost() -> None:
    memo = memo_of(idea_review())

    assert [p.heading for p in memo.parts] == [
        "1 Sammanfattning",
        "2 Fullständighet",
        "3 Prövning mot kriterierna",
        "4 Frågor att ställa",
        "5 Personuppgifter och sekretess",
        "6 Så gjordes granskningen",
    ]
    assert facts(idea_review())["Ungefärlig kostnad"] == "800 000 kr"
    assert memo.facts[0].text.startswith("Idéskiss – ")


def test_the_overviews_row_says_the_same_as_page_one() -> None:
    row = overview_row(full_review(), reviewed=REVIEWED, case=CASE)

    assert row.why.startswith(callout(full_review()).lines[0].text)
    assert row.proposal is Proposal.CONTACT
    assert row.requested_sek == Decimal(2_915_000)
    assert row.unread[0].startswith("Sidan 6")
    assert row.crashed
    assert (row.case, row.received, row.reviewed) == ("2026-0007", CASE.received, sample_reviews.REVIEWED)


def test_the_profile_says_who_handles_the_case_where_the_case_does_not() -> None:
    profile = load_profile("jamtland")[0]
    letter = profile.letter.model_copy(
        update={"handler": "Ada Ek, förbundschef", "contact": "kansliet@exempel.se"}
    )
    memo = build_memo(
        full_review(),
        reviewed=REVIEWED,
        case=replace(CASE, handler="", contact=""),
        profile=profile.model_copy(update={"letter": letter}),
    )
    assert "Handläggare: Ada Ek, förbundschef, kansliet@exempel.se" in [
        f"{fact.label}: {fact.text}" for fact in memo.facts
    ]
