"""Facts in the sentences applicants write: how many, of what age, when; numbers that must not be spread; attachments."""

import pytest

from builders import document, profile
from sfintake.extract import extract
from sfintake.model import Application, Dossier, Heading, Locus, Paragraph, Role

LONG = "Samordnaren möter deltagaren varje vecka och följer med till praktik, läkare och myndigheter under högst ett år."


def read(text: str, *others: tuple[str, str], name: str = "vastmanland") -> Application:
    files = (document(text, "ansokan.docx"), *(document(t, n) for n, t in others))
    return extract(Dossier(files), profile(name))


PERIOD = "# Grunduppgifter\n\nProjekttid: 2027-01-01 – 2028-12-31\n\n"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Vi räknar med 40 deltagare.", 40),
        ("Sammanlagt fyrtio personer får stöd.", 40),
        ("Antal deltagare: ca 35.", 35),
        ("Antalet deltagare beräknas till 28.", 28),
        ("Insatsen tar emot 15 deltagare per år.", 30),
        ("Varje år deltar 15 personer.", 30),
        ("Fyra grupper om åtta deltagare startar.", 32),
        ("Vi startar 3 grupper med 10 i varje.", 30),
        ("Åtta deltagare åt gången.", None),
        ("Vi träffar sex personer i veckan.", None),
        ("20 kvinnor och 15 män får plats.", 35),
        ("Vi tar emot 12 deltagare under 2027 och 18 under 2028.", 30),
        ("Första året 10 deltagare, andra året 14 deltagare.", 24),
        ("40 procent av deltagarna är kvinnor.", None),
        ("Gruppen leds av fyra handläggare.", None),
        ("Minst 25 ungdomar ska delta.", 25),
        ("Vi tar emot ett trettiotal deltagare.", 30),
        ("Cirka 1 200 personer omfattas.", 1200),
        ("Deltagarna är 18–29 år.", None),
        ("Vi erbjuder 30 deltagarplatser.", 30),
        ("Vi har nu 8 platser åt gången, totalt 48 deltagare.", 48),
    ],
)
def test_the_number_of_participants_is_the_number_in_all(sentence: str, number: int | None) -> None:
    field = read(f"{PERIOD}# Målgrupp\n\nSjukskrivna i Sala. {sentence}").fields.participants
    assert field.value == number
    assert [e.quote for e in field.evidence] == ([sentence] if number else [])


def test_a_number_under_the_target_group_goes_before_one_elsewhere() -> None:
    text = f"{PERIOD}# Målgrupp\n\nVi tar emot 20 deltagare.\n\n# Genomförande\n\nVi tar emot 30 deltagare."
    assert read(text).fields.participants.value == 20


def test_a_number_a_year_over_part_of_a_year_is_no_number_in_all() -> None:
    text = "# Grunduppgifter\n\nProjekttid: 2027-01-01 – 2028-06-30\n\n# Målgrupp\n\n15 deltagare per år."
    assert read(text).fields.participants.value is None


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Personer mellan 25 och 60 år i Sala.", 25, 60),
        ("Unga 18–29 år i Sala.", 18, 29),
        ("Unga i åldern 16 till 24 år.", 16, 24),
        ("Vuxna från 30 år i Sala.", 30, None),
        ("Personer upp till 64 år i Sala.", None, 64),
        ("Vuxna över 30 år.", 30, None),
        ("Den som fyllt 18 år men inte 30.", 18, 29),
        ("Sjukskrivna sedan 2 år.", None, None),
        ("Personer 16–64 år som varit hemma i 2–3 år.", 16, 64),
    ],
)
def test_the_ages_are_those_it_is_for(sentence: str, low: int | None, high: int | None) -> None:
    field = read(f"# Målgrupp\n\n{sentence}").fields.ages
    assert ((field.value.min, field.value.max) if field.value else (None, None)) == (low, high)
    assert [e.quote for e in field.evidence] == ([sentence] if low or high else [])


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Projekttid: 2027-01-01 – 2028-12-31", "2027-01-01", "2028-12-31"),
        ("Projekttid: 1 mars 2027 – 28 februari 2029", "2027-03-01", "2029-02-28"),
        ("Projekttid: mars 2027 – februari 2029", "2027-03-01", "2029-02-28"),
        ("Projekttid: 2027–2028", "2027-01-01", "2028-12-31"),
        ("Projektet pågår från den 1 september 2027 till den 31 augusti 2028.", "2027-09-01", "2028-08-31"),
        ("Projektet startar den 1 april 2027 och pågår i två år.", "2027-04-01", "2029-03-31"),
        ("Projektet startar den 1 april 2027 och pågår i 18 månader.", "2027-04-01", "2028-09-30"),
        ("Projektet startar i april 2027.", "2027-04-01", None),
        ("Projektet pågår i ungefär två år.", None, None),
    ],
)
def test_the_period_is_the_one_applied_for(sentence: str, start: str | None, end: str | None) -> None:
    field = read(f"# Tidplan\n\n{sentence}").fields.period
    value = field.value
    assert (value and value.start and str(value.start), value and value.end and str(value.end)) == (
        start,
        end,
    )
    assert len(field.evidence) == (1 if start or end else len(field.evidence))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Hennes nummer är 19840612-9810.", "personnummer"),
        ("Nummer 840612-9810 gäller.", "personnummer"),
        ("Anna, 23 år, har svår ångest.", "case_story"),
        ("Ta Mimmi, 26 år, som är sjukskriven.", "case_story"),
        ("26-åriga Mimmi är sjukskriven.", "case_story"),
        ("Kalle är 37 och långtidssjukskriven.", "case_story"),
        ("Sahra 31, sover dåligt.", "case_story"),
        ("Ali (19) har hoppat av skolan.", "case_story"),
        ("Eva är en 44-årig kvinna med utmattning.", "case_story"),
        ("Eva, född 1984, är utbränd.", "case_story"),
        ("Eva är 44 år. Hon bor i Sala. Hon är sjukskriven.", "case_story"),
    ],
)
def test_personal_data_is_found_and_masked(sentence: str, kind: str) -> None:
    (found,) = read(f"# Bakgrund\n\n{LONG} {sentence}").personal_data
    assert str(found.kind) == kind
    assert found.evidence.quote.split()[0] == sentence.split(maxsplit=1)[0]
    assert "9810" not in found.evidence.quote


@pytest.mark.parametrize(
    "sentence",
    [
        "Organisationsnummer 212000-1959.",
        "Ring 070-123 45 67.",
        "Ungdomar i Åmål, 18 år, som är arbetslösa.",
        "Försäkringskassan, 20 år, sjukskrivna.",
        "Projektledaren Eva, 44 år, har arbetat med sjukskrivna.",
        "Eva Ek är enhetschef sedan 20 år.",
        "Sala 21, Köping 14, arbetslösa.",
        "Unga, 18 år till 24 år, som är sjukskrivna.",
        "Anna, 23 år, tycker om att sjunga.",
        "Antalet är 37 och de är sjukskrivna.",
        "Efter Eva, 44 år sedan, kom många sjukskrivna.",
    ],
)
def test_these_are_no_personal_data(sentence: str) -> None:
    assert read(f"# Bakgrund\n\n{LONG} {sentence}").personal_data == ()


def test_a_story_that_is_told_of_only_three_sentences_later_is_none() -> None:
    near = "Eva är 44 år. Hon bor i Sala. Hon läser. Hon är sjukskriven."
    assert read(f"# Bakgrund\n\n{near}").personal_data == ()


def test_a_number_in_a_running_header_is_told_once_and_one_in_a_cell_too() -> None:
    head = Paragraph("Ärende 19840612-9810", Locus("ansokan.docx", 90), Role.HEADER)
    made = document(f"# Bakgrund\n\n{LONG}\n\n| Kontakt | 19840612-9810 |", "ansokan.docx")
    whole = type(made)(made.name, made.media_type, made.sha256, (*made.blocks, head, head))
    found = extract(Dossier((whole,)), profile()).personal_data
    assert [f.evidence.cell for f in found] == ["B1", None]
    assert found[0].evidence.heading_path == ("Bakgrund",)


APPLICATION = f"# Ansökan om medel\n\n# Bakgrund\n\n{LONG}\n\n# Syfte\n\n{LONG}\n\n# Mål\n\n{LONG}\n\n"


def refs(sentence: str, *others: tuple[str, str]) -> list[tuple[str, bool]]:
    found = read(f"{APPLICATION}# Budget\n\n{sentence}", *others).attachment_refs
    assert all(r.evidence.quote in sentence for r in found)
    return [(r.label, r.present) for r in found]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("Se bilaga 2.", ["bilaga 2"]),
        ("Se bilaga 1 och 3.", ["bilaga 1", "bilaga 3"]),
        ("Se bil. 4.", ["bilaga 4"]),
        ("Se bilaga A.", ["bilaga A"]),
        ("Budgeten finns i bilaga 1. Se även bilaga 1.", ["bilaga 1"]),
        ("Kalkylen redovisas i separat excelfil.", ["Kalkylen redovisas i separat excelfil."]),
        ("Avtalet bifogas.", ["Avtalet bifogas."]),
        ("Inga bilagor bifogas.", []),
        ("Fakturan bifogas rekvisitionen.", []),
        ("Protokollet kan bifogas.", []),
        ("Kommunen har skrivit ett avtal.", []),
    ],
)
def test_references_to_attachments_are_found(sentence: str, labels: list[str]) -> None:
    assert [label for label, _ in refs(sentence)] == labels


def test_an_attachment_is_there_when_something_answers_to_it() -> None:
    assert refs("Se bilaga 2.", ("bilaga_2_avtal.docx", LONG)) == [("bilaga 2", True)]
    assert refs("Se bilaga 2.", ("bilaga_12.docx", LONG)) == [("bilaga 2", False)]
    assert refs("Budgeten finns i bilaga 2.", ("kalkyl.docx", LONG)) == [("bilaga 2", True)]
    assert refs("Budgeten finns i bilaga 2.", ("avtal.docx", LONG)) == [("bilaga 2", False)]
    assert refs("Se fil plan_2027.pdf.", ("Plan 2027.docx", LONG)) == [("plan_2027.pdf", True)]
    assert refs("Se bilaga 1 och 3.", ("Bilaga 3.docx", LONG)) == [("bilaga 1", False), ("bilaga 3", True)]


def test_an_appended_part_answers_and_a_line_of_a_list_does_not() -> None:
    appended = f"Se bilaga 1.\n\n# Bilaga 1 Riskanalys\n\n{LONG}"
    (found,) = read(f"{APPLICATION}# Budget\n\n{appended}").attachment_refs
    assert (found.label, found.present) == ("bilaga 1", True)
    listed = "Se bilaga 1.\n\n# Bilagor\n\nBilaga 1: Riskanalys\n\nBilaga 2: Avtal"
    made = read(f"{APPLICATION}# Budget\n\n{listed}").attachment_refs
    assert [(r.label, r.present) for r in made] == [("bilaga 1", False), ("bilaga 2", False)]


def roles(*files: tuple[str, str]) -> list[str]:
    return [str(f.role) for f in read(files[0][1], *files[1:]).files]


def test_what_a_file_is_shows_in_its_first_words_and_its_name() -> None:
    mail = "Hej! Här kommer vår ansökan. Med vänlig hälsning"
    assert roles(("a.docx", APPLICATION), ("kvittens.docx", "Kvittens på inlämnad handling"))[1] == "noise"
    assert roles(("a.docx", APPLICATION), ("brev.docx", mail))[1] == "attachment"
    table = "| Lön | 500 000 |\n| Resor | 20 000 |"
    assert roles(("a.docx", APPLICATION), ("kalkyl.docx", table))[1] == "budget"
    assert roles(("a.docx", APPLICATION), ("kalkyl.docx", LONG))[1] == "attachment"


def test_headings_are_those_of_the_application_alone() -> None:
    made = read(APPLICATION, ("bilaga.docx", f"# Vår historia\n\n{LONG}"))
    assert made.headings == ("Bakgrund", "Syfte", "Mål")
    assert isinstance(document(APPLICATION).blocks[0], Heading)
