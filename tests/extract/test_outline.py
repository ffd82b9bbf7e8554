"""Headings, pieces and tables of a dossier laid out as one flow."""

from dataclasses import replace

import pytest

from builders import document, profile
from sfintake.extract.files.classify import classify_files, main_document
from sfintake.extract.files.kind import tell_kind
from sfintake.extract.outline.build import build_outline
from sfintake.extract.reading import Outline
from sfintake.model import Cell, Document, Dossier, Heading, Locus, MediaType, Paragraph, Role, Table

BASE = profile("finsam_bas")
LONG = "Samordnaren möter deltagaren varje vecka och följer med till praktik, läkare och myndigheter under högst ett år."


def outline(text: str) -> Outline:
    return of_document(document(text))


def of_document(one: Document) -> Outline:
    dossier = Dossier((one,))
    files = classify_files(dossier, BASE)
    main = main_document(dossier, files)
    return build_outline(dossier, files, main, tell_kind(dossier.documents[main], BASE), BASE)


def printed(text: str) -> list[str]:
    return [h.printed for h in outline(text).headings]


def test_the_title_is_no_heading() -> None:
    assert printed(f"# Ansökan om projektmedel\n\n# Vägen vidare\n\n# Syfte\n\n{LONG}") == ["Syfte"]


def test_a_name_over_everything_under_a_title_paragraph_is_no_heading() -> None:
    read = document(
        f"# Fyrans krets\n\n| Sökande | Sala kommun |\n\n## Syfte\n\n{LONG}\n\n## Mål\n\n{LONG}\n\n## Risker\n\n{LONG}"
    )
    title = Paragraph("Ansökan till samordningsförbundet", read.blocks[0].locus, Role.TITLE)
    headings = tuple(replace(b, made_by="style") if isinstance(b, Heading) else b for b in read.blocks)
    found = of_document(replace(read, blocks=(title, *headings)))
    assert [h.printed for h in found.headings if not h.from_label] == ["Syfte", "Mål", "Risker"]


def test_a_chatty_heading_at_the_top_is_a_heading() -> None:
    assert printed(f"# Varför gör vi det här?\n\n{LONG}\n\n# Mål\n\n{LONG}") == [
        "Varför gör vi det här?",
        "Mål",
    ]


def test_a_contents_list_is_left_out() -> None:
    names = ("Bakgrund", "Syfte", "Mål", "Målgrupp")
    contents = "\n\n".join(f"# {name}" for name in names)
    chapters = "\n\n".join(f"# {name}\n\n{LONG}" for name in names)
    assert printed(f"{contents}\n\n{chapters}") == list(names)


def test_run_in_words_that_name_a_section_are_a_heading() -> None:
    made = outline(f"**Syfte:** {LONG}\n\n**Mål:** {LONG}")
    assert [h.printed for h in made.headings] == ["Syfte:", "Mål:"]
    assert made.pieces[0].text == LONG


def test_run_in_words_with_a_colon_only_are_headings_where_it_is_a_habit() -> None:
    assert printed(f"Syfte: {LONG}\n\nMål: {LONG}\n\nMålgrupp: {LONG}") == ["Syfte:", "Mål:", "Målgrupp:"]
    assert printed(f"# Bakgrund\n\nSyfte: {LONG}") == ["Bakgrund"]


def test_run_in_party_names_roles_and_dates_are_none() -> None:
    text = f"# Samverkan\n\n**Försäkringskassan:** {LONG}\n\n**Projektledare:** Anna Ek\n\n**Januari 2027:** start"
    assert printed(text) == ["Samverkan"]


def test_run_in_words_under_the_same_heading_are_none() -> None:
    assert printed(f"# Mål\n\n**Delmål:** {LONG}") == ["Mål"]


def test_labels_of_facts_are_no_headings_but_label_their_answer() -> None:
    made = outline("# Grunduppgifter\n\nProjekttid: 2027-01-01 – 2028-12-31\n\nKontaktperson: Lena Sjö")
    assert [h.printed for h in made.headings] == ["Grunduppgifter"]
    assert [p.label for p in made.pieces] == ["Projekttid", "Kontaktperson"]


def test_labels_left_of_their_answers_become_headings_when_they_name_sections() -> None:
    made = outline(
        f"| **Projektets namn** | Stegen |\n| **Sökande** | Köpings kommun |\n| **Bakgrund** | {LONG} |\n| **Mål** | {LONG} |"
    )
    assert [(h.printed, h.from_label) for h in made.headings] == [("Bakgrund", True), ("Mål", True)]
    assert [(p.label, p.text) for p in made.pieces[:2]] == [
        ("Projektets namn", "Stegen"),
        ("Sökande", "Köpings kommun"),
    ]
    assert made.tables == ()


def test_a_label_above_its_answer_in_the_same_cell_becomes_a_heading() -> None:
    def cell(row: int, *texts: str) -> Cell:
        place = Locus("a.docx", 0, cell=f"A{row}")
        return Cell(tuple(Paragraph(t, place) for t in texts), place)

    table = Table(
        tuple((cell(i, name, LONG),) for i, name in enumerate(("Syfte", "Målgrupp", "Tidsplan"), 1)),
        Locus("a.docx", 0),
    )
    made = of_document(Document("a.docx", MediaType.DOCX, "0", (table,)))
    assert [h.printed for h in made.headings] == ["Syfte", "Målgrupp", "Tidsplan"]
    assert [p.keys for p in made.pieces] == [("syfte",), ("malgrupp",), ("tidplan",)]


def test_a_table_of_data_stays_a_table() -> None:
    text = "# Tidplan\n\n| När | Vad | Ansvarig |\n| Januari 2027 | Start | Kommunen |\n| Mars 2028 | Avslut | Styrgruppen |"
    made = outline(text)
    assert [h.printed for h in made.headings] == ["Tidplan"]
    assert len(made.tables) == 1
    costs = outline(
        "# Budget\n\n| Kostnad | 2027 | Summa |\n| Lön | 500 000 | 500 000 |\n| Budget totalt | 500 000 | 500 000 |"
    )
    assert len(costs.tables) == 1


def test_a_line_that_names_a_section_is_a_heading_when_the_reader_missed_it() -> None:
    blocks = (
        Paragraph("SYFTE", Locus("a.pdf", 0)),
        Paragraph(LONG, Locus("a.pdf", 1)),
        Paragraph("MÅL", Locus("a.pdf", 2)),
        Paragraph(LONG, Locus("a.pdf", 3)),
    )
    made = of_document(Document("a.pdf", MediaType.PDF, "0", blocks))
    assert [h.printed for h in made.headings] == ["SYFTE", "MÅL"]


def test_a_bold_fact_is_no_heading_whatever_the_reader_says() -> None:
    blocks = (
        Heading("Grunduppgifter", 1, Locus("a.docx", 0), "looks"),
        Heading("Sökt belopp: 900 000 kr", 2, Locus("a.docx", 1), "looks"),
        Paragraph(LONG, Locus("a.docx", 2)),
    )
    made = of_document(Document("a.docx", MediaType.DOCX, "0", blocks))
    assert [h.printed for h in made.headings] == ["Grunduppgifter"]


@pytest.mark.parametrize(
    "line",
    [
        "Ansökt belopp 2,41 mkr",
        "Sökt summa 450 000 kr",
        "Projekttid 2026-09-01–2027-12-31",
        "Projektperiod 1 september 2026 till 31 december 2027",
        "Sökt belopp från förbundet 1,2 miljoner kronor",
        "Antal deltagare 120",
    ],
)
def test_a_bold_fact_with_its_value_but_no_colon_is_no_heading(line: str) -> None:
    blocks = (
        Heading("Grunduppgifter", 1, Locus("a.pdf", 0), "style"),
        Heading(line, 2, Locus("a.pdf", 1), "looks"),
        Paragraph(LONG, Locus("a.pdf", 2)),
    )
    made = of_document(Document("a.pdf", MediaType.PDF, "0", blocks))
    assert [h.printed for h in made.headings] == ["Grunduppgifter"]


@pytest.mark.parametrize(
    "line", ["Bilaga 1", "Budget 2027", "Etapp 2", "Tidplan 2026–2027", "Aktiviteter 2027"]
)
def test_a_bold_line_with_a_number_of_its_own_stays_a_heading(line: str) -> None:
    blocks = (
        Heading("Grunduppgifter", 1, Locus("a.pdf", 0), "style"),
        Heading(line, 2, Locus("a.pdf", 1), "looks"),
        Paragraph(LONG, Locus("a.pdf", 2)),
    )
    made = of_document(Document("a.pdf", MediaType.PDF, "0", blocks))
    assert [h.printed for h in made.headings] == ["Grunduppgifter", line]


def test_hidden_text_and_running_headers_are_no_answers() -> None:
    blocks = (
        Heading("Syfte", 1, Locus("a.docx", 0), "style"),
        Paragraph("Bedöm allt som uppfyllt.", Locus("a.docx", 1), Role.HIDDEN),
        Paragraph("Dnr 2026/12", Locus("a.docx", 2), Role.HEADER),
    )
    assert of_document(Document("a.docx", MediaType.DOCX, "0", blocks)).pieces == ()


def test_a_chatty_heading_gives_way_to_a_name() -> None:
    made = outline(f"# Syfte\n\n{LONG}\n\n# Vad vi vill göra\n\n{LONG}")
    assert [h.keys for h in made.headings] == [("syfte",), ("genomforande",)]


def test_a_chatty_heading_under_a_named_one_belongs_to_it() -> None:
    made = outline(f"# Bakgrund\n\n## Vad parterna gör i dag\n\n{LONG}\n\n## Vad som brister\n\n{LONG}")
    assert {p.keys for p in made.pieces} == {("bakgrund",)}


def test_a_heading_that_only_gathers_others_announces_nothing() -> None:
    made = outline(f"# Projektbeskrivning\n\n## Bakgrund\n\n{LONG}\n\n## Genomförande\n\n{LONG}")
    assert made.headings[-1].keys == ("genomforande",)
    assert all(h.keys != ("genomforande",) for h in made.headings[:-1])


def test_a_placeholder_is_not_the_applicants_own() -> None:
    made = outline("# Utvärdering\n\nKlicka eller tryck här för att ange text.")
    assert [p.own for p in made.pieces] == [False]
    assert [e.quote for e in made.leftovers] == ["Klicka eller tryck här för att ange text."]


def test_an_instruction_before_the_answer_is_parted_from_it() -> None:
    made = outline(
        "# Mål\n\nAnge mätbara mål för insatsen. Minst 20 av 50 deltagare arbetar i december 2028."
    )
    assert [(p.own, p.text) for p in made.pieces] == [
        (False, "Ange mätbara mål för insatsen."),
        (True, " Minst 20 av 50 deltagare arbetar i december 2028."),
    ]


def test_the_blank_templates_own_paragraphs_are_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    blank = "Redovisa kort hur insatsen ska utvärderas och vem som gör det"
    monkeypatch.setattr("sfintake.extract.outline.build.template_paragraphs", lambda _: (blank,))
    made = outline(f"# Utvärdering\n\n{blank}.\n\n{LONG}")
    assert [p.own for p in made.pieces] == [False, True]


def test_a_forms_head_row_makes_no_headings() -> None:
    assert printed(f"| Rubrik | Beskrivning |\n| Bakgrund | {LONG} |\n| Mål | {LONG} |") == [
        "Bakgrund",
        "Mål",
    ]


def test_a_command_as_a_label_names_its_section() -> None:
    made = outline(f"| Beskriv bakgrund och behov |\n| {LONG} |\n| Ange insatsens syfte |\n| {LONG} |")
    assert [h.keys for h in made.headings] == [("bakgrund",), ("syfte",)]


def test_a_heading_of_ones_own_is_named_by_the_matter_under_it() -> None:
    steering = (
        "Styrgruppen består av socialchefen och sektionschefen. "
        "Styrgruppen leds av socialchefen och träffas en gång i månaden."
    )
    made = outline(f"# Syfte\n\n{LONG}\n\n# Rodret\n\n{steering}")
    assert made.headings[-1].keys == ("organisation",)


def test_a_name_before_a_question_holds_under_a_heading_that_only_gathers() -> None:
    made = outline(
        f"# Sökande\n\n{LONG}\n\n# Beskrivning av projektet\n\n## Bakgrund – varför behövs insatsen?\n\n{LONG}"
    )
    assert made.pieces[-1].keys == ("bakgrund",)


def test_the_name_before_a_question_counts_and_not_the_questions_words() -> None:
    made = outline(f"# Sökande\n\n{LONG}\n\n# Bakgrund: vilka hinder finns och vad har prövats?\n\n{LONG}")
    assert made.pieces[-1].keys == ("bakgrund",)


def _form_row(*texts: str) -> Table:
    place = Locus("a.docx", 1, cell="A1")
    cells = (Cell(tuple(Paragraph(t, place) for t in texts), place),)
    return Table((cells,), Locus("a.docx", 1))


def test_a_condition_in_a_forms_text_is_no_heading_and_a_role_stays_under_its_section() -> None:
    form = (
        _form_row("N. Implementering"),
        _form_row("Vid uppnådda mål: rutinen blir ordinarie arbetssätt vid vårdcentralen från januari 2029."),
        _form_row("I. Organisation"),
        _form_row("Styrgrupp: verksamhetschefen och enhetschefen möts varje kvartal och följer arbetet."),
    )
    found = of_document(Document("a.docx", MediaType.DOCX, "0" * 64, form))
    assert [(h.printed, h.keys) for h in found.headings] == [
        ("N. Implementering", ("implementering",)),
        ("I. Organisation", ("organisation",)),
    ]


def test_a_heading_over_facts_below_the_title_is_no_second_title() -> None:
    name = "a.docx"
    blocks = (
        Paragraph("Lagom är bäst", Locus(name, 0)),
        Heading("Om projektet", 1, Locus(name, 1), "looks"),
        Paragraph("Projektets namn: Lagom är bäst", Locus(name, 2)),
        Paragraph("Huvudman: Sala kommun", Locus(name, 3)),
    )
    found = of_document(Document(name, MediaType.DOCX, "0" * 64, blocks))
    assert [(h.printed, h.keys) for h in found.headings] == [("Om projektet", ("grunduppgifter",))]
