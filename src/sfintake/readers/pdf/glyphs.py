"""Codes of a font → letters and widths, each worked out once a file: asking the font costs more than the rest of a letter."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from playa.font import CIDFont, SimpleFont
from playa.pdftypes import PSLiteral

from sfintake.readers.pdf.operators import Piece, unpacked

UNUSED_CODES = {0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D}
SPACING_CODES = {0x09, 0x0A, 0x0D}
CHUNKS_MAX = 20_000
"""Strings remembered a font."""

Glyph = tuple[int, str, float]
"""Code, letter (empty when it has none) and width in font sizes."""
Run = tuple[Sequence[Glyph], float]
"""Glyphs, and how far they begin before where the last ones end, in font sizes."""


class Codes:
    """The glyphs of one font."""

    def __init__(self, font: Any) -> None:
        """Take a font of the feed; it is kept, so that its identity stays its own."""
        self.font = font
        self._composite = isinstance(font, CIDFont)
        self._mapped = not self._composite or _has_map(font)
        self._single = isinstance(font, SimpleFont)
        self._by_code: dict[int, Glyph] = {}
        self._advances: dict[int, float] = {}
        self._by_chunk: dict[bytes, Sequence[Glyph]] = {}
        self._by_digits: dict[bytes, Sequence[Glyph]] = {}

    def runs(self, args: Iterable[bytes | float]) -> Iterator[Run]:
        """Give the glyphs of what is shown, or how far a number moves back what follows."""
        for arg in args:
            yield (self.glyphs(arg), 0.0) if isinstance(arg, bytes) else ((), arg * 0.001)

    def kerned(self, pieces: Iterable[Piece]) -> Iterator[Run]:
        """Give the same of an array whose strings are still in hexadecimal."""
        known = self._by_digits
        for digits, number in pieces:
            if number:
                yield (), float(number) * 0.001
                continue
            found = known.get(digits)
            if found is None:
                found = self.glyphs(unpacked(digits))
                if len(known) < CHUNKS_MAX:
                    known[digits] = found
            yield found, 0.0

    def glyphs(self, data: bytes) -> Sequence[Glyph]:
        """Give the glyphs of a string that is shown."""
        if self._single:
            known = self._by_code
            try:
                return [known[code] for code in data]
            except KeyError:
                for code in set(data).difference(known):
                    known[code] = self._decoded(bytes((code,)))[0]
                return [known[code] for code in data]
        found = self._by_chunk.get(data)
        if found is None:
            found = self._decoded(data)
            if len(self._by_chunk) < CHUNKS_MAX:
                self._by_chunk[data] = found
        return found

    def _decoded(self, data: bytes) -> list[Glyph]:
        advances = self._advances
        made = []
        for cid, text in self.font.decode(data):
            advance = advances.get(cid)
            if advance is None:
                advance = advances[cid] = self.font.hdisp(cid)
            letter = (text or self._unmapped(cid)) if self._mapped else "\ufffd"
            if len(letter) > 1 and not letter.isprintable():
                # A glyph said to mean several signs, a line's end among them.
                letter = " ".join(letter.split()) or " "
            made.append((cid, letter, advance))
        return made or [(-1, " ", 0.0)] if self._single else made

    def _unmapped(self, cid: int) -> str:
        """Give the letter of a code without a meaning: a bullet in Windows' encoding (PDF 32000, annex D.2, note 3).

        Tabs and line ends left in a string show nothing.
        """
        if not self._composite and cid in SPACING_CODES:
            return " "
        return "•" if not self._composite and cid in UNUSED_CODES else "\ufffd"


class Fonts:
    """The fonts of a file, by identity."""

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[int, Codes] = {}

    def of(self, font: Any) -> Codes:
        """Give a font's glyphs."""
        found = self._known.get(id(font))
        if found is None:
            found = self._known[id(font)] = Codes(font)
        return found


def _has_map(font: Any) -> bool:
    """Say whether a font's codes mean letters: without any map the feed gives the codes themselves."""
    if getattr(font, "tounicode", None) is not None or getattr(font, "unicode_map", None) is not None:
        return True
    return isinstance(font.spec.get("ToUnicode"), PSLiteral)
