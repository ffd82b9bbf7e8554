"""What lies in the intake folder, and when a file is whole enough to be taken.

Polling, not events: events are never sent from many network shares (measured; docs/adr/0007).
"""

import stat
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sfintake.errors import SourceReadError
from sfintake.readers.names import is_ignored

SETTLE_S = 5.0
"""How long a file must lie unchanged. Source: copies with pauses over a network share (docs/adr/0007)."""
GIVE_UP_S = 600.0
"""A file that has lain this long unchanged is taken even when its end is missing, and is then refused with a reason."""
_TAIL = 2048
_PATIENCE = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One application in the inbox: a file, or a folder of files."""

    path: Path = field(repr=False)
    files: tuple[Path, ...] = field(repr=False)
    """Its files, in order of name; the path itself when it is a file."""
    signature: tuple[tuple[int, int], ...]
    """Size and time of change of each file; the same twice means that nobody is writing."""
    touched: float
    """When the system last noted a change of any of them, seconds since 1970. A copy cannot carry this time along."""


def entries(inbox: Path) -> Iterator[Entry]:
    """Give what lies in the inbox, in order of name; links, devices and the ignored are passed over.

    Raises:
        SourceReadError: The inbox cannot be read.
    """
    try:
        found = sorted(inbox.iterdir())
    except OSError as error:
        raise SourceReadError(detail=type(error).__name__) from None
    for path in found:
        if is_ignored(path.name):
            continue
        files = tuple(_files(path))
        try:
            status = [f.lstat() for f in files]
        except OSError:
            continue  # it went away while we looked; the next scan tells
        if files:
            signature = tuple((s.st_size, s.st_mtime_ns) for s in status)
            yield Entry(path, files, signature, max(s.st_ctime for s in status))


def _files(path: Path) -> Iterator[Path]:
    mode = path.lstat().st_mode
    if stat.S_ISREG(mode):
        yield path
    elif stat.S_ISDIR(mode):
        for child in sorted(path.iterdir()):
            if not is_ignored(child.name):
                yield from _files(child)


def seems_whole(path: Path) -> bool:
    """Tell whether a file's end is where its type says: a zip's directory, a PDF's end mark. Other types: yes.

    A cheap probe that may only delay a file, never refuse it.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(8)
            if head.startswith(b"%PDF-"):
                stream.seek(max(0, path.stat().st_size - _TAIL))
                return b"%%EOF" in stream.read()
            if head.startswith(b"PK\x03\x04"):
                stream.seek(0)
                return zipfile.is_zipfile(stream)
    except OSError:
        return False
    return bool(head)


@dataclass(slots=True)
class Watch:
    """Remembers when each entry was last seen to change, by a clock that never goes back."""

    clock: Callable[[], float]
    settle_s: float = SETTLE_S
    give_up_s: float = GIVE_UP_S
    wall_clock: Callable[[], float] = time.time
    _since: dict[Path, tuple[tuple[tuple[int, int], ...], float]] = field(default_factory=dict)

    def ready(self, inbox: Path) -> tuple[Entry, ...]:
        """Give the entries that have settled and seem whole."""
        now = self.clock()
        seen: dict[Path, tuple[tuple[tuple[int, int], ...], float]] = {}
        ready = []
        for entry in entries(inbox):
            signature, since = self._since.get(entry.path, (entry.signature, now))
            since = since if signature == entry.signature else now
            seen[entry.path] = (entry.signature, since)
            if now - since >= self.settle_s and (
                self._given_up(entry, now - since) or all(map(seems_whole, entry.files))
            ):
                ready.append(entry)
        self._since = seen
        return tuple(ready)

    def _given_up(self, entry: Entry, lain: float) -> bool:
        return lain >= self.give_up_s or self.wall_clock() - entry.touched >= GIVE_UP_S


def settled(inbox: Path, settle_s: float, sleep: Callable[[float], None] = time.sleep) -> tuple[Entry, ...]:
    """Wait for the inbox to settle and give what lies there, for a run that will not come back soon.

    A file without a proper end is waited for six times as long, and then taken all the same.

    Raises:
        SourceReadError: The inbox cannot be read.
    """
    watch = Watch(time.monotonic, settle_s, give_up_s=settle_s * _PATIENCE)
    ready = watch.ready(inbox)
    for _ in range(_PATIENCE if settle_s else 0):
        if len(ready) == sum(1 for _ in entries(inbox)):
            break
        sleep(settle_s)
        ready = watch.ready(inbox)
    return ready
