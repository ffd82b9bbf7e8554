"""Changes made to the files themselves, so that the readers are tried too: other formats, looks, spaces, margins."""

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
from docx.shared import Pt

from labelled import Case, Judged, judge
from perturbations.comparing import differences, facts
from sfintake import pipeline
from sfintake.readers.media import source_file

Note = Callable[[str, list[str], str], None]
# A print-out shows no tracked changes, comments or embedded objects; that is no fault of the reading.
_NOT_IN_PRINT = {"rule DOC001", "rule DOC003"}
_TEXT = re.compile(rb"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
_AMOUNT = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=(?:kr|tkr|mkr|kronor|procent|%)\b)")


def try_files(cases: list[Case], judged: dict[str, Judged], note: Note) -> None:
    """Try each change to each application whose main file is a docx."""
    word = [c for c in cases if str(c.truth["files"][0]).endswith(".docx")]
    for kind, case, name, data in (*_edited(word), *_converted(word, "odt"), *_converted(word, "pdf")):
        files = [source_file(name, data)]
        files += [source_file(n, (case.folder / n).read_bytes()) for n in case.truth["files"][1:]]
        after = facts(judge(pipeline.read_dossier(files), case.profile))
        left_out = _NOT_IN_PRINT if name.endswith(".pdf") else set()
        differing = [d for d in differences(facts(judged[str(case.folder)]), after) if d[0] not in left_out]
        text = "\n    ".join(f"{what}: {was} → {now}" for what, was, now in differing)
        note(kind, [d[0] for d in differing], f"{case.name} {kind}\n    {text}")


def _converted(cases: list[Case], target: str) -> Iterator[tuple[str, Case, str, bytes]]:
    """Save all in another format in one run of LibreOffice; nothing where it is missing."""
    program = shutil.which("soffice")
    if program is None:
        return
    with tempfile.TemporaryDirectory(prefix="sfintake-") as folder:
        for number, case in enumerate(cases):
            main = case.folder / case.truth["files"][0]
            Path(folder, f"{number}.docx").write_bytes(main.read_bytes())
        command = [program, f"-env:UserInstallation={Path(folder, 'profil').as_uri()}", "--headless"]
        command += ["--convert-to", target, "--outdir", folder]
        command += [str(Path(folder, f"{n}.docx")) for n in range(len(cases))]
        subprocess.run(command, capture_output=True, timeout=300, check=False)
        for number, case in enumerate(cases):
            made = Path(folder, f"{number}.{target}")
            if made.is_file():
                name = str(Path(case.truth["files"][0]).with_suffix(f".{target}"))
                yield f"file: docx → {target}", case, name, made.read_bytes()


def _edited(cases: list[Case]) -> Iterator[tuple[str, Case, str, bytes]]:
    for case in cases:
        name = case.truth["files"][0]
        data = (case.folder / name).read_bytes()
        yield "file: spaces no-break", case, name, _with_no_break_spaces(data)
        for kind, change in _EDITS.items():
            document = docx.Document(io.BytesIO(data))
            if change(document):
                out = io.BytesIO()
                document.save(out)
                yield f"file: {kind}", case, name, out.getvalue()


def _with_no_break_spaces(data: bytes) -> bytes:
    def change(match: re.Match[bytes]) -> bytes:
        return match[1] + _AMOUNT.sub("\u00a0", match[2].decode()).encode() + match[3]

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            part = old.read(item)
            new.writestr(item, _TEXT.sub(change, part) if item.filename == "word/document.xml" else part)
    return out.getvalue()


def _headings(document: Any) -> list[Any]:
    return [p for p in document.paragraphs if re.match(r"(?i)(heading|rubrik) ?\d", p.style.name or "")]


def _bold_headings(document: Any) -> bool:
    """Make headings by hand: ordinary paragraphs in bold and a little larger."""
    found = _headings(document)
    if not found or any(p._p.pPr is not None and p._p.pPr.numPr is not None for p in found):
        return False
    if any(p.style.element.find(".//{*}numPr") is not None for p in found):
        return False  # automatic numbers would be lost with the style
    for paragraph in found:
        level = int(re.search(r"\d", paragraph.style.name)[0])  # type: ignore[index]
        paragraph.style = document.styles["Normal"]
        for run in paragraph.runs:
            run.bold, run.font.size = True, Pt(max(12, 18 - 2 * level))
    return True


def _upper_headings(document: Any) -> bool:
    for paragraph in _headings(document):
        for run in paragraph.runs:
            run.text = run.text.upper()
    return bool(_headings(document))


def _margins(document: Any) -> bool:
    section = document.sections[0]
    section.header.paragraphs[0].add_run("Dnr 2027/114 – Inkom 2027-01-14")
    section.footer.paragraphs[0].add_run("Box 14, 100 00 Exempelstad – 010-123 45 67")
    return True


def _empty_lines(document: Any) -> bool:
    """Put an empty paragraph before each paragraph, as many do instead of spacing."""
    for paragraph in list(document.paragraphs):
        paragraph.insert_paragraph_before("")
    return True


_EDITS: dict[str, Callable[[Any], bool]] = {
    "headings in bold only": _bold_headings,
    "headings UPPER": _upper_headings,
    "header and footer": _margins,
    "empty lines": _empty_lines,
}
