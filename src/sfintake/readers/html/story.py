"""An html page's elements → raw items, in the same terms as a Word file's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml import etree

from sfintake.readers.flow.looks import Looks, without_link
from sfintake.readers.flow.raw import Float, Label, Place, RawItem, RawParagraph, RawPicture, Span
from sfintake.readers.flow.style import Style
from sfintake.readers.html.looks import Sheet, dressed
from sfintake.readers.html.tables import is_for_layout, read_table
from sfintake.swedish import normalise

Element = etree._Element

_HEADINGS = {f"h{level}": Style(f"h{level}", (f"heading {level}",), level - 1) for level in range(1, 7)}
_UNSPOKEN = {"script", "style", "head", "template", "noscript"}
"""Nothing of it was ever meant for a reader."""
_SILENT = {
    *_UNSPOKEN,
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "object",
    "embed",
    "applet",
    "iframe",
    "svg",
    "math",
}
_BLOCKS = {
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "pre", "section", "article", "header",
    "footer", "main", "nav", "aside", "address", "figure", "figcaption", "form", "fieldset", "legend", "center", "hr",
    "body", "html", "details", "summary", "caption", "tr", "td", "th", "tbody", "thead", "tfoot", *_HEADINGS,
}  # fmt: skip
_TICKED, _BLANK = "☒", "☐"
_BUTTONS = {"submit", "button", "reset", "image", "hidden", "password", "file"}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PAGE_PIXELS = 794 * 1123
"""A4 at 96 dots an inch."""
_MSO_HEADING = re.compile(r"^mso(?:heading|rubrik)(\d)?$|^(?:heading|rubrik)(\d)$", re.I)


@dataclass(slots=True)
class Story:
    """Walks a page. ``outside`` and ``dropped`` gather what is to be told of it."""

    sheet: Sheet
    outside: set[str] = field(default_factory=set)
    """Kind and host of what the page would fetch."""
    dropped: list[str] = field(default_factory=list)
    """Text that is not printed: choices not made, what stands in for a frame."""

    def items(self, element: Element, looks: Looks, place: Place = Place.BODY) -> Iterator[RawItem]:
        """Give the items under an element, in order; loose text between blocks makes paragraphs of its own."""
        line = _Line(self, place)
        yield from self._walk(element, looks, line)
        yield from line.ended()

    def _walk(self, element: Element, looks: Looks, line: "_Line") -> Iterator[RawItem]:
        line.say(element.text, looks)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._child(child, looks, line)
            line.say(child.tail, looks)

    def _child(self, child: Element, looks: Looks, line: "_Line") -> Iterator[RawItem]:
        tag = str(child.tag).lower()
        if tag in _SILENT:
            self._silent(child, tag)
            return
        if tag == "del":
            line.deleted = True
            return
        own = dressed(looks, child, self.sheet.dress(child))
        if tag == "br":
            yield from line.broken()
        elif tag == "img":
            self._picture(child, line)
        elif tag in {"input", "select", "textarea"}:
            self._field(child, tag, own, line)
        elif tag in _BLOCKS:
            yield from line.ended()
            yield from self._block(child, tag, own, line)
            yield from line.ended()
        else:
            inner = without_link(own) if tag == "a" else own
            yield from self._walk(child, inner, line)

    def _block(self, element: Element, tag: str, looks: Looks, line: "_Line") -> Iterator[RawItem]:
        if tag == "table" and not is_for_layout(element):
            yield read_table(element, lambda cell: self.items(cell, self._in_cell(cell, looks), Place.CELL))
        elif tag in {"ul", "ol"}:
            yield from self._list(element, tag, looks, line)
        elif tag in _HEADINGS:
            outside, line.heading = line.heading, _HEADINGS[tag]
            yield from self._walk(element, looks, line)
            yield from line.ended()
            line.heading = outside
        elif tag == "pre":
            line.as_typed += 1
            yield from self._walk(element, looks, line)
            yield from line.ended()
            line.as_typed -= 1
        else:
            line.style = _style_of(element)
            yield from self._walk(element, looks, line)

    def _list(self, element: Element, tag: str, looks: Looks, line: "_Line") -> Iterator[RawItem]:
        number = _whole(element.get("start"), 1)
        line.depth += 1
        for child in element:
            if child.tag == "li":
                number = _whole(child.get("value"), number)
                form = child.get("type") or element.get("type") or "1"
                text = "•" if tag == "ul" else _numbered(number, form)
                line.label = Label(text, line.depth - 1, bullet=tag == "ul")
                number += 1
            if isinstance(child.tag, str):
                yield from self._child(child, looks, line)
            yield from line.ended()
            line.label = None
        line.depth -= 1

    def _in_cell(self, cell: Element, looks: Looks) -> Looks:
        return dressed(looks, cell, self.sheet.dress(cell))

    def _silent(self, element: Element, tag: str) -> None:
        if tag not in _UNSPOKEN:
            self.dropped.append("".join(map(str, element.itertext())))
        self.note_outside(tag, element.get("src") or element.get("data") or "")

    def _picture(self, element: Element, line: "_Line") -> None:
        self.note_outside("image", element.get("src") or "")
        width, height = (_whole(element.get(side), 0) for side in ("width", "height"))
        share = min(1.0, width * height / _PAGE_PIXELS) if width and height else None
        if share is None or width * height > 4:
            # A picture of one pixel only tells its sender that the mail was opened.
            line.floats.append(RawPicture(share, normalise(element.get("alt") or "")))

    def _field(self, element: Element, tag: str, looks: Looks, line: "_Line") -> None:
        kind = (element.get("type") or "text").lower()
        if tag == "textarea":
            line.say("".join(map(str, element.itertext())), looks)
        elif tag == "select":
            options = list(element.iter("option"))
            chosen = [o for o in options if o.get("selected") is not None]
            line.say(" ".join("".join(map(str, o.itertext())) for o in chosen), looks)
            left = (o for o in options if o not in chosen)
            self.dropped.extend("".join(map(str, o.itertext())) for o in left)
        elif kind in {"checkbox", "radio"}:
            line.say(_TICKED if element.get("checked") is not None else _BLANK, looks)
        elif kind not in _BUTTONS:
            line.say(f" {element.get('value') or ''} ", looks)

    def note_outside(self, kind: str, address: str) -> None:
        """Keep the host of an address that the page would fetch something from."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return
        if parts.hostname and (parts.scheme in {"http", "https", "ftp", "file", ""}):
            self.outside.add(f"{kind} {parts.hostname}")


@dataclass(slots=True)
class _Line:
    """The paragraph being read."""

    story: Story
    place: Place
    spans: list[Span] = field(default_factory=list)
    floats: list[Float] = field(default_factory=list)
    heading: Style | None = None
    """Of the heading that it stands in."""
    style: Style = field(default_factory=Style)
    label: Label | None = None
    depth: int = 0
    as_typed: int = 0
    """Inside so many elements that keep line breaks as typed."""
    breaks: int = 0
    deleted: bool = False

    def say(self, text: str | None, looks: Looks) -> None:
        if not text:
            return
        shown = text if self.as_typed else re.sub(r"[ \t\r\n\f]+", " ", text)
        clean = normalise(shown)
        if clean.strip():
            self.breaks = 0
        self.spans.append(Span(clean, looks, white_space=not clean.strip()))

    def broken(self) -> Iterator[RawItem]:
        """Take a line break; two on end part paragraphs, as mails write them."""
        self.breaks += 1
        if self.breaks > 1:
            yield from self.ended()
        else:
            self.spans.append(Span("\n", Looks(), white_space=True))

    def ended(self) -> Iterator[RawItem]:
        """Give the paragraph read so far, if it holds anything."""
        spans, floats = tuple(self.spans), tuple(self.floats)
        self.spans, self.floats, self.breaks = [], [], 0
        if any(not span.white_space for span in spans) or floats:
            yield RawParagraph(
                spans,
                self.heading or self.style,
                self.place,
                self.label,
                floats=floats,
                deleted=self.deleted,
            )
            if any(not span.white_space for span in spans):
                self.label = None
        self.style, self.deleted = Style(), False


def _style_of(element: Element) -> Style:
    """Give the style that Word's own html names in the class of a paragraph."""
    for name in (element.get("class") or "").split():
        if name.lower() in {"msotitle", "title"}:
            return Style(name, ("title",))
        if name.lower() == "msocaption":
            return Style(name, ("caption",))
        if re.match(r"msotoc", name, re.I):
            return Style(name, ("toc 1",))
        found = _MSO_HEADING.match(name)
        if found:
            level = int(found[1] or found[2] or 1)
            return Style(name, (f"heading {level}",), level - 1)
    return Style()


def _numbered(number: int, form: str) -> str:
    if form in {"a", "A"} and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return f"{letter.upper() if form == 'A' else letter}."
    if form in {"i", "I"} and 1 <= number < 40:
        text = ""
        for size, letters in _ROMAN:
            times, number = divmod(number, size)
            text += letters * times
        return f"{text.upper() if form == 'I' else text}."
    return f"{number}."


def _whole(text: str | None, default: int) -> int:
    found = re.match(r"\s*(\d{1,6})", text or "")
    return int(found[1]) if found else default
