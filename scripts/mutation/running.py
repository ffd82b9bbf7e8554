"""Run the tests once to learn who touches which line, then each mutant in a fork until a test fails."""

import gc
import os
import pickle
import resource
import select
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

import mutmut.mutation.trampoline as trampoline
import pytest
from _pytest.runner import runtestprotocol
from coverage import Coverage

from mutation.making import Mutant

_WARMING = 8
"""Tests of widest reach, run before the mutants."""
KILLED, TIMEOUT, SURVIVED, UNTOUCHED = "killed", "timeout", "survived", "untouched"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant; ``killer`` is the test that failed."""

    mutant: Mutant
    status: str
    killer: str | None
    tests: int
    seconds: float


Place = tuple[str, int]
"""A module of the package and a line of its mutated form."""


@dataclass
class Learned:
    """What the tests showed on the untouched code."""

    seconds: dict[int, float] = field(default_factory=dict)
    failing: set[int] = field(default_factory=set)
    touching: dict[Place, set[int]] = field(default_factory=lambda: defaultdict(set))
    hidden: set[Place] = field(default_factory=set)
    """Lines that a test run again did not run again: a cache stands before them."""

    def add(self, other: "Learned") -> None:
        """Take in what another process learned."""
        self.seconds |= other.seconds
        self.failing |= other.failing
        self.hidden |= other.hidden
        for place, tests in other.touching.items():
            self.touching[place] |= tests


class Runner:
    """A pytest plugin in whose loop the mutants are run; ``tell`` hears each verdict."""

    def __init__(
        self,
        work: Path,
        coverage: Coverage,
        mutants: Iterable[Mutant],
        tell: Callable[[Verdict], None],
        jobs: int,
        budget_s: float,
    ) -> None:
        self.package = work / "src" / "sfintake"
        self.coverage, self.mutants, self.tell = coverage, list(mutants), tell
        self.jobs, self.budget_s = jobs, budget_s
        self.learned = Learned()
        self.kills: dict[str, Counter[int]] = defaultdict(Counter)
        self.known: Callable[[], dict[str, str | None]] = dict

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        self.items = session.items
        self._learn_all()
        self.coverage.stop()
        names = [self.items[n].nodeid for n in sorted(self.learned.failing)]
        seconds = sum(self.learned.seconds.values())
        print(f"{len(self.items)} tests, {seconds:.0f} s; set aside, failing untouched: {names}", flush=True)
        self._recall()
        self._run_all()
        return True

    def _recall(self) -> None:
        """Leave out what a former run killed, and learn from it which tests are strong."""
        dead = self.known()
        numbers = {item.nodeid: number for number, item in enumerate(self.items)}
        for mutant in self.mutants:
            killer = numbers.get(dead.get(mutant.name) or "")
            if killer is not None:
                self._count(mutant, killer)
        self.mutants = [m for m in self.mutants if m.name not in dead]

    def _count(self, mutant: Mutant, killer: int) -> None:
        for key in (mutant.path, mutant.path + mutant.function, ""):
            self.kills[key][killer] += 1

    def _passes(self, number: int) -> bool:
        return not any(
            report.failed for report in runtestprotocol(self.items[number], log=False, nextitem=None)
        )

    def _learn_all(self) -> None:
        """Run all tests once, shared among forks; then some here, so that the mutants' forks begin warm."""
        pipes = {}
        for job in range(self.jobs):
            reading, writing = os.pipe()
            pid = os.fork()
            if not pid:
                with os.fdopen(writing, "wb") as out:
                    pickle.dump(self._learn(range(job, len(self.items), self.jobs)), out)
                os._exit(0)
            os.close(writing)
            pipes[pid] = reading
        for pid, reading in pipes.items():
            with os.fdopen(reading, "rb") as told:
                self.learned.add(pickle.load(told))
            os.waitpid(pid, 0)
        places: Counter[int] = Counter(n for tests in self.learned.touching.values() for n in tests)
        for number, _ in places.most_common(_WARMING):
            self._passes(number)

    def _learn(self, numbers: range) -> Learned:
        learned = Learned()
        for number in numbers:
            begun = time.process_time()
            if not self._lap("first", number):
                learned.failing.add(number)
            learned.seconds[number] = time.process_time() - begun
        learned.touching = self._lines("first")
        firsts = {place: min(tests) for place, tests in learned.touching.items()}
        for number in sorted(set(firsts.values())):
            self._lap("again", number)
        again = self._lines("again")
        learned.hidden = {place for place, number in firsts.items() if number not in again.get(place, ())}
        learned.touching = {place: tests - learned.failing for place, tests in learned.touching.items()}
        return learned

    def _lap(self, lap: str, number: int) -> bool:
        self.coverage.switch_context(f"{lap}|{number}")
        return self._passes(number)

    def _lines(self, lap: str) -> dict[Place, set[int]]:
        made: dict[Place, set[int]] = defaultdict(set)
        data = self.coverage.get_data()
        for file in data.measured_files():
            path = str(Path(file).relative_to(self.package))
            for line, contexts in data.contexts_by_lineno(file).items():
                made[path, line] |= {int(n) for c in contexts for of, _, n in [c.partition("|")] if of == lap}
        return {place: tests for place, tests in made.items() if tests}

    def _tests(self, mutant: Mutant) -> tuple[list[int], bool]:
        """Give the tests for a mutant in order, and whether a cache hides it."""
        places = [(mutant.path, n) for n in range(mutant.lines[0], mutant.lines[1] + 1)]
        hidden = not self.learned.hidden.isdisjoint(places)
        touching = set().union(*(self.learned.touching.get(p, ()) for p in places))
        chosen = set(self.learned.seconds) - self.learned.failing if touching and hidden else touching
        here, near, far = (self.kills[key] for key in (mutant.path + mutant.function, mutant.path, ""))
        strength = {n: 3 * here[n] + near[n] for n in chosen}
        rate = {n: (far[n] + 1) / (self.learned.seconds[n] + 0.02) for n in chosen}
        return sorted(chosen, key=lambda n: (n not in touching, -strength[n], -rate[n])), hidden

    def _run_all(self) -> None:
        caches = [c for c in gc.get_objects() if isinstance(c, _lru_cache_wrapper) and _ours(c)]
        gc.collect()
        gc.freeze()
        gc.disable()
        sys.stdout.flush()
        waiting: Iterator[Mutant] = iter(self.mutants)
        running: dict[int, tuple[int, Mutant, list[int], float]] = {}
        while True:
            while len(running) < self.jobs and (mutant := next(waiting, None)):
                tests, hidden = self._tests(mutant)
                if not tests:
                    self.tell(Verdict(mutant, UNTOUCHED, None, 0, 0.0))
                    continue
                # Word lists are dear to build and rarely in the way; what is kept for each text always is.
                emptied = [c for c in caches if hidden or (c.cache_parameters()["maxsize"] or 0) > 1000]
                pipe, pid = self._fork(mutant, tests, emptied)
                running[pipe] = (pid, mutant, tests, time.monotonic())
            if not running:
                return
            for pipe in select.select(list(running), [], [])[0]:
                self._end(pipe, *running.pop(pipe))

    def _end(self, pipe: int, pid: int, mutant: Mutant, tests: list[int], begun: float) -> None:
        said = os.read(pipe, 100).decode()
        os.close(pipe)
        _, status = os.waitpid(pid, 0)
        seconds = time.monotonic() - begun
        if not said:
            how = TIMEOUT if os.WIFSIGNALED(status) else KILLED
            self.tell(Verdict(mutant, how, None, len(tests), seconds))
        elif (killer := int(said)) < 0:
            self.tell(Verdict(mutant, SURVIVED, None, len(tests), seconds))
        else:
            self._count(mutant, killer)
            self.tell(Verdict(mutant, KILLED, self.items[killer].nodeid, len(tests), seconds))

    def _fork(self, mutant: Mutant, tests: list[int], caches: list[Any]) -> tuple[int, int]:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writing)
            return reading, pid
        os.close(reading)
        said = self._child(mutant, tests, caches)
        os.write(writing, str(said).encode())
        os._exit(0)

    def _child(self, mutant: Mutant, tests: list[int], caches: list[Any]) -> int:
        """Give the number of the first test that fails, or -1."""
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
        trampoline.get_mutant_under_test = lambda: mutant.name  # type: ignore[assignment]
        for cache in caches:
            cache.cache_clear()
        begun = time.process_time()
        for number in tests:
            signal.setitimer(signal.ITIMER_PROF, 4 + 10 * self.learned.seconds[number])
            if not self._passes(number):
                return number
            if time.process_time() - begun > self.budget_s:
                break
        return -1


def _ours(cache: Any) -> bool:
    return (cache.__module__ or "").startswith(("sfintake.rules", "sfintake.extract"))
