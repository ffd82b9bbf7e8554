"""Run-in words at a paragraph's start: a heading or a fact's label on the same line as its text."""

import re
from dataclasses import dataclass, replace

from sfintake.extract.outline.headings import names_exactly
from sfintake.extract.outline.labels import is_fact_label
from sfintake.model import Paragraph, Role
from sfintake.profiles import Profile

_COLON = re.compile(r"^\s*([^:\t\n.!?]{2,70}?)\s*(?::\s|:$|\t+|:\n|\n)\s*")
_MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class RunIn:
    """The words set off, and how many characters they and their mark take."""

    text: str
    """As they stand, with a colon where there is one."""
    end: int
    by_looks: bool
    """Bold, underlined or the like, and not by colon or tab only."""


def find_run_in(paragraph: Paragraph) -> RunIn | None:
    """Give the words at a paragraph's start that looks, a colon or a tab set off from text after them."""
    text = paragraph.text
    if 0 < paragraph.lead < len(text.rstrip()):
        head = text[: paragraph.lead]
        colon = _COLON.match(text)
        if colon and colon.end(1) > paragraph.lead - 2 and colon.end(1) - paragraph.lead < 12:
            head = text[: colon.end()]
        elif ":" in head[:-2] and len(head.split()) > _MAX_WORDS:
            head = head[: head.index(":") + 1]
        words = head.strip().rstrip(":.–—-").strip()
        if words and len(words.split()) <= _MAX_WORDS and text[len(head) :].strip(" :.–—-\t\n"):
            mark = re.match(r"[\s:.–—-]*", text[len(head) :])
            end = len(head) + (mark.end() if mark else 0)
            shown = text[: len(head) + 1].strip() if text[len(head) : len(head) + 1] == ":" else head.strip()
            return RunIn(shown, end, True)
    colon = _COLON.match(text)
    if colon and len(colon[1].split()) <= _MAX_WORDS and text[colon.end() :].strip():
        return RunIn(text[: colon.end()].strip(), colon.end(), False)
    return None


def without(paragraph: Paragraph, run_in: RunIn) -> Paragraph:
    """Give the paragraph without its run-in words."""
    return replace(
        paragraph,
        text=paragraph.text[run_in.end :],
        lead=0,
        label="",
        seams=tuple(s - run_in.end for s in paragraph.seams if s > run_in.end),
    )


def run_in_keys(paragraph: Paragraph, run_in: RunIn, profile: Profile, *, idea: bool) -> tuple[str, ...]:
    """Give the section keys that run-in words name; () for facts, list labels, roles, names and dates."""
    if paragraph.role is Role.LIST_ITEM and not run_in.by_looks:
        return ()
    keys = names_exactly(run_in.text, profile, idea=idea)
    if keys and is_fact_label(run_in.text) and len(paragraph.text[run_in.end :].split()) < 18:
        return ()
    return keys
