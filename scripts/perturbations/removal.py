"""Take out the sentences that a finding rests on: the outcome must fall, or rest on another quote."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from labelled import Case, Judged, judge
from perturbations.blocks import rebuilt
from perturbations.comparing import risen
from sfintake.extract.language import sentences
from sfintake.model import Block, Cell, Document, Dossier, Evidence, Heading, Paragraph, Plan, Table

CRITERIA = (
    *(f"POL{n:03}" for n in range(1, 15)),
    *("BUD005", "BUD006", "EVA001", "EVA002", "EVA003", "IMP001"),
)
"""Rules whose ``met`` rests on words that are there."""
_CANNOT_RISE = (
    "EVA001",
    "EVA002",
    "EVA003",
    "IMP001",
    "POL004",
    "POL005",
    "POL008",
    "POL009",
    "POL010",
    "POL013",
)
"""Rules that only gather: less text can never make them say more. (Others weigh words against each other.)"""
_ROUNDS = 8
"""After so many the finding rests on the whole text; told as a deviation, for reading."""


@dataclass(frozen=True)
class Target:
    """What to take away: a criterion, or one dimension of a plan."""

    rule: str
    dimension: str = ""

    @property
    def name(self) -> str:
        """As shown."""
        return f"{self.rule}.{self.dimension}" if self.dimension else self.rule


@dataclass(frozen=True)
class Removal:
    """How a removal went."""

    behaved: bool
    why: str = ""
    chain: tuple[tuple[str, ...], ...] = ()
    """The quotes it rested on in turn, the first ones first; the last fell."""
    rose: tuple[str, ...] = ()


def targets(judged: Judged) -> list[Target]:
    """Give every found dimension and met criterion with quotes."""
    found = [
        Target(rule, dimension.key)
        for rule, plan in (("EVA001", judged.plans.evaluation), ("IMP001", judged.plans.implementation))
        for dimension in (plan.dimensions if plan else ())
        if dimension.found
    ]
    met = [Target(r) for r in CRITERIA if judged.outcomes.get(r) == "met" and judged.evidence.get(r)]
    return [*found, *met]


def take_out(case: Case, dossier: Dossier, judged: Judged, target: Target) -> Removal:
    """Take out the quoted sentences until the finding falls."""
    chain: list[tuple[str, ...]] = []
    rose: list[str] = []
    current = judged
    for _ in range(_ROUNDS):
        evidence = _evidence(current, target)
        if not evidence:
            why = "stands without a quote" if chain else "had no quote"
            return Removal(False, why, tuple(chain), tuple(rose))
        chain.append(tuple(e.quote for e in evidence))
        shorter, lost = without(dossier, evidence)
        if lost:
            return Removal(False, f"quote not in its place: {lost[0]}", tuple(chain), tuple(rose))
        after = judge(shorter, case.profile)
        rose += risen(current.outcomes, after.outcomes, _CANNOT_RISE)
        if not _stands(after, target):
            return Removal(not rose, "something else rose" if rose else "", tuple(chain), tuple(rose))
        dossier, current = shorter, after
    return Removal(False, f"still stands after {_ROUNDS} rounds", tuple(chain), tuple(rose))


def _plan(judged: Judged, rule: str) -> Plan | None:
    return judged.plans.evaluation if rule == "EVA001" else judged.plans.implementation


def _stands(judged: Judged, target: Target) -> bool:
    if not target.dimension:
        return judged.outcomes[target.rule] == "met"
    plan = _plan(judged, target.rule)
    return plan is not None and any(d.found for d in plan.dimensions if d.key == target.dimension)


def _evidence(judged: Judged, target: Target) -> tuple[Evidence, ...]:
    if not target.dimension:
        return judged.evidence[target.rule]
    plan = _plan(judged, target.rule)
    return tuple(
        e for d in (plan.dimensions if plan else ()) if d.key == target.dimension for e in d.evidence
    )


def without(dossier: Dossier, evidence: Iterable[Evidence]) -> tuple[Dossier, list[str]]:
    """Give the dossier without the sentences that hold the quotes, and the quotes that stand in no such place."""
    wanted = tuple(dict.fromkeys(evidence))
    used: set[Evidence] = set()
    documents = tuple(_shorter(d, [e for e in wanted if e.file == d.name], used) for d in dossier.documents)
    return replace(dossier, documents=documents), [e.quote for e in wanted if e not in used]


def _shorter(document: Document, evidence: list[Evidence], used: set[Evidence]) -> Document:
    made: list[Block] = []
    for block in document.blocks:
        here = [e for e in evidence if e.block == block.locus.block]
        kept = _cut_block(block, here, used) if here else block
        if kept is not None:
            made.append(kept)
    return rebuilt(document, made)


def _cut_block(block: Block, evidence: list[Evidence], used: set[Evidence]) -> Block | None:
    if isinstance(block, Heading):
        used |= {e for e in evidence if _spans(block.text, e.quote)}
        # Without any heading the text would come under the one above.
        return replace(block, text="Övrigt", number="")
    if isinstance(block, Paragraph):
        kept = _cut_paragraph(block, evidence, used)
        return kept if kept.text.strip() else None
    if isinstance(block, Table):
        rows = tuple(tuple(_cut_cell(cell, evidence, used) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    used |= set(evidence)
    return None


def _cut_cell(cell: Cell, evidence: list[Evidence], used: set[Evidence]) -> Cell:
    here = [e for e in evidence if e.cell is None or e.cell == cell.locus.cell]
    return (
        replace(cell, paragraphs=tuple(_cut_paragraph(p, here, used) for p in cell.paragraphs))
        if here
        else cell
    )


def _cut_paragraph(paragraph: Paragraph, evidence: list[Evidence], used: set[Evidence]) -> Paragraph:
    text = paragraph.text
    gone: list[tuple[int, int]] = []
    for item in evidence:
        spans = _spans(text, item.quote) or (_spans(paragraph.stored, item.quote) and [(0, len(text))])
        if spans:
            used.add(item)
            gone += spans
    if not gone:
        return paragraph
    hit = [s for s in sentences(text) if any(s.start < end and start < s.end for start, end in gone)]
    cuts = [(s.start, s.end) for s in hit] or gone
    left = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in cuts))
    lead = 0 if cuts[0][0] < paragraph.lead else paragraph.lead
    return replace(paragraph, text=re.sub(r"  +", " ", left).strip(), lead=lead, seams=(), stored="")


def _spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Give where the parts of a quote stand in a text, white space and masks apart."""
    found = []
    for part in re.split(r"\s*…\s*", quote):
        words = [re.escape(word).replace(r"\*\*\*\*\*\*\-\*\*\*\*", r"\S+") for word in part.split()]
        match = re.search(r"\s+".join(words), text) if words else None
        if match is not None:
            found.append(match.span())
    return found
