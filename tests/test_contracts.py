"""Each import contract has teeth: broken on purpose in a copy, the build fails."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BREACHES = {
    "a renderer that the model knows": ("model/document.py", "import sfintake.render"),
    "a rule that reads files": ("rules/_run.py", "import sfintake.readers"),
    "a library that knows Prefect": ("pipeline.py", "import prefect"),
    "a rule that opens PDFs": ("rules/_run.py", "import pdfplumber"),
    "an extractor that opens Word files": ("extract/application.py", "import docx"),
    "a pipeline that fills templates": ("pipeline.py", "import jinja2"),
    "a second home for spaCy": ("extract/application.py", "import spacy"),
    "a model that needs pydantic": ("model/review.py", "import pydantic"),
}


def lint(folder: Path) -> int:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-cache",
    ]
    environment = {"PYTHONPATH": str(folder / "src")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).returncode


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_the_house_keeps_its_contracts(copy: Path) -> None:
    assert lint(copy) == 0


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_seen(copy: Path, breach: str) -> None:
    name, line = BREACHES[breach]
    path = copy / "src" / "sfintake" / name
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", "utf-8")
    assert lint(copy) == 1
