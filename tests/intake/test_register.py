"""The register: numbers, attempts, and what became of a case."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sfintake.errors import RegistryError
from sfintake.intake.register import Register, State, StoredFile

FILE = StoredFile("Ansökan Åsa.docx".encode(), "1.docx", "a" * 64, 10)


def add(register: Register, digest: str = "d") -> str:
    return register.add(b"Ans\xf6kan.docx", (FILE,), digest, "2026-11-24T08:00:00", "jamtland").number


def test_cases_are_numbered_within_the_year(tmp_path: Path) -> None:
    register = Register(tmp_path / "r.sqlite")
    assert [add(register), add(register)] == ["2026-0001", "2026-0002"]


def test_a_name_that_is_no_text_comes_back_byte_for_byte(tmp_path: Path) -> None:
    register = Register(tmp_path / "r.sqlite")
    case = register.case(add(register))
    assert case.entry == b"Ans\xf6kan.docx"
    assert case.files == (FILE,)


def test_many_at_once_get_a_number_each(tmp_path: Path) -> None:
    register = Register(tmp_path / "r.sqlite")
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda i: add(register, str(i)), range(40)))
    assert len(set(numbers)) == 40


def test_the_first_with_the_same_content_is_found(tmp_path: Path) -> None:
    register = Register(tmp_path / "r.sqlite")
    first, second = add(register, "same"), add(register, "same")
    register.finish(first, State.REVIEWED, reviewed="2026-11-24T08:01:00")
    found = register.first_with("same", second)
    assert found is not None
    assert (found.number, found.state) == (first, State.REVIEWED)


def test_attempts_are_counted_before_they_are_made(tmp_path: Path) -> None:
    register = Register(tmp_path / "r.sqlite")
    number = add(register)
    assert [register.attempt(number), register.attempt(number)] == [1, 2]
    assert Register(tmp_path / "r.sqlite").case(number).attempts == 2


def test_a_register_that_is_no_database_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "r.sqlite").write_bytes(b"not a database, but long enough to be read as one" * 40)
    with pytest.raises(RegistryError):
        Register(tmp_path / "r.sqlite")


def test_an_unknown_case_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(RegistryError):
        Register(tmp_path / "r.sqlite").case("2026-0001")
