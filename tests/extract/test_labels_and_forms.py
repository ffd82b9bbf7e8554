"""Words of headings compared, words run in with their text, and tables that are forms, time plans or lists of data."""

import pytest

from builders import document, profile
from sfintake.extract.outline.data_tables import is_data
from sfintake.extract.outline.forms import is_form, unfold
from sfintake.extract.outline.heading_words import distance, same_word, word_set
from sfintake.extract.outline.run_in import find_run_in, without
from sfintake.model import Locus, Paragraph, Table

BASE = profile("finsam_bas")
LONG = "Samordnaren möter deltagaren varje vecka och följer med till praktik, läkare och myndigheter under ett helt år."


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("mål", "mål", 0),
        ("mål", "mal", 1),
        ("budget", "budgett", 1),
        ("budget", "budet", 1),
        ("syfte", "sytfe", 1),
        ("syfte", "sytef", 2),
        ("abc", "ca", 3),
        ("", "plan", 4),
        ("tidplan", "tidsplan", 1),
        ("organisation", "organistaion", 1),
    ],
)
def test_a_slip_of_the_pen_is_counted_in_letters(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("målet", "mål"),
        ("målens", "mål"),
        ("målgrupper", "målgrupp"),
        ("utvärdering", "utvärderingen"),
        ("implementring", "implementering"),
        ("implementreing", "implementering"),
        ("implmntering", "implementering"),
        ("målgrpup", "målgrupp"),
        ("bakgrunden", "bakgrund"),
    ],
)
def test_an_ending_or_a_slip_makes_no_other_word(word: str, known: str) -> None:
    assert same_word(word, known)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("målning", "mål"),
        ("målarens", "mål"),
        ("malgrpup", "målgrupp"),
        ("ålgrupp", "målgrupp"),
        ("implmntring", "implementering"),
        ("buget", "budget"),
        ("planering", "plan"),
        ("nya", "ny"),
    ],
)
def test_these_are_other_words(word: str, known: str) -> None:
    assert not same_word(word, known)


def test_a_word_list_is_a_set() -> None:
    assert word_set("ett två  ett\ntre") == frozenset({"ett", "två", "tre"})


def paragraph(text: str, lead: int = 0, seams: tuple[int, ...] = ()) -> Paragraph:
    return Paragraph(text, Locus("a.docx", 0), lead=lead, seams=seams)


@pytest.mark.parametrize(
    ("text", "lead", "shown", "rest"),
    [
        ("Syfte: Fler ska få arbete.", 0, "Syfte:", "Fler ska få arbete."),
        ("Syfte: Fler ska få arbete.", 6, "Syfte:", "Fler ska få arbete."),
        ("Syfte: Fler ska få arbete.", 5, "Syfte:", "Fler ska få arbete."),
        ("Syfte Fler ska få arbete.", 5, "Syfte", "Fler ska få arbete."),
        ("Syfte – Fler ska få arbete.", 5, "Syfte", "Fler ska få arbete."),
        ("Syfte\tFler ska få arbete.", 0, "Syfte", "Fler ska få arbete."),
        ("Syfte\nFler ska få arbete.", 0, "Syfte", "Fler ska få arbete."),
        ("Mål och syfte (kort): Arbete.", 14, "Mål och syfte (kort):", "Arbete."),
    ],
)
def test_words_set_off_by_looks_or_a_colon_stand_before_their_text(
    text: str, lead: int, shown: str, rest: str
) -> None:
    run_in = find_run_in(paragraph(text, lead))
    assert run_in is not None
    assert (run_in.text, without(paragraph(text, lead), run_in).text, run_in.by_looks) == (
        shown,
        rest,
        lead > 0,
    )


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Syfte:", 0),
        ("Syfte", 5),
        ("Syfte: ", 6),
        ("Fler ska få arbete.", 0),
        ("Vi vill. Därför: arbete.", 0),
        ("Ett två tre fyra fem sex sju åtta nio: text.", 0),
        ("Ett två tre fyra fem sex sju åtta nio text.", 37),
        ("X: text", 0),
    ],
)
def test_words_without_text_after_them_or_too_many_are_not_set_off(text: str, lead: int) -> None:
    assert find_run_in(paragraph(text, lead)) is None


def test_seams_follow_the_text_when_words_before_it_are_taken_off() -> None:
    whole = paragraph("Syfte: Fler ska få arbete.", seams=(3, 12, 19))
    run_in = find_run_in(whole)
    assert run_in is not None
    left = without(whole, run_in)
    assert (left.text, left.seams, left.lead, left.label) == ("Fler ska få arbete.", (5, 12), 0, "")


def table(text: str) -> Table:
    (found,) = document(text).blocks
    assert isinstance(found, Table)
    return found


FORM = f"| **Bakgrund** | {LONG} |\n| **Mål** | {LONG} |\n| **Målgrupp** | {LONG} |"
FACTS = "| Projektets namn | Stegen |\n| Sökande | Sala kommun |\n| Projekttid | 2027 |\n| Kontaktperson | Eva Ek |"
ABOVE = f"| **Bakgrund** |\n| {LONG} |\n| **Mål** |\n| {LONG} |"


@pytest.mark.parametrize("text", [FORM, FACTS, ABOVE, f"| {LONG} |", f"| Syfte: {LONG} |\n| Mål: {LONG} |"])
def test_these_tables_are_forms(text: str) -> None:
    assert is_form(table(text), BASE, idea=False)


@pytest.mark.parametrize(
    "text",
    [
        "| Risk | Åtgärd |\n| Få deltagare | Fler informationsträffar |\n| Sjukdom | Vikarie |",
        "| Post | 2027 | 2028 |\n| Lön | 500 000 | 510 000 |\n| Resor | 10 000 | 12 000 |",
        "| Lön | 500 000 |\n| Resor | 10 000 |\n| Summa | 510 000 |",
        "| När | Vad | Ansvarig |\n| Mars | Start | Eva Ek |\n| Maj | Grupp | Bo Ny |",
        "| Blå | Röd |\n| Grön | Gul |",
    ],
)
def test_these_tables_are_no_forms(text: str) -> None:
    assert not is_form(table(text), BASE, idea=False)


def unfolded(text: str) -> list[tuple[str, bool]]:
    return [(item.paragraph.text, item.label) for item in unfold(table(text), BASE, idea=False)]


def test_a_form_is_read_label_by_label() -> None:
    assert unfolded(FORM) == [
        ("Bakgrund", True), (LONG, False), ("Mål", True), (LONG, False), ("Målgrupp", True), (LONG, False),
    ]  # fmt: skip
    assert unfolded(ABOVE) == [("Bakgrund", True), (LONG, False), ("Mål", True), (LONG, False)]


def test_a_label_in_the_same_cell_is_set_off_from_its_answer() -> None:
    items = list(unfold(table(f"| Syfte: {LONG} |\n| Mål: {LONG} |"), BASE, idea=False))
    assert [(i.paragraph.text, i.label, i.run_in, i.keys) for i in items] == [
        ("Syfte:", True, True, ("syfte",)),
        (LONG, False, False, ()),
        ("Mål:", True, True, ("mal",)),
        (LONG, False, False, ()),
    ]


def test_labels_of_facts_are_told_from_headings_and_bars_from_labels() -> None:
    facts = list(unfold(table(FACTS), BASE, idea=False))
    assert [(i.paragraph.text, i.fact) for i in facts if i.label][1:3] == [
        ("Sökande", True),
        ("Projekttid", True),
    ]
    above = list(unfold(table(ABOVE), BASE, idea=False))
    assert [(i.paragraph.text, i.bar, i.keys) for i in above if i.label] == [
        ("Bakgrund", True, ("bakgrund",)),
        ("Mål", True, ("mal",)),
    ]
    assert [i.bar for i in unfold(table(FORM), BASE, idea=False)] == [False] * 6


def test_a_row_that_only_says_what_the_columns_are_is_left_out() -> None:
    assert unfolded(f"| Rubrik | Beskrivning |\n{FORM}")[0] == ("Bakgrund", True)


def test_an_unknown_label_left_of_its_answer_is_a_label_where_most_are() -> None:
    text = f"{FORM}\n| **Vägen hit** | {LONG} |\n| Trygghet | {LONG} |"
    assert ("Trygghet", True) in unfolded(text)
    assert ("Trygghet", False) in unfolded(
        f"| **Bakgrund** | {LONG} |\n| Trygghet | {LONG} |\n| Ro | {LONG} |"
    )


@pytest.mark.parametrize(
    "text",
    [
        "| Aktivitet | När | Ansvarig |\n| Start | mars 2027 | Eva |\n| Grupp | maj 2027 | Bo |",
        "| Start | februari 2027 |\n| Första gruppen | april 2027 |\n| Utvärdering | maj 2028 |",
        "| Risk | Hantering |\n| Få söker | Fler besök |\n| Sena svar | Påminn |\n| Övrigt |",
    ],
)
def test_these_tables_are_data(text: str) -> None:
    assert is_data(table(text))


@pytest.mark.parametrize(
    "text",
    [
        "| Aktivitet | När |\n| Start | mars 2027 |",
        "| Aktivitet |\n| Start |\n| Slut |",
        f"| Aktivitet | När |\n| Start | mars |\n| Slut | {LONG} {LONG} |",
        "| Blå | Röd |\n| Start | mars |\n| Slut | maj |",
        "| Aktivitet | När |\n| Start |\n| Slut | maj |",
        "| Start | februari 2027 |\n| Första gruppen | i vår |\n| Utvärdering | maj 2028 |",
        "| Aktivitet i den nya gruppen här | När |\n| Start | mars |\n| Slut | maj |",
    ],
)
def test_these_tables_are_no_data(text: str) -> None:
    assert not is_data(table(text))


def test_a_head_of_four_words_is_still_a_head() -> None:
    assert is_data(table("| Aktivitet i nya gruppen | När |\n| Start | mars |\n| Slut | maj |"))
