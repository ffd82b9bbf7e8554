"""Builds Outlook's mail files byte by byte: a compound file with the properties that a mail needs ([MS-CFB], [MS-OXMSG])."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF, _ENTRY = 512, 64, 4096, 128
_TEXT, _BINARY, _NUMBER = 0x001F, 0x0102, 0x0003


@dataclass
class _Node:
    name: str
    data: bytes | None = None
    children: "list[_Node]" = field(default_factory=list)


def msg(
    subject: str, body: str, attached: Sequence[tuple[str, bytes]] = (), *, html: str = "", rtf: bytes = b""
) -> bytes:
    """A mail as Outlook saves it; ``rtf`` is packed as it wants."""
    texts = {0x0037: subject, 0x0C1A: "Anna Ek", 0x0C1F: "anna.ek@granby.example"} | (
        {0x1000: body} if body else {}
    )
    binary = {0x1013: html.encode()} if html else {}
    binary |= {0x1009: rtf} if rtf else {}
    root = _Node("Root Entry")
    root.children += _properties(
        struct.pack("<8x4I8x", 0, len(attached), 0, len(attached)), texts, binary, {}
    )
    for number, (name, data) in enumerate(attached):
        storage = _Node(f"__attach_version1.0_#{number:08X}")
        storage.children += _properties(bytes(8), {0x3707: name}, {0x3701: data}, {0x3705: 1})
        root.children.append(storage)
    return compound_file(root.children)


def compound_file(nodes: "Sequence[_Node]") -> bytes:
    """A compound file with these nodes under its root."""
    root = _Node("Root Entry", None, list(nodes))
    flat: list[_Node] = []
    places: dict[int, int] = {}

    def flatten(node: _Node) -> None:
        places[id(node)] = len(flat)
        flat.append(node)
        for child in node.children:
            flatten(child)

    flatten(root)
    siblings = {
        id(elder): places[id(younger)] for parent in flat for elder, younger in pairwise(parent.children)
    }
    mini = bytearray()
    mini_fat: list[int] = []
    sectors: list[bytes] = []
    fat: list[int] = []
    starts: dict[int, tuple[int, int]] = {}

    def chain(data: bytes) -> int:
        """Lay data in sectors of its own; give the first."""
        if not data:
            return _END
        first = len(sectors)
        pieces = [data[i : i + _SECTOR].ljust(_SECTOR, b"\0") for i in range(0, len(data), _SECTOR)]
        for i, piece in enumerate(pieces):
            sectors.append(piece)
            fat.append(_END if i == len(pieces) - 1 else first + i + 1)
        return first

    for node in flat[1:]:
        if node.data is None:
            starts[id(node)] = (0, 0)
        elif len(node.data) < _CUTOFF:
            first = len(mini_fat)
            count = -(-len(node.data) // _MINI)
            mini_fat.extend([*range(first + 1, first + count), _END] if count else [])
            mini.extend(node.data.ljust(count * _MINI, b"\0"))
            starts[id(node)] = (first if count else _END, len(node.data))
        else:
            starts[id(node)] = (chain(node.data), len(node.data))
    starts[id(root)] = (chain(bytes(mini)), len(mini))
    mini_fat_bytes = b"".join(struct.pack("<I", n) for n in mini_fat)
    mini_fat_start = chain(mini_fat_bytes + b"\xff" * (-len(mini_fat_bytes) % _SECTOR))
    directory = b"".join(
        _entry(node, places, siblings.get(id(node), _FREE), starts[id(node)]) for node in flat
    )
    blank = bytes(64) + struct.pack("<HBBIII", 0, 0, 0, _FREE, _FREE, _FREE) + bytes(48)
    directory_start = chain(directory + blank * (-len(flat) % (_SECTOR // _ENTRY)))
    fat_count = 1
    while (len(sectors) + fat_count) * 4 > fat_count * _SECTOR:
        fat_count += 1
    fat_places = list(range(len(sectors), len(sectors) + fat_count))
    fat += [_FAT] * fat_count
    table = b"".join(struct.pack("<I", n) for n in fat).ljust(fat_count * _SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_count, directory_start, 0, _CUTOFF,
        mini_fat_start, -(-len(mini_fat_bytes) // _SECTOR), _END, 0,
    )  # fmt: skip
    listed = b"".join(struct.pack("<I", n) for n in fat_places).ljust(109 * 4, b"\xff")
    return header + listed + b"".join(sectors) + table


def node(name: str, data: bytes) -> _Node:
    """A stream of a compound file."""
    return _Node(name, data)


def _properties(
    head: bytes, texts: Mapping[int, str], binary: Mapping[int, bytes], numbers: Mapping[int, int]
) -> list[_Node]:
    entries, streams = head, []
    for key, text in texts.items():
        data = text.encode("utf-16-le")
        entries += struct.pack("<IIII", key << 16 | _TEXT, 6, len(data) + 2, 0)
        streams.append(_Node(f"__substg1.0_{key:04X}{_TEXT:04X}", data))
    for key, data in binary.items():
        entries += struct.pack("<IIII", key << 16 | _BINARY, 6, len(data), 0)
        streams.append(_Node(f"__substg1.0_{key:04X}{_BINARY:04X}", data))
    for key, number in numbers.items():
        entries += struct.pack("<IIII", key << 16 | _NUMBER, 6, number, 0)
    return [_Node("__properties_version1.0", entries), *streams]


def _entry(node: _Node, places: Mapping[int, int], right: int, start: tuple[int, int]) -> bytes:
    name = node.name.encode("utf-16-le")
    kind = 5 if places[id(node)] == 0 else 1 if node.data is None else 2
    child = _FREE
    # Siblings hang on each other to the right; every child but the first is found by way of its elder.
    if node.children:
        child = places[id(node.children[0])]
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) + 2, kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", *start)
    )
