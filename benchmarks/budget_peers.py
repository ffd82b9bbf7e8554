"""Tables of invented budgets in PDF, as other table readers give them by default: cells in their own row and column.

    python benchmarks/budget.py --keep FOLDER        writes the PDF files and cells.json
    python benchmarks/budget_peers.py FOLDER         in an environment with pdfplumber, camelot, tabula or img2table

Needs nothing of ours, so that the others may live in an environment of their own. One that is not installed is left out.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

Rows = list[list[str]]


def _text(cell: object) -> str:
    return "" if cell is None or cell != cell else " ".join(str(cell).split())


def _plumber(path: Path) -> Iterable[Rows]:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return [[[_text(c) for c in row] for row in t] for page in pdf.pages for t in page.extract_tables()]


def _camelot(flavour: str) -> Callable[[Path], Iterable[Rows]]:
    def read(path: Path) -> Iterable[Rows]:
        import camelot

        found = camelot.read_pdf(str(path), flavor=flavour, pages="all", suppress_stdout=True)
        return [[[_text(c) for c in row] for row in t.df.values.tolist()] for t in found]

    return read


def _tabula(path: Path) -> Iterable[Rows]:
    import tabula

    found = tabula.read_pdf(
        str(path), pages="all", silent=True, pandas_options={"header": None, "dtype": str}
    )
    return [[[_text(c) for c in row] for row in t.values.tolist()] for t in found]


def _img2table(path: Path) -> Iterable[Rows]:
    from img2table.document import PDF

    pages = PDF(str(path)).extract_tables()
    return [
        [[_text(c) for c in row] for row in t.df.values.tolist()] for found in pages.values() for t in found
    ]


PEERS: dict[str, Callable[[Path], Iterable[Rows]]] = {
    "pdfplumber": _plumber,
    "camelot lattice": _camelot("lattice"),
    "camelot stream": _camelot("stream"),
    "tabula": _tabula,
    "img2table": _img2table,
}


def right(truth: list[Rows], read: Iterable[Rows]) -> tuple[int, int]:
    """Count the filled cells of the true tables, and those found beside their own row's label and in their column."""
    seen = Counter((row[0], j, c) for rows in read for row in rows for j, c in enumerate(row) if row and c)
    wanted = Counter(
        (_text(row[0]), j, _text(c)) for rows in truth for row in rows for j, c in enumerate(row) if c
    )
    return sum(wanted.values()), sum((wanted & seen).values())


def main() -> int:
    """Measure each peer that is installed over all files of the folder."""
    folder = Path(sys.argv[1])
    truths: dict[str, list[Rows]] = json.loads((folder / "cells.json").read_text("utf-8"))
    for name, read in PEERS.items():
        all_cells = good = failed = 0
        began = time.process_time()
        for file, truth in truths.items():
            try:
                made = read(folder / file)
            except ImportError:
                break
            except Exception:  # a peer that stops on a file has read none of its cells
                made, failed = [], failed + 1
            wanted, found = right(truth, made)
            all_cells, good = all_cells + wanted, good + found
        else:
            spent = time.process_time() - began
            print(
                f"{name:16} {good / all_cells:.3f} of {all_cells} cells, {failed} files failed, {spent:.0f} s"
            )
            continue
        print(f"{name:16} not installed")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
