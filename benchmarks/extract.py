"""The price and the yield of reading, as ratios within one run on this machine.

    python benchmarks/extract.py [ROUNDS]

CPU time, warm, interleaved, best of the rounds; then peak memory over few and many pages; then headings and table cells
found in files whose truth is known (the samples' own text). Peers are shown where they import and are no dependency:
put another environment's packages on PYTHONPATH to see them. Files: the samples as their scripts write them, the same
through LibreOffice when it is there, an application of eight pages, and ../shared/tables when it lies beside the clone.
"""

import ctypes
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pdfplumber
import pypdfium2
import pypdfium2.raw as api

from labelled import labelled, yields
from material import ROOT, eight_pages
from peers import DOCX, PDF
from sfintake.readers import read
from sfintake.readers.limits import Limits
from sfintake.readers.media import source_file
from sfintake.tools import libreoffice

LIMITS = Limits(ocr=False)
COMPETITION = ROOT.parent / "shared" / "tables"
MANY, FEW = 300, 30
Work = Callable[[Path], object]


def ours(path: Path) -> object:
    """Read a file whole: text, headings, tables, places, the check against a second reader."""
    return read(source_file(path.name, path.read_bytes()), LIMITS)


def plain_pdf(path: Path) -> None:
    """Read text and tables with pdfplumber, pages closed."""
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def raw_pdf(path: Path) -> None:
    """Take pdfium's characters (letter and box) and paths (box and points) one by one."""
    _raw(path, fonts=False)


def raw_pdf_with_fonts(path: Path) -> None:
    """Take the same, and each character's size and font by name, which headings need."""
    _raw(path, fonts=True)


def _raw(path: Path, *, fonts: bool) -> None:
    buffer, flags, x, y = ctypes.create_string_buffer(128), ctypes.c_int(), ctypes.c_float(), ctypes.c_float()
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            for index in range(api.FPDFText_CountChars(text.raw)):
                api.FPDFText_GetUnicode(text.raw, index)
                text.get_charbox(index, loose=True)
                if fonts:
                    api.FPDFText_GetFontSize(text.raw, index)
                    api.FPDFText_GetFontInfo(text.raw, index, buffer, 128, flags)
            for thing in page.get_objects(filter=[api.FPDF_PAGEOBJ_PATH]):
                thing.get_bounds()
                for point in range(api.FPDFPath_CountSegments(thing.raw)):
                    api.FPDFPathSegment_GetPoint(api.FPDFPath_GetPathSegment(thing.raw, point), x, y)
            text.close()
            page.close()


def plain_docx(path: Path) -> None:
    """Read paragraphs and tables with python-docx, as everybody would."""
    word = docx.Document(str(path))
    sum(len(p.text) for p in word.paragraphs)
    sum(len(cell.text) for table in word.tables for row in table.rows for cell in row.cells)


def cpu(work: Work, files: Sequence[Path]) -> float:
    """Give the CPU seconds a work takes over some files."""
    began = time.process_time()
    for path in files:
        work(path)
    return time.process_time() - began


def compare(name: str, files: Sequence[Path], mine: Work, theirs: Work, rounds: int) -> None:
    """Print what ours costs against theirs, and the reverse."""
    for work in (mine, theirs):
        cpu(work, files[:1])
    pairs = [(cpu(mine, files), cpu(theirs, files)) for _ in range(rounds)]
    a, b = (min(column) for column in zip(*pairs, strict=True))
    print(
        f"{name:58} {a / b:6.2f}   (theirs/ours {b / a:5.2f}; ours {1000 * a:6.0f} ms, theirs {1000 * b:6.0f} ms)"
    )


def peak(path: Path) -> float:
    """Give the peak memory in MiB of a process that reads a file."""
    code = (
        "import sys, resource; sys.path[:0] = [sys.argv[2], sys.argv[3]]; from pathlib import Path; import extract; "
        "extract.ours(Path(sys.argv[1])); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    here = [str(ROOT / "benchmarks"), str(ROOT / "src")]
    out = subprocess.run(
        [sys.executable, "-c", code, str(path), *here],
        check=True,
        capture_output=True,
        text=True,
        timeout=600,
    )
    return int(out.stdout) / 1024


def repeated(path: Path, pages: int, folder: Path) -> Path:
    """Write a file with a PDF's pages over and over."""
    made = folder / f"{pages}.pdf"
    with pypdfium2.PdfDocument(path) as one, pypdfium2.PdfDocument.new() as many:
        while len(many) < pages:
            many.import_pages(one)
        many.save(made)
    return made


def office_pdfs(words: Sequence[Path], folder: Path) -> list[Path]:
    """Print Word files through LibreOffice, where it is installed."""
    if not libreoffice.available():
        return []
    made = []
    for number, path in enumerate(words):
        out = folder / f"office{number}.pdf"
        out.write_bytes(libreoffice.convert(path.read_bytes(), "docx", "pdf"))
        made.append(out)
    return made


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        word, pdf = eight_pages(folder)
        cases = labelled(folder)
        words = [word, *(c.path for c in cases if c.path.suffix == ".docx")]
        pdfs = [pdf, *(c.path for c in cases if c.path.suffix == ".pdf")]
        office = office_pdfs(words[:8], folder)
        sets = [(f"PDF, {len(pdfs)} samples", pdfs)]
        sets += [(f"PDF, {len(office)} by LibreOffice", office)] if office else []
        competition = sorted(COMPETITION.glob("*/*.pdf"))
        if competition:
            sets.append((f"PDF, {len(competition)} of a table competition", competition))
        print(f"ratios of CPU time, best of {rounds} rounds")
        for title, files in sets:
            compare(f"{title}: ours / pdfplumber text+tables", files, ours, plain_pdf, rounds)
            compare(f"{title}: ours / pdfium's characters+paths", files, ours, raw_pdf, rounds)
            compare(f"{title}: ours / the same with fonts", files, ours, raw_pdf_with_fonts, rounds)
        compare(f"docx, {len(words)} applications: ours / python-docx", words, ours, plain_docx, rounds)
        few, many = (peak(repeated(pdf, pages, folder)) for pages in (FEW, MANY))
        print(f"peak memory: {few:.0f} MiB over {FEW} pages, {many:.0f} MiB over {MANY}")
        for suffix, peers in ((".docx", DOCX), (".pdf", PDF)):
            yields([c for c in cases if c.path.suffix == suffix], peers, ours)


if __name__ == "__main__":
    main()
