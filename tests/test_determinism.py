"""Same files, same bytes out: twice, and under another hash seed, time zone and locale."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("tillbaka-i-takt", "unga-pa-vag", "rost-och-rorelse")
REVIEW = """
import hashlib, json, sys
from datetime import date
from pathlib import Path
from ruamel.yaml import YAML
from sfintake import pipeline, review_json
from sfintake.memo import build_memo
from sfintake.model import CaseInfo
from sfintake.profiles import load_profile
from sfintake.readers.media import source_file
from sfintake.render import RENDERERS, render
made = {}
for name in sys.argv[2:]:
    folder = Path(sys.argv[1]) / name
    truth = YAML(typ="safe", pure=True).load((folder / "truth.yaml").read_text("utf-8"))
    profile, ref = load_profile(truth["profile"])
    review = pipeline.review([source_file(f, (folder / f).read_bytes()) for f in truth["files"]], profile, ref)
    memo = build_memo(review, reviewed=date(2026, 3, 9), case=CaseInfo(), profile=profile)
    made[f"{name}.json"] = hashlib.sha256(review_json.dump(review)).hexdigest()
    for form in RENDERERS:
        made[f"{name}.{form}"] = hashlib.sha256(render(memo, form)).hexdigest()
print(json.dumps(made))
"""


def start(**environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", REVIEW, str(ROOT / "samples"), *SAMPLES],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        stdout=subprocess.PIPE,
        text=True,
    )


def hashes(run: "subprocess.Popen[str]") -> dict[str, str]:
    out, _ = run.communicate(timeout=100)
    assert run.returncode == 0
    made: dict[str, str] = json.loads(out)
    return made


def test_the_same_files_give_the_same_bytes_whatever_the_machine_is_set_to() -> None:
    first = start(PYTHONHASHSEED="1", TZ="Europe/Stockholm", LC_ALL="C.UTF-8")
    second = start(PYTHONHASHSEED="4711", TZ="America/Lima", LC_ALL="C")
    said = hashes(first)
    assert len(said) == len(SAMPLES) * 4
    assert len(set(said.values())) == len(said)
    assert hashes(second) == said
