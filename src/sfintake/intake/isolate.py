"""Review in a child process that can be killed: a file that hangs, crashes or eats memory stops only itself.

The border is JSON on pipes, never pickle: what comes out of a process that read a stranger's file is not trusted.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from sfintake import review_json
from sfintake.errors import CorruptError, CpuLimitError, ParserCrashError, SfintakeError, by_code
from sfintake.model import Review

WALL_S = 180.0
"""Longest time for one application, from start to review."""
_OUTPUT_MAX = 64 * 1024 * 1024


def review_isolated(files: Iterable[tuple[Path, str]], profile: str, *, wall_s: float = WALL_S) -> Review:
    """Review files (path, original name) in a process of its own.

    Raises:
        SourceError, ToolError, ProfileError: As the pipeline says.
        SfintakeError: Of that very class (INTERNAL): a bug of ours in the child.
        CpuLimitError: It did not end in time and was killed.
        ParserCrashError: It died without a word.
    """
    job = json.dumps(
        {"profile": profile, "files": [{"path": str(path), "name": name} for path, name in files]}
    )
    child = subprocess.Popen(
        [sys.executable, "-m", "sfintake.intake.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # A folder of data must never be the folder Python runs in: a file called html.py there would be imported.
        cwd=Path(sys.executable).parent,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYTHONUTF8": "1"},
        start_new_session=True,
    )
    try:
        out, _ = child.communicate(job.encode(), timeout=wall_s)
    except subprocess.TimeoutExpired:
        kill_tree(child)
        raise CpuLimitError from None
    return _result(out, child.returncode)


def kill_tree(child: "subprocess.Popen[bytes]") -> None:
    """Kill a child and all it started."""
    if os.name == "posix":
        os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()
    child.communicate()


def _result(out: bytes, status: int) -> Review:
    if status != 0 or len(out) > _OUTPUT_MAX:
        raise CpuLimitError if status == -getattr(signal, "SIGXCPU", 0) else ParserCrashError
    try:
        answer = json.loads(out)
        if "error" in answer:
            raise _error(answer["error"])
        return review_json.load(json.dumps(answer["review"]).encode())
    except (ValueError, KeyError, TypeError, ValidationError):
        raise ParserCrashError from None


def _error(answer: dict[str, str]) -> SfintakeError:
    kind = by_code(answer["code"])
    return kind(detail=answer.get("detail", "")) if kind is not None else CorruptError()
