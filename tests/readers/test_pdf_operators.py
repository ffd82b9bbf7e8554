"""Operators made cheap to read say the same as the feed's own reading of them."""

import io

import pikepdf
import playa
import pytest

from sfintake.readers.pdf.feed import BLANKS, page_geometry
from sfintake.readers.pdf.operators import Operators

PLAIN = "BT /F1 11 Tf 72 700 Td {} ET"
SHOWN = {
    "a string": r"(Vi vill) Tj",
    "letters in octal": r"(F\366rbundet st\345r f\366r \0534 %) Tj",
    "escaped brackets": r"(Lön \(heltid\) och resor\\) Tj",
    "brackets in brackets": r"(Lön (heltid) och resor) Tj",
    "a string over two lines": "(Vi vill\\\n g\\\r\nå vidare\r\nnu) Tj",
    "hexadecimal": r"<56 69 20 76 696C6C7> Tj",
    "kerned pieces": r"[(V)80(i v)-30.5(ill)-700(n)2 .5(u)] TJ",
    "kerned hexadecimal": r"[<56>3<69>-4<20>1<76>-2<696c6c>]TJ (efter) Tj",
    "numbers alone": r"[-3000] TJ (efter) Tj",
    "nothing": r"[] TJ () Tj [()] TJ (efter) Tj",
    "a next line": r"14 TL (Ett) Tj T* [(T)-3(v)-2(å)] TJ (Tre) '",
    "a comment": "(Ett) Tj % (inte [detta]) TJ\n(Två) Tj",
    "a picture in the line": "(Ett) Tj ET q BI /W 1 /H 1 /BPC 8 /CS /G ID ( EI Q BT /F1 11 Tf 72 600 Td (Två) Tj",
    "marked text": r"/Span <</ActualText (Vi) /MCID 3>> BDC [(V)3(i)] TJ EMC",
    "set on end": r"0 1 -1 0 90 300 Tm [(V)80(i v)-30(ill)] TJ (mer) Tj",
    "letters and words spaced": r"2 Tc 3 Tw [(V)80(i v)-30(ill)] TJ (mer) Tj",
}


def page_of(*contents: str) -> playa.Document:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pikepdf.Array([pdf.make_stream(c.encode("cp1252")) for c in contents])
    out = io.BytesIO()
    pdf.save(out)
    return playa.parse(out.getvalue())


def by_the_feed(page: playa.Page) -> list[tuple[str, float, float]]:
    return [
        (glyph.text, round(glyph.matrix[4], 3), round(glyph.matrix[5], 3))
        for text in page.texts
        for glyph in text
        if glyph.text
    ]


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_the_letters_and_their_places_are_the_feeds_own(shown: str):
    with page_of(PLAIN.format(shown)) as document:
        page = document.pages[0]
        found = page_geometry(page, characters_max=1000)
        letters = [g for g in by_the_feed(page) if g[0] not in BLANKS]
        said = [(w.text, round(w.x0, 3), round(w.base, 3)) for w in found.words]
        turned = "".join(t.text for t in found.turned)
    assert "".join(w[0] for w in said) + "".join(turned.split()) == "".join(g[0] for g in letters)
    assert [w for w in said if (w[0][0], w[1], w[2]) not in letters] == []


def test_a_string_that_begins_in_one_stream_and_ends_in_another_is_the_feeds_to_tell():
    with page_of(PLAIN.format("(Ett) Tj (Två"), ") Tj (Tre) Tj ET") as document:
        found = page_geometry(document.pages[0], characters_max=1000)
    assert [w.text for w in found.words] == ["EttTre"]


def test_a_string_of_the_files_own_that_looks_like_a_kept_array_is_shown_as_it_is():
    with page_of(PLAIN.format("<000073660000000009> Tj")) as document:
        operators = Operators(document.pages[0])
        args = [item.args for item in operators.of_page()]
        assert [operators.pieces(a) for a in args] == [None]


def test_brackets_without_end_are_left_in_time():
    with page_of("[(" * 200_000, "[1 " * 200_000, "(" * 200_000) as document:
        assert page_geometry(document.pages[0], characters_max=1000).words == ()
