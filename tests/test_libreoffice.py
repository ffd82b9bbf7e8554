"""LibreOffice as a program: what is said when it is missing, late or mute, and one real conversion."""

import subprocess

import pytest

from sfintake.errors import ToolFailedError, ToolMissingError, ToolTimeoutError
from sfintake.model import Heading, MediaType, NoteCode
from sfintake.readers import read
from sfintake.readers.media import source_file
from sfintake.tools import libreoffice

RTF = (
    rb"{\rtf1\ansi{\b Bakgrund\par}\pard V\'e5ra deltagare beh\'f6ver st\'f6d.\par"
    rb"{\b Syfte\par}\pard Att hj\'e4lpa dem vidare.\par}"
)


def test_a_missing_program_is_told_with_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_program", lambda: None)
    with pytest.raises(ToolMissingError, match="libreoffice-writer"):
        libreoffice.convert(RTF, "rtf", "docx")


def test_a_program_that_does_not_answer_is_told_as_late(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("soffice", 1)

    monkeypatch.setattr(libreoffice, "_program", lambda: "soffice")
    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(ToolTimeoutError):
        libreoffice.convert(RTF, "rtf", "docx", timeout_s=1)


def test_a_program_that_makes_nothing_is_told_as_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_program", lambda: "soffice")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, b"", b""))
    with pytest.raises(ToolFailedError):
        libreoffice.convert(RTF, "rtf", "docx")


@pytest.mark.tool
@pytest.mark.skipif(not libreoffice.available(), reason="LibreOffice is not installed; .ci/run installs it")
def test_an_rtf_file_is_read_under_its_own_name_and_hash() -> None:
    source = source_file("ansokan.rtf", RTF)
    made = read(source)
    assert (made.name, made.media_type, made.sha256) == ("ansokan.rtf", MediaType.RTF, source.sha256)
    assert "Våra deltagare behöver stöd." in [getattr(b, "text", "") for b in made.blocks]
    assert [b.text for b in made.blocks if isinstance(b, Heading)] == ["Bakgrund", "Syfte"]
    (note,) = [n for n in made.notes if n.code is NoteCode.CONVERTED]
    assert note.detail.startswith("LibreOffice ")
