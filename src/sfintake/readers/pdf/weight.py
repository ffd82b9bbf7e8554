"""How heavily recognised letters are printed: the mean width of their strokes, counted in the picture of the page."""

from collections.abc import Iterable

from sfintake.tools.tesseract import RecognisedWord

DARK = 128
"""Grey value, 0 to 255: darker is ink."""
_INK = bytes(1 if value < DARK else 0 for value in range(256))


class Picture:
    """A greymap (P5), told ink from paper."""

    def __init__(self, greymap: bytes) -> None:
        """Take the bytes of a greymap of 255 shades, its head in three lines."""
        _, size, _, pixels = greymap.split(b"\n", 3)
        self.width = int(size.split()[0])
        self._ink = pixels.translate(_INK)

    def stroke(self, words: Iterable[RecognisedWord]) -> float:
        """Give the mean length of the runs of ink along the rows of some words, in dots; 0 where there is none."""
        dark = runs = 0
        for word in words:
            for y in range(int(word.top), int(word.bottom)):
                at = y * self.width
                row = self._ink[at + max(int(word.x0), 0) : at + int(word.x1)]
                dark += row.count(1)
                runs += row.count(b"\x00\x01") + row[:1].count(1)
        return dark / runs if runs else 0.0
