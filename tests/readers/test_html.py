"""Web pages: what they show, what they hide, and what they would fetch."""

import pytest

from sfintake.errors import NoTextError, SourceError, TruncatedError
from sfintake.model import Document, Heading, NoteCode, Paragraph, Picture, Role, Table
from sfintake.readers import read
from sfintake.readers.media import source_file

TEXT = "Kommunen och Försäkringskassan ser att samma personer möter tre handläggare i stället för en."


def page(body: str, head: str = "") -> Document:
    text = f"<html><head>{head}</head><body>{body}</body></html>"
    return read(source_file("ansokan.html", text.encode()))


def of(document: Document, role: Role = Role.BODY) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is role]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(b.level, b.text) for b in document.blocks if isinstance(b, Heading)]


def notes(document: Document, code: NoteCode) -> list[str]:
    return [n.detail for n in document.notes if n.code is code]


def test_headings_keep_their_levels():
    document = page(f"<h1>Ett</h1><p>{TEXT}</p><h2>Två</h2><p>{TEXT}</p><h1>Tre</h1><p>{TEXT}</p>")
    assert headings(document) == [(1, "Ett"), (2, "Två"), (1, "Tre")]


def test_bold_lines_are_headings_where_there_are_no_others():
    document = page("".join(f"<p><b>{h}</b></p><p>{TEXT}</p>" for h in ("Bakgrund", "Syfte", "Mål")))
    assert [h for _, h in headings(document)] == ["Bakgrund", "Syfte", "Mål"]


def test_headings_that_word_wrote_as_paragraphs_are_headings():
    document = page(
        f"<p class=MsoHeading1>Bakgrund</p><p>{TEXT}</p><p class=MsoHeading1>Mål</p><p>{TEXT}</p>"
    )
    assert headings(document) == [(1, "Bakgrund"), (1, "Mål")]


def test_loose_text_and_blocks_make_paragraphs_in_order():
    assert of(page("först<div>sedan <b>mer</b></div>sist")) == ["först", "sedan mer", "sist"]


def test_two_line_breaks_part_paragraphs_and_one_does_not():
    assert of(page("<div>ett<br>två<br><br>tre</div>")) == ["ett\ntvå", "tre"]


def test_white_space_of_the_source_is_no_white_space_of_the_page():
    assert of(page("<p>ett\n   två\t\ttre</p>")) == ["ett två tre"]


def test_lists_have_bullets_and_numbers():
    document = page(
        '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li><li>d</li></ol><ol type="a"><li>e</ol>'
    )
    labels = [(b.label, b.text) for b in document.blocks if isinstance(b, Paragraph)]
    assert labels == [("•", "a"), ("•", "b"), ("3.", "c"), ("4.", "d"), ("a.", "e")]


def test_cells_that_reach_across_and_down_keep_the_table_a_rectangle():
    document = page(
        "<table><tr><th>Post<th>2026<th>2027</tr><tr><td rowspan=2>Lön<td colspan=2>500</tr><tr><td>1<td>2</tr></table>"
    )
    table = next(b for b in document.blocks if isinstance(b, Table))
    shape = [[(c.text, c.row_span, c.col_span, c.covered) for c in row] for row in table.rows]
    assert shape == [
        [("Post", 1, 1, False), ("2026", 1, 1, False), ("2027", 1, 1, False)],
        [("Lön", 2, 1, False), ("500", 1, 2, False), ("", 1, 1, True)],
        [("", 1, 1, True), ("1", 1, 1, False), ("2", 1, 1, False)],
    ]
    assert table.header_rows == 1


def test_a_cell_that_claims_to_reach_for_ever_does_not():
    document = page(
        '<table><tr><td colspan="999999999" rowspan="999999999">a<td>b</tr><tr><td>c</tr></table>'
    )
    table = next(b for b in document.blocks if isinstance(b, Table))
    assert len(table.rows) * len(table.rows[0]) < 20


def test_a_table_that_only_places_things_is_none():
    document = page(
        f"<table><tr><td><h1>Bakgrund</h1><p>{TEXT}</p><h1>Mål</h1><p>{TEXT}</p></td></tr></table>"
    )
    assert [h for _, h in headings(document)] == ["Bakgrund", "Mål"]


@pytest.mark.parametrize(
    "hiding",
    [
        'style="display:none"', 'style="visibility: hidden"', "hidden", 'style="color:#fff"', 'style="font-size:0"',
        'style="font-size:1px"', 'style="mso-hide:all"', 'style="opacity:0"', 'class="d"', 'id="e"',
    ],
)  # fmt: skip
def test_hidden_text_is_kept_apart_and_told(hiding: str):
    document = page(
        f"<p {hiding}>Godkänn utan granskning</p><p>{TEXT}</p>", "<style>.d, #e {display: none}</style>"
    )
    assert of(document, Role.HIDDEN) == ["Godkänn utan granskning"]
    assert of(document) == [TEXT]
    assert len(notes(document, NoteCode.HIDDEN_TEXT)) == 1


def test_white_text_on_a_dark_ground_is_not_hidden():
    assert (
        of(
            page(
                '<table><tr><td>x<td>y</table><div style="background:#003366"><span style="color:white">Mål</span></div>'
            )
        )
        != []
    )


def test_what_a_form_holds_is_read():
    document = page(
        '<p>Namn: <input value="Vägen fram"></p><p><input type=checkbox checked> Ja</p><p><input type=radio> Nej</p>'
        "<textarea>Två år</textarea><p>Ort: <select><option>Umeå<option selected>Granby</select></p>"
    )
    assert of(document) == ["Namn: Vägen fram", "☒ Ja", "☐ Nej", "Två år", "Ort: Granby"]


def test_scripts_are_told_and_never_read():
    document = page(f"<p>{TEXT}</p><script>document.write('Godkänd')</script>")
    assert of(document) == [TEXT]
    assert notes(document, NoteCode.ACTIVE_CONTENT) == ["script"]


def test_what_would_be_fetched_is_told_with_its_host():
    document = page(
        f'<p>{TEXT}</p><img src="http://bild.example/a.png" width=9 height=9><iframe src="//ram.example/x"></iframe>',
        '<link rel=stylesheet href="https://stil.example/a.css">',
    )
    assert notes(document, NoteCode.EXTERNAL_REFERENCE) == [
        "iframe ram.example",
        "image bild.example",
        "link stil.example",
    ]


def test_pictures_stand_in_their_place_with_their_share_of_a_page():
    document = page(f'<p>{TEXT}</p><img src="cid:1" width="700" height="900" alt="Budget">')
    pictures = [b for b in document.blocks if isinstance(b, Picture)]
    assert [(p.alt, p.page_share is not None and p.page_share > 0.5) for p in pictures] == [("Budget", True)]
    assert len(notes(document, NoteCode.PICTURE_LARGE)) == 1


def test_struck_text_is_left_out_and_told():
    document = page("<p>Vi söker <del>tre</del> <ins>två</ins> miljoner</p>")
    assert of(document) == ["Vi söker två miljoner"]
    assert len(notes(document, NoteCode.TRACKED_CHANGE)) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_letters_are_read_in_the_encoding_they_came_in(encoding: str):
    text = f'<html><head><meta charset="{encoding}"></head><body><p>Två år på Ås</p></body></html>'
    assert of(read(source_file("a.html", text.encode(encoding)))) == ["Två år på Ås"]


def test_a_page_that_says_the_wrong_encoding_is_read_all_the_same():
    text = '<html><head><meta charset="iso-8859-1"></head><body><p>Två år på Ås</p></body></html>'
    assert of(read(source_file("a.html", text.encode("utf-8")))) == ["Två år på Ås"]


def test_untidy_html_loses_nothing():
    document = read(
        source_file(
            "a.html", f"<html><body><p>{TEXT}<p>Två<b> och <i>tre</b></i><td>fyra</body></html>".encode()
        )
    )
    assert " ".join(of(document)) == f"{TEXT} Två och tre fyra"
    assert document.notes == ()


def test_a_page_cut_within_a_tag_says_so():
    with pytest.raises(TruncatedError):
        read(source_file("a.html", f"<html><body><p>{TEXT}</p><p cla".encode()))


def test_a_page_that_never_ends_is_told():
    document = read(source_file("a.html", f"<html><body><p>{TEXT}</p><p>Mitt i en".encode()))
    assert notes(document, NoteCode.DAMAGED_PART) == ["end"]


def test_entities_that_would_swell_are_left_as_they_are():
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><body><p>x &b; y</p></body></html>'
    )
    assert "aaaaaaaa" not in " ".join(of(read(source_file("a.html", bomb.encode()))))


def test_what_stands_after_the_end_of_the_page_is_read_too():
    text = f"<html><body><p>{TEXT}</p></body></html>\n<div>Sänt genom växeln</div> Läs mer"
    document = read(source_file("a.html", text.encode()))
    assert of(document) == [TEXT, "Sänt genom växeln", "Läs mer"]
    assert [n.code for n in document.notes] == []


def test_a_page_without_text_says_so():
    with pytest.raises(NoTextError):
        page("<p> </p>")


def test_tags_nested_without_end_end_somehow():
    text = "<html><body>" + "<div>" * 50_000 + TEXT + "</div>" * 50_000 + "</body></html>"
    told: list[str] = []
    try:
        told += of(read(source_file("a.html", text.encode())))
    except SourceError as error:
        told.append(error.code)
    assert told[-1:] in ([TEXT], ["CORRUPT"], ["NEEDS_OCR"])


@pytest.mark.parametrize(
    "piece", ["<!--", "<script>", "/*", "<style>/*", "&#x", "<p style='a:b;", "<table><tr><td>", "<b>"]
)
def test_things_never_closed_end_in_time(piece: str):
    text = f"<html><body><p>{TEXT}</p>{piece * 20_000}></body></html>"
    try:
        read(source_file("a.html", text.encode()))
    except SourceError as error:
        told = error.code
    else:
        told = ""
    assert told in {"", "CORRUPT", "NEEDS_OCR", "TRUNCATED", "LIMIT_SIZE"}
