"""Fields: what they print is text, what they are made of is not."""

from dataclasses import dataclass, field

from sfintake.readers.docx.glyphs import CHECKED, UNCHECKED
from sfintake.readers.docx.names import VAL, Element, W, flag, value, whole

_REMOTE = ("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT")


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False
    prompt: str = ""
    """The text that stands in a form field until somebody fills it."""
    result_from: int = 0


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of a part. Word lets them run over many paragraphs."""

    trusted: bool = True
    """False when begin and end marks do not match; then nothing is taken for an instruction."""
    _open: list[_Field] = field(default_factory=list)

    @property
    def in_instruction(self) -> bool:
        """Tell whether text here is part of an instruction, and is not printed."""
        return self.trusted and any(not f.in_result for f in self._open)

    @property
    def in_toc(self) -> bool:
        """Tell whether text here is a contents list."""
        return self.trusted and any(f.in_result and first_word(f.instruction) == "TOC" for f in self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open:
            self._open[-1].instruction += text

    def mark(self, element: Element, spans_so_far: int) -> tuple[str, int | None]:
        """Take a w:fldChar.

        Returns:
            Text that the field prints by itself (a check box, a chosen entry), and, when a form field ends
            untouched, the index of the first span of its prompt.
        """
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            form = element.find(W + "ffData")
            self._open.append(_Field(prompt=_prompt(form)))
            return _form_value(form), None
        if kind == "separate" and self._open:
            self._open[-1].in_result = True
            self._open[-1].result_from = spans_so_far
        if kind == "end" and self._open:
            closed = self._open.pop()
            return "", closed.result_from if closed.in_result and closed.prompt else None
        return "", None

    def prompt_ending(self) -> str:
        """Give the prompt of the innermost open field."""
        return self._open[-1].prompt if self._open else ""


def is_remote(instruction: str) -> bool:
    """Tell whether a field fetches something from outside."""
    return first_word(instruction) in _REMOTE


def first_word(instruction: str) -> str:
    """Give a field's kind, in capitals; empty when the piece says none."""
    return "".join(instruction.split(maxsplit=1)[:1]).upper()


def fields_match(root: Element) -> bool:
    """Tell whether every field that begins in a part also ends."""
    depth = 0
    for mark in root.iter(W + "fldChar"):
        kind = mark.get(W + "fldCharType")
        depth += 1 if kind == "begin" else -1 if kind == "end" else 0
        if depth < 0:
            return False
    return depth == 0


def _prompt(form: Element | None) -> str:
    text = form.find(W + "textInput") if form is not None else None
    return (value(text, "default") or "").strip()


def _form_value(form: Element | None) -> str:
    if form is None:
        return ""
    box = form.find(W + "checkBox")
    if box is not None:
        checked = flag(box, "checked")
        return CHECKED if (flag(box, "default") if checked is None else checked) else UNCHECKED
    choices = form.find(W + "ddList")
    if choices is not None:
        entries = [e.get(VAL, "") for e in choices.iterchildren(W + "listEntry")]
        chosen = whole(value(choices, "result") or value(choices, "default"), 0)
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""
