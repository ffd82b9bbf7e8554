"""What ``sfintake profile check`` says of each mistake: file, line, and what to write instead."""

from pathlib import Path

import pytest

from sfintake.cli import main
from sfintake.profiles import list_profiles

HEAD = "id: eget\nversion: 1\ntitle: Eget\nforbund: Förbundet\nextends: finsam_bas\n"
"""Five lines; what a case adds begins on line 6."""
SOURCES = "sources:\n  - {key: plan, title: Plan, clauses: {R1: Två parter.}}\n"


def _check(folder: Path, text: str | bytes, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    path = folder / "eget.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SystemExit) as done:
        main(["profile", "check", str(path)])
    said = capsys.readouterr()
    return int(done.value.code or 0), (said.out + said.err).splitlines()


@pytest.mark.parametrize("name", list_profiles())
def test_the_profiles_that_come_along_hold_together(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["profile", "check", name])
    said = capsys.readouterr()
    assert not done.value.code, said.err
    assert said.out.endswith(" regler.\n"), "a remark on a profile of our own"


MISTAKES = {
    "okänt fält": ("åldrar: [16, 64]\n", 6, "okänt fält. Menade du ”ages”?"),
    "okänt fält i en medlem": (
        "members:\n  - {key: a, name: A kommun, type: kommun, alias: [B]}\n",
        7,
        "”aliases”?",
    ),
    "fält saknas": (
        "members:\n  - {key: a, type: kommun}\n",
        7,
        "name: fältet saknas. Lägg till raden ”name: Norrby kommun”.",
    ),
    "fel slag av part": (
        "members:\n  - {key: a, name: A, type: komun}\n",
        7,
        "”komun” går inte. Skriv forsakringskassan",
    ),
    "nyckel med å": (
        "members:\n  - {key: Åmål, name: Åmåls kommun, type: kommun}\n",
        7,
        "får bara ha små bokstäver a–z",
    ),
    "tal i stället för text": ("sources:\n  - {key: plan, title: Plan, date: 2025}\n", 7, "citattecken"),
    "text i stället för tal": (
        "min_words: femton\n",
        6,
        "ska vara ett heltal, till exempel 15. Nu står det ”femton”.",
    ),
    "ja i stället för true": ("paid_in_arrears: ja\n", 6, "ska vara true eller false. Nu står det ”ja”."),
    "text i stället för lista": ("area: Norrby\n", 6, "ska vara en lista"),
    "lista i stället för fält": ("letter: [x]\n", 6, "ska vara fält med värden"),
    "belopp med mellanslag": (
        "frame:\n  by_year:\n    2027: 300 000 kr\n",
        8,
        "ett belopp i kronor utan mellanslag",
    ),
    "ett datum som inte finns": ("valid_from: 2027-02-30\n", 6, "ska vara ett datum som finns"),
    "datum i en källa": (
        'sources:\n  - {key: p, title: P, date: "2025-13-40"}\n',
        7,
        "datumet 2025-13-40 finns inte",
    ),
    "en ålder för mycket": ("ages: [16, 29, 64]\n", 6, "har för många värden; skriv till exempel [16, 64]"),
    "åldrar i fel ordning": ("ages: [64, 16]\n", 6, "är inget åldersspann"),
    "okänd regel": ("rules:\n  BUD013: {enabled: false}\n", 7, "regeln finns inte. Menade du ”BUD"),
    "okänd parameter": ("rules:\n  BUD007: {params: {lowest: 480000}}\n", 7, "Menade du ”lowest_sek”?"),
    "parameter av fel slag": (
        "rules:\n  BUD007:\n    params:\n      lowest_sek: mycket\n",
        9,
        "ett belopp i kronor",
    ),
    "okänd nivå": ("rules:\n  BUD007: {severity: viktig}\n", 7, "”viktig” går inte. Skriv stop, required"),
    "en rubrik i två avsnitt": (
        "sections:\n  - {key: syfte, aliases: [Riskanalys]}\n",
        7,
        "”riskanalys” hör redan till avsnittet risk",
    ),
    "felskrivet avsnitt": (
        "sections:\n  - {key: utvarderng, required: true}\n",
        7,
        "Menade du ”utvardering”?",
    ),
    "nytt avsnitt utan rubrik": (
        "sections:\n  - {key: klimat, required: true}\n",
        7,
        "Lägg till ”heading: …”",
    ),
    "samma namn på två medlemmar": (
        "members:\n  - {key: a, name: A kommun, type: kommun}\n  - {key: b, name: B, type: region, aliases: [A kommun]}\n",
        8,
        "”A kommun” står också under medlemmen a",
    ),
    "samma nyckel två gånger": (
        "members:\n  - {key: a, name: A, type: kommun}\n  - {key: a, name: B, type: kommun}\n",
        7,
        "står två gånger i listan",
    ),
    "ett kostnadsord i två kategorier": (
        "budget:\n  categories:\n    - {key: resekostnader, label: Resekostnader, aliases: [datorer]}\n",
        8,
        "kostnadsordet ”datorer” står också under ovriga_kostnader",
    ),
    "en källa som saknas": (
        SOURCES + "sections:\n  - {key: risk, source: R7}\n",
        9,
        "källan ”R7” finns inte under sources",
    ),
    "overifierat som inte finns": ("unverified: [alder]\n", 6, "sökvägen finns inte i profilen"),
    "okänt mål": ("goals: {self_suport: 25}\n", 6, "Menade du ”self_support”?"),
    "mål över hundra": ("goals: {health: 150}\n", 6, "är ingen procentsats"),
    "okänt slag av insats": ("fundable_kinds: [individuell]\n", 6, "Menade du ”individual”?"),
    "fler parter än medlemmar": (
        "min_parties: 3\nmembers:\n  - {key: a, name: A, type: kommun}\n",
        6,
        "Sänk talet",
    ),
    "en mall som saknas": ("template: var_mall.txt\n", 6, "finns inte i schemas/templates"),
    "ett år som inget är": ("frame: {by_year: {27: 300000}}\n", 6, "är inget kalenderår"),
    "ram utan belopp": ("frame: {verified: false}\n", 6, "ramen saknar belopp"),
    "okänd betydelse": ("language:\n  words:\n    takes_ower: [flyttar in]\n", 8, "betydelsen finns inte"),
    "stjärna mitt i ett ord": (
        'language:\n  words:\n    consent: ["del*ja"]\n',
        8,
        "får * bara stå sist i ett ord",
    ),
    "uttryck i stället för ord": (
        'language:\n  words:\n    consent: ["ja(a|o)"]\n',
        8,
        "tecken som inte betyder något",
    ),
    "en modell som inte finns": ("language: {spacy_model: sv_finns_inte}\n", 6, "är inte installerad"),
}


@pytest.mark.parametrize(("added", "line", "says"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line_and_remedy(
    tmp_path: Path, added: str, line: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = _check(tmp_path, HEAD + added, capsys)
    assert status == 4
    (told,) = [row for row in said if says in row]
    assert told.startswith(f"  eget.yaml, rad {line}: ")
    assert told.endswith((".", "?", "…”"))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("id: eget\nid: annat\n", 2, "samma fält står två gånger"),
        (HEAD + "letter:\n\tsender: X\n", 7, "tabb går inte som indrag"),
        (HEAD + "title2: Plan: budget\n", 6, "Sätt citattecken om texten"),
        (HEAD + "area: [Norrby\n", None, "hakparentes är inte avslutad"),
        (HEAD + 'area: ["Norrby]\n', None, "ett citattecken saknas"),
        (HEAD + "letter:\n    sender: X\n  closing: Y\n", None, "indraget stämmer inte"),
        (HEAD.replace("finsam_bas", "eget"), 5, "kan inte bygga på sig själv"),
        (HEAD.replace("finsam_bas", "finsam"), 5, "profilen ”finsam” finns inte"),
        (HEAD.replace("finsam_bas", "jamtland"), 5, "bara en nivå är tillåten"),
        ("- id: eget\n", None, "filen ska innehålla en profil"),
        ("", None, "filen ska innehålla en profil"),
        (HEAD.encode() + "area: [Västerås]\n".encode("latin-1"), None, "inte sparad som UTF-8"),
    ],
)
def test_a_file_that_is_no_profile_says_why(
    tmp_path: Path, text: str | bytes, line: int | None, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = _check(tmp_path, text, capsys)
    assert status == 4
    (told,) = [row for row in said if says in row]
    assert told.startswith(f"  eget.yaml, rad {line}: " if line else "  eget.yaml")


def test_all_mistakes_of_a_step_are_told_at_once_in_the_order_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD + "rules:\n  XYZ001: {enabled: false}\nages: [70, 20]\nunverified: [alder]\n"
    _, said = _check(tmp_path, text, capsys)
    assert [row.split(":")[0] for row in said if "rad" in row and "eget" in row] == [
        "  eget.yaml, rad 7",
        "  eget.yaml, rad 8",
        "  eget.yaml, rad 9",
    ]


def test_what_ought_to_be_looked_at_is_no_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = _check(tmp_path, HEAD.replace("id: eget", "id: annat") + "ages: [16, 64]\n", capsys)
    assert status == 0
    assert said[0] == "Profilen annat version 1 håller ihop: 36 regler."
    remarks = [row.removeprefix("Att se över: eget.yaml").lstrip(", rad12:") for row in said[1:]]
    assert [row.partition(":")[0] for row in remarks] == ["members", "sources", "id"]


def test_a_profile_that_is_not_there_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["profile", "check", "finns_inte"])
    assert done.value.code == 4
    assert "PROFILE_NOT_FOUND" in capsys.readouterr().err
