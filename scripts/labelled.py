"""Applications with a truth: folders that hold the files and a truth.yaml, written by somebody who read them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from sfintake import pipeline
from sfintake.extract import extract
from sfintake.model import Application, Document, Dossier, FileRole, Plans
from sfintake.profiles import Profile, load_profile
from sfintake.readers.media import source_file
from sfintake.rules import bind, run

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


@dataclass(frozen=True)
class Case:
    """An application and what a careful reader found in it."""

    name: str
    folder: Path
    truth: dict[str, Any]

    @property
    def profile(self) -> Profile:
        """The profile it is judged with."""
        return profile(str(self.truth["profile"]))

    @property
    def is_idea(self) -> bool:
        """An idéskiss, which has no plans."""
        return bool(self.truth.get("kind") == "ideskiss")

    def read(self) -> Dossier:
        """Give its files as read."""
        files = (source_file(name, (self.folder / name).read_bytes()) for name in self.truth["files"])
        return pipeline.read_dossier(files)


@dataclass(frozen=True)
class Judged:
    """What the program says: everything after reading."""

    application: Application
    plans: Plans
    outcomes: dict[str, str]
    evidence: dict[str, tuple[Any, ...]]
    """Rule id to its quotes."""


@cache
def profile(name: str) -> Profile:
    """Give a profile that comes with sfintake."""
    return load_profile(name)[0]


def cases(folders: Iterable[Path]) -> Iterator[Case]:
    """Give the labelled applications of some folders, in order of name."""
    for folder in folders:
        for path in sorted(folder.rglob("truth.yaml")):
            truth = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
            yield Case(str(truth.get("id") or path.parent.name), path.parent, truth)


def judge(dossier: Dossier, demands: Profile) -> Judged:
    """Extract and run the rules."""
    application = extract(dossier, demands)
    ran = run(application, demands, bind(demands))
    if ran.crashes:
        raise RuntimeError(f"{ran.crashes[0].rule} raised {ran.crashes[0].error}")
    return Judged(
        application,
        Plans(ran.plans.get("EVA001"), ran.plans.get("IMP001")),
        {r.rule: str(r.outcome) for r in ran.results},
        {r.rule: r.evidence for r in ran.results},
    )


def main_document(dossier: Dossier, judged: Judged) -> Document:
    """Give the application among the documents of a dossier."""
    names = {f.name for f in judged.application.files if f.role is FileRole.APPLICATION}
    return next((d for d in dossier.documents if d.name in names), dossier.documents[0])
