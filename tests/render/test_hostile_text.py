"""Whatever an applicant wrote is shown as harmless text in every format."""

import io
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from lxml import etree
from lxml import html as lxml_html

import sample_reviews
from hostile import poisoned
from printed_text import docx_text, html_text, pdf_text
from sfintake.memo import build_memo
from sfintake.model import Memo
from sfintake.render import render
from sfintake.render.harmless import LOST, harmless, harmless_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKUP = {
    "script": "<script>document.title='PWNED'</script>",
    "event handler": "\"'><img src=x onerror=\"document.title='PWNED'\">",
    "svg": "</style></title><svg/onload=document.title='PWNED'>",
    "address": "javascript:document.title='PWNED'",
    "frame": "<iframe src='https://example.test/'></iframe><base href='//example.test'>",
    "template": "{{ 7*7 }}{% for x in memo %}{{ x }}{% endfor %}${7*7}",
    "typst": '#import "@preview/x:1.0.0"\n#eval("1+1") $x^2$ *fet* _kursiv_ <etikett> @ref \\u{202e} `kod`',
    "word field": '{ INCLUDETEXT "\\\\\\\\server\\\\delad" } { HYPERLINK "https://example.test" } DDEAUTO c:\\\\cmd.exe',
    "word xml": '</w:t></w:r><w:fldSimple w:instr="DDE"/><w:r><w:t>&#x0;&amp;&lt;',
    "formula": '=HYPERLINK("https://example.test";"klicka") +1 -1 @SUM(A1) \t=1+1',
    "entity": "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
}
CHARACTERS = {
    "control": "a\x00b\x07c\x1bd\x7fe",
    "surrogate": "a\ud800b\udfffc",
    "noncharacter": "a\ufffeb\uffffc\ufdd0d",
    "bidi": "a\u202eb\u2066c\u200fd\u061ce",
    "private use": "a\ue000b\U000f0000c",
}


@cache
def memo_with(payload: str) -> Memo:
    review = poisoned(sample_reviews.full_review(), payload)
    return build_memo(review, reviewed=sample_reviews.REVIEWED, case=sample_reviews.CASE)


@pytest.mark.parametrize("payload", MARKUP.values(), ids=MARKUP.keys())
def test_markup_is_shown_as_text_on_the_page(payload: str) -> None:
    page = render(memo_with(payload), "html")

    tree = lxml_html.fromstring(page.decode())
    assert {e.tag for e in tree.iter() if isinstance(e.tag, str)} <= {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "footer",
            "section",
            "h1",
            "h2",
            "h3",
        ),
        *(
            "p",
            "dl",
            "dt",
            "dd",
            "div",
            "strong",
            "span",
            "ul",
            "ol",
            "li",
            "blockquote",
            "figure",
            "figcaption",
        ),
        *("table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
    }
    names = {name for e in tree.iter() if isinstance(e.tag, str) for name in e.attrib}
    assert not {name for name in names if name.startswith("on") or name in {"href", "src", "action"}}
    assert "".join(harmless_text(payload).split()) in html_text(page)


@pytest.mark.parametrize("payload", MARKUP.values(), ids=MARKUP.keys())
def test_markup_is_shown_as_text_in_word(payload: str) -> None:
    data = render(memo_with(payload), "docx")

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        rels = [etree.fromstring(package.read(n)) for n in package.namelist() if n.endswith(".rels")]
    assert not [
        e
        for tag in ("fldSimple", "instrText", "fldChar", "hyperlink", "altChunk")
        for e in body.iter(W + tag)
    ]
    assert not [e for rel in rels for e in rel if e.get("TargetMode") == "External"]
    assert "".join(harmless_text(payload).split()) in docx_text(data)


@pytest.mark.parametrize("payload", MARKUP.values(), ids=MARKUP.keys())
def test_markup_is_shown_as_text_in_the_pdf(payload: str) -> None:
    memo = memo_with(payload)
    data = render(memo, "pdf")

    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert list(pdf.attachments) == ["granskning.json"]
        keys = {str(k) for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) for k in obj.keys()}  # noqa: SIM118
        assert not keys & {
            "/JS",
            "/JavaScript",
            "/OpenAction",
            "/AA",
            "/URI",
            "/Launch",
            "/SubmitForm",
            "/GoToR",
        }
    assert "".join(harmless_text(payload).split()) in pdf_text(data, harmless(memo))


@pytest.mark.parametrize("payload", CHARACTERS.values(), ids=CHARACTERS.keys())
def test_characters_that_no_format_may_hold_are_shown_as_lost(payload: str) -> None:
    memo = memo_with(payload)

    shown = harmless_text(payload)

    assert shown.replace(LOST, "").isalpha()
    assert LOST in shown
    assert shown in html_text(render(memo, "html"))
    assert shown in docx_text(render(memo, "docx"))
    assert shown.replace(LOST, "□") in pdf_text(render(memo, "pdf"), harmless(memo))


def test_a_letter_that_the_pdf_fonts_lack_is_kept_in_word_and_marked_in_the_pdf() -> None:
    memo = memo_with("Välkommen 欢迎 🎉")

    assert "Välkommen欢迎🎉" in docx_text(render(memo, "docx"))
    assert "Välkommen□□□" in pdf_text(render(memo, "pdf"), harmless(memo))


def test_a_word_without_end_breaks_inside_the_page() -> None:
    endless = "x" * 400
    memo = memo_with(endless)

    assert endless in pdf_text(render(memo, "pdf"), harmless(memo))


def test_invisible_characters_and_stacked_accents_vanish() -> None:
    assert harmless_text("ut\u00advär\u200bdering\ufeff\U000e0041") == "utvärdering"
    assert len(harmless_text("a" + "\u0301" * 40)) <= 4


def test_an_amount_keeps_its_unbreakable_spaces() -> None:
    assert harmless_text("  2\u00a0915\u00a0000\u00a0kr  \n totalt ") == "2\u00a0915\u00a0000\u00a0kr totalt"


def test_a_personal_number_in_a_file_name_is_masked() -> None:
    assert harmless_text("ansokan 19121212-1212.docx") == "ansokan ******-****.docx"


def test_what_is_hostile_still_opens_in_python_docx() -> None:
    data = render(memo_with("".join(MARKUP.values()) + "".join(CHARACTERS.values())), "docx")

    assert Document(io.BytesIO(data)).paragraphs[0].text == "Samordningsförbundet"


@pytest.mark.tool
def test_nothing_runs_in_a_browser(tmp_path: Path) -> None:
    page = tmp_path / "pm.html"
    page.write_bytes(render(memo_with("".join(MARKUP.values())), "html"))

    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}/chromium",
    ]
    done = subprocess.run(
        [*command, "--dump-dom", page.as_uri()], capture_output=True, timeout=60, check=True
    )

    title = lxml_html.fromstring(done.stdout.decode()).findtext(".//title")
    assert title is not None
    assert title.startswith("Kvalitetsgranskning")
