"""One run at a time in an office, by a lock that the system lets go of when the process ends, however it ends."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sfintake.errors import BusyError, SourceReadError

WAIT_S = 600.0
_LOOK_EVERY_S = 0.5

if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold(path: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold a lock file while the block runs.

    Raises:
        BusyError: Somebody else held it all the time.
        SourceReadError: The lock file cannot be opened.
    """
    try:
        stream = path.open("ab")
    except OSError as error:
        raise SourceReadError(detail=type(error).__name__) from None
    with stream:
        end = time.monotonic() + wait_s
        while True:
            try:
                _lock(stream)
                break
            except OSError:
                if time.monotonic() >= end:
                    raise BusyError from None
                time.sleep(_LOOK_EVERY_S)
        yield
