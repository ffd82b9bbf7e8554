"""Put small faults into rules/ and extract/, one at a time, and see whether a test fails.

uv run --with mutmut==3.8.1 python scripts/mutate.py [--share 0.06] [--seed 1] [--only ROOM] [--out FILE]
uv run --with mutmut==3.8.1 python scripts/mutate.py [same] --known FILE --source COMMIT   only what survived then

mutmut makes the mutants, with all its operators. They are run in forks of one process that has collected the tests
once; only tests that run the mutated statement are tried, those that killed its neighbours first.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest
from coverage import Coverage
from mutmut.mutation.file_mutation import Mutation

from mutation.making import Mutant, copy_tree, plant
from mutation.running import KILLED, SURVIVED, TIMEOUT, UNTOUCHED, Runner, Verdict

ROOT = Path(__file__).resolve().parent.parent
TESTS = ("tests/extract", "tests/rules", "tests/test_rules.py", "tests/test_fleet.py")
LEAST_A_ROOM = 100


def main() -> int:
    """Run the mutants asked for and print the score of each room."""
    asked = _arguments()
    work = Path(tempfile.mkdtemp(prefix="mutants-"))
    copy_tree(ROOT, work, asked.source)
    os.chdir(work)
    planted = plant(work, asked.only, _chooser(asked))
    chosen = Random(asked.seed).sample(planted, len(planted))
    print(f"{len(chosen)} mutants to run; seed {asked.seed}", flush=True)
    coverage = Coverage(
        data_file=None,
        config_file=False,
        include=[f"{work}/src/sfintake/{t}/*" for t in ("rules", "extract")],
    )
    coverage.start()
    sys.path.insert(0, str(work / "src"))
    verdicts: list[Verdict] = []
    with asked.out.open("w", encoding="utf-8") as out:

        def tell(verdict: Verdict) -> None:
            verdicts.append(verdict)
            out.write(json.dumps(_line(verdict), ensure_ascii=False) + "\n")
            out.flush()

        runner = Runner(work, coverage, chosen, tell, asked.jobs, asked.budget)
        runner.known = partial(_killed, asked.known)
        pytest.main(
            [*asked.tests, "-m", "not prefect and not child and not tool and not slow"], plugins=[runner]
        )
    os.chdir(ROOT)
    shutil.rmtree(work)
    told = {verdict.mutant for verdict in verdicts}
    _report(verdicts, [m for m in chosen if m not in told])
    return 0


def _path(text: str) -> Path:
    return Path(text).resolve()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="part of extract/ (rules/ is always whole)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only rooms whose name begins so: rules/budget")
    parser.add_argument("--known", type=_path, help="a former run: what it killed is taken over")
    parser.add_argument(
        "--source", default="HEAD", help="commit whose code is mutated (--known needs the first run's)"
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--budget", type=float, default=20, help="seconds of tests tried on one mutant")
    parser.add_argument("--out", type=_path, default=_path("mutants.jsonl"))
    parser.add_argument("tests", nargs="*", default=list(TESTS))
    return parser.parse_args()


def _chooser(asked: argparse.Namespace) -> Callable[[str, list[Mutation]], list[Mutation]]:
    def choose(room: str, mutations: list[Mutation]) -> list[Mutation]:
        if room.startswith("rules"):
            return mutations
        wanted = min(len(mutations), max(LEAST_A_ROOM, round(len(mutations) * asked.share)))
        return Random(f"{asked.seed} {room}").sample(mutations, wanted)

    return choose


def _killed(known: Path | None) -> dict[str, str | None]:
    """Give what a former run killed, with the test that did."""
    lines = map(json.loads, known.read_text("utf-8").splitlines()) if known else ()
    return {line["name"]: line["killer"] for line in lines if line["status"] in (KILLED, TIMEOUT)}


def _line(verdict: Verdict) -> dict[str, object]:
    mutant = verdict.mutant
    return {
        "name": mutant.name,
        "room": mutant.room,
        "path": mutant.path,
        "function": mutant.function,
        "diff": mutant.diff,
        "status": verdict.status,
        "killer": verdict.killer,
        "tests": verdict.tests,
        "seconds": round(verdict.seconds, 2),
    }


def _report(verdicts: list[Verdict], killed_before: list[Mutant]) -> None:
    rooms: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, status in [(v.mutant, v.status) for v in verdicts] + [(m, KILLED) for m in killed_before]:
        for room in (mutant.room, mutant.room.split("/")[0] + " in all", "all"):
            rooms[room][status] += 1
    print(
        "| Room | Mutants | Killed | In time | Survived | Untouched | Score |\n|---|---|---|---|---|---|---|"
    )
    for room, tally in sorted(rooms.items()):
        total = sum(tally.values())
        dead = tally[KILLED] + tally[TIMEOUT]
        counts = " | ".join(str(tally[s]) for s in (KILLED, TIMEOUT, SURVIVED, UNTOUCHED))
        print(f"| {room} | {total} | {counts} | {dead / total:.3f} |")


if __name__ == "__main__":
    sys.exit(main())
