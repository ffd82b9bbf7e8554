"""The price of a review, as ratios within one run on this machine.

    python benchmarks/review.py [ROUNDS]

Per file (an application of about eight pages): CPU time of the whole review against merely opening and reading the same
file with python-docx or pdfplumber; of what comes after reading against pdfplumber's text of the same pages; and the
start-up of the command line. Warm, imports excluded where it says so; interleaved round by round; medians.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pdfplumber

from material import ROOT, eight_pages
from sfintake import pipeline
from sfintake.extract import extract
from sfintake.profiles import load_profile
from sfintake.rules import bind, run

PROFILE, REF = load_profile("jamtland")
BOUND = bind(PROFILE)


def plain_docx(path: Path) -> int:
    """Open and read a Word file's paragraphs and tables, as everybody would."""
    word = docx.Document(str(path))
    read = sum(len(p.text) for p in word.paragraphs)
    return read + sum(len(cell.text) for table in word.tables for row in table.rows for cell in row.cells)


def plain_pdf(path: Path) -> int:
    """Open and read a PDF's text and tables, as everybody would."""
    with pdfplumber.open(path) as pdf:
        return sum(len(page.extract_text()) + len(page.extract_tables()) for page in pdf.pages)


def pdf_text(path: Path) -> int:
    """Open and read a PDF's text only."""
    with pdfplumber.open(path) as pdf:
        return sum(len(page.extract_text()) for page in pdf.pages)


def whole(path: Path) -> object:
    """Review a file."""
    return pipeline.review([pipeline.open_file(path)], PROFILE, REF)


def after_reading(path: Path) -> Callable[[], object]:
    """Give what comes after reading: extraction and rules on a document already read."""
    dossier = pipeline.read_dossier([pipeline.open_file(path)])
    return lambda: run(extract(dossier, PROFILE), PROFILE, BOUND)


def cpu(work: Callable[[], object]) -> float:
    """Give the CPU seconds of a call."""
    began = time.process_time()
    work()
    return time.process_time() - began


def ratio(name: str, ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> None:
    """Print how many times theirs ours costs, pair by pair."""
    ours()
    theirs()
    pairs = [(cpu(ours), cpu(theirs)) for _ in range(rounds)]
    ratios = [a / b for a, b in pairs]
    mine, other = (1000 * statistics.median(column) for column in zip(*pairs, strict=True))
    spread = f"({min(ratios):.2f}–{max(ratios):.2f})"
    print(
        f"{name:62} {statistics.median(ratios):6.2f}  {spread}   ours {mine:6.0f} ms, theirs {other:6.0f} ms"
    )


def start_up(rounds: int) -> None:
    """Print the wall time of the lightest command."""
    walls = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "sfintake", "rules"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=ROOT / "src",
        )
        walls.append(time.perf_counter() - began)
    print(
        f"{'sfintake rules, wall seconds':62} {statistics.median(walls):6.2f}  ({min(walls):.2f}–{max(walls):.2f})"
    )


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        word, pdf = eight_pages(Path(folder))
        with pdfplumber.open(pdf) as opened:
            print(
                f"application: {len(opened.pages)} pages; ratios of CPU time, median (lowest–highest) of {rounds} rounds"
            )
        ratio(
            "review of docx / python-docx reading it", lambda: whole(word), lambda: plain_docx(word), rounds
        )
        ratio(
            "review of pdf / pdfplumber text and tables", lambda: whole(pdf), lambda: plain_pdf(pdf), rounds
        )
        ratio(
            "after reading (docx) / pdfplumber text of the same pages",
            after_reading(word),
            lambda: pdf_text(pdf),
            rounds,
        )
        ratio(
            "after reading (pdf) / pdfplumber text of the same pages",
            after_reading(pdf),
            lambda: pdf_text(pdf),
            rounds,
        )
        start_up(rounds)


if __name__ == "__main__":
    main()
