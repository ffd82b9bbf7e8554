"""Typed texts: what blank lines, signs and spaces mean."""

import pytest

from sfintake.errors import FileTooLargeError, NoTextError, TooManyPagesError
from sfintake.model import Document, Heading, Paragraph, Role, Table
from sfintake.readers import DEFAULT_LIMITS, Limits, read
from sfintake.readers.encoding import decode_text
from sfintake.readers.media import source_file

TEXT = "Kommunen och Försäkringskassan ser att samma personer möter tre handläggare i stället för en."


def typed(text: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    return read(source_file("ansokan.txt", text.encode()), limits)


def headings(document: Document) -> list[tuple[int, str]]:
    return [(b.level, b.text) for b in document.blocks if isinstance(b, Heading)]


def paragraphs(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph)]


def tables(document: Document) -> list[list[list[str]]]:
    return [[[c.text for c in row] for row in b.rows] for b in document.blocks if isinstance(b, Table)]


@pytest.mark.parametrize(
    "data",
    [
        "Vi söker för två år på Ås".encode(encoding)
        for encoding in (
            "utf-8",
            "utf-8-sig",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "cp1252",
            "mac_roman",
            "cp850",
        )
    ],
)
def test_the_encoding_is_told_by_what_stands_there(data: bytes):
    assert paragraphs(read(source_file("a.txt", data))) == ["Vi söker för två år på Ås"]


def test_the_beginning_of_a_long_text_may_end_within_a_letter():
    assert decode_text("Åäö".encode()[:-1]) == "Åä"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (
            f"Bakgrund\n========\n\n{TEXT}\n\nSyfte\n-----\n\n{TEXT}\n\nMål\n===\n{TEXT}\n",
            [(1, "Bakgrund"), (2, "Syfte"), (1, "Mål")],
        ),
        (
            f"# Bakgrund\n\n{TEXT}\n\n## Syfte\n\n{TEXT}\n\n# Mål\n{TEXT}\n",
            [(1, "Bakgrund"), (2, "Syfte"), (1, "Mål")],
        ),
        (f"BAKGRUND\n{TEXT}\n\nSYFTE OCH MÅL\n{TEXT}\n", [(1, "BAKGRUND"), (1, "SYFTE OCH MÅL")]),
        (f"1. Bakgrund\n\n{TEXT}\n\n2. Syfte\n\n{TEXT}\n\n2.1 Mål\n\n{TEXT}\n",
         [(1, "1. Bakgrund"), (1, "2. Syfte"), (2, "2.1 Mål")]),
        (f"Om ansökan\n\n{TEXT}\n\nBakgrund\n{TEXT}\n\nSyfte\n{TEXT}\n\nMål:\n{TEXT}\n",
         [(1, "Om ansökan"), (1, "Bakgrund"), (1, "Syfte"), (1, "Mål:")]),
        (f"**Bakgrund**\n\n{TEXT}\n\n**Syfte**\n\n{TEXT}\n\n**Mål**\n\n{TEXT}\n", [(1, "Bakgrund"), (1, "Syfte"), (1, "Mål")]),
    ],
)  # fmt: skip
def test_headings_are_told_by_how_they_stand(written: str, read_as: list[tuple[int, str]]):
    assert headings(typed(written)) == read_as


def test_a_numbered_list_is_no_row_of_headings():
    written = f"Bakgrund\n\n{TEXT}\n\n1. Kartläggning\n\n2. Gemensamt möte\n\n3. Uppföljning\n\n{TEXT}\n"
    assert [h for _, h in headings(typed(written)) if h[0].isdigit()] == []


def test_how_a_letter_begins_and_ends_is_no_heading():
    written = f"Hej Karin\n\n{TEXT}\n\nMed vänlig hälsning\n\nAnna Ek\n\nEnhetschef\n"
    assert headings(typed(written)) == []


def test_broken_lines_are_one_paragraph():
    written = "Kommunen och Försäkringskassan ser att samma\npersoner möter tre handläggare som inte talar\nmed varandra.\n"
    assert paragraphs(typed(written)) == [" ".join(written.split())]


def test_lines_that_each_say_something_stay_apart():
    written = "Granby kommun\nStorgatan 1\n123 45 Granby\n"
    assert paragraphs(typed(written)) == written.split("\n")[:3]


def test_list_items_take_their_hanging_lines_along():
    document = typed("- färre möten med\n  flera handläggare\n- kortare väntan\n* en väg in\n")
    assert [(b.text, b.role) for b in document.blocks] == [  # type: ignore[union-attr]  # paragraphs only
        ("- färre möten med flera handläggare", Role.LIST_ITEM),
        ("- kortare väntan", Role.LIST_ITEM),
        ("* en väg in", Role.LIST_ITEM),
    ]


ROWS = [["Post", "2026", "2027"], ["Projektledare", "260 000", "520 000"], ["Resor", "10 000", "20 000"]]


@pytest.mark.parametrize(
    "written",
    [
        "Post\t2026\t2027\nProjektledare\t260 000\t520 000\nResor\t10 000\t20 000\n",
        "Post\t\t\t2026\t\t2027\nProjektledare\t\t260 000\t520 000\nResor\t\t\t10 000\t\t20 000\n",
        "Post               2026       2027\nProjektledare   260 000    520 000\nResor            10 000     20 000\n",
        "Post               2026       2027\n----------------------------------\nProjektledare   260 000    520 000\nResor            10 000     20 000\n",
        "| Post | 2026 | 2027 |\n|---|--:|--:|\n| Projektledare | 260 000 | 520 000 |\n| Resor | 10 000 | 20 000 |\n",
        "+------+------+\n| Post | 2026 | 2027 |\n+------+------+\n| Projektledare | 260 000 | 520 000 |\n| Resor | 10 000 | 20 000 |\n",
        "Post;2026;2027\nProjektledare;260 000;520 000\nResor;10 000;20 000\n",
    ],
    ids=["tabs", "runs of tabs", "blanks", "a ruling", "bars", "a drawn frame", "semicolons"],
)
def test_tables_are_read_however_they_were_typed(written: str):
    assert tables(typed(f"Budget\n\n{written}\n{TEXT}\n")) == [ROWS]


def test_dotted_leaders_part_the_label_from_its_sum():
    written = "Lön projektledare ........ 780 000 kr\nResor .................... 30 000 kr\nSumma .................... 810 000 kr\n"
    assert tables(typed(written)) == [
        [["Lön projektledare", "780 000 kr"], ["Resor", "30 000 kr"], ["Summa", "810 000 kr"]]
    ]


def test_an_empty_place_in_a_row_stays_empty():
    written = (
        "Post               2026       2027\nProjektledare   260 000    520 000\nResor            10 000\n"
    )
    assert tables(typed(written))[0][2] == ["Resor", "10 000", ""]


def test_labels_with_their_answers_are_a_table_too():
    written = "Projektnamn:    Vägen fram\nSökande:        Granby kommun\nTid:            två år\n"
    assert tables(typed(written))[0][1] == ["Sökande:", "Granby kommun"]


def test_two_blanks_after_a_full_stop_make_no_table():
    written = "Vi ser ett behov.  Det har vuxit i tre år.\nVi vill därför pröva.  Det gör vi i maj.\n"
    assert "Det har vuxit i tre år." in " ".join(paragraphs(typed(written)))


def test_nothing_is_lost_without_a_word():
    written = f"BAKGRUND\n\n{TEXT}\n\n| a | b |\n| c | d |\n\n- ett\n- två\n\n-- \nAnna\n"
    assert typed(written).notes == ()


def test_a_text_of_blanks_has_no_text():
    with pytest.raises(NoTextError):
        typed(" \n\t\n ")


def test_more_characters_than_are_read_are_refused():
    with pytest.raises(FileTooLargeError):
        typed("ord " * 100, Limits(characters=100))


@pytest.mark.parametrize(
    "line",
    [
        "ett  två;  tre | fyra",
        "a\tb\tc d e",
        "x; y; z",
        "1. Rad",
        " " * 400 + "x",
        "....",
        "Rubrik\n",
        "* ",
        "-- -- --",
    ],
)
def test_thousands_of_awkward_lines_end_in_time(line: str):
    text = "\n".join(line if i % 3 else line + " en rad till som är annorlunda" for i in range(20_000))
    assert typed(text + "\nSlut på texten.").blocks


def test_cells_left_empty_at_the_end_of_a_row_keep_the_columns():
    written = "Post\t2026\t2027\t\nLön\t260\t\t\nResor\t\t20\t\nSumma\t260\t20\t\n"
    assert tables(typed(written)) == [
        [["Post", "2026", "2027"], ["Lön", "260", ""], ["Resor", "", "20"], ["Summa", "260", "20"]]
    ]


@pytest.mark.parametrize("label", ["1 Lönekostnader\t\t", "1 Lönekostnader"])
def test_a_row_that_only_names_the_rows_after_it_stays_in_the_table(label: str):
    written = f"Kostnad\t2026\t2027\n{label}\n1.1 Projektledare\t260\t520\n1.2 Handledare\t100\t200\nSumma\t360\t720\n"
    assert tables(typed(written)) == [
        [
            ["Kostnad", "2026", "2027"],
            ["1 Lönekostnader", "", ""],
            ["1.1 Projektledare", "260", "520"],
            ["1.2 Handledare", "100", "200"],
            ["Summa", "360", "720"],
        ]
    ]


def test_more_lines_than_the_pages_allowed_can_hold_are_refused():
    with pytest.raises(TooManyPagesError):
        read(source_file("a.txt", b"a\n" * 1_000), Limits(pages=4))


SOLID = """1 Vi som söker
Insatsens namn
Vägskälet
Huvudman
Granby kommun
2 Varför behövs det här?
Under vintern gick kommunen och Försäkringskassan igenom sina uppgifter sida vid sida och såg att samma personer kom igen.
Det som brister är sällan viljan utan handslaget mellan dem som möts, för ingen av dem har överblicken över hela vägen.
3 Arbetssätt
En samordnare håller i tråden hela vägen och bokar ett gemensamt möte med alla som personen har kontakt med i ärendet.
Möten var sjätte vecka
Laget möts var sjätte vecka och går igenom varje plan tillsammans med deltagaren och den som har det närmaste ansvaret.
"""


def test_a_text_saved_by_a_word_processor_has_its_headings_without_blank_lines():
    assert [text for _, text in headings(typed(SOLID))] == [
        "1 Vi som söker",
        "2 Varför behövs det här?",
        "3 Arbetssätt",
        "Möten var sjätte vecka",
    ]


def test_in_a_text_with_blank_lines_a_short_line_under_another_is_no_heading():
    text = (
        "Mål\n\n"
        + TEXT * 3
        + "\n\nDeltagare\n\n"
        + TEXT * 2
        + "\nTio personer om året\n"
        + TEXT
        + "\n\nSlut\n\n"
        + TEXT * 2
    )
    assert "Tio personer om året" not in [t for _, t in headings(typed(text))]
