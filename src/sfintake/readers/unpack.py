"""One file that came in → the files of the dossier: zips and mails are opened, embedded files taken out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sfintake.errors import (
    BombError,
    FileTooLargeError,
    NestedArchiveError,
    SfintakeError,
    SourceError,
    UnsupportedError,
)
from sfintake.model import MediaType, SourceFile, Unread
from sfintake.readers.archive import Archive, open_archive
from sfintake.readers.embedded import embedded_files
from sfintake.readers.limits import Limits
from sfintake.readers.mail import parse_mail
from sfintake.readers.media import tell_media_type
from sfintake.readers.names import lies_in_ignored, shown_name

MAILS = frozenset({MediaType.EML, MediaType.MSG})
_DEEPEST = 3
"""A zip with a mail with a mail in it; what lies deeper is told and not opened."""

_DOS_ODDITIES = frozenset("Σσ÷╓─┼Θ±░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╫╪┘┌█▄▌▐▀")
"""What å, ä, ö and é of Windows become when read as DOS, and the lines drawn about them."""


def unpack(source: SourceFile, limits: Limits) -> tuple[SourceFile | Unread, ...]:
    """Give the files that one file brings, itself first where it is read too (mails, files with others inside).

    All of them together are held to the limits on what a file may unpack to. What cannot be taken out is told as
    ``Unread``; an office file is no archive here.

    Raises:
        SourceError: The file itself cannot be opened (a broken, encrypted or endless zip, a broken mail).
    """
    return tuple(_Unpacking(limits).files(source, 0))


@dataclass(slots=True)
class _Unpacking:
    """One file's unpacking; counts what has come out of it, at whatever depth."""

    limits: Limits
    taken_bytes: int = 0
    taken: int = 0
    in_zip: bool = False

    def files(self, source: SourceFile, depth: int) -> Iterator[SourceFile | Unread]:
        if source.media_type is MediaType.ZIP:
            yield from self._zip(source, depth)
        elif source.media_type in MAILS:
            yield from self._mail(source, depth)
        else:
            yield source
            for inner in embedded_files(source, self.limits):
                made = self._made(inner.name, inner.data)
                if isinstance(made, SourceFile):
                    yield replace(made, within=source.sha256, part=inner.part)
                else:
                    yield made

    def _zip(self, source: SourceFile, depth: int) -> Iterator[SourceFile | Unread]:
        archive = open_archive(source.data, self.limits, cased=True)
        if self.taken_bytes + archive.unpacked_bytes > self.limits.unpacked_bytes:
            raise BombError(detail="unpacked")
        was, self.in_zip = self.in_zip, True
        for name in archive.names:
            if not lies_in_ignored(name):
                yield from self._entry(archive, name, depth)
        self.in_zip = was

    def _entry(self, archive: Archive, name: str, depth: int) -> Iterator[SourceFile | Unread]:
        shown = shown_name(_decoded(name))
        try:
            data = archive.read(name)
        except SourceError as error:
            yield unread(SourceFile(shown, MediaType.OTHER, "", b""), error)
            return
        yield from self._inner(self._made(shown, data), depth)

    def _mail(self, source: SourceFile, depth: int) -> Iterator[SourceFile | Unread]:
        mail = parse_mail(source, self.limits)
        yield source
        for number, attached in enumerate(mail.attached, 1):
            name = shown_name(attached.name) if attached.name else f"bilaga {number} utan namn"
            if attached.data is None:
                yield unread(SourceFile(name, MediaType.OTHER, "", b""), UnsupportedError())
            elif not lies_in_ignored(name):
                yield from self._inner(self._made(name, attached.data), depth)

    def _made(self, name: str, data: bytes) -> SourceFile | Unread:
        source = SourceFile(
            shown_name(name),
            tell_media_type(data) if data else MediaType.OTHER,
            hashlib.sha256(data).hexdigest(),
            data,
        )
        self.taken += 1
        self.taken_bytes += len(data)
        if self.taken > self.limits.archive_entries or self.taken_bytes > self.limits.unpacked_bytes:
            return unread(source, FileTooLargeError(detail="unpacked"))
        return source

    def _inner(self, made: SourceFile | Unread, depth: int) -> Iterator[SourceFile | Unread]:
        """Give what a file out of another brings; a fault in it is its own and stops nothing else."""
        if isinstance(made, Unread):
            yield made
            return
        opens = made.media_type is MediaType.ZIP or made.media_type in MAILS
        nested = made.media_type is MediaType.ZIP and self.in_zip
        if nested or (opens and depth >= _DEEPEST):
            yield unread(made, NestedArchiveError())
            return
        try:
            yield from self.files(made, depth + 1)
        except SourceError as error:
            yield unread(made, error)


def unread(source: SourceFile, error: SfintakeError) -> Unread:
    """Give a file that could not be read, with its reason."""
    return Unread(source.name, source.media_type, source.sha256, error.code, error.what, error.remedy)


def _decoded(name: str) -> str:
    """Undo the reading of a name as a DOS name, which is what is taken for granted where a zip does not say.

    Programs of today write UTF-8, or what Windows uses; both stand out as signs that no name has.
    """
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    odd = sum(1 for sign in name if sign in _DOS_ODDITIES)
    return raw.decode("cp1252", "replace") if odd else name
