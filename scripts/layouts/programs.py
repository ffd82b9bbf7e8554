"""Files from programs: LibreOffice (docx, odt, doc, rtf, pdf) and Chromium (pdf)."""

import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from shutil import which

from layouts.content import Content, invent
from layouts.pages import a_look, page
from layouts.richer import a_rich_look, invent_rich, rich_page
from layouts.truth import Layout, layout

_TIMEOUT_S = 600


def libreoffice(seed: int, counts: Mapping[str, int]) -> Iterator[Layout]:
    """Files that LibreOffice makes of pages, all of a format in one run of the program."""
    program = which("soffice")
    if program is None:
        return
    for form, count in counts.items():
        rng = Random(f"{seed} libreoffice {form}")
        contents = [invent(rng) for _ in range(count)]
        with tempfile.TemporaryDirectory() as folder:
            names = _write_pages(Path(folder), contents, rng, columns=False)
            target = {
                "pdf": "pdf:writer_web_pdf_Export",
                "odt": "odt:writer8",
                "docx": "docx:MS Word 2007 XML",
            }
            _run(
                [
                    program,
                    f"-env:UserInstallation={Path(folder, 'profil').as_uri()}",
                    *("--headless", "--infilter=HTML (StarWriter)", "--convert-to"),
                    "pdf" if form == "pdf" else target.get(form, form),
                    *("--outdir", f"{folder}/ut", *map(str, names)),
                ]
            )
            for path, content in zip(names, contents, strict=True):
                made = Path(folder, "ut", f"{path.stem}.{form}")
                yield layout(
                    f"libreoffice {path.stem}.{form}", f"libreoffice {form}", made.read_bytes(), content
                )


def chromium(seed: int, count: int) -> Iterator[Layout]:
    """Files that Chromium prints of pages."""
    program = which("chromium")
    if program is None:
        return
    rng = Random(f"{seed} chromium")
    contents = [invent(rng) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        for path, content in zip(
            _write_pages(Path(folder), contents, rng, columns=True), contents, strict=True
        ):
            made = path.with_suffix(".pdf")
            _run(
                [
                    program,
                    *("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
                    *(f"--user-data-dir={folder}/profil", f"--print-to-pdf={made}", path.as_uri()),
                ]
            )
            yield layout(f"chromium {path.stem}.pdf", "chromium", made.read_bytes(), content)


def richer(seed: int, count: int) -> Iterator[Layout]:
    """Files that Chromium and LibreOffice make of pages with richer tables."""
    browser, office = which("chromium"), which("soffice")
    rng = Random(f"{seed} rich")
    drawn = [(invent_rich(rng), a_rich_look(rng)) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        pages = [Path(folder, f"{k:03}.html") for k in range(count)]
        for path, (content, look) in zip(pages, drawn, strict=True):
            path.write_text(rich_page(content, look), encoding="utf-8")
        for program, made_by in ((browser, _print), (office, _export)):
            for path, (content, look) in zip(made_by(program, pages) if program else (), drawn, strict=False):
                producer = "chromium rich" if program == browser else "libreoffice rich"
                name = f"{producer} {path.stem} {look.border} {look.middle}.pdf"
                yield layout(name, producer, path.read_bytes(), content)


def _print(program: str, pages: Sequence[Path]) -> list[Path]:
    """Print pages with Chromium, beside them."""
    folder = pages[0].parent
    for page_file in pages:
        _run(
            [
                program,
                *("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
                *(f"--user-data-dir={folder}/profil", f"--print-to-pdf={page_file.with_suffix('.pdf')}"),
                page_file.as_uri(),
            ]
        )
    return [p.with_suffix(".pdf") for p in pages]


def _export(program: str, pages: Sequence[Path]) -> list[Path]:
    """Make files of pages with LibreOffice, in a folder of their own."""
    folder = pages[0].parent
    _run(
        [
            program,
            f"-env:UserInstallation={Path(folder, 'kontor').as_uri()}",
            *("--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf"),
            *("--outdir", f"{folder}/ut", *map(str, pages)),
        ]
    )
    return [Path(folder, "ut", f"{p.stem}.pdf") for p in pages]


def _write_pages(folder: Path, contents: Sequence[Content], rng: Random, *, columns: bool) -> list[Path]:
    paths = []
    for number, content in enumerate(contents):
        path = folder / f"{number:03}.html"
        path.write_text(page(content, a_look(rng, columns=columns)), encoding="utf-8")
        paths.append(path)
    return paths


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, capture_output=True, timeout=_TIMEOUT_S, check=False)
