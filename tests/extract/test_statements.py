"""Statements in running prose: who leads and takes part, when, for whom, how many, and what it is called."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from readings import facts, reading
from sfintake.extract.fields.find import find_fields
from sfintake.extract.parties.takes_part import find_lead, find_parties

CASES: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "statements.yaml").read_text("utf-8")
)


def _read(text: str, profile: str) -> dict[str, Any]:
    laid_out = reading(text, profile)
    lead = find_lead(laid_out)
    return facts(find_fields(laid_out, lead, find_parties(laid_out, lead)))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_a_statement_in_prose_is_read(case: dict[str, Any]) -> None:
    told = {key: value for key, value in case.items() if key not in {"profile", "text"}}
    told |= {"parties": sorted(told["parties"])} if "parties" in told else {}
    got = _read(case["text"], case["profile"])
    assert {key: got[key] for key in told} == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Till jobbet tillsammans\n\nAnsökan till Samordningsförbundet\n\n# Bakgrund\nBehovet.",
            "Till jobbet tillsammans",
        ),
        ("Från sjukskrivning till jobb\n\n# Bakgrund\nBehovet.", "Från sjukskrivning till jobb"),
        ("Fagersta den 6 oktober 2026\n\nTill samordningsförbundet\n\nVi vill pröva något nytt ihop.", None),
        (
            "Sala 2027-03-01\n\nAnsökan om medel för insatsen Nya vägar till arbete\n\n# Bakgrund\nX.",
            "Nya vägar till arbete",
        ),
        ("Projektansökan – Hela vägen\n\n# Bakgrund\nBehovet.", "Hela vägen"),
        ("# Arbetstitel\nDörren. Namnet är tills vidare och kan ändras.\n\n# Bakgrund\nX.", "Dörren"),
        (
            "Ansökan till Samordningsförbundet Härnösand – Timrå\n\nVi söker pengar till projektet Cykelköket.",
            "Cykelköket",
        ),
    ],
)
def test_the_title_is_told_from_what_stands_about_it(text: str, title: str | None) -> None:
    assert _read(text, "harnosand_timra" if "Timrå" in text else "vastmanland")["title"] == title
