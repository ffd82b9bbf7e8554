"""How each demanded section is answered."""

from typing import Any

import pytest

from builders import document, profile
from sfintake.extract import extract
from sfintake.model import Dossier, Heading, Locus, MediaType, Paragraph, Picture, Section

LONG = (
    "Samordnaren möter deltagaren varje vecka och följer med till praktik, "
    "läkare och myndigheter under högst ett år."
)


def section(text: str, key: str, name: str = "finsam_bas") -> Section:
    return extract(Dossier((document(text),)), profile(name)).section(key)


def status(text: str, key: str) -> str:
    return str(section(text, key).status)


@pytest.mark.parametrize(
    "text",
    [
        "Ingen utvärdering planeras.",
        "Ej aktuellt i nuläget.",
        "Nej, det behövs inte.",
        "Vi har valt att inte göra någon utvärdering av en så liten insats som den här.",
        "Projektet utvärderas inte, eftersom alla ändå träffas varje vecka och "
        "ser hur det går för deltagarna.",
        "–",
        "En utvärdering med enkäter och en utomstående forskare hade varit önskvärd. "
        "Någon sådan ryms däremot inte.",
    ],
)
def test_what_is_said_not_to_be_done_is_declined(text: str) -> None:
    assert status(f"# Bakgrund\n\n{LONG}\n\n# Utvärdering\n\n{text}", "utvardering") == "declined"


@pytest.mark.parametrize(
    "text",
    [
        "Kompletteras senare.",
        "Vi återkommer.",
        "Plan för utvärdering tas fram när projektet är igång.",
        "Utvärderingen planeras i samband med projektstart.",
        "Hur utvärderingen ska gå till får vi återkomma till.",
        "Upplägget diskuteras fortfarande mellan parterna.",
        "Detta görs klart under hösten.",
        "Vi kommer tillbaka till detta när projektledaren är på plats.",
    ],
)
def test_what_is_left_for_later_is_promised(text: str) -> None:
    assert status(f"# Bakgrund\n\n{LONG}\n\n# Utvärdering\n\n{text}", "utvardering") == "promised"


@pytest.mark.parametrize(
    ("heading", "key", "text"),
    [
        (
            "Tidplan",
            "tidplan",
            "Januari 2027: en plan tas fram under våren. Mars 2027: tio deltagare börjar. "
            "December 2027: avslut av insatsen.",
        ),
        (
            "Implementering",
            "implementering",
            "Kommunen tar över arbetssättet i januari 2029 i sin ordinarie verksamhet. "
            "Hur tiden betalas får vi återkomma till.",
        ),
        (
            "Uppföljning",
            "uppfoljning",
            "Enskilda deltagare följs inte upp, men styrgruppen går varje kvartal igenom "
            "antal deltagare, avslut och kostnader.",
        ),
        ("Medfinansiering", "medfinansiering", "Ingen medfinansiering är möjlig."),
        (
            "Genomförande",
            "genomforande",
            "Deltagarna återkommer varje vecka till samma handledare, och inga krav "
            "på närvaro ställs under den första månaden.",
        ),
    ],
)
def test_harmless_negations_and_open_points_leave_it_present(heading: str, key: str, text: str) -> None:
    assert status(f"# Bakgrund\n\n{LONG}\n\n# {heading}\n\n{text}", key) == "present"


def test_the_order_of_precedence() -> None:
    assert status("# Mål\n\n# Syfte\n\n" + LONG, "mal") == "empty"
    assert status("# Mål\n\nHur skriver man det här?\n\n# Syfte\n\n" + LONG, "mal") == "empty"
    assert status("# Mål\n\nFler ska må bättre.", "mal") == "brief"
    assert status("# Mål\n\nKlicka eller tryck här för att ange text.", "mal") == "template_text"
    assert status("# Budget\n\nSe bilaga 1.", "budget") == "attachment"
    assert status("# Syfte\n\n" + LONG, "mal") == "missing"


def test_only_a_picture_is_unreadable() -> None:
    blocks = (Heading("Budget", 1, Locus("a.docx", 0), "style"), Picture(Locus("a.docx", 1), 0.4))
    from sfintake.model import Document

    one = Document("a.docx", MediaType.DOCX, "0", blocks)
    assert str(extract(Dossier((one,)), profile("finsam_bas")).section("budget").status) == "unreadable"


def test_low_coverage_makes_what_is_not_found_unreadable() -> None:
    from sfintake.model import Document

    blocks = (Heading("Syfte", 1, Locus("a.pdf", 0), "style"), Paragraph(LONG, Locus("a.pdf", 1)))
    one = Document("a.pdf", MediaType.PDF, "0", blocks, coverage=0.5)
    found = extract(Dossier((one,)), profile("finsam_bas"))
    assert str(found.section("utvardering").status) == "unreadable"
    assert str(found.section("syfte").status) == "present"


def test_a_double_heading_is_merged_for_what_its_text_covers() -> None:
    text = (
        f"# Bakgrund\n\n{LONG}\n\n# Uppföljning och utvärdering\n\nProjektledaren "
        f"rapporterar antal deltagare till "
        "styrgruppen varje kvartal. Deltagarna registreras i SUS vid start och avslut."
    )
    assert status(text, "uppfoljning") == "merged"
    assert section(text, "uppfoljning").shared_with == ("utvardering",)
    assert status(text, "utvardering") == "missing"


def test_subheadings_for_every_key_make_each_present() -> None:
    both = f"# Syfte och mål\n\n## Syfte\n\n{LONG}\n\n## Mål\n\n{LONG}"
    assert [status(both, k) for k in ("syfte", "mal")] == ["present", "present"]
    one = f"# Syfte och mål\n\nSyftet är att {LONG}\n\n## Mål\n\nMinst 20 av deltagarna ska arbeta. {LONG}"
    assert [status(one, k) for k in ("syfte", "mal")] == ["merged", "merged"]


def test_a_passage_elsewhere_is_unheaded() -> None:
    text = (
        f"# Genomförande\n\n{LONG}\n\nDeltagarna är med och planerar innehållet. "
        f"De väljer två representanter som sitter med "
        "på styrgruppens möten och säger vad som behöver ändras."
    )
    assert status(text, "deltagarperspektiv") == "unheaded"
    assert "representanter" in section(text, "deltagarperspektiv").evidence[0].quote


def test_an_aside_of_a_few_words_is_no_answer() -> None:
    text = f"# Genomförande\n\n{LONG} Deltagarna väljer själva dag."
    assert status(text, "deltagarperspektiv") == "missing"
    assert section(text, "deltagarperspektiv").nearest[0].quote == "Deltagarna väljer själva dag."


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "Förra projektets utvärdering visade att deltagarna mådde bättre och att "
            "nio av trettio hade fått ett arbete.",
            "utvardering",
        ),
        (
            "Oktober 2026 inleds en implementeringsfas med rekrytering, introduktion "
            "och information till all personal.",
            "implementering",
        ),
        (
            "Personer som riskerar långvarig sjukskrivning och som behöver stöd från "
            "två myndigheter samtidigt erbjuds en plats.",
            "risk",
        ),
    ],
)
def test_the_same_words_about_something_else_are_no_answer(text: str, key: str) -> None:
    assert status(f"# Genomförande\n\n{text}", key) == "missing"


def test_a_sentence_elsewhere_may_decline_by_name() -> None:
    text = f"# Genomförande\n\n{LONG}\n\nInga bilagor bifogas. Någon utvärdering planeras inte."
    assert status(text, "bilagor") == "declined"
    assert status(text, "utvardering") == "declined"


def test_a_cost_table_makes_the_budget_present_whatever_its_words() -> None:
    text = "# Budget\n\n| Kostnad | Kronor |\n| Lön | 500 000 |\n| Summa | 500 000 |"
    assert status(text, "budget") == "present"


def test_an_attachment_that_is_in_the_dossier_is_told() -> None:
    files: tuple[Any, ...] = (
        document("# Syfte\n\n" + LONG + "\n\n# Budget\n\nSe bilaga 1."),
        document("# Budget\n\nLön samordnare 500 000 kr.", "bilaga_1_budget.docx"),
    )
    found = extract(Dossier(files), profile("finsam_bas")).section("budget")
    assert (str(found.status), found.attachment_present) == ("attachment", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Underskrift\n\nKrokom den 3 maj 2026\n\nPer-Olov Ek, socialchef", "present"),
        ("# Underskrift\n\nOrt och datum: __________\n\nNamn: __________", "empty"),
        (f"# Syfte\n\n{LONG}\n\nMed vänlig hälsning\n\nLena Sjö\n\nenhetschef", "unheaded"),
        (
            f"# Syfte\n\n{LONG}\n\n# Organisation\n\nStyrgruppen består av Lena Sjö "
            f"och Per Ek, som båda är chefer hos parterna.",
            "missing",
        ),
    ],
)
def test_signatures(text: str, expected: str) -> None:
    assert status(text, "underskrift") == expected


def test_basic_facts_without_a_heading_are_unheaded() -> None:
    text = (
        f"Projektets namn: Stegen\n\nSökande: Köpings kommun\n\nKontaktperson: Lena Sjö\n\n# Syfte\n\n{LONG}"
    )
    assert status(text, "grunduppgifter") == "unheaded"


def test_every_key_is_given_once() -> None:
    found = extract(Dossier((document("# Syfte\n\n" + LONG),)), profile("finsam_bas"))
    assert [s.key for s in found.sections] == [d.key for d in profile("finsam_bas").sections]


@pytest.mark.parametrize(
    ("heading", "key", "text"),
    [
        ("Risker", "risk", "Vi ser inga risker."),
        (
            "Organisation",
            "organisation",
            "Ingen särskild styrgrupp behövs. Projektledaren rapporterar till enhetschefen.",
        ),
        ("Samverkan", "samverkan", "Ingen av parterna kan göra det här ensam."),
    ],
)
def test_a_negation_of_something_else_is_a_short_answer(heading: str, key: str, text: str) -> None:
    assert status(f"# Bakgrund\n\n{LONG}\n\n# {heading}\n\n{text}", key) == "brief"


def test_a_cover_letter_supplements_what_the_application_is_silent_on() -> None:
    from dataclasses import replace

    letter = document(
        "Hej! Här kommer ansökan.\n\nMittuniversitetet utvärderar insatsen med "
        "enkäter vid start och avslut "
        "och lämnar en rapport i maj 2028.",
        "brev.eml",
    )
    files = (
        document("# Bakgrund\n\n" + LONG + "\n\n# Syfte\n\n" + LONG),
        replace(letter, media_type=MediaType.EML),
    )
    found = extract(Dossier(files), profile("finsam_bas")).section("utvardering")
    assert str(found.status) == "unheaded"
    assert found.evidence[0].file == "brev.eml"


def test_an_application_written_as_a_letter_is_read_without_headings() -> None:
    text = (
        "Syftet är att den som varit sjukskriven länge ska få en gemensam plan "
        "och komma närmare arbete eller studier.\n\n"
        "Kommunen anställer samordnaren och står för lokal. Försäkringskassan avsätter "
        "en handläggare en dag i veckan.\n\n"
        "I januari 2027 börjar samordnaren. I mars 2027 kommer de första tio. I "
        "december 2028 avslutas projektet helt."
    )
    assert [status(text, k) for k in ("syfte", "samverkan", "tidplan", "utvardering")] == ["unheaded"] * 3 + [
        "missing"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inga.", "declined"),
        ("Inga bilagor bifogas.", "declined"),
        ("Bilaga 1: Budget", "present"),
        ("", "empty"),
    ],
)
def test_a_list_of_attachments(text: str, expected: str) -> None:
    assert status(f"# Syfte\n\n{LONG}\n\n# Bilagor\n\n{text}", "bilagor") == expected


def test_a_blank_form_row_is_empty_and_no_placeholder() -> None:
    made = extract(
        Dossier((document(f"| Bakgrund | {LONG} |\n| Mål | {LONG} |\n| Utvärdering | |"),)), profile()
    )
    assert str(made.section("utvardering").status) == "empty"
    assert made.leftovers == ()


@pytest.mark.parametrize(
    ("heading", "key", "text"),
    [
        (
            "Utvärdering",
            "utvardering",
            "Utvärderingen görs av en forskare, som inte har deltagit i arbetet, med "
            "enkäter i juni och december 2027.",
        ),
        (
            "Mål",
            "mal",
            "En gemensam plan finns inom 30 dagar för alla, och ingen ska vänta mer än två veckor.",
        ),
        (
            "Genomförande",
            "genomforande",
            "Samtycke skrivs alltid först. Planen skrivs ned under mötet och följs "
            "upp varje vecka av samordnaren.",
        ),
        (
            "Bakgrund",
            "bakgrund",
            "Det finns inget forum där vi kan reda ut en persons läge gemensamt innan ersättningen byts.",
        ),
    ],
)
def test_a_negation_or_plan_inside_an_answer_is_an_answer(heading: str, key: str, text: str) -> None:
    assert status(f"# {heading}\n\n{text}", key) == "present"


def test_an_unheaded_passage_goes_on_in_the_short_paragraph_after() -> None:
    text = (
        f"# Bakgrund\n\n{LONG}\n\n# Genomförande\n\n{LONG}\n\nSyftet är att fler ska arbeta igen.\n\n"
        "Det ska gå fortare och med mindre väntan för den enskilde."
    )
    assert status(text, "syfte") == "unheaded"


def test_a_signature_that_an_appended_part_follows_is_seen() -> None:
    text = (
        f"# Bakgrund\n\n{LONG}\n\n{LONG}\n\n# Syfte\n\n{LONG}\n\nSala den 3 maj 2027\n\nAnna Ek, enhetschef\n\n"
        f"# Bilaga 1 Arbetsgång\n\n{LONG} {LONG}"
    )
    assert status(text, "underskrift") == "unheaded"


def test_a_numbered_heading_of_an_appended_part_is_bilagor() -> None:
    assert status(f"# 1. Bakgrund\n\n{LONG}\n\n# 2. Bilaga 1 Arbetsgång\n\n{LONG}", "bilagor") == "present"
