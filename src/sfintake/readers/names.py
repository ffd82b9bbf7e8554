"""File names: those that are never a file of an application, and how the others are shown to people."""

import fnmatch
import re
import unicodedata
from pathlib import PurePosixPath

IGNORED = (
    "~$*",
    ".*",
    "*.tmp",
    "*.part",
    "*.crdownload",
    "*.download",
    "Thumbs.db",
    "desktop.ini",
    "@eaDir",
    "__MACOSX",
)
"""Lock files, half downloads and what systems leave behind: never an application, never an error."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST = 200
_NAMELESS = "namnlös fil"


def is_ignored(name: str) -> bool:
    """Tell whether a name is of the kind that is never an application."""
    return any(fnmatch.fnmatch(name.casefold(), pattern.casefold()) for pattern in IGNORED)


def lies_in_ignored(path: str) -> bool:
    """Tell whether a path within an archive, or a folder on its way, is of that kind."""
    return any(is_ignored(part) for part in path.split("/") if part)


def shown_name(raw: str) -> str:
    """Give a name as people may see it: without folders, without what cannot be seen or turns the text round.

    Never used to open or write anything.
    """
    text = unicodedata.normalize("NFC", raw.encode("utf-8", "replace").decode("utf-8"))
    text = " ".join(_UNSEEN.sub("", text.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]).split())
    if len(text) > _LONGEST:
        ending = PurePosixPath(text).suffix[:10]
        text = text[: _LONGEST - len(ending)] + ending
    return text if text.strip(". ") else _NAMELESS


def numbered_name(name: str, number: int) -> str:
    """Give the name of the second, third … file that is called the same: "budget (2).xlsx"."""
    path = PurePosixPath(name)
    return f"{path.stem} ({number}){path.suffix}"
