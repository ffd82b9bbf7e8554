"""What stands inside a paragraph: runs, controls, fields and what floats beside them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sfintake.readers.docx.fields import Fields, first_word, is_remote
from sfintake.readers.docx.glyphs import CHECKED, UNCHECKED, is_symbol_font, printed, symbol
from sfintake.readers.docx.names import W14, Element, M, W, children, flag, value
from sfintake.readers.docx.pages import Pages
from sfintake.readers.docx.styles import Styles
from sfintake.readers.flow.looks import Looks, without_link
from sfintake.readers.flow.raw import Float, Span

_SKIPPED = {
    W + n for n in ("pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "proofErr", "fldData", "ffData",
                    "smartTagPr", "customXmlPr", "bookmarkStart", "bookmarkEnd", "annotationRef", "footnoteRef",
                    "endnoteRef", "softHyphen", "dirtyField", "tblPr", "delInstrText", "rubyPr")
}  # fmt: skip
_BREAKS = {W + "br", W + "cr"}
_TABS = {W + "tab", W + "ptab"}
_FLOATING = {W + "drawing", W + "pict", W + "object"}
_DELETED = {W + "del", W + "moveFrom"}
_INSERTED = {W + "ins", W + "moveTo"}
_FORMULAS = {M + "oMath", M + "oMathPara"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


@dataclass(slots=True)
class Seen:
    """What was met on the way that is no text."""

    dropped: list[str] = field(default_factory=list)
    """Text left out for a reason: part of an instruction, under a merged cell."""
    remote_fields: list[str] = field(default_factory=list)
    """First words of fields that fetch something."""


Floats = Callable[[Element], tuple[Float, ...]]
NoteOf = Callable[[str, str], tuple[Float, ...]]


@dataclass(slots=True)
class Inline:
    """Collects one paragraph. ``read`` takes its element; the results are the fields."""

    styles: Styles
    style_id: str
    fields: Fields
    pages: Pages
    seen: Seen
    floats_of: Floats
    note_of: NoteOf
    spans: list[Span] = field(default_factory=list)
    floats: list[Float] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)
    page: int | None = None
    toc: bool = False
    deleted: bool = False
    _placeholder: bool = False
    _inserting: bool = False
    _linked: bool = False

    def read(self, parent: Element) -> None:
        """Read the inline content of an element."""
        for child in children(parent):
            if child.tag == W + "r":
                self._run(child)
            elif child.tag not in _SKIPPED:
                self.read_one(child)

    def read_one(self, child: Element) -> None:
        """Read an element by itself: a control, a formula, an insertion; anything unknown is looked into."""
        tag = child.tag
        if tag in _INSERTED:
            self._within(child, inserting=True)
        elif tag in _DELETED:
            self.deleted = True
        elif tag == W + "hyperlink":
            self._link(child)
        elif tag == W + "r":
            self._run(child)
        elif tag == W + "sdt":
            self._control(child)
        elif tag in _FORMULAS:
            self._formula(child)
        elif tag == W + "commentRangeStart":
            self._comment(child)
        elif tag == W + "fldSimple":
            self._instruction(child.get(W + "instr", ""))
            self.read(child)
        else:
            self.read(child)

    def _within(self, element: Element, *, placeholder: bool = False, inserting: bool = False) -> None:
        before = (self._placeholder, self._inserting)
        self._placeholder, self._inserting = before[0] or placeholder, before[1] or inserting
        self.read(element)
        self._placeholder, self._inserting = before

    def _link(self, element: Element) -> None:
        before, self._linked = self._linked, True
        self.read(element)
        self._linked = before

    def _control(self, element: Element) -> None:
        properties = element.find(W + "sdtPr")
        content = element.find(W + "sdtContent")
        box = properties.find(W14 + "checkbox") if properties is not None else None
        if box is not None and content is not None:
            self._check_box(box, content)
        elif content is not None:
            self._within(content, placeholder=bool(flag(properties, "showingPlcHdr")))

    def _check_box(self, box: Element, content: Element) -> None:
        checked = box.find(W14 + "checked")
        on = checked is not None and checked.get(W14 + "val", "1").lower() in {"1", "true", "on"}
        run = next(content.iter(W + "r"), None)
        self._add(CHECKED if on else UNCHECKED, self._looks(run))
        self.seen.dropped.append("".join(t.text or "" for t in content.iter(W + "t")))

    def _formula(self, element: Element) -> None:
        self._add("".join(t.text or "" for t in element.iter(M + "t", W + "t")), self._looks(None))

    def _comment(self, element: Element) -> None:
        key = element.get(W + "id", "")
        if key not in self.comments:
            self.comments.append(key)

    def _instruction(self, text: str) -> None:
        self.fields.instruct(text)
        if is_remote(text):
            self.seen.remote_fields.append(first_word(text))

    def _looks(self, run: Element | None) -> Looks:
        properties = run.find(W + "rPr") if run is not None else None
        looks = self.styles.looks(self.style_id, value(properties, "rStyle") or "", properties)
        return without_link(looks) if self._linked else looks

    def _run(self, run: Element) -> None:
        looks = self._looks(run)
        for child in children(run):
            tag = child.tag
            if tag == W + "t":
                self._text(child.text or "", looks)
            elif tag in _SKIPPED:
                continue
            elif tag in _TABS:
                self._add("\t", looks)
            elif tag in _BREAKS:
                self._break(child, looks)
            else:
                self._special(child, looks)

    def _special(self, child: Element, looks: Looks) -> None:
        tag = child.tag
        if tag == W + "lastRenderedPageBreak":
            self.pages.rendered_break()
        elif tag == W + "fldChar":
            self._field_mark(child, looks)
        elif tag == W + "instrText":
            self._instruction(child.text or "")
        elif tag in _FLOATING:
            self.floats.extend(self.floats_of(child))
        elif tag == W + "sym":
            self._add(symbol(child.get(W + "font", ""), child.get(W + "char", "")), looks)
        elif tag == W + "noBreakHyphen":
            self._add("-", looks)
        elif tag in _NOTES:
            self.floats.extend(self.note_of(_NOTES[tag], child.get(W + "id", "")))
        elif tag == W + "commentReference":
            self._comment(child)
        else:
            self.read_one(child)

    def _field_mark(self, mark: Element, looks: Looks) -> None:
        prompt = self.fields.prompt_ending()
        text, prompted_from = self.fields.mark(mark, len(self.spans))
        if text:
            self._add(text, looks)
        if prompted_from is not None and prompted_from <= len(self.spans):
            answer = self.spans[prompted_from:]
            if "".join(s.text for s in answer).strip() == prompt:
                self.spans[prompted_from:] = [replace(s, placeholder=True) for s in answer]

    def _text(self, text: str, looks: Looks) -> None:
        if self.fields.in_instruction:
            self.seen.dropped.append(text)
            return
        text = text.replace("\n", " ").replace("\r", " ")
        if is_symbol_font(looks.font):
            self.seen.dropped.append(text)
            text = printed(looks.font, text)
        self._add(text, looks)

    def _break(self, child: Element, looks: Looks) -> None:
        if child.get(W + "type") == "page":
            self.pages.break_page()
        self._add("\n", looks)

    def _add(self, text: str, looks: Looks) -> None:
        if not text:
            return
        blank = text.isspace()
        if not blank:
            self.pages.text_seen()
            if self.page is None:
                self.page = self.pages.now
            self.toc = self.toc or self.fields.in_toc
            if self._inserting:
                self.inserted.append(text)
        last = self.spans[-1] if self.spans else None
        if last is not None and last.looks is looks and last.placeholder == self._placeholder:
            self.spans[-1] = replace(last, text=last.text + text, white_space=last.white_space and blank)
        else:
            self.spans.append(Span(text, looks, self._placeholder, blank))
