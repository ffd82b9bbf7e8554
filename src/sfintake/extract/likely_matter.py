"""What a text is most likely about: a small linear model over word stems, for text under a heading of people's own.

It only helps where words of the heading say nothing and no other heading claims the key; every rule stands without
it. The weights lie in ``lexicon/headings/matters.txt`` and are made by ``scripts/train_matters.py`` from texts of our
own (``training/``), so the same text gives the same answer on every machine. See docs/adr/0013-own-headings.md.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_ENDINGS = (
    *("arna", "erna", "orna", "ande", "ades", "ning"),
    *("ing", "ens", "ets"),
    *("en", "et", "er", "ar", "or", "na"),
    *("a", "e", "s", "t", "n"),
)
_STEM_MIN = 4
WORDS_MIN = 15
"""A shorter text says too little."""


@dataclass(frozen=True, slots=True)
class _Model:
    keys: tuple[str, ...]
    bias: tuple[float, ...]
    words: dict[str, tuple[float, tuple[float, ...]]]
    """By stem: how rare it is, and its weight for each key."""


def stems(text: str) -> tuple[str, ...]:
    """Give the different word stems of a text, in alphabetical order; figures say nothing."""
    return tuple(sorted({_stem(word) for word in re.findall(r"[a-zåäöé]{2,}", text.casefold())}))


def _stem(word: str) -> str:
    return next(
        (word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _STEM_MIN),
        word,
    )


@lru_cache(maxsize=256)
def likelihoods(text: str) -> dict[str, float]:
    """Give how likely each section key is for a text, 0 to 1, together 1; empty for a short or unknown text."""
    model = _model()
    known = [model.words[s] for s in stems(text) if s in model.words]
    length = math.sqrt(sum(rare * rare for rare, _ in known))
    if len(text.split()) < WORDS_MIN or not length:
        return {}
    scores = [
        bias + sum(rare * weights[n] for rare, weights in known) / length for n, bias in enumerate(model.bias)
    ]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    return {key: share / sum(shares) for key, share in zip(model.keys, shares, strict=True)}


@lru_cache(maxsize=1)
def _model() -> _Model:
    text = files("sfintake.extract.lexicon.headings").joinpath("matters.txt").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    keys, bias, *rows = lines
    words = {row[0]: (float(row[1]), tuple(float(n) / 2 for n in row[2].split(" "))) for row in rows}
    return _Model(tuple(keys[1:]), tuple(map(float, bias[1:])), words)
