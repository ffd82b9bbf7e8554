"""Automatic numbers, as printed."""

from sfintake.model import Heading, Paragraph, Role
from word_builder import STYLES, TEXT, p, read_word


def level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(
    *levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> dict[str, str]:
    return {"numbering": f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'}


def item(text: str, depth: int = 0, num: int = 1) -> str:
    return p(text, props=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>')


def labels(body: str, parts: dict[str, str], styles: str = STYLES) -> list[str]:
    document = read_word(body, parts=parts, styles=styles)
    return [
        b.label if isinstance(b, Paragraph) else b.number
        for b in document.blocks
        if isinstance(b, Paragraph | Heading)
    ]


def test_a_list_counts():
    assert labels(item("a") + item("b"), lists(level(0, "%1."))) == ["1.", "2."]


def test_levels_count_by_themselves_and_start_again():
    parts = lists(level(0, "%1"), level(1, "%1.%2"))
    assert labels(item("a") + item("b", 1) + item("c", 1) + item("d") + item("e", 1), parts) == [
        "1", "1.1", "1.2", "2", "2.1",
    ]  # fmt: skip


def test_a_level_that_never_restarts_counts_on():
    parts = lists(level(0, "%1"), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert labels(item("a") + item("b", 1) + item("c") + item("d", 1), parts) == ["1", "1)", "2", "2)"]


def test_a_level_that_was_passed_over_counts_as_used():
    parts = lists(level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3"))
    assert labels(item("a") + item("b", 2) + item("c", 1), parts) == ["1", "1.1.1", "1.2"]


def test_letters_and_roman_numbers_print_as_such():
    parts = lists(level(0, "%1.", "upperLetter"), level(1, "(%2)", "lowerRoman", start=4))
    assert labels(item("a") + item("b", 1) + item("c", 1), parts) == ["A.", "(iv)", "(v)"]


def test_a_new_list_may_start_over_or_count_on():
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    parts = lists(level(0, "%1."), nums=nums)
    assert labels(item("a") + item("b", num=2) + item("c", num=3) + item("d", num=3), parts) == [
        "1.",
        "2.",
        "1.",
        "2.",
    ]


def test_bullets_of_symbol_fonts_are_bullets():
    parts = lists(level(0, "\uf0b7", "bullet"))
    document = read_word(item("punkt"), parts=parts)
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.label, block.role) == ("•", Role.LIST_ITEM)


def test_a_number_in_the_heading_style_is_the_headings_number():
    styles = STYLES.replace(
        '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    ).replace(
        '<w:outlineLvl w:val="1"/>',
        '<w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    )
    parts = lists(level(0, "%1"), level(1, "%1.%2"))
    body = (
        p("Mål", style="Rubrik1")
        + p("Mål för deltagarna", style="Rubrik2")
        + p(TEXT)
        + p("Budget", style="Rubrik1")
        + p(TEXT)
    )
    document = read_word(body, parts=parts, styles=styles)
    assert [b.printed for b in document.blocks if isinstance(b, Heading)] == [
        "1 Mål",
        "1.1 Mål för deltagarna",
        "2 Budget",
    ]
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == [
        "Mål",
        "Mål för deltagarna",
        "Budget",
    ]


def test_a_level_is_found_by_the_style_that_it_is_tied_to():
    styles = STYLES.replace(
        '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    parts = lists(level(0, "%1"), level(1, "%2:", more='<w:pStyle w:val="Rubrik2"/>'))
    assert labels(p("Delmål", style="Rubrik2") + p(TEXT), parts, styles) == ["1:", ""]


def test_number_nought_takes_the_number_away():
    styles = STYLES.replace(
        '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    body = p("Bilaga", style="Rubrik1", props='<w:numPr><w:numId w:val="0"/></w:numPr>') + p(TEXT)
    assert labels(body, lists(level(0, "%1")), styles) == ["", ""]


def test_legal_numbers_print_in_figures():
    parts = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert labels(item("a") + item("b", 1), parts) == ["I.", "1.1"]


def test_a_list_style_is_followed_to_its_list():
    styles = STYLES + (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
    parts = lists(
        level(0, "%1)"),
        nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>',
    )
    parts["numbering"] = linked + parts["numbering"]
    assert labels(item("a", num=9), parts, styles) == ["1)"]


def test_lists_that_point_in_a_ring_are_left_without_numbers():
    styles = STYLES + (
        '<w:style w:type="numbering" w:styleId="Ring"><w:name w:val="Ring"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    ring = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Ring"/></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num>'
    )
    assert labels(item("a"), {"numbering": ring}, styles) == [""]
