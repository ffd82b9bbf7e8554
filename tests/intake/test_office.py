"""A case's way from inbox to memo, and that nothing is lost whatever happens on the way."""

import hashlib
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document

from sfintake import pipeline
from sfintake.errors import ParserCrashError, SfintakeError, ToolTimeoutError
from sfintake.intake import Office, State, office
from sfintake.intake.overview import write_overview
from sfintake.intake.scan import entries
from sfintake.model import Review
from sfintake.profiles import load_profile

NOON = datetime(2026, 11, 24, 12, 0, 0)


def word(path: Path, text: str = "Vi söker 100 000 kr till en coach.") -> bytes:
    made = Document()
    made.add_heading("Bakgrund", level=1)
    made.add_paragraph(text)
    made.save(str(path))
    return path.read_bytes()


@pytest.fixture
def kansli(tmp_path: Path) -> Office:
    opened = Office.open(tmp_path, "jamtland")
    return Office(opened.folders, opened.register, "jamtland", now=lambda: NOON)


@pytest.fixture(autouse=True)
def in_one_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare a process for each review, but in the tests that are about the process."""
    if "child" not in request.keywords:
        monkeypatch.setattr(office, "review_isolated", review_here)


def review_here(files: Iterable[tuple[Path, str]], profile: str) -> Review:
    return pipeline.review([pipeline.open_file(path, name) for path, name in files], *load_profile(profile))


def run(kansli: Office) -> list[office.Receipt]:
    cases = (*kansli.recover(), *kansli.take_in(entries(kansli.folders.inbox)))
    return [kansli.review(case.number) for case in cases]


def everywhere(kansli: Office) -> dict[str, int]:
    """How often each content stands anywhere outside the program's own database and the memos."""
    found: dict[str, int] = {}
    for path in kansli.folders.base.rglob("*"):
        if (
            path.is_file()
            and "register.sqlite" not in path.name
            and path.parent != kansli.folders.reviewed
            and path.suffix != ".txt"
        ):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found[digest] = found.get(digest, 0) + 1
    return found


@pytest.mark.child
def test_a_word_file_becomes_a_memo_and_its_original_is_kept_byte_for_byte(kansli: Office) -> None:
    data = word(kansli.folders.inbox / "Ansökan Åsa.docx")
    (receipt,) = run(kansli)
    assert (receipt.number, receipt.state) == ("2026-0001", State.REVIEWED)
    reviewed = sorted(p.name for p in kansli.folders.reviewed.iterdir())
    assert reviewed == ["2026-0001.docx", "2026-0001.granskning.json", "2026-0001.html", "2026-0001.pdf"]
    assert (kansli.folders.archive / "2026-0001" / "1.docx").read_bytes() == data
    assert list(kansli.folders.inbox.iterdir()) == []


@pytest.mark.child
def test_a_corrupt_file_is_refused_with_a_text_and_the_next_is_reviewed(kansli: Office) -> None:
    (kansli.folders.inbox / "a.docx").write_bytes(b"PK\x03\x04 trasig")
    word(kansli.folders.inbox / "b.docx")
    first, second = run(kansli)
    assert (first.state, second.state) == (State.REFUSED, State.REVIEWED)
    text = (kansli.folders.refused / "2026-0001.txt").read_text("utf-8-sig")
    assert "a.docx" in text
    assert "Vad du kan göra" in text
    assert "(sparad som 2026-0001/1.zip, 11 byte)" in text
    assert len(list((kansli.folders.refused / "2026-0001").iterdir())) == 1


def test_the_same_bytes_again_give_no_second_memo(kansli: Office) -> None:
    word(kansli.folders.inbox / "a.docx")
    run(kansli)
    data = (kansli.folders.archive / "2026-0001" / "1.docx").read_bytes()
    (kansli.folders.inbox / "samma fil.docx").write_bytes(data)
    (receipt,) = run(kansli)
    assert receipt.state is State.DUPLICATE
    assert not (kansli.folders.reviewed / "2026-0002.docx").exists()


def test_what_time_can_cure_waits_and_the_next_run_ends_it(
    kansli: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    word(kansli.folders.inbox / "a.docx")

    def late(*_: object, **__: object) -> None:
        raise ToolTimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(office, "review_isolated", late)
        with pytest.raises(ToolTimeoutError):
            run(kansli)
    assert kansli.register.case("2026-0001").state is State.RECEIVED
    assert [r.state for r in run(kansli)] == [State.REVIEWED]


def test_a_file_that_kills_its_reader_is_refused_and_not_tried_for_ever(
    kansli: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    word(kansli.folders.inbox / "a.docx")

    def dies(*_: object, **__: object) -> None:
        raise ParserCrashError

    monkeypatch.setattr(office, "review_isolated", dies)
    (receipt,) = run(kansli)
    assert (receipt.state, receipt.error) == (State.REFUSED, "PARSER_CRASH")


def test_a_bug_of_ours_is_no_fault_of_the_file_but_ends_all_the_same(
    kansli: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    word(kansli.folders.inbox / "a.docx")

    def bug(*_: object, **__: object) -> None:
        raise SfintakeError

    monkeypatch.setattr(office, "review_isolated", bug)
    for _ in range(2):
        with pytest.raises(SfintakeError):
            run(kansli)
    (receipt,) = run(kansli)
    assert (receipt.state, receipt.error) == (State.REFUSED, "INTERNAL")


@pytest.mark.parametrize("step", range(12))
def test_a_crash_at_any_move_or_write_loses_nothing(
    kansli: Office, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    data = word(kansli.folders.inbox / "a.docx")
    digest = hashlib.sha256(data).hexdigest()
    left = [step]

    def counted(real):  # type: ignore[no-untyped-def]
        def call(*args: object) -> object:
            if left[0] == 0:
                raise SystemExit
            left[0] -= 1
            return real(*args)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(office, "move_whole", counted(office.move_whole))
        patch.setattr(office, "write_whole", counted(office.write_whole))
        try:
            run(kansli)
        except SystemExit:
            assert everywhere(kansli)[digest] == 1
    run(kansli)
    assert kansli.register.case("2026-0001").state is State.REVIEWED
    assert everywhere(kansli)[digest] == 1
    assert not any(p.name.endswith(".tmp") for p in kansli.folders.base.rglob("*"))


def test_a_folder_of_files_is_one_case(kansli: Office) -> None:
    folder = kansli.folders.inbox / "Ansökan och bilaga"
    folder.mkdir()
    word(folder / "ansokan.docx")
    word(folder / "bilaga.docx", "Avsiktsförklaring.")
    (receipt,) = run(kansli)
    assert receipt.state is State.REVIEWED
    assert sorted(p.name for p in (kansli.folders.archive / receipt.number).iterdir()) == ["1.docx", "2.docx"]
    assert not folder.exists()


def test_the_overview_shows_reviewed_and_unread(kansli: Office) -> None:
    word(kansli.folders.inbox / "a.docx")
    (kansli.folders.inbox / "b.pdf").write_bytes(b"%PDF-1.4 inget mer %%EOF")
    run(kansli)
    page = write_overview(kansli).read_text("utf-8")
    assert "2026-0001" in page
    assert "b.pdf" in page
    assert "<script" not in page


def test_file_names_made_by_us_carry_no_word_of_the_applicant(kansli: Office) -> None:
    word(kansli.folders.inbox / "Kanariefågel Karlsson.docx")
    run(kansli)
    write_overview(kansli)
    assert not [p for p in kansli.folders.base.rglob("*") if "Kanarie" in p.name]


@pytest.mark.child
def test_a_zip_bomb_stops_only_itself(kansli: Office) -> None:
    with zipfile.ZipFile(kansli.folders.inbox / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (300 * 1024 * 1024))
    word(kansli.folders.inbox / "b.docx")
    first, second = run(kansli)
    assert (first.state, second.state) == (State.REFUSED, State.REVIEWED)


def test_a_review_that_cannot_be_read_is_shown_and_not_left_out(kansli: Office) -> None:
    word(kansli.folders.inbox / "a.docx")
    run(kansli)
    (kansli.folders.reviewed / "2026-0001.granskning.json").write_bytes(b"{")
    page = write_overview(kansli).read_text("utf-8")
    assert "2026-0001" in page
    assert "kan inte läsas" in page
