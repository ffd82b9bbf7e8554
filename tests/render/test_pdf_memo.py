"""The PDF memo: tagged, archival, with the review inside, and the same each time.

This checks what can be seen in the file; it is no validation against the standards.
"""

import dataclasses
import io
import json

import pikepdf
import pypdfium2
import pytest

import sample_reviews
from sfintake import review_json
from sfintake.errors import RenderError
from sfintake.memo import build_memo
from sfintake.model import Memo
from sfintake.profiles import load_profile
from sfintake.render import as_pdf, render


@pytest.fixture(scope="module")
def memo() -> Memo:
    profile, _ = load_profile("jamtland")
    return build_memo(
        sample_reviews.full_review(),
        reviewed=sample_reviews.REVIEWED,
        case=sample_reviews.CASE,
        profile=profile,
    )


@pytest.fixture(scope="module")
def data(memo: Memo) -> bytes:
    return render(memo, "pdf")


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [
        str(obj["/S"])
        for obj in pdf.objects
        if isinstance(obj, pikepdf.Dictionary) and "/S" in obj and "/P" in obj
    ]


def test_it_says_that_it_is_archival_and_accessible(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as told:
        assert told["pdfaid:part"] == "3"
        assert told["pdfaid:conformance"] == "A"
        assert told["pdfuaid:part"] == "1"


def test_it_is_tagged_in_swedish_with_title_headings_and_table_headers(data: bytes, memo: Memo) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = tags(pdf)
        assert str(pdf.Root.Lang) == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == memo.document_title
        assert found.count("/H1") == 1
        assert found.count("/H2") == len(memo.parts)
        assert {"/Table", "/TH", "/TD", "/L", "/LI", "/H3"} <= set(found)


def test_only_the_packages_own_fonts_are_used_and_they_are_embedded(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        names = {str(font["/FontName"]).split("+")[-1] for font in fonts}
        assert names == {"LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic"}
        assert all(any(key in font for key in ("/FontFile2", "/FontFile3")) for font in fonts)


def test_the_review_lies_inside_and_can_be_read_back(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        inside = pdf.attachments["granskning.json"].get_file().read_bytes()

    assert json.loads(inside)["schema_version"] == "1"
    assert review_json.load(inside) == sample_reviews.full_review()


def test_the_same_memo_gives_the_same_bytes(data: bytes, memo: Memo) -> None:
    assert render(memo, "pdf") == data


def test_the_summary_is_alone_on_page_one(data: bytes) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]

    assert f"1 ({len(pages)})" in pages[0]
    assert "Kunde inte läsas maskinellt" in pages[0]
    assert "2 Fullständighet" in pages[1]


def test_a_missing_font_is_an_error_and_not_another_font(
    memo: Memo, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(as_pdf, "FONTS", tmp_path)

    with pytest.raises(RenderError) as caught:
        render(memo, "pdf")

    assert caught.value.detail.startswith("pdf")


def test_a_failure_never_tells_the_memos_words(memo: Memo, caplog: pytest.LogCaptureFixture) -> None:
    broken = dataclasses.replace(memo, date="Hemlig Persson")

    with pytest.raises(RenderError) as caught:
        render(broken, "pdf")

    assert "Persson" not in f"{caught.value} {caught.value.detail} {caplog.text}"
