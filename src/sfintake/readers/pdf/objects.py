"""What a file carries besides its pages: attachments, scripts, comments, signatures, visible annotations."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from playa.content import TextObject, XObjectObject
from playa.pdftypes import ContentStream, PSLiteral, literal_name, rect_value, resolve1
from playa.utils import decode_text, mult_matrix

from sfintake.model import BBox, Locus, Note, NoteCode
from sfintake.swedish import fold_space, normalise

NAMES_MAX = 500
DEPTH_MAX = 10
FIELDS_MAX = 5_000
ANNOTATIONS_MAX = 5_000
"""Annotations looked at on one page."""
RUNNING = {"JavaScript": "JavaScript", "Launch": "Launch"}
COMMENTS = {"Text", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Stamp"}


def notes_on_file(pdf: Any, file: str) -> list[Note]:
    """Give notes on attached files and on what the file would run when opened."""
    try:
        catalog = pdf.catalog
    except Exception:
        return []
    made: list[Note] = []
    here = Locus(file, 0)
    names = _dict(catalog.get("Names"))
    for title in _attached(_dict(names.get("EmbeddedFiles")), 0):
        made.append(Note("read", NoteCode.EMBEDDED_OBJECT, here, title, "attachment"))
    running = {_action(catalog.get("OpenAction"))}
    if _dict(names.get("JavaScript")):
        running.add("JavaScript")
    running |= {_action(action) for action in _dict(catalog.get("AA")).values()}
    running |= set(_field_actions(_dict(catalog.get("AcroForm"))))
    made += [Note("read", NoteCode.ACTIVE_CONTENT, here, "", kind) for kind in sorted(running - {""})]
    return made


def _dict(value: Any) -> dict[str, Any]:
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def _action(value: Any) -> str:
    """Give what kind of code an action runs; empty for actions that only move about the document."""
    kind = resolve1(_dict(value).get("S"))
    return RUNNING.get(str(literal_name(kind)), "") if isinstance(kind, PSLiteral) else ""


def _field_actions(form: dict[str, Any]) -> Iterator[str]:
    fields = resolve1(form.get("Fields"))
    waiting = list(fields) if isinstance(fields, list) else []
    for _ in range(FIELDS_MAX):
        if not waiting:
            return
        field = _dict(waiting.pop())
        yield _action(field.get("A"))
        for action in _dict(field.get("AA")).values():
            yield _action(action)
        kids = resolve1(field.get("Kids"))
        waiting += kids if isinstance(kids, list) else []


def _attached(tree: dict[str, Any], depth: int) -> Iterator[str]:
    """Give the names in a name tree of file specifications."""
    names = resolve1(tree.get("Names"))
    if isinstance(names, list):
        for key, spec in list(zip(names[::2], names[1::2], strict=False))[:NAMES_MAX]:
            yield _file_name(spec) or _string(key)
    kids = resolve1(tree.get("Kids"))
    if isinstance(kids, list) and depth < DEPTH_MAX:
        for kid in kids[:NAMES_MAX]:
            yield from _attached(_dict(kid), depth + 1)


def _file_name(spec: Any) -> str:
    found = _dict(spec)
    return _string(found.get("UF")) or _string(found.get("F"))


def _string(value: Any) -> str:
    found = resolve1(value)
    if isinstance(found, bytes):
        return fold_space(normalise(decode_text(found)))
    return fold_space(found) if isinstance(found, str) else ""


def notes_on_page(page: Any, file: str) -> list[Note]:
    """Give notes on a page's comments, attached files and buttons that run something."""
    made: list[Note] = []
    if next(islice(page.annotations, ANNOTATIONS_MAX, None), None) is not None:
        place = Locus(file, 0, page.page_idx + 1)
        made.append(Note("read", NoteCode.LIMIT, place, "", f"{ANNOTATIONS_MAX} annotations"))
    for annotation in islice(page.annotations, ANNOTATIONS_MAX):
        here = Locus(file, 0, page.page_idx + 1, None, annotation.bbox)
        kind = _action(annotation.props.get("A"))
        if kind:
            made.append(Note("read", NoteCode.ACTIVE_CONTENT, here, "", kind))
        if annotation.type == "FileAttachment":
            made.append(
                Note(
                    "read",
                    NoteCode.EMBEDDED_OBJECT,
                    here,
                    _file_name(annotation.props.get("FS")),
                    "attachment",
                )
            )
        elif annotation.type in COMMENTS:
            text = _string(annotation.props.get("Contents"))
            if text:
                made.append(Note("read", NoteCode.COMMENT, here, text, annotation.type))
    return made


def shown_annotations(page: Any) -> list[tuple[str, BBox]]:
    """Give the text of annotations printed on the page: typed-in text boxes and the look of a signature."""
    made: list[tuple[str, BBox]] = []
    for annotation in islice(page.annotations, ANNOTATIONS_MAX):
        signature = annotation.type == "Widget" and _is_signature(annotation.props)
        if annotation.type != "FreeText" and not signature:
            continue
        text = _appearance(page, annotation)
        if not text and annotation.type == "FreeText":
            text = _string(annotation.props.get("Contents"))
        if text:
            made.append((text, annotation.bbox))
    return made


def _is_signature(props: dict[str, Any]) -> bool:
    for node in (props, _dict(props.get("Parent"))):
        kind = resolve1(node.get("FT"))
        if isinstance(kind, PSLiteral):
            return str(literal_name(kind)) == "Sig"
    return False


def _appearance(page: Any, annotation: Any) -> str:
    """Give the text an annotation draws, a line a baseline."""
    stream = resolve1(_dict(annotation.props.get("AP")).get("N"))
    if not isinstance(stream, ContentStream):
        return ""
    lines: dict[int, list[tuple[float, str]]] = {}
    try:
        for x, y, text in _drawn(page, stream, annotation.bbox):
            lines.setdefault(round(y / 3), []).append((x, text))
    except Exception:
        # An appearance we cannot draw leaves the annotation's own words, if any.
        return ""
    return fold_space(
        normalise("\n".join(" ".join(t for _, t in sorted(lines[key])) for key in sorted(lines)))
    )


def _drawn(page: Any, stream: Any, bbox: BBox) -> Iterator[tuple[float, float, str]]:
    from playa.content import GraphicState

    box = rect_value(stream["BBox"]) if "BBox" in stream else (0.0, 0.0, 1.0, 1.0)
    ctm = mult_matrix((1, 0, 0, 1, -box[0], -box[3]), (1, 0, 0, -1, bbox[0], bbox[1]))
    waiting = [XObjectObject.from_stream(stream, page, "AP", GraphicState(), ctm, ())]
    for _ in range(50):
        if not waiting:
            return
        for item in waiting.pop():
            if isinstance(item, XObjectObject):
                waiting.append(item)
            elif isinstance(item, TextObject):
                x, y = item.origin
                yield x, y, item.chars
