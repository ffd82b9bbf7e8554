"""The flows' wiring, against a real Prefect server. What is done to one application is tested without it."""

import asyncio
import hashlib
import sqlite3
import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from docx import Document

pytestmark = [pytest.mark.prefect, pytest.mark.timeout(180)]

CANARY = "Kanariefågelsson"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def word(path: Path) -> None:
    made = Document()
    made.add_heading("Bakgrund", level=1)
    made.add_paragraph(f"{CANARY} söker 100 000 kr till en coach.")
    made.save(str(path))


def digests(folder: Path) -> list[str]:
    return sorted(hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file())


def test_the_good_are_reviewed_the_bad_refused_and_nothing_is_lost(server: str, tmp_path: Path) -> None:
    from intake import intake

    inbox = tmp_path / "inkorg"
    inbox.mkdir()
    word(inbox / f"{CANARY}.docx")
    (inbox / "trasig.docx").write_bytes(b"PK\x03\x04" + b"x" * 100)
    (inbox / "bild.docx").write_bytes(PNG)
    before = digests(inbox)

    counts = intake(str(tmp_path), "jamtland", settle_s=0)

    assert counts == {"received": 0, "reviewed": 1, "refused": 2, "duplicate": 0}
    kept = [
        p
        for p in (*(tmp_path / "arkiv").rglob("*"), *(tmp_path / "kunde_inte_lasas").rglob("*"))
        if p.is_file()
    ]
    originals = sorted(hashlib.sha256(p.read_bytes()).hexdigest() for p in kept if p.suffix != ".txt")
    assert originals == before
    assert list(inbox.iterdir()) == []
    assert len(list((tmp_path / "granskade").glob("*.pdf"))) == 1
    assert (tmp_path / "granskade" / "oversikt.html").is_file()


def test_no_word_of_an_applicant_reaches_prefects_database(server: str, tmp_path: Path) -> None:
    from intake import intake

    (tmp_path / "inkorg").mkdir()
    word(tmp_path / "inkorg" / f"Ansökan {CANARY}.docx")
    intake(str(tmp_path), "jamtland", settle_s=0)
    time.sleep(1)  # events are written after the run has ended
    import prefect.settings

    database = Path(str(prefect.settings.get_current_settings().home)) / "prefect.db"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        assert CANARY not in "\n".join(db.iterdump())


def test_a_bug_in_one_case_fails_the_run_after_the_others_are_done(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import intake as flow_module
    from sfintake.intake import Office

    inbox = tmp_path / "inkorg"
    inbox.mkdir()
    (inbox / "a.docx").write_bytes(PNG)
    (inbox / "b.docx").write_bytes(PNG + b"2")
    real = Office.review

    def sometimes(self: Office, number: str) -> object:
        if number.endswith("0001"):
            raise ZeroDivisionError
        return real(self, number)

    monkeypatch.setattr(Office, "review", sometimes)
    with pytest.raises(RuntimeError, match="0001"):
        flow_module.intake(str(tmp_path), "jamtland", settle_s=0)
    assert len(list((tmp_path / "kunde_inte_lasas").glob("*.txt"))) == 1
    assert (tmp_path / "granskade" / "oversikt.html").is_file()


def test_the_morning_batch_is_really_scheduled(server: str, tmp_path: Path) -> None:
    """A server with a wrong SQLAlchemy looks healthy, takes deployments, and never makes a run."""
    from prefect.client.orchestration import get_client
    from prefect.states import StateType

    from batch import SCHEDULE, batch

    deployment = batch.to_deployment(
        "morgonbatch", schedule=SCHEDULE, parameters={"base": str(tmp_path), "profile": "jamtland"}
    )
    deployment_id = deployment.apply()

    async def scheduled() -> list[object]:
        async with get_client() as client:
            runs = await client.read_flow_runs()
            return [
                r.next_scheduled_start_time
                for r in runs
                if r.deployment_id == deployment_id and r.state_type == StateType.SCHEDULED
            ]

    end = time.monotonic() + 60
    times: list[object] = []
    while not times and time.monotonic() < end:
        times = asyncio.run(scheduled())
        time.sleep(0.5)
    assert times
    local = [t.astimezone(ZoneInfo("Europe/Stockholm")) for t in times]  # type: ignore[attr-defined]
    assert {(t.hour, t.minute) for t in local} == {(6, 0)}
    assert all(t.weekday() < 5 for t in local)
