"""What a paragraph of a Word file says."""

from sfintake.model import Document, Heading, NoteCode, Paragraph, Role
from word_builder import PICTURE, STYLES, TEXT, bold, control, drawing, p, r, read_word, t


def texts(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading | Paragraph)]


def notes(document: Document, code: NoteCode) -> list[str]:
    return [n.quote or n.detail for n in document.notes if n.code is code]


def test_text_in_a_content_control_round_paragraphs_is_read():
    assert texts(read_word(control(p("Behovet är stort.")))) == ["Behovet är stort."]


def test_text_in_a_control_inside_a_paragraph_stands_in_its_place():
    document = read_word(p("Sökt belopp: ", control(r("450 tkr")), " per år"))
    assert texts(document) == ["Sökt belopp: 450 tkr per år"]


def test_controls_in_controls_are_read():
    assert texts(read_word(control(control(control(p("Djupt inne")))))) == ["Djupt inne"]


def test_an_untouched_control_is_a_placeholder():
    document = read_word(p(control(r("Klicka här för att skriva."), untouched=True)))
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].placeholder
    assert notes(document, NoteCode.PLACEHOLDER) == ["Klicka här för att skriva."]


def test_a_label_before_an_untouched_control_is_no_placeholder():
    document = read_word(p("Startdatum: ", control(r("Välj ett datum."), untouched=True)))
    assert [(b.text, b.placeholder) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Startdatum:", False),
        ("Välj ett datum.", True),
    ]


def test_a_filled_control_is_no_placeholder():
    document = read_word(control(p("Vi söker upp ungdomar i hemmet.")))
    assert [b.placeholder for b in document.blocks if isinstance(b, Paragraph)] == [False]


def test_check_boxes_read_as_boxes():
    def box(state: str, glyph: str) -> str:
        return control(r(glyph), props=f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>')

    document = read_word(p(box("1", "☒"), " Individinriktad ", box("0", "☐"), " Strukturell"))
    assert texts(document) == ["☒ Individinriktad ☐ Strukturell"]


def test_old_check_boxes_and_choices_read_as_what_they_print():
    def form(inside: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
            '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    ticked = form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')
    empty = form('<w:checkBox><w:default w:val="0"/></w:checkBox>')
    chosen = form(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nej"/></w:ddList>'
    )
    assert texts(read_word(p(ticked, " ja ", empty, " nej, samtycke: ", chosen))) == [
        "☒ ja ☐ nej, samtycke: Nej"
    ]


def test_an_untouched_old_form_field_is_a_placeholder():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="Skriv namn"/></w:textInput></w:ffData>'
        '</w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("Skriv namn")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read_word(p(field))
    assert [(b.text, b.placeholder) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Skriv namn", True)
    ]


def test_ticks_from_wingdings_read_as_boxes():
    assert texts(read_word(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " Ja"))) == ["☒ Ja"]
    assert texts(read_word(p(r("o", '<w:rFonts w:ascii="Wingdings"/>'), " Nej"))) == ["☐ Nej"]


def test_a_field_prints_its_result_and_not_its_instruction():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF mal \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("avsnitt 5")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read_word(p("Se ", field, "."))) == ["Se avsnitt 5."]


def test_text_inside_an_instruction_is_left_out():
    inner = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + r("dolt")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("synligt")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read_word(p(inner))
    assert texts(document) == ["synligt"]
    assert notes(document, NoteCode.TEXT_LOST) == []


def test_a_field_that_never_ends_swallows_no_text():
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(read_word(p(broken, "Målgrupp och antal") + p(TEXT))) == ["Målgrupp och antal", TEXT]


def test_links_smart_tags_and_simple_fields_keep_their_text():
    body = p(
        f'<w:hyperlink r:id="rIdX">{r("finsam.se")}</w:hyperlink>',
        f' <w:smartTag w:element="x">{r(" Krokom")}</w:smartTag>'.strip(),
        f'<w:fldSimple w:instr=" DATE ">{r(" 2026")}</w:fldSimple>',
    )
    assert texts(read_word(body)) == ["finsam.se Krokom 2026"]


def test_insertions_are_kept_deletions_dropped_and_both_told():
    body = p(
        "Vi söker ",
        f'<w:ins w:id="1">{r("900")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>800</w:delText></w:r></w:del>',
        " tkr.",
    )
    document = read_word(body)
    assert texts(document) == ["Vi söker 900 tkr."]
    told = [n for n in document.notes if n.code is NoteCode.TRACKED_CHANGE]
    assert [(n.quote, n.detail) for n in told] == [("900", "inserted=1 deleted=1")]


def test_moved_text_stands_only_where_it_was_moved_to():
    body = p(f"<w:moveFrom>{r('Mål A.')}</w:moveFrom>", "Först.") + p(f"<w:moveTo>{r('Mål A.')}</w:moveTo>")
    document = read_word(body)
    assert texts(document) == ["Först.", "Mål A."]
    assert notes(document, NoteCode.TEXT_LOST) == []


def test_a_deleted_paragraph_mark_joins_the_paragraphs():
    body = p("Vi träffas ", props='<w:rPr><w:del w:id="1"/></w:rPr>') + p("varje tisdag.")
    assert texts(read_word(body)) == ["Vi träffas varje tisdag."]


def test_a_comment_is_told_and_kept_out_of_the_text():
    body = p(
        '<w:commentRangeStart w:id="0"/>', "Budgeten är klar.", '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    document = read_word(body, parts={"comments": f'<w:comment w:id="0">{p("Stämmer detta?")}</w:comment>'})
    assert texts(document) == ["Budgeten är klar."]
    told = [n for n in document.notes if n.code is NoteCode.COMMENT]
    assert [(n.quote, n.locus and n.locus.block) for n in told] == [("Stämmer detta?", 0)]


def test_a_footnote_follows_the_paragraph_it_hangs_on():
    body = p("Behovet är stort.", '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("Nästa stycke.")
    note = f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", "Statistik från mars.")}</w:footnote>'
    document = read_word(body, parts={"footnotes": note})
    assert [(b.text, b.role) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Behovet är stort.", Role.BODY),
        ("Statistik från mars.", Role.FOOTNOTE),
        ("Nästa stycke.", Role.BODY),
    ]


def test_a_header_that_no_section_uses_any_longer_is_still_told():
    document = read_word(p(TEXT), parts={"header1": p("Diarienummer 12"), "footer1": p("Sida 1")})
    assert [(b.text, b.role) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Diarienummer 12", Role.HEADER),
        (TEXT, Role.BODY),
        ("Sida 1", Role.FOOTER),
    ]


def test_headers_and_footers_are_kept_apart_and_each_once():
    section = (
        '<w:sectPr><w:headerReference r:id="rId_header1"/><w:footerReference r:id="rId_footer1"/></w:sectPr>'
    )
    body = p("Brödtext.", props=section) + section
    document = read_word(body, parts={"header1": p("Diarienummer 12"), "footer1": p("Sida 1")})
    assert [(b.text, b.role) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Diarienummer 12", Role.HEADER),
        ("Brödtext.", Role.BODY),
        ("Sida 1", Role.FOOTER),
    ]


def test_a_text_box_written_twice_is_read_once():
    box = f"<w:txbxContent>{p('Kontakt: enhetschefen')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><wps:wsp><wps:txbx>{box}</wps:txbx>"
        f"</wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read_word(p("Före.", both))
    assert [(b.text, b.role) for b in document.blocks if isinstance(b, Paragraph)] == [
        ("Före.", Role.BODY),
        ("Kontakt: enhetschefen", Role.TEXTBOX),
    ]
    assert notes(document, NoteCode.TEXT_LOST) == []


def test_a_text_box_only_in_the_old_form_is_read():
    box = (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('Gammal ruta')}</w:txbxContent></v:textbox>"
        f"</v:shape></w:pict></w:r>"
    )
    assert texts(read_word(p(box))) == ["Gammal ruta"]


def test_breaks_tabs_and_hyphens_are_kept_as_they_print():
    line = f"<w:r>{t('Tid:')}<w:tab/>{t('2027')}<w:br/>{t('Af')}<w:noBreakHyphen/>{t('kontoret')}</w:r>"
    assert texts(read_word(p(line))) == ["Tid:\t2027\nAf-kontoret"]


def test_soft_hyphens_vanish_and_hard_spaces_are_spaces():
    assert texts(read_word(p("sam\u00adordnings\u00adförbund 1\u00a0250\u202f000 kr"))) == [
        "samordningsförbund 1 250 000 kr"
    ]


def test_a_lead_in_bold_is_measured_with_its_colon():
    document = read_word(
        p(bold("Syfte:"), " att korta vägen till arbete.") + p(bold("Mål"), ": tio i arbete.")
    )
    assert [b.lead for b in document.blocks if isinstance(b, Paragraph)] == [6, 4]


def test_a_bold_word_inside_a_sentence_is_no_lead():
    document = read_word(p("Det är ", bold("viktigt"), " att nå fram."))
    assert [b.lead for b in document.blocks if isinstance(b, Paragraph)] == [0]


def test_help_texts_in_italics_grey_or_their_own_style_are_marked():
    styles = (
        STYLES
        + '<w:style w:type="paragraph" w:styleId="An"><w:name w:val="Anvisning till sökande"/></w:style>'
    )
    body = (
        p(TEXT)
        + p(r("Beskriv kort vad ni vill.", "<w:i/>"))
        + p(r("Max en sida.", '<w:color w:val="808080"/>'))
        + p("Ange parter.", style="An")
    )
    document = read_word(body, styles=styles)
    assert [b.instruction_like for b in document.blocks if isinstance(b, Paragraph)] == [
        False,
        True,
        True,
        True,
    ]


def test_the_title_in_the_properties_is_given():
    assert read_word(p("Hej på er alla."), core="Steget vidare").title == "Steget vidare"


def test_a_formula_keeps_its_signs():
    assert texts(read_word(p("Summa: ", "<m:oMath><m:r><m:t>3+4</m:t></m:r></m:oMath>"))) == ["Summa: 3+4"]


def test_a_chunk_of_html_is_read_where_it_stands():
    relation = '<Relationship Id="rIdC" Type="x/aFChunk" Target="chunk.html"/>'
    body = p("Före.") + '<w:altChunk r:id="rIdC"/>' + p("Efter.")
    html = b"<html><head><title>x</title></head><body><p>Inne i <b>biten</b></p></body></html>"
    document = read_word(
        body,
        relations=relation,
        files={"word/chunk.html": html},
        types='<Override PartName="/word/chunk.html" ContentType="text/html"/>',
    )
    assert texts(document) == ["Före.", "Inne i biten", "Efter."]


def test_text_in_strange_wrappers_is_never_lost():
    body = f'<w:customXml w:element="x">{p("I en omslutning")}</w:customXml>' + p(
        f"<w:dir><w:bdo>{r('Inuti')}</w:bdo></w:dir>"
    )
    assert texts(read_word(body)) == ["I en omslutning", "Inuti"]


def test_a_picture_tells_its_share_of_the_page():
    size = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    half = drawing(PICTURE, width=12240 * 635, height=7920 * 635)
    document = read_word(p("Text.") + p(half) + p(drawing(PICTURE)) + size)
    pictures = [b for b in document.blocks if not isinstance(b, Paragraph)]
    assert [round(b.page_share or 0, 2) for b in pictures] == [0.5, 0.01]  # type: ignore[union-attr]  # pictures
    assert notes(document, NoteCode.PICTURE_LARGE) == ["0.50"]


def test_an_embedded_sheet_is_named():
    held = '<Relationship Id="rIdO" Type="x/package" Target="embeddings/budget.xlsx"/>'
    shape = (
        '<w:r><w:object><v:shape style="width:100pt;height:50pt"><v:imagedata r:id="rIdPic"/></v:shape>'
        '<o:OLEObject ProgID="Excel.Sheet.12" r:id="rIdO"/></w:object></w:r>'
    )
    document = read_word(p("Budget:", shape), relations=held)
    assert notes(document, NoteCode.EMBEDDED_OBJECT) == ["Excel.Sheet.12 word/embeddings/budget.xlsx"]


def test_the_words_of_a_diagram_are_read():
    relation = '<Relationship Id="rIdD" Type="x/diagramData" Target="diagrams/data1.xml"/>'
    ids = (
        '<a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'r:dm="rIdD"/></a:graphicData></a:graphic>'
    )
    main = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    data = f"<d {main}><a:p><a:r><a:t>Kartläggning</a:t></a:r></a:p><a:p><a:r><a:t>Plan</a:t></a:r></a:p></d>".encode()
    document = read_word(
        p("Så här går det till.", drawing(ids)), relations=relation, files={"word/diagrams/data1.xml": data}
    )
    assert texts(document) == ["Så här går det till.", "Kartläggning", "Plan"]


def test_a_picture_in_the_old_form_tells_its_size():
    shape = '<w:r><w:pict><v:shape style="width:8.5in;height:5.5in"><v:imagedata r:id="rIdPic"/></v:shape></w:pict></w:r>'
    size = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    document = read_word(p("Text.") + p(shape) + size)
    assert notes(document, NoteCode.PICTURE_LARGE) == ["0.50"]
    assert document.coverage == 0.5


def test_each_section_has_its_own_page_size():
    small = '<w:sectPr><w:pgSz w:w="6120" w:h="7920"/></w:sectPr>'
    large = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    half = drawing(PICTURE, width=6120 * 635, height=3960 * 635)
    document = read_word(p("Text.", half) + p("Mer.", props=small) + p(half) + large)
    assert notes(document, NoteCode.PICTURE_LARGE) == ["0.50"]


def test_a_heading_in_a_text_box_is_a_heading():
    box = f"<w:txbxContent>{p('Syfte', style='Rubrik1')}{p(TEXT)}</w:txbxContent>"
    shape = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    document = read_word(p(TEXT) + p(shape))
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == ["Syfte"]


def test_a_comment_that_hangs_on_nothing_is_told():
    document = read_word(p(TEXT), parts={"comments": f'<w:comment w:id="4">{p("Lös kommentar")}</w:comment>'})
    assert notes(document, NoteCode.COMMENT) == ["Lös kommentar"]


def test_changes_of_format_alone_are_told():
    changed = r(TEXT, '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')
    document = read_word(p(TEXT) + p(changed) + p(TEXT))
    assert notes(document, NoteCode.TRACKED_CHANGE) == ["formatted=1"]
