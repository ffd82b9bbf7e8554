"""What ``sfintake demo`` runs: the samples through the real intake flow, an office for each profile."""

import shutil
import sys
from pathlib import Path

from ruamel.yaml import YAML

from intake import intake, tell
from sfintake.intake import Folders

MARK = ".sfintake-demo"


def prepare(samples: Path, out: Path) -> dict[str, Path]:
    """Lay the samples in fresh inboxes, by profile; give each profile's office folder."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).is_file():
        sys.exit(f"Mappen {out} innehåller annat än en tidigare demo. Ange en annan med --out.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / MARK).write_text("Skapad av sfintake demo; får tas bort.\n", "utf-8")
    offices: dict[str, Path] = {}
    for truth in sorted(samples.glob("*/truth.yaml")):
        told = YAML(typ="safe", pure=True).load(truth.read_text("utf-8"))
        folders = Folders(out / told["profile"])
        folders.make()
        offices[told["profile"]] = folders.base
        target = folders.inbox / truth.parent.name if len(told["files"]) > 1 else folders.inbox
        target.mkdir(exist_ok=True)
        for name in told["files"]:
            shutil.copyfile(truth.parent / name, target / name)
    return offices


def main(samples: Path, out: Path) -> None:
    """Run the demo and end by telling where things lie."""
    offices = prepare(samples, out)
    tell(f"Granskar de påhittade ansökningarna i {samples} …")
    totals: dict[str, int] = {}
    for profile, base in sorted(offices.items()):
        tell(f"Profil {profile}:")
        for state, count in intake(str(base), profile, settle_s=0).items():
            totals[state] = totals.get(state, 0) + count
    print(f"Klart: {totals.get('reviewed', 0)} granskade, {totals.get('refused', 0)} kunde inte läsas.")  # noqa: T201
    for profile, base in sorted(offices.items()):
        reviewed = Folders(base).reviewed
        print(f"  {profile}: översikt {reviewed / 'oversikt.html'}")  # noqa: T201
        print(f"  {' ' * len(profile)}  PM       {reviewed}{'/'}*.docx, *.pdf, *.html, *.granskning.json")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
