"""Headings as applicants invent them, and bold lines that are none."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application, profile
from readings import reading
from sfintake.extract import extract
from sfintake.model import Document, Dossier, Heading, Locus, MediaType, Paragraph

CASES: dict[str, Any] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "headings.yaml").read_text("utf-8")
)
NAMED = [(heading, keys) for keys, headings in CASES["named"].items() for heading in headings]
# Says nothing on any matter, so that the heading alone decides.
SILENT = (
    "Vi har skrivit det här avsnittet i omgångar under våren och lagt till det som kom fram i samtalen så att "
    "helheten blir lätt att läsa."
)


def _keys_of(heading: str, text: str, first: str = "Grunduppgifter") -> set[str]:
    laid_out = reading(
        f"Ansökan om medel\n\n# {first}\n\nVi skriver.\n\n# {heading}\n\n{text}", "vastmanland"
    )
    return {key for h in laid_out.outline.headings if h.text == heading for key in h.keys}


@pytest.mark.parametrize(("heading", "keys"), NAMED)
def test_a_heading_in_peoples_own_words_announces_its_section(heading: str, keys: str) -> None:
    first = "Bakgrund" if keys == "grunduppgifter" else "Grunduppgifter"
    assert _keys_of(heading, SILENT, first) == set(keys.split())


@pytest.mark.parametrize("heading", CASES["nothing"])
def test_a_heading_on_something_else_announces_no_section(heading: str) -> None:
    assert _keys_of(heading, SILENT) == set()


@pytest.mark.parametrize(("key", "text"), CASES["told_by_text"].items())
def test_the_text_tells_what_a_heading_that_says_nothing_is_about(key: str, text: str) -> None:
    assert _keys_of("Blå dörren", text) == {key}


def test_a_text_on_what_another_heading_claims_gets_no_key() -> None:
    goals = CASES["told_by_text"]["mal"]
    assert _keys_of("Blå dörren", goals, "Mål") == set()


@pytest.mark.parametrize("line", CASES["bold_lines"])
def test_a_bold_line_that_names_no_section_is_no_heading(line: str) -> None:
    name = "ansokan.docx"
    blocks = (
        Heading("Bakgrund", 1, Locus(name, 0), "style"),
        Paragraph("Unga utan stöd behöver hjälp från flera håll samtidigt.", Locus(name, 1)),
        Paragraph(line, Locus(name, 2), lead=len(line)),
        Paragraph(SILENT, Locus(name, 3)),
        Heading("Målgrupp", 1, Locus(name, 4), "style"),
        Paragraph("Unga vuxna i åldern 18 till 29 år som saknar arbete.", Locus(name, 5)),
    )
    document = Document(name, MediaType.DOCX, "0" * 64, blocks)
    found = extract(Dossier((document,)), profile("vastmanland"))
    assert list(found.headings) == ["Bakgrund", "Målgrupp"]


_NEEDS_MORE_THAN_WORDS = {
    "Viktigt: insatsen ersätter inte ordinarie verksamhet",
    "Arbetsförmedlingen och Försäkringskassan",
    "och därför vill vi göra mer",
    "Per Åström",
}
"""Lines that would be headings, did they stand as the reader's headings by their looks."""


@pytest.mark.parametrize("line", [b for b in CASES["bold_lines"] if b not in _NEEDS_MORE_THAN_WORDS])
def test_a_remark_that_looks_like_a_heading_stays_in_the_section_above(line: str) -> None:
    name = "ansokan.docx"
    blocks = (
        Heading("Bakgrund", 1, Locus(name, 0), "style"),
        Paragraph("Unga utan stöd behöver hjälp från flera håll samtidigt.", Locus(name, 1)),
        Heading(line, 2, Locus(name, 2), "looks"),
        Paragraph(SILENT, Locus(name, 3)),
    )
    document = Document(name, MediaType.DOCX, "0" * 64, blocks)
    assert list(extract(Dossier((document,)), profile("vastmanland")).headings) == ["Bakgrund"]


def test_a_first_heading_over_facts_in_one_paragraph_is_grunduppgifter() -> None:
    facts = "Sökande: Bergs kommun. Period: 2027-01-01 till 2027-12-31. Område: Berg. Sökes: 300 tkr."
    text = f"# Ansökan om medel\n# Uppgifter\n{facts}\n# Bakgrund\nMånga väntar länge på stöd.\n"
    made = application({"text": text})
    assert next(s.status.value for s in made.sections if s.key == "grunduppgifter") == "present"
