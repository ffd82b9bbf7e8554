"""OpenDocument texts (odt) → Document, in the same way as Word files once the XML is read."""

import re
from collections.abc import Iterator

from sfintake.errors import CorruptError, EncryptedError, FileTooLargeError, NoTextError
from sfintake.model import Block, Document, Note, NoteCode, SourceFile
from sfintake.readers.archive import Archive, open_archive, parse_xml
from sfintake.readers.flow.blocks import Assembly
from sfintake.readers.flow.coverage import coverage_of, has_text
from sfintake.readers.flow.loss import signs_lost
from sfintake.readers.flow.raw import Place, RawItem, flat_paragraphs
from sfintake.readers.flow.running import body_looks
from sfintake.readers.limits import Limits
from sfintake.readers.odt.names import DC_TITLE, OFFICE, STYLE, SVG, TEXT, Element, plain
from sfintake.readers.odt.numbering import Numbering
from sfintake.readers.odt.story import Story
from sfintake.readers.odt.styles import Styles

__all__ = ["read"]


def read(source: SourceFile, limits: Limits) -> Document:
    """Give an OpenDocument text's blocks in reading order, headers first, footers last.

    Raises:
        SourceError: The file cannot be read; its kind says why.
    """
    archive = open_archive(source.data, limits)
    manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive else b""
    if b"encryption-data" in manifest:
        raise EncryptedError
    content, styles_root = _root(archive, "content.xml"), _root(archive, "styles.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if content is None or body is None:
        raise CorruptError(detail="content.xml")
    roots = [content, *([styles_root] if styles_root is not None else [])]
    story = Story(Styles(roots), Numbering.of(roots), changes=_changes(body), charts=_charts(manifest))
    story.page = 1 if next(body.iter(TEXT + "soft-page-break"), None) is not None else None
    flow = list(story.items(body))
    pages = story.page
    heads, feet = (list(_margins(story, styles_root, name, place)) for name, place in _MARGINS)
    if sum(len(span.text) for p in flat_paragraphs(flow) for span in p.spans) > limits.characters:
        raise FileTooLargeError(detail="characters")
    assembly = Assembly(source.name, body_looks(flow), story.comments, limits.table_cells)
    assembly.add([*heads, *flow, *feet])
    blocks = assembly.blocks()
    if not any(has_text(block) for block in blocks):
        raise NoTextError
    notes = [*assembly.notes, *_lost(content, story, blocks, assembly)]
    notes += [Note("read", NoteCode.EXTERNAL_REFERENCE, detail=host) for host in sorted(set(story.outside))]
    if pages is not None:
        notes.append(Note("read", NoteCode.PAGES_APPROXIMATE))
    if any(name.startswith("Basic/") and name.endswith(".xml") for name in archive.names):
        notes.append(Note("read", NoteCode.ACTIVE_CONTENT, detail="macro"))
    return Document(
        source.name,
        source.media_type,
        source.sha256,
        blocks,
        tuple(notes),
        pages,
        _title(archive),
        coverage_of(blocks),
    )


_NAMED = {SVG + "title", SVG + "desc"}
"""What a picture is called; it stands with the picture, not in the text."""
_MARGINS = (("header", Place.HEADER), ("footer", Place.FOOTER))


def _root(archive: Archive, name: str) -> Element | None:
    return parse_xml(archive.read(name)) if name in archive else None


def _charts(manifest: bytes) -> frozenset[str]:
    """Give how the text points at the objects in it that are charts."""
    entries = re.findall(rb"<[^>]*opendocument\.chart[^>]*>", manifest)
    paths = [re.search(rb'full-path="([^"]*)/"', entry) for entry in entries]
    return frozenset("./" + path[1].decode("utf-8", "replace") for path in paths if path)


def _changes(body: Element) -> dict[str, str]:
    """Give each tracked change's kind, by id; the deleted text stands among them and is not in the flow."""
    kinds = {}
    for region in body.iter(TEXT + "changed-region"):
        for child in region:
            kinds[region.get(TEXT + "id", "")] = str(child.tag).removeprefix(TEXT)
    return kinds


def _margins(story: Story, root: Element | None, name: str, place: Place) -> Iterator[RawItem]:
    if root is not None:
        story.page = None
        for element in root.iter(STYLE + name):
            yield from story.items(element, place)


def _lost(content: Element, story: Story, blocks: tuple[Block, ...], assembly: Assembly) -> Iterator[Note]:
    """Compare with a second look: all character data of the body, whatever element it stands in."""
    body = content.find(f"{OFFICE}body")
    raw = plain(body) if body is not None else ""
    deleted = [plain(region) for region in content.iter(TEXT + "tracked-changes")]
    named = [plain(e) for e in content.iter() if e.tag in _NAMED or str(e.tag).endswith("-source")]
    yield from signs_lost([raw], blocks, [*story.dropped, *deleted, *named, *assembly.dropped])


def _title(archive: Archive) -> str:
    meta = _root(archive, "meta.xml")
    found = next(meta.iter(DC_TITLE), None) if meta is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""
