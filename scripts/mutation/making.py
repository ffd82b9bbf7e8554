"""Copy the tree and put every mutant of mutmut beside its original."""

import ast
import io
import shutil
import subprocess
import tarfile
import textwrap
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from mutmut.mutation.file_mutation import MutatedFile, Mutation, combine_mutations_to_source, create_mutations

TARGETS = ("rules", "extract")


@dataclass(frozen=True)
class Mutant:
    """One small fault. ``lines`` are those of its statement in the mutated file's untouched copy (1-based)."""

    name: str
    path: str
    room: str
    function: str
    lines: tuple[int, int]
    diff: str


def copy_tree(root: Path, work: Path, source: str) -> None:
    """Lay out in ``work`` what is committed in ``root``, the code as it was in the commit ``source``."""
    for commit, *paths in (("HEAD",), (source, "src", "schemas")):
        for path in paths:
            shutil.rmtree(work / path)
        packed = subprocess.run(
            ["git", "archive", commit, *paths], cwd=root, check=True, capture_output=True
        ).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(work, filter="data")


def plant(work: Path, only: str, choose: Callable[[str, list[Mutation]], list[Mutation]]) -> list[Mutant]:
    """Rewrite each module of the targets so that it holds the mutants chosen; give them.

    ``only`` is how the rooms' names begin; ``choose`` is told a room and all mutations within its functions, and gives
    those to make.
    """
    package = work / "src" / "sfintake"
    modules: dict[Path, tuple[cst.Module, set[str], set[str]]] = {}
    rooms: dict[str, list[tuple[Path, Mutation]]] = defaultdict(list)
    for path in sorted(p for target in TARGETS for p in (package / target).rglob("*.py")):
        room = "/".join(path.relative_to(package).parts[:-1])
        if not room.startswith(only):
            continue
        module, mutations, *ignored = create_mutations(str(path), path.read_text("utf-8"))
        modules[path] = (module, *ignored)
        inside = [(path, m) for m in mutations if m.contained_by_top_level_function is not None]
        rooms[room] += inside
    made = []
    for room, pairs in rooms.items():
        kept = {id(m) for m in choose(room, [m for _, m in pairs])}
        for path in dict.fromkeys(path for path, _ in pairs):
            wanted = [m for p, m in pairs if p == path and id(m) in kept]
            if wanted:
                module, classes, functions = modules[path]
                mutated = combine_mutations_to_source(module, wanted, classes, functions)
                path.write_text(mutated.code, "utf-8")
                made += _mutants(mutated, path.relative_to(package))
    return made


def _mutants(mutated: MutatedFile, path: Path) -> list[Mutant]:
    module = ".".join(["sfintake", *path.with_suffix("").parts]).removesuffix(".__init__")
    room = "/".join(path.parts[:-1])
    lines = mutated.code.splitlines()
    made = []
    for name in mutated.mutant_names:
        function = name.rpartition("__mutmut_")[0]
        first, original = _body(lines, mutated, f"{function}__mutmut_orig")
        _, changed = _body(lines, mutated, name)
        at = next((i for i, (a, b) in enumerate(zip(original, changed, strict=False)) if i and a != b), 0)
        start, end = _statement(original, at)
        more = len(changed) - len(original)
        diff = (
            f"- {original[at].strip()}\n+ {' '.join(t.strip() for t in changed[at : at + 1 + max(more, 0)])}"
        )
        shown = function.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
        made.append(Mutant(f"{module}.{name}", str(path), room, shown, (first + start, first + end), diff))
    return made


def _body(lines: list[str], mutated: MutatedFile, name: str) -> tuple[int, list[str]]:
    span = mutated.line_span_by_function_name[name]
    start = next(n for n in range(span.start, span.end + 1) if f"def {name}" in lines[n - 1])
    return start, lines[start - 1 : span.end]


def _statement(function: list[str], at: int) -> tuple[int, int]:
    """Give first and last line (0-based in the function) of the innermost statement, or its head, around a line."""
    best = (0, len(function) - 1)
    (whole,) = ast.parse(textwrap.dedent("\n".join(function))).body
    for node in ast.walk(whole):
        if node is whole or not isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            continue
        body = getattr(node, "body", None)
        first = getattr(node, "lineno", 0) or 1
        last = (body[0].lineno - 1) if body else getattr(node, "end_lineno", None) or first
        start, end = first - 1, max(last, first) - 1
        if start <= at <= end and end - start <= best[1] - best[0]:
            best = (start, end)
    return best
