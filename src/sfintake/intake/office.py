"""One office: its folders and register, and a case's way from inbox to memo.

The order keeps the promise that every file ends in exactly one place: written down → moved to work → reviewed →
memos written whole → original moved to its last place → case closed. A crash between any two steps is made good by ``recover``.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sfintake import review_json
from sfintake.errors import ParserCrashError, RenderError, SfintakeError, SourceError, SourceReadError
from sfintake.intake.folders import Folders
from sfintake.intake.hold import hold
from sfintake.intake.isolate import review_isolated
from sfintake.intake.refusal import refusal_text
from sfintake.intake.register import Case, Register, State, StoredFile
from sfintake.intake.scan import Entry
from sfintake.memo import build_memo
from sfintake.model import CaseInfo, MediaType, Review
from sfintake.profiles import load_profile
from sfintake.readers import DEFAULT_LIMITS
from sfintake.readers.media import tell_media_type
from sfintake.render import RENDERERS, render
from sfintake.storage import move_whole, storage_error, write_whole

log = logging.getLogger(__name__)

MAX_ATTEMPTS = 3
"""A case that has been begun this often without an end kills what reads it, and is refused."""

_ENDINGS = {
    MediaType.DOCX: ".docx",
    MediaType.PDF: ".pdf",
    MediaType.ODT: ".odt",
    MediaType.DOC: ".doc",
    MediaType.RTF: ".rtf",
    MediaType.XLSX: ".xlsx",
    MediaType.ODS: ".ods",
    MediaType.XLS: ".xls",
    MediaType.TEXT: ".txt",
    MediaType.HTML: ".html",
    MediaType.EML: ".eml",
    MediaType.MSG: ".msg",
    MediaType.ZIP: ".zip",
    MediaType.PNG: ".png",
    MediaType.JPEG: ".jpg",
}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a case, in words of ours only."""

    number: str
    state: State
    proposal: str = ""
    error: str = ""
    crashes: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """An office's folders, its register and the profile its applications are reviewed against."""

    folders: Folders
    register: Register
    profile: str
    """Profile id, or the path of a profile file."""
    now: Callable[[], datetime] = datetime.now

    @classmethod
    def open(cls, base: Path, profile: str) -> "Office":
        """Open the office in a folder, making what is missing.

        Raises:
            ProfileError: The profile is missing or does not hold together.
            StorageError: The folders or the register cannot be used.
        """
        load_profile(profile)
        folders = Folders(base.resolve())
        folders.make()
        return cls(folders, Register(folders.register), profile)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the office: a batch and a watch on the same folders take turns.

        Raises:
            BusyError: Another run has held it for more than ten minutes.
        """
        with hold(self.folders.own / "lock"):
            yield

    def take_in(self, found: Iterable[Entry]) -> tuple[Case, ...]:
        """Write each entry down as a case and move its files to the work folder."""
        return tuple(self._claim(entry) for entry in found)

    def recover(self) -> tuple[Case, ...]:
        """Give the cases that were begun and not ended, their files moved as far as they should be."""
        cases = self.register.cases(State.RECEIVED)
        for case in cases:
            self._move_in(case)
        return cases

    def review(self, number: str) -> Receipt:
        """Review one case to its end; done twice, it ends the same.

        Raises:
            ToolError, StorageError: Time may cure it; the case stays as it is and is taken up again.
            SfintakeError: Of that very class: a bug of ours. The case is taken up again, at most MAX_ATTEMPTS times.
        """
        case = self.register.case(number)
        if case.state is not State.RECEIVED:
            return Receipt(number, case.state, error=case.error or "")
        first = self.register.first_with(case.digest, number)
        if first is not None and first.state in {State.REVIEWED, State.REFUSED}:
            return self._set_aside(case, first)
        attempts = self.register.attempt(number)
        if attempts > MAX_ATTEMPTS:
            return self._refuse(case, ParserCrashError())
        try:
            made = review_isolated(
                [(self._work(case) / f.stored, f.shown_name) for f in case.files], self.profile
            )
        except SourceError as error:
            return (
                self.review(number)
                if error.retryable and attempts < MAX_ATTEMPTS
                else self._refuse(case, error)
            )
        except SfintakeError as error:
            if error.retryable or attempts < MAX_ATTEMPTS:
                raise
            return self._refuse(case, error)
        return self._publish(case, made)

    def _claim(self, entry: Entry) -> Case:
        root = entry.path if entry.path.is_dir() else entry.path.parent
        try:
            stored = tuple(_to_store(path, root, number) for number, path in enumerate(entry.files, 1))
        except OSError as error:
            raise SourceReadError(detail=type(error).__name__) from None
        digest = hashlib.sha256("".join(sorted(f.sha256 for f in stored)).encode()).hexdigest()
        place = entry.path.name.encode("utf-8", "surrogateescape")
        case = self.register.add(
            place, stored, digest, self.now().isoformat(timespec="seconds"), self.profile
        )
        self._move_in(case)
        log.info("case %s received: %d files", case.number, len(stored))
        return case

    def _move_in(self, case: Case) -> None:
        entry = self.folders.inbox / case.entry.decode("utf-8", "surrogateescape")
        root = entry if entry.is_dir() else entry.parent
        for file in case.files:
            source = root / file.name.decode("utf-8", "surrogateescape")
            if source.is_file() and _hash(source) == file.sha256:
                move_whole(source, self._work(case) / file.stored)
        if entry.is_dir():
            _remove_empty(entry)

    def _work(self, case: Case) -> Path:
        return self.folders.work / case.number

    def _publish(self, case: Case, made: Review) -> Receipt:
        profile, _ = load_profile(self.profile)
        today = self.now()
        memo = build_memo(made, reviewed=today.date(), case=case_info(case), profile=profile)
        failed = ""
        for form in RENDERERS:
            try:
                write_whole(self.folders.reviewed / f"{case.number}.{form}", render(memo, form))
            except RenderError as error:
                failed = error.code
                log.error("case %s: %s not rendered", case.number, form)
        write_whole(self.folders.reviewed / f"{case.number}.granskning.json", review_json.dump(made))
        self._store(case, self.folders.archive / case.number)
        reviewed = today.isoformat(timespec="seconds")
        self.register.finish(case.number, State.REVIEWED, reviewed=reviewed, error=failed or None)
        log.info("case %s reviewed: %d crashes", case.number, len(made.crashes))
        return Receipt(case.number, State.REVIEWED, str(made.proposal), failed, len(made.crashes))

    def _refuse(self, case: Case, error: SfintakeError) -> Receipt:
        text = refusal_text(case, error, self.now().date())
        write_whole(self.folders.refused / f"{case.number}.txt", text.encode("utf-8-sig"))
        self._store(case, self.folders.refused / case.number)
        self.register.finish(
            case.number, State.REFUSED, reviewed=self.now().isoformat(timespec="seconds"), error=error.code
        )
        log.warning("case %s refused: %s", case.number, error.code)
        return Receipt(case.number, State.REFUSED, error=error.code)

    def _set_aside(self, case: Case, first: Case) -> Receipt:
        self._store(case, self.folders.archive / first.number / "samma_igen" / case.number)
        self.register.finish(case.number, State.DUPLICATE, duplicate_of=first.number)
        log.info("case %s is the same as %s", case.number, first.number)
        return Receipt(case.number, State.DUPLICATE)

    def _store(self, case: Case, folder: Path) -> None:
        for file in case.files:
            move_whole(self._work(case) / file.stored, folder / file.stored)
        _remove_empty(self._work(case))


def case_info(case: Case) -> CaseInfo:
    """Give what the memo and the overview say of a case beside its files."""
    return CaseInfo(
        number=case.number,
        received=date.fromisoformat(case.received[:10]),
        original_name=case.files[0].shown_name,
    )


def _to_store(path: Path, root: Path, number: int) -> StoredFile:
    """Give what the register keeps of a file; it is read once, and one file at a time is held."""
    size = path.stat().st_size
    data = path.read_bytes() if size <= DEFAULT_LIMITS.file_bytes else b""
    digest = hashlib.sha256(data).hexdigest() if data else _hash(path)
    name = str(path.relative_to(root)).encode("utf-8", "surrogateescape")
    return StoredFile(name, f"{number}{_ending(data)}", digest, size)


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _ending(data: bytes) -> str:
    return _ENDINGS.get(tell_media_type(data), ".bin") if data else ".bin"


def _remove_empty(folder: Path) -> None:
    """Remove a folder and its empty folders; one that still holds something is left with all it holds."""
    if not folder.is_dir():
        return
    try:
        for child in sorted(folder.rglob("*"), reverse=True):
            if child.is_dir() and not any(child.iterdir()):
                child.rmdir()
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise storage_error(error) from None
