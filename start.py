#!/usr/bin/env python3
"""Sätt upp sfintake på en dator som bara har Python 3.11 och pip, och kör det.

    python3 start.py demo     granska de påhittade ansökningarna i samples/ och skriv PM under ut/
    python3 start.py test     kör testerna
    python3 start.py KOMMANDO vilket kommando som helst av sfintake, till exempel: rules, review FIL

Allt läggs i .venv/ i den här mappen; ingenting annat på datorn ändras. Bara standardbiblioteket används,
eftersom inget annat finns när det här körs. Paketen är låsta med kontrollsummor (requirements*.lock).
"""

import hashlib
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "sfintake.lock"
NEEDED = (3, 11)


def main() -> int:
    """Set up what the command needs, then run it in its place."""
    if sys.version_info < NEEDED:
        return _stop(f"sfintake behöver Python 3.11 eller senare; det här är {sys.version.split()[0]}.")
    command = sys.argv[1:] or ["--help"]
    for_tests = command[0] == "test"
    status = _install(_locks(for_tests))
    if status:
        return status
    python = str(_python())
    words = ["-m", "pytest", *command[1:]] if for_tests else ["-m", "sfintake", *command]
    environment = {**os.environ, "PYTHONPATH": str(HERE / "src"), "PYTHONUTF8": "1"}
    if os.name == "posix" and not for_tests:
        sys.stdout.flush()
        os.execve(python, [python, *words], environment)
    return subprocess.run(
        [python, *words], env=environment, cwd=HERE if for_tests else None, check=False
    ).returncode


def _locks(for_tests: bool) -> tuple[Path, ...]:
    base = HERE / "requirements.lock"
    return (base, HERE / "requirements-test.lock") if for_tests else (base,)


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _install(locks: tuple[Path, ...]) -> int:
    """Install the locked packages, unless the very same locks are installed already."""
    done = STAMP.read_text("utf-8").split() if STAMP.is_file() else []
    missing = [lock for lock in locks if _digest(lock) not in done]
    if not missing and _python().is_file():
        return 0
    began = time.monotonic()
    _say("Förbereder .venv/ (första gången tar det en till fem minuter beroende på nätet) …")
    if not _python().is_file():
        # Debian's python3 lacks ensurepip, so the environment is made without pip and filled from outside.
        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(VENV)
    for lock in missing:
        _say(f"Hämtar och installerar paketen i {lock.name} …")
        made = subprocess.run(_pip(lock), check=False)
        if made.returncode:
            return _stop(
                "Paketen kunde inte installeras. Kontrollera att datorn når sitt paketförråd och att pip finns "
                "(python3 -m pip --version). Utan nät: lägg paketen i en mapp och sätt PIP_NO_INDEX=1 och PIP_FIND_LINKS=mappen."
            )
    STAMP.write_text("\n".join(sorted({*done, *map(_digest, locks)})), "utf-8")
    _say(f"Klart på {time.monotonic() - began:.0f} s.")
    return 0


def _pip(lock: Path) -> list[str]:
    # --no-deps: the lock is complete, and older pips want even "sqlalchemy[asyncio]" pinned under that very name.
    return [
        *(
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(_python()),
            "install",
            "-qq",
            "--disable-pip-version-check",
        ),
        *("--no-input", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)),
    ]


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _stop(text: str) -> int:
    _say(text)
    return 1


if __name__ == "__main__":
    sys.exit(main())
