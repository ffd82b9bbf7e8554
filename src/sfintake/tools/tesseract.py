"""Tesseract: text recognised in the picture of a page.

Debian packages: tesseract-ocr, tesseract-ocr-swe.
"""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache

from sfintake.errors import ToolFailedError, ToolMissingError, ToolTimeoutError

PACKAGES = "tesseract-ocr tesseract-ocr-swe"
LANGUAGE = "swe"
DPI = 300
TIMEOUT_S = 60.0
OUTPUT_MAX = 20_000_000
"""Bytes of output that are looked at; a page of dense text gives some 100 000."""
_WORD_LEVEL = "5"
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """One word, in pixels from the picture's top left."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    line: tuple[int, int, int]
    """Block, paragraph and line it stands in, as numbered by the program."""
    confidence: float
    """0 to 100."""


@lru_cache(maxsize=1)
def version() -> str | None:
    """Give the program's version; None when it or its Swedish data is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listed = _run([program, "--list-langs"], b"", 20.0)
        told = _run([program, "--version"], b"", 20.0)
    except (ToolFailedError, ToolTimeoutError):
        return None
    if LANGUAGE not in listed.split():
        return None
    words = told.split()
    return words[1] if len(words) > 1 else "unknown"


def available() -> bool:
    """Say whether Swedish text can be recognised on this machine."""
    return version() is not None


def recognise(picture: bytes, *, timeout_s: float = TIMEOUT_S) -> tuple[RecognisedWord, ...]:
    """Give the words of a page's picture (PNG or PGM, 300 dots an inch), in the program's reading order.

    Raises:
        ToolMissingError: Tesseract or its Swedish data is not installed.
        ToolFailedError: It could not read the picture.
        ToolTimeoutError: It did not answer in time.
    """
    program = shutil.which("tesseract")
    if program is None or not available():
        raise ToolMissingError(detail=PACKAGES)
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(DPI), "--psm", "3", "tsv"]
    return _words(_run(command, picture, timeout_s))


def _run(command: list[str], given: bytes, timeout_s: float) -> str:
    # More than one thread makes the program seven times slower on small machines (measured).
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    with tempfile.TemporaryDirectory(prefix="sfintake-ocr-") as folder:
        environment["TMPDIR"] = folder
        try:
            done = subprocess.run(  # noqa: S603 (argument list, program found by which)
                command,
                input=given,
                capture_output=True,
                timeout=timeout_s,
                check=False,
                cwd=folder,
                env=environment,
            )
        except subprocess.TimeoutExpired as error:
            raise ToolTimeoutError(detail="tesseract") from error
        except OSError as error:
            raise ToolFailedError(detail="tesseract") from error
    if done.returncode != 0:
        raise ToolFailedError(detail=f"tesseract {done.returncode}")
    return done.stdout[:OUTPUT_MAX].decode("utf-8", "replace")


def _words(tsv: str) -> tuple[RecognisedWord, ...]:
    made = []
    for line in tsv.splitlines()[1:]:
        parts = line.split("\t")
        if len(parts) < _COLUMNS or parts[0] != _WORD_LEVEL or not parts[11].strip():
            continue
        block, paragraph, number = (int(p) for p in parts[2:5])
        left, top, width, height = (int(p) for p in parts[6:10])
        made.append(
            RecognisedWord(
                parts[11].strip(),
                left,
                top,
                left + width,
                top + height,
                (block, paragraph, number),
                float(parts[10]),
            )
        )
    return tuple(made)
