"""Tesseract, called as a program."""

import subprocess

import pytest

from sfintake.errors import ToolFailedError, ToolMissingError, ToolTimeoutError
from sfintake.tools import tesseract

TSV = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "4\t1\t1\t1\t1\t0\t10\t20\t200\t30\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t10\t20\t80\t30\t96.5\tSökande\n"
    "5\t1\t1\t1\t2\t1\t10\t60\t80\t30\t12.0\t \n"
    "5\t1\t2\t1\t1\t1\t10\t120\t90\t30\t88.0\tkommun\n"
)


@pytest.fixture
def answers(monkeypatch):
    """Let the program answer as given; gives the calls made."""
    calls = []

    def answer(result):
        def run(command, **options):
            calls.append((command, options))
            if isinstance(result, Exception):
                raise result
            return subprocess.CompletedProcess(command, result[0], result[1].encode(), b"")

        monkeypatch.setattr(tesseract.shutil, "which", lambda _: "/usr/bin/tesseract")
        monkeypatch.setattr(tesseract, "available", lambda: True)
        monkeypatch.setattr(tesseract.subprocess, "run", run)
        return calls

    return answer


def test_words_come_with_place_line_and_confidence(answers):
    answers((0, TSV))
    first, second = tesseract.recognise(b"P5\n1 1\n255\n\0")
    assert (first.text, first.x0, first.top, first.x1, first.bottom, first.confidence) == (
        "Sökande",
        10,
        20,
        90,
        50,
        96.5,
    )
    assert second.line == (2, 1, 1)


def test_it_is_called_with_an_argument_list_one_thread_and_a_time_limit(answers):
    calls = answers((0, TSV))
    tesseract.recognise(b"bild", timeout_s=5)
    command, options = calls[0]
    assert command[:5] == ["/usr/bin/tesseract", "stdin", "stdout", "-l", "swe"]
    assert options["env"]["OMP_THREAD_LIMIT"] == "1"
    assert options["timeout"] == 5
    assert "shell" not in options


def test_a_program_that_hangs_is_a_timeout(answers):
    answers(subprocess.TimeoutExpired("tesseract", 5))
    with pytest.raises(ToolTimeoutError):
        tesseract.recognise(b"bild")


def test_a_program_that_fails_is_told(answers):
    answers((1, ""))
    with pytest.raises(ToolFailedError):
        tesseract.recognise(b"bild")


def test_without_the_program_the_packages_are_named(monkeypatch):
    monkeypatch.setattr(tesseract.shutil, "which", lambda _: None)
    with pytest.raises(ToolMissingError) as caught:
        tesseract.recognise(b"bild")
    assert caught.value.detail == "tesseract-ocr tesseract-ocr-swe"


@pytest.mark.tool
@pytest.mark.skipif(
    not tesseract.available(), reason="Tesseract with Swedish is not installed (tesseract-ocr-swe)"
)
def test_the_installed_program_says_its_version():
    version = tesseract.version()
    assert version is not None
    assert version[0].isdigit()
