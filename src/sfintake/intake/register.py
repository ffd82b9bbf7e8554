"""The register of cases: which files came, when, and what became of them. The truth; Prefect is trigger and display.

SQLite on a local disk, fully synchronous: a case is written down before its file is touched.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sfintake.errors import RegistryError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  entry BLOB NOT NULL,
  received TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  reviewed TEXT,
  error TEXT,
  duplicate_of TEXT,
  profile TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS cases_digest ON cases (digest);
CREATE TABLE IF NOT EXISTS files (
  case_id INTEGER NOT NULL REFERENCES cases (id),
  place INTEGER NOT NULL,
  name BLOB NOT NULL,
  stored TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY (case_id, place)
) STRICT;
"""


class State(StrEnum):
    """Where a case is on its way. All but RECEIVED are final."""

    RECEIVED = "received"
    REVIEWED = "reviewed"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a case: the name it came with (bytes, lossless), and the name we keep it under."""

    name: bytes = field(repr=False)
    stored: str
    sha256: str
    size: int

    @property
    def shown_name(self) -> str:
        """The name as text for people."""
        return self.name.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Case:
    """A case of the register."""

    id: int
    number: str
    digest: str
    """Of the hashes of all its files: the identity of the application as sent in."""
    entry: bytes = field(repr=False)
    """Path in the inbox, relative, as bytes."""
    received: str
    """ISO 8601, local time of the office."""
    state: State
    attempts: int
    files: tuple[StoredFile, ...]
    reviewed: str | None = None
    error: str | None = None
    duplicate_of: str | None = None
    profile: str | None = None


class Register:
    """A register in a SQLite file; each call is a transaction of its own."""

    def __init__(self, path: Path) -> None:
        """Open or create it."""
        self._path = path
        with self._open() as db:
            db.executescript(_SCHEMA)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            db = sqlite3.connect(self._path, timeout=30, isolation_level=None)
            try:
                db.execute("PRAGMA journal_mode=WAL")
                db.execute("PRAGMA synchronous=FULL")
                db.execute("PRAGMA foreign_keys=ON")
                db.execute("BEGIN IMMEDIATE")
                yield db
                if db.in_transaction:
                    db.execute("COMMIT")
            finally:
                db.close()
        except sqlite3.Error as error:
            raise RegistryError(detail=type(error).__name__) from None

    def add(
        self, entry: bytes, files: tuple[StoredFile, ...], digest: str, received: str, profile: str
    ) -> Case:
        """Write down a new case and give it the year's next number."""
        with self._open() as db:
            year = received[:4]
            (used,) = db.execute(
                "SELECT coalesce(max(cast(substr(number, 6) AS INTEGER)), 0) FROM cases WHERE number LIKE ?",
                (f"{year}-%",),
            ).fetchone()
            number = f"{year}-{used + 1:04d}"
            made = db.execute(
                "INSERT INTO cases (number, digest, entry, received, state, profile) VALUES (?, ?, ?, ?, ?, ?)",
                (number, digest, entry, received, State.RECEIVED, profile),
            )
            db.executemany(
                "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
                [(made.lastrowid, i, f.name, f.stored, f.sha256, f.size) for i, f in enumerate(files)],
            )
        return self.case(number)

    def case(self, number: str) -> Case:
        """Give a case by number.

        Raises:
            RegistryError: There is none.
        """
        found = self._cases("WHERE number = ?", (number,))
        if not found:
            raise RegistryError(detail=number)
        return found[0]

    def cases(self, *states: State) -> tuple[Case, ...]:
        """Give the cases in some states, or all, in order of arrival."""
        marks = ",".join("?" * len(states))
        return self._cases(f"WHERE state IN ({marks})" if states else "", tuple(states))

    def first_with(self, digest: str, but: str) -> Case | None:
        """Give the first case with the same content, other than one."""
        found = self._cases("WHERE digest = ? AND number != ? AND state != 'duplicate'", (digest, but))
        return found[0] if found else None

    def attempt(self, number: str) -> int:
        """Count an attempt before it is made, so that a file that kills the process is not tried for ever."""
        with self._open() as db:
            db.execute("UPDATE cases SET attempts = attempts + 1 WHERE number = ?", (number,))
            (attempts,) = db.execute("SELECT attempts FROM cases WHERE number = ?", (number,)).fetchone()
        return int(attempts)

    def finish(
        self,
        number: str,
        state: State,
        *,
        reviewed: str | None = None,
        error: str | None = None,
        duplicate_of: str | None = None,
    ) -> None:
        """Write down what became of a case."""
        with self._open() as db:
            db.execute(
                "UPDATE cases SET state = ?, reviewed = ?, error = ?, duplicate_of = ? WHERE number = ?",
                (state, reviewed, error, duplicate_of, number),
            )

    def _cases(self, where: str, values: tuple[str, ...]) -> tuple[Case, ...]:
        with self._open() as db:
            rows = db.execute(
                f"SELECT id, number, digest, entry, received, state, attempts, reviewed, error, duplicate_of, profile FROM cases {where} ORDER BY id",  # noqa: E501, S608 - our own clauses
                values,
            ).fetchall()
            cases = []
            for row in rows:
                files = db.execute(
                    "SELECT name, stored, sha256, size FROM files WHERE case_id = ? ORDER BY place", (row[0],)
                )
                stored = tuple(StoredFile(*file) for file in files)
                number, digest, entry, received = row[1:5]
                reviewed, error, duplicate_of, profile = row[7:]
                cases.append(
                    Case(
                        row[0],
                        number,
                        digest,
                        entry,
                        received,
                        State(row[5]),
                        row[6],
                        stored,
                        reviewed,
                        error,
                        duplicate_of,
                        profile,
                    )
                )
        return tuple(cases)
