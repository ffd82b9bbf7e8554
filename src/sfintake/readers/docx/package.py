"""The parts of a Word file and how they point at each other."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import unquote

from sfintake.errors import CorruptError, SourceError, UnsupportedError, XmlDtdError
from sfintake.readers.archive import Archive, parse_xml
from sfintake.readers.docx.names import STRICT, Element

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_RELATIONSHIP = _PACKAGE + "relationships}Relationship"
_TYPES = _PACKAGE + "content-types}"
_MAIN_TYPE = re.compile(
    r"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A pointer from a part. ``kind`` is the last word of its type ("image", "header", "oleObject")."""

    kind: str
    target: str
    """Name of a part, or an address when external."""
    external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """An XML part with its pointers by id."""

    name: str
    raw: bytes = field(repr=False)
    """As parsed: strict namespaces already made transitional."""
    root: Element
    relations: Mapping[str, Relation]


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file's parts."""

    archive: Archive
    types: Mapping[str, str]
    """Content type by part name."""
    main: Part
    properties: Element | None = None
    """Root of the core properties (title, author), when the file has them."""
    _loaded: dict[str, Part | None] = field(default_factory=dict, repr=False)
    """Parts already parsed; several questions are asked of each."""

    def content_type(self, name: str) -> str:
        """Give a part's content type; empty when not said."""
        return self.types.get(name) or self.types.get("." + name.rsplit(".", 1)[-1].lower(), "")

    def load(self, name: str) -> Part | None:
        """Give an XML part, or None when it is missing or damaged.

        Raises:
            XmlDtdError, BombError: Not damage but an attack.
        """
        if name not in self._loaded:
            self._loaded[name] = _load(self.archive, name)
        return self._loaded[name]

    def related(self, part: Part, kind: str) -> Iterator[Part]:
        """Give the readable parts of a kind that a part points at."""
        for relation in part.relations.values():
            if relation.kind == kind and not relation.external:
                found = self.load(relation.target)
                if found is not None:
                    yield found


def open_package(archive: Archive) -> Package:
    """Find the main part and load it.

    Raises:
        UnsupportedError: An office file, but not of Word.
        CorruptError: The main part is missing or not well-formed.
        XmlDtdError, BombError: See ``readers.archive``.
    """
    types = _content_types(archive)
    name = _main_name(archive, types)
    if name is None:
        raise UnsupportedError(detail="no Word document in the package")
    main = Part(name, *_parsed(archive, name), _relations(archive, name))
    return Package(archive, types, main, _properties(archive))


def _properties(archive: Archive) -> Element | None:
    for relation in _relations(archive, "").values():
        if relation.kind == "core-properties" and not relation.external:
            found = _load(archive, relation.target)
            return found.root if found is not None else None
    return None


def _load(archive: Archive, name: str) -> Part | None:
    if name not in archive:
        return None
    try:
        raw, root = _parsed(archive, name)
    except CorruptError:
        return None
    return Part(name, raw, root, _relations(archive, name))


def _parsed(archive: Archive, name: str) -> tuple[bytes, Element]:
    raw = archive.read_xml(name)
    if b"purl.oclc.org" in raw:
        for strict, plain in STRICT.items():
            raw = raw.replace(strict, plain)
    return raw, parse_xml(raw)


def _content_types(archive: Archive) -> Mapping[str, str]:
    if "[Content_Types].xml" not in archive:
        return {}
    try:
        root = parse_xml(archive.read_xml("[Content_Types].xml"))
    except CorruptError:
        return {}
    types = {
        "." + e.get("Extension", "").lower(): e.get("ContentType", "") for e in root.iter(_TYPES + "Default")
    }
    types |= {
        e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in root.iter(_TYPES + "Override")
    }
    return MappingProxyType(types)


def _main_name(archive: Archive, types: Mapping[str, str]) -> str | None:
    pointed = [r.target for r in _relations(archive, "").values() if r.kind == "officeDocument"]
    declared = [name for name, kind in types.items() if _MAIN_TYPE.search(kind)]
    for name in (*pointed, *declared, "word/document.xml"):
        if name in archive and _is_word(archive, name):
            return name
    return None


def _is_word(archive: Archive, name: str) -> bool:
    return b"wordprocessingml" in archive.head(name, 4096).replace(b"\0", b"")


def _relations(archive: Archive, name: str) -> Mapping[str, Relation]:
    """Give a part's pointers; dangling or broken ones are left to the caller, who finds no part."""
    folder, base = posixpath.split(name)
    path = posixpath.join(folder, "_rels", base + ".rels")
    if path not in archive:
        return {}
    try:
        root = parse_xml(archive.read_xml(path))
    except XmlDtdError:
        raise
    except SourceError:
        return {}
    return MappingProxyType(
        {
            e.get("Id", ""): Relation(
                e.get("Type", "").rsplit("/", 1)[-1],
                e.get("Target", "") if external else _resolve(folder, e.get("Target", "")),
                external,
            )
            for e in root.iter(_RELATIONSHIP)
            for external in [e.get("TargetMode") == "External"]
        }
    )


def _resolve(folder: str, target: str) -> str:
    path = unquote(target.split("#", 1)[0]).replace("\\", "/")
    joined = path if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(joined).lstrip("/")
