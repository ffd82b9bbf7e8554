"""The table of what was checked: demand, judgement and what it rests on."""

from collections.abc import Iterable
from decimal import Decimal

from sfintake.memo.material import OPEN, Material
from sfintake.memo.parts import order, part_name
from sfintake.memo.phrases import figure, listed, plural, sentence
from sfintake.memo.places import QUOTES_SHOWN
from sfintake.memo.words import CRASHED, OUTCOME, SEVERITY
from sfintake.model import (
    Evidence,
    Grid,
    GridCell,
    Line,
    Outcome,
    Quote,
    RuleCrash,
    RuleResult,
    Searched,
    Tone,
)

TERMS_SHOWN = 8
NEAREST_SHOWN = 2
FINDINGS_SHOWN = 8
QUOTES_MET = 2
"""A demand that is fulfilled needs to be shown, not proved again and again."""
WIDTHS = (32, 17, 51)


def checks(
    material: Material, part: str, *, caption: str, first: str = "Krav", besides: frozenset[str] = frozenset()
) -> tuple[Line | Grid, ...]:
    """Give the table of the rules that a part tells of, and the documents that they cite; none when there is nothing to say.

    ``besides`` are rules that the part tells of in another way.
    """
    names = order(material)
    here = [r for r in material.review.results if _told_in(r.rule, names) == part and r.rule not in besides]
    if material.is_idea:
        here = [r for r in here if r.outcome is not Outcome.NOT_APPLICABLE]
    crashed = [
        c for c in material.review.crashes if _told_in(c.rule, names) == part and c.rule not in besides
    ]
    rows = [*(_row(material, r) for r in here), *(_crash_row(material, c) for c in crashed)]
    if not rows:
        return ()
    grid = Grid(caption, (first, "Bedömning", "Stöd i ansökan"), tuple(rows), WIDTHS)
    sources = material.cited_sources(here)
    return (Line("; ".join(sources) + ".", "Källor"), grid) if sources else (grid,)


def judgement(result: RuleResult) -> GridCell:
    """Give the outcome in words, and what an open one asks of the reader."""
    word, tone = OUTCOME[result.outcome]
    return GridCell(word, detail=(SEVERITY[result.severity],) if result.outcome in OPEN else (), tone=tone)


def support(material: Material, result: RuleResult) -> GridCell:
    """Give what the judgement rests on: what was found, its quotes, and what was sought in vain."""
    said = list(dict.fromkeys(sentence(f.text) for f in result.findings if f.text))
    untold = len(said) - FINDINGS_SHOWN
    if untold > 1:
        said = [*said[:FINDINGS_SHOWN], f"{untold} anmärkningar till står i den maskinläsbara filen."]
    evidence = [e for f in result.findings for e in f.evidence] or list(result.evidence)
    met = result.outcome is Outcome.MET
    quotes = material.places.quotes(evidence, QUOTES_MET if met else QUOTES_SHOWN)
    searched: tuple[str, ...] = ()
    if not met and result.searched is not None:
        searched = searched_lines(result.searched, nothing_found=not evidence)
        quotes = quotes or nearest(material, result.searched)
    if not said and not quotes and not searched:
        return GridCell(_silent(result.outcome))
    more = () if met else _left_out(evidence, quotes)
    return GridCell(said[0] if said else "", (*said[1:], *searched, *more), quotes)


def searched_lines(searched: Searched, *, nothing_found: bool = True) -> tuple[str, ...]:
    """Say what was searched, for, and that the quote below came nearest."""
    lines = []
    parts = f" i {figure_of(searched.parts)} stycken och tabellrutor" if searched.parts else ""
    if searched.terms:
        terms = [f"”{t}”" for t in searched.terms[:TERMS_SHOWN]]
        rest = len(searched.terms) - len(terms)
        more = f" och {rest} ord till" if rest else ""
        lines.append(f"Sökte efter {', '.join(terms) if rest else listed(terms, 'eller')}{more}{parts}.")
    elif parts:
        lines.append(f"Sökte{parts}.")
    if searched.nearest and nothing_found:
        lines.append("Närmast kom:")
    return tuple(lines)


def nearest(material: Material, searched: Searched) -> tuple[Quote, ...]:
    """Give the quotes that came near and did not count."""
    return material.places.quotes(searched.nearest, NEAREST_SHOWN)


def figure_of(count: int) -> str:
    """Give a count with thousands set apart."""
    return figure(Decimal(count))


def _row(material: Material, result: RuleResult) -> tuple[GridCell, ...]:
    return (
        GridCell(result.title, (*material.bases(result), result.rule)),
        judgement(result),
        support(material, result),
    )


def _crash_row(material: Material, crash: RuleCrash) -> tuple[GridCell, ...]:
    return (
        GridCell(material.title(crash.rule), (crash.rule,)),
        GridCell(CRASHED, tone=Tone.LOOK),
        GridCell("Ett fel i programmet. Pröva punkten för hand."),
    )


def _told_in(rule: str, names: tuple[str, ...]) -> str:
    name = part_name(rule)
    return name if name in names else "Prövning mot kriterierna"


def _silent(outcome: Outcome) -> str:
    return {
        Outcome.NOT_APPLICABLE: "Gäller inte den här ansökan eller den här profilen.",
        Outcome.MET: "Inget att anmärka.",
    }.get(outcome, "Inget stöd hittades i ansökan.")


def _left_out(evidence: Iterable[Evidence], shown: tuple[Quote, ...]) -> tuple[str, ...]:
    rest = len({(e.file, e.block, e.cell, e.quote) for e in evidence if e.quote}) - len(shown)
    if rest <= 0:
        return ()
    return (f"{rest} {plural(rest, 'ställe', 'ställen')} till står i den maskinläsbara filen.",)
