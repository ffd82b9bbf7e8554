"""Boxes to tick in forms."""

import pytest

from readings import reading
from sfintake.extract.fields.level import find_level
from sfintake.extract.parties.takes_part import find_lead, find_parties
from sfintake.model import Level, Part


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("☒ Individinsats ☐ Strukturinsats", Level.INDIVIDUAL),
        ("☐ Individinsats ☒ Strukturinsats", Level.STRUCTURAL),
        ("Individinsats [ ] Strukturinsats [x]", Level.STRUCTURAL),
        ("[x] Individinriktad insats [x] Strukturinriktad insats", Level.BOTH),
    ],
)
def test_the_ticked_box_tells_the_level(line: str, level: Level) -> None:
    assert find_level(reading(f"# Typ av insats\n{line}", "jamtland")) is level


def test_only_ticked_parties_take_part() -> None:
    laid_out = reading(
        "# Grunduppgifter\nHuvudman: Åre kommun\n\n"
        "Parter: ☒ Försäkringskassan ☐ Arbetsförmedlingen ☒ Region Jämtland Härjedalen",
        "jamtland",
    )
    parties = find_parties(laid_out, find_lead(laid_out))
    here = {p.member for p in parties if p.part is Part.TAKES_PART}
    assert here == {"are", "forsakringskassan", "region_jamtland_harjedalen"}
