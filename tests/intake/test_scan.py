"""When a file in the inbox is taken, and what is never taken."""

import os
import time
import zipfile
from pathlib import Path

import pytest

from sfintake.errors import SourceReadError
from sfintake.intake.scan import Watch, entries, seems_whole


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def names(found: tuple[object, ...]) -> list[str]:
    return [entry.path.name for entry in found]  # type: ignore[attr-defined]


def whole_docx(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")


def test_a_file_is_taken_when_it_has_lain_unchanged_for_five_seconds(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(clock, wall_clock=lambda: 0.0)
    whole_docx(tmp_path / "a.docx")
    assert names(watch.ready(tmp_path)) == []
    clock.now = 4.9
    assert names(watch.ready(tmp_path)) == []
    clock.now = 5.0
    assert names(watch.ready(tmp_path)) == ["a.docx"]


def test_a_file_that_grows_starts_its_wait_anew(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(clock, wall_clock=lambda: 0.0)
    path = tmp_path / "brev.txt"
    path.write_text("en")
    watch.ready(tmp_path)
    clock.now = 4.0
    path.write_text("en längre text")
    watch.ready(tmp_path)
    clock.now = 8.0
    assert names(watch.ready(tmp_path)) == []
    clock.now = 9.0
    assert names(watch.ready(tmp_path)) == ["brev.txt"]


def test_a_half_copied_word_file_waits_though_nothing_changes(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(clock, wall_clock=lambda: 0.0)
    whole_docx(tmp_path / "hel.docx")
    data = (tmp_path / "hel.docx").read_bytes()
    (tmp_path / "hel.docx").unlink()
    (tmp_path / "halv.docx").write_bytes(data[: len(data) // 2])
    for clock.now in (0.0, 6.0, 60.0, 599.0):
        assert names(watch.ready(tmp_path)) == []


def test_a_file_that_never_becomes_whole_is_taken_after_ten_minutes(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(clock, wall_clock=lambda: 0.0)
    (tmp_path / "halv.pdf").write_bytes(b"%PDF-1.7\nstart")
    watch.ready(tmp_path)
    clock.now = 600.0
    assert names(watch.ready(tmp_path)) == ["halv.pdf"]


@pytest.mark.parametrize(
    "name", ["~$ansokan.docx", ".~lock.a.odt#", "a.tmp", "a.part", "Thumbs.db", "desktop.ini", ".DS_Store"]
)
def test_what_programs_leave_behind_is_no_application(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert list(entries(tmp_path)) == []


def test_a_link_is_left_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "länk.pdf").symlink_to("/etc/hostname")
    assert list(entries(tmp_path)) == []


def test_a_pipe_does_not_hang_the_scan(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")
    assert list(entries(tmp_path)) == []


def test_a_folder_is_one_application_with_its_files_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "ansökan"
    (folder / "bilagor").mkdir(parents=True)
    (folder / "b.docx").write_bytes(b"1")
    (folder / "bilagor" / "a.xlsx").write_bytes(b"2")
    (folder / "~$b.docx").write_bytes(b"3")
    (entry,) = entries(tmp_path)
    assert [p.name for p in entry.files] == ["b.docx", "a.xlsx"]


def test_an_inbox_that_has_gone_away_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(SourceReadError):
        list(entries(tmp_path / "borta"))


def test_the_end_probe_knows_a_whole_pdf_from_a_cut_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 5000 + b"\n%%EOF\n")
    assert seems_whole(path)
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 5000)
    assert not seems_whole(path)


def test_a_broken_file_that_has_lain_since_yesterday_needs_no_ten_minutes_more(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(clock, wall_clock=lambda: time.time() + 3600)
    (tmp_path / "halv.pdf").write_bytes(b"%PDF-1.7\nstart")
    watch.ready(tmp_path)
    clock.now = 5.0
    assert names(watch.ready(tmp_path)) == ["halv.pdf"]
