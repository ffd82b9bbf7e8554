"""A paragraph's style, in the terms that Word and OpenDocument share."""

import re
from dataclasses import dataclass

BODY_LEVEL = 9
"""Outline level that means body text."""
# "heading 1" whatever the language of Word; other programs write the name in theirs.
_HEADING_NAME = re.compile(
    r"^(?:heading|rubrik|overskrift|otsikko|überschrift|berschrift|titre|kop|título|titolo|nagłówek|ttulo)"
    r"[\s_-]*(\d)\b",
    re.I,
)
_ANY_HEADING_NAME = re.compile(r"(?:^|[\s_-])(?:\w*rubrik|heading|överskrift)\w*", re.I)
_NOT_HEADING_NAME = re.compile(
    r"toc|innehåll|tabell|table|figur|sidhuvud|sidfot|bild|header|footer|brev|kolumn", re.I
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with its inheritance worked out."""

    id: str = ""
    names: tuple[str, ...] = ()
    """Its own name and those it is based on, lower case, nearest first."""
    outline: int | None = None
    """Outline level, 0 the topmost; None when body text."""
    num_id: str | None = None
    level: int | None = None
    """List level that the style states."""
    fill: str = ""
    page_break_before: bool = False
    dark_fills: bool = False
    """A table style with some dark shading."""

    @property
    def name(self) -> str:
        """Its own name, lower case."""
        return self.names[0] if self.names else ""

    @property
    def heading_level(self) -> int | None:
        """Level as a heading, 1 the topmost; None when it is no heading style."""
        if self.outline is not None:
            return self.outline + 1 if self.outline < BODY_LEVEL else None
        for name in self.names:
            found = _HEADING_NAME.match(name)
            if found:
                return int(found[1])
        return None

    @property
    def says_heading(self) -> bool:
        """Tell whether its name calls it a heading of some kind, without a level ("Mellanrubrik")."""
        return bool(_ANY_HEADING_NAME.search(self.name)) and not _NOT_HEADING_NAME.search(self.name)

    def called(self, *words: str) -> bool:
        """Tell whether it, or one it is based on, has one of these names (lower case, start of the name)."""
        return any(name.startswith(words) for name in self.names)
