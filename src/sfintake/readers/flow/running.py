"""What the running text looks like, against which headings and leads stand out."""

from collections.abc import Iterable

from sfintake.readers.flow.looks import Looks
from sfintake.readers.flow.raw import RawItem, flat_paragraphs


def body_looks(items: Iterable[RawItem]) -> Looks:
    """Give the looks of the running text.

    In a form that is hardly filled in, labels in bold and help in italics outweigh the answers; so plain looks go
    first wherever a tenth of the text wears them.
    """
    weights: dict[Looks, int] = {}
    for paragraph in flat_paragraphs(items):
        for span in paragraph.spans:
            weights[span.looks] = weights.get(span.looks, 0) + len(span.text)
    plain = {
        k: w for k, w in weights.items() if not (k.bold or k.italic or k.underline or k.caps or k.hidden)
    }
    enough = sum(plain.values()) * 10 >= sum(weights.values())
    candidates = plain if plain and enough else weights
    return max(candidates, key=lambda looks: candidates[looks]) if candidates else Looks()
