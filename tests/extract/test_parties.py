"""Who leads and who takes part, in the wordings of forms and prose."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from readings import reading
from sfintake.extract.parties.takes_part import find_lead, find_parties
from sfintake.model import Part

CASES: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "parties.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_lead_and_parties_are_told(case: dict[str, Any]) -> None:
    laid_out = reading(case["text"], case["profile"])
    leader = find_lead(laid_out)
    taking_part = {p.member for p in find_parties(laid_out, leader) if p.member and p.part is Part.TAKES_PART}
    assert (leader.member, taking_part) == (case["lead"], set(case["members"]))


def _parts(text: str, profile: str = "jamtland") -> dict[str, Part]:
    laid_out = reading(text, profile)
    return {p.member or p.name: p.part for p in find_parties(laid_out, find_lead(laid_out))}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Arbetsförmedlingen är tillfrågad men har inte hunnit svara.", Part.TO_BE_ASKED),
        ("Arbetsförmedlingen vill vi gärna ha med på sikt.", Part.TO_BE_ASKED),
        ("Vi kommer att kontakta Arbetsförmedlingen när insatsen har startat.", Part.TO_BE_ASKED),
        ("Arbetsförmedlingen har avböjt att vara med.", Part.DECLINES),
        ("Arbetsförmedlingen har tyvärr inte möjlighet att delta.", Part.DECLINES),
        ("Arbetsförmedlingen anvisar deltagare till insatsen.", Part.REFERS),
        ("Arbetsförmedlingen har lämnat ett stödbrev.", Part.SUPPORTS),
        ("Arbetsförmedlingen får information om insatsen varje termin.", Part.MENTIONED),
        ("Arbetsförmedlingen har svarat ja och bidrar med en handläggare.", Part.TAKES_PART),
    ],
)
def test_a_sentence_tells_how_a_party_comes_in(sentence: str, part: Part) -> None:
    parts = _parts(f"# Sökande\nHuvudman är Åre kommun.\n# Samverkan\n{sentence}")
    assert parts["arbetsformedlingen"] is part


def test_what_a_party_contributes_is_told_from_general_words() -> None:
    laid_out = reading(
        "# Sökande\nHuvudman är Åre kommun. Med är Försäkringskassan.\n"
        "# Samverkan\nÅre kommun anställer en coach. Försäkringskassan och kommunen har ett gott samarbete.",
        "jamtland",
    )
    gives = {p.member: p.contributes for p in find_parties(laid_out, find_lead(laid_out))}
    assert gives == {"are": True, "forsakringskassan": False}


def test_a_kommun_outside_the_forbund_is_no_member() -> None:
    parts = _parts("# Sökande\nHuvudman: Sala kommun\n\nÖvriga parter: Heby kommun", "vastmanland")
    assert parts == {"sala": Part.TAKES_PART, "Heby kommun": Part.TAKES_PART}
