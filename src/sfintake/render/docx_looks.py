"""How the Word memo looks: page, styles, language, page numbers."""

from collections.abc import Callable
from typing import Any, Final

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from sfintake.model import Tone

FONT: Final = "Arial"
"""The same measures as Liberation Sans, and on every office computer."""
TEXT_WIDTH: Final = Cm(17.4)
SENDER, FACT, CALLOUT, CAPTION = "Avsändare", "Uppgift", "Förslag", "Tabellrubrik"
TABLE_TEXT, DETAIL, QUOTE, PLACE = "Tabelltext", "Anmärkning", "Citat ur ansökan", "Källa"
INK, SOFT = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x51, 0x58, 0x5F)
TONES: Final = {
    Tone.PLAIN: INK,
    Tone.GOOD: RGBColor(0x1C, 0x6B, 0x3C),
    Tone.LOOK: RGBColor(0x7A, 0x4A, 0x00),
    Tone.LACK: RGBColor(0x9B, 0x1C, 0x1C),
    Tone.OFF: SOFT,
}
_NOT_OURS = ("/thumbnail", "/extended-properties", "/stylesWithEffects", "/customXml")
# name: size, bold, italic, colour, space before, space after, left indent in cm
_OWN: Final[dict[str, tuple[float, bool, bool, RGBColor, float, float, float]]] = {
    SENDER: (10, True, False, INK, 0, 0, 0),
    FACT: (10, False, False, INK, 0, 1, 0),
    CALLOUT: (10, False, False, INK, 0, 0, 0),
    CAPTION: (9, False, False, SOFT, 4, 3, 0),
    TABLE_TEXT: (9.5, False, False, INK, 1, 1, 0),
    DETAIL: (9, False, False, SOFT, 0, 1, 0),
    QUOTE: (9.5, False, True, INK, 2, 0, 0.3),
    PLACE: (9, False, False, SOFT, 0, 3, 0.3),
}
_BUILT_IN: Final[dict[str, tuple[float, bool, bool, RGBColor, float, float, float]]] = {
    "Normal": (10, False, False, INK, 0, 4, 0),
    "Title": (17, True, False, INK, 0, 5, 0),
    "Heading 1": (13.5, True, False, INK, 14, 5, 0),
    "Heading 2": (10.5, True, False, INK, 8, 3, 0),
    "List Number": (10, False, False, INK, 2, 1, 0.75),
    "List Bullet": (10, False, False, INK, 1, 2, 0.75),
}


def dress(word: WordFile) -> None:
    """Set page, language and styles."""
    _page(word)
    _speak_swedish(word)
    for name, looks in _BUILT_IN.items():
        _style(word.styles[name], looks)
    for name, looks in _OWN.items():
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        _style(style, looks)
    for name in ("List Number", "List Bullet"):
        word.styles[name].paragraph_format.first_line_indent = Cm(-0.6)
    _border(word.styles["Title"].element.get_or_add_pPr(), {})
    _border(word.styles["Heading 1"].element.get_or_add_pPr(), {"bottom": ("C3C9CF", 4)})
    _border(word.styles[QUOTE].element.get_or_add_pPr(), {"left": ("C3C9CF", 12)})
    facts = word.styles[FACT].paragraph_format
    facts.left_indent, facts.first_line_indent = Cm(3.6), Cm(-3.6)
    facts.tab_stops.add_tab_stop(Cm(3.6))


def undress(word: WordFile) -> None:
    """Take away what python-docx's template brings along: a picture of an empty page, a maker's name, old copies of styles."""
    for rels in (word.part.package.rels, word.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_NOT_OURS)]:
            del rels[key]
    settings = word.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "sv-SE")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # Word 2013 and later; an older one opens as a compatibility mode


def styled(place: Any, style: str, text: str = "") -> Paragraph:
    """Give a new paragraph of a style in a document or a cell.

    The style is set by its id: python-docx looks through all styles for every paragraph otherwise.
    """
    return restyle(place.add_paragraph(text), style)


def restyle(paragraph: Paragraph, style: str) -> Paragraph:
    """Give the paragraph with a style; a style's id is its name without spaces."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def number_pages(word: WordFile, title: str, footer: str) -> None:
    """Put the title and ``1 (n)`` in the head of each page, and the footer in its foot."""
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.paragraph_format.tab_stops.clear_all()
    head.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    head.style = word.styles[DETAIL]
    head.add_run(f"{title}\t")
    _field(head, "PAGE")
    head.add_run(" (")
    _field(head, "NUMPAGES")
    head.add_run(")")
    foot = section.footer.paragraphs[0]
    foot.style = word.styles[DETAIL]
    foot.add_run(footer)


def tint(run: Run, tone: Tone) -> None:
    """Give a run its tone's colour; plain text keeps its style's."""
    if tone is not Tone.PLAIN:
        run.font.color.rgb = TONES[tone]


def decorate(paragraph: Paragraph, tone: Tone) -> None:
    """Set a paragraph off with a shade and a bar of the tone's colour at its left."""
    properties = paragraph._p.get_or_add_pPr()
    _border(properties, {"left": (str(TONES[tone]) if tone is not Tone.PLAIN else "51585F", 36)})
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "F3F5F7")):
        shade.set(qn(f"w:{key}"), value)
    _put(properties, shade)
    paragraph.paragraph_format.left_indent = Cm(0.3)


def restart_numbering(word: WordFile) -> Callable[[Paragraph], None]:
    """Give a verb that numbers paragraphs of one list, from 1."""
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element
    old = style.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(old).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)

    def apply(paragraph: Paragraph) -> None:
        properties = _number_properties(paragraph)
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId

    return apply


def _number_properties(paragraph: Paragraph) -> Any:
    properties: Any = paragraph._p.get_or_add_pPr()
    return properties.get_or_add_numPr()


def _page(word: WordFile) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin, section.bottom_margin = Cm(1.9), Cm(1.6)
    section.header_distance = section.footer_distance = Cm(0.9)


def _speak_swedish(word: WordFile) -> None:
    # A language on the style Normal is ignored; the document's defaults are what counts.
    defaults = word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for key in ("val", "eastAsia"):
        language.set(qn(f"w:{key}"), "sv-SE")
    for tag in word.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), "sv-SE")


def _style(style: Any, looks: tuple[float, bool, bool, RGBColor, float, float, float]) -> None:
    size, bold, italic, colour, before, after, indent = looks
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, italic
    font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.left_indent = Pt(before), Pt(after), Cm(indent)
    layout.line_spacing = 1.0
    layout.widow_control = True


def _border(properties: Any, sides: dict[str, tuple[str, int]]) -> None:
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if not sides:
        return
    borders = OxmlElement("w:pBdr")
    for side, (colour, width) in sides.items():
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", str(width)), ("space", "4"), ("color", colour)):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    _put(properties, borders)


_AFTER_BORDERS = (
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
)
"""What the schema wants after w:pBdr in w:pPr; Word refuses files with another order."""


def _put(properties: Any, element: Any) -> None:
    later = _AFTER_BORDERS[1:] if element.tag == qn("w:shd") else _AFTER_BORDERS
    properties.insert_element_before(element, *[f"w:{name}" for name in later])


def _field(paragraph: Paragraph, code: str) -> None:
    for kind in ("begin", "code", "separate", "text", "end"):
        run = paragraph.add_run()
        if kind == "code":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
        elif kind == "text":
            run.text = "1"
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
