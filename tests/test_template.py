"""The blank template: fresh, and seen through when it is sent in as it is."""

import subprocess
import sys
from pathlib import Path

from sfintake import pipeline
from sfintake.model import Outcome, Proposal, SectionStatus
from sfintake.profiles import load_profile

ROOT = Path(__file__).resolve().parent.parent


def test_the_template_is_fresh() -> None:
    command = [sys.executable, ROOT / "scripts" / "make_template.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_an_untouched_template_answers_nothing() -> None:
    source = pipeline.open_file(ROOT / "schemas" / "templates" / "ansokningsmall.docx")
    made = pipeline.review([source], *load_profile("jamtland"))
    answered = {SectionStatus.PRESENT, SectionStatus.MERGED, SectionStatus.UNHEADED, SectionStatus.BRIEF}
    asked = {d.key for d in load_profile("finsam_bas")[0].sections}
    assert {s.key for s in made.application.sections} == asked
    assert [s.key for s in made.application.sections if s.status in answered and s.key != "budget"] == []
    outcomes = {r.rule: r.outcome for r in made.results}
    assert {outcomes[r] for r in ("SEC001", "DOC005", "EVA001", "IMP001", "BUD001", "SEC003")} == {
        Outcome.NOT_MET
    }
    assert made.proposal is Proposal.CONTACT
