"""Which chunks are headings: by tags, bookmarks, size, weight, colour, capitals, numbering, and a look that recurs."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sfintake.model import Via
from sfintake.readers.pdf.chunks import BOX, BULLET, Chunk, half
from sfintake.swedish import fold_space

CAPS_MAX = 400
"""Characters: longer texts are no headings, whatever their letters."""
LENGTH_MAX = 130
"""Characters of a heading."""
LINES_MAX = 3
PROSE_LEAST = 220
"""Characters from which a chunk is running text."""
ALONE_BIGGER = 1.45
"""Times the size of running text: a title in a file without other headings (a form) is so much bigger."""
BIGGER = 1.07
"""Times the size of running text: bigger letters set a line off."""
NUMBERED = re.compile(
    r"^(?:(?P<n>\d{1,2}(?:\.\d{1,2}){0,3})[.):]?|(?P<letter>[A-ZÅÄÖ])[.)]|(?P<roman>[IVX]{1,5})[.)])\s+(?=\S)"
)
LABEL = re.compile(r"^[^:]{2,45}:\s+\S")
ASKS = re.compile(r"^[^:]{2,45}:\s+[a-zåäö][^\d:]{8,}\?$")
"""A name and what is asked ("Bakgrund: vilka hinder finns?") is no label with its answer."""
# An abbreviation at the end ("m.m.") is no end of a sentence.
_ENDS_TEXT = re.compile(r"(?<!\bm\.m)(?<!\bm\.fl)(?<!\betc)(?<!\bmm)(?<!\bosv)(?<!\bo\.d)(?<!\.\.)[.,;]$")
_LETTERS = re.compile(r"[^\W\d_]")
_CONTACT = re.compile(r"@|www\.|https?:|\b\d{2,4}[-–/ ]\d{2,}|\d{3} ?\d\d\b")


class Style(NamedTuple):
    """What makes two lines look alike."""

    size: float
    bold: bool
    underlined: bool
    italic: bool
    colored: bool
    caps: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A chunk taken for a heading."""

    level: int
    made_by: str


def style_of(chunk: Chunk, body_color: tuple[float, float, float]) -> Style:
    """Give how a chunk is set."""
    look = chunk.look
    set_off = all(w.look.bold for line in chunk.lines for w in line.words)
    underlined = all(w.look.underlined for line in chunk.lines for w in line.words)
    colored = max(abs(a - b) for a, b in zip(look.color, body_color, strict=True)) > 0.12
    return Style(half(look.size), set_off, underlined, look.italic, colored, is_caps(chunk.text))


def is_caps(text: str) -> bool:
    """Say whether a text is set in capitals (four letters at least)."""
    if len(text) > CAPS_MAX:
        return False
    letters = _LETTERS.findall(text)
    return len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.95 * len(letters)


def body_style(chunks: Sequence[Chunk]) -> tuple[float, bool, tuple[float, float, float]]:
    """Give size, weight and colour of most of the running text."""
    sizes: Counter[tuple[float, bool, tuple[float, float, float]]] = Counter()
    for chunk in chunks:
        look = chunk.look
        weight = len(chunk.text) * (3 if len(chunk.lines) > 1 else 1)
        sizes[half(look.size), look.bold, look.color] += weight
    return max(sizes, key=lambda s: sizes[s]) if sizes else (11.0, False, (0.0, 0.0, 0.0))


def find_headings(
    chunks: Sequence[Chunk], tags: Mapping[int, int], bookmarks: Mapping[str, int]
) -> tuple[dict[int, Found], set[int]]:
    """Give the headings by the chunk's index, and the indexes of the document's title.

    Args:
        chunks: Running text of the document, in reading order.
        tags: Level by index of chunks that the file's structure calls headings.
        bookmarks: Level by folded text of the file's outline.
    """
    if not chunks:
        return {}, set()
    size, bold, color = body_style(chunks)
    styles = [style_of(c, color) for c in chunks]
    fit = [_may_be(chunks, k) for k in range(len(chunks))]
    good = _heading_styles(chunks, styles, fit, size, bold)
    titles = _titles(chunks, styles, fit, good, size)
    many = Counter(style for k, style in enumerate(styles) if fit[k])
    bolds = sum(n for style, n in many.items() if style.bold)
    found: dict[int, Found] = {}
    for k, chunk in enumerate(chunks):
        if k in titles:
            continue
        marked = bookmarks.get(fold_space(chunk.text).casefold())
        if k in tags and len(chunk.text) < 2 * LENGTH_MAX:
            found[k] = Found(tags[k], "style")
        elif marked is not None and fit[k]:
            found[k] = Found(marked, "outline")
        elif (
            fit[k] and styles[k] in good and _is_trusted(chunk, bolds if styles[k].bold else many[styles[k]])
        ):
            found[k] = Found(0, "numbering" if NUMBERED.match(chunk.text) else "looks")
    found |= {k: Found(0, "numbering") for k in _plain_numbered(chunks, styles, found, titles)}
    if titles and chunks[min(titles)].page == chunks[0].page:
        # What stands above the title is letterhead, whatever it looks like.
        found = {k: f for k, f in found.items() if k > min(titles)}
    found = _without_letterhead(chunks, styles, found)
    return _levelled(chunks, styles, found), titles


def _is_trusted(chunk: Chunk, alike: int) -> bool:
    """Say whether looks suffice: recognised letters are often too tall (signatures), so those must be numbered or recur."""
    if chunk.look.via is not Via.OCR:
        return True
    return bool(NUMBERED.match(chunk.text)) or is_caps(chunk.text) or alike >= 3


def _may_be(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether a chunk reads like a heading, whatever its looks."""
    chunk = chunks[k]
    text = fold_space(chunk.text)
    bare = NUMBERED.sub("", text)
    if len(text) > LENGTH_MAX or len(chunk.lines) > LINES_MAX or not _LETTERS.search(bare) or len(bare) < 2:
        return False
    if BULLET.match(text) or text[:1] in BOX or (_ENDS_TEXT.search(text)):
        return False
    if bare[:1].islower() or _CONTACT.search(text) or "__" in text or "...." in text:
        return False
    if LABEL.match(bare) and not ASKS.match(bare):
        return False
    return not re.search(r"[.!?]\s+[A-ZÅÄÖ]", NUMBERED.sub("", text))


def _stands_out(style: Style, size: float, bold: bool) -> bool:
    if style.size >= BIGGER * size or (style.bold and not bold) or style.underlined:
        return style.size >= 0.86 * size
    return (style.caps or (style.colored and not style.italic)) and style.size >= 0.9 * size


def _heading_styles(
    chunks: Sequence[Chunk], styles: Sequence[Style], fit: Sequence[bool], size: float, bold: bool
) -> set[Style]:
    """Give the looks that headings have in this document."""
    letters: Counter[Style] = Counter()
    many: Counter[Style] = Counter()
    right: Counter[Style] = Counter()
    for k, style in enumerate(styles):
        letters[style] += len(chunks[k].text)
        many[style] += 1
        right[style] += fit[k]
    whole = sum(letters.values())
    good = set()
    for style, n in many.items():
        if not _stands_out(style, size, bold) or right[style] < 0.55 * n:
            continue
        if letters[style] > 0.3 * whole and whole > 800:
            continue
        only_caps = style.caps and not (style.bold or style.underlined or style.size >= BIGGER * size)
        if only_caps and right[style] < 2:
            continue
        good.add(style)
    return good


def _titles(
    chunks: Sequence[Chunk], styles: Sequence[Style], fit: Sequence[bool], good: set[Style], size: float
) -> set[int]:
    """Give the chunks that are the document's title: the biggest on its first page, and not a look that recurs."""
    first = [k for k, c in enumerate(chunks) if c.page == chunks[0].page]
    # A title stands above the running text.
    prose = next((k for k in first if len(chunks[k].text) > PROSE_LEAST), len(chunks))
    candidates = [
        k for k in first[:12] if k < prose and styles[k] in good and len(chunks[k].text) < 2 * LENGTH_MAX
    ]
    if not candidates:
        return set()
    biggest = max(styles[k].size for k in candidates)
    top = [k for k in candidates if styles[k].size == biggest]
    others = [k for k in range(len(chunks)) if k not in top and styles[k] in good and fit[k]]
    alike = [k for k in range(len(chunks)) if styles[k] == styles[top[0]] and fit[k]]
    next_size = max((styles[k].size for k in others), default=size)
    if not others and len(alike) == 1 and biggest >= ALONE_BIGGER * size:
        return set(_run(top))
    if biggest >= 1.04 * next_size and biggest > size and len(alike) <= 2 and others:
        return set(_run(top))
    return _title_alike(chunks, styles, candidates, others)


def _run(indexes: Sequence[int]) -> list[int]:
    made = [indexes[0]]
    for k in indexes[1:]:
        if k == made[-1] + 1:
            made.append(k)
    return made


def _title_alike(
    chunks: Sequence[Chunk], styles: Sequence[Style], candidates: Sequence[int], others: Sequence[int]
) -> set[int]:
    """Give a title set like the headings: it comes first, and is centred or unnumbered where they are not."""
    k = candidates[0]
    peers = [o for o in range(len(chunks)) if o != k and styles[o] == styles[k]]
    rest = peers or others
    if k > 3 or len(rest) < 2:
        return set()
    numbered = sum(bool(NUMBERED.match(chunks[o].text)) for o in rest)
    if numbered >= 0.7 * len(rest) and not NUMBERED.match(chunks[k].text):
        return {k}
    if _is_centred(chunks[k]) and not any(_is_centred(chunks[o]) for o in rest[:6]):
        return {k}
    return set()


def _is_centred(chunk: Chunk) -> bool:
    line = chunk.lines[0]
    left, right = line.x0 - line.left, line.right - line.x1
    return left > 25 and abs(left - right) < 0.25 * (line.right - line.left)


def _plain_numbered(
    chunks: Sequence[Chunk], styles: Sequence[Style], found: Mapping[int, Found], titles: set[int]
) -> set[int]:
    """Give numbered lines in the look of running text that count up through the document with text between."""
    run: list[tuple[int, int]] = []
    for k, chunk in enumerate(chunks):
        match = NUMBERED.match(chunk.text)
        if k in found or k in titles or match is None or match.group("n") is None or styles[k].italic:
            continue
        if len(chunk.lines) == 1 and len(chunk.text) <= 70 and _may_be(chunks, k):
            run.append((k, int(match.group("n").split(".")[0])))
    if len(run) < 3 or run[0][1] > 2:
        return set()
    rising = all(b[1] - a[1] in {0, 1} for a, b in itertools.pairwise(run))
    apart = sum(b[0] - a[0] > 1 for a, b in itertools.pairwise(run))
    return {k for k, _ in run} if rising and apart >= 0.7 * (len(run) - 1) else set()


def _without_letterhead(
    chunks: Sequence[Chunk], styles: Sequence[Style], found: dict[int, Found]
) -> dict[int, Found]:
    """Drop what only looks like a heading above the first one whose look recurs (letterhead, subtitle)."""
    counts = Counter(styles[k] for k in found)
    usual = [k for k, f in found.items() if counts[styles[k]] >= 3 or f.made_by in {"style", "outline"}]
    if not usual:
        return found
    start = usual[0]
    cover = chunks[0].page
    kept = {k: f for k, f in found.items() if k >= start or counts[styles[k]] >= 3 or chunks[k].page != cover}
    first = min(kept)
    nearby = [k for k in sorted(kept) if k <= first + 1]
    if (
        len(nearby) == 2
        and chunks[first].page == chunks[0].page
        and first == 0
        and _is_letterhead(chunks, first)
    ):
        del kept[first]
    return kept


def _is_letterhead(chunks: Sequence[Chunk], k: int) -> bool:
    return is_caps(chunks[k].text) and chunks[k].lines[0].base < 110 and not NUMBERED.match(chunks[k].text)


def _levelled(
    chunks: Sequence[Chunk], styles: Sequence[Style], found: Mapping[int, Found]
) -> dict[int, Found]:
    """Give each heading its level: by the file's own word, by the depth of its number, by the rank of its look."""
    ranks = _ranks(styles, found)
    depths: dict[Style, int] = {}
    made: dict[int, Found] = {}
    for k, heading in sorted(found.items()):
        match = NUMBERED.match(chunks[k].text)
        level = heading.level
        if level <= 0:
            number = match.group("n") if match else None
            if number:
                level = number.count(".") + 1
                depths[styles[k]] = level
            else:
                level = depths.get(styles[k], ranks[styles[k]])
        made[k] = Found(level, heading.made_by)
    return made


def _ranks(styles: Sequence[Style], found: Mapping[int, Found]) -> dict[Style, int]:
    order = sorted(
        {styles[k] for k in found}, key=lambda s: (-s.size, not s.bold, not s.caps, not s.colored, s.italic)
    )
    return {style: min(rank + 1, 6) for rank, style in enumerate(order)}
