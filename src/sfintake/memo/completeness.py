"""Part: how each heading of the template is answered."""

from sfintake.memo.checks import checks
from sfintake.memo.material import Material
from sfintake.memo.parts import COMPLETENESS
from sfintake.memo.phrases import listed
from sfintake.memo.words import SECTION_STATUS
from sfintake.model import Grid, GridCell, Line, MemoBlock, Section, SectionStatus, Subheading, Tone

QUOTED = frozenset(
    {
        SectionStatus.BRIEF,
        SectionStatus.UNHEADED,
        SectionStatus.ATTACHMENT,
        SectionStatus.PROMISED,
        SectionStatus.DECLINED,
        SectionStatus.TEMPLATE_TEXT,
        SectionStatus.UNREADABLE,
    }
)
"""Statuses whose own words a reader wants to see at once."""
ABSENT = frozenset({SectionStatus.MISSING, SectionStatus.EMPTY})


def completeness(material: Material) -> tuple[MemoBlock, ...]:
    """Give the table of headings, then the checks of documents and headings."""
    idea = "idéskissens frågor" if material.is_idea else "mallens rubriker"
    blocks: list[MemoBlock] = [Line(f"Tabellen visar hur {idea} är besvarade, i mallens ordning.")]
    if material.application.sections:
        blocks.append(_sections(material))
    found = checks(material, COMPLETENESS, caption="Kontroller av handlingar och rubriker")
    if found:
        blocks += [Subheading("Kontroller"), *found]
    return tuple(blocks)


def _sections(material: Material) -> Grid:
    header = ("Rubrik i mallen", "Status", "Var i ansökan", "Egna ord", "Anmärkning")
    rows = tuple(_row(material, section) for section in material.application.sections)
    return Grid("Mallens rubriker och hur de är besvarade", header, rows, (22, 18, 32, 8, 25), numeric=(3,))


def _row(material: Material, section: Section) -> tuple[GridCell, ...]:
    required = material.is_required(section.key)
    optional = material.profile is not None and not required
    return (
        GridCell(material.section(section.key), ("Frivillig",) if optional else ()),
        _status(material, section, optional=optional),
        _where(material, section),
        GridCell(str(section.words) if section.words else "–"),
        _remark(material, section, optional=optional),
    )


def _where(material: Material, section: Section) -> GridCell:
    heading = f"”{section.heading}”" if section.heading else ""
    if section.status in QUOTED and section.evidence:
        quotes = material.places.quotes(section.evidence, 1, beside_heading=bool(heading))
        return GridCell(heading, (), quotes)
    place = material.places.say(section.evidence[0], beside_heading=bool(heading)) if section.evidence else ""
    found = [text for text in (heading, place) if text]
    return GridCell(found[0] if found else "–", tuple(found[1:]))


def _status(material: Material, section: Section, *, optional: bool) -> GridCell:
    word, tone = SECTION_STATUS[section.status]
    if section.status is SectionStatus.MERGED and section.shared_with:
        word = f"{word} med {listed([material.section(key).lower() for key in section.shared_with])}"
    if section.status is SectionStatus.ATTACHMENT and section.attachment_present:
        tone = Tone.GOOD
    if tone is Tone.LACK and optional:
        tone = Tone.OFF
    return GridCell(word, tone=tone)


def _remark(material: Material, section: Section, *, optional: bool) -> GridCell:
    if optional and section.status is SectionStatus.MISSING:
        return GridCell()  # not asked for and not there: nothing to say
    near = material.places.quotes(section.nearest, 1) if section.status in ABSENT else ()
    return GridCell(_explained(material, section), ("Närmast kom:",) if near else (), near)


def _explained(material: Material, section: Section) -> str:
    if section.status is SectionStatus.ATTACHMENT:
        there = "finns" if section.attachment_present else "finns inte"
        return f"Bilagan {there} bland handlingarna."
    if section.status is SectionStatus.BRIEF:
        least = material.profile.words_needed(section.key) if material.profile else None
        return f"Färre än {least} egna ord." if least else "Få egna ord."
    return {
        SectionStatus.MISSING: "Varken rubriken eller ett stycke som besvarar den hittades.",
        SectionStatus.EMPTY: "Rubriken finns, men utan egen text.",
        SectionStatus.TEMPLATE_TEXT: "Mallens egna ord står kvar; inget eget svar.",
        SectionStatus.PROMISED: "Ansökan säger att det kommer senare.",
        SectionStatus.DECLINED: "Ansökan säger att det inte är aktuellt.",
        SectionStatus.UNREADABLE: "Innehållet kunde inte läsas maskinellt. Läs originalet.",
        SectionStatus.UNHEADED: "Besvaras i ett stycke utan egen rubrik.",
    }.get(section.status, "")
