"""Page numbers as Word last printed them, and the sections' page sizes."""

from dataclasses import dataclass, field

from sfintake.readers.docx.names import Element, W, value, whole

_A4 = 11906 * 16838
_CONTINUOUS = {"continuous", "nextColumn"}


@dataclass(slots=True)
class Pages:
    """Counts pages while the document is read in order."""

    known: bool
    """The file holds marks of where Word last turned a page."""
    sections: tuple[Element, ...] = ()
    _now: int = 1
    _section: int = 0
    _just_broken: bool = field(default=False)

    @property
    def now(self) -> int | None:
        """The page, 1-based; None when the file does not tell."""
        return self._now if self.known else None

    @property
    def area(self) -> int:
        """Area of the page, in square twips."""
        size = self.sections[self._section].find(W + "pgSz") if self._section < len(self.sections) else None
        if size is None:
            return _A4
        return whole(size.get(W + "w"), 0) * whole(size.get(W + "h"), 0) or _A4

    def break_page(self) -> None:
        """Take a break that the writer asked for."""
        self._now += 1
        self._just_broken = True

    def rendered_break(self) -> None:
        """Take a mark of a printed page turn; Word sets one after an asked-for break too, which counts once."""
        if not self._just_broken:
            self._now += 1
        self._just_broken = False

    def text_seen(self) -> None:
        """Take that text has been printed since the last break."""
        self._just_broken = False

    def end_section(self) -> None:
        """Take the end of a section; the next one says how it begins."""
        self._section += 1
        if (
            self._section < len(self.sections)
            and value(self.sections[self._section], "type") not in _CONTINUOUS
        ):
            self.break_page()

    def at(self, page: int | None) -> None:
        """Go back to a page: the cells of a row stand side by side."""
        if page is not None:
            self._now = page


def read_pages(body: Element) -> Pages:
    """Give the page counter of a document's body."""
    known = next(body.iter(W + "lastRenderedPageBreak"), None) is not None
    return Pages(known, tuple(body.iter(W + "sectPr")))
