"""Open a zip without trusting it: its directory is checked before anything is unpacked."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from sfintake.errors import (
    ArchiveError,
    BombError,
    CorruptError,
    EncryptedError,
    FileTooLargeError,
    TruncatedError,
    XmlDtdError,
)
from sfintake.readers import compound
from sfintake.readers.limits import Limits

_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
# What zipfile raises on a broken part, names that are no text and flags that lie among them.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, struct.error, ValueError, RuntimeError,
)  # fmt: skip
_LOCAL_MARK = b"PK\x03\x04"
_END_SIZE = 22
_ENCRYPTED = 0x1
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_DRIVE = re.compile(r"^[A-Za-z]:")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Archive:
    """A checked zip: names with forward slashes, folders left out; parts are unpacked when asked for."""

    _zip: zipfile.ZipFile
    _entries: Mapping[str, zipfile.ZipInfo]
    _limits: Limits

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parts, in the order of the directory."""
        return tuple(self._entries)

    @property
    def unpacked_bytes(self) -> int:
        """What all parts together say that they unpack to."""
        return sum(info.file_size for info in self._entries.values())

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """Give a part's bytes.

        Raises:
            KeyError: No such part.
            CorruptError: The part is broken (check sum, method).
        """
        try:
            return self._zip.read(self._entries[name])
        except _BROKEN as error:
            raise CorruptError(detail="part") from error

    def head(self, name: str, size: int) -> bytes:
        """Give the first bytes of an XML part.

        Raises:
            KeyError: No such part.
            BombError: The whole is larger than an XML part may be.
            CorruptError: The part is broken.
        """
        self._refuse_swelling(name)
        try:
            with self._zip.open(self._entries[name]) as part:
                return part.read(size)
        except _BROKEN as error:
            raise CorruptError(detail="part") from error

    def read_xml(self, name: str) -> bytes:
        """Give the bytes of an XML part, in an encoding that is a superset of ASCII.

        Raises:
            KeyError: No such part.
            BombError: Larger than an XML part may be.
            CorruptError: The part is broken.
        """
        self._refuse_swelling(name)
        data = self.read(name)
        if data[:2] in _UTF16_MARKS:
            text = data.decode("utf-16", "replace")
            return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode()
        return data

    def _refuse_swelling(self, name: str) -> None:
        if self._entries[name].file_size > self._limits.xml_part_bytes:
            raise BombError(detail="xml part")


def open_archive(data: bytes, limits: Limits, *, cased: bool = False) -> Archive:
    """Check a zip's directory and open it.

    Args:
        data: The whole file.
        limits: How much is unpacked.
        cased: Names that differ in case only are two files, as in a zip of people's files; never so in an office file.

    Raises:
        TruncatedError: The end of the zip is missing.
        CorruptError: No zip, or an unreadable directory.
        ArchiveError: Duplicate, overlapping or escaping names.
        EncryptedError: A part needs a password.
        BombError: Would unpack to more than allowed.
        FileTooLargeError: The file, or the number of its parts, is over the limit.
    """
    if len(data) > limits.file_bytes:
        raise FileTooLargeError(detail="bytes")
    if data.startswith(compound.MAGIC):
        # An office file with a password is wrapped in a compound file.
        raise EncryptedError
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, OSError) as error:
        raise (TruncatedError() if _is_cut(data) else CorruptError(detail="zip")) from error
    infos = opened.infolist()
    if starts_inside(data, infos):
        raise TruncatedError
    if len(infos) > limits.archive_entries:
        raise FileTooLargeError(detail="parts")
    entries = _checked_entries(infos, cased=cased)
    _refuse_bomb(infos, limits)
    _refuse_overlap(infos, data)
    return Archive(opened, MappingProxyType(entries), limits)


def parse_xml(data: bytes) -> etree._Element:
    """Parse XML that may not have a document type, fetch anything or nest without end.

    Raises:
        XmlDtdError: It has a document type.
        CorruptError: Not well-formed, or nested deeper than any office program writes.
    """
    if _DOCTYPE.search(data):
        raise XmlDtdError
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CorruptError(detail="xml") from error
    if root is None:
        raise CorruptError(detail="xml")
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlDtdError
    return root


def starts_inside(data: bytes, infos: list[zipfile.ZipInfo]) -> bool:
    """Tell whether the directory is that of a zip inside this one, whose own was cut off."""
    return data.startswith(_LOCAL_MARK) and min((i.header_offset for i in infos), default=0) > 0


def _is_cut(data: bytes) -> bool:
    end = data.rfind(b"PK\x05\x06")
    return data.startswith(_LOCAL_MARK) and (end < 0 or len(data) - end < _END_SIZE)


def _checked_entries(infos: list[zipfile.ZipInfo], *, cased: bool) -> dict[str, zipfile.ZipInfo]:
    entries: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for info in infos:
        # Old .NET packagers wrote backslashes; they mean the same.
        name = info.filename.replace("\\", "/")
        if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/") or "\0" in name:
            raise ArchiveError(detail="name")
        if name.endswith("/"):
            continue
        key = name if cased else name.casefold()
        if key in seen:
            raise ArchiveError(detail="duplicate")
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedError
        seen.add(key)
        entries[name] = info
    return entries


def _refuse_bomb(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if sum(info.file_size for info in infos) > limits.unpacked_bytes:
        raise BombError(detail="unpacked")


def _refuse_overlap(infos: list[zipfile.ZipInfo], data: bytes) -> None:
    """Refuse entries that share bytes (CVE-2024-0450; our own check, older Pythons have none)."""
    end = 0
    for info in sorted(infos, key=lambda i: i.header_offset):
        start = info.header_offset
        header = data[start : start + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(_LOCAL_MARK):
            raise CorruptError(detail="local header")
        if start < end:
            raise ArchiveError(detail="overlap")
        name_length, extra_length = _LOCAL_HEADER.unpack(header)[-2:]
        end = start + _LOCAL_HEADER.size + name_length + extra_length + info.compress_size
