"""Train what a text under a heading of people's own is about: training/*.tsv → lexicon/headings/matters.txt.

Logistic regression over word stems, weighted by how rare they are; weights are rounded to halves, so that small
differences between machines do not show. Run it after a change of the texts, and look at the figures it prints: each
file in turn is left out and told by what the others teach.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from sfintake.extract.likely_matter import stems

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "src/sfintake/extract/lexicon/headings/matters.txt"
ROUNDS, STEP, MOMENTUM, SHRINK = 300, 20.0, 0.9, 2e-5
SEEN_MIN, SURE = 2, 0.5


def main() -> int:
    """Write the weights and print how well each file is told by the others."""
    texts = [
        (path.stem, *line.split("\t", 1))
        for path in sorted((ROOT / "training").glob("*.tsv"))
        for line in path.read_text("utf-8").splitlines()
    ]
    labels = np.array([key for _, key, _ in texts])
    words = [stems(text) for *_, text in texts]
    for group in sorted({name for name, *_ in texts}):
        out = np.array([name == group for name, *_ in texts])
        _report(group, words, labels, out)
    rare, weights, bias, keys = _fit(words, labels)
    OUT.write_text(_written(rare, weights, bias, keys), "utf-8")
    print(f"{OUT.relative_to(ROOT)}: {len(texts)} texter, {len(rare)} ordstammar, {len(keys)} avsnitt")
    return 0


def _fit(words, labels):  # arrays of numpy
    seen = Counter(word for text in words for word in text)
    rare = {w: round(float(np.log(len(words) / n)), 3) for w, n in sorted(seen.items()) if n >= SEEN_MIN}
    keys = sorted(set(labels))
    x, y = _matrix(words, rare), np.eye(len(keys))[[keys.index(label) for label in labels]]
    weights, bias, push = np.zeros((x.shape[1], len(keys))), np.zeros(len(keys)), 0.0
    for _ in range(ROUNDS):
        error = _shares(x @ weights + bias) - y
        push = MOMENTUM * push + x.T @ error / len(words) + SHRINK * weights
        weights, bias = weights - STEP * push, bias - 2 * error.mean(0)
    return rare, np.round(weights * 2) / 2, np.round(bias, 2), keys


def _matrix(words, rare):
    place = {word: n for n, word in enumerate(rare)}
    x = np.zeros((len(words), len(rare)))
    for row, text in enumerate(words):
        for word in text:
            if word in rare:
                x[row, place[word]] = rare[word]
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-9)


def _shares(scores):
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def _report(group, words, labels, out) -> None:
    taught = [w for w, o in zip(words, out, strict=True) if not o]
    rare, weights, bias, keys = _fit(taught, labels[~out])
    shares = _shares(_matrix([w for w, o in zip(words, out, strict=True) if o], rare) @ weights + bias)
    right = np.array(keys)[shares.argmax(1)] == labels[out]
    sure = shares.max(1) >= SURE
    print(
        f"{group}: {right.mean():.2f} rätt av {out.sum()}; när säker ({sure.mean():.2f}) {right[sure].mean():.2f}"
    )


def _written(rare, weights, bias, keys) -> str:
    lines = [
        "# Gjord av scripts/train_matters.py; ändra inte för hand. Ordstam, ovanlighet, vikt per avsnitt i halvor.",
        "\t".join(["avsnitt", *keys]),
        "\t".join(["grund", *(f"{n:g}" for n in bias)]),
    ]
    lines += [
        f"{word}\t{rare[word]:g}\t{' '.join(f'{n * 2:.0f}' for n in row)}"
        for word, row in zip(rare, weights, strict=True)
        if row.any()
    ]
    return "\n".join(lines).replace("-0 ", "0 ") + "\n"


if __name__ == "__main__":
    sys.exit(main())
