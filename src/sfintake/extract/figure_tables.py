"""Tables that are mostly figures: no running text is to be looked for in them."""

from collections import Counter

from sfintake.extract.reading import Reading

_MANY_CELLS = 300
"""Below this a table is read whole: it costs nothing, and a small table of goals is full of figures too."""


def tables_of_figures(reading: Reading) -> frozenset[int]:
    """Give the numbers of large tables in which at least half of the filled cells hold no word."""
    filled: Counter[int] = Counter()
    bare: Counter[int] = Counter()
    for piece in reading.own_pieces():
        if piece.table is not None:
            filled[piece.table] += 1
            bare[piece.table] += not any(c.isalpha() for c in piece.text)
    return frozenset(table for table, n in filled.items() if n > _MANY_CELLS and bare[table] * 2 >= n)
