"""The child process of ``isolate``: a job as JSON on stdin, a review or an error as JSON on stdout."""

import contextlib
import io
import json
import sys
from pathlib import Path

from sfintake.errors import ParserCrashError, SfintakeError, origin

_CPU_S = 150
_MEMORY_BYTES = 6 * 1024**3
"""Address space, which is far more than what is used: fonts and libraries are mapped into it."""


def main() -> None:
    """Do one job and end."""
    _limit()
    out = sys.stdout.buffer
    job = json.load(sys.stdin)
    # Libraries that print must not get between the lines of the answer.
    with contextlib.redirect_stdout(io.StringIO()):
        answer = _answer(job)
    out.write(json.dumps(answer, ensure_ascii=False).encode())
    out.flush()


def _answer(job: dict[str, object]) -> dict[str, object]:
    try:
        # Imported here, so that even a broken installation is answered in JSON.
        from sfintake import pipeline, review_json
        from sfintake.profiles import load_profile

        profile, ref = load_profile(str(job["profile"]))
        files = job["files"]
        assert isinstance(files, list)
        sources = pipeline.open_files((Path(f["path"]), f["name"]) for f in files)
        return {"review": review_json.to_data(pipeline.review(sources, profile, ref))}
    except MemoryError:
        return {"error": {"code": "LIMIT_MEM", "detail": ""}}
    except RecursionError:
        return {"error": {"code": ParserCrashError.code, "detail": "recursion"}}
    except SfintakeError as error:
        return {"error": {"code": error.code, "detail": error.detail}}
    except Exception as error:
        return {"error": {"code": SfintakeError.code, "detail": origin(error)}}


def _limit() -> None:
    """Set what the system offers: CPU time and address space, no core dumps (they hold the applicant's words)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
