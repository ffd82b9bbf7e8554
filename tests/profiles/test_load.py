"""Profiles: YAML laid over its base, and what is said when it does not hold together."""

from decimal import Decimal
from pathlib import Path

import pytest

from sfintake.errors import ProfileInvalidError, ProfileNotFoundError
from sfintake.profiles import load_profile


def written(folder: Path, text: str) -> Path:
    path = folder / "eget.yaml"
    path.write_text(text, encoding="utf-8")
    return path


BASE = "id: eget\nversion: 1\ntitle: Eget\nforbund: Förbundet\nextends: finsam_bas\n"


def test_a_profile_lies_over_its_base_key_by_key(tmp_path: Path) -> None:
    text = BASE + "sections:\n  - {key: risk, required: true}\n  - {key: arbetsmiljo, heading: Arbetsmiljö}\n"
    profile, ref = load_profile(written(tmp_path, text))
    risk = profile.demand("risk")
    assert risk is not None
    assert risk.required
    assert "riskanalys" in risk.aliases
    assert profile.sections[-1].key == "arbetsmiljo"
    assert (ref.id, ref.version) == ("eget", 1)


def test_the_hash_covers_the_base_too(tmp_path: Path) -> None:
    first = load_profile(written(tmp_path, BASE))[1].sha256
    assert load_profile(written(tmp_path, BASE))[1].sha256 == first
    assert load_profile(written(tmp_path, BASE + "min_words: 20\n"))[1].sha256 != first


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id: [", "rad"),
        ("- en lista\n", "profil"),
        (BASE + "okänt: 1\n", "okänt"),
        (BASE.replace("finsam_bas", "jamtland"), "nivå"),
        ("id: eget\nversion: 1\ntitle: Eget\n", "forbund"),
    ],
)
def test_a_profile_with_mistakes_says_where(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ProfileInvalidError) as caught:
        load_profile(written(tmp_path, text))
    assert any(says in problem for problem in caught.value.problems)


def test_an_unknown_profile_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(ProfileNotFoundError):
        load_profile("finns_inte")
    with pytest.raises(ProfileNotFoundError):
        load_profile(tmp_path / "finns_inte.yaml")


@pytest.mark.parametrize(
    ("name", "signed", "arrears", "ages"),
    [
        ("jamtland", True, True, (16, 66)),
        ("vastmanland", False, False, (16, 64)),
        ("badesa", False, False, (18, 66)),
        ("harnosand_timra", True, False, (16, 64)),
    ],
)
def test_what_each_forbund_asks_for(name: str, signed: bool, arrears: bool, ages: tuple[int, int]) -> None:
    profile, _ = load_profile(name)
    assert (profile.signature_required, profile.paid_in_arrears, profile.ages) == (signed, arrears, ages)
    assert (profile.min_words, profile.min_parties) == (15, 2)
    assert " ".join(d.key for d in profile.sections if d.required) == (
        "grunduppgifter bakgrund syfte mal malgrupp samverkan genomforande tidplan organisation budget medfinansiering "
        "uppfoljning utvardering implementering"
    )
    assert all(d.required for d in profile.idea_sections)
    assert all(source.clauses for source in profile.sources)


def test_the_frames_and_goals() -> None:
    badesa, _ = load_profile("badesa")
    assert badesa.frame is not None
    assert badesa.frame.every_year == Decimal(300_000)
    timra, _ = load_profile("harnosand_timra")
    assert timra.frame is not None
    assert timra.frame.by_year == {2026: Decimal(1_355_000)}
    assert timra.frame.later_years == Decimal(2_746_000)
    assert timra.goals == {"self_support": 25, "health": 50}
    assert load_profile("jamtland")[0].frame is None


def test_word_lists_are_added_to_and_other_lists_are_replaced(tmp_path: Path) -> None:
    text = (
        BASE
        + "sections:\n  - {key: risk, aliases: [Orosmoln]}\n"
        + "organisations:\n  units: {kommun: [Framtidsverkstaden]}\n"
        + "fundable_kinds: [prestudy]\n"
    )
    profile, _ = load_profile(written(tmp_path, text))
    risk = profile.demand("risk")
    assert risk is not None
    assert {"riskanalys", "Orosmoln"} <= set(risk.aliases)
    assert {"arbetsmarknadsenhet", "Framtidsverkstaden"} <= set(profile.organisations.units["kommun"])
    assert profile.fundable_kinds == ("prestudy",)
