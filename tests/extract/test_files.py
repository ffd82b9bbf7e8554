"""What each file is, which is the application, and what answers to its references."""

from builders import document, profile
from sfintake.extract import extract
from sfintake.extract.files.kind import tell_kind
from sfintake.model import Dossier, MediaType, Unread

LONG = "Samordnaren möter deltagaren varje vecka och följer med till praktik, läkare och myndigheter under högst ett år."
APPLICATION = f"# Ansökan om medel\n\n# Bakgrund\n\n{LONG}\n\n# Syfte\n\n{LONG}\n\n# Mål\n\n{LONG}"


def roles(*files: tuple[str, str]) -> dict[str, str]:
    dossier = Dossier(tuple(document(text, name) for name, text in files))
    return {f.name: str(f.role) for f in extract(dossier, profile()).files}


def test_the_application_is_told_by_its_sections_and_not_by_its_place() -> None:
    letter = "Härmed intygar undertecknade att kommunen står bakom insatsen. " + LONG * 6
    assert roles(("avsiktsforklaring.docx", letter), ("fil2.docx", APPLICATION)) == {
        "avsiktsforklaring.docx": "attachment",
        "fil2.docx": "application",
    }


def test_a_budget_file_is_told_by_its_name_and_table() -> None:
    budget = "# Budget\n\n| Lön | 500 000 kr |\n| Resor | 20 000 kr |"
    assert roles(("a.docx", APPLICATION), ("budget.docx", budget))["budget.docx"] == "budget"


def refs(text: str, *others: tuple[str, str], unread: tuple[Unread, ...] = ()) -> list[tuple[str, bool]]:
    files = (document(text, "ansokan.docx"), *(document(t, n) for n, t in others))
    return [(r.label, r.present) for r in extract(Dossier(files, unread), profile()).attachment_refs]


def test_an_attachment_answers_by_number_name_or_matter() -> None:
    see_two = APPLICATION + "\n\n# Budget\n\nSe bilaga 2."
    assert refs(see_two, ("Bilaga 2.docx", LONG)) == [("bilaga 2", True)]
    assert refs(see_two, ("Bilaga 1.docx", LONG)) == [("bilaga 2", False)]
    named = APPLICATION + "\n\n# Budget\n\nSe bifogad fil kalkyl_stegen.xlsx."
    assert refs(named, ("kalkyl_stegen.docx", LONG)) == [("kalkyl_stegen.xlsx", True)]
    matter = APPLICATION + "\n\n# Förankring\n\nAvsiktsförklaring från regionen bifogas."
    assert refs(matter, ("brev.docx", "# Avsiktsförklaring\n\n" + LONG))[0][1] is True
    assert refs(matter)[0][1] is False


def test_a_file_that_cannot_be_opened_answers_too() -> None:
    text = APPLICATION + "\n\n# Budget\n\nSe bifogad budget."
    lost = Unread("budget.xlsx", MediaType.XLSX, "1", "CORRUPT", "Filen är skadad.", "Skicka den igen.")
    assert refs(text, unread=(lost,))[0][1] is True


def test_documents_only_said_to_exist_are_no_references() -> None:
    text = APPLICATION + "\n\n# Förankring\n\nEn avsiktsförklaring är undertecknad. Inga bilagor bifogas."
    assert refs(text) == []


def test_an_ideskiss_calls_itself_one_or_asks_its_own_questions() -> None:
    assert (
        str(tell_kind(document(f"# Idéskiss: Morgonhjälpen\n\n# Bakgrund\n\n{LONG}"), profile()))
        == "ideskiss"
    )
    own = f"# Arbetstitel\n\nStegen\n\n# Idé om lösningen\n\n{LONG}\n\n# Samordnat behov\n\n{LONG}\n\n# Förändring\n\n{LONG}"
    assert str(tell_kind(document(own), profile())) == "ideskiss"
    assert str(tell_kind(document(APPLICATION), profile())) == "ansokan"


def test_an_application_that_mentions_an_earlier_ideskiss_is_an_application() -> None:
    text = (
        APPLICATION
        + "\n\n# Genomförande\n\nVi lämnade en idéskiss i mars och har sedan dess arbetat vidare. "
        + LONG
    )
    assert str(tell_kind(document(text), profile())) == "ansokan"
