"""Changes that leave the meaning alone: afterwards nothing may differ but places."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from perturbations.blocks import BODY, TYPED_NUMBER, rebuilt, with_headings, with_texts, without_number
from perturbations.filler import FILLERS
from sfintake.extract.language import sentences
from sfintake.model import Block, Document, Heading, Locus, Paragraph, Role

Change = Callable[[Document, Random], Document | None]
_POINTS = re.compile(
    r"\b(?:ovan|ovanstående|ovannämnda|nedan|nedanstående|följande|föregående|(?:avsnitt|punkt|rubrik|kapitel)(?:en)? \d)",
    re.IGNORECASE,
)
_LAST = re.compile(r"bilag|underskrift|underteckn|signatur|bifoga", re.IGNORECASE)


@dataclass(frozen=True)
class Kind:
    """One kind of change."""

    name: str
    make: Change
    variants: int = 1
    """How many different ones chance gives."""
    prepare: Callable[[Document], Document] | None = None
    """What is done to both sides first."""


# --- headings -----------------------------------------------------------------------------------------------------


def _recased(document: Document, _: Random, *, change: Callable[[str], str]) -> Document:
    return with_headings(document, lambda h, _n: replace(h, text=change(h.text)))


def _title(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def _lower(text: str) -> str:
    # The names of authorities are not written in small letters, whatever a heading looks like.
    return " ".join(w if w.isupper() and len(w) > 1 else w.lower() for w in text.split(" "))


def unnumbered(document: Document) -> Document:
    """Give the document with no number at any heading."""
    return with_headings(document, lambda h, _n: without_number(h))


def _numbered(document: Document, _: Random, *, style: str, typed: bool) -> Document:
    counts: dict[int, int] = {}
    top = min((b.level for b in document.blocks if isinstance(b, Heading)), default=1)

    def change(heading: Heading, _n: int) -> Heading:
        bare = without_number(heading)
        if heading.level > top + 1:
            return bare
        for deeper in [level for level in counts if level > heading.level]:
            del counts[deeper]
        counts[heading.level] = counts.get(heading.level, 0) + 1
        number = _number(style, [counts[level] for level in sorted(counts)])
        return replace(bare, text=f"{number} {bare.text}") if typed else replace(bare, number=number)

    return with_headings(document, change)


def _number(style: str, counts: list[int]) -> str:
    first = counts[0]
    if style == "A." and len(counts) == 1 and first <= 26:
        return f"{chr(64 + first)}."
    if style == "§":
        return f"§ {'.'.join(map(str, counts))}"
    return ".".join(map(str, counts)) + {"1": "", "1.": ".", "1)": ")"}.get(style, ".")


def _looking(document: Document, _: Random, *, made_by: str) -> Document:
    return with_headings(document, lambda h, _n: replace(h, made_by=made_by))


# --- running text -------------------------------------------------------------------------------------------------


def _soft_breaks(document: Document, random: Random) -> Document:
    """Break lines inside paragraphs after some sentences."""

    def change(block: Block) -> Block:
        if not _is_plain(block):
            return block
        text = list(block.text)
        for sentence in sentences(block.text)[:-1]:
            if sentence.end < len(text) and text[sentence.end] == " " and random.random() < 0.5:
                text[sentence.end] = "\n"
        return replace(block, text="".join(text))

    return replace(document, blocks=tuple(change(b) for b in document.blocks))


def _split(document: Document, random: Random) -> Document:
    """Part paragraphs at sentence ends."""

    def parts(block: Block) -> Iterator[Block]:
        ends = [s.end for s in sentences(block.text)[:-1]] if _is_plain(block) and not block.seams else []
        # A lead alone on its line would be another thing: a heading.
        chosen = [end for end in ends if random.random() < 0.5 and block.text[block.lead : end].strip(" .:")]
        for start, end in zip([0, *chosen], [*chosen, None], strict=True):
            if not chosen:
                yield block
                return
            text = block.text[start:end].strip()
            yield replace(block, text=text, lead=block.lead if start == 0 else 0)

    return rebuilt(document, [part for block in document.blocks for part in parts(block)])


def _joined(document: Document, random: Random) -> Document:
    """Make paragraphs that follow on each other into one."""
    made: list[Block] = []
    for block in document.blocks:
        last = made[-1] if made else None
        if (
            isinstance(last, Paragraph)
            and _joins(last)
            and isinstance(block, Paragraph)
            and _joins(block)
            and random.random() < 0.6
        ):
            made[-1] = replace(last, text=f"{last.text} {block.text}")
        else:
            made.append(block)
    return rebuilt(document, made)


def _is_plain(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in BODY and not block.stored


def _joins(block: Block) -> bool:
    """Whole sentences without a lead of their own: prose, no labels and no list."""
    return (
        isinstance(block, Paragraph)
        and block.role is Role.BODY
        and not (block.lead or block.seams or block.label or block.placeholder or block.instruction_like)
        and len(block.text.split()) >= 8
        and block.text.rstrip().endswith(".")
        and ":" not in block.text[:40]
    )


def _quoted(document: Document, _: Random, *, marks: str) -> Document:
    """Set quotation marks round words that stand for a name of a plan in running text."""
    named = re.compile(r"\b(gemensam plan|samordnare|koordinator|team)\b")

    def change(block: Block) -> Block:
        if not isinstance(block, Paragraph) or block.lead or block.seams or not _is_plain(block):
            return block
        return replace(block, text=named.sub(rf"{marks[0]}\1{marks[1]}", block.text))

    return replace(document, blocks=tuple(change(b) for b in document.blocks))


def _spaced(document: Document, _: Random, *, space: str) -> Document:
    amount = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=(?:kr|tkr|mkr|kronor|procent|%)\b)")
    return with_texts(document, lambda text: amount.sub(space, text))


# --- the whole ----------------------------------------------------------------------------------------------------


def _reordered(document: Document, random: Random) -> Document | None:
    """Change the order of the sections of one level; what stands before the first, and attachments, stay."""
    blocks = document.blocks
    if any(_POINTS.search(b.text) for b in blocks if isinstance(b, Paragraph)):
        return None
    levels = [b.level for b in blocks if isinstance(b, Heading)]
    level = next((n for n in sorted(set(levels)) if levels.count(n) >= 4), None)
    if level is None:
        return None
    starts = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == level]
    upper = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level < level and i > starts[0]]
    if upper:
        return None
    parts = [blocks[a:b] for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    last = next((i for i, part in enumerate(parts) if i and _LAST.search(_text_of(part[0]))), len(parts))
    moved = parts[1:last]
    if len(moved) < 3:
        return None
    if random.random() < 0.5:
        random.shuffle(moved)
    else:
        moved.insert(random.randrange(len(moved)), moved.pop(random.randrange(len(moved))))
    order = [blocks[: starts[0]], parts[0], *moved, *parts[last:]]
    return rebuilt(document, [block for part in order for block in part])


def _text_of(block: Block) -> str:
    return block.text if isinstance(block, Heading) else ""


def _inserted(document: Document, random: Random) -> Document | None:
    """Put in a section that has nothing to do with the application."""
    blocks = document.blocks
    starts = [i for i, b in enumerate(blocks) if isinstance(b, Heading)]
    top = min((b.level for b in blocks if isinstance(b, Heading)), default=1)
    places = [
        i
        for i in starts[2:]
        if isinstance(blocks[i], Heading)
        and blocks[i].level == min(blocks[n].level for n in starts[1:])  # type: ignore[union-attr]
        and not _LAST.search(_text_of(blocks[i]))
    ]
    if not places:
        return None
    place = random.choice(places)
    pattern = blocks[place]
    assert isinstance(pattern, Heading)
    title, texts = random.choice(FILLERS)
    heading = replace(pattern, text=title, number="", level=max(top, pattern.level))
    locus = replace(pattern.locus, bbox=None)
    new = [heading, *(Paragraph(text, locus) for text in texts)]
    return rebuilt(document, [*blocks[:place], *new, *blocks[place:]])


def _margined(document: Document, _: Random) -> Document:
    """Put a header and a footer on the page."""
    name = document.name
    header = Paragraph("Dnr 2027/114 – Inkom 2027-01-14", Locus(name, 0, 1), Role.HEADER)
    footer = Paragraph(
        "Sida 1 av 9 – Box 14, 100 00 Exempelstad – 010-123 45 67", Locus(name, 0, 1), Role.FOOTER
    )
    return rebuilt(document, [header, *document.blocks, footer])


KINDS = (
    Kind("order of sections", _reordered, 6, unnumbered),
    Kind("headings UPPER", partial(_recased, change=str.upper)),
    Kind("headings lower", partial(_recased, change=_lower)),
    Kind("headings Title", partial(_recased, change=_title)),
    Kind("headings unnumbered", lambda d, _: unnumbered(d)),
    *(
        Kind(
            f"headings numbered {style} {'typed' if typed else 'automatic'}",
            partial(_numbered, style=style, typed=typed),
        )
        for style, typed in (("1", False), ("1.", True), ("1)", True), ("A.", True), ("§", True))
    ),
    *(Kind(f"headings by {by}", partial(_looking, made_by=by)) for by in ("looks", "style", "outline")),
    Kind("soft line breaks", _soft_breaks, 3),
    Kind("paragraphs split", _split, 4),
    Kind("paragraphs joined", _joined, 3),
    Kind("quotes straight", partial(_quoted, marks='""')),
    Kind("quotes curly", partial(_quoted, marks="””")),
    Kind("spaces no-break", partial(_spaced, space="\u00a0")),
    Kind("spaces narrow", partial(_spaced, space="\u202f")),
    Kind("section inserted", _inserted, 6),
    Kind("header and footer", _margined),
)

__all__ = ["KINDS", "TYPED_NUMBER", "Kind", "unnumbered"]
