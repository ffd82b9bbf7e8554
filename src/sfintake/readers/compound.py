"""Compound files (OLE): which streams lie in the root, what kind of file that makes, and what a stream holds."""

import struct
from collections.abc import Callable, Iterator, Mapping

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_ENTRY = 128
_SMALL = 64
_STREAM = 2
"""The kind of entry that holds bytes."""
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


def stream(data: bytes, name: str) -> bytes | None:
    """Give what a stream in the root holds; None when there is none of that name, or it leads nowhere."""
    entries = list(_directory(data))
    entry = next((e for e in _under_root(entries) if _name(e) == name), None)
    if entry is None or entry[66] != _STREAM:
        return None
    start, size = _number(entry, 116), _number(entry, 120)
    table, unit = _allocation(data), _unit(data)
    if size >= _number(data, 56):
        return _held(size, start, table, lambda at: _sector(data, at), unit)
    # What is small lies in pieces of 64 bytes in a stream of its own.
    whole = _held(
        _number(entries[0], 120), _number(entries[0], 116), table, lambda at: _sector(data, at), unit
    )
    chained = b"".join(_chain(_number(data, 60), table, lambda at: _sector(data, at), len(data) // unit + 1))
    small = dict(enumerate(n for (n,) in struct.iter_unpack("<I", chained[: len(chained) // 4 * 4])))
    if whole is None:
        return None
    return _held(size, start, small, lambda at: whole[at * _SMALL : (at + 1) * _SMALL], _SMALL)


def _held(
    size: int, start: int, table: Mapping[int, int], piece: Callable[[int], bytes], unit: int
) -> bytes | None:
    found = b"".join(_chain(start, table, piece, size // unit + 1))
    return found[:size] if len(found) >= size else None


def _chain(start: int, table: Mapping[int, int], piece: Callable[[int], bytes], most: int) -> Iterator[bytes]:
    for _ in range(most):
        if start >= _END:
            return
        yield piece(start)
        start = table.get(start, _END)


def _siblings(entries: list[bytes]) -> Iterator[tuple[str, int]]:
    """Give name and first sector of the entries right under the root."""
    return ((_name(entry), _number(entry, 116)) for entry in _under_root(entries))


def _name(entry: bytes) -> str:
    length = max(0, min(struct.unpack_from("<H", entry, 64)[0], 64) - 2)
    return entry[:length].decode("utf-16-le", "replace")


def _under_root(entries: list[bytes]) -> Iterator[bytes]:
    """Give the entries right under the root, walking its tree."""
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
        yield entry
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
    """Give which sector follows which."""
    numbers = [n for n in (*struct.unpack_from("<109I", data, 76), *_listed_further(data)) if n < _END]
    following: dict[int, int] = {}
    place = 0
    for number in numbers:
        chunk = _sector(data, number)
        for at in range(0, len(chunk) - 3, 4):
            following[place] = struct.unpack_from("<I", chunk, at)[0]
            place += 1
    return following


def _listed_further(data: bytes) -> Iterator[int]:
    """Give the tables of a large file that the header has no room to list."""
    sector, last = _number(data, 68), _unit(data) // 4 - 1
    for _ in range(min(_number(data, 72), _MAX_SECTORS)):
        chunk = _sector(data, sector) if sector < _END else b""
        if len(chunk) < 4 * (last + 1):
            return
        yield from struct.unpack_from(f"<{last}I", chunk)
        sector = _number(chunk, 4 * last)


def _unit(data: bytes) -> int:
    return 1 << min(int(struct.unpack_from("<H", data, 30)[0]), 16)


def _sector(data: bytes, number: int) -> bytes:
    size = _unit(data)
    return data[(number + 1) * size : (number + 2) * size]


def _number(data: bytes, offset: int) -> int:
    return int(struct.unpack_from("<I", data, offset)[0])
