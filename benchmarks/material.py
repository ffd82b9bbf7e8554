"""Files to measure on: an application of about eight pages, as Word and as PDF, made of the samples' own words."""

import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "src")]

import sample_docx  # noqa: E402
import sample_pdf  # noqa: E402
from sample_text import Block, Sample, load  # noqa: E402

__all__ = ["ROOT", "Sample", "eight_pages", "load", "sample_docx", "sample_pdf"]
LONG = ("bakgrund", "genomförande", "samverk", "organisation", "utvärdering", "implementering", "risk")


def eight_pages(folder: Path) -> tuple[Path, Path]:
    """Write the application as Word and PDF and give the two paths."""
    sample = load(ROOT / "samples" / "tillbaka-i-takt")
    others = [
        load(ROOT / "samples" / slug)
        for slug in ("tillsammans-i-berg", "mottagning-ragunda", "svarta-rutan", "kraftkedjan")
    ]
    filler = [
        block for other in others for block in other.blocks if block.kind == "text" and len(block.text) > 120
    ]
    blocks: list[Block] = []
    turn = 0
    for block in sample.blocks:
        blocks.append(block)
        if block.kind == "heading" and block.text.casefold().startswith(LONG):
            blocks += filler[turn : turn + 8]
            turn = (turn + 8) % max(1, len(filler) - 8)
    word, pdf = folder / "ansokan.docx", folder / "ansokan.pdf"
    word.write_bytes(sample_docx.write(replace(sample, blocks=tuple(blocks), layout="docx-rubrikformat")))
    pdf.write_bytes(sample_pdf.write(replace(sample, blocks=tuple(blocks), layout="pdf-rutnat")))
    return word, pdf
