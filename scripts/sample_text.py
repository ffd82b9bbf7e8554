"""The small markdown that the samples are written in: ``= title``, ``# heading``, ``- list``, ``| table |``, plain lines."""

from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML


@dataclass(frozen=True)
class Block:
    """A block of a sample: kind is "title", "heading", "text", "list" or "table"."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Sample:
    """One invented application as written."""

    slug: str
    folder: Path
    file: str
    layout: str
    profile: str
    blocks: tuple[Block, ...]


def load(folder: Path) -> Sample:
    """Read samples/<slug>/innehall.md."""
    _, head, body = (folder / "innehall.md").read_text("utf-8").split("---\n", 2)
    told = YAML(typ="safe", pure=True).load(head)
    return Sample(folder.name, folder, told["fil"], told["layout"], told["profil"], tuple(blocks(body)))


def blocks(body: str) -> list[Block]:
    """Give the blocks in order; lines of a table that follow each other are one table."""
    found: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for line in [*body.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if rows:
            found.append(Block("table", rows=tuple(rows)))
            rows = []
        if line.startswith("= "):
            found.append(Block("title", line[2:]))
        elif line.startswith("# "):
            found.append(Block("heading", line[2:]))
        elif line.startswith("- "):
            found.append(Block("list", line[2:]))
        elif line.strip():
            found.append(Block("text", line.strip()))
    return found
