"""Change applications in ways whose effect is known, and see whether the program agrees.

python scripts/perturb.py [FOLDER …] [--pairs N] [--seed S] [--kind WORD] [--only CASE,…] [--formats] [--verbose]

Removal takes out the sentences that a met criterion or a found dimension rests on: it must fall, or rest on another
quote (each printed, for reading). Preserving changes alter looks and order only: nothing may differ but places.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from labelled import SAMPLES, Case, Judged, cases, judge, main_document
from perturbations.blocks import in_place_of
from perturbations.comparing import differences, facts
from perturbations.preserving import KINDS, Kind
from perturbations.removal import Target, take_out, targets
from sfintake.model import Dossier


@dataclass(frozen=True)
class Pair:
    """One application and one change to it."""

    case: Case
    change: Kind | Target
    number: int = 0

    @property
    def kind(self) -> str:
        """The group it is counted in."""
        return f"taken out: {self.change.rule}" if isinstance(self.change, Target) else self.change.name


@dataclass
class Tally:
    """What came of the pairs."""

    pairs: Counter[str] = field(default_factory=Counter)
    not_behaved: Counter[str] = field(default_factory=Counter)
    what: dict[str, Counter[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def add(self, kind: str, what: list[str], line: str) -> None:
        """Count a pair; ``what`` names the rules and fields that misbehaved."""
        self.pairs[kind] += 1
        if what:
            self.not_behaved[kind] += 1
            self.what.setdefault(kind, Counter()).update(what)
            self.lines.append(line)


class Bench:
    """Applications read and judged once."""

    def __init__(self, folders: list[Path], only: set[str]) -> None:
        self.cases = [c for c in cases(folders) if not only or c.name in only]
        self.dossiers: dict[str, Dossier] = {str(c.folder): c.read() for c in self.cases}
        self.judged: dict[str, Judged] = {
            str(c.folder): judge(self.dossiers[str(c.folder)], c.profile) for c in self.cases
        }

    def pairs(self) -> Iterator[Pair]:
        """Give every pair there is."""
        for case in self.cases:
            yield from (Pair(case, target) for target in targets(self.judged[str(case.folder)]))
            yield from (Pair(case, kind, n) for kind in KINDS for n in range(kind.variants))


def try_removal(bench: Bench, pair: Pair, tally: Tally, shown: list[str]) -> None:
    """Take out, and note how it went."""
    assert isinstance(pair.change, Target)
    key = str(pair.case.folder)
    went = take_out(pair.case, bench.dossiers[key], bench.judged[key], pair.change)
    name = f"{pair.case.name} {pair.change.name}"
    what = (
        [] if went.behaved else [*went.rose, *([] if went.rose else [f"{pair.change.name}: {went.why[:40]}"])]
    )
    trail = "\n    then: ".join(" | ".join(q[:160] for q in quotes) for quotes in went.chain)
    tally.add(pair.kind, what, f"{name}: {went.why} {' '.join(went.rose)}\n    first: {trail}")
    if went.behaved and len(went.chain) > 1:
        shown.append(f"{name}\n    first: {trail}")


def try_preserving(bench: Bench, pair: Pair, tally: Tally, seed: str) -> bool:
    """Change, and note what differs; false when the change does not apply."""
    assert isinstance(pair.change, Kind)
    key = str(pair.case.folder)
    dossier, judged = bench.dossiers[key], bench.judged[key]
    main = main_document(dossier, judged)
    base = pair.change.prepare(main) if pair.change.prepare else main
    changed = pair.change.make(base, Random(f"{seed} {pair.case.name} {pair.kind} {pair.number}"))
    if changed is None or changed.blocks == base.blocks:
        return False
    before = facts(judged if base is main else judge(in_place_of(dossier, main, base), pair.case.profile))
    after = facts(judge(in_place_of(dossier, main, changed), pair.case.profile))
    differing = differences(before, after)
    text = "\n    ".join(f"{name}: {was} → {now}" for name, was, now in differing)
    tally.add(
        pair.kind, [d[0] for d in differing], f"{pair.case.name} {pair.kind} #{pair.number}\n    {text}"
    )
    return True


def run_pairs(bench: Bench, wanted: int | None, seed: int, kind: str = "") -> tuple[Tally, list[str]]:
    """Try the pairs in an order set by the seed, at most so many."""
    pairs = [p for p in bench.pairs() if kind.casefold() in p.kind.casefold()]
    Random(seed).shuffle(pairs)
    tally, shown = Tally(), []
    for pair in pairs:
        if wanted is not None and tally.pairs.total() >= wanted:
            break
        if isinstance(pair.change, Target):
            try_removal(bench, pair, tally, shown)
        else:
            try_preserving(bench, pair, tally, str(seed))
    return tally, shown


def report(tally: Tally, shown: list[str], *, verbose: bool) -> None:
    """Print the summary, the second quotes, and each deviation on demand."""
    if verbose:
        print("\n".join(["Deviations", *sorted(tally.lines)]))
    if shown:
        print("\n".join(["Rests on another quote", *sorted(shown)]))
    print(f"{'kind':42} pairs  not  where")
    for kind in sorted(tally.pairs):
        where = ", ".join(f"{w} {n}" for w, n in tally.what.get(kind, Counter()).most_common(8))
        print(f"{kind:42} {tally.pairs[kind]:5} {tally.not_behaved[kind]:4}  {where}")
    total, bad = tally.pairs.total(), tally.not_behaved.total()
    print(f"{total} pairs, {total - bad} behaved, {bad} not")


def main() -> int:
    """Try and report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--pairs", type=int, help="at most so many; all when left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="only kinds that hold this word")
    parser.add_argument("--only", default="", help="only these applications")
    parser.add_argument("--formats", action="store_true", help="formats and files too (needs LibreOffice)")
    parser.add_argument("--verbose", action="store_true", help="each deviation with its text")
    args = parser.parse_args()
    bench = Bench(args.folders, {name for name in args.only.split(",") if name})
    tally, shown = run_pairs(bench, args.pairs, args.seed, args.kind)
    if args.formats:
        from perturbations.files import try_files

        try_files(bench.cases, bench.judged, tally.add)
    report(tally, shown, verbose=args.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
