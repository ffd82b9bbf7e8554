"""Make files over the features that applications are made of, read them, and say how much of each was read.

python scripts/make_layouts.py [--seed S] [--short | --richer] [--only WORD] [--keep FOLDER]

``--short`` makes the files that need no other program, two of a kind; ``--richer`` makes only PDF files whose tables
are harder (long entries, groups of rows, empty corners, many rows, in looks of their own). Prints text completeness,
heading F1 and cells in their places for each producer, then every shortfall. Ends with 1 when a goal is missed.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from layouts.content import invent
from layouts.pages import a_look, page
from layouts.pdf_writers import reportlab, typst
from layouts.programs import chromium, libreoffice, richer
from layouts.truth import Layout, Score, layout, score
from layouts.word_habits import HABITS
from layouts.word_xml import WAYS
from sfintake.errors import SfintakeError
from sfintake.readers import read
from sfintake.readers.media import source_file

SEED = 20261124
TEXT, HEADINGS, CELLS = 0.995, 0.98, 0.98


def main() -> int:
    """Make, read, tell."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--short", action="store_true")
    options.add_argument("--richer", action="store_true")
    options.add_argument("--only", default="")
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    scores: dict[str, list[tuple[Layout, Score]]] = defaultdict(list)
    files = richer(chosen.seed, 40) if chosen.richer else layouts(chosen.seed, short=chosen.short)
    for made in files:
        if chosen.only in f"{made.producer} {made.name}":
            if chosen.keep:
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / made.name).write_bytes(made.data)
            scores[made.producer].append((made, measure(made)))
    met = [_tell(producer, found) for producer, found in scores.items()]
    whole = [pair for found in scores.values() for pair in found]
    met.append(_tell("all", whole))
    print()
    for made, result in whole:
        for shortfall in result.shortfalls:
            print(f"{made.producer:18} {made.name:34} {shortfall}")
    return 0 if all(met) else 1


def layouts(seed: int, *, short: bool = False) -> Iterator[Layout]:
    """Give the files, the same ones for the same seed (but for what programs of another version make)."""
    rng = Random(seed)
    for way in (*WAYS, *HABITS):
        for number in range(2 if short else 5):
            made = way(invent(rng, deep=way.__name__ in _DEEP), rng)
            yield _numbered(made, number)
    for number in range(2 if short else 15):
        content = invent(rng)
        data = page(content, a_look(rng)).encode()
        yield layout(f"page {number}.html", "html", data, content)
    for number in range(4 if short else 45):
        yield reportlab(invent(rng), rng, number)
    for number in range(2 if short else 40):
        yield typst(invent(rng), rng, number)
    if not short:
        yield from libreoffice(seed, {"docx": 20, "odt": 20, "doc": 8, "rtf": 8, "pdf": 40})
        yield from chromium(seed, 40)


_DEEP = {
    "styles",
    "outline",
    "numbered",
    "typed_numbers",
    "strict",
    "macros",
    "controls",
    "notes",
    "fields",
    "tracked",
}
"""Ways of writing that tell two levels apart."""


def _numbered(made: Layout, number: int) -> Layout:
    from dataclasses import replace

    return replace(made, name=f"{number} {made.name}")


def measure(made: Layout) -> Score:
    """Read a file and hold it against what is known of it."""
    try:
        return score(made, read(source_file(made.name, made.data)))
    except SfintakeError as error:
        wanted = sum(len(row) for rows in made.tables for row in rows)
        return Score(0.0, 0, 0, len(made.headings), 0, wanted, (f"refused: {error.code}",))


def _tell(producer: str, found: list[tuple[Layout, Score]]) -> bool:
    scores = [s for _, s in found]
    complete = sum(s.text >= TEXT for s in scores) / len(scores)
    text = sum(s.text for s in scores) / len(scores)
    hits, wrong, wanted = (sum(getattr(s, n) for s in scores) for n in ("found", "wrong", "wanted"))
    f1 = 2 * hits / (hits + wrong + wanted) if hits + wrong + wanted else 1.0
    cells = sum(s.cells for s in scores) / max(1, sum(s.cells_wanted for s in scores))
    absent = sum("though absent" in line for s in scores for line in s.shortfalls)
    print(
        f"{producer:18} {len(scores):4} files  text {text:.4f} (complete in {complete:.3f})  "
        f"headings F1 {f1:.4f}  cells {cells:.4f}" + (f"  read though absent {absent}" if absent else "")
    )
    return complete >= TEXT and f1 >= HEADINGS and cells >= CELLS and not absent


if __name__ == "__main__":
    sys.exit(main())
