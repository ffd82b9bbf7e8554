"""The short form of scripts/make_layouts.py: files made with their truth known, read without a shortfall."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
from layouts.truth import Layout
from make_layouts import SEED, TEXT, layouts, measure

MADE = {f"{made.producer}: {made.name}": made for made in layouts(SEED, short=True)}
OFFICE = {name: made for name, made in MADE.items() if made.producer in {"word xml", "html"}}
PDF = {name: made for name, made in MADE.items() if made.producer == "reportlab"}


@pytest.mark.parametrize("made", OFFICE.values(), ids=OFFICE)
def test_word_files_and_pages_are_read_to_the_last_cell(made: Layout) -> None:
    assert measure(made).shortfalls == ()


@pytest.mark.parametrize("made", PDF.values(), ids=PDF)
def test_no_text_of_a_pdf_is_lost(made: Layout) -> None:
    assert measure(made).text >= TEXT
