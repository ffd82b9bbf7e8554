"""Files whose headings and tables are known, and how many of them a reader finds."""

import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from material import ROOT, Sample, load, sample_docx, sample_pdf
from peers import Found
from sfintake.model import Document, Heading, Table

NUMBERED = re.compile(r"^[\dA-ZÅÄÖ]{1,3}(?:\.\d+)*[.)]?\s+(?=\S)")


_FORMS = {"docx-formular"}


@dataclass(frozen=True)
class Case:
    """A file and what its author wrote."""

    path: Path
    sample: Sample
    headed: bool = True
    """False where the questions are labels of a form's rows, and no headings."""


def labelled(folder: Path) -> list[Case]:
    """Write each sample in its own layout and in one of the other kind."""
    made = []
    for at in sorted((ROOT / "samples").iterdir()):
        if not (at / "innehall.md").exists():
            continue
        sample = load(at)
        for write, suffix, looks in (
            (sample_docx.write, ".docx", "docx-rubrikformat"),
            (sample_pdf.write, ".pdf", "pdf-rutnat"),
        ):
            own = sample.layout.startswith(suffix[1:])
            path = folder / f"{sample.slug}{suffix}"
            path.write_bytes(write(sample if own else replace(sample, layout=looks)))
            made.append(Case(path, sample, not (own and sample.layout in _FORMS)))
    return made


def yields(
    cases: Sequence[Case], peers: Mapping[str, Callable[[Path], Found]], ours: Callable[[Path], object]
) -> None:
    """Print time, headings and cells right of ours and of each peer that imports."""
    if not cases:
        return
    print(f"\n{len(cases)} labelled files ({cases[0].path.suffix}): ms a file, headings F1, cells right")
    for name, find in {"sfintake": lambda path: _of(ours(path)), **peers}.items():
        try:
            find(cases[0].path)
        except ImportError:
            print(f"  {name:14} not installed")
            continue
        except Exception as error:
            print(f"  {name:14} fails: {type(error).__name__}")
            continue
        began = time.process_time()
        found = [find(case.path) for case in cases]
        spent = 1000 * (time.process_time() - began) / len(cases)
        print(f"  {name:14} {spent:7.0f}   {_headings(cases, found):.3f}   {_cells(cases, found):.3f}")


def _of(document: object) -> Found:
    assert isinstance(document, Document)
    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    tables = [[[c.text for c in row] for row in b.rows] for b in document.blocks if isinstance(b, Table)]
    return headings, tables


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", NUMBERED.sub("", text.strip(" *#"))).casefold()


def _headings(cases: Sequence[Case], found: Sequence[Found]) -> float:
    hits = said = true = 0
    for case, (headings, _) in zip(cases, found, strict=True):
        if not case.headed:
            continue
        title = {_fold(b.text) for b in case.sample.blocks if b.kind == "title"}
        want = Counter(_fold(b.text) for b in case.sample.blocks if b.kind == "heading")
        got = Counter(t for h in headings if (t := _fold(h)) not in title)
        hits, said, true = hits + (want & got).total(), said + got.total(), true + want.total()
    return 2 * hits / (said + true) if said + true else 0.0


def _cells(cases: Sequence[Case], found: Sequence[Found]) -> float:
    right = true = 0
    for case, (_, tables) in zip(cases, found, strict=True):
        for block in case.sample.blocks:
            if block.kind != "table":
                continue
            cells = {
                (r, c): _fold(t) for r, row in enumerate(block.rows) for c, t in enumerate(row) if _fold(t)
            }
            true += len(cells)
            right += max((_alike(cells, table) for table in tables), default=0)
    return right / true if true else 0.0


def _alike(cells: Mapping[tuple[int, int], str], table: Sequence[Sequence[str]]) -> int:
    return sum(
        r < len(table) and c < len(table[r]) and _fold(table[r][c] or "") == text
        for (r, c), text in cells.items()
    )
