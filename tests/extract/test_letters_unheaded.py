"""A letter without headings: what is done and for whom, and a remark that begins like a purpose."""

import pytest

from builders import application

LETTER = """
Till Samordningsförbundet

Hej!

Vi har haft en snickargrupp i Norrby sedan 2020. Varje tisdag och torsdag träffas vi i verkstaden vid ån, sågar, hyvlar,
målar och dricker kaffe tillsammans.

Alla som vill får komma. Det är pensionärer, folk som är sjukskrivna, några nyanlända familjer och en och annan granne från
byn.

{last}

Norrby den 3 mars 2026

Eva Ek, ordförande
"""


@pytest.mark.parametrize(
    "last",
    [
        "Att gruppen gör nytta ser vi ju på folk, de mår bättre och skrattar mer än vad de gjorde förut.",
        "Att det fungerar vet alla som har varit här, och att det behövs märks på att så många kommer tillbaka.",
    ],
)
def test_a_remark_that_begins_like_a_purpose_is_none(last: str) -> None:
    app = application({"text": LETTER.format(last=last)})
    said = {key: str(app.section(key).status) for key in ("syfte", "malgrupp", "genomforande")}
    assert said == {"syfte": "missing", "malgrupp": "unheaded", "genomforande": "unheaded"}


@pytest.mark.parametrize(
    "last",
    [
        "Att de som är hemma om dagarna ska få en plats att gå till, må bättre och våga söka ett arbete.",
        "Att korta vägen till arbete för den som länge har varit sjukskriven, genom att börja i det lilla tillsammans.",
    ],
)
def test_a_purpose_that_begins_with_att_is_one(last: str) -> None:
    assert str(application({"text": LETTER.format(last=last)}).section("syfte").status) == "unheaded"
