"""The folders of an office, all on one file system so that a rename moves a file whole or not at all."""

from dataclasses import dataclass
from pathlib import Path

from sfintake.storage import storage_error


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things lie. Staff see the four Swedish folders; ``.sfintake`` is the program's own."""

    base: Path

    @property
    def inbox(self) -> Path:
        """Where staff drop applications: a file, or a folder, for each."""
        return self.base / "inkorg"

    @property
    def reviewed(self) -> Path:
        """Memos and the overview."""
        return self.base / "granskade"

    @property
    def archive(self) -> Path:
        """Originals, byte for byte, a folder a case."""
        return self.base / "arkiv"

    @property
    def refused(self) -> Path:
        """Originals that cannot be read, each with a text that says why and what to do."""
        return self.base / "kunde_inte_lasas"

    @property
    def own(self) -> Path:
        """The program's own folder."""
        return self.base / ".sfintake"

    @property
    def work(self) -> Path:
        """Claimed originals and half-made memos; never shown to staff."""
        return self.own / "arbete"

    @property
    def register(self) -> Path:
        """The register of cases."""
        return self.own / "register.sqlite"

    def make(self) -> None:
        """Create what is missing.

        Raises:
            StorageError: A folder cannot be made.
        """
        try:
            for folder in (self.inbox, self.reviewed, self.archive, self.refused, self.work):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise storage_error(error) from None
