"""PDF files as they come: locked, broken, scanned, with things inside."""

import io
import time
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pdf_pages import HEIGHT, LEFT, PROSE, Page, codes, document, headings, paragraphs, pdf, source, tables
from pypdf import PdfWriter

from sfintake.errors import (
    BombError,
    CorruptError,
    EncryptedError,
    LimitError,
    NoPagesError,
    SourceError,
    TooManyPagesError,
    TruncatedError,
)
from sfintake.model import NoteCode, Picture, Role, Via
from sfintake.readers.limits import Limits
from sfintake.readers.pdf import ocr, read
from sfintake.readers.pdf.second import lost_text
from sfintake.tools import tesseract

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
WITHOUT = Limits(ocr=False)


def altered(change) -> bytes:
    """Make a page of prose and change the file by pikepdf."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(lambda page: page.prose()))) as opened:
        change(opened)
        opened.save(out)
    return out.getvalue()


def locked(**passwords: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(lambda page: page.prose())))
    writer.encrypt(**passwords, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_file_that_needs_a_password_is_told():
    with pytest.raises(EncryptedError):
        read(source(locked(user_password="hemligt")), WITHOUT)


def test_a_file_only_protected_against_changes_is_read():
    found = read(source(locked(user_password="", owner_password="kansli")), WITHOUT)
    assert paragraphs(found) == [PROSE]


def test_a_broken_index_is_repaired_and_told():
    data = pdf(lambda page: page.prose())
    at = data.rindex(b"xref", 0, data.rindex(b"startxref"))
    broken = data[:at] + b"x" * 40 + data[at + 40 :]
    found = read(source(broken), WITHOUT)
    assert paragraphs(found) == [PROSE]


def test_the_first_half_of_a_file_is_no_application():
    data = pdf(lambda page: page.prose(), lambda page: page.prose())
    with pytest.raises((TruncatedError, CorruptError)):
        read(source(data[: len(data) // 2]), WITHOUT)


def test_rubbish_behind_the_pdf_mark_is_corrupt():
    with pytest.raises(SourceError):
        read(source(b"%PDF-1.7\n" + b"ingenting alls " * 200 + b"\nstartxref\n9\n%%EOF"), WITHOUT)


def test_a_file_without_pages_is_told():
    out = io.BytesIO()
    with pikepdf.new() as empty:
        empty.save(out)
    with pytest.raises(NoPagesError):
        read(source(out.getvalue()), WITHOUT)


def test_more_pages_than_allowed_are_refused():
    data = pdf(*[lambda page: page.line("Kort.")] * 4)
    with pytest.raises(TooManyPagesError):
        read(source(data), Limits(pages=3, ocr=False))


def test_attached_files_and_scripts_are_told():
    def change(opened: pikepdf.Pdf) -> None:
        opened.attachments["budget.xlsx"] = b"PK"
        opened.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )

    found = read(source(altered(change)), WITHOUT)
    notes = {n.code: n for n in found.notes}
    assert notes[NoteCode.EMBEDDED_OBJECT].quote == "budget.xlsx"
    assert notes[NoteCode.ACTIVE_CONTENT].detail == "JavaScript"


def test_comments_in_the_margin_are_told_with_their_words():
    def change(opened: pikepdf.Pdf) -> None:
        opened.pages[0].Annots = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Text,
                    Rect=[100, 100, 120, 120],
                    Contents="Stämmer summan?",
                )
            ]
        )

    found = read(source(altered(change)), WITHOUT)
    assert [n.quote for n in found.notes if n.code is NoteCode.COMMENT] == ["Stämmer summan?"]


def test_a_typed_in_text_box_is_read():
    def change(opened: pikepdf.Pdf) -> None:
        opened.pages[0].Annots = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.FreeText,
                    Rect=[100, 100, 300, 120],
                    Contents="Tillägg från Granby kommun",
                    DA="/Helv 10 Tf",
                )
            ]
        )

    assert paragraphs(read(source(altered(change)), WITHOUT), Role.TEXTBOX) == ["Tillägg från Granby kommun"]


def test_a_signed_signature_field_is_told_with_the_signer():
    def change(opened: pikepdf.Pdf) -> None:
        signature = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Name="Eva Ek", Contents=b"0")
        widget = opened.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Sig,
                T="Underskrift",
                V=opened.make_indirect(signature),
                Rect=[100, 100, 300, 140],
            )
        )
        opened.pages[0].Annots = pikepdf.Array([widget])
        opened.Root.AcroForm = pikepdf.Dictionary(Fields=[widget], SigFlags=3)

    found = read(source(altered(change)), WITHOUT)
    (note,) = [n for n in found.notes if n.code is NoteCode.DIGITAL_SIGNATURE]
    assert (note.quote, note.locus.page) == ("Eva Ek", 1)


def picture(write) -> bytes:
    """Draw a page as a picture (greymap turned to PNG by pdfium)."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf(write)) as opened:
        image = opened[0].render(scale=150 / 72).to_pil().convert("L")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def scanned(write):
    """Write a page that is only a picture of another page."""
    from reportlab.lib.utils import ImageReader

    data = picture(write)

    def page_of_picture(page: Page) -> None:
        width, height = page.canvas._pagesize
        page.canvas.drawImage(ImageReader(io.BytesIO(data)), 0, 0, width, height)

    return page_of_picture


def signatures(page: Page) -> None:
    page.skip(20).heading("14 Underskrifter", size=16).skip(20)
    page.prose("Vi som skriver under står bakom ansökan.")


def test_a_scanned_page_without_recognition_is_told_and_lowers_the_coverage():
    found = document(lambda page: page.prose(), scanned(signatures))
    (note,) = [n for n in found.notes if n.code is NoteCode.PAGE_WITHOUT_TEXT]
    assert note.locus.page == 2
    assert found.coverage == 0.5
    assert [b.page_share for b in found.blocks if isinstance(b, Picture)] == [1.0]


def test_a_scan_throughout_still_gives_a_document():
    found = document(scanned(signatures))
    assert (found.coverage, found.pages) == (0.0, 1)


@pytest.mark.tool
@pytest.mark.skipif(
    not tesseract.available(), reason="Tesseract with Swedish is not installed (tesseract-ocr-swe)"
)
def test_a_scanned_page_is_recognised_where_tesseract_is_installed():
    found = document(lambda page: page.prose(), scanned(signatures), ocr=True)
    recognised = [b for b in found.blocks if getattr(b, "via", None) is Via.OCR]
    assert [b.text for b in recognised] == ["14 Underskrifter", "Vi som skriver under står bakom ansökan."]
    assert headings(found) == ["14 Underskrifter"]
    (note,) = [n for n in found.notes if n.code is NoteCode.OCR_USED]
    assert note.detail.startswith("tesseract ")
    assert found.coverage == 1.0


@pytest.mark.tool
@pytest.mark.skipif(
    not tesseract.available(), reason="Tesseract with Swedish is not installed (tesseract-ocr-swe)"
)
@pytest.mark.parametrize("slug", ["mottagning-ragunda", "svarta-rutan"])
def test_all_headings_of_a_scanned_application_are_found(slug):
    folder = SAMPLES / slug
    (printed,) = folder.glob("*.pdf")
    written = (folder / "innehall.md").read_text("utf-8").splitlines()
    found = read(source(photographed(printed.read_bytes())), Limits())
    assert headings(found) == [line[2:] for line in written if line.startswith("# ")]


def photographed(data: bytes) -> bytes:
    """Give a PDF whose pages are pictures of another's at 300 dots an inch."""
    with pypdfium2.PdfDocument(data) as pdf:
        first, *rest = (page.render(scale=300 / 72).to_pil().convert("L") for page in pdf)
    out = io.BytesIO()
    first.save(out, "PDF", resolution=300, save_all=True, append_images=rest)
    return out.getvalue()


def test_pages_beyond_those_that_are_recognised_are_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ocr, "PAGES_MAX", 1)
    monkeypatch.setattr(tesseract, "available", lambda: True)
    monkeypatch.setattr(tesseract, "version", lambda: "5")
    word = tesseract.RecognisedWord("Underskrifter", 300, 400, 700, 440, (1, 1, 1), 90.0)
    monkeypatch.setattr(tesseract, "recognise", lambda picture: [word])
    found = document(scanned(signatures), scanned(signatures), ocr=True)
    (note,) = [n for n in found.notes if n.code is NoteCode.LIMIT]
    assert (note.locus.page, note.detail) == (2, "text recognised on 1 of 2 pages without text")
    assert found.coverage == 0.5


def test_a_table_of_more_cells_than_are_read_is_cut_and_told():
    rows = [[f"Post {k}", str(k)] for k in range(1, 9)]
    made = pdf(lambda page: page.ruled(rows, [72, 300, 400]))
    found = read(source(made), Limits(ocr=False, table_cells=10))
    assert [len(t) for t in tables(found)] == [5]
    assert [n.detail for n in found.notes if n.code is NoteCode.LIMIT] == ["table rows left out: 3"]


def test_a_blank_page_counts_as_read():
    found = document(lambda page: page.prose(), lambda page: page.skip(1))
    assert found.coverage == 1.0
    assert NoteCode.PAGE_WITHOUT_TEXT not in codes(found)


def test_a_big_picture_beside_text_is_told():
    data = picture(lambda page: page.prose())

    def write(page: Page) -> None:
        from reportlab.lib.utils import ImageReader

        page.prose()
        page.canvas.drawImage(ImageReader(io.BytesIO(data)), LEFT, 100, 440, 500)

    found = document(write)
    assert NoteCode.PICTURE_LARGE in codes(found)
    (share,) = [b.page_share for b in found.blocks if isinstance(b, Picture)]
    assert share == pytest.approx(0.44, abs=0.01)


def test_a_small_logo_on_every_page_is_no_picture():
    data = picture(lambda page: page.prose())

    def write(page: Page) -> None:
        from reportlab.lib.utils import ImageReader

        page.canvas.drawImage(ImageReader(io.BytesIO(data)), LEFT, HEIGHT - 60, 100, 50)
        page.skip(30).prose()

    assert [b for b in document(write, write).blocks if isinstance(b, Picture)] == []


def test_the_second_reader_finds_nothing_that_we_lack():
    found = document(lambda page: page.heading("Bakgrund").prose().bold("Mål").prose())
    assert NoteCode.TEXT_LOST not in codes(found)


def test_a_page_that_the_second_reader_cannot_open_stops_nothing():
    class Shut:
        def __len__(self) -> int:
            return 1

        def __getitem__(self, index: int) -> object:
            raise pypdfium2.PdfiumError("Failed to load page.")

    assert lost_text(Shut(), {1: ["Mål"]}) == []


def test_many_pages_are_read_in_little_memory():
    import tracemalloc

    data = pdf(*[lambda page: page.heading("Bakgrund").prose().prose().prose()] * 60)
    read(source(data), WITHOUT)
    tracemalloc.start()
    found = read(source(data), WITHOUT)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.pages == 60
    assert peak < 60_000_000


def test_content_that_unpacks_without_end_is_refused():
    import zlib

    def change(opened: pikepdf.Pdf) -> None:
        stream = opened.make_stream(b"")
        stream.write(zlib.compress(b" " * 60_000_000, 9), filter=pikepdf.Name.FlateDecode)
        opened.pages[0].Contents = stream

    with pytest.raises(BombError):
        read(source(altered(change)), WITHOUT)


def loop(opened: pikepdf.Pdf) -> None:
    item = opened.make_indirect(pikepdf.Dictionary(Title="Mål"))
    item.Next = item.First = item.Last = item
    opened.Root.Outlines = opened.make_indirect(pikepdf.Dictionary(First=item, Last=opened.make_indirect({})))


def many_notes(opened: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.FreeText, Rect=[1, 1, 9, 9], Contents="Hej")
    opened.pages[0].Annots = pikepdf.Array([opened.make_indirect(note)] * 6_000)


def wide_font(opened: pikepdf.Pdf) -> None:
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=pikepdf.Name.Granby,
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        W=[0, 1_000_000_000, 500, *([0, 60_000, 500] * 20_000)],
    )  # fmt: skip
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=pikepdf.Name.Granby,
        Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=[descendant],
    )  # fmt: skip
    opened.pages[0].Resources.Font.F9 = opened.make_indirect(font)
    opened.pages[0].contents_add(b"BT /F9 12 Tf 72 300 Td <0001> Tj ET")


@pytest.mark.parametrize("change", [loop, many_notes, wide_font])
def test_what_leads_round_or_on_without_end_is_left_in_time(change):
    began = time.process_time()
    assert paragraphs(read(source(altered(change)), WITHOUT))[0] == PROSE
    assert time.process_time() - began < 5


def states(opened: pikepdf.Pdf) -> None:
    opened.pages[0].contents_add(b"q " * 200_000)


def words(opened: pikepdf.Pdf) -> None:
    drawn = b"".join(b"1 0 0 1 %d %d Tm (a b) Tj " % (k % 590, k % 840) for k in range(40_000))
    opened.pages[0].contents_add(b"BT /F1 1 Tf " + drawn + b"ET")


@pytest.mark.parametrize("change", [states, words])
def test_more_than_any_program_draws_is_refused(change):
    with pytest.raises(LimitError):
        read(source(altered(change)), WITHOUT)


def test_forms_within_forms_without_end_are_refused():
    def change(opened: pikepdf.Pdf) -> None:
        inner = opened.make_stream(
            b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9]
        )
        for _ in range(24):
            inner = opened.make_stream(
                b"/X Do /X Do",
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Form,
                BBox=[0, 0, 9, 9],
                Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner)),
            )
        opened.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        opened.pages[0].Contents = opened.make_stream(b"/X Do")

    with pytest.raises(LimitError):
        read(source(altered(change)), WITHOUT)


def test_a_page_whose_letters_mean_nothing_is_told():
    def change(opened: pikepdf.Pdf) -> None:
        descendant = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.CIDFontType2,
            BaseFont=pikepdf.Name.Granby,
            CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=pikepdf.Dictionary(
                Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name.Granby, Flags=4
            ),
        )
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=pikepdf.Name.Granby,
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=[descendant],
        )
        opened.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F9=opened.make_indirect(font)))
        codes_shown = b"0101020203030404" * 8
        opened.pages[0].Contents = opened.make_stream(b"BT /F9 12 Tf 72 700 Td <" + codes_shown + b"> Tj ET")

    assert NoteCode.TEXT_UNRELIABLE in codes(read(source(altered(change)), WITHOUT))


def meaning(letters: str) -> bytes:
    """A map that lets the codes from 1 on mean some letters (strings of them)."""
    lines = "\n".join(
        f"<{k:02x}> <{text.encode('utf-16-be').hex()}>" for k, text in enumerate(letters.split("|"), 1)
    )
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        f"{letters.count('|') + 1} beginbfchar\n{lines}\nendbfchar endcmap end"
    ).encode()


@pytest.mark.parametrize(
    ("letters", "shown", "text"),
    [
        ("D|e|l|\u2029|3", b"<0102030405>", "Del 3"),
        ("D|e|l|\u2028\u2029|3", b"<0102030405>", "Del 3"),
        ("Del\u2029 3", b"<01>", "Del 3"),
        ("V|i|\u200a|v", b"<01020304>", "Vi v"),
        ("V|i|\u00a0|v", b"<01020304>", "Vi v"),
    ],
)
def test_a_glyph_that_means_the_end_of_a_line_is_a_space(letters: str, shown: bytes, text: str):
    def change(opened: pikepdf.Pdf) -> None:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            ToUnicode=opened.make_stream(meaning(letters)),
        )
        opened.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F9=opened.make_indirect(font)))
        opened.pages[0].Contents = opened.make_stream(b"BT /F9 12 Tf 72 700 Td " + shown + b" Tj ET")

    found = read(source(altered(change)), WITHOUT)
    assert [getattr(b, "text", "") for b in found.blocks] == [text]


def test_text_of_no_size_at_all_stops_nothing():
    def change(opened: pikepdf.Pdf) -> None:
        dot = b"BT /F1 0 Tf 72 %d Td (Ingen ser) Tj ET\n"
        opened.pages[0].contents_add(b"".join(dot % y for y in (300, 290, 280, 270)))

    assert paragraphs(read(source(altered(change)), WITHOUT)) == [PROSE]
