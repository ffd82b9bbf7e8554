"""Pictures of a page: strips put together, backgrounds and repeated logos left out."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sfintake.model import BBox
from sfintake.readers.pdf.geometry import PageGeometry, PageImage, Word, inside, union

SMALL = 0.012
"""Share of the page: smaller pictures are logos, icons and lines."""
LARGE = 1 / 3
"""Share of the page from which a picture counts as unread (DOC001)."""
PRINTED_ON = 25
"""Words on a picture that make it a background."""
TOUCH = 2.0


def pictures(
    pages: Sequence[PageGeometry], words: Mapping[int, Sequence[Word]]
) -> dict[int, list[tuple[BBox, float]]]:
    """Give, by page number, each picture's box and its share of the page, where it may stand for text."""
    placed = Counter(_key(box) for page in pages for box in _clusters(page.images))
    found: dict[int, list[tuple[BBox, float]]] = {}
    for page in pages:
        area = page.width * page.height
        found[page.number] = []
        for box in _clusters(page.images):
            share = min(1.0, (box[2] - box[0]) * (box[3] - box[1]) / area) if area else 0.0
            repeated = placed[_key(box)] > max(1, len(pages) // 2) and share < 0.15
            if share >= SMALL and not repeated and not _is_background(box, words[page.number]):
                found[page.number].append((box, round(share, 3)))
    return found


def _key(box: BBox) -> tuple[int, ...]:
    return tuple(round(v / 4) for v in box)


def _is_background(box: BBox, words: Sequence[Word]) -> bool:
    on = sum(inside((w.x0 + w.x1) / 2, w.base - 0.3 * w.look.size, box) for w in words)
    return on >= PRINTED_ON


def _clusters(images: Sequence[PageImage]) -> list[BBox]:
    """Put pictures that touch together: scanners and printers cut one into strips."""
    boxes = [image.bbox for image in images][:400]
    merged = True
    while merged:
        merged = False
        made: list[BBox] = []
        for box in boxes:
            for k, other in enumerate(made):
                if _touch(box, other):
                    made[k] = union([box, other])
                    merged = True
                    break
            else:
                made.append(box)
        boxes = made
    return boxes


def _touch(a: BBox, b: BBox) -> bool:
    across = a[0] <= b[2] + TOUCH and b[0] <= a[2] + TOUCH
    return across and a[1] <= b[3] + TOUCH and b[1] <= a[3] + TOUCH
