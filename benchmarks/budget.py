"""The sums of 2 000 invented budgets: every wrong one found, none found that is not there.

    python benchmarks/budget.py [--cases 2000] [--seed WORD] [--verbose] [--keep FOLDER]

All layouts × units, a fixed seed. Most are built as documents in memory, every eighth is written and read as a real docx,
pdf or xlsx file. Prints differences found and false ones by layout and by format, and beside it, for the PDF files,
the share of cells that stand in their place as we read them and as pdfplumber's default gives them.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

import pdfplumber  # noqa: E402

from budget_cases import LAYOUTS, UNITS, Case, Rows, make_case  # noqa: E402
from budget_files import as_document, as_files  # noqa: E402
from sfintake import pipeline  # noqa: E402
from sfintake.extract import extract  # noqa: E402
from sfintake.model import Dossier, Outcome, Table  # noqa: E402
from sfintake.profiles import load_profile  # noqa: E402
from sfintake.rules.budget import bud002  # noqa: E402

PROFILE, _ = load_profile("jamtland")
CASES = 2000
EVERY = 8
"""One case in so many is a real file."""


def verdict(dossier: Dossier) -> Outcome:
    """Give what BUD002 says of an application."""
    return bud002.check(extract(dossier, PROFILE), PROFILE, {}).outcome


def rows_right(truth: list[Rows], read: list[Rows]) -> tuple[int, int]:
    """Count the filled cells of the true tables, and those found in their own row and column."""
    seen = Counter(
        (row[0], j, cell) for rows in read for row in rows for j, cell in enumerate(row) if row and cell
    )
    wanted = Counter(
        (_folded(row[0]), j, _folded(cell))
        for rows in truth
        for row in rows
        for j, cell in enumerate(row)
        if cell
    )
    return sum(wanted.values()), sum((wanted & seen).values())


def ours(dossier: Dossier) -> list[Rows]:
    """Give the cells of the tables as we read them."""
    tables = (b for d in dossier.documents for b in d.blocks if isinstance(b, Table))
    return [[[_folded(c.text) for c in row] for row in t.rows] for t in tables]


def plumbed(path: Path) -> list[Rows]:
    """Give the cells of the tables as pdfplumber's default gives them."""
    with pdfplumber.open(path) as pdf:
        tables = [t for page in pdf.pages for t in page.extract_tables()]
    return [[[_folded(c or "") for c in row] for row in t] for t in tables]


def _folded(text: str) -> str:
    return " ".join(text.split())


def cases(count: int, seed: str = "") -> list[Case]:
    """Give so many cases, spread over layouts and units."""
    kinds = list(product(LAYOUTS, UNITS))
    return [make_case(i // len(kinds), *kinds[i % len(kinds)], seed) for i in range(count)]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--seed", default="", help="another draw than the fixed one")
    parser.add_argument("--verbose", action="store_true", help="name each case judged wrongly")
    parser.add_argument(
        "--keep", type=Path, help="folder for the PDF files and their cells (budget_peers.py)"
    )
    return parser.parse_args()


def _keep(files: dict[str, tuple[bytes, list[Rows]]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, (data, _) in files.items():
        (folder / name).write_bytes(data)
    cells = {name: rows for name, (_, rows) in files.items() if rows}
    (folder / "cells.json").write_text(json.dumps(cells, ensure_ascii=False), "utf-8")


def main() -> int:
    """Measure and print; the exit status tells whether every difference was found and no false one."""
    asked = _asked()
    count = asked.cases
    told: Counter[tuple[str, str, str]] = Counter()
    cells: Counter[str] = Counter()
    kept: dict[str, tuple[bytes, list[Rows]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for place, case in enumerate(cases(count, asked.seed)):
            kind, dossier = "document", Dossier(as_document(case))
            if place % EVERY == 0 or (case.layout == "K" and place % 2 == 0):
                kind, paths = as_files(case, place, Path(folder))
                dossier = pipeline.read_dossier([pipeline.open_file(p) for p in paths])
                if kind == "pdf":
                    truth = [rows for what, rows in case.blocks if what == "table" and isinstance(rows, list)]
                    kept[paths[0].name] = (paths[0].read_bytes(), truth)
                    cells.update(dict(zip(("all", "ours"), rows_right(truth, ours(dossier)), strict=True)))
                    cells["plumber"] += rows_right(truth, plumbed(paths[0]))[1]
            outcome = verdict(dossier)
            good = outcome is (Outcome.NOT_MET if case.wrong else Outcome.MET)
            what = ("found" if good else "missed") if case.wrong else ("quiet" if good else "false")
            told[case.layout, kind, what] += 1
            if not good and asked.verbose:
                print(case.layout, case.unit, kind, case.number, what, outcome)
    for title, index in (("layout", 0), ("format", 1)):
        for name in sorted({key[index] for key in told}):
            n = Counter[str]()
            for key, value in told.items():
                n[key[2]] += value if key[index] == name else 0
            print(
                f"{title} {name:9} differences found {n['found']:4}/{n['found'] + n['missed']:<4}"
                f"  false {n['false']:3}/{n['quiet'] + n['false']}"
            )
    if cells["all"]:
        print(
            f"cells in PDF files in their place: ours {cells['ours'] / cells['all']:.3f}, "
            f"pdfplumber's default {cells['plumber'] / cells['all']:.3f} (of {cells['all']})"
        )
    if asked.keep:
        _keep(kept, asked.keep)
    bad = sum(v for k, v in told.items() if k[2] in {"missed", "false"})
    print(f"{count} budgets, {bad} judged wrongly")
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
