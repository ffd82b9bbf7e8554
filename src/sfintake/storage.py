"""Writing and moving files so that each is either wholly there or not at all."""

import contextlib
import os
from pathlib import Path

from sfintake.errors import DiskFullError, StorageError

_NO_SPACE = 28  # errno.ENOSPC


def storage_error(error: OSError) -> StorageError:
    """Give the failure that an operating system's error stands for, without its message (it names files)."""
    return DiskFullError() if error.errno == _NO_SPACE else StorageError(detail=type(error).__name__)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is either wholly there or not at all: temporary name, fsync, replace.

    Raises:
        StorageError: It could not be written; nothing partial is left.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise storage_error(error) from None


def move_whole(source: Path, target: Path) -> None:
    """Move a file by rename. A target already there is the same move made before a crash, and is left.

    Raises:
        StorageError: It could not be moved; the source is untouched.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or source.exists():
            source.rename(target)
            sync_folder(target.parent)
    except OSError as error:
        raise storage_error(error) from None


def sync_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
