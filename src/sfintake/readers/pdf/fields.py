"""Form fields: their values as words in their place on the page, boxes ticked or not, signatures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from playa.pdftypes import PSLiteral, literal_name, resolve1
from playa.utils import decode_text

from sfintake.model import BBox, Via
from sfintake.readers.pdf.geometry import Look, Word, inside
from sfintake.readers.pdf.objects import ANNOTATIONS_MAX
from sfintake.swedish import fold_space

DEPTH_MAX = 16
BUTTON_RADIO = 1 << 15
BUTTON_PUSH = 1 << 16
HIDDEN = 2
NO_VIEW = 32
OPTIONS_MAX = 500
FIELD_SIZE = 10.0
TICKED, UNTICKED = "☒", "☐"


@dataclass(frozen=True, slots=True)
class Field:
    """One field's place on a page."""

    kind: str
    """"text", "choice", "box" or "signature"."""
    name: str
    value: str
    """As stored; of a box "☒" or "☐"; of a signature the signer's name, if it says."""
    bbox: BBox
    tip: str = ""
    """What the form says about the field when pointed at."""
    signed: bool = False


def fields_of(page: Any) -> list[Field]:
    """Give the fields of a playa page."""
    return list(_fields(page))


def _fields(page: Any) -> Iterator[Field]:
    for annotation in islice(page.annotations, ANNOTATIONS_MAX):
        if annotation.type != "Widget":
            continue
        props = annotation.props
        flags = resolve1(props.get("F")) or 0
        if isinstance(flags, int) and flags & (HIDDEN | NO_VIEW):
            continue
        field = _field(props, annotation.bbox)
        if field is not None:
            yield field


def _field(props: dict[str, Any], bbox: BBox) -> Field | None:
    kind = _name(_inherited(props, "FT"))
    flags = _inherited(props, "Ff")
    flags = flags if isinstance(flags, int) else 0
    value = _inherited(props, "V")
    name, tip = _text(_inherited(props, "T")), _text(_inherited(props, "TU"))
    if kind == "Sig":
        signer = value.get("Name") if isinstance(value, dict) else None
        return Field("signature", name, _text(resolve1(signer)), bbox, tip, isinstance(value, dict))
    if kind == "Btn":
        if flags & BUTTON_PUSH:
            return None
        state = _name(resolve1(props.get("AS")))
        if not state and not flags & BUTTON_RADIO:
            state = _name(value)
        return Field("box", name, TICKED if state and state != "Off" else UNTICKED, bbox, tip)
    if kind == "Ch":
        return Field("choice", name, _chosen(value, _inherited(props, "Opt")), bbox, tip)
    if kind == "Tx":
        return Field("text", name, _text(value), bbox, tip)
    return None


def _inherited(props: dict[str, Any], key: str) -> Any:
    """Give a property of a field, or of the field it is a part of."""
    node: Any = props
    for _ in range(DEPTH_MAX):
        if not isinstance(node, dict):
            return None
        found = resolve1(node.get(key))
        if found is not None:
            return found
        node = resolve1(node.get("Parent"))
    return None


def _name(value: Any) -> str:
    return str(literal_name(value)) if isinstance(value, PSLiteral) else ""


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return str(decode_text(value))
    if isinstance(value, PSLiteral):
        return str(literal_name(value))
    if hasattr(value, "buffer"):
        # A long value may be stored as a stream.
        return str(decode_text(value.buffer))
    return value if isinstance(value, str) else ""


def _chosen(value: Any, options: Any) -> str:
    """Give what is chosen in the words that are shown; a form may store a code for it."""
    shown: dict[str, str] = {}
    for option in options[:OPTIONS_MAX] if isinstance(options, list) else []:
        pair = resolve1(option)
        if isinstance(pair, list) and len(pair) == 2:
            shown[_text(resolve1(pair[0]))] = _text(resolve1(pair[1]))
    chosen = value if isinstance(value, list) else [value]
    texts = [_text(resolve1(v)) for v in chosen]
    return ", ".join(shown.get(text, text) for text in texts)


def with_fields(words: Sequence[Word], fields: Sequence[Field]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Give the page's words with the fields' values in their place, and the field words alone.

    A value that is also printed on the page (a flattened form) is taken once, as the field's.
    """
    added = [w for f in fields if (w := _word(f, words)) is not None]
    if not added:
        return tuple(words), ()
    texts = [f for f in fields if f.kind in {"text", "choice"} and f.value]
    kept = [w for w in words if not any(_is_printed(w, f) for f in texts)]
    return (*kept, *added), tuple(w for w in added if w.look.via is Via.FIELD)


def _is_printed(word: Word, field: Field) -> bool:
    x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.look.size
    if not inside(x, y, field.bbox, 1.0):
        return False
    return _folded(word.text) in _folded(field.value)


def _folded(text: str) -> str:
    return "".join(fold_space(text).casefold().split())


def _word(field: Field, words: Sequence[Word]) -> Word | None:
    x0, top, x1, bottom = field.bbox
    if x1 - x0 < 1 or bottom - top < 1 or field.kind == "signature":
        return None
    if field.kind == "box":
        base = _label_base(field.bbox, words, near=True)
        look = Look("form", min(FIELD_SIZE, bottom - top))
        return Word(field.value, x0, x1, base or bottom - 0.15 * (bottom - top), look, 0)
    size = min(FIELD_SIZE, 0.75 * (bottom - top))
    base = _label_base(field.bbox, words, near=False)
    if base is None:
        single = bottom - top < 2.2 * FIELD_SIZE
        base = bottom - 0.28 * (bottom - top) if single else top + 1.1 * size
    return Word(field.value, x0 + 1, x1 - 1, base, Look("form", size, via=Via.FIELD), 0)


def _label_base(box: BBox, words: Sequence[Word], *, near: bool) -> float | None:
    """Give the baseline of the label beside the field, so that both come to stand on one line."""
    x0, top, x1, bottom = box
    beside = [
        w
        for w in words
        if top - 2 <= w.base - 0.3 * w.look.size <= bottom + 2
        and (w.x1 <= x0 + 1 or w.x0 >= x1 - 1)
        and (not near or min(abs(w.x0 - x1), abs(w.x1 - x0)) < 40)
    ]
    if not beside:
        return None
    left = [w for w in beside if w.x1 <= x0 + 1]
    if not near and not left:
        return None
    if near:
        return min(beside, key=lambda w: min(abs(w.x0 - x1), abs(w.x1 - x0))).base
    closest = max(w.x1 for w in left)
    return min(w.base for w in left if w.x1 > closest - 60)
