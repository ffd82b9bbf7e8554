"""What the feed does as a file bids it, held within bounds; and what it does at length, done briefly.

The feed fills a table of widths for whatever range of codes a font names, and copies states of drawing by the general way
of pickling. Neither can be set from outside, so both are put in place of the library's own when this module is loaded.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import playa.font
from playa.content import GraphicState
from playa.interp import TextState

CODE_MAX = 0xFFFF
"""Codes of a font end here (PDF 32000, 9.7.4)."""
WIDTHS_MAX = 500_000
"""Widths that one font may set, range by range."""


def within_codes(numbers: Iterable[Any]) -> Iterator[Any]:
    """Give a font's table of widths with its ranges of codes ending where codes do, as long as it is any use.

    Args:
        numbers: "first [width …]" and "first last width" (PDF 32000, 9.7.4.3), codes and widths alike.
    """
    waiting: list[float] = []
    given = 0
    for told in numbers:
        number = min(told, CODE_MAX) if isinstance(told, int | float) else told
        if isinstance(number, list):
            waiting = []
        elif isinstance(number, int | float):
            waiting.append(number)
            if len(waiting) == 3:
                given += max(0, int(waiting[1]) - int(waiting[0]))
                waiting = []
        if given > WIDTHS_MAX:
            return
        yield number


def _bounded(read: Callable[[Iterable[Any]], Any]) -> Callable[[Iterable[Any]], Any]:
    return lambda numbers: read(within_codes(numbers))


def _same_state(state: GraphicState) -> GraphicState:
    made = object.__new__(type(state))
    made.__dict__.update(state.__dict__)
    return made


def _same_text_state(state: TextState) -> TextState:
    return TextState(state.line_matrix, state.glyph_offset)


if playa.font._get_widths.__module__ == "playa.font":
    playa.font._get_widths = _bounded(playa.font._get_widths)  # type: ignore[assignment]  # of looser type
    playa.font._get_widths2 = _bounded(playa.font._get_widths2)  # type: ignore[assignment]  # likewise
# Every "q" copies both states; this takes a fifth of the time.
GraphicState.__copy__ = _same_state  # type: ignore[attr-defined]  # looked for by copy.copy
TextState.__copy__ = _same_text_state  # type: ignore[attr-defined]  # likewise
