"""The commands as someone types them: exit statuses of the contract, streams, nothing overwritten."""

import json
import shutil
from pathlib import Path

import pytest

from sfintake.cli import main

SAMPLES = Path(__file__).parent.parent / "samples"
LETTER = SAMPLES / "brev-fran-fagersta" / "Ansökan Fagersta Norberg.docx"
SHORT = SAMPLES / "sammanhang-sala" / "ansokan.docx"
COMPLETE = SAMPLES / "tillbaka-i-takt" / "ansokan.docx"


def status_of(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(a) for a in arguments])
    return ended.value.code or 0  # type: ignore[return-value]


def test_a_review_on_standard_output_writes_nothing_to_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert status_of("review", LETTER, "--profile", "vastmanland", "--json", "-") == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert {result["rule"] for result in told["results"]} >= {"DOC001", "BUD002", "EVA001"}
    assert list(tmp_path.iterdir()) == []


def test_a_memo_lands_beside_nothing_it_could_overwrite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sent = tmp_path / "ansökan.docx"
    shutil.copyfile(LETTER, sent)
    assert status_of("review", sent, "--profile", "vastmanland") == 0
    assert sent.read_bytes() == LETTER.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "ansökan.docx",
        "ansökan.granskning.json",
        "ansökan.html",
        "ansökan.pdf",
        "ansökan.pm.docx",
    ]


def test_two_files_of_one_name_each_get_a_memo(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    shutil.copyfile(LETTER, tmp_path / "a" / "ansökan.docx")
    shutil.copyfile(COMPLETE, tmp_path / "b" / "ansökan.docx")
    assert (
        status_of("review", tmp_path / "a/ansökan.docx", tmp_path / "b/ansökan.docx", "--each",
                  "--out", tmp_path / "pm") == 0
    )  # fmt: skip
    written = sorted((tmp_path / "pm").glob("*.granskning.json"))
    assert len({json.loads(p.read_bytes())["files"][0]["sha256"] for p in written}) == 2
    assert len(list((tmp_path / "pm").glob("*.docx"))) == 2


def test_a_brist_ends_with_ten_when_asked(tmp_path: Path) -> None:
    asked = ("review", SHORT, "-p", "vastmanland", "--json", tmp_path / "r.json", "--fail-on")
    assert status_of(*asked, "required") == 10
    assert (tmp_path / "r.json").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("review", "finns-inte.docx"), 3, "Det finns ingen fil eller mapp med det namnet."),
        (("review", "tom.docx"), 3, "Filen är tom"),
        (("review", "tom.docx", "--profile", "okänd"), 4, "Profilen finns inte."),
        (("review", "tom.docx", "--fail-on", "viktig"), 2, "Okänd nivå: viktig"),
        (("rules", "BUD999"), 2, "Regeln BUD999 finns inte"),
    ],
)
def test_a_mistake_is_told_in_swedish(
    arguments: tuple[str, ...],
    status: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tom.docx").write_bytes(b"")
    assert status_of(*arguments) == status
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_a_folder_that_cannot_be_made_is_told_and_is_no_bug_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pm").write_text("en fil, inte en mapp", "utf-8")
    assert status_of("review", LETTER, "--out", tmp_path / "pm") == 1
    assert "Felkod: IO_TARGET" in capsys.readouterr().err
    assert status_of("review", LETTER, "--json", tmp_path / "saknas" / "r.json") == 1
    assert "Felkod: IO_TARGET" in capsys.readouterr().err


def test_rules_can_be_listed_and_read_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("rules") == 0
    assert "POL014" in capsys.readouterr().out
    assert status_of("rules", "bud002") == 0
    assert "BUD002" in capsys.readouterr().out
