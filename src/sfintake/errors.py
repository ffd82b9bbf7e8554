"""The failures, sorted by who can act. Findings about an application are never exceptions.

Each error has a stable ``code`` and two Swedish sentences: what is wrong, and what to do. Every code has
an entry in docs/errors.md. No message carries an applicant's words.
"""

from types import TracebackType


class SfintakeError(Exception):
    """Base of the failures we know."""

    code = "INTERNAL"
    what = "Något gick fel i programmet."
    remedy = "Försök igen. Händer det igen: skicka felkoden till den som sköter programmet."
    exit_status = 1
    retryable = False

    def __init__(self, *, detail: str = "") -> None:
        """Take a detail of ours (a limit, a program's name); never the applicant's words."""
        super().__init__(f"{self.code}: {self.what}" + (f" ({detail})" if detail else ""))
        self.detail = detail

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross a process border with its detail."""
        return (_rebuild, (type(self), self.detail))


def _rebuild(kind: type[SfintakeError], detail: str) -> SfintakeError:
    return kind(detail=detail)


class SourceError(SfintakeError):
    """The sender can act: the file must be sent in another form."""

    code = "SOURCE"
    exit_status = 3


class EmptyFileError(SourceError):
    """Zero bytes."""

    code = "EMPTY_FILE"
    what = "Filen är tom (0 byte)."
    remedy = "Be avsändaren skicka filen igen."


class TruncatedError(SourceError):
    """The file ends too early."""

    code = "TRUNCATED"
    what = "Filen är avbruten: slutet saknas."
    remedy = "Kopiera filen igen eller be avsändaren skicka den på nytt."


class FileTypeError(SourceError):
    """The content is of another type than the name says, and that type cannot be read."""

    code = "TYPE"
    what = "Filens innehåll är av en annan typ än filnamnet säger, och den typen kan inte läsas som ansökan."
    remedy = "Be avsändaren skicka ansökan som Word-fil (.docx) eller som PDF med text."


class UnsupportedError(SourceError):
    """A type that is not read."""

    code = "UNSUPPORTED"
    what = "Filtypen kan inte läsas."
    remedy = "Be avsändaren skicka ansökan som Word-fil (.docx) eller som PDF med text."


class EncryptedError(SourceError):
    """Needs a password."""

    code = "ENCRYPTED"
    what = "Filen är skyddad med lösenord."
    remedy = "Be avsändaren spara den utan lösenord och skicka den igen."


class ArchiveError(SourceError):
    """A zip whose directory cannot be trusted."""

    code = "ARCHIVE"
    what = "Filens inre förteckning är felaktig (dubbla, överlappande eller otillåtna delar)."
    remedy = "Öppna filen i Word, spara den med ett nytt namn och skicka den igen."


class NestedArchiveError(ArchiveError):
    """A zip inside a zip; only the outer one is opened."""

    what = "Filen är en zip-fil som ligger i en annan zip-fil. Den öppnas inte."
    remedy = "Packa upp den inre zip-filen och lägg in dess filer bredvid de andra."


class BombError(SourceError):
    """Would unpack to more than the limits allow."""

    code = "BOMB"
    what = "Filen packas upp till orimligt mycket data och öppnas därför inte."
    remedy = "Öppna den inte. Be avsändaren om en vanlig Word-fil eller PDF."


class XmlDtdError(SourceError):
    """XML with a document type, which office files never have."""

    code = "XML_DTD"
    what = "Filen innehåller otillåten XML (dokumenttyp) och öppnas därför inte."
    remedy = "Be avsändaren om en fil som sparats direkt från Word eller LibreOffice."


class CorruptError(SourceError):
    """Broken beyond repair."""

    code = "CORRUPT"
    what = "Filen är skadad och kan inte öppnas."
    remedy = "Öppna den i det program den skrevs i, spara en ny kopia och skicka den igen."


class NoPagesError(SourceError):
    """Opens, but has no pages."""

    code = "NO_PAGES"
    what = "Filen går att öppna men innehåller inga sidor."
    remedy = "Be avsändaren skicka filen igen."


class NoTextError(SourceError):
    """Opens, but holds no text at all."""

    code = "NEEDS_OCR"
    what = "Filen innehåller ingen text, bara bilder eller tomma sidor."
    remedy = "Be om Word-filen, eller installera textigenkänning (tesseract-ocr och tesseract-ocr-swe)."


class LimitError(SourceError):
    """Base of the limits."""

    code = "LIMIT_SIZE"
    what = "Filen är för stor."
    remedy = "Be avsändaren dela upp den eller minska bilderna."


class FileTooLargeError(LimitError):
    """More bytes than allowed."""


class TooManyPagesError(LimitError):
    """More pages than allowed."""

    code = "LIMIT_PAGES"
    what = "Filen har fler sidor än vad som läses."
    remedy = "Be avsändaren skicka bara ansökan, med bilagorna i egna filer."


class CpuLimitError(LimitError):
    """Takes too long."""

    code = "LIMIT_CPU"
    what = "Filen tar orimligt lång tid att läsa och läsningen avbröts."
    remedy = "Öppna den, spara den som PDF eller Word på nytt och lägg in den igen."


class MemoryLimitError(LimitError):
    """Takes too much memory."""

    code = "LIMIT_MEM"
    what = "Filen kräver orimligt mycket minne och läsningen avbröts."
    remedy = "Öppna den, spara den som PDF eller Word på nytt och lägg in den igen."


class ParserCrashError(SourceError):
    """The reading process died."""

    code = "PARSER_CRASH"
    what = "Läsningen av filen avbröts oväntat, två gånger."
    remedy = "Spara filen på nytt i ett annat format (Word eller PDF) och lägg in den igen."
    retryable = True


class NotRegularError(SourceError):
    """A link, a folder, a device."""

    code = "NOT_REGULAR"
    what = "Det här är en länk eller en mapp, inte en fil."
    remedy = "Lägg själva filen i inkorgen."


class NothingThereError(NotRegularError):
    """A path on the command line at which there is nothing."""

    what = "Det finns ingen fil eller mapp med det namnet."
    remedy = "Kontrollera stavningen och mappen. Sätt citattecken om namnet har mellanslag."


class FileNameError(SourceError):
    """A file name that cannot be handled."""

    code = "NAME"
    what = "Filens namn kan inte användas på den här datorn."
    remedy = "Byt namn på filen och lägg in den igen."


class ChangedError(SourceError):
    """Changed while it was read."""

    code = "CHANGED"
    what = "Filen ändrades medan den lästes."
    remedy = "Vänta tills den är färdigkopierad; den tas då om av sig själv."
    retryable = True


class ProfileError(SfintakeError):
    """The keeper of the profile can act."""

    code = "PROFILE"
    exit_status = 4


class ProfileNotFoundError(ProfileError):
    """No such profile."""

    code = "PROFILE_NOT_FOUND"
    what = "Profilen finns inte."
    remedy = "Kör ”sfintake profile list” för att se vilka som finns."


class ProfileInvalidError(ProfileError):
    """A profile with mistakes; ``problems`` names each with its place and what to write instead."""

    code = "PROFILE_INVALID"
    what = "Profilen innehåller fel."
    remedy = "Kör ”sfintake profile check” på filen; varje fel visas med rad och rättelse."

    def __init__(self, *, detail: str = "", problems: tuple[str, ...] = ()) -> None:
        """Take the problems, one Swedish sentence each."""
        super().__init__(detail=detail)
        self.problems = problems


class ToolError(SfintakeError):
    """Whoever runs the machine can act."""

    code = "TOOL"
    exit_status = 5
    retryable = True


class ToolMissingError(ToolError):
    """An outside program is not installed; ``detail`` names the Debian package."""

    code = "TOOL_MISSING"
    what = "Ett hjälpprogram som behövs för filen är inte installerat."
    remedy = "Be den som sköter datorn installera paketet som nämns, eller be avsändaren om en Word-fil."
    retryable = False


class ToolFailedError(ToolError):
    """An outside program failed."""

    code = "TOOL_FAILED"
    what = "Ett hjälpprogram kunde inte behandla filen."
    remedy = "Öppna filen och spara den som .docx eller PDF, och lägg in den igen."


class ToolTimeoutError(ToolError):
    """An outside program did not answer in time."""

    code = "TOOL_TIMEOUT"
    what = "Ett hjälpprogram svarade inte i tid."
    remedy = "Försök igen senare, eller spara filen som .docx eller PDF."


class StorageError(SfintakeError):
    """Disk or share: time, or whoever runs the machine, can cure it."""

    code = "IO_TARGET"
    what = "Resultatet kunde inte skrivas."
    remedy = (
        "Kontrollera att mappen finns och går att skriva i. En bevakad inkorg försöker igen av sig själv."
    )
    exit_status = 1
    retryable = True


class DiskFullError(StorageError):
    """No space left."""

    code = "DISK_FULL"
    what = "Disken är full."
    remedy = "Frigör utrymme. Ingenting har gått förlorat; körningen tas om av sig själv."


class SourceReadError(StorageError):
    """The intake folder cannot be read."""

    code = "IO_SOURCE"
    what = "Filen eller inkorgen kan inte läsas just nu."
    remedy = "Kontrollera nätverket och behörigheten. Körningen tas om av sig själv."


class RegistryError(StorageError):
    """The register of cases cannot be used."""

    code = "REGISTRY"
    what = "Ärenderegistret kan inte användas."
    remedy = "Kontrollera att ingen annan körning pågår och att disken inte är full."


class BusyError(StorageError):
    """Another run holds the office."""

    code = "BUSY"
    what = "En annan körning använder samma mapp."
    remedy = "Vänta tills den är klar. Händer det ofta: låt bara en dator bevaka mappen."


class RenderError(SfintakeError):
    """A memo could not be printed."""

    code = "RENDER"
    what = "Granskningen är gjord, men PM:et kunde inte skrivas ut i ett av formaten."
    remedy = "De andra formaten kan användas. Skicka felkoden till den som sköter programmet."


def origin(error: BaseException) -> str:
    """Give an unexpected error's type and innermost frames, never its message.

    Messages of unexpected errors quote the value that broke them, and that may be an applicant's words.
    """
    frames: list[str] = []
    tb: TracebackType | None = error.__traceback__
    while tb is not None:
        code = tb.tb_frame.f_code
        frames.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{tb.tb_lineno}:{code.co_name}")
        tb = tb.tb_next
    return f"{type(error).__name__} at " + " < ".join(reversed(frames[-4:]))


def all_errors() -> tuple[type[SfintakeError], ...]:
    """Give every kind of failure with a code of its own, ordered by code."""
    found: dict[str, type[SfintakeError]] = {}
    waiting: list[type[SfintakeError]] = [SfintakeError]
    while waiting:
        kind = waiting.pop(0)
        found.setdefault(kind.code, kind)
        waiting += kind.__subclasses__()
    return tuple(found[code] for code in sorted(found))


def by_code(code: str) -> type[SfintakeError] | None:
    """Give the kind of failure with a code, or None."""
    return next((kind for kind in all_errors() if kind.code == code), None)
