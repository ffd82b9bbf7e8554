"""LibreOffice: old Word and Excel files, RTF and ODS made into what we read ourselves."""

import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from sfintake.errors import ToolFailedError, ToolMissingError, ToolTimeoutError

PACKAGES = "libreoffice-writer libreoffice-calc"
"""Debian packages that bring the program."""

_NAMES = ("soffice", "libreoffice")
_OUTPUT_MAX = 200 * 1024 * 1024


def available() -> bool:
    """Tell whether the program is on this machine."""
    return _program() is not None


@cache
def version() -> str:
    """Give the program's name and version as it says itself ("LibreOffice 7.4.7.2"), or "" when it is missing."""
    program = _program()
    if program is None:
        return ""
    command = [program, "--version"]
    said = subprocess.run(command, capture_output=True, timeout=60, check=False).stdout  # noqa: S603 - our own words
    match = re.search(rb"LibreOffice \d+(?:\.\d+)*", said)
    return match[0].decode() if match else "LibreOffice"


def convert(data: bytes, ending: str, target: str, *, timeout_s: float = 90) -> bytes:
    """Give a file's bytes in another format; endings are without a dot ("doc" → "docx").

    Each call has a profile and a folder of its own: two at once do not meet, macros do not run, nothing is left behind.

    Raises:
        ToolMissingError: Not installed; the detail names the packages.
        ToolTimeoutError: No answer in time.
        ToolFailedError: It gave nothing, or too much.
    """
    program = _program()
    if program is None:
        raise ToolMissingError(detail=PACKAGES)
    with tempfile.TemporaryDirectory(prefix="sfintake-") as folder:
        source = Path(folder) / f"in.{ending}"
        source.write_bytes(data)
        made = Path(folder) / "ut" / f"in.{target}"
        command = [
            program,
            f"-env:UserInstallation={Path(folder, 'profil').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
            *("--convert-to", target, "--outdir", str(made.parent), str(source)),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=timeout_s, check=False, cwd=folder)  # noqa: S603
        except subprocess.TimeoutExpired:
            raise ToolTimeoutError(detail="LibreOffice") from None
        if not made.is_file() or not 0 < made.stat().st_size <= _OUTPUT_MAX:
            raise ToolFailedError(detail="LibreOffice")
        return made.read_bytes()


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)
