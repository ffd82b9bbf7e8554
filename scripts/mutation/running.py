"""Run the tests once to learn who touches which line, then each mutant in a fork until a test fails."""

import gc
import os
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

KILLED, TIMEOUT, SURVIVED, UNTOUCHED = "killed", "timeout", "survived", "untouched"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant; ``killer`` is the test that failed."""

    mutant: Mutant
    status: str
    killer: str | None
    tests: int
    seconds: float


@dataclass
class Touched:
    """Which tests run which lines: cold (caches empty) and warm. ``imported`` are lines run on import."""

    cold: dict[tuple[str, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    warm: dict[tuple[str, int], set[int]] = field(default_factory=lambda: defaultdict(set))
    imported: set[tuple[str, int]] = field(default_factory=set)


class Runner:
    """A pytest plugin in whose loop the mutants are run; ``choose`` says which, ``tell`` hears each verdict."""

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
        self.seconds: list[float] = []
        self.failing: set[int] = set()
        self.touched = Touched()
        self.kills: dict[str, Counter[int]] = defaultdict(Counter)
        self.known: Callable[[], dict[str, str | None]] = dict

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's own loop."""
        self.items = session.items
        self.seconds = [0.0] * len(self.items)
        for number in range(len(self.items)):
            self._lap("cold", number)
        for number in sorted(self._first_touches()):
            self._lap("warm", number)
        self.coverage.stop()
        self._learn()
        self.coverage.erase()
        names = [self.items[n].nodeid for n in sorted(self.failing)]
        print(f"{len(self.items)} tests, {sum(self.seconds):.0f} s; set aside, failing untouched: {names}")
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

    def _lap(self, lap: str, number: int) -> None:
        self.coverage.switch_context(f"{lap}|{number}")
        begun = time.process_time()
        if not self._passes(number):
            self.failing.add(number)
        self.seconds[number] = time.process_time() - begun

    def _first_touches(self) -> set[int]:
        """Give the first test that runs each line: run again, it shows what a warm cache keeps from running."""
        self._learn()
        return {min(tests) for tests in self.touched.cold.values() if tests}

    def _learn(self) -> None:
        data = self.coverage.get_data()
        for file in data.measured_files():
            path = str(Path(file).relative_to(self.package))
            for line, contexts in data.contexts_by_lineno(file).items():
                for context in contexts:
                    lap, _, number = context.partition("|")
                    if not number:
                        self.touched.imported.add((path, line))
                    elif int(number) not in self.failing:
                        getattr(self.touched, lap)[path, line].add(int(number))

    def _tests(self, mutant: Mutant) -> tuple[list[int], bool]:
        """Give the tests for a mutant in order, and whether caches hide it from all but the first."""
        places = [(mutant.path, n) for n in range(mutant.lines[0], mutant.lines[1] + 1)]
        touched = [self.touched.cold[p] for p in places if self.touched.cold.get(p)]
        hidden = any(
            min(self.touched.cold[p]) not in self.touched.warm.get(p, ())
            for p in places
            if self.touched.cold.get(p)
        )
        cold = set().union(*touched)
        chosen = set(range(len(self.items))) - self.failing if hidden else cold
        here, near, far = (self.kills[key] for key in (mutant.path + mutant.function, mutant.path, ""))
        strength = {n: 3 * here[n] + near[n] for n in chosen}
        rate = {n: (far[n] + 1) / (self.seconds[n] + 0.02) for n in chosen}
        return sorted(chosen, key=lambda n: (n not in cold, -strength[n], -rate[n])), hidden

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
            signal.setitimer(signal.ITIMER_PROF, 4 + 10 * self.seconds[number])
            if not self._passes(number):
                return number
            if time.process_time() - begun > self.budget_s:
                break
        return -1


def _ours(cache: Any) -> bool:
    return (cache.__module__ or "").startswith(("sfintake.rules", "sfintake.extract"))
