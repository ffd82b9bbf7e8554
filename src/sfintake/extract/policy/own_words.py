"""Words of the office's own: a profile's ``language.words``, joined to the frames of the same meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from sfintake.errors import ProfileInvalidError
from sfintake.extract.lexicon import plans
from sfintake.extract.policy.frames import Frames, extended, frames
from sfintake.profiles import Profile

MEANINGS: dict[str, str] = {
    "need": "svårighet eller läge som är ett behov när det står med en siffra eller källa",
    "need_source": "källa till ett behov",
    "need_lack": "något som brister i samverkan i dag",
    "new": "något nytt eller utvecklat",
    "continues": "något som redan finns och som pengarna fortsätter eller tar över",
    "effect": "förändrat läge hos deltagare, personal eller samverkan",
    "activity": "något som ges, hålls eller deltas i",
    "influence": "att deltagare bestämmer eller påverkar",
    "user_body": "organ eller person som ger deltagare en röst",
    "own_resource": "deltagares egna resurser som utgångspunkt",
    "equality": "ord om mångfald, jämlikhet eller jämställdhet",
    "equality_action": "något som görs för det",
    "consent": "samtycke eller sekretess",
    "kind_evaluation": "insatsen är en utvärdering",
    "kind_prestudy": "insatsen är en förstudie eller kartläggning",
    "kind_education": "insatsen är en utbildning eller konferens",
    "kind_method": "insatsen är metodutveckling",
    "kind_structural": "insatsen gäller samverkan mellan parterna",
    "kind_prevention": "insatsen är förebyggande",
    "kind_reinforcement": "insatsen är en verksamhetsförstärkning",
    "kind_individual": "insatsen är en aktivitet för en målgrupp",
}
"""What the criteria can be told; the plans' meanings are the groups of ``lexicon/plans/*.txt``."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A profile's words by meaning."""

    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    model: str | None = None
    """A trained pipeline, by whose base forms the words are sought too."""

    def join(self, meaning: str, source: str) -> Frames:
        """Give the frames of a source with the words that the profile has of a meaning."""
        own = "\n".join(w.lower() for w in dict(self.words).get(meaning, ()))
        return extended(source, own, self.model) if own else frames(source)


def own_words(profile: Profile) -> OwnWords:
    """Give a profile's own words.

    Raises:
        ProfileInvalidError: A meaning that no word list has, which would be without effect.
    """
    problems = tuple(_unknown(profile))
    if problems:
        raise ProfileInvalidError(problems=problems)
    return OwnWords(tuple(sorted(profile.language.words.items())), profile.language.spacy_model)


def _unknown(profile: Profile) -> Iterator[str]:
    known = {*MEANINGS, *plans.meanings()}
    for meaning in profile.language.words:
        if meaning not in known:
            near = (
                ", ".join(f"”{m}”" for m in get_close_matches(meaning, sorted(known)))
                or "se docs/adding-a-profile.md"
            )
            yield f"language.words.{meaning}: betydelsen finns inte. Skriv en av dem som finns, till exempel: {near}."
