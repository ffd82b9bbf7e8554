"""Which lines of a Word file are headings, whatever they wear."""

import pytest

from sfintake.model import Document, Heading, Paragraph, Role
from word_builder import STYLES, TEXT, bold, cell, p, r, read_word, row, table

MORE = "Arbetet leds av en samordnare på halvtid, som träffar deltagarna varje vecka."


def headings(document: Document) -> list[str]:
    return [b.printed for b in document.blocks if isinstance(b, Heading)]


def levels(document: Document) -> list[tuple[int, str]]:
    return [(b.level, b.text) for b in document.blocks if isinstance(b, Heading)]


def titles(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is Role.TITLE]


def style(name: str, inside: str = "", base: str = "Normal", key: str = "Egen") -> str:
    return (
        f'{STYLES}<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>{inside}</w:style>'
    )


def sections(looks: str, *names: str) -> str:
    """Paragraphs in a dress, each followed by text."""
    return "".join(p(r(name, looks)) + p(TEXT) + p(MORE) for name in names)


def test_heading_styles_give_headings_and_levels():
    body = (
        p("Mål", style="Rubrik1")
        + p("Delmål", style="Rubrik2")
        + p(TEXT)
        + p("Budget", style="Rubrik1")
        + p(TEXT)
    )
    document = read_word(body)
    assert levels(document) == [(1, "Mål"), (2, "Delmål"), (1, "Budget")]
    assert {b.made_by for b in document.blocks if isinstance(b, Heading)} == {"style"}


def test_levels_start_at_one_when_the_writer_began_with_the_second():
    assert levels(
        read_word(p("Mål", style="Rubrik2") + p(TEXT) + p("Budget", style="Rubrik2") + p(TEXT))
    ) == [
        (1, "Mål"),
        (1, "Budget"),
    ]


@pytest.mark.parametrize(
    "name", ["heading 2", "Rubrik 2", "Heading 2", "Överskrift 2".replace("Ö", "O"), "Otsikko 2", "Titre 2"]
)
def test_heading_styles_in_other_languages_are_known(name: str):
    styles = style(name).replace("Egen", "Frammande")
    body = p("Syfte", style="Frammande") + p(TEXT)
    assert headings(read_word(body, styles=styles)) == ["Syfte"]


def test_a_style_based_on_a_heading_is_a_heading():
    assert headings(
        read_word(p("Syfte", style="Egen") + p(TEXT), styles=style("Kommunens rubrik", base="Rubrik1"))
    ) == ["Syfte"]


def test_a_style_that_takes_the_outline_level_away_is_none():
    plain = style("Ingress", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', base="Rubrik1")
    assert headings(read_word(p(TEXT, style="Egen") + p(TEXT), styles=plain)) == []


def test_a_style_called_a_heading_of_some_kind_is_one():
    styles = style("Mellanrubrik", "<w:rPr><w:i/></w:rPr>")
    body = p("Syfte", style="Egen") + p(TEXT) + p("Mål", style="Egen") + p(TEXT)
    assert headings(read_word(body, styles=styles)) == ["Syfte", "Mål"]


def test_an_outline_level_on_the_paragraph_is_enough():
    document = read_word(p("Syfte", props='<w:outlineLvl w:val="0"/>') + p(TEXT))
    assert [(b.text, b.made_by) for b in document.blocks if isinstance(b, Heading)] == [("Syfte", "outline")]


def test_a_whole_paragraph_in_a_heading_style_is_text():
    assert headings(
        read_word(p(f"{TEXT} {MORE} {TEXT}", style="Rubrik1") + p("Mål", style="Rubrik1") + p(TEXT))
    ) == ["Mål"]


@pytest.mark.parametrize(
    "looks",
    [
        "<w:b/>",
        '<w:u w:val="single"/>',
        '<w:sz w:val="30"/>',
        '<w:color w:val="1F4E79"/>',
        "<w:caps/>",
        "<w:smallCaps/>",
    ],
    ids=["bold", "underlined", "larger", "coloured", "caps", "small caps"],
)
def test_lines_set_off_by_looks_are_headings(looks: str):
    document = read_word(sections(looks, "Bakgrund", "Syfte", "Vad vi vill uppnå", "Vem är med?"))
    assert headings(document) == ["Bakgrund", "Syfte", "Vad vi vill uppnå", "Vem är med?"]
    assert {b.made_by for b in document.blocks if isinstance(b, Heading)} == {"looks"}


def test_typed_capitals_are_headings():
    assert {
        b.level
        for b in read_word(sections("<w:b/>", "SYFTE", "MÅL", "BUDGET")).blocks
        if isinstance(b, Heading)
    } == {1}
    assert headings(read_word(sections("", "BAKGRUND", "SYFTE OCH MÅL", "BUDGET"))) == [
        "BAKGRUND",
        "SYFTE OCH MÅL",
        "BUDGET",
    ]


@pytest.mark.parametrize(
    "numbers",
    [("1.", "2.", "3.", "4."), ("1", "2", "3", "4"), ("A.", "B.", "C.", "D."), ("1)", "2)", "3)", "4)"), ("I", "II", "III", "IV"),
     ("3.1", "3.2", "3.3", "3.4"), ("§ 1", "§ 2", "§ 3", "§ 4")],
)  # fmt: skip
def test_typed_numbers_make_headings_of_plain_lines(numbers: tuple[str, ...]):
    names = [
        f"{n} {w}"
        for n, w in zip(numbers, ("Bakgrund", "Syfte och mål", "Genomförande", "Budget"), strict=True)
    ]
    document = read_word(sections("", *names))
    assert headings(document) == names
    assert {b.made_by for b in document.blocks if isinstance(b, Heading)} == {"numbering"}


def test_a_typed_list_is_no_row_of_headings():
    body = p(TEXT) + p("1. Ring deltagaren") + p("2. Boka ett möte") + p("3. Skriv en plan") + p(TEXT)
    assert headings(read_word(body)) == []


def test_items_of_an_automatic_list_are_no_headings():
    numbering = {
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    }
    props = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    items = "".join(
        p(text, props=props) for text in ("Kartläggning", "Gemensamt möte", "Plan och uppföljning")
    )
    assert headings(read_word(p(TEXT) + items + p(TEXT), parts=numbering)) == []
    heads = "".join(p(bold(text), props=props) + p(TEXT) for text in ("Bakgrund", "Syfte", "Mål"))
    assert headings(read_word(heads, parts=numbering)) == ["1. Bakgrund", "2. Syfte", "3. Mål"]
    plain = "".join(p(text, props=props) + p(TEXT) for text in ("Bakgrund", "Syfte", "Mål"))
    assert headings(read_word(plain, parts=numbering)) == ["1. Bakgrund", "2. Syfte", "3. Mål"]


def test_typed_depth_gives_the_level():
    names = ("1. Mål", "1.1 Deltagare", "1.2 Samverkan", "2. Budget")
    assert levels(read_word(sections("<w:b/>", *names))) == [
        (1, names[0]),
        (2, names[1]),
        (2, names[2]),
        (1, names[3]),
    ]


def test_larger_is_above_smaller_and_bold_above_italic_underline():
    large, small = '<w:b/><w:sz w:val="30"/>', "<w:b/>"
    body = (
        sections(large, "Mål") + sections(small, "För deltagare", "För parter")
        + sections(large, "Budget") + sections(small, "Löner")
    )  # fmt: skip
    assert levels(read_word(body)) == [
        (1, "Mål"), (2, "För deltagare"), (2, "För parter"), (1, "Budget"), (2, "Löner"),
    ]  # fmt: skip


def test_a_heading_with_nothing_under_it_is_still_a_heading():
    body = (
        sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + p(bold("Uppföljning")) + sections("<w:b/>", "Budget")
    )
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Mål", "Uppföljning", "Budget"]


def test_a_heading_and_its_text_in_one_paragraph_are_parted():
    def one(name: str) -> str:
        return p(bold(name), "<w:r><w:br/></w:r>", r(TEXT))

    document = read_word(one("Bakgrund") + one("Syfte") + one("Mål"))
    assert headings(document) == ["Bakgrund", "Syfte", "Mål"]
    assert [b.text for b in document.blocks if isinstance(b, Paragraph)] == [TEXT, TEXT, TEXT]


def test_short_plain_lines_between_paragraphs_are_headings_when_nothing_else_is():
    document = read_word(sections("", "Bakgrund", "Syfte", "Vad det kostar", "Efter projektet"))
    assert headings(document) == ["Bakgrund", "Syfte", "Vad det kostar", "Efter projektet"]


def test_a_sentence_in_bold_is_no_heading():
    body = sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + p(bold("Vi söker medel för två år.")) + p(TEXT)
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Mål"]


@pytest.mark.parametrize(
    "line",
    ["Projekttid: 2027–2028", "Sökt belopp: 450 tkr", "Kontakt\tanna.berg@example.se", "2026-10-02", "Krokom den 4 mars 2026",
     "anna.berg@example.se", "Totalt 1 200 000 kr", "OBS!", "Östersund, 12 maj 2026", "- en punkt i fetstil"],
)  # fmt: skip
def test_facts_dates_and_sums_in_bold_are_no_headings(line: str):
    body = sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + p(bold(line)) + p(TEXT)
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Mål"]


@pytest.mark.parametrize(
    "line",
    [
        "Bakgrund: vilka hinder finns?",
        "Syfte: det vi vill uppnå tillsammans",
        "Steg 1: Kartläggning",
        "Mål 2: Fler i arbete",
        "3. Budget 2027 (tkr)",
        "Budget 2027",
        "Hälsa, arbete och vardag",
    ],
)
def test_headings_with_colons_numbers_and_commas_are_headings(line: str):
    assert line in headings(
        read_word(sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + sections("<w:b/>", line))
    )


def test_a_label_in_bold_before_its_text_is_no_heading_here():
    body = "".join(p(bold(f"{name}:"), f" {TEXT}") for name in ("Syfte", "Mål", "Målgrupp"))
    assert headings(read_word(body)) == []


def test_bold_labels_in_a_table_are_no_headings():
    rows = [row(cell(p(bold(name))), TEXT) for name in ("Syfte", "Mål", "Målgrupp")]
    assert headings(read_word(table(*rows))) == []


def test_bullets_in_bold_are_no_headings():
    numbering = {
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    }
    items = "".join(
        p(bold(w), props='<w:numPr><w:numId w:val="1"/></w:numPr>') for w in ("Kommunen", "Regionen", "Af")
    )
    assert headings(read_word(p(TEXT) + items + p(TEXT), parts=numbering)) == []


def test_a_block_of_bold_lines_is_no_row_of_headings():
    body = (
        p(TEXT)
        + "".join(p(bold(w)) for w in ("Krokoms kommun", "Arbetsmarknadsenheten", "Box 100", "Krokom"))
        + p(TEXT)
    )
    assert headings(read_word(body)) == []


def test_the_title_is_no_heading():
    big = p(r("Ansökan om medel", '<w:b/><w:sz w:val="40"/>'))
    document = read_word(big + p("Samordningsförbundet") + sections("<w:b/>", "Bakgrund", "Syfte", "Mål"))
    assert titles(document) == ["Ansökan om medel"]
    assert headings(document) == ["Bakgrund", "Syfte", "Mål"]


def test_the_only_top_heading_before_all_text_is_the_title():
    body = p("Nya steg i Krokom", style="Rubrik1") + "".join(
        p(n, style="Rubrik2") + p(TEXT) for n in ("Bakgrund", "Mål")
    )
    document = read_word(body)
    assert titles(document) == ["Nya steg i Krokom"]
    assert levels(document) == [(1, "Bakgrund"), (1, "Mål")]


def test_a_title_in_the_dress_of_the_headings_is_known_by_its_words():
    document = read_word(p(bold("Projektansökan")) + sections("<w:b/>", "Bakgrund", "Syfte", "Mål"))
    assert titles(document) == ["Projektansökan"]


def test_the_first_heading_is_not_taken_for_a_title():
    document = read_word("".join(p(n, style="Rubrik1") + p(TEXT) for n in ("Bakgrund", "Syfte", "Mål")))
    assert headings(document) == ["Bakgrund", "Syfte", "Mål"]
    assert titles(document) == []


def test_a_title_style_used_all_through_makes_headings():
    body = "".join(p(n, style="Rubrik") + p(TEXT) for n in ("Bakgrund", "Syfte", "Mål"))
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Mål"]


def test_a_contents_list_made_by_word_is_kept_apart():
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    toc = (
        p(
            field("begin"),
            '<w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>',
            field("separate"),
            r("Bakgrund"),
            "<w:r><w:tab/></w:r>",
            r("2"),
        )
        + p("Syfte 3")
        + p(field("end"))
    )
    document = read_word(toc + "".join(p(n, style="Rubrik1") + p(TEXT) for n in ("Bakgrund", "Syfte")))
    assert [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is Role.TOC] == [
        "Bakgrund\t2",
        "Syfte 3",
    ]
    assert headings(document) == ["Bakgrund", "Syfte"]


def test_a_contents_list_typed_by_hand_is_kept_apart():
    toc = p(bold("Innehåll")) + p("Bakgrund ........ 2") + p("Syfte ........ 3") + p("Mål ........ 4")
    document = read_word(toc + sections("<w:b/>", "Bakgrund", "Syfte", "Mål"))
    assert headings(document) == ["Bakgrund", "Syfte", "Mål"]
    assert [b.role for b in document.blocks[:4] if isinstance(b, Paragraph)] == [Role.TOC] * 4


def test_a_contents_list_without_page_numbers_is_kept_apart():
    toc = p(bold("Innehållsförteckning")) + p("Bakgrund") + p("Syfte") + p("Mål")
    document = read_word(toc + sections("<w:b/>", "Bakgrund", "Syfte", "Mål"))
    assert headings(document) == ["Bakgrund", "Syfte", "Mål"]


def test_a_bold_line_among_styled_headings_stands_below_them():
    body = (
        p("Budget", style="Rubrik1")
        + p(bold("Löner"))
        + p(TEXT)
        + p(bold("Resor"))
        + p(TEXT)
        + p("Mål", style="Rubrik1")
        + p(TEXT)
    )
    assert levels(read_word(body)) == [(1, "Budget"), (2, "Löner"), (2, "Resor"), (1, "Mål")]


def test_a_line_made_by_hand_in_the_looks_of_a_style_is_of_its_level():
    body = (
        "".join(p(n, style="Rubrik1") + p(TEXT) for n in ("Syfte", "Mål"))
        + p(r("Budget", '<w:b/><w:sz w:val="32"/>'))
        + p(TEXT)
    )
    assert levels(read_word(body)) == [(1, "Syfte"), (1, "Mål"), (1, "Budget")]


def test_a_heading_over_a_table_or_list_is_a_heading():
    body = (
        sections("<w:b/>", "Bakgrund", "Syfte")
        + p(bold("Tidplan"))
        + table(row("Maj", "Start"), row("Juni", "Slut"))
    )
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Tidplan"]


def test_a_signature_heading_over_short_lines_is_a_heading():
    body = (
        sections("<w:b/>", "Bakgrund", "Syfte", "Mål")
        + p(bold("Underskrift"))
        + p("Ort och datum")
        + p("Namn")
    )
    assert headings(read_word(body))[-1] == "Underskrift"


def test_italics_alone_make_an_instruction_and_no_heading():
    body = sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + p(r("Beskriv målen", "<w:i/>")) + p(TEXT)
    assert headings(read_word(body)) == ["Bakgrund", "Syfte", "Mål"]


def test_a_plain_number_before_a_bold_heading_is_part_of_it():
    body = "".join(p(f"{n}. ", bold(w)) + p(TEXT) for n, w in enumerate(("Bakgrund", "Syfte", "Mål"), 1))
    document = read_word(body)
    assert headings(document) == ["1. Bakgrund", "2. Syfte", "3. Mål"]


def test_answers_in_blue_are_no_headings():
    blue = '<w:color w:val="0070C0"/>'
    answers = [
        p(r(f"{TEXT} {MORE}", blue)),
        p(r(f"{MORE} {TEXT}", blue)),
        p(r("Krokoms kommun", blue)) + p(TEXT),
    ]
    body = "".join(p(bold(w)) + a for w, a in zip(("Syfte", "Mål", "Huvudman"), answers, strict=True))
    plain = p(TEXT) * 6 + p(bold("Bakgrund")) + p(TEXT)
    assert headings(read_word(plain + body)) == ["Bakgrund", "Syfte", "Mål", "Huvudman"]


def test_pasted_text_a_size_larger_is_neither_heading_nor_lead():
    body = sections("<w:b/>", "Bakgrund", "Syfte", "Mål") + p(r(f"{TEXT} {MORE}", '<w:sz w:val="24"/>'))
    document = read_word(body)
    last = document.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.lead == 0


def test_a_bold_label_with_its_value_on_the_next_line_is_no_heading():
    facts = p(bold("Kontaktperson:")) + p("Anna Berg") + p(bold("Telefon:")) + p("063-00 00 00")
    assert headings(read_word(facts + sections("<w:b/>", "Bakgrund:", "Syfte:", "Mål:"))) == [
        "Bakgrund:",
        "Syfte:",
        "Mål:",
    ]


def test_capitals_with_an_aside_are_a_heading():
    body = sections("", "BAKGRUND (högst en sida)", "SYFTE OCH MÅL", "BUDGET (i tkr)")
    assert headings(read_word(body)) == ["BAKGRUND (högst en sida)", "SYFTE OCH MÅL", "BUDGET (i tkr)"]


def test_a_link_on_its_own_line_is_no_heading():
    blue = r("Förbundets sida", '<w:u w:val="single"/><w:color w:val="0563C1"/>')
    link = f'<w:hyperlink r:id="x">{blue}</w:hyperlink>'
    assert headings(read_word(p(TEXT) + p(link) + p(TEXT))) == []


def test_a_body_style_called_contents_is_text():
    styles = style("Innehåll text")
    document = read_word(p(TEXT, style="Egen"), styles=styles)
    assert [b.role for b in document.blocks if isinstance(b, Paragraph)] == [Role.BODY]
