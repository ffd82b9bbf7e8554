"""What is dropped in the inbox as one thing is one application, also when it holds several files."""

from datetime import datetime
from pathlib import Path

import pytest

import format_makers as make
from sfintake.intake import Office, State
from sfintake.intake.scan import entries
from word_builder import zipped

pytestmark = pytest.mark.child


@pytest.fixture
def kansli(tmp_path: Path) -> Office:
    opened = Office.open(tmp_path, "jamtland")
    return Office(opened.folders, opened.register, "jamtland", now=lambda: datetime(2026, 11, 24, 12))


def receipts(kansli: Office) -> list[tuple[State, str]]:
    cases = kansli.take_in(entries(kansli.folders.inbox))
    return [(r.state, r.error) for r in (kansli.review(case.number) for case in cases)]


def memo(kansli: Office) -> str:
    return (kansli.folders.reviewed / "2026-0001.granskning.json").read_text(encoding="utf-8")


def test_a_zip_in_the_inbox_is_one_case(kansli: Office) -> None:
    data = zipped({"ansokan.docx": make.docx(), "budget.xlsx": make.xlsx()})
    (kansli.folders.inbox / "ansokan.zip").write_bytes(data)
    assert receipts(kansli) == [(State.REVIEWED, "")]
    assert '"budget.xlsx"' in memo(kansli)
    assert (kansli.folders.archive / "2026-0001" / "1.zip").read_bytes() == data


def test_a_mail_in_the_inbox_is_one_case(kansli: Office) -> None:
    (kansli.folders.inbox / "brev.eml").write_bytes(
        make.eml(("ansokan.docx", make.docx()), text="Hej, se bifogat.")
    )
    assert receipts(kansli) == [(State.REVIEWED, "")]
    assert '"ansokan.docx"' in memo(kansli)


def test_an_empty_file_in_a_folder_does_not_stop_the_others(kansli: Office) -> None:
    folder = kansli.folders.inbox / "Vägen fram"
    folder.mkdir()
    (folder / "ansokan.docx").write_bytes(make.docx())
    (folder / "tom.pdf").touch()
    assert receipts(kansli) == [(State.REVIEWED, "")]
    assert "EMPTY_FILE" in memo(kansli)


def test_a_bomb_in_the_inbox_is_refused(kansli: Office) -> None:
    (kansli.folders.inbox / "a.zip").write_bytes(zipped({f"{i}.txt": bytes(45 * 2**20) for i in range(5)}))
    assert receipts(kansli) == [(State.REFUSED, "BOMB")]
