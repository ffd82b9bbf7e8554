"""A canary name and a made-up personal number go through every stage; no log and no exception may repeat them."""

import io
import logging
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from sfintake import pipeline, review_json
from sfintake.errors import SfintakeError, origin
from sfintake.extract import extract
from sfintake.intake import Office
from sfintake.intake.scan import entries
from sfintake.memo import build_memo
from sfintake.model import CaseInfo, Dossier
from sfintake.profiles import load_profile
from sfintake.readers.media import source_file
from sfintake.render import RENDERERS, render
from sfintake.rules import bind, run

TODAY = date(2026, 11, 24)
NAME = "Kanariefågelsson"
NUMBER = "19840612-9810"
WORDS = (NAME, NUMBER, NUMBER[2:], "840612")


def application() -> bytes:
    made = Document()
    made.add_heading(f"Bakgrund om {NAME}", level=1)
    made.add_paragraph(
        f"{NAME}, {NUMBER}, 34 år och sjukskriven för utmattning, är en av dem som behöver stöd."
    )
    made.add_heading("Budget", level=1)
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, (f"Lön {NAME}", "100 000 kr", "Summa", f"{NUMBER}"), strict=True):
        cell.text = text
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def assert_silent(text: str) -> None:
    assert not [word for word in WORDS if word in text], "an applicant's words have leaked"


def test_a_review_says_nothing_of_the_applicant_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    profile, ref = load_profile("jamtland")
    made = pipeline.review([source_file(f"{NAME}.docx", application())], profile, ref)
    memo = build_memo(made, reviewed=TODAY, case=CaseInfo(), profile=profile)
    printed = [render(memo, form) for form in RENDERERS]
    assert all(printed)
    assert_silent(caplog.text)


def test_the_personal_number_is_masked_in_everything_that_is_written() -> None:
    profile, ref = load_profile("jamtland")
    made = pipeline.review([source_file("a.docx", application())], profile, ref)
    memo = build_memo(made, reviewed=TODAY, case=CaseInfo(), profile=profile)
    for written in (review_json.dump(made), render(memo, "html")):
        assert NUMBER.encode() not in written
        assert NUMBER[2:].encode() not in written


def test_an_office_says_nothing_of_the_applicant_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    office = Office.open(tmp_path, "jamtland")
    (office.folders.inbox / f"{NAME} {NUMBER}.docx").write_bytes(application())
    (office.folders.inbox / f"{NAME} trasig.docx").write_bytes(b"PK\x03\x04" + NAME.encode())
    for case in office.take_in(entries(office.folders.inbox)):
        office.review(case.number)
    assert_silent(caplog.text)
    ours = [p.name for p in tmp_path.rglob("*")]
    assert_silent(" ".join(ours))


def test_a_rule_that_quotes_the_applicant_as_it_breaks_is_recorded_without_the_quote(
    caplog: pytest.LogCaptureFixture,
) -> None:
    profile, _ = load_profile("jamtland")
    bound = bind(profile)
    document = pipeline.read_dossier([source_file("a.docx", application())])

    def broken(*_: object) -> None:
        raise ValueError(f"could not use {NAME} {NUMBER}")

    rule, honest = bound[0].rule, bound[0].rule.check
    object.__setattr__(rule, "check", broken)
    try:
        ran = run(extract(document, profile), profile, bound)
    finally:
        object.__setattr__(rule, "check", honest)
    assert [c.rule for c in ran.crashes] == [rule.id]
    assert_silent(repr(ran.crashes) + caplog.text)


def test_an_unexpected_error_is_told_by_type_and_frames_only() -> None:
    try:
        raise KeyError(NAME)
    except KeyError as error:
        told = origin(error)
    assert told.startswith("KeyError at ")
    assert_silent(told)


@pytest.mark.parametrize("data", [b"PK\x03\x04" + NAME.encode(), b"%PDF-1.7 " + NAME.encode(), b""])
def test_no_refusal_repeats_what_stands_in_the_file(data: bytes) -> None:
    with pytest.raises(SfintakeError) as told:
        pipeline.read_dossier([source_file(f"{NAME}.docx", data)])
    assert_silent(f"{told.value} {told.value.detail} {told.value.what}")


def test_nouns_do_not_show_the_applicants_words_when_printed() -> None:
    dossier = pipeline.read_dossier([source_file(f"{NAME}.docx", application())])
    assert isinstance(dossier, Dossier)
    assert NAME not in repr(source_file(f"{NAME}.docx", application()))
