"""What the file itself says about its headings: structure tags and bookmarks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from playa.utils import decode_text

from sfintake.readers.pdf.chunks import Chunk
from sfintake.swedish import fold_space, normalise

BOOKMARKS_MAX = 2_000
DEPTH_MAX = 12
_HEADING = re.compile(r"^H([1-6])?$")


def heading_tags(page: Any, marked: Mapping[int, int]) -> dict[int, int]:
    """Give the level of text that the structure tree calls a heading, by order of drawing.

    Args:
        page: A playa page of a tagged file.
        marked: Marked-content number by order of drawing.
    """
    levels: dict[int, int] = {}
    try:
        structure = page.structure
    except Exception:
        return {}
    for mcid in set(marked.values()):
        try:
            level = _level(structure[mcid]) if mcid < len(structure) else 0
        except Exception:
            # A broken structure tree costs only its hints.
            level = 0
        if level:
            levels[mcid] = level
    return {order: levels[mcid] for order, mcid in marked.items() if mcid in levels}


def _level(element: Any) -> int:
    for _ in range(DEPTH_MAX):
        if element is None or not hasattr(element, "role"):
            return 0
        found = _HEADING.match(element.role)
        if found:
            return int(found.group(1) or 1)
        element = element.parent
    return 0


def is_tagged(pdf: Any) -> bool:
    """Say whether the file has a structure tree that marks its text."""
    try:
        return bool(pdf.is_tagged)
    except Exception:
        return False


def bookmarks(pdf: Any) -> dict[str, int]:
    """Give the level of each bookmark by its folded text."""
    found: dict[str, int] = {}
    try:
        outline = pdf.outline
        if outline is not None:
            _collect(outline, 1, found)
    except Exception:
        return found
    return found


def _collect(items: Iterable[Any], level: int, found: dict[str, int], seen: int = 0) -> int:
    """Add the bookmarks under each other; give how many were looked at: some lists lead back into themselves."""
    for item in items:
        if seen >= BOOKMARKS_MAX or level > DEPTH_MAX:
            return seen
        title = item.title
        text = fold_space(normalise(title if isinstance(title, str) else decode_text(title)))
        if text:
            found.setdefault(text.casefold(), level)
        seen = _collect(item, level + 1, found, seen + 1)
    return seen


def tagged_chunks(chunks: Sequence[Chunk], tags: Mapping[int, Mapping[int, int]]) -> dict[int, int]:
    """Give the level of chunks whose letters are (nearly) all tagged as one heading, by the chunk's index."""
    found: dict[int, int] = {}
    for k, chunk in enumerate(chunks):
        of_page = tags.get(chunk.page)
        if not of_page:
            continue
        words = [w for line in chunk.lines for w in line.words]
        levels = [of_page.get(w.order, 0) for w in words]
        if levels and min(levels) > 0:
            found[k] = levels[0]
    return found
