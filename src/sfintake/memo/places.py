"""Places in people's words: where in the application a quote stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from sfintake.memo.phrases import shortened
from sfintake.memo.words import SHEETS
from sfintake.model import Application, Evidence, FileRole, MediaType, NoteCode, PersonalKind, Quote, Via

QUOTES_SHOWN = 3
"""As many quotes as one can take in at a glance; the JSON holds them all."""
HEADING_SHOWN = 70
HIDDEN = "[visas inte här, eftersom det kan peka ut en person]"
Spot = tuple[str, int | None, str | None]
"""File, block and cell."""


@dataclass(frozen=True, slots=True)
class Places:
    """What is needed to say where something stands."""

    main: str
    """The main file's name, which is left out: a place without a file is in the application itself."""
    media: dict[str, MediaType]
    approximate: frozenset[str]
    """Files whose page numbers are approximate."""
    private: frozenset[Spot] = frozenset()
    """Where the story of a participant stands: a memo must bear to be made public."""

    def say(self, evidence: Evidence, *, beside_heading: bool = False) -> str:
        """Give a place: ``sidan 4, under rubriken ”7 Utvärdering”``.

        ``beside_heading`` leaves out the heading, which already stands beside the place.
        """
        heading = "" if beside_heading else self._heading(evidence)
        words = [self._file(evidence), self._page(evidence), self._cell(evidence), heading]
        said = [word for word in words if word]
        if not said and not beside_heading and evidence.block is not None:
            said = [f"stycke {evidence.block + 1}"]
        return ", ".join(said) + {Via.OCR: " (läst med textigenkänning)", Via.FIELD: " (formulärfält)"}.get(
            evidence.via, ""
        )

    def quotes(
        self, evidence: Iterable[Evidence], limit: int = QUOTES_SHOWN, *, beside_heading: bool = False
    ) -> tuple[Quote, ...]:
        """Give the first few quotes with their places, each said once."""
        seen: dict[tuple[str, str], Quote] = {}
        for item in evidence:
            if item.quote:
                text = HIDDEN if _spot(item) in self.private else item.quote
                quote = Quote(text, self.say(item, beside_heading=beside_heading))
                seen.setdefault((quote.text, quote.place), quote)
        return tuple(seen.values())[:limit]

    def _file(self, evidence: Evidence) -> str:
        return "" if evidence.file == self.main else evidence.file

    def _page(self, evidence: Evidence) -> str:
        if evidence.page is None or self._is_sheet(evidence):
            return ""
        about = "ungefär " if evidence.file in self.approximate else ""
        return f"{about}sidan {evidence.page}"

    def _cell(self, evidence: Evidence) -> str:
        if not evidence.cell:
            return ""
        if not self._is_sheet(evidence):
            return f"tabellens ruta {evidence.cell}"
        sheet = f" i bladet ”{evidence.heading_path[0]}”" if evidence.heading_path else ""
        return f"cell {evidence.cell}{sheet}"

    def _heading(self, evidence: Evidence) -> str:
        if not evidence.heading_path or self._is_sheet(evidence):
            return ""
        return f"under rubriken ”{shortened(evidence.heading_path[-1], HEADING_SHOWN)}”"

    def _is_sheet(self, evidence: Evidence) -> bool:
        return self.media.get(evidence.file) in SHEETS


def places_of(application: Application) -> Places:
    """Give the places of an application's files."""
    read = [f for f in application.files if f.role is not FileRole.NOISE]
    main = next((f.name for f in read if f.role is FileRole.APPLICATION), read[0].name if read else "")
    notes = application.notes
    approximate = {n.locus.file for n in notes if n.code is NoteCode.PAGES_APPROXIMATE and n.locus}
    stories = {_spot(p.evidence) for p in application.personal_data if p.kind is PersonalKind.CASE_STORY}
    media = {f.name: f.media_type for f in application.files}
    return Places(main, media, frozenset(approximate), frozenset(stories))


def _spot(evidence: Evidence) -> Spot:
    return (evidence.file, evidence.block, evidence.cell)
