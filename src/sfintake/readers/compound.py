"""Compound files (OLE): which streams lie in the root tell what kind of file it is."""

import struct
from collections.abc import Iterator

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_ENTRY = 128
_MAX_SECTORS = 4096
_DOC_ENCRYPTED = 0x0100


def root_names(data: bytes) -> frozenset[str]:
    """Give the names of the root's streams and storages; empty when the directory cannot be read."""
    entries = list(_directory(data))
    if not entries:
        return frozenset()
    return frozenset(name for name, _ in _siblings(entries))


def is_encrypted_doc(data: bytes) -> bool:
    """Tell whether an old Word file needs a password ([MS-DOC] 2.5.2, fEncrypted)."""
    start = next((s for name, s in _siblings(list(_directory(data))) if name == "WordDocument"), None)
    if start is None or start >= _END:
        return False
    head = _sector(data, start)[:12]
    return len(head) == 12 and bool(struct.unpack_from("<H", head, 10)[0] & _DOC_ENCRYPTED)


def _siblings(entries: list[bytes]) -> Iterator[tuple[str, int]]:
    """Give name and first sector of the entries right under the root, walking its tree."""
    if not entries:
        return
    waiting = [_number(entries[0], 76)]
    seen: set[int] = set()
    while waiting:
        index = waiting.pop()
        if index in seen or index >= len(entries):
            continue
        seen.add(index)
        entry = entries[index]
        length = max(0, min(struct.unpack_from("<H", entry, 64)[0], 64) - 2)
        yield entry[:length].decode("utf-16-le", "replace"), _number(entry, 116)
        waiting += [_number(entry, 68), _number(entry, 72)]


def _directory(data: bytes) -> Iterator[bytes]:
    if len(data) < 512 or not data.startswith(MAGIC):
        return
    table = _allocation(data)
    sector = _number(data, 48)
    for _ in range(_MAX_SECTORS):
        if sector >= _END:
            return
        chunk = _sector(data, sector)
        yield from (chunk[i : i + _ENTRY] for i in range(0, len(chunk) - _ENTRY + 1, _ENTRY))
        sector = table.get(sector, _END)


def _allocation(data: bytes) -> dict[int, int]:
    """Give which sector follows which, as far as the header itself lists the tables."""
    numbers = [n for n in struct.unpack_from("<109I", data, 76) if n < _END]
    following: dict[int, int] = {}
    place = 0
    for number in numbers:
        chunk = _sector(data, number)
        for at in range(0, len(chunk) - 3, 4):
            following[place] = struct.unpack_from("<I", chunk, at)[0]
            place += 1
    return following


def _sector(data: bytes, number: int) -> bytes:
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    return data[(number + 1) * size : (number + 2) * size]


def _number(data: bytes, offset: int) -> int:
    return int(struct.unpack_from("<I", data, offset)[0])
