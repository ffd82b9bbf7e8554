"""Single sentences: what each says on a criterion, and ordinary ones that say nothing on any."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import application
from sfintake.model import Passage, Stance

SAID: dict[str, Any] = YAML(typ="safe", pure=True).load(
    Path(__file__).with_name("policy_sentences.yaml").read_text("utf-8")
)
KEYS = {
    "lack in co-operation": ("need", "lack_in_cooperation"),
    "unmet need": ("need", "unmet"),
    "new": ("novelty", "new"),
    "takes over": ("novelty", "takes_over"),
    "own strength": ("own_strength", "described"),
    "consent": ("consent", "mentioned"),
    "equality": ("equality", "action"),
    "goal": ("goal", "effect"),
}
BETWEEN = {"equality": "words", "goal": "activity"}


def passages(heading: str, sentence: str) -> tuple[Passage, ...]:
    text = f"# Ansökan om medel\n# {heading}\n{sentence}\n"
    return application({"text": text}).passages


@pytest.mark.parametrize(
    ("topic", "heading", "sentence", "expected"),
    [(topic, *row) for topic in KEYS for row in SAID[topic]],
)
def test_a_sentence_says_what_a_reader_finds_in_it(
    topic: str, heading: str, sentence: str, expected: str
) -> None:
    wanted_topic, key = KEYS[topic]
    found = [p for p in passages(heading, sentence) if p.topic == wanted_topic]
    if any(p.key == key and p.stance is Stance.PLANNED for p in found):
        said = "yes"
    else:
        said = BETWEEN[topic] if topic in BETWEEN and any(p.key == BETWEEN[topic] for p in found) else "no"
    assert said == expected


@pytest.mark.parametrize(("heading", "sentence"), SAID["ordinary"])
def test_an_ordinary_sentence_raises_no_criterion(heading: str, sentence: str) -> None:
    raised = {(p.topic, p.key) for p in passages(heading, sentence) if p.stance is Stance.PLANNED}
    assert not raised & set(KEYS.values())
